/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkExpander that is as high as its words are at the width it has. A plain one asks for the
 * height of its words in one line whatever its width, so that what wraps in it runs over what
 * stands below. @label may be NULL. */
GtkWidget *plumb_expander_new (const char *label);

G_END_DECLS
