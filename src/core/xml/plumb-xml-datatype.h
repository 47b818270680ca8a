/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Values of attributes and of elements that hold only text, as a RELAX NG schema allows them:
 * <data> with a type of XML Schema and the parameters pattern, minLength, maxLength, minInclusive
 * and maxInclusive; <value>; <choice> of these; <text> and <empty>. Private to the xml room. */

/* A table of compiled patterns of one schema, which must outlive it. Free with
 * g_hash_table_unref(). */
GHashTable *plumb_xml_datatype_cache_new (void);

/* Whether @value is what @pattern allows. */
gboolean plumb_xml_datatype_allows (GHashTable *cache, const xmlNode *pattern, const char *value);

/* What @pattern wants, in words: "one of: single, multiple", "a whole number". */
char *plumb_xml_datatype_describe (const xmlNode *pattern);

/* The one of @pattern's listed values that @value was probably meant to be, or NULL. */
char *plumb_xml_datatype_suggest (const xmlNode *pattern, const char *value);

G_END_DECLS
