/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-catalogue.h"

#include "plumb-language-error.h"

#include <glib/gstdio.h>
#include <unistd.h>

static PlumbCatalogue *
load_built (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, name, NULL);
  g_autoptr (GError) error = NULL;

  PlumbCatalogue *catalogue = plumb_catalogue_load (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (catalogue);
  return catalogue;
}

static void
check_spanish (const char *name)
{
  g_autoptr (PlumbCatalogue) es = load_built (name);

  g_assert_cmpuint (plumb_catalogue_get_length (es), ==, 7);
  g_assert_cmpstr (plumb_catalogue_lookup (es, NULL, "Findings"), ==, "Conclusiones");
  g_assert_cmpstr (plumb_catalogue_lookup (es, "answer", "None"), ==, "Ninguna");
  g_assert_cmpstr (plumb_catalogue_lookup (es, "group", "None"), ==, "Ninguno");
  g_assert_cmpstr (
      plumb_catalogue_lookup (es, NULL, "Two lines,\n\"quoted\" and with a \\ in them."), ==,
      "Dos líneas,\n«entre comillas» y con una \\ en ellas.");
}

static void
test_lookup (void)
{
  check_spanish ("es-report.mo");
}

static void
test_both_byte_orders (void)
{
  check_spanish ("es-report-big.mo");
  check_spanish ("es-report-little.mo");
}

static void
test_no_translation (void)
{
  g_autoptr (PlumbCatalogue) es = load_built ("es-report.mo");

  g_assert_null (plumb_catalogue_lookup (es, NULL, "None"));
  g_assert_null (plumb_catalogue_lookup (es, "answer", "Findings"));
  g_assert_null (plumb_catalogue_lookup (es, "", "Findings"));
  g_assert_null (plumb_catalogue_lookup (es, NULL, "findings"));
  g_assert_null (plumb_catalogue_lookup (es, NULL, "Findings "));
  g_assert_null (plumb_catalogue_lookup (es, NULL, "")); /* not the header */
  g_assert_null (plumb_catalogue_lookup_plural (es, NULL, "no such text", 3));
}

static void
test_spanish_plurals (void)
{
  g_autoptr (PlumbCatalogue) es = load_built ("es-report.mo");

  g_assert_cmpstr (plumb_catalogue_lookup_plural (es, "impacts", "{count} impact record", 0), ==,
                   "{count} registros de impacto");
  g_assert_cmpstr (plumb_catalogue_lookup_plural (es, "impacts", "{count} impact record", 1), ==,
                   "{count} registro de impacto");
  g_assert_cmpstr (plumb_catalogue_lookup_plural (es, NULL, "One record", 1), ==, "Un registro");
  g_assert_cmpstr (plumb_catalogue_lookup_plural (es, NULL, "Findings", 5), ==, "Conclusiones");
}

static void
check_days (const char *name, const gulong *numbers, const char *const *expected)
{
  g_autoptr (PlumbCatalogue) catalogue = load_built (name);

  for (gsize i = 0; expected[i]; i++)
    g_assert_cmpstr (plumb_catalogue_lookup_plural (catalogue, NULL, "{count} day", numbers[i]), ==,
                     expected[i]);
}

static void
test_russian_plurals (void)
{
  const gulong numbers[] = { 0, 1, 2, 4, 5, 11, 12, 14, 20, 21, 22, 25, 101, 111, 1000000 };
  const char *const expected[] = { "{count} дней", "{count} день", "{count} дня",  "{count} дня",
                                   "{count} дней", "{count} дней", "{count} дней", "{count} дней",
                                   "{count} дней", "{count} день", "{count} дня",  "{count} дней",
                                   "{count} день", "{count} дней", "{count} дней", NULL };

  check_days ("ru-report.mo", numbers, expected);
}

