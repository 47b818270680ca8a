/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-typeface.h"
#include "plumb-type-set.h"

#include <string.h>

/* A style in multiples of the base size. The sizes climb by about a fourth a step; leading shrinks
 * as size grows. At the base size of 9.5 points nothing is smaller than 8. Sizes are few: each
 * size in each weight is a font that fontconfig has to look for. Only figures in the cells of a
 * narrow chart are smaller. */
typedef struct
{
  double size;
  double leading;
  double before;
  double after;
  gboolean bold;
  gboolean italic;
  size_t color; /* offset into PlumbPalette */
} Scale;

#define INK    G_STRUCT_OFFSET (PlumbPalette, ink)
#define QUIET  G_STRUCT_OFFSET (PlumbPalette, quiet)
#define ACCENT G_STRUCT_OFFSET (PlumbPalette, accent)

static const Scale scales[PLUMB_TEXT_N_STYLES] = {
  [PLUMB_TEXT_BODY] = { 1.00, 1.34, 0.00, 0.48, FALSE, FALSE, INK },
  [PLUMB_TEXT_LEAD] = { 1.24, 1.80, 0.00, 1.00, FALSE, FALSE, INK },
  [PLUMB_TEXT_SMALL] = { 0.88, 1.16, 0.00, 0.48, FALSE, FALSE, QUIET },
  [PLUMB_TEXT_CAPTION] = { 0.88, 1.20, 0.40, 0.50, FALSE, FALSE, QUIET },
  [PLUMB_TEXT_LABEL] = { 0.88, 1.24, 0.60, 0.15, TRUE, FALSE, QUIET },
  [PLUMB_TEXT_HEADING_1] = { 2.00, 2.50, 2.40, 0.80, TRUE, FALSE, ACCENT },
  [PLUMB_TEXT_HEADING_2] = { 1.45, 1.90, 1.60, 0.50, TRUE, FALSE, ACCENT },
  [PLUMB_TEXT_HEADING_3] = { 1.18, 1.55, 1.10, 0.35, TRUE, FALSE, INK },
  [PLUMB_TEXT_HEADING_4] = { 1.00, 1.40, 0.90, 0.20, TRUE, FALSE, INK },
  [PLUMB_TEXT_HEADING_5] = { 1.00, 1.45, 1.00, 0.20, TRUE, FALSE, QUIET },
  [PLUMB_TEXT_HEADING_6] = { 1.00, 1.45, 0.90, 0.15, FALSE, TRUE, QUIET },
  [PLUMB_TEXT_TITLE] = { 3.10, 3.65, 0.00, 1.00, TRUE, FALSE, ACCENT },
  [PLUMB_TEXT_SUBTITLE] = { 1.45, 2.10, 0.00, 1.20, FALSE, FALSE, QUIET },
  [PLUMB_TEXT_KEY] = { 1.00, 1.40, 0.00, 0.00, TRUE, FALSE, QUIET },
  [PLUMB_TEXT_CELL] = { 0.88, 1.16, 0.00, 0.00, FALSE, FALSE, INK },
  [PLUMB_TEXT_CELL_HEADER] = { 0.88, 1.16, 0.00, 0.00, TRUE, FALSE, ACCENT },
  [PLUMB_TEXT_CALLOUT_TITLE] = { 1.00, 1.40, 0.00, 0.25, TRUE, FALSE, INK },
  [PLUMB_TEXT_CONTENTS_1] = { 1.00, 1.38, 0.42, 0.05, TRUE, FALSE, INK },
  [PLUMB_TEXT_CONTENTS_2] = { 1.00, 1.30, 0.00, 0.05, FALSE, FALSE, INK },
  [PLUMB_TEXT_RUNNING] = { 0.88, 1.15, 0.00, 0.00, FALSE, FALSE, QUIET },
  [PLUMB_TEXT_CHART] = { PLUMB_CHART_SCALE, 1.20, 0.00, 0.00, FALSE, FALSE, INK },
  [PLUMB_TEXT_CHART_KEY] = { 0.81, 1.10, 0.00, 0.00, FALSE, FALSE, INK },
  [PLUMB_TEXT_CHART_CLOSE] = { 0.70, 0.96, 0.00, 0.00, FALSE, FALSE, INK },
  [PLUMB_TEXT_CHART_CLOSEST] = { 0.53, 0.72, 0.00, 0.00, FALSE, FALSE, INK },
};

#define POINTS_PER_INCH 72

#define MINUS "\342\210\222" /* U+2212 */

/* Tried after Noto Sans, in this order. Han fonts come apart, since their order depends on the
 * language. */
#define OTHER_SCRIPTS                                                                              \
  "Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Devanagari,Noto Sans Bengali,Noto Sans Gurmukhi,"   \
  "Noto Sans Gujarati,Noto Sans Tamil,Noto Sans Telugu,Noto Sans Kannada,Noto Sans Malayalam,"     \
  "Noto Sans Sinhala,Noto Sans Thai,Noto Sans Lao,Noto Sans Khmer,Noto Sans Myanmar,"              \
  "Noto Sans Armenian,Noto Sans Georgian,Noto Sans Ethiopic"
