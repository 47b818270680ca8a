/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-graph-private.h"

PlumbGraph *
plumb_graph_new (guint n_nodes)
{
  PlumbGraph *self = g_new0 (PlumbGraph, 1);
  self->n_nodes = n_nodes;
  self->edges = g_array_new (FALSE, FALSE, sizeof (PlumbGraphEdge));
  return self;
}

void
plumb_graph_free (PlumbGraph *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->edges);
  g_free (self->reader_start);
  g_free (self->readers);
  g_free (self->source_start);
  g_free (self->sources);
  g_free (self);
}

void
plumb_graph_add (PlumbGraph *self, guint reader, guint source, guint label)
{
  g_return_if_fail (self != NULL && self->readers == NULL);
  g_return_if_fail (reader < self->n_nodes && source < self->n_nodes);

  PlumbGraphEdge edge = { .reader = reader, .source = source, .label = label };
  g_array_append_val (self->edges, edge);
}

/* Sorts the edges by one end with a counting sort: start[n] is where those of node n begin. */
static guint *
count_starts (const PlumbGraph *self, gboolean by_reader)
{
  guint *start = g_new0 (guint, self->n_nodes + 2);
  for (guint i = 0; i < self->edges->len; i++)
    {
      const PlumbGraphEdge *edge = &g_array_index (self->edges, PlumbGraphEdge, i);
      start[(by_reader ? edge->reader : edge->source) + 2]++;
    }
  for (guint n = 2; n < self->n_nodes + 2; n++)
    start[n] += start[n - 1];
  return start;
}

void
plumb_graph_freeze (PlumbGraph *self)
{
  g_return_if_fail (self != NULL && self->readers == NULL);

  self->reader_start = count_starts (self, FALSE);
  self->source_start = count_starts (self, TRUE);
  self->readers = g_new (guint, self->edges->len + 1);
  self->sources = g_new (guint, self->edges->len + 1);
  for (guint i = 0; i < self->edges->len; i++)
    {
      const PlumbGraphEdge *edge = &g_array_index (self->edges, PlumbGraphEdge, i);
      self->readers[self->reader_start[edge->source + 1]++] = edge->reader;
      self->sources[self->source_start[edge->reader + 1]++] = i;
    }
}

guint
plumb_graph_get_n_nodes (const PlumbGraph *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_nodes;
}

const guint *
plumb_graph_get_readers (const PlumbGraph *self, guint source, guint *n)
{
  g_return_val_if_fail (self != NULL && self->readers != NULL, NULL);
  g_return_val_if_fail (source < self->n_nodes && n != NULL, NULL);

  guint start = self->reader_start[source];
  *n = self->reader_start[source + 1] - start;
  return self->readers + start;
}

GArray *
plumb_graph_sort (const PlumbGraph *self)
{
  g_return_val_if_fail (self != NULL && self->readers != NULL, NULL);

  g_autofree guint *waiting = g_new0 (guint, self->n_nodes);
  for (guint i = 0; i < self->edges->len; i++)
    waiting[g_array_index (self->edges, PlumbGraphEdge, i).reader]++;

  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_nodes);
  g_autoptr (PlumbHeap) ready = plumb_heap_new ();
  for (guint node = 0; node < self->n_nodes; node++)
    if (waiting[node] == 0)
      plumb_heap_push (ready, node);
  while (!plumb_heap_is_empty (ready))
    {
      guint node = plumb_heap_pop (ready);
      g_array_append_val (order, node);
      guint n_readers = 0;
      const guint *readers = plumb_graph_get_readers (self, node, &n_readers);
      for (guint i = 0; i < n_readers; i++)
        if (--waiting[readers[i]] == 0)
          plumb_heap_push (ready, readers[i]);
    }
  return order;
}
