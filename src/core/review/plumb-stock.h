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
  GBytes *xml; /* the instrument's element, as the review keeps it, and a NUL */
} PlumbStocked;

/* One that is in no stock: the @length bytes at @tail are copied, the others referenced. */
PlumbStocked *
plumb_stocked_new (const char *tail, gsize length, PlumbInstrument *instrument, GBytes *xml);

void plumb_stocked_unref (PlumbStocked *self);

/* The questionnaire whose tail is what the @size bytes at @data end with, or NULL. */
PlumbStocked *plumb_stock_find (PlumbStock *self, const char *data, gsize size);

/* Takes a questionnaire into stock. */
void plumb_stock_add (PlumbStock *self, PlumbStocked *stocked);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbStock, plumb_stock_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbStocked, plumb_stocked_unref)

G_END_DECLS
