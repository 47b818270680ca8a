/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-draw.h"

#define LINE_WIDTH 0.8
/* Of signs that are lines. */
#define SIGN_WIDTH (1.2 * LINE_WIDTH)

/* A chart of fewer sizes of its text than this is narrow. */
#define NARROW 34

/* In points: wider than any line of words. */
#define ONE_LINE 100000

void
plumb_canvas_init (PlumbCanvas *self, PlumbDrawing *drawing, const PlumbDrawStyle *style)
{
  *self = (PlumbCanvas){ .drawing = drawing, .style = style, .width = drawing->width };
}

gboolean
plumb_canvas_is_narrow (const PlumbCanvas *self)
{
  return self->width < NARROW * self->style->size;
}

/* The left edge of what is @width wide and begins at @x from the start. */
static double
get_left (const PlumbCanvas *self, double x, double width)
{
  return self->style->rtl ? self->width - x - width : x;
}

static void
add_mark (const PlumbCanvas *self,
          PlumbMarkKind kind,
          double x,
          double y,
          double width,
          double height,
          double thickness,
          const PlumbColor *color)
{
  PlumbMark mark = { .kind = kind,
                     .x = get_left (self, x, width),
                     .y = y,
                     .width = width,
                     .height = height,
                     .thickness = thickness,
                     .color = color };

  g_array_append_val (self->drawing->marks, mark);
}

PlumbPassage *
plumb_canvas_set (const PlumbCanvas *self,
                  const char *text,
                  PlumbTextStyle style,
                  gboolean bold,
                  double width)
{
  PlumbSetting setting = {
    .style = style,
    .rtl = self->style->rtl,
    .bold = bold,
    .language = self->style->language,
    .width = width > 0 ? width : ONE_LINE,
  };
  PlumbPassage *words
      = plumb_passage_new_plain (self->style->typeface, NULL, text != NULL ? text : "", &setting);

  g_ptr_array_add (self->drawing->passages, words);
  return words;
}

void
plumb_draw_words (const PlumbCanvas *self,
                  PlumbPassage *words,
                  double x,
                  double y,
                  double width,
                  PlumbAnchor anchor,
                  const PlumbColor *color)
{
  double before = anchor == PLUMB_ANCHOR_START ? 0 : anchor == PLUMB_ANCHOR_MIDDLE ? 0.5 : 1;

  plumb_passage_place (words, width, self->style->rtl ? 1 - before : before, color);
  add_mark (self, PLUMB_MARK_WORDS, x, y, width, words->height, 0, color);
  g_array_index (self->drawing->marks, PlumbMark, self->drawing->marks->len - 1).words = words;
}

void
plumb_draw_fill (const PlumbCanvas *self,
                 double x,
                 double y,
                 double width,
                 double height,
                 const PlumbColor *color)
{
  add_mark (self, PLUMB_MARK_FILL, x, y, width, height, 0, color);
}

void
plumb_draw_frame (const PlumbCanvas *self,
                  double x,
                  double y,
                  double width,
                  double height,
                  const PlumbColor *color)
{
  add_mark (self, PLUMB_MARK_FRAME, x, y, width, height, LINE_WIDTH, color);
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
  add_mark (self, PLUMB_MARK_HATCH, x, y, width, height, thickness, color);
}

void
plumb_draw_triangle (const PlumbCanvas *self,
                     double x,
                     double y,
                     double size,
                     gboolean up,
                     const PlumbColor *color)
{
  add_mark (self, up ? PLUMB_MARK_TRIANGLE_UP : PLUMB_MARK_TRIANGLE_DOWN, x, y, size, size, 0,
            color);
}

void
plumb_draw_disc (const PlumbCanvas *self, double x, double y, double size, const PlumbColor *color)
{
  add_mark (self, PLUMB_MARK_DISC, x, y, size, size, 0, color);
}

void
plumb_draw_ring (const PlumbCanvas *self, double x, double y, double size, const PlumbColor *color)
{
  add_mark (self, PLUMB_MARK_RING, x, y, size, size, SIGN_WIDTH, color);
}

void
plumb_draw_saltire (const PlumbCanvas *self,
                    double x,
                    double y,
                    double size,
                    const PlumbColor *color)
{
  add_mark (self, PLUMB_MARK_SALTIRE, x, y, size, size, SIGN_WIDTH, color);
}

void
plumb_draw_lozenge (const PlumbCanvas *self,
                    double x,
                    double y,
                    double size,
                    const PlumbColor *color)
{
  add_mark (self, PLUMB_MARK_LOZENGE, x, y, size, size, 0, color);
}
