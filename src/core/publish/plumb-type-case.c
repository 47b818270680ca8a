/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-type-case.h"

#include <hb-ot.h>
#include <string.h>

/* What simple text is made of: ASCII and letters of Latin-1, from the space on; dashes, quotation
 * marks, bullets and dots; the minus. */
#define FIRST_LATIN 0x20
#define LAST_LATIN  0xff
#define FIRST_DASH  0x2010
#define LAST_DOT    0x2026
#define MINUS_SIGN  0x2212
#define N_LATIN     (LAST_LATIN - FIRST_LATIN + 1)
#define N_DASHES    (LAST_DOT - FIRST_DASH + 1)

G_STATIC_ASSERT (N_LATIN + N_DASHES + 1 == PLUMB_N_SIMPLE);

#define MAX_FEATURES 8

typedef enum
{
  STATE_UNKNOWN,
  STATE_FIT,
  STATE_UNFIT, /* it is not set by looking it up */
} State;

typedef struct
{
  State state;
  PangoGlyph glyph;
  PangoGlyphUnit advance;
} Letter;

/* What is added to the first letter's advance where two stand side by side; or one of these. There
 * are many pairs, of which few occur: they are kept as small as they can be. */
typedef gint16 Kern;
#define KERN_UNKNOWN G_MININT16
#define KERN_UNFIT   (G_MININT16 + 1) /* it is not set by looking it up */

struct _PlumbTypeCase
{
  PangoFont *font;
  PangoLanguage *language;
  hb_font_t *hb_font; /* of the font */
  hb_buffer_t *buffer;
  hb_segment_properties_t properties; /* of what is shaped */
  hb_shape_plan_t *plan;
  hb_feature_t features[MAX_FEATURES];
  guint n_features;
  gboolean is_contextual; /* letters depend on what stands around them */
  Letter letters[PLUMB_N_SIMPLE];
  Kern *kerns; /* by both letters */
  double ascent;
  double descent;
};

int
plumb_simple_index (gunichar c)
{
  if (c >= FIRST_LATIN && c <= LAST_LATIN)
    return (int) (c - FIRST_LATIN);
  if (c >= FIRST_DASH && c <= LAST_DOT)
    return (int) (N_LATIN + c - FIRST_DASH);
  return c == MINUS_SIGN ? N_LATIN + N_DASHES : -1;
}

gunichar
plumb_simple_character (int index)
{
  if (index < N_LATIN)
    return (gunichar) (FIRST_LATIN + index);
  return index < N_LATIN + N_DASHES ? (gunichar) (FIRST_DASH + index - N_LATIN) : MINUS_SIGN;
}

static void
read_features (PlumbTypeCase *self)
{
  g_auto (GStrv) parts = g_strsplit (PLUMB_SIMPLE_FEATURES, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_assert (self->n_features < MAX_FEATURES);
      if (hb_feature_from_string (g_strstrip (parts[i]), -1, &self->features[self->n_features]))
        self->n_features++;
    }
}

/* Whether the font has rules by which Latin letters take other forms among their neighbours, or in
 * @language. */
static gboolean
has_contextual_forms (hb_face_t *face, hb_language_t language)
{
  static const hb_tag_t forms[] = { HB_TAG ('c', 'a', 'l', 't'), HB_TAG ('r', 'l', 'i', 'g'),
                                    HB_TAG ('r', 'c', 'l', 't'), HB_TAG ('l', 'o', 'c', 'l') };
  hb_tag_t scripts[HB_OT_MAX_TAGS_PER_SCRIPT];
  hb_tag_t languages[HB_OT_MAX_TAGS_PER_LANGUAGE];
  guint n_scripts = G_N_ELEMENTS (scripts);
  guint n_languages = G_N_ELEMENTS (languages);
  guint script;
  guint system;
  guint feature;

  hb_ot_tags_from_script_and_language (HB_SCRIPT_LATIN, language, &n_scripts, scripts, &n_languages,
                                       languages);
  /* Where there is nothing for Latin, or for the language, this finds what holds for all. */
  hb_ot_layout_table_select_script (face, HB_OT_TAG_GSUB, n_scripts, scripts, &script, NULL);
  hb_ot_layout_script_select_language (face, HB_OT_TAG_GSUB, script, n_languages, languages,
                                       &system);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (hb_ot_layout_language_find_feature (face, HB_OT_TAG_GSUB, script, system, forms[i],
                                            &feature))
      return TRUE;
  return FALSE;
}

