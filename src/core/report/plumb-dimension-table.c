/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-dimension-table.h"

#include "plumb-data-cells.h"
#include "plumb-wording-dimensions.h"

static PlumbTable *
new_table (PlumbLanguage *language)
{
  PlumbTable *table = plumb_table_new (plumb_say (language, "The dimensions in numbers"));
  plumb_table_set_id (table, "dimensions");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (language, "column", "Dimension"), 3,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (language, "column", "In words"), 1.8,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (language, "column", "Of 100"), 1.2,
                          PLUMB_ALIGN_DECIMAL);
  /* Translators: the range that a number can still become */
  plumb_table_add_column (table, plumb_say_in (language, "column", "Still possible"), 1.6,
                          PLUMB_ALIGN_START);
  plumb_data_split_range (table, plumb_say_in (language, "column", "Still possible"), language);
  plumb_table_add_column (table, plumb_say_in (language, "column", "Points"), 2, PLUMB_ALIGN_START);
  plumb_data_split_words (table, plumb_say_in (language, "column", "Points"), language);
  plumb_table_add_column (table, plumb_say_in (language, "column", "Answered"), 1.4,
                          PLUMB_ALIGN_START);
  plumb_data_split_share (table, plumb_say_in (language, "column", "Answered"), language);
  return table;
}

/* A cell of @text, which is freed. */
static PlumbCell *
take_cell (PlumbTable *table, char *text)
{
  PlumbCell *cell = plumb_table_add_cell (table, text);
  g_free (text);
  return cell;
}

static void
add_row (PlumbTable *table,
         PlumbReview *review,
         const PlumbDimensionScore *score,
         PlumbLanguage *language)
{
  PlumbTableRow *row = plumb_table_begin_row (table);
  g_autofree char *origin = g_strconcat ("dimension/", plumb_dimension_score_get_id (score), NULL);
  plumb_row_set_origin (row, origin);
  plumb_table_add_cell (table, plumb_wording_dimension (review, score, language));
  plumb_table_add_cell (table,
                        plumb_wording_dimension_band (review, score, score->sum.band, language));
  PlumbCell *value = take_cell (table, plumb_wording_dup_dimension_value (score, language));
  PlumbCell *range = take_cell (table, plumb_wording_dup_dimension_range (score, language));
  PlumbCell *points = take_cell (table, plumb_wording_dup_dimension_points (score, language));
  plumb_cell_set_strong (value, TRUE);
  if (score->sum.has_value)
    {
      const PlumbBounds bounds = { TRUE, score->sum.low, score->sum.high };
      plumb_data_set_number (value, score->sum.value, 1, NULL);
      plumb_data_set_range (range, &bounds);
    }
  if (score->sum.has_sum && score->dimension != NULL)
    {
      g_autofree char *text = plumb_inline_to_text (points->text);
      plumb_data_set_number (points, score->sum.sum, 1, text);
    }
  plumb_data_set_share (take_cell (table, plumb_wording_dup_dimension_coverage (score, language)),
                        score->sum.n_answered, score->sum.n_units);
}

PlumbTable *
plumb_dimension_table_new (PlumbReview *review,
                           const PlumbDimensionScores *scores,
                           PlumbLanguage *language)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && scores != NULL, NULL);

  PlumbTable *table = new_table (language);
  for (guint i = 0; i < scores->n_scores; i++)
    add_row (table, review, &scores->scores[i], language);
  return table;
}
