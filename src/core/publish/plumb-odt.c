/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

#include <string.h>

/* The package (OpenDocument 1.2, part 3): the files in it and what is said about them. */

#define MIME "application/vnd.oasis.opendocument.text"

static void
append_entry (PlumbOdt *self, const char *name, const char *mime)
{
  g_string_append_printf (self->manifest,
                          "<manifest:file-entry manifest:full-path=\"%s\""
                          " manifest:media-type=\"%s\"/>\n",
                          name, mime);
}

void
plumb_odt_add_file (PlumbOdt *self,
                    const char *name,
                    const char *mime,
                    gconstpointer data,
                    gsize length)
{
  append_entry (self, name, mime);
  /* A PNG file is compressed already. */
  if (g_str_equal (mime, "image/png"))
    plumb_zip_add_stored (self->zip, name, data, length);
  else
    plumb_zip_add (self->zip, name, data, length);
}

/* Takes @content. */
static void
add_text (PlumbOdt *self, const char *name, GString *content)
{
  plumb_odt_add_file (self, name, "text/xml", content->str, content->len);
  g_string_free (content, TRUE);
}

static void
append_meta (GString *out, const char *element, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "<%s>", element);
  plumb_markup_append (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

static GString *
make_meta (const PlumbOdt *self)
{
  const PlumbDocument *document = self->document;
  GString *out = g_string_new (NULL);
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (document->created);
  g_autofree char *date
      = created != NULL ? g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  plumb_odt_append_root (out, "document-meta");
  g_string_append (out, "<office:meta>\n");
  append_meta (out, "meta:generator", document->creator);
  append_meta (out, "dc:title", document->title);
  append_meta (out, "dc:subject", document->subject);
  append_meta (out, "meta:keyword", document->keywords);
  append_meta (out, "meta:initial-creator", document->author);
  append_meta (out, "dc:creator", document->author);
  append_meta (out, "meta:creation-date", date);
  append_meta (out, "dc:date", date);
  append_meta (out, "dc:language", document->language);
  g_string_append (out, "</office:meta>\n</office:document-meta>\n");
  return out;
}

/* Headings get bookmarks of their own names: an id may hold anything, a bookmark's name may not. */
static void
collect_marks (PlumbOdt *self)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_headings (self->document);

  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];
      char *mark = g_strdup_printf ("section-%u", i + 1);

      g_hash_table_insert (self->marks, (gpointer) heading, mark);
      if (heading->id != NULL && !g_hash_table_contains (self->anchors, heading->id))
        g_hash_table_insert (self->anchors, heading->id, mark);
    }
}

static GString *
make_content (PlumbOdt *self)
{
  GString *content = g_string_sized_new (1 << 18);

  collect_marks (self);
  plumb_odt_append_body (self);
  plumb_odt_append_root (content, "document-content");
  plumb_odt_append_fonts (content);
  g_string_append (content, "<office:automatic-styles>\n");
  g_string_append_len (content, self->styles->str, (gssize) self->styles->len);
  g_string_append (content, "</office:automatic-styles>\n<office:body>\n<office:text>\n");
  g_string_append_len (content, self->out->str, (gssize) self->out->len);
  g_string_append (content, "</office:text>\n</office:body>\n</office:document-content>\n");
  return content;
}

static void
init (PlumbOdt *self,
      const PlumbDocument *document,
      const PlumbPageSetup *setup,
      GCancellable *cancellable)
{
  *self = (PlumbOdt){ .document = document,
                      .setup = setup,
                      .palette = plumb_document_get_palette (document),
                      .cancellable = cancellable,
                      .body_style = PLUMB_ODT_BODY,
                      .language = document->language,
                      .rtl = document->rtl,
                      .width = setup->width - setup->margin_start - setup->margin_end };
  self->typeface = plumb_typeface_new (document->language, setup->base_size);
  plumb_typeface_set_palette (self->typeface, self->palette);
  self->zip = plumb_zip_new ();
  self->manifest = g_string_new (NULL);
  self->out = g_string_sized_new (1 << 18);
  self->styles = g_string_new (NULL);
  self->style_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->marks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  self->lists = g_array_new (FALSE, TRUE, sizeof (PlumbOdtList));
}

static void
clear (PlumbOdt *self)
{
  plumb_typeface_free (self->typeface);
  plumb_zip_free (self->zip);
  g_string_free (self->manifest, TRUE);
  g_string_free (self->out, TRUE);
  g_string_free (self->styles, TRUE);
  g_hash_table_unref (self->style_names);
  g_hash_table_unref (self->anchors);
  g_hash_table_unref (self->marks);
  g_array_unref (self->lists);
}

static void
add_manifest (PlumbOdt *self)
{
  g_autoptr (GString) out
      = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:"
                      "manifest:1.0\" manifest:version=\"1.2\">\n"
                      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\""
                      " manifest:media-type=\"" MIME "\"/>\n");

  g_string_append_len (out, self->manifest->str, (gssize) self->manifest->len);
  g_string_append (out, "</manifest:manifest>\n");
  plumb_zip_add (self->zip, "META-INF/manifest.xml", out->str, out->len);
}

/* The kind comes first and as it is, so that it can be read off the first bytes. */
static GBytes *
pack (PlumbOdt *self)
{
  plumb_zip_add_stored (self->zip, "mimetype", MIME, strlen (MIME));
  add_text (self, "content.xml", make_content (self));
  add_text (self, "styles.xml", plumb_odt_make_styles (self));
  add_text (self, "meta.xml", make_meta (self));
  add_manifest (self);
  return plumb_zip_finish (self->zip);
}

GBytes *
plumb_odt_write (const PlumbDocument *document,
                 const PlumbPageSetup *setup,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  PlumbOdt self;

  g_return_val_if_fail (document != NULL && setup != NULL, NULL);

  init (&self, document, setup, cancellable);
  bytes = pack (&self);
  clear (&self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&bytes);
}
