/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cycles: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing
 * 1(2), 1972, with the recursion unrolled; then a breadth-first search from each node of a
 * component for its shortest cycle. */

#include "plumb-graph-private.h"

#define NONE G_MAXUINT

/* How many edges are looked at in search of one component's shortest cycle, beyond what the first
 * search needs. */
#define BUDGET 2000000

/* Where the search stands: @node, of whose edges those before @edge have been followed. */
typedef struct
{
  guint node;
  guint edge;
} Frame;

typedef struct
{
  const PlumbGraph *graph;
  guint *found;     /* number in the order of finding, from 1; 0: not yet */
  guint *low;       /* lowest such number that can be reached */
  gboolean *open;   /* on the stack of nodes whose component is not known yet */
  guint *component; /* NONE: not known yet, or no cycle goes through it */
  GArray *stack;    /* guint */
  GArray *frames;   /* Frame */
  guint n_found;
  guint n_components;
} Search;

static void
enter (Search *self, guint node)
{
  self->found[node] = self->low[node] = ++self->n_found;
  self->open[node] = TRUE;
  g_array_append_val (self->stack, node);
  Frame frame = { .node = node, .edge = self->graph->source_start[node] };
  g_array_append_val (self->frames, frame);
}

static guint
get_source (const PlumbGraph *graph, guint place)
{
  return g_array_index (graph->edges, PlumbGraphEdge, graph->sources[place]).source;
}

static gboolean
reads_itself (const PlumbGraph *graph, guint node)
{
  for (guint i = graph->source_start[node]; i < graph->source_start[node + 1]; i++)
    if (get_source (graph, i) == node)
      return TRUE;
  return FALSE;
}

/* Takes the component that @node is the first of from the stack. */
static void
close_component (Search *self, guint node)
{
  guint *stack = (guint *) self->stack->data;
  guint first = self->stack->len;
  while (stack[--first] != node)
    ;
  gboolean cyclic = first + 1 < self->stack->len || reads_itself (self->graph, node);
  for (guint i = first; i < self->stack->len; i++)
    {
      self->open[stack[i]] = FALSE;
      if (cyclic)
        self->component[stack[i]] = self->n_components;
    }
  self->n_components += cyclic;
  g_array_set_size (self->stack, first);
}

static void
visit (Search *self, guint root)
{
  enter (self, root);
  while (self->frames->len > 0)
    {
      Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);
      guint node = frame->node;
      if (frame->edge < self->graph->source_start[node + 1])
        {
          guint source = get_source (self->graph, frame->edge++);
          if (self->found[source] == 0)
            enter (self, source);
          else if (self->open[source])
            self->low[node] = MIN (self->low[node], self->found[source]);
          continue;
        }
      g_array_set_size (self->frames, self->frames->len - 1);
      if (self->frames->len > 0)
        {
          guint below = g_array_index (self->frames, Frame, self->frames->len - 1).node;
          self->low[below] = MIN (self->low[below], self->low[node]);
        }
      if (self->low[node] == self->found[node])
        close_component (self, node);
    }
}

/* The component of each node that a cycle goes through. */
static guint *
find_components (const PlumbGraph *graph, guint *n_components)
{
  guint n = graph->n_nodes;
  Search self = { .graph = graph };
  g_autofree guint *found = self.found = g_new0 (guint, n + 1);
  g_autofree guint *low = self.low = g_new0 (guint, n + 1);
  g_autofree gboolean *open = self.open = g_new0 (gboolean, n + 1);
  g_autoptr (GArray) stack = self.stack = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) frames = self.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self.component = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self.component[i] = NONE;
  for (guint i = 0; i < n; i++)
    if (self.found[i] == 0)
      visit (&self, i);
  *n_components = self.n_components;
  return self.component;
}

/* The search for the shortest cycle of one component. */
typedef struct
{
  const PlumbGraph *graph;
  const guint *component;
  guint *came_by; /* the place of the edge that first led to a node; NONE: not reached */
  guint *depth;
  GArray *queue; /* guint */
  guint budget;
} Shortest;

/* The place of the edge that closes a cycle through @start of fewer than @limit steps; NONE where
 * there is none. Nodes below
 * @start are left out: their cycles were found before. */
