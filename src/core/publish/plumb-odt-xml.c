/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

#include <math.h>

/* What OpenDocument asks of single values, and automatic styles. */

void
plumb_odt_append_length (GString *out, const char *name, double points)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", points);
  g_string_append_printf (out, " %s=\"%spt\"", name, digits);
}

void
plumb_odt_append_hex (GString *out, const PlumbColor *color)
{
  g_string_append_printf (out, "#%02x%02x%02x", (guint) lround (color->red * 255),
                          (guint) lround (color->green * 255), (guint) lround (color->blue * 255));
}

void
plumb_odt_append_color (GString *out, const char *name, const PlumbColor *color)
{
  g_string_append_printf (out, " %s=\"", name);
  plumb_odt_append_hex (out, color);
  g_string_append_c (out, '"');
}

void
plumb_odt_append_border (GString *out, const char *edge, double points, const PlumbColor *color)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", points);
  g_string_append_printf (out, " fo:border-%s=\"%spt solid ", edge, digits);
  plumb_odt_append_hex (out, color);
  g_string_append_c (out, '"');
}

void
plumb_odt_append_root (GString *out, const char *element)
{
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
  static const struct
  {
    const char *prefix;
    const char *uri;
  } spaces[] = {
    { "office", OASIS "office:1.0" },
    { "style", OASIS "style:1.0" },
    { "text", OASIS "text:1.0" },
    { "table", OASIS "table:1.0" },
    { "draw", OASIS "drawing:1.0" },
    { "meta", OASIS "meta:1.0" },
    { "fo", OASIS "xsl-fo-compatible:1.0" },
    { "svg", OASIS "svg-compatible:1.0" },
    { "xlink", "http://www.w3.org/1999/xlink" },
    { "dc", "http://purl.org/dc/elements/1.1/" },
  };
#undef OASIS

  g_string_append_printf (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:%s", element);
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    g_string_append_printf (out, " xmlns:%s=\"%s\"", spaces[i].prefix, spaces[i].uri);
  g_string_append (out, " office:version=\"1.2\">\n");
}

const char *
plumb_odt_style (PlumbOdt *self,
                 const char *family,
                 const char *prefix,
                 const char *attributes,
                 const char *definition)
{
  g_autofree char *key = g_strjoin ("\n", family, prefix, attributes, definition, NULL);
  char *name = g_hash_table_lookup (self->style_names, key);

  if (name != NULL)
    return name;
  name = g_strdup_printf ("%s%u", prefix, g_hash_table_size (self->style_names) + 1);
  g_string_append_printf (self->styles,
                          "<style:style style:name=\"%s\" style:family=\"%s\"%s>%s</style:style>\n",
                          name, family, attributes, definition);
  g_hash_table_insert (self->style_names, g_steal_pointer (&key), name);
  return name;
}
