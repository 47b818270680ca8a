/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A directed graph of numbered nodes: who reads what. Edges are added one by one, then the graph is
 * frozen; after that it can be asked in time linear in its size, and it never changes, so that
 * threads may share it. Each edge carries a number of its adder's. Nothing here recurses: the graph
 * may be as deep as it likes. */

typedef struct _PlumbGraph PlumbGraph;

PlumbGraph *plumb_graph_new (guint n_nodes);
void plumb_graph_free (PlumbGraph *self);

/* Adds: @reader reads @source. @label is given back by cycles. */
void plumb_graph_add (PlumbGraph *self, guint reader, guint source, guint label);

void plumb_graph_freeze (PlumbGraph *self);

guint plumb_graph_get_n_nodes (const PlumbGraph *self);

/* The nodes that read @source, each as often as it has edges. */
const guint *plumb_graph_get_readers (const PlumbGraph *self, guint source, guint *n);

/* An order in which every node comes after all that it reads; among those free to come, the lowest
 * number first. An array of node numbers, freed with g_array_unref(). It lacks the nodes of cycles
 * and what reads them. */
GArray *plumb_graph_sort (const PlumbGraph *self);

/* One step of a cycle: @reader reads the reader of the next step (the first's, for the last). */
typedef struct
{
  guint reader;
  guint label;
} PlumbGraphStep;

/* For every strongly connected component with a cycle its shortest cycle, as arrays of
 * PlumbGraphStep that begin with their lowest node; components in the order of their lowest node.
 * Free with g_ptr_array_unref().
 *
 * The search is exact as long as a component is of a reasonable size; past a budget of steps the
 * shortest found so far is taken, so that a hostile graph cannot stall. */
GPtrArray *plumb_graph_find_cycles (const PlumbGraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbGraph, plumb_graph_free)

G_END_DECLS