static void
test_arabic_plurals (void)
{
  const gulong numbers[] = { 0, 1, 2, 3, 10, 11, 26, 99, 100, 101, 102, 103, 111, 1000 };
  const char *const expected[]
      = { "لا أيام",      "يوم واحد",     "يومان",        "{count} أيام", "{count} أيام",
          "{count} يومًا", "{count} يومًا", "{count} يومًا", "{count} يوم",  "{count} يوم",
          "{count} يوم",  "{count} أيام", "{count} يومًا", "{count} يوم",  NULL };

  check_days ("ar-report.mo", numbers, expected);
}

static void
test_chinese_plurals (void)
{
  const gulong numbers[] = { 0, 1, 2 };
  const char *const expected[] = { "{count} 天", "{count} 天", "{count} 天", NULL };

  check_days ("zh-Hant-report.mo", numbers, expected);
}

static void
check_refused (const char *path, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (plumb_catalogue_load (path, &error));
  g_assert_error (error, domain, code);
  g_autofree char *name = g_path_get_basename (path);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_other_files (void)
{
  g_autofree char *po = g_test_build_filename (G_TEST_DIST, "es-report.po", NULL);
  g_autofree char *latin1 = g_test_build_filename (G_TEST_BUILT, "latin1.mo", NULL);

  check_refused ("/nonexistent/es.mo", G_FILE_ERROR, G_FILE_ERROR_NOENT);
  check_refused ("/dev/null", PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
  check_refused (po, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
  check_refused (latin1, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
}

static void
test_too_large (void)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("plumb-XXXXXX.mo", &path, NULL);

  /* A sparse file: 500 MB that take no room. */
  g_assert_cmpint (ftruncate (file, 500 * 1024 * 1024), ==, 0);
  close (file);
  check_refused (path, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_TOO_LARGE);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Whether exactly one finding is about @subject and @detail and has @tag. */
static gboolean
has_finding (const PlumbFindings *findings,
             const char *tag,
             const char *subject,
             const char *detail)
{
  guint n_found = 0;

  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    {
      const PlumbFinding *finding = plumb_findings_get (findings, i);
      if (g_str_equal (finding->tag, tag) && g_strcmp0 (finding->subject, subject) == 0
          && strstr (finding->message, detail))
        n_found++;
    }
  return n_found == 1;
}

static void
test_check_placeholders (void)
{
  g_autoptr (PlumbCatalogue) good = load_built ("es-report.mo");
  g_autoptr (PlumbCatalogue) broken = load_built ("broken-placeholders.mo");
  g_autoptr (PlumbFindings) none = plumb_findings_new ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();

  plumb_catalogue_check (good, none);
  g_assert_cmpuint (plumb_findings_get_length (none), ==, 0);

  plumb_catalogue_check (broken, findings);
  g_assert_true (has_finding (findings, "translation-placeholder-lost", "lost", "{date}"));
  g_assert_true (has_finding (findings, "translation-placeholder-lost", "misspelt", "{date}"));
  g_assert_true (has_finding (findings, "translation-placeholder-unknown", "misspelt", "{fecha}"));
  g_assert_true (has_finding (findings, "translation-placeholder-unknown", "plural", "{cuenta}"));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/catalogue/lookup", test_lookup);
  g_test_add_func ("/language/catalogue/both-byte-orders", test_both_byte_orders);
  g_test_add_func ("/language/catalogue/no-translation", test_no_translation);
  g_test_add_func ("/language/catalogue/spanish-plurals", test_spanish_plurals);
  g_test_add_func ("/language/catalogue/russian-plurals", test_russian_plurals);
  g_test_add_func ("/language/catalogue/arabic-plurals", test_arabic_plurals);
  g_test_add_func ("/language/catalogue/chinese-plurals", test_chinese_plurals);
  g_test_add_func ("/language/catalogue/other-files", test_other_files);
  g_test_add_func ("/language/catalogue/too-large", test_too_large);
  g_test_add_func ("/language/catalogue/check-placeholders", test_check_placeholders);
  return g_test_run ();
}
