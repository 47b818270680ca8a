/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-data-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"

/* Between two cells side by side, in pixels. */
#define SPACING 12

/* For so many characters a cell must have room beside the others: less breaks words. */
#define CHARACTERS 16

struct _PlumbDataRow
{
  GtkWidget parent_instance;

  GPtrArray *beside; /* GtkLabel of each cell, where they stand side by side */
  GPtrArray *below;  /* the same where they do not; none of the headers */
};

G_DEFINE_FINAL_TYPE (PlumbDataRow, plumb_data_row, GTK_TYPE_WIDGET)

static int
get_gaps (PlumbDataRow *self)
{
  return SPACING * ((int) self->beside->len - 1);
}

/* The width from which on the cells stand side by side. */
static int
get_threshold (PlumbDataRow *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int character = pango_font_metrics_get_approximate_char_width (metrics);
  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (character * CHARACTERS) * (int) self->beside->len + get_gaps (self);
}

static int
get_column (PlumbDataRow *self, int width)
{
  return (width - get_gaps (self)) / (int) self->beside->len;
}

static int
measure_label (GtkWidget *label, GtkOrientation orientation, int for_size)
{
  int minimum;
  gtk_widget_measure (label, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_width (PlumbDataRow *self)
{
  int width = 0;
  for (guint i = 0; i < self->below->len; i++)
    width = MAX (
        width, measure_label (g_ptr_array_index (self->below, i), GTK_ORIENTATION_HORIZONTAL, -1));
  return width;
}

static int
measure_height (PlumbDataRow *self, int width)
{
  const gboolean beside = width >= get_threshold (self);
  const GPtrArray *labels = beside ? self->beside : self->below;
  int height = 0;
  for (guint i = 0; i < labels->len; i++)
    {
      const int one = measure_label (g_ptr_array_index (labels, i), GTK_ORIENTATION_VERTICAL,
                                     beside ? get_column (self, width) : width);
      height = beside ? MAX (height, one) : height + one;
    }
  return height;
}

static GtkSizeRequestMode
plumb_data_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_data_row_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  PlumbDataRow *self = PLUMB_DATA_ROW (widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_width (self);
      *natural = MAX (*minimum, get_threshold (self));
      return;
    }
  *minimum = *natural = measure_height (self, for_size >= 0 ? for_size : get_threshold (self));
}

/* Assistive technology is told of the labels that are seen, and of no cell twice. */
static void
show_labels (GPtrArray *labels, gboolean shown)
{
  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);
      if (gtk_widget_get_child_visible (label) == shown)
        continue;
      gtk_widget_set_child_visible (label, shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
    }
}

static void
plumb_data_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlumbDataRow *self = PLUMB_DATA_ROW (widget);
  const gboolean beside = width >= get_threshold (self);
  const GPtrArray *labels = beside ? self->beside : self->below;
  GtkAllocation place = { 0, 0, beside ? get_column (self, width) : width, height };
  show_labels (self->beside, beside);
  show_labels (self->below, !beside);
  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);
      if (!beside)
        place.height = measure_label (label, GTK_ORIENTATION_VERTICAL, width);
      plumb_children_allocate (label, place, width);
      place.x += beside ? place.width + SPACING : 0;
      place.y += beside ? 0 : place.height;
    }
}

static void
plumb_data_row_dispose (GObject *object)
{
  PlumbDataRow *self = PLUMB_DATA_ROW (object);
  plumb_children_unparent (GTK_WIDGET (self));
  g_ptr_array_set_size (self->beside, 0);
  g_ptr_array_set_size (self->below, 0);
  G_OBJECT_CLASS (plumb_data_row_parent_class)->dispose (object);
}

static void
plumb_data_row_finalize (GObject *object)
{
  PlumbDataRow *self = PLUMB_DATA_ROW (object);
  g_ptr_array_unref (self->beside);
  g_ptr_array_unref (self->below);
  G_OBJECT_CLASS (plumb_data_row_parent_class)->finalize (object);
}

static void
plumb_data_row_class_init (PlumbDataRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_data_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = plumb_data_row_finalize;
  widget_class->get_request_mode = plumb_data_row_get_request_mode;
  widget_class->measure = plumb_data_row_measure;
  widget_class->size_allocate = plumb_data_row_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
plumb_data_row_init (PlumbDataRow *self)
{
  self->beside = g_ptr_array_new ();
  self->below = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "plumb-table-row");
}

static void
add_label (PlumbDataRow *self, GPtrArray *labels, const char *text, GtkAccessibleRole role)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "wrap", TRUE,
                      "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0., "yalign", 0., NULL);
  if (role != GTK_ACCESSIBLE_ROLE_CELL)
    gtk_widget_add_css_class (label, "plumb-table-head");
  plumb_a11y_name (label, text);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_ptr_array_add (labels, label);
}

GtkWidget *
plumb_data_row_new_headers (const char *const *headers)
{
  g_return_val_if_fail (headers != NULL && *headers != NULL, NULL);

  PlumbDataRow *self = g_object_new (PLUMB_TYPE_DATA_ROW, NULL);
  for (guint i = 0; headers[i] != NULL; i++)
    add_label (self, self->beside, headers[i], GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  return GTK_WIDGET (self);
}

static char *
dup_line (const char *header, const char *cell)
{
  if (header == NULL || *header == '\0')
    return g_strdup (cell);
  /* Translators: a cell of a table behind the header of its column, as in “Reach: Many” */
  return g_strdup_printf (C_ ("cell", "%s: %s"), header, cell);
}

GtkWidget *
plumb_data_row_new (const char *const *headers, const char *const *cells)
{
  g_return_val_if_fail (headers != NULL && cells != NULL && *cells != NULL, NULL);

  PlumbDataRow *self = g_object_new (PLUMB_TYPE_DATA_ROW, NULL);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      const GtkAccessibleRole role
          = i == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_CELL;
      g_autofree char *line = dup_line (i > 0 ? headers[i] : NULL, cells[i]);
      add_label (self, self->beside, cells[i], role);
      add_label (self, self->below, line, role);
    }
  return GTK_WIDGET (self);
}

void
plumb_data_row_add_class (PlumbDataRow *self, guint index, const char *css_class)
{
  g_return_if_fail (PLUMB_IS_DATA_ROW (self) && index < self->beside->len);

  gtk_widget_add_css_class (g_ptr_array_index (self->beside, index), css_class);
  if (index < self->below->len)
    gtk_widget_add_css_class (g_ptr_array_index (self->below, index), css_class);
}
