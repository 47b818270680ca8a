/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plumb-report-batch.h"
#include "plumb-report-settings.h"

G_BEGIN_DECLS

/* In which languages and forms a report is to be written, and whether a second language stands
 * beside each of them: ticks, and the batch of files that follows from them.
 *
 * Signal "changed" (void): a tick was set or taken away. */

#define PLUMB_TYPE_REPORT_CHOICES (plumb_report_choices_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportChoices, plumb_report_choices, PLUMB, REPORT_CHOICES, GtkWidget)

/* At first the language of @settings, which are kept, and PDF are chosen. Names of languages are
 * written in @shown. */
GtkWidget *plumb_report_choices_new (PlumbReportSettings *settings, PlumbLanguage *shown);

/* Whether at least one language and one form are chosen. */
gboolean plumb_report_choices_is_complete (PlumbReportChoices *self);

/* A file in @folder for each language and form, those of a language together; without those that
 * are there, where they are to be @kept. Owned by the caller; errors as
 * plumb_report_settings_new_order(). */
PlumbReportBatch *plumb_report_choices_plan (PlumbReportChoices *self,
                                             const char *folder,
                                             gboolean kept,
                                             GError **error);

G_END_DECLS
