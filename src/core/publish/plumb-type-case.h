/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The letters of one font, for setting simple text by hand: which glyph each has, how wide it is,
 * and how much closer two of them stand side by side (kerning).
 *
 * HarfBuzz is asked once for each letter and once for each pair that occurs; after that a text is
 * set by looking both up, with the same result, in units of Pango, as if HarfBuzz had shaped the
 * whole of it. That is right for text that is simple (plumb_typeface_is_simple()) in fonts where a
 * letter has one glyph whatever stands around it and nothing but two neighbours decide how far they
 * are apart. Where a case finds that it is otherwise, it says so, and the text has to be set by
 * Pango.
 *
 * A case owns a reference to its font and is used by one thread at a time, like the font. */

typedef struct _PlumbTypeCase PlumbTypeCase;

/* @language: decides, with the font, how letters look. */
PlumbTypeCase *plumb_type_case_new (PangoFont *font, PangoLanguage *language);
void plumb_type_case_free (PlumbTypeCase *self);

/* Lent. */
PangoFont *plumb_type_case_get_font (const PlumbTypeCase *self);
PangoLanguage *plumb_type_case_get_language (const PlumbTypeCase *self);

/* Whether the font has a glyph for @c, which is part of simple text. */
gboolean plumb_type_case_has (const PlumbTypeCase *self, gunichar c);

/* A letter that is set. */
typedef struct
{
  int index;            /* plumb_simple_index() */
  PangoGlyphUnit width; /* to where the next one stands */
} PlumbSetLetter;

/* Sets @text, @length bytes: a letter for each character into @letters, which has room for them.
 * FALSE: it cannot be set here; @letters is then of no use. */
gboolean
plumb_type_case_set (PlumbTypeCase *self, const char *text, gsize length, PlumbSetLetter *letters);

/* The glyph of the letter at @index, which was set before. */
PangoGlyph plumb_type_case_get_glyph (const PlumbTypeCase *self, int index);

/* How far the font reaches above and below the baseline, in points. */
void plumb_type_case_get_reach (const PlumbTypeCase *self, double *ascent, double *descent);

/* The OpenType features that simple text is set with, as CSS has them: no ligatures, since Cairo
 * cannot say in a file which letters a Latin one stands for without a span of its own, which spoils
 * copying and searching; and nothing for marks, of which simple text has none. */
#define PLUMB_SIMPLE_FEATURES "liga=0, clig=0, ccmp=0, mark=0, mkmk=0"

/* The place of @c among the characters of simple text, from 0 up to below PLUMB_N_SIMPLE; -1 for
 * any other. */
#define PLUMB_N_SIMPLE 248
int plumb_simple_index (gunichar c);
/* The character at @index, from 0 up to below PLUMB_N_SIMPLE. */
gunichar plumb_simple_character (int index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTypeCase, plumb_type_case_free)

G_END_DECLS
