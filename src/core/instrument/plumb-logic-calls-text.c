/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The functions of texts, dates and patterns, and those that choose between values. */

#include "plumb-logic-calls.h"

#include <math.h>
#include <string.h>

#include "plumb-day.h"

/* Steps of one match of a regular expression (PCRE2's match limit), so that none can stall the
 * program. */
#define MATCH_LIMIT "(*LIMIT_MATCH=100000)"

static void
call_if (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_copy (result, plumb_xpath_value_to_boolean (&a[0]) ? &a[1] : &a[2]);
}

static void
call_coalesce (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  for (guint i = 0; i < n; i++)
    {
      if (plumb_value_is_nothing (&a[i]))
        continue;
      plumb_value_copy (result, &a[i]);
      return;
    }
  plumb_value_set_text (result, "");
}

static void
call_today (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_text (result, self->today);
}

static gboolean
read_date (const PlumbXPathValue *value, GDate *date)
{
  g_autofree char *text = plumb_xpath_value_to_text (value);
  return plumb_day_read (g_strstrip (text), date);
}

static void
call_days_between (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  GDate from;
  GDate to;
  if (read_date (&a[0], &from) && read_date (&a[1], &to))
    plumb_value_set_number (result, g_date_days_between (&from, &to));
  else
    plumb_value_set_number (result, NAN);
}

static void
call_year (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  GDate date;
  plumb_value_set_number (result, read_date (&a[0], &date) ? g_date_get_year (&date) : NAN);
}

/* Whether all three are dates and the first is not before the second nor after the third; else the
 * same of numbers. */
static void
call_between (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  GDate dates[3];
  if (read_date (&a[0], &dates[0]) && read_date (&a[1], &dates[1]) && read_date (&a[2], &dates[2]))
    {
      plumb_value_set_boolean (result, g_date_compare (&dates[1], &dates[0]) <= 0
                                           && g_date_compare (&dates[0], &dates[2]) <= 0);
      return;
    }
  double number = plumb_xpath_value_to_number (&a[0]);
  plumb_value_set_boolean (result, number >= plumb_xpath_value_to_number (&a[1])
                                       && number <= plumb_xpath_value_to_number (&a[2]));
}

static GRegex *
get_pattern (PlumbLogic *self, const char *pattern)
{
  gpointer regex = NULL;
  if (g_hash_table_lookup_extended (self->patterns, pattern, NULL, &regex))
    return regex;
  g_autofree char *limited = g_strconcat (MATCH_LIMIT, pattern, NULL);
  regex = g_regex_new (limited, 0, 0, NULL);
  g_hash_table_insert (self->patterns, g_strdup (pattern), regex);
  return regex;
}

static void
match (PlumbLogic *self, const PlumbXPathValue *value, const char *pattern, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (value);
  GRegex *regex = pattern != NULL ? get_pattern (self, pattern) : NULL;
  plumb_value_set_boolean (result, regex != NULL && g_utf8_validate (text, -1, NULL)
                                       && g_regex_match (regex, text, 0, NULL));
}

/* Whether the pattern is found anywhere in the text. */
static void
call_matches (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  match (self, &a[0], a[1].text, result);
}

/* Whether the pattern is all of the text. */
static void
call_regex (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *whole = a[1].text != NULL ? g_strdup_printf ("\\A(?:%s)\\z", a[1].text) : NULL;
  match (self, &a[0], whole, result);
}

static void
call_ends_with (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *end = plumb_xpath_value_to_text (&a[1]);
  plumb_value_set_boolean (result, g_str_has_suffix (text, end));
}

/* A place in a text of @length characters, counted from 0, or from the end where it is negative. */
static glong
find_place (const PlumbXPathValue *value, glong length)
{
  double place = trunc (plumb_xpath_value_to_number (value));
  if (isnan (place))
    return 0;
  return (glong) CLAMP (place < 0 ? place + length : place, 0, length);
}

/* From one place up to another, as the forms that people bring along count them. XPath's own
 * substring() counts from 1. */
static void
call_substr (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *raw = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  glong length = g_utf8_strlen (text, -1);
  glong from = find_place (&a[1], length);
  glong to = n > 2 ? find_place (&a[2], length) : length;
  plumb_value_take_text (result, from < to ? g_utf8_substring (text, from, to) : g_strdup (""));
}

/* All but the first, with the first between them. */
static void
call_join (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *glue = plumb_xpath_value_to_text (&a[0]);
  GString *text = g_string_new (NULL);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *part = plumb_xpath_value_to_text (&a[i]);
      g_string_append_printf (text, "%s%s", i > 1 ? glue : "", part);
    }
  plumb_value_take_text (result, g_string_free (text, FALSE));
}

static void
call_boolean_from_string (PlumbLogic *self,
                          const PlumbXPathValue *a,
                          guint n,
                          PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  plumb_value_set_boolean (result, strcmp (text, "true") == 0 || strcmp (text, "1") == 0);
}

const PlumbLogicFunction plumb_logic_text_functions[] = {
  { "if", call_if },
  { "coalesce", call_coalesce },
  { "today", call_today },
  { "days-between", call_days_between },
  { "year", call_year },
  { "between", call_between },
  { "matches", call_matches },
  { "regex", call_regex },
  { "ends-with", call_ends_with },
  { "substr", call_substr },
  { "join", call_join },
  { "boolean-from-string", call_boolean_from_string },
  { NULL, NULL },
};
