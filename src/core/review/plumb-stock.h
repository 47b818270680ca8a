/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* The questionnaires of reviews that were read, kept so that the next review with the same one need
 * not read it again: nearly all of a review's file is its questionnaire, and a folder of thousands
 * of reviews has a few of them.
 *
 * A stock knows a questionnaire by its bytes: by all that stands in a review's file from its
 * instrument element to the end. It keeps the few that were asked for last and never more than a
 * fixed number of bytes; what it gives out stays alive without it. May be used from any thread. */

typedef struct _PlumbStock PlumbStock;

PlumbStock *plumb_stock_new (void);
void plumb_stock_free (PlumbStock *self);

/* A questionnaire in stock. Immutable; held by a reference. */
typedef struct
{
  GBytes *tail; /* of the file that it was read from */
  PlumbInstrument *instrument;
  char *xml; /* the instrument's element, as the review keeps it */
} PlumbStocked;

void plumb_stocked_unref (PlumbStocked *self);

/* The questionnaire whose tail is exactly the @length bytes at @tail, or NULL. */
PlumbStocked *plumb_stock_find (PlumbStock *self, const char *tail, gsize length);

/* Takes a questionnaire into stock; all are copied or referenced. */
void plumb_stock_add (PlumbStock *self,
                      const char *tail,
                      gsize length,
                      PlumbInstrument *instrument,
                      const char *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbStock, plumb_stock_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbStocked, plumb_stocked_unref)

G_END_DECLS
