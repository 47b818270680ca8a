/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The instruments that come with the program: each loads, and nothing at all is wrong with it. */

#include <string.h>

#include "plumb-datadir.h"
#include "plumb-instrument-known.h"
#include "plumb-logic.h"
#include "plumb-xml-reader.h"

static void
test_list (void)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  g_assert_true (g_strv_contains ((const char *const *) ids, "heiap-full"));
  g_assert_true (g_strv_contains ((const char *const *) ids, "rapid-screening"));
}

static void
test_load (void)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_builtin (ids[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (instrument->id, ==, ids[i]);
    }
}

static void
test_findings (void)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *file = g_strconcat (ids[i], ".xml", NULL);
      g_autofree char *path = plumb_datadir_find ("instruments", file);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, &error);
      g_assert_no_error (error);
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (bytes, file, findings);
      g_autofree char *text = plumb_findings_to_text (findings);
      g_assert_cmpstr (text, ==, "");
    }
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (plumb_instrument_load_builtin ("no-such", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "heiap-full"));
  g_clear_error (&error);
  /* An id is no path. */
  g_assert_null (plumb_instrument_load_builtin ("../instruments/heiap-full", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What a review keeps of an installed instrument is known again, and is read to the same; what says
 * anything else is not. */
static void
test_known (void)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PlumbInstrument) installed = plumb_instrument_load_builtin (ids[i], NULL);
      g_autofree char *xml = plumb_instrument_dup_xml (installed);
      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
      g_autoptr (PlumbInstrument) known = plumb_instrument_load_known (bytes);
      g_assert_nonnull (known);
      g_assert_cmpstr (plumb_instrument_get_digest (known), ==,
                       plumb_instrument_get_digest (installed));
      g_assert_cmpuint (known->n_questions, ==, installed->n_questions);
      g_autofree char *again = plumb_instrument_dup_xml (known);
      g_assert_cmpstr (again, ==, xml);

      char *title = strstr (xml, "<title>") + strlen ("<title>");
      *title = '#';
      g_autoptr (GBytes) changed = g_bytes_new (xml, strlen (xml));
      g_assert_null (plumb_instrument_load_known (changed));
      g_autoptr (GBytes) cut = g_bytes_new (xml, strlen (xml) / 2);
      g_assert_null (plumb_instrument_load_known (cut));
    }
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_assert_null (plumb_instrument_load_known (empty));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument-builtin/list", test_list);
  g_test_add_func ("/instrument-builtin/load", test_load);
  g_test_add_func ("/instrument-builtin/findings", test_findings);
  g_test_add_func ("/instrument-builtin/unknown", test_unknown);
  g_test_add_func ("/instrument-builtin/known", test_known);
  return g_test_run ();
}
