/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-svg.h"

#include <math.h>
#include <string.h>

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

/* How far along a line the point lies that it is held at, as a share of its width from the left,
 * and what SVG calls that point: words that end at an edge end there in every font. */
static double
get_anchor (PangoLayout *layout, const char **name)
{
  gboolean rtl
      = pango_context_get_base_dir (pango_layout_get_context (layout)) == PANGO_DIRECTION_RTL;

  switch (pango_layout_get_alignment (layout))
    {
    case PANGO_ALIGN_CENTER:
      *name = "middle";
      return 0.5;
    case PANGO_ALIGN_RIGHT:
      *name = rtl ? "start" : "end";
      return 1;
    case PANGO_ALIGN_LEFT:
    default:
      *name = rtl ? "end" : "start";
      return 0;
    }
}

static void
append_line (GString *svg,
             PangoLayout *layout,
             PangoLayoutIter *iter,
             double x,
             double y,
             const char *look)
{
  g_autofree char *words = dup_line (layout, pango_layout_iter_get_line_readonly (iter));
  const char *anchor;
  double share = get_anchor (layout, &anchor);
  PangoRectangle area;
  double width;

  pango_layout_iter_get_line_extents (iter, NULL, &area);
  width = pango_units_to_double (area.width);
  if (*words == '\0' || width <= 0)
    return;
  g_string_append (svg, "<text");
  append_number (svg, "x", x + pango_units_to_double (area.x) + share * width);
  append_number (svg, "y", y + pango_units_to_double (pango_layout_iter_get_baseline (iter)));
  append_number (svg, "textLength", width);
  if (!g_str_equal (anchor, "start"))
    g_string_append_printf (svg, " text-anchor=\"%s\"", anchor);
  g_string_append_printf (svg, "%s>%s</text>\n", look, words);
}

/* The attributes of all lines of a layout. */
static char *
make_look (PangoLayout *layout, const PlumbColor *color)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  GString *look = g_string_new (" lengthAdjust=\"spacingAndGlyphs\"");

  append_number (look, "font-size", pango_units_to_double (pango_font_description_get_size (font)));
  if (pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD)
    g_string_append (look, " font-weight=\"bold\"");
  g_string_append_printf (look, " fill=\"#%02x%02x%02x\"", to_byte (color->red),
                          to_byte (color->green), to_byte (color->blue));
  return g_string_free (look, FALSE);
}

void
plumb_svg_append_text (GString *svg,
                       PangoLayout *layout,
                       double x,
                       double y,
                       const PlumbColor *color)
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

void
plumb_svg_replace (GString *svg, const char *what, const char *with)
{
  g_autofree char *old = g_strndup (svg->str, svg->len);
  const char *from = old;
  const char *at;

  g_string_truncate (svg, 0);
  while ((at = strstr (from, what)) != NULL)
    {
      g_string_append_len (svg, from, at - from);
      g_string_append (svg, with);
      from = at + strlen (what);
    }
  g_string_append (svg, from);
}

/* Cuts the decimal places of all numbers in @svg to @places. */
static void
cut_decimals (GString *svg, guint places)
{
  gsize to = 0;

  for (gsize from = 0; from < svg->len;)
    {
      gboolean mark = svg->str[from] == '.' && from > 0 && g_ascii_isdigit (svg->str[from - 1]);

      svg->str[to++] = svg->str[from++];
      if (!mark)
        continue;
      for (guint i = 0; i < places && from < svg->len && g_ascii_isdigit (svg->str[from]); i++)
        svg->str[to++] = svg->str[from++];
      while (from < svg->len && g_ascii_isdigit (svg->str[from]))
        from++;
    }
  g_string_truncate (svg, to);
}

void
plumb_svg_shorten (GString *svg, guint places)
{
  static const char *const defaults[]
      = { "fill-rule:nonzero;",     "fill-opacity:1;",   "stroke-linecap:butt;",
          "stroke-linejoin:miter;", "stroke-opacity:1;", "stroke-miterlimit:10;" };

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    plumb_svg_replace (svg, defaults[i], "");
  cut_decimals (svg, places);
}
