/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-keeper.h"

#include <glib/gi18n-lib.h>

#include "plumb-lock.h"
#include "plumb-recovery.h"
#include "plumb-store.h"

/* Pages hand over typing after at most 200 ms; together with this it stays below the promised
 * second. */
#define RECOVERY_DELAY_MS 700
#define AUTOSAVE_SECONDS  30

/* Lets one writer at the file at a time, and keeps a thread that comes late from overwriting what
 * was saved meanwhile: a job writes only while its turn is the gate's. Shared by the keeper and its
 * threads. */
typedef struct
{
  GMutex mutex;
  guint64 turn;
} WriteGate;

static WriteGate *
write_gate_new (void)
{
  WriteGate *gate = g_atomic_rc_box_new0 (WriteGate);
  g_mutex_init (&gate->mutex);
  return gate;
}

static void
write_gate_clear (gpointer gate)
{
  g_mutex_clear (&((WriteGate *) gate)->mutex);
}

static void
write_gate_unref (WriteGate *gate)
{
  g_atomic_rc_box_release_full (gate, write_gate_clear);
}

struct _PlumbKeeper
{
  PlumbReview *review;
  char *path;
  PlumbLock *lock;
  char *message;
  gboolean recovered; /* came from a recovery file and was not saved since */
  gboolean trial;     /* nothing is written */
  guint64 revision;   /* counts changes, to tell whether a save that has ended has everything */
  guint recovery_timer;
  guint autosave_timer;
  WriteGate *gate;
  GCancellable *
      writing; /* set while a thread writes the file; cancelled when its result no longer matters */
  gulong changed_handler;
  PlumbKeeperFunc changed;
  gpointer data;
};

/* What a thread needs to write a file, and nothing that the main thread may change. */
typedef struct
{
  GBytes *bytes;
  char *path;
  WriteGate *gate;
  guint64 turn;
  guint64 revision;
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_bytes_unref (job->bytes);
  write_gate_unref (job->gate);
  g_free (job->path);
  g_free (job);
}

static void
announce (PlumbKeeper *self)
{
  if (self->changed != NULL)
    self->changed (self, self->data);
}

static void
set_message (PlumbKeeper *self, const char *message)
{
  g_free (self->message);
  self->message = g_strdup (message);
}

static gboolean
write_recovery (PlumbKeeper *self)
{
  g_autoptr (GError) error = NULL;
  if (plumb_recovery_write (self->review, self->path, &error))
    return TRUE;

  g_autofree char *message
      = g_strdup_printf (_ ("Your latest changes are only in memory: %s"), error->message);
  set_message (self, message);
  announce (self);
  return FALSE;
}

static gboolean
on_recovery_due (gpointer data)
{
  PlumbKeeper *self = data;
  self->recovery_timer = 0;
  write_recovery (self);
  return G_SOURCE_REMOVE;
}

static void
stop_timers (PlumbKeeper *self)
{
  g_clear_handle_id (&self->recovery_timer, g_source_remove);
  g_clear_handle_id (&self->autosave_timer, g_source_remove);
}

/* Everything is in the file: the timers have nothing to do, and the recovery file would only be
 * offered in vain. */
static void
settle (PlumbKeeper *self)
{
  stop_timers (self);
  self->recovered = FALSE;
  set_message (self, NULL);
  plumb_review_mark_saved (self->review);
  plumb_recovery_discard (self->review);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const WriteJob *job = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&job->gate->mutex);
  g_autoptr (GError) error = NULL;
  if (job->turn != job->gate->turn || plumb_store_write_file (job->bytes, job->path, TRUE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void start_timers (PlumbKeeper *self);

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);
  /* The keeper may be gone; a task that was cancelled must not touch it. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  PlumbKeeper *self = data;
  const WriteJob *job = g_task_get_task_data (G_TASK (result));
  g_clear_object (&self->writing);
  if (!written)
    set_message (self, error->message);
  else if (job->revision == self->revision)
    settle (self);
  else
    set_message (self, NULL);
  if (!written || job->revision != self->revision)
    start_timers (self);
  announce (self);
}

static gboolean
on_autosave_due (gpointer data)
{
  PlumbKeeper *self = data;
  self->autosave_timer = 0;
  if (self->path == NULL || self->writing != NULL || plumb_review_is_read_only (self->review))
    return G_SOURCE_REMOVE;

  WriteJob *job = g_new0 (WriteJob, 1);
  job->bytes = plumb_store_to_bytes (self->review);
  job->path = g_strdup (self->path);
  job->gate = g_atomic_rc_box_acquire (self->gate);
  job->turn = self->gate->turn;
  job->revision = self->revision;

  self->writing = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, self->writing, on_written, self);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) write_job_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

/* Both timers run from the first change that is not kept yet, and later changes do not put them
 * off. */
static void
start_timers (PlumbKeeper *self)
{
  if (self->trial || plumb_review_is_read_only (self->review))
    return;
  if (self->recovery_timer == 0)
    self->recovery_timer = g_timeout_add (RECOVERY_DELAY_MS, on_recovery_due, self);
  if (self->autosave_timer == 0 && self->path != NULL)
    self->autosave_timer = g_timeout_add_seconds (AUTOSAVE_SECONDS, on_autosave_due, self);
}

static void
on_review_changed (PlumbReview *review, const PlumbChange *change, gpointer data)
{
  PlumbKeeper *self = data;
  self->revision++;
  start_timers (self);
  announce (self);
}

/* Waits for a thread that is writing at this moment, and makes one that is about to begin do
 * nothing. */
static void
forget_writing (PlumbKeeper *self)
{
  if (self->writing == NULL)
    return;
  g_mutex_lock (&self->gate->mutex);
  self->gate->turn++;
  g_mutex_unlock (&self->gate->mutex);
  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
}

PlumbKeeper *
plumb_keeper_new (PlumbReview *review, const char *path, PlumbKeeperFunc changed, gpointer data)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  PlumbKeeper *self = g_new0 (PlumbKeeper, 1);
  self->review = g_object_ref (review);
  self->path = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  self->gate = write_gate_new ();
  self->changed = changed;
  self->data = data;
  self->changed_handler
      = g_signal_connect (review, "changed", G_CALLBACK (on_review_changed), self);
  /* A new review may have its title and draft before anybody keeps it. */
  if (plumb_review_is_modified (review))
    start_timers (self);
  return self;
}

