/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-evidence-list.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-fact-form.h"
#include "plumb-impact-verbs.h"
#include "plumb-wording.h"

struct _PlumbEvidenceList
{
  GtkWidget parent_instance;

  PlumbWorkspace *workspace;
  char *impact;
  GtkWidget *box;
  GtkWidget *cards;
  GtkWidget *empty;
  GtkWidget *add;
  GPtrArray *forms; /* PlumbFactForm, one a card, in the order of the cards */
};

G_DEFINE_FINAL_TYPE (PlumbEvidenceList, plumb_evidence_list, GTK_TYPE_WIDGET)

static void
on_remove (GtkButton *button, PlumbEvidenceList *self)
{
  plumb_workspace_flush (self->workspace);
  gtk_widget_grab_focus (self->add);
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "id"));
  plumb_workspace_remove (self->workspace, PLUMB_KIND_EVIDENCE, id);
}

static void
on_add (GtkButton *button, PlumbEvidenceList *self)
{
  g_autofree char *id = plumb_evidence_add (self->workspace, self->impact);
  if (id == NULL)
    return;
  plumb_evidence_list_show (self, self->impact);
  GtkWidget *last = gtk_widget_get_last_child (self->cards);
  if (last != NULL)
    gtk_widget_child_focus (last, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
add_kinds (PlumbEvidenceList *self, PlumbFactForm *form)
{
  static const char *const kinds[]
      = { "administrative-data", "survey", "study", "lived-experience", "expert", "law", "other" };
  PlumbFactOption options[G_N_ELEMENTS (kinds)];
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    options[i]
        = (PlumbFactOption){ kinds[i], plumb_wording_evidence_kind (kinds[i], language), NULL };
  return plumb_fact_form_add_drop_down (form, "kind", options, G_N_ELEMENTS (kinds));
}

static GtkWidget *
add_strengths (PlumbEvidenceList *self, PlumbFactForm *form)
{
  static const char *const strengths[] = { "a", "b", "c", "d" };
  PlumbFactOption options[G_N_ELEMENTS (strengths)];
  PlumbLanguage *language = plumb_workspace_get_language (self->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    options[i]
        = (PlumbFactOption){ strengths[i], plumb_wording_evidence_strength (strengths[i], language),
                             NULL };
  return plumb_fact_form_add_drop_down (form, "strength", options, G_N_ELEMENTS (strengths));
}

static GtkWidget *
card_head_new (PlumbEvidenceList *self, const char *id, guint number)
{
  /* Translators: heads a piece of evidence; %u counts those of one record */
  g_autofree char *title = g_strdup_printf (_ ("Evidence %u"), number);
  g_autofree char *remove = g_strdup_printf (_ ("Remove evidence %u"), number);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = plumb_a11y_text_new (title, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);

  GtkWidget *button = plumb_a11y_icon_button_new ("user-trash-symbolic", remove);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  gtk_widget_set_sensitive (button, plumb_workspace_can_edit (self->workspace));
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static void
add_card (PlumbEvidenceList *self, const char *id, guint number)
{
  PlumbFactForm *form = plumb_fact_form_new (self->workspace, PLUMB_KIND_EVIDENCE);
  g_ptr_array_add (self->forms, form);

  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-card");
  gtk_box_append (GTK_BOX (card), card_head_new (self, id, number));
  gtk_box_append (GTK_BOX (card), add_kinds (self, form));
  gtk_box_append (GTK_BOX (card), plumb_fact_form_add_line (form, "source"));
  gtk_box_append (GTK_BOX (card), plumb_fact_form_add_line (form, "date"));
  gtk_box_append (GTK_BOX (card), add_strengths (self, form));
  gtk_box_append (GTK_BOX (card), plumb_fact_form_add_text (form, "excerpt", NULL));
  gtk_box_append (GTK_BOX (card), plumb_fact_form_add_text (form, "note", NULL));
  gtk_box_append (GTK_BOX (self->cards), card);
  plumb_fact_form_show (form, id);
  plumb_fact_form_set_editable (form, plumb_workspace_can_edit (self->workspace));
}

static void
clear (PlumbEvidenceList *self)
{
  plumb_children_remove (GTK_BOX (self->cards));
  g_ptr_array_set_size (self->forms, 0);
}

static gboolean
shows (PlumbEvidenceList *self, GPtrArray *ids)
{
  if (ids->len != self->forms->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (plumb_fact_form_get_id (g_ptr_array_index (self->forms, i)),
                   g_ptr_array_index (ids, i))
        != 0)
      return FALSE;
  return TRUE;
}

void
plumb_evidence_list_show (PlumbEvidenceList *self, const char *impact)
{
  g_return_if_fail (PLUMB_IS_EVIDENCE_LIST (self) && impact != NULL);

  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (g_strcmp0 (self->impact, impact) != 0)
    {
      char *own = g_strdup (impact);
      g_free (self->impact);
      self->impact = own;
    }
  g_autoptr (GPtrArray) ids = plumb_evidence_list_for (review, self->impact);
  if (shows (self, ids))
    {
      for (guint i = 0; i < self->forms->len; i++)
        plumb_fact_form_refresh (g_ptr_array_index (self->forms, i));
    }
  else
    {
      clear (self);
      for (guint i = 0; i < ids->len; i++)
        add_card (self, g_ptr_array_index (ids, i), i + 1);
    }
  gtk_widget_set_visible (self->cards, ids->len > 0);
  gtk_widget_set_visible (self->empty, ids->len == 0);
  gtk_widget_set_sensitive (self->add, plumb_workspace_can_edit (self->workspace));
}

static void
plumb_evidence_list_dispose (GObject *object)
{
  PlumbEvidenceList *self = PLUMB_EVIDENCE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_evidence_list_parent_class)->dispose (object);
}

static void
plumb_evidence_list_finalize (GObject *object)
{
  g_free (PLUMB_EVIDENCE_LIST (object)->impact);
  G_OBJECT_CLASS (plumb_evidence_list_parent_class)->finalize (object);
}

static void
plumb_evidence_list_class_init (PlumbEvidenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_evidence_list_dispose;
  object_class->finalize = plumb_evidence_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_evidence_list_init (PlumbEvidenceList *self)
{
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_fact_form_free);
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->empty = plumb_a11y_text_new (
      _ ("No source yet. What people know from their own lives is evidence too."), "dim-label");
  self->add = gtk_button_new_with_mnemonic (_ ("Add _Evidence"));
  plumb_a11y_name (self->add, _ ("Add evidence"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect (self->add, "clicked", G_CALLBACK (on_add), self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), plumb_a11y_text_new (_ ("Evidence"), "heading"));
  gtk_box_append (GTK_BOX (self->box), self->empty);
  gtk_box_append (GTK_BOX (self->box), self->cards);
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_evidence_list_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbEvidenceList *self = g_object_new (PLUMB_TYPE_EVIDENCE_LIST, NULL);
  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}
