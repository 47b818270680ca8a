/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-breaks.h"
#include "plumb-passage.h"

#include <string.h>

/* Simple text is set by hand; it must look as if Pango had set it. */

#define N_RANDOM 600

typedef struct
{
  PlumbTypeface *typeface;
  const char *language;
  GRand *random;
  guint n_texts;
  guint n_by_hand; /* of them */
} Fixture;

static void
set_up (Fixture *self, gconstpointer language)
{
  self->language = language;
  self->typeface = plumb_typeface_new (language, PLUMB_BASE_SIZE);
  self->random = g_rand_new_with_seed (1066);
}

static void
tear_down (Fixture *self, gconstpointer language)
{
  /* Where a word has to be broken, and in few places else, Pango sets simple text too. */
  g_assert_cmpuint (self->n_by_hand, >, self->n_texts / 3);
  plumb_typeface_free (self->typeface);
  g_rand_free (self->random);
}

static PlumbPassage *
set (Fixture *self, const PlumbInline *text, const PlumbSetting *setting)
{
  g_autoptr (PlumbNodeTree) tree = plumb_node_tree_new ();

  return plumb_passage_new (self->typeface, tree, NULL, text, setting);
}

static void
assert_same_run (const PlumbPassage *a,
                 const PlumbGlyphs *one,
                 const PlumbPassage *b,
                 const PlumbGlyphs *other)
{
  PangoGlyphItem *item = plumb_passage_make_item (a, one);
  PangoGlyphItem *wanted = plumb_passage_make_item (b, other);
  const PangoGlyphString *glyphs = item->glyphs;
  const PangoGlyphString *others = wanted->glyphs;

  g_assert_cmpfloat (one->x, ==, other->x);
  g_assert_cmpfloat (one->width, ==, other->width);
  g_assert_true (item->item->analysis.font == wanted->item->analysis.font);
  g_assert_cmpint (item->item->offset, ==, wanted->item->offset);
  g_assert_cmpint (item->item->length, ==, wanted->item->length);
  g_assert_cmpint (item->item->num_chars, ==, wanted->item->num_chars);
  g_assert_cmpint (glyphs->num_glyphs, ==, others->num_glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      g_assert_cmpuint (glyphs->glyphs[i].glyph, ==, others->glyphs[i].glyph);
      g_assert_cmpint (glyphs->glyphs[i].geometry.width, ==, others->glyphs[i].geometry.width);
      g_assert_cmpint (glyphs->glyphs[i].geometry.x_offset, ==, 0);
      g_assert_cmpint (glyphs->log_clusters[i], ==, others->log_clusters[i]);
    }
  pango_glyph_item_free (item);
  pango_glyph_item_free (wanted);
}

static void
assert_same_line (const PlumbPassage *a, const PlumbPassage *b, guint index)
{
  const PlumbLine *one = plumb_passage_get_line (a, index);
  const PlumbLine *other = plumb_passage_get_line (b, index);

  g_assert_cmpuint (one->start, ==, other->start);
  g_assert_cmpuint (one->length, ==, other->length);
  g_assert_cmpfloat (one->x, ==, other->x);
  g_assert_cmpfloat (one->width, ==, other->width);
  g_assert_cmpfloat (one->leading, ==, other->leading);
  g_assert_cmpfloat (one->baseline, ==, other->baseline);
  g_assert_cmpuint (one->n_glyphs, ==, other->n_glyphs);
  for (guint i = 0; i < one->n_glyphs; i++)
    assert_same_run (a, &g_array_index (a->glyphs, PlumbGlyphs, one->first_glyphs + i), b,
                     &g_array_index (b->glyphs, PlumbGlyphs, other->first_glyphs + i));
}

static void
assert_same (Fixture *self, const PlumbInline *text, const PlumbSetting *setting)
{
  PlumbSetting other = *setting;
  g_autoptr (PlumbPassage) by_hand = set (self, text, setting);
  g_autoptr (PlumbPassage) by_pango = NULL;

  other.by_pango = TRUE;
  by_pango = set (self, text, &other);

  g_test_message ("%s", by_hand->text);
  self->n_texts++;
  self->n_by_hand += by_hand->is_simple ? 1 : 0;
  g_assert_false (by_pango->is_simple);
  g_assert_cmpstr (by_hand->text, ==, by_pango->text);
  g_assert_cmpuint (by_hand->lines->len, ==, by_pango->lines->len);
  for (guint i = 0; i < by_hand->lines->len; i++)
    assert_same_line (by_hand, by_pango, i);
}

static PlumbSetting
make_setting (const Fixture *self, double width)
{
  return (PlumbSetting){
    .style = PLUMB_TEXT_BODY, .align = PANGO_ALIGN_LEFT, .language = self->language, .width = width
  };
}

static void
assert_same_plain (Fixture *self, const char *words, double width)
{
  g_autoptr (PlumbInline) text = plumb_inline_new (words);
  PlumbSetting setting = make_setting (self, width);

  assert_same (self, text, &setting);
}

