/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-cli.h"
#include "plumb-lint.h"
#include "plumb-locale.h"
#include "plumb-json.h"
#include "plumb-practices.h"
#include "plumb-review-check.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"

static char *format;

static const GOptionEntry entries[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), "FORMAT" },
  { NULL },
};

static const PlumbFindingKind check_failed[] = {
  [PLUMB_SEVERITY_INFO] = { "answer-check", PLUMB_SEVERITY_INFO, "%s", NULL },
  [PLUMB_SEVERITY_WARNING] = { "answer-check", PLUMB_SEVERITY_WARNING, "%s", NULL },
  [PLUMB_SEVERITY_ERROR] = { "answer-check", PLUMB_SEVERITY_ERROR, "%s", NULL },
};
static const PlumbFindingKind hidden_answer = {
  "answer-hidden",
  PLUMB_SEVERITY_INFO,
  N_ ("This question is hidden by other answers, but has an answer. It is kept and does not "
      "count."),
  NULL,
};

/* The checks that the questionnaire itself makes. */
static void
check_answers (PlumbReview *review,
               const char *name,
               PlumbLanguage *language,
               PlumbFindings *findings)
{
  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  PlumbLogic *logic = plumb_review_get_logic (review);
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      for (guint j = 0; j < question->n_checks; j++)
        {
          if (!plumb_logic_check_fails (logic, question, j))
            continue;
          PlumbFindingPlace place
              = { .file = name,
                  .subject = plumb_instrument_get_text (instrument, &question->label, language),
                  .caret = -1 };
          plumb_findings_add (
              findings, &check_failed[question->checks[j].severity], &place,
              plumb_instrument_get_text (instrument, &question->checks[j].message, language), NULL);
        }
    }
}

static void
list_hidden (PlumbReview *review,
             const char *name,
             PlumbLanguage *language,
             PlumbFindings *findings)
{
  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (review);
  for (guint i = 0; i < hidden->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (hidden, i);
      PlumbFindingPlace place = {
        .file = name,
        .subject = plumb_instrument_get_text (plumb_review_get_instrument (review),
                                              &question->label, language),
        .caret = -1,
      };
      plumb_findings_add (findings, &hidden_answer, &place, NULL, NULL);
    }
}

static void
check_review (GBytes *bytes, const char *name, PlumbLanguage *language, PlumbFindings *findings)
{
  g_autoptr (PlumbReview) review = plumb_store_from_bytes (bytes, name, findings, NULL);
  if (review == NULL)
    return;
  check_answers (review, name, language, findings);
  plumb_review_check (review, name, findings);
  list_hidden (review, name, language, findings);
}

static void
check_practices (GBytes *bytes, const char *name, PlumbFindings *findings)
{
  g_autoptr (PlumbPractices) practices = plumb_practices_load_bytes (bytes, name, findings);
  if (practices != NULL)
    plumb_practices_check_references (practices, name, findings);
}

/* Whether @bytes are an instrument by the namespace that they speak of first. */
static gboolean
is_instrument (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *instrument = g_strstr_len (data, length, "urn:plumbline:instrument:");
  const char *review = g_strstr_len (data, length, "urn:plumbline:review:");
  return instrument != NULL && (review == NULL || instrument < review);
}

static PlumbExit
check_file (const char *path, PlumbLanguage *language, PlumbFindings *findings)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, &error);
  if (bytes == NULL)
    return plumb_cli_fail (error);
  g_autofree char *name = g_filename_display_name (path);
  if (plumb_practices_are_meant (bytes))
    check_practices (bytes, name, findings);
  else if (is_instrument (bytes))
    plumb_lint_check (bytes, name, findings, NULL);
  else
    check_review (bytes, name, language, findings);
  return plumb_findings_has_errors (findings) ? PLUMB_EXIT_FINDINGS : PLUMB_EXIT_GOOD;
}

static PlumbExit
run (int argc, char **argv)
{
  gboolean json;
  if (!plumb_cli_parse (&plumb_command_check, entries, &argc, &argv)
      || !plumb_cli_is_json (&plumb_command_check, format, &json))
    return PLUMB_EXIT_USAGE;
  if (argc < 2)
    return plumb_cli_usage (&plumb_command_check, _ ("Give the files to check."));

  g_autoptr (PlumbLanguage) language = plumb_locale_open_language ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbExit worst = PLUMB_EXIT_GOOD;
  for (int i = 1; i < argc; i++)
    {
      PlumbExit code = check_file (argv[i], language, findings);
      worst = MAX (worst, code);
    }
  if (json)
    plumb_json_print_findings (findings);
  else
    {
      g_autofree char *text = plumb_findings_to_text (findings);
      g_print ("%s", text);
    }
  return worst;
}

const PlumbCommand plumb_command_check = {
  "check",
  "FILE… [--format text|json]",
  N_ ("Check reviews, questionnaires and practice libraries, and tell all that is wrong."),
  NULL,
  run,
};
