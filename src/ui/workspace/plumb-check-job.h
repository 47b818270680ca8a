/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-findings.h"
#include "plumb-instrument.h"

G_BEGIN_DECLS

/* Reading and checking the file of a questionnaire, in a thread. */

/* What came of it. Owned by whoever gets it. */
typedef struct
{
  GBytes *bytes;               /* the file as it was read */
  PlumbFindings *findings;     /* all that is wrong with it */
  PlumbInstrument *instrument; /* NULL exactly when there are errors */
} PlumbChecked;

void plumb_checked_free (PlumbChecked *self);

/* Reads the file at @path and checks it as plumb_lint_check() does. */
void plumb_check_job_run (const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data);

/* Errors: those of plumb_xml_load_bytes(), G_IO_ERROR_NOT_FOUND among them; or
 * G_IO_ERROR_CANCELLED. */
PlumbChecked *plumb_check_job_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbChecked, plumb_checked_free)

G_END_DECLS
