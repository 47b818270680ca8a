/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Canonical writing of XML: UTF-8, two spaces of indent, attributes in the order given, one element
 * a line, text exactly as it is. The same calls give the same bytes on every machine, so files can
 * be compared line by line.
 *
 * Elements nest by begin and end; text is escaped here and nowhere else. Characters that XML cannot
 * hold must not be passed: plumb_xml_is_text() tells. */

typedef struct _PlumbXmlWriter PlumbXmlWriter;

PlumbXmlWriter *plumb_xml_writer_new (void);
void plumb_xml_writer_free (PlumbXmlWriter *self);

/* Opens the element @name with the NULL-terminated attribute pairs name, value; a pair whose value
 * is NULL is left out. */
void plumb_xml_writer_begin (PlumbXmlWriter *self, const char *name, ...) G_GNUC_NULL_TERMINATED;

/* Closes the innermost open element. */
void plumb_xml_writer_end (PlumbXmlWriter *self);

/* An element that holds only @text (NULL or empty: an empty element), with attribute pairs as
 * above. */
void plumb_xml_writer_text (PlumbXmlWriter *self, const char *name, const char *text, ...)
    G_GNUC_NULL_TERMINATED;

/* Puts @xml, well-formed and trusted, in as it is. */
void plumb_xml_writer_raw (PlumbXmlWriter *self, const char *xml);

/* What was written so far, all elements closed, as bytes. Frees the writer. */
GBytes *plumb_xml_writer_finish (PlumbXmlWriter *self);

/* Whether @text is valid UTF-8 made only of characters that XML 1.0 can hold. */
gboolean plumb_xml_is_text (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbXmlWriter, plumb_xml_writer_free)

G_END_DECLS
