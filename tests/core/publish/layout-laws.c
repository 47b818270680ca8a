/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-laws.h"

#define SLACK 0.1

static gboolean
is_running (const PlumbBox *box)
{
  return box->node == NULL && box->kind == PLUMB_BOX_LINE;
}

const PlumbBox *
layout_laws_get_box (const PlumbPage *page, guint index)
{
  return &g_array_index (page->boxes, PlumbBox, index);
}

/* No box of the text outside the margins; content in reading order, after all decoration. */
static void
assert_laws_of_page (const PlumbLayout *layout, const PlumbPage *page)
{
  const PlumbPageSetup *setup = &layout->setup;
  gboolean rtl = layout->document->rtl;
  double left = rtl ? setup->margin_end : setup->margin_start;
  double right = setup->width - (rtl ? setup->margin_start : setup->margin_end);
  gint64 last = -1;

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const PlumbBox *box = layout_laws_get_box (page, i);

      if (!is_running (box))
        {
          g_assert_cmpfloat (box->x, >=, left - SLACK);
          g_assert_cmpfloat (box->x + box->width, <=, right + SLACK);
          g_assert_cmpfloat (box->y, >=, setup->margin_top - SLACK);
          g_assert_cmpfloat (box->y + box->height, <=,
                             setup->height - setup->margin_bottom + SLACK);
        }
      if (box->node == NULL)
        {
          g_assert_cmpint (last, ==, -1);
          continue;
        }
      g_assert_cmpint (box->node->index, >=, last);
      last = box->node->index;
    }
}

/* A heading is not the last thing on a page, but for the last page. */
static void
assert_no_lost_heading (const PlumbLayout *layout)
{
  for (guint p = 0; p + 1 < layout->pages->len; p++)
    {
      const PlumbPage *page = plumb_layout_get_page (layout, p);
      const PlumbBox *last
          = page->boxes->len > 0 ? layout_laws_get_box (page, page->boxes->len - 1) : NULL;

      if (last != NULL && last->node != NULL)
        g_assert_cmpint (last->node->role, !=, PLUMB_ROLE_HEADING);
    }
}

/* A picture and the words below it are on one page. */
static void
assert_captioned (const PlumbPage *page)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const PlumbBox *box = layout_laws_get_box (page, i);
      gboolean found = FALSE;

      if (box->kind != PLUMB_BOX_FIGURE || plumb_inline_is_empty (box->figure->caption))
        continue;
      for (guint k = i + 1; k < page->boxes->len; k++)
        found = found
                || (layout_laws_get_box (page, k)->node->role == PLUMB_ROLE_CAPTION
                    && layout_laws_get_box (page, k)->node->parent == box->node->parent
                    && layout_laws_get_box (page, k)->y >= box->y + box->height);
      g_assert_true (found);
    }
}

void
layout_laws_assert (const PlumbLayout *layout)
{
  for (guint p = 0; p < layout->pages->len; p++)
    {
      assert_laws_of_page (layout, plumb_layout_get_page (layout, p));
      assert_captioned (plumb_layout_get_page (layout, p));
    }
  assert_no_lost_heading (layout);
}

static double
measure_field (const PlumbDrawStyle *style, double width, gpointer data)
{
  return GPOINTER_TO_INT (data);
}

static void
draw_field (cairo_t *cr, const PlumbDrawStyle *style, double width, double height, gpointer data)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

void
layout_laws_add_field (PlumbDocument *document, int height)
{
  plumb_document_add_figure (document,
                             plumb_figure_new ("A field", "The field", 0, measure_field, draw_field,
                                               GINT_TO_POINTER (height), NULL));
}
