/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "says.h"

#include <string.h>

void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is missing in\n%s", words, text);
}

void
assert_not_says (const char *text, const char *words)
{
  const char *found = strstr (text, words);

  if (found != NULL)
    g_error ("“%s” is said: %.80s", words, found);
}
