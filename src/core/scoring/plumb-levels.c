/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-levels.h"

#include <string.h>

#include "plumb-method-score.h"

/* The range of the numbers of @field, as the method asks for it. What the method does not look at,
 * such as the gap, is as in the profile. */
static const PlumbFieldNeed *
get_range (const PlumbSettings *settings, PlumbFieldId field)
{
  PlumbMethodKind kind = settings->method ? settings->method->kind : PLUMB_METHOD_PROFILE;
  const PlumbFieldNeed *need = plumb_method_kind_get_need (kind, field);

  return need->is_numbered ? need : plumb_method_kind_get_need (PLUMB_METHOD_PROFILE, field);
}

PlumbLevels
plumb_levels_before (const PlumbImpact *impact)
{
  PlumbLevels self;

  memcpy (self.of, impact->levels, sizeof self.of);
  return self;
}

PlumbLevels
plumb_levels_after (const PlumbImpact *impact)
{
  PlumbLevels self = plumb_levels_before (impact);

  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    if (impact->residual[i])
      self.of[i] = impact->residual[i];
  return self;
}

/* The weight that the review gives to the level of need, or the level's own number. */
static double
get_need (const PlumbLevel *level, const PlumbSettings *settings)
{
  gboolean is_known = level->id[0] >= '1' && level->id[0] <= '3' && level->id[1] == '\0';

  return is_known ? settings->values[PLUMB_SETTING_NEED_1 + level->id[0] - '1'] : level->value;
}

/* @range is that of @field. */
static gboolean
get_number (const PlumbLevel *level,
            PlumbFieldId field,
            const PlumbFieldNeed *range,
            const PlumbSettings *settings,
            double *number)
{
  if (!level || !level->has_value || !range->is_numbered)
    return FALSE;
  if (!(level->value >= range->least && level->value <= range->most))
    return FALSE;
  *number = field == PLUMB_FIELD_NEED ? get_need (level, settings) : level->value;
  return TRUE;
}

gboolean
plumb_levels_get_number (const PlumbLevels *self,
                         PlumbFieldId field,
                         const PlumbSettings *settings,
                         double *number)
{
  return get_number (self->of[field], field, get_range (settings, field), settings, number);
}

gboolean
plumb_levels_applies (const PlumbLevels *self)
{
  const PlumbLevel *direction = self->of[PLUMB_FIELD_DIRECTION];

  return !direction || strcmp (direction->id, "not-applicable") != 0;
}

/* The level of @field with the greatest or the least number; NULL where none has one. */
static const PlumbLevel *
find_extreme (const PlumbAppraisal *appraisal,
              PlumbFieldId field,
              const PlumbSettings *settings,
              gboolean greatest)
{
  const PlumbFieldNeed *range = get_range (settings, field);
  const PlumbLevel *found = NULL;
  double number, extreme = 0;

  for (guint i = 0; i < appraisal->fields[field].n_levels; i++)
    {
      const PlumbLevel *level = &appraisal->fields[field].levels[i];
      if (!get_number (level, field, range, settings, &number))
        continue;
      if (!found || (greatest ? number > extreme : number < extreme))
        {
          found = level;
          extreme = number;
        }
    }
  return found;
}

static void
choose_extreme (PlumbLevels *self,
                const PlumbAppraisal *appraisal,
                PlumbFieldId field,
                const PlumbSettings *settings,
                gboolean greatest)
{
  double number;

  if (!plumb_levels_get_number (self, field, settings, &number))
    self->of[field] = find_extreme (appraisal, field, settings, greatest);
}

/* Of a matrix, the pair of levels of the greatest or the least class that what was chosen leaves.
 */
static void
choose_cell (PlumbLevels *self,
             const PlumbAppraisal *appraisal,
             const PlumbMethod *method,
             gboolean greatest)
{
  const PlumbLevel **row = &self->of[method->row_field];
  const PlumbLevel **column = &self->of[method->column_field];
  const PlumbMethodCell *found = NULL;
  gboolean has_row = *row && !plumb_level_stands_for_no_number ((*row)->id);
  gboolean has_column = *column && !plumb_level_stands_for_no_number ((*column)->id);

  for (guint i = 0; i < method->n_cells; i++)
    {
      const PlumbMethodCell *cell = &method->cells[i];
      if ((has_row && strcmp (cell->row, (*row)->id) != 0)
          || (has_column && strcmp (cell->column, (*column)->id) != 0))
        continue;
      if (!found
          || (greatest ? cell->band->class > found->band->class
                       : cell->band->class < found->band->class))
        found = cell;
    }
  if (!found)
    return;
  *row = plumb_field_get_level (&appraisal->fields[method->row_field], found->row);
  *column = plumb_field_get_level (&appraisal->fields[method->column_field], found->column);
}

/* What makes a harm or a benefit stronger. */
static void
choose_strength (PlumbLevels *self,
                 const PlumbAppraisal *appraisal,
                 const PlumbSettings *settings,
                 gboolean strong)
{
  static const PlumbMethod profile = { .kind = PLUMB_METHOD_PROFILE };
  const PlumbMethod *method = settings->method ? settings->method : &profile;
  PlumbFieldId fields[PLUMB_N_FIELDS];
  guint n_fields = plumb_method_list_fields (method, fields);

  if (method->kind == PLUMB_METHOD_MATRIX)
    choose_cell (self, appraisal, method, strong);
  for (guint i = 0; method->kind != PLUMB_METHOD_MATRIX && i < n_fields; i++)
    choose_extreme (self, appraisal, fields[i], settings, strong);
}

gboolean
plumb_levels_lack_evidence (const PlumbLevels *self, gboolean open_direction)
{
  const PlumbLevel *evidence = self->of[PLUMB_FIELD_EVIDENCE];

  return !evidence || (open_direction && strcmp (evidence->id, "u") == 0);
}

gboolean
plumb_levels_fill (PlumbLevels *self,
                   const PlumbAppraisal *appraisal,
                   const PlumbSettings *settings,
                   PlumbFill fill,
                   gboolean open_direction)
{
  gboolean for_harm = fill == PLUMB_FILL_WORST || fill == PLUMB_FILL_LEAST_HARM;
  gboolean is_bad = fill == PLUMB_FILL_WORST || fill == PLUMB_FILL_LEAST_BENEFIT;
  double direction;

  if (open_direction)
    self->of[PLUMB_FIELD_DIRECTION] = NULL;
  choose_extreme (self, appraisal, PLUMB_FIELD_DIRECTION, settings, !for_harm);
  if (!plumb_levels_get_number (self, PLUMB_FIELD_DIRECTION, settings, &direction))
    return FALSE;
  /* A harm grows with its strength, and so does a benefit: which is better depends on the sign. */
  gboolean strong = is_bad ? direction < 0 : direction > 0;
  choose_strength (self, appraisal, settings, strong);
  choose_extreme (self, appraisal, PLUMB_FIELD_NEED, settings, strong); /* weighs the gap, too */
  choose_extreme (self, appraisal, PLUMB_FIELD_GAP, settings, !is_bad);
  if (plumb_levels_lack_evidence (self, open_direction))
    self->of[PLUMB_FIELD_EVIDENCE]
        = plumb_field_get_level (&appraisal->fields[PLUMB_FIELD_EVIDENCE], is_bad ? "d" : "a");
  if (fill == PLUMB_FILL_LEAST_HARM)
    return direction < 0;
  return fill != PLUMB_FILL_LEAST_BENEFIT || direction > 0;
}
