/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-trial.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"

/* Frames after which a page that was just made has its sizes and has gone to its beginning. */
#define SETTLE_FRAMES 3

struct _PlumbTrial
{
  GtkWidget parent_instance;
  PlumbLanguage *language;
  PlumbTrialPageFunc make_page;
  PlumbWorkspace *workspace; /* NULL until something is shown */
  GtkWidget *child;
  double scrolled; /* to be restored */
  int frames;      /* until then */
  guint tick;
};

G_DEFINE_FINAL_TYPE (PlumbTrial, plumb_trial, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_NOTICE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
set_child (PlumbTrial *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/* The scrolled area that is seen, whatever the page is made of. */
static GtkScrolledWindow *
find_scroller (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return GTK_SCROLLED_WINDOW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkScrolledWindow *found = find_scroller (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static double
get_scrolled (PlumbTrial *self)
{
  /* While a place waits to be restored, it is the one that counts. */
  if (self->tick != 0)
    return self->scrolled;
  GtkScrolledWindow *scroller = find_scroller (GTK_WIDGET (self));
  return scroller != NULL
             ? gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller))
             : 0;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlumbTrial *self = PLUMB_TRIAL (widget);
  if (gtk_widget_get_height (widget) == 0 || --self->frames > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  GtkScrolledWindow *scroller = find_scroller (widget);
  if (scroller != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), self->scrolled);
  return G_SOURCE_REMOVE;
}

static void
restore_scrolled (PlumbTrial *self, double scrolled)
{
  self->scrolled = scrolled;
  self->frames = SETTLE_FRAMES;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
forget_scrolled (PlumbTrial *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
on_notice (PlumbWorkspace *workspace, const char *text, PlumbTrial *self)
{
  g_signal_emit (self, signals[SIGNAL_NOTICE], 0, text);
}

static PlumbWorkspace *
workspace_new (PlumbTrial *self, PlumbInstrument *instrument)
{
  PlumbWorkspace *workspace = plumb_workspace_new (self->language);
  PlumbReview *before = NULL;
  const PlumbSection *section = &instrument->sections[0];
  if (self->workspace != NULL)
    {
      plumb_workspace_flush (self->workspace);
      before = plumb_workspace_get_review (self->workspace);
      const PlumbSection *same = plumb_instrument_get_section (
          instrument, plumb_workspace_get_section (self->workspace)->id);
      section = same != NULL ? same : section;
    }
  plumb_workspace_try (workspace, instrument, before);
  plumb_workspace_show_section (workspace, section);
  g_signal_connect_object (workspace, "notice", G_CALLBACK (on_notice), self, 0);
  return workspace;
}

static void
close_workspace (PlumbTrial *self)
{
  if (self->workspace == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->workspace, self);
  plumb_workspace_close (self->workspace, NULL);
  g_clear_object (&self->workspace);
}

void
plumb_trial_show (PlumbTrial *self, PlumbInstrument *instrument)
{
  g_return_if_fail (PLUMB_IS_TRIAL (self) && instrument != NULL);

  const double scrolled = self->workspace != NULL ? get_scrolled (self) : 0;
  const gboolean had_focus
      = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  PlumbWorkspace *workspace = workspace_new (self, instrument);
  set_child (self, NULL);
  close_workspace (self);
  self->workspace = workspace;
  set_child (self, self->make_page (workspace));
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  restore_scrolled (self, scrolled);
}

PlumbInstrument *
plumb_trial_get_instrument (PlumbTrial *self)
{
  g_return_val_if_fail (PLUMB_IS_TRIAL (self), NULL);
  return self->workspace != NULL ? plumb_workspace_get_instrument (self->workspace) : NULL;
}

static const PlumbQuestion *
find_question (const PlumbInstrument *instrument, int line)
{
  const PlumbQuestion *found = NULL;
  for (guint i = 0; i < instrument->n_questions; i++)
    if (instrument->questions[i]->line <= line)
      found = instrument->questions[i];
  return found;
}

static const PlumbSection *
find_section (const PlumbInstrument *instrument, int line)
{
  const PlumbSection *found = NULL;
  for (guint i = 0; i < instrument->n_sections; i++)
    if (instrument->sections[i].line <= line)
      found = &instrument->sections[i];
  return found;
}

gboolean
plumb_trial_show_line (PlumbTrial *self, int line)
{
  g_return_val_if_fail (PLUMB_IS_TRIAL (self), FALSE);

  const PlumbInstrument *instrument = plumb_trial_get_instrument (self);
  const PlumbSection *section = instrument != NULL ? find_section (instrument, line) : NULL;
  if (section == NULL)
    return FALSE;
  const PlumbQuestion *question = find_question (instrument, line);
  forget_scrolled (self);
  if (question != NULL && question->section == section)
    plumb_workspace_show_question (self->workspace, question);
  else
    plumb_workspace_show_section (self->workspace, section);
  return TRUE;
}

/* The button of the page that leads to the next open question acts through its window, and so here
 * through the trial. */
static void
on_next_unanswered (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbTrial *self = PLUMB_TRIAL (widget);
  if (self->workspace == NULL)
    return;
  plumb_workspace_flush (self->workspace);
  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  const PlumbQuestion *question
      = plumb_logic_get_next_unanswered (logic, plumb_workspace_get_question (self->workspace));
  if (question == NULL)
    question = plumb_logic_get_next_unanswered (logic, NULL);
  if (question != NULL)
    plumb_workspace_show_question (self->workspace, question);
}

static void
plumb_trial_dispose (GObject *object)
{
  PlumbTrial *self = PLUMB_TRIAL (object);

  forget_scrolled (self);
  set_child (self, NULL);
  close_workspace (self);
  g_clear_pointer (&self->language, plumb_language_unref);
  G_OBJECT_CLASS (plumb_trial_parent_class)->dispose (object);
}

static void
plumb_trial_class_init (PlumbTrialClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_trial_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.next-unanswered", NULL,
                                   on_next_unanswered);
  signals[SIGNAL_NOTICE] = g_signal_new ("notice", PLUMB_TYPE_TRIAL, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_trial_init (PlumbTrial *self)
{
  GtkWidget *text = plumb_a11y_text_new (
      _ ("The questionnaire appears here as soon as its file has no errors."), NULL);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (text), 0.5);
  gtk_widget_set_margin_start (text, 24);
  gtk_widget_set_margin_end (text, 24);
  set_child (self, text);
}

GtkWidget *
plumb_trial_new (PlumbLanguage *language, PlumbTrialPageFunc make_page)
{
  g_return_val_if_fail (language != NULL && make_page != NULL, NULL);

  PlumbTrial *self = g_object_new (PLUMB_TYPE_TRIAL, NULL);
  self->language = plumb_language_ref (language);
  self->make_page = make_page;
  return GTK_WIDGET (self);
}
