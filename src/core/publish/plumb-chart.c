/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chart.h"
#include "plumb-drawing.h"

static void
trace (PlumbDrawing *drawing, const PlumbDrawStyle *style, gpointer data)
{
  const PlumbChart *self = data;

  drawing->height = self->class->draw (self, drawing, style);
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
  figure = plumb_figure_new_chart (alternative, caption, trace, self,
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
