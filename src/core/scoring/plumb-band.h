/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How strong a score is, in words: the bands of |score| from 0 to 100. A band is a reading aid; the
 * number, and the distance to the next band, are always shown with it. */

typedef enum
{
  PLUMB_BAND_NONE,        /* 0 */
  PLUMB_BAND_SLIGHT,      /* above 0, below 25 */
  PLUMB_BAND_MODERATE,    /* from 25, below 45 */
  PLUMB_BAND_SUBSTANTIAL, /* from 45, below 60 */
  PLUMB_BAND_SEVERE,      /* from 60; of a benefit: transformative */
} PlumbBand;

/* The band of @score, whose sign does not matter. */
PlumbBand plumb_band_of (double score);

/* "none", "slight", "moderate", "substantial", "severe". */
const char *plumb_band_get_id (PlumbBand band);

/* How far |@score| is below the band that follows; 0 in the last band, and 0 for a score of 0,
 * since slight begins right above. */
double plumb_band_distance_to_next (double score);

G_END_DECLS
