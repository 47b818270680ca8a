/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-findings.h"

G_BEGIN_DECLS

/* All that a check found, the worst first, then in the order of the file; and above it how much
 * there is. When it shows the next check, it stays scrolled where it was and the keyboard stays at
 * the row it was at, or the one in its place.
 *
 * Signal "chosen" (int line): a person wants to see what a finding is about; 0: it has no line. */

#define PLUMB_TYPE_FINDING_LIST (plumb_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFindingList, plumb_finding_list, PLUMB, FINDING_LIST, GtkWidget)

GtkWidget *plumb_finding_list_new (void);

void plumb_finding_list_show (PlumbFindingList *self, const PlumbFindings *findings);

G_END_DECLS
