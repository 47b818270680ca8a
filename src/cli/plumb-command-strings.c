/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-cli.h"
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

static char *
make_template (const PlumbInstrument *instrument)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Extraction extraction = { g_string_new ("msgid \"\"\nmsgstr \"\"\n"), seen };
  g_string_append_printf (extraction.template,
                          "\"Project-Id-Version: %s %s\\n\"\n"
                          "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                          "\"Content-Transfer-Encoding: 8bit\\n\"\n",
                          instrument->id, instrument->version);
  plumb_instrument_visit_texts (instrument, extract, &extraction);
  return g_string_free (extraction.template, FALSE);
}

static PlumbExit
run (int argc, char **argv)
{
  if (!plumb_cli_parse (&plumb_command_strings, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2)
    return plumb_cli_usage (&plumb_command_strings, _ ("Give one questionnaire."));

  GError *error = NULL;
  g_autoptr (PlumbInstrument) instrument = plumb_cli_load_instrument (argv[1], &error);
  if (instrument == NULL)
    return plumb_cli_fail_instrument (&plumb_command_strings, argv[1], error);
  char *template = make_template (instrument);
  g_autoptr (GBytes) bytes = g_bytes_new_take (template, strlen (template));
  if (output == NULL)
    g_print ("%s", template);
  else if (!plumb_store_write_file (bytes, output, FALSE, &error))
    return plumb_cli_fail (error);
  return PLUMB_EXIT_GOOD;
}

const PlumbCommand plumb_command_strings = {
  "strings",
  "ID|FILE [-o FILE.pot]",
  N_ ("Write the texts of a questionnaire as a template for translators (gettext)."),
  NULL,
  run,
};
