/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard's focus goes when what is shown changes, and the way from one part of the
 * window to the next. */

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-pages.h"
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

/* In a narrow window the stages lie behind the page and the draft, and either comes forth. */
static gboolean
bring_forth (PlumbWindow *self, int pane)
{
  if (pane == PLUMB_PANE_DRAFT
      && (!adw_flap_get_reveal_flap (self->flap) || adw_bin_get_child (self->draft_bin) == NULL))
    return FALSE;
  adw_leaflet_set_visible_child (self->leaflet,
                                 pane == PLUMB_PANE_SIDEBAR ? self->sidebar : self->content);
  return pane == PLUMB_PANE_DRAFT || gtk_widget_get_mapped (get_pane (self, pane));
}

/* Back to where the focus was in the part, where that can be. */
static gboolean
enter (PlumbWindow *self, int pane)
{
  GtkWidget *widget = get_pane (self, pane);
  GtkWidget *last = self->last_focus[pane];
  if (!bring_forth (self, pane))
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

void
plumb_window_forget_focus (PlumbWindow *self)
{
  stay (self);
  for (int pane = 0; pane < PLUMB_N_PANES; pane++)
    g_clear_weak_pointer (&self->last_focus[pane]);
  g_clear_weak_pointer (&self->focus_seen);
  g_clear_handle_id (&self->lost_idle, g_source_remove);
}

/* The outermost part of the page that scrolls and holds @widget, or NULL. */
static GtkWidget *
find_scroller (PlumbWindow *self, GtkWidget *widget)
{
  GtkWidget *found = NULL;
  for (; widget != NULL && widget != GTK_WIDGET (self->pages);
       widget = gtk_widget_get_parent (widget))
    if (GTK_IS_SCROLLED_WINDOW (widget))
      found = widget;
  return found;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_LABEL (widget))
    return GTK_IS_LABEL (widget) ? widget : NULL;
  GtkWidget *found = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

static const char ADOPTED[] = "plumb-adopted";

/* By itself, a part that scrolls and has the focus hands it to what comes after the whole part. */
static gboolean
on_scroller_key (GtkEventControllerKey *controller,
                 guint key,
                 guint code,
                 GdkModifierType state,
                 gpointer data)
{
  GtkWidget *scroller = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  if (key != GDK_KEY_Tab || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || !gtk_widget_is_focus (scroller))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)),
                                 GTK_DIR_TAB_FORWARD);
}

/* A part that scrolls has the focus itself where nothing in it can have it, or has it no more. Its
 * keys scroll it, Tab leads into it, and it is called as in the list of pages; what is not in that,
 * by its first words. */
static void
adopt_scroller (PlumbWindow *self, GtkWidget *scroller)
{
  const PlumbPage *page = plumb_page_find (plumb_workspace_get_page (self->workspace));
  GtkWidget *label = page == NULL || !page->listed ? find_label (scroller) : NULL;
  if (label != NULL)
    plumb_a11y_name (scroller, gtk_label_get_text (GTK_LABEL (label)));
  else if (page != NULL)
    plumb_a11y_name (scroller, _ (page->title));
  if (g_object_get_data (G_OBJECT (scroller), ADOPTED) != NULL)
    return;
  g_object_set_data (G_OBJECT (scroller), ADOPTED, (gpointer) ADOPTED);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_scroller_key), NULL);
  gtk_widget_add_controller (scroller, keys);
}

/* To what is nearest to the button that can be pressed no more. */
static gboolean
on_lost (gpointer data)
{
  PlumbWindow *self = data;
  self->lost_idle = 0;
  GtkWidget *near = gtk_window_get_focus (GTK_WINDOW (self)) == NULL ? self->focus_seen : NULL;
  while (near != NULL && !gtk_widget_child_focus (near, GTK_DIR_TAB_FORWARD))
    near = gtk_widget_get_parent (near);
  return G_SOURCE_REMOVE;
}

/* A person who has gone somewhere is not taken away from there; but where what had the focus is no
 * longer shown, GTK put it somewhere. */
static void
on_focus (PlumbWindow *self, GParamSpec *pspec, gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean there = self->focus_seen != NULL && gtk_widget_get_mapped (self->focus_seen);
  int pane = find_pane (self);
  if (focus == NULL && there && !gtk_widget_is_sensitive (self->focus_seen))
    {
      if (self->lost_idle == 0)
        self->lost_idle = g_idle_add (on_lost, self);
      return;
    }
  g_set_weak_pointer (&self->focus_seen, focus);
  if (pane == PLUMB_N_PANES)
    return;
  if (there || pane == PLUMB_PANE_PAGE)
    stay (self);
  g_set_weak_pointer (&self->last_focus[pane], focus);
  if (pane == PLUMB_PANE_PAGE && GTK_IS_SCROLLED_WINDOW (focus)
      && gtk_widget_get_native (focus) == GTK_NATIVE (self))
    adopt_scroller (self, focus);
}

void
plumb_window_watch_focus (PlumbWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus), NULL);
}

/* A page is read from its top, so what can be focused first must not scroll it away: where that is
 * out of sight, the page as a whole has the focus. */
static void
keep_top (PlumbWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *scroller = focus != NULL ? find_scroller (self, focus) : NULL;
  graphene_rect_t place;
  if (scroller == NULL || scroller == focus || !gtk_widget_compute_bounds (focus, scroller, &place))
    return;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double bottom = place.origin.y + place.size.height + gtk_adjustment_get_value (adjustment);
  if (bottom <= gtk_widget_get_height (scroller))
    return;
  gtk_widget_grab_focus (scroller);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
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
    {
      enter_anew (self, PLUMB_PANE_PAGE);
      keep_top (self);
    }
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
plumb_window_leave_page (PlumbWindow *self)
{
  if (find_pane (self) == PLUMB_PANE_PAGE)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
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
