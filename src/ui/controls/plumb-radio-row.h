/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* A group of radio buttons for the choices of a question, below each other with their hints, or
 * side by side and wrapping without.
 *
 * Signal "chosen" (const char *id): the person chose; never emitted by plumb_radio_row_show(). */

#define PLUMB_TYPE_RADIO_ROW (plumb_radio_row_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRadioRow, plumb_radio_row, PLUMB, RADIO_ROW, GtkWidget)

/* @choices belong to the open review's instrument. @label is the visible label that names the
 * group; @vertical: below each other. */
GtkWidget *plumb_radio_row_new (PlumbWorkspace *workspace,
                                const PlumbChoice *choices,
                                guint n_choices,
                                GtkWidget *label,
                                gboolean vertical);

/* Shows the choice @id as chosen; none where it is NULL or not among them. */
void plumb_radio_row_show (PlumbRadioRow *self, const char *id);

/* Makes the choices that cannot be chosen now insensitive. One that is chosen stays as it is, so
 * that it can be reached and read. Call it after plumb_radio_row_show(). */
void plumb_radio_row_show_available (PlumbRadioRow *self, const PlumbQuestion *question);

/* The group of radio buttons, which the row owns: what assistive technology knows it by. */
GtkWidget *plumb_radio_row_get_group (PlumbRadioRow *self);

G_END_DECLS
