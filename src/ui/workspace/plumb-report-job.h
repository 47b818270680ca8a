/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout.h"
#include "plumb-report-order.h"

G_BEGIN_DECLS

/* The slow work on a report, in a thread: reading its letterhead, composing what was ordered,
 * setting a document on pages, and writing it to a file. A document does not change once it is
 * composed, so any number of these may run on the same one; a layout belongs to whoever gets it. */

typedef enum
{
  PLUMB_REPORT_PDF,
  PLUMB_REPORT_HTML,
  PLUMB_REPORT_ODT,
  PLUMB_REPORT_CSV,
} PlumbReportForm;
#define PLUMB_N_REPORT_FORMS (PLUMB_REPORT_CSV + 1)

/* "pdf", "html", "odt", "csv", which also end the names of files; and back: FALSE for another word.
 */
const char *plumb_report_form_get_id (PlumbReportForm form);
gboolean plumb_report_form_from_id (const char *id, PlumbReportForm *form);

/* Reads the letterhead at @path, see plumb_letterhead_load(): trying its logo may take a while.
 * Whoever finishes releases it with plumb_letterhead_unref(). */
void plumb_report_job_letterhead (const char *path,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
PlumbLetterhead *plumb_report_job_letterhead_finish (GAsyncResult *result, GError **error);

/* Composes what @order holds, see plumb_report_order_compose(): the order is the thread's until
 * this is finished. The document belongs to whoever finishes. */
void plumb_report_job_compose (PlumbReportOrder *order,
                               const char *first,
                               const char *second,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
/* The same of what a page of the screen shows. */
void plumb_report_job_compose_parts (PlumbReportOrder *order,
                                     PlumbLanguage *language,
                                     PlumbReportParts parts,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
PlumbDocument *plumb_report_job_compose_finish (GAsyncResult *result, GError **error);

/* Sets @document on pages as @setup says. Errors as plumb_layout_new(). The answer to finish puts
 * into @unknown the characters for which there is no font, NULL where there are none; free it with
 * g_free(). */
void plumb_report_job_layout (PlumbDocument *document,
                              const PlumbPageSetup *setup,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
PlumbLayout *plumb_report_job_layout_finish (GAsyncResult *result, char **unknown, GError **error);

/* Writes @document as @form to @path, all or nothing. Errors say what to do. */
void plumb_report_job_export (PlumbDocument *document,
                              const PlumbPageSetup *setup,
                              PlumbReportForm form,
                              const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
/* Answers the path that was written, to be freed with g_free(); NULL on error. */
char *plumb_report_job_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
