/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json-dimensions.h"

static void
add_band (PlumbJson *writer, const char *name, const PlumbDeclaredBand *band)
{
  plumb_json_add_text (writer, name, band != NULL ? band->id : NULL);
}

static void
add_dimension (PlumbJson *writer, const PlumbDimensionScore *score)
{
  const PlumbDimensionSum *sum = &score->sum;
  gboolean is_single = score->dimension != NULL;
  plumb_json_begin_object (writer);
  plumb_json_add_text (writer, "id", plumb_dimension_score_get_id (score));
  plumb_json_add_text (writer, "direction", plumb_dimension_direction_get_id (sum->direction));
  plumb_json_add_number (writer, "value", sum->has_value, sum->value);
  plumb_json_add_number (writer, "lowest", sum->has_value, sum->low);
  plumb_json_add_number (writer, "highest", sum->has_value, sum->high);
  add_band (writer, "band", sum->band);
  add_band (writer, "lowest_band", sum->low_band);
  add_band (writer, "highest_band", sum->high_band);
  plumb_json_add_boolean (writer, "crosses_a_limit", score->crosses);
  plumb_json_add_number (writer, "distance_up", score->has_up, score->up);
  plumb_json_add_number (writer, "distance_down", score->has_down, score->down);
  plumb_json_add_number (writer, "points", is_single && sum->has_sum, sum->sum);
  plumb_json_add_number (writer, "least_points", is_single, sum->base_least);
  plumb_json_add_number (writer, "most_points", is_single, sum->base_most);
  plumb_json_add_integer (writer, "answered", sum->n_answered);
  plumb_json_add_integer (writer, "asked", sum->n_units);
  plumb_json_add_boolean (writer, "too_few_answers", score->is_thin);
  plumb_json_add_boolean (writer, "is_discounted", sum->is_discounted);
  plumb_json_add_number (writer, "discount_distance", sum->has_discount, sum->discount_distance);
  plumb_json_end_object (writer);
}

void
plumb_json_add_dimensions (PlumbJson *writer, const PlumbDimensionScores *scores)
{
  g_return_if_fail (writer != NULL && scores != NULL);

  plumb_json_open_array (writer, "dimensions");
  for (guint i = 0; i < scores->n_scores; i++)
    add_dimension (writer, &scores->scores[i]);
  plumb_json_end_array (writer);
}
