/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The law of a logic: deriving step by step gives what deriving all at once gives, whatever the
 * instrument and whatever is edited in whatever order; and an update says all that has changed.
 * Tried on made-up instruments, with thousands of edits. */

#include "answers.h"
#include "fixture.h"
#include "plumb-logic.h"

#include <string.h>

#define N_QUESTIONS 40
#define N_SECTIONS  4

/* An instrument in the making. Question i may read question j when place[j] < place[i]; the places
 * are shuffled, so questions read forwards and backwards in the document, and no circle can come of
 * it. */
typedef struct
{
  guint place[N_QUESTIONS];
  PlumbQuestionType types[N_QUESTIONS];
} Plan;

static const char *const choices[] = { "a", "b", "c", "n", "u" };

static guint
roll (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

/* A question that @i may read and that is of one of the types in @mask; -1 where there is none. */
static int
pick_source (const Plan *plan, guint i, guint mask)
{
  for (guint try = 0; try < 60; try++)
    {
      guint j = roll (N_QUESTIONS);
      if (plan->place[j] < plan->place[i] && (mask & (1u << plan->types[j])) != 0)
        return (int) j;
    }
  return -1;
}

#define OF(type) (1u << PLUMB_QUESTION_##type)
#define CHOSEN   (OF (SINGLE) | OF (MULTIPLE))
#define VALUED   (CHOSEN | OF (NUMBER) | OF (TEXT) | OF (DATE) | OF (COMPUTED))
#define TABLES   (OF (MATRIX) | OF (ROSTER))

/* One condition on what @i may read. */
static char *
make_condition (const Plan *plan, guint i)
{
  static const struct
  {
    const char *form;
    guint mask;
  } forms[] = {
    { "$Q = 'a'", OF (SINGLE) },
    { "selected($Q, 'b')", CHOSEN },
    { "any-of($Q, 'a c')", CHOSEN },
    { "none-of($Q, 'a b')", CHOSEN },
    { "count-selected($Q) > 1", OF (MULTIPLE) },
    { "answered('Q')", VALUED | TABLES },
    { "status('Q') = 'unknown'", VALUED | TABLES },
    { "relevant('Q')", VALUED | TABLES },
    { "$Q > 2", OF (NUMBER) | OF (COMPUTED) },
    { "$Q != ''", VALUED },
    { "count-rows('Q') > 1", TABLES },
    { "count-cells('Q', 'a') > 0", OF (MATRIX) },
    { "count-value('a', 'Q') = 1", CHOSEN },
    { "count-status('not-applicable', 'Q') = 0", VALUED },
    { "days-between($Q, today()) > 0", OF (DATE) },
    { "matches($Q, '^[ab]')", VALUED },
  };
  guint form = roll (G_N_ELEMENTS (forms) + 2);
  if (form >= G_N_ELEMENTS (forms))
    return g_strdup (form == G_N_ELEMENTS (forms) ? "count-impacts('harm') > 1"
                                                  : "count-impacts() = 2");
  int source = pick_source (plan, i, forms[form].mask);
  if (source < 0)
    return g_strdup ("true()");
  g_autofree char *id = g_strdup_printf ("q%d", source);
  g_auto (GStrv) parts = g_strsplit (forms[form].form, "Q", 2);
  return g_strjoinv (id, parts);
}

static char *
make_expression (const Plan *plan, guint i)
{
  g_autofree char *one = make_condition (plan, i);
  if (roll (2) == 0)
    return g_steal_pointer (&one);
  g_autofree char *other = make_condition (plan, i);
  return roll (2) == 0 ? g_strconcat (one, " and ", other, NULL)
                       : g_strconcat (one, " or not(", other, ")", NULL);
}

static char *
make_value (const Plan *plan, guint i)
{
  int number = pick_source (plan, i, OF (NUMBER) | OF (COMPUTED));
  if (number >= 0 && roll (2) == 0)
    return g_strdup_printf ("coalesce($q%d, 1) * 2 - 3", number);
  g_autofree char *condition = make_expression (plan, i);
  if (roll (2) == 0)
    return g_strdup_printf ("if(%s, 5, 'b')", condition);
  return g_steal_pointer (&condition);
}

static void
append_attribute (GString *text, const char *name, char *expression)
{
  g_autofree char *owned = expression;
  g_autofree char *escaped = g_markup_escape_text (owned, -1);
  g_string_append_printf (text, " %s=\"%s\"", name, escaped);
}

static void
append_question (GString *text, const Plan *plan, guint i)
{
  PlumbQuestionType type = plan->types[i];
  g_string_append_printf (text, "<question id='q%u' type='%s'", i,
                          plumb_question_type_get_id (type));
  int rows = type == PLUMB_QUESTION_MATRIX ? pick_source (plan, i, OF (MULTIPLE)) : -1;
  if (type == PLUMB_QUESTION_SINGLE || type == PLUMB_QUESTION_MULTIPLE
      || type == PLUMB_QUESTION_MATRIX)
    g_string_append (text, " scale='abc'");
  if (rows >= 0)
    g_string_append_printf (text, " rows-from='q%d'", rows);
  if (roll (3) > 0)
    append_attribute (text, "relevant", make_expression (plan, i));
  if (type != PLUMB_QUESTION_COMPUTED && roll (2) == 0)
    append_attribute (text, "required", make_expression (plan, i));
  if (type == PLUMB_QUESTION_COMPUTED)
    append_attribute (text, "value", make_value (plan, i));
  g_string_append (text, "><label>Q</label>");
  if (type == PLUMB_QUESTION_MATRIX && rows < 0)
    g_string_append (text, "<row id='a'><label>A</label></row><row id='b'><label>B</label></row>");
  if (type == PLUMB_QUESTION_ROSTER)
    g_string_append (text, "<column id='x' type='text'><label>X</label></column>");
  if (roll (2) == 0)
    {
      g_string_append (text, "<check severity='error'");
      append_attribute (text, "test", make_expression (plan, i));
      g_string_append (text, ">No.</check>");
    }
  g_string_append (text, "</question>\n");
}

static void
make_plan (Plan *plan)
{
  static const PlumbQuestionType types[]
      = { PLUMB_QUESTION_SINGLE,  PLUMB_QUESTION_MULTIPLE, PLUMB_QUESTION_MULTIPLE,
          PLUMB_QUESTION_NUMBER,  PLUMB_QUESTION_TEXT,     PLUMB_QUESTION_DATE,
          PLUMB_QUESTION_MATRIX,  PLUMB_QUESTION_ROSTER,   PLUMB_QUESTION_COMPUTED,
          PLUMB_QUESTION_COMPUTED };
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      plan->place[i] = i;
      plan->types[i] = types[roll (G_N_ELEMENTS (types))];
    }
  for (guint i = N_QUESTIONS - 1; i > 0; i--)
    {
      guint j = roll (i + 1);
      guint place = plan->place[i];
      plan->place[i] = plan->place[j];
      plan->place[j] = place;
    }
  /* The first question of all is never in a section with a condition, so that conditions of
   * sections can read it. */
  plan->types[0] = PLUMB_QUESTION_SINGLE;
  plan->place[0] = 0;
}

