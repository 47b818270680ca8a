/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-setting.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* By which of the questionnaire's methods this review rates effects: each with what the
 * questionnaire says of it, and why another than the first was chosen. It keeps nothing; what the
 * person does goes to the review. */

#define PLUMB_TYPE_METHOD_CHOICE (plumb_method_choice_get_type ())
G_DECLARE_FINAL_TYPE (PlumbMethodChoice, plumb_method_choice, PLUMB, METHOD_CHOICE, GtkWidget)

/* The instrument of the open review must have an appraisal. */
GtkWidget *plumb_method_choice_new (PlumbWorkspace *workspace);

/* Shows the method as the review has it; @settings are the review's. */
void plumb_method_choice_show (PlumbMethodChoice *self, const PlumbSettings *settings);

G_END_DECLS
