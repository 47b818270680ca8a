/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-review.h"

G_BEGIN_DECLS

/* The list of a review's pages at the side of the window, below its stages: a list box that the
 * window's template owns, with a row for each listed page of plumb-pages.h. Which rows are shown
 * follows from the review. */

/* Makes the rows; once. */
void plumb_page_list_fill (GtkListBox *list);

/* Whether @review has the page @id: impacts where its instrument appraises them, findings where it
 * concludes anything, results where it shows any, the answers set aside while there are any. */
gboolean plumb_page_list_has (PlumbReview *review, const char *id);

/* Shows the rows of the pages that @review has. Answers whether any row is shown. */
gboolean plumb_page_list_update (GtkListBox *list, PlumbReview *review);

/* Selects the row of the page @id, and none where the list has no such row. */
void plumb_page_list_select (GtkListBox *list, const char *id);

/* The id of the page that @row stands for. */
const char *plumb_page_list_get_id (GtkListBoxRow *row);

G_END_DECLS
