/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows what Plumbline is, its version and its licence. */
void plumb_about_present (GtkWindow *parent);

G_END_DECLS
