/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The law of a logic: deriving step by step gives what deriving all at once gives, whatever the
 * instrument and whatever is edited in whatever order; and an update says all that has changed.
 * Tried on made-up instruments, with a hundred thousand edits. */

#include "fixture.h"
#include "made.h"
#include "plumb-explanation.h"

#include <string.h>

/* How many made-up instruments are tried, and with how many edits each. A sanitizer watches every
 * step and makes it take ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define N_INSTRUMENTS 6
#else
#define N_INSTRUMENTS 400
#endif
#define N_EDITS 250

/* All that can be seen of one question. */
static char *
describe (const PlumbLogic *logic, const PlumbQuestion *question)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (
      text, "%s %d %d %d %d %d %s", question->id, plumb_logic_is_relevant (logic, question),
      plumb_logic_is_enabled (logic, question), plumb_logic_is_required (logic, question),
      plumb_logic_is_stale (logic, question), plumb_logic_get_status (logic, question),
      plumb_logic_get_value (logic, question));
  for (guint i = 0; i < question->n_choices; i++)
    g_string_append_printf (
        text, " %d", plumb_logic_is_choice_available (logic, question, &question->choices[i]));
  for (guint i = 0; i < question->n_checks; i++)
    g_string_append_printf (text, " %d", plumb_logic_check_fails (logic, question, i));
  guint n = 0;
  const PlumbRow *rows = plumb_logic_get_rows (logic, question, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " %s:%s", rows[i].id, rows[i].label.source);
  return g_string_free (text, FALSE);
}

static GPtrArray *
describe_all (const PlumbLogic *logic)
{
  const PlumbInstrument *instrument = plumb_logic_get_instrument (logic);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < instrument->n_questions; i++)
    g_ptr_array_add (all, describe (logic, instrument->questions[i]));
  return all;
}

static void
assert_outcomes_equal (const PlumbLogic *a, const PlumbLogic *b)
{
  const PlumbOutcome *outcome = plumb_logic_get_outcome (a);
  g_assert_true (outcome == plumb_logic_get_outcome (b));
  for (guint i = 0; outcome != NULL && i < outcome->n_becauses; i++)
    g_assert_cmpint (plumb_logic_because_holds (a, i), ==, plumb_logic_because_holds (b, i));
}

/* What changed must be reported, @edited first. */
static void
check_changes (const PlumbLogic *logic,
               const PlumbQuestion *edited,
               const GPtrArray *before,
               const GPtrArray *after,
               GPtrArray *changed)
{
  const PlumbInstrument *instrument = plumb_logic_get_instrument (logic);
  if (edited != NULL)
    g_assert_true (g_ptr_array_index (changed, 0) == (gpointer) edited);
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      gboolean differs = strcmp (g_ptr_array_index (before, i), g_ptr_array_index (after, i)) != 0;
      gboolean reported = g_ptr_array_find (changed, instrument->questions[i], NULL);
      if (differs)
        g_assert_true (reported);
    }
}

/* A reason holds where the parts that it names say so, and what decides is as the whole is. */
static void
check_reason (const PlumbReason *reason)
{
  gboolean all = TRUE;
  gboolean any = FALSE;
  for (guint i = 0; i < reason->parts->len; i++)
    {
      const PlumbReason *part = g_ptr_array_index (reason->parts, i);
      all = all && part->holds;
      any = any || part->holds;
      if (part->decides && reason->kind != PLUMB_REASON_FACT)
        g_assert_cmpint (part->holds, ==, reason->holds);
      check_reason (part);
    }
  if (reason->kind == PLUMB_REASON_ALL)
    g_assert_cmpint (reason->holds, ==, all);
  else if (reason->kind == PLUMB_REASON_ANY)
    g_assert_cmpint (reason->holds, ==, any);
  else
    g_assert_nonnull (reason->words);
}

/* What is explained is what is so. */
static void
check_explanations (PlumbLogic *logic, PlumbLanguage *language)
{
  const PlumbInstrument *instrument = plumb_logic_get_instrument (logic);
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      g_autoptr (GPtrArray) all = plumb_logic_explain_all (logic, question, language);
      for (guint j = 0; j < all->len; j++)
        {
          const PlumbExplanation *explanation = g_ptr_array_index (all, j);
          g_assert_true (g_str_has_suffix (explanation->sentence, "."));
          if (explanation->reason == NULL)
            continue;
          check_reason (explanation->reason);
          gboolean fails = explanation->aspect == PLUMB_ASPECT_CHECK;
          g_assert_cmpint (explanation->reason->holds, ==,
                           fails ? !explanation->holds : explanation->holds);
        }
    }
}

static void
try_instrument (PlumbLanguage *language)
{
  g_autofree char *text = made_instrument_new ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = fixture_load (text, "law.xml", findings);
  if (instrument == NULL)
    {
      g_autofree char *said = plumb_findings_to_text (findings);
      g_error ("%s\n%s", text, said);
    }
  g_autoptr (TestAnswers) answers = test_answers_new ();
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  g_autoptr (PlumbLogic) full = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  plumb_logic_set_today (logic, "2026-06-01");
  plumb_logic_set_today (full, "2026-06-01");
  g_autoptr (GPtrArray) before = describe_all (logic);
  for (guint n = 0; n < N_EDITS; n++)
    {
      const PlumbQuestion *edited = NULL;
      g_autoptr (GPtrArray) changed = NULL;
      if (made_roll (12) == 0)
        {
          test_answers_set_impacts (answers, made_roll (2) == 0 ? "harm" : "benefit",
                                    made_roll (4));
          changed = plumb_logic_update_impacts (logic);
        }
      else
        {
          edited = instrument->questions[made_roll (instrument->n_questions)];
          made_edit (answers, edited);
          changed = plumb_logic_update (logic, edited);
        }
      plumb_logic_recompute (full);
      g_autoptr (GPtrArray) after = describe_all (logic);
      g_autoptr (GPtrArray) expected = describe_all (full);
      for (guint i = 0; i < after->len; i++)
        g_assert_cmpstr (g_ptr_array_index (after, i), ==, g_ptr_array_index (expected, i));
      assert_outcomes_equal (logic, full);
      check_changes (logic, edited, before, after, changed);
      if (n % 50 == 0)
        check_explanations (logic, language);
      g_clear_pointer (&before, g_ptr_array_unref);
      before = g_steal_pointer (&after);
    }
}

static void
test_law (void)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  for (guint i = 0; i < N_INSTRUMENTS; i++)
    try_instrument (language);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic-law/step-by-step-is-all-at-once", test_law);
  return g_test_run ();
}
