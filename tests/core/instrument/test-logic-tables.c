/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rosters and matrices whose rows are written, chosen, added, or those of another table; and what
 * greyed questions and settled choices do to progress. With expression.xml. */

#include "answers.h"
#include "fixture.h"
#include "plumb-logic.h"

#include <string.h>

typedef struct
{
  PlumbInstrument *instrument;
  TestAnswers *answers;
  PlumbLogic *logic;
} Scene;

static void
set_up (Scene *self)
{
  g_autofree char *frame = fixture_load_text ("expression.xml");
  g_autofree char *text = fixture_replace (frame, "PROBES", "");
  self->instrument = fixture_load_good (text);
  self->answers = test_answers_new ();
  self->logic = plumb_logic_new (self->instrument, PLUMB_ANSWERS (self->answers));
}

static void
tear_down (Scene *self)
{
  plumb_logic_free (self->logic);
  g_object_unref (self->answers);
  plumb_instrument_unref (self->instrument);
}

static const PlumbQuestion *
get (const Scene *self, const char *id)
{
  const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, id);
  g_assert_nonnull (question);
  return question;
}

static void
set (Scene *self, const char *address, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (address, "/", 2);
  test_answers_set (self->answers, address, value);
  g_ptr_array_unref (plumb_logic_update (self->logic, get (self, parts[0])));
}

static void
set_rows (Scene *self, const char *roster, const char *rows)
{
  test_answers_set_rows (self->answers, roster, rows);
  g_ptr_array_unref (plumb_logic_update (self->logic, get (self, roster)));
}

