/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What stands above the pages as long as something about the file has to be known: that it could
 * not be saved and why, that it is read-only and why, or that it was opened with remarks. The
 * gravest of them is shown. Lives as long as one review is open. */

#define PLUMB_TYPE_BANNER (plumb_banner_get_type ())
G_DECLARE_FINAL_TYPE (PlumbBanner, plumb_banner, PLUMB, BANNER, GtkWidget)

GtkWidget *plumb_banner_new (PlumbWorkspace *workspace);

G_END_DECLS
