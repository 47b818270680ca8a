/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-judge-private.h"

#include <string.h>

/* Content and structure lead to each other: every piece of content and every link has one element
 * that claims it, and the parent tree names that element. */

/* An element that is being read. */
typedef struct
{
  PdfJudge *judge;
  qpdf_oh element;
  const char *type;
  const char *language;
  GString *text; /* takes the words of the element or of the block that it stands in; lent */
} Visit;

static int
get_id (const PdfJudge *self, qpdf_oh object)
{
  return qpdf_oh_get_object_id (self->qpdf, object);
}

/* The value of @key in the parent tree. */
static qpdf_oh
find_parent (const PdfJudge *self, int key)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->parents, GINT_TO_POINTER (key)));

  g_assert_cmpuint (found, >, 0);
  return found - 1;
}

static void
claim_piece (const Visit *visit, PdfPage *page, qpdf_oh number)
{
  PdfJudge *self = visit->judge;
  int mcid = qpdf_oh_get_int_value_as_int (self->qpdf, number);
  int key = qpdf_oh_get_int_value_as_int (self->qpdf,
                                          pdf_judge_get (self, page->object, "/StructParents"));
  qpdf_oh owners = find_parent (self, key);
  int *owner;

  g_assert_cmpint (mcid, >=, 0);
  g_assert_cmpint (mcid, <, (int) page->pieces->len);
  g_assert_cmpint (qpdf_oh_get_array_n_items (self->qpdf, owners), ==, (int) page->pieces->len);
  owner = &g_array_index (page->owners, int, mcid);
  g_assert_cmpint (*owner, ==, 0);
  *owner = get_id (self, visit->element);
  g_assert_cmpint (get_id (self, qpdf_oh_get_array_item (self->qpdf, owners, mcid)), ==, *owner);
  g_string_append (visit->text, ((const GString *) page->pieces->pdata[mcid])->str);
}

static void
claim_link (const Visit *visit, qpdf_oh reference)
{
  PdfJudge *self = visit->judge;
  qpdf_oh annotation = pdf_judge_get (self, reference, "/Obj");
  int key = qpdf_oh_get_int_value_as_int (self->qpdf,
                                          pdf_judge_get (self, annotation, "/StructParent"));

  pdf_judge_find_page (self, pdf_judge_get (self, reference, "/Pg"))->n_links_seen++;
  g_assert_cmpint (get_id (self, find_parent (self, key)), ==, get_id (self, visit->element));
  pdf_judge_check_link (self, annotation, visit->element);
}

static void visit_element (PdfJudge *self, qpdf_oh element, qpdf_oh parent, const Visit *outer);

static void
visit_kid (const Visit *visit, qpdf_oh kid)
{
  PdfJudge *self = visit->judge;

  if (qpdf_oh_is_integer (self->qpdf, kid))
    claim_piece (visit, pdf_judge_find_page (self, pdf_judge_get (self, visit->element, "/Pg")),
                 kid);
  else if (pdf_judge_is_name (self, kid, "/Type", "/MCR"))
    claim_piece (visit, pdf_judge_find_page (self, pdf_judge_get (self, kid, "/Pg")),
                 pdf_judge_get (self, kid, "/MCID"));
  else if (pdf_judge_is_name (self, kid, "/Type", "/OBJR"))
    claim_link (visit, kid);
  else
    visit_element (self, kid, visit->element, visit);
}

static gboolean
is_inline (const char *type)
{
  return g_str_equal (type, "Link") || g_str_equal (type, "Span")
         || g_str_equal (type, "Reference");
}

/* A heading without a gap to the one before it. */
static void
note_heading (PdfJudge *self, const char *type, const char *text)
{
  int level = type[1] - '0';

  g_assert_cmpint (level, <=, self->last_level + 1);
  self->last_level = level;
  g_ptr_array_add (self->headings, g_strdup (text));
}

