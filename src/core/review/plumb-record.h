/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* Impact records, measures and pieces of evidence as structs: views on the facts, made on demand,
 * valid until the review changes next. Members are NULL where nothing was said: "not assessed" is
 * never the same as "none". */

/* One effect: provision(s) of the draft × a group or an intersection of groups × a pathway × an
 * option. */
typedef struct
{
  const char *id;
  const char *provision; /* such as "Sec. 9-104(b)" */
  const char *groups;    /* group ids parted by spaces; more than one: their intersection */
  const char *pathway;
  const char *option; /* "draft" where nothing was said */
  const char *rationale;
  /* The level chosen for each field of the appraisal, resolved in the instrument; NULL where not
   * assessed or not a level. */
  const PlumbLevel *levels[PLUMB_N_FIELDS];
  const char *lens; /* ids of lens levels parted by spaces */
} PlumbImpact;

typedef struct
{
  const char *id;
  const char *title;
  const char *kind;    /* "mitigate" or "amplify" */
  const char *impacts; /* ids of impact records parted by spaces */
  const char *provision;
  const char *text;
  const char *owner;
  const char *due;
  const char *resource;
  const char *binding; /* "draft", "commitment" or "none" */
  const char *indicator;
  const char *baseline;
  const char *target;
  const char *status; /* "proposed", "agreed", "under-way", "done", "dropped" or NULL */
} PlumbMeasure;

typedef struct
{
  const char *id;
  const char *supports; /* "answer/draft.purpose" or "impact/i3" */
  const char *kind;
  const char *strength;
  const char *source;
  const char *date;
  const char *excerpt;
  const char *note;
} PlumbEvidence;

/* The record @id of @review. Unknown ids give a struct whose members are all NULL. */
PlumbImpact plumb_impact_get (PlumbReview *review, const char *id);
PlumbMeasure plumb_measure_get (PlumbReview *review, const char *id);
PlumbEvidence plumb_evidence_get (PlumbReview *review, const char *id);

/* Whether a measure counts: it has an owner, a date and a resource, is in the draft or a binding
 * commitment, and is not only proposed, nor dropped. What does not count is shown as potential.
 * Source: domain rule of the score, section "Residual". */
gboolean plumb_measure_is_secured (const PlumbMeasure *measure);

/* Whether the list of ids @words (parted by spaces, or NULL) has @word. */
gboolean plumb_words_have (const char *words, const char *word);

/* The ids of @words as a string vector, empty for NULL. Free with g_strfreev(). */
char **plumb_words_split (const char *words);

G_END_DECLS