/* "id:label" of each row. */
static void
assert_rows (const Scene *self, const char *id, const char *expected)
{
  GString *text = g_string_new (NULL);
  guint n = 0;
  const PlumbRow *rows = plumb_logic_get_rows (self->logic, get (self, id), &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", rows[i].id,
                            plumb_instrument_get_text (self->instrument, &rows[i].label, NULL));
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
assert_status (const Scene *self, const char *id, PlumbStatus status)
{
  g_assert_cmpint (plumb_logic_get_status (self->logic, get (self, id)), ==, status);
}

static void
test_fixed (void)
{
  Scene scene;
  set_up (&scene);
  assert_rows (&scene, "sites", "north:North south:South");
  assert_status (&scene, "sites", PLUMB_STATUS_NOT_ASSESSED);
  set_rows (&scene, "sites", "north");
  assert_status (&scene, "sites", PLUMB_STATUS_NOT_ASSESSED);
  set_rows (&scene, "sites", "north south");
  assert_status (&scene, "sites", PLUMB_STATUS_ANSWERED);
  /* A row that is no longer there does not stand in for one that is. */
  set_rows (&scene, "sites", "north east");
  assert_status (&scene, "sites", PLUMB_STATUS_NOT_ASSESSED);
  g_assert_true (plumb_question_can_have_row (get (&scene, "sites"), "south"));
  g_assert_false (plumb_question_can_have_row (get (&scene, "sites"), "r1"));
  tear_down (&scene);
}

static void
test_chosen (void)
{
  Scene scene;
  set_up (&scene);
  assert_rows (&scene, "each", "");
  set (&scene, "many", "x z none quiet");
  assert_rows (&scene, "each", "x:Ex z:Zed");
  set_rows (&scene, "each", "x z y");
  assert_status (&scene, "each", PLUMB_STATUS_ANSWERED);
  set (&scene, "many", "x y xy");
  assert_rows (&scene, "each", "x:Ex y:Why xy:Both letters");
  assert_status (&scene, "each", PLUMB_STATUS_NOT_ASSESSED);
  g_assert_true (plumb_question_can_have_row (get (&scene, "each"), "z"));
  g_assert_false (plumb_question_can_have_row (get (&scene, "each"), "r1"));
  tear_down (&scene);
}

static void
test_added (void)
{
  Scene scene;
  set_up (&scene);
  set_rows (&scene, "team", "r1 r2");
  set (&scene, "team/r1/who", "Ann");
  assert_rows (&scene, "team", "r1:Ann r2:");
  assert_status (&scene, "team", PLUMB_STATUS_ANSWERED);
  guint n = 0;
  const PlumbRow *rows = plumb_logic_get_rows (scene.logic, get (&scene, "team"), &n);
  g_assert_null (rows[0].label.context);
  tear_down (&scene);
}

/* A matrix with the rows of a roster follows it, names included. */
static void
test_of_roster (void)
{
  Scene scene;
  set_up (&scene);
  set_rows (&scene, "team", "r1 r2");
  set (&scene, "team/r1/who", "Ann");
  assert_rows (&scene, "of-team", "r1:Ann r2:");
  set (&scene, "team/r2/who", "Bo");
  assert_rows (&scene, "of-team", "r1:Ann r2:Bo");
  set (&scene, "of-team/r1", "low");
  assert_status (&scene, "of-team", PLUMB_STATUS_NOT_ASSESSED);
  set (&scene, "of-team/r2", "na");
  assert_status (&scene, "of-team", PLUMB_STATUS_ANSWERED);
  set (&scene, "of-team/r1", "na");
  assert_status (&scene, "of-team", PLUMB_STATUS_NOT_APPLICABLE);
  set (&scene, "of-team/r1", "unsure");
  assert_status (&scene, "of-team", PLUMB_STATUS_UNKNOWN);
  set_rows (&scene, "team", "r2");
  assert_rows (&scene, "of-team", "r2:Bo");
  assert_status (&scene, "of-team", PLUMB_STATUS_NOT_APPLICABLE);
  g_assert_true (plumb_question_can_have_row (get (&scene, "of-team"), "r7"));
  test_answers_mark (scene.answers, "team", PLUMB_STATUS_UNKNOWN);
  g_ptr_array_unref (plumb_logic_update (scene.logic, get (&scene, "team")));
  assert_rows (&scene, "of-team", "");
  tear_down (&scene);
}

/* A greyed question is not counted; a choice that says nothing settles its question. */
static void
test_progress (void)
{
  Scene scene;
  set_up (&scene);
  PlumbProgress before = plumb_logic_get_progress (scene.logic, NULL);
  const PlumbQuestion *greyed = get (&scene, "greyed");
  g_assert_true (plumb_logic_is_relevant (scene.logic, greyed));
  g_assert_false (plumb_logic_is_enabled (scene.logic, greyed));
  g_assert_false (plumb_logic_is_active (scene.logic, greyed));
  set (&scene, "c", "1");
  g_assert_true (plumb_logic_is_active (scene.logic, greyed));
  PlumbProgress after = plumb_logic_get_progress (scene.logic, NULL);
  /* "greyed" and "hidden" are to be answered now, and "c" is. */
  g_assert_cmpuint (after.shown, ==, before.shown + 2);
  g_assert_cmpuint (after.settled, ==, before.settled + 1);
  set (&scene, "one", "na");
  set (&scene, "many", "quiet");
  PlumbProgress settled = plumb_logic_get_progress (scene.logic, NULL);
  g_assert_cmpuint (settled.settled, ==, after.settled + 2);
  set (&scene, "lev", "unsure");
  PlumbProgress unknown = plumb_logic_get_progress (scene.logic, NULL);
  g_assert_cmpuint (unknown.settled, ==, settled.settled);
  g_assert_cmpuint (unknown.unknown, ==, settled.unknown + 1);
  tear_down (&scene);
}

/* What can no longer be chosen is kept and leaves the question open. */
static void
test_stale (void)
{
  Scene scene;
  set_up (&scene);
  const PlumbQuestion *many = get (&scene, "many");
  const PlumbChoice *choice = plumb_question_get_choice (many, "not-here");
  set (&scene, "c", "11");
  set (&scene, "many", "x not-here");
  g_assert_true (plumb_logic_is_choice_available (scene.logic, many, choice));
  g_assert_false (plumb_logic_is_stale (scene.logic, many));
  set (&scene, "c", "3");
  g_assert_false (plumb_logic_is_choice_available (scene.logic, many, choice));
  g_assert_true (plumb_logic_is_stale (scene.logic, many));
  g_assert_cmpstr (plumb_logic_get_value (scene.logic, many), ==, "x not-here");
  assert_status (&scene, "many", PLUMB_STATUS_NOT_ASSESSED);
  set (&scene, "many", "x");
  g_assert_false (plumb_logic_is_stale (scene.logic, many));
  assert_status (&scene, "many", PLUMB_STATUS_ANSWERED);
  tear_down (&scene);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic-tables/fixed", test_fixed);
  g_test_add_func ("/logic-tables/chosen", test_chosen);
  g_test_add_func ("/logic-tables/added", test_added);
  g_test_add_func ("/logic-tables/of-roster", test_of_roster);
  g_test_add_func ("/logic-tables/progress", test_progress);
  g_test_add_func ("/logic-tables/stale", test_stale);
  return g_test_run ();
}
