/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-json-results.h"

typedef struct
{
  PlumbJson *writer;
  const PlumbResults *results;
  PlumbLanguage *language;
} Adder;

static void
add_label (const Adder *self, const PlumbText *label)
{
  plumb_json_add_text (self->writer, "label",
                       label->source != NULL ? plumb_instrument_get_text (self->results->instrument,
                                                                          label, self->language)
                                             : NULL);
}

static void
add_raters (const Adder *self, const PlumbRating *rating)
{
  plumb_json_open_array (self->writer, "raters");
  for (guint i = 0; i < rating->n_raters; i++)
    {
      const PlumbRater *rater = &rating->raters[i];
      plumb_json_begin_object (self->writer);
      add_label (self, &rater->label);
      plumb_json_add_text (self->writer, "choice",
                           rater->choice != NULL ? rater->choice->id : NULL);
      plumb_json_end_object (self->writer);
    }
  plumb_json_end_array (self->writer);
}

static void
add_rating (const Adder *self, const char *name, const PlumbRating *rating)
{
  gboolean has_level = rating->n_rated > 0;
  plumb_json_open_object (self->writer, name);
  plumb_json_add_text (self->writer, "question", rating->question->id);
  plumb_json_add_boolean (self->writer, "asked", rating->active);
  plumb_json_add_text (self->writer, "status",
                       plumb_rating_is_declined (rating)
                           ? "declined"
                           : plumb_status_get_id (plumb_rating_get_status (rating)));
  plumb_json_add_number (self->writer, "median", has_level, rating->median);
  plumb_json_add_number (self->writer, "lowest", has_level, rating->lowest);
  plumb_json_add_number (self->writer, "highest", has_level, rating->highest);
  plumb_json_add_integer (self->writer, "rated", rating->n_rated);
  plumb_json_add_integer (self->writer, "unknown", rating->n_unknown);
  plumb_json_add_integer (self->writer, "not_applicable", rating->n_not_applicable);
  plumb_json_add_integer (self->writer, "declined", rating->n_declined);
  plumb_json_add_integer (self->writer, "not_assessed", rating->n_missing);
  add_raters (self, rating);
  plumb_json_end_object (self->writer);
}

static void
add_moment (const Adder *self, const PlumbItemResult *item, guint point)
{
  const PlumbMoment *moment = &item->moments[point];
  plumb_json_begin_object (self->writer);
  plumb_json_add_text (self->writer, "round", self->results->points[point].id);
  if (item->item->other == NULL)
    add_rating (self, "rating", &moment->left);
  else
    {
      add_rating (self, "left", &moment->left);
      add_rating (self, "right", &moment->right);
      plumb_json_add_number (self->writer, "gap", moment->has_gap, moment->gap);
    }
  plumb_json_end_object (self->writer);
}

static void
add_item (const Adder *self, const PlumbItemResult *item)
{
  plumb_json_begin_object (self->writer);
  plumb_json_add_text (self->writer, "id", item->item->id);
  add_label (self, &item->item->label);
  if (item->moments == NULL)
    {
      plumb_json_add_text (self->writer, "left", item->item->question->id);
      plumb_json_add_text (self->writer, "right", item->item->other->id);
      plumb_json_add_text (self->writer, "state", plumb_contradiction_get_id (item->contradiction));
      plumb_json_end_object (self->writer);
      return;
    }
  plumb_json_add_text (self->writer, "theme",
                       item->item->theme != NULL ? item->item->theme->id : NULL);
  plumb_json_add_number (self->writer, "change", item->has_change, item->change);
  plumb_json_open_array (self->writer, "moments");
  for (guint i = 0; i < self->results->n_points; i++)
    add_moment (self, item, i);
  plumb_json_end_array (self->writer);
  plumb_json_end_object (self->writer);
}

static void
add_grid (const Adder *self, const PlumbGrid *grid)
{
  plumb_json_add_text (self->writer, "question", grid->question->id);
  plumb_json_open_array (self->writer, "columns");
  for (guint i = 0; i < grid->n_columns; i++)
    {
      plumb_json_begin_object (self->writer);
      plumb_json_add_text (self->writer, "id", grid->columns[i].id);
      add_label (self, &grid->columns[i].label);
      plumb_json_end_object (self->writer);
    }
  plumb_json_end_array (self->writer);
  plumb_json_open_array (self->writer, "rows");
  for (guint i = 0; i < grid->n_rows; i++)
    {
      plumb_json_begin_object (self->writer);
      plumb_json_add_text (self->writer, "id", grid->rows[i].id);
      add_label (self, &grid->rows[i].label);
      plumb_json_open_object (self->writer, "cells");
      for (guint j = 0; j < grid->n_columns; j++)
        plumb_json_add_text (self->writer, grid->columns[j].id,
                             grid->rows[i].cells[j] != NULL ? grid->rows[i].cells[j]->id : NULL);
      plumb_json_end_object (self->writer);
      plumb_json_end_object (self->writer);
    }
  plumb_json_end_array (self->writer);
}

static void
add_part (const Adder *self, const PlumbPartResult *part)
{
  plumb_json_begin_object (self->writer);
  plumb_json_add_text (self->writer, "id", part->part->id);
  plumb_json_add_text (self->writer, "kind", plumb_part_kind_get_id (part->part->kind));
  add_label (self, &part->part->label);
  if (part->grid != NULL)
    add_grid (self, part->grid);
  else
    {
      plumb_json_open_array (self->writer, "items");
      for (guint i = 0; i < part->n_items; i++)
        add_item (self, &part->items[i]);
      plumb_json_end_array (self->writer);
    }
  plumb_json_end_object (self->writer);
}

void
plumb_json_add_results (PlumbJson *writer, const PlumbResults *results, PlumbLanguage *language)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (results != NULL);

  Adder adder = { writer, results, language };
  plumb_json_open_array (writer, "rounds");
  for (guint i = 0; i + 1 < results->n_points; i++)
    {
      plumb_json_begin_object (writer);
      plumb_json_add_text (writer, "id", results->points[i].id);
      plumb_json_add_text (writer, "label", results->points[i].label);
      plumb_json_add_text (writer, "date", results->points[i].date);
      plumb_json_end_object (writer);
    }
  plumb_json_end_array (writer);
  plumb_json_open_array (writer, "results");
  for (guint i = 0; i < results->n_parts; i++)
    add_part (&adder, &results->parts[i]);
  plumb_json_end_array (writer);
}