static gunichar
pick_character (Fixture *self)
{
  static const char signs[] = " (),.;:!?'\"-/%&+*#@[]{}<>=|\\~`^_$ ";
  int choice = g_rand_int_range (self->random, 0, 100);

  if (choice < 45)
    return (gunichar) g_rand_int_range (self->random, 'a', 'z' + 1);
  if (choice < 50)
    return (gunichar) g_rand_int_range (self->random, 'A', 'Z' + 1);
  if (choice < 56)
    return (gunichar) g_rand_int_range (self->random, '0', '9' + 1);
  if (choice < 76)
    return ' ';
  if (choice < 90)
    return (gunichar) signs[g_rand_int_range (self->random, 0, sizeof signs - 1)];
  if (choice < 96)
    return (gunichar) g_rand_int_range (self->random, 0xa0, 0x100);
  return (gunichar) (choice == 99 ? 0x2212 : g_rand_int_range (self->random, 0x2010, 0x2027));
}

static char *
make_words (Fixture *self)
{
  GString *words = g_string_new (NULL);
  int n = g_rand_int_range (self->random, 0, 160);

  for (int i = 0; i < n; i++)
    {
      gunichar c = pick_character (self);

      g_string_append_unichar (words, c == 0xad ? '-' : c);
      if (g_rand_int_range (self->random, 0, 60) == 0)
        g_string_append_c (words, '\n');
    }
  return g_string_free (words, FALSE);
}

static void
test_random (Fixture *self, gconstpointer language)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *words = make_words (self);

      assert_same_plain (self, words, g_rand_double_range (self->random, 100, 400));
    }
}

static void
test_styles (Fixture *self, gconstpointer language)
{
  static const PlumbRunStyle styles[] = { PLUMB_RUN_PLAIN, PLUMB_RUN_STRONG, PLUMB_RUN_EMPHASIS,
                                          PLUMB_RUN_STRONG | PLUMB_RUN_EMPHASIS };

  for (guint i = 0; i < N_RANDOM / 10; i++)
    {
      g_autoptr (PlumbInline) text = plumb_inline_new (NULL);
      PlumbSetting setting = make_setting (self, g_rand_double_range (self->random, 120, 500));

      setting.style = (PlumbTextStyle) (i % PLUMB_TEXT_N_STYLES);
      setting.align = (PangoAlignment) (i % 3);
      setting.bold = i % 5 == 0;
      for (guint k = 0; k < 1 + i % 4; k++)
        {
          g_autofree char *words = make_words (self);

          plumb_inline_append_styled (
              text, styles[g_rand_int_range (self->random, 0, G_N_ELEMENTS (styles))], words);
          if (g_rand_int_range (self->random, 0, 3) == 0)
            plumb_inline_append_language (text, k % 2 == 0 ? "fr" : "en", words);
        }
      assert_same (self, text, &setting);
    }
}

/* Each character next to each other one, and with a space between them. */
static void
test_pairs (Fixture *self, gconstpointer language)
{
  for (gunichar a = 0x20; a <= 0x2212; a = a == 0xff ? 0x2010 : a == 0x2026 ? 0x2212 : a + 1)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      if (a == 0xad || (a >= 0x7f && a < 0xa0))
        continue;
      for (gunichar b = 0x20; b <= 0x2212; b = b == 0xff ? 0x2010 : b == 0x2026 ? 0x2212 : b + 1)
        {
          if (b == 0xad || (b >= 0x7f && b < 0xa0))
            continue;
          g_string_append (words, "x");
          g_string_append_unichar (words, a);
          g_string_append_unichar (words, b);
          g_string_append (words, "1 n");
          g_string_append_unichar (words, a);
          g_string_append_c (words, ' ');
          g_string_append_unichar (words, b);
          g_string_append (words, "m ");
        }
      assert_same_plain (self, words->str, 120);
    }
}

static void
test_edges (Fixture *self, gconstpointer language)
{
  static const char *const texts[] = {
    "",        " ",       "   ",     "\n",        "\n\n",           "a\n",
    "\na",     " a",      "a ",      "a  \n  b",  "a\n\n\nb",       "nobreak\302\240space here",
    "1,234.5", "- - - -", "(a) (b)", "and/or/if", "“a” — ‘b’ … «c»"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 1; width < 200; width += 7)
      assert_same_plain (self, texts[i], width);
}

/* What belongs together is not torn at a line's end where there is another place to break, by
 * whomever it is set; and where there is none, it is. */
