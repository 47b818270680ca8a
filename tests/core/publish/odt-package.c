/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "odt-package.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#define DIRECTORY_END_SIZE 22

static guint
get_16 (const guint8 *p)
{
  return p[0] | (guint) p[1] << 8;
}

static guint32
get_32 (const guint8 *p)
{
  return get_16 (p) | (guint32) get_16 (p + 2) << 16;
}

/* The check sum, a bit at a time. */
static guint32
compute_crc (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
  return ~crc;
}

static GBytes *
inflate (const guint8 *data, gsize packed, gsize length)
{
  g_autoptr (GConverter) converter
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  guint8 *output = g_malloc (length + 1);
  gsize done = 0;
  gsize written = 0;
  g_autoptr (GError) error = NULL;
  GConverterResult result = g_converter_convert (converter, data, packed, output, length + 1,
                                                 G_CONVERTER_INPUT_AT_END, &done, &written, &error);

  g_assert_no_error (error);
  g_assert_cmpint (result, ==, G_CONVERTER_FINISHED);
  g_assert_cmpuint (done, ==, packed);
  g_assert_cmpuint (written, ==, length);
  return g_bytes_new_take (output, written);
}

static void
entry_free (OdtEntry *entry)
{
  g_free (entry->name);
  g_bytes_unref (entry->data);
  g_free (entry);
}

/* Reads the entry at @p of the directory; both of its headers have to say the same. */
static OdtEntry *
read_entry (const guint8 *file, gsize size, const guint8 *p)
{
  OdtEntry *entry = g_new0 (OdtEntry, 1);
  guint name_length = get_16 (p + 28);
  guint32 packed = get_32 (p + 20);
  const guint8 *local;
  const guint8 *data;

  g_assert_cmphex (get_32 (p), ==, 0x02014b50);
  g_assert_cmpuint (get_16 (p + 30) + get_16 (p + 32), ==, 0);
  entry->name = g_strndup ((const char *) p + 46, name_length);
  entry->stored = get_16 (p + 10) == 0;
  entry->offset = get_32 (p + 42);
  g_assert_cmpuint (entry->offset + 30 + name_length + packed, <=, size);
  local = file + entry->offset;
  g_assert_cmphex (get_32 (local), ==, 0x04034b50);
  g_assert_cmpmem (local + 4, 24, p + 6, 24);
  g_assert_cmpmem (local + 30, name_length, entry->name, name_length);
  data = local + 30 + name_length;
  if (entry->stored)
    g_assert_cmpuint (packed, ==, get_32 (p + 24));
  entry->data
      = entry->stored ? g_bytes_new (data, packed) : inflate (data, packed, get_32 (p + 24));
  g_assert_cmphex (
      compute_crc (g_bytes_get_data (entry->data, NULL), g_bytes_get_size (entry->data)), ==,
      get_32 (p + 16));
  return entry;
}

static xmlDoc *
parse (const OdtPackage *self, const char *name)
{
  const OdtEntry *entry = odt_package_find (self, name);
  xmlDoc *document;

  g_assert_nonnull (entry);
  document
      = xmlReadMemory (g_bytes_get_data (entry->data, NULL), (int) g_bytes_get_size (entry->data),
                       name, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
  g_assert_nonnull (document);
  return document;
}

OdtPackage *
odt_package_read (GBytes *bytes)
{
  OdtPackage *self = g_new0 (OdtPackage, 1);
  gsize size;
  const guint8 *file = g_bytes_get_data (bytes, &size);
  const guint8 *end = file + size - DIRECTORY_END_SIZE;
  const guint8 *p;

  g_assert_cmpuint (size, >, DIRECTORY_END_SIZE);
  g_assert_cmphex (get_32 (end), ==, 0x06054b50);
  g_assert_cmpuint (get_32 (end + 16) + get_32 (end + 12), ==, (guint) (end - file));
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  p = file + get_32 (end + 16);
  for (guint i = 0; i < get_16 (end + 10); i++)
    {
      OdtEntry *entry = read_entry (file, size, p);

      g_assert_null (odt_package_find (self, entry->name));
      g_ptr_array_add (self->entries, entry);
      p += 46 + get_16 (p + 28);
    }
  g_assert_true (p == end);
  self->content = parse (self, "content.xml");
  self->styles = parse (self, "styles.xml");
  return self;
}

void
odt_package_free (OdtPackage *self)
{
  g_ptr_array_unref (self->entries);
  xmlFreeDoc (self->content);
  xmlFreeDoc (self->styles);
  g_free (self);
}

const OdtEntry *
odt_package_find (const OdtPackage *self, const char *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (((const OdtEntry *) self->entries->pdata[i])->name, name))
      return self->entries->pdata[i];
  return NULL;
}

GPtrArray *
odt_find (xmlDoc *document, const char *path)
{
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
  static const char *const spaces[][2] = {
    { "office", OASIS "office:1.0" },
    { "style", OASIS "style:1.0" },
    { "text", OASIS "text:1.0" },
    { "table", OASIS "table:1.0" },
    { "draw", OASIS "drawing:1.0" },
    { "manifest", OASIS "manifest:1.0" },
    { "svg", OASIS "svg-compatible:1.0" },
    { "fo", OASIS "xsl-fo-compatible:1.0" },
    { "xlink", "http://www.w3.org/1999/xlink" },
    { "dc", "http://purl.org/dc/elements/1.1/" },
    { "meta", OASIS "meta:1.0" },
  };
#undef OASIS
  GPtrArray *nodes = g_ptr_array_new ();
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found;

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    xmlXPathRegisterNs (context, (const xmlChar *) spaces[i][0], (const xmlChar *) spaces[i][1]);
  found = xmlXPathEvalExpression ((const xmlChar *) path, context);
  g_assert_nonnull (found);
  for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    g_ptr_array_add (nodes, found->nodesetval->nodeTab[i]);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return nodes;
}

char *
odt_get (const xmlNode *node, const char *attribute)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is_isolate (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c >= 0x2066 && c <= 0x2069;
}

static void
append_text (GString *out, const xmlNode *node)
{
  const char *name = (const char *) node->name;

  if (node->type == XML_TEXT_NODE)
    {
      for (const char *p = (const char *) node->content; *p != '\0'; p = g_utf8_next_char (p))
        if (!is_isolate (p) && !(*p == '\n'))
          g_string_append_len (out, p, g_utf8_next_char (p) - p);
      return;
    }
  if (g_str_equal (name, "s") && node->type == XML_ELEMENT_NODE)
    {
      g_autofree char *count = odt_get (node, "c");

      for (int i = count != NULL ? atoi (count) : 1; i > 0; i--)
        g_string_append_c (out, ' ');
    }
  if (g_str_equal (name, "line-break"))
    g_string_append_c (out, '\n');
  if (g_str_equal (name, "tab"))
    g_string_append_c (out, '\t');
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    append_text (out, child);
  if (g_str_equal (name, "p") || g_str_equal (name, "h"))
    g_string_append_c (out, '\n');
}

char *
odt_dup_text (const xmlNode *node)
{
  GString *out = g_string_new (NULL);

  append_text (out, node);
  return g_string_free (out, FALSE);
}
