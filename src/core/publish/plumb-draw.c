/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-draw.h"
#include "plumb-svg.h"
#include "plumb-typeface.h"

#include <string.h>

#define HATCH_STEP 4.0
#define LINE_WIDTH 0.8

#define LEFT_TO_RIGHT "\342\201\246" /* U+2066 */
#define POP_ISOLATE   "\342\201\251" /* U+2069 */

/* The left edge of what is @width wide and begins at @x from the start. */
static double
get_left (const PlumbCanvas *self, double x, double width)
{
  return self->style->rtl ? self->width - x - width : x;
}

static void
begin_stroke (const PlumbCanvas *self, double width, const PlumbColor *color)
{
  plumb_color_set (self->cr, color);
  cairo_set_line_width (self->cr, width);
}

void
plumb_canvas_init (PlumbCanvas *self, cairo_t *cr, const PlumbDrawStyle *style, double width)
{
  *self = (PlumbCanvas){ .cr = cr, .style = style, .width = width };
  self->map
      = style->map != NULL ? g_object_ref (style->map) : plumb_font_map_take (PLUMB_FONTS_ALL);
  self->context = pango_font_map_create_context (self->map);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (style->language));
  pango_context_set_base_dir (self->context,
                              style->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

void
plumb_canvas_clear (PlumbCanvas *self)
{
  g_clear_object (&self->context);
  if (self->style->map != NULL)
    g_clear_object (&self->map);
  else
    plumb_font_map_leave (g_steal_pointer (&self->map), PLUMB_FONTS_ALL);
}

static PangoLayout *
set_words (const PlumbCanvas *self, const char *text, double scale, gboolean bold, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char *families = NULL;
  g_autofree char *isolated = NULL;

  families = plumb_typeface_dup_families (self->style->language,
                                          plumb_typeface_is_simple (text, strlen (text)));
  pango_font_description_set_family (font, families);
  pango_font_description_set_absolute_size (font, scale * self->style->size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, pango_units_from_double (width));
  if (self->style->rtl && plumb_typeface_is_figure (text))
    text = isolated = g_strconcat (LEFT_TO_RIGHT, text, POP_ISOLATE, NULL);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* A chart is measured and then drawn, and says the same words more than once. */
PangoLayout *
plumb_canvas_set (const PlumbCanvas *self,
                  const char *text,
                  double scale,
                  gboolean bold,
                  double width)
{
  const PlumbDrawStyle *style = self->style;
  g_autofree char *key = NULL;
  PangoLayout *layout;

  if (text == NULL)
    text = "";
  if (style->layouts == NULL)
    return set_words (self, text, scale, bold, width);
  key = g_strdup_printf ("chart %s %u %u %d %d %s", style->language, style->rtl, bold,
                         (int) (scale * style->size * PANGO_SCALE),
                         pango_units_from_double (MAX (width, 0)), text);
  layout = g_hash_table_lookup (style->layouts, key);
  if (layout == NULL)
    {
      layout = set_words (self, text, scale, bold, width);
      g_hash_table_insert (style->layouts, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

double
plumb_draw_get_text_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}

double
plumb_draw_get_text_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return pango_units_to_double (height);
}

/* @layout with another width and alignment, for the caller. It may be kept for others, so that it
 * is not itself changed. */
static PangoLayout *
adjust (PangoLayout *layout, double width, PangoAlignment align)
{
  PangoLayout *adjusted = pango_layout_copy (layout);

  pango_layout_set_width (adjusted, pango_units_from_double (width));
  pango_layout_set_alignment (adjusted, align);
  return adjusted;
}

/* Draws a layout of one line that has room in @width: as it is, since to change anything in a
 * layout is to have its letters shaped again. FALSE: it is another. */
static gboolean
draw_line (const PlumbCanvas *self,
           PangoLayout *layout,
           double left,
           double y,
           double width,
           PangoAlignment align)
{
  double room = width - plumb_draw_get_text_width (layout);
  double share = align == PANGO_ALIGN_LEFT ? 0 : align == PANGO_ALIGN_CENTER ? 0.5 : 1;

  if (self->style->svg != NULL || room < 0 || pango_layout_get_line_count (layout) != 1)
    return FALSE;
  cairo_move_to (self->cr, left + share * room,
                 y + pango_units_to_double (pango_layout_get_baseline (layout)));
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  cairo_new_path (self->cr);
  return TRUE;
}

void
plumb_draw_text (const PlumbCanvas *self,
                 PangoLayout *layout,
                 double x,
                 double y,
                 double width,
                 PlumbAnchor anchor,
                 const PlumbColor *color)
{
  /* Pango's left and right are the paper's; ours are the start and the end. */
  static const PangoAlignment alignments[2][3] = {
    { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT },
    { PANGO_ALIGN_RIGHT, PANGO_ALIGN_CENTER, PANGO_ALIGN_LEFT },
  };
  PangoAlignment align = alignments[self->style->rtl ? 1 : 0][anchor];
  double left = get_left (self, x, width);
  g_autoptr (PangoLayout) adjusted = NULL;

  if (self->cr == NULL)
    return;
  plumb_color_set (self->cr, color);
  if (draw_line (self, layout, left, y, width, align))
    return;
  adjusted = adjust (layout, width, align);
  if (self->style->svg != NULL)
    {
      plumb_svg_append_text (self->style->svg, adjusted, left, y, color);
      return;
    }
  cairo_move_to (self->cr, left, y);
  pango_cairo_show_layout (self->cr, adjusted);
  cairo_new_path (self->cr);
}

void
plumb_draw_fill (const PlumbCanvas *self,
                 double x,
                 double y,
                 double width,
                 double height,
                 const PlumbColor *color)
{
  if (self->cr == NULL)
    return;
  plumb_color_set (self->cr, color);
  cairo_rectangle (self->cr, get_left (self, x, width), y, width, height);
  cairo_fill (self->cr);
}

void
plumb_draw_frame (const PlumbCanvas *self,
                  double x,
                  double y,
                  double width,
                  double height,
                  const PlumbColor *color)
{
  if (self->cr == NULL)
    return;
  begin_stroke (self, LINE_WIDTH, color);
  cairo_rectangle (self->cr, get_left (self, x, width) + LINE_WIDTH / 2, y + LINE_WIDTH / 2,
                   width - LINE_WIDTH, height - LINE_WIDTH);
  cairo_stroke (self->cr);
}

void
plumb_draw_hatch (const PlumbCanvas *self,
                  double x,
                  double y,
                  double width,
                  double height,
                  double thickness,
                  const PlumbColor *color)
{
  double left = get_left (self, x, width);
  const double dashes[] = { thickness * G_SQRT2, HATCH_STEP - thickness * G_SQRT2 };
  const cairo_matrix_t slant = { 1, 0, -1, 1, y, 0 };

  if (self->cr == NULL)
    return;
  cairo_save (self->cr);
  cairo_rectangle (self->cr, left, y, width, height);
  cairo_clip (self->cr);
  /* One line as broad as the rectangle is high, its dashes slanted: to have Cairo draw each by
   * itself would take as long as setting ten pages. */
  cairo_transform (self->cr, &slant);
  begin_stroke (self, height, color);
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), dashes[0] / 2 - HATCH_STEP / 2);
  cairo_move_to (self->cr, left, y + height / 2);
  cairo_line_to (self->cr, left + width + height, y + height / 2);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

void
plumb_draw_triangle (const PlumbCanvas *self,
                     double x,
                     double y,
                     double size,
                     gboolean up,
                     const PlumbColor *color)
{
  double left = get_left (self, x, size);
  double tip = y + (up ? 0.1 : 0.9) * size;
  double base = y + (up ? 0.9 : 0.1) * size;

  if (self->cr == NULL)
    return;
  plumb_color_set (self->cr, color);
  cairo_move_to (self->cr, left + size / 2, tip);
  cairo_line_to (self->cr, left + size, base);
  cairo_line_to (self->cr, left, base);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

void
plumb_draw_disc (const PlumbCanvas *self, double x, double y, double size, const PlumbColor *color)
{
  if (self->cr == NULL)
    return;
  plumb_color_set (self->cr, color);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, get_left (self, x, size) + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
  cairo_fill (self->cr);
}

void
plumb_draw_ring (const PlumbCanvas *self, double x, double y, double size, const PlumbColor *color)
{
  if (self->cr == NULL)
    return;
  begin_stroke (self, 1.2 * LINE_WIDTH, color);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, get_left (self, x, size) + size / 2, y + size / 2, 0.45 * size, 0, 2 * G_PI);
  cairo_stroke (self->cr);
}

void
plumb_draw_saltire (const PlumbCanvas *self,
                    double x,
                    double y,
                    double size,
                    const PlumbColor *color)
{
  double left = get_left (self, x, size);

  if (self->cr == NULL)
    return;
  begin_stroke (self, 1.2 * LINE_WIDTH, color);
  cairo_move_to (self->cr, left, y);
  cairo_line_to (self->cr, left + size, y + size);
  cairo_move_to (self->cr, left + size, y);
  cairo_line_to (self->cr, left, y + size);
  cairo_stroke (self->cr);
}

void
plumb_draw_lozenge (const PlumbCanvas *self,
                    double x,
                    double y,
                    double size,
                    const PlumbColor *color)
{
  double left = get_left (self, x, size);

  if (self->cr == NULL)
    return;
  plumb_color_set (self->cr, color);
  cairo_move_to (self->cr, left + size / 2, y);
  cairo_line_to (self->cr, left + size, y + size / 2);
  cairo_line_to (self->cr, left + size / 2, y + size);
  cairo_line_to (self->cr, left, y + size / 2);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}