#define SYMBOLS "Noto Sans Symbols,Noto Sans Symbols2,Noto Sans Math,DejaVu Sans"

static PangoFontDescription *
make_font (const PlumbTypeStyle *style, const char *families)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, families);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return font;
}

const char *
plumb_typeface_get_han_family (const char *language)
{
  if (g_str_has_prefix (language, "ja"))
    return "Noto Sans CJK JP";
  if (g_str_has_prefix (language, "ko"))
    return "Noto Sans CJK KR";
  if (g_str_has_prefix (language, "zh-HK") || g_str_has_prefix (language, "yue"))
    return "Noto Sans CJK HK";
  if (g_str_has_prefix (language, "zh-Hant") || g_str_has_prefix (language, "zh-TW"))
    return "Noto Sans CJK TC";
  return "Noto Sans CJK SC";
}

static gboolean
is_han (const char *language)
{
  static const char *const tags[] = { "zh", "yue", "ja", "ko" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_has_prefix (language, tags[i]))
      return TRUE;
  return FALSE;
}

/* How much further apart the lines of text in @language stand than those of Latin letters: Han
 * signs fill their square. */
static double
get_leading_factor (const char *language)
{
  return is_han (language) ? 1.2 : 1;
}

/* @rtl: the direction of the paragraphs. It is not changed later, or Pango would set anew whatever
 * was set in the context. */
static PangoContext *
new_context (PangoFontMap *map, const char *language, gboolean rtl)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, POINTS_PER_INCH);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

/* A typeface that uses @map for simple text, which stays the caller's. */
static PlumbTypeface *
typeface_new (PangoFontMap *map, const char *language, double base_size)
{
  PlumbTypeface *self = g_new0 (PlumbTypeface, 1);

  self->palette = plumb_palette_get (PLUMB_PALETTE_LIGHT);
  self->language = g_strdup (language);
  self->maps[PLUMB_FONTS_SIMPLE] = map;
  self->fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) pango_font_description_free);
  self->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) pango_attr_list_unref);
  self->simple_attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                   (GDestroyNotify) pango_attr_list_unref);
  self->sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) plumb_type_set_free);
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < PLUMB_TEXT_N_STYLES; i++)
    self->styles[i] = (PlumbTypeStyle){
      .size = scales[i].size * base_size,
      .leading = scales[i].leading * base_size * get_leading_factor (language),
      .before = scales[i].before * base_size,
      .after = scales[i].after * base_size,
      .bold = scales[i].bold,
      .italic = scales[i].italic,
      .color = G_STRUCT_MEMBER_P (self->palette, scales[i].color),
    };
  return self;
}

PlumbTypeface *
plumb_typeface_new (const char *language, double base_size)
{
  return typeface_new (plumb_font_map_take (PLUMB_FONTS_SIMPLE), language, base_size);
}

void
plumb_typeface_set_palette (PlumbTypeface *self, const PlumbPalette *palette)
{
  self->palette = palette;
  for (guint i = 0; i < PLUMB_TEXT_N_STYLES; i++)
    self->styles[i].color = G_STRUCT_MEMBER_P (palette, scales[i].color);
}

/* Loads the font of @style as it is, or @bold. */
static void
load_font (PlumbTypeface *self, PlumbTextStyle style, const char *language, gboolean bold)
{
  g_autoptr (PangoFontDescription) description
      = pango_font_description_copy (plumb_typeface_get_font (self, style, language, TRUE));
  PangoFontset *fontset;
  g_autoptr (PangoFont) font = NULL;

  if (bold)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  fontset = pango_context_load_fontset (plumb_typeface_get_context (self, TRUE, FALSE), description,
                                        pango_language_from_string (language));
  font = pango_fontset_get_font (fontset, 'a');
  if (font != NULL)
    pango_font_get_hb_font (font);
  g_object_unref (fontset);
}

/* Styles whose fonts nearly every document needs; heading 6 stands for all that is slanted. Others
 * are looked for where a document has them. */
static const struct
{
  PlumbTextStyle style;
  gboolean bold;
} common_looks[] = {
  { PLUMB_TEXT_BODY, FALSE },      { PLUMB_TEXT_BODY, TRUE },       { PLUMB_TEXT_CELL, FALSE },
  { PLUMB_TEXT_CELL, TRUE },       { PLUMB_TEXT_TITLE, FALSE },     { PLUMB_TEXT_SUBTITLE, FALSE },
  { PLUMB_TEXT_HEADING_1, FALSE }, { PLUMB_TEXT_HEADING_2, FALSE }, { PLUMB_TEXT_HEADING_3, FALSE },
  { PLUMB_TEXT_HEADING_6, FALSE },
};

