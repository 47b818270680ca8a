/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-instrument.h"

G_BEGIN_DECLS

/* What the things of an earlier version of a questionnaire are now: what has the same id, or says
 * that it was called so (<was>). NULL where nothing took its place. All results are lent by what
 * was asked. */

const PlumbQuestion *plumb_successor_get_question (const PlumbInstrument *now, const char *id);
const PlumbGroup *plumb_successor_get_group (const PlumbInstrument *now, const char *id);
const PlumbPathway *plumb_successor_get_pathway (const PlumbInstrument *now, const char *id);
const PlumbChoice *plumb_successor_get_choice (const PlumbChoice *now, guint n_now, const char *id);
const PlumbColumn *plumb_successor_get_column (const PlumbQuestion *now, const char *id);

/* The id of the row that takes the place of the row @id: of a written row its own; of rows that
 * come from elsewhere that of the choice or row there; of rows that people add the same. */
const char *plumb_successor_get_row (const PlumbQuestion *now, const char *id);

G_END_DECLS
