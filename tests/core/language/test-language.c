/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language.h"

#include "plumb-language-fixture.h"

#define TREE PLUMB_LANGUAGE_FIXTURE_TREE
#define HOME PLUMB_LANGUAGE_FIXTURE_HOME
#define SITE PLUMB_LANGUAGE_FIXTURE_SITE

static PlumbLanguage *
open_language (const char *tag)
{
  g_autoptr (GError) error = NULL;

  PlumbLanguage *language = plumb_language_open (tag, &error);
  g_assert_no_error (error);
  g_assert_nonnull (language);
  return language;
}

static void
test_source_language (void)
{
  const char *const tags[] = { "en", "en-US" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (PlumbLanguage) en = open_language (tags[i]);
      g_assert_cmpstr (plumb_language_get_tag (en), ==, tags[i]);
      g_assert_cmpstr (plumb_language_get_text (en, "report", NULL, "Findings"), ==, "Findings");
      g_assert_true (plumb_language_has_text (en, "report", NULL, "whatever"));
      g_assert_cmpstr (plumb_language_get_plural (en, "report", NULL, "a day", "days", 1), ==,
                       "a day");
      g_assert_cmpstr (plumb_language_get_plural (en, "report", NULL, "a day", "days", 0), ==,
                       "days");
    }
}

static void
test_components (void)
{
  g_autoptr (PlumbLanguage) es = open_language ("es");
  const char *instrument = "instruments/heiap-full";
  const char *context = "heiap-full|housing.displace.yes|label";

  g_assert_cmpstr (plumb_language_get_text (es, "report", "answer", "None"), ==, "Ninguna");
  g_assert_cmpstr (plumb_language_get_text (es, instrument, context, "Yes"), ==, "Sí");
  g_assert_cmpstr (plumb_language_get_text (es, "report", context, "Yes"), ==, "Yes");
  g_assert_cmpstr (plumb_language_get_text (es, "no-such-component", context, "Yes"), ==, "Yes");
  g_assert_true (plumb_language_has_text (es, instrument, context, "Yes"));
  g_assert_false (plumb_language_has_text (es, instrument, NULL, "Yes"));
  g_assert_cmpstr (
      plumb_language_get_plural (es, "report", NULL, "One record", "{count} records", 7), ==,
      "{count} registros");
  g_assert_cmpstr (plumb_language_get_plural (es, "report", NULL, "One x", "{count} xs", 7), ==,
                   "{count} xs");
}

static void
test_parent (void)
{
  g_autoptr (PlumbLanguage) us = open_language ("es-US");
  g_autoptr (PlumbLanguage) mx = open_language ("es-MX");

  /* es-US says one thing in its own way and the rest as es does. */
  g_assert_cmpstr (plumb_language_get_tag (us), ==, "es-US");
  g_assert_cmpstr (plumb_language_get_text (us, "report", NULL, "Findings"), ==, "Hallazgos");
  g_assert_cmpstr (plumb_language_get_text (us, "report", "group", "None"), ==, "Ninguno");
  g_assert_cmpstr (plumb_language_get_text (mx, "report", NULL, "Findings"), ==, "Conclusiones");
}

static void
test_scripts_do_not_mix (void)
{
  g_autoptr (PlumbLanguage) taiwan = open_language ("zh-TW");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (plumb_language_get_text (taiwan, "report", NULL, "Findings"), ==, "調查結果");
  g_assert_null (plumb_language_open ("zh", &error));
  g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_UNAVAILABLE);
}

static void
test_own_folder_wins (void)
{
  plumb_language_fixture_install ("es-US-report.mo", HOME, "es", "report");
  g_autoptr (PlumbLanguage) es = open_language ("es");
  plumb_language_fixture_remove (HOME, "es", "report");

  /* The site's pack fills what the person's own lacks, and the build tree's, more specific still,
   * wins over both. */
  g_assert_cmpstr (plumb_language_get_text (es, "report", NULL, "Findings"), ==, "Hallazgos");
  g_assert_cmpstr (plumb_language_get_text (es, "report", "group", "None"), ==, "Ninguno");

  plumb_language_fixture_install ("es-report.mo", TREE, "es", "report");
  g_autoptr (PlumbLanguage) again = open_language ("es");
  plumb_language_fixture_remove (TREE, "es", "report");
  g_assert_cmpstr (plumb_language_get_text (again, "report", NULL, "Findings"), ==, "Conclusiones");
}

static void
test_tags (void)
{
  const struct
  {
    const char *given, *tag;
    gboolean right_to_left;
  } cases[] = {
    { "ES", "es", FALSE },      { "zh-hant", "zh-Hant", FALSE }, { "ar-u-nu-latn", "ar", TRUE },
    { "ar-EG", "ar-EG", TRUE }, { "en-gb", "en-GB", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbLanguage) language = open_language (cases[i].given);
      g_assert_cmpstr (plumb_language_get_tag (language), ==, cases[i].tag);
      g_assert_cmpint (plumb_language_is_right_to_left (language), ==, cases[i].right_to_left);
    }
}

