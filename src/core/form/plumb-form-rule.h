/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-form-words.h"

G_BEGIN_DECLS

/* Conditions as a form on paper tells them: as a sentence on what to do. Private to the room. */

/* When a question with the condition @expression is to be answered: "Answer this only if 2.4 is
 * answered." Free with g_free(); NULL where the condition is none of those that have a sentence. */
char *plumb_form_dup_rule (const PlumbFormMaker *self, const PlumbExpression *expression);

G_END_DECLS
