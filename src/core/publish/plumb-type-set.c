/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-type-set.h"

/* What text of one look is set from; NULL until asked for. */
typedef struct
{
  PlumbTypeCase *letters;
  PlumbTypeCase *spare; /* of the font that has the sign */
  gunichar sign;
} Look;

struct _PlumbTypeSet
{
  PlumbTypeface *typeface;
  char *language;
  PlumbBreaks *breaks;
  GHashTable *cases;                     /* PangoFont → PlumbTypeCase */
  Look looks[PLUMB_TEXT_N_STYLES][2][2]; /* bold, italic */
};

PlumbTypeSet *
plumb_type_set_new (PlumbTypeface *typeface, const char *language)
{
  PlumbTypeSet *self = g_new0 (PlumbTypeSet, 1);

  self->typeface = typeface;
  self->language = g_strdup (language);
  self->breaks = plumb_breaks_new (pango_language_from_string (language));
  self->cases = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) plumb_type_case_free);
  return self;
}

void
plumb_type_set_free (PlumbTypeSet *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->cases);
  plumb_breaks_free (self->breaks);
  g_free (self->language);
  g_free (self);
}

/* The font that has @c, or comes next to it. */
static PangoFont *
load_font (PlumbTypeSet *self, PlumbTextStyle style, gboolean bold, gboolean italic, gunichar c)
{
  PangoFontDescription *description = pango_font_description_copy (
      plumb_typeface_get_font (self->typeface, style, self->language, TRUE));
  PangoFontset *fontset;
  PangoFont *font;

  if (bold)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  if (italic)
    pango_font_description_set_style (description, PANGO_STYLE_ITALIC);
  fontset = pango_context_load_fontset (plumb_typeface_get_context (self->typeface, TRUE, FALSE),
                                        description, pango_language_from_string (self->language));
  font = pango_fontset_get_font (fontset, c);
  g_object_unref (fontset);
  pango_font_description_free (description);
  return font;
}

static PlumbTypeCase *
open_case (PlumbTypeSet *self, PlumbTextStyle style, gboolean bold, gboolean italic, gunichar c)
{
  g_autoptr (PangoFont) font = load_font (self, style, bold, italic, c);
  PlumbTypeCase *letters = font != NULL ? g_hash_table_lookup (self->cases, font) : NULL;

  if (font == NULL || letters != NULL)
    return letters;
  letters = plumb_type_case_new (font, pango_language_from_string (self->language));
  g_hash_table_insert (self->cases, font, letters);
  return letters;
}

PlumbTypeCase *
plumb_type_set_get_case (PlumbTypeSet *self, PlumbTextStyle style, gboolean bold, gboolean italic)
{
  Look *look = &self->looks[style][bold ? 1 : 0][italic ? 1 : 0];

  if (look->letters == NULL)
    look->letters = open_case (self, style, bold, italic, 'a');
  return look->letters;
}

PlumbTypeCase *
plumb_type_set_get_spare (PlumbTypeSet *self,
                          PlumbTextStyle style,
                          gboolean bold,
                          gboolean italic,
                          gunichar c)
{
  Look *look = &self->looks[style][bold ? 1 : 0][italic ? 1 : 0];

  if (look->spare == NULL || look->sign != c)
    {
      look->spare = open_case (self, style, bold, italic, c);
      look->sign = c;
    }
  return look->spare;
}

PlumbBreaks *
plumb_type_set_get_breaks (PlumbTypeSet *self)
{
  return self->breaks;
}
