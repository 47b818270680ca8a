/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "plumb-bilingual.h"
#include "plumb-cli-languages.h"
#include "plumb-cli-output.h"
#include "plumb-letterhead.h"
#include "plumb-report.h"

static char *output, *kind, **language_tags, *paper_name, *letterhead_path;
static gboolean with_guidance, without_unanswered, without_notes, with_roles, is_draft;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("The file to write; its ending tells the form: .pdf, .html, .odt or .csv"), "FILE" },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind,
    N_ ("What to write: full, brief (one page) or community (in plain language, in large type)"),
    "KIND" },
  { "language", 0, 0, G_OPTION_ARG_STRING_ARRAY, &language_tags,
    N_ ("The report’s language, such as es; given twice, both side by side"), "TAG" },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_ ("letter or a4"), "PAPER" },
  { "guidance", 0, 0, G_OPTION_ARG_NONE, &with_guidance, N_ ("Print each question’s guidance too"),
    NULL },
  { "no-unanswered", 0, 0, G_OPTION_ARG_NONE, &without_unanswered,
    N_ ("Leave out questions that nobody has answered"), NULL },
  { "no-notes", 0, 0, G_OPTION_ARG_NONE, &without_notes,
    N_ ("Leave out internal notes; evidence stays"), NULL },
  { "roles", 0, 0, G_OPTION_ARG_NONE, &with_roles,
    N_ ("Call people by their roles; offices, and names typed elsewhere, stay"), NULL },
  { "draft", 0, 0, G_OPTION_ARG_NONE, &is_draft, N_ ("Mark every page as a draft"), NULL },
  { "letterhead", 0, 0, G_OPTION_ARG_FILENAME, &letterhead_path,
    N_ ("A key file with the body’s own name, logo and color"), "FILE" },
  { NULL },
};

static PlumbExit
refuse_kind (void)
{
  g_autofree char *kinds = g_strjoinv (", ", (char **) plumb_report_list_kinds ());
  /* Translators: %s is a list of words that are not translated: “full, brief, community” */
  g_autofree char *message
      = g_strdup_printf (_ ("There is no such kind of report. Choose one of: %s."), kinds);
  return plumb_cli_usage (&plumb_command_report, message);
}

static PlumbExit
check_options (int argc, PlumbPaper *paper)
{
  const PlumbCommand *command = &plumb_command_report;
  if (argc != 2 || output == NULL)
    return plumb_cli_usage (command, _ ("Give one review and -o FILE."));
  if (!plumb_cli_is_output (output))
    return plumb_cli_usage (command,
                            _ ("The name of the file to write ends in .pdf, .html, .odt or .csv."));
  if (kind != NULL && !g_strv_contains (plumb_report_list_kinds (), kind))
    return refuse_kind ();
  if (!plumb_cli_parse_paper (paper_name, paper))
    return plumb_cli_usage (command, _ ("The paper is either “letter” or “a4”."));
  return plumb_cli_check_languages (command, language_tags);
}

/* The language asked for; else the one that the review is kept in; else English. */
static PlumbLanguage *
open_report_language (PlumbReview *review, GError **error)
{
  if (language_tags != NULL)
    return plumb_language_open (language_tags[0], error);
  const char *own = plumb_review_get (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "language");
  PlumbLanguage *language = own != NULL ? plumb_language_open (own, NULL) : NULL;
  return language != NULL ? language : plumb_language_open ("en", error);
}

/* @second: NULL for a report in one language. How firm the finding is takes longest by far, and is
 * the same in both. */
static PlumbDocument *
compose (PlumbReview *review,
         PlumbLanguage *language,
         PlumbLanguage *second,
         const PlumbReportOptions *options)
{
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  if (second == NULL)
    return plumb_report_compose (review, score, language, options);
  g_autoptr (PlumbRobustness) robustness = NULL;
  PlumbReportOptions first = *options, other = *options;
  first.worked_out = &robustness;
  PlumbDocument *document = plumb_report_compose (review, score, language, &first);
  other.robustness = robustness;
  return plumb_bilingual_new (document, plumb_report_compose (review, score, second, &other));
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;
  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

/* What the call asks for; @letterhead lives as long as they do. Answers FALSE where its file is
 * none. */
static gboolean
read_options (PlumbReportOptions *options, PlumbLetterhead **letterhead, GError **error)
{
  plumb_report_options_init (options);
  if (kind != NULL)
    options->kind = kind;
  options->include_guidance = with_guidance;
  options->include_unanswered = !without_unanswered;
  options->include_notes = !without_notes;
  options->include_names = !with_roles;
  options->include_data = plumb_cli_is_csv (output);
  options->is_draft = is_draft;
  if (letterhead_path == NULL)
    return TRUE;
  *letterhead = plumb_letterhead_load (letterhead_path, error);
  options->letterhead = *letterhead;
  return *letterhead != NULL;
}

static PlumbExit
run (int argc, char **argv)
{
  PlumbPaper paper = PLUMB_PAPER_LETTER;
  if (!plumb_cli_parse (&plumb_command_report, entries, &argc, &argv)
      || check_options (argc, &paper) != PLUMB_EXIT_GOOD)
    return PLUMB_EXIT_USAGE;

  if (is_same_file (argv[1], output))
    return plumb_cli_usage (
        &plumb_command_report,
        _ ("The report would take the place of the review. Give another name with -o."));
  if (plumb_cli_is_pdf (output))
    plumb_layout_prepare (language_tags != NULL ? language_tags[0] : "en");
  g_autoptr (PlumbReview) review = plumb_cli_load (argv[1]);
  if (review == NULL)
    return PLUMB_EXIT_FILE;
  GError *error = NULL;
  g_autoptr (PlumbLanguage) language = open_report_language (review, &error);
  g_autoptr (PlumbLanguage) second
      = language != NULL ? plumb_cli_open_second_language (language_tags, &error) : NULL;
  if (error != NULL)
    {
      plumb_cli_fail (error);
      return PLUMB_EXIT_USAGE;
    }

  PlumbReportOptions options;
  PlumbPageSetup setup;
  g_autoptr (PlumbLetterhead) letterhead = NULL;
  if (!read_options (&options, &letterhead, &error))
    return plumb_cli_fail (error);
  plumb_report_set_up (options.kind, paper, &setup);
  g_autoptr (PlumbDocument) document = compose (review, language, second, &options);
  if (!plumb_cli_write_document (document, output, &setup, &error))
    return plumb_cli_fail (error);
  return PLUMB_EXIT_GOOD;
}

const PlumbCommand plumb_command_report = {
  "report",
  "FILE -o OUT.pdf|.html|.odt|.csv [--kind full|brief|community] [--language TAG [--language TAG]] "
  "[--paper letter|a4]",
  N_ ("Write a review’s report."),
  NULL,
  run,
};
