/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-report-settings.h"

G_BEGIN_DECLS

/* Writes the report in several languages and forms at once, into a folder, a file each. Files that
 * are there already are asked about before anything is written. It can be cancelled; what came of
 * every file is said when it is over, and the dialog stays. */

#define PLUMB_TYPE_REPORT_SEVERAL (plumb_report_several_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportSeveral, plumb_report_several, PLUMB, REPORT_SEVERAL, AdwWindow)

/* The report is of the kind, on the paper and with the contents of @settings, whose language is
 * chosen at first. */
GtkWindow *plumb_report_several_new (GtkWindow *parent,
                                     PlumbWorkspace *workspace,
                                     PlumbReportSettings *settings);

/* Writes what is chosen into @folder, as if the person had chosen it; asks about files that are
 * there. */
void plumb_report_several_write (PlumbReportSeveral *self, const char *folder);

G_END_DECLS
