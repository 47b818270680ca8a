/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-finding.h"

G_BEGIN_DECLS

/* A finding of a check as a row of a list: how bad it is, by icon and word; where it is; what it is
 * about, what is wrong and how to mend it; and the passage with a caret below the place. */

GtkWidget *plumb_finding_row_new (const PlumbFinding *finding);

/* The line that the row's finding is on, or 0. */
int plumb_finding_row_get_line (GtkListBoxRow *row);

/* The passage and the line with the caret below it, of the one around the place that has room; NULL
 * where there is none. Both are to be freed with g_free(). */
char *plumb_finding_dup_passage (const PlumbFinding *finding, char **caret);

G_END_DECLS
