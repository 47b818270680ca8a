/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-provenance.h"
#include "plumb-score.h"

G_BEGIN_DECLS

/* Which facts the nodes of a trace stand for, for those who print one. A leaf says a level; whose
 * level that is follows from the nodes above it. */

typedef struct
{
  PlumbReview *review;
  const PlumbScore *score;
  PlumbProvenance *provenance; /* owned by whoever made the walk */
  const char *record;          /* the impact that the node is about or belongs to; or NULL */
  gboolean is_residual;        /* ratings with the measures are meant, where there are any */
} PlumbTraceWalk;

/* Whether the value of @trace may be told: where the review goes without numbers, only what is
 * counted. */
gboolean plumb_trace_walk_tells_value (const PlumbTraceWalk *self, const PlumbTrace *trace);

/* How the rule of @trace makes its value, as a formula that never changes and names its parts;
 * NULL for a leaf and for a node without a value of its own. */
const char *plumb_trace_get_formula (const PlumbTrace *trace);

/* The walk for the parts of @trace, which @self has come to. */
PlumbTraceWalk plumb_trace_walk_enter (const PlumbTraceWalk *self, const PlumbTrace *trace);

/* Whether @trace is itself an impact record, whose evidence can be told. */
gboolean plumb_trace_walk_is_record (const PlumbTraceWalk *self, const PlumbTrace *trace);

/* Where what the leaf @trace says was typed: fills @field with the field of the impact
 * self->record. Answers FALSE where it is none of a record's. */
gboolean plumb_trace_walk_find_fact (const PlumbTraceWalk *self,
                                     const PlumbTrace *trace,
                                     const char **field);

G_END_DECLS
