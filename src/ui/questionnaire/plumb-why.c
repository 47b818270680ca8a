/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-why.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-expander.h"
#include "plumb-explanation.h"

/* A popover is not wider than this many characters. */
#define MAX_WIDTH 36

/* How far parts of a reason stand in from the whole, in pixels. */
#define INDENT 18

static const char QUESTION[] = "plumb-question";

typedef struct
{
  PlumbWorkspace *workspace;
  PlumbWhyLeave leave;
  gpointer data;
} View;

static gboolean
fails_any_check (PlumbLogic *logic, const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_checks; i++)
    if (plumb_logic_check_fails (logic, question, i))
      return TRUE;
  return FALSE;
}

static gboolean
lacks_any_choice (PlumbLogic *logic, const PlumbQuestion *question)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (!plumb_logic_is_choice_available (logic, question, &question->choices[i]))
      return TRUE;
  return FALSE;
}

/* Most questions that must be answered must always be, which explains itself. */
static gboolean
is_required_for_a_reason (PlumbLogic *logic, const PlumbQuestion *question)
{
  return plumb_logic_is_required (logic, question)
         && g_strcmp0 (question->required.text, "true()") != 0;
}

const char *
plumb_why_get_prompt (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  PlumbLogic *logic = plumb_workspace_get_logic (workspace);
  if (!plumb_logic_is_enabled (logic, question))
    return _ ("Why can this not be answered?");
  if (fails_any_check (logic, question))
    return _ ("Why is this said?");
  if (lacks_any_choice (logic, question))
    return _ ("Why can some not be chosen?");
  if (is_required_for_a_reason (logic, question))
    return _ ("Why is this required?");
  if (question->relevant.text != NULL || question->section->relevant.text != NULL)
    return _ ("Why is this asked?");
  return NULL;
}

static void
on_go (GtkButton *button, View *view)
{
  const PlumbQuestion *question = g_object_get_data (G_OBJECT (button), QUESTION);
  g_autoptr (PlumbWorkspace) workspace = g_object_ref (view->workspace);
  view->leave (view->data);
  plumb_workspace_show_question (workspace, question);
}

static GtkWidget *
make_go_button (View *view, const PlumbQuestion *question)
{
  g_autofree char *name = g_strdup_printf (
      _ ("Go to “%s”"), plumb_workspace_text (view->workspace, &question->label));
  GtkWidget *button = plumb_a11y_icon_button_new ("find-location-symbolic", name);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), QUESTION, (gpointer) question);
  g_signal_connect (button, "clicked", G_CALLBACK (on_go), view);
  return button;
}

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = plumb_a11y_text_new (text, css_class);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* A reason by itself: whether it speaks for the condition, what is so, and the way there. */
static GtkWidget *
make_fact (View *view, const PlumbReason *reason, const PlumbQuestion *about)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon
      = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "icon-name",
                      reason->holds ? "object-select-symbolic" : "window-close-symbolic", "valign",
                      GTK_ALIGN_START, "margin-top", 3, NULL);
  /* Translators: a part of a condition is fulfilled, or not. */
  plumb_a11y_name (icon, reason->holds ? C_ ("condition", "Fulfilled")
                                       : C_ ("condition", "Not fulfilled"));
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), make_text (reason->words, reason->decides ? NULL : "dim-label"));
  PlumbLogic *logic = plumb_workspace_get_logic (view->workspace);
  if (reason->question != NULL && reason->question != about
      && plumb_logic_is_relevant (logic, reason->question))
    gtk_box_append (GTK_BOX (row), make_go_button (view, reason->question));
  return row;
}

static void
append_reason (View *view,
               GtkWidget *box,
               const PlumbReason *reason,
               const PlumbQuestion *about,
               int depth)
{
  GtkWidget *row = reason->kind == PLUMB_REASON_FACT
                       ? make_fact (view, reason, about)
                       /* Translators: a heading over parts of a condition. */
                       : make_text (reason->kind == PLUMB_REASON_ALL ? _ ("All of these:")
                                                                     : _ ("Any of these:"),
                                    "caption-heading");
  gtk_widget_set_margin_start (row, depth * INDENT);
  gtk_box_append (GTK_BOX (box), row);
  for (guint i = 0; i < reason->parts->len; i++)
    append_reason (view, box, g_ptr_array_index (reason->parts, i), about, depth + 1);
}

static GtkWidget *
make_reasons (View *view, const PlumbExplanation *explanation, const PlumbQuestion *about)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (box, 6);
  append_reason (view, box, explanation->reason, about, 0);
  g_autofree char *condition
      = g_strdup_printf (_ ("As the questionnaire says it: %s"), explanation->reason->expression);
  GtkWidget *source = make_text (condition, "caption");
  gtk_widget_add_css_class (source, "dim-label");
  gtk_box_append (GTK_BOX (box), source);

  GtkWidget *expander = plumb_expander_new (_ ("The reasons one by one"));
  plumb_a11y_name (expander, _ ("The reasons one by one"));
  /* The expander is what has the focus when the popover opens: the sentence is read with it. */
  plumb_a11y_describe (expander, explanation->sentence);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  return expander;
}

static GtkWidget *
make_explanation (View *view, const PlumbExplanation *explanation, const PlumbQuestion *about)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), make_text (explanation->sentence, NULL));
  gtk_box_append (GTK_BOX (box), make_reasons (view, explanation, about));
  return box;
}

static void
view_free (gpointer data)
{
  View *view = data;
  g_object_unref (view->workspace);
  g_free (view);
}

GtkWidget *
plumb_why_view_new (PlumbWorkspace *workspace,
                    const PlumbQuestion *question,
                    PlumbWhyLeave leave,
                    gpointer data)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL && leave != NULL, NULL);

  View *view = g_new0 (View, 1);
  view->workspace = g_object_ref (workspace);
  view->leave = leave;
  view->data = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_object_set_data_full (G_OBJECT (box), "plumb-why-view", view, view_free);

  g_autoptr (GPtrArray) all = plumb_logic_explain_all (
      plumb_workspace_get_logic (workspace), question, plumb_workspace_get_language (workspace));
  for (guint i = 0; i < all->len; i++)
    {
      const PlumbExplanation *explanation = g_ptr_array_index (all, i);
      if (explanation->reason != NULL)
        gtk_box_append (GTK_BOX (box), make_explanation (view, explanation, question));
    }
  return box;
}

static PlumbExplanation *
explain_shown (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  return plumb_logic_explain (plumb_workspace_get_logic (workspace), question, PLUMB_ASPECT_SHOWN,
                              0, plumb_workspace_get_language (workspace));
}

char *
plumb_why_dup_hidden (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  g_autoptr (PlumbExplanation) explanation = explain_shown (workspace, question);
  return g_strdup (explanation->sentence);
}

static const PlumbQuestion *
find_cause (PlumbLogic *logic, const PlumbReason *reason)
{
  if (reason->decides && reason->question != NULL
      && plumb_logic_is_relevant (logic, reason->question))
    return reason->question;
  for (guint i = 0; i < reason->parts->len; i++)
    {
      const PlumbQuestion *cause = find_cause (logic, g_ptr_array_index (reason->parts, i));
      if (cause != NULL)
        return cause;
    }
  return NULL;
}

const PlumbQuestion *
plumb_why_find_cause (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  g_autoptr (PlumbExplanation) explanation = explain_shown (workspace, question);
  return explanation->reason != NULL
             ? find_cause (plumb_workspace_get_logic (workspace), explanation->reason)
             : NULL;
}
