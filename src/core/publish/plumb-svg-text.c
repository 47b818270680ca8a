/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-svg-text.h"

#include <math.h>

static int
to_byte (double share)
{
  return (int) lround (255 * CLAMP (share, 0, 1));
}

static void
append_number (GString *svg, const char *attribute, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.1f", value);
  g_string_append_printf (svg, " %s=\"%s\"", attribute, digits);
}

static char *
dup_line (PangoLayout *layout, const PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout) + line->start_index;
  g_autofree char *words = g_strchomp (g_strndup (text, (gsize) line->length));

  return g_markup_escape_text (words, -1);
}

static void
append_line (
    GString *svg, PangoLayout *layout, PangoLayoutIter *iter, double x, double y, const char *look)
{
  const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  gboolean rtl
      = pango_context_get_base_dir (pango_layout_get_context (layout)) == PANGO_DIRECTION_RTL;
  g_autofree char *words = dup_line (layout, line);
  PangoRectangle area;
  double width;

  pango_layout_iter_get_line_extents (iter, NULL, &area);
  width = pango_units_to_double (area.width);
  if (*words == '\0' || width <= 0)
    return;
  g_string_append (svg, "<text");
  /* Words begin at the right where they run from there. */
  append_number (svg, "x", x + pango_units_to_double (area.x) + (rtl ? width : 0));
  append_number (svg, "y", y + pango_units_to_double (pango_layout_iter_get_baseline (iter)));
  append_number (svg, "textLength", width);
  g_string_append_printf (svg, "%s>%s</text>\n", look, words);
}

/* The attributes of all lines of a layout. */
static char *
make_look (PangoLayout *layout, const PlumbColor *color)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  GString *look = g_string_new (" lengthAdjust=\"spacingAndGlyphs\"");

  append_number (look, "font-size",
                 pango_units_to_double (pango_font_description_get_size (font)));
  if (pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD)
    g_string_append (look, " font-weight=\"bold\"");
  g_string_append_printf (look, " fill=\"#%02x%02x%02x\"", to_byte (color->red),
                          to_byte (color->green), to_byte (color->blue));
  return g_string_free (look, FALSE);
}

void
plumb_svg_append_text (
    GString *svg, PangoLayout *layout, double x, double y, const PlumbColor *color)
{
  g_autofree char *look = make_look (layout, color);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    append_line (svg, layout, iter, x, y, look);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
plumb_svg_append_words (GString *svg, const GString *words, gboolean rtl)
{
  if (words->len == 0)
    return;
  g_string_append_printf (svg, "<g font-family=\"Noto Sans, sans-serif\" direction=\"%s\">\n",
                          rtl ? "rtl" : "ltr");
  g_string_append_len (svg, words->str, (gssize) words->len);
  g_string_append (svg, "</g>\n");
}
