/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <sys/resource.h>

#include "plumb-layout.h"
#include "plumb-lint.h"
#include "plumb-pdf.h"
#include "plumb-report.h"
#include "plumb-smaa.h"
#include "plumb-store.h"

/* Times of the core's steps on the sample review, and of one answer in a questionnaire of 2,000
 * questions, and of the ranking of options under random weightings: median and 99th percentile of
 * many runs, in milliseconds, and the peak memory of the process after each. */

typedef void (*Step) (gpointer data);

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x < y ? -1 : x > y;
}

static void
measure (const char *name, guint runs, Step step, gpointer data)
{
  g_autofree double *times = g_new (double, runs);
  step (data);
  for (guint i = 0; i < runs; i++)
    {
      gint64 start = g_get_monotonic_time ();
      step (data);
      times[i] = (g_get_monotonic_time () - start) / 1000.;
    }
  qsort (times, runs, sizeof (double), compare);
  struct rusage usage;
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%-44s median %8.3f ms   p99 %8.3f ms   peak %6.1f MB\n", name, times[runs / 2],
           times[(runs * 99) / 100], usage.ru_maxrss / 1024.);
}

typedef struct
{
  GBytes *bytes;
  PlumbReview *review;
  PlumbScore *score;
  PlumbLanguage *language;
  PlumbLayout *layout;
  char *path;
  guint turn;
} Bench;

static void
open_review (gpointer data)
{
  Bench *bench = data;
  g_autoptr (PlumbReview) review = plumb_store_from_bytes (bench->bytes, "sample", NULL, NULL);
  g_assert_nonnull (review);
}

static void
answer (gpointer data)
{
  Bench *bench = data;
  const char *text = bench->turn++ % 2 == 0 ? "One purpose" : "Another purpose";
  g_assert_true (
      plumb_review_set (bench->review, PLUMB_KIND_ANSWER, "draft.purpose", "value", text, NULL));
}

static void
score (gpointer data)
{
  Bench *bench = data;
  plumb_score_free (bench->score);
  bench->score = plumb_score_new (bench->review);
}

static void
save (gpointer data)
{
  Bench *bench = data;
  g_assert_true (plumb_store_save (bench->review, bench->path, NULL));
}

static void
lay_out (gpointer data)
{
  Bench *bench = data;
  g_autoptr (PlumbDocument) document
      = plumb_report_compose (bench->review, bench->score, bench->language, NULL);
  PlumbPageSetup setup;
  plumb_page_setup_init (&setup, PLUMB_PAPER_LETTER);
  g_clear_pointer (&bench->layout, plumb_layout_unref);
  bench->layout = plumb_layout_new (document, &setup, NULL, NULL);
  g_assert_nonnull (bench->layout);
}

static void
write_pdf (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GBytes) pdf = plumb_pdf_write (bench->layout, NULL, NULL);
  g_assert_nonnull (pdf);
}

static void
bench_sample (void)
{
  char *data;
  gsize length;
  g_assert_true (g_file_get_contents (g_getenv ("PLUMBLINE_SAMPLE"), &data, &length, NULL));
  Bench bench
      = { .bytes = g_bytes_new_take (data, length), .language = plumb_language_open ("en", NULL) };
  bench.review = plumb_store_from_bytes (bench.bytes, "sample", NULL, NULL);
  g_autofree char *folder = g_dir_make_tmp ("plumbline-XXXXXX", NULL);
  bench.path = g_build_filename (folder, "a.plumbline", NULL);

  measure ("open the sample", 50, open_review, &bench);
  measure ("one answer, recomputed", 500, answer, &bench);
  measure ("score the sample with its trace", 100, score, &bench);
  measure ("save the sample (to the disk)", 30, save, &bench);
  measure ("compose and lay out the report", 10, lay_out, &bench);
  measure ("write the report's PDF", 10, write_pdf, &bench);
  g_print ("%-44s %u pages\n", "the report", plumb_layout_get_n_pages (bench.layout));

  plumb_layout_unref (bench.layout);
  plumb_score_free (bench.score);
  plumb_language_unref (bench.language);
  g_object_unref (bench.review);
  g_bytes_unref (bench.bytes);
  g_free (bench.path);
}

/* A questionnaire of @n questions, each shown by the answer to the one before or to the first of
 * its ten. */
static GBytes *
make_questionnaire (guint n)
{
  GString *xml = g_string_new (
      "<instrument xmlns='urn:plumbline:instrument:1' id='big' version='1.0.0' lang='en'>"
      "<title>Big</title><summary>Big</summary><duration min='1' max='2'/>");
  for (guint i = 0; i < n; i++)
    {
      if (i % 50 == 0)
        g_string_append_printf (xml, "%s<section id='s%u'><label>L</label><purpose>P</purpose>",
                                i > 0 ? "</section>" : "", i);
      g_string_append_printf (xml, "<question id='q%u' type='single'", i);
      if (i % 10 != 0)
        g_string_append_printf (xml, " relevant=\"$q%u = 'yes' and not($q%u = 'no')\"", i - 1,
                                i - i % 10);
      g_string_append (xml, "><label>Q</label><choice id='yes'><label>Y</label></choice><choice "
                            "id='no'><label>N</label></choice></question>");
    }
  g_string_append (xml, "</section></instrument>");
  return g_string_free_to_bytes (xml);
}

static void
load_big (gpointer data)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (data, "big.xml", findings);
  g_assert_nonnull (instrument);
}

static void
lint_big (gpointer data)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_true (plumb_lint_check (data, "big.xml", findings, NULL));
  g_assert_false (plumb_findings_has_errors (findings));
}

static void
answer_big (gpointer data)
{
  Bench *bench = data;
  const char *value = bench->turn % 2 == 0 ? "yes" : "no";
  g_autofree char *id = g_strdup_printf ("q%u", (bench->turn++ * 7) % 2000);
  g_assert_true (plumb_review_set (bench->review, PLUMB_KIND_ANSWER, id, "value", value, NULL));
}

static void
bench_big (void)
{
  g_autoptr (GBytes) bytes = make_questionnaire (2000);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (bytes, "big.xml", findings);
  Bench bench = { .review = plumb_review_new (instrument) };
  measure ("load and check 2,000 questions", 20, load_big, bytes);
  measure ("load and lint 2,000 questions", 20, lint_big, bytes);
  g_autoptr (GBytes) more = make_questionnaire (10000);
  measure ("load and lint 10,000 questions", 5, lint_big, more);
  measure ("one answer among 2,000 questions", 2000, answer_big, &bench);
  g_object_unref (bench.review);
}

static void
rank (gpointer data)
{
  g_autoptr (PlumbSmaa) smaa = plumb_smaa_new (data, NULL, NULL, NULL);
  g_assert_nonnull (smaa);
}

static void
bench_ranking (void)
{
  static const guint n_criteria[] = { 30, 200 };
  g_autofree double *values = g_new (double, 5 * 200);
  for (guint i = 0; i < 5 * 200; i++)
    values[i] = (i * 7919) % 101;
  for (guint i = 0; i < G_N_ELEMENTS (n_criteria); i++)
    {
      PlumbSmaaProblem problem = { 5, n_criteria[i], values, NULL, 10000, 1 };
      g_autofree char *name
          = g_strdup_printf ("rank 5 options, %u criteria, 10,000 draws", n_criteria[i]);
      measure (name, 30, rank, &problem);
    }
}

int
main (void)
{
  bench_sample ();
  bench_big ();
  bench_ranking ();
  return 0;
}
