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
} Job;

/* What a thread composes from. */
typedef struct
{
  PlumbReportOrder *order;
  char *first, *second;
  PlumbLanguage *language; /* of parts; NULL: a whole report is composed */
  PlumbReportParts parts;
} Composing;

/* What came of setting pages. */
typedef struct
{
  PlumbLayout *layout;
  char *unknown;
} Pages;

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
job_free (gpointer data)
{
  Job *job = data;
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

static void
composing_free (gpointer data)
{
  Composing *composing = data;
  plumb_report_order_unref (composing->order);
  g_clear_pointer (&composing->language, plumb_language_unref);
  g_free (composing->first);
  g_free (composing->second);
  g_free (composing);
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

/* Does @work in a thread on @material, which is freed with @destroy afterwards. */
static void
run (GTaskThreadFunc work,
     gpointer material,
     GDestroyNotify destroy,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_task_data (task, material, destroy);
  g_task_set_source_tag (task, work);
  g_task_run_in_thread (task, work);
}

static void
letterhead_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  PlumbLetterhead *letterhead = plumb_letterhead_load (path, &error);
  if (letterhead != NULL)
    g_task_return_pointer (task, letterhead, (GDestroyNotify) plumb_letterhead_unref);
  else
    g_task_return_error (task, error);
}

void
plumb_report_job_letterhead (const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (path != NULL);
  run (letterhead_in_thread, g_strdup (path), g_free, cancellable, callback, data);
}

PlumbLetterhead *
plumb_report_job_letterhead_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
compose_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Composing *composing = data;
  GError *error = NULL;
  PlumbDocument *document
      = composing->language != NULL
            ? plumb_report_order_compose_parts (composing->order, composing->language,
                                                composing->parts)
            : plumb_report_order_compose (composing->order, composing->first, composing->second,
                                          cancellable, &error);
  if (document != NULL)
    g_task_return_pointer (task, document, (GDestroyNotify) plumb_document_unref);
  else
    g_task_return_error (task, error);
}

void
plumb_report_job_compose (PlumbReportOrder *order,
                          const char *first,
                          const char *second,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_return_if_fail (order != NULL && first != NULL);

  Composing *composing = g_new0 (Composing, 1);
  composing->order = plumb_report_order_ref (order);
  composing->first = g_strdup (first);
  composing->second = g_strdup (second);
  run (compose_in_thread, composing, composing_free, cancellable, callback, data);
}

void
plumb_report_job_compose_parts (PlumbReportOrder *order,
                                PlumbLanguage *language,
                                PlumbReportParts parts,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  g_return_if_fail (order != NULL && language != NULL);

  Composing *composing = g_new0 (Composing, 1);
  composing->order = plumb_report_order_ref (order);
  composing->language = plumb_language_ref (language);
  composing->parts = parts;
  run (compose_in_thread, composing, composing_free, NULL, callback, data);
}

PlumbDocument *
plumb_report_job_compose_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
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
  run (layout_in_thread, job_new (document, setup), job_free, cancellable, callback, data);
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

static GBytes *
make_bytes (const Job *job, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
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
  return plumb_pdf_write (layout, cancellable, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (job, cancellable, &error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error)
      || !plumb_store_write_file (bytes, job->path, FALSE, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* What is written is written, even if somebody cancels now. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_return_pointer (task, g_strdup (job->path), g_free);
}

void
plumb_report_job_export (PlumbDocument *document,
                         const PlumbPageSetup *setup,
                         PlumbReportForm form,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_return_if_fail (document != NULL && setup != NULL && path != NULL);

  Job *job = job_new (document, setup);
  job->form = form;
  job->path = g_strdup (path);
  run (export_in_thread, job, job_free, cancellable, callback, data);
}

char *
plumb_report_job_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
