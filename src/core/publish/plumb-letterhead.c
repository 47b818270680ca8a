/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-letterhead.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "letterhead"

static void
letterhead_clear (PlumbLetterhead *self)
{
  g_free (self->name);
  plumb_logo_free (self->logo);
}

/* The bytes of the file at @path; refuses one larger than @max without reading it. */
static GBytes *
read_file (const char *path, goffset max, const char *too_large, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > max)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, too_large);
      return NULL;
    }
  return g_file_load_bytes (file, NULL, NULL, error);
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
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  PlumbColor accent = { 0 };
  PlumbLetterhead *self;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The letterhead has no name. Write the public body’s name, such as "
                              "name=City of Millbrook Falls, below the line [letterhead]."));
      return NULL;
    }
  if (color != NULL && !parse_color (color, &accent, error))
    return NULL;
  self = g_atomic_rc_box_new0 (PlumbLetterhead);
  self->name = g_steal_pointer (&stripped);
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
