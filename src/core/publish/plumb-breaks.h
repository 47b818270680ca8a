/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Where lines of simple text (plumb_typeface_is_simple()) may be broken, in one language.
 *
 * Pango finds it, by the rules of Unicode (UAX #14); but most words are letters with nothing but a
 * comma behind them, and of the others it is asked once for each. What it says of a word depends on
 * the word alone, and of the space between two words on these two. Used by one thread at a time. */

typedef struct _PlumbBreaks PlumbBreaks;

PlumbBreaks *plumb_breaks_new (PangoLanguage *language);
void plumb_breaks_free (PlumbBreaks *self);

/* Sets @marks, one for each character of @text, which is @length bytes without a newline: whether a
 * line may begin with the character. */
void plumb_breaks_mark (PlumbBreaks *self, const char *text, gsize length, gboolean *marks);

/* Whether the word at @word in @text, which has a space before it, belongs to what stands before
 * that, so that a line had better not begin with it although it may: the number of a citation
 * ("Sec. 9-106(c)", "§ 12"), of a record ("record i43"), the day of a month ("February 16, 2027",
 * "16 February 2027", "16 de febrero de 2027"). The text itself stays as it is. */
gboolean plumb_breaks_is_tied (const char *text, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbBreaks, plumb_breaks_free)

G_END_DECLS