PlumbTypeCase *
plumb_type_case_new (PangoFont *font, PangoLanguage *language)
{
  PlumbTypeCase *self = g_new0 (PlumbTypeCase, 1);
  PangoRectangle logical;

  self->font = g_object_ref (font);
  self->language = language;
  self->hb_font = pango_font_get_hb_font (font);
  self->buffer = hb_buffer_create ();
  self->kerns = g_new (Kern, PLUMB_N_SIMPLE * PLUMB_N_SIMPLE);
  for (guint i = 0; i < PLUMB_N_SIMPLE * PLUMB_N_SIMPLE; i++)
    self->kerns[i] = KERN_UNKNOWN;
  pango_font_get_glyph_extents (font, 0, NULL, &logical);
  self->ascent = pango_units_to_double (-logical.y);
  self->descent = pango_units_to_double (logical.y + logical.height);
  read_features (self);
  self->properties.direction = HB_DIRECTION_LTR;
  self->properties.script = HB_SCRIPT_LATIN;
  self->properties.language = hb_language_from_string (pango_language_to_string (language), -1);
  self->is_contextual
      = has_contextual_forms (hb_font_get_face (self->hb_font), self->properties.language);
  self->plan = hb_shape_plan_create (hb_font_get_face (self->hb_font), &self->properties,
                                     self->features, self->n_features, NULL);
  return self;
}

void
plumb_type_case_free (PlumbTypeCase *self)
{
  if (self == NULL)
    return;
  hb_shape_plan_destroy (self->plan);
  hb_buffer_destroy (self->buffer);
  g_object_unref (self->font);
  g_free (self->kerns);
  g_free (self);
}

PangoFont *
plumb_type_case_get_font (const PlumbTypeCase *self)
{
  return self->font;
}

PangoLanguage *
plumb_type_case_get_language (const PlumbTypeCase *self)
{
  return self->language;
}

/* Shapes @n characters; FALSE where they are not one glyph each that stands where its advance puts
 * it. @glyphs: room for @n. */
static gboolean
shape (PlumbTypeCase *self, const gunichar *characters, guint n, Letter *glyphs)
{
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;
  guint n_glyphs;

  hb_buffer_clear_contents (self->buffer);
  hb_buffer_set_segment_properties (self->buffer, &self->properties);
  hb_buffer_add_utf32 (self->buffer, characters, (int) n, 0, (int) n);
  hb_shape_plan_execute (self->plan, self->hb_font, self->buffer, self->features, self->n_features);
  infos = hb_buffer_get_glyph_infos (self->buffer, &n_glyphs);
  positions = hb_buffer_get_glyph_positions (self->buffer, NULL);
  if (n_glyphs != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (infos[i].codepoint == 0 || infos[i].cluster != i || positions[i].x_offset != 0
          || positions[i].y_offset != 0)
        return FALSE;
      glyphs[i] = (Letter){ STATE_FIT, infos[i].codepoint, positions[i].x_advance };
    }
  return TRUE;
}

/* The letter at @index; NULL where it is not fit. */
static const Letter *
get_letter (PlumbTypeCase *self, int index)
{
  Letter *letter = &self->letters[index];

  if (letter->state == STATE_UNKNOWN)
    {
      gunichar c = plumb_simple_character (index);

      if (self->is_contextual || !shape (self, &c, 1, letter))
        letter->state = STATE_UNFIT;
    }
  return letter->state == STATE_FIT ? letter : NULL;
}

static Kern
find_kern (PlumbTypeCase *self, int first, int second)
{
  const gunichar characters[] = { plumb_simple_character (first), plumb_simple_character (second) };
  const Letter *one = &self->letters[first];
  const Letter *other = &self->letters[second];
  Letter shaped[2];
  int kern;

  if (!shape (self, characters, 2, shaped) || shaped[0].glyph != one->glyph
      || shaped[1].glyph != other->glyph || shaped[1].advance != other->advance)
    return KERN_UNFIT;
  kern = shaped[0].advance - one->advance;
  return kern > KERN_UNFIT && kern <= G_MAXINT16 ? (Kern) kern : KERN_UNFIT;
}

/* The kern of two letters that are fit. */
static Kern
get_kern (PlumbTypeCase *self, int first, int second)
{
  Kern *kern = &self->kerns[first * PLUMB_N_SIMPLE + second];

  if (*kern == KERN_UNKNOWN)
    *kern = find_kern (self, first, second);
  return *kern;
}

gboolean
plumb_type_case_has (const PlumbTypeCase *self, gunichar c)
{
  return pango_font_has_char (self->font, c);
}

gboolean
plumb_type_case_set (PlumbTypeCase *self, const char *text, gsize length, PlumbSetLetter *letters)
{
  int before = -1;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p), letters++)
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      int index = plumb_simple_index (c);
      const Letter *letter = index >= 0 ? get_letter (self, index) : NULL;

      if (letter == NULL)
        return FALSE;
      if (before >= 0)
        {
          Kern kern = get_kern (self, before, index);

          if (kern == KERN_UNFIT)
            return FALSE;
          letters[-1].width += kern;
        }
      *letters = (PlumbSetLetter){ index, letter->advance };
      before = index;
    }
  return TRUE;
}

PangoGlyph
plumb_type_case_get_glyph (const PlumbTypeCase *self, int index)
{
  return self->letters[index].glyph;
}

void
plumb_type_case_get_reach (const PlumbTypeCase *self, double *ascent, double *descent)
{
  *ascent = self->ascent;
  *descent = self->descent;
}
