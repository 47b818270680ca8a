/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from answers to the sample instrument: see logic.test. After every step, what was
 * derived step by step must be what is derived all at once. */

#include "answers.h"
#include "fixture.h"
#include "plumb-logic.h"

#include <locale.h>
#include <string.h>

#define TODAY "2026-03-05"

typedef struct
{
  PlumbInstrument *instrument;
  TestAnswers *answers;
  PlumbLogic *logic;
  GPtrArray *changed; /* by the last step; NULL before the first */
} Scene;

static Scene *
scene_new (PlumbInstrument *instrument)
{
  Scene *self = g_new0 (Scene, 1);
  self->instrument = plumb_instrument_ref (instrument);
  self->answers = test_answers_new ();
  self->logic = plumb_logic_new (instrument, PLUMB_ANSWERS (self->answers));
  plumb_logic_set_today (self->logic, TODAY);
  return self;
}

static void
scene_free (Scene *self)
{
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  plumb_logic_free (self->logic);
  g_object_unref (self->answers);
  plumb_instrument_unref (self->instrument);
  g_free (self);
}

static const PlumbQuestion *
get_question (Scene *self, const char *id)
{
  const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, id);
  if (question == NULL)
    g_error ("there is no question “%s”", id);
  return question;
}

static PlumbStatus
parse_status (const char *id)
{
  for (guint status = 0; status <= PLUMB_STATUS_NOT_APPLICABLE; status++)
    if (strcmp (plumb_status_get_id (status), id) == 0)
      return status;
  g_error ("there is no status “%s”", id);
}

/* Does what the words say, a step of a case. */
static void
step (Scene *self, char **words)
{
  g_autofree char *rest = words[1] != NULL ? g_strjoinv (" ", words + 2) : NULL;
  const char *question = words[1];
  g_auto (GStrv) address = NULL;
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  if (strcmp (words[0], "impacts") == 0)
    {
      test_answers_set_impacts (self->answers, words[1], (guint) atoi (words[2]));
      self->changed = plumb_logic_update_impacts (self->logic);
      return;
    }
  if (strcmp (words[0], "set") == 0)
    {
      address = g_strsplit (words[1], "/", 2);
      question = address[0];
      test_answers_set (self->answers, words[1], rest);
    }
  else if (strcmp (words[0], "mark") == 0)
    test_answers_mark (self->answers, question, parse_status (words[2]));
  else if (strcmp (words[0], "rows") == 0)
    test_answers_set_rows (self->answers, question, rest);
  else
    g_error ("what is “%s”?", words[0]);
  self->changed = plumb_logic_update (self->logic, get_question (self, question));
}

static char *
join_changed (Scene *self)
{
  GString *ids = g_string_new (NULL);
  for (guint i = 0; i < self->changed->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (self->changed, i);
      g_string_append_printf (ids, " %s", question->id);
    }
  return g_string_free (ids, FALSE);
}

static char *
join_failing (Scene *self, const PlumbQuestion *question)
{
  GString *checks = g_string_new (NULL);
  for (guint i = 0; i < question->n_checks; i++)
    if (plumb_logic_check_fails (self->logic, question, i))
      g_string_append_printf (checks, " %u", i + 1);
  return g_string_free (checks, FALSE);
}

static char *
join_rows (Scene *self, const PlumbQuestion *question)
{
  GString *ids = g_string_new (NULL);
  guint n = 0;
  const PlumbRow *rows = plumb_logic_get_rows (self->logic, question, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, " %s", rows[i].id);
  return g_string_free (ids, FALSE);
}

static char *
join_outcome (Scene *self)
{
  const PlumbOutcome *outcome = plumb_logic_get_outcome (self->logic);
  if (outcome == NULL)
    return g_strdup (" none");
  GString *text = g_string_new (" ");
  g_string_append (text, outcome->id);
  for (guint i = 0; i < outcome->n_becauses; i++)
    if (plumb_logic_because_holds (self->logic, i))
      g_string_append_printf (text, " %u", i + 1);
  return g_string_free (text, FALSE);
}

static char *
join_progress (Scene *self, const char *section)
{
  PlumbProgress progress = plumb_logic_get_progress (
      self->logic,
      section != NULL ? plumb_instrument_get_section (self->instrument, section) : NULL);
  return g_strdup_printf ("%s%s: %u shown, %u settled, %u unknown, %u of %u required, %u failing",
                          section != NULL ? " " : "", section != NULL ? section : "",
                          progress.shown, progress.settled, progress.unknown,
                          progress.required_settled, progress.required, progress.failing);
}

