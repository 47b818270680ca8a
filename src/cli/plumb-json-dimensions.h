/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-dimension-score.h"
#include "plumb-json.h"

G_BEGIN_DECLS

/* Adds the member "dimensions" to the object being built: an array with what each comes to, all of
 * them together last, with its range, its band and the distances to the next ones. */
void plumb_json_add_dimensions (PlumbJson *writer, const PlumbDimensionScores *scores);

G_END_DECLS
