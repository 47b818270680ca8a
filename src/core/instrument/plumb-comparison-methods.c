/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing how things are counted: the methods of the appraisal and the dimensions. Whatever
 * changes a number or the word for it changes what findings of the same answers are. */

#include <string.h>

#include "plumb-comparison-private.h"
#include "plumb-dimension.h"
#include "plumb-method.h"
#include "plumb-successor.h"

static char *
dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

/* ------- bands ------- */

/* Bands and what they belong to. */
typedef struct
{
  const char *owner;
  const PlumbDeclaredBand *bands;
  guint n_bands;
} Bands;

static PlumbThing
describe_band (const char *owner, const PlumbDeclaredBand *band)
{
  const char *label = band->label.source != NULL ? band->label.source : band->id;
  return (PlumbThing){ "band", owner, band->id, label };
}

/* "from 25, moderate" */
static char *
dup_limit (const PlumbDeclaredBand *band)
{
  g_autofree char *number = dup_number (band->from);
  return g_strdup_printf ("%s%s, %s",
                          !band->has_limit ? ""
                          : band->is_above ? "above "
                                           : "from ",
                          band->has_limit ? number : "", plumb_band_class_get_id (band->class));
}

static void
compare_band (PlumbComparison *self,
              const char *owner,
              const PlumbDeclaredBand *then,
              const PlumbDeclaredBand *now)
{
  const PlumbThing a = describe_band (owner, then);
  const PlumbThing b = describe_band (owner, now);
  g_autofree char *was = dup_limit (then);
  g_autofree char *is = dup_limit (now);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->hint, &now->hint);
  if (strcmp (was, is) != 0)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, &a, &b, was, is);
}

/* A band that is gone or new takes from its neighbours or gives to them. */
static void
compare_bands (PlumbComparison *self, const Bands *then, const Bands *now)
{
  for (guint i = 0; i < then->n_bands; i++)
    {
      const PlumbDeclaredBand *band = &then->bands[i];
      const PlumbDeclaredBand *next = plumb_bands_get (now->bands, now->n_bands, band->id);
      const PlumbThing a = describe_band (then->owner, band);
      g_autofree char *was = dup_limit (band);
      if (next != NULL)
        compare_band (self, now->owner, band, next);
      else
        plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, &a, NULL, was, NULL);
    }
  for (guint i = 0; i < now->n_bands; i++)
    {
      const PlumbThing b = describe_band (now->owner, &now->bands[i]);
      g_autofree char *is = dup_limit (&now->bands[i]);
      if (plumb_bands_get (then->bands, then->n_bands, now->bands[i].id) == NULL)
        plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, NULL, &b, NULL, is);
    }
}

/* ------- methods ------- */

static PlumbThing
describe_method (const PlumbMethod *method)
{
  const char *label = method->label.source != NULL ? method->label.source : method->id;
  return (PlumbThing){ "method", NULL, method->id, label };
}

/* The kind, and of a matrix its table. */
static char *
dup_kind (const PlumbMethod *method)
{
  GString *text = g_string_new (plumb_method_kind_get_id (method->kind));
  if (method->n_cells > 0)
    g_string_append_printf (text, " %s × %s", plumb_field_id_get_name (method->row_field),
                            plumb_field_id_get_name (method->column_field));
  for (guint i = 0; i < method->n_cells; i++)
    g_string_append_printf (text, "\n%s × %s: %s", method->cells[i].row, method->cells[i].column,
                            method->cells[i].band != NULL ? method->cells[i].band->id : "");
  return g_string_free (text, FALSE);
}

static void
compare_thresholds (PlumbComparison *self, const PlumbMethod *then, const PlumbMethod *now)
{
  for (PlumbThresholdId id = 0; id < PLUMB_N_THRESHOLDS; id++)
    {
      const char *name = plumb_threshold_get_id (id);
      const PlumbThing a = { "threshold", then->id, name, name };
      const PlumbThing b = { "threshold", now->id, name, name };
      g_autofree char *was = dup_number (then->thresholds[id].value);
      g_autofree char *is = dup_number (now->thresholds[id].value);
      if (strcmp (was, is) != 0)
        plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, &a, &b, was, is);
    }
}

static void
compare_method (PlumbComparison *self, const PlumbMethod *then, const PlumbMethod *now)
{
  const PlumbThing a = describe_method (then);
  const PlumbThing b = describe_method (now);
  g_autofree char *was = dup_kind (then);
  g_autofree char *is = dup_kind (now);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->guidance, &now->guidance);
  if (strcmp (was, is) != 0)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, &a, &b, was, is);
  if (then->kind != now->kind)
    return;
  compare_thresholds (self, then, now);
  compare_bands (self, &(Bands){ then->id, then->bands, then->n_bands },
                 &(Bands){ now->id, now->bands, now->n_bands });
}

