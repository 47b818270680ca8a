/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "odt-check.h"

#include <libxml/parser.h>
#include <string.h>

#define MIME "application/vnd.oasis.opendocument.text"

void
odt_check_files (const OdtPackage *self)
{
  const OdtEntry *first = self->entries->pdata[0];
  const OdtEntry *manifest = odt_package_find (self, "META-INF/manifest.xml");
  xmlDoc *document;
  g_autoptr (GPtrArray) listed = NULL;

  g_assert_cmpstr (first->name, ==, "mimetype");
  g_assert_true (first->stored);
  g_assert_cmpuint (first->offset, ==, 0);
  g_assert_cmpmem (g_bytes_get_data (first->data, NULL), g_bytes_get_size (first->data), MIME,
                   strlen (MIME));
  g_assert_nonnull (manifest);
  document = xmlReadMemory (g_bytes_get_data (manifest->data, NULL),
                            (int) g_bytes_get_size (manifest->data), NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  listed = odt_find (document, "//manifest:file-entry");
  for (guint i = 0; i < listed->len; i++)
    {
      g_autofree char *path = odt_get (listed->pdata[i], "full-path");
      g_autofree char *type = odt_get (listed->pdata[i], "media-type");

      if (g_str_equal (path, "/"))
        g_assert_cmpstr (type, ==, MIME);
      else
        g_assert_nonnull (odt_package_find (self, path));
    }
  /* "/" stands for the whole; the kind and the manifest itself are not listed. */
  g_assert_cmpuint (listed->len - 1, ==, self->entries->len - 2);
  xmlFreeDoc (document);
}

static void
collect_names (GHashTable *names, xmlDoc *document, const char *path, const char *attribute)
{
  g_autoptr (GPtrArray) nodes = odt_find (document, path);

  for (guint i = 0; i < nodes->len; i++)
    {
      char *name = odt_get (nodes->pdata[i], attribute);

      g_assert_nonnull (name);
      g_assert_true (g_hash_table_add (names, name));
    }
}

/* Each @attribute (with its prefix) in @document names something that one of the @paths finds. */
static void
check_names (const OdtPackage *self,
             const char *attribute,
             const char *naming,
             const char *path,
             guint at_least)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlDoc *const documents[] = { self->content, self->styles };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    collect_names (names, documents[i], path, naming);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GPtrArray) users = odt_find (documents[i], attribute);

      for (guint j = 0; j < users->len; j++)
        {
          const xmlNode *user = users->pdata[j];
          const char *value = (const char *) user->children->content;

          if (!g_hash_table_contains (names, value))
            g_error ("nothing is named %s", value);
        }
      n += users->len;
    }
  g_assert_cmpuint (n, >=, at_least);
}

