/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-cli.h"
#include "plumb-json.h"
#include "plumb-locale.h"
#include "plumb-round.h"
#include "plumb-store.h"

static char *label;
static char *date;
static char *author;
static char *removed;
static char *format;

static const GOptionEntry entries[] = {
  { "close", 0, 0, G_OPTION_ARG_STRING, &label,
    N_ ("Keep the answers as they are now, under this name"), "NAME" },
  { "date", 0, 0, G_OPTION_ARG_STRING, &date,
    N_ ("The date of the round, such as 2026-04-30; today where none is given"), "DATE" },
  { "author", 0, 0, G_OPTION_ARG_STRING, &author, N_ ("Who makes the changes, for the history"),
    "NAME" },
  { "remove", 0, 0, G_OPTION_ARG_STRING, &removed, N_ ("Take the round with this id away"), "ID" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), "FORMAT" },
  { NULL },
};

static void
print_text (PlumbReview *review)
{
  g_autoptr (PlumbLanguage) language = plumb_locale_open_language ();
  guint n_rounds = plumb_round_count (review);
  if (n_rounds == 0)
    g_print ("%s\n", _ ("No round was closed yet."));
  for (guint i = 0; i < n_rounds; i++)
    {
      PlumbRound round = plumb_round_get (review, i);
      g_autofree char *when
          = plumb_language_format_date (language, round.date != NULL ? round.date : "");
      g_print ("%-4s %s (%s)\n", round.id, round.label != NULL ? round.label : "", when);
    }
}

static void
print_json (PlumbReview *review)
{
  g_autoptr (PlumbJson) writer = plumb_json_new ();
  plumb_json_begin_array (writer);
  for (guint i = 0; i < plumb_round_count (review); i++)
    {
      PlumbRound round = plumb_round_get (review, i);
      plumb_json_begin_object (writer);
      plumb_json_add_text (writer, "id", round.id);
      plumb_json_add_text (writer, "label", round.label);
      plumb_json_add_text (writer, "date", round.date);
      plumb_json_end_object (writer);
    }
  plumb_json_end_array (writer);
  plumb_json_print (writer);
}

static PlumbExit
change (PlumbReview *review, const char *path)
{
  GError *error = NULL;
  plumb_review_set_author (review, author);
  if (label != NULL)
    {
      g_autofree char *id = plumb_round_close (review, label, date, &error);
      if (id == NULL)
        return plumb_cli_fail (error);
    }
  else if (!plumb_round_remove (review, removed, &error))
    return plumb_cli_fail (error);
  return plumb_store_save (review, path, &error) ? PLUMB_EXIT_GOOD : plumb_cli_fail (error);
}

static PlumbExit
run (int argc, char **argv)
{
  gboolean json;
  if (!plumb_cli_parse (&plumb_command_round, entries, &argc, &argv)
      || !plumb_cli_is_json (&plumb_command_round, format, &json))
    return PLUMB_EXIT_USAGE;
  if (argc != 2)
    return plumb_cli_usage (&plumb_command_round, _ ("Give one review."));
  if (label != NULL && removed != NULL)
    return plumb_cli_usage (&plumb_command_round, _ ("Either close a round or take one away."));
  if (date != NULL && label == NULL)
    return plumb_cli_usage (&plumb_command_round, _ ("A date belongs to a round: give --close."));

  g_autoptr (PlumbReview) review = plumb_cli_load (argv[1]);
  if (review == NULL)
    return PLUMB_EXIT_FILE;
  if (label != NULL || removed != NULL)
    {
      PlumbExit code = change (review, argv[1]);
      if (code != PLUMB_EXIT_GOOD)
        return code;
    }
  if (json)
    print_json (review);
  else
    print_text (review);
  return PLUMB_EXIT_GOOD;
}

const PlumbCommand plumb_command_round = {
  "round",
  "FILE [--close NAME [--date DATE] | --remove ID] [--format text|json]",
  N_ ("List the rounds of a review, or close one."),
  N_ ("Closing a round keeps every answer as it is now, so that the results of later rounds can be "
      "compared with it. The answers themselves stay."),
  run,
};
