/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* A copy of a review in which texts read otherwise, for readers who are not to be told everything:
 * without names, without notes.
 *
 * Both the facts and the history are rewritten, by one function, so that nothing that was left out
 * of one place can be read in another. What is made from the copy cannot let slip what the copy
 * does not know. */

/* The text that the copy has in place of @text, to be freed with g_free(); NULL to leave it out. It
 * must fit the place. */
typedef char *(*PlumbRewriteFunc) (PlumbKind kind,
                                   const char *id,
                                   const char *field,
                                   const char *text,
                                   gpointer data);

/* The name that the copy's history has in place of @who, lent for the call; NULL for none. */
typedef const char *(*PlumbRenameFunc) (const char *who, gpointer data);

/* The copy: the same identity, instrument, items and steps. A step keeps its number and
 * its day, even where nothing of what it touched is left. */
PlumbReview *plumb_review_new_rewritten (PlumbReview *self,
                                         PlumbRewriteFunc rewrite,
                                         PlumbRenameFunc rename,
                                         gpointer data);

G_END_DECLS
