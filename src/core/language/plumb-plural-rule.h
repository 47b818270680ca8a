/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which of a language's plural forms goes with a number: the Plural-Forms line of a catalogue's
 * header, such as "nplurals=2; plural=n != 1;". The expression is the C expression that GNU gettext
 * defines ("Plural forms" in its manual): the variable n, decimal numbers, ?: || && == != < > <= >=
 * + - * / % ! and parentheses, computed without sign.
 *
 * Immutable once made; may be used from any thread. Whatever the expression, choosing a form ends,
 * and gives a form below the number of forms. */

typedef struct _PlumbPluralRule PlumbPluralRule;

/* The most forms a language may have; no known language has more than six. */
#define PLUMB_PLURAL_RULE_MAX_FORMS 8

/* Reads @plural_forms, the value of the Plural-Forms line. On failure returns NULL and sets @error
 * (PLUMB_LANGUAGE_ERROR_MALFORMED) with the place in the expression. Free with
 * plumb_plural_rule_free(). */
PlumbPluralRule *plumb_plural_rule_new (const char *plural_forms, GError **error);

void plumb_plural_rule_free (PlumbPluralRule *self);

guint plumb_plural_rule_get_n_forms (const PlumbPluralRule *self);

/* The index of the form that goes with @n, from 0. An expression that divides by zero, or gives an
 * index that does not exist, gives 0. */
guint plumb_plural_rule_select (const PlumbPluralRule *self, gulong n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPluralRule, plumb_plural_rule_free)

G_END_DECLS
