/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Pango font maps, kept between uses.
 *
 * Filling a new one takes longer than setting ten pages, and a map must not be used by two threads
 * at once; so whoever needs one takes it, has it alone, and leaves it for the next.
 *
 * Maps are of two kinds, since most text is simple (plumb_typeface_is_simple()) and fontconfig puts
 * every font of the system in order for each size and weight that a map is asked for: one kind
 * knows all fonts, the other only the two families that simple text is set in, whatever else the
 * system's configuration says of fonts. Where the system does not have these families, or not every
 * simple letter in each of their looks, both kinds know all. */

typedef enum
{
  PLUMB_FONTS_SIMPLE,
  PLUMB_FONTS_ALL,
  PLUMB_FONTS_N_KINDS,
} PlumbFonts;

/* The families of simple text: the second has the minus, which the first may lack. */
#define PLUMB_SIMPLE_FAMILIES "Noto Sans,DejaVu Sans"

/* The map is the caller's until it is left. */
PangoFontMap *plumb_font_map_take (PlumbFonts fonts);
void plumb_font_map_leave (PangoFontMap *map, PlumbFonts fonts);

/* Loads into @map the fonts that are likely to be needed for text in @language. */
typedef void (*PlumbFontsFill) (PangoFontMap *map, const char *language);

/* Has @fill fill the maps of simple text that are not in use, in threads; whoever takes one next
 * waits for it. */
void plumb_font_maps_prepare (PlumbFontsFill fill, const char *language);

G_END_DECLS
