/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report-exports.h"
#include "plumb-report-settings.h"

G_BEGIN_DECLS

/* What stands above the pages of a report: how it is to be, the buttons that export it, and the way
 * to what is on the page. Where there is little room (a narrow window, large text) all but the last
 * is folded away behind one button, so that the pages have it. */

#define PLUMB_TYPE_REPORT_TOOLS (plumb_report_tools_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportTools, plumb_report_tools, PLUMB, REPORT_TOOLS, GtkWidget)

/* @places: the way to what is on the page. */
GtkWidget *plumb_report_tools_new (PlumbWorkspace *workspace, GtkWidget *places);

PlumbReportSettings *plumb_report_tools_get_settings (PlumbReportTools *self);
PlumbReportExports *plumb_report_tools_get_exports (PlumbReportTools *self);

/* The page has another width, in pixels. May be called while sizes are given. */
void plumb_report_tools_set_width (PlumbReportTools *self, int width);

G_END_DECLS
