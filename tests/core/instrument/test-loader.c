/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Faults seeded into the sample instruments, and what is said about them: see loader.test. */

#include "fixture.h"

#include <locale.h>
#include <string.h>

/* A file of cases and the instrument that they change. */
typedef struct
{
  const char *cases;
  const char *sample;
} Suite;

static const Suite suites[] = {
  { "loader.test", "sample.xml" },
  { "results.test", "results.xml" },
  { "methods.test", "methods.xml" },
};

typedef struct
{
  const Suite *suite;
  const GPtrArray *lines;
} Case;

typedef struct
{
  char *text; /* of the instrument with its faults */
  int line;   /* of the last change */
} Sample;

static int
count_lines (const char *text, const char *until)
{
  int line = 1;
  for (const char *p = text; p < until; p++)
    line += *p == '\n';
  return line;
}

static void
change (Sample *sample, const char *from, const char *to)
{
  const char *at = strstr (sample->text, from);
  if (at == NULL)
    g_error ("“%s” is not in the sample", from);
  sample->line = count_lines (sample->text, at);
  char *changed = fixture_replace (sample->text, from, to);
  g_free (sample->text);
  sample->text = changed;
}

/* Puts an escaped line feed where the case says "\n". */
static char *
unescape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\\n", -1);
  return g_strjoinv ("\n", parts);
}

/* The finding as the cases write it: "tag line: message / remedy", the line relative to the last
 * change. */
static char *
describe (const PlumbFinding *finding, int line)
{
  GString *text = g_string_new (finding->tag);
  if (finding->line != line)
    g_string_append_printf (text, " %+d", finding->line - line);
  g_string_append_printf (text, ": %s", finding->message);
  if (finding->remedy != NULL)
    g_string_append_printf (text, " / %s", finding->remedy);
  if (finding->excerpt != NULL && finding->caret >= 0)
    g_string_append_printf (text, " @%s", finding->excerpt + finding->caret);
  g_strdelimit (text->str, "\n", ' ');
  return g_string_free (text, FALSE);
}

/* An expected line may end in "…", then only its beginning counts. */
static gboolean
fits (const char *expected, const char *got)
{
  if (!g_str_has_suffix (expected, "…"))
    return strcmp (expected, got) == 0;
  return strncmp (expected, got, strlen (expected) - strlen ("…")) == 0;
}

static void
run_case (gconstpointer data)
{
  const Case *run = data;
  const GPtrArray *lines = run->lines;
  Sample sample = { .text = fixture_load_text (run->suite->sample) };
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autofree char *from = NULL;
  for (guint i = 1; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      if (g_str_has_prefix (line, "- "))
        {
          g_free (from);
          from = unescape (line + 2);
        }
      else if (*line == '+')
        {
          g_autofree char *to = unescape (line[1] == ' ' ? line + 2 : line + 1);
          change (&sample, from, to);
        }
      else
        {
          g_assert_true (g_str_has_prefix (line, "= "));
          g_ptr_array_add (expected, (gpointer) (line + 2));
        }
    }

  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = fixture_load (sample.text, run->suite->sample, findings);
  g_assert_cmpint (instrument == NULL, ==, plumb_findings_has_errors (findings));
  gboolean same = plumb_findings_get_length (findings) == expected->len;
  GString *got = g_string_new (NULL);
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    {
      g_autofree char *text = describe (plumb_findings_get (findings, i), sample.line);
      g_string_append_printf (got, "= %s\n", text);
      same = same && fits (g_ptr_array_index (expected, i), text);
      g_assert_cmpstr (plumb_findings_get (findings, i)->file, ==, run->suite->sample);
    }
  if (!same)
    {
      g_test_message ("it said\n%s", got->str);
      g_test_fail ();
    }
  g_string_free (got, TRUE);
  g_free (sample.text);
}

/* A sample itself is without fault. */
static void
test_sample (gconstpointer data)
{
  const Suite *suite = data;
  g_autofree char *text = fixture_load_text (suite->sample);
  g_autoptr (PlumbInstrument) instrument = fixture_load_good (text);
  g_assert_nonnull (instrument);
}

/* Adds the cases of @suite; the array of them must outlive the run. */
static GPtrArray *
add_suite (const Suite *suite)
{
  g_autofree char *sample = g_strdup_printf ("/loader/%s", suite->sample);
  g_test_add_data_func (sample, suite, test_sample);
  GPtrArray *cases = fixture_load_cases (suite->cases);
  for (guint i = 0; i < cases->len; i++)
    {
      Case *one = g_new (Case, 1);
      *one = (Case){ suite, g_ptr_array_index (cases, i) };
      const char *name = g_ptr_array_index (one->lines, 0);
      g_autofree char *path
          = g_strdup_printf ("/loader/%s/%s", suite->cases, name + strlen ("case "));
      g_test_add_data_func_full (path, one, run_case, g_free);
    }
  return cases;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (suites); i++)
    g_ptr_array_add (kept, add_suite (&suites[i]));
  return g_test_run ();
}
