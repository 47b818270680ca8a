/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the cases of dimensions.test, which says how it is written; and what holds of all answers.
 */

#include <math.h>
#include <string.h>

#include "plumb-dimension-score.h"
#include "plumb-score-fixture.h"

static char *
load_text (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static PlumbReview *
make_review (const char *file)
{
  g_autofree char *text = load_text (file);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (bytes, file, findings);
  g_autofree char *said = plumb_findings_to_text (findings);
  g_assert_cmpstr (said, ==, "");
  return plumb_review_new (instrument);
}

static void
append_number (GString *text, const char *before, gboolean has, const char *format, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append (text, before);
  g_string_append (text, has ? g_ascii_formatd (buffer, sizeof buffer, format, number) : "-");
}

static char *
describe (const PlumbDimensionScore *score)
{
  const PlumbDimensionSum *sum = &score->sum;
  GString *text = g_string_new (NULL);
  append_number (text, "", sum->has_sum, "%g", sum->sum);
  append_number (text, " of ", TRUE, "%g", sum->least);
  append_number (text, "..", TRUE, "%g", sum->most);
  append_number (text, ", ", sum->has_value, "%.2f", sum->value);
  append_number (text, " [", sum->has_value, "%.2f", sum->low);
  append_number (text, "..", sum->has_value, "%.2f", sum->high);
  g_string_append_printf (text, "], %u/%u answered, %s", sum->n_answered, sum->n_units,
                          sum->band != NULL ? sum->band->id : "-");
  append_number (text, " ^", score->has_up, "%.2f", score->up);
  append_number (text, " v", score->has_down, "%.2f", score->down);
  g_string_append_printf (text, "%s%s%s", score->crosses ? " crosses" : "",
                          score->is_thin ? " thin" : "", sum->is_discounted ? " discounted" : "");
  if (sum->has_discount)
    append_number (text, " lacks ", TRUE, "%g", sum->discount_distance);
  return g_string_free (text, FALSE);
}

/* Every number of the trace is what its parts make. */
static void
check_trace (const PlumbTrace *trace)
{
  double value = 0;
  if (plumb_dimension_trace_recompute (trace, &value) && trace->has_value)
    g_assert_cmpfloat_with_epsilon (value, trace->value, 1e-9);
  for (guint i = 0; i < trace->parts->len; i++)
    check_trace (g_ptr_array_index (trace->parts, i));
}

static void
run_case (gconstpointer data)
{
  char *const *lines = data;
  g_auto (GStrv) head = g_strsplit (lines[0], " ", 3);
  g_autoptr (PlumbReview) review = make_review (head[1]);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);
      if (strcmp (words[0], "set") == 0)
        plumb_fixture_set (review, PLUMB_KIND_ANSWER, words[1], "value", words[2]);
      else if (strcmp (words[0], "mark") == 0)
        {
          plumb_fixture_set (review, PLUMB_KIND_ANSWER, words[1], "reason", "It is so.");
          plumb_fixture_set (review, PLUMB_KIND_ANSWER, words[1], "status", words[2]);
        }
      else if (*words[0] == '=')
        {
          g_autoptr (PlumbTrace) trace = plumb_trace_new (PLUMB_RULE_REVIEW, NULL);
          g_autoptr (PlumbDimensionScores) scores
              = plumb_dimension_scores_new (plumb_review_get_logic (review), trace);
          g_autofree char *id = g_strndup (words[1], strlen (words[1]) - 1);
          g_autofree char *got = describe (plumb_dimension_scores_get (scores, id));
          g_assert_cmpstr (got, ==, words[2]);
          check_trace (trace);
        }
    }
}

/* Expressions read the same numbers, and what they hide and show follows at once. */
static void
test_expressions (void)
{
  g_autoptr (PlumbReview) review = make_review ("aia.xml");
  PlumbLogic *logic = plumb_review_get_logic (review);
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const PlumbQuestion *high = plumb_instrument_get_question (instrument, "high");
  const PlumbQuestion *total = plumb_instrument_get_question (instrument, "total");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "points", "value", "58");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "care", "value", "79");
  g_assert_true (plumb_logic_is_relevant (logic, high));
  g_assert_cmpstr (plumb_logic_get_value (logic, total), ==, "58");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "care", "value", "80");
  g_assert_false (plumb_logic_is_relevant (logic, high));
  g_assert_cmpstr (plumb_logic_get_value (logic, total), ==, "49");
}

static const char *const WORDS[] = { "no", "part", "yes", "unsure", "away" };

/* Whatever is answered, the interval holds the value, and answering what is open never leaves the
 * interval that was said before (of dimensions whose questions do not come and go). */
