/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-record.h"
#include "plumb-paint.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* Any one tag will do, as long as it is always the same and may hold anything. */
#define BRACKET "P"

typedef struct
{
  PlumbPdfRecord *record;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint page;
  gboolean is_open;
  PlumbPdfChunk open;
} Recorder;

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

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static PlumbPdfElement *
get_element (const PlumbPdfRecord *record, const PlumbNode *node)
{
  return &g_array_index (record->elements, PlumbPdfElement, node->index);
}

static void
add_kid (PlumbPdfRecord *record, const PlumbNode *node, PlumbPdfKidKind kind, guint index, int mcid)
{
  PlumbPdfElement *element = get_element (record, node);
  PlumbPdfKid kid = { kind, index, mcid };

  if (element->kids == NULL)
    element->kids = g_array_new (FALSE, FALSE, sizeof (PlumbPdfKid));
  g_array_append_val (element->kids, kid);
}

/* Makes @node a kid of its parent, at the place that has been reached. */
static void
attach (PlumbPdfRecord *record, const PlumbNode *node)
{
  PlumbPdfElement *element = get_element (record, node);

  if (element->attached)
    return;
  element->attached = TRUE;
  if (node->parent != NULL)
    {
      attach (record, node->parent);
      add_kid (record, node->parent, PLUMB_PDF_KID_ELEMENT, node->index, -1);
    }
}

static void
close_bracket (Recorder *self)
{
  if (self->is_open)
    cairo_tag_end (self->cr, BRACKET);
  self->is_open = FALSE;
}

/* From Cairo 1.17.6 on, a bracket in which no text is shown is left out. A speck of text keeps it
 * there until it is renamed. */
static void
draw_marker (Recorder *self)
{
  cairo_save (self->cr);
  cairo_set_font_size (self->cr, 1);
  cairo_move_to (self->cr, 1, self->record->layout->setup.height - 1);
  cairo_show_text (self->cr, ".");
  cairo_restore (self->cr);
  cairo_new_path (self->cr);
}

static void
open_bracket (Recorder *self, const PlumbPdfChunk *chunk)
{
  GArray *chunks = self->record->pages->pdata[self->page];

  close_bracket (self);
  self->open = *chunk;
  self->open.has_marker = cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 6)
                          && (chunk->node == NULL || chunk->node->role == PLUMB_ROLE_FIGURE);
  g_array_append_val (chunks, self->open);
  cairo_tag_begin (self->cr, BRACKET, NULL);
  self->is_open = TRUE;
  if (self->open.has_marker)
    draw_marker (self);
}

static void
on_content (gpointer data, PlumbNode *node)
{
  Recorder *self = data;
  PlumbPdfChunk chunk = { .node = node };

  if (self->is_open && self->open.node == node)
    return;
  chunk.mcid = g_array_index (self->record->n_mcids, int, self->page)++;
  attach (self->record, node);
  add_kid (self->record, node, PLUMB_PDF_KID_CONTENT, self->page, chunk.mcid);
  open_bracket (self, &chunk);
}

static void
on_artifact (gpointer data, PlumbArtifact artifact)
{
  Recorder *self = data;
  PlumbPdfChunk chunk = { .mcid = -1, .artifact = artifact };

  if (self->is_open && self->open.node == NULL && self->open.artifact == artifact)
    return;
  open_bracket (self, &chunk);
}

/* PDF counts from the lower left corner. */
static cairo_rectangle_t
turn_over (const Recorder *self, const cairo_rectangle_t *area)
{
  cairo_rectangle_t turned = *area;

  turned.y = self->record->layout->setup.height - area->y - area->height;
  return turned;
}

