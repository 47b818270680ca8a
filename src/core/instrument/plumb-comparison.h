/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* What differs between two versions of a questionnaire, thing by thing, and what that means for
 * answers that were given to the earlier one. Things are told apart by their ids, and by what the
 * later version says they were called (<was>). Immutable; holds both instruments. */

typedef enum
{
  PLUMB_DIFFERENCE_TEXT,     /* worded differently; answers stand, and people can look again */
  PLUMB_DIFFERENCE_ADDED,    /* not answered yet */
  PLUMB_DIFFERENCE_RENAMED,  /* another id; answers follow it */
  PLUMB_DIFFERENCE_WIDENED,  /* takes all that it took, and more */
  PLUMB_DIFFERENCE_LOGIC,    /* shown, required, checked or computed under another condition */
  PLUMB_DIFFERENCE_SCORE,    /* counts for something else */
  PLUMB_DIFFERENCE_MERGED,   /* a choice that is now part of another; answers follow it */
  PLUMB_DIFFERENCE_NARROWED, /* does not take all that it took */
  PLUMB_DIFFERENCE_REMOVED,  /* answers to it are retired */
} PlumbDifferenceClass;

typedef struct
{
  PlumbDifferenceClass class;
  const char *thing; /* "question", "choice", "row", "column", "section", "group", "pathway", … */
  const char *owner; /* of a choice, row, column, level or item of results: the id of what it
                      * belongs to; or NULL */
  const char *before; /* its id then and now; NULL where it was added or removed */
  const char *after;
  const char *label; /* what people read, as it is now, or as it was where it was removed */
  char *then;        /* the text, condition, type or score that differs; NULL where none does */
  char *now;
} PlumbDifference;

/* How far the version number must move: what is removed, narrowed, merged or scored differently
 * needs a new major version (a stage, or a part of the results, that is removed only a minor one),
 * what is added, widened, renamed or shown otherwise a new minor one, other words a new patch. */
typedef enum
{
  PLUMB_STEP_NONE,
  PLUMB_STEP_PATCH,
  PLUMB_STEP_MINOR,
  PLUMB_STEP_MAJOR,
} PlumbVersionStep;

/* Whether people answer the thing that differs, or choose it: not so of a stage, a named condition,
 * an outcome, the results or the questionnaire itself. */
gboolean plumb_difference_concerns_answers (const PlumbDifference *difference);

typedef struct _PlumbComparison PlumbComparison;

/* Compares @before with @after. */
PlumbComparison *plumb_comparison_new (PlumbInstrument *before, PlumbInstrument *after);
void plumb_comparison_free (PlumbComparison *self);

guint plumb_comparison_get_length (const PlumbComparison *self);
const PlumbDifference *plumb_comparison_get (const PlumbComparison *self, guint index);

/* The step that the differences ask for, and the one that the version numbers take; a step back is
 * none. */
PlumbVersionStep plumb_comparison_get_needed_step (const PlumbComparison *self);
PlumbVersionStep plumb_comparison_get_taken_step (const PlumbComparison *self);

/* "text", "added" and so on; "none", "patch", "minor", "major": for JSON and tests. */
const char *plumb_difference_class_get_id (PlumbDifferenceClass class);
const char *plumb_version_step_get_id (PlumbVersionStep step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbComparison, plumb_comparison_free)

G_END_DECLS
