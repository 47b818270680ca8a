/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json.h"

void
plumb_json_add_text (PlumbJson *writer, const char *name, const char *text)
{
  plumb_json_name (writer, name);
  plumb_json_put_text (writer, text);
}

void
plumb_json_add_integer (PlumbJson *writer, const char *name, gint64 number)
{
  plumb_json_name (writer, name);
  plumb_json_put_integer (writer, number);
}

void
plumb_json_add_number (PlumbJson *writer, const char *name, gboolean exists, double number)
{
  plumb_json_name (writer, name);
  if (exists)
    plumb_json_put_number (writer, number);
  else
    plumb_json_put_null (writer);
}

void
plumb_json_add_boolean (PlumbJson *writer, const char *name, gboolean value)
{
  plumb_json_name (writer, name);
  plumb_json_put_boolean (writer, value);
}

void
plumb_json_open_object (PlumbJson *writer, const char *name)
{
  plumb_json_name (writer, name);
  plumb_json_begin_object (writer);
}

void
plumb_json_open_array (PlumbJson *writer, const char *name)
{
  plumb_json_name (writer, name);
  plumb_json_begin_array (writer);
}

void
plumb_json_add_words (PlumbJson *writer, const char *name, const char *words)
{
  plumb_json_open_array (writer, name);
  g_autofree char *cut = g_strdup (words != NULL ? words : "");
  char *rest = NULL;
  for (char *word = strtok_r (cut, " ", &rest); word != NULL; word = strtok_r (NULL, " ", &rest))
    plumb_json_put_text (writer, word);
  plumb_json_end_array (writer);
}

void
plumb_json_print (PlumbJson *writer)
{
  g_print ("%s\n", plumb_json_peek (writer));
}

static void
add_finding (PlumbJson *writer, const PlumbFinding *finding)
{
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "tag", finding->tag);
  plumb_json_add_text (writer, "severity", plumb_severity_get_id (finding->severity));
  plumb_json_add_text (writer, "file", finding->file);
  plumb_json_add_integer (writer, "line", finding->line);
  plumb_json_add_integer (writer, "column", finding->column);
  plumb_json_add_text (writer, "subject", finding->subject);
  plumb_json_add_text (writer, "excerpt", finding->excerpt);
  plumb_json_add_integer (writer, "caret", finding->caret);
  plumb_json_add_text (writer, "message", finding->message);
  plumb_json_add_text (writer, "remedy", finding->remedy);
  plumb_json_end_object (writer);
}

void
plumb_json_print_findings (const PlumbFindings *findings)
{
  g_autoptr (PlumbJson) writer = plumb_json_new ();
  plumb_json_begin_object (writer);
  plumb_json_open_array (writer, "findings");
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    add_finding (writer, plumb_findings_get (findings, i));
  plumb_json_end_array (writer);
  plumb_json_add_integer (writer, "dropped", plumb_findings_get_dropped (findings));
  plumb_json_end_object (writer);
  plumb_json_print (writer);
}
