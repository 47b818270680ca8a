/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-svg.h"
#include "plumb-passage.h"

#include <math.h>
#include <string.h>

/* Around a figure with its sign, which reads from left to right everywhere. */
#define LEFT_TO_RIGHT "\342\201\246" /* U+2066 */
#define POP_ISOLATE   "\342\201\251" /* U+2069 */

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

/* The share of the space beside a line that lies on its left is where it is held, so that words
 * that end at an edge end there in every font: 0, a half or 1 of its width. What SVG calls that
 * point. */
static const char *
get_anchor (double share, gboolean rtl)
{
  if (share > 0.25 && share < 0.75)
    return "middle";
  return (share < 0.5) == rtl ? "end" : "start";
}

static void
append_line (GString *svg,
             const PlumbMark *mark,
             guint index,
             double y,
             gboolean rtl,
             const char *look)
{
  const PlumbLine *line = plumb_passage_get_line (mark->words, index);
  g_autofree char *text = plumb_passage_dup_line_text (mark->words, index);
  g_autofree char *isolated = rtl && plumb_typeface_is_figure (text)
                                  ? g_strconcat (LEFT_TO_RIGHT, text, POP_ISOLATE, NULL)
                                  : g_strdup (text);
  g_autofree char *words = g_markup_escape_text (isolated, -1);
  double space = mark->width - line->width;
  double share = fabs (space) > 0.001 ? line->x / space : rtl ? 1 : 0;
  const char *anchor = get_anchor (share, rtl);

  if (*words == '\0' || line->width <= 0)
    return;
  g_string_append (svg, "<text");
  append_number (svg, "x", mark->x + line->x + share * line->width);
  append_number (svg, "y", y + line->baseline);
  append_number (svg, "textLength", line->width);
  if (!g_str_equal (anchor, "start"))
    g_string_append_printf (svg, " text-anchor=\"%s\"", anchor);
  g_string_append_printf (svg, "%s>%s</text>\n", look, words);
}

/* The attributes of all lines of some words. */
static char *
make_look (const PlumbPassage *words, const PlumbColor *color)
{
  GString *look = g_string_new (" lengthAdjust=\"spacingAndGlyphs\"");

  append_number (look, "font-size", words->size);
  if (words->bold)
    g_string_append (look, " font-weight=\"bold\"");
  g_string_append_printf (look, " fill=\"#%02x%02x%02x\"", to_byte (color->red),
                          to_byte (color->green), to_byte (color->blue));
  return g_string_free (look, FALSE);
}

void
plumb_svg_append_text (GString *svg, const PlumbMark *mark, gboolean rtl)
{
  g_autofree char *look = make_look (mark->words, mark->color);
  double y = mark->y;

  for (guint i = 0; i < mark->words->lines->len; i++)
    {
      append_line (svg, mark, i, y, rtl, look);
      y += plumb_passage_get_line (mark->words, i)->leading;
    }
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