void
plumb_comparison_compare_methods (PlumbComparison *self)
{
  const PlumbAppraisal *then = self->before->appraisal;
  const PlumbAppraisal *now = self->after->appraisal;
  if (then == NULL || now == NULL)
    return;
  if (strcmp (then->methods[0].id, now->methods[0].id) != 0)
    {
      const PlumbThing a = describe_method (&then->methods[0]);
      const PlumbThing b = describe_method (&now->methods[0]);
      plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, &a, &b, a.id, b.id);
    }
  for (guint i = 0; i < then->n_methods; i++)
    {
      const PlumbMethod *next = plumb_appraisal_get_method (now, then->methods[i].id);
      const PlumbThing a = describe_method (&then->methods[i]);
      if (next != NULL)
        compare_method (self, &then->methods[i], next);
      else
        plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
    }
  for (guint i = 0; i < now->n_methods; i++)
    {
      const PlumbThing b = describe_method (&now->methods[i]);
      if (plumb_appraisal_get_method (then, now->methods[i].id) == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
}

/* ------- dimensions ------- */

static PlumbThing
describe_dimension (const PlumbDimension *dimension)
{
  return (PlumbThing){ "dimension", NULL, dimension->id, dimension->label.source };
}

/* All that decides about the number. A question is called as it is in @names, if it is there. */
static char *
dup_formula (const PlumbDimension *dimension, const PlumbInstrument *names)
{
  const PlumbDiscount *discount = &dimension->discount;
  g_autofree char *weight = dup_number (dimension->weight);
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "%s × %s, %s", weight,
                          plumb_dimension_direction_get_id (dimension->direction),
                          plumb_missing_get_id (dimension->missing));
  for (guint i = 0; i < dimension->n_entries; i++)
    {
      const PlumbDimensionEntry *entry = &dimension->entries[i];
      const PlumbQuestion *question = plumb_successor_get_question (names, entry->id);
      g_autofree char *part = dup_number (entry->weight);
      g_string_append_printf (text, "\n%s × %s", part, question != NULL ? question->id : entry->id);
    }
  if (discount->id != NULL)
    {
      g_autofree char *share = dup_number (discount->share);
      g_autofree char *factor = dup_number (discount->factor);
      g_string_append_printf (text, "\n%s ≥ %s: × %s%s", discount->id, share, factor,
                              discount->is_whole ? " ≈" : "");
    }
  return g_string_free (text, FALSE);
}

static void
compare_dimension (PlumbComparison *self, const PlumbDimension *then, const PlumbDimension *now)
{
  const PlumbThing a = describe_dimension (then);
  const PlumbThing b = describe_dimension (now);
  g_autofree char *was = dup_formula (then, self->after);
  g_autofree char *is = dup_formula (now, self->after);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->guidance, &now->guidance);
  if (strcmp (was, is) != 0)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, &a, &b, was, is);
  compare_bands (self, &(Bands){ then->id, then->bands, then->n_bands },
                 &(Bands){ now->id, now->bands, now->n_bands });
}

/* A new dimension beside others changes what all of them come to together. */
void
plumb_comparison_compare_dimensions (PlumbComparison *self)
{
  const PlumbInstrument *then = self->before;
  const PlumbInstrument *now = self->after;
  for (guint i = 0; i < then->n_dimensions; i++)
    {
      const PlumbThing a = describe_dimension (&then->dimensions[i]);
      const PlumbDimension *next = plumb_instrument_get_dimension (now, a.id);
      if (next != NULL)
        compare_dimension (self, &then->dimensions[i], next);
      else
        plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
    }
  for (guint i = 0; i < now->n_dimensions; i++)
    {
      const PlumbThing b = describe_dimension (&now->dimensions[i]);
      if (plumb_instrument_get_dimension (then, b.id) == NULL)
        plumb_comparison_add (
            self, then->n_dimensions > 0 ? PLUMB_DIFFERENCE_SCORE : PLUMB_DIFFERENCE_ADDED, NULL,
            &b);
    }
  compare_bands (self,
                 &(Bands){ PLUMB_DIMENSION_OVERALL, then->overall_bands, then->n_overall_bands },
                 &(Bands){ PLUMB_DIMENSION_OVERALL, now->overall_bands, now->n_overall_bands });
}
