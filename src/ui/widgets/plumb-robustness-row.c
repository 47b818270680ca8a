/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-robustness-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-work-row.h"

struct _PlumbRobustnessRow
{
  GtkWidget parent_instance;

  PlumbRobustnessJob *job;
  GtkWidget *work; /* PlumbWorkRow */
  char *working;
  char *cancelled;
};

G_DEFINE_FINAL_TYPE (PlumbRobustnessRow, plumb_robustness_row, GTK_TYPE_WIDGET)

static void
on_progressed (PlumbRobustnessRow *self)
{
  plumb_work_row_set_share (PLUMB_WORK_ROW (self->work),
                            plumb_robustness_job_get_share (self->job));
}

static void
refresh (PlumbRobustnessRow *self)
{
  const PlumbRobustnessState state = plumb_robustness_job_get_state (self->job);
  gtk_widget_set_visible (GTK_WIDGET (self), state != PLUMB_ROBUSTNESS_READY);
  if (state == PLUMB_ROBUSTNESS_READY)
    return;
  if (state == PLUMB_ROBUSTNESS_CANCELLED)
    plumb_work_row_show (PLUMB_WORK_ROW (self->work), self->cancelled, FALSE, _ ("Work it out"));
  else
    plumb_work_row_show (PLUMB_WORK_ROW (self->work), self->working, TRUE, _ ("Cancel"));
  on_progressed (self);
}

static void
on_pressed (PlumbRobustnessRow *self)
{
  if (plumb_robustness_job_get_state (self->job) == PLUMB_ROBUSTNESS_CANCELLED)
    plumb_robustness_job_start (self->job);
  else
    plumb_robustness_job_cancel (self->job);
}

static void
plumb_robustness_row_dispose (GObject *object)
{
  PlumbRobustnessRow *self = PLUMB_ROBUSTNESS_ROW (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  g_clear_pointer (&self->work, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_robustness_row_parent_class)->dispose (object);
}

static void
plumb_robustness_row_finalize (GObject *object)
{
  PlumbRobustnessRow *self = PLUMB_ROBUSTNESS_ROW (object);

  g_free (self->working);
  g_free (self->cancelled);
  G_OBJECT_CLASS (plumb_robustness_row_parent_class)->finalize (object);
}

static void
plumb_robustness_row_class_init (PlumbRobustnessRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_robustness_row_dispose;
  object_class->finalize = plumb_robustness_row_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
plumb_robustness_row_init (PlumbRobustnessRow *self)
{
  self->working = g_strdup ("");
  self->cancelled = g_strdup ("");
  self->work = plumb_work_row_new ();
  g_signal_connect_swapped (self->work, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_set_parent (self->work, GTK_WIDGET (self));
}

GtkWidget *
plumb_robustness_row_new (PlumbRobustnessJob *job)
{
  g_return_val_if_fail (PLUMB_IS_ROBUSTNESS_JOB (job), NULL);

  PlumbRobustnessRow *self = g_object_new (PLUMB_TYPE_ROBUSTNESS_ROW, NULL);
  self->job = g_object_ref (job);
  g_signal_connect_swapped (job, "changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (job, "progressed", G_CALLBACK (on_progressed), self);
  refresh (self);
  return GTK_WIDGET (self);
}

void
plumb_robustness_row_say (PlumbRobustnessRow *self, const char *working, const char *cancelled)
{
  g_return_if_fail (PLUMB_IS_ROBUSTNESS_ROW (self) && working != NULL && cancelled != NULL);

  g_free (self->working);
  self->working = g_strdup (working);
  g_free (self->cancelled);
  self->cancelled = g_strdup (cancelled);
  refresh (self);
}
