/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-practices.h"

typedef struct
{
  PlumbLanguage *language;
  char *component;
  guint texts;
  guint missing;
} Count;

static void
count_text (const PlumbText *text, gpointer data)
{
  Count *count = data;
  if (text->source == NULL || *text->source == '\0')
    return;
  count->texts++;
  if (plumb_language_has_text (count->language, count->component, text->context, text->source))
    return;
  count->missing++;
  g_test_message ("%s %s: %s", plumb_language_get_tag (count->language), text->context,
                  text->source);
}

/* Every text of every installed questionnaire has a translation in every language pack. */
static void
test_instruments (void)
{
  g_auto (GStrv) tags = plumb_language_list_available ();
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  g_assert_cmpuint (g_strv_length (tags), >=, 2);
  g_assert_cmpuint (g_strv_length (ids), >=, 2);
  for (char **tag = tags; *tag != NULL; tag++)
    for (char **id = ids; *id != NULL; id++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (PlumbLanguage) language = plumb_language_open (*tag, &error);
        g_assert_no_error (error);
        g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_builtin (*id, &error);
        g_assert_no_error (error);
        g_autofree char *component = g_strconcat ("instruments/", *id, NULL);
        Count count = { language, component, 0, 0 };
        plumb_instrument_visit_texts (instrument, count_text, &count);
        g_assert_cmpuint (count.texts, >, 100);
        g_assert_cmpuint (count.missing, ==, 0);
      }
}

/* The same of every installed practice library. */
static void
test_practices (void)
{
  g_auto (GStrv) tags = plumb_language_list_available ();
  g_auto (GStrv) ids = plumb_practices_list_builtin ();
  g_assert_cmpuint (g_strv_length (ids), >=, 1);
  for (char **tag = tags; *tag != NULL; tag++)
    for (char **id = ids; *id != NULL; id++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (PlumbLanguage) language = plumb_language_open (*tag, &error);
        g_assert_no_error (error);
        g_autoptr (PlumbPractices) practices = plumb_practices_load_builtin (*id, &error);
        g_assert_no_error (error);
        g_autofree char *component = g_strconcat ("practices/", *id, NULL);
        Count count = { language, component, 0, 0 };
        plumb_practices_visit_texts (practices, count_text, &count);
        g_assert_cmpuint (count.texts, >, 100);
        g_assert_cmpuint (count.missing, ==, 0);
      }
}

/* Choices of one question are told apart in every language. */
static void
test_choices_differ (void)
{
  g_auto (GStrv) tags = plumb_language_list_available ();
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  for (char **tag = tags; *tag != NULL; tag++)
    for (char **id = ids; *id != NULL; id++)
      {
        g_autoptr (PlumbLanguage) language = plumb_language_open (*tag, NULL);
        g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_builtin (*id, NULL);
        for (guint i = 0; i < instrument->n_questions; i++)
          {
            const PlumbQuestion *question = instrument->questions[i];
            g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
            for (guint j = 0; j < question->n_choices; j++)
              {
                const char *label
                    = plumb_instrument_get_text (instrument, &question->choices[j].label, language);
                g_test_message ("%s %s %s", *tag, question->id, label);
                g_assert_true (g_hash_table_add (labels, (gpointer) label));
              }
          }
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/languages/instruments", test_instruments);
  g_test_add_func ("/languages/practices", test_practices);
  g_test_add_func ("/languages/choices-differ", test_choices_differ);
  return g_test_run ();
}
