/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-bar.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-option-dialog.h"
#include "plumb-option-list.h"
#include "plumb-option-questions.h"

struct _PlumbOptionBar
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  GtkWidget *box;
  GtkWidget *drop_down;
  GPtrArray *entries; /* PlumbOptionEntry, as shown; after them one more that adds an option */
  char *chosen;
  gboolean showing; /* the drop-down is set by the program, not by the person */
};

G_DEFINE_FINAL_TYPE (PlumbOptionBar, plumb_option_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static const PlumbOptionEntry *
get_chosen_entry (PlumbOptionBar *self)
{
  return plumb_option_list_find (self->entries, self->chosen);
}

static guint
get_index (PlumbOptionBar *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (self->entries, i);
      if (g_strcmp0 (entry->id, self->chosen) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
show_chosen (PlumbOptionBar *self)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), get_index (self));
  self->showing = FALSE;
}

/* ------- what there is to choose from ------- */

static char **
list_labels (PlumbOptionBar *self)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *label = plumb_option_dup_label (entry);
      g_strv_builder_add (labels, label);
    }
  if (plumb_workspace_can_edit (self->workspace))
    g_strv_builder_add (labels, _ ("Add an option…"));
  return g_strv_builder_end (labels);
}

static gboolean
shows (GtkStringList *list, char **labels)
{
  guint n = g_strv_length (labels);
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (list, i), labels[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
update_actions (PlumbOptionBar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean editable = plumb_workspace_can_edit (self->workspace);
  const PlumbOptionEntry *entry = get_chosen_entry (self);
  gboolean others = FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlumbOptionEntry *other = g_ptr_array_index (self->entries, i);
      others = others || (other != entry && other->n_records > 0);
    }
  gtk_widget_action_set_enabled (widget, "option.add", editable);
  gtk_widget_action_set_enabled (widget, "option.edit", editable && entry->own && entry->known);
  gtk_widget_action_set_enabled (widget, "option.copy", editable && entry->known && others);
  gtk_widget_action_set_enabled (widget, "option.remove",
                                 editable && (entry->own || !entry->known));
}

void
plumb_option_bar_refresh (PlumbOptionBar *self)
{
  g_return_if_fail (PLUMB_IS_OPTION_BAR (self));

  g_ptr_array_unref (self->entries);
  self->entries = plumb_option_list_new (self->workspace);
  if (get_chosen_entry (self) == NULL)
    {
      g_free (self->chosen);
      self->chosen = g_strdup (PLUMB_OPTION_DRAFT);
    }

  g_auto (GStrv) labels = list_labels (self);
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down)));
  self->showing = TRUE;
  if (!shows (list, labels))
    gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                            (const char *const *) labels);
  self->showing = FALSE;
  show_chosen (self);
  update_actions (self);
}

static void
on_selected (PlumbOptionBar *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected >= self->entries->len)
    {
      show_chosen (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "option.add", NULL);
      return;
    }
  const PlumbOptionEntry *entry = g_ptr_array_index (self->entries, selected);
  plumb_option_bar_choose (self, entry->id);
}

/* ------- the menu ------- */

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbOptionBar *self = PLUMB_OPTION_BAR (widget);
  gtk_window_present (plumb_option_dialog_new (get_window (widget), self->workspace, NULL));
}

static void
on_edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbOptionBar *self = PLUMB_OPTION_BAR (widget);
  gtk_window_present (plumb_option_dialog_new (get_window (widget), self->workspace, self->chosen));
}

static void
on_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbOptionBar *self = PLUMB_OPTION_BAR (widget);
  plumb_option_ask_copy (get_window (widget), self->workspace, self->chosen);
}

static void
on_remove (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbOptionBar *self = PLUMB_OPTION_BAR (widget);
  plumb_option_ask_remove (get_window (widget), self->workspace, self->chosen);
}

static GtkWidget *
menu_button_new (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_menu_append (menu, _ ("Add an Option…"), "option.add");
  g_menu_append (menu, _ ("Rename and Describe…"), "option.edit");
  g_menu_append (menu, _ ("Copy Records Here…"), "option.copy");
  g_menu_append (menu, _ ("Remove…"), "option.remove");

  GtkWidget *button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  plumb_a11y_name_with_tooltip (button, _ ("Add, describe or remove options"));
  return button;
}

/* ------- object ------- */

static void
plumb_option_bar_dispose (GObject *object)
{
  PlumbOptionBar *self = PLUMB_OPTION_BAR (object);

  if (self->drop_down != NULL)
    g_signal_handlers_disconnect_by_data (self->drop_down, self);
  self->drop_down = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_option_bar_parent_class)->dispose (object);
}

static void
plumb_option_bar_finalize (GObject *object)
{
  g_free (PLUMB_OPTION_BAR (object)->chosen);
  G_OBJECT_CLASS (plumb_option_bar_parent_class)->finalize (object);
}

static void
plumb_option_bar_class_init (PlumbOptionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = plumb_option_bar_dispose;
  object_class->finalize = plumb_option_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "option.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "option.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "option.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "option.remove", NULL, on_remove);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_OPTION_BAR, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_option_bar_init (PlumbOptionBar *self)
{
  self->chosen = g_strdup (PLUMB_OPTION_DRAFT);
}

GtkWidget *
plumb_option_bar_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  static const char *const nothing[] = { NULL };
  PlumbOptionBar *self = g_object_new (PLUMB_TYPE_OPTION_BAR, NULL);
  self->workspace = g_object_ref (workspace);
  self->entries = plumb_option_list_new (workspace);
  self->drop_down = plumb_drop_down_new (nothing);
  /* Translators: stands before a choice of the version of the policy, such as “The draft” */
  self->box = plumb_drop_down_row_new (_ ("Option"), self->drop_down);
  gtk_box_append (GTK_BOX (self->box), menu_button_new ());
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self);
  plumb_option_bar_refresh (self);
  return GTK_WIDGET (self);
}

const char *
plumb_option_bar_get_chosen (PlumbOptionBar *self)
{
  g_return_val_if_fail (PLUMB_IS_OPTION_BAR (self), PLUMB_OPTION_DRAFT);
  return self->chosen;
}

void
plumb_option_bar_choose (PlumbOptionBar *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_OPTION_BAR (self) && id != NULL);

  if (g_strcmp0 (self->chosen, id) == 0 || plumb_option_list_find (self->entries, id) == NULL)
    return;
  char *chosen = g_strdup (id);
  g_free (self->chosen);
  self->chosen = chosen;
  show_chosen (self);
  update_actions (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
