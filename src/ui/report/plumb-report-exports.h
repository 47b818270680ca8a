/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report-settings.h"

G_BEGIN_DECLS

/* Exporting the report: a button for each form, one for several files at once, and how the export
 * that was begun goes on, with a way to cancel it. One export at a time; the file is written whole
 * or not at all, and what came of it is said here. */

#define PLUMB_TYPE_REPORT_EXPORTS (plumb_report_exports_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportExports, plumb_report_exports, PLUMB, REPORT_EXPORTS, GtkWidget)

GtkWidget *plumb_report_exports_new (PlumbWorkspace *workspace, PlumbReportSettings *settings);

/* Whether the report can be composed; at first it cannot. */
void plumb_report_exports_set_ready (PlumbReportExports *self, gboolean ready);

/* Writes the report as @form to @path, as if the person had chosen that file. */
void plumb_report_exports_write (PlumbReportExports *self, PlumbReportForm form, const char *path);

G_END_DECLS
