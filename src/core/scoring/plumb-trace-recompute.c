/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-dimension-score.h"
#include "plumb-method-score.h"
#include "plumb-score.h"

/* The value of the part of @self about @subject; 0 where there is none. */
static double
get_part (const PlumbTrace *self, const char *subject)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PlumbTrace *part = self->parts->pdata[i];
      if (g_strcmp0 (part->subject, subject) == 0)
        return part->value;
    }
  return 0;
}

/* The sum, over the parts, of each part's own part about @subject. */
static double
sum_parts_of_parts (const PlumbTrace *self, const char *subject)
{
  double total = 0;

  for (guint i = 0; i < self->parts->len; i++)
    total += get_part (self->parts->pdata[i], subject);
  return total;
}

static double
sum (const PlumbTrace *self)
{
  double total = 0;

  for (guint i = 0; i < self->parts->len; i++)
    total += ((const PlumbTrace *) self->parts->pdata[i])->value;
  return total;
}

static double
make_mean (const PlumbTrace *self)
{
  return sum (self) / self->parts->len;
}

static double
make_lowest (const PlumbTrace *self)
{
  double lowest = 0;

  for (guint i = 0; i < self->parts->len; i++)
    lowest = MIN (lowest, ((const PlumbTrace *) self->parts->pdata[i])->value);
  return lowest;
}

static double
make_gap_effect (const PlumbTrace *self)
{
  return get_part (self, "need") * get_part (self, "gap") / 2;
}

static double
make_gap_index (const PlumbTrace *self)
{
  return 100 * sum (self) / sum_parts_of_parts (self, "need");
}

static double
make_share (const PlumbTrace *self)
{
  return get_part (self, "part") / get_part (self, "whole");
}

/* The least of the parts that have a value. */
static double
make_completeness (const PlumbTrace *self)
{
  double least = 1;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const PlumbTrace *part = self->parts->pdata[i];
      if (part->has_value)
        least = MIN (least, part->value);
    }
  return least;
}

static double
make_impact_score (const PlumbTrace *self)
{
  if (g_strcmp0 (self->text, plumb_method_kind_get_id (PLUMB_METHOD_RIAM)) == 0)
    return plumb_riam_score (get_part (self, "importance"),
                             get_part (self, "direction") * get_part (self, "magnitude"),
                             get_part (self, "permanence"), get_part (self, "reversibility"),
                             get_part (self, "cumulative"));
  return plumb_score_formula (get_part (self, "direction"), get_part (self, "magnitude"),
                              get_part (self, "likelihood"), get_part (self, "reach"),
                              get_part (self, "duration"), get_part (self, "need"));
}

static double
make_leaf (const PlumbTrace *self)
{
  return self->value;
}

static const struct
{
  const char *rule;
  double (*make) (const PlumbTrace *self);
} RULES[] = {
  { PLUMB_RULE_BENEFIT_INDEX, make_mean },
  { PLUMB_RULE_HARM_INDEX, make_mean },
  { PLUMB_RULE_GROUP_BENEFIT, make_mean },
  { PLUMB_RULE_GROUP_HARM, make_mean },
  { PLUMB_RULE_GAP_INDEX, make_gap_index },
  { PLUMB_RULE_GAP_EFFECT, make_gap_effect },
  { PLUMB_RULE_COMPLETENESS, make_completeness },
  { PLUMB_RULE_SHARE, make_share },
  { PLUMB_RULE_WORST, make_lowest },
  { PLUMB_RULE_IMPACT, make_impact_score },
  { PLUMB_RULE_BEFORE, make_impact_score },
  { PLUMB_RULE_SCORE_OF, make_leaf },
  { PLUMB_RULE_LEVEL, make_leaf },
  { PLUMB_RULE_COUNT, make_leaf },
};

double
plumb_trace_recompute (const PlumbTrace *self)
{
  g_return_val_if_fail (self != NULL, 0);

  double value;

  if (!self->has_value)
    return 0;
  if (plumb_dimension_trace_recompute (self, &value))
    return value;
  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    if (g_str_equal (RULES[i].rule, self->rule))
      return RULES[i].make (self);
  g_return_val_if_reached (0);
}
