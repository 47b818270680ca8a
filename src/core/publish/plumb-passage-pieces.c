/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"

#include <hb.h>
#include <math.h>
#include <string.h>

/* Laying text out, piece by piece. */

/* How many lines are set in one piece, roughly: few, since Pango's time grows with the square of
 * their number; more where text runs from right to left, since what surrounds the words at the ends
 * of a piece then decides on which side of them signs stand. A line takes at most the last number
 * of bytes, or it is broken. */
#define PIECE_LINES     6
#define PIECE_LINES_RTL 30
/* Of text that is broken here, more: it is shaped once however long it is. */
#define STRAIGHT_BYTES 6000
#define MAX_LINE_BYTES 3000
/* Bytes of text to an em, in scripts of narrow letters; of others a piece holds fewer lines. */
#define BYTES_PER_EM 2

/* What Pango takes for a line that is not broken. */
#define NO_WIDTH (-1)

#define SOFT_HYPHEN "\302\255"     /* U+00AD */
#define MINUS       "\342\210\222" /* U+2212 */

/* The first character of a script that runs from right to left: Hebrew. */
#define FIRST_RTL 0x590

/* Longer pieces are not likely to come again; so many are kept. */
#define MAX_SHARED_BYTES 250
#define MAX_SHARED       4000

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* The attributes of stretch @index within a piece. */
static void
insert_look (const PlumbSetter *self, guint index, PangoAttrList *list, guint start, guint end)
{
  const PlumbRun *run = g_array_index (self->looks, PlumbLook, index).run;

  if (run->style & PLUMB_RUN_STRONG)
    insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (run->style & PLUMB_RUN_EMPHASIS)
    insert_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (run->language != NULL)
    insert_attribute (list, pango_attr_language_new (pango_language_from_string (run->language)),
                      start, end);
  /* The colour is never looked at: it only keeps Pango from shaping a link and its neighbour as
   * one. */
  insert_attribute (list, pango_attr_foreground_new (0, 0, (guint16) (index + 1)), start, end);
}

/* Whether nothing in the text differs from what the setting says. */
static gboolean
is_plain (const PlumbSetter *self)
{
  const PlumbRun *run;

  if (self->looks->len == 0)
    return TRUE;
  run = g_array_index (self->looks, PlumbLook, 0).run;
  return self->looks->len == 1 && run->style == PLUMB_RUN_PLAIN && run->language == NULL;
}

/* The minus looks the same in all text, whichever font of another script has it, too. */
static void
insert_minus_family (PangoAttrList *list, const char *text, gsize length)
{
  const char *p = text;

  while ((p = g_strstr_len (p, (gssize) (length - (gsize) (p - text)), MINUS)) != NULL)
    {
      insert_attribute (list, pango_attr_family_new (PLUMB_SIMPLE_FAMILIES), (guint) (p - text),
                        (guint) (p - text + strlen (MINUS)));
      p += strlen (MINUS);
    }
}

static PangoAttrList *
make_attributes (const PlumbSetter *self, const PlumbPassage *passage, gsize start, gsize end)
{
  const char *text = passage->text + start;
  gsize length = end - start;
  PangoAttrList *base
      = plumb_typeface_get_attributes (self->typeface, self->setting->language, text, length);
  gboolean has_minus = !plumb_typeface_is_simple (text, length)
                       && g_strstr_len (text, (gssize) length, MINUS) != NULL;
  PangoAttrList *list;

  if (is_plain (self) && !self->setting->bold && !has_minus)
    return pango_attr_list_ref (base);

  list = pango_attr_list_copy (base);
  if (has_minus)
    insert_minus_family (list, text, length);
  if (self->setting->bold)
    pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  for (guint i = 0; i < self->looks->len && !is_plain (self); i++)
    {
      const PlumbStretch *stretch = &g_array_index (passage->stretches, PlumbStretch, i);

      if (stretch->start < end && stretch->end > start)
        insert_look (self, i, list, (guint) (MAX (stretch->start, start) - start),
                     (guint) (MIN (stretch->end, end) - start));
    }
  return list;
}

