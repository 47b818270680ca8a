/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* XPath's conversions between text, number and boolean (section 4 of the recommendation), with
 * numbers written as people do. */

#include "plumb-xpath.h"

#include <math.h>
#include <string.h>

void
plumb_xpath_value_clear (PlumbXPathValue *value)
{
  if (value == NULL)
    return;
  g_free (value->text);
  *value = (PlumbXPathValue){ 0 };
}

gboolean
plumb_xpath_value_to_boolean (const PlumbXPathValue *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  if (value->type == PLUMB_XPATH_BOOLEAN)
    return value->boolean;
  if (value->type == PLUMB_XPATH_NUMBER)
    return value->number != 0 && !isnan (value->number);
  return value->text != NULL && *value->text != '\0';
}

/* XPath's number: digits with a point, a minus before them, white space around; no exponent, no
 * hexadecimal, no plus. */
static double
parse_number (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  const char *p = text + (*text == '-');
  gsize digits = 0;
  for (; g_ascii_isdigit (*p); p++)
    digits++;
  if (*p == '.')
    for (p++; g_ascii_isdigit (*p); p++)
      digits++;
  const char *end = p;
  while (g_ascii_isspace (*p))
    p++;
  if (digits == 0 || *p != '\0')
    return NAN;
  g_autofree char *number = g_strndup (text, end - text);
  return g_ascii_strtod (number, NULL);
}

double
plumb_xpath_value_to_number (const PlumbXPathValue *value)
{
  g_return_val_if_fail (value != NULL, NAN);

  if (value->type == PLUMB_XPATH_NUMBER)
    return value->number;
  if (value->type == PLUMB_XPATH_BOOLEAN)
    return value->boolean ? 1 : 0;
  return value->text != NULL ? parse_number (value->text) : NAN;
}

/* Six decimals at most and no trailing zeros. The largest double has 309 digits before the point.
 */
static char *
format_number (double number)
{
  if (isnan (number))
    return g_strdup ("");
  if (isinf (number))
    return g_strdup (number > 0 ? "Infinity" : "-Infinity");
  char buffer[384];
  g_ascii_formatd (buffer, sizeof buffer, "%.6f", number);
  char *end = buffer + strlen (buffer);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';
  return g_strdup (strcmp (buffer, "-0") == 0 ? "0" : buffer);
}

char *
plumb_xpath_value_to_text (const PlumbXPathValue *value)
{
  g_return_val_if_fail (value != NULL, NULL);

  if (value->type == PLUMB_XPATH_NUMBER)
    return format_number (value->number);
  if (value->type == PLUMB_XPATH_BOOLEAN)
    return g_strdup (value->boolean ? "true" : "false");
  return g_strdup (value->text != NULL ? value->text : "");
}

gboolean
plumb_xpath_value_equal (const PlumbXPathValue *a, const PlumbXPathValue *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->type != b->type)
    return FALSE;
  if (a->type == PLUMB_XPATH_BOOLEAN)
    return !a->boolean == !b->boolean;
  if (a->type == PLUMB_XPATH_NUMBER)
    return a->number == b->number || (isnan (a->number) && isnan (b->number));
  return g_strcmp0 (a->text != NULL ? a->text : "", b->text != NULL ? b->text : "") == 0;
}
