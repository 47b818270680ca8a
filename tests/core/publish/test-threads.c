/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-flow.h"
#include "plumb-layout.h"

/* Long documents are set in two threads; nothing may show it. */

static const PlumbMeasure measure = { 9.5, 496, 676 };

static void
add_chapter (PlumbDocument *document, guint index)
{
  g_autofree char *title = g_strdup_printf ("Chapter %u", index);
  PlumbTable *table = plumb_table_new ("Numbers");

  plumb_document_add_heading (document, 1, NULL, title);
  for (guint i = 0; i < 12; i++)
    plumb_document_add_paragraph (
        document, PLUMB_PARAGRAPH_BODY,
        "Every landlord registers each dwelling once a year, and the register can be seen by "
        "anyone. A dwelling is inspected before it is let again, and at least every third year; "
        "where somebody complains, within ten days.");
  plumb_document_begin_callout (document, PLUMB_CALLOUT_INFO, "What this means");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Nobody has to complain first.");
  plumb_document_end (document);
  plumb_table_add_column (table, "Year", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "Dwellings", 1, PLUMB_ALIGN_DECIMAL);
  for (guint i = 0; i < 40; i++)
    {
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, "2026");
      plumb_table_add_cell (table, "1,286");
    }
  plumb_document_add_table (document, table);
}

static PlumbDocument *
make_long_document (void)
{
  PlumbDocument *document = plumb_document_new ("en-US", "A long document");

  plumb_document_add_contents (document, "Contents", 1);
  for (guint i = 1; i <= 12; i++)
    {
      if (i % 3 == 0)
        plumb_document_add_page_break (document);
      add_chapter (document, i);
    }
  return document;
}

static void
assert_same_nodes (const PlumbFlow *one, const PlumbFlow *other)
{
  g_assert_cmpuint (one->tree->nodes->len, ==, other->tree->nodes->len);
  for (guint i = 0; i < one->tree->nodes->len; i++)
    {
      const PlumbNode *a = one->tree->nodes->pdata[i];
      const PlumbNode *b = other->tree->nodes->pdata[i];

      g_assert_cmpuint (a->index, ==, i);
      g_assert_cmpint (a->role, ==, b->role);
      if (i > 0)
        g_assert_cmpuint (a->parent->index, ==, b->parent->index);
    }
}

static void
assert_same_slabs (const PlumbFlow *one, const PlumbFlow *other)
{
  g_assert_cmpuint (one->slabs->len, ==, other->slabs->len);
  for (guint i = 0; i < one->slabs->len; i++)
    {
      const PlumbSlab *a = &g_array_index (one->slabs, PlumbSlab, i);
      const PlumbSlab *b = &g_array_index (other->slabs, PlumbSlab, i);

      g_assert_cmpfloat (a->height, ==, b->height);
      g_assert_cmpfloat (a->before, ==, b->before);
      g_assert_cmpfloat (a->after, ==, b->after);
      g_assert_cmpint (a->keep, ==, b->keep);
      g_assert_cmpint (a->break_before, ==, b->break_before);
      g_assert_cmpuint (a->first_box, ==, b->first_box);
      g_assert_cmpuint (a->n_boxes, ==, b->n_boxes);
      g_assert_true (a->heading == b->heading);
      g_assert_true ((a->repeat == NULL) == (b->repeat == NULL));
      if (a->repeat != NULL)
        g_assert_cmpuint (a->repeat->first, ==, b->repeat->first);
    }
}

static void
assert_same_boxes (const PlumbFlow *one, const PlumbFlow *other)
{
  g_assert_cmpuint (one->boxes->len, ==, other->boxes->len);
  for (guint i = 0; i < one->boxes->len; i++)
    {
      const PlumbBox *a = &g_array_index (one->boxes, PlumbBox, i);
      const PlumbBox *b = &g_array_index (other->boxes, PlumbBox, i);

      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->y, ==, b->y);
      g_assert_cmpfloat (a->width, ==, b->width);
      g_assert_cmpfloat (a->height, ==, b->height);
      g_assert_true ((a->node == NULL) == (b->node == NULL));
      if (a->node != NULL)
        g_assert_cmpuint (a->node->index, ==, b->node->index);
    }
}

static void
test_cut (void)
{
  g_autoptr (PlumbDocument) document = make_long_document ();
  g_autoptr (PlumbFlow) whole
      = plumb_flow_new_part (document, &measure, 0, document->body->children->len, NULL);
  g_autoptr (PlumbFlow) joined = plumb_flow_new (document, &measure, NULL);

  g_assert_null (whole->rest);
  g_assert_nonnull (joined->rest);
  assert_same_nodes (whole, joined);
  assert_same_slabs (whole, joined);
  assert_same_boxes (whole, joined);
}

static void
test_short (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en-US", "A short document");
  g_autoptr (PlumbFlow) flow = NULL;

  add_chapter (document, 1);
  add_chapter (document, 2);
  flow = plumb_flow_new (document, &measure, NULL);
  g_assert_null (flow->rest);
}

static GBytes *
write_long_document (void)
{
  g_autoptr (PlumbDocument) document = make_long_document ();

  return publish_sample_write (document);
}

static gpointer
write_in_thread (gpointer data)
{
  return write_long_document ();
}

/* The same bytes, however the threads run, and while other documents are written. */
static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = write_long_document ();

  for (guint i = 0; i < 3; i++)
    {
      GThread *thread = g_thread_new ("other", write_in_thread, NULL);
      g_autoptr (GBytes) one = write_long_document ();
      g_autoptr (GBytes) other = g_thread_join (thread);

      g_assert_true (g_bytes_equal (first, one));
      g_assert_true (g_bytes_equal (first, other));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (PlumbDocument) document = make_long_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PlumbFlow) flow = NULL;

  g_cancellable_cancel (cancellable);
  flow = plumb_flow_new (document, &measure, cancellable);
  g_assert_cmpuint (flow->slabs->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/threads/cut", test_cut);
  g_test_add_func ("/publish/threads/short", test_short);
  g_test_add_func ("/publish/threads/same-bytes", test_same_bytes);
  g_test_add_func ("/publish/threads/cancelled", test_cancelled);
  return g_test_run ();
}
