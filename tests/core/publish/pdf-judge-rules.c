/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-judge-private.h"

#include <stdlib.h>
#include <string.h>

/* What each kind of element needs, and what is said of the document as a whole. */

/* The types that PDF 1.7 has and we use (ISO 32000-1, 14.8.4). */
static const char *const standard_types[]
    = { "Document", "Div",       "P",    "H1",      "H2",     "H3",    "H4",         "H5",
        "H6",       "L",         "LI",   "Lbl",     "LBody",  "Table", "THead",      "TBody",
        "TR",       "TH",        "TD",   "Caption", "Figure", "Note",  "BlockQuote", "TOC",
        "TOCI",     "Reference", "Link", "Span",    NULL };

/* Where an element may stand: its type, and the types of its parent. */
static const char *const places[][6] = {
  { "TR", "THead", "TBody", NULL },
  { "TH", "TR", NULL },
  { "TD", "TR", NULL },
  { "THead", "Table", NULL },
  { "TBody", "Table", NULL },
  { "LI", "L", NULL },
  { "LBody", "LI", NULL },
  { "TOC", "Document", "Div", "TOCI", NULL },
  { "TOCI", "TOC", NULL },
  { "Reference", "TOCI", NULL },
  { "Caption", "Table", "Figure", "Div", "TOC", NULL },
};

static gboolean
is_type (const PdfJudge *self, qpdf_oh element, const char *type)
{
  const char *name = qpdf_oh_get_name (self->qpdf, pdf_judge_get (self, element, "/S"));

  return g_str_equal (name + 1, type);
}

/* Others have to be mapped to one of them. */
static void
check_type (const PdfJudge *self, const char *type)
{
  g_autofree char *key = g_strconcat ("/", type, NULL);
  qpdf_oh map = pdf_judge_get (self, self->tree, "/RoleMap");
  qpdf_oh mapped = pdf_judge_get (self, map, key);

  if (g_strv_contains (standard_types, type))
    return;
  if (!qpdf_oh_is_name (self->qpdf, mapped)
      || !g_strv_contains (standard_types, qpdf_oh_get_name (self->qpdf, mapped) + 1))
    g_error ("%s stands for no type that readers know", type);
}

static void
check_place (const PdfJudge *self, qpdf_oh element, const char *type)
{
  qpdf_oh parent = pdf_judge_get (self, element, "/P");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean allowed = FALSE;

      if (!g_str_equal (places[i][0], type))
        continue;
      for (guint k = 1; k < G_N_ELEMENTS (places[i]) && places[i][k] != NULL; k++)
        allowed = allowed || is_type (self, parent, places[i][k]);
      if (!allowed)
        g_error ("%s stands in %s", type,
                 qpdf_oh_get_name (self->qpdf, pdf_judge_get (self, parent, "/S")));
    }
}

static int
get_span (const PdfJudge *self, qpdf_oh cell, const char *key)
{
  qpdf_oh attributes = pdf_judge_get (self, cell, "/A");
  qpdf_oh span;

  if (!qpdf_oh_is_dictionary (self->qpdf, attributes))
    return 1;
  span = pdf_judge_get (self, attributes, key);
  return qpdf_oh_is_integer (self->qpdf, span) ? qpdf_oh_get_int_value_as_int (self->qpdf, span)
                                               : 1;
}

/* How many columns each row covers; cells that reach down count in the rows that they reach. */
static void
measure_row (const PdfJudge *self, qpdf_oh row, guint index, GArray *widths)
{
  qpdf_oh cells = pdf_judge_get (self, row, "/K");

  for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, cells); i++)
    {
      qpdf_oh cell = qpdf_oh_get_array_item (self->qpdf, cells, i);
      guint rows = (guint) get_span (self, cell, "/RowSpan");

      if (widths->len < index + rows)
        g_array_set_size (widths, index + rows);
      for (guint r = index; r < index + rows; r++)
        g_array_index (widths, int, r) += get_span (self, cell, "/ColSpan");
    }
}

static void
check_table (const PdfJudge *self, qpdf_oh table)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (int));
  qpdf_oh parts = pdf_judge_get (self, table, "/K");
  guint n_rows = 0;

  for (int p = 0; p < qpdf_oh_get_array_n_items (self->qpdf, parts); p++)
    {
      qpdf_oh part = qpdf_oh_get_array_item (self->qpdf, parts, p);
      qpdf_oh rows = pdf_judge_get (self, part, "/K");

      if (is_type (self, part, "Caption"))
        continue;
      for (int r = 0; r < qpdf_oh_get_array_n_items (self->qpdf, rows); r++)
        measure_row (self, qpdf_oh_get_array_item (self->qpdf, rows, r), n_rows++, widths);
    }
  g_assert_cmpuint (n_rows, >, 1);
  g_assert_cmpuint (widths->len, ==, n_rows);
  for (guint r = 1; r < n_rows; r++)
    g_assert_cmpint (g_array_index (widths, int, r), ==, g_array_index (widths, int, 0));
}

static void
check_figure (const PdfJudge *self, qpdf_oh figure)
{
  g_autofree char *words = pdf_judge_dup_string (self, figure, "/Alt");
  qpdf_oh box = pdf_judge_get (self, pdf_judge_get (self, figure, "/A"), "/BBox");

  g_assert_cmpint (qpdf_oh_get_array_n_items (self->qpdf, box), ==, 4);
}

static void
check_note (PdfJudge *self, qpdf_oh note)
{
  char *id = pdf_judge_dup_string (self, note, "/ID");

  g_assert_true (g_hash_table_add (self->note_ids, id));
}

