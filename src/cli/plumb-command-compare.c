/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-cli.h"
#include "plumb-json.h"
#include "plumb-locale.h"
#include "plumb-wording-versions.h"

static char *format;

static const GOptionEntry entries[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), "FORMAT" },
  { NULL },
};

static void
print_text (const PlumbComparison *comparison)
{
  g_autoptr (PlumbLanguage) language = plumb_locale_open_language ();
  for (guint i = 0; i < plumb_comparison_get_length (comparison); i++)
    {
      g_autofree char *line
          = plumb_wording_dup_difference (plumb_comparison_get (comparison, i), language);
      g_print ("%s\n", line);
    }
  g_autofree char *step = plumb_wording_dup_step (comparison, language);
  g_print ("%s\n", step != NULL ? step : _ ("The two do not differ."));
}

static void
print_json (const PlumbComparison *comparison)
{
  g_autoptr (PlumbJson) writer = plumb_json_new ();
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "needed_step",
                       plumb_version_step_get_id (plumb_comparison_get_needed_step (comparison)));
  plumb_json_add_text (writer, "taken_step",
                       plumb_version_step_get_id (plumb_comparison_get_taken_step (comparison)));
  plumb_json_open_array (writer, "differences");
  for (guint i = 0; i < plumb_comparison_get_length (comparison); i++)
    {
      const PlumbDifference *difference = plumb_comparison_get (comparison, i);
      plumb_json_begin_object (writer);
      plumb_json_add_text (writer, "class", plumb_difference_class_get_id (difference->class));
      plumb_json_add_text (writer, "thing", difference->thing);
      plumb_json_add_text (writer, "owner", difference->owner);
      plumb_json_add_text (writer, "before", difference->before);
      plumb_json_add_text (writer, "after", difference->after);
      plumb_json_add_text (writer, "then", difference->then);
      plumb_json_add_text (writer, "now", difference->now);
      plumb_json_end_object (writer);
    }
  plumb_json_end_array (writer);
  plumb_json_end_object (writer);
  plumb_json_print (writer);
}

/* A version number that does not move as far as what differs asks for is an error of the content.
 */
static PlumbExit
judge (const PlumbComparison *comparison)
{
  return plumb_comparison_get_taken_step (comparison)
                 < plumb_comparison_get_needed_step (comparison)
             ? PLUMB_EXIT_FINDINGS
             : PLUMB_EXIT_GOOD;
}

static PlumbExit
run (int argc, char **argv)
{
  gboolean json;
  if (!plumb_cli_parse (&plumb_command_compare, entries, &argc, &argv)
      || !plumb_cli_is_json (&plumb_command_compare, format, &json))
    return PLUMB_EXIT_USAGE;
  if (argc != 3)
    return plumb_cli_usage (&plumb_command_compare, _ ("Give two questionnaires."));

  PlumbInstrument *instruments[2] = { NULL, NULL };
  for (guint i = 0; i < 2; i++)
    {
      GError *error = NULL;
      instruments[i] = plumb_cli_load_instrument (argv[1 + i], &error);
      if (instruments[i] != NULL)
        continue;
      g_clear_pointer (&instruments[0], plumb_instrument_unref);
      return plumb_cli_fail_instrument (&plumb_command_compare, argv[1 + i], error);
    }
  g_autoptr (PlumbInstrument) before = instruments[0];
  g_autoptr (PlumbInstrument) after = instruments[1];
  g_autoptr (PlumbComparison) comparison = plumb_comparison_new (before, after);
  if (json)
    print_json (comparison);
  else
    print_text (comparison);
  return judge (comparison);
}

const PlumbCommand plumb_command_compare = {
  "compare",
  "BEFORE AFTER [--format text|json]",
  N_ ("Tell what differs between two versions of a questionnaire."),
  N_ ("Each is the id of an installed questionnaire or a file that ends in “.xml”. The exit code "
      "is "
      "1 where the version number does not move as far as what differs asks for."),
  run,
};
