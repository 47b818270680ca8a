/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-letterhead.h"
#include "plumb-inline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "letterhead"

static void
letterhead_clear (PlumbLetterhead *self)
{
  g_free (self->name);
  plumb_logo_free (self->logo);
}

/* The bytes of the file at @path, of which no more than one above @max is read, however large it
 * says that it is. What is no file, such as a device or a pipe, might never end. */
static GBytes *
read_file (const char *path, gsize max, const char *too_large, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *buffer = NULL;
  gsize length;

  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _ ("This is not a file. Choose a file that holds what is to be read."));
      return NULL;
    }
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;
  buffer = g_malloc (max + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, max + 1, &length, NULL, error))
    return NULL;
  if (length <= max)
    return g_bytes_new (buffer, length);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, too_large);
  return NULL;
}

/* @name on one line, without what is there for machines. */
static char *
clean_name (const char *name)
{
  char *clean = plumb_inline_clean (name);

  return g_strstrip (g_strdelimit (clean, "\n", ' '));
}

/* "#rrggbb", and nothing else. */
static gboolean
parse_color (const char *text, PlumbColor *color, GError **error)
{
  guint channels[3] = { 0 };
  gboolean is_color = strlen (text) == 7 && *text == '#';

  for (guint i = 0; is_color && i < 6; i++)
    {
      is_color = g_ascii_isxdigit (text[1 + i]);
      channels[i / 2] = channels[i / 2] * 16 + (guint) g_ascii_xdigit_value (text[1 + i]);
    }
  if (!is_color)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("“%s” is not a color. Write it as a number sign and six digits, such as "
                      "#0a5c36."),
                   text);
      return FALSE;
    }
  *color = (PlumbColor){ channels[0] / 255., channels[1] / 255., channels[2] / 255. };
  return TRUE;
}

PlumbLetterhead *
plumb_letterhead_new (const char *name, PlumbLogo *logo, const char *color, GError **error)
{
  g_autoptr (PlumbLogo) taken = logo;
  g_autofree char *clean = clean_name (name);
  PlumbColor accent = { 0 };
  PlumbLetterhead *self;

  if (*clean == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The letterhead has no name. Write the public body’s name, such as "
                              "name=City of Millbrook Falls, below the line [letterhead]."));
      return NULL;
    }
  if (color != NULL && !parse_color (color, &accent, error))
    return NULL;
  self = g_atomic_rc_box_new0 (PlumbLetterhead);
  self->name = g_steal_pointer (&clean);
  self->logo = g_steal_pointer (&taken);
  self->has_color = color != NULL;
  self->palette = *plumb_palette_get (PLUMB_PALETTE_LIGHT);
  if (self->has_color)
    plumb_palette_set_accent (&self->palette, &accent);
  return self;
}

/* The value of @key, or NULL where there is none or an empty one. */
static char *
dup_value (GKeyFile *keys, const char *key)
{
  g_autofree char *value = g_key_file_get_string (keys, GROUP, key, NULL);

  if (value == NULL || *g_strstrip (value) == '\0')
    return NULL;
  return g_steal_pointer (&value);
}

/* The logo named @name in the folder of the key file at @path. */
static PlumbLogo *
load_logo (const char *path, const char *name, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *full
      = g_path_is_absolute (name) ? g_strdup (name) : g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = read_file (
      full, PLUMB_LOGO_MAX_BYTES,
      _ ("The logo’s file is larger than 2 megabytes. Make a smaller copy of it."), error);
  PlumbLogo *logo = bytes != NULL ? plumb_logo_new (bytes, error) : NULL;

  if (logo == NULL)
    g_prefix_error (error, "%s: ", full);
  return logo;
}

PlumbLetterhead *
plumb_letterhead_load (const char *path, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PlumbLogo) logo = NULL;
  g_autofree char *logo_name = NULL;
  g_autofree char *name = NULL;
  g_autofree char *color = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = read_file (path, PLUMB_LETTERHEAD_MAX_BYTES,
                     _ ("The letterhead’s file is larger than 64 kilobytes. It should hold three "
                        "lines: a name, a logo’s file, and a color."),
                     error);
  if (bytes == NULL || !g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  logo_name = dup_value (keys, "logo");
  if (logo_name != NULL && (logo = load_logo (path, logo_name, error)) == NULL)
    return NULL;
  name = dup_value (keys, "name");
  color = dup_value (keys, "color");
  return plumb_letterhead_new (name, g_steal_pointer (&logo), color, error);
}

PlumbLetterhead *
plumb_letterhead_ref (const PlumbLetterhead *self)
{
  return g_atomic_rc_box_acquire ((gpointer) self);
}

void
plumb_letterhead_unref (PlumbLetterhead *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) letterhead_clear);
}
