/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* "Why this number?": opens a number of the score to the formula that made it and the numbers it
 * was made from, down to what people chose, with a way to each record.
 *
 * The view names the number by its rule and subject and looks it up in the workspace's score
 * whenever it shows it, so it never holds on to an old score. What is not open costs nothing. */

#define PLUMB_TYPE_TRACE_VIEW (plumb_trace_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbTraceView, plumb_trace_view, PLUMB, TRACE_VIEW, GtkWidget)

GtkWidget *plumb_trace_view_new (PlumbWorkspace *workspace);

/* Explains the number of @rule about @subject (NULL: the first of that rule). Where the score has
 * none, the view is not shown. */
void plumb_trace_view_explain (PlumbTraceView *self, const char *rule, const char *subject);

G_END_DECLS
