/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-letterhead-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-choose-file.h"
#include "plumb-report-job.h"
#include "plumb-wrap-layout.h"

struct _PlumbLetterheadRow
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  PlumbLetterhead *letterhead; /* NULL for none */
  GCancellable *loading;       /* while it is read */
  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (PlumbLetterheadRow, plumb_letterhead_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
show (PlumbLetterheadRow *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->text), text);
  gtk_widget_set_visible (self->remove, *plumb_workspace_get_letterhead (self->workspace) != '\0');
}

static void
show_none (PlumbLetterheadRow *self)
{
  show (self,
        _ ("None: the report bears no name, logo or color of its own. They are read from a text "
           "file that names them."));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbLetterheadRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLetterhead) letterhead = plumb_report_job_letterhead_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  self->letterhead = g_steal_pointer (&letterhead);
  show (self, self->letterhead != NULL ? self->letterhead->name : error->message);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
stop_loading (PlumbLetterheadRow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* Reads the file that the workspace keeps, in a thread: it may lie far away, and its logo may take
 * a while to try. */
static void
load (PlumbLetterheadRow *self)
{
  const char *path = plumb_workspace_get_letterhead (self->workspace);
  stop_loading (self);
  g_clear_pointer (&self->letterhead, plumb_letterhead_unref);
  if (*path == '\0')
    {
      show_none (self);
      return;
    }
  show (self, _ ("Reading the letterhead…"));
  self->loading = g_cancellable_new ();
  plumb_report_job_letterhead (path, self->loading, on_loaded, g_object_ref (self));
}

static void
on_path (PlumbLetterheadRow *self)
{
  load (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_chosen (const char *path, gpointer owner)
{
  PlumbLetterheadRow *self = owner;
  /* The same file again is read again: it may have been mended. */
  if (g_strcmp0 (path, plumb_workspace_get_letterhead (self->workspace)) == 0)
    on_path (self);
  else
    plumb_workspace_set_letterhead (self->workspace, path);
}

static void
on_choose (PlumbLetterheadRow *self)
{
  const PlumbFileKind kinds[] = {
    { _ ("Letterheads"), "*.ini" },
    { _ ("All files"), "*" },
    { NULL },
  };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  if (GTK_IS_WINDOW (root))
    plumb_choose_file (GTK_WINDOW (root), PLUMB_CHOOSE_OPEN, _ ("Choose a Letterhead"), NULL, kinds,
                       on_chosen, self);
}

static void
on_remove (PlumbLetterheadRow *self)
{
  plumb_workspace_set_letterhead (self->workspace, "");
}

static void
plumb_letterhead_row_dispose (GObject *object)
{
  PlumbLetterheadRow *self = PLUMB_LETTERHEAD_ROW (object);

  stop_loading (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->letterhead, plumb_letterhead_unref);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_letterhead_row_parent_class)->dispose (object);
}

static void
plumb_letterhead_row_class_init (PlumbLetterheadRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_letterhead_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_LETTERHEAD_ROW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
button_new (PlumbLetterheadRow *self, const char *label, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  plumb_a11y_name (button, name);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
plumb_letterhead_row_init (PlumbLetterheadRow *self)
{
  /* Translators: the public body's own name, logo and colour at the head of its documents */
  GtkWidget *label = plumb_a11y_text_new (_ ("Letterhead"), "heading");
  self->box = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_box_set_spacing (GTK_BOX (self->box), 6);
  self->text = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                             "xalign", 0., "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             "width-chars", 20, "max-width-chars", 32, NULL);
  GtkWidget *buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  gtk_box_append (GTK_BOX (buttons), button_new (self, _ ("Choose…"), _ ("Choose a letterhead"),
                                                 G_CALLBACK (on_choose)));
  self->remove
      = button_new (self, _ ("Go without"), _ ("Go without a letterhead"), G_CALLBACK (on_remove));
  gtk_box_append (GTK_BOX (buttons), self->remove);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), self->text);
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_letterhead_row_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbLetterheadRow *self = g_object_new (PLUMB_TYPE_LETTERHEAD_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  load (self);
  g_signal_connect_object (workspace, "notify::letterhead", G_CALLBACK (on_path), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const PlumbLetterhead *
plumb_letterhead_row_get (PlumbLetterheadRow *self)
{
  g_return_val_if_fail (PLUMB_IS_LETTERHEAD_ROW (self), NULL);
  return self->letterhead;
}

gboolean
plumb_letterhead_row_is_loading (PlumbLetterheadRow *self)
{
  g_return_val_if_fail (PLUMB_IS_LETTERHEAD_ROW (self), FALSE);
  return self->loading != NULL;
}
