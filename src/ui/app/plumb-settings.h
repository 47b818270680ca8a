/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the application remembers about the window and the person. The names are those of the schema
 * org.plumbline.Plumbline. */

#define PLUMB_SETTING_WIDTH      "window-width"
#define PLUMB_SETTING_HEIGHT     "window-height"
#define PLUMB_SETTING_MAXIMIZED  "window-maximized"
#define PLUMB_SETTING_SHOW_DRAFT "show-draft"
#define PLUMB_SETTING_REVIEWER   "reviewer-name"
#define PLUMB_SETTING_LETTERHEAD "letterhead"

/* The settings, or NULL where the schema is not installed, as when the program is run from where it
 * was built: nothing is then remembered. */
GSettings *plumb_settings_new (void);

G_END_DECLS
