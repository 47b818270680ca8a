/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-score.h"

#include <math.h>

#include "plumb-method-score.h"

/* The largest weight of need, which makes a score of 100 possible. */
#define MAX_NEED 1.5

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

double
plumb_record_score_get_certain (const PlumbRecordScore *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->is_open ? MIN (self->highest, 0) : 0;
}

static void
add_missing (GString *missing, const char *name)
{
  if (missing == NULL)
    return;
  if (missing->len > 0)
    g_string_append_c (missing, ' ');
  g_string_append (missing, name);
}

/* The size of the profile's score; adds to @missing what it lacks, and then answers FALSE. */
static gboolean
rate_by_profile (const PlumbLevels *levels,
                 const PlumbSettings *settings,
                 GString *missing,
                 double *size)
{
  double n[G_N_ELEMENTS (NEEDED)];
  gboolean has_all = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (NEEDED); i++)
    if (!plumb_levels_get_number (levels, NEEDED[i], settings, &n[i]))
      {
        add_missing (missing, plumb_field_id_get_name (NEEDED[i]));
        has_all = FALSE;
      }
  *size = has_all ? plumb_score_formula (1, n[0], n[1], n[2], n[3], n[4]) : 0;
  return has_all;
}

/* Stands for the strength where a method has no numbers, so that bands and rules hold for it as for
 * others; never shown. A qualitative method does not ask how strong: what was said of it all the
 * same is heard, so that refusing numbers changes no finding, and else an effect counts as
 * moderate, so that a harm is not passed over. */
static double
rank (const PlumbLevels *levels, const PlumbMethodRating *rating, const PlumbSettings *settings)
{
  double size;

  if (settings->method->kind == PLUMB_METHOD_QUALITATIVE)
    return rate_by_profile (levels, settings, NULL, &size)
               ? size
               : plumb_band_get_start (settings, PLUMB_BAND_MODERATE);
  if (rating->class == PLUMB_CLASS_SLIGHT)
    return plumb_band_get_start (settings, PLUMB_BAND_MODERATE) / 2;
  return plumb_band_get_start (settings, (PlumbBand) rating->class);
}

/* A harm or a benefit by another method than the profile. */
static void
rate_by_method (PlumbRated *self,
                const PlumbLevels *levels,
                double direction,
                const PlumbSettings *settings,
                GString *missing)
{
  PlumbMethodRating rating = plumb_method_rate (settings->method, direction, levels->of, missing);

  self->state = rating.is_rated ? PLUMB_RECORD_SCORED : PLUMB_RECORD_INCOMPLETE;
  self->has_score = rating.is_rated;
  if (!rating.is_rated)
    return;
  self->score = rating.has_score ? rating.score : direction * rank (levels, &rating, settings);
  self->band = plumb_band_of (settings, self->score);
}

/* A harm or a benefit: all numbers, and the score where none is missing. */
static void
rate_effect (PlumbRated *self,
             const PlumbLevels *levels,
             double direction,
             const PlumbSettings *settings,
             GString *missing)
{
  double size;

  if (settings->method && settings->method->kind != PLUMB_METHOD_PROFILE)
    {
      rate_by_method (self, levels, direction, settings, missing);
      return;
    }
  self->has_score = rate_by_profile (levels, settings, missing, &size);
  self->state = self->has_score ? PLUMB_RECORD_SCORED : PLUMB_RECORD_INCOMPLETE;
  if (!self->has_score)
    return;
  self->score = direction * size;
  self->band = plumb_band_of (settings, self->score);
}

/* No effect, or none that can be: both need a reason. */
static void
rate_without_effect (PlumbRated *self,
                     PlumbRecordState state,
                     gboolean has_reason,
                     GString *missing)
{
  self->state = has_reason ? state : PLUMB_RECORD_INCOMPLETE;
  self->has_score = has_reason && state == PLUMB_RECORD_NONE;
  if (!has_reason)
    add_missing (missing, "rationale");
}

static void
rate_direction (PlumbRated *self,
                const PlumbLevels *levels,
                const PlumbSupport *support,
                const PlumbSettings *settings,
                GString *missing)
{
  const PlumbLevel *level = levels->of[PLUMB_FIELD_DIRECTION];
  double direction;

  if (level && g_str_equal (level->id, "unknown"))
    self->state = PLUMB_RECORD_UNKNOWN;
  else if (!plumb_levels_applies (levels))
    rate_without_effect (self, PLUMB_RECORD_NOT_APPLICABLE, support->has_rationale, missing);
  else if (!plumb_levels_get_number (levels, PLUMB_FIELD_DIRECTION, settings, &direction)
           || (direction != 0 && fabs (direction) != 1))
    {
      self->state = PLUMB_RECORD_INCOMPLETE;
      add_missing (missing, plumb_field_id_get_name (PLUMB_FIELD_DIRECTION));
    }
  else if (direction == 0)
    rate_without_effect (self, PLUMB_RECORD_NONE, support->has_rationale || support->has_evidence,
                         missing);
  else
    rate_effect (self, levels, direction, settings, missing);
}

PlumbRated
plumb_rate (const PlumbLevels *levels,
            const PlumbSupport *support,
            const PlumbSettings *settings,
            GString *missing)
{
  PlumbRated self = { 0 };

  if (!support->has_groups)
    add_missing (missing, "groups");
  rate_direction (&self, levels, support, settings, missing);
  if (!support->has_groups)
    self = (PlumbRated){ .state = PLUMB_RECORD_INCOMPLETE };
  return self;
}

void
plumb_record_score_free (PlumbRecordScore *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->option);
  g_free (self->missing);
  g_free (self);
}

gboolean
plumb_record_state_is_settled (PlumbRecordState state)
{
  return state == PLUMB_RECORD_SCORED || state == PLUMB_RECORD_NONE
         || state == PLUMB_RECORD_NOT_APPLICABLE;
}

PlumbTrace *
plumb_record_trace_level (const PlumbLevels *levels,
                          PlumbFieldId field,
                          const PlumbSettings *settings)
{
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_LEVEL, plumb_field_id_get_name (field));
  double number;

  trace->text = g_strdup (levels->of[field]->id);
  if (plumb_levels_get_number (levels, field, settings, &number))
    plumb_trace_set_value (trace, number);
  return trace;
}

PlumbTrace *
plumb_record_trace (const char *id,
                    const PlumbRated *score,
                    const PlumbLevels *levels,
                    const PlumbSettings *settings)
{
  PlumbTrace *trace = plumb_trace_new (PLUMB_RULE_IMPACT, id);

  const PlumbMethod *method = settings->method;
  gboolean has_numbers
      = !method || method->kind == PLUMB_METHOD_PROFILE || method->kind == PLUMB_METHOD_RIAM;

  if (score->has_score && has_numbers)
    plumb_trace_set_value (trace, score->score);
  if (method && method->kind != PLUMB_METHOD_PROFILE)
    trace->text = g_strdup (plumb_method_kind_get_id (method->kind));
  for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
    if (levels->of[field])
      plumb_trace_add (trace, plumb_record_trace_level (levels, field, settings));
  return trace;
}
