/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout.h"
#include "plumb-report.h"

G_BEGIN_DECLS

/* The slow work on a report, in a thread: setting a composed document on pages, and writing it to a
 * file. A document does not change once it is composed, so any number of these may run on the same
 * one; a layout belongs to whoever gets it. Composing reads the review and is done before, by the
 * caller. */

typedef enum
{
  PLUMB_REPORT_PDF,
  PLUMB_REPORT_HTML,
  PLUMB_REPORT_CSV,
} PlumbReportForm;

/* "pdf", "html", "csv"; and back: FALSE for another word. */
const char *plumb_report_form_get_id (PlumbReportForm form);
gboolean plumb_report_form_from_id (const char *id, PlumbReportForm *form);

/* Sets @document on pages as @setup says. Errors as plumb_layout_new(). */
void plumb_report_job_layout (PlumbDocument *document,
                              const PlumbPageSetup *setup,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
PlumbLayout *plumb_report_job_layout_finish (GAsyncResult *result, GError **error);

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
