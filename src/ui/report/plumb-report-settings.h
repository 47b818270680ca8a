/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report.h"
#include "plumb-layout.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* How the report is to be: its language (of all that there are, each by its own name), its paper,
 * and what goes into it.
 *
 * Signal "changed" (void). */

#define PLUMB_TYPE_REPORT_SETTINGS (plumb_report_settings_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportSettings, plumb_report_settings, PLUMB, REPORT_SETTINGS, GtkWidget)

GtkWidget *plumb_report_settings_new (PlumbWorkspace *workspace);

/* The tag of the language, lent. */
const char *plumb_report_settings_get_language (PlumbReportSettings *self);

void plumb_report_settings_get_options (PlumbReportSettings *self, PlumbReportOptions *options);
void plumb_report_settings_get_setup (PlumbReportSettings *self, PlumbPageSetup *setup);

G_END_DECLS
