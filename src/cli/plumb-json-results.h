/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-json.h"
#include "plumb-results.h"

G_BEGIN_DECLS

/* Adds the members "rounds" and "results" to the object being built: every part with its ratings,
 * gaps, changes, cells and contradictions. Labels are in @language. */
void
plumb_json_add_results (PlumbJson *writer, const PlumbResults *results, PlumbLanguage *language);

G_END_DECLS
