/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-layout-private.h"
#include "plumb-paint.h"

#include <glib/gi18n-lib.h>

/* Less room than this for the text is a mistake, not a page. */
#define MIN_ROOM 120

static void
layout_clear (PlumbLayout *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->flow, plumb_flow_free);
  plumb_figure_free (self->watermark);
  g_hash_table_unref (self->spots);
  g_hash_table_unref (self->anchors);
  plumb_document_unref (self->document);
}

static gboolean
check_setup (const PlumbPageSetup *setup, GError **error)
{
  double width = setup->width - setup->margin_start - setup->margin_end;
  double height = setup->height - setup->margin_top - setup->margin_bottom;

  if (width >= MIN_ROOM && height >= MIN_ROOM && setup->base_size >= 4 && setup->base_size <= 36)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("The margins leave no room for text on the page, or the text size is "
                          "outside 4 to 36 points. Choose smaller margins or another size."));
  return FALSE;
}

static void
collect_anchors (PlumbLayout *self)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (self->document);

  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];

      if (heading->id != NULL && !g_hash_table_contains (self->anchors, heading->id))
        g_hash_table_insert (self->anchors, heading->id, (gpointer) heading);
    }
}

void
plumb_page_setup_init (PlumbPageSetup *self, PlumbPaper paper)
{
  g_return_if_fail (self != NULL);

  *self = (PlumbPageSetup){ .width = paper == PLUMB_PAPER_LETTER ? 612 : 595.276,
                            .height = paper == PLUMB_PAPER_LETTER ? 792 : 841.89,
                            .margin_top = 58,
                            .margin_bottom = 58,
                            .margin_start = 58,
                            .margin_end = 58,
                            .base_size = PLUMB_BASE_SIZE };
}

void
plumb_layout_prepare (const char *language)
{
  g_return_if_fail (language != NULL);

  plumb_typeface_prepare (language);
}

PlumbLayout *
plumb_layout_new (PlumbDocument *document,
                  const PlumbPageSetup *setup,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (PlumbLayout) self = NULL;
  PlumbMeasure measure;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (setup != NULL, NULL);

  if (!check_setup (setup, error))
    return NULL;

  self = g_atomic_rc_box_new0 (PlumbLayout);
  self->document = plumb_document_ref (document);
  self->setup = *setup;
  self->spots = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  collect_anchors (self);
  measure.base_size = setup->base_size;
  measure.width = setup->width - setup->margin_start - setup->margin_end;
  measure.height = setup->height - setup->margin_top - setup->margin_bottom;
  self->flow = plumb_flow_new (document, &measure, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  plumb_layout_paginate (self);
  plumb_layout_add_running (self);
  return g_steal_pointer (&self);
}

PlumbLayout *
plumb_layout_ref (PlumbLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
plumb_layout_unref (PlumbLayout *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) layout_clear);
}

PlumbDocument *
plumb_layout_get_document (const PlumbLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

const PlumbPageSetup *
plumb_layout_get_setup (const PlumbLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->setup;
}

guint
plumb_layout_get_n_pages (const PlumbLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

const PlumbPage *
plumb_layout_get_page (const PlumbLayout *self, guint page)
{
  g_assert (page < self->pages->len);

  return self->pages->pdata[page];
}

const PlumbBlock *
plumb_layout_find_target (const PlumbLayout *self, const PlumbNode *node)
{
  if (node->target != NULL)
    return node->target;
  return node->anchor != NULL ? g_hash_table_lookup (self->anchors, node->anchor) : NULL;
}

void
plumb_layout_draw_page (const PlumbLayout *self, guint page, cairo_t *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (cr != NULL);

  plumb_paint_page (self, page, cr);
}

const char *
plumb_layout_hit (const PlumbLayout *self, guint page, double x, double y)
{
  const GArray *regions;

  g_return_val_if_fail (self != NULL, NULL);

  if (page >= self->pages->len)
    return NULL;
  regions = plumb_layout_get_page (self, page)->regions;
  for (guint i = 0; i < regions->len; i++)
    {
      const PlumbRegion *region = &g_array_index (regions, PlumbRegion, i);

      if (x >= region->left && x < region->right && y >= region->top && y < region->bottom)
        return region->origin;
    }
  return NULL;
}

gboolean
plumb_layout_find_origin (const PlumbLayout *self, const char *origin, guint *page, double *y)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (origin != NULL, FALSE);

  for (guint p = 0; p < self->pages->len; p++)
    {
      const GArray *regions = plumb_layout_get_page (self, p)->regions;

      for (guint i = 0; i < regions->len; i++)
        {
          const PlumbRegion *region = &g_array_index (regions, PlumbRegion, i);

          if (!g_str_equal (region->origin, origin))
            continue;
          if (page != NULL)
            *page = p;
          if (y != NULL)
            *y = region->top;
          return TRUE;
        }
    }
  return FALSE;
}
