/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath-functions.h"

#include <libxml/xpathInternals.h>
#include <string.h>

xmlXPathObject *
plumb_xpath_object_new (const PlumbXPathValue *value)
{
  g_return_val_if_fail (value != NULL, NULL);

  if (value->type == PLUMB_XPATH_BOOLEAN)
    return xmlXPathNewBoolean (value->boolean);
  if (value->type == PLUMB_XPATH_NUMBER)
    return xmlXPathNewFloat (value->number);
  return xmlXPathNewString ((const xmlChar *) (value->text != NULL ? value->text : ""));
}

gboolean
plumb_xpath_object_peek (const xmlXPathObject *object, PlumbXPathValue *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  *value = (PlumbXPathValue){ 0 };
  if (object == NULL)
    return FALSE;
  switch (object->type)
    {
    case XPATH_BOOLEAN:
      value->type = PLUMB_XPATH_BOOLEAN;
      value->boolean = object->boolval;
      return TRUE;
    case XPATH_NUMBER:
      value->type = PLUMB_XPATH_NUMBER;
      value->number = object->floatval;
      return TRUE;
    case XPATH_STRING:
      value->text = object->stringval != NULL ? (char *) object->stringval : (char *) "";
      return TRUE;
    default:
      return FALSE;
    }
}

/* libxml2 writes 10000000000 as "1e+10". So before a text function sees its arguments, numbers
 * among them become text here. */
static void
write_numbers (xmlXPathParserContext *parser, int n_arguments)
{
  for (int i = 0; i < n_arguments && i < parser->valueNr; i++)
    {
      xmlXPathObject *argument = parser->valueTab[parser->valueNr - 1 - i];
      if (argument == NULL || argument->type != XPATH_NUMBER)
        continue;
      PlumbXPathValue value = { .type = PLUMB_XPATH_NUMBER, .number = argument->floatval };
      g_autofree char *text = plumb_xpath_value_to_text (&value);
      argument->type = XPATH_STRING;
      argument->stringval = xmlStrdup ((const xmlChar *) text);
    }
}

#define DEFINE_TEXT_FUNCTION(name, wrapped)                                                        \
  static void name (xmlXPathParserContext *parser, int n_arguments)                                \
  {                                                                                                \
    write_numbers (parser, n_arguments);                                                           \
    wrapped (parser, n_arguments);                                                                 \
  }

DEFINE_TEXT_FUNCTION (call_string, xmlXPathStringFunction)
DEFINE_TEXT_FUNCTION (call_concat, xmlXPathConcatFunction)
DEFINE_TEXT_FUNCTION (call_contains, xmlXPathContainsFunction)
DEFINE_TEXT_FUNCTION (call_starts_with, xmlXPathStartsWithFunction)
DEFINE_TEXT_FUNCTION (call_string_length, xmlXPathStringLengthFunction)
DEFINE_TEXT_FUNCTION (call_normalize_space, xmlXPathNormalizeFunction)
DEFINE_TEXT_FUNCTION (call_substring_before, xmlXPathSubstringBeforeFunction)
DEFINE_TEXT_FUNCTION (call_substring_after, xmlXPathSubstringAfterFunction)
DEFINE_TEXT_FUNCTION (call_translate, xmlXPathTranslateFunction)

static const struct
{
  const char *name;
  xmlXPathFunction function;
} text_functions[] = {
  { "string", call_string },
  { "concat", call_concat },
  { "contains", call_contains },
  { "starts-with", call_starts_with },
  { "string-length", call_string_length },
  { "normalize-space", call_normalize_space },
  { "substring-before", call_substring_before },
  { "substring-after", call_substring_after },
  { "translate", call_translate },
};

xmlXPathFunction
plumb_xpath_get_text_function (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (text_functions); i++)
    if (strcmp (text_functions[i].name, name) == 0)
      return text_functions[i].function;
  return NULL;
}
