/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-inquiry-ways.h"

#include <math.h>

/* Fewer ways are scored before a thread would have been started. */
#define MIN_SHARED_WAYS 500
#define MAX_SHARES      2

/* What scores the ways of one record, or a share of them. */
typedef struct
{
  const PlumbWays *ways;
  guint index;        /* of the record */
  PlumbLevels levels; /* of the way whose turn it is */
  guint share;        /* of the ways, every one whose number leaves this when divided by n_shares */
  guint n_shares;
  guint n_met; /* ways so far, of all shares */
  PlumbInquiry found;
} Trial;

static void
add_way (PlumbWays *self, PlumbFieldId field)
{
  const PlumbField *declared = &self->what_if->assessment->appraisal->fields[field];
  PlumbWay *way = &self->list[self->n++];

  way->field = field;
  way->levels = g_new0 (const PlumbLevel *, declared->n_levels + 1);
  for (guint i = 0; i < declared->n_levels; i++)
    {
      double position;
      if (plumb_what_if_get_position (self->what_if, field, &declared->levels[i], &position))
        way->levels[way->n_levels++] = &declared->levels[i];
    }
}

void
plumb_ways_init (PlumbWays *self, const PlumbWhatIf *what_if)
{
  *self = (PlumbWays){ .what_if = what_if };
  add_way (self, PLUMB_FIELD_DIRECTION);
  for (guint i = 0; i < what_if->n_fields; i++)
    add_way (self, what_if->fields[i]);
}

void
plumb_ways_clear (PlumbWays *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->list[i].levels);
}

static gboolean
has (const PlumbInquiry *inquiry, PlumbFieldId field)
{
  return (inquiry->fields & (1u << field)) != 0;
}

/* A direction without an effect that nothing supports is not known to be so. */
guint
plumb_ways_find_open (const PlumbWays *self, guint index)
{
  const PlumbLevels *levels = plumb_what_if_get_levels (self->what_if, index);
  guint fields = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbWay *way = &self->list[i];
      double position = 0;
      gboolean known = plumb_what_if_get_position (self->what_if, way->field,
                                                   levels->of[way->field], &position);
      if (way->field == PLUMB_FIELD_DIRECTION)
        known = known && position != 0;
      if (!known && way->n_levels > 0)
        fields |= 1u << way->field;
    }
  if (plumb_what_if_get_record (self->what_if, index)->score->is_open)
    return fields;
  return fields & (1u << PLUMB_FIELD_GAP);
}

/* The levels of the record as they are, but that something supports what will be found out. */
static PlumbLevels
support_levels (const PlumbWays *self, const PlumbInquiry *inquiry, guint index)
{
  PlumbLevels levels = *plumb_what_if_get_levels (self->what_if, index);

  if (inquiry->kind != PLUMB_INQUIRY_GAP
      && plumb_levels_lack_evidence (&levels, has (inquiry, PLUMB_FIELD_DIRECTION)))
    levels.of[PLUMB_FIELD_EVIDENCE] = plumb_field_get_level (
        &self->what_if->assessment->appraisal->fields[PLUMB_FIELD_EVIDENCE], "a");
  return levels;
}

/* The same where what is open says nothing yet. */
static PlumbLevels
begin_levels (const PlumbWays *self, const PlumbInquiry *inquiry, guint index)
{
  PlumbLevels levels = support_levels (self, inquiry, index);

  for (guint i = 0; i < self->n; i++)
    if (has (inquiry, self->list[i].field))
      levels.of[self->list[i].field] = NULL;
  return levels;
}

static void
extend (PlumbBounds *bounds, gboolean exists, double value)
{
  bounds->exists = bounds->exists || exists;
  bounds->lowest = fmin (bounds->lowest, value);
  bounds->highest = fmax (bounds->highest, value);
}

