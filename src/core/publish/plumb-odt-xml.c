/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"
#include "plumb-typeface.h"

#include <math.h>
#include <string.h>

/* What XML and OpenDocument ask of single values, and automatic styles. */

/* XML 1.0, 2.2 (Char), without what is discouraged there as well. */
static gboolean
is_allowed (gunichar c)
{
  if (c < 0x20)
    return c == '\n' || c == '\t';
  if (c >= 0x7f && c <= 0x9f)
    return FALSE;
  return (c & 0xfffe) != 0xfffe && !(c >= 0xfdd0 && c <= 0xfdef);
}

static void
append_character (GString *out, const char *p)
{
  switch (*p)
    {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    default:
      if (is_allowed (g_utf8_get_char (p)))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

void
plumb_odt_append_escaped (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *p = valid != NULL ? valid : text;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_isalnum (*p) || *p == ' ')
      g_string_append_c (out, *p);
    else
      append_character (out, p);
}

void
plumb_odt_append_length (GString *out, const char *name, double points)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", points);
  g_string_append_printf (out, " %s=\"%spt\"", name, digits);
}

void
plumb_odt_append_hex (GString *out, const PlumbColor *color)
{
  g_string_append_printf (out, "#%02x%02x%02x", (guint) lround (color->red * 255),
                          (guint) lround (color->green * 255), (guint) lround (color->blue * 255));
}

void
plumb_odt_append_color (GString *out, const char *name, const PlumbColor *color)
{
  g_string_append_printf (out, " %s=\"", name);
  plumb_odt_append_hex (out, color);
  g_string_append_c (out, '"');
}

void
plumb_odt_append_border (GString *out, const char *edge, double points, const PlumbColor *color)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", points);
  g_string_append_printf (out, " fo:border-%s=\"%spt solid ", edge, digits);
  plumb_odt_append_hex (out, color);
  g_string_append_c (out, '"');
}

/* The three kinds of writing that OpenDocument tells apart (19.868): each has its own language,
 * font and weight. */
typedef enum
{
  WESTERN,
  ASIAN,
  COMPLEX,
} Writing;

static gboolean
is_one_of (const char *language, const char *const *languages)
{
  gsize length = strcspn (language, "-");

  for (; *languages != NULL; languages++)
    if (strlen (*languages) == length && g_ascii_strncasecmp (language, *languages, length) == 0)
      return TRUE;
  return FALSE;
}

static Writing
get_writing (const char *language)
{
  static const char *const asian[] = { "zh", "yue", "ja", "ko", NULL };
  static const char *const complex[]
      = { "hi", "bn", "pa", "gu", "ta", "te", "kn", "ml", "mr", "ne", "or",
          "si", "th", "lo", "km", "my", "bo", "dz", "sa", "as", "sd", NULL };

  if (is_one_of (language, asian))
    return ASIAN;
  return plumb_language_is_rtl (language) || is_one_of (language, complex) ? COMPLEX : WESTERN;
}

static void
append_tag_part (GString *out,
                 const char *space,
                 const char *name,
                 Writing writing,
                 const char *text)
{
  static const char *const endings[] = { "", "-asian", "-complex" };

  g_string_append_printf (out, " %s:%s%s=\"", writing == WESTERN ? space : "style", name,
                          endings[writing]);
  plumb_odt_append_escaped (out, text);
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
  append_tag_part (out, "fo", "language", writing, "zxx");
  append_tag_part (out, "fo", "country", writing, "none");
}

void
plumb_odt_append_language (GString *out, const char *language, gboolean others)
{
  Writing writing = get_writing (language);
  g_autofree char *first = g_strndup (language, strcspn (language, "-"));
  g_autofree char *script = dup_subtag (language, TRUE);
  g_autofree char *country = dup_subtag (language, FALSE);

  append_tag_part (out, "fo", "language", writing, first);
  if (script != NULL)
    append_tag_part (out, "fo", "script", writing, script);
  append_tag_part (out, "fo", "country", writing, country != NULL ? country : "none");
  for (Writing other = WESTERN; others && other <= COMPLEX; other++)
    if (other != writing)
      append_no_language (out, other);
}

void
plumb_odt_append_root (GString *out, const char *element)
{
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
  static const struct
  {
    const char *prefix;
    const char *uri;
  } spaces[] = {
    { "office", OASIS "office:1.0" },
    { "style", OASIS "style:1.0" },
    { "text", OASIS "text:1.0" },
    { "table", OASIS "table:1.0" },
    { "draw", OASIS "drawing:1.0" },
    { "meta", OASIS "meta:1.0" },
    { "fo", OASIS "xsl-fo-compatible:1.0" },
    { "svg", OASIS "svg-compatible:1.0" },
    { "xlink", "http://www.w3.org/1999/xlink" },
    { "dc", "http://purl.org/dc/elements/1.1/" },
  };
#undef OASIS

  g_string_append_printf (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:%s", element);
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    g_string_append_printf (out, " xmlns:%s=\"%s\"", spaces[i].prefix, spaces[i].uri);
  g_string_append (out, " office:version=\"1.2\">\n");
}

void
plumb_odt_append_fonts (const PlumbOdt *self, GString *out)
{
  const char *const fonts[]
      = { "Noto Sans", plumb_typeface_get_han_family (self->document->language),
          "Noto Sans Arabic" };

  g_string_append (out, "<office:font-face-decls>\n");
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    g_string_append_printf (out,
                            "<style:font-face style:name=\"%s\" svg:font-family=\"'%s'\""
                            " style:font-family-generic=\"swiss\""
                            " style:font-pitch=\"variable\"/>\n",
                            fonts[i], fonts[i]);
  g_string_append (out, "</office:font-face-decls>\n");
}

const char *
plumb_odt_style (PlumbOdt *self,
                 const char *family,
                 const char *prefix,
                 const char *attributes,
                 const char *definition)
{
  g_autofree char *key = g_strjoin ("\n", family, prefix, attributes, definition, NULL);
  char *name = g_hash_table_lookup (self->style_names, key);

  if (name != NULL)
    return name;
  name = g_strdup_printf ("%s%u", prefix, g_hash_table_size (self->style_names) + 1);
  g_string_append_printf (self->styles,
                          "<style:style style:name=\"%s\" style:family=\"%s\"%s>%s</style:style>\n",
                          name, family, attributes, definition);
  g_hash_table_insert (self->style_names, g_steal_pointer (&key), name);
  return name;
}
