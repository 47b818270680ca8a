/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-impact-map.h"
#include "plumb-workspace.h"

G_BEGIN_DECLS

/* What cells and records of the impacts page are called: short words to see, full sentences to
 * hear. Functions named …_dup_… give text to be freed with g_free(). */

/* "not assessed", "unknown", "none", "not applicable", "incomplete"; a scored effect has its band
 * instead. Constant, translated. */
const char *plumb_impact_words_state (PlumbCellState state);

/* The sign that goes with the state where it has no number. */
const char *plumb_impact_words_sign (PlumbCellState state);

/* Whether the review shows scores as numbers. Where it goes without, everything here says the same
 * in words alone. */
gboolean plumb_impact_words_have_numbers (PlumbWorkspace *workspace);

/* A score with the sign of its direction: "▼ −53.5"; the sign alone in a review without numbers. */
char *plumb_impact_words_dup_mark (PlumbWorkspace *workspace, double score);

/* "slight", "moderate", "substantial", "severe" or "transformative". */
const char *plumb_impact_words_strength (PlumbBand band, gboolean harm);

/* Everything that a cell says, for those who hear it: "Renters, Housing: harm −53.5, substantial;
 * 2 records". */
char *plumb_impact_words_dup_cell (PlumbWorkspace *workspace,
                                   const PlumbImpactMap *map,
                                   guint row,
                                   guint column);

/* A row's groups, with a word where they come first or are outside the scope. */
char *plumb_impact_words_dup_row (PlumbWorkspace *workspace, const PlumbImpactRow *row);

/* What a record was rated to at one stage: its band and score, or its state. */
char *plumb_impact_words_dup_rated (PlumbWorkspace *workspace, const PlumbRated *rated);

/* How a record stands: its score and band; or its state and what is missing. */
char *plumb_impact_words_dup_outcome (PlumbWorkspace *workspace, const char *id);

/* Whom and what a record is about: "Renters: Housing". */
char *plumb_impact_words_dup_subject (PlumbWorkspace *workspace, const char *id);

/* Since when the measure is overdue, as a sentence: its day has passed, and it is neither done nor
 * dropped. NULL where it is not. The day is that of the local time zone. */
char *plumb_impact_words_dup_overdue (PlumbWorkspace *workspace, const PlumbMeasure *measure);

/* What a map amounts to, in a sentence or two. */
char *plumb_impact_words_dup_summary (PlumbWorkspace *workspace, const PlumbImpactMap *map);

G_END_DECLS
