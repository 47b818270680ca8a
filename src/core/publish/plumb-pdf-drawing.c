/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-drawing.h"
#include "plumb-pdf-syntax.h"

#include <stdarg.h>

/* How far along a side of the square around a quarter of a circle the points lie that steer the
 * curve nearest to it: 4/3 (√2 − 1) of the radius. */
#define QUARTER 0.5522847498

typedef void (*RunFunc) (const PlumbMark *mark,
                         const PlumbLine *line,
                         const PlumbGlyphs *run,
                         double y,
                         gpointer data);

/* Calls @func for all runs of the words of @mark, with the top of the line they are in. */
static void
walk_words (const PlumbMark *mark, RunFunc func, gpointer data)
{
  double y = mark->y;

  for (guint i = 0; i < mark->words->lines->len; i++)
    {
      const PlumbLine *line = plumb_passage_get_line (mark->words, i);

      for (guint k = line->first_glyphs; k < line->first_glyphs + line->n_glyphs; k++)
        func (mark, line, &g_array_index (mark->words->glyphs, PlumbGlyphs, k), y, data);
      y += line->leading;
    }
}

typedef struct
{
  PlumbPdfGlyphs *glyphs;
  GArray *shown;
} Notes;

static void
note_run (const PlumbMark *mark,
          const PlumbLine *line,
          const PlumbGlyphs *run,
          double y,
          gpointer data)
{
  const Notes *notes = data;

  plumb_pdf_text_note (notes->glyphs, mark->words, line, run, notes->shown);
}

void
plumb_pdf_drawing_note (PlumbPdfGlyphs *glyphs, const PlumbDrawing *drawing, GArray *shown)
{
  Notes notes = { glyphs, shown };

  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const PlumbMark *mark = &g_array_index (drawing->marks, PlumbMark, i);

      if (mark->kind == PLUMB_MARK_WORDS)
        walk_words (mark, note_run, &notes);
    }
}

static void
show_run (const PlumbMark *mark,
          const PlumbLine *line,
          const PlumbGlyphs *run,
          double y,
          gpointer data)
{
  plumb_pdf_text_show (data, mark->words, line, run, mark->x + line->x + run->x,
                       y + line->baseline);
}

/* Appends @n numbers and what is done with them. */
static void
operate (GString *out, const char *operator, guint n, ...)
{
  va_list numbers;

  va_start (numbers, n);
  for (guint i = 0; i < n; i++)
    {
      plumb_pdf_append_real (out, va_arg (numbers, double));
      g_string_append_c (out, ' ');
    }
  va_end (numbers);
  g_string_append (out, operator);
  g_string_append_c (out, '\n');
}

static void
begin_lines (GString *out, const PlumbMark *mark, double width)
{
  operate (out, "RG", 3, mark->color->red, mark->color->green, mark->color->blue);
  operate (out, "w", 1, width);
}

static void
show_frame (GString *out, const PlumbMark *mark)
{
  double half = mark->thickness / 2;

  begin_lines (out, mark, mark->thickness);
  operate (out, "re S", 4, mark->x + half, half - mark->y - mark->height,
           mark->width - mark->thickness, mark->height - mark->thickness);
}

/* As when it is painted: one line as broad as the rectangle is high, its dashes slanted. */
static void
show_hatch (GString *out, const PlumbMark *mark)
{
  double dash = plumb_mark_get_hatch_line (mark);
  double middle = -mark->y - mark->height / 2;

  g_string_append (out, "q ");
  operate (out, "re W n", 4, mark->x, -mark->y - mark->height, mark->width, mark->height);
  operate (out, "cm", 6, 1., 0., 1., 1., mark->y, 0.);
  begin_lines (out, mark, mark->height);
  g_string_append_c (out, '[');
  operate (out, "", 2, dash, PLUMB_HATCH_STEP - dash);
  g_string_append_c (out, ']');
  operate (out, "d", 1, (dash + PLUMB_HATCH_STEP) / 2);
  operate (out, "m", 2, mark->x, middle);
  operate (out, "l S Q", 2, mark->x + mark->width + mark->height, middle);
}

static void
show_corners (GString *out, const PlumbMark *mark)
{
  double points[2 * PLUMB_MAX_CORNERS];
  guint n = plumb_mark_get_corners (mark, points);

  for (guint i = 0; i < n; i++)
    operate (out, i == 0 ? "m" : "l", 2, points[2 * i], -points[2 * i + 1]);
  g_string_append (out, "h f\n");
}

static void
show_round (GString *out, const PlumbMark *mark)
{
  double r = plumb_mark_get_radius (mark);
  double k = QUARTER * r;
  double x = mark->x + mark->width / 2;
  double y = -mark->y - mark->height / 2;

  if (mark->kind == PLUMB_MARK_RING)
    begin_lines (out, mark, mark->thickness);
  operate (out, "m", 2, x + r, y);
  operate (out, "c", 6, x + r, y + k, x + k, y + r, x, y + r);
  operate (out, "c", 6, x - k, y + r, x - r, y + k, x - r, y);
  operate (out, "c", 6, x - r, y - k, x - k, y - r, x, y - r);
  operate (out, "c", 6, x + k, y - r, x + r, y - k, x + r, y);
  g_string_append (out, mark->kind == PLUMB_MARK_RING ? "h S\n" : "h f\n");
}

static void
show_saltire (GString *out, const PlumbMark *mark)
{
  double right = mark->x + mark->width;
  double bottom = -mark->y - mark->height;

  begin_lines (out, mark, mark->thickness);
  operate (out, "m", 2, mark->x, -mark->y);
  operate (out, "l", 2, right, bottom);
  operate (out, "m", 2, right, -mark->y);
  operate (out, "l S", 2, mark->x, bottom);
}

static void
show_mark (PlumbPdfPen *pen, const PlumbMark *mark)
{
  plumb_pdf_pen_set_color (pen, mark->color);
  switch (mark->kind)
    {
    case PLUMB_MARK_FILL:
      plumb_pdf_pen_fill (pen, mark->x, mark->y, mark->width, mark->height);
      break;
    case PLUMB_MARK_FRAME:
      show_frame (pen->out, mark);
      break;
    case PLUMB_MARK_HATCH:
      show_hatch (pen->out, mark);
      break;
    case PLUMB_MARK_TRIANGLE_UP:
    case PLUMB_MARK_TRIANGLE_DOWN:
    case PLUMB_MARK_LOZENGE:
      show_corners (pen->out, mark);
      break;
    case PLUMB_MARK_DISC:
    case PLUMB_MARK_RING:
      show_round (pen->out, mark);
      break;
    case PLUMB_MARK_SALTIRE:
      show_saltire (pen->out, mark);
      break;
    case PLUMB_MARK_WORDS:
      walk_words (mark, show_run, pen);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The drawing has a space of its own, with y upward and 0 at its top; what is in force on the page
 * is so again afterwards. */
void
plumb_pdf_drawing_show (PlumbPdfPen *pen,
                        const PlumbDrawing *drawing,
                        double scale,
                        double x,
                        double y)
{
  PlumbPdfPen inside = *pen;

  inside.height = 0;
  g_string_append (pen->out, "q ");
  operate (pen->out, "cm", 6, scale, 0., 0., scale, x, pen->height - y);
  for (guint i = 0; i < drawing->marks->len; i++)
    show_mark (&inside, &g_array_index (drawing->marks, PlumbMark, i));
  g_string_append (pen->out, "Q\n");
  pen->shown = inside.shown;
}
