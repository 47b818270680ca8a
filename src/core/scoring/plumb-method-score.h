/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-method.h"
#include "plumb-record.h"

G_BEGIN_DECLS

/* What a method makes of the levels of one record. Pure functions of what they are given. */

/* The environmental score of the rapid impact assessment matrix: ES = (A1·A2)·(B1+B2+B3), where A1
 * is the @importance of the condition (0 to 4), A2 the @magnitude of the change with its sign (−3
 * to 3) and B1 to B3 @permanence, @reversibility and whether effects are @cumulative (1 to 3 each:
 * does not apply, no, yes). In [−108, 108].
 *
 * Source: C. M. R. Pastakia and A. Jensen, "The rapid impact assessment matrix (RIAM) for EIA",
 * Environmental Impact Assessment Review 18 (1998). The criteria of group A multiply, so that each
 * of them decides; those of group B add up. (A1+A2)·(B1+B2), which is found in programs, is another
 * formula: it makes an effect of no importance count. */
double plumb_riam_score (double importance,
                         double magnitude,
                         double permanence,
                         double reversibility,
                         double cumulative);

/* The band of a score of @method, whose sign does not matter; NULL where the method has no numbers.
 */
const PlumbDeclaredBand *plumb_method_get_band (const PlumbMethod *method, double score);

/* What a matrix says of a pair of levels, by their ids; NULL where it says nothing, or where
 * @method is no matrix. */
const PlumbDeclaredBand *
plumb_method_get_cell (const PlumbMethod *method, const char *row, const char *column);

/* What a harm or a benefit comes to. */
typedef struct
{
  gboolean is_rated;  /* all that the method needs is there */
  gboolean has_score; /* the method has numbers */
  double score;       /* below 0 for a harm */
  /* NULL of a qualitative method, and of anything that is not rated. */
  const PlumbDeclaredBand *band;
  PlumbBandClass class; /* of the band; PLUMB_CLASS_NONE without one */
  /* It is large enough to cap the finding where it is a harm to a priority group: its score is at
   * or beyond the method's threshold, or in a matrix of class substantial or more. Never so of a
   * benefit. */
  gboolean is_capping;
} PlumbMethodRating;

/* Rates an effect of @direction (−1 or 1) with @levels, one for each field, as @method does; fills
 * @missing, which may be NULL, with the names of the fields that are missing, parted by spaces. A
 * level without a number, or with one out of the method's range, is missing where a number is
 * needed. */
PlumbMethodRating plumb_method_rate (const PlumbMethod *method,
                                     double direction,
                                     const PlumbLevel *const levels[PLUMB_N_FIELDS],
                                     GString *missing);

/* The fields besides the direction that @method rates by; fills @fields and answers how many. A
 * qualitative method needs none of them, but heeds those of the profile where all were chosen. */
guint plumb_method_list_fields (const PlumbMethod *method, PlumbFieldId fields[PLUMB_N_FIELDS]);

G_END_DECLS