/* What holds of the thing that the first words of an expectation name, in its words. */
static char *
observe (Scene *self, char **words)
{
  if (strcmp (words[0], "changed") == 0)
    return join_changed (self);
  if (strcmp (words[0], "outcome") == 0)
    return join_outcome (self);
  if (g_str_has_prefix (words[0], "progress"))
    {
      g_autofree char *section
          = words[1] != NULL ? g_strdelimit (g_strdup (words[1]), ":", '\0') : NULL;
      return join_progress (self, strcmp (words[0], "progress:") == 0 ? NULL : section);
    }
  if (strcmp (words[0], "section") == 0)
    {
      const PlumbSection *section = plumb_instrument_get_section (self->instrument, words[1]);
      return g_strdup_printf (" %s %s", section->id,
                              plumb_logic_is_section_relevant (self->logic, section) ? "shown"
                                                                                     : "hidden");
    }
  const PlumbQuestion *question
      = strcmp (words[1], "-") != 0 ? get_question (self, words[1]) : NULL;
  g_autofree char *what = NULL;
  if (strcmp (words[0], "next") == 0)
    {
      const PlumbQuestion *next = plumb_logic_get_next_unanswered (self->logic, question);
      what = g_strdup_printf (" %s", next != NULL ? next->id : "none");
    }
  else if (strcmp (words[0], "question") == 0)
    what = g_strdup_printf (" %s%s",
                            plumb_logic_is_relevant (self->logic, question) ? "shown" : "hidden",
                            plumb_logic_is_required (self->logic, question) ? " required" : "");
  else if (strcmp (words[0], "status") == 0)
    what = g_strdup_printf (" %s",
                            plumb_status_get_id (plumb_logic_get_status (self->logic, question)));
  else if (strcmp (words[0], "value") == 0)
    what = g_strdup_printf (" %s", plumb_logic_get_value (self->logic, question));
  else if (strcmp (words[0], "fails") == 0)
    what = join_failing (self, question);
  else if (strcmp (words[0], "rows") == 0)
    what = join_rows (self, question);
  else
    g_error ("what is “%s”?", words[0]);
  return g_strdup_printf (" %s%s", words[1], what);
}

/* All that can be seen of a logic. */
static char *
dump (PlumbLogic *logic, Scene *self)
{
  Scene other = *self;
  other.logic = logic;
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      g_autofree char *fails = join_failing (&other, question);
      g_autofree char *rows = join_rows (&other, question);
      g_string_append_printf (
          text, "%s %d %d %d %s%s%s\n", question->id, plumb_logic_is_relevant (logic, question),
          plumb_logic_is_required (logic, question), plumb_logic_get_status (logic, question),
          plumb_logic_get_value (logic, question), fails, rows);
    }
  g_autofree char *outcome = join_outcome (&other);
  g_autofree char *progress = join_progress (&other, NULL);
  g_string_append_printf (text, "%s%s", outcome, progress);
  return g_string_free (text, FALSE);
}

static void
assert_complete (Scene *self)
{
  PlumbLogic *anew = plumb_logic_new (self->instrument, PLUMB_ANSWERS (self->answers));
  plumb_logic_set_today (anew, TODAY);
  g_autofree char *expected = dump (anew, self);
  g_autofree char *got = dump (self->logic, self);
  g_assert_cmpstr (got, ==, expected);
  plumb_logic_free (anew);
}

/* The value of @expression with the answers as they are: that of a computed question made for it.
 */
static char *
evaluate (Scene *self, const char *expression)
{
  g_autofree char *sample = fixture_load_text ("sample.xml");
  g_autofree char *escaped = g_markup_escape_text (expression, -1);
  g_autofree char *text = fixture_replace (sample, "'PROBE'", escaped);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = fixture_load (text, "probe.xml", findings);
  if (instrument == NULL)
    return plumb_findings_to_text (findings);
  PlumbLogic *logic = plumb_logic_new (instrument, PLUMB_ANSWERS (self->answers));
  plumb_logic_set_today (logic, TODAY);
  const char *value
      = plumb_logic_get_value (logic, plumb_instrument_get_question (instrument, "probe"));
  char *copy = g_strdup (value != NULL ? value : "nothing");
  plumb_logic_free (logic);
  return copy;
}

static void
complain (const char *line, const char *got)
{
  g_test_message ("expected %s\ngot %s", line, got);
  g_test_fail ();
}

static void
check_expression (Scene *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line + 2, " => ", 2);
  g_autofree char *got = evaluate (self, parts[0]);
  if (g_strcmp0 (got, parts[1]) != 0)
    complain (line, got);
}

static void
check_expectation (Scene *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line + 2, " ", -1);
  g_autofree char *seen = observe (self, words);
  g_autofree char *got = g_str_has_prefix (words[0], "progress")
                             ? g_strdup_printf ("= progress%s", seen)
                             : g_strdup_printf ("= %s%s", words[0], seen);
  if (strcmp (got, line) != 0)
    complain (line, got);
}

static void
run_case (gconstpointer data)
{
  const GPtrArray *lines = data;
  g_autofree char *text = fixture_load_text ("sample.xml");
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text);
  Scene *scene = scene_new (instrument);
  for (guint i = 1; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      if (g_str_has_prefix (line, "= "))
        check_expectation (scene, line);
      else if (g_str_has_prefix (line, "? "))
        check_expression (scene, line);
      else
        {
          g_auto (GStrv) words = g_strsplit (line, " ", -1);
          step (scene, words);
          assert_complete (scene);
        }
    }
  scene_free (scene);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GPtrArray) cases = fixture_load_cases ("logic.test");
  for (guint i = 0; i < cases->len; i++)
    {
      GPtrArray *lines = g_ptr_array_index (cases, i);
      const char *name = g_ptr_array_index (lines, 0);
      g_autofree char *path = g_strdup_printf ("/logic/%s", name + strlen ("case "));
      g_test_add_data_func (path, lines, run_case);
    }
  return g_test_run ();
}