static void
test_bad_tags (void)
{
  const char *const tags[] = {
    "",    "e",    "english language", "es_US",          "../es", "es/../", "x-private", "und", "-",
    "es-", "\xff", "en-u-nu-zz",       "en-u-nu-nosuch", "1234"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbLanguage) language = plumb_language_open (tags[i], &error);
      if (language)
        g_test_message ("“%s” was accepted", tags[i]);
      g_assert_null (language);
      g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_BAD_TAG);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_unavailable (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (plumb_language_open ("vi", &error));
  g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_UNAVAILABLE);
  g_assert_nonnull (strstr (error->message, "“vi”"));
  g_assert_nonnull (strstr (error->message, "ar, en, es, es-US, zh-Hant"));
}

static void
test_list_available (void)
{
  const char *const expected[] = { "ar", "en", "es", "es-US", "zh-Hant", NULL };

  /* Neither a folder without catalogues nor one whose name is not a canonical tag is a pack. */
  plumb_language_fixture_write ("", SITE, "kea", "x/y/z");
  plumb_language_fixture_write ("", SITE, "ZH_hant", "report");
  g_auto (GStrv) available = plumb_language_list_available ();
  plumb_language_fixture_remove (SITE, "kea", "x/y/z");
  plumb_language_fixture_remove (SITE, "ZH_hant", "report");

  g_assert_true (g_strv_equal ((const char *const *) available, expected));
}

static void
test_damaged_pack (void)
{
  g_autoptr (GError) error = NULL;

  plumb_language_fixture_write ("this is no catalogue at all, is it?", HOME, "so", "report");
  g_assert_null (plumb_language_open ("so", &error));
  plumb_language_fixture_remove (HOME, "so", "report");

  g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "so/report.mo"));
}

static void
check_filled (char *filled, const char *expected)
{
  g_assert_cmpstr (filled, ==, expected);
  g_free (filled);
}

static void
test_fill (void)
{
  check_filled (plumb_language_fill ("Revisado el {date} por {names}.", "names", "A y B", "date",
                                     "5 de marzo", NULL),
                "Revisado el 5 de marzo por A y B.");
  check_filled (plumb_language_fill ("", "a", "1", NULL), "");
  check_filled (plumb_language_fill ("{a}{a}{b}", "a", "1", NULL), "11{b}");
  check_filled (plumb_language_fill ("{a}", NULL), "{a}");
  check_filled (plumb_language_fill ("{a} {b}", "a", "{b}", "b", "{a}", NULL), "{b} {a}");
  check_filled (plumb_language_fill ("{{a}} {A} { a } {a {a", "a", "1", NULL),
                "{1} {A} { a } {a {a");
  check_filled (plumb_language_fill ("{} {1} {a-b_2}", "a-b_2", "x", "", "y", "1", "z", NULL),
                "{} {1} x");
}

/* What was opened stays as it was, and can be used by many threads. */
static gpointer
use_language (gpointer data)
{
  PlumbLanguage *language = data;

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *date = plumb_language_format_date (language, "2026-03-05");
      g_autofree char *number = plumb_language_format_number (language, 1234567.891, i % 4);
      g_autofree char *moment = plumb_language_format_date_time (language, 1772721000);
      const char *const names[] = { "a", "b", NULL };
      g_autofree char *list = plumb_language_format_list (language, names);
      g_assert_cmpstr (date, ==, "5 de marzo de 2026");
      g_assert_cmpstr (moment, ==, "5 de marzo de 2026, 14:30 UTC");
      g_assert_true (g_str_has_prefix (number, "1.234.56"));
      g_assert_cmpstr (list, ==, "a y b");
      g_assert_cmpstr (plumb_language_get_text (language, "report", NULL, "Findings"), ==,
                       "Conclusiones");
    }
  plumb_language_unref (language);
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (PlumbLanguage) es = open_language ("es");
  GThread *threads[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("language", use_language, plumb_language_ref (es));
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  plumb_language_fixture_set_up ();
  g_test_init (&argc, &argv, NULL);
  plumb_language_fixture_install ("ar-report.mo", SITE, "ar", "report");
  plumb_language_fixture_install ("es-report.mo", SITE, "es", "report");
  plumb_language_fixture_install ("es-instrument.mo", SITE, "es", "instruments/heiap-full");
  plumb_language_fixture_install ("es-US-report.mo", SITE, "es-US", "report");
  plumb_language_fixture_install ("zh-Hant-report.mo", SITE, "zh-Hant", "report");

  g_test_add_func ("/language/language/source-language", test_source_language);
  g_test_add_func ("/language/language/components", test_components);
  g_test_add_func ("/language/language/parent", test_parent);
  g_test_add_func ("/language/language/scripts-do-not-mix", test_scripts_do_not_mix);
  g_test_add_func ("/language/language/own-folder-wins", test_own_folder_wins);
  g_test_add_func ("/language/language/tags", test_tags);
  g_test_add_func ("/language/language/bad-tags", test_bad_tags);
  g_test_add_func ("/language/language/unavailable", test_unavailable);
  g_test_add_func ("/language/language/list-available", test_list_available);
  g_test_add_func ("/language/language/damaged-pack", test_damaged_pack);
  g_test_add_func ("/language/language/fill", test_fill);
  g_test_add_func ("/language/language/threads", test_threads);

  int result = g_test_run ();
  plumb_language_fixture_tear_down ();
  return result;
}
