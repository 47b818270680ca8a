/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-logic-dimension.h"

#include <math.h>

#include "plumb-logic-private.h"

/* What an answer can count: from least to most. */
typedef struct
{
  gboolean exists;
  double least;
  double most;
} Range;

static void
range_add (Range *self, double least, double most)
{
  self->least = self->exists ? fmin (self->least, least) : least;
  self->most = self->exists ? fmax (self->most, most) : most;
  self->exists = TRUE;
}

/* Whether choosing @choice settles that the question is not counted, and whether it leaves it open.
 */
static gboolean
sets_aside (const PlumbChoice *choice)
{
  return choice->role == PLUMB_CHOICE_NOT_APPLICABLE || choice->role == PLUMB_CHOICE_DECLINED
         || (!choice->has_score && choice->role != PLUMB_CHOICE_UNKNOWN);
}

static gboolean
counts (const PlumbLogic *self, const PlumbQuestion *question, const PlumbChoice *choice)
{
  return choice->has_score && choice->role != PLUMB_CHOICE_UNKNOWN && !sets_aside (choice)
         && plumb_logic_is_choice_available (self, question, choice);
}

/* One of the choices. */
static Range
find_single_range (const PlumbLogic *self, const PlumbQuestion *question)
{
  Range range = { FALSE };
  for (guint i = 0; i < question->n_choices; i++)
    if (counts (self, question, &question->choices[i]))
      range_add (&range, question->choices[i].score, question->choices[i].score);
  return range;
}

/* Any number of the choices, but at least one. What excludes the others stands alone. "None" and
 * "something else" without a score count 0. */
static Range
find_multiple_range (const PlumbLogic *self, const PlumbQuestion *question)
{
  Range range = { FALSE };
  double gains = 0;
  double losses = 0;
  for (guint i = 0; i < question->n_choices; i++)
    {
      const PlumbChoice *choice = &question->choices[i];
      gboolean is_zero
          = !choice->has_score
            && (choice->role == PLUMB_CHOICE_NONE || choice->role == PLUMB_CHOICE_OTHER);
      if (!is_zero && !counts (self, question, choice))
        continue;
      double score = choice->has_score ? choice->score : 0;
      range_add (&range, score, score);
      if (plumb_choice_is_exclusive (choice))
        continue;
      gains += fmax (score, 0);
      losses += fmin (score, 0);
    }
  if (range.exists && gains > 0)
    range.most = fmax (range.most, gains);
  if (range.exists && losses < 0)
    range.least = fmin (range.least, losses);
  return range;
}

/* What one unit of @question can count. */
static Range
find_range (const PlumbLogic *self, const PlumbQuestion *question)
{
  switch (question->type)
    {
    case PLUMB_QUESTION_NUMBER:
      return (Range){ question->has_min && question->has_max, question->min, question->max };
    case PLUMB_QUESTION_MULTIPLE:
      return find_multiple_range (self, question);
    default:
      return find_single_range (self, question);
    }
}

static void
add_open (PlumbEntrySum *sum, const Range *range, guint n)
{
  sum->n_units += n;
  sum->open_least += n * range->least;
  sum->open_most += n * range->most;
}

static void
add_answered (PlumbEntrySum *sum, const Range *range, double points)
{
  sum->n_units++;
  sum->n_answered++;
  sum->points += points;
  sum->least += range->least;
  sum->most += range->most;
}

static void
count_choice (PlumbEntrySum *sum, const Range *range, const PlumbChoice *choice)
{
  if (choice == NULL || choice->role == PLUMB_CHOICE_UNKNOWN)
    add_open (sum, range, 1);
  else if (!sets_aside (choice))
    add_answered (sum, range, choice->score);
}

static void
count_matrix (PlumbLogic *self, const PlumbQuestion *matrix, const Range *range, PlumbEntrySum *sum)
{
  const PlumbQuestionState *state = &self->questions[matrix->index];
  if (!state->readable)
    {
      add_open (sum, range, state->n_rows);
      return;
    }
  for (guint i = 0; i < state->n_rows; i++)
    {
      const char *cell = plumb_logic_get_cell (self, matrix, i);
      count_choice (sum, range, cell != NULL ? plumb_question_get_choice (matrix, cell) : NULL);
    }
}

static void
count_multiple (const PlumbQuestion *question,
                const char *reading,
                const Range *range,
                PlumbEntrySum *sum)
{
  double points = 0;
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].has_score && plumb_logic_has_word (reading, question->choices[i].id))
      points += question->choices[i].score;
  add_answered (sum, range, CLAMP (points, range->least, range->most));
}

