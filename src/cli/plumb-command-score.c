/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-batch.h"
#include "plumb-locale.h"
#include "plumb-review-paths.h"
#include "plumb-score-json.h"
#include "plumb-score-text.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"

#define MAX_JOBS 256

static char *format;
static gboolean robustness;
static gboolean trace;
static int jobs;

static const GOptionEntry entries[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), "FORMAT" },
  { "robustness", 0, 0, G_OPTION_ARG_NONE, &robustness,
    N_ ("Tell how firm the finding is and what to find out next"), NULL },
  { "trace", 0, 0, G_OPTION_ARG_NONE, &trace, N_ ("Show what every number was made from"), NULL },
  { "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs,
    N_ ("How many reviews to score at a time (default: one for each processor)"), "NUMBER" },
  { NULL },
};

typedef enum
{
  FORM_JSON, /* a line each */
  FORM_TEXT, /* in full */
  FORM_ROW,
} Form;

/* What the threads share; all of it may be used from any. */
typedef struct
{
  Form form;
  PlumbStock *stock;
  PlumbLanguage *language;
  gint n_marked; /* atomic: rows whose numbers cannot stand alone */
} Job;

/* As plumb_cli_load(), for a thread: what is to be told goes into @err. */
static PlumbReview *
load (const Job *job, const char *path, const char *name, GString *err)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, &error);
  PlumbReview *review = bytes != NULL ? plumb_store_from_bytes_with (bytes, name, job->stock, trace,
                                                                     findings, &error)
                                      : NULL;
  g_autofree char *told = plumb_findings_to_text (findings);
  g_string_append (err, told);
  if (review == NULL)
    g_string_append_printf (err, "plumbline-cli: %s\n", error->message);
  return review;
}

/* NULL where nobody asked for it, and where the questionnaire appraises no impacts. */
static PlumbRobustness *
make_robustness (PlumbReview *review)
{
  g_autoptr (PlumbWhatIf) what_if = robustness ? plumb_what_if_new (review, NULL) : NULL;
  return what_if != NULL ? plumb_robustness_new (what_if, NULL, NULL, NULL) : NULL;
}

static void
add_json (const Job *job,
          PlumbReview *review,
          const PlumbScore *score,
          const PlumbRobustness *firmness,
          const char *name,
          GString *out)
{
  g_autoptr (PlumbJson) writer = plumb_json_new_compact (out);
  plumb_json_add_score (writer, review, score, name, firmness, trace, job->language);
  g_string_append_c (out, '\n');
}

static void
add_text (Job *job,
          PlumbReview *review,
          const PlumbScore *score,
          const PlumbRobustness *firmness,
          const char *name,
          GString *out)
{
  if (job->form == FORM_TEXT)
    plumb_text_add_score (out, review, score, name, job->language);
  else
    plumb_text_add_table_row (out, review, score, name, job->language);
  if (job->form == FORM_ROW && score->needs_banner)
    g_atomic_int_inc (&job->n_marked);
  if (firmness != NULL)
    plumb_text_add_robustness (out, review, score, firmness, job->language);
  if (trace && job->form == FORM_TEXT)
    g_string_append_c (out, '\n');
  if (trace)
    plumb_text_add_trace (out, review, score, job->language);
}

/* No more than is printed. */
static PlumbScore *
make_score (const Job *job, PlumbReview *review)
{
  if (trace)
    return plumb_score_new (review);
  return job->form == FORM_ROW ? plumb_score_new_headlines (review) : plumb_score_new_bare (review);
}

static void
score_file (const char *path, gpointer data, PlumbBatchResult *result)
{
  Job *job = data;
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (PlumbReview) review = load (job, path, name, result->err);
  if (review == NULL)
    {
      result->code = PLUMB_EXIT_FILE;
      return;
    }
  g_autoptr (PlumbScore) score = make_score (job, review);
  g_autoptr (PlumbRobustness) firmness = make_robustness (review);
  if (job->form == FORM_JSON)
    add_json (job, review, score, firmness, name, result->out);
  else
    add_text (job, review, score, firmness, name, result->out);
}

static void
print_head (const Job *job)
{
  g_autoptr (GString) text = g_string_new (NULL);
  if (job->form == FORM_ROW)
    plumb_text_add_table_head (text, job->language);
  g_print ("%s", text->str);
}

static void
print_foot (Job *job)
{
  g_autoptr (GString) text = g_string_new (NULL);
  if (job->form == FORM_ROW)
    plumb_text_add_table_foot (text, g_atomic_int_get (&job->n_marked) > 0, job->language);
  g_print ("%s", text->str);
}

static PlumbExit
score_all (const PlumbReviewPaths *paths, gboolean json)
{
  g_autoptr (PlumbLanguage) language = plumb_locale_open_language ();
  g_autoptr (PlumbStock) stock = plumb_stock_new ();
  gboolean is_one = paths->paths->len == 1 && !paths->has_folder;
  Job job = { .form = json     ? FORM_JSON
                      : is_one ? FORM_TEXT
                               : FORM_ROW,
              .stock = stock,
              .language = language };
  print_head (&job);
  PlumbExit code = plumb_batch_run (paths->paths, jobs > 0 ? (guint) jobs : g_get_num_processors (),
                                    score_file, &job);
  print_foot (&job);
  return MAX (code, paths->code);
}

static PlumbExit
run (int argc, char **argv)
{
  gboolean json;
  if (!plumb_cli_parse (&plumb_command_score, entries, &argc, &argv)
      || !plumb_cli_is_json (&plumb_command_score, format, &json))
    return PLUMB_EXIT_USAGE;
  if (argc < 2)
    return plumb_cli_usage (&plumb_command_score, _ ("Give the reviews to score."));
  if (jobs < 0 || jobs > MAX_JOBS)
    return plumb_cli_usage (&plumb_command_score, _ ("The number of jobs is from 1 to 256."));

  g_auto (PlumbReviewPaths) paths;
  plumb_review_paths_init (&paths, argv + 1);
  return paths.paths->len > 0 ? score_all (&paths, json) : paths.code;
}

const PlumbCommand plumb_command_score = {
  "score",
  "PATH… [--format text|json] [--robustness] [--trace] [--jobs NUMBER]",
  N_ ("Tell what reviews find, with reasons."),
  N_ ("A path is a review, or a folder: then all reviews in it are meant. One review is told in "
      "full; of several each has a row, or with --format json a line with an object."),
  run,
};
