/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plumb-language.h"

G_BEGIN_DECLS

/* The library of practices, a window beside those of reviews: all practices with a search, and one
 * of them to read. Where there is little room, the list and the practice take turns. */

#define PLUMB_TYPE_PRACTICES_WINDOW (plumb_practices_window_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPracticesWindow,
                      plumb_practices_window,
                      PLUMB,
                      PRACTICES_WINDOW,
                      AdwWindow)

/* @language: the one in which practices are shown. */
PlumbPracticesWindow *
plumb_practices_window_new (GtkApplication *application, PlumbLanguage *language);

/* Shows the practice @id; FALSE where there is none. */
gboolean plumb_practices_window_show (PlumbPracticesWindow *self, const char *id);

G_END_DECLS
