/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-assessment.h"

G_BEGIN_DECLS

/* The scores group by group, for plumb_score_new(). A record counts in one row only: its group's,
 * or its intersection's where it names several groups. Rows of intersections stand behind the
 * groups, sorted by their ids. */

/* The rows as an array of PlumbGroupScore, for groups with and without records. @trace gets a part
 * of rule PLUMB_RULE_GROUP for every row with a harm or a benefit. */
GPtrArray *plumb_group_scores_new (const PlumbAssessment *assessment, PlumbTrace *trace);

/* How many groups in scope are covered: a record that counts and is settled names them, alone or in
 * an intersection. */
guint plumb_group_scores_count_covered (const PlumbAssessment *assessment);

G_END_DECLS
