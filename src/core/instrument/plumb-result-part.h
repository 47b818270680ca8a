/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* What an instrument declares to be shown of its answers, beside or instead of the score of
 * impacts: a list of parts, each of one kind. A part says which questions it draws and how it is
 * called; what it comes to is computed in the scoring room. Read-only and lent by the instrument,
 * as everything in it.
 *
 * A rating is the answer to a question of type single or scale (one rater), or to a matrix, each
 * row of which is one rater. What always holds of a loaded instrument: the questions of profiles,
 * comparisons and rounds are ratings, each of their choices has a score or a role, and those of
 * profiles and comparisons are answered on the part's scale. In a draft (see
 * plumb_instrument_load_draft()) questions, scales and themes may be missing besides. */

typedef enum
{
  PLUMB_PART_PROFILE,        /* ratings side by side, never added up */
  PLUMB_PART_COMPARISON,     /* the same thing rated by two sides, and the gap between them */
  PLUMB_PART_GRID,           /* one matrix or roster as a table of levels */
  PLUMB_PART_CONTRADICTIONS, /* pairs of answers that do not go together */
  PLUMB_PART_ROUNDS,         /* ratings as they were at the end of each round */
} PlumbPartKind;

/* A theme of a profile, or a side of a comparison. */
typedef struct
{
  const char *id;
  PlumbText label;
} PlumbPartHead;

typedef struct
{
  /* Of a pair or a contradiction its own, else its question's. */
  const char *id;
  const PlumbQuestion *question; /* of a pair or a contradiction: the left one */
  const PlumbQuestion *other;    /* of a pair or a contradiction: the right one; else NULL */
  const PlumbPartHead *theme;    /* of a profile's item; NULL where it has none */
  /* How it is called. An item that gives itself no name has its question's label, and its key. */
  PlumbText label;
  PlumbExpression when; /* of a contradiction: holds when the two do not go together */
  guint condition;      /* the number of that expression, see plumb_logic_condition_holds() */
} PlumbPartItem;

struct _PlumbResultPart
{
  const char *id;
  PlumbPartKind kind;
  int line;
  PlumbText label;
  PlumbText purpose;
  const PlumbScale *scale;    /* of a profile or a comparison; else NULL */
  const PlumbPartHead *heads; /* themes, or the two sides, left first */
  guint n_heads;
  const PlumbPartItem *items; /* a grid has exactly one */
  guint n_items;
};

/* The name of the element: "profile". */
const char *plumb_part_kind_get_id (PlumbPartKind kind);

/* Whether answers to @question are ratings. */
gboolean plumb_question_is_rating (const PlumbQuestion *question);

G_END_DECLS
