/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-focus.h"
#include "plumb-report-sheet.h"
#include "plumb-ui-report-resources.h"
#include "plumb-wrap-layout.h"

/* Pixels around and between the sheets. */
#define SPACING 18

/* Pixels a point: at 100 %, a point is 1/72 inch of 96 pixels. */
#define FULL_SIZE (96. / 72.)
#define MIN_SCALE (FULL_SIZE * 0.25)
#define MAX_SCALE (FULL_SIZE * 4)
/* Fitting the width does not make a page larger than this. */
#define MAX_FIT (FULL_SIZE * 1.1)
#define STEP    1.25

struct _PlumbReportPreview
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkScrolledWindow *scroller;
  GtkBox *sheets;
  GtkWidget *bar;
  GtkSpinner *spinner; /* takes its place at all times, so that nothing moves when it turns */
  GtkLabel *number;

  PlumbLayout *layout;
  double scale;
  gboolean fit;
  guint page;
  double wanted; /* the place to show once the sheets have their sizes, in pixels from the top;
                    below 0: none */
  guint update_idle;
};

G_DEFINE_FINAL_TYPE (PlumbReportPreview, plumb_report_preview, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_HIT,
  SIGNAL_TURNED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static GtkAdjustment *
get_position (PlumbReportPreview *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

static double
get_sheet_height (PlumbReportPreview *self)
{
  return floor (plumb_layout_get_setup (self->layout)->height * self->scale + 0.5);
}

/* Where @page begins, in pixels from the top. */
static double
get_top (PlumbReportPreview *self, guint page)
{
  return SPACING + page * (get_sheet_height (self) + SPACING);
}

static void
update_number (PlumbReportPreview *self)
{
  const guint n = self->layout != NULL ? plumb_layout_get_n_pages (self->layout) : 0;
  g_autofree char *text
      = n > 0 ? g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n) : g_strdup ("");
  if (g_strcmp0 (gtk_label_get_text (self->number), text) != 0)
    gtk_label_set_text (self->number, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", self->page + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in", self->scale < MAX_SCALE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", self->scale > MIN_SCALE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-fit", !self->fit);
}

/* The sheets within one screenful of what is seen are near; the page is the one that fills most of
 * the upper half. */
static void
update_near (PlumbReportPreview *self)
{
  if (self->layout == NULL)
    return;
  const double height = gtk_adjustment_get_page_size (get_position (self));
  const double top = gtk_adjustment_get_value (get_position (self));
  const double each = get_sheet_height (self) + SPACING;
  const guint n = plumb_layout_get_n_pages (self->layout);
  guint page = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    {
      const double start = get_top (self, page++);
      plumb_report_sheet_set_near (PLUMB_REPORT_SHEET (sheet),
                                   start + each > top - height && start < top + 2 * height);
    }
  if (self->wanted >= 0)
    return;
  const double seen = (top + height / 3 - SPACING) / each;
  const guint now = (guint) CLAMP (seen, 0, n - 1);
  const gboolean turned = now != self->page;
  self->page = now;
  update_number (self);
  if (turned)
    g_signal_emit (self, signals[SIGNAL_TURNED], 0);
}

/* Goes to the wanted place once the sheets have the sizes it was reckoned with: before that, there
 * may be no such place to go to. */
static void
settle (PlumbReportPreview *self)
{
  if (self->wanted < 0 || self->layout == NULL)
    return;
  GtkAdjustment *position = get_position (self);
  const double height = get_top (self, plumb_layout_get_n_pages (self->layout));
  const double expected = MAX (height, gtk_adjustment_get_page_size (position));
  if (fabs (gtk_adjustment_get_upper (position) - expected) > 1)
    return;
  const double value = self->wanted;
  self->wanted = -1;
  gtk_adjustment_set_value (position, value);
}

/* Shows what is @value pixels from the top. */
static void
show_place (PlumbReportPreview *self, double value)
{
  self->wanted = MAX (value, 0);
  settle (self);
}

static void
apply_scale (PlumbReportPreview *self, double scale)
{
  if (self->layout == NULL || scale == self->scale)
    return;
  /* Stay at the same place of the same page. */
  const double at = gtk_adjustment_get_value (get_position (self)) - get_top (self, self->page);
  const double share = at / get_sheet_height (self);
  self->scale = scale;
  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    plumb_report_sheet_set_scale (PLUMB_REPORT_SHEET (sheet), scale);

  show_place (self, get_top (self, self->page) + share * get_sheet_height (self));
}

static double
get_fitting (PlumbReportPreview *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - 2 * SPACING;
  const double scale = width / plumb_layout_get_setup (self->layout)->width;
  return CLAMP (scale, MIN_SCALE, MAX_FIT);
}

static gboolean
on_update (gpointer data)
{
  PlumbReportPreview *self = data;
  self->update_idle = 0;
  if (self->layout != NULL && self->fit && gtk_widget_get_width (GTK_WIDGET (self->scroller)) > 0)
    apply_scale (self, get_fitting (self));
  settle (self);
  update_near (self);
  return G_SOURCE_REMOVE;
}

/* Sizes are only known after they were given, and may be changed only then. */
static void
queue_update (PlumbReportPreview *self)
{
  if (self->update_idle == 0)
    self->update_idle = g_idle_add (on_update, self);
}

static void
zoom (PlumbReportPreview *self, double factor)
{
  self->fit = FALSE;
  apply_scale (self, CLAMP (self->scale * factor, MIN_SCALE, MAX_SCALE));
  queue_update (self);
}

static void
go_to (PlumbReportPreview *self, guint page)
{
  show_place (self, get_top (self, page) - SPACING);
}

static void
on_zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom (PLUMB_REPORT_PREVIEW (widget), STEP);
}

