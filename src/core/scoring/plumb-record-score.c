/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-score.h"

#include <float.h>
#include <math.h>

/* The largest weight of need, which makes a score of 100 possible. */
#define MAX_NEED 1.5

/* The range of the numbers of each field's levels. A field without one has levels that are only
 * words. */
static const struct
{
  gboolean has_range;
  double min, max;
} RANGES[PLUMB_N_FIELDS] = {
  [PLUMB_FIELD_DIRECTION] = { TRUE, -1, 1 },
  [PLUMB_FIELD_MAGNITUDE] = { TRUE, DBL_MIN, 1 },
  [PLUMB_FIELD_LIKELIHOOD] = { TRUE, DBL_MIN, 1 },
  [PLUMB_FIELD_REACH] = { TRUE, DBL_MIN, 1 },
  [PLUMB_FIELD_DURATION] = { TRUE, DBL_MIN, 1 },
  [PLUMB_FIELD_NEED] = { TRUE, 1, MAX_NEED },
  [PLUMB_FIELD_GAP] = { TRUE, -2, 2 },
};

/* What the formula needs besides the direction. */
static const PlumbFieldId NEEDED[] = {
  PLUMB_FIELD_MAGNITUDE, PLUMB_FIELD_LIKELIHOOD, PLUMB_FIELD_REACH,
  PLUMB_FIELD_DURATION,  PLUMB_FIELD_NEED,
};

double
plumb_score_formula (double direction,
                     double magnitude,
                     double likelihood,
                     double reach,
                     double duration,
                     double need)
{
  double strength = sqrt (sqrt (magnitude * likelihood * reach * duration));

  return 100 * direction * need * strength / MAX_NEED;
}

const char *
plumb_record_state_get_id (PlumbRecordState state)
{
  static const char *const ids[] = { "scored", "none", "unknown", "not-applicable", "incomplete" };

  g_return_val_if_fail (state < G_N_ELEMENTS (ids), NULL);
  return ids[state];
}

gboolean
plumb_record_get_number (const PlumbImpact *impact, PlumbFieldId field, double *number)
{
  const PlumbLevel *level = impact->levels[field];

  if (!level || !level->has_value || !RANGES[field].has_range)
    return FALSE;
  if (!(level->value >= RANGES[field].min && level->value <= RANGES[field].max))
    return FALSE;
  *number = level->value;
  return TRUE;
}

static void
add_missing (GString *missing, const char *name)
{
  if (missing->len > 0)
    g_string_append_c (missing, ' ');
  g_string_append (missing, name);
}

/* A harm or a benefit: all numbers, and the score where none is missing. */
static PlumbRecordState
score_effect (PlumbRecordScore *self, const PlumbImpact *impact, double direction, GString *missing)
{
  double numbers[G_N_ELEMENTS (NEEDED)];

  for (guint i = 0; i < G_N_ELEMENTS (NEEDED); i++)
    if (!plumb_record_get_number (impact, NEEDED[i], &numbers[i]))
      add_missing (missing, plumb_field_id_get_name (NEEDED[i]));
  if (missing->len > 0)
    return PLUMB_RECORD_INCOMPLETE;

  self->has_score = TRUE;
  self->score
      = plumb_score_formula (direction, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
  self->band = plumb_band_of (self->score);
  return PLUMB_RECORD_SCORED;
}

static PlumbRecordState
score_without_effect (PlumbRecordScore *self, gboolean has_reason, GString *missing)
{
  if (!has_reason)
    add_missing (missing, "rationale");
  self->has_score = missing->len == 0;
  return PLUMB_RECORD_NONE;
}

static PlumbRecordState
find_state (PlumbRecordScore *self,
            const PlumbImpact *impact,
            gboolean has_evidence,
            GString *missing)
{
  const PlumbLevel *level = impact->levels[PLUMB_FIELD_DIRECTION];
  double direction;

  if (level && g_str_equal (level->id, "unknown"))
    return PLUMB_RECORD_UNKNOWN;
  if (level && g_str_equal (level->id, "not-applicable"))
    {
      if (!impact->rationale)
        add_missing (missing, "rationale");
      return PLUMB_RECORD_NOT_APPLICABLE;
    }
  if (plumb_record_get_number (impact, PLUMB_FIELD_DIRECTION, &direction))
    {
      if (direction == 0)
        return score_without_effect (self, impact->rationale || has_evidence, missing);
      if (fabs (direction) == 1)
        return score_effect (self, impact, direction, missing);
    }
  add_missing (missing, plumb_field_id_get_name (PLUMB_FIELD_DIRECTION));
  return PLUMB_RECORD_INCOMPLETE;
}

PlumbRecordScore *
plumb_record_score_new (const PlumbImpact *impact, gboolean has_evidence)
{
  PlumbRecordScore *self = g_new0 (PlumbRecordScore, 1);
  g_autoptr (GString) missing = g_string_new (NULL);

  self->id = g_strdup (impact->id);
  if (!impact->groups)
    add_missing (missing, "groups");
  self->state = find_state (self, impact, has_evidence, missing);
  if (missing->len > 0)
    {
      self->state = PLUMB_RECORD_INCOMPLETE;
      self->missing = g_string_free (g_steal_pointer (&missing), FALSE);
    }
  return self;
}

void
plumb_record_score_free (PlumbRecordScore *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->missing);
  g_free (self);
}

gboolean
plumb_record_score_is_settled (const PlumbRecordScore *self)
{
  return self->state == PLUMB_RECORD_SCORED || self->state == PLUMB_RECORD_NONE
         || self->state == PLUMB_RECORD_NOT_APPLICABLE;
}

PlumbTrace *
plumb_record_trace_level (const PlumbImpact *impact, PlumbFieldId field)
{
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_LEVEL, plumb_field_id_get_name (field));
  double number;

  trace->text = g_strdup (impact->levels[field]->id);
  if (plumb_record_get_number (impact, field, &number))
    plumb_trace_set_value (trace, number);
  return trace;
}

PlumbTrace *
plumb_record_score_trace (const PlumbRecordScore *self, const PlumbImpact *impact)
{
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_IMPACT, self->id);

  if (self->has_score)
    plumb_trace_set_value (trace, self->score);
  for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
    if (impact->levels[field])
      plumb_trace_add (trace, plumb_record_trace_level (impact, field));
  return trace;
}
