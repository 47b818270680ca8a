/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-icu-text.h"

char *
plumb_icu_text_to_utf8 (const UChar *text, int32_t length)
{
  /* ICU never gives half a surrogate pair, which is all that could fail here. */
  char *utf8 = g_utf16_to_utf8 (text, length, NULL, NULL, NULL);
  return utf8 ? utf8 : g_strdup ("");
}

UChar *
plumb_icu_text_from_utf8 (const char *text, int32_t *length)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  glong n_units = 0;

  UChar *utf16 = g_utf8_to_utf16 (valid, -1, NULL, &n_units, NULL);
  if (length)
    *length = (int32_t) n_units;
  return utf16;
}
