/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Faults seeded into an instrument without faults: how many are found, and how many of those on
 * the right line. See lint.test; the cases of the loader's own tests count as well. */

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "plumb-lint.h"

/* What must at least be reached, in percent. */
#define LEAST_FOUND 98
#define LEAST_LINE  95

typedef struct
{
  char *name;
  char *text; /* of the instrument with its fault */
  int line;   /* of the last change */
  char *tag;  /* that is expected; or NULL */
  int expected_line;
} Case;

typedef struct
{
  guint n_seeded;
  guint n_found;
  guint n_line;
  GString *missed;
} Tally;

static char *
load_text (const char *file)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static PlumbFindings *
lint (const char *text)
{
  PlumbFindings *findings = plumb_findings_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_assert_true (plumb_lint_check (bytes, "test.xml", findings, NULL));
  return findings;
}

static char *
unescape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\\n", -1);
  return g_strjoinv ("\n", parts);
}

static void
change (Case *self, const char *from, const char *to)
{
  const char *at = strstr (self->text, from);
  if (at == NULL)
    g_error ("%s: “%s” is not in the sample", self->name, from);
  self->line = 1;
  for (const char *p = self->text; p < at; p++)
    self->line += *p == '\n';
  char *changed
      = g_strdup_printf ("%.*s%s%s", (int) (at - self->text), self->text, to, at + strlen (from));
  g_free (self->text);
  self->text = changed;
}

/* "TAG", "TAG ±LINES", or of the loader's cases "TAG ±LINES: MESSAGE": the first one counts. */
static void
expect (Case *self, const char *line)
{
  if (self->tag != NULL)
    return;
  gsize length = strcspn (line, " :");
  self->tag = g_strndup (line, length);
  self->expected_line = self->line;
  if (line[length] == ' ')
    self->expected_line += atoi (line + length + 1);
}

static void
free_case (Case *self)
{
  g_free (self->name);
  g_free (self->text);
  g_free (self->tag);
  g_free (self);
}

static GPtrArray *
load_cases (const char *file, const char *sample)
{
  g_autofree char *text = load_text (file);
  g_autofree char *start = load_text (sample);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) free_case);
  Case *current = NULL;
  g_autofree char *from = NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      if (g_str_has_prefix (line, "case "))
        {
          current = g_new0 (Case, 1);
          current->name = g_strdup (line + strlen ("case "));
          current->text = g_strdup (start);
          g_ptr_array_add (cases, current);
        }
      else if (g_str_has_prefix (line, "- "))
        {
          g_free (from);
          from = unescape (line + 2);
        }
      else if (*line == '+')
        {
          g_autofree char *to = unescape (line[1] == ' ' ? line + 2 : line + 1);
          change (current, from, to);
        }
      else if (g_str_has_prefix (line, "= "))
        expect (current, line + 2);
    }
  return cases;
}

static void
note_miss (Tally *tally, const Case *self, const PlumbFindings *findings)
{
  g_string_append_printf (tally->missed, "%s: expected %s on line %d, got\n", self->name, self->tag,
                          self->expected_line);
  g_autofree char *text = plumb_findings_to_text (findings);
  g_string_append (tally->missed, text);
}

static void
run_case (const Case *self, Tally *tally)
{
  g_autoptr (PlumbFindings) findings = lint (self->text);
  guint n = plumb_findings_get_length (findings);
  gboolean found = FALSE;
  gboolean on_line = FALSE;
  for (guint i = 0; i < n && self->tag != NULL; i++)
    {
      const PlumbFinding *finding = plumb_findings_get (findings, i);
      gboolean is_it = strcmp (finding->tag, self->tag) == 0;
      found = found || is_it;
      on_line = on_line || (is_it && finding->line == self->expected_line);
    }
  tally->n_seeded += self->tag != NULL;
  tally->n_found += found;
  tally->n_line += on_line;
  if (self->tag != NULL && !on_line)
    note_miss (tally, self, findings);
}

static Tally
run_cases (const char *file, const char *sample)
{
  Tally tally = { .missed = g_string_new (NULL) };
  g_autoptr (GPtrArray) cases = load_cases (file, sample);
  for (guint i = 0; i < cases->len; i++)
    run_case (g_ptr_array_index (cases, i), &tally);
  return tally;
}

static void
judge (const char *what, const Tally *tally)
{
  g_test_message ("%s: %u faults seeded, %u found, %u on the right line", what, tally->n_seeded,
                  tally->n_found, tally->n_line);
  if (tally->missed->len > 0)
    g_test_message ("%s", tally->missed->str);
  g_assert_cmpuint (tally->n_found * 100, >=, tally->n_seeded * LEAST_FOUND);
  g_assert_cmpuint (tally->n_line * 100, >=, tally->n_seeded * LEAST_LINE);
}

static void
test_seeded (void)
{
  Tally tally = run_cases ("lint.test", "garden.xml");
  g_assert_cmpuint (tally.n_seeded, >=, 150);
  judge ("lint.test", &tally);
  g_string_free (tally.missed, TRUE);
}

static void
test_seeded_in_loader (void)
{
  Tally tally = run_cases ("../instrument/loader.test", "../instrument/sample.xml");
  g_assert_cmpuint (tally.n_seeded, >=, 90);
  judge ("loader.test", &tally);
  g_string_free (tally.missed, TRUE);
}

/* Harm that counts like a benefit: the sample of the loader has an appraisal. */
static void
test_directions (void)
{
  Case self = { .name = (char *) "directions", .text = load_text ("../instrument/sample.xml") };
  change (&self, "id=\"harm\" value=\"-1\"", "id=\"harm\" value=\"1\"");
  g_autoptr (PlumbFindings) findings = lint (self.text);
  guint n = 0;
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    {
      const PlumbFinding *finding = plumb_findings_get (findings, i);
      n += strcmp (finding->tag, "level-sign") == 0 && finding->line == self.line;
    }
  g_assert_cmpuint (n, ==, 1);
  g_free (self.text);
}

/* What only looks like a fault is none. */
static void
test_quiet (void)
{
  g_autoptr (GPtrArray) cases = load_cases ("lint.test", "garden.xml");
  for (guint i = 0; i < cases->len; i++)
    {
      const Case *one = g_ptr_array_index (cases, i);
      if (one->tag != NULL)
        continue;
      g_autoptr (PlumbFindings) findings = lint (one->text);
      g_autofree char *said = plumb_findings_to_text (findings);
      g_test_message ("%s", one->name);
      g_assert_cmpstr (said, ==, "");
    }
}

/* The sample has no fault, so whatever is found in the cases was seeded. */
static void
test_clean (void)
{
  g_autofree char *text = load_text ("garden.xml");
  g_autoptr (PlumbFindings) findings = lint (text);
  g_autofree char *said = plumb_findings_to_text (findings);
  g_assert_cmpstr (said, ==, "");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint/clean", test_clean);
  g_test_add_func ("/lint/directions", test_directions);
  g_test_add_func ("/lint/quiet", test_quiet);
  g_test_add_func ("/lint/seeded", test_seeded);
  g_test_add_func ("/lint/seeded-in-loader", test_seeded_in_loader);
  return g_test_run ();
}
