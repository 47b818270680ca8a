/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-objects.h"
#include "plumb-deflate.h"
#include "plumb-pdf-syntax.h"

#include <string.h>

/* The second line tells programs that transfer files that this one is binary. */
#define FILE_HEADER "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

#define LEVEL 6

/* How many objects share an object stream: more compress better, fewer are found sooner. */
#define GROUP_SIZE 200

/* An entry of the cross-reference stream: its kind, an offset or an object stream's number, an
 * index in that stream. */
#define ENTRY_SIZE 7

typedef struct
{
  GString *text; /* the value; of a stream, entries of its dictionary. NULL while reserved */
  GBytes *data;  /* of a stream, ready for the file */
  gboolean is_stream;
  guint64 place; /* offset in the file; or the number of the stream that holds the object */
  guint index;   /* in that stream */
} Object;

struct _PlumbPdfObjects
{
  GPtrArray *objects; /* Object; the first has the number 1 */
  GThreadPool *press; /* compresses Objects */
};

/* One thread compresses while the caller makes the next object; where the caller waits, two do. */
#define MAX_THREADS 2

static void
object_free (Object *object)
{
  if (object->text != NULL)
    g_string_free (object->text, TRUE);
  g_clear_pointer (&object->data, g_bytes_unref);
  g_free (object);
}

static Object *
get_object (const PlumbPdfObjects *self, guint number)
{
  g_assert (number > 0 && number <= self->objects->len);

  return self->objects->pdata[number - 1];
}

static GBytes *
compress (GBytes *data)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (data, &length);

  return plumb_deflate (bytes, length, PLUMB_DEFLATE_ZLIB, LEVEL);
}

/* Compresses what a stream holds. */
static void
press_stream (gpointer data, gpointer unused)
{
  Object *object = data;
  GBytes *pressed = compress (object->data);

  g_bytes_unref (object->data);
  object->data = pressed;
}

PlumbPdfObjects *
plumb_pdf_objects_new (void)
{
  PlumbPdfObjects *self = g_new0 (PlumbPdfObjects, 1);

  self->objects = g_ptr_array_new_with_free_func ((GDestroyNotify) object_free);
  self->press = g_thread_pool_new (press_stream, NULL, MAX_THREADS, FALSE, NULL);
  return self;
}

/* Waits until all that was handed to the press is compressed. */
static void
finish_press (PlumbPdfObjects *self)
{
  if (self->press != NULL)
    g_thread_pool_free (g_steal_pointer (&self->press), FALSE, TRUE);
}

void
plumb_pdf_objects_free (PlumbPdfObjects *self)
{
  if (self == NULL)
    return;
  finish_press (self);
  g_ptr_array_unref (self->objects);
  g_free (self);
}

guint
plumb_pdf_objects_reserve (PlumbPdfObjects *self)
{
  g_ptr_array_add (self->objects, g_new0 (Object, 1));
  return self->objects->len;
}

void
plumb_pdf_objects_set (PlumbPdfObjects *self, guint number, GString *value)
{
  Object *object = get_object (self, number);

  g_assert (object->text == NULL);
  object->text = value;
}

guint
plumb_pdf_objects_add (PlumbPdfObjects *self, GString *value)
{
  guint number = plumb_pdf_objects_reserve (self);

  plumb_pdf_objects_set (self, number, value);
  return number;
}

void
plumb_pdf_objects_set_raw_stream (PlumbPdfObjects *self,
                                  guint number,
                                  const char *entries,
                                  GBytes *data)
{
  Object *object = get_object (self, number);

  plumb_pdf_objects_set (self, number, g_string_new (entries));
  object->is_stream = TRUE;
  object->data = g_bytes_ref (data);
}

void
plumb_pdf_objects_set_stream (PlumbPdfObjects *self,
                              guint number,
                              const char *entries,
                              GBytes *data)
{
  plumb_pdf_objects_set_raw_stream (self, number, entries, data);
  g_string_append (get_object (self, number)->text, " /Filter /FlateDecode");
  g_thread_pool_push (self->press, get_object (self, number), NULL);
}

/* Puts the objects from @first on that are no streams into an object stream (ISO 32000-1, 7.5.7),
 * at most a group of them; returns the first that is not in it. */
