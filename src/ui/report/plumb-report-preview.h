/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report.h"
#include "plumb-layout.h"

G_BEGIN_DECLS

/* The pages of the report below each other, as they will be on paper, with a bar to turn pages and
 * to change the size. Only pages near what is seen are drawn. Ctrl with plus, minus and zero
 * changes the size, too.
 *
 * Signal "hit" (const char *origin): see plumb-report-sheet.h. "turned" (void): another page is
 * seen. */

#define PLUMB_TYPE_REPORT_PREVIEW (plumb_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportPreview, plumb_report_preview, PLUMB, REPORT_PREVIEW, GtkWidget)

GtkWidget *plumb_report_preview_new (void);

/* Shows @layout, staying at the page that is seen. */
void plumb_report_preview_show (PlumbReportPreview *self, PlumbLayout *layout);

/* Whether other pages are being set, which a spinner shows. */
void plumb_report_preview_set_busy (PlumbReportPreview *self, gboolean busy);

/* The layout that is shown, lent, or NULL; and the page that is seen, from 0. */
PlumbLayout *plumb_report_preview_get_layout (PlumbReportPreview *self);
guint plumb_report_preview_get_page (PlumbReportPreview *self);

/* Goes to the top of @page of the layout that is shown. */
void plumb_report_preview_go_to (PlumbReportPreview *self, guint page);

G_END_DECLS
