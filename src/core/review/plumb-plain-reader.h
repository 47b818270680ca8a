/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"
#include "plumb-stock.h"

G_BEGIN_DECLS

/* A review from a file that stands exactly as the program wrote it, without parsing more XML than
 * that of a questionnaire that is not in stock. Private to the room.
 *
 * That gives the review that plumb_store_read() gives, or none at all, and then
 * plumb_store_read() has to be asked: whatever is not as the writer writes it, whatever would be a
 * finding, and whatever is in doubt is left to it. Why that is safe: the part before the
 * questionnaire is read strictly, byte for byte, and what was accepted leaves XML in one and the
 * same state (inside the review element, with its one namespace and after its history); so the
 * bytes that follow say what they say by themselves, or said in another file that ended with the
 * same. The history is looked through even where nobody wants it: a damaged one is a finding for
 * those who only count, too. */

/* Reads @bytes; NULL where plumb_store_read() must. A questionnaire that is not on @stock, which
 * may be NULL, is put there. Where not @with_history, the history is looked through only, and the
 * review has none. */
PlumbReview *plumb_plain_read (GBytes *bytes, PlumbStock *stock, gboolean with_history);

G_END_DECLS
