/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-results.h"

#include <math.h>
#include <string.h>

#include "plumb-results-private.h"
#include "plumb-round.h"

/* A rating's status counts as an answer only where there is a level. */
static gboolean
has_level (const PlumbRating *rating)
{
  return rating->n_rated > 0;
}

static void
init_moment (PlumbMoment *self, const PlumbPartItem *item, const PlumbSight *sight)
{
  plumb_rating_init (&self->left, item->question, sight->logic, sight->answers, sight->strings);
  if (item->other == NULL)
    return;
  plumb_rating_init (&self->right, item->other, sight->logic, sight->answers, sight->strings);
  self->has_gap = has_level (&self->left) && has_level (&self->right);
  self->gap = self->has_gap ? self->left.median - self->right.median : 0;
}

static void
set_change (PlumbItemResult *self, guint n_points)
{
  if (n_points < 2)
    return;
  const PlumbMoment *now = &self->moments[n_points - 1];
  const PlumbMoment *before = &self->moments[n_points - 2];
  if (self->item->other != NULL)
    {
      self->has_change = now->has_gap && before->has_gap;
      self->change = self->has_change ? fabs (now->gap) - fabs (before->gap) : 0;
      return;
    }
  self->has_change = has_level (&now->left) && has_level (&before->left);
  self->change = self->has_change ? now->left.median - before->left.median : 0;
}

/* Whether choosing @choice is an answer: a level, or a word without a score. */
static gboolean
says_something (const PlumbChoice *choice)
{
  return choice->role != PLUMB_CHOICE_UNKNOWN && choice->role != PLUMB_CHOICE_NOT_APPLICABLE
         && choice->role != PLUMB_CHOICE_DECLINED;
}

/* Whether @question says something that can contradict: an answer that is none of "unknown", "does
 * not apply" and "not assessed". */
static gboolean
is_said (const PlumbSight *sight, const PlumbQuestion *question)
{
  if (!plumb_logic_is_active (sight->logic, question))
    return FALSE;
  if (question->type == PLUMB_QUESTION_COMPUTED)
    {
      const char *value = plumb_logic_get_value (sight->logic, question);
      return value != NULL && *value != '\0';
    }
  if (question->type != PLUMB_QUESTION_MATRIX)
    return plumb_logic_get_status (sight->logic, question) == PLUMB_STATUS_ANSWERED;
  /* Of several raters, one is enough. */
  PlumbRating rating;
  plumb_rating_init (&rating, question, sight->logic, sight->answers, sight->strings);
  gboolean said = FALSE;
  for (guint i = 0; i < rating.n_raters; i++)
    said = said || (rating.raters[i].choice != NULL && says_something (rating.raters[i].choice));
  plumb_rating_clear (&rating);
  return said;
}

static void
judge (PlumbItemResult *self, PlumbPartResult *part, const PlumbSight *sight)
{
  if (!is_said (sight, self->item->question) || !is_said (sight, self->item->other))
    {
      self->contradiction = PLUMB_CONTRADICTION_OPEN;
      part->n_open++;
    }
  else if (plumb_logic_condition_holds (sight->logic, self->item))
    {
      self->contradiction = PLUMB_CONTRADICTION_HOLDS;
      part->n_holding++;
    }
  else
    self->contradiction = PLUMB_CONTRADICTION_ABSENT;
}

/* @sights: one for each point, the present last. */
static void
init_part (PlumbPartResult *self,
           const PlumbResultPart *part,
           const PlumbSight *sights,
           guint n_sights)
{
  const PlumbSight *now = &sights[n_sights - 1];
  self->part = part;
  if (part->kind == PLUMB_PART_GRID)
    {
      self->grid = plumb_grid_new (part->items[0].question, now);
      return;
    }
  self->n_items = part->n_items;
  self->items = g_new0 (PlumbItemResult, part->n_items + 1);
  for (guint i = 0; i < part->n_items; i++)
    {
      PlumbItemResult *item = &self->items[i];
      item->item = &part->items[i];
      if (part->kind == PLUMB_PART_CONTRADICTIONS)
        {
          judge (item, self, now);
          continue;
        }
      item->moments = g_new0 (PlumbMoment, n_sights);
      for (guint j = 0; j < n_sights; j++)
        init_moment (&item->moments[j], item->item, &sights[j]);
      set_change (item, n_sights);
    }
}

