/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-cli.h"
#include "plumb-language.h"

G_BEGIN_DECLS

/* The languages of what a command writes: one, or two side by side. @tags, as GOption collects
 * them: NULL-terminated, or NULL where none is given. */

/* Refuses, with a sentence, more languages than two and the same one twice. */
PlumbExit plumb_cli_check_languages (const PlumbCommand *command, char **tags);

/* The language that stands beside the first. NULL where there is none, or, with @error set, where
 * it cannot be opened. Free with plumb_language_unref(). */
PlumbLanguage *plumb_cli_open_second_language (char **tags, GError **error);

G_END_DECLS
