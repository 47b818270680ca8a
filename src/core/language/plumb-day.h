/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days as they are kept, YYYY-MM-DD, which is the same in every language; for people they are
 * written by plumb_language_format_date(). */

/* The day of @moment in its time zone. Free with g_free(). */
char *plumb_day_dup (GDateTime *moment);

/* The day that it is here now. Free with g_free(). */
char *plumb_day_dup_today (void);

/* Reads @text, which must be a day of the calendar and nothing else, into @day (or NULL). FALSE for
 * all other texts; @day is left as it was then. */
gboolean plumb_day_read (const char *text, GDate *day);

G_END_DECLS
