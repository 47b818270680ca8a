/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* All answers that are kept although their questions are hidden now, each with the reason why, and
 * those that belong to an earlier version of the questionnaire, on a page: nothing that was typed
 * is ever out of reach. */

#define PLUMB_TYPE_KEPT_PAGE (plumb_kept_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbKeptPage, plumb_kept_page, PLUMB, KEPT_PAGE, GtkWidget)

GtkWidget *plumb_kept_page_new (PlumbWorkspace *workspace);

G_END_DECLS
