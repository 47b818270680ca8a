/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-document.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The two charts, with their data as tables; then, as the report has them: the options side by
 * side, what the measures do, what contradicts itself, and what became of the measures since the
 * last round. All of them are taken from a document that was composed of the parts
 * PLUMB_REPORT_PARTS_SCORE. */
#define PLUMB_N_FINDINGS_PICTURES 7

/* The one at @index, which keeps @document; NULL where the document does not have it. */
GtkWidget *
plumb_findings_picture_new (PlumbWorkspace *workspace, PlumbDocument *document, guint index);

G_END_DECLS
