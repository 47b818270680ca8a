/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-card-extras.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-answer-evidence.h"
#include "plumb-question-help.h"
#include "plumb-text-field.h"
#include "plumb-why-button.h"
#include "plumb-wrap-layout.h"

struct _PlumbCardExtras
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  const PlumbQuestion *question;
  char *statement; /* what evidence supports: "answer/" and the question's id */
  gboolean editable;

  GtkWidget *box;
  GtkWidget *help_button;
  GtkWidget *note_button;
  GtkWidget *evidence_button;
  GtkWidget *why_button; /* PlumbWhyButton */
  GtkWidget *help;       /* NULL until shown */
  GtkWidget *note;       /* box with label and field; NULL until shown */
  GtkWidget *note_field; /* PlumbTextField in it */
  GtkWidget *evidence;   /* PlumbAnswerEvidence; NULL until shown */
};

G_DEFINE_FINAL_TYPE (PlumbCardExtras, plumb_card_extras, GTK_TYPE_WIDGET)

static const char *
get_note (PlumbCardExtras *self)
{
  return plumb_review_get (plumb_workspace_get_review (self->workspace), PLUMB_KIND_ANSWER,
                           self->question->id, "note");
}

static void
on_note_commit (PlumbTextField *field, const char *text, PlumbCardExtras *self)
{
  if (plumb_workspace_get_review (self->workspace) != NULL)
    plumb_workspace_set (self->workspace, PLUMB_KIND_ANSWER, self->question->id, "note", text);
}

static void
make_help (PlumbCardExtras *self)
{
  self->help = plumb_question_help_new (self->workspace, self->question);
  gtk_box_insert_child_after (GTK_BOX (self->box), self->help,
                              gtk_widget_get_first_child (self->box));
}

static void
make_note (PlumbCardExtras *self)
{
  const char *title = plumb_workspace_text (self->workspace, &self->question->label);
  GtkWidget *label = plumb_a11y_text_new (_ ("Note on this answer"), "caption-heading");
  self->note_field = plumb_text_field_new (self->workspace, label);
  plumb_text_field_offer_quotes (PLUMB_TEXT_FIELD (self->note_field), title);
  plumb_text_field_set_editable (PLUMB_TEXT_FIELD (self->note_field), self->editable);
  plumb_text_field_show (PLUMB_TEXT_FIELD (self->note_field), get_note (self));
  g_signal_connect_object (self->note_field, "commit", G_CALLBACK (on_note_commit), self, 0);

  self->note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (self->note), label);
  gtk_box_append (GTK_BOX (self->note), self->note_field);
  gtk_box_insert_child_after (GTK_BOX (self->box), self->note,
                              self->help != NULL ? self->help
                                                 : gtk_widget_get_first_child (self->box));
}

static void
make_evidence (PlumbCardExtras *self)
{
  self->evidence
      = plumb_answer_evidence_new (self->workspace, self->statement,
                                   plumb_workspace_text (self->workspace, &self->question->label));
  plumb_answer_evidence_set_editable (PLUMB_ANSWER_EVIDENCE (self->evidence), self->editable);
  gtk_box_append (GTK_BOX (self->box), self->evidence);
}

static void
show_part (GtkToggleButton *button,
           GtkWidget **part,
           void (*make) (PlumbCardExtras *),
           PlumbCardExtras *self)
{
  gboolean shown = gtk_toggle_button_get_active (button);
  if (shown && *part == NULL)
    make (self);
  if (*part != NULL)
    gtk_widget_set_visible (*part, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, shown, -1);
}

static void
on_help_toggled (GtkToggleButton *button, PlumbCardExtras *self)
{
  show_part (button, &self->help, make_help, self);
}

static void
on_note_toggled (GtkToggleButton *button, PlumbCardExtras *self)
{
  show_part (button, &self->note, make_note, self);
}

static void
on_evidence_toggled (GtkToggleButton *button, PlumbCardExtras *self)
{
  show_part (button, &self->evidence, make_evidence, self);
}

/* Focus goes to a part that a person has just opened, but not to one that is opened because it
 * holds something. */
static void
on_note_clicked (GtkButton *button, PlumbCardExtras *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
    gtk_widget_grab_focus (self->note_field);
}

static GtkWidget *
make_toggle (PlumbCardExtras *self, const char *icon, GCallback toggled)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (icon));
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (content), label);

  GtkWidget *button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plumb-extra");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (button, "toggled", toggled, self, 0);
  return button;
}

