/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-report.h"

G_BEGIN_DECLS

/* What a report does not tell: names, where people are named by their roles, and internal notes.
 *
 * A report that holds something back is composed from a copy of the review that does not know it,
 * so that no chapter, table, attachment or line of metadata can let it slip. Private to the room.
 *
 * Without names: those who made changes are "Reviewer 1", "Reviewer 2" … in the order of their
 * first change; whoever is answerable for a measure is "The person responsible for measure 3", by
 * the measures' order; whoever signed is "The person who signed off"; those who prepared the report
 * are left out; whom a column of a roster names that is declared to hold names (a tag of the scheme
 * "person") is "Person 1", "Person 2" … All of them count, those of now and those that the history
 * still knows. Where one of these names, if it is of two words or more, stands in a text that
 * people typed, its role stands there instead, in the words that fit a sentence. Bodies are no
 * people and stay; plumb-people.h says how they are told apart. Names that stand in typed text only
 * stay, and so do the text of the draft and the authors of evidence: they are publications.
 *
 * Without notes: notes at answers and at evidence are left out, out of the history, too, and out of
 * what a newer questionnaire has retired. Evidence itself stays. */

/* The copy of @review that a report with @options may know, its roles in @language; NULL where
 * @options hold nothing back and the review itself serves. */
PlumbReview *plumb_discretion_new_review (PlumbReview *review,
                                          const PlumbReportOptions *options,
                                          PlumbLanguage *language);

G_END_DECLS
