/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What expressions give: see expression.test. All those of a case are computed questions of one
 * instrument. */

#include "answers.h"
#include "fixture.h"
#include "plumb-logic.h"

#include <locale.h>
#include <string.h>

#define ARROW " => "

static gboolean
is_expression (const char *line)
{
  return strstr (line, ARROW) != NULL;
}

static gboolean
is_refusal (const char *line)
{
  return strstr (line, ARROW "!") != NULL;
}

static void
append_probe (GString *probes, const char *line, guint i)
{
  g_auto (GStrv) parts = g_strsplit (line, ARROW, 2);
  g_autofree char *escaped = g_markup_escape_text (parts[0], -1);
  g_string_append_printf (
      probes, "<question id='probe%u' type='computed' value=\"%s\"><label>P</label></question>\n",
      i, escaped);
}

static PlumbInstrument *
load_with (const char *probes, PlumbFindings *findings)
{
  g_autofree char *frame = fixture_load_text ("expression.xml");
  g_autofree char *text = fixture_replace (frame, "PROBES", probes);
  return fixture_load (text, "expression.xml", findings);
}

/* An expression that is refused: with what the first finding is called. */
static void
check_refusal (const char *line)
{
  GString *probe = g_string_new (NULL);
  append_probe (probe, line, 0);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = load_with (probe->str, findings);
  g_string_free (probe, TRUE);
  const char *tag = plumb_findings_get_length (findings) > 0 ? plumb_findings_get (findings, 0)->tag
                                                             : "nothing";
  if (instrument == NULL && strcmp (tag, strstr (line, ARROW "!") + strlen (ARROW "!")) == 0)
    return;
  g_test_message ("expected %s\ngot %s", line, tag);
  g_test_fail ();
}

static void
set_answer (TestAnswers *answers, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  const char *rest = words[1] != NULL && words[2] != NULL ? words[2] : "";
  if (strcmp (words[0], "set") == 0)
    test_answers_set (answers, words[1], rest);
  else if (strcmp (words[0], "rows") == 0)
    test_answers_set_rows (answers, words[1], rest);
  else if (strcmp (words[0], "mark") == 0)
    test_answers_mark (answers, words[1],
                       strcmp (rest, "unknown") == 0 ? PLUMB_STATUS_UNKNOWN
                                                     : PLUMB_STATUS_NOT_APPLICABLE);
  else
    g_error ("what is “%s”?", line);
}

static void
check_value (const PlumbLogic *logic, const char *line, guint i)
{
  g_autofree char *id = g_strdup_printf ("probe%u", i);
  const char *value = plumb_logic_get_value (
      logic, plumb_instrument_get_question (plumb_logic_get_instrument (logic), id));
  const char *expected = strstr (line, ARROW) + strlen (ARROW);
  if (g_strcmp0 (value != NULL ? value : "nothing", expected) == 0)
    return;
  g_test_message ("expected %s\ngot %s", line, value != NULL ? value : "nothing");
  g_test_fail ();
}

static void
run_case (gconstpointer data)
{
  const GPtrArray *lines = data;
  g_autoptr (TestAnswers) answers = test_answers_new ();
  GString *probes = g_string_new (NULL);
  for (guint i = 1; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      if (is_refusal (line))
        check_refusal (line);
      else if (is_expression (line))
        append_probe (probes, line, i);
      else
        set_answer (answers, line);
    }
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = load_with (probes->str, findings);
  g_string_free (probes, TRUE);
  if (instrument == NULL)
    {
      g_autofree char *said = plumb_findings_to_text (findings);
      g_error ("%s", said);
    }
  g_autoptr (PlumbLogic) logic = plumb_logic_new (instrument, PLUMB_ANSWERS (answers));
  plumb_logic_set_today (logic, "2026-03-05");
  for (guint i = 1; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      if (is_expression (line) && !is_refusal (line))
        check_value (logic, line, i);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GPtrArray) cases = fixture_load_cases ("expression.test");
  for (guint i = 0; i < cases->len; i++)
    {
      GPtrArray *lines = g_ptr_array_index (cases, i);
      const char *name = g_ptr_array_index (lines, 0);
      g_autofree char *path = g_strdup_printf ("/expression/%s", name + strlen ("case "));
      g_test_add_data_func (path, lines, run_case);
    }
  return g_test_run ();
}
