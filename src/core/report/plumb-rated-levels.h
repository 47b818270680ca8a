/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-reporter.h"

G_BEGIN_DECLS

/* The levels of one impact record in words: those that its score was made from, and those of its
 * other rating where it was rated twice, without the measures and with them. Private to the room.
 * Functions named …_dup_… give text to be freed with g_free(). */

/* The fields whose levels are told beside a score, and how many there are. Not every instrument has
 * all of them. */
extern const PlumbFieldId plumb_rated_fields[];
extern const guint plumb_n_rated_fields;

/* The levels that what @record comes to was made from. */
PlumbLevels plumb_rated_levels (const PlumbImpact *impact, const PlumbRecordScore *record);

/* Each of these with its number, and the strength of the evidence. */
char *plumb_rated_dup_levels (const PlumbReporter *self,
                              const PlumbImpact *impact,
                              const PlumbRecordScore *record);

/* What the rating that does not count comes to, and in which levels it differs: "−58.1 (substantial
 * harm); Size: Moderate = 0.5". NULL where the record was rated once only. */
char *plumb_rated_dup_other (const PlumbReporter *self,
                             const PlumbImpact *impact,
                             const PlumbRecordScore *record);

/* The same as a sentence that says which of the two counts. */
char *plumb_rated_dup_other_sentence (const PlumbReporter *self,
                                      const PlumbImpact *impact,
                                      const PlumbRecordScore *record);

/* What a rating comes to, whether it counts or not: the score with its band, or the state. */
char *plumb_rated_dup_result (const PlumbReporter *self, const PlumbRated *rated);

/* What @impact comes to with the measures, whether that counts or not. */
PlumbRated plumb_rated_after (const PlumbReporter *self, const PlumbImpact *impact);

G_END_DECLS
