/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "plumb-findings.h"

G_BEGIN_DECLS

/* Results as JSON on standard output. Names are the ones of the file format, with underscores; what
 * does not exist is null, never 0 and never NaN. */

/* A member of the object being built. Numbers are rounded to nine decimals, so that the last bits
 * of arithmetic do not show. */
void plumb_json_add_text (JsonBuilder *builder, const char *name, const char *text);
void plumb_json_add_integer (JsonBuilder *builder, const char *name, gint64 number);
void plumb_json_add_number (JsonBuilder *builder, const char *name, gboolean exists, double number);
void plumb_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value);

/* The ids in @words, parted by spaces, as an array of strings. */
void plumb_json_add_words (JsonBuilder *builder, const char *name, const char *words);

/* Prints what was built, with an end of line. */
void plumb_json_print (JsonBuilder *builder);

/* Appends what was built as one line. */
void plumb_json_append_line (JsonBuilder *builder, GString *out);

void plumb_json_print_findings (const PlumbFindings *findings);

G_END_DECLS
