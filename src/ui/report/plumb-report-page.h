/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The report page: the pages that the PDF will have, in the language that is chosen for the report,
 * and its export. A passage leads back to what is behind it in the review.
 *
 * Action "report.export" with "pdf", "html" or "csv" asks for a file and writes it. Pages are set
 * in a thread, with those before kept in sight meanwhile. */

#define PLUMB_TYPE_REPORT_PAGE (plumb_report_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportPage, plumb_report_page, PLUMB, REPORT_PAGE, GtkWidget)

/* @workspace must have an open review. */
GtkWidget *plumb_report_page_new (PlumbWorkspace *workspace);

G_END_DECLS
