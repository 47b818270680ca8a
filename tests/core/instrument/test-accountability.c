/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two questionnaires on partnership and accountability promise their readers, and what a
 * change of their files must not take away. */

#include <string.h>

#include "plumb-instrument.h"
#include "plumb-result-part.h"

static PlumbInstrument *
load (const char *id)
{
  g_autoptr (GError) error = NULL;
  PlumbInstrument *instrument = plumb_instrument_load_builtin (id, &error);
  g_assert_no_error (error);
  return instrument;
}

static const PlumbResultPart *
find_part (const PlumbInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->n_results; i++)
    if (g_str_equal (instrument->results[i].id, id))
      return &instrument->results[i];
  g_assert_not_reached ();
}

static guint
count_questions (const PlumbInstrument *instrument, const char *prefix)
{
  guint n = 0;
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      if (question->type != PLUMB_QUESTION_COMPUTED && question->type != PLUMB_QUESTION_NOTE)
        n += g_str_has_prefix (question->id, prefix);
    }
  return n;
}

static void
assert_no_promise (const PlumbText *text, gpointer data)
{
  if (text->source == NULL)
    return;
  g_autofree char *folded = g_utf8_casefold (text->source, -1);
  g_test_message ("%s", text->context);
  g_assert_null (strstr (folded, "achiev"));
}

/* Equity is never said to be achieved: there is progress, and more to do. */
static void
test_no_promise (void)
{
  static const char *const ids[] = { "light-and-heat", "community-partnership" };
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PlumbInstrument) instrument = load (ids[i]);
      plumb_instrument_visit_texts (instrument, assert_no_promise, NULL);
    }
}

/* Five steps of four questions, four levels of four, ten from outside; and each of the ten can
 * contradict what the institution says of itself. */
static void
test_light_and_heat (void)
{
  g_autoptr (PlumbInstrument) instrument = load ("light-and-heat");
  const PlumbResultPart *apart = find_part (instrument, "apart");

  g_assert_cmpuint (count_questions (instrument, ""), ==, 46);
  g_assert_cmpuint (count_questions (instrument, "heat."), ==, 10);
  g_assert_cmpint (apart->kind, ==, PLUMB_PART_CONTRADICTIONS);
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      guint n = 0;
      if (!g_str_has_prefix (question->id, "heat.") || question->type != PLUMB_QUESTION_SCALE)
        continue;
      g_assert_cmpstr (question->audience, ==, "community");
      for (guint j = 0; j < apart->n_items; j++)
        n += apart->items[j].other == question;
      g_test_message ("%s", question->id);
      g_assert_cmpuint (n, >=, 2);
    }
}

/* Every stage is rated by both sides, each in its own question, and partners may differ. */
static void
test_both_sides (void)
{
  g_autoptr (PlumbInstrument) instrument = load ("community-partnership");
  const PlumbResultPart *sides = find_part (instrument, "engagement");

  g_assert_cmpint (sides->kind, ==, PLUMB_PART_COMPARISON);
  g_assert_cmpuint (sides->n_items, ==, 5);
  for (guint i = 0; i < sides->n_items; i++)
    {
      g_assert_cmpstr (sides->items[i].question->audience, ==, "department");
      g_assert_cmpstr (sides->items[i].other->audience, ==, "community");
      g_assert_cmpint (sides->items[i].other->type, ==, PLUMB_QUESTION_MATRIX);
    }
}

/* All ten essential services are asked for, and Boston's priorities are an offer, not a rule. */
static void
test_alignment (void)
{
  g_autoptr (PlumbInstrument) instrument = load ("community-partnership");
  const PlumbQuestion *services = find_part (instrument, "services")->items[0].question;
  const PlumbQuestion *priorities = find_part (instrument, "alignment")->items[0].question;

  g_assert_cmpuint (services->n_rows, ==, 10);
  g_assert_cmpint (priorities->rows_kind, ==, PLUMB_ROWS_SUGGESTED);
  g_assert_cmpuint (priorities->n_rows, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/accountability/no-promise", test_no_promise);
  g_test_add_func ("/accountability/light-and-heat", test_light_and_heat);
  g_test_add_func ("/accountability/both-sides", test_both_sides);
  g_test_add_func ("/accountability/alignment", test_alignment);
  return g_test_run ();
}
