/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report.h"

G_BEGIN_DECLS

/* A picture of a report on the screen, drawn by the code that draws it on paper, in the colours of
 * the interface's style. Its text alternative is the picture's own. */

#define PLUMB_TYPE_FIGURE_VIEW (plumb_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFigureView, plumb_figure_view, PLUMB, FIGURE_VIEW, GtkWidget)

/* @figure belongs to @document, of which the view keeps a reference. @name: a few words. */
GtkWidget *
plumb_figure_view_new (PlumbDocument *document, const PlumbFigure *figure, const char *name);

/* The figure of @document that stands for @origin ("score/matrix"), lent; NULL where it has none.
 */
const PlumbFigure *plumb_figure_find (const PlumbDocument *document, const char *origin);

G_END_DECLS
