/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language.h"

#include "plumb-language-fixture.h"

static void
test_names_of_tags (void)
{
  const struct
  {
    const char *tag, *in, *name;
  } cases[] = {
    { "en", "en", "English" },
    { "es", "es", "Español" },
    { "es", "en", "Spanish" },
    { "fr", "fr", "Français" },
    { "ht", "ht", "Kreyòl ayisyen" },
    { "ht-HT", "ht", "Kreyòl ayisyen" },
    { "ht", "en", "Haitian Creole" },
    { "kea", "en", "Kabuverdianu" },
    { "pt-BR", "en", "Brazilian Portuguese" },
    { "so", "so", "Soomaali" },
    { "vi", "vi", "Tiếng Việt" },
    { "ru", "ru", "Русский" },
    { "ar", "ar", "العربية" },
    { "ar-u-nu-latn", "ar", "العربية" },
    { "zh-Hant", "zh-Hant", "繁體中文" },
    { "zh-Hant", "en", "Traditional Chinese" },
    { "zh-Hans", "zh-Hans", "简体中文" },
    { "qqq", "en", "qqq" },
    { "not a tag", "en", "not a tag" },
    { "es", "not a tag", "es" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = plumb_language_dup_name_of_tag (cases[i].tag, cases[i].in);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_names_of_languages (void)
{
  plumb_language_fixture_install ("es-report.mo", PLUMB_LANGUAGE_FIXTURE_SITE, "es", "report");
  g_autoptr (PlumbLanguage) es = plumb_language_open ("es", NULL);
  g_autofree char *own = plumb_language_dup_name (es, TRUE);
  g_autofree char *english = plumb_language_dup_name (es, FALSE);

  g_assert_cmpstr (own, ==, "Español");
  g_assert_cmpstr (english, ==, "Spanish");
}

int
main (int argc, char **argv)
{
  plumb_language_fixture_set_up ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/names/of-tags", test_names_of_tags);
  g_test_add_func ("/language/names/of-languages", test_names_of_languages);

  int result = g_test_run ();
  plumb_language_fixture_tear_down ();
  return result;
}
