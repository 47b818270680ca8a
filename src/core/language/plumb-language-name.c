/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language.h"

#include "plumb-icu-text.h"
#include "plumb-language-supplement.h"
#include "plumb-language-tag.h"

#include <unicode/uldnames.h>
#include <unicode/uloc.h>

#define MAX_NAME_LENGTH 256

static const PlumbLanguageSupplement *
find_supplement (const char *tag)
{
  char language[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage (tag, language, sizeof language, &status);
  return U_SUCCESS (status) ? plumb_language_supplement_find (language) : NULL;
}

/* The name of the locale @locale in the language of @in_locale, from ICU; NULL where ICU fails. */
static char *
dup_icu_name (const char *locale, const char *in_locale)
{
  /* "Traditional Chinese" rather than "Chinese (Traditional)", and with the capital that an entry
   * of a list has. */
  UDisplayContext contexts[]
      = { UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU };
  UChar name[MAX_NAME_LENGTH];
  UErrorCode status = U_ZERO_ERROR;

  ULocaleDisplayNames *names
      = uldn_openForContext (in_locale, contexts, G_N_ELEMENTS (contexts), &status);
  int32_t length = uldn_localeDisplayName (names, locale, name, G_N_ELEMENTS (name), &status);
  uldn_close (names);

  if (U_FAILURE (status) || length > MAX_NAME_LENGTH)
    return NULL;
  return plumb_icu_text_to_utf8 (name, length);
}

char *
plumb_language_dup_name_of_tag (const char *tag, const char *in_tag)
{
  g_return_val_if_fail (tag && in_tag, NULL);

  g_autofree char *canonical = plumb_language_tag_canonicalise (tag, NULL);
  g_autofree char *in_canonical = plumb_language_tag_canonicalise (in_tag, NULL);
  if (!canonical || !in_canonical)
    return g_strdup (tag);

  g_autofree char *base = plumb_language_tag_dup_base (canonical);
  const PlumbLanguageSupplement *supplement = find_supplement (base);
  if (supplement && supplement == find_supplement (in_canonical))
    return g_strdup (supplement->name);

  g_autofree char *in_locale = plumb_language_tag_dup_locale (in_canonical);
  char *name = dup_icu_name (base, in_locale);
  return name ? name : g_steal_pointer (&base);
}

char *
plumb_language_dup_name (const PlumbLanguage *self, gboolean in_own_language)
{
  g_return_val_if_fail (self, NULL);

  const char *tag = plumb_language_get_tag (self);
  return plumb_language_dup_name_of_tag (tag, in_own_language ? tag : PLUMB_LANGUAGE_SOURCE_TAG);
}
