/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one language's formats have written before: a report writes the same few hundred numbers and
 * days thousands of times, and looking one up costs far less than having ICU write it again. At
 * most some thousands are kept. Not for two threads at once. Known to the language room only. */

typedef struct _PlumbFormatted PlumbFormatted;

PlumbFormatted *plumb_formatted_new (void);
void plumb_formatted_free (PlumbFormatted *self);

/* What was written for @value, any 64 bits, in the way that @format numbers; NULL where it was not
 * kept. Lent until the next plumb_formatted_keep(). */
const char *plumb_formatted_find (const PlumbFormatted *self, guint format, guint64 value);

/* Keeps a copy of @text, which was not found for @format and @value. */
void plumb_formatted_keep (PlumbFormatted *self, guint format, guint64 value, const char *text);

G_END_DECLS
