/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The application: its windows, its style, the keys, and the offer of work that a crash left
 * behind. Ends cleanly when it is asked to by a signal: what is typed is then in the files or in
 * recovery files. */

#define PLUMB_APPLICATION_ID "org.plumbline.Plumbline"

#define PLUMB_TYPE_APPLICATION (plumb_application_get_type ())
G_DECLARE_FINAL_TYPE (PlumbApplication, plumb_application, PLUMB, APPLICATION, AdwApplication)

/* plumb_locale_set_up() must have been called. */
PlumbApplication *plumb_application_new (void);

G_END_DECLS