static void
clear_part (PlumbPartResult *self, guint n_points)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      PlumbMoment *moments = self->items[i].moments;
      for (guint j = 0; moments != NULL && j < n_points; j++)
        {
          plumb_rating_clear (&moments[j].left);
          plumb_rating_clear (&moments[j].right);
        }
      g_free (moments);
    }
  g_free (self->items);
  plumb_grid_free (self->grid);
}

static const char *
keep (PlumbResults *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

/* A closed round is seen with the date it has, so that what depends on today() stays as it was. */
static void
open_round (PlumbResults *self, PlumbReview *review, guint index, PlumbSight *sight)
{
  PlumbRound round = plumb_round_get (review, index);
  self->points[index]
      = (PlumbPoint){ keep (self, round.id), keep (self, round.label), keep (self, round.date) };
  sight->answers = plumb_round_answers_new (review, round.id);
  sight->logic = plumb_logic_new (self->instrument, sight->answers);
  sight->strings = self->strings;
  if (round.date != NULL)
    plumb_logic_set_today (sight->logic, round.date);
}

static void
close_round (PlumbSight *sight)
{
  plumb_logic_free (sight->logic);
  g_object_unref (sight->answers);
}

PlumbResults *
plumb_results_new (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  PlumbResults *self = g_new0 (PlumbResults, 1);
  self->instrument = plumb_instrument_ref (plumb_review_get_instrument (review));
  self->strings = g_string_chunk_new (256);
  guint n_rounds = self->instrument->n_results > 0 ? plumb_round_count (review) : 0;
  self->n_points = n_rounds + 1;
  self->points = g_new0 (PlumbPoint, self->n_points);
  g_autofree PlumbSight *sights = g_new0 (PlumbSight, self->n_points);
  for (guint i = 0; i < n_rounds; i++)
    open_round (self, review, i, &sights[i]);
  sights[n_rounds]
      = (PlumbSight){ plumb_review_get_logic (review), PLUMB_ANSWERS (review), self->strings };

  self->n_parts = self->instrument->n_results;
  self->parts = g_new0 (PlumbPartResult, self->n_parts + 1);
  for (guint i = 0; i < self->n_parts; i++)
    init_part (&self->parts[i], &self->instrument->results[i], sights, self->n_points);
  for (guint i = 0; i < n_rounds; i++)
    close_round (&sights[i]);
  return self;
}

void
plumb_results_free (PlumbResults *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_parts; i++)
    clear_part (&self->parts[i], self->n_points);
  g_free (self->parts);
  g_free (self->points);
  g_string_chunk_free (self->strings);
  plumb_instrument_unref (self->instrument);
  g_free (self);
}

const PlumbPartResult *
plumb_results_get_part (const PlumbResults *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->n_parts; i++)
    if (strcmp (self->parts[i].part->id, id) == 0)
      return &self->parts[i];
  return NULL;
}

const PlumbMoment *
plumb_results_get_now (const PlumbResults *self, const PlumbItemResult *item)
{
  g_return_val_if_fail (self != NULL && item != NULL && item->moments != NULL, NULL);
  return &item->moments[self->n_points - 1];
}

const PlumbMoment *
plumb_results_get_before (const PlumbResults *self, const PlumbItemResult *item)
{
  g_return_val_if_fail (self != NULL && item != NULL && item->moments != NULL, NULL);
  return self->n_points > 1 ? &item->moments[self->n_points - 2] : NULL;
}

const char *
plumb_contradiction_get_id (PlumbContradiction contradiction)
{
  static const char *const ids[] = { "open", "holds", "absent" };
  g_return_val_if_fail ((guint) contradiction < G_N_ELEMENTS (ids), NULL);
  return ids[contradiction];
}
