/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-report-job.h"

G_BEGIN_DECLS

/* Reports of one order written one after the other, in a thread: one file, or a file for each of
 * several languages and forms. What fails does not keep the others from being written. Each file is
 * written whole or not at all; cancelling leaves those that were finished and nothing of the rest.
 *
 * Documents are composed one at a time, when their turn comes; files of the same languages that
 * follow each other share theirs.
 *
 * Signals, in the main thread: "progressed" (void), now and then while it works; "finished" (void),
 * once, after which nothing changes any more. */

#define PLUMB_TYPE_REPORT_BATCH (plumb_report_batch_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportBatch, plumb_report_batch, PLUMB, REPORT_BATCH, GObject)

/* What came of a file. */
typedef enum
{
  PLUMB_REPORT_FILE_WAITING,
  PLUMB_REPORT_FILE_WRITTEN,
  PLUMB_REPORT_FILE_FAILED,    /* problem says why */
  PLUMB_REPORT_FILE_CANCELLED, /* it was not written */
} PlumbReportFileState;

typedef struct
{
  char *language; /* tag */
  char *second;   /* of the language beside it; NULL: none */
  PlumbReportForm form;
  char *path;
  PlumbReportFileState state;
  char *problem; /* a sentence; NULL but of a file that failed */
} PlumbReportFile;

/* @order is kept, and nobody else may use it from now on; @setup is copied. */
PlumbReportBatch *plumb_report_batch_new (PlumbReportOrder *order, const PlumbPageSetup *setup);

/* Adds a file in @language, with @second (or NULL) beside it, before the batch is run. */
void plumb_report_batch_add (PlumbReportBatch *self,
                             const char *language,
                             const char *second,
                             PlumbReportForm form,
                             const char *path);

/* Begins, once; at least one file must have been added. The batch keeps itself until it is
 * finished. */
void plumb_report_batch_run (PlumbReportBatch *self);
void plumb_report_batch_cancel (PlumbReportBatch *self);

/* The file that is being written; n_files once all are done. */
guint plumb_report_batch_get_current (PlumbReportBatch *self);

/* The files in the order in which they were added. */
guint plumb_report_batch_get_n_files (PlumbReportBatch *self);
const PlumbReportFile *plumb_report_batch_get_file (PlumbReportBatch *self, guint index);

G_END_DECLS