static void
on_link (gpointer data, PlumbNode *node, const cairo_rectangle_t *area)
{
  Recorder *self = data;
  GPtrArray *links = self->record->links;
  PlumbPdfLink *link = links->len > 0 ? links->pdata[links->len - 1] : NULL;
  cairo_rectangle_t turned = turn_over (self, area);

  if (link == NULL || link->node != node || link->page != self->page)
    {
      link = g_new0 (PlumbPdfLink, 1);
      link->node = node;
      link->page = self->page;
      link->areas = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
      add_kid (self->record, node, PLUMB_PDF_KID_LINK, links->len, -1);
      g_ptr_array_add (links, link);
    }
  g_array_append_val (link->areas, turned);
}

static void
on_figure (gpointer data, PlumbNode *node, const cairo_rectangle_t *area)
{
  Recorder *self = data;
  PlumbPdfElement *element = get_element (self->record, node);

  element->has_area = TRUE;
  element->area = turn_over (self, area);
}

/* Everything but inline nodes is part of the tree whether anything is drawn for it or not: an empty
 * cell is a cell. */
static void
attach_blocks (PlumbPdfRecord *record)
{
  const GPtrArray *nodes = record->layout->flow->tree->nodes;

  for (guint i = 0; i < nodes->len; i++)
    if (!((const PlumbNode *) nodes->pdata[i])->is_inline)
      attach (record, nodes->pdata[i]);
}

static gboolean
draw_pages (Recorder *self, GCancellable *cancellable, GError **error)
{
  const PlumbPaintHooks hooks = { on_content, on_artifact, on_link, on_figure, self };
  guint n_pages = self->record->layout->pages->len;

  for (self->page = 0; self->page < n_pages; self->page++)
    {
      int none = 0;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_ptr_array_add (self->record->pages, g_array_new (FALSE, FALSE, sizeof (PlumbPdfChunk)));
      g_array_append_val (self->record->n_mcids, none);
      plumb_paint_page (self->record->layout, self->page, self->cr, &hooks);
      close_bracket (self);
      cairo_show_page (self->cr);
    }
  return TRUE;
}

/* Tag errors show on the surface only once it is finished. */
static gboolean
finish_surface (Recorder *self, GError **error)
{
  cairo_status_t status;

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_LIBRARY,
               _ ("The pages could not be drawn: %s"), cairo_status_to_string (status));
  return FALSE;
}

static void
set_creation_date (cairo_surface_t *surface, gint64 created)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (created);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  /* Left alone, Cairo writes the time of day. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  text != NULL ? text : "1970-01-01T00:00:00Z");
}

PlumbPdfRecord *
plumb_pdf_record_new (const PlumbLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbPdfRecord) record = g_new0 (PlumbPdfRecord, 1);
  Recorder recorder = { .record = record };
  gboolean drawn;

  record->layout = layout;
  record->bytes = g_byte_array_new ();
  record->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  record->n_mcids = g_array_new (FALSE, FALSE, sizeof (int));
  record->elements = g_array_new (FALSE, TRUE, sizeof (PlumbPdfElement));
  g_array_set_clear_func (record->elements, (GDestroyNotify) element_clear);
  g_array_set_size (record->elements, layout->flow->tree->nodes->len);
  record->links = g_ptr_array_new_with_free_func ((GDestroyNotify) link_free);
  attach_blocks (record);

  recorder.surface = cairo_pdf_surface_create_for_stream (
      write_bytes, record->bytes, layout->setup.width, layout->setup.height);
  set_creation_date (recorder.surface, layout->document->created);
  recorder.cr = cairo_create (recorder.surface);
  drawn = draw_pages (&recorder, cancellable, error);
  if (!finish_surface (&recorder, drawn ? error : NULL) || !drawn)
    return NULL;
  return g_steal_pointer (&record);
}

void
plumb_pdf_record_free (PlumbPdfRecord *self)
{
  if (self == NULL)
    return;
  g_byte_array_unref (self->bytes);
  g_ptr_array_unref (self->pages);
  g_array_unref (self->n_mcids);
  g_array_unref (self->elements);
  g_ptr_array_unref (self->links);
  g_free (self);
}
