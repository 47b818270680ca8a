/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-tally.h"

#include <math.h>

#include "plumb-conclusion.h"
#include "plumb-record-score.h"

/* Sums of weights are kept in millionths, so that they do not depend on the order of the records.
 */
#define MILLION 1e6

static gint64
to_millionths (double value)
{
  return llround (value * MILLION);
}

/* Adds what is counted; @sign 1, or −1 to take it away. */
static void
count (PlumbTally *self, const PlumbContribution *record, int sign)
{
  self->n_records += sign;
  self->n_settled += sign * plumb_record_state_is_settled (record->state);
  self->n_assessed
      += sign * (record->state == PLUMB_RECORD_SCORED || record->state == PLUMB_RECORD_NONE);
  self->n_open
      += sign * (record->state == PLUMB_RECORD_UNKNOWN || record->state == PLUMB_RECORD_INCOMPLETE);
  self->n_benefits += sign * (record->score > 0);
  self->n_harms += sign * (record->score < 0);
  if (record->score > 0)
    self->benefits += sign * record->score;
  else
    self->harms += sign * record->score;
  if (record->has_gap)
    {
      self->n_gaps += sign;
      self->gap_needs += sign * to_millionths (record->need);
      self->gap_effects += sign * to_millionths (record->need * record->gap);
    }
  self->n_gaps_open += sign * record->gap_open;
  self->n_widens += sign * record->widens;
  self->n_caps += sign * record->caps;
  if (record->says)
    self->evidence[record->evidence] += sign;
}

/* Keeps the two lowest scores there were. */
static void
keep_lowest (double *lowest, double *second, double score)
{
  if (score < *lowest)
    {
      *second = *lowest;
      *lowest = score;
    }
  else if (score < *second)
    *second = score;
}

static void
add_lowest (PlumbTally *self, const PlumbContribution *record)
{
  keep_lowest (&self->lowest, &self->second, record->score);
  keep_lowest (&self->certain, &self->next_certain, record->certain);
}

void
plumb_tally_add (PlumbTally *self, const PlumbContribution *record, guint *settled)
{
  count (self, record, 1);
  add_lowest (self, record);
  if (!plumb_record_state_is_settled (record->state))
    return;
  for (guint i = 0; i < record->n_places; i++)
    self->n_covered += settled[record->places[i]]++ == 0;
}

/* How many settled records name the group at @place, of which one is @before. */
static guint
count_others (const PlumbTally *self, const PlumbContribution *before, guint place)
{
  guint n = self->settled[place];

  if (before && plumb_record_state_is_settled (before->state))
    for (guint i = 0; i < before->n_places; i++)
      n -= before->places[i] == place;
  return n;
}

PlumbTally
plumb_tally_swap (const PlumbTally *self,
                  const PlumbContribution *before,
                  const PlumbContribution *after)
{
  PlumbTally swapped = *self;

  if (before)
    {
      count (&swapped, before, -1);
      if (before->score < 0 && before->score == self->lowest)
        swapped.lowest = self->second;
      if (before->certain < 0 && before->certain == self->certain)
        swapped.certain = self->next_certain;
      if (plumb_record_state_is_settled (before->state))
        for (guint i = 0; i < before->n_places; i++)
          swapped.n_covered -= self->settled[before->places[i]] == 1;
    }
  if (swapped.n_harms == 0)
    swapped.harms = 0;
  if (swapped.n_benefits == 0)
    swapped.benefits = 0;
  if (after)
    {
      count (&swapped, after, 1);
      add_lowest (&swapped, after);
      if (plumb_record_state_is_settled (after->state))
        for (guint i = 0; i < after->n_places; i++)
          swapped.n_covered += count_others (self, before, after->places[i]) == 0;
    }
  return swapped;
}

/* The smaller of two shares; a share of nothing is none. */
static PlumbShare
get_smaller (PlumbShare a, PlumbShare b)
{
  if (a.whole == 0 || b.whole == 0)
    return a.whole > 0 ? a : b;
  return (guint64) b.part * a.whole < (guint64) a.part * b.whole ? b : a;
}

PlumbHeadlines
plumb_tally_get_headlines (const PlumbTally *self,
                           PlumbShare questions,
                           const PlumbSettings *settings)
{
  PlumbHeadlines headlines = { .groups = { self->n_covered, self->n_groups },
                               .records = { self->n_settled, self->n_records },
                               .worst_score = self->lowest };
  PlumbShare settled = get_smaller (questions, get_smaller (headlines.groups, headlines.records));

  headlines.has_benefit = self->n_benefits > 0;
  headlines.has_harm = self->n_harms > 0;
  headlines.has_gap = self->n_gaps > 0;
  headlines.settled = settled;
  headlines.has_completeness = settled.whole > 0;
  if (headlines.has_benefit)
    headlines.benefit_index = self->benefits / self->n_benefits;
  if (headlines.has_harm)
    headlines.harm_index = self->harms / self->n_harms;
  if (headlines.has_gap)
    headlines.gap_index = 100. * self->gap_effects / (2. * self->gap_needs);
  if (headlines.has_completeness)
    headlines.completeness = (double) settled.part / settled.whole;
  for (guint i = 0; i < G_N_ELEMENTS (headlines.evidence); i++)
    headlines.evidence[i] = self->evidence[i];
  plumb_conclusion_set (&headlines, self, settings);
  return headlines;
}
