/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-graph.h"

G_BEGIN_DECLS

/* Who depends on whom in an instrument. Its nodes are numbered:
 *
 * - the impact records, which count-impacts() reads;
 * - each section: whether it is shown;
 * - each let: its value;
 * - each question: whether it is shown, its value, its status and its rows, all that other
 * expressions can read;
 * - each question's judgement: whether it is required and which of its checks fail, which no
 * expression can read, so that two questions may well check each other;
 * - each reason of each outcome.
 *
 * The loader adds the edges and settles them; then it is read-only. Private to the instrument room.
 */

typedef struct
{
  guint n_sections;
  guint n_lets;
  guint n_questions;
  guint n_reasons;
  PlumbGraph *graph;
  guint *order; /* of all nodes, each after all that it reads; NULL until settled */
  guint *rank;  /* the place of each node in order */
} PlumbDependencies;

typedef enum
{
  PLUMB_NODE_IMPACTS,
  PLUMB_NODE_SECTION,
  PLUMB_NODE_LET,
  PLUMB_NODE_QUESTION,
  PLUMB_NODE_JUDGEMENT,
  PLUMB_NODE_REASON,
} PlumbNodeKind;

PlumbDependencies *
plumb_dependencies_new (guint n_sections, guint n_lets, guint n_questions, guint n_reasons);
void plumb_dependencies_free (PlumbDependencies *self);

/* The number of the node of @kind at @index (0 for the impact records). */
guint plumb_dependencies_get_node (const PlumbDependencies *self, PlumbNodeKind kind, guint index);

/* What @node is: fills @index and answers its kind. */
PlumbNodeKind plumb_dependencies_get_kind (const PlumbDependencies *self, guint node, guint *index);

/* Computes the order. FALSE when there is a cycle. The graph must be frozen. */
gboolean plumb_dependencies_settle (PlumbDependencies *self);

G_END_DECLS
