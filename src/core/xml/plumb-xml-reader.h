/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "plumb-findings.h"

G_BEGIN_DECLS

/* Safe reading of XML that a stranger may have written.
 *
 * Nothing is fetched, no DTD is loaded, no entity is expanded: a document with a document type is
 * refused, so neither a billion laughs nor an external entity gets anywhere. Size and depth are
 * capped. What is wrong comes back as findings with line and column; the document is NULL exactly
 * when there is a finding of severity error. The caller owns the document. */

/* The largest file that is read, in bytes, and the deepest nesting of elements. */
#define PLUMB_XML_MAX_BYTES (64 * 1024 * 1024)
#define PLUMB_XML_MAX_DEPTH 64

/* The most elements, attributes, comments and instructions, so that a small file cannot become a
 * huge tree. */
#define PLUMB_XML_MAX_NODES 1000000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* Reads @bytes. @name is shown in the findings as the file's name. The first fault ends the
 * reading: what a parser says after it are echoes. The nodes' _private members hold line numbers
 * and must be left alone. */
xmlDoc *plumb_xml_read_bytes (GBytes *bytes, const char *name, PlumbFindings *findings);

/* Loads the file at @path into memory, refusing what is larger than PLUMB_XML_MAX_BYTES or no
 * regular file. Errors are GIO's or of G_IO_ERROR and name the file and what to do. */
GBytes *plumb_xml_load_bytes (const char *path, GError **error);

/* Whether @node is the element @name in the namespace @uri. */
gboolean plumb_xml_is_element (const xmlNode *node, const char *uri, const char *name);

/* The next element at or after @node among its siblings, or NULL. */
xmlNode *plumb_xml_next_element (xmlNode *node);

/* The text of @node: paragraphs (parted by an empty line) keep their break as "\n\n", other white
 * space is collapsed. */
char *plumb_xml_dup_prose (const xmlNode *node);

/* The text of @node exactly as it stands. */
char *plumb_xml_dup_text (const xmlNode *node);

/* The value of the attribute @name without a namespace, or NULL. */
char *plumb_xml_dup_attribute (const xmlNode *node, const char *name);

/* The line on which the start tag of @node begins, also past 65,535. */
int plumb_xml_get_line (const xmlNode *node);

/* The line on which the attribute @name of @node begins; that of @node where there is no such
 * attribute. */
int plumb_xml_get_attribute_line (const xmlNode *node, const char *name);

/* The columns on which they begin, in bytes from 1; 0 where that is not known or there is no such
 * attribute. What people are shown counts characters: see plumb-xml-source.h. */
int plumb_xml_get_column (const xmlNode *node);
int plumb_xml_get_attribute_column (const xmlNode *node, const char *name);

/* @doc in exclusive canonical form (https://www.w3.org/TR/xml-exc-c14n/) without comments:
 * documents that say the same have the same bytes, however their attributes, quotes and entities
 * are written. A document that has no such form, because of a namespace whose name is a relative
 * address, comes as libxml2 writes it. Free with g_free(). */
char *plumb_xml_dup_canonical (xmlDoc *doc);

/* The root element of @doc as libxml2 writes it, without what precedes and follows it. Free with
 * g_free(). */
char *plumb_xml_dup_root (xmlDoc *doc);

G_END_DECLS
