/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-reporter.h"

G_BEGIN_DECLS

/* What to ask before a vote: concrete questions in full sentences, made from what a review leaves
 * open. Private to the room. */

typedef struct
{
  char *text;   /* what people typed in it is shortened */
  char *origin; /* "impact/i3" */
  char *typed;  /* what people typed in it, in one piece; or NULL */
} PlumbAsk;

/* At most @max questions, in turn of every kind there is: what is not known, the most valuable to
 * find out first (see plumb-inquiry.h); measures that are not secured, those against the worst harm
 * first; what contradicts itself; required questions without an answer, those known to be unknown
 * first, and many that nobody has looked at as one. An array of PlumbAsk; free with
 * g_array_unref(). */
GArray *plumb_asks_list (PlumbReporter *self, guint max);

G_END_DECLS
