/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-faults.h"

#include <glib/gi18n-lib.h>
#include <libxml/parserInternals.h>

static const PlumbFindingKind kinds[] = {
  [PLUMB_XML_FAULT_EMPTY] = { "xml-empty", PLUMB_SEVERITY_ERROR, N_ ("The file is empty."),
                              N_ ("Choose another file, or a backup copy of this one.") },
  [PLUMB_XML_FAULT_TOO_LARGE]
  = { "xml-too-large", PLUMB_SEVERITY_ERROR, N_ ("The file is larger than %s."),
      N_ ("Files of this kind are far smaller; check that it is the right one.") },
  [PLUMB_XML_FAULT_NOT_XML]
  = { "xml-not-xml", PLUMB_SEVERITY_ERROR, N_ ("The file is not an XML document."),
      N_ ("Check that it is the right file and that it was copied as it is.") },
  [PLUMB_XML_FAULT_DOCTYPE]
  = { "xml-doctype", PLUMB_SEVERITY_ERROR,
      N_ ("The file has a document type (<!DOCTYPE …>), which is refused for safety."),
      N_ ("Remove the document type, and write characters instead of entities it declares.") },
  [PLUMB_XML_FAULT_TOO_DEEP]
  = { "xml-too-deep", PLUMB_SEVERITY_ERROR, N_ ("Elements are nested deeper than %s levels."),
      N_ ("No file of this kind nests that deep; check for end tags that are missing.") },
  [PLUMB_XML_FAULT_TOO_MANY]
  = { "xml-too-many", PLUMB_SEVERITY_ERROR,
      N_ ("The file has more than %s elements and attributes."),
      N_ ("Files of this kind are far smaller; check that it is the right one.") },
  [PLUMB_XML_FAULT_CUT_OFF]
  = { "xml-cut-off", PLUMB_SEVERITY_ERROR, N_ ("The file ends before its last element is closed."),
      N_ ("It may not have been copied whole. Fetch it again, or add the missing end tag.") },
  [PLUMB_XML_FAULT_MISMATCH]
  = { "xml-mismatch", PLUMB_SEVERITY_ERROR,
      N_ ("A start tag and an end tag do not belong together: %s."),
      N_ ("Close every element with an end tag of the same name, innermost first.") },
  [PLUMB_XML_FAULT_AFTER_END]
  = { "xml-after-end", PLUMB_SEVERITY_ERROR,
      N_ ("There is something after the end of the document."),
      N_ ("A document has one outermost element; remove what follows it.") },
  [PLUMB_XML_FAULT_ATTRIBUTE]
  = { "xml-attribute", PLUMB_SEVERITY_ERROR, N_ ("An attribute is not written correctly."),
      N_ ("Write name=\"value\", with both quotation marks and a space before the name.") },
  [PLUMB_XML_FAULT_TWICE]
  = { "xml-attribute-twice", PLUMB_SEVERITY_ERROR, N_ ("An attribute is given twice: %s."),
      N_ ("Keep one of the two.") },
  [PLUMB_XML_FAULT_ENTITY]
  = { "xml-entity", PLUMB_SEVERITY_ERROR, N_ ("An entity is not known: %s."),
      N_ ("Write the character itself, or its number, such as &#160;.") },
  [PLUMB_XML_FAULT_AMPERSAND]
  = { "xml-ampersand", PLUMB_SEVERITY_ERROR, N_ ("A “&” stands by itself."),
      N_ ("Write &amp; instead of &.") },
  [PLUMB_XML_FAULT_LESS_THAN]
  = { "xml-less-than", PLUMB_SEVERITY_ERROR, N_ ("A “<” stands where no tag begins."),
      N_ ("Write &lt; instead of <.") },
  [PLUMB_XML_FAULT_CHARACTER]
  = { "xml-character", PLUMB_SEVERITY_ERROR, N_ ("There is a character that XML cannot hold."),
      N_ ("Remove the control character at this place.") },
  [PLUMB_XML_FAULT_ENCODING]
  = { "xml-encoding", PLUMB_SEVERITY_ERROR,
      N_ ("The bytes are not text in the character encoding that the file claims."),
      N_ ("Save the file as UTF-8, and say encoding=\"UTF-8\" in its first line or nothing.") },
  [PLUMB_XML_FAULT_NAMESPACE]
  = { "xml-namespace", PLUMB_SEVERITY_ERROR, N_ ("A namespace prefix is not declared: %s."),
      N_ ("Declare the prefix with xmlns:prefix=\"…\", or remove it.") },
  [PLUMB_XML_FAULT_SYNTAX]
  = { "xml-syntax", PLUMB_SEVERITY_ERROR, N_ ("The XML is not well-formed: %s."),
      N_ ("Compare this place with a file that opens.") },
};

