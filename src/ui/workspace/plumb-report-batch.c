/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-batch.h"

/* How often to tell how far things are, in milliseconds. */
#define INTERVAL 100

struct _PlumbReportBatch
{
  GObject parent_instance;

  PlumbReportBatchCompose compose;
  GObject *data;
  GPtrArray *files; /* PlumbReportFile */
  guint next;       /* the file that is being written, or comes next */
  gint permille;    /* atomic: how far that file is */
  GCancellable *cancellable;
  guint ticks; /* source */

  PlumbDocument *document; /* of the language that was composed last */
  char *language;
  PlumbPageSetup setup;
};

G_DEFINE_FINAL_TYPE (PlumbReportBatch, plumb_report_batch, G_TYPE_OBJECT)

enum
{
  SIGNAL_PROGRESSED,
  SIGNAL_FINISHED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
file_free (gpointer data)
{
  PlumbReportFile *file = data;
  g_free (file->language);
  g_free (file->path);
  g_free (file->problem);
  g_free (file);
}

static PlumbReportFile *
get_file (PlumbReportBatch *self, guint index)
{
  return g_ptr_array_index (self->files, index);
}

/* ------- one after the other ------- */

static void write_next (PlumbReportBatch *self);

static void
note_outcome (PlumbReportFile *file, const GError *error)
{
  if (error == NULL)
    file->state = PLUMB_REPORT_FILE_WRITTEN;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    file->state = PLUMB_REPORT_FILE_CANCELLED;
  else
    {
      file->state = PLUMB_REPORT_FILE_FAILED;
      file->problem = g_strdup (error->message);
    }
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  PlumbReportBatch *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plumb_report_job_export_finish (result, &error);

  note_outcome (get_file (self, self->next), error);
  self->next++;
  g_signal_emit (self, signals[SIGNAL_PROGRESSED], 0);
  write_next (self);
}

static gboolean
compose_in (PlumbReportBatch *self, const char *language, GError **error)
{
  if (g_strcmp0 (self->language, language) == 0)
    return TRUE;
  g_clear_pointer (&self->document, plumb_document_unref);
  g_clear_pointer (&self->language, g_free);
  self->document = self->compose (language, &self->setup, self->data, error);
  if (self->document == NULL)
    return FALSE;
  self->language = g_strdup (language);
  return TRUE;
}

static void
finish (PlumbReportBatch *self)
{
  g_clear_handle_id (&self->ticks, g_source_remove);
  g_clear_pointer (&self->document, plumb_document_unref);
  /* It may well keep the batch. */
  g_clear_object (&self->data);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  g_object_unref (self);
}

/* Begins with the next file for which there is a document; those before it have failed. */
static void
write_next (PlumbReportBatch *self)
{
  for (; self->next < self->files->len; self->next++)
    {
      PlumbReportFile *file = get_file (self, self->next);
      g_autoptr (GError) error = NULL;
      g_atomic_int_set (&self->permille, 0);
      if (!g_cancellable_set_error_if_cancelled (self->cancellable, &error)
          && compose_in (self, file->language, &error))
        {
          plumb_report_job_export (self->document, &self->setup, file->form, file->path,
                                   &self->permille, self->cancellable, on_written, self);
          return;
        }
      note_outcome (file, error);
    }
  finish (self);
}

static gboolean
on_tick (gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_PROGRESSED], 0);
  return G_SOURCE_CONTINUE;
}

/* ------- object ------- */

static void
plumb_report_batch_finalize (GObject *object)
{
  PlumbReportBatch *self = PLUMB_REPORT_BATCH (object);

  g_ptr_array_unref (self->files);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->document, plumb_document_unref);
  g_free (self->language);
  g_clear_object (&self->data);
  G_OBJECT_CLASS (plumb_report_batch_parent_class)->finalize (object);
}

static void
plumb_report_batch_class_init (PlumbReportBatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_report_batch_finalize;
  signals[SIGNAL_PROGRESSED]
      = g_signal_new ("progressed", PLUMB_TYPE_REPORT_BATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 0);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", PLUMB_TYPE_REPORT_BATCH, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_report_batch_init (PlumbReportBatch *self)
{
  self->files = g_ptr_array_new_with_free_func (file_free);
  self->cancellable = g_cancellable_new ();
}

PlumbReportBatch *
plumb_report_batch_new (PlumbReportBatchCompose compose, GObject *data)
{
  g_return_val_if_fail (compose != NULL && G_IS_OBJECT (data), NULL);

  PlumbReportBatch *self = g_object_new (PLUMB_TYPE_REPORT_BATCH, NULL);
  self->compose = compose;
  self->data = g_object_ref (data);
  return self;
}

void
plumb_report_batch_add (PlumbReportBatch *self,
                        const char *language,
                        PlumbReportForm form,
                        const char *path)
{
  g_return_if_fail (PLUMB_IS_REPORT_BATCH (self) && self->ticks == 0);
  g_return_if_fail (language != NULL && path != NULL && form < PLUMB_N_REPORT_FORMS);

  PlumbReportFile *file = g_new0 (PlumbReportFile, 1);
  file->language = g_strdup (language);
  file->form = form;
  file->path = g_strdup (path);
  g_ptr_array_add (self->files, file);
}

void
plumb_report_batch_run (PlumbReportBatch *self)
{
  g_return_if_fail (PLUMB_IS_REPORT_BATCH (self) && self->ticks == 0 && self->files->len > 0);

  g_object_ref (self);
  self->ticks = g_timeout_add (INTERVAL, on_tick, self);
  write_next (self);
}

void
plumb_report_batch_cancel (PlumbReportBatch *self)
{
  g_return_if_fail (PLUMB_IS_REPORT_BATCH (self));
  g_cancellable_cancel (self->cancellable);
}

double
plumb_report_batch_get_share (PlumbReportBatch *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_BATCH (self), 0);

  if (self->files->len == 0 || self->next >= self->files->len)
    return 1;
  return (self->next + g_atomic_int_get (&self->permille) / 1000.) / self->files->len;
}

guint
plumb_report_batch_get_n_files (PlumbReportBatch *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_BATCH (self), 0);
  return self->files->len;
}

const PlumbReportFile *
plumb_report_batch_get_file (PlumbReportBatch *self, guint index)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_BATCH (self) && index < self->files->len, NULL);
  return get_file (self, index);
}
