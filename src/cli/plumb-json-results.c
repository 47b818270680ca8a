/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json-results.h"

typedef struct
{
  JsonBuilder *builder;
  const PlumbResults *results;
  PlumbLanguage *language;
} Adder;

static void
add_label (const Adder *self, const PlumbText *label)
{
  plumb_json_add_text (self->builder, "label",
                       label->source != NULL ? plumb_instrument_get_text (self->results->instrument,
                                                                          label, self->language)
                                             : NULL);
}

static void
begin_array (const Adder *self, const char *name)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_begin_array (self->builder);
}

static void
add_raters (const Adder *self, const PlumbRating *rating)
{
  begin_array (self, "raters");
  for (guint i = 0; i < rating->n_raters; i++)
    {
      const PlumbRater *rater = &rating->raters[i];
      json_builder_begin_object (self->builder);
      add_label (self, &rater->label);
      plumb_json_add_text (self->builder, "choice",
                           rater->choice != NULL ? rater->choice->id : NULL);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_rating (const Adder *self, const char *name, const PlumbRating *rating)
{
  gboolean has_level = rating->n_rated > 0;
  json_builder_set_member_name (self->builder, name);
  json_builder_begin_object (self->builder);
  plumb_json_add_text (self->builder, "question", rating->question->id);
  plumb_json_add_boolean (self->builder, "asked", rating->active);
  plumb_json_add_text (self->builder, "status",
                       plumb_rating_is_declined (rating)
                           ? "declined"
                           : plumb_status_get_id (plumb_rating_get_status (rating)));
  plumb_json_add_number (self->builder, "median", has_level, rating->median);
  plumb_json_add_number (self->builder, "lowest", has_level, rating->lowest);
  plumb_json_add_number (self->builder, "highest", has_level, rating->highest);
  plumb_json_add_integer (self->builder, "rated", rating->n_rated);
  plumb_json_add_integer (self->builder, "unknown", rating->n_unknown);
  plumb_json_add_integer (self->builder, "not_applicable", rating->n_not_applicable);
  plumb_json_add_integer (self->builder, "declined", rating->n_declined);
  plumb_json_add_integer (self->builder, "not_assessed", rating->n_missing);
  add_raters (self, rating);
  json_builder_end_object (self->builder);
}

static void
add_moment (const Adder *self, const PlumbItemResult *item, guint point)
{
  const PlumbMoment *moment = &item->moments[point];
  json_builder_begin_object (self->builder);
  plumb_json_add_text (self->builder, "round", self->results->points[point].id);
  if (item->item->other == NULL)
    add_rating (self, "rating", &moment->left);
  else
    {
      add_rating (self, "left", &moment->left);
      add_rating (self, "right", &moment->right);
      plumb_json_add_number (self->builder, "gap", moment->has_gap, moment->gap);
    }
  json_builder_end_object (self->builder);
}

static void
add_item (const Adder *self, const PlumbItemResult *item)
{
  json_builder_begin_object (self->builder);
  plumb_json_add_text (self->builder, "id", item->item->id);
  add_label (self, &item->item->label);
  if (item->moments == NULL)
    {
      plumb_json_add_text (self->builder, "left", item->item->question->id);
      plumb_json_add_text (self->builder, "right", item->item->other->id);
      plumb_json_add_text (self->builder, "state",
                           plumb_contradiction_get_id (item->contradiction));
      json_builder_end_object (self->builder);
      return;
    }
  plumb_json_add_text (self->builder, "theme",
                       item->item->theme != NULL ? item->item->theme->id : NULL);
  plumb_json_add_number (self->builder, "change", item->has_change, item->change);
  begin_array (self, "moments");
  for (guint i = 0; i < self->results->n_points; i++)
    add_moment (self, item, i);
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

static void
add_grid (const Adder *self, const PlumbGrid *grid)
{
  plumb_json_add_text (self->builder, "question", grid->question->id);
  begin_array (self, "columns");
  for (guint i = 0; i < grid->n_columns; i++)
    {
      json_builder_begin_object (self->builder);
      plumb_json_add_text (self->builder, "id", grid->columns[i].id);
      add_label (self, &grid->columns[i].label);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
  begin_array (self, "rows");
  for (guint i = 0; i < grid->n_rows; i++)
    {
      json_builder_begin_object (self->builder);
      plumb_json_add_text (self->builder, "id", grid->rows[i].id);
      add_label (self, &grid->rows[i].label);
      json_builder_set_member_name (self->builder, "cells");
      json_builder_begin_object (self->builder);
      for (guint j = 0; j < grid->n_columns; j++)
        plumb_json_add_text (self->builder, grid->columns[j].id,
                             grid->rows[i].cells[j] != NULL ? grid->rows[i].cells[j]->id : NULL);
      json_builder_end_object (self->builder);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_part (const Adder *self, const PlumbPartResult *part)
{
  json_builder_begin_object (self->builder);
  plumb_json_add_text (self->builder, "id", part->part->id);
  plumb_json_add_text (self->builder, "kind", plumb_part_kind_get_id (part->part->kind));
  add_label (self, &part->part->label);
  if (part->grid != NULL)
    add_grid (self, part->grid);
  else
    {
      begin_array (self, "items");
      for (guint i = 0; i < part->n_items; i++)
        add_item (self, &part->items[i]);
      json_builder_end_array (self->builder);
    }
  json_builder_end_object (self->builder);
}

void
plumb_json_add_results (JsonBuilder *builder, const PlumbResults *results, PlumbLanguage *language)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (results != NULL);

  Adder adder = { builder, results, language };
  begin_array (&adder, "rounds");
  for (guint i = 0; i + 1 < results->n_points; i++)
    {
      json_builder_begin_object (builder);
      plumb_json_add_text (builder, "id", results->points[i].id);
      plumb_json_add_text (builder, "label", results->points[i].label);
      plumb_json_add_text (builder, "date", results->points[i].date);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  begin_array (&adder, "results");
  for (guint i = 0; i < results->n_parts; i++)
    add_part (&adder, &results->parts[i]);
  json_builder_end_array (builder);
}
