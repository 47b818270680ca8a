/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-record.h"
#include "plumb-setting.h"

G_BEGIN_DECLS

/* The levels chosen for one record, at one stage: what the formula is fed with. */
typedef struct
{
  const PlumbLevel *of[PLUMB_N_FIELDS]; /* lent by the instrument; NULL where nothing was said */
} PlumbLevels;

/* The levels of @impact as they are without any measure. */
PlumbLevels plumb_levels_before (const PlumbImpact *impact);

/* The same with what was rated again for the time when the measures work. */
PlumbLevels plumb_levels_after (const PlumbImpact *impact);

/* The number of the level chosen for @field, where there is one and it is in the formula's range.
 * The number of need is the weight that @settings give its level. */
gboolean plumb_levels_get_number (const PlumbLevels *self,
                                  PlumbFieldId field,
                                  const PlumbSettings *settings,
                                  double *number);

/* Whether the direction says that there is nothing to rate. */
gboolean plumb_levels_applies (const PlumbLevels *self);

/* What to choose where nothing was said. */
typedef enum
{
  PLUMB_FILL_WORST,         /* the greatest harm, the widest gap, a single statement as evidence */
  PLUMB_FILL_BEST,          /* the greatest benefit (where harm is certain: the least harm) */
  PLUMB_FILL_LEAST_HARM,    /* a harm as slight as it can be; the gap as in the best case */
  PLUMB_FILL_LEAST_BENEFIT, /* a benefit as slight as it can be; the gap as in the worst case */
} PlumbFill;
#define PLUMB_N_FILLS (PLUMB_FILL_LEAST_BENEFIT + 1)

/* Whether what will be found out brings its own evidence: nothing is said of it, or, where the
 * direction is open, that there is none. */
gboolean plumb_levels_lack_evidence (const PlumbLevels *self, gboolean open_direction);

/* Chooses the level of @appraisal for every field of @self that has none (or none with a number)
 * and is needed; with @open_direction, for the direction in any case. A direction that was chosen
 * stays; then the last two fills are FALSE where they contradict it, and @self is not to be used.
 */
gboolean plumb_levels_fill (PlumbLevels *self,
                            const PlumbAppraisal *appraisal,
                            const PlumbSettings *settings,
                            PlumbFill fill,
                            gboolean open_direction);

G_END_DECLS
