/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-evidence-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-evidence-words.h"
#include "plumb-text-field.h"
#include "plumb-ui-evidence-resources.h"

struct _PlumbEvidenceDialog
{
  AdwWindow parent_instance;
  PlumbWorkspace *workspace;
  char *id; /* NULL for a new piece */
  char *statement;

  GtkBox *fields;
  GtkLabel *about_label;
  GtkEntry *source_entry;
  GtkLabel *kind_label;
  GtkDropDown *kind_drop_down;
  GtkLabel *strength_label;
  GtkDropDown *strength_drop_down;
  GtkEntry *date_entry;
  GtkLabel *excerpt_label;
  GtkWidget *excerpt_field; /* PlumbTextField */
  GtkWidget *keep_button;
};

G_DEFINE_FINAL_TYPE (PlumbEvidenceDialog, plumb_evidence_dialog, ADW_TYPE_WINDOW)

/* The first item stands for no word. */
static void
fill_drop_down (GtkDropDown *drop_down, GtkLabel *label, const PlumbEvidenceWord *table)
{
  g_autoptr (GtkStringList) items = gtk_string_list_new (NULL);
  gtk_string_list_append (items, _ ("Not said"));
  for (; table->id != NULL; table++)
    gtk_string_list_append (items, _ (table->words));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (items));
  plumb_drop_down_fit (drop_down);
  plumb_a11y_name_drop_down (GTK_WIDGET (drop_down), gtk_label_get_text (label));
}

static void
select_word (GtkDropDown *drop_down, const PlumbEvidenceWord *table, const char *id)
{
  guint index = 0;
  for (guint i = 0; table[i].id != NULL; i++)
    if (g_strcmp0 (table[i].id, id) == 0)
      index = i + 1;
  gtk_drop_down_set_selected (drop_down, index);
}

static const char *
selected_word (GtkDropDown *drop_down, const PlumbEvidenceWord *table)
{
  guint selected = gtk_drop_down_get_selected (drop_down);
  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ? table[selected - 1].id : NULL;
}

static void
on_keep (GtkButton *button, PlumbEvidenceDialog *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (review == NULL)
    return;
  g_autofree char *id
      = self->id != NULL ? g_strdup (self->id) : plumb_review_make_id (review, PLUMB_KIND_EVIDENCE);
  g_autofree char *excerpt = plumb_text_field_dup_text (PLUMB_TEXT_FIELD (self->excerpt_field));
  const PlumbEdit edits[] = {
    { PLUMB_KIND_EVIDENCE, id, "for", self->statement },
    { PLUMB_KIND_EVIDENCE, id, "kind", selected_word (self->kind_drop_down, plumb_evidence_kinds) },
    { PLUMB_KIND_EVIDENCE, id, "strength",
      selected_word (self->strength_drop_down, plumb_evidence_strengths) },
    { PLUMB_KIND_EVIDENCE, id, "source",
      gtk_editable_get_text (GTK_EDITABLE (self->source_entry)) },
    { PLUMB_KIND_EVIDENCE, id, "date", gtk_editable_get_text (GTK_EDITABLE (self->date_entry)) },
    { PLUMB_KIND_EVIDENCE, id, "excerpt", excerpt },
  };
  if (plumb_workspace_apply (self->workspace, edits, G_N_ELEMENTS (edits)))
    gtk_window_close (GTK_WINDOW (self));
}

/* Evidence says where it comes from; without that nobody can look it up. */
static void
update_keep (PlumbEvidenceDialog *self)
{
  const char *source = gtk_editable_get_text (GTK_EDITABLE (self->source_entry));
  gtk_widget_set_sensitive (self->keep_button, *source != '\0');
}

static void
show_piece (PlumbEvidenceDialog *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  const char *source = plumb_review_get (review, PLUMB_KIND_EVIDENCE, self->id, "source");
  const char *date = plumb_review_get (review, PLUMB_KIND_EVIDENCE, self->id, "date");
  gtk_editable_set_text (GTK_EDITABLE (self->source_entry), source != NULL ? source : "");
  gtk_editable_set_text (GTK_EDITABLE (self->date_entry), date != NULL ? date : "");
  select_word (self->kind_drop_down, plumb_evidence_kinds,
               plumb_review_get (review, PLUMB_KIND_EVIDENCE, self->id, "kind"));
  select_word (self->strength_drop_down, plumb_evidence_strengths,
               plumb_review_get (review, PLUMB_KIND_EVIDENCE, self->id, "strength"));
  plumb_text_field_show (PLUMB_TEXT_FIELD (self->excerpt_field),
                         plumb_review_get (review, PLUMB_KIND_EVIDENCE, self->id, "excerpt"));
}

static void
plumb_evidence_dialog_dispose (GObject *object)
{
  PlumbEvidenceDialog *self = PLUMB_EVIDENCE_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->statement, g_free);

  G_OBJECT_CLASS (plumb_evidence_dialog_parent_class)->dispose (object);
}

static void
plumb_evidence_dialog_class_init (PlumbEvidenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_evidence_dialog_dispose;

  plumb_ui_evidence_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/evidence/plumb-evidence-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, about_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, source_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, kind_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, strength_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, strength_drop_down);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, date_entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, excerpt_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbEvidenceDialog, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_evidence_dialog_init (PlumbEvidenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_drop_down (self->kind_drop_down, self->kind_label, plumb_evidence_kinds);
  fill_drop_down (self->strength_drop_down, self->strength_label, plumb_evidence_strengths);
  g_signal_connect_swapped (self->source_entry, "changed", G_CALLBACK (update_keep), self);
}

GtkWindow *
plumb_evidence_dialog_new (GtkWindow *parent,
                           PlumbWorkspace *workspace,
                           const char *id,
                           const char *statement,
                           const char *about)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && statement != NULL && about != NULL, NULL);

  PlumbEvidenceDialog *self
      = g_object_new (PLUMB_TYPE_EVIDENCE_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->id = g_strdup (id);
  self->statement = g_strdup (statement);
  gtk_label_set_label (self->about_label, about);

  self->excerpt_field = plumb_text_field_new (workspace, GTK_WIDGET (self->excerpt_label));
  gtk_box_append (self->fields, self->excerpt_field);
  if (id != NULL)
    show_piece (self);
  update_keep (self);
  return GTK_WINDOW (self);
}
