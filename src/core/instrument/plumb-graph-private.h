/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-graph.h"
#include "plumb-heap.h"

G_BEGIN_DECLS

/* The inside of a graph, for the two files that are it. */

typedef struct
{
  guint reader;
  guint source;
  guint label;
} PlumbGraphEdge;

struct _PlumbGraph
{
  guint n_nodes;
  GArray *edges; /* PlumbGraphEdge, as added */

  /* Once frozen: the readers of node n are readers[reader_start[n]] up to reader_start[n + 1]; the
   * edges by which n reads are edges[sources[i]] for i from source_start[n] up to source_start[n +
   * 1]. */
  guint *reader_start;
  guint *readers;
  guint *source_start;
  guint *sources;
};

G_END_DECLS
