/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-change.h"
#include "plumb-fact-place.h"
#include "plumb-plain-scan.h"

G_BEGIN_DECLS

/* What the gate lets pass: whether a text is in the form that its place asks for. Private to the
 * room. */

/* Checks @edit against the tables and @instrument, which is what the review will be made with once
 * the edit is made: an edit of the questionnaire itself is that instrument. On success answers TRUE
 * with @canonical set to the text in its one form (ids in the instrument's order, line ends as
 * "\n"), or NULL where the fact is to be taken away. Errors: PLUMB_REVIEW_ERROR. */
gboolean plumb_edit_check (const PlumbEdit *edit,
                           const PlumbInstrument *instrument,
                           char **canonical,
                           GError **error);

/* Whether plumb_edit_check() would let @text pass in @field of @place, which is of another kind
 * than the questionnaire. @text is such as a text file can hold. Allocates hardly anything: it is
 * asked for every fact of every file. */
gboolean plumb_text_fits (const PlumbPlainText *text,
                          const PlumbFactPlace *place,
                          const PlumbFactField *field,
                          const PlumbInstrument *instrument);

G_END_DECLS
