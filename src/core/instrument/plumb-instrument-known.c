/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-instrument-known.h"

#include <string.h>

#include "plumb-installed.h"
#include "plumb-loader.h"
#include "plumb-xml-markup.h"
#include "plumb-xml-reader.h"

#define FOLDER "instruments"
#define ROOT   "<instrument"
#define START  ROOT " xmlns=\"" PLUMB_INSTRUMENT_NAMESPACE "\" id=\""

/* The id in the start tag of @xml, which must stand where the program writes it. */
static char *
dup_id (const char *xml, gsize length)
{
  const gsize start = strlen (START);
  if (length < start || memcmp (xml, START, start) != 0)
    return NULL;
  const char *end = memchr (xml + start, '"', length - start);
  return end != NULL ? g_strndup (xml + start, (gsize) (end - xml) - start) : NULL;
}

/* Whether the file with the bytes @installed holds what @xml does. What stands before its element,
 * such as who wrote it, is no matter. */
static gboolean
holds (GBytes *installed, const char *xml, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (installed, &size);
  const char *root = memmem (data, size, ROOT, strlen (ROOT));
  if (root == NULL)
    return FALSE;
  while (size > 0 && g_ascii_isspace (data[size - 1]))
    size--;
  return plumb_xml_is_same_markup (xml, length, root, (gsize) (data + size - root));
}

PlumbInstrument *
plumb_instrument_load_known (GBytes *xml)
{
  g_return_val_if_fail (xml != NULL, NULL);

  gsize length;
  const char *text = g_bytes_get_data (xml, &length);
  g_autofree char *id = dup_id (text, length);
  g_autofree char *path = id != NULL ? plumb_installed_find (FOLDER, id) : NULL;
  g_autoptr (GBytes) installed = path != NULL ? plumb_xml_load_bytes (path, NULL) : NULL;
  return installed != NULL && holds (installed, text, length) ? plumb_instrument_load_valid (xml)
                                                              : NULL;
}
