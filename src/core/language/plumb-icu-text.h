/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <unicode/utypes.h>

G_BEGIN_DECLS

/* Between ICU's UTF-16 and our UTF-8. Known to the language room only. */

/* @length code units of @text, or all up to its NUL for -1, in UTF-8. Free with g_free(). */
char *plumb_icu_text_to_utf8 (const UChar *text, int32_t length);

/* @text in UTF-16, NUL-terminated, with the number of code units in @length, which may be NULL.
 * What is not valid UTF-8 is replaced by U+FFFD. Free with g_free(). */
UChar *plumb_icu_text_from_utf8 (const char *text, int32_t *length);

G_END_DECLS
