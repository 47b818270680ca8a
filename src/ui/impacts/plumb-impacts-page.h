/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The impacts page: who is helped and harmed through what, as a matrix or a list, the records one
 * by one, and the measures that answer them; what is chosen opens beside it, or in its place where
 * the window is narrow.
 *
 * Goes by the workspace's place: an item that is the id of a record or a measure is opened. */

#define PLUMB_TYPE_IMPACTS_PAGE (plumb_impacts_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbImpactsPage, plumb_impacts_page, PLUMB, IMPACTS_PAGE, GtkWidget)

/* @workspace must have an open review. */
GtkWidget *plumb_impacts_page_new (PlumbWorkspace *workspace);

G_END_DECLS
