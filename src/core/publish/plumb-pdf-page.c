/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-paint.h"
#include "plumb-pdf-drawing.h"
#include "plumb-pdf-file.h"
#include "plumb-pdf-syntax.h"
#include "plumb-pdf-text.h"
#include "plumb-pdf-verify.h"

#include <string.h>

/* Writing what pages show: each piece in a bracket that says what it belongs to (ISO
 * 32000-1, 14.6). Brackets never nest, and one stays open while the same element goes on. */

typedef struct
{
  PlumbPdfFile *file;
  PlumbPdfPen pen;
  GString *content;
  GString *pictures; /* the page's own names for what it shows */
  guint page;
  gboolean is_open;
  const PlumbNode *node; /* what the open bracket belongs to; NULL for decoration */
  PlumbArtifact artifact;
} Writer;

static const char *const types[] = {
  [PLUMB_ROLE_DOCUMENT] = "Document",
  [PLUMB_ROLE_GROUP] = "Div",
  [PLUMB_ROLE_TITLE] = "Title",
  [PLUMB_ROLE_HEADING] = "H1",
  [PLUMB_ROLE_PARAGRAPH] = "P",
  [PLUMB_ROLE_LIST] = "L",
  [PLUMB_ROLE_ITEM] = "LI",
  [PLUMB_ROLE_LABEL] = "Lbl",
  [PLUMB_ROLE_ITEM_BODY] = "LBody",
  [PLUMB_ROLE_TABLE] = "Table",
  [PLUMB_ROLE_TABLE_HEAD] = "THead",
  [PLUMB_ROLE_TABLE_BODY] = "TBody",
  [PLUMB_ROLE_ROW] = "TR",
  [PLUMB_ROLE_HEADER_CELL] = "TH",
  [PLUMB_ROLE_CELL] = "TD",
  [PLUMB_ROLE_CAPTION] = "Caption",
  [PLUMB_ROLE_FIGURE] = "Figure",
  [PLUMB_ROLE_NOTE] = "Note",
  [PLUMB_ROLE_QUOTE] = "BlockQuote",
  [PLUMB_ROLE_CONTENTS] = "TOC",
  [PLUMB_ROLE_CONTENTS_ITEM] = "TOCI",
  [PLUMB_ROLE_REFERENCE] = "Reference",
  [PLUMB_ROLE_LINK] = "Link",
  [PLUMB_ROLE_SPAN] = "Span",
};

static const char *const artifacts[] = {
  [PLUMB_ARTIFACT_LAYOUT] = "/Artifact << /Type /Layout >> BDC\n",
  [PLUMB_ARTIFACT_BACKGROUND] = "/Artifact << /Type /Background >> BDC\n",
  [PLUMB_ARTIFACT_HEADER] = "/Artifact << /Type /Pagination /Subtype /Header >> BDC\n",
  [PLUMB_ARTIFACT_FOOTER] = "/Artifact << /Type /Pagination /Subtype /Footer >> BDC\n",
};

static void
close_bracket (Writer *self)
{
  if (self->is_open)
    g_string_append (self->content, "EMC\n");
  self->is_open = FALSE;
}

/* What is drawn from now on belongs to @node. */
static void
begin_content (Writer *self, const PlumbNode *node)
{
  if (self->is_open && self->node == node)
    return;
  close_bracket (self);
  g_string_append_c (self->content, '/');
  g_string_append (self->content, plumb_pdf_get_type (node));
  g_string_append (self->content, " <</MCID ");
  plumb_pdf_append_number (self->content,
                           (gsize) plumb_pdf_record_content (self->file->record, self->page, node));
  g_string_append (self->content, ">> BDC\n");
  self->node = node;
  self->is_open = TRUE;
}

/* What is drawn from now on is decoration. */
static void
begin_artifact (Writer *self, PlumbArtifact artifact)
{
  if (self->is_open && self->node == NULL && self->artifact == artifact)
    return;
  close_bracket (self);
  g_string_append (self->content, artifacts[artifact]);
  self->node = NULL;
  self->artifact = artifact;
  self->is_open = TRUE;
}

static void
write_underline (Writer *self, double x, double baseline, double width)
{
  cairo_rectangle_t line = plumb_paint_get_underline (x, baseline, width);

  plumb_pdf_pen_fill (&self->pen, line.x, line.y, line.width, line.height);
}

/* @x, @y: the run's left end and the line's top, from the page's upper left corner. */
static void
write_run (Writer *self, const PlumbBox *box, const PlumbGlyphs *run, double x, double y)
{
  const PlumbPassage *passage = box->passage;
  const PlumbLine *line = plumb_passage_get_line (passage, box->line);
  const PlumbStretch *stretch = plumb_passage_find_stretch (passage, line, run);
  cairo_rectangle_t area = { x, y, run->width, line->leading };

  if (box->node != NULL && stretch->node != NULL)
    begin_content (self, stretch->node);
  plumb_pdf_pen_set_color (&self->pen, stretch->is_link ? passage->link_color : passage->color);
  plumb_pdf_text_show (&self->pen, passage, line, run, x, y + line->baseline);
  if (run->width <= 0)
    return;
  if (stretch->is_link)
    write_underline (self, x, y + line->baseline, run->width);
  if (box->node != NULL && stretch->node != NULL && stretch->node->role == PLUMB_ROLE_LINK)
    plumb_pdf_record_link (self->file->record, self->page, stretch->node, &area);
}

