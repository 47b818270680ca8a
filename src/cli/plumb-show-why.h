/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-json-writer.h"

#include "plumb-review.h"

G_BEGIN_DECLS

/* "show --why": why questions are shown, required and so on, of one question or, where @only is
 * NULL, of all that have a condition. */

void plumb_show_why_print (PlumbReview *review, const PlumbQuestion *only, PlumbLanguage *language);

/* The same as the member "why" of the object being built. */
void plumb_show_why_add (PlumbJson *writer,
                         PlumbReview *review,
                         const PlumbQuestion *only,
                         PlumbLanguage *language);

G_END_DECLS
