/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-language.h"
#include "plumb-robustness.h"
#include "plumb-score.h"

G_BEGIN_DECLS

/* Scores for people who read a terminal: one review in full, or a row for each of many. */

/* Appends the findings of @review, in the file shown as @name, with their reasons. */
void plumb_text_add_score (GString *out,
                           PlumbReview *review,
                           const PlumbScore *score,
                           const char *name,
                           PlumbLanguage *language);

/* Appends how firm the finding is, in sentences, and what to find out next. */
void plumb_text_add_robustness (GString *out,
                                PlumbReview *review,
                                const PlumbScore *score,
                                const PlumbRobustness *robustness,
                                PlumbLanguage *language);

/* Appends the whole trace, indented, with who typed what and the evidence. The score must not be
 * bare. */
void plumb_text_add_trace (GString *out,
                           PlumbReview *review,
                           const PlumbScore *score,
                           PlumbLanguage *language);

/* The table: its head, a row for each review, and what has to be said below it; @has_marked: the
 * numbers of some review cannot stand alone. */
void plumb_text_add_table_head (GString *out, PlumbLanguage *language);
void plumb_text_add_table_row (GString *out,
                               PlumbReview *review,
                               const PlumbScore *score,
                               const char *name,
                               PlumbLanguage *language);
void plumb_text_add_table_foot (GString *out, gboolean has_marked, PlumbLanguage *language);

G_END_DECLS