/* Pango's left and right are the paper's; ours are the start and the end. */
static PangoAlignment
get_alignment (const PlumbSetting *setting)
{
  if (!setting->rtl || setting->align == PANGO_ALIGN_CENTER)
    return setting->align;
  return setting->align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Whether the paragraphs run from right to left. */
static gboolean
is_rtl (const PlumbSetter *self, const PlumbPassage *passage)
{
  return self->setting->rtl && !plumb_typeface_is_figure (passage->text);
}

static PangoLayout *
make_layout (PlumbSetter *self, const PlumbPassage *passage, gsize start, gsize end, int width)
{
  const PlumbSetting *setting = self->setting;
  gboolean simple = plumb_typeface_is_simple (passage->text + start, end - start);
  PangoLayout *layout = pango_layout_new (
      plumb_typeface_get_context (self->typeface, simple, is_rtl (self, passage)));
  PangoAttrList *attributes = make_attributes (self, passage, start, end);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_font_description (
      layout, plumb_typeface_get_font (self->typeface, setting->style, setting->language, simple));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, get_alignment (setting));
  pango_layout_set_text (layout, passage->text + start, (int) (end - start));
  return layout;
}

static gboolean
has_rtl (const PlumbSetter *self)
{
  hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default ();

  if (self->setting->rtl)
    return TRUE;
  for (const char *p = self->text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= FIRST_RTL
          && hb_script_get_horizontal_direction (hb_unicode_script (unicode, c))
                 == HB_DIRECTION_RTL)
        return TRUE;
    }
  return FALSE;
}

gboolean
plumb_setter_is_straight (const PlumbSetter *self)
{
  return !has_rtl (self) && strstr (self->text->str, SOFT_HYPHEN) == NULL;
}

/* The number of bytes to set at a time where Pango breaks lines. */
static gsize
get_piece_bytes (const PlumbSetter *self)
{
  const PlumbSetting *setting = self->setting;
  double size = plumb_typeface_get_style (self->typeface, setting->style)->size;
  int lines = has_rtl (self) ? PIECE_LINES_RTL : PIECE_LINES;

  return (gsize) (lines * BYTES_PER_EM * ceil (MAX (setting->width, 1) / size));
}

/* Lays the piece out, or finds it laid out: the same words often come again in the same setting.
 * Nobody changes a layout once it is set, so passages can share it. */
static PangoLayout *
take_layout (PlumbSetter *self, const PlumbPassage *passage, gsize start, gsize end, int width)
{
  const PlumbSetting *setting = self->setting;
  GHashTable *known = self->typeface->layouts;
  g_autofree char *key = NULL;
  PangoLayout *layout;

  if (!is_plain (self) || end - start > MAX_SHARED_BYTES)
    return make_layout (self, passage, start, end, width);
  key = g_strdup_printf ("%u %u %u %u %d %s %.*s", setting->style, setting->bold, setting->align,
                         is_rtl (self, passage), width, setting->language, (int) (end - start),
                         passage->text + start);
  layout = g_hash_table_lookup (known, key);
  if (layout == NULL)
    {
      layout = make_layout (self, passage, start, end, width);
      /* A typeface may live as long as a window, in which texts and widths change. */
      if (g_hash_table_size (known) >= MAX_SHARED)
        g_hash_table_remove_all (known);
      g_hash_table_insert (known, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

/* The end of a character at or after @at. */
static gsize
complete_character (const PlumbPassage *passage, gsize at)
{
  while ((passage->text[at] & 0xc0) == 0x80)
    at++;
  return at;
}

PangoLayout *
plumb_setter_lay_straight (PlumbSetter *self, const PlumbPassage *passage, gsize start, gsize *end)
{
  *end = complete_character (passage, MIN (self->text->len, start + STRAIGHT_BYTES));
  return take_layout (self, passage, start, *end, NO_WIDTH);
}

PangoLayout *
plumb_setter_lay_piece (PlumbSetter *self, const PlumbPassage *passage, gsize start, gsize *end)
{
  gsize length = self->text->len;
  gsize bytes = get_piece_bytes (self);
  int width = pango_units_from_double (MAX (self->setting->width, 1));
  PangoLayout *layout = NULL;

  do
    {
      g_clear_object (&layout);
      *end = complete_character (passage, MIN (length, start + bytes));
      layout = take_layout (self, passage, start, *end, width);
      bytes *= 2;
    }
  while (*end < length && pango_layout_get_line_count (layout) == 1 && bytes <= MAX_LINE_BYTES);
  return layout;
}
