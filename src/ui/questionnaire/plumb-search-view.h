/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What a search over all questions found, as a list: each question with its stage. Activating one
 * goes there.
 *
 * A question is found when every word sought begins a word of its label, its hint, its guidance,
 * its reason or its example; questions found by their label come first. Questions that are hidden
 * now come last, with the reason why; activating one goes to the question whose answer hides it.
 *
 * Signal "chosen" (void): the person went to a result. */

#define PLUMB_TYPE_SEARCH_VIEW (plumb_search_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSearchView, plumb_search_view, PLUMB, SEARCH_VIEW, GtkWidget)

GtkWidget *plumb_search_view_new (PlumbWorkspace *workspace);

/* Searches for @text and shows what is found. */
void plumb_search_view_search (PlumbSearchView *self, const char *text);

/* Goes to the first result; FALSE where there is none. */
gboolean plumb_search_view_choose_first (PlumbSearchView *self);

G_END_DECLS
