/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-html.h"
#include "plumb-html-private.h"

/* The HTML file around its blocks: the head, the headings' ids, what is in the main part. */

/* Of the words of pictures, in points. */
#define FIGURE_SIZE 10.0

static void
append_title (PlumbHtml *self)
{
  if (self->has_title)
    return;
  g_string_append (self->out, "<h1>");
  plumb_markup_append (self->out, self->document->title);
  g_string_append (self->out, "</h1>\n");
  self->has_title = TRUE;
}

static void
open_main (PlumbHtml *self)
{
  if (self->in_main)
    return;
  g_string_append (self->out, "<main id=\"content\" tabindex=\"-1\">\n");
  append_title (self);
  self->in_main = TRUE;
}

/* The cover and the table of contents at the beginning stand before the main part, so that there is
 * something to skip. */
static void
append_body (PlumbHtml *self)
{
  const GPtrArray *blocks = self->document->body->children;

  for (guint i = 0; i < blocks->len; i++)
    {
      const PlumbBlock *block = blocks->pdata[i];

      if (block->kind == PLUMB_BLOCK_CONTENTS && !self->in_main)
        append_title (self);
      else if (block->kind != PLUMB_BLOCK_COVER && block->kind != PLUMB_BLOCK_PAGE_BREAK)
        open_main (self);
      plumb_html_append_block (self, block);
    }
  open_main (self);
  g_string_append (self->out, "</main>\n");
}

/* Headings keep their ids, without the white space that HTML does not allow; those without get one,
 * and so do those whose id is taken. */
static void
collect_ids (PlumbHtml *self)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (self->document);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];
      char *id = g_strdup (heading->id);

      if (id != NULL)
        g_strdelimit (id, " \t\n\r\f", '_');
      if (id == NULL || *id == '\0' || g_hash_table_contains (taken, id))
        {
          g_free (id);
          id = g_strdup_printf ("section-%u", i + 1);
        }
      g_hash_table_add (taken, id);
      g_hash_table_insert (self->ids, (gpointer) heading, id);
      if (heading->id != NULL && !g_hash_table_contains (self->anchors, heading->id))
        g_hash_table_insert (self->anchors, heading->id, id);
    }
}

static void
append_meta (PlumbHtml *self, const char *name, const char *content)
{
  if (content == NULL)
    return;
  g_string_append_printf (self->out, "<meta name=\"%s\" content=\"", name);
  plumb_markup_append (self->out, content);
  g_string_append (self->out, "\">\n");
}

static void
append_head (PlumbHtml *self)
{
  const PlumbDocument *document = self->document;

  g_string_append (self->out, "<!DOCTYPE html>\n<html lang=\"");
  plumb_markup_append (self->out, document->language);
  g_string_append_printf (self->out, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          document->rtl ? "rtl" : "ltr");
  append_meta (self, "viewport", "width=device-width, initial-scale=1");
  append_meta (self, "author", document->author);
  append_meta (self, "description", document->subject);
  append_meta (self, "keywords", document->keywords);
  append_meta (self, "generator", document->creator);
  g_string_append (self->out, "<title>");
  plumb_markup_append (self->out, document->title);
  g_string_append_printf (self->out, "</title>\n<style>\n%s</style>\n", plumb_html_get_style ());
  plumb_html_append_colors (self);
  g_string_append (self->out, "</head>\n<body>\n");
  if (document->skip_label != NULL)
    {
      g_string_append (self->out, "<a class=\"skip\" href=\"#content\">");
      plumb_markup_append (self->out, document->skip_label);
      g_string_append (self->out, "</a>\n");
    }
  plumb_html_append_letterhead (self, FALSE);
}

char *
plumb_html_write (const PlumbDocument *document)
{
  PlumbHtml self = { .document = document };

  g_return_val_if_fail (document != NULL, NULL);

  self.typeface = plumb_typeface_new (document->language, FIGURE_SIZE / PLUMB_CHART_SCALE);
  plumb_typeface_set_palette (self.typeface, plumb_document_get_palette (document));
  self.out = g_string_new (NULL);
  self.ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self.anchors = g_hash_table_new (g_str_hash, g_str_equal);
  collect_ids (&self);
  append_head (&self);
  append_body (&self);
  g_string_append (self.out, "</body>\n</html>\n");
  g_hash_table_unref (self.anchors);
  g_hash_table_unref (self.ids);
  plumb_typeface_free (self.typeface);
  return g_string_free (self.out, FALSE);
}
