/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report.h"

G_BEGIN_DECLS

/* What goes into a report and what does not, as a list of ticks. Those that say nothing in a kind
 * of report are not shown for it.
 *
 * Signal "changed" (void). */

#define PLUMB_TYPE_REPORT_CONTENTS (plumb_report_contents_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportContents, plumb_report_contents, PLUMB, REPORT_CONTENTS, GtkWidget)

GtkWidget *plumb_report_contents_new (void);

/* Shows what can be chosen in a report of @kind. */
void plumb_report_contents_set_kind (PlumbReportContents *self, const char *kind);

/* Fills in what is chosen; the rest of @options stays as it is. */
void plumb_report_contents_fill (PlumbReportContents *self, PlumbReportOptions *options);

G_END_DECLS
