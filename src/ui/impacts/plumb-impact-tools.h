/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-impact-map.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The head of the impacts page: which of its views is seen, what of it is shown, of which version
 * of the policy, and the button that adds a record or a measure. It keeps what is chosen there, and
 * nothing else does.
 *
 * Signals: "changed", something else is to be shown; "add". */

#define PLUMB_TYPE_IMPACT_TOOLS (plumb_impact_tools_get_type ())
G_DECLARE_FINAL_TYPE (PlumbImpactTools, plumb_impact_tools, PLUMB, IMPACT_TOOLS, GtkWidget)

/* @views: the stack of views that it switches; the review must have an appraisal. */
GtkWidget *plumb_impact_tools_new (PlumbWorkspace *workspace, GtkStack *views);

/* Shows what is of use for the view of the measures, or else for the others, as the review stands.
 */
void plumb_impact_tools_refresh (PlumbImpactTools *self, gboolean measures);

PlumbImpactFilter plumb_impact_tools_get_filter (PlumbImpactTools *self);

/* The id of the option ("draft") whose records are shown. Lent. */
const char *plumb_impact_tools_get_option (PlumbImpactTools *self);

/* Shows the records of the option @id, where there is one. */
void plumb_impact_tools_choose_option (PlumbImpactTools *self, const char *id);

G_END_DECLS
