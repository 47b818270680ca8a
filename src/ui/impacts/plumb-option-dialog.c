/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-option-list.h"
#include "plumb-option-verbs.h"
#include "plumb-ui-impacts-resources.h"

struct _PlumbOptionDialog
{
  AdwWindow parent_instance;

  GtkEntry *name_entry;
  GtkTextView *text;
  GtkBox *begin_box;
  GtkLabel *problem;
  GtkWidget *done_button;
  GtkDropDown *begin; /* NULL where an option is renamed */

  PlumbWorkspace *workspace;
  char *id;           /* NULL: a new option */
  GPtrArray *entries; /* PlumbOptionEntry, as they were when it was opened */
};

G_DEFINE_FINAL_TYPE (PlumbOptionDialog, plumb_option_dialog, ADW_TYPE_WINDOW)

static char *
dup_name (PlumbOptionDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));
}

static char *
dup_text (PlumbOptionDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_autofree char *text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strdup (g_strstrip (text));
}

/* Whether another option is called so, which nobody could tell from this one. */
static gboolean
is_taken (PlumbOptionDialog *self, const char *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (self->entries, i);
      if (g_strcmp0 (entry->id, self->id) != 0 && g_utf8_collate (entry->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What must be so before anything can be done. */
static void
update (PlumbOptionDialog *self)
{
  g_autofree char *name = dup_name (self);
  const gboolean taken = is_taken (self, name);
  gtk_label_set_label (self->problem,
                       taken ? _ ("Another option is called so already. Choose a name that tells "
                                  "them apart.")
                             : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), taken);
  gtk_widget_set_sensitive (self->done_button, *name != '\0' && !taken);
}

/* The option whose records a new one begins with, or NULL. */
static const char *
get_begin (PlumbOptionDialog *self)
{
  guint left = self->begin != NULL ? gtk_drop_down_get_selected (self->begin) : 0;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (self->entries, i);
      if (left > 0 && entry->n_records > 0 && --left == 0)
        return entry->id;
    }
  return NULL;
}

static void
add (PlumbOptionDialog *self, const char *name, const char *text)
{
  g_autofree char *id = plumb_option_add (self->workspace, name, text, get_begin (self));
  if (id == NULL)
    return;
  plumb_workspace_show_page (self->workspace, PLUMB_PAGE_IMPACTS, id);
  plumb_workspace_tell_done (self->workspace, _ ("The option was added."));
}

static void
on_done (GtkButton *button, PlumbOptionDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *text = dup_text (self);
  if (plumb_workspace_get_review (self->workspace) != NULL)
    {
      if (self->id == NULL)
        add (self, name, text);
      else
        plumb_option_describe (self->workspace, self->id, name, text);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
plumb_option_dialog_dispose (GObject *object)
{
  PlumbOptionDialog *self = PLUMB_OPTION_DIALOG (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_option_dialog_parent_class)->dispose (object);
}

static void
plumb_option_dialog_finalize (GObject *object)
{
  g_free (PLUMB_OPTION_DIALOG (object)->id);
  G_OBJECT_CLASS (plumb_option_dialog_parent_class)->finalize (object);
}

static void
plumb_option_dialog_class_init (PlumbOptionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = plumb_option_dialog_dispose;
  object_class->finalize = plumb_option_dialog_finalize;

  plumb_ui_impacts_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/impacts/plumb-option-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbOptionDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbOptionDialog, text);
  gtk_widget_class_bind_template_child (widget_class, PlumbOptionDialog, begin_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbOptionDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PlumbOptionDialog, done_button);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_option_dialog_init (PlumbOptionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_option (PlumbOptionDialog *self)
{
  const PlumbOptionEntry *entry = plumb_option_list_find (self->entries, self->id);
  if (entry == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), entry->name);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            entry->text != NULL ? entry->text : "", -1);
}

/* Where there are records to begin with. */
static void
append_begin (PlumbOptionDialog *self)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_strv_builder_add (labels, _ ("No records"));
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *label = plumb_option_dup_label (entry);
      if (entry->n_records > 0)
        g_strv_builder_add (labels, label);
    }
  g_auto (GStrv) shown = g_strv_builder_end (labels);
  if (g_strv_length (shown) == 1)
    return;

  GtkWidget *drop_down = plumb_drop_down_new ((const char *const *) shown);
  self->begin = GTK_DROP_DOWN (drop_down);
  /* Translators: names a choice of the option whose records are copied to a new option */
  const char *name = _ ("Begin with copies of");
  plumb_a11y_name_drop_down (drop_down, name);
  gtk_box_append (self->begin_box, plumb_a11y_text_new (name, "heading"));
  gtk_box_append (self->begin_box, drop_down);
  gtk_box_append (self->begin_box, plumb_a11y_text_new (plumb_option_copy_note (), "dim-label"));
}

GtkWindow *
plumb_option_dialog_new (GtkWindow *parent, PlumbWorkspace *workspace, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbOptionDialog *self
      = g_object_new (PLUMB_TYPE_OPTION_DIALOG, "transient-for", parent, "title",
                      id != NULL ? _ ("Describe the option") : _ ("Add an option"), NULL);
  self->workspace = g_object_ref (workspace);
  self->entries = plumb_option_list_new (workspace);
  self->id = g_strdup (id);
  if (id != NULL)
    show_option (self);
  else
    append_begin (self);
  g_signal_connect_swapped (self->name_entry, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WINDOW (self);
}
