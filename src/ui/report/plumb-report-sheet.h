/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report.h"
#include "plumb-layout.h"

G_BEGIN_DECLS

/* A page of the report as it will be on paper. It is drawn only while it is near what is seen, and
 * kept as a picture until something changes. Its text alternative is all that the page says.
 *
 * Signal "hit" (const char *origin): the person clicked on a passage that has a place in the
 * review. */

#define PLUMB_TYPE_REPORT_SHEET (plumb_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportSheet, plumb_report_sheet, PLUMB, REPORT_SHEET, GtkWidget)

GtkWidget *plumb_report_sheet_new (void);

/* The page @page of @layout, of which the sheet keeps a reference. */
void plumb_report_sheet_set_page (PlumbReportSheet *self, PlumbLayout *layout, guint page);

/* @scale: pixels a point. */
void plumb_report_sheet_set_scale (PlumbReportSheet *self, double scale);

/* Whether the sheet is near what is seen. One that is not gives its picture back. */
void plumb_report_sheet_set_near (PlumbReportSheet *self, gboolean near);

G_END_DECLS
