/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-dimension.h"

#include <string.h>

const char *
plumb_dimension_direction_get_id (PlumbDimensionDirection direction)
{
  static const char *const ids[] = { "higher-better", "lower-better" };
  g_return_val_if_fail ((guint) direction < G_N_ELEMENTS (ids), NULL);
  return ids[direction];
}

const char *
plumb_missing_get_id (PlumbMissing missing)
{
  static const char *const ids[] = { "exclude", "zero", "worst" };
  g_return_val_if_fail ((guint) missing < G_N_ELEMENTS (ids), NULL);
  return ids[missing];
}

const PlumbDimension *
plumb_instrument_get_dimension (const PlumbInstrument *instrument, const char *id)
{
  g_return_val_if_fail (instrument != NULL && id != NULL, NULL);

  for (guint i = 0; i < instrument->n_dimensions; i++)
    if (strcmp (instrument->dimensions[i].id, id) == 0)
      return &instrument->dimensions[i];
  return NULL;
}

gboolean
plumb_instrument_has_overall (const PlumbInstrument *instrument)
{
  g_return_val_if_fail (instrument != NULL, FALSE);

  guint n_weighed = 0;
  for (guint i = 0; i < instrument->n_dimensions; i++)
    n_weighed += instrument->dimensions[i].weight > 0;
  return n_weighed > 1 || (n_weighed > 0 && instrument->n_overall_bands > 0);
}

PlumbDimensionDirection
plumb_instrument_get_overall_direction (const PlumbInstrument *instrument)
{
  g_return_val_if_fail (instrument != NULL, PLUMB_DIMENSION_HIGHER_BETTER);

  for (guint i = 0; i < instrument->n_dimensions; i++)
    if (instrument->dimensions[i].weight > 0
        && instrument->dimensions[i].direction == PLUMB_DIMENSION_HIGHER_BETTER)
      return PLUMB_DIMENSION_HIGHER_BETTER;
  return instrument->n_dimensions > 0 ? PLUMB_DIMENSION_LOWER_BETTER
                                      : PLUMB_DIMENSION_HIGHER_BETTER;
}

gboolean
plumb_question_can_count (const PlumbQuestion *question)
{
  g_return_val_if_fail (question != NULL, FALSE);

  switch (question->type)
    {
    case PLUMB_QUESTION_SINGLE:
    case PLUMB_QUESTION_SCALE:
    case PLUMB_QUESTION_MULTIPLE:
    case PLUMB_QUESTION_MATRIX:
      return TRUE;
    case PLUMB_QUESTION_NUMBER:
      return question->has_min && question->has_max;
    default:
      return FALSE;
    }
}
