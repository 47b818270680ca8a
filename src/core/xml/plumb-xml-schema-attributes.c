/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Validation: the attributes of an element. */

#include "plumb-xml-schema-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-suggest.h"
#include "plumb-xml-datatype.h"
#include "plumb-xml-reader.h"

static void
check_value (PlumbXmlValidation *self,
             const xmlNode *node,
             const PlumbXmlAttributeModel *attribute,
             const char *value)
{
  if (attribute->pattern == NULL
      || plumb_xml_datatype_allows (self->cache, attribute->pattern, value))
    return;
  g_autofree char *start = g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), 60));
  g_autofree char *detail = g_strdup_printf ("%s=\"%s\"", attribute->name, start);
  g_autofree char *wanted = plumb_xml_datatype_describe (attribute->pattern);
  g_autofree char *meant = plumb_xml_datatype_suggest (attribute->pattern, value);
  g_autofree char *remedy
      = meant == NULL ? g_strdup (wanted) : g_strdup_printf (_ ("“%s”, or %s"), meant, wanted);
  plumb_schema_fault_add (self->findings, PLUMB_SCHEMA_FAULT_BAD_ATTRIBUTE, self->name, node,
                          plumb_xml_get_attribute_line (node, attribute->name), detail, remedy);
}

static const PlumbXmlAttributeModel *
find_attribute (const PlumbXmlModel *model, const xmlAttr *attribute)
{
  if (attribute->ns != NULL)
    return NULL;
  for (guint i = 0; i < model->attributes->len; i++)
    {
      const PlumbXmlAttributeModel *known
          = &g_array_index (model->attributes, PlumbXmlAttributeModel, i);
      if (strcmp (known->name, (const char *) attribute->name) == 0)
        return known;
    }
  return NULL;
}

static void
report_unknown_attribute (PlumbXmlValidation *self,
                          const xmlNode *node,
                          const xmlAttr *attribute,
                          const PlumbXmlModel *model)
{
  const char *name = (const char *) attribute->name;
  g_autofree const char **known = g_new0 (const char *, model->attributes->len + 1);
  for (guint i = 0; i < model->attributes->len; i++)
    known[i] = g_array_index (model->attributes, PlumbXmlAttributeModel, i).name;
  /* Translators: an attribute's name and an element's, such as “lable in <question>”. */
  g_autofree char *detail = g_strdup_printf (_ ("%s in <%s>"), name, model->name);
  plumb_schema_fault_add (self->findings, PLUMB_SCHEMA_FAULT_UNKNOWN_ATTRIBUTE, self->name, node,
                          plumb_xml_get_attribute_line (node, name), detail,
                          plumb_suggest (name, known));
}

static void
report_missing_attribute (PlumbXmlValidation *self,
                          const xmlNode *node,
                          const PlumbXmlAttributeModel *attribute,
                          const PlumbXmlModel *model)
{
  g_autofree char *detail = g_strdup_printf (_ ("%s in <%s>"), attribute->name, model->name);
  g_autofree char *wanted = attribute->pattern != NULL
                                ? plumb_xml_datatype_describe (attribute->pattern)
                                : g_strdup (_ ("a plain text"));
  g_autofree char *remedy
      = g_strdup_printf (_ ("%s=\"…\", which holds %s"), attribute->name, wanted);
  plumb_schema_fault_add (self->findings, PLUMB_SCHEMA_FAULT_MISSING_ATTRIBUTE, self->name, node,
                          plumb_xml_get_line (node), detail, remedy);
}

/* Whether an attribute of @node that is not known was probably meant to be @wanted. */
static gboolean
is_mistyped (const xmlNode *node, const char *wanted, const PlumbXmlModel *model)
{
  const char *const names[] = { wanted, NULL };
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (find_attribute (model, attribute) == NULL
        && plumb_suggest ((const char *) attribute->name, names) != NULL)
      return TRUE;
  return FALSE;
}

void
plumb_xml_check_attributes (PlumbXmlValidation *self,
                            const xmlNode *node,
                            const PlumbXmlModel *model)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const PlumbXmlAttributeModel *known = find_attribute (model, attribute);
      if (known == NULL)
        {
          if (!model->has_any_attribute)
            report_unknown_attribute (self, node, attribute, model);
          continue;
        }
      g_autofree char *value = plumb_xml_dup_attribute (node, known->name);
      check_value (self, node, known, value);
    }
  for (guint i = 0; i < model->attributes->len; i++)
    {
      const PlumbXmlAttributeModel *known
          = &g_array_index (model->attributes, PlumbXmlAttributeModel, i);
      if (known->required && xmlHasNsProp (node, (const xmlChar *) known->name, NULL) == NULL
          && !is_mistyped (node, known->name, model))
        report_missing_attribute (self, node, known, model);
    }
}