static void
on_zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom (PLUMB_REPORT_PREVIEW (widget), 1 / STEP);
}

static void
on_zoom_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbReportPreview *self = PLUMB_REPORT_PREVIEW (widget);
  self->fit = TRUE;
  queue_update (self);
}

static void
on_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbReportPreview *self = PLUMB_REPORT_PREVIEW (widget);
  if (self->layout != NULL && self->page > 0)
    go_to (self, self->page - 1);
}

static void
on_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbReportPreview *self = PLUMB_REPORT_PREVIEW (widget);
  if (self->layout != NULL && self->page + 1 < plumb_layout_get_n_pages (self->layout))
    go_to (self, self->page + 1);
}

static void
on_hit (PlumbReportSheet *sheet, const char *origin, PlumbReportPreview *self)
{
  g_signal_emit (self, signals[SIGNAL_HIT], 0, origin);
}

/* A page that gets the focus is brought into sight. */
static void
on_sheet_focus (GtkEventControllerFocus *controller, PlumbReportPreview *self)
{
  GtkWidget *sheet = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint page = 0;
  for (GtkWidget *before = gtk_widget_get_prev_sibling (sheet); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    page++;
  const double top = get_top (self, page);
  const double seen = gtk_adjustment_get_value (get_position (self));
  if (top > seen + gtk_adjustment_get_page_size (get_position (self))
      || top + get_sheet_height (self) < seen)
    go_to (self, page);
}

static void
add_sheet (PlumbReportPreview *self)
{
  GtkWidget *sheet = plumb_report_sheet_new ();
  plumb_report_sheet_set_scale (PLUMB_REPORT_SHEET (sheet), self->scale);
  g_signal_connect (sheet, "hit", G_CALLBACK (on_hit), self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (on_sheet_focus), self);
  gtk_widget_add_controller (sheet, focus);
  gtk_box_append (self->sheets, sheet);
}

static gboolean
focus_shown_sheet (PlumbReportPreview *self)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));
  for (guint page = 0; sheet != NULL && page < self->page; page++)
    sheet = gtk_widget_get_next_sibling (sheet);
  return sheet != NULL && gtk_widget_grab_focus (sheet);
}

/* All pages are one stop of the Tab key: a report has many. */
static gboolean
plumb_report_preview_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PlumbReportPreview *self = PLUMB_REPORT_PREVIEW (widget);
  const gboolean in_sheets = plumb_focus_is_within (GTK_WIDGET (self->sheets));
  if (direction == GTK_DIR_TAB_FORWARD)
    return (!in_sheets && !plumb_focus_is_within (self->bar) && focus_shown_sheet (self))
           || gtk_widget_child_focus (self->bar, direction);
  if (direction == GTK_DIR_TAB_BACKWARD)
    return !in_sheets
           && (gtk_widget_child_focus (self->bar, direction) || focus_shown_sheet (self));
  return plumb_focus_pass_on (widget, direction);
}

