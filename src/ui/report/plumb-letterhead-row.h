/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-letterhead.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The public body's letterhead: whose it is, a button to choose its file and one to go without.
 * Which file it is, is kept by the workspace, and so remembered. A file that cannot be read is
 * explained, and the report then goes without.
 *
 * Signal "changed" (void): the letterhead is another. */

#define PLUMB_TYPE_LETTERHEAD_ROW (plumb_letterhead_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbLetterheadRow, plumb_letterhead_row, PLUMB, LETTERHEAD_ROW, GtkWidget)

GtkWidget *plumb_letterhead_row_new (PlumbWorkspace *workspace);

/* The letterhead; NULL for none, and while it is read. Lent until "changed". */
const PlumbLetterhead *plumb_letterhead_row_get (PlumbLetterheadRow *self);
gboolean plumb_letterhead_row_is_loading (PlumbLetterheadRow *self);

G_END_DECLS
