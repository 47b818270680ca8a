/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>

G_BEGIN_DECLS

/* An OpenDocument file read back, by means that share nothing with what wrote it. Whatever is wrong
 * with the archive or its XML fails the test that reads it. */

typedef struct
{
  char *name;
  gboolean stored;
  gsize offset; /* of its header in the file */
  GBytes *data;
} OdtEntry;

typedef struct
{
  GPtrArray *entries; /* OdtEntry, in the file's order */
  xmlDoc *content;
  xmlDoc *styles;
} OdtPackage;

OdtPackage *odt_package_read (GBytes *bytes);
void odt_package_free (OdtPackage *self);

/* The file called @name; NULL if there is none. Lent. */
const OdtEntry *odt_package_find (const OdtPackage *self, const char *name);

/* What @path finds in @document, with OpenDocument's usual prefixes; (const xmlNode). Free the
 * array; the nodes are lent. */
GPtrArray *odt_find (xmlDoc *document, const char *path);

/* The attribute of @node, by its name without the prefix; NULL if there is none. */
char *odt_get (const xmlNode *node, const char *attribute);

/* The text in @node as a reader sees it: spaces that are elements, breaks and tabs are text, and so
 * are the ends of paragraphs (a newline each). Marks of direction are left out. */
char *odt_dup_text (const xmlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OdtPackage, odt_package_free)

G_END_DECLS