static void
set_toggle_label (PlumbCardExtras *self, GtkWidget *button, const char *text)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button)));
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (label), text);
  plumb_a11y_name (button, text);
  plumb_a11y_describe (button, plumb_workspace_text (self->workspace, &self->question->label));
}

static void
plumb_card_extras_dispose (GObject *object)
{
  PlumbCardExtras *self = PLUMB_CARD_EXTRAS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->statement, g_free);

  G_OBJECT_CLASS (plumb_card_extras_parent_class)->dispose (object);
}

static void
plumb_card_extras_class_init (PlumbCardExtrasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_card_extras_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plumb_card_extras_init (PlumbCardExtras *self)
{
  self->editable = TRUE;
}

GtkWidget *
plumb_card_extras_new (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  PlumbCardExtras *self = g_object_new (PLUMB_TYPE_CARD_EXTRAS, NULL);
  self->workspace = g_object_ref (workspace);
  self->question = question;
  self->statement = g_strconcat ("answer/", question->id, NULL);

  GtkWidget *buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 3, 0);
  gtk_widget_add_css_class (buttons, "plumb-bleed");
  self->help_button = make_toggle (self, "dialog-question-symbolic", G_CALLBACK (on_help_toggled));
  self->note_button = make_toggle (self, "document-edit-symbolic", G_CALLBACK (on_note_toggled));
  self->evidence_button
      = make_toggle (self, "view-paged-symbolic", G_CALLBACK (on_evidence_toggled));
  g_signal_connect_object (self->note_button, "clicked", G_CALLBACK (on_note_clicked), self, 0);
  set_toggle_label (self, self->help_button, _ ("Why and how"));
  gtk_widget_set_visible (self->help_button, plumb_question_has_help (question));
  gtk_widget_set_visible (self->note_button, plumb_question_takes_answer (question));
  gtk_widget_set_visible (self->evidence_button, plumb_question_takes_answer (question));
  gtk_box_append (GTK_BOX (buttons), self->help_button);
  gtk_box_append (GTK_BOX (buttons), self->note_button);
  gtk_box_append (GTK_BOX (buttons), self->evidence_button);
  self->why_button = plumb_why_button_new (workspace, question);
  gtk_box_append (GTK_BOX (buttons), self->why_button);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  plumb_card_extras_refresh (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->note_button), get_note (self) != NULL);
  return GTK_WIDGET (self);
}

static char *
dup_evidence_label (PlumbCardExtras *self, guint count)
{
  if (count > 0)
    return g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", count),
                            count);
  return g_strdup (self->question->wants_evidence ? _ ("Evidence is asked for") : _ ("Evidence"));
}

void
plumb_card_extras_refresh (PlumbCardExtras *self)
{
  g_return_if_fail (PLUMB_IS_CARD_EXTRAS (self));

  plumb_why_button_refresh (PLUMB_WHY_BUTTON (self->why_button));
  gtk_widget_set_visible (GTK_WIDGET (self), plumb_question_takes_answer (self->question)
                                                 || plumb_question_has_help (self->question)
                                                 || gtk_widget_get_visible (self->why_button));
  if (!plumb_question_takes_answer (self->question))
    return;
  gboolean has_note = get_note (self) != NULL;
  /* Translators: a button that shows the note on an answer. */
  set_toggle_label (self, self->note_button, has_note ? _ ("Note") : _ ("Add a note"));
  if (self->note_field != NULL)
    plumb_text_field_show (PLUMB_TEXT_FIELD (self->note_field), get_note (self));

  g_autofree char *label = dup_evidence_label (
      self,
      plumb_answer_evidence_count (plumb_workspace_get_review (self->workspace), self->statement));
  set_toggle_label (self, self->evidence_button, label);
  if (self->evidence != NULL)
    plumb_answer_evidence_refresh (PLUMB_ANSWER_EVIDENCE (self->evidence));
}

void
plumb_card_extras_set_editable (PlumbCardExtras *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_CARD_EXTRAS (self));

  self->editable = editable;
  if (self->note_field != NULL)
    plumb_text_field_set_editable (PLUMB_TEXT_FIELD (self->note_field), editable);
  if (self->evidence != NULL)
    plumb_answer_evidence_set_editable (PLUMB_ANSWER_EVIDENCE (self->evidence), editable);
}
