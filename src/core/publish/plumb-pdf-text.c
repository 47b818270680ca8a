/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-text.h"
#include "plumb-pdf-syntax.h"

#include <math.h>

/* Lengths below this, in points, are nothing. */
#define EPSILON 0.001

/* Steps on paper, in ems: what TJ counts in. */
#define EM_STEPS 1000

/* A run, cluster by cluster: the glyphs that stand for some of its letters together. */
typedef struct
{
  PangoGlyphItemIter iter; /* also used without Pango, where the run is simple */
  const PangoGlyphItem *item;
  const PangoGlyphInfo *glyphs;
  gboolean is_simple; /* each letter has one glyph, from left to right */
  double x;           /* of the next cluster's left end; of the last one's right end from right to
                       * left */
  double y;           /* of the baseline, from the page's lower edge */
} Walk;

/* Where the cluster of the glyph at @index of a simple run begins in the text. */
static int
get_simple_start (const Walk *self, int index)
{
  const PangoItem *item = self->item->item;
  const PangoGlyphString *glyphs = self->item->glyphs;

  return item->offset + (index < glyphs->num_glyphs ? glyphs->log_clusters[index] : item->length);
}

static gboolean
walk_simple (Walk *self, int index)
{
  self->iter.start_glyph = index;
  self->iter.end_glyph = index + 1;
  self->iter.start_index = get_simple_start (self, index);
  self->iter.end_index = get_simple_start (self, index + 1);
  return index < self->item->glyphs->num_glyphs;
}

/* On to the first cluster; FALSE: there is none. */
static gboolean
begin_walk (Walk *self, const PlumbPassage *passage, const PlumbLine *line, const PlumbGlyphs *run)
{
  const char *text = passage->text + line->offset;

  self->item = run->item;
  self->glyphs = run->item->glyphs->glyphs;
  self->is_simple = passage->is_simple;
  self->iter.text = text;
  return self->is_simple ? walk_simple (self, 0)
                         : pango_glyph_item_iter_init_start (&self->iter, run->item, text);
}

static gboolean
walk_on (Walk *self)
{
  return self->is_simple ? walk_simple (self, self->iter.end_glyph)
                         : pango_glyph_item_iter_next_cluster (&self->iter);
}

/* The number of glyphs in the cluster that leave something in the file. */
static guint
count_glyphs (const Walk *self)
{
  int step = self->iter.start_glyph < self->iter.end_glyph ? 1 : -1;
  guint n = 0;

  for (int i = self->iter.start_glyph; i != self->iter.end_glyph; i += step)
    n += self->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
  return n;
}

void
plumb_pdf_text_note (PlumbPdfGlyphs *glyphs,
                     const PlumbPassage *passage,
                     const PlumbLine *line,
                     const PlumbGlyphs *run,
                     GArray *shown)
{
  const char *text = passage->text + line->offset;
  PangoFont *font = run->item->item->analysis.font;
  Walk walk = { 0 };

  for (gboolean more = begin_walk (&walk, passage, line, run); more; more = walk_on (&walk))
    {
      int step = walk.iter.start_glyph < walk.iter.end_glyph ? 1 : -1;
      gboolean alone = count_glyphs (&walk) == 1;
      gsize length = alone ? (gsize) (walk.iter.end_index - walk.iter.start_index) : 0;

      for (int i = walk.iter.start_glyph; i != walk.iter.end_glyph; i += step)
        if (walk.glyphs[i].glyph != PANGO_GLYPH_EMPTY)
          {
            guint index = plumb_pdf_glyphs_add (glyphs, font, walk.glyphs[i].glyph,
                                                text + walk.iter.start_index, length);

            g_array_append_val (shown, index);
          }
    }
}

void
plumb_pdf_pen_begin_page (PlumbPdfPen *self, GString *out)
{
  self->out = out;
  self->color = NULL;
  self->font_name = NULL;
}

/* Appends a number and what separates it from the next. */
static void
append (PlumbPdfPen *self, double value)
{
  plumb_pdf_append_real (self->out, value);
  g_string_append_c (self->out, ' ');
}

void
plumb_pdf_pen_set_color (PlumbPdfPen *self, const PlumbColor *color)
{
  if (self->color == color)
    return;
  self->color = color;
  append (self, color->red);
  append (self, color->green);
  append (self, color->blue);
  g_string_append (self->out, "rg\n");
}

void
plumb_pdf_pen_fill (PlumbPdfPen *self, double x, double y, double width, double height)
{
  append (self, x);
  append (self, self->height - y - height);
  append (self, width);
  append (self, height);
  g_string_append (self->out, "re f\n");
}

static void
close_string (PlumbPdfPen *self)
{
  if (self->string != 0)
    g_string_append_c (self->out, self->string);
  self->string = 0;
}

static void
close_array (PlumbPdfPen *self)
{
  close_string (self);
  if (self->in_array)
    g_string_append (self->out, "]TJ\n");
  self->in_array = FALSE;
}

static void
select_font (PlumbPdfPen *self, const char *name, double size)
{
  if (self->font_name == name && self->size == size)
    return;
  self->font_name = name;
  self->size = size;
  g_string_append (self->out, name);
  g_string_append_c (self->out, ' ');
  append (self, size);
  g_string_append (self->out, "Tf\n");
}

