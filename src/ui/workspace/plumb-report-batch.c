/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-batch.h"

/* How often to tell how far things are, in milliseconds. */
#define INTERVAL 100

struct _PlumbReportBatch
{
  GObject parent_instance;

  PlumbReportOrder *order;
  PlumbPageSetup setup;
  GPtrArray *files; /* PlumbReportFile */
  guint next;       /* the file that is being written, or comes next */
  GCancellable *cancellable;
  guint ticks; /* source */

  PlumbDocument *document;         /* that was composed last; NULL: none yet */
  const PlumbReportFile *composed; /* the file it was composed for */
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
  g_free (file->second);
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

/* The file whose turn it is is done; the next one's comes. */
static void
go_on (PlumbReportBatch *self, const GError *error)
{
  note_outcome (get_file (self, self->next), error);
  self->next++;
  g_signal_emit (self, signals[SIGNAL_PROGRESSED], 0);
  write_next (self);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plumb_report_job_export_finish (result, &error);
  go_on (data, error);
}

static void
write_document (PlumbReportBatch *self)
{
  const PlumbReportFile *file = get_file (self, self->next);
  plumb_report_job_export (self->document, &self->setup, file->form, file->path, self->cancellable,
                           on_written, self);
}

static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  PlumbReportBatch *self = data;
  g_autoptr (GError) error = NULL;
  self->document = plumb_report_job_compose_finish (result, &error);
  if (self->document == NULL)
    {
      go_on (self, error);
      return;
    }
  self->composed = get_file (self, self->next);
  write_document (self);
}

static void
finish (PlumbReportBatch *self)
{
  g_clear_handle_id (&self->ticks, g_source_remove);
  g_clear_pointer (&self->document, plumb_document_unref);
  g_clear_pointer (&self->order, plumb_report_order_unref);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  g_object_unref (self);
}

static gboolean
has_document_for (PlumbReportBatch *self, const PlumbReportFile *file)
{
  return self->document != NULL && g_strcmp0 (self->composed->language, file->language) == 0
         && g_strcmp0 (self->composed->second, file->second) == 0;
}

static void
write_next (PlumbReportBatch *self)
{
  if (self->next >= self->files->len)
    {
      finish (self);
      return;
    }
  const PlumbReportFile *file = get_file (self, self->next);
  if (has_document_for (self, file))
    {
      write_document (self);
      return;
    }
  g_clear_pointer (&self->document, plumb_document_unref);
  plumb_report_job_compose (self->order, file->language, file->second, self->cancellable,
                            on_composed, self);
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
  g_clear_pointer (&self->order, plumb_report_order_unref);
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
plumb_report_batch_new (PlumbReportOrder *order, const PlumbPageSetup *setup)
{
  g_return_val_if_fail (order != NULL && setup != NULL, NULL);

  PlumbReportBatch *self = g_object_new (PLUMB_TYPE_REPORT_BATCH, NULL);
  self->order = plumb_report_order_ref (order);
  self->setup = *setup;
  return self;
}

void
plumb_report_batch_add (PlumbReportBatch *self,
                        const char *language,
                        const char *second,
                        PlumbReportForm form,
                        const char *path)
{
  g_return_if_fail (PLUMB_IS_REPORT_BATCH (self) && self->ticks == 0);
  g_return_if_fail (language != NULL && path != NULL && form < PLUMB_N_REPORT_FORMS);

  PlumbReportFile *file = g_new0 (PlumbReportFile, 1);
  file->language = g_strdup (language);
  file->second = g_strdup (second);
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

guint
plumb_report_batch_get_current (PlumbReportBatch *self)
{
  g_return_val_if_fail (PLUMB_IS_REPORT_BATCH (self), 0);
  return self->next;
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
