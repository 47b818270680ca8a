/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Exact lines. libxml2 gives an element the line on which its start tag ends, stops counting at
 * 65,535, and knows no line of an attribute at all. While a document is read, the true line and
 * column of each element and attribute are noted in its _private member. Private to the xml room.
 */

/* What a _private member holds. The column counts bytes from 1; 0 where it is not known: where it
 * is past what the pointer can hold. */
int plumb_xml_lines_get_line (const void *noted);
int plumb_xml_lines_get_column (const void *noted);

/* Notes the places of @node and its attributes. @base to @end is the parser's input, in which the
 * start tag of @node ends at
 * @end or just before it, on line @line. */
void plumb_xml_lines_note (xmlNode *node, const char *base, const char *end, int line);

G_END_DECLS
