/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-wording.h"

G_BEGIN_DECLS

/* The words for what becomes of measures. Functions named …_dup_… give text to be freed with
 * g_free(). Days are YYYY-MM-DD. */

/* Whether @measure is due before the day @today and neither done nor dropped. */
gboolean plumb_measure_is_overdue (const PlumbMeasure *measure, const char *today);

/* That it is overdue and since when; NULL where it is not. */
char *
plumb_wording_dup_overdue (const PlumbMeasure *measure, const char *today, PlumbLanguage *language);

/* The indicator's latest value with its day: "12 of 40 (March 1, 2027)"; NULL where nothing was
 * measured. */
char *plumb_wording_dup_measured (const PlumbMeasure *measure, PlumbLanguage *language);

/* How many of the measures of @review are overdue, and which, as a sentence; NULL where none is. */
char *
plumb_wording_dup_all_overdue (PlumbReview *review, const char *today, PlumbLanguage *language);

G_END_DECLS
