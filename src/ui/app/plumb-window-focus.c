/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard's focus goes when what is shown changes, and the way from one part of the
 * window to the next. */

#include "plumb-window-private.h"

static GtkWidget *
get_pane (PlumbWindow *self, int pane)
{
  GtkWidget *const panes[PLUMB_N_PANES] = {
    [PLUMB_PANE_SIDEBAR] = self->sidebar,
    [PLUMB_PANE_PAGE] = GTK_WIDGET (self->pages),
    [PLUMB_PANE_DRAFT] = GTK_WIDGET (self->draft_bin),
  };
  return panes[pane];
}

/* The part that has the focus, or PLUMB_N_PANES. */
static int
find_pane (PlumbWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int pane = 0;
  while (pane < PLUMB_N_PANES
         && (focus == NULL || !gtk_widget_is_ancestor (focus, get_pane (self, pane))))
    pane++;
  return pane;
}

/* To what a part is for: the stages, the page, the draft's text. */
static gboolean
enter_anew (PlumbWindow *self, int pane)
{
  switch (pane)
    {
    case PLUMB_PANE_SIDEBAR:
      return gtk_widget_child_focus (GTK_WIDGET (self->stages_bin), GTK_DIR_TAB_FORWARD);
    case PLUMB_PANE_DRAFT:
      return gtk_widget_grab_focus (adw_bin_get_child (self->draft_bin));
    default:
      return gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
    }
}

/* Back to where the focus was in the part, where that can be. */
static gboolean
enter (PlumbWindow *self, int pane)
{
  GtkWidget *widget = get_pane (self, pane);
  GtkWidget *last = self->last_focus[pane];
  if (pane == PLUMB_PANE_DRAFT
          ? !adw_flap_get_reveal_flap (self->flap) || adw_bin_get_child (self->draft_bin) == NULL
          : !gtk_widget_get_mapped (widget))
    return FALSE;
  if (last != NULL && gtk_widget_get_mapped (last) && gtk_widget_is_ancestor (last, widget)
      && gtk_widget_grab_focus (last))
    return TRUE;
  return enter_anew (self, pane);
}

static void
stay (PlumbWindow *self)
{
  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
}

/* A person who has gone somewhere is not taken away from there. */
static void
on_focus (PlumbWindow *self, GParamSpec *pspec, gpointer data)
{
  int pane = find_pane (self);
  if (pane == PLUMB_N_PANES)
    return;
  stay (self);
  g_set_weak_pointer (&self->last_focus[pane], gtk_window_get_focus (GTK_WINDOW (self)));
}

void
plumb_window_watch_focus (PlumbWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus), NULL);
}

void
plumb_window_forget_focus (PlumbWindow *self)
{
  stay (self);
  for (int pane = 0; pane < PLUMB_N_PANES; pane++)
    g_clear_weak_pointer (&self->last_focus[pane]);
}

/* What comes first on a page is known when it has been laid out: in the frame after the next. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  if (--self->focus_frames > 0)
    return G_SOURCE_CONTINUE;
  self->focus_tick = 0;
  if (find_pane (self) != PLUMB_PANE_PAGE && gtk_widget_get_mapped (GTK_WIDGET (self->pages)))
    enter_anew (self, PLUMB_PANE_PAGE);
  return G_SOURCE_REMOVE;
}

void
plumb_window_focus_page (PlumbWindow *self)
{
  if (find_pane (self) == PLUMB_PANE_PAGE)
    return;
  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  self->focus_frames = 2;
}

void
plumb_window_focus_draft (PlumbWindow *self, gboolean shown)
{
  if (shown)
    enter (self, PLUMB_PANE_DRAFT);
  else if (find_pane (self) == PLUMB_PANE_DRAFT)
    enter (self, PLUMB_PANE_PAGE);
}

void
plumb_window_focus_next_pane (PlumbWindow *self, int step)
{
  int from = find_pane (self);
  if (from == PLUMB_N_PANES)
    from = PLUMB_PANE_PAGE - step;
  for (int i = 1; i <= PLUMB_N_PANES; i++)
    if (enter (self, (from + i * step + i * PLUMB_N_PANES) % PLUMB_N_PANES))
      return;
}
