/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-score.h"

G_BEGIN_DECLS

/* What in the impact records of a review contradicts itself, or leaves nothing to score. Nothing of
 * it keeps the review from being scored: each record still counts as it stands. It is for people to
 * see and to mend. */

typedef enum
{
  PLUMB_CONFLICT_NO_RECORDS,     /* no record counts for the draft */
  PLUMB_CONFLICT_ALL_OPEN,       /* records do, and every one is unknown or incomplete */
  PLUMB_CONFLICT_OPTION_EMPTY,   /* no record counts for the option */
  PLUMB_CONFLICT_RATED_TWICE,    /* the same effect is rated twice, and differently: same option,
                                    groups, pathway, provision and direction */
  PLUMB_CONFLICT_NONE_MOVES_GAP, /* "no effect", but an effect on the gap */
  PLUMB_CONFLICT_RESIDUAL_WORSE, /* with the measures, the effect is worse than without */
  PLUMB_CONFLICT_RESIDUAL_ALONE, /* rated once more with measures, but none is named */
} PlumbConflictKind;
#define PLUMB_N_CONFLICTS (PLUMB_CONFLICT_RESIDUAL_ALONE + 1)

/* All members but kind are NULL where they mean nothing. */
typedef struct
{
  PlumbConflictKind kind;
  char *record; /* the record it is about; of two, the first */
  char *other;  /* the second */
  char *option;
} PlumbConflict;

/* The conflicts of @review, whose score is @score: those of the whole review first, then options in
 * their order, then record by record. Options are only missed where a record is about another
 * option than the draft: a review that compares nothing lacks nothing. An array of PlumbConflict;
 * free with g_ptr_array_unref(). Takes time linear in the records. */
GPtrArray *plumb_conflicts_list (PlumbReview *review, const PlumbScore *score);

G_END_DECLS
