/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-zip.h"

#include "plumb-deflate.h"

#include <string.h>
#include <zlib.h>

/* The format is PKWARE's APPNOTE; the numbers of its sections are 4.3.7 (local header), 4.3.12
 * (directory) and 4.3.16 (its end). */
#define LOCAL_HEADER     0x04034b50u
#define DIRECTORY_HEADER 0x02014b50u
#define DIRECTORY_END    0x06054b50u
#define VERSION          20 /* 2.0: knows deflating */
#define STORED           0
#define DEFLATED         8
#define DATE             0x0021 /* 1 January 1980 */
#define LEVEL            6

struct _PlumbZip
{
  GByteArray *out;
  GByteArray *directory;
  guint n_files;
};

/* How a file stands in the archive. */
typedef struct
{
  const char *name;
  guint method;
  guint32 crc;
  guint32 packed;
  guint32 length;
  guint32 offset;
} Entry;

static void
append_16 (GByteArray *out, guint value)
{
  const guint8 bytes[] = { value & 0xff, value >> 8 & 0xff };

  g_byte_array_append (out, bytes, sizeof bytes);
}

static void
append_32 (GByteArray *out, guint32 value)
{
  append_16 (out, value & 0xffff);
  append_16 (out, value >> 16);
}

/* What is the same in both headers of a file (APPNOTE 4.4). */
static void
append_entry (GByteArray *out, const Entry *entry)
{
  append_16 (out, VERSION);
  append_16 (out, 0); /* flags */
  append_16 (out, entry->method);
  append_16 (out, 0); /* midnight */
  append_16 (out, DATE);
  append_32 (out, entry->crc);
  append_32 (out, entry->packed);
  append_32 (out, entry->length);
  append_16 (out, (guint) strlen (entry->name));
  append_16 (out, 0); /* no extra field */
}

static void
append_directory_entry (GByteArray *out, const Entry *entry)
{
  append_32 (out, DIRECTORY_HEADER);
  append_16 (out, VERSION);
  append_entry (out, entry);
  append_16 (out, 0); /* no comment */
  append_16 (out, 0); /* disk */
  append_16 (out, 0); /* attributes inside */
  append_32 (out, 0); /* and outside */
  append_32 (out, entry->offset);
  g_byte_array_append (out, (const guint8 *) entry->name, (guint) strlen (entry->name));
}

static void
add (PlumbZip *self, Entry *entry, gconstpointer packed)
{
  entry->offset = self->out->len;
  append_32 (self->out, LOCAL_HEADER);
  append_entry (self->out, entry);
  g_byte_array_append (self->out, (const guint8 *) entry->name, (guint) strlen (entry->name));
  if (entry->packed > 0)
    g_byte_array_append (self->out, packed, entry->packed);
  append_directory_entry (self->directory, entry);
  self->n_files++;
}

PlumbZip *
plumb_zip_new (void)
{
  PlumbZip *self = g_new0 (PlumbZip, 1);

  self->out = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

void
plumb_zip_free (PlumbZip *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->out, g_byte_array_unref);
  g_byte_array_unref (self->directory);
  g_free (self);
}

void
plumb_zip_add_stored (PlumbZip *self, const char *name, gconstpointer data, gsize length)
{
  g_return_if_fail (self != NULL && self->out != NULL);
  g_return_if_fail (name != NULL && g_str_is_ascii (name));
  g_return_if_fail (self->n_files < G_MAXUINT16 && length <= G_MAXUINT32);

  Entry entry = { .name = name,
                  .method = STORED,
                  .crc = crc32_z (0, data, length),
                  .packed = (guint32) length,
                  .length = (guint32) length };
  add (self, &entry, data);
}

void
plumb_zip_add (PlumbZip *self, const char *name, gconstpointer data, gsize length)
{
  g_return_if_fail (self != NULL && self->out != NULL);
  g_return_if_fail (name != NULL && g_str_is_ascii (name));
  g_return_if_fail (self->n_files < G_MAXUINT16 && length <= PLUMB_DEFLATE_MAX);

  g_autoptr (GBytes) packed = plumb_deflate (data, length, PLUMB_DEFLATE_RAW, LEVEL);
  if (g_bytes_get_size (packed) >= length)
    {
      plumb_zip_add_stored (self, name, data, length);
      return;
    }
  Entry entry = { .name = name,
                  .method = DEFLATED,
                  .crc = crc32_z (0, data, length),
                  .packed = (guint32) g_bytes_get_size (packed),
                  .length = (guint32) length };
  add (self, &entry, g_bytes_get_data (packed, NULL));
}

GBytes *
plumb_zip_finish (PlumbZip *self)
{
  g_return_val_if_fail (self != NULL && self->out != NULL, NULL);

  guint start = self->out->len;
  g_byte_array_append (self->out, self->directory->data, self->directory->len);
  append_32 (self->out, DIRECTORY_END);
  append_16 (self->out, 0); /* this disk */
  append_16 (self->out, 0); /* the directory's */
  append_16 (self->out, self->n_files);
  append_16 (self->out, self->n_files);
  append_32 (self->out, self->directory->len);
  append_32 (self->out, start);
  append_16 (self->out, 0); /* no comment */
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->out));
}
