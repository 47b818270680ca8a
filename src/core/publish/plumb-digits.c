/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-digits.h"

char *
plumb_digits_write (gunichar zero, guint number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", number);
  if (zero == 0 || zero == '0')
    return g_strdup (digits);

  GString *out = g_string_new (NULL);
  for (const char *p = digits; *p != '\0'; p++)
    g_string_append_unichar (out, zero + (gunichar) (*p - '0'));
  return g_string_free (out, FALSE);
}
