/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-report.h"

G_BEGIN_DECLS

/* A report as it was ordered: the review as it stood at that moment, and what the report is to be.
 *
 * It holds a copy of the review and nothing of the review itself, so that it can be composed in a
 * thread while the review is edited. Reference-counted; it belongs to one thread at a time, since
 * what it works out (the score) it keeps for the next language. */

typedef struct _PlumbReportOrder PlumbReportOrder;

/* Copies @review, in the thread that it is used in: about 10 milliseconds where there are 1,000
 * records. What @options lend is kept; NULL for the house's choice. */
PlumbReportOrder *plumb_report_order_new (PlumbReview *review, const PlumbReportOptions *options);
PlumbReportOrder *plumb_report_order_ref (PlumbReportOrder *self);
void plumb_report_order_unref (PlumbReportOrder *self);

/* Composes the report in the language @first, with @second beside it where that is not NULL: both
 * are tags. NULL with an error that is a sentence where a language cannot be opened, and
 * G_IO_ERROR_CANCELLED. Any thread. */
PlumbDocument *plumb_report_order_compose (PlumbReportOrder *self,
                                           const char *first,
                                           const char *second,
                                           GCancellable *cancellable,
                                           GError **error);

/* Composes what a page of the screen shows, see plumb_report_compose_parts(). Any thread. */
PlumbDocument *plumb_report_order_compose_parts (PlumbReportOrder *self,
                                                 PlumbLanguage *language,
                                                 PlumbReportParts parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbReportOrder, plumb_report_order_unref)

G_END_DECLS
