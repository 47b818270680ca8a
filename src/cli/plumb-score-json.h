/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-json-writer.h"

#include "plumb-language.h"
#include "plumb-robustness.h"
#include "plumb-score.h"

G_BEGIN_DECLS

/* A review's score as a JSON object, the way docs/score-json.md describes it to those who read it.
 * Members are only ever added. */

/* Adds the score of the review in the file that is shown as @name; with how firm its finding is,
 * where @robustness is not NULL, and with the whole trace where @with_trace, for which the score
 * must not be bare. @language is that of the instrument's labels. */
void plumb_json_add_score (PlumbJson *writer,
                           PlumbReview *review,
                           const PlumbScore *score,
                           const char *name,
                           const PlumbRobustness *robustness,
                           gboolean with_trace,
                           PlumbLanguage *language);

/* Private: between what the four headline numbers can be, as members of the object being built;
 * null unless the review goes with @numbers. */
void plumb_json_add_all_bounds (PlumbJson *writer,
                                gboolean numbers,
                                const PlumbBounds *benefit,
                                const PlumbBounds *harm,
                                const PlumbBounds *gap,
                                const PlumbBounds *worst);

/* Private: the member "robustness" of the object being built. */
void plumb_json_add_robustness (PlumbJson *writer,
                                const PlumbSettings *settings,
                                const PlumbRobustness *robustness);

/* Private: the member "trace" of the object being built. */
void plumb_json_add_trace (PlumbJson *writer, PlumbReview *review, const PlumbScore *score);

G_END_DECLS
