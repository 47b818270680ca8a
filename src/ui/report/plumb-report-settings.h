/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-layout.h"
#include "plumb-report-job.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* How the report is to be: of which kind, in which language (of all that there are, each by its own
 * name), with which second language beside it, on which paper, and what goes into it. It also
 * orders the report so, since nobody else knows all of that.
 *
 * Signal "changed" (void). */

#define PLUMB_TYPE_REPORT_SETTINGS (plumb_report_settings_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportSettings, plumb_report_settings, PLUMB, REPORT_SETTINGS, GtkWidget)

GtkWidget *plumb_report_settings_new (PlumbWorkspace *workspace);

/* The kind of report, as plumb_report_list_kinds() has it, and what people call a kind; lent. */
const char *plumb_report_settings_get_kind (PlumbReportSettings *self);
const char *plumb_report_kind_get_name (const char *kind);

/* The tag of the language, lent; and of the one beside it, NULL for none. */
const char *plumb_report_settings_get_language (PlumbReportSettings *self);
const char *plumb_report_settings_get_second_language (PlumbReportSettings *self);

/* The name of a file for the report as @form, in the language @first with @second (or NULL) beside
 * it: a name of its own for each kind, language and form, so that none takes the place of another.
 * Free with g_free(). */
char *plumb_report_settings_dup_file_name (PlumbReportSettings *self,
                                           const char *first,
                                           const char *second,
                                           PlumbReportForm form);

/* Whether all is there that a report is made of: the letterhead is read in a thread. The signal
 * tells when it is. */
gboolean plumb_report_settings_is_ready (PlumbReportSettings *self);

/* The pages of the report. */
void plumb_report_settings_get_setup (PlumbReportSettings *self, PlumbPageSetup *setup);

/* The report of the open review as it stands and is to be, in whatever language; with how firm the
 * finding is, where that was worked out. NULL with an error that is a sentence, where the review
 * was closed. Release with plumb_report_order_unref(). */
PlumbReportOrder *plumb_report_settings_new_order (PlumbReportSettings *self, GError **error);

G_END_DECLS
