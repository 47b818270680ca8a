/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-report-preview.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The places of the review ("question/ID" and so on) that begin on page @page of @layout, each
 * once, in the document's order. Free with g_ptr_array_unref(); the strings are lent by the
 * layout's document. */
GPtrArray *plumb_report_places_on_page (PlumbLayout *layout, guint page);

/* A button that lists them for the page that @preview shows when it is pressed, by their names in
 * @workspace, and goes to the one that is picked. Keeps both. */
GtkWidget *plumb_report_places_new (PlumbWorkspace *workspace, PlumbReportPreview *preview);

G_END_DECLS