static void
note_passage (const Visit *visit)
{
  PdfJudge *self = visit->judge;
  PdfPassage *passage;

  if (visit->type[0] == 'H' && g_ascii_isdigit (visit->type[1]))
    note_heading (self, visit->type, visit->text->str);
  if (visit->text->len == 0)
    return;
  passage = g_new0 (PdfPassage, 1);
  passage->type = g_strdup (visit->type);
  passage->language = g_strdup (visit->language);
  passage->text = g_strdup (visit->text->str);
  g_ptr_array_add (self->passages, passage);
}

/* Begins an entry of the table of contents, before those that stand in it. */
static PdfEntry *
add_entry (PdfJudge *self, qpdf_oh element)
{
  PdfEntry *entry = g_new0 (PdfEntry, 1);

  for (; qpdf_oh_is_dictionary (self->qpdf, element); element = pdf_judge_get (self, element, "/P"))
    entry->depth += pdf_judge_is_name (self, element, "/S", "/TOC");
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* Contents nest as the headings do: entries and headings are in the same order, and an entry
 * stands in as many lists as its heading's level. */
static void
check_contents (const PdfJudge *self)
{
  guint next = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PdfEntry *entry = self->entries->pdata[i];
      g_autofree char *type = g_strdup_printf ("H%d", entry->depth);
      const PdfPassage *heading;

      do
        {
          if (next >= self->passages->len)
            g_error ("The entry “%s” of the contents has no %s", entry->text, type);
          heading = self->passages->pdata[next++];
        }
      while (!g_str_equal (heading->type, type) || !g_str_has_prefix (entry->text, heading->text));
    }
}

static void
visit_kids (const Visit *visit)
{
  PdfJudge *self = visit->judge;
  qpdf_oh kids = pdf_judge_get (self, visit->element, "/K");

  g_assert_true (qpdf_oh_is_array (self->qpdf, kids));
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, kids); i++)
    visit_kid (visit, qpdf_oh_get_array_item (self->qpdf, kids, i));
}

static void
visit_element (PdfJudge *self, qpdf_oh element, qpdf_oh parent, const Visit *outer)
{
  g_autofree char *type
      = g_strdup (qpdf_oh_get_name (self->qpdf, pdf_judge_get (self, element, "/S")) + 1);
  g_autofree char *language = g_strdup (outer->language);
  g_autoptr (GString) text = g_string_new (NULL);
  Visit visit = { self, element, type, language, is_inline (type) ? outer->text : text };
  PdfEntry *entry = g_str_equal (type, "TOCI") ? add_entry (self, element) : NULL;

  g_assert_cmpint (get_id (self, pdf_judge_get (self, element, "/P")), ==, get_id (self, parent));
  if (qpdf_oh_has_key (self->qpdf, element, "/Lang"))
    {
      g_free (language);
      language = pdf_judge_dup_string (self, element, "/Lang");
      visit.language = language;
    }
  g_hash_table_insert (self->counts, g_strdup (type),
                       GUINT_TO_POINTER (pdf_judge_count (self, type) + 1));
  pdf_judge_check_element (self, element, type);
  visit_kids (&visit);
  if (entry != NULL)
    entry->text = g_strdup (text->str);
  if (visit.text == text)
    note_passage (&visit);
}

static void
check_page (PdfJudge *self, const PdfPage *page)
{
  qpdf_oh links = pdf_judge_get (self, page->object, "/Annots");
  int n_links
      = qpdf_oh_is_array (self->qpdf, links) ? qpdf_oh_get_array_n_items (self->qpdf, links) : 0;

  for (guint i = 0; i < page->owners->len; i++)
    g_assert_cmpint (g_array_index (page->owners, int, i), !=, 0);
  g_assert_cmpuint (page->n_links_seen, ==, (guint) n_links);
}

void
pdf_judge_read_tree (PdfJudge *self)
{
  g_autofree char *language = pdf_judge_dup_string (self, self->root, "/Lang");
  qpdf_oh top = pdf_judge_get (self, self->tree, "/K");
  Visit outer = { .judge = self, .language = language };

  g_assert_true (pdf_judge_is_name (self, top, "/S", "/Document"));
  visit_element (self, top, self->tree, &outer);
  for (guint i = 0; i < self->pages->len; i++)
    check_page (self, self->pages->pdata[i]);
  check_contents (self);
}