static guint
add_group (PlumbPdfObjects *self, guint first, guint end)
{
  g_autoptr (GString) index = g_string_new (NULL);
  GString *values = g_string_new (NULL);
  guint number = plumb_pdf_objects_reserve (self);
  g_autofree char *entries = NULL;
  g_autoptr (GBytes) data = NULL;
  guint n = 0;
  guint i;

  for (i = first; i < end && n < GROUP_SIZE; i++)
    {
      Object *object = get_object (self, i);

      g_assert (object->text != NULL);
      if (object->is_stream)
        continue;
      object->place = number;
      object->index = n++;
      plumb_pdf_append_number (index, i);
      g_string_append_c (index, ' ');
      plumb_pdf_append_number (index, values->len);
      g_string_append_c (index, ' ');
      g_string_append_len (values, object->text->str, (gssize) object->text->len);
      g_string_append_c (values, '\n');
    }
  g_string_prepend_len (values, index->str, (gssize) index->len);
  data = g_string_free_to_bytes (values);
  entries = g_strdup_printf ("/Type /ObjStm /N %u /First %" G_GSIZE_FORMAT, n, index->len);
  plumb_pdf_objects_set_stream (self, number, entries, data);
  return i;
}

static void
add_groups (PlumbPdfObjects *self)
{
  guint end = self->objects->len + 1;

  for (guint next = 1; next < end;)
    next = add_group (self, next, end);
}

static void
append_stream (GByteArray *file, guint number, const Object *object)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (object->data, &length);
  g_autofree char *head
      = g_strdup_printf ("%u 0 obj\n<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", number,
                         object->text->str, length);
  /* ISO 19005-3, 6.1.7.1, wants the line end. */
  static const char tail[] = "\nendstream\nendobj\n";

  g_byte_array_append (file, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (file, data, (guint) length);
  g_byte_array_append (file, (const guint8 *) tail, sizeof tail - 1);
}

static void
append_streams (PlumbPdfObjects *self, GByteArray *file)
{
  for (guint i = 1; i <= self->objects->len; i++)
    {
      Object *object = get_object (self, i);

      if (!object->is_stream)
        continue;
      object->place = file->len;
      append_stream (file, i, object);
    }
}

static void
write_entry (guint8 entry[ENTRY_SIZE], guint8 kind, guint64 place, guint index)
{
  entry[0] = kind;
  for (guint i = 0; i < 4; i++)
    entry[1 + i] = (guint8) (place >> (24 - 8 * i));
  entry[5] = (guint8) (index >> 8);
  entry[6] = (guint8) index;
}

/* The table of all objects (ISO 32000-1, 7.5.8), each row as its difference from the one above: PNG
 * calls this filter "up". @file_length: where the table itself will stand. */
static GBytes *
make_table (const PlumbPdfObjects *self, gsize file_length)
{
  GByteArray *table = g_byte_array_new ();
  guint8 above[ENTRY_SIZE] = { 0 };

  for (guint i = 0; i <= self->objects->len + 1; i++)
    {
      guint8 entry[ENTRY_SIZE];
      guint8 row[ENTRY_SIZE + 1] = { 2 };

      if (i == 0)
        write_entry (entry, 0, 0, 0xffff);
      else if (i > self->objects->len)
        write_entry (entry, 1, file_length, 0);
      else if (get_object (self, i)->is_stream)
        write_entry (entry, 1, get_object (self, i)->place, 0);
      else
        write_entry (entry, 2, get_object (self, i)->place, get_object (self, i)->index);
      for (guint k = 0; k < ENTRY_SIZE; k++)
        row[k + 1] = (guint8) (entry[k] - above[k]);
      memcpy (above, entry, ENTRY_SIZE);
      g_byte_array_append (table, row, sizeof row);
    }
  return g_byte_array_free_to_bytes (table);
}

static void
append_table (PlumbPdfObjects *self, GByteArray *file, guint root, guint info)
{
  /* The file's identifier (ISO 32000-1, 14.4) is made from its content, not from the clock. */
  g_autofree char *id = g_compute_checksum_for_data (G_CHECKSUM_MD5, file->data, file->len);
  g_autoptr (GBytes) table = make_table (self, file->len);
  guint number = self->objects->len + 1;
  gsize start = file->len;
  Object stream = { .text = g_string_new (NULL), .data = compress (table) };
  g_autofree char *tail = NULL;

  g_string_append_printf (
      stream.text,
      "/Type /XRef /Size %u /W [ 1 4 2 ] /Root %u 0 R /Info %u 0 R /ID [ <%s> <%s> ] "
      "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns %d >>",
      number + 1, root, info, id, id, ENTRY_SIZE);
  append_stream (file, number, &stream);
  tail = g_strdup_printf ("startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", start);
  g_byte_array_append (file, (const guint8 *) tail, (guint) strlen (tail));
  g_string_free (stream.text, TRUE);
  g_bytes_unref (stream.data);
}

GBytes *
plumb_pdf_objects_write (PlumbPdfObjects *self, guint root, guint info)
{
  GByteArray *file = g_byte_array_new ();

  add_groups (self);
  finish_press (self);
  g_byte_array_append (file, (const guint8 *) FILE_HEADER, strlen (FILE_HEADER));
  append_streams (self, file);
  append_table (self, file, root, info);
  return g_byte_array_free_to_bytes (file);
}
