/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-html-private.h"

/* What stands above everything in HTML: whose document it is, in whose colour, and that it is a
 * draft. The logo is in the file itself, so that nothing has to be fetched. */

/* 0 … 255 */
static guint
get_byte (double channel)
{
  return (guint) (channel * 255 + 0.5);
}

void
plumb_html_append_colors (PlumbHtml *self)
{
  const PlumbColor *accent = &plumb_document_get_palette (self->document)->accent;

  if (self->document->letterhead == NULL || !self->document->letterhead->has_color)
    return;
  /* On a dark screen the house's accent stays: the body's colour was made for paper. */
  g_string_append_printf (
      self->out,
      "<style>@media (prefers-color-scheme:light),print{:root{--accent:#%02x%02x%02x}}</style>\n",
      get_byte (accent->red), get_byte (accent->green), get_byte (accent->blue));
}

static void
append_logo (PlumbHtml *self)
{
  const PlumbFigure *logo = self->document->logo;
  g_autofree char *data = NULL;
  gsize length;
  gconstpointer bytes;

  if (logo == NULL)
    return;
  bytes = g_bytes_get_data (logo->file, &length);
  data = g_base64_encode (bytes, length);
  /* A point is four thirds of a CSS pixel. */
  g_string_append_printf (self->out, "<img width=\"%d\" alt=\"",
                          MAX (1, (int) (logo->natural_width * 4 / 3 + 0.5)));
  plumb_markup_append (self->out, logo->alternative);
  g_string_append_printf (self->out, "\" src=\"data:%s;base64,%s\">\n", logo->mime, data);
}

static void
append_paragraph (PlumbHtml *self, const char *class, const char *text)
{
  g_string_append_printf (self->out, "<p class=\"%s\">", class);
  plumb_markup_append (self->out, text);
  g_string_append (self->out, "</p>\n");
}

static gboolean
begins_with_cover (const PlumbDocument *document)
{
  const GPtrArray *blocks = document->body->children;

  return blocks->len > 0 && ((const PlumbBlock *) blocks->pdata[0])->kind == PLUMB_BLOCK_COVER;
}

void
plumb_html_append_letterhead (PlumbHtml *self, gboolean in_cover)
{
  const PlumbDocument *document = self->document;

  if (!plumb_document_has_head (document) || in_cover != begins_with_cover (document))
    return;
  if (!in_cover)
    g_string_append (self->out, "<header>\n");
  if (document->draft_sentence != NULL)
    append_paragraph (self, "draft", document->draft_sentence);
  if (document->letterhead != NULL)
    {
      g_string_append (self->out, "<div class=\"letterhead\">\n");
      append_logo (self);
      append_paragraph (self, "lead strong", document->letterhead->name);
      g_string_append (self->out, "</div>\n");
    }
  if (!in_cover)
    g_string_append (self->out, "</header>\n");
}
