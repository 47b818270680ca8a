/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-locale.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <locale.h>
#include <string.h>

#include "plumb-config.h"

static gboolean
is_plain (const char *locale)
{
  return locale == NULL || *locale == '\0' || strcmp (locale, "C") == 0
         || strcmp (locale, "POSIX") == 0 || g_str_has_prefix (locale, "C.");
}

char *
plumb_locale_dup_chain (const char *(*get) (const char *name))
{
  const char *language = get ("LANGUAGE");
  if (language != NULL && *language != '\0')
    return g_strdup (language);

  /* The first of these that is set decides, as in setlocale(3). */
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *locale = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (variables) && (locale == NULL || *locale == '\0'); i++)
    locale = get (variables[i]);
  if (is_plain (locale))
    return g_strdup ("en");

  /* "es_MX.UTF-8@modifier" → "es_MX:es" */
  g_autofree char *full = g_strndup (locale, strcspn (locale, ".@"));
  g_autofree char *plain = g_strndup (locale, strcspn (locale, ".@_"));
  return strcmp (full, plain) != 0 ? g_strconcat (full, ":", plain, NULL) : g_steal_pointer (&full);
}

void
plumb_locale_set_up (void)
{
  g_autofree char *chain = plumb_locale_dup_chain (g_getenv);
  const char *found = setlocale (LC_ALL, "");
  if (found == NULL || is_plain (setlocale (LC_MESSAGES, NULL)))
    {
      setlocale (LC_ALL, "C.UTF-8");
      gtk_disable_setlocale ();
    }
  g_setenv ("LANGUAGE", chain, TRUE);

  bindtextdomain (GETTEXT_PACKAGE, PLUMB_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* "es_MX" → "es-MX" */
static char *
dup_tag (const char *name)
{
  char *tag = g_strndup (name, strcspn (name, ".@"));
  return g_strdelimit (tag, "_", '-');
}

PlumbLanguage *
plumb_locale_open_language (void)
{
  g_autofree char *chain = plumb_locale_dup_chain (g_getenv);
  g_auto (GStrv) names = g_strsplit (chain, ":", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *tag = dup_tag (names[i]);
      PlumbLanguage *language = *tag != '\0' ? plumb_language_open (tag, NULL) : NULL;
      if (language != NULL)
        return language;
    }
  return plumb_language_open (PLUMB_LANGUAGE_SOURCE_TAG, NULL);
}
