/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-record.h"

G_BEGIN_DECLS

/* Which field of the appraisal each field of a record belongs to. Private to the room. */

typedef struct
{
  PlumbFieldId field; /* PLUMB_N_FIELDS: it is none */
  gboolean residual;  /* rated again */
} PlumbRecordSlot;

/* One for each field of the kind impact, in its order. */
const PlumbRecordSlot *plumb_record_get_slots (void);

G_END_DECLS
