/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-bands.h"

G_BEGIN_DECLS

/* How the records of effects are turned into findings: which formula, into which words, and from
 * which numbers on something must not be passed over. Declared in the instrument, so that the body
 * that approves the questionnaire approves this with it.
 *
 * An appraisal has at least one method; the first is the one that a review begins with. Where the
 * instrument declares none, it is PLUMB_METHOD_PROFILE under the id "profile", with the bands and
 * thresholds below. Read-only and lent by the instrument.
 *
 * What always holds of a loaded instrument: the appraisal has the fields that its methods need, the
 * bands of profile and RIAM begin with numbers that rise, their classes never fall and moderate,
 * substantial and severe are among them, and each pair of levels of a matrix has a band. */

typedef enum
{
  /* s = 100·d·N·(M·L·R·T)^(1/4) / 1.5, see plumb_score_formula(). Of a harm or a benefit the bands
   * are those of |s|. */
  PLUMB_METHOD_PROFILE,
  /* The rapid impact assessment matrix: ES = (A1·A2)·(B1+B2+B3), see plumb_riam_score(). Bands of
   * |ES|. */
  PLUMB_METHOD_RIAM,
  /* A table of two fields' levels that says the band. No number comes out. */
  PLUMB_METHOD_MATRIX,
  /* No numbers and no bands: directions, levels and reasons are kept and told in words. */
  PLUMB_METHOD_QUALITATIVE,
} PlumbMethodKind;

/* The numbers from which on something must not be passed over. Shares are from 0 to 1. */
typedef enum
{
  /* A harm of this size or more to a priority group caps the finding: no benefit outweighs it. In
   * the units of the method's numbers; a matrix has no numbers, there a harm of class substantial
   * caps. */
  PLUMB_THRESHOLD_PRIORITY_CAP,
  /* Below this completeness nothing is concluded. */
  PLUMB_THRESHOLD_COMPLETENESS,
  /* Below this completeness no number stands without a warning beside it. */
  PLUMB_THRESHOLD_BANNER,
  /* When more than this share of the records rests on nothing, nothing is concluded. */
  PLUMB_THRESHOLD_EVIDENCE,
} PlumbThresholdId;
#define PLUMB_N_THRESHOLDS (PLUMB_THRESHOLD_EVIDENCE + 1)

typedef struct
{
  double value;
  gboolean is_declared; /* the instrument says so itself; else it is the default */
  int line;             /* of its element, where it is declared */
} PlumbThreshold;

/* What a pair of levels comes to. All ids are those of levels and bands. */
typedef struct
{
  const char *row;
  const char *column;
  const PlumbDeclaredBand *band;
  int line;
} PlumbMethodCell;

struct _PlumbMethod
{
  const char *id;
  PlumbMethodKind kind;
  PlumbText label; /* says nothing where the method is not declared */
  PlumbText guidance;
  const PlumbDeclaredBand *bands; /* lowest first; none of a qualitative method */
  guint n_bands;
  PlumbThreshold thresholds[PLUMB_N_THRESHOLDS];
  PlumbFieldId row_field; /* of a matrix */
  PlumbFieldId column_field;
  const PlumbMethodCell *cells; /* of a matrix; else none */
  guint n_cells;
  int line; /* of its element, or of <appraisal> where it is not declared */
};

/* "profile", "riam", "matrix", "qualitative"; "priority-cap" and so on. */
const char *plumb_method_kind_get_id (PlumbMethodKind kind);
const char *plumb_threshold_get_id (PlumbThresholdId threshold);

/* What @threshold is where a method of @kind does not say. priority-cap: 45, where substantial
 * begins in the profile's bands, and 36, where it does in those of RIAM. completeness: 0.70.
 * banner: 0.60. evidence: 0.50. */
double plumb_threshold_get_default (PlumbMethodKind kind, PlumbThresholdId threshold);

/* The largest value that @threshold can have: 1 of a share, and of priority-cap the largest score:
 * 100 or 108. */
double plumb_threshold_get_most (PlumbMethodKind kind, PlumbThresholdId threshold);

/* The bands of @kind where a method declares none: of the profile none, slight above 0, moderate
 * from 25, substantial from 45, severe from 60; of RIAM those of Pastakia and Jensen, see there.
 * NULL for the other kinds. */
const PlumbDeclaredBand *plumb_method_kind_get_bands (PlumbMethodKind kind, guint *n_bands);

/* The method of @appraisal called @id, or NULL. */
const PlumbMethod *plumb_appraisal_get_method (const PlumbAppraisal *appraisal, const char *id);

/* What a kind of method needs of a field of the appraisal. */
typedef struct
{
  gboolean is_needed;
  gboolean is_numbered;      /* each level has a number but those that stand for none */
  gboolean is_whole;         /* its numbers are whole */
  double least, most;        /* range of its numbers, where it is numbered */
  const char *const *levels; /* that it knows, NULL-terminated; there may be others */
} PlumbFieldNeed;

/* What @kind needs of @field. What a matrix needs of its rows and columns is theirs to declare. */
const PlumbFieldNeed *plumb_method_kind_get_need (PlumbMethodKind kind, PlumbFieldId field);

/* Whether @level stands for no number: not known, does not apply. */
gboolean plumb_level_stands_for_no_number (const char *level);

G_END_DECLS
