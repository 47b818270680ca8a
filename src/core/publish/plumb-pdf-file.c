/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"
#include "plumb-pdf-syntax.h"

static void
free_text (gpointer text)
{
  if (text != NULL)
    g_string_free (text, TRUE);
}

/* @n new objects. */
static GArray *
reserve (PlumbPdfFile *self, guint n)
{
  GArray *numbers = g_array_sized_new (FALSE, TRUE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    {
      guint number = plumb_pdf_objects_reserve (self->objects);

      g_array_append_val (numbers, number);
    }
  return numbers;
}

PlumbPdfFile *
plumb_pdf_file_new (const PlumbLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbPdfFile) self = g_new0 (PlumbPdfFile, 1);

  self->layout = layout;
  self->objects = plumb_pdf_objects_new ();
  self->root = g_string_new ("<< /Type /Catalog ");
  self->pages = reserve (self, layout->pages->len);
  self->entries = g_ptr_array_new_with_free_func (free_text);
  self->elements = g_array_new (FALSE, TRUE, sizeof (guint));
  self->links = g_array_new (FALSE, TRUE, sizeof (guint));
  self->record = plumb_pdf_record_new (layout);
  self->stock = plumb_pdf_stock_new (layout, self->objects, cancellable, error);
  return self->stock != NULL ? g_steal_pointer (&self) : NULL;
}

void
plumb_pdf_file_free (PlumbPdfFile *self)
{
  if (self == NULL)
    return;
  plumb_pdf_objects_free (self->objects);
  g_clear_pointer (&self->stock, plumb_pdf_stock_free);
  plumb_pdf_record_free (self->record);
  free_text (self->root);
  g_array_unref (self->pages);
  g_ptr_array_unref (self->entries);
  g_array_unref (self->elements);
  g_array_unref (self->links);
  g_free (self);
}

guint
plumb_pdf_file_get_page (const PlumbPdfFile *self, guint page)
{
  return g_array_index (self->pages, guint, page);
}

guint
plumb_pdf_file_get_element (const PlumbPdfFile *self, guint node)
{
  return g_array_index (self->elements, guint, node);
}

guint
plumb_pdf_file_get_link (const PlumbPdfFile *self, guint link)
{
  return g_array_index (self->links, guint, link);
}

void
plumb_pdf_append_entry (GString *out, const char *key, guint number)
{
  g_string_append (out, key);
  g_string_append_c (out, ' ');
  plumb_pdf_append_reference (out, number);
  g_string_append_c (out, ' ');
}

void
plumb_pdf_file_append_destination (const PlumbPdfFile *self, GString *out, const PlumbSpot *spot)
{
  plumb_pdf_append_entry (out, "/Dest [", plumb_pdf_file_get_page (self, spot->page));
  g_string_append (out, "/XYZ 0 ");
  plumb_pdf_append_real (out, self->layout->setup.height - spot->y);
  g_string_append (out, " null] ");
}
