/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Getting a file's bytes into memory without trusting what the path leads to. */

#include "plumb-xml-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static GBytes *
fail_with_errno (GError **error, const char *path, int saved)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved),
               /* Translators: the name of a file, then the system's reason. */
               _ ("“%s” cannot be read: %s. Check that the file exists and that you may read it."),
               shown, g_strerror (saved));
  return NULL;
}

static GBytes *
fail_too_large (GError **error, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *limit = g_format_size_full (PLUMB_XML_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
               /* Translators: the name of a file, then a size such as “64.0 MiB”. */
               _ ("“%s” is larger than %s and was not opened. Check that it is the right file."),
               shown, limit);
  return NULL;
}

static GBytes *
fail_not_regular (GError **error, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
               _ ("“%s” is a folder or a device, not a file. Choose a file."), shown);
  return NULL;
}

/* Reads to the end, however large the file claims to be: the size may change, and special files
 * claim none. Where @size is right, there is room for all of it, and for one byte to see the end.
 */
static GBytes *
read_all (int fd, gsize size, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  static const guint more = 64 * 1024;
  guint n_read = 0;
  g_byte_array_set_size (bytes, (guint) size + 1);
  for (;;)
    {
      gssize got = read (fd, bytes->data + n_read, bytes->len - n_read);
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return fail_with_errno (error, path, errno);
      if (got == 0)
        {
          g_byte_array_set_size (bytes, n_read);
          return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
        }
      n_read += (guint) got;
      if (n_read > PLUMB_XML_MAX_BYTES)
        return fail_too_large (error, path);
      if (n_read == bytes->len)
        g_byte_array_set_size (bytes, n_read + more);
    }
}

GBytes *
plumb_xml_load_bytes (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  /* Without O_NONBLOCK, opening a named pipe would wait for a writer. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  if (fd < 0)
    return fail_with_errno (error, path, errno);

  struct stat info;
  GBytes *bytes = NULL;
  if (fstat (fd, &info) != 0)
    fail_with_errno (error, path, errno);
  else if (!S_ISREG (info.st_mode))
    fail_not_regular (error, path);
  else if (info.st_size > PLUMB_XML_MAX_BYTES)
    fail_too_large (error, path);
  else
    bytes = read_all (fd, (gsize) info.st_size, path, error);
  close (fd);
  return bytes;
}
