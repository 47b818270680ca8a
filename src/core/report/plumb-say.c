/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-say.h"

const char *
plumb_say (const PlumbLanguage *language, const char *source)
{
  return plumb_language_get_text (language, PLUMB_REPORT_COMPONENT, NULL, source);
}

const char *
plumb_say_in (const PlumbLanguage *language, const char *context, const char *source)
{
  return plumb_language_get_text (language, PLUMB_REPORT_COMPONENT, context, source);
}

const char *
plumb_say_phrase (const PlumbLanguage *language, const PlumbPhrase *phrase)
{
  return plumb_say_in (language, phrase->context, phrase->source);
}

const char *
plumb_say_count (const PlumbLanguage *language, const char *singular, const char *plural, gulong n)
{
  return plumb_language_get_plural (language, PLUMB_REPORT_COMPONENT, NULL, singular, plural, n);
}

char *
plumb_say_fill_count (const PlumbLanguage *language, const char *text, gulong n)
{
  g_autofree char *number = plumb_language_format_number (language, n, 0);
  return plumb_language_fill (text, "n", number, NULL);
}
