/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-search-view.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-children.h"
#include "plumb-why.h"

struct _PlumbSearchView
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  GtkScrolledWindow *scroller;
  GtkLabel *count_label;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PlumbSearchView, plumb_search_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static const char QUESTION[] = "plumb-question";

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, PlumbSearchView *self)
{
  const PlumbQuestion *question = g_object_get_data (G_OBJECT (row), QUESTION);
  if (!plumb_logic_is_relevant (plumb_workspace_get_logic (self->workspace), question))
    question = plumb_why_find_cause (self->workspace, question);
  if (question == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  plumb_workspace_show_question (self->workspace, question);
}

/* How well @question fits: 2 by its label, 1 by another text, 0 not at all. */
static int
rate (PlumbSearchView *self, const PlumbQuestion *question, const char *text)
{
  if (g_str_match_string (text, plumb_workspace_text (self->workspace, &question->label), TRUE))
    return 2;
  g_autofree char *rest
      = g_strjoin (" ", plumb_workspace_text (self->workspace, &question->label),
                   plumb_workspace_text (self->workspace, &question->hint),
                   plumb_workspace_text (self->workspace, &question->why),
                   plumb_workspace_text (self->workspace, &question->guidance),
                   plumb_workspace_text (self->workspace, &question->example), NULL);
  return g_str_match_string (text, rest, TRUE) ? 1 : 0;
}

static GtkWidget *
make_row (PlumbSearchView *self, const PlumbQuestion *question, gboolean hidden)
{
  const char *label = plumb_workspace_text (self->workspace, &question->label);
  const char *section = plumb_workspace_text (self->workspace, &question->section->label);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "plumb-result");
  GtkWidget *caption = plumb_a11y_text_new (section, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (label, hidden ? "dim-label" : NULL));
  g_autofree char *why = hidden ? plumb_why_dup_hidden (self->workspace, question) : NULL;
  if (why != NULL)
    gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (why, "caption"));
  g_autofree char *description = g_strjoin (". ", section, why, NULL);

  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), QUESTION, (gpointer) question);
  plumb_a11y_name (row, label);
  plumb_a11y_describe (row, description);
  return row;
}

static guint
append_rated (PlumbSearchView *self, const char *text, int wanted, gboolean hidden)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (self->workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  guint n = 0;
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      if (plumb_logic_is_relevant (logic, question) == hidden
          || rate (self, question, text) != wanted)
        continue;
      gtk_list_box_append (self->list, make_row (self, question, hidden));
      n++;
    }
  return n;
}

static void
plumb_search_view_dispose (GObject *object)
{
  PlumbSearchView *self = PLUMB_SEARCH_VIEW (object);

  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_search_view_parent_class)->dispose (object);
}

static void
plumb_search_view_class_init (PlumbSearchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_search_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/questionnaire/plumb-search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbSearchView, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbSearchView, count_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbSearchView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
plumb_search_view_init (PlumbSearchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plumb_search_view_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbSearchView *self = g_object_new (PLUMB_TYPE_SEARCH_VIEW, NULL);
  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}

void
plumb_search_view_search (PlumbSearchView *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_SEARCH_VIEW (self) && text != NULL);

  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  guint n = 0;
  for (int hidden = FALSE; *text != '\0' && hidden <= TRUE; hidden++)
    {
      n += append_rated (self, text, 2, hidden);
      n += append_rated (self, text, 1, hidden);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  g_autofree char *found
      = n > 0 ? g_strdup_printf (ngettext ("%u question found", "%u questions found", n), n)
              : g_strdup (_ ("No question has these words. Try fewer or other ones."));
  gtk_label_set_label (self->count_label, found);
}

gboolean
plumb_search_view_choose_first (PlumbSearchView *self)
{
  g_return_val_if_fail (PLUMB_IS_SEARCH_VIEW (self), FALSE);

  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row == NULL)
    return FALSE;
  on_row_activated (self->list, row, self);
  return TRUE;
}