/* Scores one way. Answers whether it can be: not where the method cannot rate it. */
static gboolean
note_way (const PlumbWays *self,
          PlumbInquiry *inquiry,
          guint index,
          const PlumbLevels *levels,
          guint weight)
{
  PlumbContribution added;
  PlumbHeadlines headlines = plumb_what_if_ask (self->what_if, index, levels,
                                                inquiry->kind != PLUMB_INQUIRY_GAP, &added);

  if (added.state != PLUMB_RECORD_SCORED && added.state != PLUMB_RECORD_NONE)
    return FALSE;
  extend (&inquiry->harm, headlines.has_harm, headlines.harm_index);
  extend (&inquiry->benefit, headlines.has_benefit, headlines.benefit_index);
  extend (&inquiry->worst, headlines.has_harm, headlines.worst_score);
  if (headlines.has_gap)
    extend (&inquiry->gap, TRUE, headlines.gap_index);
  inquiry->conclusions |= 1u << headlines.conclusion;
  inquiry->n_ways += weight;
  if (headlines.conclusion != self->what_if->now.conclusion)
    inquiry->n_changing += weight;
  return TRUE;
}

static void
begin (PlumbInquiry *inquiry)
{
  const PlumbBounds nothing = { FALSE, INFINITY, -INFINITY };

  inquiry->harm = inquiry->benefit = inquiry->gap = inquiry->worst = nothing;
  inquiry->conclusions = 0;
  inquiry->n_ways = 0;
  inquiry->n_changing = 0;
}

/* What has no value in any way is 0, and does not exist. */
static void
finish (PlumbInquiry *inquiry)
{
  PlumbBounds *bounds[] = { &inquiry->harm, &inquiry->benefit, &inquiry->worst, &inquiry->gap };

  inquiry->reach = 0;
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      if (bounds[i]->lowest > bounds[i]->highest)
        *bounds[i] = (PlumbBounds){ FALSE, 0, 0 };
      double width = bounds[i]->highest - bounds[i]->lowest;
      inquiry->reach = fmax (inquiry->reach, bounds[i] == &inquiry->gap ? width / 2 : width);
    }
}

/* "No effect" is one way whatever the other ratings would be: they stay as they are, and with them
 * what they say of the gap. */
static void
note_none (const PlumbWays *self, PlumbInquiry *inquiry, guint index, guint weight)
{
  PlumbLevels levels = support_levels (self, inquiry, index);
  const PlumbWay *directions = &self->list[0];

  for (guint i = 0; i < directions->n_levels; i++)
    if (directions->levels[i]->value == 0)
      {
        levels.of[PLUMB_FIELD_DIRECTION] = directions->levels[i];
        note_way (self, inquiry, index, &levels, weight);
      }
}

static const PlumbWay *
find_way (const PlumbWays *self, PlumbFieldId field)
{
  for (guint i = 0; i < self->n; i++)
    if (self->list[i].field == field)
      return &self->list[i];
  return NULL;
}

/* A mean is at its lowest and its highest where one of its numbers is, or where that is left out;
 * of the gap index the need is a weight, which is tried as well. */
void
plumb_ways_find_reach (const PlumbWays *self, PlumbInquiry *inquiry, guint index)
{
  static const PlumbFill fills[]
      = { PLUMB_FILL_WORST, PLUMB_FILL_BEST, PLUMB_FILL_LEAST_HARM, PLUMB_FILL_LEAST_BENEFIT };
  const PlumbAssessment *assessment = self->what_if->assessment;
  const PlumbWay *needs = find_way (self, PLUMB_FIELD_NEED);
  gboolean open_need = has (inquiry, PLUMB_FIELD_NEED);
  gboolean open_direction = has (inquiry, PLUMB_FIELD_DIRECTION);

  begin (inquiry);
  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    for (guint j = 0; j < (open_need ? needs->n_levels : 1); j++)
      {
        PlumbLevels levels = begin_levels (self, inquiry, index);
        if (open_need)
          levels.of[PLUMB_FIELD_NEED] = needs->levels[j];
        if (plumb_levels_fill (&levels, assessment->appraisal, &assessment->settings, fills[i],
                               open_direction))
          note_way (self, inquiry, index, &levels, 1);
      }
  if (open_direction)
    note_none (self, inquiry, index, 1);
  finish (inquiry);
}

