/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "made.h"

#include <string.h>

#define N_QUESTIONS 20
#define N_SECTIONS  4
#define N_LETS      6

/* An instrument in the making. Question i may read question j when place[j] < place[i]; the places
 * are shuffled, so questions read forwards and backwards in the document, and no circle can come of
 * it. A let stands between two places: it reads what lies before it and is read by what lies after
 * it. */
typedef struct
{
  guint place[N_QUESTIONS];
  PlumbQuestionType types[N_QUESTIONS];
  gboolean is_fixed[N_QUESTIONS]; /* a roster with written rows */
  guint lets[N_LETS];             /* their places, rising */
} Plan;

static const char *const choices[] = { "a", "b", "c", "n", "u", "d", "x" };
static const char *const roles[]
    = { NULL, NULL, NULL, "none", "unknown", "declined", "not-applicable" };

guint
made_roll (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

/* A question before @place that is of one of the types in @mask; -1 where there is none. */
static int
pick_source (const Plan *plan, guint place, guint mask)
{
  for (guint try = 0; try < 60; try++)
    {
      guint j = made_roll (N_QUESTIONS);
      if (plan->place[j] < place && (mask & (1u << plan->types[j])) != 0)
        return (int) j;
    }
  return -1;
}

#define OF(type) (1u << PLUMB_QUESTION_##type)
#define CHOSEN   (OF (SINGLE) | OF (MULTIPLE) | OF (SCALE))
#define VALUED   (CHOSEN | OF (NUMBER) | OF (TEXT) | OF (LONG_TEXT) | OF (DATE) | OF (COMPUTED))
#define TABLES   (OF (MATRIX) | OF (ROSTER))

/* One condition on what may be read at @place. */
static char *
make_condition (const Plan *plan, guint place)
{
  static const struct
  {
    const char *form;
    guint mask;
  } forms[] = {
    { "$Q = 'a'", OF (SINGLE) | OF (SCALE) },
    { "selected($Q, 'b')", CHOSEN },
    { "any-of($Q, 'a c')", CHOSEN },
    { "none-of($Q, 'a b')", CHOSEN },
    { "count-selected($Q) > 1", OF (MULTIPLE) },
    { "score($Q) >= 1", CHOSEN | OF (MATRIX) },
    { "max-score('Q') > 2", CHOSEN | OF (MATRIX) },
    { "answered('Q')", VALUED | TABLES },
    { "unanswered($Q)", VALUED | TABLES },
    { "status('Q') = 'unknown'", VALUED | TABLES },
    { "relevant('Q')", VALUED | TABLES },
    { "$Q > 2", OF (NUMBER) | OF (COMPUTED) },
    { "between($Q, 1, 3)", OF (NUMBER) },
    { "$Q != ''", VALUED },
    { "count-rows('Q') > 1", TABLES },
    { "count-cells('Q', 'a') > 0", OF (MATRIX) },
    { "sum-answered($Q.n) > 2", OF (ROSTER) },
    { "count-answered($Q.x, 'Q') = 2", OF (ROSTER) },
    { "selected($Q.c, 'a')", OF (ROSTER) },
    { "count-value('a', 'Q') = 1", CHOSEN },
    { "count-status('not-applicable', 'Q') = 0", VALUED },
    { "days-between($Q, today()) > 0", OF (DATE) },
    { "matches($Q, '^[ab]')", OF (TEXT) | OF (LONG_TEXT) },
    { "string-length($Q) mod 2 = 1", OF (TEXT) | OF (LONG_TEXT) },
  };
  guint form = made_roll (G_N_ELEMENTS (forms) + 4);
  guint let = made_roll (N_LETS);
  if (form >= G_N_ELEMENTS (forms) + 2)
    return plan->lets[let] <= place ? g_strdup_printf ("boolean($let%u)", let)
                                    : g_strdup ("true()");
  if (form >= G_N_ELEMENTS (forms))
    return g_strdup (form == G_N_ELEMENTS (forms) ? "count-impacts('harm') > 1"
                                                  : "count-impacts() = 2");
  int source = pick_source (plan, place, forms[form].mask);
  if (source < 0)
    return g_strdup ("true()");
  g_autofree char *id = g_strdup_printf ("q%d", source);
  g_auto (GStrv) parts = g_strsplit (forms[form].form, "Q", -1);
  return g_strjoinv (id, parts);
}

static char *
make_expression (const Plan *plan, guint place)
{
  g_autofree char *one = make_condition (plan, place);
  if (made_roll (2) == 0)
    return g_steal_pointer (&one);
  g_autofree char *other = make_condition (plan, place);
  return made_roll (2) == 0 ? g_strconcat (one, " and ", other, NULL)
                            : g_strconcat (one, " or not(", other, ")", NULL);
}

static char *
make_value (const Plan *plan, guint place)
{
  int number = pick_source (plan, place, OF (NUMBER) | OF (COMPUTED));
  if (number >= 0 && made_roll (2) == 0)
    return g_strdup_printf ("coalesce($q%d, 1) * 2 - 3", number);
  g_autofree char *condition = make_expression (plan, place);
  if (made_roll (2) == 0)
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

/* The choices, of which some depend on answers where there is a plan. */
static void
append_choices (GString *text, const Plan *plan, guint place)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_string_append_printf (text, "<choice id='%s'", choices[i]);
      if (roles[i] != NULL)
        g_string_append_printf (text, " role='%s'", roles[i]);
      else
        g_string_append_printf (text, " score='%u'", (guint) i);
      if (plan != NULL && made_roll (4) == 0)
        append_attribute (text, "available", make_expression (plan, place));
      g_string_append (text, "><label>C</label></choice>");
    }
}

