/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-palette.h"

#include <math.h>

#define HEX(rgb)                                                                                   \
  {                                                                                                \
    ((rgb) >> 16 & 0xff) / 255., ((rgb) >> 8 & 0xff) / 255., ((rgb) &0xff) / 255.                  \
  }

static const PlumbPalette palettes[] = {
  [PLUMB_PALETTE_LIGHT] = {
    .paper = HEX (0xffffff),
    .ink = HEX (0x1b1f24),
    .quiet = HEX (0x545b64),
    .accent = HEX (0x17407a),
    .rule = HEX (0xc9ced6),
    .line = HEX (0x6b7480),
    .fill = HEX (0xf1f4f8),
    .mark = HEX (0xeaedf1),
    .scale = { HEX (0x8a3b00), HEX (0xb85c12), HEX (0xe79a4e), HEX (0xf8d9b4), HEX (0xeceef0),
               HEX (0xc6dbf1), HEX (0x7fb0de), HEX (0x2f6db3), HEX (0x123f7c) },
    .on_scale = { HEX (0xffffff), HEX (0xffffff), HEX (0x1b1f24), HEX (0x1b1f24), HEX (0x1b1f24),
                  HEX (0x1b1f24), HEX (0x1b1f24), HEX (0xffffff), HEX (0xffffff) },
  },
  [PLUMB_PALETTE_DARK] = {
    .paper = HEX (0x1e1e1e),
    .ink = HEX (0xf2f3f5),
    .quiet = HEX (0xb4bac2),
    .accent = HEX (0x8ab8f2),
    .rule = HEX (0x4a4f56),
    .line = HEX (0x9aa2ad),
    .fill = HEX (0x2b2f35),
    .mark = HEX (0x2a2c2f),
    .scale = { HEX (0xffb366), HEX (0xe08a35), HEX (0xa85f17), HEX (0x63401f), HEX (0x3c4046),
               HEX (0x24456b), HEX (0x2c66a8), HEX (0x5b9be0), HEX (0xa6cdfa) },
    .on_scale = { HEX (0x101214), HEX (0x101214), HEX (0xffffff), HEX (0xffffff), HEX (0xffffff),
                  HEX (0xffffff), HEX (0xffffff), HEX (0x101214), HEX (0x101214) },
  },
};

/* WCAG 2.1, "relative luminance". */
static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const PlumbColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green)
         + 0.0722 * linear (color->blue);
}

const PlumbPalette *
plumb_palette_get (PlumbPaletteKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (palettes), &palettes[PLUMB_PALETTE_LIGHT]);

  return &palettes[kind];
}

/* WCAG 2.1, 1.4.3. */
#define MIN_CONTRAST 4.5

static gboolean
is_readable (const PlumbPalette *self, const PlumbColor *color)
{
  return plumb_color_contrast (color, &self->paper) >= MIN_CONTRAST
         && plumb_color_contrast (color, &self->fill) >= MIN_CONTRAST
         && plumb_color_contrast (color, &self->mark) >= MIN_CONTRAST;
}

void
plumb_palette_set_accent (PlumbPalette *self, const PlumbColor *accent)
{
  PlumbColor color = *accent;

  g_return_if_fail (self != NULL && accent != NULL);

  for (int percent = 99; percent >= 0 && !is_readable (self, &color); percent--)
    color = (PlumbColor){ accent->red * percent / 100, accent->green * percent / 100,
                          accent->blue * percent / 100 };
  self->accent = color;
}

void
plumb_color_set (cairo_t *cr, const PlumbColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

double
plumb_color_contrast (const PlumbColor *one, const PlumbColor *other)
{
  double a = luminance (one);
  double b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
