/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-score.h"

G_BEGIN_DECLS

/* The score of one impact record, for plumb_score_new(). The rules:
 *
 * - A record names at least one group, whatever its direction; else it is incomplete.
 * - Direction harm or benefit (level value −1 or 1): scored when magnitude, likelihood, reach,
 * duration and need have a level with a number; else incomplete.
 * - Direction none (0): state none when there is a rationale or a piece of evidence for the record;
 * else incomplete.
 * - "unknown" is unknown. "not-applicable" needs a rationale; else incomplete.
 * - Any other level, or none, is a direction that is missing.
 *
 * Numbers out of the formula's range (see plumb_score_formula()) count as missing, so that no score
 * can be out of its own. */

/* Scores @impact; in_scope, priority and caps are left FALSE. @has_evidence: a piece of evidence
 * supports it. */
PlumbRecordScore *plumb_record_score_new (const PlumbImpact *impact, gboolean has_evidence);
void plumb_record_score_free (PlumbRecordScore *self);

/* Whether nothing more has to be done about the record: it is scored, none, or not applicable with
 * a reason. */
gboolean plumb_record_score_is_settled (const PlumbRecordScore *self);

/* The number of the level chosen for @field, where there is one and it is in range. */
gboolean plumb_record_get_number (const PlumbImpact *impact, PlumbFieldId field, double *number);

/* How the score came about: rule PLUMB_RULE_IMPACT, its parts the levels chosen. */
PlumbTrace *plumb_record_score_trace (const PlumbRecordScore *self, const PlumbImpact *impact);

/* The same of the level of one field: rule PLUMB_RULE_LEVEL. */
PlumbTrace *plumb_record_trace_level (const PlumbImpact *impact, PlumbFieldId field);

G_END_DECLS
