/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-reporter.h"

G_BEGIN_DECLS

/* What a report on a health equity assessment should tell, and how much of it a review tells.
 *
 * The shape (five sections of 8, 7, 3, 7 and 3 parts) follows the reporting checklist of
 * Olyaeemanesh et al. 2023 (doi 10.1186/s12939-023-02031-0); which parts there are within it is
 * this program's own reading. Private to the room.
 *
 * A part is made of one to three pieces. What speaks of a piece is declared in the questionnaire,
 * by tags of its questions with the scheme "checklist": `ref="policy.problem"` for the whole
 * answer, `ref="managing.interests/interest"` for one column of a roster. Some pieces are also told
 * by facts that are no answers (plumb-completeness-facts.c).
 *
 * A piece is as well covered as the best of what speaks of it, and a part is present when all its
 * pieces are, missing when none is begun. So adding content never takes a part away, as long as it
 * does not make the questionnaire hide what was answered. */

typedef enum
{
  PLUMB_COVERAGE_NOT_ASKED, /* nothing in this questionnaire speaks of it */
  PLUMB_COVERAGE_MISSING,
  PLUMB_COVERAGE_PARTLY,
  PLUMB_COVERAGE_PRESENT,
} PlumbCoverage;
#define PLUMB_N_COVERAGES (PLUMB_COVERAGE_PRESENT + 1)

typedef enum
{
  PLUMB_CHECKLIST_POLICY,
  PLUMB_CHECKLIST_MANAGING,
  PLUMB_CHECKLIST_POPULATION,
  PLUMB_CHECKLIST_RESULTS,
  PLUMB_CHECKLIST_RECOMMENDATIONS,
} PlumbChecklistSection;
#define PLUMB_N_CHECKLIST_SECTIONS (PLUMB_CHECKLIST_RECOMMENDATIONS + 1)
#define PLUMB_N_CHECKLIST_PARTS    28

typedef struct
{
  PlumbChecklistSection section;
  const char *pieces; /* their names, parted by spaces: "population.who population.where" */
  PlumbPhrase name;
} PlumbChecklistPart;

/* The parts in their order; constant. */
const PlumbChecklistPart *plumb_completeness_get_part (guint index);
const PlumbPhrase *plumb_completeness_get_section (PlumbChecklistSection section);

/* Where in the report a piece is told. */
typedef struct
{
  PlumbCoverage coverage;
  const PlumbSection *section; /* of the questionnaire, where an answer tells it; or NULL */
  const char *chapter; /* id of the chapter, where a fact tells it; NULL for the title page */
  char *origin;        /* such as "question/draft.problem": what to open, to see or to add it */
} PlumbPlaceTold;

typedef struct
{
  PlumbCoverage coverage;
  GArray *places; /* PlumbPlaceTold, one a piece, those that nothing speaks of left out */
} PlumbPartTold;

/* What the review of @reporter tells, an element a part; nothing is asked again later. */
typedef struct
{
  PlumbPartTold parts[PLUMB_N_CHECKLIST_PARTS];
  guint counts[PLUMB_N_CHECKLIST_SECTIONS][PLUMB_N_COVERAGES];
} PlumbCompleteness;

PlumbCompleteness *plumb_completeness_new (const PlumbReporter *reporter);
void plumb_completeness_free (PlumbCompleteness *self);

/* Whether the questionnaire of @reporter is one for which the checklist was made: its questions
 * serve it, or it appraises effects. */
gboolean plumb_completeness_is_meant_for (const PlumbInstrument *instrument);

/* How well facts that are no answers cover the piece @name; NOT_ASKED where there is no such fact.
 * @place: the chapter and what to open, set where there is one. */
PlumbCoverage plumb_completeness_find_fact (const PlumbReporter *reporter,
                                            const char *name,
                                            PlumbPlaceTold *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbCompleteness, plumb_completeness_free)

G_END_DECLS
