/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How work that takes its time goes on: what is being done in words, a bar, and a button to cancel
 * it or to begin it. What it says is a status, so that assistive technology tells it; the bar moves
 * silently.
 *
 * Signal "pressed" (void): the button. */

#define PLUMB_TYPE_WORK_ROW (plumb_work_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWorkRow, plumb_work_row, PLUMB, WORK_ROW, GtkWidget)

GtkWidget *plumb_work_row_new (void);

/* Shows @text, which also names the bar, the bar where @working, and a button that says @button
 * (NULL: none). */
void
plumb_work_row_show (PlumbWorkRow *self, const char *text, gboolean working, const char *button);

/* How far the work is, from 0 to 1. */
void plumb_work_row_set_share (PlumbWorkRow *self, double share);

/* Nobody knows how far the work is: the bar only moves a little, to show that it goes on. */
void plumb_work_row_pulse (PlumbWorkRow *self);

G_END_DECLS
