/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text that nobody should have to think of. What is returned is freed with g_free(). */

/* Has @check look at what is made of an answer of 500,000 characters, and of a word of 10,000
 * letters. */
void bad_text_check_much (void (*check) (const char *text));

/* Every control character there is, between letters; a tab and "end" at the end. */
char *bad_text_new_controls (void);

/* Directions that are opened and closed at random, letters among them; another each time. */
char *bad_text_new_directions (void);

/* How many directions @text leaves open; the test fails where it closes one that is not. */
guint bad_text_count_open (const char *text);

G_END_DECLS
