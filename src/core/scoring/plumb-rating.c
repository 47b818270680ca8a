/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-rating.h"

#include <stdlib.h>

gboolean
plumb_choice_is_level (const PlumbChoice *choice)
{
  return choice->has_score && choice->role != PLUMB_CHOICE_UNKNOWN
         && choice->role != PLUMB_CHOICE_NOT_APPLICABLE && choice->role != PLUMB_CHOICE_DECLINED;
}

static void
read_raters (PlumbRating *self, PlumbLogic *logic, PlumbAnswers *answers, GStringChunk *strings)
{
  const PlumbQuestion *question = self->question;
  guint n_rows = 1;
  const PlumbRow *rows = NULL;
  if (question->type == PLUMB_QUESTION_MATRIX)
    rows = plumb_logic_get_rows (logic, question, &n_rows);
  self->raters = g_new0 (PlumbRater, n_rows + 1);
  self->n_raters = n_rows;
  for (guint i = 0; i < n_rows; i++)
    {
      PlumbRater *rater = &self->raters[i];
      g_autofree char *address
          = rows != NULL ? g_strconcat (question->id, "/", rows[i].id, NULL) : NULL;
      if (rows != NULL)
        rater->label = rows[i].label;
      /* The name of a row that people added lives only as long as the logic. */
      if (rater->label.context == NULL && rater->label.source != NULL)
        rater->label.source = g_string_chunk_insert (strings, rater->label.source);
      const char *id = plumb_answers_get_value (answers, address != NULL ? address : question->id);
      rater->choice = id != NULL ? plumb_question_get_choice (question, id) : NULL;
      if (rater->choice != NULL
          && !plumb_logic_is_choice_available (logic, question, rater->choice))
        rater->choice = NULL;
    }
}

static int
compare_scores (const void *a, const void *b)
{
  double left = (*(const PlumbChoice *const *) a)->score;
  double right = (*(const PlumbChoice *const *) b)->score;
  return (left > right) - (left < right);
}

/* The median of an even number of levels is the mean of the two in the middle, as everywhere. */
static void
summarize (PlumbRating *self)
{
  g_autofree const PlumbChoice **levels = g_new0 (const PlumbChoice *, self->n_raters + 1);
  guint n = 0;
  for (guint i = 0; i < self->n_raters; i++)
    {
      const PlumbChoice *choice = self->raters[i].choice;
      if (choice == NULL)
        self->n_missing++;
      else if (plumb_choice_is_level (choice))
        levels[n++] = choice;
      else if (choice->role == PLUMB_CHOICE_UNKNOWN)
        self->n_unknown++;
      else if (choice->role == PLUMB_CHOICE_DECLINED)
        self->n_declined++;
      else
        self->n_not_applicable++;
    }
  self->n_rated = n;
  if (n == 0)
    return;
  qsort (levels, n, sizeof *levels, compare_scores);
  self->lower_median = levels[(n - 1) / 2];
  self->upper_median = levels[n / 2];
  self->median = (self->lower_median->score + self->upper_median->score) / 2;
  self->lowest = levels[0]->score;
  self->highest = levels[n - 1]->score;
}

void
plumb_rating_init (PlumbRating *self,
                   const PlumbQuestion *question,
                   PlumbLogic *logic,
                   PlumbAnswers *answers,
                   GStringChunk *strings)
{
  g_return_if_fail (self != NULL && question != NULL && logic != NULL && strings != NULL);
  g_return_if_fail (PLUMB_IS_ANSWERS (answers));

  *self = (PlumbRating){ .question = question,
                         .active = plumb_logic_is_active (logic, question),
                         .marked = plumb_answers_get_marked_status (answers, question->id) };
  if (!self->active || self->marked != PLUMB_STATUS_NOT_ASSESSED)
    return;
  read_raters (self, logic, answers, strings);
  summarize (self);
}

void
plumb_rating_clear (PlumbRating *self)
{
  g_clear_pointer (&self->raters, g_free);
}

guint
plumb_rating_count (const PlumbRating *self, const PlumbChoice *choice)
{
  g_return_val_if_fail (self != NULL && choice != NULL, 0);

  guint n = 0;
  for (guint i = 0; i < self->n_raters; i++)
    n += self->raters[i].choice == choice;
  return n;
}

PlumbStatus
plumb_rating_get_status (const PlumbRating *self)
{
  g_return_val_if_fail (self != NULL, PLUMB_STATUS_NOT_ASSESSED);

  if (self->marked != PLUMB_STATUS_NOT_ASSESSED)
    return self->marked;
  if (self->n_rated > 0)
    return PLUMB_STATUS_ANSWERED;
  if (self->n_unknown > 0)
    return PLUMB_STATUS_UNKNOWN;
  gboolean is_settled = self->n_not_applicable > 0 || self->n_declined > 0;
  return is_settled ? PLUMB_STATUS_NOT_APPLICABLE : PLUMB_STATUS_NOT_ASSESSED;
}

gboolean
plumb_rating_is_declined (const PlumbRating *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->marked == PLUMB_STATUS_NOT_ASSESSED && self->n_declined > 0 && self->n_rated == 0
         && self->n_unknown == 0 && self->n_not_applicable == 0;
}
