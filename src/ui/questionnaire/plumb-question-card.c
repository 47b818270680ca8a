/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-question-card.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-card-extras.h"
#include "plumb-children.h"
#include "plumb-control.h"
#include "plumb-focus.h"
#include "plumb-own-additions.h"
#include "plumb-question-checks.h"
#include "plumb-question-marks.h"
#include "plumb-question-notices.h"

/* How a status is told. */
typedef struct
{
  const char *name;
  const char *icon;
  const char *css_class;
} StatusLook;

struct _PlumbQuestionCard
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  PlumbInstrument *instrument; /* keeps question */
  const PlumbQuestion *question;

  GtkBox *box;
  GtkLabel *required_label;
  GtkLabel *title_label;
  GtkMenuButton *status_button;
  GtkImage *status_icon;
  GtkLabel *status_label;
  GtkLabel *hint_label;
  GtkWidget *mark_box;
  GtkLabel *mark_label;
  GtkWidget *unmark_button;
  GtkBox *control_box;
  GtkWidget *control; /* PlumbControl, or NULL for a note */
  GtkWidget *extras;  /* PlumbCardExtras */
  GtkWidget *notices; /* PlumbQuestionNotices */
  GtkWidget *checks;  /* PlumbQuestionChecks */
  gboolean is_own;    /* added in the review's own copy of the questionnaire */

  /* What is shown, so that only differences are touched. */
  const StatusLook *shown_look; /* NULL at first */
  int shown_required;
};

G_DEFINE_FINAL_TYPE (PlumbQuestionCard, plumb_question_card, GTK_TYPE_WIDGET)

static const StatusLook status_looks[] = {
  [PLUMB_STATUS_NOT_ASSESSED] = { N_ ("Not answered yet"), "radio-symbolic", "plumb-open" },
  [PLUMB_STATUS_ANSWERED] = { N_ ("Answered"), "object-select-symbolic", "plumb-answered" },
  [PLUMB_STATUS_UNKNOWN] = { N_ ("Unknown"), "dialog-question-symbolic", "plumb-unknown" },
  [PLUMB_STATUS_NOT_APPLICABLE]
  = { N_ ("Not applicable"), "action-unavailable-symbolic", "plumb-not-applicable" },
};

/* Whoever declines to answer says something else than that the question does not apply, though the
 * logic has one status for both: it counts neither. */
static const StatusLook declined_look
    /* Translators: the status of a question that somebody would rather not answer. */
    = { N_ ("Declined to answer"), "action-unavailable-symbolic", "plumb-not-applicable" };

static const StatusLook *
find_look (PlumbQuestionCard *self, PlumbStatus status)
{
  return status == PLUMB_STATUS_NOT_APPLICABLE
                 && plumb_question_is_declined (self->workspace, self->question)
             ? &declined_look
             : &status_looks[status];
}

static void
show_status (PlumbQuestionCard *self, const StatusLook *look)
{
  if (self->shown_look == look)
    return;
  if (self->shown_look != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->status_button), self->shown_look->css_class);
  self->shown_look = look;

  gtk_widget_add_css_class (GTK_WIDGET (self->status_button), look->css_class);
  gtk_image_set_from_icon_name (self->status_icon, look->icon);
  gtk_label_set_label (self->status_label, _ (look->name));
  /* Translators: the name of a menu; the first %s is a status such as "Answered", the second a
   * question. */
  g_autofree char *name = g_strdup_printf (_ ("%s. Change the status of “%s”"), _ (look->name),
                                           gtk_label_get_label (self->title_label));
  plumb_a11y_name (GTK_WIDGET (self->status_button), name);
}

static void
show_mark (PlumbQuestionCard *self, PlumbStatus marked)
{
  gboolean is_marked = marked == PLUMB_STATUS_UNKNOWN || marked == PLUMB_STATUS_NOT_APPLICABLE;
  gtk_widget_set_visible (self->mark_box, is_marked);
  if (!is_marked)
    return;
  g_autofree char *text = plumb_question_mark_to_text (plumb_workspace_get_review (self->workspace),
                                                       self->question->id, marked);
  if (g_strcmp0 (gtk_label_get_label (self->mark_label), text) != 0)
    gtk_label_set_label (self->mark_label, text);
}

