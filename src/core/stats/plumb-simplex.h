/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Weightings drawn at random: n weights, none negative, that add to 1, every such weighting as
 * likely as every other (uniform on the simplex).
 *
 * The weights are the spacings of n − 1 sorted uniform numbers (L. Devroye, Non-Uniform Random
 * Variate Generation, 1986, chapter V, theorem 2.1). Only comparisons and subtractions are made of
 * the numbers of GRand, so that a seed gives the same weightings on every machine. */

#define PLUMB_SIMPLEX_MAX_WEIGHTS 4096

typedef struct _PlumbSimplex PlumbSimplex;

/* A source of weightings of @n_weights (1 to PLUMB_SIMPLEX_MAX_WEIGHTS; else NULL). */
PlumbSimplex *plumb_simplex_new (guint n_weights, guint32 seed);
void plumb_simplex_free (PlumbSimplex *self);

/* The next weighting: as many weights as asked for, lent until the next call. */
const double *plumb_simplex_draw (PlumbSimplex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbSimplex, plumb_simplex_free)

G_END_DECLS
