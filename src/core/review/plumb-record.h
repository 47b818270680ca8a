/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"

G_BEGIN_DECLS

/* Impact records, measures and pieces of evidence as structs: views on the facts, made on demand,
 * valid until the review changes next. Members are NULL where nothing was said: "not assessed" is
 * never the same as "none". */

/* What the names of fields begin with that are rated again as they will be once the measures work:
 * "residual-magnitude". */
#define PLUMB_RESIDUAL_PREFIX "residual-"

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
  /* The levels chosen once more, as it will be with the measures; NULL where nothing was said: then
   * the field stays as it is. */
  const PlumbLevel *residual[PLUMB_N_FIELDS];
  gboolean has_residual; /* any of them is chosen */
  const char *residual_rationale;
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
  const char *status;      /* "proposed", "agreed", "under-way", "done", "dropped" or NULL */
  const char *measured;    /* the indicator's latest value */
  const char *measured_on; /* YYYY-MM-DD */
  const char *became;      /* what became of it */
} PlumbMeasure;

/* A version of the policy that impacts can be about: one that the questionnaire names, or one that
 * the review adds. */
typedef struct
{
  const char *id;          /* "no-action", "draft", "amended", "o1" */
  const PlumbLevel *level; /* of the questionnaire; NULL for one of the review's own */
  const char *title;       /* of the review's own; may be NULL */
  const char *text;        /* what it changes in the draft; may be NULL */
} PlumbOption;

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

/* The record @id as it was when the round @round was closed. */
PlumbImpact plumb_impact_get_in_round (PlumbReview *review, const char *round, const char *id);
PlumbEvidence plumb_evidence_get (PlumbReview *review, const char *id);

/* The options of @review in order: the questionnaire's, its own. Where the questionnaire names
 * none, there is always the draft. An array of PlumbOption; free with g_array_unref(). */
GArray *plumb_option_list (PlumbReview *review);

/* The id of the option that is the draft as written. */
#define PLUMB_OPTION_DRAFT "draft"

/* Whether a measure counts: it has an owner, a date and a resource, is in the draft (a provision or
 * a text is named) or a binding commitment, and was not dropped. What does not count is shown as
 * potential. Source: domain rule of the score, section "Residual". */
gboolean plumb_measure_is_secured (const PlumbMeasure *measure);

/* Whether the list of ids @words (parted by spaces, or NULL) has @word. */
gboolean plumb_words_have (const char *words, const char *word);

/* The ids of @words as an array of char *, empty for NULL. Free with g_ptr_array_unref(). */
GPtrArray *plumb_words_list (const char *words);

/* The same as a string vector, empty for NULL. Free with g_strfreev(). */
char **plumb_words_split (const char *words);

G_END_DECLS
