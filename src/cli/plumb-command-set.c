/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-cli.h"
#include "plumb-csv-import.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"

static char **tables;
static char *author;

static const GOptionEntry entries[] = {
  { "from", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &tables,
    N_ ("A table (CSV) of answers, impact records, evidence, measures or particulars; can be given "
        "several times"),
    "FILE" },
  { "author", 0, 0, G_OPTION_ARG_STRING, &author, N_ ("Who makes the changes, for the history"),
    "NAME" },
  { NULL },
};

/* The words that set a question's status instead of a value. */
static const char *
get_status_word (const char *value)
{
  static const char *const words[] = { "@unknown", "@not-applicable", "@not-assessed" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (value, words[i])
        && (value[strlen (words[i])] == '\0' || value[strlen (words[i])] == ':'))
      return words[i];
  return NULL;
}

/* Takes one "QUESTION=VALUE", or "QUESTION=@not-applicable:reason". A value given takes a status
 * away, and the other way round. */
static gboolean
set_answer (PlumbReview *review, const char *assignment, GError **error)
{
  const char *equals = strchr (assignment, '=');
  g_autofree char *address = g_strndup (assignment, equals - assignment);
  const char *value = equals + 1;
  const char *word = get_status_word (value);
  if (word == NULL && *value == '@')
    {
      g_set_error (
          error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
          _ ("%s: There is no status “%s”. Use @unknown, @not-applicable:REASON or @not-assessed."),
          address, value);
      return FALSE;
    }
  g_autofree char *question = g_strndup (address, strcspn (address, "/"));
  if (word == NULL)
    {
      PlumbEdit edits[] = {
        { PLUMB_KIND_ANSWER, address, "value", value },
        { PLUMB_KIND_ANSWER, question, "status", NULL },
      };
      return plumb_review_apply (review, edits, G_N_ELEMENTS (edits), error);
    }
  const char *reason = value[strlen (word)] == ':' ? value + strlen (word) + 1 : NULL;
  if (strcmp (word, "@not-applicable") == 0 && (reason == NULL || *reason == '\0'))
    {
      g_set_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE,
                   _ ("%s: Say why it does not apply: @not-applicable:REASON."), address);
      return FALSE;
    }
  const char *status = strcmp (word, "@not-assessed") == 0 ? NULL : word + 1;
  PlumbEdit edits[] = {
    { PLUMB_KIND_ANSWER, address, "status", status },
    { PLUMB_KIND_ANSWER, address, "reason", reason },
  };
  return plumb_review_apply (review, edits, G_N_ELEMENTS (edits), error);
}

static PlumbExit
import (PlumbReview *review, const char *path)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, &error);
  if (bytes == NULL)
    return plumb_cli_fail (error);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  int rows = plumb_csv_import (review, bytes, name, findings);
  plumb_cli_print_findings (findings);
  return rows < 0 ? PLUMB_EXIT_FINDINGS : PLUMB_EXIT_GOOD;
}

static PlumbExit
apply_all (PlumbReview *review, int argc, char **argv)
{
  for (char **path = tables; path != NULL && *path != NULL; path++)
    {
      PlumbExit code = import (review, *path);
      if (code != PLUMB_EXIT_GOOD)
        return code;
    }
  for (int i = 0; i < argc; i++)
    {
      GError *error = NULL;
      if (!set_answer (review, argv[i], &error))
        {
          plumb_cli_fail (error);
          return PLUMB_EXIT_FINDINGS;
        }
    }
  return PLUMB_EXIT_GOOD;
}

/* How many entries the changes after the first @before touched. */
static guint
count_entries (PlumbReview *review, guint before)
{
  guint count = 0;
  for (guint i = before; i < plumb_review_get_n_changes (review); i++)
    count += plumb_review_get_change (review, i)->deltas->len;
  return count;
}

static PlumbExit
run (int argc, char **argv)
{
  if (!plumb_cli_parse (&plumb_command_set, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc < 2 || (argc < 3 && tables == NULL))
    return plumb_cli_usage (&plumb_command_set, _ ("Give a review, and answers or --from FILE."));
  for (int i = 2; i < argc; i++)
    if (strchr (argv[i], '=') == NULL)
      return plumb_cli_usage (&plumb_command_set, _ ("An answer is written as QUESTION=VALUE."));

  g_autoptr (PlumbReview) review = plumb_cli_load (argv[1]);
  if (review == NULL)
    return PLUMB_EXIT_FILE;
  plumb_review_set_author (review, author);
  guint before = plumb_review_get_n_changes (review);
  PlumbExit code = apply_all (review, argc - 2, argv + 2);
  if (code != PLUMB_EXIT_GOOD)
    {
      g_printerr ("%s\n", _ ("Nothing was saved."));
      return code;
    }
  GError *error = NULL;
  if (!plumb_store_save (review, argv[1], &error))
    return plumb_cli_fail (error);
  guint n_entries = count_entries (review, before);
  g_print (ngettext ("Saved; %u entry changed.\n", "Saved; %u entries changed.\n", n_entries),
           n_entries);
  return PLUMB_EXIT_GOOD;
}

const PlumbCommand plumb_command_set = {
  "set",
  "FILE QUESTION=VALUE… | --from TABLE.csv…",
  N_ ("Answer questions and take in tables."),
  N_ ("QUESTION is an id that “plumbline-cli show FILE --choices” lists, with the values it "
      "takes:\n"
      "  draft.purpose=\"Safer homes\"           text, a number, or a date such as 2027-02-16\n"
      "  people.in-scope=\"renters children\"     ids parted by spaces, where several can be "
      "chosen\n"
      "  engagement.levels/drafting=consult      one row of a matrix\n"
      "  mandate.team/r1/member=\"Clerk\"         one cell of a list: row r1, column member\n"
      "  mandate.body=@unknown                   nobody knows\n"
      "  draft.fees=@not-applicable:REASON       it does not apply, and why\n"
      "  draft.fees=@not-assessed                as if nobody had marked it\n\n"
      "The header of a TABLE says what it holds:\n"
      "  question,value,status,reason,note       answers\n"
      "  id,provision,groups,pathway,direction…  impact records\n"
      "  id,title,impacts,owner,due…             measures\n"
      "  id,for,kind,strength,source…            evidence, for “answer/QUESTION” or “impact/ID”\n"
      "  field,value                             what is reviewed, and by whom\n"
      "  setting,value,reason                    the method and its numbers; “--choices” lists "
      "them"),
  run,
};
