/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-dependencies.h"

#include <string.h>

PlumbDependencies *
plumb_dependencies_new (guint n_sections, guint n_lets, guint n_questions, guint n_reasons)
{
  PlumbDependencies *self = g_new0 (PlumbDependencies, 1);
  self->n_sections = n_sections;
  self->n_lets = n_lets;
  self->n_questions = n_questions;
  self->n_reasons = n_reasons;
  self->graph = plumb_graph_new (1 + n_sections + n_lets + 2 * n_questions + n_reasons);
  return self;
}

void
plumb_dependencies_free (PlumbDependencies *self)
{
  if (self == NULL)
    return;
  plumb_graph_free (self->graph);
  g_free (self->order);
  g_free (self->rank);
  g_free (self);
}

/* How many nodes there are of each kind, in the order of their numbers. */
static void
get_counts (const PlumbDependencies *self, guint counts[PLUMB_NODE_REASON + 1])
{
  counts[PLUMB_NODE_IMPACTS] = 1;
  counts[PLUMB_NODE_SECTION] = self->n_sections;
  counts[PLUMB_NODE_LET] = self->n_lets;
  counts[PLUMB_NODE_QUESTION] = self->n_questions;
  counts[PLUMB_NODE_JUDGEMENT] = self->n_questions;
  counts[PLUMB_NODE_REASON] = self->n_reasons;
}

guint
plumb_dependencies_get_node (const PlumbDependencies *self, PlumbNodeKind kind, guint index)
{
  g_return_val_if_fail (self != NULL, 0);

  guint counts[PLUMB_NODE_REASON + 1];
  get_counts (self, counts);
  g_return_val_if_fail (index < counts[kind], 0);
  guint node = index;
  for (guint k = 0; k < kind; k++)
    node += counts[k];
  return node;
}

PlumbNodeKind
plumb_dependencies_get_kind (const PlumbDependencies *self, guint node, guint *index)
{
  g_return_val_if_fail (self != NULL && index != NULL, PLUMB_NODE_IMPACTS);

  guint counts[PLUMB_NODE_REASON + 1];
  get_counts (self, counts);
  guint kind = 0;
  while (kind < PLUMB_NODE_REASON && node >= counts[kind])
    node -= counts[kind++];
  *index = node;
  return kind;
}

gboolean
plumb_dependencies_settle (PlumbDependencies *self)
{
  g_return_val_if_fail (self != NULL && self->order == NULL, FALSE);

  guint n = plumb_graph_get_n_nodes (self->graph);
  g_autoptr (GArray) order = plumb_graph_sort (self->graph);
  if (order->len < n)
    return FALSE;
  self->order = (guint *) g_array_steal (order, NULL);
  self->rank = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    self->rank[self->order[i]] = i;
  return TRUE;
}
