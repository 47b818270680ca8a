/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-answer-evidence.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-evidence-dialog.h"
#include "plumb-evidence-words.h"

struct _PlumbAnswerEvidence
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  char *statement;
  char *about;
  GtkWidget *box;
  GtkWidget *pieces;
  GtkWidget *add;
  char *shown; /* what pieces shows, to tell whether it has to be made anew */
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (PlumbAnswerEvidence, plumb_answer_evidence, GTK_TYPE_WIDGET)

static const char PIECE_ID[] = "plumb-evidence-id";

static void
present_dialog (PlumbAnswerEvidence *self, const char *id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *dialog = plumb_evidence_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                 self->workspace, id, self->statement, self->about);
  gtk_window_present (dialog);
}

static void
on_add (GtkButton *button, PlumbAnswerEvidence *self)
{
  plumb_workspace_flush (self->workspace);
  present_dialog (self, NULL);
}

static void
on_edit (GtkButton *button, PlumbAnswerEvidence *self)
{
  present_dialog (self, g_object_get_data (G_OBJECT (button), PIECE_ID));
}

static void
on_remove (GtkButton *button, PlumbAnswerEvidence *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), PIECE_ID));
  if (plumb_workspace_remove (self->workspace, PLUMB_KIND_EVIDENCE, id))
    plumb_workspace_notice (self->workspace,
                            _ ("The piece of evidence was removed. Undo brings it back."));
}

static char *
dup_summary (PlumbReview *review, const char *id)
{
  const char *kind = plumb_evidence_word (
      plumb_evidence_kinds, plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "kind"));
  const char *strength = plumb_evidence_word (
      plumb_evidence_strengths, plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "strength"));
  const char *date = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "date");
  const char *parts[4] = { NULL };
  guint n = 0;
  if (kind != NULL)
    parts[n++] = kind;
  if (strength != NULL)
    parts[n++] = strength;
  if (date != NULL)
    parts[n++] = date;
  return g_strjoinv (" · ", (char **) parts);
}

static GtkWidget *
make_button (PlumbAnswerEvidence *self,
             const char *icon,
             const char *name,
             const char *id,
             GCallback clicked)
{
  GtkWidget *button = plumb_a11y_icon_button_new (icon, name);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), PIECE_ID, g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  gtk_widget_set_sensitive (button, self->editable);
  return button;
}

static GtkWidget *
make_piece (PlumbAnswerEvidence *self, PlumbReview *review, const char *id)
{
  const char *source = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "source");
  const char *excerpt = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "excerpt");
  if (source == NULL)
    source = _ ("No source given");
  g_autofree char *summary = dup_summary (review, id);

  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), plumb_a11y_text_new (source, NULL));
  if (*summary != '\0')
    gtk_box_append (GTK_BOX (texts), plumb_a11y_text_new (summary, "dim-label"));
  if (excerpt != NULL)
    gtk_box_append (GTK_BOX (texts), plumb_a11y_text_new (excerpt, "plumb-quote"));

  g_autofree char *edit = g_strdup_printf (_ ("Edit the evidence “%s”"), source);
  g_autofree char *removal = g_strdup_printf (_ ("Remove the evidence “%s”"), source);
  GtkWidget *piece
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_HORIZONTAL, NULL);
  plumb_a11y_name (piece, source);
  plumb_a11y_describe (piece, summary);
  gtk_widget_add_css_class (piece, "plumb-inset");
  gtk_box_append (GTK_BOX (piece), texts);
  gtk_box_append (GTK_BOX (piece),
                  make_button (self, "document-edit-symbolic", edit, id, G_CALLBACK (on_edit)));
  gtk_box_append (GTK_BOX (piece),
                  make_button (self, "user-trash-symbolic", removal, id, G_CALLBACK (on_remove)));
  return piece;
}

/* Calls @visit for each piece that supports @statement. */
typedef void (*PieceFunc) (PlumbReview *review, const char *id, gpointer data);

static guint
visit_pieces (PlumbReview *review, const char *statement, PieceFunc visit, gpointer data)
{
  guint n_ids, n = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const char *supports = plumb_review_get (review, PLUMB_KIND_EVIDENCE, ids[i], "for");
      if (g_strcmp0 (supports, statement) != 0)
        continue;
      n++;
      if (visit != NULL)
        visit (review, ids[i], data);
    }
  return n;
}

static void
append_signature (PlumbReview *review, const char *id, gpointer data)
{
  static const char *const fields[] = { "source", "kind", "strength", "date", "excerpt" };
  GString *text = data;
  g_string_append (text, id);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *field = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, fields[i]);
      g_string_append_printf (text, "\n%s", field != NULL ? field : "");
    }
}

static void
append_piece (PlumbReview *review, const char *id, gpointer data)
{
  PlumbAnswerEvidence *self = data;
  gtk_box_append (GTK_BOX (self->pieces), make_piece (self, review, id));
}

static void
plumb_answer_evidence_dispose (GObject *object)
{
  PlumbAnswerEvidence *self = PLUMB_ANSWER_EVIDENCE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->statement, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (plumb_answer_evidence_parent_class)->dispose (object);
}

static void
plumb_answer_evidence_class_init (PlumbAnswerEvidenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_answer_evidence_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plumb_answer_evidence_init (PlumbAnswerEvidence *self)
{
  self->editable = TRUE;
}

GtkWidget *
plumb_answer_evidence_new (PlumbWorkspace *workspace, const char *statement, const char *about)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && statement != NULL && about != NULL, NULL);

  PlumbAnswerEvidence *self = g_object_new (PLUMB_TYPE_ANSWER_EVIDENCE, NULL);
  self->workspace = g_object_ref (workspace);
  self->statement = g_strdup (statement);
  self->about = g_strdup (about);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->pieces = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->add = gtk_button_new_with_label (_ ("Add evidence…"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add), self, 0);
  gtk_box_append (GTK_BOX (self->box), self->pieces);
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  /* Translators: the name of a group; %s is a question or an impact. */
  g_autofree char *name = g_strdup_printf (_ ("Evidence for “%s”"), about);
  plumb_a11y_name (GTK_WIDGET (self), name);
  plumb_a11y_describe (self->add, about);
  plumb_answer_evidence_refresh (self);
  return GTK_WIDGET (self);
}

void
plumb_answer_evidence_refresh (PlumbAnswerEvidence *self)
{
  g_return_if_fail (PLUMB_IS_ANSWER_EVIDENCE (self));

  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  GString *text = g_string_new (NULL);
  guint n = visit_pieces (review, self->statement, append_signature, text);
  g_autofree char *signature = g_string_free (text, FALSE);
  if (g_strcmp0 (signature, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&signature);

  /* The focus would go to another question with the piece that has it. */
  if (gtk_widget_get_focus_child (self->pieces) != NULL)
    gtk_widget_grab_focus (self->add);
  plumb_children_remove (GTK_BOX (self->pieces));
  visit_pieces (review, self->statement, append_piece, self);
  gtk_widget_set_visible (self->pieces, n > 0);
}

void
plumb_answer_evidence_set_editable (PlumbAnswerEvidence *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_ANSWER_EVIDENCE (self));
  if (self->editable == editable)
    return;
  self->editable = editable;
  gtk_widget_set_sensitive (self->add, editable);
  g_clear_pointer (&self->shown, g_free);
  plumb_answer_evidence_refresh (self);
}

guint
plumb_answer_evidence_count (PlumbReview *review, const char *statement)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && statement != NULL, 0);
  return visit_pieces (review, statement, NULL, NULL);
}
