/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The part of the findings page that the report has as well: charts, and chapters below them. It is
 * composed in a thread, of a copy of the review, whenever the score changed and somebody looks;
 * what was there before stays in sight until then. */

#define PLUMB_TYPE_FINDINGS_CHARTS (plumb_findings_charts_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFindingsCharts, plumb_findings_charts, PLUMB, FINDINGS_CHARTS, GtkWidget)

/* NULL where the instrument of the open review has no appraisal. */
GtkWidget *plumb_findings_charts_new (PlumbWorkspace *workspace);

G_END_DECLS
