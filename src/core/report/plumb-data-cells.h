/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-score.h"
#include "plumb-table.h"

G_BEGIN_DECLS

/* What tables say in files of data, where pages have a number and its meaning in one cell: columns
 * that are split, and the parts of their cells. Where a review tells no numbers, its tables have
 * words alone, and nothing is split. Private to the room. */

/* Splits the column added last, @header, into numbers and what they amount to in words. */
void plumb_data_split_words (PlumbTable *table, const char *header, PlumbLanguage *language);

/* Into the ends of a range, and words where there is none. */
void plumb_data_split_range (PlumbTable *table, const char *header, PlumbLanguage *language);

/* Into a part and the whole it is of. */
void plumb_data_split_share (PlumbTable *table, const char *header, PlumbLanguage *language);

/* Into numbers and their units. */
void plumb_data_split_unit (PlumbTable *table, const char *header, PlumbLanguage *language);

/* Names the column added last, whose numbers are per cents. */
void plumb_data_name_percent (PlumbTable *table, const char *header, PlumbLanguage *language);

/* The number that @cell stands for; @words is for a second column, or NULL. */
void plumb_data_set_number (PlumbCell *cell, double number, guint decimals, const char *words);

/* Adds a cell of a count. */
void plumb_data_add_count (PlumbTable *table, guint count, PlumbLanguage *language);

/* Adds a cell of @text, which is taken, for a score, with the score and its band as its parts where
 * it @exists and numbers are told. The cell is lent. */
PlumbCell *plumb_data_take_score (PlumbTable *table,
                                  char *text,
                                  const PlumbSettings *settings,
                                  gboolean exists,
                                  double score,
                                  PlumbLanguage *language);

/* Adds a cell of the group that is worst affected and its score. The cell is lent. */
PlumbCell *plumb_data_add_worst (PlumbTable *table,
                                 PlumbReview *review,
                                 const PlumbSettings *settings,
                                 const PlumbHeadlines *headlines,
                                 PlumbLanguage *language);

/* A range, where it exists. */
void plumb_data_set_range (PlumbCell *cell, const PlumbBounds *bounds);

/* Adds a cell of how much of all something is, @share of 1, as "more than 99%" where it is not
 * quite all. The cell is lent. */
PlumbCell *plumb_data_add_part (PlumbTable *table, double share, PlumbLanguage *language);

void plumb_data_set_share (PlumbCell *cell, guint part, guint whole);

/* @share: of 1. @words is for a second column, or NULL. */
void plumb_data_set_percent (PlumbCell *cell, double share, const char *words);

G_END_DECLS
