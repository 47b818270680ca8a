/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-finding.h"

G_BEGIN_DECLS

/* The text of an XML file with an index of its lines, to tell people where in it something stands:
 * a byte of an attribute's value is rarely where the attribute begins, since references such as
 * &lt; are longer than what they stand for and a value may go over several lines. It lends the
 * bytes and never changes. A file that is not in UTF-8 has lines, but no columns. */

typedef struct _PlumbXmlSource PlumbXmlSource;

PlumbXmlSource *plumb_xml_source_new (GBytes *bytes);
void plumb_xml_source_free (PlumbXmlSource *self);

/* Fills the line and the column (in characters) of @place.
 *
 * With an @offset of 0 or more: of that byte of the value of the attribute that begins on @line at
 * @column (bytes from 1, as plumb_xml_get_attribute_column() answers). Otherwise, and where the
 * value cannot be followed: @line and the first character on it that is not white space. */
void plumb_xml_source_locate (const PlumbXmlSource *self,
                              int line,
                              int column,
                              int offset,
                              PlumbFindingPlace *place);

/* Fills the line and the column of @place: of byte @offset of @text, as plumb_xml_dup_prose() reads
 * it from an element that begins on @line. Where it cannot be found there, as above. */
void plumb_xml_source_locate_text (const PlumbXmlSource *self,
                                   int line,
                                   const char *text,
                                   int offset,
                                   PlumbFindingPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXmlSource, plumb_xml_source_free)

G_END_DECLS
