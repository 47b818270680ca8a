/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-batch.h"

/* How many results a thread may be ahead of what is printed. */
#define AHEAD 8

typedef struct
{
  PlumbBatchResult result;
  gboolean is_done;
} Slot;

typedef struct
{
  const GPtrArray *paths;
  PlumbBatchWork work;
  gpointer data;

  GMutex mutex;
  GCond moved;   /* something below changed */
  guint next;    /* the next path that a thread takes */
  guint printed; /* how many are printed */
  Slot *slots;   /* of the paths from printed on, in a ring */
  guint n_slots;
} Batch;

/* Waits until there is room for one more result, and takes a path; FALSE where none is left. */
static gboolean
take (Batch *self, guint *index)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  while (self->next < self->paths->len && self->next >= self->printed + self->n_slots)
    g_cond_wait (&self->moved, &self->mutex);
  if (self->next == self->paths->len)
    return FALSE;
  *index = self->next++;
  return TRUE;
}

static void
give (Batch *self, guint index, const PlumbBatchResult *result)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  self->slots[index % self->n_slots] = (Slot){ .result = *result, .is_done = TRUE };
  g_cond_broadcast (&self->moved);
}

static gpointer
run_thread (gpointer data)
{
  Batch *self = data;
  for (guint index; take (self, &index);)
    {
      PlumbBatchResult result = { .out = g_string_new (NULL), .err = g_string_new (NULL) };
      self->work (g_ptr_array_index (self->paths, index), self->data, &result);
      give (self, index, &result);
    }
  return NULL;
}

/* Waits for the result of path number @index, and makes room for another. */
static PlumbBatchResult
wait_for (Batch *self, guint index)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  Slot *slot = &self->slots[index % self->n_slots];
  while (!slot->is_done)
    g_cond_wait (&self->moved, &self->mutex);
  slot->is_done = FALSE;
  self->printed++;
  g_cond_broadcast (&self->moved);
  return slot->result;
}

static PlumbExit
print_all (Batch *self)
{
  PlumbExit worst = PLUMB_EXIT_GOOD;
  for (guint i = 0; i < self->paths->len; i++)
    {
      PlumbBatchResult result = wait_for (self, i);
      if (result.err->len > 0)
        g_printerr ("%s", result.err->str);
      if (result.out->len > 0)
        g_print ("%s", result.out->str);
      g_string_free (result.out, TRUE);
      g_string_free (result.err, TRUE);
      worst = MAX (worst, result.code);
    }
  return worst;
}

PlumbExit
plumb_batch_run (const GPtrArray *paths, guint n_jobs, PlumbBatchWork work, gpointer data)
{
  g_return_val_if_fail (paths != NULL, PLUMB_EXIT_FILE);
  g_return_val_if_fail (work != NULL, PLUMB_EXIT_FILE);

  guint n_threads = CLAMP (n_jobs, 1, MAX (paths->len, 1));
  Batch batch = { .paths = paths, .work = work, .data = data, .n_slots = n_threads * AHEAD };
  batch.slots = g_new0 (Slot, batch.n_slots);
  g_mutex_init (&batch.mutex);
  g_cond_init (&batch.moved);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  for (guint i = 0; i < n_threads; i++)
    g_ptr_array_add (threads, g_thread_new ("batch", run_thread, &batch));
  PlumbExit worst = print_all (&batch);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (g_ptr_array_index (threads, i));
  g_cond_clear (&batch.moved);
  g_mutex_clear (&batch.mutex);
  g_free (batch.slots);
  return worst;
}
