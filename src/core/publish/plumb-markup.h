/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text as XML and HTML want it. */

/* Appends @text with what markup gives a meaning replaced, so that it is fit for text and for
 * attributes. What neither format may hold is left out: control characters and code points that are
 * no characters. */
void plumb_markup_append (GString *out, const char *text);

G_END_DECLS
