/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessment.h"

G_BEGIN_DECLS

/* What the headlines of an option would be if one record were otherwise: what the questions about
 * how firm a finding is are made of (plumb-tornado.h, plumb-inquiry.h, plumb-weightings.h,
 * plumb-option-ranking.h).
 *
 * It is made from a review at one moment and does not look at it again, so that the rest can be
 * done in another thread while the review is edited. Read-only once made. What a question answers
 * is the same as if the record were changed and the review were scored anew, priority groups that
 * follow from need included; only that takes no longer however many records there are. */

typedef struct
{
  PlumbInstrument *instrument;
  PlumbAssessment *assessment; /* whose records may not be asked for what they lend of the review */
  char *option;
  char **options;       /* the ids of all there are, in order */
  PlumbShare questions; /* the required questions */

  /* What the method rates an effect by, besides the direction, and need and gap in any case. */
  PlumbFieldId fields[PLUMB_N_FIELDS];
  guint n_fields;

  /* PlumbAssessed: first those that count for the option, n_records of them; then one without an id
   * for each group in scope that none of them names, of which nothing is known. */
  GPtrArray *records;
  guint n_records;
  GArray *contributions; /* PlumbContribution of each of the n_records as it is */

  GArray *counts; /* of tally */
  PlumbTally tally;
  PlumbHeadlines now; /* without the worst record */
  guint *n_needing;   /* for each group in scope: records that give it priority by their need */
  guint *n_capping;   /* the same: records of the option that cap if it has priority */
} PlumbWhatIf;

/* For @option of @review as it stands, or for the draft where that is NULL. NULL where the
 * instrument has no appraisal. To be made in the thread that the review is used in. */
PlumbWhatIf *plumb_what_if_new (PlumbReview *review, const char *option);
void plumb_what_if_free (PlumbWhatIf *self);

const PlumbAssessed *plumb_what_if_get_record (const PlumbWhatIf *self, guint index);

/* The levels that the record has now. */
const PlumbLevels *plumb_what_if_get_levels (const PlumbWhatIf *self, guint index);

/* Where @level stands among those of @field: its number, or how strong its row or column of the
 * method's table is. FALSE where it says nothing: it is NULL, "unknown", out of the method's range.
 */
gboolean plumb_what_if_get_position (const PlumbWhatIf *self,
                                     PlumbFieldId field,
                                     const PlumbLevel *level,
                                     double *position);

/* The headlines if the record at @index had @levels. @supported: and if it had, as well, all that
 * it may lack besides: groups, a reason and evidence. What the record would add is put into @added,
 * which may be NULL. */
PlumbHeadlines plumb_what_if_ask (const PlumbWhatIf *self,
                                  guint index,
                                  const PlumbLevels *levels,
                                  gboolean supported,
                                  PlumbContribution *added);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbWhatIf, plumb_what_if_free)

G_END_DECLS