static void
test_laws (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260705);
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (PlumbReview) review = make_review ("dimensions.xml");
      PlumbLogic *logic = plumb_review_get_logic (review);
      const PlumbDimension *dimension
          = plumb_instrument_get_dimension (plumb_review_get_instrument (review), "at-worst");
      double low = 0;
      double high = 100;
      static const char *const rows[] = { "m/one", "m/two", "m/three" };
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          const char *word = WORDS[g_rand_int_range (rand, 0, 3)];
          plumb_fixture_set (review, PLUMB_KIND_ANSWER, rows[i], "value", word);
          PlumbDimensionSum sum = plumb_logic_get_dimension (logic, dimension);
          g_assert_true (sum.has_value);
          g_assert_cmpfloat (sum.low, <=, sum.value);
          g_assert_cmpfloat (sum.value, <=, sum.high);
          g_assert_cmpfloat (sum.low, >=, low);
          g_assert_cmpfloat (sum.high, <=, high);
          low = sum.low;
          high = sum.high;
        }
      g_assert_cmpfloat (low, ==, high);
    }
}

/* The score of a review holds them, and its trace leads down to the answers. */
static void
test_score (void)
{
  g_autoptr (PlumbReview) review = make_review ("aia.xml");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "points", "value", "40");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  const PlumbTrace *sum = plumb_trace_find (score->trace, PLUMB_RULE_DIMENSION_SUM, "risk");
  const PlumbTrace *points = plumb_trace_find (sum, PLUMB_RULE_DIMENSION_POINTS, "points");
  const PlumbTrace *counted = plumb_trace_find (points, PLUMB_RULE_DIMENSION_NUMBER, "counted");
  g_assert_cmpuint (score->dimensions->n_scores, ==, 2);
  g_assert_null (plumb_dimension_scores_get (score->dimensions, "overall"));
  g_assert_cmpfloat (sum->value, ==, 40);
  g_assert_cmpstr (counted->text, ==, "40");
  g_assert_cmpfloat (plumb_trace_recompute (sum), ==, 40);
}

static void
test_none (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpuint (score->dimensions->n_scores, ==, 0);
  g_assert_null (plumb_dimension_scores_get (score->dimensions, "overall"));
  g_assert_null (plumb_trace_find (score->trace, PLUMB_RULE_DIMENSIONS, NULL));
}

/* @text with the first @place, which ends before a value in quotation marks, followed by @number.
 */
static char *
put_number (const char *text, const char *place, const char *number)
{
  const char *value = strstr (text, place) + strlen (place);
  return g_strdup_printf ("%.*s%s%s", (int) (value - text), text, number, strchr (value, '"'));
}

static void
check_giant (const char *place, guint n_digits)
{
  g_autofree char *giant = g_strnfill (n_digits, '9');
  g_autofree char *text = load_text ("aia.xml");
  g_autofree char *xml = put_number (text, place, giant);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "giant.xml", findings);
  if (n_digits > 24 && instrument == NULL)
    return;
  g_autoptr (PlumbReview) review = plumb_review_new (instrument);
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "sectors", "value", "health justice");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "points", "value", "1");
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  for (guint i = 0; i < score->dimensions->n_scores; i++)
    {
      const PlumbDimensionSum *sum = &score->dimensions->scores[i].sum;
      g_assert_true (isfinite (sum->sum) && isfinite (sum->value));
      g_assert_true (isfinite (sum->low) && isfinite (sum->high));
      g_assert_true (isfinite (sum->least) && isfinite (sum->most));
    }
}

/* Numbers of many digits are refused, or make nothing infinite. */
static void
test_giants (void)
{
  static const char *const places[] = { "max=\"", "score=\"" };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      check_giant (places[i], 24);
      check_giant (places[i], 400);
    }
}

/* Adds the cases; what they point to is put into @kept. */
static void
add_cases (GPtrArray *kept)
{
  g_autofree char *text = load_text ("dimensions.test");
  g_auto (GStrv) parts = g_strsplit (text, "\ncase ", -1);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *whole = g_strconcat ("case ", parts[i], NULL);
      char **lines = g_strsplit (g_strchomp (whole), "\n", -1);
      g_autofree char *path = g_strdup_printf ("/dimensions/%s", lines[0] + strlen ("case "));
      g_ptr_array_add (kept, lines);
      g_test_add_data_func (path, lines, run_case);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  add_cases (kept);
  g_test_add_func ("/dimensions/expressions", test_expressions);
  g_test_add_func ("/dimensions/laws", test_laws);
  g_test_add_func ("/dimensions/score", test_score);
  g_test_add_func ("/dimensions/giants", test_giants);
  g_test_add_func ("/dimensions/none", test_none);
  return g_test_run ();
}