static guint
find_closing_edge (Shortest *self, guint start, guint limit)
{
  const PlumbGraph *graph = self->graph;
  g_array_set_size (self->queue, 0);
  g_array_append_val (self->queue, start);
  self->depth[start] = 0;
  for (guint head = 0; head < self->queue->len; head++)
    {
      guint node = g_array_index (self->queue, guint, head);
      if (self->depth[node] + 1 >= limit)
        return NONE;
      for (guint i = graph->source_start[node]; i < graph->source_start[node + 1]; i++)
        {
          guint source = get_source (graph, i);
          if (self->budget == 0)
            return NONE;
          self->budget--;
          if (source == start)
            return i;
          if (source < start || self->component[source] != self->component[start]
              || self->came_by[source] != NONE)
            continue;
          self->came_by[source] = i;
          self->depth[source] = self->depth[node] + 1;
          g_array_append_val (self->queue, source);
        }
    }
  return NONE;
}

/* The cycle that the edge at @closing closes. The search went from reader to source; the edges that
 * led to each node lead back. */
static GArray *
trace (const Shortest *self, guint start, guint closing)
{
  const guint *sources = self->graph->sources;
  guint length
      = self->depth[g_array_index (self->graph->edges, PlumbGraphEdge, sources[closing]).reader]
        + 1;
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (PlumbGraphStep));
  g_array_set_size (steps, length);
  guint place = closing;
  for (guint i = length; i > 0; i--)
    {
      const PlumbGraphEdge *edge
          = &g_array_index (self->graph->edges, PlumbGraphEdge, sources[place]);
      g_array_index (steps, PlumbGraphStep, i - 1)
          = (PlumbGraphStep){ .reader = edge->reader, .label = edge->label };
      place = self->came_by[edge->reader];
    }
  g_assert (g_array_index (steps, PlumbGraphStep, 0).reader == start);
  return steps;
}

static void
forget (Shortest *self)
{
  for (guint i = 0; i < self->queue->len; i++)
    self->came_by[g_array_index (self->queue, guint, i)] = NONE;
}

/* The shortest cycle among @members, which are in rising order. */
static GArray *
find_shortest (Shortest *self, const GArray *members)
{
  GArray *best = NULL;
  self->budget = BUDGET + self->graph->edges->len;
  for (guint i = 0; i < members->len && self->budget > 0; i++)
    {
      guint start = g_array_index (members, guint, i);
      guint closing = find_closing_edge (self, start, best != NULL ? best->len : NONE);
      if (closing != NONE)
        {
          g_clear_pointer (&best, g_array_unref);
          best = trace (self, start, closing);
        }
      forget (self);
    }
  return best;
}

static GPtrArray *
list_members (const PlumbGraph *graph, const guint *component, guint n_components)
{
  GPtrArray *order = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree GArray **members = g_new0 (GArray *, n_components + 1);
  for (guint node = 0; node < graph->n_nodes; node++)
    {
      if (component[node] == NONE)
        continue;
      GArray **list = &members[component[node]];
      if (*list == NULL)
        {
          *list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (order, *list);
        }
      g_array_append_val (*list, node);
    }
  return order;
}

GPtrArray *
plumb_graph_find_cycles (const PlumbGraph *self)
{
  g_return_val_if_fail (self != NULL && self->readers != NULL, NULL);

  guint n_components = 0;
  g_autofree guint *component = find_components (self, &n_components);
  g_autoptr (GPtrArray) members = list_members (self, component, n_components);
  g_autofree guint *came_by = g_new (guint, self->n_nodes + 1);
  g_autofree guint *depth = g_new0 (guint, self->n_nodes + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->n_nodes; i++)
    came_by[i] = NONE;
  Shortest search = {
    .graph = self, .component = component, .came_by = came_by, .depth = depth, .queue = queue
  };
  GPtrArray *cycles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < members->len; i++)
    {
      GArray *shortest = find_shortest (&search, g_ptr_array_index (members, i));
      if (shortest != NULL)
        g_ptr_array_add (cycles, shortest);
    }
  return cycles;
}
