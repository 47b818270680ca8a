/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-document.h"
#include "plumb-instrument.h"

G_BEGIN_DECLS

/* A questionnaire as documents, without any review: the blank form for a session on paper, the
 * dossier for the body that must approve it, and the question bank as a table for spreadsheets.
 *
 * All are composed in a given language. Blocks that speak of a question have "question/ID" as their
 * origin. Free with plumb_document_unref(). */

/* The form to print and fill in by hand: every question, boxes to tick, lines to write on, and when
 * a question may be left out. */
PlumbDocument *
plumb_form_compose_blank (const PlumbInstrument *instrument, PlumbLanguage *language);

/* Everything that the questionnaire does: every question with its conditions, checks, choices,
 * scores and crosswalk, the lists, the appraisal's numbers, and what leads to which outcome. */
PlumbDocument *
plumb_form_compose_dossier (const PlumbInstrument *instrument, PlumbLanguage *language);

/* The question bank: one table, a row a question. */
PlumbDocument *plumb_form_compose_bank (const PlumbInstrument *instrument, PlumbLanguage *language);

G_END_DECLS
