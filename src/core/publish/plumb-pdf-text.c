/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-text.h"
#include "plumb-pdf-syntax.h"

#include <math.h>

/* Lengths below this, in points, are nothing. */
#define EPSILON 0.001

/* Steps on paper, in ems: what TJ counts in. */
#define EM_STEPS 1000

/* A run that Pango made, cluster by cluster: the glyphs that stand for some of its letters
 * together. */
typedef struct
{
  PangoGlyphItemIter iter;
  const PangoGlyphInfo *glyphs;
  double x; /* of the next cluster's left end; of the last one's right end from right to left */
  double y; /* of the baseline, from the page's lower edge */
} Walk;

/* On to the first cluster; FALSE: there is none. */
static gboolean
begin_walk (Walk *self, const PlumbPassage *passage, const PlumbLine *line, const PlumbGlyphs *run)
{
  self->glyphs = run->item->glyphs->glyphs;
  return pango_glyph_item_iter_init_start (&self->iter, run->item, passage->text + line->offset);
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

static void
note_letters (PlumbPdfGlyphs *glyphs, const PlumbPassage *passage, const PlumbGlyphs *run)
{
  guint *indices = plumb_pdf_glyphs_get_letters (glyphs, run->letters);
  const char *end = passage->text + run->start + run->length;
  const char *next;

  for (const char *p = passage->text + run->start; p < end; p = next)
    {
      int letter = plumb_simple_index (g_utf8_get_char (p));

      next = g_utf8_next_char (p);
      if (indices[letter] == 0)
        indices[letter] = 1
                          + plumb_pdf_glyphs_add (glyphs, plumb_type_case_get_font (run->letters),
                                                  plumb_type_case_get_glyph (run->letters, letter),
                                                  p, (gsize) (next - p));
    }
}

void
plumb_pdf_text_note (PlumbPdfGlyphs *glyphs,
                     const PlumbPassage *passage,
                     const PlumbLine *line,
                     const PlumbGlyphs *run,
                     GArray *shown)
{
  const char *text = passage->text + line->offset;
  Walk walk = { 0 };

  if (run->letters != NULL)
    {
      note_letters (glyphs, passage, run);
      return;
    }
  for (gboolean more = begin_walk (&walk, passage, line, run); more;
       more = pango_glyph_item_iter_next_cluster (&walk.iter))
    {
      int step = walk.iter.start_glyph < walk.iter.end_glyph ? 1 : -1;
      gboolean alone = count_glyphs (&walk) == 1;
      gsize length = alone ? (gsize) (walk.iter.end_index - walk.iter.start_index) : 0;

      for (int i = walk.iter.start_glyph; i != walk.iter.end_glyph; i += step)
        if (walk.glyphs[i].glyph != PANGO_GLYPH_EMPTY)
          {
            guint index
                = plumb_pdf_glyphs_add (glyphs, run->item->item->analysis.font,
                                        walk.glyphs[i].glyph, text + walk.iter.start_index, length);

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

/* What is shown until end_span() stands for the letters at @text. */
static void
begin_span (PlumbPdfPen *self, const char *text, gsize length)
{
  close_array (self);
  g_string_append (self->out, "/Span <</ActualText <feff");
  plumb_pdf_append_utf16_digits (self->out, text, length);
  g_string_append (self->out, ">>> BDC\n");
}

static void
end_span (PlumbPdfPen *self)
{
  close_array (self);
  g_string_append (self->out, "EMC\n");
}

static void
show_cluster (PlumbPdfPen *self, Walk *walk, const cairo_matrix_t *matrix)
{
  gboolean told = is_told (self, count_glyphs (walk));

  if (!told)
    begin_span (self, walk->iter.text + walk->iter.start_index,
                (gsize) (walk->iter.end_index - walk->iter.start_index));
  show_glyphs (self, walk, matrix);
  if (!told)
    end_span (self);
}

static void
show_clusters (PlumbPdfPen *self,
               const PlumbPassage *passage,
               const PlumbLine *line,
               const PlumbGlyphs *run,
               const cairo_matrix_t *matrix,
               double x,
               double y)
{
  Walk walk = { .x = x, .y = y + pango_units_to_double (run->item->y_offset) };

  if (!begin_walk (&walk, passage, line, run))
    return;
  if (walk.iter.start_glyph > walk.iter.end_glyph)
    walk.x += run->width;
  do
    show_cluster (self, &walk, matrix);
  while (pango_glyph_item_iter_next_cluster (&walk.iter));
}

static void
show_letters (PlumbPdfPen *self,
              const PlumbPassage *passage,
              const PlumbGlyphs *run,
              const cairo_matrix_t *matrix,
              double x,
              double y)
{
  const guint *indices = plumb_pdf_glyphs_get_letters (self->glyphs, run->letters);
  g_autofree PlumbSetLetter *letters = g_new (PlumbSetLetter, run->length + 1);
  guint n = plumb_passage_set_letters (passage, run, letters);
  const char *p = passage->text + run->start;

  for (guint i = 0; i < n; i++)
    {
      const char *next = g_utf8_next_char (p);
      const PlumbPdfGlyph *glyph
          = plumb_pdf_glyphs_get (self->glyphs, indices[letters[i].index] - 1);

      if (!glyph->is_told)
        begin_span (self, p, (gsize) (next - p));
      show_glyph (self, glyph, matrix, x, y);
      if (!glyph->is_told)
        end_span (self);
      x += pango_units_to_double (letters[i].width);
      p = next;
    }
}

static PangoFont *
get_font (const PlumbGlyphs *run)
{
  return run->letters != NULL ? plumb_type_case_get_font (run->letters)
                              : run->item->item->analysis.font;
}

void
plumb_pdf_text_show (PlumbPdfPen *self,
                     const PlumbPassage *passage,
                     const PlumbLine *line,
                     const PlumbGlyphs *run,
                     double x,
                     double y)
{
  cairo_matrix_t matrix;

  if (run->letters != NULL ? run->length == 0 : run->item->glyphs->num_glyphs == 0)
    return;
  cairo_scaled_font_get_font_matrix (
      pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (get_font (run))), &matrix);
  g_string_append (self->out, "BT\n");
  self->line_x = 0;
  self->line_y = 0;
  if (run->letters != NULL)
    show_letters (self, passage, run, &matrix, x, self->height - y);
  else
    show_clusters (self, passage, line, run, &matrix, x, self->height - y);
  close_array (self);
  g_string_append (self->out, "ET\n");
}