/* How many ways there are, of which as many as PLUMB_INQUIRY_MAX_WAYS are scored; where there are
 * more, any number above it. */
static guint64
count_ways (const PlumbWays *self, const PlumbInquiry *inquiry)
{
  guint64 n = 1;

  for (guint i = 0; i < self->n && n <= PLUMB_INQUIRY_MAX_WAYS; i++)
    if (has (inquiry, self->list[i].field))
      n *= self->list[i].n_levels;
  return n;
}

/* Scores the trial's share of the ways with an effect, from the rating at @next on. */
static void
try_effects (Trial *self, guint next)
{
  if (next == self->ways->n)
    {
      if (self->n_met++ % self->n_shares == self->share)
        note_way (self->ways, &self->found, self->index, &self->levels, 1);
      return;
    }
  const PlumbWay *way = &self->ways->list[next];
  if (!has (&self->found, way->field))
    {
      try_effects (self, next + 1);
      return;
    }
  for (guint i = 0; i < way->n_levels; i++)
    {
      if (way->field == PLUMB_FIELD_DIRECTION && way->levels[i]->value == 0)
        continue;
      self->levels.of[way->field] = way->levels[i];
      try_effects (self, next + 1);
    }
}

static gpointer
run_trial (gpointer data)
{
  Trial *self = data;

  begin (&self->found);
  try_effects (self, 0);
  return NULL;
}

static void
unite_bounds (PlumbBounds *self, const PlumbBounds *other)
{
  self->exists = self->exists || other->exists;
  self->lowest = fmin (self->lowest, other->lowest);
  self->highest = fmax (self->highest, other->highest);
}

/* Adds what was found in other ways. */
static void
unite (PlumbInquiry *self, const PlumbInquiry *other)
{
  unite_bounds (&self->harm, &other->harm);
  unite_bounds (&self->benefit, &other->benefit);
  unite_bounds (&self->worst, &other->worst);
  unite_bounds (&self->gap, &other->gap);
  self->conclusions |= other->conclusions;
  self->n_ways += other->n_ways;
  self->n_changing += other->n_changing;
}

/* Scores all @n_ways with an effect, many of them in two threads, which share nothing. */
static PlumbInquiry
try_all_effects (const PlumbWays *self, const PlumbInquiry *inquiry, guint index, guint64 n_ways)
{
  const guint n_shares = n_ways < MIN_SHARED_WAYS ? 1 : MAX_SHARES;
  Trial trials[MAX_SHARES];
  GThread *helper = NULL;

  for (guint i = 0; i < n_shares; i++)
    trials[i] = (Trial){ .ways = self,
                         .index = index,
                         .levels = begin_levels (self, inquiry, index),
                         .share = i,
                         .n_shares = n_shares,
                         .found = *inquiry };
  if (n_shares > 1)
    helper = g_thread_new ("ways", run_trial, &trials[1]);
  run_trial (&trials[0]);
  if (helper != NULL)
    {
      g_thread_join (helper);
      unite (&trials[0].found, &trials[1].found);
    }
  return trials[0].found;
}

/* How many directions say that there is an effect. */
static guint
count_effects (const PlumbWays *self)
{
  guint n = 0;

  for (guint i = 0; i < self->list[0].n_levels; i++)
    n += self->list[0].levels[i]->value != 0;
  return MAX (n, 1);
}

/* Each direction counts the same: "no effect" as much as all ways of another one together. */
void
plumb_ways_enumerate (const PlumbWays *self, PlumbInquiry *inquiry, guint index)
{
  const guint64 n_ways = count_ways (self, inquiry);

  if (n_ways > PLUMB_INQUIRY_MAX_WAYS)
    return;
  PlumbInquiry tried = try_all_effects (self, inquiry, index, n_ways);
  if (has (inquiry, PLUMB_FIELD_DIRECTION))
    note_none (self, &tried, index, MAX (tried.n_ways / count_effects (self), 1));
  if (tried.n_ways == 0)
    return;
  finish (&tried);
  tried.enumerated = TRUE;
  tried.share = (double) tried.n_changing / tried.n_ways;
  *inquiry = tried;
}
