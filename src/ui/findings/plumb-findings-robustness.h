/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-workspace.h"

G_BEGIN_DECLS

/* The part of the findings page that takes long to work out: how firm the finding is, and what to
 * find out next. It shows how the work goes on and lets the person cancel it; what was found before
 * a change stays in sight, marked as such, until the new comes. While it is shown, the
 * workspace's job is in use. */

#define PLUMB_TYPE_FINDINGS_ROBUSTNESS (plumb_findings_robustness_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFindingsRobustness,
                      plumb_findings_robustness,
                      PLUMB,
                      FINDINGS_ROBUSTNESS,
                      GtkWidget)

/* NULL where the instrument of the open review has no appraisal. */
GtkWidget *plumb_findings_robustness_new (PlumbWorkspace *workspace);

G_END_DECLS
