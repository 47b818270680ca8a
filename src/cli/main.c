/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

#include "plumb-cli.h"
#include "plumb-config.h"
#include "plumb-locale.h"

static const PlumbCommand *const commands[] = {
  &plumb_command_new,    &plumb_command_set,     &plumb_command_show,    &plumb_command_score,
  &plumb_command_report, &plumb_command_round,   &plumb_command_check,   &plumb_command_compare,
  &plumb_command_form,   &plumb_command_migrate, &plumb_command_strings,
};

static void
print_help (void)
{
  g_print (_ (
      "Usage: plumbline-cli COMMAND …\n\n"
      "Health-Equity-in-All-Policies reviews of draft policies, without a window.\n\nCommands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s %s\n           %s\n", commands[i]->name, _ (commands[i]->summary),
             commands[i]->arguments);
  g_print (_ ("\nEach command tells more with --help.\n"
              "Exit codes: 0 good, 1 there are errors in the content, 2 wrong use, 3 a file cannot "
              "be read or "
              "written.\n"));
}

/* What was printed must have arrived: a full disk behind a redirection is an error like any other.
 */
static PlumbExit
finish (PlumbExit code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  g_printerr (_ ("plumbline-cli: The result could not be written: %s\n"), g_strerror (errno));
  return PLUMB_EXIT_FILE;
}

/* What libraries set up when they are first used, before there are threads: two threads that use
 * GLib's resources for the first time at once can find them half set up. */
static void
set_up_libraries (void)
{
  xmlInitParser ();
  g_resources_get_info ("/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

int
main (int argc, char **argv)
{
  plumb_locale_set_up ();

  if (argc < 2 || strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0
      || strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return argc < 2 ? PLUMB_EXIT_USAGE : PLUMB_EXIT_GOOD;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("plumbline-cli %s\n", PLUMB_VERSION);
      return PLUMB_EXIT_GOOD;
    }
  set_up_libraries ();
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i]->name) == 0)
      return finish (commands[i]->run (argc - 1, argv + 1));

  g_printerr (_ ("plumbline-cli: There is no command “%s”. Try “plumbline-cli --help”.\n"),
              argv[1]);
  return PLUMB_EXIT_USAGE;
}
