/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <time.h>

#include "plumb-explanation.h"
#include "plumb-graph.h"
#include "plumb-review.h"

/* Processor times of the questionnaire's engine, in milliseconds: loading and checking, one answer
 * through the review's gate with all that follows from it, everything at once, the report of a
 * circle, and an explanation. Questionnaires are made up: questions of all types in tens, each
 * shown by the one before, with a named expression, a computed question, a matrix and a roster
 * among them. */

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x < y ? -1 : x > y;
}

typedef void (*Step) (gpointer data);

static double
time_step (Step step, gpointer data)
{
  clock_t start = clock ();
  step (data);
  return (double) (clock () - start) * 1000 / CLOCKS_PER_SEC;
}

/* Runs @step so often and prints its times. */
static void
measure (const char *name, guint runs, Step step, gpointer data)
{
  g_autofree double *times = g_new (double, runs);
  step (data);
  for (guint i = 0; i < runs; i++)
    times[i] = time_step (step, data);
  qsort (times, runs, sizeof (double), compare);
  g_print ("%-48s median %9.3f ms   p99 %9.3f ms\n", name, times[runs / 2],
           times[(runs * 99) / 100]);
}

/* One of the ten questions from number @i on. */
static void
append_question (GString *xml, guint i)
{
  static const char *const forms[] = {
    "type='single' scale='s'><label>Q</label></question>",
    "type='multiple' relevant=\"$q%u = 'yes'\"><label>Q</label><choice id='a'><label>A</label>"
    "</choice><choice id='b'><label>B</label></choice></question>",
    "type='number' relevant=\"selected($q%u, 'a')\"><label>Q</label>"
    "<check test='. &gt; 0' severity='error'>More.</check></question>",
    "type='computed' value='$q%u * 2 + 1'><label>Q</label></question>",
    "type='text' relevant='$q%u &gt; 3' required='true()'><label>Q</label></question>",
    "type='date' relevant=\"answered('q%u')\"><label>Q</label></question>",
    "type='roster'><label>Q%u</label><column id='n' type='number'><label>N</label></column>"
    "</question>",
    "type='matrix' scale='s' rows-from='q%u'><label>Q</label></question>",
    "type='scale' scale='s' relevant=\"count-rows('q%u') &gt; 1\"><label>Q</label></question>",
    "type='long-text' enabled=\"$q%u != 'no'\"><label>Q</label></question>",
  };
  g_string_append_printf (xml, "<question id='q%u' ", i);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (xml, forms[i % 10], i - 1);
#pragma GCC diagnostic pop
}

static GBytes *
make_questionnaire (guint n)
{
  GString *xml = g_string_new (
      "<instrument xmlns='urn:plumbline:instrument:1' id='big' version='1.0.0' lang='en'>"
      "<title>Big</title><summary>Big</summary><duration min='1' max='2'/>"
      "<scale id='s'><choice id='yes' score='1'><label>Y</label></choice>"
      "<choice id='no' score='0'><label>N</label></choice></scale>");
  for (guint i = 0; i < n; i++)
    {
      if (i % 50 == 0)
        g_string_append_printf (xml, "%s<section id='s%u'><label>L</label><purpose>P</purpose>",
                                i > 0 ? "</section>" : "", i);
      append_question (xml, i);
    }
  g_string_append (xml, "</section></instrument>");
  return g_string_free_to_bytes (xml);
}

/* A graph of @n nodes, each of which reads the next, the last the first; and as many edges more
 * that go forward, so that there is much to look at. */
static PlumbGraph *
make_circle (guint n)
{
  PlumbGraph *graph = plumb_graph_new (n);
  for (guint i = 0; i < n; i++)
    {
      plumb_graph_add (graph, i, (i + 1) % n, i);
      plumb_graph_add (graph, i, i + (n - i) / 2, i);
    }
  plumb_graph_freeze (graph);
  return graph;
}

static void
find_cycles (gpointer graph)
{
  g_autoptr (GPtrArray) cycles = plumb_graph_find_cycles (graph);
  g_assert_cmpuint (cycles->len, >=, 1);
}

