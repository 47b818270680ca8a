/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-dimension-score.h"

#include <string.h>

static void
set_distances (PlumbDimensionScore *self, const PlumbDeclaredBand *bands, guint n_bands)
{
  const PlumbDimensionSum *sum = &self->sum;
  if (!sum->has_value)
    return;
  double points = (sum->base_most - sum->base_least) / 100;
  self->crosses = sum->low_band != sum->high_band;
  self->has_up = plumb_bands_distance_up (bands, n_bands, sum->value, &self->up);
  self->has_down = plumb_bands_distance_down (bands, n_bands, sum->value, &self->down);
  self->points_up = self->up * points;
  self->points_down = self->down * points;
}

static PlumbTrace *
trace_number (const char *subject, double number)
{
  return plumb_trace_new_value (PLUMB_RULE_DIMENSION_NUMBER, subject, number);
}

static PlumbTrace *
trace_entry (PlumbLogic *logic,
             const PlumbDimension *dimension,
             const PlumbDimensionEntry *entry,
             const PlumbEntrySum *sum)
{
  double weight = entry->weight;
  double open = plumb_dimension_count_open (dimension, sum);
  PlumbTrace *trace
      = plumb_trace_new_value (PLUMB_RULE_DIMENSION_POINTS, entry->id, sum->points + open);
  PlumbTrace *counted
      = plumb_trace_add (trace, trace_number ("counted", weight > 0 ? sum->points / weight : 0));
  counted->text = g_strdup (plumb_logic_get_value (logic, entry->question));
  if (sum->n_answered < sum->n_units)
    plumb_trace_add (trace, trace_number ("open", weight > 0 ? open / weight : 0));
  plumb_trace_add (trace, trace_number ("weight", weight));
  return trace;
}

static PlumbTrace *
trace_sum (PlumbLogic *logic, const PlumbDimensionSum *sum)
{
  const PlumbDimension *dimension = sum->dimension;
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_DIMENSION_SUM, dimension->id);
  if (sum->has_sum)
    plumb_trace_set_value (trace, sum->sum);
  for (guint i = 0; i < dimension->n_entries; i++)
    {
      PlumbEntrySum entry = plumb_logic_count_entry (logic, &dimension->entries[i]);
      if (entry.n_units > 0)
        plumb_trace_add (trace, trace_entry (logic, dimension, &dimension->entries[i], &entry));
    }
  if (!sum->is_discounted)
    return trace;
  PlumbTrace *factor = plumb_trace_add (trace, trace_number ("factor", dimension->discount.factor));
  factor->text = g_strdup (dimension->discount.is_whole ? "whole" : NULL);
  return trace;
}

static PlumbTrace *
trace_dimension (PlumbLogic *logic, const PlumbDimensionSum *sum)
{
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_DIMENSION, sum->dimension->id);
  if (sum->has_value)
    plumb_trace_set_value (trace, sum->value);
  plumb_trace_add (trace, trace_sum (logic, sum));
  plumb_trace_add (trace, trace_number ("least", sum->base_least));
  plumb_trace_add (trace, trace_number ("most", sum->base_most));
  return trace;
}

/* @parts: the scores of all single dimensions. */
static PlumbTrace *
trace_overall (const PlumbDimensionSum *sum, const PlumbDimensionScore *parts, guint n_parts)
{
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_DIMENSION_OVERALL, NULL);
  if (sum->has_value)
    plumb_trace_set_value (trace, sum->value);
  for (guint i = 0; i < n_parts; i++)
    {
      const PlumbDimensionSum *part = &parts[i].sum;
      if (!part->has_value)
        continue;
      double weight = part->dimension->weight;
      double value = part->direction == sum->direction ? part->value : 100 - part->value;
      PlumbTrace *share
          = plumb_trace_new_value (PLUMB_RULE_DIMENSION_SHARE, part->dimension->id, weight * value);
      plumb_trace_add (share, trace_number ("weight", weight));
      plumb_trace_add (share, trace_number ("value", value));
      plumb_trace_add (trace, share);
    }
  return trace;
}

static PlumbDimensionScore
make_score (PlumbLogic *logic, const PlumbDimension *dimension)
{
  const PlumbInstrument *instrument = plumb_logic_get_instrument (logic);
  PlumbDimensionScore self
      = { .dimension = dimension, .sum = plumb_logic_get_dimension (logic, dimension) };
  if (self.sum.n_units > 0)
    self.coverage = (double) self.sum.n_answered / self.sum.n_units;
  self.is_thin = self.coverage < PLUMB_DIMENSION_LEAST_COVERAGE;
  if (dimension != NULL)
    set_distances (&self, dimension->bands, dimension->n_bands);
  else
    set_distances (&self, instrument->overall_bands, instrument->n_overall_bands);
  return self;
}

static void
trace_scores (const PlumbDimensionScores *self, PlumbLogic *logic, PlumbTrace *trace)
{
  PlumbTrace *all = plumb_trace_add (trace, plumb_trace_new (PLUMB_RULE_DIMENSIONS, NULL));
  guint n = self->instrument->n_dimensions;
  for (guint i = 0; i < n; i++)
    plumb_trace_add (all, trace_dimension (logic, &self->scores[i].sum));
  if (self->n_scores > n)
    plumb_trace_add (all, trace_overall (&self->scores[n].sum, self->scores, n));
}

PlumbDimensionScores *
plumb_dimension_scores_new (PlumbLogic *logic, PlumbTrace *trace)
{
  g_return_val_if_fail (logic != NULL, NULL);

  PlumbDimensionScores *self = g_new0 (PlumbDimensionScores, 1);
  self->instrument = plumb_instrument_ref (plumb_logic_get_instrument (logic));
  guint n = self->instrument->n_dimensions;
  self->n_scores = plumb_instrument_has_overall (self->instrument) ? n + 1 : n;
  self->scores = g_new0 (PlumbDimensionScore, self->n_scores + 1);
  for (guint i = 0; i < n; i++)
    self->scores[i] = make_score (logic, &self->instrument->dimensions[i]);
  if (self->n_scores > n)
    self->scores[n] = make_score (logic, NULL);
  if (trace != NULL && n > 0)
    trace_scores (self, logic, trace);
  return self;
}

void
plumb_dimension_scores_free (PlumbDimensionScores *self)
{
  if (self == NULL)
    return;
  g_free (self->scores);
  plumb_instrument_unref (self->instrument);
  g_free (self);
}

const char *
plumb_dimension_score_get_id (const PlumbDimensionScore *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->dimension != NULL ? self->dimension->id : PLUMB_DIMENSION_OVERALL;
}

const PlumbDimensionScore *
plumb_dimension_scores_get (const PlumbDimensionScores *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->n_scores; i++)
    if (strcmp (plumb_dimension_score_get_id (&self->scores[i]), id) == 0)
      return &self->scores[i];
  return NULL;
}
