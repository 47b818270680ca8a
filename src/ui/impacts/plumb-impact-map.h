/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-review.h"
#include "plumb-score.h"

G_BEGIN_DECLS

/* Which effect was looked at for whom: population groups in scope (rows) × pathways touched
 * (columns), and in each cell what the records of one option of the policy say.
 *
 * Rows: the groups in scope in the instrument's order, then what records name beyond them
 * (intersections, groups out of scope). Columns: the pathways touched, then those that only records
 * name. A cell never nets: a harm and a benefit stand beside each other, and what is unknown or
 * incomplete is counted apart. Made at one moment, keeps no reference to review or score. */

/* Four different things, and two more that a record can be. */
typedef enum
{
  PLUMB_CELL_NOT_ASSESSED, /* nobody has looked */
  PLUMB_CELL_EFFECT,       /* at least one harm or benefit with a score */
  PLUMB_CELL_INCOMPLETE,   /* begun; something needed is missing */
  PLUMB_CELL_UNKNOWN,      /* looked at, and it cannot be said */
  PLUMB_CELL_NONE,         /* looked at: no effect */
  PLUMB_CELL_NOT_APPLICABLE,
} PlumbCellState;

typedef struct
{
  PlumbCellState state;
  GPtrArray *records; /* char *: ids, in their order */
  guint n_open;       /* of the records: unknown or incomplete */
  gboolean has_harm, has_benefit;
  double harm, benefit; /* the worst and the best score */
  PlumbBand harm_band, benefit_band;
} PlumbImpactCell;

typedef struct
{
  char *groups; /* ids parted by spaces */
  gboolean priority;
  gboolean in_scope; /* all of its groups are */
} PlumbImpactRow;

typedef struct
{
  PlumbImpactRow *rows;
  guint n_rows;
  char **columns; /* ids of pathways */
  guint n_columns;
  PlumbImpactCell *cells; /* row by row */
  GPtrArray *unplaced;    /* char *: records that name no group or no pathway */
} PlumbImpactMap;

/* What of a map to show. */
typedef enum
{
  PLUMB_IMPACT_FILTER_ALL,
  PLUMB_IMPACT_FILTER_HARMS,
  PLUMB_IMPACT_FILTER_UNKNOWN, /* unknown or incomplete */
  PLUMB_IMPACT_FILTER_NOT_ASSESSED,
} PlumbImpactFilter;

/* Maps the records of @option ("draft") in @review, whose @score was made from it. Free with
 * plumb_impact_map_free(). */
PlumbImpactMap *
plumb_impact_map_new (PlumbReview *review, const PlumbScore *score, const char *option);
void plumb_impact_map_free (PlumbImpactMap *self);

/* What a record in @state makes of a cell that has no other. */
PlumbCellState plumb_cell_state_of (PlumbRecordState state);

const PlumbImpactCell *plumb_impact_map_get (const PlumbImpactMap *self, guint row, guint column);

/* The place of @groups and @pathway; FALSE where the map has none. */
gboolean plumb_impact_map_find (const PlumbImpactMap *self,
                                const char *groups,
                                const char *pathway,
                                guint *row,
                                guint *column);

/* Whether @filter shows the cell, the record. */
gboolean plumb_impact_filter_cell (PlumbImpactFilter filter, const PlumbImpactCell *cell);
gboolean plumb_impact_filter_record (PlumbImpactFilter filter, const PlumbRecordScore *record);

/* How many cells of groups in scope are in @state. */
guint plumb_impact_map_count (const PlumbImpactMap *self, PlumbCellState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbImpactMap, plumb_impact_map_free)

G_END_DECLS
