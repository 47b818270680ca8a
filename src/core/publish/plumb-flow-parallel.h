/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-flow.h"

G_BEGIN_DECLS

/* Setting the same in two languages side by side: for the flow's parts, which leave marks where
 * something begins that has its counterpart in the other column. */

void plumb_flow_parallel (PlumbFlow *self, const PlumbBlock *block, const PlumbPlace *place);

/* Something begins here, at the next slab, that may stand beside its counterpart. Does nothing
 * outside columns. */
void plumb_flow_mark (PlumbFlow *self);

/* Turns the slabs from @first_slab and the frames from @first_frame on round inside the column
 * @place, where its text runs the other way than the document's. */
void
plumb_flow_mirror (PlumbFlow *self, guint first_slab, guint first_frame, const PlumbPlace *place);

G_END_DECLS
