/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-xml-reader.h"

G_BEGIN_DECLS

/* Validation against a RELAX NG schema that the program carries with it, in time linear in the
 * document. Every fault becomes one finding that names the element, its line, what was expected
 * there and, where one is close, the word that was probably meant.
 *
 * A schema may use: element and attribute with a name, group, optional, zeroOrMore, oneOrMore,
 * choice, mixed, ref, text, empty, data (types of XML Schema; pattern, lengths, inclusive bounds)
 * and value; an element with anyName or nsName, whose content is left alone; an attribute with
 * anyName. At most 64 elements inside one element's content. */

/* Validates @doc against @schema (the text of a RELAX NG schema, trusted). Adds what is wrong to
 * @findings and answers whether the document is valid. @name is shown as the file's name. */
gboolean
plumb_xml_validate (xmlDoc *doc, GBytes *schema, const char *name, PlumbFindings *findings);

G_END_DECLS