static void
load_common_fonts (PangoFontMap *map, const char *language)
{
  PlumbTypeface *self = typeface_new (map, language, PLUMB_BASE_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (common_looks); i++)
    load_font (self, common_looks[i].style, language, common_looks[i].bold);
  self->maps[PLUMB_FONTS_SIMPLE] = NULL;
  plumb_typeface_free (self);
}

void
plumb_typeface_prepare (const char *language)
{
  plumb_font_maps_prepare (load_common_fonts, language);
}

PangoContext *
plumb_typeface_get_context (PlumbTypeface *self, gboolean simple, gboolean rtl)
{
  PlumbFonts fonts = simple ? PLUMB_FONTS_SIMPLE : PLUMB_FONTS_ALL;
  PangoContext **context = &self->contexts[fonts][rtl ? 1 : 0];

  if (self->maps[fonts] == NULL)
    self->maps[fonts] = plumb_font_map_take (fonts);
  if (*context == NULL)
    *context = new_context (self->maps[fonts], self->language, rtl);
  return *context;
}

void
plumb_typeface_free (PlumbTypeface *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->fonts);
  g_hash_table_unref (self->attributes);
  g_hash_table_unref (self->simple_attributes);
  g_hash_table_unref (self->layouts);
  g_hash_table_unref (self->sets);
  for (guint i = 0; i < PLUMB_FONTS_N_KINDS; i++)
    {
      g_clear_object (&self->contexts[i][0]);
      g_clear_object (&self->contexts[i][1]);
      if (self->maps[i] != NULL)
        plumb_font_map_leave (self->maps[i], i);
    }
  g_free (self->language);
  g_free (self);
}

const PlumbTypeStyle *
plumb_typeface_get_style (const PlumbTypeface *self, PlumbTextStyle style)
{
  return &self->styles[style];
}

gboolean
plumb_typeface_is_simple (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x80 && plumb_simple_index (g_utf8_get_char (p)) < 0)
      return FALSE;
  return TRUE;
}

const PangoFontDescription *
plumb_typeface_get_font (PlumbTypeface *self,
                         PlumbTextStyle style,
                         const char *language,
                         gboolean simple)
{
  const char *han = simple ? "" : plumb_typeface_get_han_family (language);
  char key[64];
  PangoFontDescription *font;

  g_snprintf (key, sizeof key, "%u %s", style, han);
  font = g_hash_table_lookup (self->fonts, key);
  if (font == NULL)
    {
      g_autofree char *families = plumb_typeface_dup_families (language, simple);

      font = make_font (&self->styles[style], families);
      g_hash_table_insert (self->fonts, g_strdup (key), font);
    }
  return font;
}

PangoAttrList *
plumb_typeface_get_attributes (PlumbTypeface *self,
                               const char *language,
                               const char *text,
                               gsize length)
{
  gboolean simple = plumb_typeface_is_simple (text, length);
  GHashTable *lists = simple ? self->simple_attributes : self->attributes;
  PangoAttrList *list = g_hash_table_lookup (lists, language);

  if (list != NULL)
    return list;

  list = pango_attr_list_new ();
  pango_attr_list_insert (list, pango_attr_language_new (pango_language_from_string (language)));
  /* Cairo cannot say which letters a Latin ligature stands for without a span of its own, which
   * spoils copying and searching. Ligatures that a script requires stay. Where no letter has a mark
   * of its own, looking for what marks do to it would take half of the time of shaping. */
  pango_attr_list_insert (
      list, pango_attr_font_features_new (simple ? PLUMB_SIMPLE_FEATURES : "liga=0, clig=0"));
  g_hash_table_insert (lists, g_strdup (language), list);
  return list;
}

PlumbTypeSet *
plumb_typeface_get_set (PlumbTypeface *self, const char *language)
{
  PlumbTypeSet *set = g_hash_table_lookup (self->sets, language);

  if (set != NULL)
    return set;
  set = plumb_type_set_new (self, language);
  g_hash_table_insert (self->sets, g_strdup (language), set);
  return set;
}

/* Signs that fonts of symbols have are taken from these, unless the text is set in Han signs, which
 * have forms of their own of most of them. */
char *
plumb_typeface_dup_families (const char *language, gboolean simple)
{
  const char *han = plumb_typeface_get_han_family (language);

  if (simple)
    return g_strdup (PLUMB_SIMPLE_FAMILIES);
  if (is_han (language))
    return g_strconcat ("Noto Sans," OTHER_SCRIPTS ",", han, "," SYMBOLS, NULL);
  return g_strconcat ("Noto Sans," OTHER_SCRIPTS "," SYMBOLS ",", han, NULL);
}

gboolean
plumb_typeface_is_figure (const char *text)
{
  const char *p = text;

  if (*p == '+' || *p == '-')
    p++;
  else if (g_str_has_prefix (p, MINUS))
    p += strlen (MINUS);
  return p != text && g_ascii_isdigit (*p) && strchr (p, ' ') == NULL;
}
