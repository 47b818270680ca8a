/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-sheet.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"

struct _PlumbReportSheet
{
  GtkWidget parent_instance;

  PlumbLayout *layout;
  guint page;
  double scale;
  gboolean near;
  gboolean described; /* the text alternative is that of the page */
  GdkTexture *picture;
};

G_DEFINE_FINAL_TYPE (PlumbReportSheet, plumb_report_sheet, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_HIT,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
drop_picture (PlumbReportSheet *self)
{
  g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ------- drawing ------- */

static GdkTexture *
texture_new (cairo_surface_t *surface)
{
  cairo_surface_flush (surface);
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes
      = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* The page in device pixels. */
static GdkTexture *
draw_page (PlumbReportSheet *self, int width, int height)
{
  const int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, self->scale * factor, self->scale * factor);
  plumb_layout_draw_page (self->layout, self->page, cr);
  cairo_destroy (cr);
  GdkTexture *texture = texture_new (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static void
plumb_report_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlumbReportSheet *self = PLUMB_REPORT_SHEET (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);

  if (!self->near || self->layout == NULL || width <= 0 || height <= 0)
    {
      gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
      return;
    }
  if (self->picture == NULL)
    self->picture = draw_page (self, width, height);
  gtk_snapshot_append_texture (snapshot, self->picture, &bounds);
}

static void
plumb_report_sheet_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  PlumbReportSheet *self = PLUMB_REPORT_SHEET (widget);
  if (self->layout == NULL)
    return;
  const PlumbPageSetup *setup = plumb_layout_get_setup (self->layout);
  const double points = orientation == GTK_ORIENTATION_HORIZONTAL ? setup->width : setup->height;
  *minimum = *natural = (int) (points * self->scale + 0.5);
}

/* ------- clicking ------- */

static const char *
get_origin_at (PlumbReportSheet *self, double x, double y)
{
  if (self->layout == NULL || self->scale <= 0)
    return NULL;
  return plumb_layout_hit (self->layout, self->page, x / self->scale, y / self->scale);
}

static void
on_released (GtkGestureClick *click, int n, double x, double y, PlumbReportSheet *self)
{
  g_autofree char *origin = g_strdup (get_origin_at (self, x, y));
  if (origin != NULL)
    g_signal_emit (self, signals[SIGNAL_HIT], 0, origin);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, PlumbReportSheet *self)
{
  const char *cursor = get_origin_at (self, x, y) != NULL ? "pointer" : NULL;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/* ------- object ------- */

static void
plumb_report_sheet_finalize (GObject *object)
{
  PlumbReportSheet *self = PLUMB_REPORT_SHEET (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->layout, plumb_layout_unref);
  G_OBJECT_CLASS (plumb_report_sheet_parent_class)->finalize (object);
}

static void
plumb_report_sheet_class_init (PlumbReportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = plumb_report_sheet_finalize;
  widget_class->snapshot = plumb_report_sheet_snapshot;
  widget_class->measure = plumb_report_sheet_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[SIGNAL_HIT] = g_signal_new ("hit", PLUMB_TYPE_REPORT_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_report_sheet_init (PlumbReportSheet *self)
{
  self->scale = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "plumb-sheet");
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_picture), NULL);

  GtkGesture *click = gtk_gesture_click_new ();
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
plumb_report_sheet_new (void)
{
  return g_object_new (PLUMB_TYPE_REPORT_SHEET, NULL);
}

/* What the page says is put together only for pages that somebody comes near. */
static void
describe (PlumbReportSheet *self)
{
  if (self->described || !self->near || self->layout == NULL)
    return;
  g_autofree char *text = plumb_layout_dup_page_text (self->layout, self->page);
  plumb_a11y_describe (GTK_WIDGET (self), text);
  self->described = TRUE;
}

void
plumb_report_sheet_set_page (PlumbReportSheet *self, PlumbLayout *layout, guint page)
{
  g_return_if_fail (PLUMB_IS_REPORT_SHEET (self) && layout != NULL);

  PlumbLayout *before = self->layout;
  self->layout = plumb_layout_ref (layout);
  g_clear_pointer (&before, plumb_layout_unref);
  self->page = page;
  self->described = FALSE;
  /* Translators: names a page of the report in the preview */
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u of the report"), page + 1,
                                           plumb_layout_get_n_pages (layout));
  plumb_a11y_name (GTK_WIDGET (self), name);
  describe (self);
  drop_picture (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
plumb_report_sheet_set_scale (PlumbReportSheet *self, double scale)
{
  g_return_if_fail (PLUMB_IS_REPORT_SHEET (self) && scale > 0);

  if (self->scale == scale)
    return;
  self->scale = scale;
  drop_picture (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
plumb_report_sheet_set_near (PlumbReportSheet *self, gboolean near)
{
  g_return_if_fail (PLUMB_IS_REPORT_SHEET (self));

  if (self->near == near)
    return;
  self->near = near;
  describe (self);
  drop_picture (self);
}
