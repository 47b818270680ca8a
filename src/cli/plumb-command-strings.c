/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-cli.h"
#include "plumb-practices.h"
#include "plumb-store.h"
#include "plumb-xml-reader.h"

static char *output;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    N_ ("The file to write; standard output without it"), "FILE" },
  { NULL },
};

typedef struct
{
  GString *template;
  GHashTable *seen; /* contexts: a scale that many questions share is translated once */
} Extraction;

static void
append_quoted (GString *template, const char *keyword, const char *text)
{
  g_string_append_printf (template, "%s \"", keyword);
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (template, "\\n");
    else if (*at == '"' || *at == '\\')
      g_string_append_printf (template, "\\%c", *at);
    else
      g_string_append_c (template, *at);
  g_string_append (template, "\"\n");
}

static void
extract (const PlumbText *text, gpointer data)
{
  Extraction *extraction = data;
  if (text->source == NULL || *text->source == '\0'
      || !g_hash_table_add (extraction->seen, (gpointer) text->context))
    return;
  g_string_append_c (extraction->template, '\n');
  append_quoted (extraction->template, "msgctxt", text->context);
  append_quoted (extraction->template, "msgid", text->source);
  g_string_append (extraction->template, "msgstr \"\"\n");
}

/* What begins the template of the texts of @id. */
static Extraction
begin_template (const char *id, const char *version, GHashTable *seen)
{
  Extraction extraction = { g_string_new ("msgid \"\"\nmsgstr \"\"\n"), seen };
  g_string_append_printf (extraction.template,
                          "\"Project-Id-Version: %s %s\\n\"\n"
                          "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                          "\"Content-Transfer-Encoding: 8bit\\n\"\n",
                          id, version);
  return extraction;
}

static char *
make_template (const PlumbInstrument *instrument)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Extraction extraction = begin_template (instrument->id, instrument->version, seen);
  plumb_instrument_visit_texts (instrument, extract, &extraction);
  return g_string_free (extraction.template, FALSE);
}

static char *
make_library_template (const PlumbPractices *practices)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Extraction extraction = begin_template (practices->id, practices->version, seen);
  plumb_practices_visit_texts (practices, extract, &extraction);
  return g_string_free (extraction.template, FALSE);
}

/* The bytes of the file @path where they are meant as a practice library; else NULL, whatever else
 * is the matter with it. */
static GBytes *
load_library_bytes (const char *path)
{
  if (!g_str_has_suffix (path, ".xml"))
    return NULL;
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, NULL);
  return bytes != NULL && plumb_practices_are_meant (bytes) ? g_steal_pointer (&bytes) : NULL;
}

static PlumbExit
write_template (char *template)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (template, strlen (template));
  if (output == NULL)
    g_print ("%s", template);
  else if (!plumb_store_write_file (bytes, output, FALSE, &error))
    return plumb_cli_fail (error);
  return PLUMB_EXIT_GOOD;
}

static PlumbExit
write_library_template (GBytes *bytes, const char *name)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbPractices) practices = plumb_practices_load_bytes (bytes, name, findings);
  plumb_cli_print_findings (findings);
  return practices != NULL ? write_template (make_library_template (practices))
                           : PLUMB_EXIT_FINDINGS;
}

static PlumbExit
run (int argc, char **argv)
{
  if (!plumb_cli_parse (&plumb_command_strings, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2)
    return plumb_cli_usage (&plumb_command_strings, _ ("Give one questionnaire."));

  g_autoptr (GBytes) library = load_library_bytes (argv[1]);
  if (library != NULL)
    return write_library_template (library, argv[1]);
  GError *error = NULL;
  g_autoptr (PlumbInstrument) instrument = plumb_cli_load_instrument (argv[1], &error);
  if (instrument == NULL)
    return plumb_cli_fail_instrument (&plumb_command_strings, argv[1], error);
  return write_template (make_template (instrument));
}

const PlumbCommand plumb_command_strings = {
  "strings",
  "ID|FILE [-o FILE.pot]",
  N_ ("Write the texts of a questionnaire as a template for translators (gettext)."),
  N_ ("A file may also be a practice library."),
  run,
};
