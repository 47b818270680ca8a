/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How things are counted: dimensions that never come to anything, and bands that leave out a part
 * of what can be reached, or stand beyond it. That bands overlap cannot be written: each goes up to
 * where the next one begins. */

#include "plumb-dimension.h"
#include "plumb-lint-private.h"
#include "plumb-method.h"

#include <string.h>

/* Bands, what they belong to, and the largest number that they can be asked about. */
typedef struct
{
  const char *subject;
  const PlumbDeclaredBand *bands;
  guint n_bands;
  double most;
} Bands;

static void
report (PlumbLint *self, PlumbLintFault fault, int line, const char *subject, const char *detail)
{
  PlumbLintPlace place = { .line = line, .subject = subject, .caret = -1 };
  plumb_lint_report (self, fault, &place, detail, NULL);
}

/* The smallest number is 0. */
static gboolean
is_beyond (const Bands *self, guint i)
{
  const PlumbDeclaredBand *band = &self->bands[i];
  const PlumbDeclaredBand *next = i + 1 < self->n_bands ? &self->bands[i + 1] : NULL;
  if (band->from > self->most || (band->is_above && band->from == self->most))
    return TRUE;
  return next != NULL && (next->from < 0 || (next->from == 0 && !next->is_above));
}

static void
check_bands (PlumbLint *self, const Bands *bands)
{
  if (bands->n_bands == 0 || !bands->bands[0].has_limit)
    return;
  const PlumbDeclaredBand *first = &bands->bands[0];
  g_autofree char *gap = g_strdup_printf ("0 … %g", first->from);
  if (first->from > 0 || (first->from == 0 && first->is_above))
    report (self, PLUMB_LINT_BANDS_GAP, first->line, bands->subject, gap);
  for (guint i = 0; i < bands->n_bands; i++)
    {
      const PlumbDeclaredBand *band = &bands->bands[i];
      g_autofree char *detail = g_strdup_printf ("%s (%g)", band->id, band->from);
      if (band->has_limit && is_beyond (bands, i))
        report (self, PLUMB_LINT_BAND_BEYOND, band->line, bands->subject, detail);
    }
}

static void
check_methods (PlumbLint *self)
{
  const PlumbAppraisal *appraisal = self->instrument->appraisal;
  for (guint i = 0; appraisal != NULL && i < appraisal->n_methods; i++)
    {
      const PlumbMethod *method = &appraisal->methods[i];
      double most = plumb_threshold_get_most (method->kind, PLUMB_THRESHOLD_PRIORITY_CAP);
      check_bands (self, &(Bands){ method->id, method->bands, method->n_bands, most });
    }
}

/* What counts nothing, and what counts nothing times. */
static void
check_entries (PlumbLint *self, const PlumbDimension *dimension)
{
  gboolean any = FALSE;
  for (guint i = 0; i < dimension->n_entries; i++)
    any = any || dimension->entries[i].weight > 0;
  if (dimension->n_entries == 0)
    report (self, PLUMB_LINT_DIMENSION_EMPTY, dimension->line, dimension->id, dimension->id);
  else if (!any)
    report (self, PLUMB_LINT_WEIGHTS_ZERO, dimension->line, dimension->id, dimension->id);
}

static void
check_weights (PlumbLint *self)
{
  const PlumbInstrument *instrument = self->instrument;
  for (guint i = 0; i < instrument->n_dimensions; i++)
    if (instrument->dimensions[i].weight > 0)
      return;
  if (instrument->n_dimensions > 1)
    report (self, PLUMB_LINT_WEIGHTS_ZERO, instrument->dimensions[0].line, PLUMB_DIMENSION_OVERALL,
            PLUMB_DIMENSION_OVERALL);
}

void
plumb_lint_check_dimensions (PlumbLint *self)
{
  const PlumbInstrument *instrument = self->instrument;
  check_methods (self);
  check_weights (self);
  for (guint i = 0; i < instrument->n_dimensions; i++)
    {
      const PlumbDimension *dimension = &instrument->dimensions[i];
      check_entries (self, dimension);
      check_bands (self, &(Bands){ dimension->id, dimension->bands, dimension->n_bands, 100 });
    }
  check_bands (self, &(Bands){ PLUMB_DIMENSION_OVERALL, instrument->overall_bands,
                               instrument->n_overall_bands, 100 });
}

gboolean
plumb_lint_collect_bands (const PlumbLint *self, const PlumbTerm *term, GPtrArray *ids)
{
  if (!plumb_term_is_call (term, "band") || term->n_parts != 1
      || term->parts[0]->kind != PLUMB_TERM_TEXT)
    return FALSE;
  const PlumbInstrument *instrument = self->instrument;
  const PlumbDimension *dimension
      = plumb_instrument_get_dimension (instrument, term->parts[0]->text);
  if (dimension == NULL && strcmp (term->parts[0]->text, PLUMB_DIMENSION_OVERALL) != 0)
    return FALSE;
  const PlumbDeclaredBand *bands = dimension != NULL ? dimension->bands : instrument->overall_bands;
  guint n_bands = dimension != NULL ? dimension->n_bands : instrument->n_overall_bands;
  for (guint i = 0; i < n_bands; i++)
    g_ptr_array_add (ids, (gpointer) bands[i].id);
  return TRUE;
}