void
odt_check_styles (const OdtPackage *self)
{
  static const char *const users[][2] = {
    { "paragraph", "//text:p/@text:style-name | //text:h/@text:style-name"
                   " | //text:index-title-template/@text:style-name"
                   " | //text:table-of-content-entry-template/@text:style-name"
                   " | //style:style[@style:family='paragraph']/@style:parent-style-name"
                   " | //@style:next-style-name[not(parent::style:master-page)]" },
    { "text", "//text:span/@text:style-name | //text:a/@text:style-name"
              " | //text:a/@text:visited-style-name" },
    { "section", "//text:section/@text:style-name | //text:table-of-content/@text:style-name" },
    { "table", "//table:table/@table:style-name" },
    { "table-column", "//table:table-column/@table:style-name" },
    { "table-row", "//table:table-row/@table:style-name" },
    { "table-cell", "//table:table-cell/@table:style-name" },
    { "graphic", "//draw:frame/@draw:style-name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (users); i++)
    {
      g_autofree char *path = g_strdup_printf ("//style:style[@style:family='%s']", users[i][0]);

      check_names (self, users[i][1], "name", path, i == 0 ? 10 : 0);
    }
  check_names (self, "//text:list/@text:style-name", "name", "//text:list-style", 0);
  check_names (self, "//@style:master-page-name | //style:master-page/@style:next-style-name",
               "name", "//style:master-page", 1);
  check_names (self, "//@style:page-layout-name", "name", "//style:page-layout", 2);
}

void
odt_check_links (const OdtPackage *self)
{
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) links = odt_find (self->content, "//text:a/@xlink:href");
  g_autoptr (GPtrArray) references = odt_find (self->content, "//text:bookmark-ref/@text:ref-name");
  g_autoptr (GPtrArray) ends = odt_find (self->content, "//text:bookmark-end");

  collect_names (marks, self->content, "//text:bookmark-start", "name");
  g_assert_cmpuint (ends->len, ==, g_hash_table_size (marks));
  for (guint i = 0; i < links->len; i++)
    {
      const char *target = (const char *) ((const xmlNode *) links->pdata[i])->children->content;

      if (*target == '#')
        g_assert_true (g_hash_table_contains (marks, target + 1));
      else
        g_assert_nonnull (strstr (target, ":"));
    }
  for (guint i = 0; i < references->len; i++)
    g_assert_true (
        g_hash_table_contains (marks, ((const xmlNode *) references->pdata[i])->children->content));
  check_names (self, "//text:list/@text:continue-list", "id", "//text:list[@xml:id]", 0);
}

static void
assert_none (const OdtPackage *self, const char *path)
{
  g_autoptr (GPtrArray) found = odt_find (self->content, path);

  if (found->len > 0)
    g_error ("%u of %s", found->len, path);
}

/* What may stand where, as far as this program writes it (OpenDocument 1.2, part 1, 5 to 9). */
static void
check_places (const OdtPackage *self)
{
  static const char *const forbidden[] = {
    "//text:p//text:p[not(ancestor::draw:frame)]",
    "//text:p//text:h | //text:h//text:p | //text:h//text:h",
    "//text:p//table:table | //text:p//text:list | //text:p//text:section",
    "//text:list/*[not(self::text:list-item or self::text:list-header)]",
    "//text:list/text:list-header[preceding-sibling::*]",
    "//text:list-item/*[not(self::text:p or self::text:h or self::text:list)]",
    "//text:list-header/*[not(self::text:p or self::text:h or self::text:list)]",
    "//table:table-row/*[not(self::table:table-cell or self::table:covered-table-cell)]",
    "//table:table-cell[not(*)]",
    "//table:table[not(.//table:table-cell)]",
    "//text:list[not(*)]",
    "//office:text/text() [normalize-space() != '']",
    "//table:table-cell/text() [normalize-space() != '']",
    "//text:list-item/text() [normalize-space() != '']",
    "//text:a//text:a",
  };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    assert_none (self, forbidden[i]);
  collect_names (names, self->content, "//table:table | //text:section | //draw:frame", "name");
}

static void
check_headings (const OdtPackage *self)
{
  g_autoptr (GPtrArray) headings = odt_find (self->content, "//text:h");
  int last = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      g_autofree char *level = odt_get (headings->pdata[i], "outline-level");

      g_assert_nonnull (level);
      g_assert_cmpint (atoi (level), <=, last + 1);
      last = atoi (level);
    }
}

static guint
count_columns (const xmlNode *table)
{
  guint n = 0;

  for (const xmlNode *child = table->children; child != NULL; child = child->next)
    {
      g_autofree char *repeated = NULL;

      if (g_str_equal ((const char *) child->name, "table-header-columns"))
        n += count_columns (child);
      if (!g_str_equal ((const char *) child->name, "table-column"))
        continue;
      repeated = odt_get (child, "number-columns-repeated");
      n += repeated != NULL ? (guint) atoi (repeated) : 1;
    }
  return n;
}

static void
check_rows (const xmlNode *parent, guint n_columns)
{
  for (const xmlNode *row = parent->children; row != NULL; row = row->next)
    {
      guint n = 0;

      if (g_str_equal ((const char *) row->name, "table-header-rows"))
        check_rows (row, n_columns);
      if (!g_str_equal ((const char *) row->name, "table-row"))
        continue;
      for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next)
        n += cell->type == XML_ELEMENT_NODE;
      g_assert_cmpuint (n, ==, n_columns);
    }
}

static void
check_tables (const OdtPackage *self)
{
  g_autoptr (GPtrArray) tables = odt_find (self->content, "//table:table");

  for (guint i = 0; i < tables->len; i++)
    {
      guint n = count_columns (tables->pdata[i]);

      g_assert_cmpuint (n, >, 0);
      check_rows (tables->pdata[i], n);
    }
}

static void
check_pictures (const OdtPackage *self, xmlDoc *document)
{
  g_autoptr (GPtrArray) frames = odt_find (document, "//draw:frame");
  g_autoptr (GPtrArray) images = odt_find (document, "//draw:image/@xlink:href");
  g_autoptr (GPtrArray) words
      = odt_find (document, "//draw:frame/svg:title[. != ''] | //draw:frame/svg:desc[. != '']");

  g_assert_cmpuint (words->len, ==, 2 * frames->len);
  g_assert_cmpuint (images->len, >=, frames->len);
  for (guint i = 0; i < images->len; i++)
    g_assert_nonnull (odt_package_find (
        self, (const char *) ((const xmlNode *) images->pdata[i])->children->content));
}

void
odt_check_structure (const OdtPackage *self)
{
  check_places (self);
  check_headings (self);
  check_tables (self);
  check_pictures (self, self->content);
  check_pictures (self, self->styles);
}

void
odt_check (const OdtPackage *self)
{
  odt_check_files (self);
  odt_check_styles (self);
  odt_check_links (self);
  odt_check_structure (self);
}
