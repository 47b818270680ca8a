/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-mo-file.h"

#include "plumb-language-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC        0x950412deu
#define HEADER_SIZE  28
#define MAX_REVISION 1

/* Several times what the largest catalogues in use have. A small file can announce many texts that
 * all lie over each other, hence the cap on their length together. */
#define MAX_TEXTS       100000
#define MAX_TEXT_BYTES  (32 * 1024 * 1024)
#define DESCRIPTOR_SIZE 8

typedef struct
{
  const guint8 *data;
  gsize size;
  gsize text_bytes; /* in the texts read so far */
  gboolean swapped; /* the file's byte order is not ours */
} File;

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error)
    *error = g_error_new_valist (PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED, format,
                                 arguments);
  va_end (arguments);
  return FALSE;
}

/* The caller has made sure that the file has 4 bytes at @offset. */
static guint32
read_number (const File *file, gsize offset)
{
  guint32 number;

  g_assert (offset + sizeof number <= file->size);
  memcpy (&number, file->data + offset, sizeof number);
  return file->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static gboolean
check_encoding (const PlumbMoText *text, guint index, GError **error)
{
  for (const char *piece = plumb_mo_text_next (text, NULL); piece;
       piece = plumb_mo_text_next (text, piece))
    if (!g_utf8_validate (piece, -1, NULL))
      return fail (error, _ ("Text %u is not in UTF-8."), index);
  return TRUE;
}

/* Reads the text whose length and offset stand at @descriptor. */
static gboolean
read_text (File *file, gsize descriptor, guint index, PlumbMoText *text, GError **error)
{
  gsize length = read_number (file, descriptor);
  gsize offset = read_number (file, descriptor + 4);

  /* One byte more than the length, for the NUL; written so that no sum can wrap. */
  if (offset >= file->size || length >= file->size - offset)
    return fail (error,
                 _ ("Text %u should be at byte %" G_GSIZE_FORMAT " and %" G_GSIZE_FORMAT
                    " bytes long, but the file has only %" G_GSIZE_FORMAT " bytes."),
                 index, offset, length, file->size);
  if (file->data[offset + length] != '\0')
    return fail (error, _ ("Text %u, at byte %" G_GSIZE_FORMAT ", does not end where it should."),
                 index, offset);

  file->text_bytes += length;
  if (file->text_bytes > MAX_TEXT_BYTES)
    return fail (error, _ ("The texts together are longer than %d megabytes."),
                 MAX_TEXT_BYTES / (1024 * 1024));

  *text = (PlumbMoText){ (const char *) file->data + offset, length };
  return check_encoding (text, index, error);
}

static gboolean
read_entries (File *file, GArray *entries, GError **error)
{
  guint32 n_texts = read_number (file, 8);
  gsize keys = read_number (file, 12);
  gsize translations = read_number (file, 16);

  if (n_texts > MAX_TEXTS)
    return fail (error, _ ("It announces %u texts; at most %d are read."), n_texts, MAX_TEXTS);

  gsize table_size = (gsize) n_texts * DESCRIPTOR_SIZE;
  if (table_size > file->size || keys > file->size - table_size
      || translations > file->size - table_size)
    return fail (error, _ ("It announces %u texts, but is too short for them."), n_texts);

  g_array_set_size (entries, n_texts);
  for (guint i = 0; i < n_texts; i++)
    {
      PlumbMoEntry *entry = &g_array_index (entries, PlumbMoEntry, i);
      gsize descriptor = (gsize) i * DESCRIPTOR_SIZE;
      if (!read_text (file, keys + descriptor, i, &entry->key, error)
          || !read_text (file, translations + descriptor, i, &entry->translation, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_header (File *file, GError **error)
{
  if (file->size < HEADER_SIZE)
    return fail (error, _ ("It is too short for a compiled catalogue (MO file)."));

  guint32 magic = read_number (file, 0);
  file->swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (magic != MAGIC && !file->swapped)
    return fail (error, _ ("It is not a compiled catalogue (MO file)."));

  /* A newer minor revision only adds parts that need not be read. */
  guint32 revision = read_number (file, 4) >> 16;
  if (revision > MAX_REVISION)
    return fail (error, _ ("It is of revision %u; revisions up to %d are read."), revision,
                 MAX_REVISION);
  return TRUE;
}

GArray *
plumb_mo_file_read (GBytes *bytes, GError **error)
{
  File file = { 0 };

  g_return_val_if_fail (bytes, NULL);

  file.data = g_bytes_get_data (bytes, &file.size);
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (PlumbMoEntry));
  if (!read_header (&file, error) || !read_entries (&file, entries, error))
    return NULL;
  return g_steal_pointer (&entries);
}

const char *
plumb_mo_text_next (const PlumbMoText *text, const char *piece)
{
  if (!piece)
    return text->start;
  piece += strlen (piece) + 1;
  return piece <= text->start + text->length ? piece : NULL;
}
