/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* Where what stands in a review comes from: who typed a fact and when, and the evidence that
 * supports a record or an answer. For those who open a number down to its sources.
 *
 * An index over the facts and the history as they are at one moment, made when somebody wants to
 * know; good until the review changes next, which must outlive it. */

typedef struct _PlumbProvenance PlumbProvenance;

/* Indexes @review, in time linear in its history. Free with plumb_provenance_free(). */
PlumbProvenance *plumb_provenance_new (PlumbReview *review);
void plumb_provenance_free (PlumbProvenance *self);

/* The change by which what stands at that place was typed: the newest edit that made it what it is
 * now and was not taken back since. Where undoing or an older version's file leaves none, the
 * newest change of the fact; NULL where the history knows of none. Lent by the review. */
const PlumbChange *plumb_provenance_get_change (const PlumbProvenance *self,
                                                PlumbKind kind,
                                                const char *id,
                                                const char *field);

/* The ids of the evidence that supports the item @id of @kind (an impact or an answer), in their
 * order; lent. */
const char *const *plumb_provenance_list_evidence (const PlumbProvenance *self,
                                                   PlumbKind kind,
                                                   const char *id,
                                                   guint *n_ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbProvenance, plumb_provenance_free)

G_END_DECLS
