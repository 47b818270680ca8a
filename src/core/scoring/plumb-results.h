/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-rating.h"
#include "plumb-result-part.h"
#include "plumb-review.h"

G_BEGIN_DECLS

/* What the parts of an instrument's results come to in a review: everything that a page or a
 * chapter shows, each with what it was made from. Made at one moment, immutable afterwards,
 * independent of language.
 *
 * There is no total and no grade, and none can be made of this: ratings stand side by side. What is
 * unknown, does not apply or is not assessed is told as such and is never 0.
 *
 * Time is a row of points: the rounds that were closed, oldest first, and the present last. So
 * there is always at least one point, and the last one is the present. */

/* A point in time. All members are NULL for the present. */
typedef struct
{
  const char *id;
  const char *label;
  const char *date; /* YYYY-MM-DD */
} PlumbPoint;

/* An item at one point in time. */
typedef struct
{
  PlumbRating left;  /* of the item's question */
  PlumbRating right; /* of a pair's other question */
  /* The left median less the right one, in steps of the scale: above 0, the left side rates higher.
   */
  gboolean has_gap;
  double gap;
} PlumbMoment;

typedef enum
{
  PLUMB_CONTRADICTION_OPEN, /* one of the two is not answered, or unknown: it cannot be said yet */
  PLUMB_CONTRADICTION_HOLDS,
  PLUMB_CONTRADICTION_ABSENT, /* both are answered and go together */
} PlumbContradiction;

typedef struct
{
  const PlumbPartItem *item;
  PlumbMoment *moments; /* one for each point; none of grids and contradictions */
  /* What changed from the last closed round to the present, in steps of the scale. Of a rating, its
   * median: above 0, it rose. Of a pair, the size of its gap: below 0, the sides came closer. */
  gboolean has_change;
  double change;
  PlumbContradiction contradiction;
} PlumbItemResult;

/* A table of levels. A matrix has one column, its question; a roster its columns of type single. */
typedef struct
{
  const char *id;
  PlumbText label;
  const PlumbChoice *choices;
  guint n_choices;
} PlumbGridColumn;

typedef struct
{
  const char *id;
  PlumbText label; /* says nothing where nobody has named the row */
  /* What was chosen, one for each column; NULL where nothing was. */
  const PlumbChoice **cells;
} PlumbGridRow;

typedef struct
{
  const PlumbQuestion *question;
  gboolean active;    /* it is asked at all; else there are no rows */
  PlumbStatus marked; /* what the whole question was marked as; then there are no rows */
  PlumbGridColumn *columns;
  guint n_columns;
  PlumbGridRow *rows;
  guint n_rows;
} PlumbGrid;

typedef struct
{
  const PlumbResultPart *part;
  PlumbItemResult *items; /* none of a grid */
  guint n_items;
  PlumbGrid *grid; /* of a grid; else NULL */
  guint n_holding; /* contradictions that hold */
  guint n_open;    /* contradictions of which it cannot be said yet */
} PlumbPartResult;

typedef struct
{
  PlumbInstrument *instrument;
  PlumbPoint *points;
  guint n_points;
  PlumbPartResult *parts;
  guint n_parts;
  GStringChunk *strings; /* what the texts above live in */
} PlumbResults;

/* The results of @review as it stands; without parts where its instrument declares none. Free with
 * plumb_results_free(). */
PlumbResults *plumb_results_new (PlumbReview *review);
void plumb_results_free (PlumbResults *self);

/* The part called @id, or NULL. */
const PlumbPartResult *plumb_results_get_part (const PlumbResults *self, const char *id);

/* The item as it is now, and as it was at the end of the last closed round (NULL where there was
 * none). Only of items that have moments. */
const PlumbMoment *plumb_results_get_now (const PlumbResults *self, const PlumbItemResult *item);
const PlumbMoment *plumb_results_get_before (const PlumbResults *self, const PlumbItemResult *item);

/* "open", "holds", "absent". */
const char *plumb_contradiction_get_id (PlumbContradiction contradiction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbResults, plumb_results_free)

G_END_DECLS
