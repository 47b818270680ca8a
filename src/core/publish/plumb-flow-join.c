/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow-parallel.h"

#include <string.h>

/* Setting a long document in two threads.
 *
 * The document is cut before a heading, where nothing on one side depends on the other: a heading
 * keeps with what follows it, never with what stands before. Where it is cut depends on the
 * document alone. */

/* A document with less text than this, in bytes, is not cut: its fonts would take longer to find
 * than its words to set. */
#define MIN_TEXT 20000

/* A picture takes about as long as so many bytes of text. */
#define FIGURE_TEXT 7000

static gsize
measure_inline (const PlumbInline *text)
{
  gsize size = 0;

  for (guint i = 0; text != NULL && i < text->runs->len; i++)
    size += strlen (((const PlumbRun *) text->runs->pdata[i])->text);
  return size;
}

static gsize
measure_table (const PlumbTable *table)
{
  gsize size = 0;

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];

      for (guint c = 0; c < row->cells->len; c++)
        size += measure_inline (((const PlumbCell *) row->cells->pdata[c])->text);
    }
  return size;
}

/* How much text there is to set in @block, in bytes. */
static gsize
measure_block (const PlumbBlock *block)
{
  gsize size = measure_inline (block->text) + measure_inline (block->value);

  if (block->table != NULL && !block->table->data_only)
    size += measure_table (block->table);
  if (block->figure != NULL)
    size += FIGURE_TEXT;
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    size += measure_block (block->children->pdata[i]);
  return size;
}

/* Whether @block is a heading, or one that stands beside its twin. */
static gboolean
begins_section (const PlumbBlock *block)
{
  while (block->kind == PLUMB_BLOCK_PARALLEL || block->kind == PLUMB_BLOCK_SIDE)
    {
      if (block->children->len == 0)
        return FALSE;
      block = block->children->pdata[0];
    }
  return block->kind == PLUMB_BLOCK_HEADING;
}

/* The outermost block before which the document is cut; 0 where it stays whole. */
static guint
find_cut (const PlumbDocument *document)
{
  const GPtrArray *blocks = document->body->children;
  g_autofree gsize *before = g_new0 (gsize, blocks->len + 1);
  gsize total;
  gsize best = 0;
  guint cut = 0;

  for (guint i = 0; i < blocks->len; i++)
    before[i + 1] = before[i] + measure_block (blocks->pdata[i]);
  total = before[blocks->len];
  for (guint i = 1; i < blocks->len && total >= MIN_TEXT; i++)
    {
      gsize smaller = MIN (before[i], total - before[i]);

      if (smaller > best && begins_section (blocks->pdata[i]))
        {
          best = smaller;
          cut = i;
        }
    }
  return cut;
}

typedef struct
{
  const PlumbDocument *document;
  const PlumbMeasure *measure;
  guint first;
  GCancellable *cancellable;
} Job;

static gpointer
set_rest (gpointer data)
{
  const Job *job = data;

  return plumb_flow_new_part (job->document, job->measure, job->first,
                              job->document->body->children->len, job->cancellable);
}

/* Moves the nodes of @rest below the document's node of @self; that of @rest goes. */
static void
join_nodes (PlumbFlow *self, PlumbFlow *rest)
{
  GPtrArray *nodes = self->tree->nodes;
  PlumbNode *root = nodes->pdata[0];
  gsize n = 0;
  g_autofree gpointer *moved = g_ptr_array_steal (rest->tree->nodes, &n);
  PlumbNode *other_root = moved[0];

  for (gsize i = 1; i < n; i++)
    {
      PlumbNode *node = moved[i];

      node->index = nodes->len;
      if (node->parent == other_root)
        node->parent = root;
      g_ptr_array_add (nodes, node);
    }
  plumb_node_free (other_root);
}

static void
join_slabs (PlumbFlow *self, PlumbFlow *rest)
{
  guint n_slabs = self->slabs->len;
  guint n_boxes = self->boxes->len;

  for (guint i = 0; i < rest->repeats->len; i++)
    ((PlumbRepeat *) rest->repeats->pdata[i])->first += n_slabs;
  for (guint i = 0; i < rest->parallels->len; i++)
    {
      PlumbParallel *parallel = rest->parallels->pdata[i];

      parallel->first += n_slabs;
      parallel->middle += n_slabs;
      parallel->end += n_slabs;
    }
  g_array_append_vals (self->slabs, rest->slabs->data, rest->slabs->len);
  g_array_append_vals (self->boxes, rest->boxes->data, rest->boxes->len);
  for (guint i = n_slabs; i < self->slabs->len; i++)
    g_array_index (self->slabs, PlumbSlab, i).first_box += n_boxes;
  /* A page break takes no room of its own. */
  if (n_slabs < self->slabs->len && self->break_pending)
    g_array_index (self->slabs, PlumbSlab, n_slabs).break_before = TRUE;
  self->break_pending = rest->break_pending;
}

/* Puts @rest, which is taken, at the end of @self. */
static void
join (PlumbFlow *self, PlumbFlow *rest)
{
  join_nodes (self, rest);
  join_slabs (self, rest);
  g_ptr_array_extend_and_steal (self->passages, g_steal_pointer (&rest->passages));
  g_ptr_array_extend_and_steal (self->drawings, g_steal_pointer (&rest->drawings));
  g_ptr_array_extend_and_steal (self->frames, g_steal_pointer (&rest->frames));
  g_ptr_array_extend_and_steal (self->repeats, g_steal_pointer (&rest->repeats));
  g_ptr_array_extend_and_steal (self->parallels, g_steal_pointer (&rest->parallels));
  /* Its typeface owns the fonts of its passages. */
  self->rest = rest;
}

PlumbFlow *
plumb_flow_new (const PlumbDocument *document,
                const PlumbMeasure *measure,
                GCancellable *cancellable)
{
  guint n = document->body->children->len;
  Job job = { document, measure, find_cut (document), cancellable };
  PlumbFlow *self;
  GThread *thread;

  if (job.first == 0)
    return plumb_flow_new_part (document, measure, 0, n, cancellable);

  thread = g_thread_new ("layout", set_rest, &job);
  self = plumb_flow_new_part (document, measure, 0, job.first, cancellable);
  join (self, g_thread_join (thread));
  return self;
}
