/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-setting.h"

G_BEGIN_DECLS

/* How strong a score is, in words: the bands of |score| from 0 to 100. A band is a reading aid; the
 * number, and the distance to the limits of its band, are always shown with it. Where the bands
 * begin is a setting of the review. */

typedef enum
{
  PLUMB_BAND_NONE,        /* 0 */
  PLUMB_BAND_SLIGHT,      /* above 0; standard: below 25 */
  PLUMB_BAND_MODERATE,    /* standard: from 25, below 45 */
  PLUMB_BAND_SUBSTANTIAL, /* standard: from 45, below 60 */
  PLUMB_BAND_SEVERE,      /* standard: from 60; of a benefit: transformative */
} PlumbBand;

/* The band of @score, whose sign does not matter. */
PlumbBand plumb_band_of (const PlumbSettings *settings, double score);

/* "none", "slight", "moderate", "substantial", "severe". */
const char *plumb_band_get_id (PlumbBand band);

/* Where the band begins, 0 to 100; 0 for none and slight. */
double plumb_band_get_start (const PlumbSettings *settings, PlumbBand band);

/* How far |@score| is below the band that follows; 0 in the last band, and 0 for a score of 0,
 * since slight begins right above. */
double plumb_band_distance_to_next (const PlumbSettings *settings, double score);

/* How far |@score| is above the start of its own band: what it takes to fall into the one before.
 */
double plumb_band_distance_to_previous (const PlumbSettings *settings, double score);

G_END_DECLS
