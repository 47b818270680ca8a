/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dimensions that expressions name: an expression that does reads all that they count. */

#include "plumb-expression-check.h"

#include <string.h>

#include "plumb-dimension.h"
#include "plumb-suggest.h"

static void
note_entries (PlumbExpressionCheck *self, const PlumbDimension *dimension, int offset)
{
  for (guint i = 0; i < dimension->n_entries; i++)
    if (dimension->entries[i].question != NULL)
      plumb_expression_find_question (self, dimension->entries[i].id, offset);
}

static void
note_dimension (PlumbExpressionCheck *self, const PlumbDimension *dimension, int offset)
{
  note_entries (self, dimension, offset);
  if (dimension->discount.dimension != NULL)
    note_entries (self, dimension->discount.dimension, offset);
}

gboolean
plumb_expression_note_dimension (PlumbExpressionCheck *self, const char *name, int offset)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  const PlumbInstrument *shown = &self->loader->stored->shown;
  const PlumbDimension *dimension = plumb_instrument_get_dimension (shown, name);
  if (dimension != NULL)
    note_dimension (self, dimension, offset);
  if (dimension != NULL || strcmp (name, PLUMB_DIMENSION_OVERALL) != 0)
    return dimension != NULL;
  for (guint i = 0; i < shown->n_dimensions; i++)
    note_dimension (self, &shown->dimensions[i], offset);
  return shown->n_dimensions > 0;
}

gboolean
plumb_expression_report_dimension (PlumbExpressionCheck *self,
                                   const char *name,
                                   int offset,
                                   gboolean only_mistyped)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  const PlumbInstrument *shown = &self->loader->stored->shown;
  g_autofree const char **ids = g_new0 (const char *, shown->n_dimensions + 2);
  for (guint i = 0; i < shown->n_dimensions; i++)
    ids[i] = shown->dimensions[i].id;
  if (shown->n_dimensions > 0)
    ids[shown->n_dimensions] = PLUMB_DIMENSION_OVERALL;
  const char *meant = plumb_suggest (name, ids);
  if (meant == NULL && only_mistyped)
    return FALSE;
  plumb_expression_report (self, PLUMB_FAULT_UNKNOWN_DIMENSION, offset, name, meant);
  return TRUE;
}
