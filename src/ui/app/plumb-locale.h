/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-language.h"

G_BEGIN_DECLS

/* The language of the interface, set up once, before any thread and before GTK.
 *
 * People's machines often name a locale that is not installed, or none ("C"): translations and
 * UTF-8 would then be switched off. So where the locale is missing or has no character set, C.UTF-8
 * stands in for it, GTK is kept from setting it again, and LANGUAGE, which glibc heeds in any
 * locale but C itself, says which translations to take. */

void plumb_locale_set_up (void);

/* The first language of the interface's chain in which instruments can be shown; the source
 * language where there is none. */
PlumbLanguage *plumb_locale_open_language (void);

/* The languages wanted, most wanted first, as the environment says it ("es_MX:es"); "en" where it
 * says none. @get: the environment's variables by name. Free with g_free(). For tests, and for the
 * two functions above. */
char *plumb_locale_dup_chain (const char *(*get) (const char *name));

G_END_DECLS
