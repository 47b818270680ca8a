/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why questions are as they are, in words: see explain.test. */

#include "answers.h"
#include "fixture.h"
#include "plumb-explanation.h"

#include <string.h>

static PlumbLanguage *english;

typedef struct
{
  PlumbInstrument *instrument;
  TestAnswers *answers;
  PlumbLogic *logic;
} Scene;

static const PlumbQuestion *
get_question (Scene *self, const char *id)
{
  const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, id);
  if (question == NULL)
    g_error ("there is no question “%s”", id);
  return question;
}

/* Does what @line says: "set ADDRESS VALUE", "mark QUESTION STATUS". */
static void
step (Scene *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  const char *rest = words[1] != NULL && words[2] != NULL ? words[2] : "";
  if (strcmp (words[0], "set") == 0)
    test_answers_set (self->answers, words[1], rest);
  else if (strcmp (words[0], "mark") == 0)
    test_answers_mark (self->answers, words[1],
                       strcmp (rest, "unknown") == 0 ? PLUMB_STATUS_UNKNOWN
                                                     : PLUMB_STATUS_NOT_APPLICABLE);
  else
    g_error ("what is “%s”?", line);
  plumb_logic_recompute (self->logic);
}

static void
append_reason (GString *text, const PlumbReason *reason)
{
  static const char *const kinds[] = { "", "all", "any" };
  g_string_append (text, reason->holds ? "✓" : "✗");
  if (reason->decides)
    g_string_append_c (text, '!');
  if (reason->kind == PLUMB_REASON_FACT)
    g_string_append_printf (text, "[%s]", reason->words);
  g_string_append (text, kinds[reason->kind]);
  if (reason->parts->len == 0)
    return;
  g_string_append (text, "(");
  for (guint i = 0; i < reason->parts->len; i++)
    {
      g_string_append (text, i > 0 ? " " : "");
      append_reason (text, g_ptr_array_index (reason->parts, i));
    }
  g_string_append (text, ")");
}

/* All explanations of a question, a line each; with the tree of the first for "tree ID". */
static char *
observe (Scene *self, const char *what)
{
  g_auto (GStrv) words = g_strsplit (what, " ", 2);
  gboolean tree = strcmp (words[0], "tree") == 0;
  const PlumbQuestion *question = get_question (self, tree ? words[1] : words[0]);
  g_autoptr (GPtrArray) all = plumb_logic_explain_all (self->logic, question, english);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const PlumbExplanation *explanation = g_ptr_array_index (all, i);
      if (tree && i == 0 && explanation->reason != NULL)
        append_reason (text, explanation->reason);
      if (!tree)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", explanation->sentence);
    }
  return g_string_free (text, FALSE);
}

static void
run_case (gconstpointer data)
{
  const GPtrArray *lines = data;
  g_autofree char *text = fixture_load_text ("explain.xml");
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text);
  g_autoptr (TestAnswers) answers = test_answers_new ();
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  Scene scene = { instrument, answers, logic };
  for (guint i = 1; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      if (!g_str_has_prefix (line, "? "))
        {
          step (&scene, line);
          continue;
        }
      g_auto (GStrv) parts = g_strsplit (line + 2, ": ", 2);
      g_autofree char *got = observe (&scene, parts[0]);
      if (strcmp (got, parts[1]) == 0)
        continue;
      g_test_message ("expected %s\ngot %s", line, got);
      g_test_fail ();
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  english = plumb_language_open ("en", NULL);
  g_assert_nonnull (english);
  g_autoptr (GPtrArray) cases = fixture_load_cases ("explain.test");
  for (guint i = 0; i < cases->len; i++)
    {
      GPtrArray *lines = g_ptr_array_index (cases, i);
      const char *name = g_ptr_array_index (lines, 0);
      g_autofree char *path = g_strdup_printf ("/explain/%s", name + strlen ("case "));
      g_test_add_data_func (path, lines, run_case);
    }
  int result = g_test_run ();
  plumb_language_unref (english);
  return result;
}