/* The fields of an appraisal that are needed, with a level each. */
static void
append_appraisal (GString *text)
{
  static const char *const fields[]
      = { "direction", "magnitude", "likelihood", "reach", "duration", "need", "evidence", "gap" };
  g_string_append (text, "<appraisal groups='m' priority='m' pathways='m'>");
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (
        text,
        "<field id='%s'><label>F</label><level id='harm' value='1'><label>L</label>"
        "</level></field>",
        fields[i]);
  g_string_append (text, "</appraisal>\n");
}

static char *
make_instrument (void)
{
  Plan plan;
  make_plan (&plan);
  GString *text = g_string_new (
      "<instrument xmlns='urn:plumbline:instrument:1' id='law' version='1.0.0' lang='en'>"
      "<title>T</title><summary>S</summary><duration min='1' max='1'/><scale id='abc'>");
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    g_string_append_printf (text, "<choice id='%s'%s><label>C</label></choice>", choices[i],
                            *choices[i] == 'n'   ? " role='none'"
                            : *choices[i] == 'u' ? " role='unknown'"
                                                 : "");
  g_string_append (text, "</scale>\n");
  append_appraisal (text);
  for (guint section = 0; section < N_SECTIONS; section++)
    {
      g_string_append_printf (text, "<section id='s%u'", section);
      if (section > 0 && roll (2) == 0)
        g_string_append (text, " relevant=\"$q0 != 'b'\"");
      g_string_append (text, "><label>L</label><purpose>P</purpose>\n");
      if (section == 0)
        g_string_append (
            text, "<question id='m' type='multiple' scale='abc'><label>M</label></question>\n");
      guint per_section = N_QUESTIONS / N_SECTIONS;
      for (guint i = section * per_section; i < (section + 1) * per_section; i++)
        append_question (text, &plan, i);
      g_string_append (text, "</section>\n");
    }
  for (guint outcome = 0; outcome < 3; outcome++)
    {
      g_string_append_printf (text, "<outcome id='o%u'><label>L</label><advice>A</advice>",
                              outcome);
      for (guint reason = 0; reason < 2; reason++)
        {
          plan.place[1] = N_QUESTIONS;
          g_string_append (text, "<because");
          append_attribute (text, "when", make_expression (&plan, 1));
          g_string_append (text, ">B</because>");
        }
      g_string_append (text, "</outcome>\n");
    }
  g_string_append (text, "</instrument>");
  return g_string_free (text, FALSE);
}