static void
count_question (PlumbLogic *self,
                const PlumbQuestion *question,
                const Range *range,
                PlumbEntrySum *sum)
{
  const PlumbQuestionState *state = &self->questions[question->index];
  gboolean is_answered
      = state->status == PLUMB_STATUS_ANSWERED && state->readable && state->reading != NULL;
  if (question->type == PLUMB_QUESTION_MATRIX)
    count_matrix (self, question, range, sum);
  else if (!is_answered)
    add_open (sum, range, 1);
  else if (question->type == PLUMB_QUESTION_MULTIPLE)
    count_multiple (question, state->reading, range, sum);
  else if (question->type != PLUMB_QUESTION_NUMBER)
    count_choice (sum, range, plumb_question_get_choice (question, state->reading));
  else if (state->value.type == PLUMB_XPATH_NUMBER && isfinite (state->value.number))
    add_answered (sum, range, CLAMP (state->value.number, range->least, range->most));
  else
    add_open (sum, range, 1);
}

/* A score or a weight may be written with so many digits that a computer has no number for it. Such
 * a question does not count. */
static gboolean
is_finite (const PlumbEntrySum *sum)
{
  return isfinite (sum->points) && isfinite (sum->least) && isfinite (sum->most)
         && isfinite (sum->open_least) && isfinite (sum->open_most);
}

PlumbEntrySum
plumb_logic_count_entry (PlumbLogic *self, const PlumbDimensionEntry *entry)
{
  PlumbEntrySum sum = { 0 };
  g_return_val_if_fail (self != NULL && entry != NULL, sum);

  const PlumbQuestion *question = entry->question;
  if (question == NULL || !plumb_logic_is_active (self, question)
      || self->questions[question->index].status == PLUMB_STATUS_NOT_APPLICABLE)
    return sum;
  Range range = find_range (self, question);
  if (!range.exists)
    return sum;
  count_question (self, question, &range, &sum);
  sum.points *= entry->weight;
  sum.least *= entry->weight;
  sum.most *= entry->weight;
  sum.open_least *= entry->weight;
  sum.open_most *= entry->weight;
  return is_finite (&sum) ? sum : (PlumbEntrySum){ 0 };
}

double
plumb_dimension_count_open (const PlumbDimension *dimension, const PlumbEntrySum *entry)
{
  g_return_val_if_fail (dimension != NULL && entry != NULL, 0);

  gboolean low_is_worst = dimension->direction == PLUMB_DIMENSION_HIGHER_BETTER;
  switch (dimension->missing)
    {
    case PLUMB_MISSING_ZERO:
      return CLAMP (0, entry->open_least, entry->open_most);
    case PLUMB_MISSING_WORST:
      return low_is_worst ? entry->open_least : entry->open_most;
    default:
      return 0;
    }
}

/* The sums of a dimension before they are set against anything. */
typedef struct
{
  double lowest; /* what the sum becomes when the open units count the least, and the most */
  double highest;
} Ends;

static double
normalize (double sum, double least, double most)
{
  /* Multiplied first, so that a quarter is exactly 25. */
  return most > least ? CLAMP (100 * (sum - least) / (most - least), 0, 100) : 0;
}

static PlumbDimensionSum
add_up (PlumbLogic *self, const PlumbDimension *dimension, Ends *ends)
{
  PlumbDimensionSum sum = { .dimension = dimension, .direction = dimension->direction };
  gboolean excludes = dimension->missing == PLUMB_MISSING_EXCLUDE;
  *ends = (Ends){ 0 };
  for (guint i = 0; i < dimension->n_entries; i++)
    {
      PlumbEntrySum entry = plumb_logic_count_entry (self, &dimension->entries[i]);
      sum.n_units += entry.n_units;
      sum.n_answered += entry.n_answered;
      sum.sum += entry.points + plumb_dimension_count_open (dimension, &entry);
      sum.least += entry.least + entry.open_least;
      sum.most += entry.most + entry.open_most;
      ends->lowest += entry.points + entry.open_least;
      ends->highest += entry.points + entry.open_most;
      sum.base_least += entry.least + (excludes ? 0 : entry.open_least);
      sum.base_most += entry.most + (excludes ? 0 : entry.open_most);
    }
  sum.has_sum = excludes ? sum.n_answered > 0 : sum.n_units > 0;
  if (isfinite (sum.sum) && isfinite (sum.most - sum.least))
    return sum;
  *ends = (Ends){ 0 };
  return (PlumbDimensionSum){ .dimension = dimension, .direction = dimension->direction };
}

