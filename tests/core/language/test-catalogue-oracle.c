/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-catalogue.h"
#include "plumb-plural-rule.h"

/* Compares every text of a catalogue with what GNU gettext's msgunfmt reads in the same file.
 * Further catalogues (of a whole desktop, say) can be named in $PLUMB_TEST_CATALOGUES, separated by
 * colons. */

#define MAX_FORMS 8

/* One entry of a PO file. */
typedef struct
{
  GString *context; /* NULL: none */
  GString *singular;
  GString *plural; /* NULL: none */
  GString *forms[MAX_FORMS];
  guint n_forms;
} Entry;

static void
clear_entry (Entry *entry)
{
  GString *texts[] = { entry->context, entry->singular, entry->plural };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i])
      g_string_free (texts[i], TRUE);
  for (guint i = 0; i < entry->n_forms; i++)
    g_string_free (entry->forms[i], TRUE);
  *entry = (Entry){ 0 };
}

/* The part of @entry that the line's keyword starts. */
static GString *
start_part (Entry *entry, const char *line)
{
  GString *part = g_string_new (NULL);

  if (g_str_has_prefix (line, "msgctxt"))
    return entry->context = part;
  if (g_str_has_prefix (line, "msgid_plural"))
    return entry->plural = part;
  if (g_str_has_prefix (line, "msgid"))
    return entry->singular = part;
  g_assert_true (g_str_has_prefix (line, "msgstr"));
  g_assert_cmpuint (entry->n_forms, <, MAX_FORMS);
  return entry->forms[entry->n_forms++] = part;
}

/* What stands between the line's first and last quotation mark, with its escapes undone: those of
 * C, of which GLib does not know "\a". */
static void
append_quoted (GString *part, const char *line)
{
  const char *start = strchr (line, '"') + 1;
  g_autofree char *quoted = g_strndup (start, (gsize) (strrchr (line, '"') - start));
  GString *escaped = g_string_new (NULL);

  for (const char *at = quoted; *at; at++)
    {
      gboolean is_escape = *at == '\\';
      if (is_escape && at[1] == 'a')
        g_string_append (escaped, "\\007");
      else
        g_string_append_len (escaped, at, is_escape ? 2 : 1);
      at += is_escape;
    }
  g_autofree char *text = g_strcompress (escaped->str);
  g_string_free (escaped, TRUE);
  g_string_append (part, text);
}

/* The forms that the header's rule gives for some numbers have to be those of the catalogue. */
static void
compare_plural (const PlumbCatalogue *catalogue, const PlumbPluralRule *rule, const Entry *entry)
{
  const char *context = entry->context ? entry->context->str : NULL;

  for (gulong n = 0; n < 130; n++)
    {
      const char *wanted = entry->forms[plumb_plural_rule_select (rule, n)]->str;
      g_assert_cmpstr (plumb_catalogue_lookup_plural (catalogue, context, entry->singular->str, n),
                       ==, *wanted ? wanted : NULL);
    }
}

static PlumbPluralRule *
read_rule (const char *header)
{
  const char *field = strstr (header, "Plural-Forms:");
  g_autofree char *line
      = g_strdup (field ? field + strlen ("Plural-Forms:") : "nplurals=2; plural=n != 1;");
  g_autoptr (GError) error = NULL;

  if (strchr (line, '\n'))
    *strchr (line, '\n') = '\0';
  PlumbPluralRule *rule = plumb_plural_rule_new (line, &error);
  g_assert_no_error (error);
  return rule;
}

/* Compares the entry, if there is one, and clears it. Returns how many were compared. */
static guint
finish_entry (const PlumbCatalogue *catalogue, PlumbPluralRule **rule, Entry *entry)
{
  guint n_compared = 0;

  if (!entry->n_forms)
    return 0;

  const char *context = entry->context ? entry->context->str : NULL;
  const char *wanted = entry->forms[0]->str;
  if (!context && !entry->singular->len)
    *rule = read_rule (wanted);
  else
    {
      if (entry->plural)
        compare_plural (catalogue, *rule, entry);
      g_assert_cmpstr (plumb_catalogue_lookup (catalogue, context, entry->singular->str), ==,
                       *wanted ? wanted : NULL);
      n_compared = 1;
    }
  clear_entry (entry);
  return n_compared;
}

static guint
compare_lines (const PlumbCatalogue *catalogue, char **lines)
{
  g_autoptr (PlumbPluralRule) rule = NULL;
  GString *part = NULL;
  Entry entry = { 0 };
  guint n_compared = 0;

  for (; *lines; lines++)
    {
      if (!**lines || **lines == '#')
        {
          n_compared += finish_entry (catalogue, &rule, &entry);
          continue;
        }
      if (**lines != '"')
        part = start_part (&entry, *lines);
      append_quoted (part, *lines);
    }
  return n_compared + finish_entry (catalogue, &rule, &entry);
}

static void
compare_file (const char *path)
{
  const char *const command[] = { g_getenv ("PLUMB_TEST_MSGUNFMT"), "--no-wrap", path, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *po = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &po, NULL, NULL,
                &error);
  g_assert_no_error (error);

  g_autoptr (PlumbCatalogue) catalogue = plumb_catalogue_load (path, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (po, "\n", -1);
  guint n_compared = compare_lines (catalogue, lines);

  g_test_message ("%s: %u texts", path, n_compared);
  g_assert_cmpuint (n_compared, ==, plumb_catalogue_get_length (catalogue));
}

static void
test_ours (void)
{
  static const char *const names[] = {
    "ar-report.mo", "es-instrument.mo",    "es-report.mo",      "es-report-big.mo",
    "ru-report.mo", "es-report-little.mo", "zh-Hant-report.mo", "es-US-report.mo",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_BUILT, names[i], NULL);
      compare_file (path);
    }
}

static void
test_others (void)
{
  const char *named = g_getenv ("PLUMB_TEST_CATALOGUES");
  g_auto (GStrv) paths = g_strsplit (named ? named : "", ":", -1);

  if (!*paths)
    g_test_skip ("PLUMB_TEST_CATALOGUES names none.");
  for (char **path = paths; *path; path++)
    compare_file (*path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/catalogue-oracle/ours", test_ours);
  g_test_add_func ("/language/catalogue-oracle/others", test_others);
  return g_test_run ();
}