/* Begins to show glyphs of another font or at another height. */
static void
move_upright (PlumbPdfPen *self, const char *name, double size, double x, double y)
{
  select_font (self, name, size);
  append (self, x - self->line_x);
  append (self, y - self->line_y);
  g_string_append (self->out, "Td\n");
}

/* The same for a font that is slanted or stretched. Cairo's matrix is for y that grows downward. */
static void
move_slanted (PlumbPdfPen *self, const char *name, const cairo_matrix_t *matrix, double x, double y)
{
  select_font (self, name, 1);
  append (self, matrix->xx);
  append (self, -matrix->yx);
  append (self, -matrix->xy);
  append (self, matrix->yy);
  append (self, x);
  append (self, y);
  g_string_append (self->out, "Tm\n");
}

static void
move (PlumbPdfPen *self, const char *name, const cairo_matrix_t *matrix, double x, double y)
{
  if (matrix->xx == matrix->yy && matrix->xy == 0 && matrix->yx == 0)
    move_upright (self, name, matrix->xx, x, y);
  else
    move_slanted (self, name, matrix, x, y);
  self->line_x = x;
  self->line_y = y;
  self->x = x;
}

static void
show_glyph (PlumbPdfPen *self,
            const PlumbPdfGlyph *glyph,
            const cairo_matrix_t *matrix,
            double x,
            double y)
{
  char end = glyph->is_hex ? '>' : ')';
  long steps;

  if (glyph->font_name == NULL)
    return;
  if (!self->in_array || self->font_name != glyph->font_name || fabs (y - self->line_y) > EPSILON)
    {
      close_array (self);
      move (self, glyph->font_name, matrix, x, y);
      g_string_append_c (self->out, '[');
      self->in_array = TRUE;
    }
  steps = lround ((x - self->x) * EM_STEPS / matrix->xx);
  if (steps != 0)
    {
      close_string (self);
      plumb_pdf_append_real (self->out, (double) -steps);
    }
  if (self->string != end)
    {
      close_string (self);
      g_string_append_c (self->out, glyph->is_hex ? '<' : '(');
      self->string = end;
    }
  /* Most codes are a single character. */
  g_string_append_c (self->out, glyph->code[0]);
  if (glyph->code[1] != '\0')
    g_string_append (self->out, glyph->code + 1);
  self->x += (double) steps * matrix->xx / EM_STEPS + glyph->advance;
}

/* Shows the glyphs of a cluster, which stand side by side from the left. */
static void
show_glyphs (PlumbPdfPen *self, Walk *walk, const cairo_matrix_t *matrix)
{
  int step = walk->iter.start_glyph < walk->iter.end_glyph ? 1 : -1;

  for (int i = walk->iter.start_glyph; i != walk->iter.end_glyph; i += step)
    {
      const PangoGlyphGeometry *geometry = &walk->glyphs[i].geometry;
      double width = pango_units_to_double (geometry->width);
      double x = step > 0 ? walk->x : walk->x - width;

      if (walk->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
        show_glyph (self, plumb_pdf_glyphs_get (self->glyphs, *self->shown++), matrix,
                    x + pango_units_to_double (geometry->x_offset),
                    walk->y - pango_units_to_double (geometry->y_offset));
      walk->x += step * width;
    }
}

/* Whether nothing has to be said besides what the cluster's @n glyphs say: there are none, as for
 * the marks that only steer the direction of text, or the font knows what the one stands for. */
static gboolean
is_told (const PlumbPdfPen *self, guint n)
{
  if (n == 0)
    return TRUE;
  return n == 1 && plumb_pdf_glyphs_get (self->glyphs, *self->shown)->is_told;
}

static void
show_cluster (PlumbPdfPen *self, Walk *walk, const cairo_matrix_t *matrix)
{
  gboolean told = is_told (self, count_glyphs (walk));

  if (!told)
    {
      close_array (self);
      g_string_append (self->out, "/Span <</ActualText <feff");
      plumb_pdf_append_utf16_digits (self->out, walk->iter.text + walk->iter.start_index,
                                     (gsize) (walk->iter.end_index - walk->iter.start_index));
      g_string_append (self->out, ">>> BDC\n");
    }
  show_glyphs (self, walk, matrix);
  if (!told)
    {
      close_array (self);
      g_string_append (self->out, "EMC\n");
    }
}

void
plumb_pdf_text_show (PlumbPdfPen *self,
                     const PlumbPassage *passage,
                     const PlumbLine *line,
                     const PlumbGlyphs *run,
                     double x,
                     double y)
{
  Walk walk = { .x = x, .y = self->height - y };
  cairo_matrix_t matrix;
  gboolean more = begin_walk (&walk, passage, line, run);

  if (!more)
    return;
  cairo_scaled_font_get_font_matrix (
      pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->item->analysis.font)),
      &matrix);
  if (walk.iter.start_glyph > walk.iter.end_glyph)
    walk.x += pango_units_to_double (pango_glyph_string_get_width (run->item->glyphs));
  g_string_append (self->out, "BT\n");
  self->line_x = 0;
  self->line_y = 0;
  for (; more; more = walk_on (&walk))
    show_cluster (self, &walk, &matrix);
  close_array (self);
  g_string_append (self->out, "ET\n");
}
