/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-batch.h"

#include <stdio.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

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
  GCond moved;   /* printed changed */
  guint next;    /* the next path that a thread takes */
  guint printed; /* how many are printed */
  Slot *slots;   /* of the paths from printed on, in a ring */
  guint n_slots;
  PlumbExit worst;
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

/* As g_print(), which makes two copies of what it is given: a result can be long. */
static void
write_out (const GString *text)
{
  if (!g_get_charset (NULL))
    {
      g_print ("%s", text->str);
      return;
    }
  fwrite (text->str, 1, text->len, stdout);
  fflush (stdout);
}

static void
print (Batch *self, const PlumbBatchResult *result)
{
  if (result->err->len > 0)
    g_printerr ("%s", result->err->str);
  if (result->out->len > 0)
    write_out (result->out);
  g_string_free (result->out, TRUE);
  g_string_free (result->err, TRUE);
  self->worst = MAX (self->worst, result->code);
}

/* Whoever is done with the path that is to be printed next prints it, and all that wait for it. */
static void
give (Batch *self, guint index, const PlumbBatchResult *result)
{
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  self->slots[index % self->n_slots] = (Slot){ .result = *result, .is_done = TRUE };
  if (index != self->printed)
    return;
  for (Slot *slot; (slot = &self->slots[self->printed % self->n_slots])->is_done; self->printed++)
    {
      slot->is_done = FALSE;
      print (self, &slot->result);
    }
  g_cond_broadcast (&self->moved);
}

static gpointer
run_thread (gpointer data)
{
  Batch *self = data;
  gsize usual = 0; /* one result is about as long as the one before */
  for (guint index; take (self, &index);)
    {
      PlumbBatchResult result = { .out = g_string_sized_new (usual), .err = g_string_new (NULL) };
      self->work (g_ptr_array_index (self->paths, index), self->data, &result);
      usual = result.out->len;
      give (self, index, &result);
    }
  return NULL;
}

/* What a result took, the next one takes again: memory that is given back to the system meanwhile
 * has to be cleared anew, and that takes as long as reading a file. */
static void
keep_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, 32 * 1024 * 1024);
  mallopt (M_TRIM_THRESHOLD, 64 * 1024 * 1024);
#endif
}

PlumbExit
plumb_batch_run (const GPtrArray *paths, guint n_jobs, PlumbBatchWork work, gpointer data)
{
  g_return_val_if_fail (paths != NULL, PLUMB_EXIT_FILE);
  g_return_val_if_fail (work != NULL, PLUMB_EXIT_FILE);

  keep_memory ();
  guint n_threads = CLAMP (n_jobs, 1, MAX (paths->len, 1));
  Batch batch = { .paths = paths,
                  .work = work,
                  .data = data,
                  .n_slots = n_threads * AHEAD,
                  .worst = PLUMB_EXIT_GOOD };
  batch.slots = g_new0 (Slot, batch.n_slots);
  g_mutex_init (&batch.mutex);
  g_cond_init (&batch.moved);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  for (guint i = 0; i < n_threads; i++)
    g_ptr_array_add (threads, g_thread_new ("batch", run_thread, &batch));
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (g_ptr_array_index (threads, i));
  g_cond_clear (&batch.moved);
  g_mutex_clear (&batch.mutex);
  g_free (batch.slots);
  return batch.worst;
}
