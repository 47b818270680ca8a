/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chart.h"

static void
draw_figure (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
  plumb_chart_draw (data, cr, style, width, height);
}

static double
measure_figure (const PlumbDrawStyle *style, double width, gpointer data)
{
  return plumb_chart_measure (data, style, width);
}

/* All words of the chart: its table form says everything that is drawn. */
static char *
dup_words (const PlumbChart *self)
{
  g_autoptr (PlumbTable) table = plumb_chart_to_table (self, NULL);
  GString *words = g_string_new (NULL);

  for (guint c = 0; c < table->columns->len; c++)
    {
      const PlumbTableColumn *column = table->columns->pdata[c];
      g_autofree char *header = plumb_inline_to_text (column->header);

      g_string_append_printf (words, "%s\n", header);
    }
  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];

      for (guint c = 0; c < row->cells->len; c++)
        {
          g_autofree char *text
              = plumb_inline_to_text (((const PlumbCell *) row->cells->pdata[c])->text);

          g_string_append_printf (words, "%s\n", text);
        }
    }
  return g_string_free (words, FALSE);
}

double
plumb_chart_measure (const PlumbChart *self, const PlumbDrawStyle *style, double width)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (style != NULL, 0);

  return self->class->measure (self, style, width);
}

void
plumb_chart_draw (const PlumbChart *self,
                  cairo_t *cr,
                  const PlumbDrawStyle *style,
                  double width,
                  double height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (style != NULL);

  cairo_save (cr);
  self->class->draw (self, cr, style, width, height);
  cairo_restore (cr);
}

PlumbTable *
plumb_chart_to_table (const PlumbChart *self, const char *caption)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->class->to_table (self, caption);
}

PlumbFigure *
plumb_chart_to_figure (PlumbChart *self, const char *alternative, const char *caption)
{
  PlumbFigure *figure;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  words = dup_words (self);
  figure = plumb_figure_new (alternative, caption, 0, measure_figure, draw_figure, self,
                             (GDestroyNotify) plumb_chart_free);
  plumb_figure_set_words (figure, words);
  return figure;
}

void
plumb_chart_free (PlumbChart *self)
{
  if (self != NULL)
    self->class->free (self);
}
