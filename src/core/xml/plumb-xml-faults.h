/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/xmlerror.h>

#include "plumb-finding.h"

G_BEGIN_DECLS

/* The table of what can be wrong with a document as XML. Private to the xml room. */

typedef enum
{
  PLUMB_XML_FAULT_EMPTY,
  PLUMB_XML_FAULT_TOO_LARGE,
  PLUMB_XML_FAULT_NOT_XML,
  PLUMB_XML_FAULT_DOCTYPE,
  PLUMB_XML_FAULT_TOO_DEEP,
  PLUMB_XML_FAULT_TOO_MANY,
  PLUMB_XML_FAULT_CUT_OFF,
  PLUMB_XML_FAULT_MISMATCH,
  PLUMB_XML_FAULT_AFTER_END,
  PLUMB_XML_FAULT_ATTRIBUTE,
  PLUMB_XML_FAULT_TWICE,
  PLUMB_XML_FAULT_ENTITY,
  PLUMB_XML_FAULT_AMPERSAND,
  PLUMB_XML_FAULT_LESS_THAN,
  PLUMB_XML_FAULT_CHARACTER,
  PLUMB_XML_FAULT_ENCODING,
  PLUMB_XML_FAULT_NAMESPACE,
  PLUMB_XML_FAULT_SYNTAX,
} PlumbXmlFault;

const PlumbFindingKind *plumb_xml_fault_get_kind (PlumbXmlFault fault);

/* The fault that libxml2's error code @code stands for. */
PlumbXmlFault plumb_xml_fault_from_code (int code);

G_END_DECLS
