/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-domain.h"

#include <math.h>

#include "plumb-answers.h"

static gboolean
has_bit (const guint64 *set, guint i)
{
  return (set[i / 64] >> (i % 64)) & 1;
}

static void
set_bit (guint64 *set, guint i)
{
  set[i / 64] |= (guint64) 1 << (i % 64);
}

static void
clear_bit (guint64 *set, guint i)
{
  set[i / 64] &= ~((guint64) 1 << (i % 64));
}

static guint
count_bits (const guint64 *set)
{
  guint n = 0;
  for (guint i = 0; i < PLUMB_DOMAIN_WORDS; i++)
    n += __builtin_popcountll (set[i]);
  return n;
}

gboolean
plumb_domain_has_choices (const PlumbQuestion *question)
{
  gboolean chosen = question->type == PLUMB_QUESTION_SINGLE
                    || question->type == PLUMB_QUESTION_SCALE
                    || question->type == PLUMB_QUESTION_MULTIPLE;
  return chosen && question->n_choices > 0 && question->n_choices <= PLUMB_DOMAIN_CHOICES;
}

static gboolean
is_multiple (const PlumbDomain *self)
{
  return self->question->type == PLUMB_QUESTION_MULTIPLE;
}

/* The statuses that a value of @question can have. */
static guint
get_value_statuses (const PlumbQuestion *question)
{
  const guint answered = 1 << PLUMB_STATUS_ANSWERED;
  if (question->n_choices == 0)
    return answered;
  return answered | 1 << PLUMB_STATUS_UNKNOWN | 1 << PLUMB_STATUS_NOT_APPLICABLE;
}

void
plumb_domain_init_question (PlumbDomain *self, const PlumbQuestion *question, gboolean is_hideable)
{
  /* Limits that leave nothing, or one number, are a fault of their own. */
  gboolean is_sound = !question->has_min || !question->has_max || question->min < question->max;
  *self = (PlumbDomain){
    .question = question,
    .blanks = is_hideable ? PLUMB_BLANK_ALL : PLUMB_BLANK_ALL & ~PLUMB_BLANK_HIDDEN,
    .is_filled = question->type != PLUMB_QUESTION_NOTE,
    .most = question->n_choices,
    .statuses = get_value_statuses (question),
    .interval = plumb_interval_new (question->has_min && is_sound ? question->min : -INFINITY,
                                    question->has_max && is_sound ? question->max : INFINITY,
                                    question->decimals == 0),
  };
  for (guint i = 0; plumb_domain_has_choices (question) && i < question->n_choices; i++)
    set_bit (self->may, i);
}

void
plumb_domain_init_number (PlumbDomain *self,
                          const char *key,
                          const PlumbInterval *interval,
                          gboolean may_be_none)
{
  *self = (PlumbDomain){ .key = key,
                         .interval = *interval,
                         .is_filled = TRUE,
                         .blanks = may_be_none ? PLUMB_BLANK_UNASSESSED : 0 };
}

void
plumb_domain_init_condition (PlumbDomain *self, const char *key)
{
  *self = (PlumbDomain){ .key = key, .may_hold = TRUE, .may_fail = TRUE };
}

/* Draws the consequences among the choices of several: what excludes others stands alone. Answers
 * whether a selection is left. */
static gboolean
settle_selection (PlumbDomain *self)
{
  const PlumbQuestion *question = self->question;
  guint n_must = count_bits (self->must);
  for (guint i = 0; i < question->n_choices; i++)
    {
      if (has_bit (self->must, i) && !has_bit (self->may, i))
        return FALSE;
      if (!plumb_choice_is_exclusive (&question->choices[i]))
        continue;
      if (has_bit (self->must, i) && n_must > 1)
        return FALSE;
      if (has_bit (self->must, i))
        self->most = MIN (self->most, 1);
      else if (n_must > 0 || self->least > 1)
        clear_bit (self->may, i);
    }
  guint least = MAX (MAX (self->least, n_must), 1);
  return least <= self->most && least <= count_bits (self->may);
}

/* Whether anything is still possible. */
static gboolean
is_possible (PlumbDomain *self)
{
  if (self->question == NULL && !self->is_filled && self->blanks == 0)
    return self->may_hold || self->may_fail;
  if (self->is_filled && self->question != NULL && plumb_domain_has_choices (self->question))
    self->is_filled = is_multiple (self) ? settle_selection (self) : count_bits (self->may) > 0;
  if (self->is_filled && plumb_interval_is_empty (&self->interval))
    self->is_filled = FALSE;
  return self->is_filled || self->blanks != 0;
}

gboolean
plumb_domain_limit (PlumbDomain *self, guint blanks, gboolean is_filled)
{
  self->blanks &= blanks;
  self->is_filled = self->is_filled && is_filled;
  return is_possible (self);
}

