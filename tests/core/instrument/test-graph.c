/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-graph.h"
#include "plumb-heap.h"

static void
test_heap (void)
{
  g_autoptr (PlumbHeap) heap = plumb_heap_new ();
  g_assert_true (plumb_heap_is_empty (heap));
  guint counts[100] = { 0 };
  guint n = 0;
  for (guint i = 0; i < 5000; i++)
    {
      guint number = (guint) g_test_rand_int_range (0, 100);
      plumb_heap_push (heap, number);
      counts[number]++;
      n++;
      if (g_test_rand_int_range (0, 3) == 0)
        {
          guint lowest = 0;
          while (counts[lowest] == 0)
            lowest++;
          g_assert_cmpuint (plumb_heap_pop (heap), ==, lowest);
          counts[lowest]--;
          n--;
        }
    }
  for (guint last = 0; n > 0; n--)
    {
      guint number = plumb_heap_pop (heap);
      g_assert_cmpuint (number, >=, last);
      last = number;
    }
  g_assert_true (plumb_heap_is_empty (heap));
}

static void
test_sort (void)
{
  g_autoptr (PlumbGraph) graph = plumb_graph_new (5);
  plumb_graph_add (graph, 0, 4, 0);
  plumb_graph_add (graph, 0, 4, 1);
  plumb_graph_add (graph, 1, 0, 2);
  plumb_graph_freeze (graph);
  g_autoptr (GArray) order = plumb_graph_sort (graph);
  static const guint expected[] = { 2, 3, 4, 0, 1 };
  g_assert_cmpmem (order->data, order->len * sizeof (guint), expected, sizeof expected);
  guint n = 0;
  const guint *readers = plumb_graph_get_readers (graph, 4, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (readers[0], ==, 0);
  g_autoptr (GPtrArray) cycles = plumb_graph_find_cycles (graph);
  g_assert_cmpuint (cycles->len, ==, 0);
}

static void
test_self (void)
{
  g_autoptr (PlumbGraph) graph = plumb_graph_new (3);
  plumb_graph_add (graph, 1, 1, 7);
  plumb_graph_add (graph, 2, 1, 8);
  plumb_graph_freeze (graph);
  g_autoptr (GArray) order = plumb_graph_sort (graph);
  g_assert_cmpuint (order->len, ==, 1);
  g_autoptr (GPtrArray) cycles = plumb_graph_find_cycles (graph);
  g_assert_cmpuint (cycles->len, ==, 1);
  const GArray *cycle = g_ptr_array_index (cycles, 0);
  g_assert_cmpuint (cycle->len, ==, 1);
  g_assert_cmpuint (g_array_index (cycle, PlumbGraphStep, 0).reader, ==, 1);
  g_assert_cmpuint (g_array_index (cycle, PlumbGraphStep, 0).label, ==, 7);
}

#define MOST 12

/* Whether each node can be reached from each, and in how few steps: R. W. Floyd, "Algorithm 97",
 * CACM 5(6), 1962. */
static void
fill_distances (guint n, gboolean edges[MOST][MOST], guint steps[MOST][MOST])
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      steps[i][j] = edges[i][j] ? 1 : 1000;
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < n; j++)
        steps[i][j] = MIN (steps[i][j], steps[i][k] + steps[k][j]);
}

/* The shortest cycle of each component, and how many components there are, told by distances alone.
 */
static void
check_cycles (guint n, gboolean edges[MOST][MOST], const GPtrArray *cycles)
{
  guint steps[MOST][MOST];
  fill_distances (n, edges, steps);
  guint found = 0;
  for (guint i = 0; i < n; i++)
    {
      if (steps[i][i] >= 1000)
        continue;
      guint shortest = steps[i][i];
      gboolean is_lowest = TRUE;
      for (guint j = 0; j < n; j++)
        if (steps[i][j] < 1000 && steps[j][i] < 1000)
          {
            shortest = MIN (shortest, steps[j][j]);
            is_lowest = is_lowest && j >= i;
          }
      if (!is_lowest)
        continue;
      g_assert_cmpuint (found, <, cycles->len);
      const GArray *cycle = g_ptr_array_index (cycles, found++);
      g_assert_cmpuint (cycle->len, ==, shortest);
      for (guint s = 0; s < cycle->len; s++)
        {
          PlumbGraphStep step = g_array_index (cycle, PlumbGraphStep, s);
          guint next = g_array_index (cycle, PlumbGraphStep, (s + 1) % cycle->len).reader;
          g_assert_true (edges[step.reader][next]);
          g_assert_cmpuint (step.label, ==, step.reader * MOST + next);
          g_assert_true (steps[i][step.reader] < 1000 && steps[step.reader][i] < 1000);
        }
    }
  g_assert_cmpuint (found, ==, cycles->len);
}

static void
check_order (guint n, gboolean edges[MOST][MOST], const GArray *order)
{
  guint place[MOST];
  for (guint i = 0; i < n; i++)
    place[g_array_index (order, guint, i)] = i;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (edges[i][j])
        g_assert_cmpuint (place[i], >, place[j]);
}

static void
test_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, MOST + 1);
      gboolean edges[MOST][MOST] = { { FALSE } };
      g_autoptr (PlumbGraph) graph = plumb_graph_new (n);
      for (int e = g_test_rand_int_range (0, (int) (2 * n)); e > 0; e--)
        {
          guint reader = (guint) g_test_rand_int_range (0, (int) n);
          guint source = (guint) g_test_rand_int_range (0, (int) n);
          edges[reader][source] = TRUE;
          plumb_graph_add (graph, reader, source, reader * MOST + source);
        }
      plumb_graph_freeze (graph);
      g_autoptr (GPtrArray) cycles = plumb_graph_find_cycles (graph);
      g_autoptr (GArray) order = plumb_graph_sort (graph);
      check_cycles (n, edges, cycles);
      g_assert_cmpint (order->len == n, ==, cycles->len == 0);
      if (order->len == n)
        check_order (n, edges, order);
    }
}

/* A ring and a chain of a hundred thousand nodes: no recursion, no stall. */
static void
test_large (void)
{
  static const guint n = 100000;
  g_autoptr (PlumbGraph) graph = plumb_graph_new (n);
  for (guint i = 0; i + 1 < n; i++)
    plumb_graph_add (graph, i, i + 1, i);
  plumb_graph_add (graph, n - 1, 0, n);
  plumb_graph_freeze (graph);
  g_autoptr (GPtrArray) cycles = plumb_graph_find_cycles (graph);
  g_assert_cmpuint (cycles->len, ==, 1);
  g_assert_cmpuint (((GArray *) g_ptr_array_index (cycles, 0))->len, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heap/random", test_heap);
  g_test_add_func ("/graph/sort", test_sort);
  g_test_add_func ("/graph/self", test_self);
  g_test_add_func ("/graph/random", test_random);
  g_test_add_func ("/graph/large", test_large);
  return g_test_run ();
}
