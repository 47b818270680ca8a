/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language-supplement.h"

/* CLDR 42, which ICU 72 carries, has nothing for Haitian Creole and takes it for French. */
static const PlumbLanguageSupplement supplements[] = {
  {
      .language = "ht",
      .name = "Kreyòl ayisyen",
      .formats_like = "fr_HT",
      .months = { "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm",
                  "oktòb", "novanm", "desanm" },
      .date = "d MMMM y",
      .date_time = "d MMMM y, HH:mm z",
      .list_separator = ", ",
      .list_end = " ak ",
  },
};

const PlumbLanguageSupplement *
plumb_language_supplement_find (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (supplements); i++)
    if (g_str_equal (supplements[i].language, language))
      return &supplements[i];
  return NULL;
}
