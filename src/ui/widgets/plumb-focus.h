/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the keyboard's focus moves, where GTK 4.8 by itself would lose it, hold it or hide it.
 * Whoever has no mouse reaches everything, forwards and backwards, and sees where they are. */

/* For GtkWidgetClass.focus of a widget that has no focus of its own but overrides grab_focus():
 * only what is inside is walked through. GTK's default asks the widget itself for the focus, too,
 * before its children going forwards and after them going backwards. When it then hands the focus
 * to a child, what stands before that child is never reached, and Shift and Tab never lead out. */
gboolean plumb_focus_pass_on (GtkWidget *widget, GtkDirectionType direction);

/* Whether something inside @widget has the focus of its window. */
gboolean plumb_focus_is_within (GtkWidget *widget);

/* Where the focus is inside @widget, as the places of the widgets on the way there, or NULL where
 * it is not; and bringing it to the same place of another @widget that was made like it, or to what
 * comes first in that. What is made anew under somebody's hands would lose the focus. Free the
 * result with g_array_unref(). */
GArray *plumb_focus_dup_path (GtkWidget *widget);
void plumb_focus_restore (GtkWidget *widget, const GArray *path);

/* For GtkWidgetClass.focus of a widget that shows @group, a row of radio buttons: the Tab key stops
 * at one of them, whether one is chosen or none, and the arrow keys lead through them. By itself
 * GTK stops at each of them while none is chosen. */
gboolean plumb_focus_one_of (GtkWidget *group, GtkDirectionType direction);

/* Makes @list, whose selected row is the one that is shown elsewhere, one stop of the Tab key, as
 * the arrow keys lead through its rows; by itself it stops at each row and selects it. @restore is
 * called with @data when the focus leaves the list: it selects the row of what is really shown.
 * @data has to live as long as @list. */
void plumb_focus_make_one_stop (GtkListBox *list, void (*restore) (gpointer data), gpointer data);

/* Keeps the ring around what has the focus for as long as the keyboard is used, in every window of
 * the process from now on. GTK takes it away three seconds after the last key, which is sooner than
 * a question is read; a person who then looks for the focus finds nothing. */
void plumb_focus_keep_rings (void);

G_END_DECLS
