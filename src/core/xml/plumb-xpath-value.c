/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* XPath's conversions between text, number and boolean (section 4 of the recommendation). */

#include "plumb-xpath.h"

#include <float.h>
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

/* XML's white space, of which there are four characters. */
static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* XPath's number: digits with a point, a minus before them, white space around; no exponent, no
 * hexadecimal, no plus. */
static double
parse_number (const char *text)
{
  while (is_space (*text))
    text++;
  const char *p = text + (*text == '-');
  gsize digits = 0;
  for (; g_ascii_isdigit (*p); p++)
    digits++;
  if (*p == '.')
    for (p++; g_ascii_isdigit (*p); p++)
      digits++;
  const char *end = p;
  while (is_space (*p))
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

/* The fewest digits that read back as @number, in the form d.ddde±dd. */
static void
format_digits (double number, char *buffer, int size)
{
  /* Fifteen digits are enough wherever fewer are; but not where numbers are so small that they have
   * fewer bits. */
  int precision = fabs (number) < DBL_MIN ? 0 : 14;
  for (; precision <= 16; precision++)
    {
      g_autofree char *form = g_strdup_printf ("%%.%de", precision);
      g_ascii_formatd (buffer, size, form, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        return;
    }
}

/* Writes d.ddde±dd without the exponent and without zeros that say nothing. */
static char *
expand (const char *scientific)
{
  GString *digits = g_string_new (NULL);
  const char *p = scientific + (*scientific == '-');
  for (; *p != 'e'; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
  int point = 1 + (int) g_ascii_strtoll (p + 1, NULL, 10);
  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);
  for (; point <= 0; point++)
    g_string_prepend_c (digits, '0');
  while ((int) digits->len < point)
    g_string_append_c (digits, '0');
  if ((int) digits->len > point)
    g_string_insert_c (digits, point, '.');
  if (*scientific == '-')
    g_string_prepend_c (digits, '-');
  return g_string_free (digits, FALSE);
}

/* The largest double has 309 digits. */
static char *
format_number (double number)
{
  if (isnan (number))
    return g_strdup ("NaN");
  if (isinf (number))
    return g_strdup (number > 0 ? "Infinity" : "-Infinity");
  if (number == 0)
    return g_strdup ("0");
  char buffer[384];
  if (number == floor (number))
    return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.0f", number));
  format_digits (number, buffer, sizeof buffer);
  return expand (buffer);
}

double
plumb_xpath_round (double number)
{
  if (!isfinite (number))
    return number;
  double below = floor (number);
  double rounded = number - below >= 0.5 ? below + 1 : below;
  return rounded == 0 ? copysign (0, number) : rounded;
}

double
plumb_xpath_round_to (double number, int decimals)
{
  if (!isfinite (number) || number == 0)
    return number;
  char buffer[384];
  format_digits (number, buffer, sizeof buffer);
  char *exponent = strchr (buffer, 'e');
  int shifted = (int) g_ascii_strtoll (exponent + 1, NULL, 10) + CLAMP (decimals, -400, 400);
  *exponent = '\0';
  g_autofree char *moved = g_strdup_printf ("%se%d", buffer, shifted);
  double scaled = g_ascii_strtod (moved, NULL);
  /* Beyond 2^53 a double has no places after the point; an infinite one would not come back. */
  if (fabs (scaled) >= 9007199254740992.)
    return number;
  g_autofree char *back
      = g_strdup_printf ("%.0fe%d", plumb_xpath_round (scaled), -CLAMP (decimals, -400, 400));
  return g_ascii_strtod (back, NULL);
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
