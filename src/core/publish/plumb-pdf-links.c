/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"

/* Links (one annotation a page, a quadrilateral a line) and bookmarks. */

#define PRINTED 4 /* ISO 32000-1, table 165: the flag "print", which ISO 19005-3 asks for */

static void
append_corners (PlumbPdfFile *self, qpdf_oh quads, const cairo_rectangle_t *area)
{
  const double corners[] = { area->x,
                             area->y + area->height,
                             area->x + area->width,
                             area->y + area->height,
                             area->x,
                             area->y,
                             area->x + area->width,
                             area->y };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    plumb_pdf_append_real (self, quads, corners[i]);
}

static void
set_areas (PlumbPdfFile *self, qpdf_oh annotation, const GArray *areas)
{
  qpdf_oh rect = qpdf_oh_new_array (self->qpdf);
  qpdf_oh quads = qpdf_oh_new_array (self->qpdf);
  const cairo_rectangle_t *first = &g_array_index (areas, cairo_rectangle_t, 0);
  double left = first->x;
  double bottom = first->y;
  double right = first->x + first->width;
  double top = first->y + first->height;

  for (guint i = 0; i < areas->len; i++)
    {
      const cairo_rectangle_t *area = &g_array_index (areas, cairo_rectangle_t, i);

      left = MIN (left, area->x);
      bottom = MIN (bottom, area->y);
      right = MAX (right, area->x + area->width);
      top = MAX (top, area->y + area->height);
      append_corners (self, quads, area);
    }
  plumb_pdf_append_real (self, rect, left);
  plumb_pdf_append_real (self, rect, bottom);
  plumb_pdf_append_real (self, rect, right);
  plumb_pdf_append_real (self, rect, top);
  plumb_pdf_set (self, annotation, "/Rect", rect);
  plumb_pdf_set (self, annotation, "/QuadPoints", quads);
}

/* What the link is called, for those who cannot see where it stands. */
static void
set_contents (PlumbPdfFile *self, qpdf_oh annotation, const PlumbNode *node, const PlumbSpot *spot)
{
  g_autofree char *contents = NULL;

  if (node->uri != NULL)
    contents = g_strdup_printf ("%s (%s)", node->words, node->uri);
  else
    contents = g_strdup_printf ("%s, %u", node->words, spot->page + 1);
  plumb_pdf_set_text (self, annotation, "/Contents", contents);
}

static void
set_target (PlumbPdfFile *self, qpdf_oh annotation, const PlumbNode *node, const PlumbSpot *spot)
{
  if (node->uri != NULL)
    {
      qpdf_oh action = plumb_pdf_new_dictionary (self, "/Action");

      plumb_pdf_set_name (self, action, "/S", "/URI");
      plumb_pdf_set_ascii (self, action, "/URI", node->uri);
      plumb_pdf_set (self, annotation, "/A", action);
    }
  else
    plumb_pdf_set (self, annotation, "/Dest", plumb_pdf_new_destination (self, spot));
}

static const PlumbSpot *
find_spot (const PlumbPdfFile *self, const PlumbNode *node)
{
  const PlumbLayout *layout = self->record->layout;

  return g_hash_table_lookup (layout->spots, plumb_layout_find_target (layout, node));
}

static void
add_to_page (PlumbPdfFile *self, guint page, qpdf_oh annotation)
{
  qpdf_oh annotations;

  if (!qpdf_oh_has_key (self->qpdf, self->pages[page], "/Annots"))
    plumb_pdf_set (self, self->pages[page], "/Annots", qpdf_oh_new_array (self->qpdf));
  annotations = qpdf_oh_get_key (self->qpdf, self->pages[page], "/Annots");
  qpdf_oh_append_item (self->qpdf, annotations, annotation);
  qpdf_oh_release (self->qpdf, annotations);
}

static void
write_link (PlumbPdfFile *self, guint index)
{
  const PlumbPdfLink *link = self->record->links->pdata[index];
  const PlumbSpot *spot = link->node->uri == NULL ? find_spot (self, link->node) : NULL;
  qpdf_oh annotation = plumb_pdf_new_object (self, "/Annot");
  qpdf_oh border = qpdf_oh_new_array (self->qpdf);

  for (guint i = 0; i < 3; i++)
    plumb_pdf_append_int (self, border, 0);
  plumb_pdf_set_name (self, annotation, "/Subtype", "/Link");
  plumb_pdf_set_int (self, annotation, "/F", PRINTED);
  plumb_pdf_set (self, annotation, "/Border", border);
  plumb_pdf_set_int (self, annotation, "/StructParent", (int) (self->n_pages + index));
  set_areas (self, annotation, link->areas);
  set_contents (self, annotation, link->node, spot);
  set_target (self, annotation, link->node, spot);
  add_to_page (self, link->page, annotation);
  self->links[index] = annotation;
}

void
plumb_pdf_write_links (PlumbPdfFile *self)
{
  for (guint i = 0; i < self->record->links->len; i++)
    write_link (self, i);
}

/* The entries of the outline below one another, while it is built. */
typedef struct
{
  qpdf_oh object;
  qpdf_oh last; /* its last kid, or 0 */
  int count;    /* of its kids */
} Entry;

#define MAX_LEVEL 6

static qpdf_oh
new_entry (PlumbPdfFile *self, const PlumbBlock *heading, Entry *parent)
{
  g_autofree char *title = plumb_inline_to_text (heading->text);
  const PlumbSpot *spot = g_hash_table_lookup (self->record->layout->spots, heading);
  qpdf_oh object = plumb_pdf_new_object (self, NULL);

  g_strdelimit (title, "\n", ' ');
  plumb_pdf_set_text (self, object, "/Title", title);
  plumb_pdf_set (self, object, "/Parent", parent->object);
  plumb_pdf_set (self, object, "/Dest", plumb_pdf_new_destination (self, spot));
  if (parent->last != 0)
    {
      plumb_pdf_set (self, object, "/Prev", parent->last);
      plumb_pdf_set (self, parent->last, "/Next", object);
    }
  else
    plumb_pdf_set (self, parent->object, "/First", object);
  plumb_pdf_set (self, parent->object, "/Last", object);
  parent->last = object;
  parent->count++;
  return object;
}

/* A count below zero says that the kids are folded away until they are asked for. */
static void
set_count (PlumbPdfFile *self, const Entry *entry, gboolean open)
{
  if (entry->count > 0)
    plumb_pdf_set_int (self, entry->object, "/Count", open ? entry->count : -entry->count);
}

void
plumb_pdf_write_outline (PlumbPdfFile *self)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (self->record->layout->document);
  Entry path[MAX_LEVEL + 1] = { 0 };
  int depth = 0;

  if (headings->len == 0)
    return;
  path[0].object = plumb_pdf_new_object (self, "/Outlines");
  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];

      while (depth >= heading->level)
        set_count (self, &path[depth--], FALSE);
      path[depth + 1] = (Entry){ .object = new_entry (self, heading, &path[depth]) };
      depth++;
    }
  while (depth > 0)
    set_count (self, &path[depth--], FALSE);
  set_count (self, &path[0], TRUE);
  plumb_pdf_set (self, self->root, "/Outlines", path[0].object);
  plumb_pdf_set_name (self, self->root, "/PageMode", "/UseOutlines");
}
