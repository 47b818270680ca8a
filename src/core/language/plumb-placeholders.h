/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"

G_BEGIN_DECLS

/* The {placeholders} in texts that are translated. A placeholder is a name between braces; a name
 * is a lower case letter (a to z), then lower case letters, digits, "-" and "_". Anything else
 * between braces is text. Named, because languages put them in different orders.
 * plumb_language_fill() puts the values in. */

/* A piece of a template: a placeholder or the text up to the next one. */
typedef struct
{
  const char *start; /* within the template; braces included */
  gsize length;      /* in bytes, from 1 */
  gboolean is_placeholder;
} PlumbPlaceholderPiece;

/* Finds the piece of the template that starts at @text and gives it in @piece. Returns FALSE, and
 * leaves @piece alone, at the end of the template. */
gboolean plumb_placeholder_piece_next (const char *text, PlumbPlaceholderPiece *piece);

/* Compares the placeholders of @translation with those of @source; how often and in which order
 * they come does not matter. A placeholder that only the translation has is an error; so is one
 * that it lacks, unless @may_omit (a plural form may well say "one record" instead of "{count}
 * records"). Adds what it finds to @findings at @place. */
void plumb_placeholders_check (const char *source,
                               const char *translation,
                               gboolean may_omit,
                               const PlumbFindingPlace *place,
                               PlumbFindings *findings);

G_END_DECLS
