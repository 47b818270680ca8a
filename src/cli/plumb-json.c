/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json.h"

#include <math.h>

#include "plumb-json-write.h"
#include "plumb-record.h"

void
plumb_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
plumb_json_add_integer (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
plumb_json_add_number (JsonBuilder *builder, const char *name, gboolean exists, double number)
{
  json_builder_set_member_name (builder, name);
  if (exists && isfinite (number))
    json_builder_add_double_value (builder, round (number * 1e9) / 1e9);
  else
    json_builder_add_null_value (builder);
}

void
plumb_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
plumb_json_add_words (JsonBuilder *builder, const char *name, const char *words)
{
  g_auto (GStrv) parts = plumb_words_split (words);
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (char **part = parts; *part != NULL; part++)
    json_builder_add_string_value (builder, *part);
  json_builder_end_array (builder);
}

static void
append (JsonBuilder *builder, gboolean pretty, GString *out)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  plumb_json_write (out, root, pretty);
  g_string_append_c (out, '\n');
}

void
plumb_json_print (JsonBuilder *builder)
{
  g_autoptr (GString) text = g_string_new (NULL);
  append (builder, TRUE, text);
  g_print ("%s", text->str);
}

void
plumb_json_append_line (JsonBuilder *builder, GString *out)
{
  append (builder, FALSE, out);
}

static void
add_finding (JsonBuilder *builder, const PlumbFinding *finding)
{
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "tag", finding->tag);
  plumb_json_add_text (builder, "severity", plumb_severity_get_id (finding->severity));
  plumb_json_add_text (builder, "file", finding->file);
  plumb_json_add_integer (builder, "line", finding->line);
  plumb_json_add_integer (builder, "column", finding->column);
  plumb_json_add_text (builder, "subject", finding->subject);
  plumb_json_add_text (builder, "excerpt", finding->excerpt);
  plumb_json_add_integer (builder, "caret", finding->caret);
  plumb_json_add_text (builder, "message", finding->message);
  plumb_json_add_text (builder, "remedy", finding->remedy);
  json_builder_end_object (builder);
}

void
plumb_json_print_findings (const PlumbFindings *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    add_finding (builder, plumb_findings_get (findings, i));
  json_builder_end_array (builder);
  plumb_json_add_integer (builder, "dropped", plumb_findings_get_dropped (findings));
  json_builder_end_object (builder);
  plumb_json_print (builder);
}
