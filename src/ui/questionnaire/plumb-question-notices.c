/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-question-notices.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-beside.h"
#include "plumb-children.h"
#include "plumb-explanation.h"
#include "plumb-focus.h"
#include "plumb-question-card.h"
#include "plumb-record.h"

/* How many choices that cannot be chosen are told of; the button that tells why knows them all. */
#define MAX_CHOICES 3

struct _PlumbQuestionNotices
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  const PlumbQuestion *question;
  GtkWidget *box;
  char *shown; /* the texts shown, so that only differences are touched */
};

G_DEFINE_FINAL_TYPE (PlumbQuestionNotices, plumb_question_notices, GTK_TYPE_WIDGET)

static char *
dup_sentence (PlumbQuestionNotices *self, PlumbAspect aspect, guint index)
{
  g_autoptr (PlumbExplanation) explanation
      = plumb_logic_explain (plumb_workspace_get_logic (self->workspace), self->question, aspect,
                             index, plumb_workspace_get_language (self->workspace));
  return g_strdup (explanation->sentence);
}

static const char *
get_fact (PlumbQuestionNotices *self, const char *address, const char *field)
{
  return plumb_review_get (plumb_workspace_get_review (self->workspace), PLUMB_KIND_ANSWER, address,
                           field);
}

/* Whether @choice is part of the answer, in a matrix in any of its rows. */
static gboolean
is_chosen (PlumbQuestionNotices *self, const PlumbChoice *choice)
{
  if (self->question->type != PLUMB_QUESTION_MATRIX)
    return plumb_words_have (get_fact (self, self->question->id, "value"), choice->id);
  guint n_rows;
  const PlumbRow *rows
      = plumb_logic_get_rows (plumb_workspace_get_logic (self->workspace), self->question, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *address = g_strdup_printf ("%s/%s", self->question->id, rows[i].id);
      if (g_strcmp0 (get_fact (self, address, "value"), choice->id) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_choices (PlumbQuestionNotices *self, GPtrArray *texts)
{
  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  guint n_told = 0;
  for (guint i = 0; i < self->question->n_choices; i++)
    {
      const PlumbChoice *choice = &self->question->choices[i];
      if (plumb_logic_is_choice_available (logic, self->question, choice))
        continue;
      const gboolean chosen = is_chosen (self, choice);
      if (chosen)
        g_ptr_array_add (texts,
                         g_strdup_printf (_ ("You chose “%s”, which can no longer be chosen. The "
                                             "answer is kept and does not count now."),
                                          plumb_workspace_text (self->workspace, &choice->label)));
      if (chosen || n_told++ < MAX_CHOICES)
        g_ptr_array_add (texts, dup_sentence (self, PLUMB_ASPECT_CHOICE, i));
    }
}

static GPtrArray *
list_texts (PlumbQuestionNotices *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  if (!plumb_logic_is_enabled (plumb_workspace_get_logic (self->workspace), self->question))
    g_ptr_array_add (texts, dup_sentence (self, PLUMB_ASPECT_ENABLED, 0));
  else
    add_choices (self, texts);
  return texts;
}

static GtkWidget *
make_row (const char *icon_name, const char *text)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "label", text,
                      "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                      "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "hexpand", TRUE, NULL);
  return plumb_beside_new (GTK_ACCESSIBLE_ROLE_GROUP, 9, icon, label);
}

/* The answer stands: what was asked then need not be told any more. The button goes, and the focus
 * with it, so it is put on the answer. */
static void
on_stands (GtkButton *button, PlumbQuestionNotices *self)
{
  plumb_workspace_set (self->workspace, PLUMB_KIND_ANSWER, self->question->id, "wording-was", NULL);
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (self), PLUMB_TYPE_QUESTION_CARD);
  if (card != NULL)
    gtk_widget_grab_focus (card);
}

static GtkWidget *
make_reworded (PlumbQuestionNotices *self, const char *was)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "plumb-inset");
  gtk_box_append (GTK_BOX (box),
                  plumb_a11y_text_new (_ ("Reworded since you answered"), "heading"));
  g_autofree char *then = g_strdup_printf (_ ("This was asked then: “%s”"), was);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (then, NULL));

  GtkWidget *button = gtk_button_new_with_label (_ ("My answer still stands"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  plumb_a11y_describe (button, plumb_workspace_text (self->workspace, &self->question->label));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, plumb_workspace_can_edit (self->workspace));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_stands), self, 0);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
show (PlumbQuestionNotices *self, const GPtrArray *texts, const char *was)
{
  plumb_children_remove (GTK_BOX (self->box));
  if (was != NULL)
    gtk_box_append (GTK_BOX (self->box), make_reworded (self, was));
  for (guint i = 0; i < texts->len; i++)
    gtk_box_append (GTK_BOX (self->box),
                    make_row ("action-unavailable-symbolic", g_ptr_array_index (texts, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), was != NULL || texts->len > 0);
}

static char *
dup_signature (PlumbQuestionNotices *self, const GPtrArray *texts, const char *was)
{
  g_autoptr (GString) all = g_string_new (was != NULL ? was : "");
  g_string_append_printf (all, "\n%d", plumb_workspace_can_edit (self->workspace));
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "\n%s", (const char *) g_ptr_array_index (texts, i));
  return g_strdup (all->str);
}

static void
plumb_question_notices_dispose (GObject *object)
{
  PlumbQuestionNotices *self = PLUMB_QUESTION_NOTICES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (plumb_question_notices_parent_class)->dispose (object);
}

static void
plumb_question_notices_class_init (PlumbQuestionNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_question_notices_dispose;
  widget_class->focus = plumb_focus_pass_on;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plumb_question_notices_init (PlumbQuestionNotices *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
plumb_question_notices_new (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  PlumbQuestionNotices *self = g_object_new (PLUMB_TYPE_QUESTION_NOTICES, NULL);
  self->workspace = g_object_ref (workspace);
  self->question = question;
  plumb_question_notices_refresh (self);
  return GTK_WIDGET (self);
}

void
plumb_question_notices_refresh (PlumbQuestionNotices *self)
{
  g_return_if_fail (PLUMB_IS_QUESTION_NOTICES (self));

  const char *was = get_fact (self, self->question->id, "wording-was");
  g_autoptr (GPtrArray) texts = list_texts (self);
  g_autofree char *signature = dup_signature (self, texts, was);
  if (g_strcmp0 (signature, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&signature);
  show (self, texts, was);
}
