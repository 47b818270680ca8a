/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-results.h"

G_BEGIN_DECLS

/* The inside of the results, for the files that are them. */

/* The answers at one point in time, what follows from them, and where to keep texts; all lent. */
typedef struct
{
  PlumbLogic *logic;
  PlumbAnswers *answers;
  GStringChunk *strings;
} PlumbSight;

/* The table of the matrix or roster @question. */
PlumbGrid *plumb_grid_new (const PlumbQuestion *question, const PlumbSight *sight);
void plumb_grid_free (PlumbGrid *self);

G_END_DECLS
