/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The style classes that impacts, findings and report share, and the diverging scale of the charts
 * as style classes, so that a cell on the screen and the same cell on paper have the same colours.
 *
 * Classes: "plumb-scale-harm-1" … "-4" and "plumb-scale-benefit-1" … "-4", from slight to severe.
 * A widget that was prepared has the class "plumb-dark" while the style is dark. */

/* Makes the classes known on @widget's display, once, and keeps "plumb-dark" on @widget in step
 * with the style. */
void plumb_palette_style_prepare (GtkWidget *widget);

G_END_DECLS
