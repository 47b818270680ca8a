/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-xml-model.h"
#include "plumb-xml-schema-faults.h"

G_BEGIN_DECLS

/* The inside of a validation, for the files that are it. */

typedef struct
{
  PlumbXmlGrammar *grammar;
  GHashTable *cache; /* see plumb_xml_datatype_cache_new() */
  const char *name;
  PlumbFindings *findings;
} PlumbXmlValidation;

/* Reports the attributes of @node that @model does not have or that have a wrong value, and those
 * that are missing. */
void plumb_xml_check_attributes (PlumbXmlValidation *self,
                                 const xmlNode *node,
                                 const PlumbXmlModel *model);

G_END_DECLS
