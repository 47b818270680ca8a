/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-a11y.h"
#include "plumb-focus.h"

struct _PlumbPicker
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *nothing;
  PlumbPickerFunc fill;
  gpointer data;
  /* While a label is looked up instead of the list being filled. */
  const char *wanted;
  char *found;
};

G_DEFINE_FINAL_TYPE (PlumbPicker, plumb_picker, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
clear_list (PlumbPicker *self)
{
  GtkWidget *row;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static gboolean
matches (GtkListBoxRow *row, gpointer data)
{
  PlumbPicker *self = data;
  g_autofree char *wanted
      = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  const char *words = g_object_get_data (G_OBJECT (row), "words");
  return strstr (words, wanted) != NULL;
}

/* The first row that the search leaves, or NULL. */
static GtkListBoxRow *
first_row (PlumbPicker *self)
{
  GtkListBoxRow *row;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
on_search_changed (GtkSearchEntry *search, PlumbPicker *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  gtk_widget_set_visible (self->nothing, first_row (self) == NULL);
}

static void
pick (PlumbPicker *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->button);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, id);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, PlumbPicker *self)
{
  pick (self, row);
}

/* Return takes the first that the search leaves. */
static void
on_search_activate (GtkSearchEntry *search, PlumbPicker *self)
{
  GtkListBoxRow *row = first_row (self);
  if (row != NULL)
    pick (self, row);
}

/* Down leads from the search into the list. */
static gboolean
on_search_key (GtkEventControllerKey *controller,
               guint key,
               guint code,
               GdkModifierType state,
               PlumbPicker *self)
{
  GtkListBoxRow *row = key == GDK_KEY_Down ? first_row (self) : NULL;
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_show (GtkWidget *popover, PlumbPicker *self)
{
  clear_list (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->fill (self, self->data);
  gtk_widget_set_visible (self->nothing, first_row (self) == NULL);
  gtk_widget_grab_focus (self->search);
}

static GtkWidget *
popover_new (PlumbPicker *self)
{
  self->search = gtk_search_entry_new ();
  plumb_a11y_name (self->search, _ ("Search the list"));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), matches, self, NULL);
  gtk_widget_add_css_class (self->list, "plumb-picker-list");
  self->nothing = plumb_a11y_text_new (_ ("Nothing to choose from."), "dim-label");

  GtkWidget *scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_size_request (box, 280, -1);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->nothing);

  GtkWidget *popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
plumb_picker_dispose (GObject *object)
{
  PlumbPicker *self = PLUMB_PICKER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_picker_parent_class)->dispose (object);
}

static gboolean
plumb_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLUMB_PICKER (widget)->button);
}

static void
plumb_picker_class_init (PlumbPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_picker_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_picker_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", PLUMB_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_picker_init (PlumbPicker *self)
{
  self->button = gtk_menu_button_new ();
  self->popover = popover_new (self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  g_signal_connect (self->popover, "show", G_CALLBACK (on_show), self);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect (self->search, "activate", G_CALLBACK (on_search_activate), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_search_key), self);
  gtk_widget_add_controller (self->search, keys);
}

GtkWidget *
plumb_picker_new (const char *label, PlumbPickerFunc list, gpointer data)
{
  g_return_val_if_fail (list != NULL, NULL);

  PlumbPicker *self = g_object_new (PLUMB_TYPE_PICKER, NULL);
  self->fill = list;
  self->data = data;
  if (label != NULL)
    plumb_picker_set_label (self, label, NULL);
  return GTK_WIDGET (self);
}

static GtkWidget *
row_new (const char *label, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = plumb_a11y_text_new (label, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 36);
  gtk_box_append (GTK_BOX (box), title);
  if (detail != NULL && *detail != '\0')
    {
      GtkWidget *small = plumb_a11y_text_new (detail, "dim-label");
      gtk_widget_add_css_class (small, "caption");
      gtk_label_set_max_width_chars (GTK_LABEL (small), 42);
      gtk_box_append (GTK_BOX (box), small);
    }
  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  plumb_a11y_name (row, label);
  plumb_a11y_describe (row, detail);
  return row;
}

void
plumb_picker_add (PlumbPicker *self, const char *id, const char *label, const char *detail)
{
  g_return_if_fail (PLUMB_IS_PICKER (self) && id != NULL && label != NULL);

  if (self->wanted != NULL)
    {
      if (self->found == NULL && strcmp (self->wanted, id) == 0)
        self->found = g_strdup (label);
      return;
    }
  g_autofree char *words = g_strjoin (" ", label, detail, NULL);
  GtkWidget *row = row_new (label, detail);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (row), "words", g_utf8_casefold (words, -1), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

void
plumb_picker_set_label (PlumbPicker *self, const char *label, const char *name)
{
  g_return_if_fail (PLUMB_IS_PICKER (self) && label != NULL);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  plumb_a11y_name (self->button, name != NULL ? name : label);
}

char *
plumb_picker_dup_label (PlumbPicker *self, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_PICKER (self) && id != NULL, NULL);

  self->wanted = id;
  self->fill (self, self->data);
  self->wanted = NULL;
  return g_steal_pointer (&self->found);
}