/* A random value that fits @question more often than not. */
static char *
make_answer (const PlumbQuestion *question)
{
  static const char *const texts[] = { "", " ", "a", "b 1", "some text", "3" };
  static const char *const numbers[] = { "", "1", "2.5", "3", "-4", "many" };
  static const char *const dates[] = { "", "2026-01-01", "2027-01-01", "never" };
  switch (question->type)
    {
    case PLUMB_QUESTION_NUMBER:
      return g_strdup (numbers[roll (G_N_ELEMENTS (numbers))]);
    case PLUMB_QUESTION_DATE:
      return g_strdup (dates[roll (G_N_ELEMENTS (dates))]);
    case PLUMB_QUESTION_TEXT:
      return g_strdup (texts[roll (G_N_ELEMENTS (texts))]);
    case PLUMB_QUESTION_MULTIPLE:
      {
        GString *ids = g_string_new (NULL);
        for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
          if (roll (3) == 0)
            g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", choices[i]);
        return g_string_free (ids, FALSE);
      }
    default:
      return g_strdup (roll (4) == 0 ? "" : choices[roll (G_N_ELEMENTS (choices))]);
    }
}

/* Edits something about @question. */
static void
edit (TestAnswers *answers, const PlumbQuestion *question)
{
  if (roll (5) == 0)
    {
      test_answers_mark (answers, question->id, roll (4));
      return;
    }
  static const char *const rows[] = { "", "r1", "r1 r2", "r1 r2 r3" };
  if (question->type == PLUMB_QUESTION_ROSTER)
    {
      test_answers_set_rows (answers, question->id, rows[roll (G_N_ELEMENTS (rows))]);
      return;
    }
  g_autofree char *value = make_answer (question);
  g_autofree char *cell = g_strdup_printf ("%s/%s", question->id, choices[roll (3)]);
  test_answers_set (answers, question->type == PLUMB_QUESTION_MATRIX ? cell : question->id, value);
}

/* All that can be seen of one question. */
static char *
describe (const PlumbLogic *logic, const PlumbQuestion *question)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (
      text, "%s %d %d %d %s", question->id, plumb_logic_is_relevant (logic, question),
      plumb_logic_is_required (logic, question), plumb_logic_get_status (logic, question),
      plumb_logic_get_value (logic, question));
  for (guint i = 0; i < question->n_checks; i++)
    g_string_append_printf (text, " %d", plumb_logic_check_fails (logic, question, i));
  guint n = 0;
  const PlumbRow *rows = plumb_logic_get_rows (logic, question, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " %s", rows[i].id);
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

static void
try_instrument (void)
{
  g_autofree char *text = make_instrument ();
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
  for (guint n = 0; n < 250; n++)
    {
      const PlumbQuestion *edited = NULL;
      g_autoptr (GPtrArray) changed = NULL;
      if (roll (12) == 0)
        {
          test_answers_set_impacts (answers, roll (2) == 0 ? "harm" : "benefit", roll (4));
          changed = plumb_logic_update_impacts (logic);
        }
      else
        {
          edited = instrument->questions[roll (instrument->n_questions)];
          edit (answers, edited);
          changed = plumb_logic_update (logic, edited);
        }
      plumb_logic_recompute (full);
      g_autoptr (GPtrArray) after = describe_all (logic);
      g_autoptr (GPtrArray) expected = describe_all (full);
      for (guint i = 0; i < after->len; i++)
        g_assert_cmpstr (g_ptr_array_index (after, i), ==, g_ptr_array_index (expected, i));
      assert_outcomes_equal (logic, full);
      check_changes (logic, edited, before, after, changed);
      g_clear_pointer (&before, g_ptr_array_unref);
      before = g_steal_pointer (&after);
    }
}

static void
test_law (void)
{
  for (guint i = 0; i < 40; i++)
    try_instrument ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic-law/step-by-step-is-all-at-once", test_law);
  return g_test_run ();
}
