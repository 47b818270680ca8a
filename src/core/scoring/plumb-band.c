/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-band.h"

#include <math.h>

static const char *const ids[] = { "none", "slight", "moderate", "substantial", "severe" };

double
plumb_band_get_start (const PlumbSettings *settings, PlumbBand band)
{
  g_return_val_if_fail (settings != NULL && band <= PLUMB_BAND_SEVERE, 0);

  return band < PLUMB_BAND_MODERATE
             ? 0
             : settings->values[PLUMB_SETTING_MODERATE + band - PLUMB_BAND_MODERATE];
}

PlumbBand
plumb_band_of (const PlumbSettings *settings, double score)
{
  PlumbBand band = PLUMB_BAND_SEVERE;

  if (score == 0)
    return PLUMB_BAND_NONE;
  while (band > PLUMB_BAND_SLIGHT && fabs (score) < plumb_band_get_start (settings, band))
    band--;
  return band;
}

const char *
plumb_band_get_id (PlumbBand band)
{
  g_return_val_if_fail (band <= PLUMB_BAND_SEVERE, NULL);

  return ids[band];
}

double
plumb_band_distance_to_next (const PlumbSettings *settings, double score)
{
  PlumbBand band = plumb_band_of (settings, score);

  return band == PLUMB_BAND_SEVERE ? 0 : plumb_band_get_start (settings, band + 1) - fabs (score);
}

double
plumb_band_distance_to_previous (const PlumbSettings *settings, double score)
{
  return fabs (score) - plumb_band_get_start (settings, plumb_band_of (settings, score));
}
