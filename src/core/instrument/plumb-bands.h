/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* Bands: the words that an instrument gives to ranges of a number. A band says only where it
 * begins, lowest first, and goes up to where the next one begins, so that there is never a gap
 * between two of them nor a number that is in both. A number below the first is in none.
 *
 * A word is a reading aid that hides how near its limit a number is. So whoever shows a band shows
 * the distances too. Read-only and lent by the instrument, as everything in it. */

/* How bad or good a band is, in the terms of the rules that lead from records to a conclusion,
 * which are the same for all methods. In this order. */
typedef enum
{
  PLUMB_CLASS_NONE,
  PLUMB_CLASS_SLIGHT,
  PLUMB_CLASS_MODERATE,
  PLUMB_CLASS_SUBSTANTIAL,
  PLUMB_CLASS_SEVERE,
} PlumbBandClass;

struct _PlumbDeclaredBand
{
  const char *id;
  gboolean has_limit; /* a matrix has bands without */
  gboolean is_above;  /* it begins right above the limit, not at it */
  double from;        /* the limit */
  PlumbBandClass class;
  PlumbText label; /* says nothing in the bands of a method that declares none */
  PlumbText hint;
  int line;
};

/* "none", "slight", "moderate", "substantial", "severe". */
const char *plumb_band_class_get_id (PlumbBandClass class);

/* The band that @number is in; NULL where there is none. Bands without a limit hold nothing. */
const PlumbDeclaredBand *
plumb_bands_find (const PlumbDeclaredBand *bands, guint n_bands, double number);

/* The band called @id, or NULL. */
const PlumbDeclaredBand *
plumb_bands_get (const PlumbDeclaredBand *bands, guint n_bands, const char *id);

/* How far @number must rise to be in the next band, and fall to be in the one before, at least 0.
 * Distances are to the limit itself, whichever band that belongs to: where it is 0, the least
 * change leads over. Answers FALSE, and leaves @distance, where there is no band in that direction.
 */
gboolean plumb_bands_distance_up (const PlumbDeclaredBand *bands,
                                  guint n_bands,
                                  double number,
                                  double *distance);
gboolean plumb_bands_distance_down (const PlumbDeclaredBand *bands,
                                    guint n_bands,
                                    double number,
                                    double *distance);

G_END_DECLS