static guint
get_choice_status (const PlumbChoice *choice)
{
  switch (choice->role)
    {
    case PLUMB_CHOICE_UNKNOWN:
      return 1 << PLUMB_STATUS_UNKNOWN;
    case PLUMB_CHOICE_NOT_APPLICABLE:
    case PLUMB_CHOICE_DECLINED:
      return 1 << PLUMB_STATUS_NOT_APPLICABLE;
    default:
      return 1 << PLUMB_STATUS_ANSWERED;
    }
}

/* Of one choice its status decides; of several only where no answer with content may be among
 * them, or one must. */
static void
limit_choices_to_status (PlumbDomain *self, guint statuses)
{
  const guint answered = 1 << PLUMB_STATUS_ANSWERED;
  guint n_answers = 0;
  for (guint i = 0; i < self->question->n_choices; i++)
    {
      guint status = get_choice_status (&self->question->choices[i]);
      gboolean is_single = !is_multiple (self);
      if ((is_single && !(status & statuses))
          || (!is_single && !(statuses & answered) && status == answered))
        clear_bit (self->may, i);
      n_answers += has_bit (self->may, i) && status == answered;
    }
  if (is_multiple (self) && statuses == answered && n_answers == 0)
    self->is_filled = FALSE;
}

gboolean
plumb_domain_limit_status (PlumbDomain *self, guint statuses)
{
  if (!(statuses & 1 << PLUMB_STATUS_NOT_ASSESSED))
    self->blanks &= ~(PLUMB_BLANK_HIDDEN | PLUMB_BLANK_UNASSESSED);
  if (!(statuses & 1 << PLUMB_STATUS_UNKNOWN))
    self->blanks &= ~PLUMB_BLANK_UNKNOWN;
  if (!(statuses & 1 << PLUMB_STATUS_NOT_APPLICABLE))
    self->blanks &= ~PLUMB_BLANK_NOT_APPLICABLE;
  self->statuses &= statuses;
  if (plumb_domain_has_choices (self->question))
    limit_choices_to_status (self, statuses);
  else
    self->is_filled = self->is_filled && self->statuses != 0;
  return is_possible (self);
}

gboolean
plumb_domain_select (PlumbDomain *self, guint choice, gboolean is_selected)
{
  if (!is_selected)
    clear_bit (self->may, choice);
  else
    {
      self->blanks = 0;
      gboolean was_possible = has_bit (self->may, choice);
      if (!is_multiple (self))
        self->may[0] = self->may[1] = 0;
      if (was_possible)
        set_bit (self->may, choice);
      else
        self->is_filled = FALSE;
      if (is_multiple (self))
        set_bit (self->must, choice);
    }
  return is_possible (self);
}

/* Whether @a compares with @b as @operator says. */
static gboolean
compare (double a, PlumbOperator operator, double b)
{
  PlumbInterval one = plumb_interval_new (a, a, FALSE);
  plumb_interval_restrict (&one, operator, b);
  return !plumb_interval_is_empty (&one);
}

gboolean
plumb_domain_limit_count (PlumbDomain *self, PlumbOperator operator, double number)
{
  if (!compare (0, operator, number))
    self->blanks = 0;
  PlumbInterval count
      = plumb_interval_new (MAX (self->least, 1), is_multiple (self) ? self->most : 1, TRUE);
  plumb_interval_restrict (&count, operator, number);
  if (plumb_interval_is_empty (&count))
    self->is_filled = FALSE;
  else if (is_multiple (self) && operator!= PLUMB_OPERATOR_UNEQUAL)
    {
      self->least
          = (guint) (ceil (count.low) + (count.is_low_open && ceil (count.low) == count.low));
      self->most
          = (guint) (floor (count.high) - (count.is_high_open && floor (count.high) == count.high));
    }
  return is_possible (self);
}

gboolean
plumb_domain_keep_choices (PlumbDomain *self, const gboolean *keeps, gboolean keeps_blank)
{
  for (guint i = 0; i < self->question->n_choices; i++)
    if (!keeps[i])
      clear_bit (self->may, i);
  if (!keeps_blank)
    self->blanks = 0;
  return is_possible (self);
}

gboolean
plumb_domain_limit_number (PlumbDomain *self,
                           PlumbOperator
                           operator,
                           double number,
                           gboolean keeps_blank)
{
  plumb_interval_restrict (&self->interval, operator, number);
  if (!keeps_blank)
    self->blanks = 0;
  return is_possible (self);
}

gboolean
plumb_domain_decide (PlumbDomain *self, gboolean holds)
{
  self->may_hold = self->may_hold && holds;
  self->may_fail = self->may_fail && !holds;
  return self->may_hold || self->may_fail;
}
