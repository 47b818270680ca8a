/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people who come from other languages write in expressions, and what it is called here.
 * Private to the instrument room. */

typedef struct
{
  int offset;         /* of the mistake, in bytes */
  const char *reason; /* completes "An expression cannot be read: …" */
  const char *remedy; /* a sentence, or NULL */
} PlumbHint;

/* Looks for a mistake in the wording of @text, whose tokens are @tokens (PlumbToken), and fills
 * @hint with the first one. FALSE where there is none to be seen; the expression may then still be
 * wrong. A "." is none. */
gboolean plumb_expression_find_mistake (const char *text, const GArray *tokens, PlumbHint *hint);

/* What to write instead of the function @name that other forms have and expressions here do not; a
 * sentence, or NULL. @is_impure is set where it is left out because it gives something else each
 * time. */
const char *plumb_expression_replace_function (const char *name, gboolean *is_impure);

G_END_DECLS
