/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-cli.h"
#include "plumb-json.h"
#include "plumb-locale.h"
#include "plumb-store.h"
#include "plumb-wording-versions.h"

static char *to;
static char *author;
static char *format;
static gboolean dry_run;

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_STRING, &to,
    N_ ("The new version: the id of an installed questionnaire, or a file"), "ID" },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only tell what would become of the answers"),
    NULL },
  { "author", 0, 0, G_OPTION_ARG_STRING, &author, N_ ("Who makes the changes, for the history"),
    "NAME" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), "FORMAT" },
  { NULL },
};

static void
print_questions (const char *heading, const GPtrArray *questions)
{
  if (questions->len > 0)
    g_print ("\n%s\n", heading);
  for (guint i = 0; i < questions->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (questions, i);
      g_print ("  • %s\n", question->label.source);
    }
}

static void
print_text (const PlumbMigration *migration)
{
  g_autoptr (PlumbLanguage) language = plumb_locale_open_language ();
  const PlumbComparison *comparison = plumb_migration_get_comparison (migration);
  g_autofree char *summary = plumb_wording_dup_migration (migration, language);
  g_print ("%s\n", summary);
  if (plumb_migration_get_length (migration) > 0)
    g_print ("\n%s\n", _ ("The answers:"));
  for (guint i = 0; i < plumb_migration_get_length (migration); i++)
    {
      g_autofree char *line = plumb_wording_dup_fate (plumb_migration_get (migration, i), language);
      g_print ("  • %s\n", line);
    }
  if (plumb_comparison_get_length (comparison) > 0)
    g_print ("\n%s\n", _ ("The questionnaire:"));
  for (guint i = 0; i < plumb_comparison_get_length (comparison); i++)
    {
      g_autofree char *line
          = plumb_wording_dup_difference (plumb_comparison_get (comparison, i), language);
      g_print ("  • %s\n", line);
    }
  print_questions (_ ("Questions that will be shown and were not:"),
                   plumb_migration_get_appearing (migration));
  print_questions (_ ("Questions that were shown and will not be:"),
                   plumb_migration_get_disappearing (migration));
}

static void
add_questions (PlumbJson *writer, const char *name, const GPtrArray *questions)
{
  plumb_json_open_array (writer, name);
  for (guint i = 0; i < questions->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (questions, i);
      plumb_json_put_text (writer, question->id);
    }
  plumb_json_end_array (writer);
}

static void
print_json (const PlumbMigration *migration)
{
  static const char *const kinds[] = { "moved", "reworded", "retired" };
  g_autoptr (PlumbJson) writer = plumb_json_new ();
  plumb_json_begin_object (writer);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    plumb_json_add_integer (writer, kinds[kind], plumb_migration_count (migration, kind));
  add_questions (writer, "appearing", plumb_migration_get_appearing (migration));
  add_questions (writer, "disappearing", plumb_migration_get_disappearing (migration));
  plumb_json_open_array (writer, "answers");
  for (guint i = 0; i < plumb_migration_get_length (migration); i++)
    {
      const PlumbFate *fate = plumb_migration_get (migration, i);
      plumb_json_begin_object (writer);
      plumb_json_add_text (writer, "fate", kinds[fate->kind]);
      plumb_json_add_text (writer, "from", fate->from);
      plumb_json_add_text (writer, "to", fate->to);
      plumb_json_add_text (writer, "text", fate->text);
      plumb_json_add_text (writer, "reason", fate->reason);
      plumb_json_end_object (writer);
    }
  plumb_json_end_array (writer);
  plumb_json_end_object (writer);
  plumb_json_print (writer);
}

static PlumbExit
migrate (const char *path, PlumbInstrument *instrument, gboolean json)
{
  g_autoptr (PlumbReview) review = plumb_cli_load (path);
  if (review == NULL)
    return PLUMB_EXIT_FILE;
  plumb_review_set_author (review, author);
  GError *error = NULL;
  g_autoptr (PlumbMigration) migration = plumb_migration_new (review, instrument, &error);
  if (migration == NULL)
    return plumb_cli_fail (error);
  if (json)
    print_json (migration);
  else
    print_text (migration);
  if (dry_run || plumb_migration_is_idle (migration))
    return PLUMB_EXIT_GOOD;
  if (!plumb_migration_apply (migration, &error) || !plumb_store_save (review, path, &error))
    return plumb_cli_fail (error);
  return PLUMB_EXIT_GOOD;
}

static PlumbExit
run (int argc, char **argv)
{
  gboolean json;
  if (!plumb_cli_parse (&plumb_command_migrate, entries, &argc, &argv)
      || !plumb_cli_is_json (&plumb_command_migrate, format, &json))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || to == NULL)
    return plumb_cli_usage (&plumb_command_migrate, _ ("Give one review and --to ID."));

  GError *error = NULL;
  g_autoptr (PlumbInstrument) instrument = plumb_cli_load_instrument (to, &error);
  if (instrument == NULL)
    return plumb_cli_fail_instrument (&plumb_command_migrate, to, error);
  return migrate (argv[1], instrument, json);
}

const PlumbCommand plumb_command_migrate = {
  "migrate",
  "FILE --to ID [--dry-run] [--author NAME] [--format text|json]",
  N_ ("Take up another version of the questionnaire in a review."),
  N_ ("Nothing is lost: every answer stays, moves to the place that took over, or is kept among "
      "the "
      "retired ones. The previous file is kept as NAME~, and the step can be undone in the "
      "application. A review that is signed off is never changed."),
  run,
};
