/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* What people add to a review's own copy of a questionnaire: groups, pathways and questions, marked
 * own="yes" where they stand. The original is never touched, and what was added is carried over
 * when a new version of the original is taken up.
 *
 * Each function answers the new copy's XML, to be freed with g_free(); put into the review through
 * its gate, as the fact "questionnaire", it can be undone like any other change. */

/* Adds a population group, or a pathway, called @label and explained by @definition. Errors: the
 * questionnaire has no such list, or a text is empty (G_IO_ERROR_INVALID_ARGUMENT). */
char *plumb_own_additions_add_group (const PlumbInstrument *instrument,
                                     const char *label,
                                     const char *definition,
                                     GError **error);
char *plumb_own_additions_add_pathway (const PlumbInstrument *instrument,
                                       const char *label,
                                       const char *definition,
                                       GError **error);

/* Adds a question at the end of @section. @choices are the labels of its choices, NULL-terminated:
 * for single and multiple alone. */
char *plumb_own_additions_add_question (const PlumbInstrument *instrument,
                                        const PlumbSection *section,
                                        PlumbQuestionType type,
                                        const char *label,
                                        const char *const *choices,
                                        GError **error);

/* @to with what was added to @from; a reference to @to itself where nothing was. Errors: what was
 * added does not go together with @to any more; the message says why. */
PlumbInstrument *
plumb_own_additions_carry (PlumbInstrument *from, PlumbInstrument *to, GError **error);

/* Whether the group, pathway, question or choice @id was added to @instrument. */
gboolean plumb_own_additions_has (const PlumbInstrument *instrument, const char *id);

/* How many things were added to @instrument. */
guint plumb_own_additions_count (const PlumbInstrument *instrument);

G_END_DECLS
