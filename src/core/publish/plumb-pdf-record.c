/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-record.h"

static void
element_clear (PlumbPdfElement *element)
{
  g_clear_pointer (&element->kids, g_array_unref);
}

static void
link_free (PlumbPdfLink *link)
{
  g_array_unref (link->areas);
  g_free (link);
}

static PlumbPdfElement *
get_element (const PlumbPdfRecord *self, const PlumbNode *node)
{
  return &g_array_index (self->elements, PlumbPdfElement, node->index);
}

static void
add_kid (PlumbPdfRecord *self, const PlumbNode *node, PlumbPdfKidKind kind, guint index, int mcid)
{
  PlumbPdfElement *element = get_element (self, node);
  PlumbPdfKid kid = { kind, index, mcid };

  if (element->kids == NULL)
    element->kids = g_array_new (FALSE, FALSE, sizeof (PlumbPdfKid));
  g_array_append_val (element->kids, kid);
}

/* Makes @node a kid of its parent, at the place that has been reached. */
static void
attach (PlumbPdfRecord *self, const PlumbNode *node)
{
  PlumbPdfElement *element = get_element (self, node);

  if (element->attached)
    return;
  element->attached = TRUE;
  if (node->parent != NULL)
    {
      attach (self, node->parent);
      add_kid (self, node->parent, PLUMB_PDF_KID_ELEMENT, node->index, -1);
    }
}

/* Everything but inline nodes is part of the tree whether anything is drawn for it or not: an empty
 * cell is a cell. */
static void
attach_blocks (PlumbPdfRecord *self)
{
  const GPtrArray *nodes = self->layout->flow->tree->nodes;

  for (guint i = 0; i < nodes->len; i++)
    if (!((const PlumbNode *) nodes->pdata[i])->is_inline)
      attach (self, nodes->pdata[i]);
}

/* PDF counts from the lower left corner. */
static cairo_rectangle_t
turn_over (const PlumbPdfRecord *self, const cairo_rectangle_t *area)
{
  cairo_rectangle_t turned = *area;

  turned.y = self->layout->setup.height - area->y - area->height;
  return turned;
}

PlumbPdfRecord *
plumb_pdf_record_new (const PlumbLayout *layout)
{
  PlumbPdfRecord *self = g_new0 (PlumbPdfRecord, 1);

  self->layout = layout;
  self->n_mcids = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (self->n_mcids, layout->pages->len);
  self->elements = g_array_new (FALSE, TRUE, sizeof (PlumbPdfElement));
  g_array_set_clear_func (self->elements, (GDestroyNotify) element_clear);
  g_array_set_size (self->elements, layout->flow->tree->nodes->len);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) link_free);
  attach_blocks (self);
  return self;
}

void
plumb_pdf_record_free (PlumbPdfRecord *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->n_mcids);
  g_array_unref (self->elements);
  g_ptr_array_unref (self->links);
  g_free (self);
}

int
plumb_pdf_record_content (PlumbPdfRecord *self, guint page, const PlumbNode *node)
{
  int mcid = g_array_index (self->n_mcids, int, page)++;

  attach (self, node);
  add_kid (self, node, PLUMB_PDF_KID_CONTENT, page, mcid);
  return mcid;
}

void
plumb_pdf_record_link (PlumbPdfRecord *self,
                       guint page,
                       const PlumbNode *node,
                       const cairo_rectangle_t *area)
{
  PlumbPdfLink *link = self->links->len > 0 ? self->links->pdata[self->links->len - 1] : NULL;
  cairo_rectangle_t turned = turn_over (self, area);

  if (link == NULL || link->node != node || link->page != page)
    {
      link = g_new0 (PlumbPdfLink, 1);
      link->node = node;
      link->page = page;
      link->areas = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
      add_kid (self, node, PLUMB_PDF_KID_LINK, self->links->len, -1);
      g_ptr_array_add (self->links, link);
    }
  g_array_append_val (link->areas, turned);
}

void
plumb_pdf_record_figure (PlumbPdfRecord *self, const PlumbNode *node, const cairo_rectangle_t *area)
{
  PlumbPdfElement *element = get_element (self, node);

  element->has_area = TRUE;
  element->area = turn_over (self, area);
}
