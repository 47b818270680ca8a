/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-method-score.h"

#include <math.h>
#include <string.h>

#include "plumb-score.h"

double
plumb_riam_score (double importance,
                  double magnitude,
                  double permanence,
                  double reversibility,
                  double cumulative)
{
  return importance * magnitude * (permanence + reversibility + cumulative);
}

const PlumbDeclaredBand *
plumb_method_get_band (const PlumbMethod *method, double score)
{
  g_return_val_if_fail (method != NULL, NULL);
  return plumb_bands_find (method->bands, method->n_bands, fabs (score));
}

const PlumbDeclaredBand *
plumb_method_get_cell (const PlumbMethod *method, const char *row, const char *column)
{
  g_return_val_if_fail (method != NULL && row != NULL && column != NULL, NULL);

  for (guint i = 0; method->kind == PLUMB_METHOD_MATRIX && i < method->n_cells; i++)
    if (strcmp (method->cells[i].row, row) == 0 && strcmp (method->cells[i].column, column) == 0)
      return method->cells[i].band;
  return NULL;
}

/* In the order of the formulas' arguments. */
static const PlumbFieldId PROFILE_FIELDS[] = {
  PLUMB_FIELD_MAGNITUDE, PLUMB_FIELD_LIKELIHOOD, PLUMB_FIELD_REACH,
  PLUMB_FIELD_DURATION,  PLUMB_FIELD_NEED,
};
static const PlumbFieldId RIAM_FIELDS[] = {
  PLUMB_FIELD_IMPORTANCE,    PLUMB_FIELD_MAGNITUDE,  PLUMB_FIELD_PERMANENCE,
  PLUMB_FIELD_REVERSIBILITY, PLUMB_FIELD_CUMULATIVE,
};
G_STATIC_ASSERT (G_N_ELEMENTS (PROFILE_FIELDS) == G_N_ELEMENTS (RIAM_FIELDS));

guint
plumb_method_list_fields (const PlumbMethod *method, PlumbFieldId fields[PLUMB_N_FIELDS])
{
  g_return_val_if_fail (method != NULL && fields != NULL, 0);

  const PlumbFieldId matrix[] = { method->row_field, method->column_field };
  switch (method->kind)
    {
    case PLUMB_METHOD_PROFILE:
    case PLUMB_METHOD_QUALITATIVE:
      memcpy (fields, PROFILE_FIELDS, sizeof PROFILE_FIELDS);
      return G_N_ELEMENTS (PROFILE_FIELDS);
    case PLUMB_METHOD_RIAM:
      memcpy (fields, RIAM_FIELDS, sizeof RIAM_FIELDS);
      return G_N_ELEMENTS (RIAM_FIELDS);
    case PLUMB_METHOD_MATRIX:
      memcpy (fields, matrix, sizeof matrix);
      return G_N_ELEMENTS (matrix);
    default:
      return 0;
    }
}

/* Whether @level can be rated as @method's @field, and its number, if it needs one. */
static gboolean
read_level (const PlumbMethod *method, PlumbFieldId field, const PlumbLevel *level, double *number)
{
  const PlumbFieldNeed *need = plumb_method_kind_get_need (method->kind, field);
  *number = 0;
  if (level == NULL || plumb_level_stands_for_no_number (level->id))
    return FALSE;
  if (!need->is_numbered)
    return TRUE;
  *number = level->value;
  return level->has_value && level->value >= need->least && level->value <= need->most;
}

static void
add_missing (GString *missing, PlumbFieldId field)
{
  if (missing != NULL)
    g_string_append_printf (missing, "%s%s", missing->len > 0 ? " " : "",
                            plumb_field_id_get_name (field));
}

static double
calculate (const PlumbMethod *method, double direction, const double *n)
{
  if (method->kind == PLUMB_METHOD_RIAM)
    return plumb_riam_score (n[0], direction * n[1], n[2], n[3], n[4]);
  return plumb_score_formula (direction, n[0], n[1], n[2], n[3], n[4]);
}

static void
set_band (PlumbMethodRating *rating, const PlumbMethod *method, double direction)
{
  rating->class = rating->band != NULL ? rating->band->class : PLUMB_CLASS_NONE;
  if (direction >= 0)
    return;
  const PlumbThreshold *cap = &method->thresholds[PLUMB_THRESHOLD_PRIORITY_CAP];
  rating->is_capping
      = rating->has_score ? -rating->score >= cap->value : rating->class >= PLUMB_CLASS_SUBSTANTIAL;
}

PlumbMethodRating
plumb_method_rate (const PlumbMethod *method,
                   double direction,
                   const PlumbLevel *const levels[PLUMB_N_FIELDS],
                   GString *missing)
{
  PlumbMethodRating rating = { FALSE };
  g_return_val_if_fail (method != NULL && levels != NULL, rating);
  g_return_val_if_fail (direction == 1 || direction == -1, rating);

  PlumbFieldId fields[PLUMB_N_FIELDS];
  double numbers[PLUMB_N_FIELDS] = { 0 };
  guint n_fields = plumb_method_list_fields (method, fields);
  rating.is_rated = TRUE;
  for (guint i = 0; method->kind != PLUMB_METHOD_QUALITATIVE && i < n_fields; i++)
    if (!read_level (method, fields[i], levels[fields[i]], &numbers[i]))
      {
        add_missing (missing, fields[i]);
        rating.is_rated = FALSE;
      }
  rating.has_score = rating.is_rated
                     && (method->kind == PLUMB_METHOD_PROFILE || method->kind == PLUMB_METHOD_RIAM);
  if (rating.has_score)
    {
      rating.score = calculate (method, direction, numbers);
      rating.band = plumb_method_get_band (method, rating.score);
    }
  else if (rating.is_rated && method->kind == PLUMB_METHOD_MATRIX)
    rating.band = plumb_method_get_cell (method, levels[fields[0]]->id, levels[fields[1]]->id);
  if (rating.is_rated)
    set_band (&rating, method, direction);
  return rating;
}
