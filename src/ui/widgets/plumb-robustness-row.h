/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-robustness-job.h"

G_BEGIN_DECLS

/* How the work goes on that tells how firm a finding is (plumb-robustness-job.h), with a button to
 * cancel it or to begin it. Hidden while the result is there. It does not use the job: whoever
 * needs the result says so to the job itself. */

#define PLUMB_TYPE_ROBUSTNESS_ROW (plumb_robustness_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRobustnessRow, plumb_robustness_row, PLUMB, ROBUSTNESS_ROW, GtkWidget)

/* Follows @job, which is kept. */
GtkWidget *plumb_robustness_row_new (PlumbRobustnessJob *job);

/* What the row says while it is being worked out, or about to be; and while a person has cancelled
 * that. Both are copied. */
void
plumb_robustness_row_say (PlumbRobustnessRow *self, const char *working, const char *cancelled);

G_END_DECLS
