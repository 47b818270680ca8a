/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-choose-file.h"
#include "plumb-report-batch.h"

G_BEGIN_DECLS

/* What people call the forms of a report, and what came of a file. Translated texts are lent. */

/* "PDF", for a button; what pressing it does; and what the form is good for. */
const char *plumb_report_form_get_label (PlumbReportForm form);
const char *plumb_report_form_get_action (PlumbReportForm form);
const char *plumb_report_form_get_hint (PlumbReportForm form);

/* For choosing a file of @form. */
void plumb_report_form_get_kinds (PlumbReportForm form, PlumbFileKind kinds[2]);

/* What came of @file, in a sentence: "Written: Fees (es).pdf". Free with g_free(). */
char *plumb_report_file_dup_outcome (const PlumbReportFile *file);

G_END_DECLS
