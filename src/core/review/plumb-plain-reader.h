/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"
#include "plumb-stock.h"

G_BEGIN_DECLS

/* A review from a file that stands exactly as the program wrote it, without parsing XML, and with a
 * questionnaire that is in stock already. Private to the room.
 *
 * That gives the review that plumb_store_read() gives, or none at all, and then
 * plumb_store_read() has to be asked: whatever is not as the writer writes it, whatever would be a
 * finding, and whatever is in doubt is left to it. Why that is safe: the part before the
 * questionnaire is read strictly, byte for byte, and what was accepted leaves XML in one and the
 * same state (inside the review element, with its one namespace and after its history); so the
 * bytes that follow, equal to those of a file that was read in whole, say what they said there. */

/* Reads @bytes; NULL where plumb_store_read() must. Where not @with_history, the history is looked
 * through only, and the review has none. */
PlumbReview *plumb_plain_read (GBytes *bytes, PlumbStock *stock, gboolean with_history);

/* Puts the questionnaire of @review, which was read from @bytes in whole and without a finding, on
 * @stock, where these bytes are such that it can be used again. */
void plumb_plain_keep (GBytes *bytes, PlumbReview *review, PlumbStock *stock);

G_END_DECLS