void
pdf_judge_check_element (PdfJudge *self, qpdf_oh element, const char *type)
{
  qpdf_oh attributes = pdf_judge_get (self, element, "/A");

  check_type (self, type);
  check_place (self, element, type);
  if (g_str_equal (type, "Table"))
    check_table (self, element);
  else if (g_str_equal (type, "Figure"))
    check_figure (self, element);
  else if (g_str_equal (type, "Note"))
    check_note (self, element);
  else if (g_str_equal (type, "TH"))
    g_assert_true (pdf_judge_is_name (self, attributes, "/Scope", "/Row")
                   || pdf_judge_is_name (self, attributes, "/Scope", "/Column"));
  else if (g_str_equal (type, "L"))
    g_assert_true (
        qpdf_oh_is_name (self->qpdf, pdf_judge_get (self, attributes, "/ListNumbering")));
}

void
pdf_judge_check_link (PdfJudge *self, qpdf_oh annotation, qpdf_oh element)
{
  g_autofree char *words = pdf_judge_dup_string (self, annotation, "/Contents");
  qpdf_oh action = pdf_judge_get (self, annotation, "/A");
  qpdf_oh target = pdf_judge_get (self, annotation, "/Dest");

  g_assert_true (is_type (self, element, "Link"));
  g_assert_true (pdf_judge_is_name (self, annotation, "/Subtype", "/Link"));
  if (qpdf_oh_is_array (self->qpdf, target))
    pdf_judge_find_page (self, qpdf_oh_get_array_item (self->qpdf, target, 0));
  else
    {
      g_autofree char *uri = pdf_judge_dup_string (self, action, "/URI");

      g_assert_nonnull (strchr (uri, ':'));
    }
}

/* How many headings the bookmark @title names, from @index on: one, or one in two languages. */
static guint
count_named (const PdfJudge *self, guint index, const char *title)
{
  g_auto (GStrv) titles = g_strsplit (title, " · ", 2);

  g_assert_cmpuint (index, <, self->headings->len);
  if (strstr (self->headings->pdata[index], title) != NULL)
    return 1;
  g_assert_cmpuint (g_strv_length (titles), ==, 2);
  g_assert_cmpuint (index + 1, <, self->headings->len);
  g_assert_nonnull (strstr (self->headings->pdata[index], titles[0]));
  g_assert_nonnull (strstr (self->headings->pdata[index + 1], titles[1]));
  return 2;
}

/* Compares the bookmarks with the headings, in the order of both. */
static guint
check_bookmarks (const PdfJudge *self, qpdf_oh parent, guint index)
{
  qpdf_oh entry = pdf_judge_get (self, parent, "/First");

  for (; qpdf_oh_is_dictionary (self->qpdf, entry); entry = pdf_judge_get (self, entry, "/Next"))
    {
      g_autofree char *title = pdf_judge_dup_string (self, entry, "/Title");
      qpdf_oh target = pdf_judge_get (self, entry, "/Dest");

      index += count_named (self, index, title);
      pdf_judge_find_page (self, qpdf_oh_get_array_item (self->qpdf, target, 0));
      index = check_bookmarks (self, entry, index);
    }
  return index;
}

static void
assert_says (const char *xmp, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *words = g_strconcat (before, escaped, after, NULL);

  if (strstr (xmp, words) == NULL)
    g_error ("“%s” is not in the metadata", words);
}

/* "D:20260102030405Z" as "2026-01-02T03:04:05Z". */
static char *
turn_date (const char *date)
{
  g_assert_cmpuint (strlen (date), ==, 17);
  return g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", date + 2, date + 6, date + 8, date + 10,
                          date + 12, date + 14);
}

static void
check_metadata (const PdfJudge *self)
{
  static const char start[] = "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">";
  qpdf_oh info = pdf_judge_get (self, qpdf_get_trailer (self->qpdf), "/Info");
  g_autofree char *title = pdf_judge_dup_string (self, info, "/Title");
  g_autofree char *date = pdf_judge_dup_string (self, info, "/CreationDate");
  g_autofree char *producer = pdf_judge_dup_string (self, info, "/Producer");
  g_autofree char *iso_date = turn_date (date);
  g_autofree char *xmp = NULL;
  unsigned char *data = NULL;
  size_t length = 0;

  g_assert_cmpint (qpdf_oh_get_stream_data (self->qpdf,
                                            pdf_judge_get (self, self->root, "/Metadata"),
                                            qpdf_dl_all, NULL, &data, &length),
                   ==, QPDF_SUCCESS);
  xmp = g_strndup ((const char *) data, length);
  free (data);
  assert_says (xmp, "<pdfuaid:part>", "1", "</pdfuaid:part>");
  assert_says (xmp, start, title, "</rdf:li>");
  assert_says (xmp, "<xmp:CreateDate>", iso_date, "</xmp:CreateDate>");
  assert_says (xmp, "<pdf:Producer>", producer, "</pdf:Producer>");
}

void
pdf_judge_check_catalog (PdfJudge *self)
{
  qpdf_oh view = pdf_judge_get (self, self->root, "/ViewerPreferences");
  qpdf_oh marks = pdf_judge_get (self, self->root, "/MarkInfo");
  qpdf_oh outlines = pdf_judge_get (self, self->root, "/Outlines");

  g_assert_true (
      qpdf_oh_get_bool_value (self->qpdf, pdf_judge_get (self, view, "/DisplayDocTitle")));
  g_assert_true (qpdf_oh_get_bool_value (self->qpdf, pdf_judge_get (self, marks, "/Marked")));
  g_assert_cmpuint (self->headings->len == 0 ? 0 : check_bookmarks (self, outlines, 0), ==,
                    self->headings->len);
  check_metadata (self);
}
