/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bands.h"

#include <string.h>

const char *
plumb_band_class_get_id (PlumbBandClass class)
{
  static const char *const ids[] = { "none", "slight", "moderate", "substantial", "severe" };
  g_return_val_if_fail ((guint) class < G_N_ELEMENTS (ids), NULL);
  return ids[class];
}

static gboolean
reaches (const PlumbDeclaredBand *band, double number)
{
  return band->has_limit && (band->is_above ? number > band->from : number >= band->from);
}

const PlumbDeclaredBand *
plumb_bands_find (const PlumbDeclaredBand *bands, guint n_bands, double number)
{
  const PlumbDeclaredBand *found = NULL;
  for (guint i = 0; i < n_bands && reaches (&bands[i], number); i++)
    found = &bands[i];
  return found;
}

const PlumbDeclaredBand *
plumb_bands_get (const PlumbDeclaredBand *bands, guint n_bands, const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < n_bands; i++)
    if (strcmp (bands[i].id, id) == 0)
      return &bands[i];
  return NULL;
}

gboolean
plumb_bands_distance_up (const PlumbDeclaredBand *bands,
                         guint n_bands,
                         double number,
                         double *distance)
{
  g_return_val_if_fail (distance != NULL, FALSE);

  for (guint i = 0; i < n_bands; i++)
    if (bands[i].has_limit && !reaches (&bands[i], number))
      {
        *distance = bands[i].from - number;
        return TRUE;
      }
  return FALSE;
}

gboolean
plumb_bands_distance_down (const PlumbDeclaredBand *bands,
                           guint n_bands,
                           double number,
                           double *distance)
{
  g_return_val_if_fail (distance != NULL, FALSE);

  const PlumbDeclaredBand *band = plumb_bands_find (bands, n_bands, number);
  if (band == NULL || band == bands)
    return FALSE;
  *distance = number - band->from;
  return TRUE;
}
