/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a long text says: where it does not hold, the test ends with the words that were looked for.
 * For the tests of all rooms. */

void assert_says (const char *text, const char *words);
void assert_not_says (const char *text, const char *words);

G_END_DECLS
