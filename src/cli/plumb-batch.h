/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-cli.h"

G_BEGIN_DECLS

/* The same work on many files, in several threads, printed in the order of the files whatever
 * thread was first. No thread gets further ahead than a few files of what is being printed, so the
 * memory that is needed does not grow with their number. */

/* What became of one file. */
typedef struct
{
  GString *out; /* for standard output */
  GString *err; /* for standard error, printed first */
  PlumbExit code;
} PlumbBatchResult;

/* The work on the file at @path, in any thread, with nothing shared but @data. */
typedef void (*PlumbBatchWork) (const char *path, gpointer data, PlumbBatchResult *result);

/* Does @work on all @paths (char *) in @n_jobs threads, at least one. Answers the worst code. */
PlumbExit
plumb_batch_run (const GPtrArray *paths, guint n_jobs, PlumbBatchWork work, gpointer data);

G_END_DECLS
