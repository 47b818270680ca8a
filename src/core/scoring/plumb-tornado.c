/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-tornado.h"

#include <math.h>

#include "plumb-band.h"

/* After how many records it is looked whether the work is wanted any more. */
#define STEP 64

/* A swing of less is not seen where numbers have one decimal. */
#define SEEN 0.05

/* A bar as long as it is not known whether it is among the first. */
typedef struct
{
  guint record; /* its place in the records of the what-if */
  PlumbFieldId field;
  gboolean changes, moves;
  double swings[3]; /* harm, benefit, gap */
} Key;

/* The level of @field next to @now; NULL where there is none. */
static const PlumbLevel *
find_neighbour (const PlumbWhatIf *what_if,
                PlumbFieldId field,
                const PlumbLevel *now,
                gboolean higher)
{
  const PlumbField *declared = &what_if->assessment->appraisal->fields[field];
  const PlumbLevel *found = NULL;
  double position, start, nearest = 0;

  if (!plumb_what_if_get_position (what_if, field, now, &start))
    return NULL;
  for (guint i = 0; i < declared->n_levels; i++)
    {
      if (!plumb_what_if_get_position (what_if, field, &declared->levels[i], &position)
          || !(higher ? position > start : position < start))
        continue;
      if (!found || fabs (position - start) < fabs (nearest - start))
        {
          found = &declared->levels[i];
          nearest = position;
        }
    }
  return found;
}

static PlumbTornadoStep
make_step (const PlumbHeadlines *headlines, const PlumbHeadlines *now)
{
  return (PlumbTornadoStep){ .has_harm = headlines->has_harm,
                             .has_benefit = headlines->has_benefit,
                             .has_gap = headlines->has_gap,
                             .harm_index = headlines->harm_index,
                             .benefit_index = headlines->benefit_index,
                             .gap_index = headlines->gap_index,
                             .worst_score = headlines->worst_score,
                             .conclusion = headlines->conclusion,
                             .changes = headlines->conclusion != now->conclusion };
}

static PlumbTornadoStep
take_step (const PlumbWhatIf *what_if, guint index, PlumbFieldId field, gboolean higher)
{
  PlumbLevels levels = *plumb_what_if_get_levels (what_if, index);
  const PlumbLevel *level = find_neighbour (what_if, field, levels.of[field], higher);
  PlumbContribution added;

  if (!level)
    return make_step (&what_if->now, &what_if->now);
  levels.of[field] = level;
  PlumbHeadlines headlines = plumb_what_if_ask (what_if, index, &levels, FALSE, &added);
  PlumbTornadoStep step = make_step (&headlines, &what_if->now);
  step.level = level;
  step.has_score = added.state == PLUMB_RECORD_SCORED || added.state == PLUMB_RECORD_NONE;
  step.score = added.score;
  return step;
}

/* What is left of a sum when a number is taken away and added again can differ in the last digits;
 * that is no swing. */
static double
get_swing (double now, double one, double other)
{
  double swing = fmax (now, fmax (one, other)) - fmin (now, fmin (one, other));
  return swing > 1e-9 ? swing : 0;
}

static PlumbTornadoBar
make_bar (const PlumbWhatIf *what_if, guint index, PlumbFieldId field)
{
  const PlumbHeadlines *now = &what_if->now;
  PlumbTornadoBar bar = { .field = field,
                          .level = plumb_what_if_get_levels (what_if, index)->of[field],
                          .lower = take_step (what_if, index, field, FALSE),
                          .higher = take_step (what_if, index, field, TRUE) };

  bar.changes = bar.lower.changes || bar.higher.changes;
  bar.harm_swing = get_swing (now->harm_index, bar.lower.harm_index, bar.higher.harm_index);
  bar.benefit_swing
      = get_swing (now->benefit_index, bar.lower.benefit_index, bar.higher.benefit_index);
  bar.gap_swing = get_swing (now->gap_index, bar.lower.gap_index, bar.higher.gap_index);
  return bar;
}

/* Whether the rating counts for anything and could be another. The need of a record without an
 * effect still says whose need it is. */
static gboolean
is_looked_at (const PlumbWhatIf *what_if, guint index, PlumbFieldId field)
{
  const PlumbLevels *levels = plumb_what_if_get_levels (what_if, index);
  PlumbRecordState state = plumb_what_if_get_record (what_if, index)->score->state;
  gboolean counts
      = state == PLUMB_RECORD_SCORED || (field == PLUMB_FIELD_NEED && state == PLUMB_RECORD_NONE);

  if (field == PLUMB_FIELD_GAP ? !plumb_levels_applies (levels) : !counts)
    return FALSE;
  return find_neighbour (what_if, field, levels->of[field], FALSE)
         || find_neighbour (what_if, field, levels->of[field], TRUE);
}

