/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-fact-field.h"
#include "plumb-record.h"
#include "plumb-wrap-layout.h"

struct _PlumbFactIds
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *picker;
  char *ids;
  guint max;
  gboolean editable;
  gboolean openable;
};

G_DEFINE_FINAL_TYPE (PlumbFactIds, plumb_fact_ids, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_OPENED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_picked (PlumbPicker *picker, const char *id, PlumbFactIds *self)
{
  if (plumb_words_have (self->ids, id))
    return;
  g_autofree char *ids = self->ids != NULL ? g_strjoin (" ", self->ids, id, NULL) : g_strdup (id);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, ids);
}

static void
on_remove (GtkButton *button, PlumbFactIds *self)
{
  const char *gone = g_object_get_data (G_OBJECT (button), "id");
  g_auto (GStrv) ids = plumb_words_split (self->ids);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  for (char **id = ids; *id != NULL; id++)
    if (g_strcmp0 (*id, gone) != 0)
      g_ptr_array_add (left, *id);
  g_ptr_array_add (left, NULL);
  g_autofree char *joined = g_strjoinv (" ", (char **) left->pdata);
  gtk_widget_grab_focus (self->picker);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, joined);
}

static void
on_open (GtkButton *button, PlumbFactIds *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "id"));
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, id);
}

static GtkWidget *
button_new (PlumbFactIds *self,
            const char *id,
            GtkWidget *child,
            const char *name,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), child);
  plumb_a11y_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
remove_button_new (PlumbFactIds *self, const char *id, const char *label, GtkWidget *child)
{
  /* Translators: takes a group, or a record, out of a list */
  g_autofree char *name = plumb_language_fill (_ ("Remove {name}"), "name", label, NULL);
  GtkWidget *button = button_new (self, id, child, name, G_CALLBACK (on_remove));
  plumb_a11y_name_with_tooltip (button, name);
  gtk_widget_set_sensitive (button, self->editable);
  return button;
}

/* A name that leads somewhere, and beside it the button that removes it. */
static GtkWidget *
openable_new (PlumbFactIds *self, const char *id, const char *label)
{
  GtkWidget *text = plumb_a11y_text_new (label, NULL);
  GtkWidget *open = button_new (self, id, text, label, G_CALLBACK (on_open));
  gtk_widget_add_css_class (open, "plumb-inspect");
  gtk_widget_set_hexpand (open, TRUE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (
      GTK_BOX (box),
      remove_button_new (self, id, label, gtk_image_new_from_icon_name ("window-close-symbolic")));
  return box;
}

static GtkWidget *
chip_new (PlumbFactIds *self, const char *id)
{
  g_autofree char *known = plumb_picker_dup_label (PLUMB_PICKER (self->picker), id);
  const char *label = known != NULL ? known : id;
  if (self->openable)
    return openable_new (self, id, label);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (label, NULL));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  GtkWidget *chip = remove_button_new (self, id, label, box);
  gtk_widget_add_css_class (chip, "plumb-chip");
  return chip;
}

/* Makes the chips again; the picker stays last. */
static void
build_chips (PlumbFactIds *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->box)) != self->picker)
    gtk_box_remove (GTK_BOX (self->box), child);

  g_auto (GStrv) ids = plumb_words_split (self->ids);
  for (char **id = ids; *id != NULL; id++)
    gtk_widget_insert_before (chip_new (self, *id), self->box, self->picker);
  gtk_widget_set_visible (self->picker, self->editable && g_strv_length (ids) < self->max);
}

static void
plumb_fact_ids_dispose (GObject *object)
{
  PlumbFactIds *self = PLUMB_FACT_IDS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_fact_ids_parent_class)->dispose (object);
}

static void
plumb_fact_ids_finalize (GObject *object)
{
  g_free (PLUMB_FACT_IDS (object)->ids);
  G_OBJECT_CLASS (plumb_fact_ids_parent_class)->finalize (object);
}

static void
plumb_fact_ids_class_init (PlumbFactIdsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_fact_ids_dispose;
  object_class->finalize = plumb_fact_ids_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_FACT_IDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", PLUMB_TYPE_FACT_IDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_fact_ids_init (PlumbFactIds *self)
{
  self->editable = TRUE;
}

GtkWidget *
plumb_fact_ids_new (GtkWidget *label,
                    guint max,
                    const char *add_label,
                    PlumbPickerFunc list,
                    gpointer data)
{
  g_return_val_if_fail (max > 0 && add_label != NULL, NULL);

  PlumbFactIds *self = g_object_new (PLUMB_TYPE_FACT_IDS, NULL);
  self->max = max;
  self->box = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  self->picker = plumb_picker_new (add_label, list, data);
  g_signal_connect (self->picker, "picked", G_CALLBACK (on_picked), self);
  gtk_box_append (GTK_BOX (self->box), self->picker);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
plumb_fact_ids_set_openable (PlumbFactIds *self, gboolean openable)
{
  g_return_if_fail (PLUMB_IS_FACT_IDS (self));
  self->openable = openable;
  build_chips (self);
}

void
plumb_fact_ids_show (PlumbFactIds *self, const char *ids)
{
  g_return_if_fail (PLUMB_IS_FACT_IDS (self));

  if (g_strcmp0 (self->ids, ids) == 0 && gtk_widget_get_first_child (self->box) != NULL)
    return;
  g_free (self->ids);
  self->ids = g_strdup (ids);
  build_chips (self);
}

void
plumb_fact_ids_set_editable (PlumbFactIds *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_FACT_IDS (self));
  self->editable = editable;
  build_chips (self);
}
