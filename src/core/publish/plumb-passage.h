/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-inline.h"
#include "plumb-node.h"
#include "plumb-type-case.h"
#include "plumb-typeface.h"

G_BEGIN_DECLS

/* A passage of text set into lines of a given width.
 *
 * The passage owns its lines, their glyphs and the Pango layouts behind them. Offsets are bytes
 * into @text, which is the passage's runs one after the other with what setting adds: a space
 * before each forced line break, so that words stay apart when the text is read out of a file, and
 * isolates around a run that runs the other way. Very long text is set in pieces, since Pango's
 * time grows with the square of a paragraph's length; a piece ends at the end of a line, so this
 * cannot be seen. */

typedef struct
{
  gsize start;
  gsize end;
  PlumbNode *node; /* the inline node of these bytes, or the passage's own */
  gboolean is_link;
} PlumbStretch;

/* Glyphs of one font side by side: those that Pango made, or letters of simple text, which are
 * looked up again where they are needed (plumb-passage-simple.c). */
typedef struct
{
  PangoGlyphItem *item;   /* its offset counts from that of the line; NULL where there are: */
  PlumbTypeCase *letters; /* of the font, lent by the typeface */
  gsize start;            /* in the passage's text */
  gsize length;
  gsize reach; /* where in the text the letters end that stand near enough to move the last one */
  gsize flat;  /* so many spaces at the end take no room */
  double x;    /* from the line's left end */
  double width;
} PlumbGlyphs;

typedef struct
{
  gsize start; /* in the passage's text */
  gsize length;
  gsize offset;       /* in the passage's text: where the line's layout begins */
  guint first_glyphs; /* in the passage's glyphs, in the order of the text */
  guint n_glyphs;
  double x; /* of the line's left end, from the left of the passage */
  double width;
  double leading;  /* the line's height */
  double baseline; /* from the line's top */
} PlumbLine;

typedef struct _PlumbPassage PlumbPassage;

struct _PlumbPassage
{
  char *text;
  PlumbNode *node;    /* NULL for decoration */
  GArray *stretches;  /* PlumbStretch, covering the text */
  GArray *lines;      /* PlumbLine, at least one */
  GArray *glyphs;     /* PlumbGlyphs, line after line */
  GPtrArray *items;   /* PangoGlyphItem: those that no layout owns; NULL for none */
  GPtrArray *layouts; /* PangoLayout: those that own items; NULL for none */
  double height;      /* of all lines */
  gboolean is_simple; /* each character has one glyph, from left to right */
  const PlumbColor *color;
  const PlumbColor *link_color;
  double size; /* of the type, in points */
  gboolean bold;
};

/* How a passage is to be set. */
typedef struct
{
  PlumbTextStyle style;
  PangoAlignment align; /* LEFT means the start */
  gboolean rtl;         /* base direction */
  gboolean bold;        /* on top of what the style says */
  const char *language; /* BCP-47 tag */
  double width;         /* in points */
  gboolean by_pango;    /* even what could be set by hand, to compare the two */
} PlumbSetting;

/* Sets @text. @node: what the words mean, or NULL for decoration; links and foreign runs become
 * inline nodes in @tree below it. */
PlumbPassage *plumb_passage_new (PlumbTypeface *typeface,
                                 PlumbNodeTree *tree,
                                 PlumbNode *node,
                                 const PlumbInline *text,
                                 const PlumbSetting *setting);
/* The same for plain text. */
PlumbPassage *plumb_passage_new_plain (PlumbTypeface *typeface,
                                       PlumbNode *node,
                                       const char *text,
                                       const PlumbSetting *setting);
void plumb_passage_free (PlumbPassage *self);

/* Moves each line to where @share of the space that it leaves of @width is on its left, and gives
 * all of them @color, which is lent. */
void plumb_passage_place (PlumbPassage *self, double width, double share, const PlumbColor *color);

/* The line at @index, lent. */
const PlumbLine *plumb_passage_get_line (const PlumbPassage *self, guint index);

/* The stretch that @run of @line belongs to, lent. */
const PlumbStretch *plumb_passage_find_stretch (const PlumbPassage *self,
                                                const PlumbLine *line,
                                                const PlumbGlyphs *run);

/* @run as Pango would have made it, for the caller; its offset counts from the start of the text
 * where it is of letters. */
PangoGlyphItem *plumb_passage_make_item (const PlumbPassage *self, const PlumbGlyphs *run);

/* The letters of @run, which has them, into @set, which has room for one more than it has bytes.
 * Their number. */
guint
plumb_passage_set_letters (const PlumbPassage *self, const PlumbGlyphs *run, PlumbSetLetter *set);

/* The widest line's width. */
double plumb_passage_get_natural_width (const PlumbPassage *self);

/* The words of the line at @index, without white space around them. */
char *plumb_passage_dup_line_text (const PlumbPassage *self, guint index);

/* Adds to @unknown (a set of gunichar) every character that no font has a glyph for, or only a
 * coloured picture, which a PDF's font cannot hold. */
void plumb_passage_collect_unknown (const PlumbPassage *self, GHashTable *unknown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPassage, plumb_passage_free)

G_END_DECLS