/* Where no harm has a score, nothing can move the harm index from none. */
static gboolean
is_by_benefit (const PlumbWhatIf *what_if)
{
  return !what_if->now.has_harm && what_if->now.has_benefit;
}

static PlumbBand
get_band (const PlumbWhatIf *what_if, double harm_index, double benefit_index)
{
  return plumb_band_of (&what_if->assessment->settings,
                        is_by_benefit (what_if) ? benefit_index : harm_index);
}

/* Whether a step is seen in the figure that is varied, as the review says it. */
static gboolean
moves_figure (const PlumbWhatIf *what_if, const PlumbTornadoBar *bar)
{
  const PlumbHeadlines *now = &what_if->now;
  const PlumbTornadoStep *low = &bar->lower, *high = &bar->higher;

  if (what_if->assessment->settings.values[PLUMB_SETTING_NUMBERS] != 0)
    return (is_by_benefit (what_if) ? bar->benefit_swing : bar->harm_swing) >= SEEN;
  PlumbBand band = get_band (what_if, now->harm_index, now->benefit_index);
  return get_band (what_if, low->harm_index, low->benefit_index) != band
         || get_band (what_if, high->harm_index, high->benefit_index) != band;
}

static void
add_keys (GArray *keys, const PlumbWhatIf *what_if, guint index)
{
  for (guint i = 0; i < what_if->n_fields; i++)
    {
      const PlumbFieldId field = what_if->fields[i];
      if (!is_looked_at (what_if, index, field))
        continue;
      PlumbTornadoBar bar = make_bar (what_if, index, field);
      Key key = { index,
                  field,
                  bar.changes,
                  moves_figure (what_if, &bar),
                  { bar.harm_swing, bar.benefit_swing, bar.gap_swing } };
      g_array_append_val (keys, key);
    }
}

/* NULL where it was cancelled. */
static GArray *
list_keys (const PlumbWhatIf *what_if,
           GCancellable *cancellable,
           PlumbTornadoProgress progress,
           gpointer data)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));

  for (guint i = 0; i < what_if->n_records; i++)
    {
      if (i % STEP == 0 && progress)
        progress ((double) i / what_if->n_records, data);
      if (i % STEP == 0 && cancellable && g_cancellable_is_cancelled (cancellable))
        return NULL;
      add_keys (keys, what_if, i);
    }
  if (progress)
    progress (1, data);
  return g_steal_pointer (&keys);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *other = b;

  if (one->changes != other->changes)
    return one->changes ? -1 : 1;
  if (one->moves != other->moves)
    return one->moves ? -1 : 1;
  for (guint i = 0; i < G_N_ELEMENTS (one->swings); i++)
    if (one->swings[i] != other->swings[i])
      return one->swings[i] > other->swings[i] ? -1 : 1;
  if (one->record != other->record)
    return one->record < other->record ? -1 : 1;
  return (one->field > other->field) - (one->field < other->field);
}

PlumbTornado *
plumb_tornado_new (const PlumbWhatIf *what_if,
                   guint max_bars,
                   GCancellable *cancellable,
                   PlumbTornadoProgress progress,
                   gpointer data)
{
  g_return_val_if_fail (what_if != NULL, NULL);

  g_autoptr (GArray) keys = list_keys (what_if, cancellable, progress, data);
  if (keys == NULL)
    return NULL;
  PlumbTornado *self = g_new0 (PlumbTornado, 1);
  self->instrument = plumb_instrument_ref (what_if->instrument);
  self->strings = g_string_chunk_new (256);
  self->now = make_step (&what_if->now, &what_if->now);
  self->bars = g_array_new (FALSE, FALSE, sizeof (PlumbTornadoBar));
  self->n_bars = keys->len;
  self->by_benefit = is_by_benefit (what_if);
  g_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    {
      const Key *key = &g_array_index (keys, Key, i);
      self->n_changes += key->changes;
      self->n_moving += key->changes || key->moves;
      if (i >= max_bars)
        continue;
      const PlumbAssessed *record = plumb_what_if_get_record (what_if, key->record);
      PlumbTornadoBar bar = make_bar (what_if, key->record, key->field);
      bar.record = g_string_chunk_insert_const (self->strings, record->score->id);
      g_array_append_val (self->bars, bar);
    }
  return self;
}

void
plumb_tornado_free (PlumbTornado *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->bars);
  g_string_chunk_free (self->strings);
  plumb_instrument_unref (self->instrument);
  g_free (self);
}
