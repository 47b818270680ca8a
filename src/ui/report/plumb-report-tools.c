/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-tools.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-wrap-layout.h"

/* The width below which the tools are folded, in pixels of a screen with text at its usual size. */
#define NARROW 620

struct _PlumbReportTools
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *unfold;   /* the button; shown where it is narrow */
  GtkWidget *settings; /* PlumbReportSettings; folded, as the next two */
  GtkWidget *exports;  /* PlumbReportExports */
  GtkWidget *hint;
  int width;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PlumbReportTools, plumb_report_tools, GTK_TYPE_WIDGET)

static gboolean
is_narrow (PlumbReportTools *self)
{
  int dpi;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  const double scale = dpi > 0 ? dpi / (96. * PANGO_SCALE) : 1;
  return self->width < NARROW * scale;
}

static void
update (PlumbReportTools *self)
{
  const gboolean narrow = is_narrow (self);
  const gboolean unfolded = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->unfold));
  gtk_widget_set_visible (self->unfold, narrow);
  gtk_widget_set_visible (self->settings, !narrow || unfolded);
  gtk_widget_set_visible (self->exports, !narrow || unfolded);
  gtk_widget_set_visible (self->hint, !narrow || unfolded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->unfold), GTK_ACCESSIBLE_STATE_EXPANDED,
                               unfolded, -1);
}

static gboolean
on_idle (gpointer data)
{
  PlumbReportTools *self = data;
  self->idle = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
plumb_report_tools_dispose (GObject *object)
{
  PlumbReportTools *self = PLUMB_REPORT_TOOLS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_report_tools_parent_class)->dispose (object);
}

static void
plumb_report_tools_class_init (PlumbReportToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_report_tools_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_report_tools_init (PlumbReportTools *self)
{
  self->width = G_MAXINT;
  self->unfold = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->unfold),
                        /* Translators: shows how the report is to be, and the buttons that export
                           it */
                        plumb_a11y_text_new (_ ("Options and export"), NULL));
  plumb_a11y_name (self->unfold, _ ("Options and export"));
  gtk_widget_set_visible (self->unfold, FALSE);
  g_signal_connect_swapped (self->unfold, "toggled", G_CALLBACK (update), self);
  self->hint = plumb_a11y_text_new (_ ("These are the pages as they will be on paper. Click a "
                                       "passage to go to what is behind it."),
                                    NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_report_tools_new (PlumbWorkspace *workspace, GtkWidget *places)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_WIDGET (places), NULL);

  PlumbReportTools *self = g_object_new (PLUMB_TYPE_REPORT_TOOLS, NULL);
  GtkWidget *tools = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 18, 9, 0);
  self->settings = plumb_report_settings_new (workspace);
  self->exports = plumb_report_exports_new (workspace, PLUMB_REPORT_SETTINGS (self->settings));
  gtk_box_append (GTK_BOX (tools), self->unfold);
  gtk_box_append (GTK_BOX (tools), self->settings);
  gtk_box_append (GTK_BOX (tools), self->exports);
  gtk_box_append (GTK_BOX (tools), places);
  gtk_box_append (GTK_BOX (self->box), tools);
  gtk_box_append (GTK_BOX (self->box), self->hint);
  return GTK_WIDGET (self);
}

PlumbReportSettings *
plumb_report_tools_get_settings (PlumbReportTools *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_TOOLS (self), NULL);
  return PLUMB_REPORT_SETTINGS (self->settings);
}

PlumbReportExports *
plumb_report_tools_get_exports (PlumbReportTools *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_TOOLS (self), NULL);
  return PLUMB_REPORT_EXPORTS (self->exports);
}

void
plumb_report_tools_set_width (PlumbReportTools *self, int width)
{
  g_return_if_fail (PLUMB_IS_REPORT_TOOLS (self));

  self->width = width;
  /* Nothing may be shown or hidden while sizes are given. */
  if (self->idle == 0)
    self->idle = g_idle_add (on_idle, self);
}
