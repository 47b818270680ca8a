/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"
#include "plumb-typeface.h"

#include <string.h>

/* Languages, and the fonts that are named for them. A word processor takes what is named here where
 * it has it, and one of its own choice where it has not. */

/* The three kinds of writing that OpenDocument tells apart (19.868): each has its own language,
 * font and weight. */
typedef enum
{
  WESTERN,
  ASIAN,
  COMPLEX,
} Writing;
#define N_WRITINGS (COMPLEX + 1)

#define WESTERN_FAMILY "Noto Sans"

/* Scripts that are complex writing, the first for those that are not listed. */
static const struct
{
  GUnicodeScript script;
  const char *family;
} complex_scripts[] = {
  { G_UNICODE_SCRIPT_ARABIC, "Noto Sans Arabic" },
  { G_UNICODE_SCRIPT_HEBREW, "Noto Sans Hebrew" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "Noto Sans Devanagari" },
  { G_UNICODE_SCRIPT_BENGALI, "Noto Sans Bengali" },
  { G_UNICODE_SCRIPT_GURMUKHI, "Noto Sans Gurmukhi" },
  { G_UNICODE_SCRIPT_GUJARATI, "Noto Sans Gujarati" },
  { G_UNICODE_SCRIPT_ORIYA, "Noto Sans Oriya" },
  { G_UNICODE_SCRIPT_TAMIL, "Noto Sans Tamil" },
  { G_UNICODE_SCRIPT_TELUGU, "Noto Sans Telugu" },
  { G_UNICODE_SCRIPT_KANNADA, "Noto Sans Kannada" },
  { G_UNICODE_SCRIPT_MALAYALAM, "Noto Sans Malayalam" },
  { G_UNICODE_SCRIPT_SINHALA, "Noto Sans Sinhala" },
  { G_UNICODE_SCRIPT_THAI, "Noto Sans Thai" },
  { G_UNICODE_SCRIPT_LAO, "Noto Sans Lao" },
  { G_UNICODE_SCRIPT_KHMER, "Noto Sans Khmer" },
  { G_UNICODE_SCRIPT_MYANMAR, "Noto Sans Myanmar" },
  { G_UNICODE_SCRIPT_TIBETAN, "Noto Serif Tibetan" },
  { G_UNICODE_SCRIPT_ETHIOPIC, "Noto Sans Ethiopic" },
  { G_UNICODE_SCRIPT_THAANA, "Noto Sans Thaana" },
};

/* The family for @script, or NULL. */
static const char *
find_complex_family (GUnicodeScript script)
{
  for (guint i = 0; i < G_N_ELEMENTS (complex_scripts); i++)
    if (complex_scripts[i].script == script)
      return complex_scripts[i].family;
  return NULL;
}

static gboolean
is_asian (const char *language)
{
  static const char *const languages[] = { "zh", "yue", "ja", "ko" };
  gsize length = strcspn (language, "-");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i]) == length
        && g_ascii_strncasecmp (language, languages[i], length) == 0)
      return TRUE;
  return FALSE;
}

static Writing
get_writing (const char *language)
{
  if (is_asian (language))
    return ASIAN;
  return plumb_language_is_rtl (language)
                 || find_complex_family (plumb_language_get_script (language)) != NULL
             ? COMPLEX
             : WESTERN;
}

/* The family for text of the kind @writing in a document or passage in @language. */
static const char *
get_family (Writing writing, const char *language)
{
  const char *family = NULL;

  if (writing == WESTERN)
    return WESTERN_FAMILY;
  if (writing == ASIAN)
    return plumb_typeface_get_han_family (language);
  family = find_complex_family (plumb_language_get_script (language));
  return family != NULL ? family : complex_scripts[0].family;
}

static void
append_attribute (GString *out,
                  const char *space,
                  const char *name,
                  Writing writing,
                  const char *text)
{
  static const char *const endings[] = { "", "-asian", "-complex" };

  g_string_append_printf (out, " %s:%s%s=\"", writing == WESTERN ? space : "style", name,
                          endings[writing]);
  plumb_markup_append (out, text);
  g_string_append_c (out, '"');
}

/* The part of the tag that is the script (four letters) or the country (two letters or three
 * figures); NULL where it has none. */
static char *
dup_subtag (const char *language, gboolean script)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      gsize length = strlen (*part);
      gboolean country = length == 2 || (length == 3 && g_ascii_isdigit (**part));

      if (part != parts && (script ? length == 4 && g_ascii_isalpha (**part) : country))
        return g_strdup (*part);
    }
  return NULL;
}

static void
append_no_language (GString *out, Writing writing)
{
  append_attribute (out, "fo", "language", writing, "zxx");
  append_attribute (out, "fo", "country", writing, "none");
}

void
plumb_odt_append_language (GString *out, const char *language, gboolean others)
{
  Writing writing = get_writing (language);
  g_autofree char *first = g_strndup (language, strcspn (language, "-"));
  g_autofree char *script = dup_subtag (language, TRUE);
  g_autofree char *country = dup_subtag (language, FALSE);

  append_attribute (out, "fo", "language", writing, first);
  if (script != NULL)
    append_attribute (out, "fo", "script", writing, script);
  append_attribute (out, "fo", "country", writing, country != NULL ? country : "none");
  /* A passage in western writing keeps the font of the text that it is pasted into. */
  if (others || writing != WESTERN)
    append_attribute (out, "style", "font-name", writing, get_family (writing, language));
  for (Writing other = WESTERN; others && other < N_WRITINGS; other++)
    if (other != writing)
      {
        append_no_language (out, other);
        append_attribute (out, "style", "font-name", other, get_family (other, language));
      }
}

static void
append_font (GString *out, const char *family)
{
  g_string_append_printf (out,
                          "<style:font-face style:name=\"%s\" svg:font-family=\"'%s'\""
                          " style:font-family-generic=\"swiss\""
                          " style:font-pitch=\"variable\"/>\n",
                          family, family);
}

void
plumb_odt_append_fonts (GString *out)
{
  static const char *const han_languages[] = { "zh-Hans", "zh-Hant", "zh-HK", "ja", "ko" };

  g_string_append (out, "<office:font-face-decls>\n");
  append_font (out, WESTERN_FAMILY);
  for (guint i = 0; i < G_N_ELEMENTS (han_languages); i++)
    append_font (out, plumb_typeface_get_han_family (han_languages[i]));
  for (guint i = 0; i < G_N_ELEMENTS (complex_scripts); i++)
    append_font (out, complex_scripts[i].family);
  g_string_append (out, "</office:font-face-decls>\n");
}
