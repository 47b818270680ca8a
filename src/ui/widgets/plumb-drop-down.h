/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Drop-downs whose choices are phrases and sentences. A stock drop-down is never narrower than the
 * choice that is made, and so forces its width on the page; one that was made to fit shortens that
 * choice where there is no room for it, and wraps the choices in its list, where all of each can be
 * read. */

/* Makes @drop_down, whose model is of GtkStringObjects, fit. It looks the same where there is room.
 */
void plumb_drop_down_fit (GtkDropDown *drop_down);

/* A drop-down of @choices that fits. */
GtkWidget *plumb_drop_down_new (const char *const *choices);

/* @drop_down with its visible name @text before it, in a row; it is named so, too. */
GtkWidget *plumb_drop_down_row_new (const char *text, GtkWidget *drop_down);

G_END_DECLS
