/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at nodes of a document that was read. */

#include "plumb-xml-reader.h"

#include <libxml/c14n.h>

#include <string.h>

#include "plumb-xml-errors.h"
#include "plumb-xml-lines.h"

gboolean
plumb_xml_is_element (const xmlNode *node, const char *uri, const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (strcmp ((const char *) node->name, name) != 0)
    return FALSE;
  const char *node_uri = node->ns != NULL ? (const char *) node->ns->href : NULL;
  return g_strcmp0 (node_uri, uri) == 0;
}

xmlNode *
plumb_xml_next_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

/* The text of a node whose @children are one piece of text, lent; NULL where they are more. */
static const char *
peek_text (const xmlNode *children)
{
  if (children == NULL)
    return "";
  gboolean is_plain = children->next == NULL && children->type == XML_TEXT_NODE;
  return is_plain ? (const char *) children->content : NULL;
}

char *
plumb_xml_dup_text (const xmlNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  const char *plain = node->type == XML_ELEMENT_NODE ? peek_text (node->children) : NULL;
  if (plain != NULL)
    return g_strdup (plain);
  xmlChar *content = xmlNodeGetContent (node);
  char *text = g_strdup (content != NULL ? (const char *) content : "");
  xmlFree (content);
  return text;
}

char *
plumb_xml_dup_prose (const xmlNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  g_autofree char *text = plumb_xml_dup_text (node);
  GString *prose = g_string_sized_new (strlen (text));
  guint breaks = 0;
  gboolean gap = FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p))
        {
          breaks += *p == '\n';
          gap = TRUE;
          continue;
        }
      if (gap && prose->len > 0)
        g_string_append (prose, breaks >= 2 ? "\n\n" : " ");
      gap = FALSE;
      breaks = 0;
      g_string_append_c (prose, *p);
    }
  return g_string_free (prose, FALSE);
}

char *
plumb_xml_dup_attribute (const xmlNode *node, const char *name)
{
  g_return_val_if_fail (node != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  const xmlAttr *attribute = xmlHasNsProp (node, (const xmlChar *) name, NULL);
  if (attribute == NULL)
    return NULL;
  const char *plain = peek_text (attribute->children);
  if (plain != NULL)
    return g_strdup (plain);
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);
  xmlFree (value);
  return copy;
}

int
plumb_xml_get_line (const xmlNode *node)
{
  g_return_val_if_fail (node != NULL, 0);

  if (node->_private != NULL)
    return plumb_xml_lines_get_line (node->_private);
  return (int) xmlGetLineNo (node);
}

int
plumb_xml_get_attribute_line (const xmlNode *node, const char *name)
{
  g_return_val_if_fail (node != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  const xmlAttr *attribute = xmlHasNsProp (node, (const xmlChar *) name, NULL);
  if (attribute == NULL || attribute->_private == NULL)
    return plumb_xml_get_line (node);
  return plumb_xml_lines_get_line (attribute->_private);
}

int
plumb_xml_get_column (const xmlNode *node)
{
  g_return_val_if_fail (node != NULL, 0);
  return plumb_xml_lines_get_column (node->_private);
}

int
plumb_xml_get_attribute_column (const xmlNode *node, const char *name)
{
  g_return_val_if_fail (node != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  const xmlAttr *attribute = xmlHasNsProp (node, (const xmlChar *) name, NULL);
  return attribute != NULL ? plumb_xml_lines_get_column (attribute->_private) : 0;
}

static void
ignore_error (void *data, PlumbXmlErrorPtr error)
{
}

char *
plumb_xml_dup_canonical (xmlDoc *doc)
{
  g_return_val_if_fail (doc != NULL, NULL);

  PlumbXmlCatch caught;
  plumb_xml_catch_begin (&caught, ignore_error, NULL);
  xmlChar *text = NULL;
  int length = xmlC14NDocDumpMemory (doc, NULL, XML_C14N_EXCLUSIVE_1_0, NULL, 0, &text);
  plumb_xml_catch_end (&caught);
  if (length < 0)
    xmlDocDumpMemoryEnc (doc, &text, &length, "UTF-8");
  char *copy = g_strndup ((const char *) text, MAX (length, 0));
  xmlFree (text);
  return copy;
}

char *
plumb_xml_dup_root (xmlDoc *doc)
{
  g_return_val_if_fail (doc != NULL, NULL);

  xmlBuffer *buffer = xmlBufferCreate ();
  xmlNodeDump (buffer, doc, xmlDocGetRootElement (doc), 0, 0);
  char *text = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return text;
}
