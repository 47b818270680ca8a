/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-schema-faults.h"

#include <glib/gi18n-lib.h>

#include "plumb-xml-reader.h"

static const PlumbFindingKind kinds[] = {
  [PLUMB_SCHEMA_FAULT_ROOT]
  = { "schema-root", PLUMB_SEVERITY_ERROR, N_ ("The file is of another kind: it begins with %s."),
      N_ ("A file of this kind begins with %s.") },
  [PLUMB_SCHEMA_FAULT_UNKNOWN_ELEMENT]
  = { "schema-unknown-element", PLUMB_SEVERITY_ERROR, N_ ("An element is not known here: %s."),
      N_ ("Did you mean <%s>?") },
  [PLUMB_SCHEMA_FAULT_MISSING_ELEMENT] = { "schema-missing-element", PLUMB_SEVERITY_ERROR,
                                           N_ ("An element is missing: %s."), N_ ("Add %s.") },
  [PLUMB_SCHEMA_FAULT_ORDER] = { "schema-order", PLUMB_SEVERITY_ERROR,
                                 N_ ("Elements are in the wrong order: %s."), N_ ("Move %s.") },
  [PLUMB_SCHEMA_FAULT_TWICE]
  = { "schema-twice", PLUMB_SEVERITY_ERROR, N_ ("An element is there once too often: %s."),
      N_ ("Keep one of them.") },
  [PLUMB_SCHEMA_FAULT_STRAY_TEXT]
  = { "schema-stray-text", PLUMB_SEVERITY_ERROR, N_ ("Text stands where none belongs: %s."),
      N_ ("Put the text into one of the elements inside, or remove it.") },
  [PLUMB_SCHEMA_FAULT_BAD_TEXT] = { "schema-bad-text", PLUMB_SEVERITY_ERROR,
                                    N_ ("A text is not of the right form: %s."), N_ ("Write %s.") },
  [PLUMB_SCHEMA_FAULT_UNKNOWN_ATTRIBUTE]
  = { "schema-unknown-attribute", PLUMB_SEVERITY_ERROR, N_ ("An attribute is not known here: %s."),
      N_ ("Did you mean “%s”?") },
  [PLUMB_SCHEMA_FAULT_MISSING_ATTRIBUTE] = { "schema-missing-attribute", PLUMB_SEVERITY_ERROR,
                                             N_ ("An attribute is missing: %s."), N_ ("Add %s.") },
  [PLUMB_SCHEMA_FAULT_BAD_ATTRIBUTE]
  = { "schema-bad-attribute", PLUMB_SEVERITY_ERROR,
      N_ ("An attribute has a value that it cannot have: %s."), N_ ("Write %s.") },
};

/* The nearest element around @node that has an id, as its start tag: <question id="draft.purpose">.
 */
static char *
dup_subject (const xmlNode *node)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    {
      g_autofree char *id = plumb_xml_dup_attribute (node, "id");
      if (id != NULL)
        return g_strdup_printf ("<%s id=\"%s\">", (const char *) node->name, id);
    }
  return NULL;
}

void
plumb_schema_fault_add (PlumbFindings *findings,
                        PlumbSchemaFault fault,
                        const char *name,
                        const xmlNode *node,
                        int line,
                        const char *detail,
                        const char *remedy_detail)
{
  g_return_if_fail (findings != NULL);
  g_return_if_fail ((guint) fault < G_N_ELEMENTS (kinds));

  g_autofree char *subject = dup_subject (node);
  PlumbFindingPlace place = { .file = name, .line = line, .subject = subject, .caret = -1 };
  if (node != NULL && line == plumb_xml_get_line (node))
    place.column = plumb_xml_get_column (node);
  plumb_findings_add (findings, &kinds[fault], &place, detail, remedy_detail);
}
