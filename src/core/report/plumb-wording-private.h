/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-wording.h"

G_BEGIN_DECLS

/* What the files of the wording share with each other and with the report's chapters. Private to
 * the room. */

/* @text of the review's instrument, in @language. */
const char *
plumb_wording_text (PlumbReview *review, const PlumbText *text, PlumbLanguage *language);

/* The name of the appraisal's @field. */
const char *
plumb_wording_appraisal_field (PlumbReview *review, PlumbFieldId field, PlumbLanguage *language);

/* Items one after the other, parted so that commas inside an item do no harm. Free with g_free().
 */
char *plumb_wording_join (const char *const *items, PlumbLanguage *language);

/* The label of the choice @id among @choices; @id itself where there is none. */
const char *plumb_wording_choice (PlumbReview *review,
                                  const PlumbChoice *choices,
                                  guint n_choices,
                                  const char *id,
                                  PlumbLanguage *language);

/* The cell of a matrix in words, and the cell of a roster; both with their status where they are
 * empty. @row: its id. Free with g_free(). */
char *plumb_wording_dup_matrix_cell (PlumbReview *review,
                                     const PlumbQuestion *question,
                                     const char *row,
                                     PlumbLanguage *language);
char *plumb_wording_dup_roster_cell (PlumbReview *review,
                                     const PlumbQuestion *question,
                                     const char *row,
                                     const PlumbColumn *column,
                                     PlumbLanguage *language);

/* @value as it is, with no more decimals than it needs, at most three. Free with g_free(). */
char *plumb_wording_dup_plain (double value, PlumbLanguage *language);

/* Orders the records of a GPtrArray (PlumbRecordScore) by their scores, the lowest first. */
int plumb_wording_compare_scores (gconstpointer a, gconstpointer b);

/* The first of @records, at most @max, each with its score where it has one: "Older adults:
 * Housing, −97.4". An array of char *; free with g_ptr_array_unref(). */
GPtrArray *plumb_wording_list_effects (PlumbReview *review,
                                       const PlumbSettings *settings,
                                       const GPtrArray *records,
                                       guint max,
                                       PlumbLanguage *language);

/* How many records in scope are in @state; and how many are unknown or incomplete. */
guint plumb_wording_count_in_state (const PlumbScore *score, PlumbRecordState state);
guint plumb_wording_count_open (const PlumbScore *score);

G_END_DECLS
