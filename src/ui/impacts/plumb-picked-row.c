/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-picked-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-wording.h"

struct _PlumbPickedRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *picker;
  char *name;  /* of the field */
  char *shown; /* what is chosen, as it is shown now */
};

G_DEFINE_FINAL_TYPE (PlumbPickedRow, plumb_picked_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_picked (PlumbPicker *picker, const char *id, PlumbPickedRow *self)
{
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, id);
}

static void
plumb_picked_row_dispose (GObject *object)
{
  g_clear_pointer (&PLUMB_PICKED_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_picked_row_parent_class)->dispose (object);
}

static void
plumb_picked_row_finalize (GObject *object)
{
  g_free (PLUMB_PICKED_ROW (object)->name);
  g_free (PLUMB_PICKED_ROW (object)->shown);
  G_OBJECT_CLASS (plumb_picked_row_parent_class)->finalize (object);
}

static void
plumb_picked_row_class_init (PlumbPickedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_picked_row_dispose;
  object_class->finalize = plumb_picked_row_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", PLUMB_TYPE_PICKED_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_picked_row_init (PlumbPickedRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_picked_row_new (PlumbWorkspace *workspace, const char *field, PlumbPickerFunc list)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && field != NULL && list != NULL, NULL);

  PlumbPickedRow *self = g_object_new (PLUMB_TYPE_PICKED_ROW, NULL);
  self->name
      = g_strdup (plumb_wording_field (plumb_workspace_get_review (workspace), PLUMB_KIND_IMPACT,
                                       field, plumb_workspace_get_language (workspace)));
  self->picker = plumb_picker_new (_ ("Choose"), list, workspace);
  g_signal_connect (self->picker, "picked", G_CALLBACK (on_picked), self);
  gtk_box_append (GTK_BOX (self->box), plumb_a11y_text_new (self->name, "plumb-field-label"));
  gtk_box_append (GTK_BOX (self->box), self->picker);
  return GTK_WIDGET (self);
}

void
plumb_picked_row_show (PlumbPickedRow *self, const char *chosen)
{
  g_return_if_fail (PLUMB_IS_PICKED_ROW (self) && chosen != NULL);

  if (g_strcmp0 (self->shown, chosen) == 0)
    return;
  char *shown = g_strdup (chosen);
  g_free (self->shown);
  self->shown = shown;
  g_autofree char *name = plumb_language_fill (
      /* Translators: a field and what is chosen in it */
      _ ("{field}: {value}"), "field", self->name, "value", shown, NULL);
  plumb_picker_set_label (PLUMB_PICKER (self->picker), shown, name);
}