static gboolean
takes_choices (PlumbQuestionType type)
{
  return type == PLUMB_QUESTION_SINGLE || type == PLUMB_QUESTION_MULTIPLE
         || type == PLUMB_QUESTION_SCALE || type == PLUMB_QUESTION_MATRIX;
}

/* Where the rows of a table come from: its source where that is another question, else -1. */
static int
append_rows_from (GString *text, const Plan *plan, guint i)
{
  int source = -1;
  if (plan->types[i] == PLUMB_QUESTION_MATRIX)
    source = pick_source (plan, plan->place[i], OF (MULTIPLE) | OF (ROSTER));
  else if (plan->types[i] == PLUMB_QUESTION_ROSTER && !plan->is_fixed[i] && made_roll (3) == 0)
    source = pick_source (plan, plan->place[i], OF (MULTIPLE));
  if (source >= 0)
    g_string_append_printf (text, " rows-from='q%d'", source);
  else if (plan->types[i] == PLUMB_QUESTION_ROSTER && plan->is_fixed[i])
    g_string_append (text, " rows='fixed'");
  return source;
}

static void
append_table (GString *text, const Plan *plan, guint i, int source)
{
  PlumbQuestionType type = plan->types[i];
  if ((type == PLUMB_QUESTION_MATRIX && source < 0)
      || (type == PLUMB_QUESTION_ROSTER && plan->is_fixed[i]))
    g_string_append (text,
                     "<row id='r1'><label>A</label></row><row id='r2'><label>B</label></row>");
  if (type != PLUMB_QUESTION_ROSTER)
    return;
  g_string_append (text, "<column id='x' type='text'><label>X</label></column>"
                         "<column id='n' type='number'><label>N</label></column>");
  if (made_roll (2) == 0)
    {
      g_string_append (text, "<column id='c' type='single' scale='abc'><label>C</label></column>");
      return;
    }
  g_string_append (text, "<column id='c' type='single'><label>C</label>");
  append_choices (text, plan, plan->place[i]);
  g_string_append (text, "</column>");
}