static void
load (gpointer bytes)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (bytes, "big.xml", findings);
}

typedef struct
{
  PlumbReview *review;
  const PlumbInstrument *instrument;
  PlumbLanguage *language;
  guint turn;
} Bench;

/* Answers one question after the other, a first, then a second value. */
static void
answer (gpointer data)
{
  static const char *const first[]
      = { "yes", "a b", "5", NULL, "text", "2026-03-05", "/r1/n", "/r1", "yes", "a story" };
  static const char *const second[]
      = { "no", "a", "-1", NULL, "more", "2026-03-06", "/r2/n", "/r1", "no", "another" };
  Bench *bench = data;
  guint n = bench->instrument->n_questions;
  guint i = (bench->turn * 7) % n;
  const char *value = (bench->turn / n) % 2 == 0 ? first[i % 10] : second[i % 10];
  bench->turn++;
  if (value == NULL)
    return;
  gboolean cell = *value == '/';
  g_autofree char *id = g_strdup_printf ("q%u%s", i, cell ? value : "");
  plumb_review_set (bench->review, PLUMB_KIND_ANSWER, id, "value",
                    !cell         ? value
                    : i % 10 == 6 ? "3"
                                  : "yes",
                    NULL);
}

static void
recompute (gpointer data)
{
  plumb_logic_recompute (plumb_review_get_logic (((Bench *) data)->review));
}

static void
explain (gpointer data)
{
  Bench *bench = data;
  guint i = (bench->turn++ * 7) % bench->instrument->n_questions;
  g_autoptr (GPtrArray) all = plumb_logic_explain_all (
      plumb_review_get_logic (bench->review), bench->instrument->questions[i], bench->language);
}

static void
bench_load (guint n, guint runs)
{
  g_autoptr (GBytes) bytes = make_questionnaire (n);
  g_autofree char *name = g_strdup_printf ("load and check %u questions", n);
  measure (name, runs, load, bytes);
}

/* What a questionnaire of 10,000 questions takes against ten of 1,000, loaded right before it, so
 * that both find the machine the same. */
static void
bench_growth (void)
{
  enum
  {
    ROUNDS = 11,
    TIMES = 10
  };
  g_autoptr (GBytes) small = make_questionnaire (1000);
  g_autoptr (GBytes) large = make_questionnaire (1000 * TIMES);
  double ratios[ROUNDS];
  for (guint i = 0; i < ROUNDS; i++)
    {
      double together = 0;
      for (guint j = 0; j < TIMES; j++)
        together += time_step (load, small);
      ratios[i] = time_step (load, large) / together;
    }
  qsort (ratios, ROUNDS, sizeof (double), compare);
  g_print ("%-48s median %.2f times linear\n", "loading 10,000 against 1,000", ratios[ROUNDS / 2]);
}

static void
bench_answers (guint n)
{
  g_autoptr (GBytes) bytes = make_questionnaire (n);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (bytes, "big.xml", findings);
  g_assert_nonnull (instrument);
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  g_autoptr (PlumbReview) review = plumb_review_new (instrument);
  Bench bench = { .review = review, .instrument = instrument, .language = language };
  g_autofree char *one = g_strdup_printf ("one answer among %u questions", n);
  g_autofree char *all = g_strdup_printf ("everything derived anew, %u questions", n);
  g_autofree char *why = g_strdup_printf ("why, of one among %u questions", n);
  measure (one, 2 * n, answer, &bench);
  measure (all, 20, recompute, &bench);
  measure (why, 1000, explain, &bench);
}

int
main (void)
{
  bench_load (1000, 30);
  bench_load (2000, 20);
  bench_load (10000, 10);
  bench_growth ();
  bench_answers (2000);
  bench_answers (10000);
  PlumbGraph *circle = make_circle (10000);
  measure ("the shortest circle among 10,000 questions", 30, find_cycles, circle);
  plumb_graph_free (circle);
  return 0;
}
