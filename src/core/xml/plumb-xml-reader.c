/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-reader.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "plumb-xml-errors.h"
#include "plumb-xml-faults.h"
#include "plumb-xml-lines.h"

/* One reading. The parser's _private leads here. */
typedef struct
{
  const char *name;
  PlumbFindings *findings;
  gboolean is_utf8; /* the bytes are good UTF-8, whatever the document claims */
  gboolean failed;  /* there was an error: what follows would only be echoes of it */
  guint depth;
  guint nodes;
} Reading;

/* Reports the first fault; later ones come of it. */
static void
report (Reading *self, PlumbXmlFault fault, int line, int column, const char *detail)
{
  if (self->failed)
    return;
  self->failed = TRUE;
  PlumbFindingPlace place
      = { .file = self->name, .line = MAX (line, 0), .column = MAX (column, 0), .caret = -1 };
  plumb_findings_add (self->findings, plumb_xml_fault_get_kind (fault), &place, detail, NULL);
}

/* Reports @fault where the parser stands and stops it. */
static void
stop (xmlParserCtxt *parser, PlumbXmlFault fault, const char *detail)
{
  report (parser->_private, fault, xmlSAX2GetLineNumber (parser), xmlSAX2GetColumnNumber (parser),
          detail);
  xmlStopParser (parser);
}

/* The names libxml2 put into its message, as detail of ours. */
static char *
dup_detail (PlumbXmlFault fault, PlumbXmlErrorPtr error)
{
  if (fault == PLUMB_XML_FAULT_MISMATCH && error->str1 != NULL && error->str2 != NULL)
    return g_strdup_printf ("<%s> … </%s>", error->str1, error->str2);
  if (fault != PLUMB_XML_FAULT_SYNTAX && error->str1 != NULL)
    return g_strdup (error->str1);
  char *message = g_strdup (error->message != NULL ? error->message : "");
  g_strstrip (message);
  return message;
}

/* Whether an end tag that does not fit belongs to an element further out: then the innermost
 * element was never closed, and the fault is where that one begins. */
static gboolean
closes_outer (const xmlParserCtxt *parser, const char *name)
{
  for (int i = 0; parser != NULL && name != NULL && i < parser->nameNr; i++)
    if (strcmp ((const char *) parser->nameTab[i], name) == 0)
      return TRUE;
  return FALSE;
}

static void
on_error (void *data, PlumbXmlErrorPtr error)
{
  Reading *self = data;
  if (error->level < XML_ERR_ERROR)
    return;
  PlumbXmlFault fault = plumb_xml_fault_from_code (error->code);
  if (fault == PLUMB_XML_FAULT_CHARACTER && !self->is_utf8)
    fault = PLUMB_XML_FAULT_ENCODING;
  g_autofree char *detail = dup_detail (fault, error);
  g_autofree char *valid = g_utf8_make_valid (detail, -1);
  if (fault == PLUMB_XML_FAULT_MISMATCH && error->int1 > 0
      && closes_outer (error->ctxt, error->str2))
    report (self, fault, error->int1, 0, valid);
  else
    report (self, fault, error->line, error->int2, valid);
}

static void
on_doctype (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  stop (data, PLUMB_XML_FAULT_DOCTYPE, NULL);
}

/* Counts @n nodes more; FALSE when that is too many. */
static gboolean
count_nodes (xmlParserCtxt *parser, guint n)
{
  Reading *self = parser->_private;
  self->nodes += n;
  if (self->nodes <= PLUMB_XML_MAX_NODES)
    return TRUE;
  stop (parser, PLUMB_XML_FAULT_TOO_MANY, G_STRINGIFY (PLUMB_XML_MAX_NODES));
  return FALSE;
}

static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  xmlParserCtxt *parser = data;
  Reading *self = parser->_private;
  if (!count_nodes (parser, 1 + n_namespaces + n_attributes))
    return;
  if (++self->depth > PLUMB_XML_MAX_DEPTH)
    {
      stop (parser, PLUMB_XML_FAULT_TOO_DEEP, G_STRINGIFY (PLUMB_XML_MAX_DEPTH));
      return;
    }
  xmlSAX2StartElementNs (data, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                         n_defaulted, attributes);
  if (parser->node != NULL && parser->input != NULL)
    plumb_xml_lines_note (parser->node, (const char *) parser->input->base,
                          (const char *) parser->input->cur, parser->input->line);
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  xmlParserCtxt *parser = data;
  Reading *self = parser->_private;
  self->depth--;
  xmlSAX2EndElementNs (data, name, prefix, uri);
}

static void
on_comment (void *data, const xmlChar *text)
{
  if (count_nodes (data, 1))
    xmlSAX2Comment (data, text);
}

static void
on_instruction (void *data, const xmlChar *target, const xmlChar *text)
{
  if (count_nodes (data, 1))
    xmlSAX2ProcessingInstruction (data, target, text);
}

static xmlParserCtxt *
new_parser (Reading *self)
{
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  g_assert (parser != NULL && parser->sax != NULL);
  parser->_private = self;
  parser->sax->internalSubset = on_doctype;
  parser->sax->startElementNs = on_start;
  parser->sax->endElementNs = on_end;
  parser->sax->comment = on_comment;
  parser->sax->processingInstruction = on_instruction;
  return parser;
}

/* Whether the bytes can be no XML in any encoding: nothing but an encoding of two or four bytes a
 * character has zero bytes. */
static gboolean
is_binary (const char *data, gsize size)
{
  static const char *const wide[] = { "\xFE\xFF", "\xFF\xFE" };
  if (size >= 2)
    for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
      if (memcmp (data, wide[i], 2) == 0)
        return FALSE;
  gboolean starts_wide = size >= 2 && (data[0] == '\0' || (data[0] == '<' && data[1] == '\0'));
  return !starts_wide && memchr (data, '\0', MIN (size, 4096)) != NULL;
}

/* Reports what can be told without parsing. */
static gboolean
check_bytes (Reading *self, const char *data, gsize size)
{
  if (size == 0)
    report (self, PLUMB_XML_FAULT_EMPTY, 0, 0, NULL);
  else if (size > PLUMB_XML_MAX_BYTES)
    {
      g_autofree char *limit = g_format_size_full (PLUMB_XML_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
      report (self, PLUMB_XML_FAULT_TOO_LARGE, 0, 0, limit);
    }
  else if (is_binary (data, size))
    report (self, PLUMB_XML_FAULT_NOT_XML, 0, 0, NULL);
  return !self->failed;
}

xmlDoc *
plumb_xml_read_bytes (GBytes *bytes, const char *name, PlumbFindings *findings)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (findings != NULL, NULL);

  Reading self = { .name = name, .findings = findings };
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  if (!check_bytes (&self, data, size))
    return NULL;
  self.is_utf8 = g_utf8_validate_len (data, size, NULL);

  static const int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES;
  PlumbXmlCatch caught;
  plumb_xml_catch_begin (&caught, on_error, &self);
  xmlParserCtxt *parser = new_parser (&self);
  g_autoptr (xmlDoc) doc = xmlCtxtReadMemory (parser, data, (int) size, NULL, NULL, options);
  if (doc == NULL || !parser->wellFormed || xmlDocGetRootElement (doc) == NULL)
    report (&self, PLUMB_XML_FAULT_NOT_XML, 0, 0, NULL);
  xmlFreeParserCtxt (parser);
  plumb_xml_catch_end (&caught);
  return self.failed ? NULL : g_steal_pointer (&doc);
}
