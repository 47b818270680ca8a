/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-cli-languages.h"

#include <glib/gi18n-lib.h>

PlumbExit
plumb_cli_check_languages (const PlumbCommand *command, char **tags)
{
  const guint n = tags != NULL ? g_strv_length (tags) : 0;
  if (n > 2)
    return plumb_cli_usage (command, _ ("Give one language or two, no more."));
  if (n == 2 && g_ascii_strcasecmp (tags[0], tags[1]) == 0)
    return plumb_cli_usage (command,
                            _ ("For two languages side by side, give two different ones."));
  return PLUMB_EXIT_GOOD;
}

PlumbLanguage *
plumb_cli_open_second_language (char **tags, GError **error)
{
  return tags != NULL && tags[0] != NULL && tags[1] != NULL ? plumb_language_open (tags[1], error)
                                                            : NULL;
}
