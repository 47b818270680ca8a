/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"

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
  return g_strdup_printf ("cairo %s, qpdf %s", cairo_version_string (), qpdf_get_qpdf_version ());
}

static void
write_info (PlumbPdfFile *self)
{
  const PlumbDocument *document = self->record->layout->document;
  qpdf_oh info = plumb_pdf_new_object (self, NULL);
  g_autofree char *date = plumb_pdf_dup_date (document);
  g_autofree char *producer = plumb_pdf_dup_producer ();
  const struct
  {
    const char *key;
    const char *text;
  } entries[] = {
    { "/Title", document->title },     { "/Author", document->author },
    { "/Subject", document->subject }, { "/Keywords", document->keywords },
    { "/Creator", document->creator }, { "/Producer", producer },
    { "/CreationDate", date },         { "/ModDate", date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].text != NULL)
      plumb_pdf_set_text (self, info, entries[i].key, entries[i].text);
  plumb_pdf_set (self, qpdf_get_trailer (self->qpdf), "/Info", info);
}

static void
write_metadata (PlumbPdfFile *self)
{
  g_autofree char *xmp = plumb_pdf_xmp_new (self->record->layout->document);
  qpdf_oh stream = plumb_pdf_new_stream (self, xmp, strlen (xmp));
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);

  plumb_pdf_set_name (self, dictionary, "/Type", "/Metadata");
  plumb_pdf_set_name (self, dictionary, "/Subtype", "/XML");
  plumb_pdf_set (self, self->root, "/Metadata", stream);
}

/* ISO 19005-3, 6.2.3: what the colours in the file mean. */
static void
write_output_intent (PlumbPdfFile *self)
{
  g_autoptr (GBytes) profile = plumb_pdf_srgb_profile_new ();
  gsize length;
  gconstpointer data = g_bytes_get_data (profile, &length);
  qpdf_oh stream = plumb_pdf_new_stream (self, data, length);
  qpdf_oh intent = plumb_pdf_new_dictionary (self, "/OutputIntent");
  qpdf_oh intents = qpdf_oh_new_array (self->qpdf);

  plumb_pdf_set_int (self, qpdf_oh_get_dict (self->qpdf, stream), "/N", 3);
  plumb_pdf_set_name (self, intent, "/S", "/GTS_PDFA1");
  plumb_pdf_set_ascii (self, intent, "/OutputConditionIdentifier", "sRGB");
  plumb_pdf_set_ascii (self, intent, "/Info", "sRGB IEC61966-2.1");
  plumb_pdf_set (self, intent, "/DestOutputProfile", stream);
  qpdf_oh_append_item (self->qpdf, intents, intent);
  plumb_pdf_set (self, self->root, "/OutputIntents", intents);
}

static void
write_page_labels (PlumbPdfFile *self)
{
  qpdf_oh style = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh numbers = qpdf_oh_new_array (self->qpdf);
  qpdf_oh labels = qpdf_oh_new_dictionary (self->qpdf);

  plumb_pdf_set_name (self, style, "/S", "/D");
  plumb_pdf_append_int (self, numbers, 0);
  qpdf_oh_append_item (self->qpdf, numbers, style);
  plumb_pdf_set (self, labels, "/Nums", numbers);
  plumb_pdf_set (self, self->root, "/PageLabels", labels);
}

void
plumb_pdf_write_catalog (PlumbPdfFile *self)
{
  const PlumbDocument *document = self->record->layout->document;
  qpdf_oh mark = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (self->qpdf);

  plumb_pdf_set (self, mark, "/Marked", qpdf_oh_new_bool (self->qpdf, QPDF_TRUE));
  plumb_pdf_set (self, self->root, "/MarkInfo", mark);
  plumb_pdf_set (self, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (self->qpdf, QPDF_TRUE));
  if (document->rtl)
    plumb_pdf_set_name (self, preferences, "/Direction", "/R2L");
  plumb_pdf_set (self, self->root, "/ViewerPreferences", preferences);
  plumb_pdf_set_ascii (self, self->root, "/Lang", document->language);
  write_page_labels (self);
  write_metadata (self);
  write_output_intent (self);
  write_info (self);
}

/* "text/csv" as a name: the slash escaped. */
static char *
make_subtype (const char *mime)
{
  g_auto (GStrv) parts = g_strsplit (mime, "/", 2);
  g_autofree char *joined = g_strjoinv ("#2f", parts);

  return g_strconcat ("/", joined, NULL);
}

static qpdf_oh
new_embedded_file (PlumbPdfFile *self, const PlumbAttachment *attachment)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (attachment->data, &length);
  qpdf_oh stream = plumb_pdf_new_stream (self, data, length);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);
  qpdf_oh parameters = qpdf_oh_new_dictionary (self->qpdf);
  g_autofree char *subtype = make_subtype (attachment->mime);
  g_autofree char *date = plumb_pdf_dup_date (self->record->layout->document);

  plumb_pdf_set_int (self, parameters, "/Size", (int) length);
  plumb_pdf_set_ascii (self, parameters, "/ModDate", date);
  plumb_pdf_set_name (self, dictionary, "/Type", "/EmbeddedFile");
  plumb_pdf_set_name (self, dictionary, "/Subtype", subtype);
  plumb_pdf_set (self, dictionary, "/Params", parameters);
  return stream;
}

static qpdf_oh
new_file_specification (PlumbPdfFile *self, const PlumbAttachment *attachment)
{
  qpdf_oh file = plumb_pdf_new_object (self, "/Filespec");
  qpdf_oh embedded = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh stream = new_embedded_file (self, attachment);

  plumb_pdf_set (self, embedded, "/F", stream);
  plumb_pdf_set (self, embedded, "/UF", stream);
  plumb_pdf_set (self, file, "/EF", embedded);
  plumb_pdf_set_name (self, file, "/AFRelationship", "/Data");
  plumb_pdf_set_text (self, file, "/F", attachment->name);
  plumb_pdf_set_text (self, file, "/UF", attachment->name);
  plumb_pdf_set_text (self, file, "/Desc", attachment->description);
  return file;
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
  const GPtrArray *attachments = self->record->layout->document->attachments;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  qpdf_oh names = qpdf_oh_new_array (self->qpdf);
  qpdf_oh files = qpdf_oh_new_array (self->qpdf);
  qpdf_oh embedded;
  qpdf_oh dictionary;

  if (attachments->len == 0)
    return;
  /* A name tree is sorted by name. */
  for (guint i = 0; i < attachments->len; i++)
    g_ptr_array_add (sorted, attachments->pdata[i]);
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlumbAttachment *attachment = sorted->pdata[i];
      qpdf_oh file = new_file_specification (self, attachment);

      qpdf_oh_append_item (self->qpdf, names,
                           qpdf_oh_new_unicode_string (self->qpdf, attachment->name));
      qpdf_oh_append_item (self->qpdf, names, file);
      qpdf_oh_append_item (self->qpdf, files, file);
    }
  embedded = qpdf_oh_new_dictionary (self->qpdf);
  dictionary = qpdf_oh_new_dictionary (self->qpdf);
  plumb_pdf_set (self, embedded, "/Names", names);
  plumb_pdf_set (self, dictionary, "/EmbeddedFiles", embedded);
  plumb_pdf_set (self, self->root, "/Names", dictionary);
  plumb_pdf_set (self, self->root, "/AF", files);
}
