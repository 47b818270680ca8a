/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-language.h"

G_BEGIN_DECLS

/* The language of the interface, as the environment asks for it. The one place that calls setlocale()
 * and gettext's binding functions. */

/* Sets the process's locale up; call it first thing in main(), before any thread and before GTK.
 *
 * Translations must work where the locale that the environment names was never generated, or is plain
 * "C", as on minimal machines and over ssh: then C.UTF-8 is used, and the language is handed to gettext
 * by name. Answers TRUE when it did so; GTK must then be kept from setting the locale again. */
gboolean plumb_locale_set_up (void);

/* The languages that the environment asks for, the most wanted first, as gettext writes them:
 * "es_MX:es"; "en" where it asks for none. @get is g_getenv(), or a stand-in. Free with g_free(). */
char *plumb_locale_dup_chain (const char *(*get) (const char *name));

/* The first of these languages that there is a pack for; English otherwise. Never NULL. */
PlumbLanguage *plumb_locale_open_language (void);

G_END_DECLS
