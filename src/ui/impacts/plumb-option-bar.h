/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* Which version of the policy is looked at: all options with their number of records, the draft at
 * first; and a menu of what can be done with options: add, rename and describe, copy records,
 * remove. It keeps which option is chosen; what there is to choose from is the review's.
 *
 * Signal "changed" (void): another option is chosen. Actions: "option.add", "option.edit",
 * "option.copy", "option.remove", each about the chosen option. */

#define PLUMB_TYPE_OPTION_BAR (plumb_option_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlumbOptionBar, plumb_option_bar, PLUMB, OPTION_BAR, GtkWidget)

/* The open review must have an appraisal. */
GtkWidget *plumb_option_bar_new (PlumbWorkspace *workspace);

/* Shows the options as the review has them; the draft is chosen where the chosen one is gone. */
void plumb_option_bar_refresh (PlumbOptionBar *self);

/* The id of the chosen option. Lent until the next choice. */
const char *plumb_option_bar_get_chosen (PlumbOptionBar *self);

/* Chooses the option @id, where there is one. */
void plumb_option_bar_choose (PlumbOptionBar *self, const char *id);

G_END_DECLS