static void
show_required (PlumbQuestionCard *self, gboolean required)
{
  if (self->shown_required == required)
    return;
  self->shown_required = required;
  const char *need = required ? _ ("Required") : _ ("Optional");
  g_autofree char *text = self->is_own
                              /* Translators: %s is "Required" or "Optional". */
                              ? g_strdup_printf (_ ("%s · Added in this review"), need)
                              : g_strdup (need);
  gtk_label_set_label (self->required_label, text);
  plumb_a11y_describe (GTK_WIDGET (self), text);
}

/* The control tells all that a person who does not see the card has to know of the answer. */
static void
tell_control (PlumbQuestionCard *self, gboolean required)
{
  if (self->control == NULL)
    return;
  PlumbQuestionChecks *checks = PLUMB_QUESTION_CHECKS (self->checks);
  g_autofree char *remarks = plumb_question_checks_dup_text (checks);
  plumb_control_tell (PLUMB_CONTROL (self->control), required, remarks,
                      plumb_question_checks_have_error (checks));
}

/* A question that cannot be answered now is greyed; the notices say why. */
static void
show_enabled (PlumbQuestionCard *self)
{
  gboolean enabled
      = plumb_logic_is_enabled (plumb_workspace_get_logic (self->workspace), self->question);
  gtk_widget_set_sensitive (GTK_WIDGET (self->control_box), enabled);
  gtk_widget_set_sensitive (GTK_WIDGET (self->status_button), enabled);
  if (enabled)
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "dim-label");
}

static void
on_mark_unknown (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbQuestionCard *self = PLUMB_QUESTION_CARD (widget);
  plumb_question_mark_unknown (self->workspace, self->question);
}

static void
on_mark_not_applicable (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbQuestionCard *self = PLUMB_QUESTION_CARD (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  plumb_question_ask_not_applicable (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                     self->workspace, self->question);
}

static void
on_unmark (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbQuestionCard *self = PLUMB_QUESTION_CARD (widget);
  plumb_question_unmark (self->workspace, self->question);
  if (self->control != NULL)
    gtk_widget_grab_focus (self->control);
}

static void
on_clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbQuestionCard *self = PLUMB_QUESTION_CARD (widget);
  plumb_question_clear (self->workspace, self->question);
}

/* The menu is made when it is opened first: a page has many questions, and few of their menus are
 * ever used. */
static void
create_status_popup (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) marks = g_menu_new ();
  g_menu_append (marks, _ ("Mark as _unknown"), "card.mark-unknown");
  g_menu_append (marks, _ ("Mark as _not applicable…"), "card.mark-not-applicable");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));
  g_autoptr (GMenu) clearing = g_menu_new ();
  g_menu_append (clearing, _ ("_Clear the answer"), "card.clear");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clearing));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
on_enter (GtkEventControllerFocus *controller, PlumbQuestionCard *self)
{
  plumb_workspace_note_question (self->workspace, self->question);
}

static gboolean
plumb_question_card_grab_focus (GtkWidget *widget)
{
  PlumbQuestionCard *self = PLUMB_QUESTION_CARD (widget);
  if (self->control != NULL && gtk_widget_grab_focus (self->control))
    return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self->box), GTK_DIR_TAB_FORWARD);
}

static void
plumb_question_card_dispose (GObject *object)
{
  PlumbQuestionCard *self = PLUMB_QUESTION_CARD (object);

  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->instrument, plumb_instrument_unref);

  G_OBJECT_CLASS (plumb_question_card_parent_class)->dispose (object);
}

