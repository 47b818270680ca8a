/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-levels.h"
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

/* What supports a record besides its levels. */
typedef struct
{
  gboolean has_groups;
  gboolean has_rationale; /* for the rating, or for rating it again where that was done */
  gboolean has_evidence;  /* a piece of evidence supports it */
} PlumbSupport;

/* What @levels come to. Adds the names of the fields that are missing to @missing, parted by
 * spaces, where that is not NULL. */
PlumbRated plumb_rate (const PlumbLevels *levels,
                       const PlumbSupport *support,
                       const PlumbSettings *settings,
                       GString *missing);

/* Whether nothing more has to be done about a record in @state: it is scored, none, or not
 * applicable with a reason. */
gboolean plumb_record_state_is_settled (PlumbRecordState state);

void plumb_record_score_free (PlumbRecordScore *self);

/* How @score, what @levels come to, came about: rule PLUMB_RULE_IMPACT, its parts the levels
 * chosen. @id: the record's. */
PlumbTrace *plumb_record_trace (const char *id,
                                const PlumbRated *score,
                                const PlumbLevels *levels,
                                const PlumbSettings *settings);

/* The same of the level of one field: rule PLUMB_RULE_LEVEL. */
PlumbTrace *plumb_record_trace_level (const PlumbLevels *levels,
                                      PlumbFieldId field,
                                      const PlumbSettings *settings);

G_END_DECLS
