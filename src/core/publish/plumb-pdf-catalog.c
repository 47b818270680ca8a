/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"
#include "plumb-pdf-syntax.h"

#include <cairo.h>
#include <string.h>

/* What the file says about itself: catalogue, metadata, colour, attached files. */

static char *
format_created (const PlumbDocument *document, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (document->created);
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (0);

  return g_date_time_format (time != NULL ? time : epoch, format);
}

char *
plumb_pdf_dup_date (const PlumbDocument *document)
{
  return format_created (document, "D:%Y%m%d%H%M%SZ");
}

char *
plumb_pdf_dup_iso_date (const PlumbDocument *document)
{
  return format_created (document, "%Y-%m-%dT%H:%M:%SZ");
}

char *
plumb_pdf_dup_producer (void)
{
  return g_strdup_printf ("Plumbline, cairo %s", cairo_version_string ());
}

guint
plumb_pdf_write_info (PlumbPdfFile *self)
{
  const PlumbDocument *document = self->layout->document;
  g_autofree char *date = plumb_pdf_dup_date (document);
  g_autofree char *producer = plumb_pdf_dup_producer ();
  const struct
  {
    const char *key;
    const char *text;
  } entries[] = {
    { "/Title ", document->title },     { "/Author ", document->author },
    { "/Subject ", document->subject }, { "/Keywords ", document->keywords },
    { "/Creator ", document->creator }, { "/Producer ", producer },
    { "/CreationDate ", date },         { "/ModDate ", date },
  };
  GString *info = g_string_new ("<<");

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].text != NULL)
      {
        g_string_append (info, entries[i].key);
        plumb_pdf_append_text (info, entries[i].text);
        g_string_append_c (info, ' ');
      }
  g_string_append (info, ">>");
  return plumb_pdf_objects_add (self->objects, info);
}

static guint
add_stream (PlumbPdfFile *self, const char *entries, GBytes *data)
{
  guint number = plumb_pdf_objects_reserve (self->objects);

  plumb_pdf_objects_set_stream (self->objects, number, entries, data);
  return number;
}

static void
write_metadata (PlumbPdfFile *self)
{
  char *xmp = plumb_pdf_xmp_new (self->layout->document);
  g_autoptr (GBytes) data = g_bytes_new_take (xmp, strlen (xmp));

  plumb_pdf_append_entry (self->root, "/Metadata",
                          add_stream (self, "/Type /Metadata /Subtype /XML", data));
}

/* ISO 19005-3, 6.2.3: what the colours in the file mean. */
static void
write_output_intent (PlumbPdfFile *self)
{
  g_autoptr (GBytes) profile = plumb_pdf_srgb_profile_new ();

  g_string_append_printf (self->root,
                          "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 "
                          "/OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) "
                          "/DestOutputProfile %u 0 R>>] ",
                          add_stream (self, "/N 3", profile));
}

/* The pages' dictionaries, which are complete by now, and the list of them. */
static void
write_page_tree (PlumbPdfFile *self)
{
  GString *list = g_string_new ("<</Type /Pages /Kids [");
  guint tree = plumb_pdf_objects_reserve (self->objects);

  for (guint i = 0; i < self->pages->len; i++)
    {
      GString *page = g_steal_pointer (&self->entries->pdata[i]);

      plumb_pdf_append_entry (page, "/Parent", tree);
      g_string_append (page, ">>");
      plumb_pdf_objects_set (self->objects, plumb_pdf_file_get_page (self, i), page);
      plumb_pdf_append_reference (list, plumb_pdf_file_get_page (self, i));
      g_string_append_c (list, ' ');
    }
  g_string_append_printf (list, "] /Count %u>>", self->pages->len);
  plumb_pdf_objects_set (self->objects, tree, list);
  plumb_pdf_append_entry (self->root, "/Pages", tree);
}

guint
plumb_pdf_write_catalog (PlumbPdfFile *self)
{
  const PlumbDocument *document = self->layout->document;

  write_page_tree (self);
  write_metadata (self);
  write_output_intent (self);
  g_string_append_printf (self->root,
                          "/MarkInfo <</Marked true>> "
                          "/ViewerPreferences <</DisplayDocTitle true%s>> "
                          "/PageLabels <</Nums [0 <</S /D>>]>> /Lang ",
                          document->rtl ? " /Direction /R2L" : "");
  plumb_pdf_append_ascii (self->root, document->language);
  g_string_append (self->root, ">>");
  return plumb_pdf_objects_add (self->objects, g_steal_pointer (&self->root));
}

/* "text/csv" as a name: the slash escaped. */
static char *
make_subtype (const char *mime)
{
  g_auto (GStrv) parts = g_strsplit (mime, "/", 2);
  g_autofree char *joined = g_strjoinv ("#2f", parts);

  return g_strconcat ("/", joined, NULL);
}

static guint
add_embedded_file (PlumbPdfFile *self, const PlumbAttachment *attachment)
{
  g_autofree char *subtype = make_subtype (attachment->mime);
  g_autofree char *date = plumb_pdf_dup_date (self->layout->document);
  g_autofree char *entries = g_strdup_printf (
      "/Type /EmbeddedFile /Subtype %s /Params <</Size %" G_GSIZE_FORMAT " /ModDate (%s)>>",
      subtype, g_bytes_get_size (attachment->data), date);

  return add_stream (self, entries, attachment->data);
}

static guint
add_file_specification (PlumbPdfFile *self, const PlumbAttachment *attachment)
{
  guint embedded = add_embedded_file (self, attachment);
  const struct
  {
    const char *key;
    const char *text;
  } entries[] = { { "/F ", attachment->name },
                  { "/UF ", attachment->name },
                  { "/Desc ", attachment->description } };
  GString *out = g_string_new ("<</Type /Filespec /AFRelationship /Data ");

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_string_append (out, entries[i].key);
      plumb_pdf_append_text (out, entries[i].text);
      g_string_append_c (out, ' ');
    }
  g_string_append_printf (out, "/EF <</F %u 0 R /UF %u 0 R>>>>", embedded, embedded);
  return plumb_pdf_objects_add (self->objects, out);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const PlumbAttachment *one = *(PlumbAttachment *const *) a;
  const PlumbAttachment *other = *(PlumbAttachment *const *) b;

  return strcmp (one->name, other->name);
}

void
plumb_pdf_write_attachments (PlumbPdfFile *self)
{
  const GPtrArray *attachments = self->layout->document->attachments;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GString) names = g_string_new ("/Names <</EmbeddedFiles <</Names [");
  g_autoptr (GString) files = g_string_new ("/AF [");

  if (attachments->len == 0)
    return;
  /* A name tree is sorted by name. */
  for (guint i = 0; i < attachments->len; i++)
    g_ptr_array_add (sorted, attachments->pdata[i]);
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlumbAttachment *attachment = sorted->pdata[i];
      guint file = add_file_specification (self, attachment);

      plumb_pdf_append_text (names, attachment->name);
      plumb_pdf_append_entry (names, "", file);
      plumb_pdf_append_entry (files, "", file);
    }
  g_string_append_printf (self->root, "%s]>>>> %s] ", names->str, files->str);
}
