/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "plumb-cli-output.h"
#include "plumb-report.h"

static char *output, *kind, *language_tag, *paper_name;
static gboolean with_guidance;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("The file to write; its ending tells the form: .pdf, .html or .csv"), "FILE" },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_ ("What to write: full"), "KIND" },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language_tag, N_ ("The report’s language, such as es"),
    "TAG" },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_ ("letter or a4"), "PAPER" },
  { "guidance", 0, 0, G_OPTION_ARG_NONE, &with_guidance, N_ ("Print each question’s guidance too"),
    NULL },
  { NULL },
};

static PlumbExit
check_options (int argc, PlumbPaper *paper)
{
  const PlumbCommand *command = &plumb_command_report;
  if (argc != 2 || output == NULL)
    return plumb_cli_usage (command, _ ("Give one review and -o FILE."));
  if (!plumb_cli_is_output (output))
    return plumb_cli_usage (command,
                            _ ("The name of the file to write ends in .pdf, .html or .csv."));
  if (kind != NULL && !g_strv_contains (plumb_report_list_kinds (), kind))
    return plumb_cli_usage (command, _ ("There is no such kind of report. Use “full”."));
  if (!plumb_cli_parse_paper (paper_name, paper))
    return plumb_cli_usage (command, _ ("The paper is either “letter” or “a4”."));
  return PLUMB_EXIT_GOOD;
}

/* The language asked for; else the one that the review is kept in; else English. */
static PlumbLanguage *
open_report_language (PlumbReview *review, GError **error)
{
  if (language_tag != NULL)
    return plumb_language_open (language_tag, error);
  const char *own = plumb_review_get (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "language");
  PlumbLanguage *language = own != NULL ? plumb_language_open (own, NULL) : NULL;
  return language != NULL ? language : plumb_language_open ("en", error);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;
  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
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
    plumb_layout_prepare (language_tag != NULL ? language_tag : "en");
  g_autoptr (PlumbReview) review = plumb_cli_load (argv[1]);
  if (review == NULL)
    return PLUMB_EXIT_FILE;
  GError *error = NULL;
  g_autoptr (PlumbLanguage) language = open_report_language (review, &error);
  if (language == NULL)
    {
      plumb_cli_fail (error);
      return PLUMB_EXIT_USAGE;
    }

  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.include_guidance = with_guidance;
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_autoptr (PlumbDocument) document = plumb_report_compose (review, score, language, &options);
  if (!plumb_cli_write_document (document, output, paper, &error))
    return plumb_cli_fail (error);
  return PLUMB_EXIT_GOOD;
}

const PlumbCommand plumb_command_report = {
  "report",
  "FILE -o OUT.pdf|.html|.csv [--kind full] [--language TAG] [--paper letter|a4]",
  N_ ("Write a review’s report."),
  NULL,
  run,
};
