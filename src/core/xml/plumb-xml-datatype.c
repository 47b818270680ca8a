/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-datatype.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemastypes.h>
#include <string.h>

#include "plumb-suggest.h"
#include "plumb-xml-reader.h"

static gboolean
is_pattern (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* libxml2 fills its table of types on first use, without a lock. */
static xmlSchemaType *
get_type (const char *name)
{
  static gsize ready = 0;
  if (g_once_init_enter (&ready))
    {
      xmlSchemaInitTypes ();
      g_once_init_leave (&ready, 1);
    }
  return xmlSchemaGetPredefinedType ((const xmlChar *) name,
                                     (const xmlChar *) "http://www.w3.org/2001/XMLSchema");
}

static void
free_regexp (gpointer regexp)
{
  xmlRegFreeRegexp (regexp);
}

GHashTable *
plumb_xml_datatype_cache_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, free_regexp);
}

static gboolean
matches_regexp (GHashTable *cache, const xmlNode *parameter, const char *value)
{
  xmlRegexp *regexp = g_hash_table_lookup (cache, parameter);
  if (regexp == NULL)
    {
      g_autofree char *pattern = plumb_xml_dup_text (parameter);
      regexp = xmlRegexpCompile ((const xmlChar *) pattern);
      g_return_val_if_fail (regexp != NULL, FALSE);
      g_hash_table_insert (cache, (gpointer) parameter, regexp);
    }
  return xmlRegexpExec (regexp, (const xmlChar *) value) == 1;
}

/* The attribute @name of @node, an element of a schema, which has plain ones only; lent. "" where
 * there is none. */
static const char *
peek_attribute (const xmlNode *node, const char *name)
{
  const xmlAttr *attribute = xmlHasNsProp (node, (const xmlChar *) name, NULL);
  const xmlNode *text = attribute != NULL ? attribute->children : NULL;
  return text != NULL && text->content != NULL ? (const char *) text->content : "";
}

static gboolean
allows_parameter (GHashTable *cache, const xmlNode *parameter, const char *value)
{
  const char *name = peek_attribute (parameter, "name");
  if (strcmp (name, "pattern") == 0)
    return matches_regexp (cache, parameter, value);
  g_autofree char *limit = plumb_xml_dup_text (parameter);
  double bound = g_ascii_strtod (limit, NULL);
  if (strcmp (name, "minLength") == 0)
    return g_utf8_strlen (value, -1) >= bound;
  if (strcmp (name, "maxLength") == 0)
    return g_utf8_strlen (value, -1) <= bound;
  if (strcmp (name, "minInclusive") == 0)
    return g_ascii_strtod (value, NULL) >= bound;
  if (strcmp (name, "maxInclusive") == 0)
    return g_ascii_strtod (value, NULL) <= bound;
  g_return_val_if_reached (FALSE);
}

/* The types whose white space XML Schema keeps. */
static gboolean
keeps_space (const char *type)
{
  return strcmp (type, "string") == 0 || strcmp (type, "normalizedString") == 0;
}

static gboolean
allows_data (GHashTable *cache, const xmlNode *data, const char *value)
{
  const char *name = peek_attribute (data, "type");
  xmlSchemaType *type = get_type (name);
  g_return_val_if_fail (type != NULL, FALSE);

  g_autofree char *trimmed = g_strdup (value);
  if (!keeps_space (name))
    g_strstrip (trimmed);
  if (xmlSchemaValidatePredefinedType (type, (const xmlChar *) trimmed, NULL) != 0)
    return FALSE;
  for (xmlNode *child = data->children; child != NULL; child = child->next)
    if (is_pattern (child, "param") && !allows_parameter (cache, child, trimmed))
      return FALSE;
  return TRUE;
}

/* Whether both are the same but for white space around them. */
static gboolean
is_same_word (const char *a, const char *b)
{
  static const char space[] = " \t\r\n";
  a += strspn (a, space);
  b += strspn (b, space);
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);
  while (a_length > 0 && strchr (space, a[a_length - 1]) != NULL)
    a_length--;
  while (b_length > 0 && strchr (space, b[b_length - 1]) != NULL)
    b_length--;
  return a_length == b_length && strncmp (a, b, a_length) == 0;
}

