/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-findings.h"
#include <libxml/tree.h>

G_BEGIN_DECLS

/* The table of what can be wrong with a document's structure. Private to the xml room. */

typedef enum
{
  PLUMB_SCHEMA_FAULT_ROOT,
  PLUMB_SCHEMA_FAULT_UNKNOWN_ELEMENT,
  PLUMB_SCHEMA_FAULT_MISSING_ELEMENT,
  PLUMB_SCHEMA_FAULT_ORDER,
  PLUMB_SCHEMA_FAULT_TWICE,
  PLUMB_SCHEMA_FAULT_STRAY_TEXT,
  PLUMB_SCHEMA_FAULT_BAD_TEXT,
  PLUMB_SCHEMA_FAULT_UNKNOWN_ATTRIBUTE,
  PLUMB_SCHEMA_FAULT_MISSING_ATTRIBUTE,
  PLUMB_SCHEMA_FAULT_BAD_ATTRIBUTE,
} PlumbSchemaFault;

/* Adds @fault of @node, which stands on @line of the file @name. */
void plumb_schema_fault_add (PlumbFindings *findings,
                             PlumbSchemaFault fault,
                             const char *name,
                             const xmlNode *node,
                             int line,
                             const char *detail,
                             const char *remedy_detail);

G_END_DECLS