static void
append_conditions (GString *text, const Plan *plan, guint i)
{
  gboolean computed = plan->types[i] == PLUMB_QUESTION_COMPUTED;
  gboolean answered = !computed && plan->types[i] != PLUMB_QUESTION_NOTE;
  if (made_roll (3) > 0)
    append_attribute (text, "relevant", make_expression (plan, plan->place[i]));
  if (answered && made_roll (2) == 0)
    append_attribute (text, "required", make_expression (plan, N_QUESTIONS));
  if (answered && made_roll (4) == 0)
    append_attribute (text, "enabled", make_expression (plan, plan->place[i]));
  if (computed)
    append_attribute (text, "value", make_value (plan, plan->place[i]));
}

static void
append_question (GString *text, const Plan *plan, guint i)
{
  PlumbQuestionType type = plan->types[i];
  gboolean own_choices = takes_choices (type) && made_roll (2) == 0;
  g_string_append_printf (text, "<question id='q%u' type='%s'", i,
                          plumb_question_type_get_id (type));
  if (takes_choices (type) && !own_choices)
    g_string_append (text, " scale='abc'");
  int source = append_rows_from (text, plan, i);
  append_conditions (text, plan, i);
  g_string_append (text, "><label>Q</label>");
  if (own_choices)
    append_choices (text, plan, plan->place[i]);
  /* Row and choice ids must differ: rows are r1 and r2. */
  append_table (text, plan, i, source);
  if (made_roll (2) == 0)
    {
      g_string_append (text, "<check severity='error'");
      append_attribute (text, "test", make_expression (plan, N_QUESTIONS));
      g_string_append (text, ">No.</check>");
    }
  g_string_append (text, "</question>\n");
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

static void
make_plan (Plan *plan)
{
  static const PlumbQuestionType types[]
      = { PLUMB_QUESTION_SINGLE, PLUMB_QUESTION_MULTIPLE,  PLUMB_QUESTION_MULTIPLE,
          PLUMB_QUESTION_SCALE,  PLUMB_QUESTION_NUMBER,    PLUMB_QUESTION_TEXT,
          PLUMB_QUESTION_DATE,   PLUMB_QUESTION_LONG_TEXT, PLUMB_QUESTION_MATRIX,
          PLUMB_QUESTION_MATRIX, PLUMB_QUESTION_ROSTER,    PLUMB_QUESTION_ROSTER,
          PLUMB_QUESTION_NOTE,   PLUMB_QUESTION_COMPUTED,  PLUMB_QUESTION_COMPUTED };
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      plan->place[i] = i;
      plan->types[i] = types[made_roll (G_N_ELEMENTS (types))];
      plan->is_fixed[i] = made_roll (3) == 0;
    }
  for (guint i = N_QUESTIONS - 1; i > 0; i--)
    {
      guint j = made_roll (i + 1);
      guint place = plan->place[i];
      plan->place[i] = plan->place[j];
      plan->place[j] = place;
    }
  for (guint i = 0; i < N_LETS; i++)
    plan->lets[i] = made_roll (N_QUESTIONS);
  qsort (plan->lets, N_LETS, sizeof (guint), compare_places);
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

/* A let reads what lies before it, and sometimes the let before it. What stands at its own place
 * may read it, so it must not read that. */
static void
append_lets (GString *text, const Plan *plan)
{
  for (guint i = 0; i < N_LETS; i++)
    {
      gboolean chained = i > 0 && made_roll (3) == 0;
      char *value = chained             ? g_strdup_printf ("not($let%u)", i - 1)
                    : plan->lets[i] > 0 ? make_value (plan, plan->lets[i] - 1)
                                        : g_strdup ("1");
      g_string_append_printf (text, "<let id='let%u'", i);
      append_attribute (text, "value", value);
      g_string_append (text, "/>\n");
    }
}

static void
append_outcomes (GString *text, const Plan *plan)
{
  for (guint outcome = 0; outcome < 3; outcome++)
    {
      g_string_append_printf (text, "<outcome id='o%u'><label>L</label><advice>A</advice>",
                              outcome);
      for (guint reason = 0; reason < 2; reason++)
        {
          g_string_append (text, "<because");
          append_attribute (text, "when", make_expression (plan, N_QUESTIONS));
          g_string_append (text, ">B</because>");
        }
      g_string_append (text, "</outcome>\n");
    }
}

char *
made_instrument_new (void)
{
  Plan plan;
  make_plan (&plan);
  GString *text = g_string_new (
      "<instrument xmlns='urn:plumbline:instrument:1' id='law' version='1.0.0' lang='en'>"
      "<title>T</title><summary>S</summary><duration min='1' max='1'/><scale id='abc'>");
  append_choices (text, NULL, 0);
  g_string_append (text, "</scale>\n");
  append_appraisal (text);
  append_lets (text, &plan);
  for (guint section = 0; section < N_SECTIONS; section++)
    {
      g_string_append_printf (text, "<section id='s%u'", section);
      if (section > 0 && made_roll (2) == 0)
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
  append_outcomes (text, &plan);
  g_string_append (text, "</instrument>");
  return g_string_free (text, FALSE);
}

/* A random value that fits @type more often than not. */
static char *
make_answer (PlumbQuestionType type)
{
  static const char *const texts[] = { "", " ", "a", "b 1", "some text", "3" };
  static const char *const numbers[] = { "", "1", "2.5", "3", "-4", "many" };
  static const char *const dates[] = { "", "2026-01-01", "2027-01-01", "never" };
  switch (type)
    {
    case PLUMB_QUESTION_NUMBER:
      return g_strdup (numbers[made_roll (G_N_ELEMENTS (numbers))]);
    case PLUMB_QUESTION_DATE:
      return g_strdup (dates[made_roll (G_N_ELEMENTS (dates))]);
    case PLUMB_QUESTION_TEXT:
    case PLUMB_QUESTION_LONG_TEXT:
      return g_strdup (texts[made_roll (G_N_ELEMENTS (texts))]);
    case PLUMB_QUESTION_MULTIPLE:
      {
        GString *ids = g_string_new (NULL);
        for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
          if (made_roll (3) == 0)
            g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", choices[i]);
        return g_string_free (ids, FALSE);
      }
    default:
      return g_strdup (made_roll (4) == 0 ? "" : choices[made_roll (G_N_ELEMENTS (choices))]);
    }
}

/* Which rows hold something, or what stands in a cell. */
static void
edit_roster (TestAnswers *answers, const PlumbQuestion *roster)
{
  static const char *const rows[] = { "", "r1", "r1 r2", "r1 r2 r3", "a b", "a" };
  static const char *const ids[] = { "r1", "r2", "a", "b" };
  if (made_roll (2) == 0)
    {
      test_answers_set_rows (answers, roster->id, rows[made_roll (G_N_ELEMENTS (rows))]);
      return;
    }
  const PlumbColumn *column = &roster->columns[made_roll (roster->n_columns)];
  g_autofree char *value = make_answer (column->type);
  g_autofree char *address
      = g_strdup_printf ("%s/%s/%s", roster->id, ids[made_roll (G_N_ELEMENTS (ids))], column->id);
  test_answers_set (answers, address, value);
}

void
made_edit (TestAnswers *answers, const PlumbQuestion *question)
{
  static const char *const rows[] = { "r1", "r2", "r3", "a", "b", "c" };
  if (made_roll (5) == 0)
    {
      test_answers_mark (answers, question->id, made_roll (4));
      return;
    }
  if (question->type == PLUMB_QUESTION_ROSTER)
    {
      edit_roster (answers, question);
      return;
    }
  g_autofree char *value = make_answer (question->type);
  g_autofree char *cell
      = g_strdup_printf ("%s/%s", question->id, rows[made_roll (G_N_ELEMENTS (rows))]);
  test_answers_set (answers, question->type == PLUMB_QUESTION_MATRIX ? cell : question->id, value);
}
