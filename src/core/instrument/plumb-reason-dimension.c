/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dimensions and their bands in words. */

#include "plumb-reason-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-logic-dimension.h"

static const char *
get_name (const PlumbXPathNode *node)
{
  gboolean is_named = node->kind == PLUMB_XPATH_NODE_CALL && node->n_children == 1
                      && (node->children[0]->kind == PLUMB_XPATH_NODE_TEXT
                          || node->children[0]->kind == PLUMB_XPATH_NODE_VARIABLE);
  return is_named ? node->children[0]->text : NULL;
}

char *
plumb_reason_dup_dimension (const PlumbReasonWords *self, const PlumbXPathNode *node)
{
  const char *name = get_name (node);
  if (name == NULL)
    return NULL;
  const PlumbInstrument *instrument = self->logic->instrument;
  const PlumbDimension *dimension = plumb_instrument_get_dimension (instrument, name);
  if (dimension != NULL)
    return plumb_reason_quote_text (self, &dimension->label);
  gboolean is_overall = instrument->n_dimensions > 0 && strcmp (name, PLUMB_DIMENSION_OVERALL) == 0;
  /* Translators: stands in a sentence such as: the score of all dimensions together is 40. */
  return is_overall ? g_strdup (_ ("all dimensions together")) : NULL;
}

static char *
dup_label (const PlumbReasonWords *self, const PlumbDimension *dimension, const char *id)
{
  const PlumbInstrument *instrument = self->logic->instrument;
  const PlumbDeclaredBand *band
      = dimension != NULL
            ? plumb_bands_get (dimension->bands, dimension->n_bands, id)
            : plumb_bands_get (instrument->overall_bands, instrument->n_overall_bands, id);
  return band != NULL ? plumb_reason_quote_text (self, &band->label) : g_strdup (id);
}

char *
plumb_reason_dup_band (const PlumbReasonWords *self,
                       const PlumbXPathNode *node,
                       const char *wanted,
                       gboolean equal)
{
  g_autofree char *name = plumb_reason_dup_dimension (self, node);
  if (name == NULL || strcmp (node->text, "band") != 0)
    return NULL;
  const PlumbDimension *dimension
      = plumb_instrument_get_dimension (self->logic->instrument, get_name (node));
  PlumbDimensionSum sum = plumb_logic_get_dimension (self->logic, dimension);
  if (sum.band == NULL)
    return g_strdup_printf (_ ("there is no result of %s yet"), name);
  g_autofree char *subject = g_strdup_printf (_ ("the result of %s"), name);
  g_autofree char *now = dup_label (self, dimension, sum.band->id);
  if (equal || *wanted == '\0')
    return g_strdup_printf (_ ("%1$s is %2$s"), subject, now);
  g_autofree char *other = dup_label (self, dimension, wanted);
  return g_strdup_printf (_ ("%1$s is %2$s, not %3$s"), subject, now, other);
}