static void
plumb_question_card_class_init (PlumbQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_question_card_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_question_card_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "card.mark-unknown", NULL, on_mark_unknown);
  gtk_widget_class_install_action (widget_class, "card.mark-not-applicable", NULL,
                                   on_mark_not_applicable);
  gtk_widget_class_install_action (widget_class, "card.unmark", NULL, on_unmark);
  gtk_widget_class_install_action (widget_class, "card.clear", NULL, on_clear);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/questionnaire/plumb-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, box);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, required_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, status_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, status_icon);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, status_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, hint_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, mark_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, mark_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, unmark_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbQuestionCard, control_box);
}

static void
plumb_question_card_init (PlumbQuestionCard *self)
{
  self->shown_required = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->status_button, create_status_popup, NULL, NULL);

  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
fill (PlumbQuestionCard *self)
{
  const PlumbQuestion *question = self->question;
  const char *title = plumb_workspace_text (self->workspace, &question->label);
  const char *hint = plumb_workspace_text (self->workspace, &question->hint);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->hint_label, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), *hint != '\0');
  plumb_a11y_name (GTK_WIDGET (self), title);
  if (question->type == PLUMB_QUESTION_NOTE)
    plumb_a11y_describe (GTK_WIDGET (self), hint);

  self->control = plumb_control_new (self->workspace, question, GTK_WIDGET (self->title_label));
  if (self->control != NULL)
    {
      gtk_widget_set_hexpand (self->control, TRUE);
      gtk_box_append (self->control_box, self->control);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->control_box), self->control != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->required_label),
                          plumb_question_takes_answer (question));
  gtk_widget_set_visible (GTK_WIDGET (self->status_button), plumb_question_takes_answer (question));

  self->notices = plumb_question_notices_new (self->workspace, question);
  gtk_box_insert_child_after (self->box, self->notices, self->mark_box);
  self->checks = plumb_question_checks_new (self->workspace, question);
  gtk_box_append (self->box, self->checks);
  self->extras = plumb_card_extras_new (self->workspace, question);
  gtk_box_append (self->box, self->extras);
}

GtkWidget *
plumb_question_card_new (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  PlumbQuestionCard *self = g_object_new (PLUMB_TYPE_QUESTION_CARD, NULL);
  self->workspace = g_object_ref (workspace);
  self->instrument = plumb_instrument_ref (plumb_workspace_get_instrument (workspace));
  self->question = question;
  self->is_own = plumb_own_additions_has (self->instrument, question->id);
  fill (self);
  plumb_question_card_refresh (self);
  return GTK_WIDGET (self);
}

const PlumbQuestion *
plumb_question_card_get_question (PlumbQuestionCard *self)
{
  g_return_val_if_fail (PLUMB_IS_QUESTION_CARD (self), NULL);
  return self->question;
}

void
plumb_question_card_refresh (PlumbQuestionCard *self)
{
  g_return_if_fail (PLUMB_IS_QUESTION_CARD (self));

  if (self->control != NULL)
    plumb_control_refresh (PLUMB_CONTROL (self->control));
  plumb_question_checks_refresh (PLUMB_QUESTION_CHECKS (self->checks));
  show_enabled (self);
  plumb_question_notices_refresh (PLUMB_QUESTION_NOTICES (self->notices));
  plumb_card_extras_refresh (PLUMB_CARD_EXTRAS (self->extras));
  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  tell_control (self, plumb_logic_is_required (logic, self->question));
  if (!plumb_question_takes_answer (self->question))
    return;

  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  show_status (self, find_look (self, plumb_logic_get_status (logic, self->question)));
  show_required (self, plumb_logic_is_required (logic, self->question));
  show_mark (self, plumb_answers_get_marked_status (PLUMB_ANSWERS (review), self->question->id));
}

void
plumb_question_card_set_editable (PlumbQuestionCard *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_QUESTION_CARD (self));

  if (self->control != NULL)
    plumb_control_set_editable (PLUMB_CONTROL (self->control), editable);
  plumb_card_extras_set_editable (PLUMB_CARD_EXTRAS (self->extras), editable);
  gtk_widget_set_sensitive (self->unmark_button, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.mark-unknown", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.mark-not-applicable", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.clear", editable);
}
