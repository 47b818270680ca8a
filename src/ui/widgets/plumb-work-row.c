/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-work-row.h"

#include "plumb-a11y.h"

/* The least length of the bar that still shows that something moves, in pixels. */
#define BAR_WIDTH 120

struct _PlumbWorkRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *line; /* of the bar and the button */
  GtkWidget *bar;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (PlumbWorkRow, plumb_work_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_clicked (PlumbWorkRow *self)
{
  g_signal_emit (self, signals[SIGNAL_PRESSED], 0);
}

static void
plumb_work_row_dispose (GObject *object)
{
  g_clear_pointer (&PLUMB_WORK_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_work_row_parent_class)->dispose (object);
}

static void
plumb_work_row_class_init (PlumbWorkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_work_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", PLUMB_TYPE_WORK_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_work_row_init (PlumbWorkRow *self)
{
  self->text = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                             "xalign", 0., "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->bar, TRUE);
  gtk_widget_set_size_request (self->bar, BAR_WIDTH, -1);
  self->button = gtk_button_new ();
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->line), self->button);
  gtk_box_append (GTK_BOX (self->line), self->bar);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), self->text);
  gtk_box_append (GTK_BOX (self->box), self->line);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_work_row_new (void)
{
  return g_object_new (PLUMB_TYPE_WORK_ROW, NULL);
}

void
plumb_work_row_show (PlumbWorkRow *self, const char *text, gboolean working, const char *button)
{
  g_return_if_fail (PLUMB_IS_WORK_ROW (self) && text != NULL);

  gtk_label_set_text (GTK_LABEL (self->text), text);
  plumb_a11y_name (self->bar, text);
  gtk_widget_set_visible (self->bar, working);
  if (button != NULL)
    {
      gtk_button_set_child (GTK_BUTTON (self->button), plumb_a11y_text_new (button, NULL));
      plumb_a11y_name (self->button, button);
    }
  gtk_widget_set_visible (self->button, button != NULL);
  gtk_widget_set_visible (self->line, working || button != NULL);
}

void
plumb_work_row_set_share (PlumbWorkRow *self, double share)
{
  g_return_if_fail (PLUMB_IS_WORK_ROW (self));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP (share, 0, 1));
}

void
plumb_work_row_pulse (PlumbWorkRow *self)
{
  g_return_if_fail (PLUMB_IS_WORK_ROW (self));
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->bar));
}