/* ------- object ------- */

static void
plumb_report_preview_dispose (GObject *object)
{
  PlumbReportPreview *self = PLUMB_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->update_idle, g_source_remove);
  if (self->frame != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_position (self), self);
      g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_hadjustment (self->scroller),
                                            self);
    }
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_pointer (&self->layout, plumb_layout_unref);
  G_OBJECT_CLASS (plumb_report_preview_parent_class)->dispose (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, on_previous);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, on_next);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, on_zoom_fit);

  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "preview.zoom-in" },         { GDK_KEY_equal, "preview.zoom-in" },
    { GDK_KEY_KP_Add, "preview.zoom-in" },       { GDK_KEY_minus, "preview.zoom-out" },
    { GDK_KEY_KP_Subtract, "preview.zoom-out" }, { GDK_KEY_0, "preview.zoom-fit" },
    { GDK_KEY_KP_0, "preview.zoom-fit" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

static void
plumb_report_preview_class_init (PlumbReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_report_preview_dispose;
  widget_class->focus = plumb_report_preview_focus;
  signals[SIGNAL_HIT] = g_signal_new ("hit", PLUMB_TYPE_REPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TURNED] = g_signal_new ("turned", PLUMB_TYPE_REPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  add_actions (widget_class);

  plumb_ui_report_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/report/plumb-report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPreview, frame);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPreview, sheets);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPreview, bar);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportPreview, number);
}

static void
plumb_report_preview_init (PlumbReportPreview *self)
{
  self->scale = FULL_SIZE;
  self->fit = TRUE;
  self->wanted = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->bar, plumb_wrap_layout_new (18, 0, 0));
  g_signal_connect_swapped (get_position (self), "value-changed", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (get_position (self), "notify::page-size", G_CALLBACK (queue_update),
                            self);
  g_signal_connect_swapped (get_position (self), "notify::upper", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->scroller),
                            "notify::page-size", G_CALLBACK (queue_update), self);
  update_number (self);
}

GtkWidget *
plumb_report_preview_new (void)
{
  return g_object_new (PLUMB_TYPE_REPORT_PREVIEW, NULL);
}

void
plumb_report_preview_show (PlumbReportPreview *self, PlumbLayout *layout)
{
  g_return_if_fail (PLUMB_IS_REPORT_PREVIEW (self) && layout != NULL);

  PlumbLayout *before = self->layout;
  self->layout = plumb_layout_ref (layout);
  g_clear_pointer (&before, plumb_layout_unref);

  const guint n = plumb_layout_get_n_pages (layout);
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));
  for (guint page = 0; page < n; page++)
    {
      if (sheet == NULL)
        {
          add_sheet (self);
          sheet = gtk_widget_get_last_child (GTK_WIDGET (self->sheets));
        }
      plumb_report_sheet_set_page (PLUMB_REPORT_SHEET (sheet), layout, page);
      sheet = gtk_widget_get_next_sibling (sheet);
    }
  while (sheet != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (sheet);
      gtk_box_remove (self->sheets, sheet);
      sheet = next;
    }
  queue_update (self);
}

void
plumb_report_preview_set_busy (PlumbReportPreview *self, gboolean busy)
{
  g_return_if_fail (PLUMB_IS_REPORT_PREVIEW (self));
  gtk_spinner_set_spinning (self->spinner, busy);
}

PlumbLayout *
plumb_report_preview_get_layout (PlumbReportPreview *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_PREVIEW (self), NULL);
  return self->layout;
}

void
plumb_report_preview_go_to (PlumbReportPreview *self, guint page)
{
  g_return_if_fail (PLUMB_IS_REPORT_PREVIEW (self) && self->layout != NULL);
  g_return_if_fail (page < plumb_layout_get_n_pages (self->layout));
  go_to (self, page);
}

guint
plumb_report_preview_get_page (PlumbReportPreview *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_PREVIEW (self), 0);
  return self->page;
}