static double
discount (const PlumbDiscount *terms, double sum)
{
  return terms->is_whole ? round (terms->factor * sum) : terms->factor * sum;
}

/* Grants the discount, now and at the ends as far as the other dimension can come there. */
static void
apply_discount (PlumbLogic *self, PlumbDimensionSum *sum, Ends *ends)
{
  const PlumbDiscount *terms = &sum->dimension->discount;
  Ends reach;
  PlumbDimensionSum other = add_up (self, terms->dimension, &reach);
  double needed = terms->share * other.base_most;
  double needed_of_all = terms->share * other.most;
  sum->has_discount = other.most > 0;
  if (!sum->has_discount)
    return;
  sum->discount_distance = needed - other.sum;
  sum->is_discounted = other.has_sum && other.base_most > 0 && other.sum >= needed;
  gboolean can_be = sum->is_discounted || reach.highest >= needed_of_all;
  gboolean can_fail = !sum->is_discounted || reach.lowest < needed_of_all;
  double low = discount (terms, ends->lowest);
  double high = discount (terms, ends->highest);
  if (sum->is_discounted)
    sum->sum = discount (terms, sum->sum);
  ends->lowest = !can_fail ? low : can_be ? fmin (low, ends->lowest) : ends->lowest;
  ends->highest = !can_fail ? high : can_be ? fmax (high, ends->highest) : ends->highest;
}

static void
find_bands (PlumbDimensionSum *sum, const PlumbDeclaredBand *bands, guint n_bands)
{
  if (!sum->has_value)
    return;
  sum->band = plumb_bands_find (bands, n_bands, sum->value);
  sum->low_band = plumb_bands_find (bands, n_bands, sum->low);
  sum->high_band = plumb_bands_find (bands, n_bands, sum->high);
}

static PlumbDimensionSum
get_one (PlumbLogic *self, const PlumbDimension *dimension)
{
  Ends ends;
  PlumbDimensionSum sum = add_up (self, dimension, &ends);
  if (dimension->discount.dimension != NULL)
    apply_discount (self, &sum, &ends);
  sum.has_value = sum.has_sum && sum.base_most > sum.base_least;
  if (!sum.has_value)
    return sum;
  sum.value = normalize (sum.sum, sum.base_least, sum.base_most);
  sum.low = fmin (sum.value, normalize (ends.lowest, sum.least, sum.most));
  sum.high = fmax (sum.value, normalize (ends.highest, sum.least, sum.most));
  find_bands (&sum, dimension->bands, dimension->n_bands);
  return sum;
}

/* A mean by weight in the making. */
typedef struct
{
  double weight; /* of those that have a value */
  double value;
  double full_weight; /* of those and the ones of which nothing is known yet */
  double low;
  double high;
} Mean;

static void
mean_add (Mean *mean, const PlumbDimensionSum *part, gboolean turned)
{
  double weight = part->dimension->weight;
  double low = part->has_value ? part->low : 0;
  double high = part->has_value ? part->high : 100;
  if (part->n_units == 0 || part->most <= part->least)
    return;
  mean->full_weight += weight;
  mean->low += weight * (turned ? 100 - high : low);
  mean->high += weight * (turned ? 100 - low : high);
  if (!part->has_value)
    return;
  mean->weight += weight;
  mean->value += weight * (turned ? 100 - part->value : part->value);
}

static PlumbDimensionSum
get_overall (PlumbLogic *self)
{
  const PlumbInstrument *instrument = self->instrument;
  PlumbDimensionSum sum
      = { .direction = plumb_instrument_get_overall_direction (instrument), .most = 100 };
  Mean mean = { 0 };
  for (guint i = 0; i < instrument->n_dimensions; i++)
    {
      PlumbDimensionSum part = get_one (self, &instrument->dimensions[i]);
      sum.n_units += part.n_units;
      sum.n_answered += part.n_answered;
      mean_add (&mean, &part, part.direction != sum.direction);
    }
  sum.has_sum = sum.has_value = mean.weight > 0;
  if (!sum.has_value)
    return sum;
  sum.sum = sum.value = mean.value / mean.weight;
  sum.low = fmin (sum.value, mean.low / mean.full_weight);
  sum.high = fmax (sum.value, mean.high / mean.full_weight);
  find_bands (&sum, instrument->overall_bands, instrument->n_overall_bands);
  return sum;
}

PlumbDimensionSum
plumb_logic_get_dimension (PlumbLogic *self, const PlumbDimension *dimension)
{
  g_return_val_if_fail (self != NULL, (PlumbDimensionSum){ NULL });
  return dimension != NULL ? get_one (self, dimension) : get_overall (self);
}
