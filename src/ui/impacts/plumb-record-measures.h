/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The measures that answer an impact record: each leads to its editor and says whether it counts,
 * and what it lacks where it does not; and a button for one more. */

#define PLUMB_TYPE_RECORD_MEASURES (plumb_record_measures_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRecordMeasures, plumb_record_measures, PLUMB, RECORD_MEASURES, GtkWidget)

GtkWidget *plumb_record_measures_new (PlumbWorkspace *workspace);

/* Shows those of the record @id, as the review has them. */
void plumb_record_measures_show (PlumbRecordMeasures *self, const char *id);

G_END_DECLS
