/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"
#include "plumb-json-writer.h"

G_BEGIN_DECLS

/* Results as JSON on standard output. Names are the ones of the file format, with underscores; what
 * does not exist is null, never 0 and never NaN. */

/* A member of the object being written. Numbers are rounded to nine decimals, so that the last bits
 * of arithmetic do not show. */
static inline void
plumb_json_add_text (PlumbJson *writer, const char *name, const char *text)
{
  plumb_json_name (writer, name);
  plumb_json_put_text (writer, text);
}

static inline void
plumb_json_add_integer (PlumbJson *writer, const char *name, gint64 number)
{
  plumb_json_name (writer, name);
  plumb_json_put_integer (writer, number);
}

static inline void
plumb_json_add_number (PlumbJson *writer, const char *name, gboolean exists, double number)
{
  plumb_json_name (writer, name);
  if (exists)
    plumb_json_put_number (writer, number);
  else
    plumb_json_put_null (writer);
}

static inline void
plumb_json_add_boolean (PlumbJson *writer, const char *name, gboolean value)
{
  plumb_json_name (writer, name);
  plumb_json_put_boolean (writer, value);
}

/* Begins a member that is an object or an array; to be ended as any other. */
static inline void
plumb_json_open_object (PlumbJson *writer, const char *name)
{
  plumb_json_name (writer, name);
  plumb_json_begin_object (writer);
}

static inline void
plumb_json_open_array (PlumbJson *writer, const char *name)
{
  plumb_json_name (writer, name);
  plumb_json_begin_array (writer);
}

/* The @n_ids ids as an array of strings. */
void plumb_json_add_ids (PlumbJson *writer, const char *name, char *const *ids, guint n_ids);

/* The ids in @words, parted by spaces, as an array of strings. */
void plumb_json_add_words (PlumbJson *writer, const char *name, const char *words);

/* Prints what was written, with an end of line. */
void plumb_json_print (PlumbJson *writer);

void plumb_json_print_findings (const PlumbFindings *findings);

G_END_DECLS
