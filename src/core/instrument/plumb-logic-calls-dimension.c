/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The functions that ask about dimensions. score() and max-score() are also asked about questions,
 * see plumb-logic-calls-choice.c. */

#include "plumb-logic-calls.h"

#include <math.h>
#include <string.h>

#include "plumb-logic-dimension.h"

/* What the dimension called as @id says comes to; FALSE where there is none such. */
static gboolean
find_sum (PlumbLogic *self, const PlumbXPathValue *id, PlumbDimensionSum *sum)
{
  if (id->text == NULL || self->instrument->n_dimensions == 0)
    return FALSE;
  const PlumbDimension *dimension = plumb_instrument_get_dimension (self->instrument, id->text);
  if (dimension == NULL && strcmp (id->text, PLUMB_DIMENSION_OVERALL) != 0)
    return FALSE;
  *sum = plumb_logic_get_dimension (self, dimension);
  return TRUE;
}

gboolean
plumb_logic_call_dimension_score (PlumbLogic *self,
                                  const PlumbXPathValue *id,
                                  PlumbXPathValue *result)
{
  PlumbDimensionSum sum;
  if (!find_sum (self, id, &sum))
    return FALSE;
  plumb_value_set_number (result, sum.has_sum ? sum.sum : NAN);
  return TRUE;
}

gboolean
plumb_logic_call_dimension_most (PlumbLogic *self,
                                 const PlumbXPathValue *id,
                                 PlumbXPathValue *result)
{
  PlumbDimensionSum sum;
  if (!find_sum (self, id, &sum))
    return FALSE;
  plumb_value_set_number (result, sum.n_units > 0 ? sum.most : NAN);
  return TRUE;
}

/* The id of the band; an empty text where there is no value, or no band for it. */
static void
call_band (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  PlumbDimensionSum sum;
  gboolean has_band = find_sum (self, &a[0], &sum) && sum.band != NULL;
  plumb_value_set_text (result, has_band ? sum.band->id : "");
}

const PlumbLogicFunction plumb_logic_dimension_functions[] = {
  { "band", call_band },
  { NULL, NULL },
};
