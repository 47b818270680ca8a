/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-logic-dimension.h"
#include "plumb-trace.h"

G_BEGIN_DECLS

/* What the dimensions of a questionnaire come to: each by itself, and all together where there are
 * several, with the distance to the next words and a trace down to the questions. How a dimension
 * is worked out is told in plumb-logic-dimension.h. Made at one moment, immutable afterwards,
 * independent of language and of the order of answers. */

/* Below this share of answered questions no number stands without a warning beside it. */
#define PLUMB_DIMENSION_LEAST_COVERAGE 0.60

typedef struct
{
  const PlumbDimension *dimension; /* lent by the instrument; NULL: all of them together */
  PlumbDimensionSum sum;
  double coverage;  /* 0 to 1; 0 where nothing is asked */
  gboolean is_thin; /* the coverage is below PLUMB_DIMENSION_LEAST_COVERAGE */

  /* The open questions can still lead to another band. */
  gboolean crosses;
  /* How far the value is from the band above and the one below; see plumb_bands_distance_up(). */
  gboolean has_up;
  gboolean has_down;
  double up;
  double down;
  /* The same in points of the sum, where it is that of a single dimension. */
  double points_up;
  double points_down;
} PlumbDimensionScore;

typedef struct
{
  PlumbInstrument *instrument;
  PlumbDimensionScore *scores; /* in the instrument's order; all together last, where that means
                                 anything (see plumb_instrument_has_overall()) */
  guint n_scores;
} PlumbDimensionScores;

/* The scores of the answers that @logic reads; there are none where its instrument declares no
 * dimension. @trace, which may be NULL, gets a part of rule PLUMB_RULE_DIMENSIONS with a part for
 * each of the scores, if there are any. Free with plumb_dimension_scores_free(). */
PlumbDimensionScores *plumb_dimension_scores_new (PlumbLogic *logic, PlumbTrace *trace);
void plumb_dimension_scores_free (PlumbDimensionScores *self);

/* The score of the dimension called @id, which may be PLUMB_DIMENSION_OVERALL; NULL where there is
 * none. */
const PlumbDimensionScore *
plumb_dimension_scores_get (const PlumbDimensionScores *self, const char *id);

/* What @self is called in files: the id of its dimension, or PLUMB_DIMENSION_OVERALL. */
const char *plumb_dimension_score_get_id (const PlumbDimensionScore *self);

/* The rules of the trace, and what the value of each is:
 *
 *   dimensions         none: holds the others
 *   dimension          100 × (sum − "least") / ("most" − "least"), not below 0 nor above 100
 *   dimension-overall  the sum of its shares / the sum of their weights
 *   dimension-share    "weight" × "value" of the dimension that is its subject; where that goes the
 *                      other way, "value" is 100 less its value
 *   dimension-sum      the sum of its points, times "factor" where there is one, and then rounded
 *                      where the factor's text is "whole"
 *   dimension-points   "weight" × ("counted" + "open") of the question that is its subject
 *   dimension-number   a leaf: the number that its subject says */
#define PLUMB_RULE_DIMENSIONS        "dimensions"
#define PLUMB_RULE_DIMENSION         "dimension"
#define PLUMB_RULE_DIMENSION_OVERALL "dimension-overall"
#define PLUMB_RULE_DIMENSION_SHARE   "dimension-share"
#define PLUMB_RULE_DIMENSION_SUM     "dimension-sum"
#define PLUMB_RULE_DIMENSION_POINTS  "dimension-points"
#define PLUMB_RULE_DIMENSION_NUMBER  "dimension-number"

/* As plumb_trace_recompute(), for these rules. Answers FALSE for others. */
gboolean plumb_dimension_trace_recompute (const PlumbTrace *trace, double *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbDimensionScores, plumb_dimension_scores_free)

G_END_DECLS
