/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-figure-view.h"

#include <adwaita.h>
#include <math.h>

#include "plumb-a11y.h"
#include "plumb-drawing.h"

struct _PlumbFigureView
{
  GtkWidget parent_instance;

  PlumbDocument *document;
  const PlumbFigure *figure; /* of the document */
  PlumbDrawing *drawing;     /* of a chart, as it was drawn last; or NULL */
  PlumbDrawStyle style;      /* of @drawing */
};

G_DEFINE_FINAL_TYPE (PlumbFigureView, plumb_figure_view, GTK_TYPE_WIDGET)

/* The narrowest that a chart can still be read at, in heights of a line. */
#define MIN_LINES     12
#define NATURAL_LINES 40

/* The size of the interface's text, in pixels, which is the unit that we draw in. */
static double
get_text_size (GtkWidget *widget)
{
  const PangoFontDescription *font
      = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget)) / 72;
}

/* The fonts of charts of text of @size, which is seldom changed. */
static PlumbTypeface *
get_typeface (const char *language, double size)
{
  static GHashTable *typefaces;
  g_autofree char *key = g_strdup_printf ("%s %.2f", language, size);
  PlumbTypeface *typeface;

  if (typefaces == NULL)
    typefaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) plumb_typeface_free);
  typeface = g_hash_table_lookup (typefaces, key);
  if (typeface == NULL)
    {
      typeface = plumb_typeface_new (language, size / PLUMB_CHART_SCALE);
      g_hash_table_insert (typefaces, g_steal_pointer (&key), typeface);
    }
  return typeface;
}

static void
init_style (PlumbFigureView *self, PlumbDrawStyle *style)
{
  const char *language = self->document->language;
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  plumb_draw_style_init (style, get_typeface (language, get_text_size (GTK_WIDGET (self)) * 0.9),
                         language,
                         gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  style->palette = plumb_palette_get (adw_style_manager_get_dark (manager) ? PLUMB_PALETTE_DARK
                                                                           : PLUMB_PALETTE_LIGHT);
}

static gboolean
is_same_style (const PlumbDrawStyle *one, const PlumbDrawStyle *other)
{
  return one->typeface == other->typeface && one->palette == other->palette
         && one->rtl == other->rtl;
}

/* The chart at @width, drawn again only where something changed: it is asked for whenever sizes are
 * looked at. NULL for a picture that is no chart. */
static const PlumbDrawing *
get_drawing (PlumbFigureView *self, const PlumbDrawStyle *style, double width)
{
  if (self->drawing == NULL || self->drawing->width != width
      || !is_same_style (&self->style, style))
    {
      g_clear_pointer (&self->drawing, plumb_drawing_free);
      self->drawing = plumb_figure_trace (self->figure, style, width);
      self->style = *style;
    }
  return self->drawing;
}

static GtkSizeRequestMode
plumb_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_figure_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  PlumbFigureView *self = PLUMB_FIGURE_VIEW (widget);
  PlumbDrawStyle style;

  init_style (self, &style);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (style.size * MIN_LINES);
      *natural = (int) (style.size * NATURAL_LINES);
      return;
    }
  double width = for_size > 0 ? for_size : style.size * NATURAL_LINES;
  const PlumbDrawing *drawing = get_drawing (self, &style, width);
  *minimum = *natural = (int) ceil (
      drawing != NULL ? drawing->height : plumb_figure_measure (self->figure, &style, width));
}

static void
plumb_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlumbFigureView *self = PLUMB_FIGURE_VIEW (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  PlumbDrawStyle style;

  init_style (self, &style);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  const PlumbDrawing *drawing = get_drawing (self, &style, width);
  if (drawing != NULL)
    plumb_drawing_paint (drawing, cr, TRUE);
  else
    plumb_figure_paint (self->figure, cr, &style, width, height);
  cairo_destroy (cr);
}

static void
plumb_figure_view_finalize (GObject *object)
{
  PlumbFigureView *self = PLUMB_FIGURE_VIEW (object);
  g_clear_pointer (&self->drawing, plumb_drawing_free);
  plumb_document_unref (self->document);
  G_OBJECT_CLASS (plumb_figure_view_parent_class)->finalize (object);
}

static void
plumb_figure_view_class_init (PlumbFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = plumb_figure_view_finalize;
  widget_class->get_request_mode = plumb_figure_view_get_request_mode;
  widget_class->measure = plumb_figure_view_measure;
  widget_class->snapshot = plumb_figure_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plumb_figure_view_init (PlumbFigureView *self)
{
}

GtkWidget *
plumb_figure_view_new (PlumbDocument *document, const PlumbFigure *figure, const char *name)
{
  g_return_val_if_fail (document != NULL && figure != NULL && name != NULL, NULL);

  PlumbFigureView *self = g_object_new (PLUMB_TYPE_FIGURE_VIEW, NULL);
  self->document = plumb_document_ref (document);
  self->figure = figure;
  plumb_a11y_name (GTK_WIDGET (self), name);
  plumb_a11y_describe (GTK_WIDGET (self), figure->alternative);
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static const PlumbFigure *
find_in (const PlumbBlock *block, const char *origin)
{
  if (block->kind == PLUMB_BLOCK_FIGURE && g_strcmp0 (block->origin, origin) == 0)
    return block->figure;
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    {
      const PlumbFigure *found = find_in (g_ptr_array_index (block->children, i), origin);
      if (found != NULL)
        return found;
    }
  return NULL;
}

const PlumbFigure *
plumb_figure_find (const PlumbDocument *document, const char *origin)
{
  g_return_val_if_fail (document != NULL && origin != NULL, NULL);
  return find_in (document->body, origin);
}
