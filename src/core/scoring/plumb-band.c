/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-band.h"

#include <math.h>

/* Where each band begins, and its word. */
static const struct
{
  double from;
  const char *id;
} BANDS[] = {
  [PLUMB_BAND_NONE] = { 0, "none" },          [PLUMB_BAND_SLIGHT] = { 0, "slight" },
  [PLUMB_BAND_MODERATE] = { 25, "moderate" }, [PLUMB_BAND_SUBSTANTIAL] = { 45, "substantial" },
  [PLUMB_BAND_SEVERE] = { 60, "severe" },
};

PlumbBand
plumb_band_of (double score)
{
  PlumbBand band = PLUMB_BAND_SEVERE;

  if (score == 0)
    return PLUMB_BAND_NONE;
  while (band > PLUMB_BAND_SLIGHT && fabs (score) < BANDS[band].from)
    band--;
  return band;
}

const char *
plumb_band_get_id (PlumbBand band)
{
  g_return_val_if_fail (band <= PLUMB_BAND_SEVERE, NULL);

  return BANDS[band].id;
}

double
plumb_band_distance_to_next (double score)
{
  PlumbBand band = plumb_band_of (score);

  return band == PLUMB_BAND_SEVERE ? 0 : BANDS[band + 1].from - fabs (score);
}
