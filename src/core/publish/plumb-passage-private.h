/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-passage.h"

G_BEGIN_DECLS

/* A passage while it is being set: the whole text first, then a piece at a time. The setter lives
 * only as long as that takes and owns its text and looks. */

/* What a run looks like, in the same order as the stretches. */
typedef struct
{
  const PlumbRun *run; /* NULL for plain text */
} PlumbLook;

typedef struct
{
  PlumbTypeface *typeface;
  PlumbNodeTree *tree;
  const PlumbSetting *setting;
  GString *text;
  GArray *looks; /* PlumbLook */
} PlumbSetter;

/* Sets all of @passage's text by hand. FALSE: it is not simple enough; lines may have been added by
 * then. */
gboolean plumb_setter_set_simple (PlumbSetter *self, PlumbPassage *passage);

/* Whether the text can be broken into lines by plumb_setter_break(). */
gboolean plumb_setter_is_straight (const PlumbSetter *self);

/* Lays out a piece of @passage's text from @start as long lines that are not broken; *@end is where
 * it stops. The layout is given, and may be shared with other passages. */
PangoLayout *
plumb_setter_lay_straight (PlumbSetter *self, const PlumbPassage *passage, gsize start, gsize *end);

/* Breaks what plumb_setter_lay_straight() laid out at @offset into lines of @passage. FALSE: it
 * cannot be done; lines may have been added by then. */
gboolean
plumb_setter_break (PlumbSetter *self, PlumbPassage *passage, PangoLayout *layout, gsize offset);

/* Lays out about as many bytes of @passage's text from @start as Pango breaks well at a time; *@end
 * is where it stops. The piece has more than one line unless it is the last, or one line takes very
 * many bytes. The layout is given, and may be shared with other passages: it is not to be changed
 * but by plumb-passage.c, which does the same to each. */
PangoLayout *
plumb_setter_lay_piece (PlumbSetter *self, const PlumbPassage *passage, gsize start, gsize *end);

/* Adds to an array that is made where it is needed: most passages need none. */
void plumb_passage_keep (GPtrArray **array, gpointer what, GDestroyNotify destroy);

/* Adds a line of the @n @runs, in their order on paper; @line says where it is in the text. Each
 * has either an item or letters, and its width. */
void plumb_setter_add_line (const PlumbSetter *self,
                            PlumbPassage *passage,
                            const PlumbLine *line,
                            const PlumbGlyphs *runs,
                            guint n);

/* The same for runs that Pango made. @is_owned: the items are taken. */
void plumb_setter_add_items (const PlumbSetter *self,
                             PlumbPassage *passage,
                             const PlumbLine *line,
                             PangoGlyphItem **items,
                             guint n,
                             gboolean is_owned);

G_END_DECLS
