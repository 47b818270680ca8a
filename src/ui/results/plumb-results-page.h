/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The results page: the rounds of the review, what the dimensions of its questionnaire come to, and
 * every part of the results that it declares, as sentences, as a picture and as a table. It knows
 * the kinds of parts and no questionnaire by name. It is made anew when the review changed and
 * somebody looks at it. */

#define PLUMB_TYPE_RESULTS_PAGE (plumb_results_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbResultsPage, plumb_results_page, PLUMB, RESULTS_PAGE, GtkWidget)

/* @workspace must have an open review whose instrument shows results or has dimensions. */
GtkWidget *plumb_results_page_new (PlumbWorkspace *workspace);

G_END_DECLS
