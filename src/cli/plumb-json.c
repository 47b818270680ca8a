/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json.h"

#include <string.h>

void
plumb_json_add_ids (PlumbJson *writer, const char *name, char *const *ids, guint n_ids)
{
  plumb_json_open_array (writer, name);
  for (guint i = 0; i < n_ids; i++)
    plumb_json_put_text (writer, ids[i]);
  plumb_json_end_array (writer);
}

void
plumb_json_add_words (PlumbJson *writer, const char *name, const char *words)
{
  plumb_json_open_array (writer, name);
  for (const char *at = words; at != NULL && *at != '\0';)
    {
      gsize length = strcspn (at, " ");
      if (length > 0)
        plumb_json_put_word (writer, at, length);
      at += length + (at[length] == ' ');
    }
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