static gboolean
allows_value (const xmlNode *node, const char *value)
{
  g_autofree char *wanted = plumb_xml_dup_text (node);
  return is_same_word (wanted, value);
}

gboolean
plumb_xml_datatype_allows (GHashTable *cache, const xmlNode *pattern, const char *value)
{
  g_return_val_if_fail (pattern != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (is_pattern (pattern, "text"))
    return TRUE;
  if (is_pattern (pattern, "empty"))
    return *value == '\0';
  if (is_pattern (pattern, "data"))
    return allows_data (cache, pattern, value);
  if (is_pattern (pattern, "value"))
    return allows_value (pattern, value);
  for (xmlNode *child = pattern->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && plumb_xml_datatype_allows (cache, child, value))
      return TRUE;
  return FALSE;
}

/* The values of a <choice>, or of one <value>, as a NULL-terminated array. */
static char **
dup_values (const xmlNode *pattern)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const xmlNode *first = is_pattern (pattern, "value") ? pattern : pattern->children;
  for (const xmlNode *node = first; node != NULL; node = node->next)
    {
      if (is_pattern (node, "value"))
        {
          g_autofree char *text = plumb_xml_dup_text (node);
          g_strv_builder_add (builder, g_strstrip (text));
        }
      if (node == pattern)
        break;
    }
  return g_strv_builder_end (builder);
}

static const struct
{
  const char *type;
  const char *words;
} descriptions[] = {
  { "decimal", N_ ("a number such as 2.5, with a point") },
  { "double", N_ ("a number such as 2.5, with a point") },
  { "integer", N_ ("a whole number") },
  { "nonNegativeInteger", N_ ("a whole number, 0 or more") },
  { "positiveInteger", N_ ("a whole number, 1 or more") },
  { "language", N_ ("a language tag such as “en” or “zh-Hant”") },
  { "date", N_ ("a date as YYYY-MM-DD") },
  { "dateTime", N_ ("a date and time such as 2026-03-05T14:30:00Z") },
  { "boolean", N_ ("“true” or “false”") },
};

static char *
describe_data (const xmlNode *data)
{
  g_autofree char *type = plumb_xml_dup_attribute (data, "type");
  for (gsize i = 0; i < G_N_ELEMENTS (descriptions); i++)
    if (g_strcmp0 (type, descriptions[i].type) == 0)
      return g_strdup (_ (descriptions[i].words));
  for (xmlNode *child = data->children; child != NULL; child = child->next)
    {
      if (!is_pattern (child, "param"))
        continue;
      g_autofree char *limit = plumb_xml_dup_text (child);
      g_autofree char *name = plumb_xml_dup_attribute (child, "name");
      if (g_strcmp0 (name, "pattern") == 0)
        return g_strdup_printf (_ ("text of the form %s"), limit);
      if (g_strcmp0 (name, "maxLength") == 0)
        return g_strdup_printf (_ ("text of at most %s characters"), limit);
    }
  return g_strdup (_ ("a plain text"));
}

char *
plumb_xml_datatype_describe (const xmlNode *pattern)
{
  g_return_val_if_fail (pattern != NULL, NULL);

  if (is_pattern (pattern, "data"))
    return describe_data (pattern);
  if (is_pattern (pattern, "empty"))
    return g_strdup (_ ("nothing"));
  g_auto (GStrv) values = dup_values (pattern);
  if (values[0] == NULL)
    return g_strdup (_ ("a plain text"));
  g_autofree char *list = g_strjoinv (", ", values);
  return values[1] == NULL ? g_strdup_printf (_ ("the word “%s”"), list)
                           : g_strdup_printf (_ ("one of: %s"), list);
}

char *
plumb_xml_datatype_suggest (const xmlNode *pattern, const char *value)
{
  g_return_val_if_fail (pattern != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  g_auto (GStrv) values = dup_values (pattern);
  return g_strdup (plumb_suggest (value, (const char *const *) values));
}
