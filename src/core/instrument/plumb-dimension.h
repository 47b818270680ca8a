/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-bands.h"

G_BEGIN_DECLS

/* A dimension: a weighted sum of answers, for questionnaires that are counted rather than
 * appraised. What it comes to is worked out by plumb_logic_get_dimension(), since expressions can
 * ask for it. Read-only and lent by the instrument.
 *
 * What always holds of a loaded instrument: each entry of a dimension is about another question
 * that can be counted (choices with scores, or a number with a smallest and a largest value);
 * weights are not negative; bands begin with numbers that rise; no dimension has the id of a
 * question, of a let or the id PLUMB_DIMENSION_OVERALL; a discount names another dimension that has
 * none itself. In a draft (see plumb_instrument_load_draft()) questions and dimensions may be
 * missing besides. */

/* Where a dimension is named: all of them together. */
#define PLUMB_DIMENSION_OVERALL "overall"

typedef enum
{
  PLUMB_DIMENSION_HIGHER_BETTER,
  PLUMB_DIMENSION_LOWER_BETTER,
} PlumbDimensionDirection;

/* What a question counts that is asked and not answered. */
typedef enum
{
  PLUMB_MISSING_EXCLUDE, /* nothing, and neither does what it could have counted */
  PLUMB_MISSING_ZERO,    /* 0, or what is nearest to it of what it can count */
  PLUMB_MISSING_WORST,   /* the worst that it can count */
} PlumbMissing;

typedef struct
{
  const char *id; /* of the question, as it is written */
  const PlumbQuestion *question;
  double weight;
  int line;
} PlumbDimensionEntry;

/* "Where @dimension reaches @share of its maximum, the sum counts @factor times, rounded to a whole
 * number." After the Canadian Algorithmic Impact Assessment, where mitigation at 80 % of its
 * maximum leaves 85 % of the risk. */
typedef struct
{
  const char *id; /* as it is written; NULL where there is no discount */
  const PlumbDimension *dimension;
  double share;  /* above 0, at most 1 */
  double factor; /* from 0 to 1 */
  gboolean is_whole;
  int line;
} PlumbDiscount;

struct _PlumbDimension
{
  const char *id;
  guint index; /* place in the instrument, from 0 */
  double weight;
  PlumbDimensionDirection direction;
  PlumbMissing missing;
  PlumbText label;
  PlumbText guidance;
  const PlumbDimensionEntry *entries;
  guint n_entries;
  PlumbDiscount discount;
  const PlumbDeclaredBand *bands; /* of 0 to 100; may be none */
  guint n_bands;
  int line;
};

/* "higher-better", "lower-better"; "exclude", "zero", "worst". */
const char *plumb_dimension_direction_get_id (PlumbDimensionDirection direction);
const char *plumb_missing_get_id (PlumbMissing missing);

/* The dimension of @instrument called @id, or NULL. */
const PlumbDimension *
plumb_instrument_get_dimension (const PlumbInstrument *instrument, const char *id);

/* Whether it means anything to count all dimensions together: several of them have a weight, or
 * there are words for what they come to. */
gboolean plumb_instrument_has_overall (const PlumbInstrument *instrument);

/* Which way all dimensions together are counted: as each of those that have a weight where they
 * agree, else so that higher is better. */
PlumbDimensionDirection plumb_instrument_get_overall_direction (const PlumbInstrument *instrument);

/* Whether answers to @question can be counted: it is of type single, scale, multiple or matrix, or
 * a number with min and max. */
gboolean plumb_question_can_count (const PlumbQuestion *question);

G_END_DECLS
