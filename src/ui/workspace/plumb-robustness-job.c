/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-robustness-job.h"

/* How long to wait after a change, and how often to tell how far the work is; milliseconds. */
#define PAUSE    400
#define INTERVAL 100

/* One time that it is worked out, shared by the thread and whoever waits. */
typedef struct
{
  gatomicrefcount references;
  PlumbWhatIf *what_if;    /* the thread's */
  gint permille;           /* atomic */
  PlumbRobustnessJob *job; /* the main thread's: NULL when nobody waits any more */
} Run;

struct _PlumbRobustnessJob
{
  GObject parent_instance;

  PlumbReview *review;
  PlumbRobustnessState state;
  PlumbRobustness *result;
  guint n_users;
  guint pause; /* source, before it begins */
  Run *run;    /* while it works, as the next two */
  GCancellable *cancellable;
  guint ticks; /* source */
};

G_DEFINE_FINAL_TYPE (PlumbRobustnessJob, plumb_robustness_job, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_PROGRESSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
run_unref (gpointer data)
{
  Run *run = data;
  if (!g_atomic_ref_count_dec (&run->references))
    return;
  plumb_what_if_free (run->what_if);
  g_free (run);
}

static Run *
run_ref (Run *run)
{
  g_atomic_ref_count_inc (&run->references);
  return run;
}

static void
set_state (PlumbRobustnessJob *self, PlumbRobustnessState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ------- in the thread ------- */

static void
note_share (double share, gpointer data)
{
  Run *run = data;
  g_atomic_int_set (&run->permille, (gint) (share * 1000));
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  PlumbRobustness *result = plumb_robustness_new (run->what_if, cancellable, note_share, run);
  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) plumb_robustness_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
}

/* ------- beginning and ending ------- */

/* Forgets the thread, which ends by itself. */
static void
drop_run (PlumbRobustnessJob *self)
{
  g_clear_handle_id (&self->ticks, g_source_remove);
  if (self->run == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->run->job = NULL;
  g_clear_pointer (&self->run, run_unref);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  PlumbRobustnessJob *self = run->job;
  if (self == NULL)
    return;
  g_autoptr (PlumbRobustness) robustness = g_task_propagate_pointer (G_TASK (result), NULL);
  drop_run (self);
  self->result = g_steal_pointer (&robustness);
  set_state (self, self->result != NULL ? PLUMB_ROBUSTNESS_READY : PLUMB_ROBUSTNESS_CANCELLED);
}

static gboolean
on_tick (gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_PROGRESSED], 0);
  return G_SOURCE_CONTINUE;
}

static void
begin (PlumbRobustnessJob *self)
{
  Run *run = g_new0 (Run, 1);
  g_atomic_ref_count_init (&run->references);
  run->what_if = plumb_what_if_new (self->review, NULL);
  run->job = self;
  self->run = run;
  self->cancellable = g_cancellable_new ();
  self->ticks = g_timeout_add (INTERVAL, on_tick, self);

  /* The task keeps the run for as long as the thread and the callback need it. */
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_done, run);
  g_task_set_task_data (task, run_ref (run), run_unref);
  g_task_set_source_tag (task, begin);
  g_task_run_in_thread (task, work_in_thread);
  set_state (self, PLUMB_ROBUSTNESS_WORKING);
}

static gboolean
on_pause_over (gpointer data)
{
  PlumbRobustnessJob *self = data;
  self->pause = 0;
  begin (self);
  return G_SOURCE_REMOVE;
}

/* What was found, and what is being found, is of a review that is no more. */
static void
on_review_changed (PlumbRobustnessJob *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  drop_run (self);
  g_clear_pointer (&self->result, plumb_robustness_unref);
  if (self->state == PLUMB_ROBUSTNESS_CANCELLED)
    return;
  if (self->n_users > 0)
    self->pause = g_timeout_add (PAUSE, on_pause_over, self);
  set_state (self, PLUMB_ROBUSTNESS_WAITING);
}

/* ------- object ------- */

static void
plumb_robustness_job_dispose (GObject *object)
{
  PlumbRobustnessJob *self = PLUMB_ROBUSTNESS_JOB (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  drop_run (self);
  g_clear_pointer (&self->result, plumb_robustness_unref);
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (plumb_robustness_job_parent_class)->dispose (object);
}

static void
plumb_robustness_job_class_init (PlumbRobustnessJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_robustness_job_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLUMB_TYPE_ROBUSTNESS_JOB, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PROGRESSED]
      = g_signal_new ("progressed", PLUMB_TYPE_ROBUSTNESS_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
plumb_robustness_job_init (PlumbRobustnessJob *self)
{
}

PlumbRobustnessJob *
plumb_robustness_job_new (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (plumb_review_get_instrument (review)->appraisal != NULL, NULL);

  PlumbRobustnessJob *self = g_object_new (PLUMB_TYPE_ROBUSTNESS_JOB, NULL);
  self->review = g_object_ref (review);
  g_signal_connect_swapped (review, "changed", G_CALLBACK (on_review_changed), self);
  return self;
}

void
plumb_robustness_job_begin_use (PlumbRobustnessJob *self)
{
  g_return_if_fail (PLUMB_IS_ROBUSTNESS_JOB (self));

  self->n_users++;
  if (self->state == PLUMB_ROBUSTNESS_WAITING)
    plumb_robustness_job_start (self);
}

void
plumb_robustness_job_end_use (PlumbRobustnessJob *self)
{
  g_return_if_fail (PLUMB_IS_ROBUSTNESS_JOB (self) && self->n_users > 0);
  self->n_users--;
}

void
plumb_robustness_job_start (PlumbRobustnessJob *self)
{
  g_return_if_fail (PLUMB_IS_ROBUSTNESS_JOB (self));

  const gboolean begun
      = self->state == PLUMB_ROBUSTNESS_WORKING || self->state == PLUMB_ROBUSTNESS_READY;
  if (begun || self->review == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  begin (self);
}

void
plumb_robustness_job_cancel (PlumbRobustnessJob *self)
{
  g_return_if_fail (PLUMB_IS_ROBUSTNESS_JOB (self));

  if (self->state == PLUMB_ROBUSTNESS_READY)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  drop_run (self);
  set_state (self, PLUMB_ROBUSTNESS_CANCELLED);
}

PlumbRobustnessState
plumb_robustness_job_get_state (PlumbRobustnessJob *self)
{
  g_return_val_if_fail (PLUMB_IS_ROBUSTNESS_JOB (self), PLUMB_ROBUSTNESS_WAITING);
  return self->state;
}

double
plumb_robustness_job_get_share (PlumbRobustnessJob *self)
{
  g_return_val_if_fail (PLUMB_IS_ROBUSTNESS_JOB (self), 0);
  if (self->run == NULL)
    return self->state == PLUMB_ROBUSTNESS_READY ? 1 : 0;
  return g_atomic_int_get (&self->run->permille) / 1000.;
}

PlumbRobustness *
plumb_robustness_job_get_result (PlumbRobustnessJob *self)
{
  g_return_val_if_fail (PLUMB_IS_ROBUSTNESS_JOB (self), NULL);
  return self->result;
}
