/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-comparison.h"

G_BEGIN_DECLS

/* How the files that compare two instruments share their work. */

struct _PlumbComparison
{
  PlumbInstrument *before;
  PlumbInstrument *after;
  GPtrArray *differences; /* PlumbDifference */
};

/* A thing of one of the two, as differences name it. All members are lent. */
typedef struct
{
  const char *kind;
  const char *owner;
  const char *id;
  const char *label;
} PlumbThing;

/* Adds a difference; @then or @now is NULL where there is no such thing. */
PlumbDifference *plumb_comparison_add (PlumbComparison *self,
                                       PlumbDifferenceClass class,
                                       const PlumbThing *then,
                                       const PlumbThing *now);

/* The same with what differs. */
void plumb_comparison_add_change (PlumbComparison *self,
                                  PlumbDifferenceClass class,
                                  const PlumbThing *then,
                                  const PlumbThing *now,
                                  const char *was,
                                  const char *is);

/* Add a difference where the two are not the same. */
void
plumb_comparison_check_name (PlumbComparison *self, const PlumbThing *then, const PlumbThing *now);
void plumb_comparison_check_text (PlumbComparison *self,
                                  const PlumbThing *then,
                                  const PlumbThing *now,
                                  const PlumbText *was,
                                  const PlumbText *is);
void plumb_comparison_check_logic (PlumbComparison *self,
                                   const PlumbThing *then,
                                   const PlumbThing *now,
                                   const char *was,
                                   const char *is);

/* Adds a difference of the first of the things @is (PlumbThing) that stands in another place: @was
 * has the same things' ids, as the later version calls them, in their earlier order. */
void plumb_comparison_check_order (PlumbComparison *self, const GPtrArray *was, const GArray *is);

/* Compares two lists of choices of @owner, a question or a scale. */
void plumb_comparison_compare_choices (PlumbComparison *self,
                                       const char *owner,
                                       const PlumbChoice *then,
                                       guint n_then,
                                       const PlumbChoice *now,
                                       guint n_now);

/* The parts. */
void plumb_comparison_compare_lists (PlumbComparison *self);
void plumb_comparison_compare_appraisal (PlumbComparison *self);
void plumb_comparison_compare_methods (PlumbComparison *self);
void plumb_comparison_compare_dimensions (PlumbComparison *self);
void plumb_comparison_compare_questions (PlumbComparison *self);
void plumb_comparison_compare_outcomes (PlumbComparison *self);
void plumb_comparison_compare_results (PlumbComparison *self);

G_END_DECLS
