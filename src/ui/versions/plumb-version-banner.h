/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What stands above the pages about the questionnaire's version: that the review is signed off and
 * by whom, or, quietly, that a later version of its questionnaire is installed. Its buttons are the
 * actions of plumb-version-actions.h. Lives as long as the pages of one review. */

#define PLUMB_TYPE_VERSION_BANNER (plumb_version_banner_get_type ())
G_DECLARE_FINAL_TYPE (PlumbVersionBanner, plumb_version_banner, PLUMB, VERSION_BANNER, GtkWidget)

GtkWidget *plumb_version_banner_new (PlumbWorkspace *workspace);

/* Looks for a later version now, and not when there is time. */
void plumb_version_banner_look (PlumbVersionBanner *self);

G_END_DECLS