static void
write_line (Writer *self, const PlumbBox *box)
{
  const PlumbLine *line = plumb_passage_get_line (box->passage, box->line);

  for (guint i = 0; i < line->n_glyphs; i++)
    {
      const PlumbGlyphs *run
          = &g_array_index (box->passage->glyphs, PlumbGlyphs, line->first_glyphs + i);

      write_run (self, box, run, box->x + line->x + run->x, box->y);
    }
}

static void
write_fill (Writer *self, const PlumbBox *box)
{
  plumb_pdf_pen_set_color (&self->pen, box->color);
  plumb_pdf_pen_fill (&self->pen, box->x, box->y, box->width, box->height);
}

/* A chart is written into the page; other pictures and signs have been drawn. Pictures stand where
 * they belong; signs are moved there from the upper left corner. */
static void
show_picture (Writer *self, const PlumbBox *box)
{
  guint form = plumb_pdf_stock_get_form (self->file->stock, box);
  gboolean is_sign = box->kind == PLUMB_BOX_SIGN;
  g_autofree char *entry = g_strdup_printf ("/x%u %u 0 R ", form, form);

  g_string_append (self->content, "q 1 0 0 1 ");
  plumb_pdf_append_real (self->content, is_sign ? box->x : 0);
  g_string_append_c (self->content, ' ');
  plumb_pdf_append_real (self->content, is_sign ? -box->y : 0);
  g_string_append_printf (self->content, " cm /x%u Do Q\n", form);
  /* A sign may stand on a page more than once. */
  if (strstr (self->pictures->str, entry) == NULL)
    g_string_append (self->pictures, entry);
}

static void
write_figure (Writer *self, const PlumbBox *box)
{
  if (box->drawing != NULL)
    plumb_pdf_drawing_show (&self->pen, box->drawing, box->scale, box->x, box->y);
  else
    show_picture (self, box);
  if (box->node != NULL)
    {
      cairo_rectangle_t area = { box->x, box->y, box->width, box->height };

      plumb_pdf_record_figure (self->file->record, box->node, &area);
    }
}

static void
write_box (Writer *self, const PlumbBox *box)
{
  if (box->node == NULL)
    begin_artifact (self, box->artifact);
  else if (box->kind == PLUMB_BOX_FIGURE)
    begin_content (self, box->node);

  switch (box->kind)
    {
    case PLUMB_BOX_LINE:
      write_line (self, box);
      break;
    case PLUMB_BOX_FILL:
      write_fill (self, box);
      break;
    case PLUMB_BOX_FIGURE:
      write_figure (self, box);
      break;
    case PLUMB_BOX_SIGN:
      show_picture (self, box);
      break;
    case PLUMB_BOX_NUMBER:
    default:
      /* Numbers have become lines. */
      g_assert_not_reached ();
    }
}

/* The entries of the page's dictionary, so far. */
static GString *
make_entries (const Writer *self, guint content)
{
  const PlumbPageSetup *setup = &self->file->layout->setup;
  GString *entries = g_string_new ("<< /Type /Page /Tabs /S /MediaBox [0 0 ");

  plumb_pdf_append_real (entries, setup->width);
  g_string_append_c (entries, ' ');
  plumb_pdf_append_real (entries, setup->height);
  g_string_append_printf (entries,
                          "] /Group << /S /Transparency /I true /CS /DeviceRGB >> "
                          "/StructParents %u /Contents %u 0 R "
                          "/Resources << /Font %u 0 R /XObject << %s>> >> ",
                          self->page, content, self->file->stock->fonts, self->pictures->str);
  return entries;
}

static gboolean
write_page (Writer *self, GError **error)
{
  const GArray *boxes = plumb_layout_get_page (self->file->layout, self->page)->boxes;
  guint content = plumb_pdf_objects_reserve (self->file->objects);
  g_autoptr (GBytes) bytes = NULL;
  gboolean holds;

  self->content = g_string_sized_new (8192);
  self->pictures = g_string_new (NULL);
  plumb_pdf_pen_begin_page (&self->pen, self->content);
  for (guint i = 0; i < boxes->len; i++)
    write_box (self, &g_array_index (boxes, PlumbBox, i));
  close_bracket (self);
  holds
      = plumb_pdf_verify_page (self->page, self->content->str, self->content->len,
                               g_array_index (self->file->record->n_mcids, int, self->page), error);
  bytes = g_string_free_to_bytes (g_steal_pointer (&self->content));
  plumb_pdf_objects_set_stream (self->file->objects, content, "", bytes);
  g_ptr_array_add (self->file->entries, make_entries (self, content));
  g_string_free (self->pictures, TRUE);
  return holds;
}

gboolean
plumb_pdf_write_pages (PlumbPdfFile *self, GError **error)
{
  const PlumbPdfStock *stock = self->stock;
  Writer writer = { .file = self,
                    .pen = { .glyphs = stock->glyphs,
                             .shown = (const guint *) (gpointer) stock->shown->data,
                             .height = self->layout->setup.height } };

  for (writer.page = 0; writer.page < self->layout->pages->len; writer.page++)
    if (!write_page (&writer, error))
      return FALSE;
  return plumb_pdf_verify_record (self->record, error);
}

const char *
plumb_pdf_get_type (const PlumbNode *node)
{
  static const char *const headings[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

  if (node->role == PLUMB_ROLE_HEADING)
    return headings[CLAMP (node->level, 1, 6) - 1];
  return types[node->role];
}
