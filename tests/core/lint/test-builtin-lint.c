/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The instruments that come with the program: no error, and hardly anything else. */

#include <locale.h>

#include "plumb-instrument.h"
#include "plumb-lint.h"

/* So many warnings an instrument may have before somebody should look at it. */
#define MOST_WARNINGS 10

static void
test_instrument (gconstpointer data)
{
  const char *id = data;
  g_autofree char *file = g_strdup_printf ("%s.xml", id);
  g_autofree char *path
      = g_build_filename (g_getenv ("PLUMBLINE_DATA_DIR"), "instruments", file, NULL);
  char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_true (plumb_lint_check (bytes, file, findings, NULL));
  g_autofree char *said = plumb_findings_to_text (findings);
  if (*said != '\0')
    g_test_message ("%s", said);
  g_assert_cmpuint (plumb_findings_count (findings, PLUMB_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (plumb_findings_count (findings, PLUMB_SEVERITY_WARNING), <=, MOST_WARNINGS);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  g_assert_cmpuint (g_strv_length (ids), >, 0);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/builtin-lint/%s", ids[i]);
      g_test_add_data_func (path, ids[i], test_instrument);
    }
  return g_test_run ();
}
