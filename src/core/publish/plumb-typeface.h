/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "plumb-font-maps.h"
#include "plumb-palette.h"

G_BEGIN_DECLS

/* Fonts and the scale of type: which size, leading, weight and colour each kind of text has.
 *
 * Text is set without hinting at 72 dots an inch, so that a point is a point and lines break the
 * same on paper and on screen. A typeface has its Pango contexts and font maps to itself, and with
 * them everything the passages set with it need; it has to outlive them. */

typedef enum
{
  PLUMB_TEXT_BODY,
  PLUMB_TEXT_LEAD,
  PLUMB_TEXT_SMALL,
  PLUMB_TEXT_CAPTION,
  PLUMB_TEXT_LABEL,
  PLUMB_TEXT_HEADING_1,
  PLUMB_TEXT_HEADING_2,
  PLUMB_TEXT_HEADING_3,
  PLUMB_TEXT_HEADING_4,
  PLUMB_TEXT_HEADING_5,
  PLUMB_TEXT_HEADING_6,
  PLUMB_TEXT_TITLE,
  PLUMB_TEXT_SUBTITLE,
  PLUMB_TEXT_KEY,
  PLUMB_TEXT_CELL,
  PLUMB_TEXT_CELL_HEADER,
  PLUMB_TEXT_CALLOUT_TITLE,
  PLUMB_TEXT_CONTENTS_1,
  PLUMB_TEXT_CONTENTS_2,
  PLUMB_TEXT_RUNNING,
  PLUMB_TEXT_CHART,
  PLUMB_TEXT_CHART_KEY,
  PLUMB_TEXT_CHART_CLOSE, /* where there is little room */
  PLUMB_TEXT_CHART_CLOSEST,
  PLUMB_TEXT_N_STYLES,
} PlumbTextStyle;

/* Lengths in points. */
typedef struct
{
  double size;
  double leading; /* from baseline to baseline */
  double before;  /* space above the first line */
  double after;   /* space below the last */
  gboolean bold;
  gboolean italic;
  const PlumbColor *color;
} PlumbTypeStyle;

typedef struct
{
  char *language;
  PangoFontMap *maps[PLUMB_FONTS_N_KINDS];        /* taken; NULL until it is needed */
  PangoContext *contexts[PLUMB_FONTS_N_KINDS][2]; /* the same; from left to right, and back */
  const PlumbPalette *palette;
  PlumbTypeStyle styles[PLUMB_TEXT_N_STYLES];
  GHashTable *fonts;             /* family list and style → PangoFontDescription */
  GHashTable *attributes;        /* language tag → PangoAttrList */
  GHashTable *simple_attributes; /* the same for text without marks */
  GHashTable *sets;              /* language tag → PlumbTypeSet */
  GHashTable *layouts; /* words and how they are set → PangoLayout, for those who set words */
} PlumbTypeface;

struct _PlumbTypeSet;

/* The size of body text on pages, in points, and what that of charts is in relation to it. */
#define PLUMB_BASE_SIZE   9.5
#define PLUMB_CHART_SCALE 0.88

/* @base_size: of body text, in points. */
PlumbTypeface *plumb_typeface_new (const char *language, double base_size);
void plumb_typeface_free (PlumbTypeface *self);

/* The colours of its styles, of the house's palette for paper until then; lent for as long as it
 * and what was set with it live. */
void plumb_typeface_set_palette (PlumbTypeface *self, const PlumbPalette *palette);

const PlumbTypeStyle *plumb_typeface_get_style (const PlumbTypeface *self, PlumbTextStyle style);

/* Whether @text, @length bytes, has nothing but single letters and signs of western European
 * languages, which Noto Sans has. */
gboolean plumb_typeface_is_simple (const char *text, gsize length);

/* What Pango sets text with, @simple or not, in paragraphs that run from right to left or not;
 * lent. */
PangoContext *plumb_typeface_get_context (PlumbTypeface *self, gboolean simple, gboolean rtl);

/* The font of @style for text in @language, @simple or not; lent. */
const PangoFontDescription *plumb_typeface_get_font (PlumbTypeface *self,
                                                     PlumbTextStyle style,
                                                     const char *language,
                                                     gboolean simple);

/* The attributes that all of @text, @length bytes in @language, has; lent, not to be changed. */
PangoAttrList *plumb_typeface_get_attributes (PlumbTypeface *self,
                                              const char *language,
                                              const char *text,
                                              gsize length);

/* What simple text in @language is set from; lent. */
struct _PlumbTypeSet *plumb_typeface_get_set (PlumbTypeface *self, const char *language);

/* The family with Han signs in the forms that readers of @language are used to. */
const char *plumb_typeface_get_han_family (const char *language);

/* The families to look for glyphs in, in order, for text in @language; fewer, which are found
 * sooner, where it is @simple. */
char *plumb_typeface_dup_families (const char *language, gboolean simple);

/* Loads the fonts of text in @language into font maps, in threads; the typefaces made next have
 * them. */
void plumb_typeface_prepare (const char *language);

/* Whether @text is a figure with its sign ("+2", "−0.5%"): such reads from left to right
 * everywhere, though none of its characters says so. */
gboolean plumb_typeface_is_figure (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTypeface, plumb_typeface_free)

G_END_DECLS
