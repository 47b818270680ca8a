/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-job.h"

#include <string.h>

#include "plumb-csv.h"
#include "plumb-html.h"
#include "plumb-odt.h"
#include "plumb-pdf.h"
#include "plumb-store.h"

/* What a thread works on; nobody else sees it. */
typedef struct
{
  PlumbDocument *document;
  PlumbPageSetup setup;
  PlumbReportForm form;
  char *path;
  gint *permille; /* lent */
} Job;

/* What came of setting pages. */
typedef struct
{
  PlumbLayout *layout;
  char *unknown;
} Pages;

/* How far an export is, of 1000, once the pages are set and once the file is put together: about
 * what each takes of a long report. */
#define LAYOUT_DONE 600
#define BYTES_DONE  950
#define DONE        1000

static const char *const form_ids[PLUMB_N_REPORT_FORMS] = {
  [PLUMB_REPORT_PDF] = "pdf",
  [PLUMB_REPORT_HTML] = "html",
  [PLUMB_REPORT_ODT] = "odt",
  [PLUMB_REPORT_CSV] = "csv",
};

static void
pages_free (Pages *pages)
{
  g_clear_pointer (&pages->layout, plumb_layout_unref);
  g_free (pages->unknown);
  g_free (pages);
}

static void
job_free (Job *job)
{
  plumb_document_unref (job->document);
  g_free (job->path);
  g_free (job);
}

static Job *
job_new (PlumbDocument *document, const PlumbPageSetup *setup)
{
  Job *job = g_new0 (Job, 1);
  job->document = plumb_document_ref (document);
  job->setup = *setup;
  return job;
}

const char *
plumb_report_form_get_id (PlumbReportForm form)
{
  g_return_val_if_fail ((guint) form < G_N_ELEMENTS (form_ids), NULL);
  return form_ids[form];
}

gboolean
plumb_report_form_from_id (const char *id, PlumbReportForm *form)
{
  g_return_val_if_fail (form != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (form_ids); i++)
    if (g_strcmp0 (form_ids[i], id) == 0)
      {
        *form = (PlumbReportForm) i;
        return TRUE;
      }
  return FALSE;
}

static void
run (Job *job,
     GTaskThreadFunc work,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_source_tag (task, work);
  g_task_run_in_thread (task, work);
}

static void
layout_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  PlumbLayout *layout = plumb_layout_new (job->document, &job->setup, cancellable, &error);
  if (layout == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  Pages *pages = g_new0 (Pages, 1);
  pages->layout = layout;
  pages->unknown = plumb_layout_dup_unknown_characters (layout);
  g_task_return_pointer (task, pages, (GDestroyNotify) pages_free);
}

void
plumb_report_job_layout (PlumbDocument *document,
                         const PlumbPageSetup *setup,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_return_if_fail (document != NULL && setup != NULL);
  run (job_new (document, setup), layout_in_thread, cancellable, callback, data);
}

PlumbLayout *
plumb_report_job_layout_finish (GAsyncResult *result, char **unknown, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result) && unknown != NULL, NULL);

  *unknown = NULL;
  Pages *pages = g_task_propagate_pointer (G_TASK (result), error);
  if (pages == NULL)
    return NULL;
  PlumbLayout *layout = g_steal_pointer (&pages->layout);
  *unknown = g_steal_pointer (&pages->unknown);
  pages_free (pages);
  return layout;
}

static GBytes *
bytes_of (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static void
note (const Job *job, gint permille)
{
  if (job->permille != NULL)
    g_atomic_int_set (job->permille, permille);
}

static GBytes *
make_bytes (const Job *job, GCancellable *cancellable, GError **error)
{
  if (job->form == PLUMB_REPORT_HTML)
    return bytes_of (plumb_html_write (job->document));
  if (job->form == PLUMB_REPORT_CSV)
    return bytes_of (plumb_csv_write (job->document));
  if (job->form == PLUMB_REPORT_ODT)
    return plumb_odt_write (job->document, &job->setup, cancellable, error);

  g_autoptr (PlumbLayout) layout
      = plumb_layout_new (job->document, &job->setup, cancellable, error);
  if (layout == NULL)
    return NULL;
  note (job, LAYOUT_DONE);
  return plumb_pdf_write (layout, cancellable, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (job, cancellable, &error);
  note (job, BYTES_DONE);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error)
      || !plumb_store_write_file (bytes, job->path, FALSE, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  note (job, DONE);
  g_task_return_pointer (task, g_strdup (job->path), g_free);
}

void
plumb_report_job_export (PlumbDocument *document,
                         const PlumbPageSetup *setup,
                         PlumbReportForm form,
                         const char *path,
                         gint *permille,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_return_if_fail (document != NULL && setup != NULL && path != NULL);

  Job *job = job_new (document, setup);
  job->form = form;
  job->path = g_strdup (path);
  job->permille = permille;
  run (job, export_in_thread, cancellable, callback, data);
}

char *
plumb_report_job_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
