/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plumb-what-if.h"

G_BEGIN_DECLS

/* Which single ratings the finding hangs on: for every rating of a record that counts, what the
 * headlines would be if it were one level lower, and one level higher.
 *
 * Looked at are the fields of the method and the need of every record with a score, and the effect
 * on the gap of every record that says one. Levels are neighbours by their numbers, or by the
 * strength of their rows and columns where the method has a table instead of numbers. The direction
 * is not looked at (it has no neighbour), nor is the evidence (it is no rating of the effect). One
 * rating is changed at a time, all else stays as it is. */

/* What one step comes to. */
typedef struct
{
  const PlumbLevel *level; /* lent by the instrument; NULL: there is no such level, and no step */
  gboolean has_score;
  double score; /* of the record */
  gboolean has_harm, has_benefit, has_gap;
  double harm_index, benefit_index, gap_index; /* 0 where there is none */
  double worst_score;
  PlumbConclusion conclusion;
  gboolean changes; /* the conclusion is another than today's */
} PlumbTornadoStep;

typedef struct
{
  const char *record; /* its id, lent by the tornado */
  PlumbFieldId field;
  const PlumbLevel *level;        /* as it is; lent by the instrument */
  PlumbTornadoStep lower, higher; /* towards the smaller and the greater number */
  gboolean changes;               /* a step changes the conclusion */
  /* From the lowest to the highest that the number is: today, with the one step, with the other. */
  double harm_swing, benefit_swing, gap_swing;
} PlumbTornadoBar;

typedef struct
{
  PlumbInstrument *instrument;
  GStringChunk *strings;
  PlumbTornadoStep now; /* as it is; level is NULL, and the score no record's */
  gboolean by_benefit;  /* there is no harm: the figure that is varied is the benefit index */
  /* PlumbTornadoBar: those that change the conclusion first, then those that move the figure that
   * is varied, then by the swing of the harm index, of the benefit index and of the gap index, the
   * largest first, then by the record's place. */
  GArray *bars;
  guint n_bars;    /* how many there are, of which bars has the first */
  guint n_changes; /* of all of them, how many change the conclusion */
  /* Of all of them, how many change the conclusion or move the figure so that it is seen: its first
   * decimal, or its band in a review that goes without numbers. The others come last. */
  guint n_moving;
} PlumbTornado;

/* Told now and then how far things are, from 0 to 1, in the thread that works. */
typedef void (*PlumbTornadoProgress) (double share, gpointer data);

/* The tornado of @what_if with at most @max_bars bars. Any thread. @cancellable and @progress may
 * be NULL. NULL where it was cancelled. Free with plumb_tornado_free(). */
PlumbTornado *plumb_tornado_new (const PlumbWhatIf *what_if,
                                 guint max_bars,
                                 GCancellable *cancellable,
                                 PlumbTornadoProgress progress,
                                 gpointer data);
void plumb_tornado_free (PlumbTornado *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTornado, plumb_tornado_free)

G_END_DECLS
