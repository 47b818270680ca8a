/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-trace-walk.h"

#include <string.h>

#include "plumb-record.h"
#include "plumb-wording.h"

/* A name in a formula is a part: by its subject where that is a name, by its rule else. */
static const struct
{
  const char *rule;
  const char *formula;
} formulas[] = {
  { PLUMB_RULE_BENEFIT_INDEX, "mean(impact-score)" },
  { PLUMB_RULE_HARM_INDEX, "mean(impact-score)" },
  { PLUMB_RULE_GAP_INDEX, "100 * sum(gap-effect) / sum(gap-effect.need)" },
  { PLUMB_RULE_GAP_EFFECT, "need * gap / 2" },
  { PLUMB_RULE_COMPLETENESS, "min(share)" },
  { PLUMB_RULE_SHARE, "part / whole" },
  { PLUMB_RULE_WORST, "min(score-of)" },
  { PLUMB_RULE_GROUP_BENEFIT, "mean(score-of)" },
  { PLUMB_RULE_GROUP_HARM, "mean(score-of)" },
  { PLUMB_RULE_IMPACT,
    "100 * direction * need * (magnitude * likelihood * reach * duration) ^ (1/4) / 1.5" },
  { PLUMB_RULE_BEFORE,
    "100 * direction * need * (magnitude * likelihood * reach * duration) ^ (1/4) / 1.5" },
  { PLUMB_RULE_DIMENSION, "100 * (dimension-sum - least) / (most - least)" },
  { PLUMB_RULE_DIMENSION_OVERALL, "sum(dimension-share) / sum(dimension-share.weight)" },
  { PLUMB_RULE_DIMENSION_SHARE, "weight * value" },
  { PLUMB_RULE_DIMENSION_SUM, "sum(dimension-points) * factor" },
  { PLUMB_RULE_DIMENSION_POINTS, "weight * (counted + open)" },
};

/* Of an effect that was rated by the rapid impact assessment matrix. */
#define RIAM_FORMULA                                                                               \
  "(importance * direction * magnitude) * (permanence + reversibility + cumulative)"

const char *
plumb_trace_get_formula (const PlumbTrace *trace)
{
  g_return_val_if_fail (trace != NULL, NULL);

  if (trace->has_value
      && g_strcmp0 (trace->text, plumb_method_kind_get_id (PLUMB_METHOD_RIAM)) == 0)
    return RIAM_FORMULA;
  for (guint i = 0; trace->has_value && i < G_N_ELEMENTS (formulas); i++)
    if (strcmp (formulas[i].rule, trace->rule) == 0)
      return formulas[i].formula;
  return NULL;
}

gboolean
plumb_trace_walk_is_record (const PlumbTraceWalk *self, const PlumbTrace *trace)
{
  return strcmp (trace->rule, PLUMB_RULE_IMPACT) == 0
         || strcmp (trace->rule, PLUMB_RULE_GAP_EFFECT) == 0;
}

gboolean
plumb_trace_walk_tells_value (const PlumbTraceWalk *self, const PlumbTrace *trace)
{
  static const char *const scores[]
      = { PLUMB_RULE_BENEFIT_INDEX, PLUMB_RULE_HARM_INDEX, PLUMB_RULE_GAP_INDEX,
          PLUMB_RULE_GAP_EFFECT,    PLUMB_RULE_WORST,      PLUMB_RULE_GROUP_BENEFIT,
          PLUMB_RULE_GROUP_HARM,    PLUMB_RULE_IMPACT,     PLUMB_RULE_BEFORE,
          PLUMB_RULE_SCORE_OF,      PLUMB_RULE_LEVEL,      NULL };

  return trace->has_value
         && (plumb_wording_has_numbers (&self->score->settings)
             || !g_strv_contains (scores, trace->rule));
}

PlumbTraceWalk
plumb_trace_walk_enter (const PlumbTraceWalk *self, const PlumbTrace *trace)
{
  PlumbTraceWalk inner = *self;
  if (plumb_trace_walk_is_record (self, trace) && trace->subject != NULL)
    {
      const PlumbRecordScore *record = plumb_score_get_record (self->score, trace->subject);
      inner.record = trace->subject;
      inner.is_residual = record != NULL && record->with_measures;
    }
  if (strcmp (trace->rule, PLUMB_RULE_BEFORE) == 0)
    inner.is_residual = FALSE;
  return inner;
}

gboolean
plumb_trace_walk_find_fact (const PlumbTraceWalk *self, const PlumbTrace *trace, const char **field)
{
  if (self->record == NULL || strcmp (trace->rule, PLUMB_RULE_LEVEL) != 0)
    return FALSE;
  g_autofree char *again = g_strconcat (PLUMB_RESIDUAL_PREFIX, trace->subject, NULL);
  const PlumbFactField *residual = plumb_kind_get_field (PLUMB_KIND_IMPACT, again);
  gboolean was_rated_again
      = self->is_residual && residual != NULL
        && plumb_review_get (self->review, PLUMB_KIND_IMPACT, self->record, again) != NULL;
  *field = was_rated_again ? residual->name : trace->subject;
  return plumb_kind_get_field (PLUMB_KIND_IMPACT, *field) != NULL;
}
