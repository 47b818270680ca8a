/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json-dimensions.h"

static void
add_band (JsonBuilder *builder, const char *name, const PlumbDeclaredBand *band)
{
  plumb_json_add_text (builder, name, band != NULL ? band->id : NULL);
}

static void
add_dimension (JsonBuilder *builder, const PlumbDimensionScore *score)
{
  const PlumbDimensionSum *sum = &score->sum;
  gboolean is_single = score->dimension != NULL;
  json_builder_begin_object (builder);
  plumb_json_add_text (builder, "id", plumb_dimension_score_get_id (score));
  plumb_json_add_text (builder, "direction", plumb_dimension_direction_get_id (sum->direction));
  plumb_json_add_number (builder, "value", sum->has_value, sum->value);
  plumb_json_add_number (builder, "lowest", sum->has_value, sum->low);
  plumb_json_add_number (builder, "highest", sum->has_value, sum->high);
  add_band (builder, "band", sum->band);
  add_band (builder, "lowest_band", sum->low_band);
  add_band (builder, "highest_band", sum->high_band);
  plumb_json_add_boolean (builder, "crosses_a_limit", score->crosses);
  plumb_json_add_number (builder, "distance_up", score->has_up, score->up);
  plumb_json_add_number (builder, "distance_down", score->has_down, score->down);
  plumb_json_add_number (builder, "points", is_single && sum->has_sum, sum->sum);
  plumb_json_add_number (builder, "least_points", is_single, sum->base_least);
  plumb_json_add_number (builder, "most_points", is_single, sum->base_most);
  plumb_json_add_integer (builder, "answered", sum->n_answered);
  plumb_json_add_integer (builder, "asked", sum->n_units);
  plumb_json_add_boolean (builder, "too_few_answers", score->is_thin);
  plumb_json_add_boolean (builder, "is_discounted", sum->is_discounted);
  plumb_json_add_number (builder, "discount_distance", sum->has_discount, sum->discount_distance);
  json_builder_end_object (builder);
}

void
plumb_json_add_dimensions (JsonBuilder *builder, const PlumbDimensionScores *scores)
{
  g_return_if_fail (builder != NULL && scores != NULL);

  json_builder_set_member_name (builder, "dimensions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < scores->n_scores; i++)
    add_dimension (builder, &scores->scores[i]);
  json_builder_end_array (builder);
}