static void
test_ties (Fixture *self, gconstpointer language)
{
  static const struct
  {
    const char *words;
    const char *tail; /* no line begins with it */
  } ties[] = {
    { "see and read it in Sec. 9-106(c) of it", "9-106" },
    { "see and read it in § 12 of it all", "12" },
    { "see and read it in (record i43) of it", "i43" },
    { "it is due on February 16, 2027 or so", "16" },
    { "it is due on 16 February 2027 or so", "February" },
    { "se decide el 16 de febrero de 2027 o no", "de febrero" },
    { "se decide el 16 de febrero de 2027 o no", "febrero" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    for (double width = 120; width < 300; width += 3)
      {
        g_autoptr (PlumbInline) text = plumb_inline_new (ties[i].words);
        PlumbSetting setting = make_setting (self, width);
        g_autoptr (PlumbPassage) passage = set (self, text, &setting);

        assert_same_plain (self, ties[i].words, width);
        for (guint k = 0; k < passage->lines->len; k++)
          g_assert_false (g_str_has_prefix (
              passage->text + plumb_passage_get_line (passage, k)->start, ties[i].tail));
      }
  for (double width = 1; width < 120; width += 3)
    assert_same_plain (self, ties[0].words, width);
}

/* What only looks like it may be torn. */
static void
test_loose (Fixture *self, gconstpointer language)
{
  static const struct
  {
    const char *text;
    const char *word;
    gboolean is_tied;
  } cases[] = {
    { "§ 12", "12", TRUE },
    { "art. 7", "7", TRUE },
    { "12", "12", FALSE },
    { " 12", "12", FALSE },
    { ". 12", "12", FALSE },
    { "houses. 12 were", "12", FALSE },
    { "all 16 people", "16", FALSE },
    { "16 people", "people", FALSE },
    { "May 16, 17", "16", FALSE },
    { "May 16, 2027", "16", TRUE },
    { "1 May 2027", "May", TRUE },
    { "2027 May 2027", "May", FALSE },
    { "3 de cada", "de", FALSE },
    { "record i43, i44", "i44", FALSE },
    { "record i43", "i43", TRUE },
    { "a x2y", "x2y", FALSE },
    { "§", "§", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (plumb_breaks_is_tied (cases[i].text, strstr (cases[i].text, cases[i].word)),
                       ==, cases[i].is_tied);
    }
  self->n_by_hand = self->n_texts + 1;
}

/* A font has forms of its own for a language: two letters with a dot between them become two. */
static void
test_forms (Fixture *self, gconstpointer language)
{
  assert_same_plain (self, "El col·legi és una cel·la", 60);
  assert_same_plain (self, "El col·legi és una cel·la", 400);
  self->n_by_hand = self->n_texts;
}

static char *
dup_minus_family (Fixture *self, const char *words)
{
  g_autoptr (PlumbInline) text = plumb_inline_new (words);
  PlumbSetting setting = make_setting (self, 400);
  g_autoptr (PlumbPassage) passage = set (self, text, &setting);

  for (guint i = 0; i < passage->glyphs->len; i++)
    {
      PangoGlyphItem *item
          = plumb_passage_make_item (passage, &g_array_index (passage->glyphs, PlumbGlyphs, i));
      PangoFontDescription *font = pango_font_describe (item->item->analysis.font);
      char *family = g_strdup (pango_font_description_get_family (font));
      gboolean found = g_str_has_prefix (passage->text + item->item->offset, "\342\210\222");

      pango_font_description_free (font);
      pango_glyph_item_free (item);
      if (found)
        return family;
      g_free (family);
    }
  g_assert_not_reached ();
}

/* The minus is from one font, also beside a character that keeps text from being simple. */
static void
test_minus (Fixture *self, gconstpointer language)
{
  g_autofree char *simple = dup_minus_family (self, "−40.2");
  g_autofree char *other = dup_minus_family (self, "−40.2 → ā");

  g_assert_cmpstr (simple, ==, other);
  self->n_by_hand = self->n_texts + 1;
}

/* What is kept to be found again has a bound. */
static void
test_kept (Fixture *self, gconstpointer language)
{
  for (guint i = 0; i < 9000; i++)
    {
      g_autofree char *words = g_strdup_printf ("→ %u", i);
      g_autoptr (PlumbInline) text = plumb_inline_new (words);
      PlumbSetting setting = make_setting (self, 400);

      plumb_passage_free (set (self, text, &setting));
    }
  g_assert_cmpuint (g_hash_table_size (self->typeface->layouts), >, 0);
  g_assert_cmpuint (g_hash_table_size (self->typeface->layouts), <, 5000);
  self->n_by_hand = self->n_texts + 1;
}

static void
add (const char *name, const char *language, void (*run) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/simple/%s/%s", name, language);

  g_test_add (path, Fixture, language, set_up, run, tear_down);
}

int
main (int argc, char **argv)
{
  static const char *const languages[] = { "en", "es", "fr", "pt", "de-CH" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      add ("random", languages[i], test_random);
      add ("styles", languages[i], test_styles);
      add ("edges", languages[i], test_edges);
    }
  add ("pairs", "en", test_pairs);
  add ("ties", "en", test_ties);
  add ("ties", "es", test_ties);
  add ("loose", "en", test_loose);
  add ("forms", "ca", test_forms);
  add ("minus", "en", test_minus);
  add ("kept", "en", test_kept);
  return g_test_run ();
}
