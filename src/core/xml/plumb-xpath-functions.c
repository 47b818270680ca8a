/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath-functions.h"

#include <math.h>
#include <string.h>

/* The most arguments of one call. */
#define MANY 64

static void
set_boolean (PlumbXPathValue *result, gboolean boolean)
{
  *result = (PlumbXPathValue){ .type = PLUMB_XPATH_BOOLEAN, .boolean = boolean };
}

static void
set_number (PlumbXPathValue *result, double number)
{
  *result = (PlumbXPathValue){ .type = PLUMB_XPATH_NUMBER, .number = number };
}

/* @text is given away. */
static void
set_text (PlumbXPathValue *result, char *text)
{
  *result = (PlumbXPathValue){ .text = text };
}

static void
call_boolean (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_boolean (result, plumb_xpath_value_to_boolean (&a[0]));
}

static void
call_not (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_boolean (result, !plumb_xpath_value_to_boolean (&a[0]));
}

static void
call_true (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_boolean (result, TRUE);
}

static void
call_false (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_boolean (result, FALSE);
}

static void
call_number (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_number (result, plumb_xpath_value_to_number (&a[0]));
}

static void
call_floor (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_number (result, floor (plumb_xpath_value_to_number (&a[0])));
}

static void
call_ceiling (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_number (result, ceil (plumb_xpath_value_to_number (&a[0])));
}

static void
call_round (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_number (result, plumb_xpath_round (plumb_xpath_value_to_number (&a[0])));
}

static void
call_string (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  set_text (result, plumb_xpath_value_to_text (&a[0]));
}

static void
call_concat (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *part = plumb_xpath_value_to_text (&a[i]);
      g_string_append (text, part);
    }
  set_text (result, g_string_free (text, FALSE));
}

static void
call_contains (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *part = plumb_xpath_value_to_text (&a[1]);
  set_boolean (result, strstr (text, part) != NULL);
}

static void
call_starts_with (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *start = plumb_xpath_value_to_text (&a[1]);
  set_boolean (result, g_str_has_prefix (text, start));
}

static void
call_substring_before (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *part = plumb_xpath_value_to_text (&a[1]);
  const char *at = strstr (text, part);
  set_text (result, at != NULL ? g_strndup (text, at - text) : g_strdup (""));
}

static void
call_substring_after (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  g_autofree char *part = plumb_xpath_value_to_text (&a[1]);
  const char *at = strstr (text, part);
  set_text (result, g_strdup (at != NULL ? at + strlen (part) : ""));
}

/* The text of an argument for functions that go through it character by character. */
static char *
dup_valid (const PlumbXPathValue *value)
{
  g_autofree char *text = plumb_xpath_value_to_text (value);
  return g_utf8_validate (text, -1, NULL) ? g_steal_pointer (&text) : g_utf8_make_valid (text, -1);
}

/* The characters whose places, counted from 1, are at least round(from) and less than round(from) +
 * round(length); where a number is none, no place is (section 4.2). */
static void
call_substring (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = dup_valid (&a[0]);
  double from = plumb_xpath_round (plumb_xpath_value_to_number (&a[1]));
  double end = n > 2 ? from + plumb_xpath_round (plumb_xpath_value_to_number (&a[2])) : INFINITY;
  GString *part = g_string_new (NULL);
  double place = 1;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), place++)
    if (place >= from && place < end)
      g_string_append_len (part, p, g_utf8_next_char (p) - p);
  set_text (result, g_string_free (part, FALSE));
}

static void
call_string_length (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = dup_valid (&a[0]);
  set_number (result, g_utf8_strlen (text, -1));
}

/* XML's white space, of which there are four characters. */
static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
call_normalize_space (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = plumb_xpath_value_to_text (&a[0]);
  GString *words = g_string_new (NULL);
  gboolean parted = FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!is_space (*p) && parted && words->len > 0)
        g_string_append_c (words, ' ');
      parted = is_space (*p);
      if (!parted)
        g_string_append_c (words, *p);
    }
  set_text (result, g_string_free (words, FALSE));
}

/* What each character of @from becomes: that of @to in the same place, or 0 for nothing. Of one
 * that stands twice, the first place counts. */
static GHashTable *
map_characters (const char *from, const char *to)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);
  for (; *from != '\0'; from = g_utf8_next_char (from))
    {
      gpointer character = GUINT_TO_POINTER (g_utf8_get_char (from));
      gunichar replacement = *to != '\0' ? g_utf8_get_char (to) : 0;
      if (!g_hash_table_contains (map, character))
        g_hash_table_insert (map, character, GUINT_TO_POINTER (replacement));
      to = *to != '\0' ? g_utf8_next_char (to) : to;
    }
  return map;
}

static void
call_translate (const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  g_autofree char *text = dup_valid (&a[0]);
  g_autofree char *from = dup_valid (&a[1]);
  g_autofree char *to = dup_valid (&a[2]);
  g_autoptr (GHashTable) map = map_characters (from, to);
  GString *changed = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer character = GUINT_TO_POINTER (g_utf8_get_char (p));
      gpointer replacement = NULL;
      if (!g_hash_table_lookup_extended (map, character, NULL, &replacement))
        replacement = character;
      if (replacement != NULL)
        g_string_append_unichar (changed, GPOINTER_TO_UINT (replacement));
    }
  set_text (result, g_string_free (changed, FALSE));
}

static const PlumbXPathFunction functions[] = {
  { "boolean", 1, 1, call_boolean },
  { "ceiling", 1, 1, call_ceiling },
  { "concat", 2, MANY, call_concat },
  { "contains", 2, 2, call_contains },
  { "false", 0, 0, call_false },
  { "floor", 1, 1, call_floor },
  { "normalize-space", 1, 1, call_normalize_space },
  { "not", 1, 1, call_not },
  { "number", 1, 1, call_number },
  { "round", 1, 1, call_round },
  { "starts-with", 2, 2, call_starts_with },
  { "string", 1, 1, call_string },
  { "string-length", 1, 1, call_string_length },
  { "substring", 2, 3, call_substring },
  { "substring-after", 2, 2, call_substring_after },
  { "substring-before", 2, 2, call_substring_before },
  { "translate", 3, 3, call_translate },
  { "true", 0, 0, call_true },
};

const PlumbXPathFunction *
plumb_xpath_function_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    if (functions[i].name[0] == name[0] && strcmp (functions[i].name, name) == 0)
      return &functions[i];
  return NULL;
}
