/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-explanation.h"
#include "plumb-logic-private.h"

G_BEGIN_DECLS

/* Conditions taken apart into reasons. Private to the instrument room. */

typedef struct
{
  PlumbLogic *logic;
  PlumbLanguage *language;
  guint chain; /* how many reasons this one stands behind */
} PlumbExplainer;

/* The reason that @expression, which has been compiled, is; turned around where it is @negated.
 * @own is the question whose value "." is, or NULL. */
PlumbReason *plumb_explainer_build (PlumbExplainer *self,
                                    const PlumbExpression *expression,
                                    const PlumbQuestion *own,
                                    gboolean negated);

/* Why @question is shown or hidden: its section's condition and its own. Where there is none, a
 * fact that says so. */
PlumbReason *plumb_explainer_build_shown (PlumbExplainer *self, const PlumbQuestion *question);

void plumb_reason_free (PlumbReason *self);

G_END_DECLS