void
plumb_keeper_free (PlumbKeeper *self)
{
  if (self == NULL)
    return;
  stop_timers (self);
  forget_writing (self);
  write_gate_unref (self->gate);
  g_signal_handler_disconnect (self->review, self->changed_handler);
  g_clear_pointer (&self->lock, plumb_lock_release);
  g_object_unref (self->review);
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

gboolean
plumb_keeper_lock (PlumbKeeper *self, GError **error)
{
  g_return_val_if_fail (self->path != NULL, FALSE);

  if (self->lock == NULL)
    self->lock = plumb_lock_acquire (self->path, error);
  return self->lock != NULL;
}

PlumbKept
plumb_keeper_get_state (const PlumbKeeper *self)
{
  if (self->message != NULL)
    return PLUMB_KEPT_FAILED;
  if (self->path == NULL)
    return PLUMB_KEPT_NEW;
  return plumb_keeper_is_modified (self) ? PLUMB_KEPT_PENDING : PLUMB_KEPT_SAVED;
}

const char *
plumb_keeper_get_path (const PlumbKeeper *self)
{
  return self->path;
}

const char *
plumb_keeper_get_message (const PlumbKeeper *self)
{
  return self->message;
}

gboolean
plumb_keeper_is_modified (const PlumbKeeper *self)
{
  return self->recovered || plumb_review_is_modified (self->review);
}

void
plumb_keeper_set_recovered (PlumbKeeper *self)
{
  self->recovered = TRUE;
  write_recovery (self);
  start_timers (self);
  announce (self);
}

void
plumb_keeper_set_trial (PlumbKeeper *self)
{
  g_return_if_fail (self->path == NULL);
  self->trial = TRUE;
  stop_timers (self);
}

gboolean
plumb_keeper_save (PlumbKeeper *self, GError **error)
{
  g_return_val_if_fail (self->path != NULL, FALSE);

  forget_writing (self);
  g_autoptr (GError) local = NULL;
  if (!plumb_store_save (self->review, self->path, &local))
    {
      set_message (self, local->message);
      write_recovery (self);
      announce (self);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  settle (self);
  announce (self);
  return TRUE;
}

gboolean
plumb_keeper_save_as (PlumbKeeper *self, const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  if (g_strcmp0 (absolute, self->path) == 0)
    return plumb_keeper_save (self, error);

  g_autoptr (PlumbLock) lock = plumb_lock_acquire (absolute, error);
  if (lock == NULL || !plumb_store_save (self->review, absolute, error))
    return FALSE;

  forget_writing (self);
  g_clear_pointer (&self->lock, plumb_lock_release);
  self->lock = g_steal_pointer (&lock);
  g_free (self->path);
  self->path = g_steal_pointer (&absolute);
  settle (self);
  announce (self);
  return TRUE;
}

void
plumb_keeper_flush (PlumbKeeper *self)
{
  if (self->recovery_timer == 0)
    return;
  g_clear_handle_id (&self->recovery_timer, g_source_remove);
  write_recovery (self);
}

void
plumb_keeper_give_up (PlumbKeeper *self)
{
  stop_timers (self);
  forget_writing (self);
  self->recovered = FALSE;
  plumb_recovery_discard (self->review);
}