const PlumbFindingKind *
plumb_xml_fault_get_kind (PlumbXmlFault fault)
{
  g_return_val_if_fail ((guint) fault < G_N_ELEMENTS (kinds), NULL);
  return &kinds[fault];
}

static const struct
{
  int code;
  PlumbXmlFault fault;
} codes[] = {
  { XML_ERR_DOCUMENT_EMPTY, PLUMB_XML_FAULT_NOT_XML },
  { XML_ERR_DOCUMENT_END, PLUMB_XML_FAULT_AFTER_END },
  { XML_ERR_TAG_NAME_MISMATCH, PLUMB_XML_FAULT_MISMATCH },
  { XML_ERR_TAG_NOT_FINISHED, PLUMB_XML_FAULT_CUT_OFF },
  { XML_ERR_COMMENT_NOT_FINISHED, PLUMB_XML_FAULT_CUT_OFF },
  { XML_ERR_CDATA_NOT_FINISHED, PLUMB_XML_FAULT_CUT_OFF },
  { XML_ERR_PI_NOT_FINISHED, PLUMB_XML_FAULT_CUT_OFF },
  { XML_ERR_ATTRIBUTE_NOT_STARTED, PLUMB_XML_FAULT_ATTRIBUTE },
  { XML_ERR_ATTRIBUTE_NOT_FINISHED, PLUMB_XML_FAULT_ATTRIBUTE },
  { XML_ERR_ATTRIBUTE_WITHOUT_VALUE, PLUMB_XML_FAULT_ATTRIBUTE },
  { XML_ERR_SPACE_REQUIRED, PLUMB_XML_FAULT_ATTRIBUTE },
  { XML_ERR_ATTRIBUTE_REDEFINED, PLUMB_XML_FAULT_TWICE },
  { XML_NS_ERR_ATTRIBUTE_REDEFINED, PLUMB_XML_FAULT_TWICE },
  { XML_ERR_UNDECLARED_ENTITY, PLUMB_XML_FAULT_ENTITY },
  { XML_WAR_UNDECLARED_ENTITY, PLUMB_XML_FAULT_ENTITY },
  { XML_ERR_ENTITYREF_SEMICOL_MISSING, PLUMB_XML_FAULT_AMPERSAND },
  { XML_ERR_NAME_REQUIRED, PLUMB_XML_FAULT_AMPERSAND },
  { XML_ERR_INVALID_CHARREF, PLUMB_XML_FAULT_CHARACTER },
  { XML_ERR_INVALID_HEX_CHARREF, PLUMB_XML_FAULT_CHARACTER },
  { XML_ERR_INVALID_DEC_CHARREF, PLUMB_XML_FAULT_CHARACTER },
  { XML_ERR_LT_IN_ATTRIBUTE, PLUMB_XML_FAULT_LESS_THAN },
  { XML_ERR_INVALID_CHAR, PLUMB_XML_FAULT_CHARACTER },
  { XML_ERR_INVALID_ENCODING, PLUMB_XML_FAULT_ENCODING },
  { XML_ERR_UNKNOWN_ENCODING, PLUMB_XML_FAULT_ENCODING },
  { XML_ERR_UNSUPPORTED_ENCODING, PLUMB_XML_FAULT_ENCODING },
  { XML_I18N_CONV_FAILED, PLUMB_XML_FAULT_ENCODING },
  { XML_NS_ERR_UNDEFINED_NAMESPACE, PLUMB_XML_FAULT_NAMESPACE },
};

PlumbXmlFault
plumb_xml_fault_from_code (int code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].code == code)
      return codes[i].fault;
  return PLUMB_XML_FAULT_SYNTAX;
}
