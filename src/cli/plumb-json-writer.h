/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* JSON as text, written as it is told: no tree is built, so that the scores of thousands of reviews
 * cost no more than their bytes.
 *
 * A number has as many decimals as it needs, nine at most, and always a point when it is no whole
 * one by its nature. The caller opens and closes objects and arrays in pairs, names each member of
 * an object before its value, and names none twice. */

typedef struct _PlumbJson PlumbJson;

/* A document of its own, on lines with two spaces for each level; plumb_json_print() prints it. */
PlumbJson *plumb_json_new (void);

/* A document without any space, appended to @out, which is lent. */
PlumbJson *plumb_json_new_compact (GString *out);

void plumb_json_free (PlumbJson *self);

/* What was written so far to a document of its own; lent. */
const char *plumb_json_peek (const PlumbJson *self);

void plumb_json_begin_object (PlumbJson *self);
void plumb_json_end_object (PlumbJson *self);
void plumb_json_begin_array (PlumbJson *self);
void plumb_json_end_array (PlumbJson *self);

/* The name of the member whose value comes next: an id or a word, in which nothing is escaped.
 * The compiler knows the length of nearly all of them. */
void plumb_json_put_name (PlumbJson *self, const char *name, gsize length);

static inline void
plumb_json_name (PlumbJson *self, const char *name)
{
  plumb_json_put_name (self, name, strlen (name));
}

/* A value. NULL is written as null, and so is a number that is not finite. */
void plumb_json_put_text (PlumbJson *self, const char *text);
void plumb_json_put_word (PlumbJson *self, const char *word, gsize length); /* in bytes */
void plumb_json_put_integer (PlumbJson *self, gint64 number);
void plumb_json_put_number (PlumbJson *self, double number);
void plumb_json_put_boolean (PlumbJson *self, gboolean value);
void plumb_json_put_null (PlumbJson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbJson, plumb_json_free)

G_END_DECLS
