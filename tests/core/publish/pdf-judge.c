/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-judge-private.h"

#include <string.h>

static void
page_free (PdfPage *page)
{
  g_ptr_array_unref (page->pieces);
  g_array_unref (page->owners);
  g_free (page);
}

static void
passage_free (PdfPassage *passage)
{
  g_free (passage->type);
  g_free (passage->language);
  g_free (passage->text);
  g_free (passage);
}

static void
entry_free (PdfEntry *entry)
{
  g_free (entry->text);
  g_free (entry);
}

qpdf_oh
pdf_judge_get (const PdfJudge *self, qpdf_oh dictionary, const char *key)
{
  return qpdf_oh_get_key (self->qpdf, dictionary, key);
}

gboolean
pdf_judge_is_name (const PdfJudge *self, qpdf_oh dictionary, const char *key, const char *name)
{
  return qpdf_oh_is_name_and_equals (self->qpdf, pdf_judge_get (self, dictionary, key), name);
}

PdfPage *
pdf_judge_find_page (const PdfJudge *self, qpdf_oh object)
{
  int id = qpdf_oh_get_object_id (self->qpdf, object);
  PdfPage *page = g_hash_table_lookup (self->page_ids, GINT_TO_POINTER (id));

  g_assert_nonnull (page);
  return page;
}

char *
pdf_judge_dup_string (const PdfJudge *self, qpdf_oh dictionary, const char *key)
{
  qpdf_oh value = pdf_judge_get (self, dictionary, key);
  char *text;

  if (!qpdf_oh_is_string (self->qpdf, value))
    g_error ("%s is missing", key);
  text = g_strdup (qpdf_oh_get_utf8_value (self->qpdf, value));
  if (*g_strchug (text) == '\0')
    g_error ("%s is empty", key);
  return text;
}

static void
read_page (PdfJudge *self, qpdf_oh object)
{
  PdfPage *page = g_new0 (PdfPage, 1);

  g_assert_true (pdf_judge_is_name (self, object, "/Tabs", "/S"));
  page->object = object;
  page->pieces = pdf_contents_read_page (self->contents, object);
  page->owners = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (page->owners, page->pieces->len);
  g_ptr_array_add (self->pages, page);
  g_hash_table_insert (self->page_ids, GINT_TO_POINTER (qpdf_oh_get_object_id (self->qpdf, object)),
                       page);
}

static void
read_parent_tree (PdfJudge *self)
{
  qpdf_oh numbers = pdf_judge_get (self, pdf_judge_get (self, self->tree, "/ParentTree"), "/Nums");
  int n = qpdf_oh_get_array_n_items (self->qpdf, numbers);
  int last = -1;

  g_assert_cmpint (n % 2, ==, 0);
  for (int i = 0; i < n; i += 2)
    {
      int key = qpdf_oh_get_int_value_as_int (self->qpdf,
                                              qpdf_oh_get_array_item (self->qpdf, numbers, i));
      qpdf_oh owner = qpdf_oh_get_array_item (self->qpdf, numbers, i + 1);

      g_assert_cmpint (key, >, last);
      last = key;
      g_hash_table_insert (self->parents, GINT_TO_POINTER (key), GUINT_TO_POINTER (owner + 1));
    }
  g_assert_cmpint (qpdf_oh_get_int_value_as_int (
                       self->qpdf, pdf_judge_get (self, self->tree, "/ParentTreeNextKey")),
                   >, last);
}

PdfJudge *
pdf_judge_new (GBytes *bytes)
{
  PdfJudge *self = g_new0 (PdfJudge, 1);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->qpdf = qpdf_init ();
  g_assert_cmpint (qpdf_read_memory (self->qpdf, "judged", data, length, NULL), ==, QPDF_SUCCESS);
  self->root = qpdf_get_root (self->qpdf);
  self->tree = pdf_judge_get (self, self->root, "/StructTreeRoot");
  self->contents = pdf_contents_new (self->qpdf);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->page_ids = g_hash_table_new (NULL, NULL);
  self->parents = g_hash_table_new (NULL, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->note_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify) passage_free);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  for (int i = 0; i < qpdf_get_num_pages (self->qpdf); i++)
    read_page (self, qpdf_get_page_n (self->qpdf, (size_t) i));
  read_parent_tree (self);
  pdf_judge_read_tree (self);
  pdf_judge_check_catalog (self);
  /* Neither may qpdf have mended anything silently. */
  g_assert_false (qpdf_more_warnings (self->qpdf));
  return self;
}

void
pdf_judge_free (PdfJudge *self)
{
  pdf_contents_free (self->contents);
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->page_ids);
  g_hash_table_unref (self->parents);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->note_ids);
  g_ptr_array_unref (self->passages);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->entries);
  qpdf_cleanup (&self->qpdf);
  g_free (self);
}

guint
pdf_judge_get_n_pages (const PdfJudge *self)
{
  return self->pages->len;
}

const GPtrArray *
pdf_judge_get_passages (const PdfJudge *self)
{
  return self->passages;
}

guint
pdf_judge_count (const PdfJudge *self, const char *type)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, type));
}

gboolean
pdf_judge_has_font (const PdfJudge *self, const char *part)
{
  return pdf_contents_has_font (self->contents, part);
}
