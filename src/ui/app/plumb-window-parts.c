/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The way through a long page without stopping at each control: from heading to heading, question
 * to question, and page to page of a report. */

#include "plumb-question-card.h"
#include "plumb-report-sheet.h"
#include "plumb-window-private.h"

/* Between a heading and the top of the page that was scrolled to it, in pixels. */
#define MARGIN 12

typedef struct
{
  GPtrArray *parts; /* GtkWidget, lent by the page, in the order of reading */
  GtkWidget *focus; /* or NULL */
  guint before;     /* so many begin before the focus, or at it */
} Found;

static gboolean
is_whole (GtkWidget *widget)
{
  return PLUMB_IS_QUESTION_CARD (widget) || PLUMB_IS_REPORT_SHEET (widget);
}

static gboolean
is_heading (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget))
         == GTK_ACCESSIBLE_ROLE_HEADING;
}

static void
collect (GtkWidget *widget, Found *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  const gboolean whole = is_whole (widget);
  if (whole || is_heading (widget))
    g_ptr_array_add (found->parts, widget);
  if (found->focus != NULL
      && (widget == found->focus || (whole && gtk_widget_is_ancestor (found->focus, widget))))
    found->before = found->parts->len;
  for (GtkWidget *child = whole ? NULL : gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, found);
}

/* The place of the part @step on from the focus; of the heading above it where the focus is below
 * that and the step leads back. */
static int
find_index (const Found *found, int step)
{
  const int at = (int) found->before - 1;
  if (found->focus == NULL)
    return step > 0 ? 0 : (int) found->parts->len - 1;
  if (step > 0 || at < 0)
    return at + step;
  GtkWidget *part = g_ptr_array_index (found->parts, at);
  return part == found->focus || is_whole (part) ? at - 1 : at;
}

static void
on_left (GtkEventControllerFocus *controller, gpointer data)
{
  gtk_widget_set_focusable (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)),
                            FALSE);
}

static const char VISITED[] = "plumb-part-visited";

/* A heading has the focus only while somebody is led to it: the Tab key passes it by. By itself a
 * label takes the focus only where its text can be selected, so the window gives it. */
static void
focus_heading (PlumbWindow *self, GtkWidget *heading)
{
  if (g_object_get_data (G_OBJECT (heading), VISITED) == NULL)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();
      g_signal_connect (focus, "leave", G_CALLBACK (on_left), NULL);
      gtk_widget_add_controller (heading, focus);
      gtk_widget_add_css_class (heading, "plumb-part");
      g_object_set_data (G_OBJECT (heading), VISITED, (gpointer) VISITED);
    }
  gtk_widget_set_focusable (heading, TRUE);
  gtk_root_set_focus (GTK_ROOT (self), heading);
}

/* What follows a heading is read with it, so it goes to the top. */
static void
scroll_to (GtkWidget *heading)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (heading, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;
  if (scroller == NULL || !gtk_widget_compute_bounds (heading, scroller, &place))
    return;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + place.origin.y - MARGIN);
}

void
plumb_window_focus_next_part (PlumbWindow *self, int step)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (page == NULL)
    return;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  Found found = { parts, NULL, 0 };
  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    found.focus = focus;
  collect (page, &found);
  const int index = find_index (&found, step);
  if (index < 0 || index >= (int) parts->len)
    return;

  GtkWidget *part = g_ptr_array_index (parts, index);
  if (PLUMB_IS_QUESTION_CARD (part))
    plumb_workspace_show_question (self->workspace,
                                   plumb_question_card_get_question (PLUMB_QUESTION_CARD (part)));
  else if (is_whole (part))
    gtk_widget_grab_focus (part);
  else
    {
      focus_heading (self, part);
      scroll_to (part);
    }
}
