/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <string.h>

char *
fixture_load_text (const char *file)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

char *
fixture_replace (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);
  if (at == NULL)
    g_error ("“%s” is not in the text", from);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, to, at + strlen (from));
}

PlumbInstrument *
fixture_load (const char *text, const char *name, PlumbFindings *findings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  return plumb_instrument_load_bytes (bytes, name, findings);
}

PlumbInstrument *
fixture_load_good (const char *text)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = fixture_load (text, "test.xml", findings);
  if (plumb_findings_get_length (findings) > 0)
    {
      g_autofree char *said = plumb_findings_to_text (findings);
      g_error ("unexpected findings:\n%s", said);
    }
  return instrument;
}

GPtrArray *
fixture_load_cases (const char *file)
{
  g_autofree char *text = fixture_load_text (file);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *current = NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (g_str_has_prefix (lines[i], "case "))
        {
          current = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (cases, current);
        }
      g_assert_nonnull (current);
      g_ptr_array_add (current, g_strdup (lines[i]));
    }
  return cases;
}
