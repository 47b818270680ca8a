/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessment.h"

G_BEGIN_DECLS

/* The scores group by group, for plumb_score_new(). A record counts in one row only: its group's,
 * or its intersection's where it names several groups. Rows of intersections stand behind the
 * groups, sorted by their ids. */

/* The rows of @option as an array of PlumbGroupScore, for groups with and without records. @trace,
 * which may be NULL, gets a part of rule PLUMB_RULE_GROUP for every row with a harm or a benefit.
 */
GPtrArray *
plumb_group_scores_new (const PlumbAssessment *assessment, const char *option, PlumbTrace *trace);

G_END_DECLS
