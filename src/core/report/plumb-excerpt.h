/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people typed, shortened to fit where room is scarce: to whole sentences if that keeps enough
 * of it, else to whole words, else anywhere between two characters as they are seen. Private to the
 * room. */

/* @text on one line, in at most @width columns, of which a wide character (Han, Kana, Hangul) takes
 * two. A text that ends within a sentence gets an ellipsis. @is_whole may be NULL; else it is set
 * to whether nothing was left out. @text: valid UTF-8. Free with g_free(). */
char *plumb_excerpt_new (const char *text, guint width, gboolean *is_whole);

G_END_DECLS
