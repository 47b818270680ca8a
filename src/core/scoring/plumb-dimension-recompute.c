/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The traces of dimensions made again from their parts. */

#include <math.h>
#include <string.h>

#include "plumb-dimension-score.h"

/* The part of @self that is the number called @subject, or NULL. */
static const PlumbTrace *
find_number (const PlumbTrace *self, const char *subject)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PlumbTrace *part = self->parts->pdata[i];
      if (strcmp (part->rule, PLUMB_RULE_DIMENSION_NUMBER) == 0
          && g_strcmp0 (part->subject, subject) == 0)
        return part;
    }
  return NULL;
}

static double
get_number (const PlumbTrace *self, const char *subject)
{
  const PlumbTrace *part = find_number (self, subject);
  return part != NULL ? part->value : 0;
}

/* The sum of the parts of @rule. */
static double
add_up (const PlumbTrace *self, const char *rule)
{
  double sum = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PlumbTrace *part = self->parts->pdata[i];
      if (strcmp (part->rule, rule) == 0)
        sum += part->value;
    }
  return sum;
}

static double
make_dimension (const PlumbTrace *self)
{
  double least = get_number (self, "least");
  double range = get_number (self, "most") - least;
  double above = add_up (self, PLUMB_RULE_DIMENSION_SUM) - least;
  return CLAMP (100 * above / range, 0, 100);
}

static double
make_overall (const PlumbTrace *self)
{
  double weights = 0;
  for (guint i = 0; i < self->parts->len; i++)
    weights += get_number (self->parts->pdata[i], "weight");
  return add_up (self, PLUMB_RULE_DIMENSION_SHARE) / weights;
}

static double
make_share (const PlumbTrace *self)
{
  return get_number (self, "weight") * get_number (self, "value");
}

static double
make_sum (const PlumbTrace *self)
{
  const PlumbTrace *factor = find_number (self, "factor");
  double points = add_up (self, PLUMB_RULE_DIMENSION_POINTS);
  if (factor == NULL)
    return points;
  return factor->text != NULL ? round (factor->value * points) : factor->value * points;
}

static double
make_points (const PlumbTrace *self)
{
  return get_number (self, "weight") * (get_number (self, "counted") + get_number (self, "open"));
}

static double
make_number (const PlumbTrace *self)
{
  return self->value;
}

static const struct
{
  const char *rule;
  double (*make) (const PlumbTrace *self);
} RULES[] = {
  { PLUMB_RULE_DIMENSION, make_dimension },     { PLUMB_RULE_DIMENSION_OVERALL, make_overall },
  { PLUMB_RULE_DIMENSION_SHARE, make_share },   { PLUMB_RULE_DIMENSION_SUM, make_sum },
  { PLUMB_RULE_DIMENSION_POINTS, make_points }, { PLUMB_RULE_DIMENSION_NUMBER, make_number },
};

gboolean
plumb_dimension_trace_recompute (const PlumbTrace *trace, double *value)
{
  g_return_val_if_fail (trace != NULL && value != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    if (strcmp (RULES[i].rule, trace->rule) == 0)
      {
        *value = trace->has_value ? RULES[i].make (trace) : 0;
        return TRUE;
      }
  return FALSE;
}
