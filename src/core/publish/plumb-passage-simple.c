/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-passage-private.h"
#include "plumb-type-set.h"

#include <string.h>

/* Setting simple text by hand: most of all text, in a twentieth of the time.
 *
 * Where each character has one glyph and no glyph depends on where lines end, a paragraph is a row
 * of characters with their widths and the places where it may be broken. Pango is asked about
 * letters, pairs and words, once each (plumb-type-set.h), and what comes out is the same as if it
 * had set the text; but where two stretches of one look touch within a word, such as two links, the
 * letters on either side are not kerned. */

#define NO_BREAK_SPACE "\302\240" /* U+00A0 */
#define SOFT_HYPHEN    "\302\255" /* U+00AD */

/* What stands side by side in one font and means one thing. */
typedef struct
{
  PlumbTypeCase *letters;
  gsize end; /* in the passage's text */
} Part;

/* What text looks like. */
typedef struct
{
  PlumbRunStyle style;
  const char *language; /* NULL for the setting's */
} Look;

/* A paragraph that is being set. */
typedef struct
{
  PlumbSetter *setter;
  PlumbPassage *passage;
  PlumbTypeSet *set;
  int room;                /* of a line, in Pango's units */
  GArray *parts;           /* Part: all of the passage */
  GArray *runs;            /* PlumbGlyphs: of the line that is being made */
  gboolean ends_in_sign;   /* the last of them is in a font of its own */
  guint part;              /* the first that reaches beyond @at */
  gsize at;                /* start of the next line in the passage's text */
  gsize end;               /* of the paragraph in it */
  guint first;             /* the same in characters of the paragraph */
  guint n_chars;           /* of the paragraph */
  PlumbSetLetter *letters; /* of each character */
  gboolean *marks;         /* whether a line may begin with it */
} Paragraph;

static const Part *
get_part (const Paragraph *self, guint index)
{
  return &g_array_index (self->parts, Part, index);
}

/* Parts without text do no harm. */
static void
add_part (Paragraph *self, PlumbTypeCase *letters, const char *end)
{
  Part part = { letters, (gsize) (end - self->passage->text) };

  g_array_append_val (self->parts, part);
}

/* The end of the white space at @p. */
static const char *
skip_white (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || g_str_has_prefix (p, NO_BREAK_SPACE)))
    p = g_utf8_next_char (p);
  return p;
}

/* Whether there is nothing but white space, and some, between @start and the sign at @p. */
static gboolean
is_white_start (const char *start, const char *p)
{
  return start < p && skip_white (start, p) == p;
}

/* The same from the newline on that is the last between @start and @p; FALSE where there is none.
 */
static gboolean
is_white_after_newline (const char *start, const char *p)
{
  const char *newline = g_strrstr_len (start, p - start, "\n");

  return newline != NULL && is_white_start (newline + 1, p);
}

static gboolean
is_sign (const PlumbTypeCase *letters, const char *p)
{
  return (guchar) *p >= 0x80 && !plumb_type_case_has (letters, g_utf8_get_char (p));
}

/* The end of the signs at @p, with white space only between them; NULL where it is the last before
 * @end or a newline, and its font depends on what comes then. */
static const char *
skip_signs (const PlumbTypeCase *letters, const char *p, const char *end)
{
  for (;;)
    {
      const char *next = g_utf8_next_char (p);

      p = skip_white (next, end);
      if (p > next && (p == end || *p == '\n'))
        return NULL;
      if (p == end || !is_sign (letters, p))
        return next;
    }
}

/* Whether there is nothing but white space between @start and @end, and its font depends on more
 * than what is looked at here: it stands next to a sign. @is_new: it looks otherwise than what
 * stands before it. */
static gboolean
is_odd_white (const Paragraph *self,
              const PlumbTypeCase *letters,
              const char *start,
              const char *end,
              gboolean is_new)
{
  return skip_white (start, end) == end
         && (self->ends_in_sign || (is_new && *end != '\0' && is_sign (letters, end)));
}

/* Divides a stretch of the text into what the font has and signs that it lacks, in the way that
 * Pango does: white space goes with letters rather than with signs, and with what stands before it
 * rather than after it, unless that looks otherwise. @is_new: it does, or there is nothing. FALSE:
 * Pango has to see to it. */
static gboolean
divide_stretch (Paragraph *self, const PlumbStretch *stretch, const Look *look, gboolean is_new)
{
  const PlumbSetting *setting = self->setter->setting;
  PlumbTypeSet *set = plumb_typeface_get_set (
      self->setter->typeface, look->language != NULL ? look->language : setting->language);
  gboolean bold = setting->bold || (look->style & PLUMB_RUN_STRONG) != 0;
  gboolean italic = (look->style & PLUMB_RUN_EMPHASIS) != 0;
  PlumbTypeCase *letters = plumb_type_set_get_case (set, setting->style, bold, italic);
  const char *end = self->passage->text + stretch->end;
  const char *done = self->passage->text + stretch->start;

  if (letters == NULL || (done < end && is_odd_white (self, letters, done, end, is_new)))
    return FALSE;
  for (const char *p = done; p < end;)
    {
      gunichar sign = g_utf8_get_char (p);

      if (!is_sign (letters, p))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (is_white_after_newline (done, p))
        return FALSE;
      if (!is_new || !is_white_start (self->passage->text + stretch->start, p))
        add_part (self, letters, p);
      done = p = skip_signs (letters, p, end);
      if (done == NULL)
        return FALSE;
      add_part (self, plumb_type_set_get_spare (set, setting->style, bold, italic, sign), done);
      self->ends_in_sign = TRUE;
    }
  if (end > done)
    add_part (self, letters, end);
  self->ends_in_sign = end > done ? FALSE : self->ends_in_sign;
  return TRUE;
}

static Look
get_look (const Paragraph *self, guint index)
{
  const GArray *looks = self->setter->looks;
  const PlumbRun *run = index < looks->len ? g_array_index (looks, PlumbLook, index).run : NULL;

  return run != NULL ? (Look){ run->style, run->language } : (Look){ PLUMB_RUN_PLAIN, NULL };
}

/* To Pango, text whose language is said looks otherwise than its neighbours, even if it is the
 * same. */
static gboolean
looks_same (const Look *one, const Look *other)
{
  return one->style == other->style && one->language == NULL && other->language == NULL;
}

static gboolean
divide (Paragraph *self)
{
  Look before = { 0 };

  for (guint i = 0; i < self->passage->stretches->len; i++)
    {
      const PlumbStretch *stretch = &g_array_index (self->passage->stretches, PlumbStretch, i);
      Look look = get_look (self, i);

      if (!divide_stretch (self, stretch, &look, i == 0 || !looks_same (&look, &before)))
        return FALSE;
      before = look;
    }
  return TRUE;
}

/* Sets the letters of the paragraph that ends at @end, part by part. */
static gboolean
set_letters (Paragraph *self, gsize end)
{
  const char *text = self->passage->text;
  PlumbSetLetter *letters = self->letters;
  gsize at = self->at;

  for (guint i = self->part; at < end; i++)
    {
      gsize stop = MIN (get_part (self, i)->end, end);

      if (stop <= at)
        continue;
      if (!plumb_type_case_set (get_part (self, i)->letters, text + at, stop - at, letters))
        return FALSE;
      letters += g_utf8_strlen (text + at, (gssize) (stop - at));
      at = stop;
    }
  return TRUE;
}

/* White space at a line's end takes no room, and so never has to go to the next. */
static gboolean
is_white (const char *p)
{
  return skip_white (p, p + 1) > p;
}

/* The last place before @best, which is at @p in the text, where a line may begin and nothing is
 * torn that belongs together; @best itself where there is none. */
static guint
find_untied (const Paragraph *self, guint best, const char *p, const char **end)
{
  const char *text = self->passage->text;

  if (best == self->first || !plumb_breaks_is_tied (text, p))
    return best;
  for (guint i = best - 1; i > self->first; i--)
    {
      p = g_utf8_prev_char (p);
      if (self->marks[i] && !plumb_breaks_is_tied (text, p))
        {
          *end = p;
          return i;
        }
    }
  return best;
}

/* The first character of the line after the next; @end: where that is in the text. Itself the first
 * of the next line where a word would have to be broken. */
static guint
find_end (const Paragraph *self, const char **end)
{
  const char *p = self->passage->text + self->at;
  guint best = self->first;
  gint64 width = 0;

  for (guint i = self->first; i < self->n_chars; i++, p = g_utf8_next_char (p))
    {
      if (i > self->first && self->marks[i])
        {
          best = i;
          *end = p;
        }
      width += self->letters[i].width;
      if (width > self->room && !is_white (p))
        return find_untied (self, best, *end, end);
    }
  *end = p;
  return self->n_chars;
}

/* Letters of one part from @start to @end in the text; *@letters are theirs, and moves on. */
static PlumbGlyphs
make_run (const Paragraph *self,
          const Part *part,
          gsize start,
          gsize end,
          const PlumbSetLetter **letters)
{
  glong n = g_utf8_strlen (self->passage->text + start, (gssize) (end - start));
  gint64 width = 0;

  for (glong i = 0; i < n; i++)
    width += (*letters)[i].width;
  *letters += n;
  return (PlumbGlyphs){ .letters = part->letters,
                        .start = start,
                        .length = end - start,
                        .reach = MIN (part->end, self->end),
                        .width = (double) width / PANGO_SCALE };
}

/* Spaces at the end of a line take no room, and stay for readers of the file. @letters: what comes
 * after them. */
static void
flatten_spaces (const Paragraph *self, PlumbGlyphs *run, const PlumbSetLetter *letters)
{
  const char *text = self->passage->text + run->start;
  gint64 width = 0;

  while (run->flat < run->length && text[run->length - 1 - run->flat] == ' ')
    {
      run->flat++;
      width += (--letters)->width;
    }
  run->width -= (double) width / PANGO_SCALE;
}

/* Adds the line up to @end in the text; it has @n characters. */
static void
add_line (Paragraph *self, gsize end, guint n)
{
  PlumbLine line = { .start = self->at, .length = end - self->at };
  const PlumbSetLetter *letters = self->letters + self->first;

  g_array_set_size (self->runs, 0);
  while (self->at < end)
    {
      const Part *part = get_part (self, self->part);
      gsize stop = MIN (part->end, end);

      if (stop > self->at)
        {
          PlumbGlyphs run = make_run (self, part, self->at, stop, &letters);

          g_array_append_val (self->runs, run);
          self->at = stop;
        }
      if (stop == part->end)
        self->part++;
    }
  if (self->runs->len > 0)
    flatten_spaces (self, &g_array_index (self->runs, PlumbGlyphs, self->runs->len - 1), letters);
  plumb_setter_add_line (self->setter, self->passage, &line,
                         (const PlumbGlyphs *) (gpointer) self->runs->data, self->runs->len);
  self->first += n;
}

/* Breaks the paragraph into lines. */
static gboolean
break_lines (Paragraph *self)
{
  const char *text = self->passage->text;

  if (self->n_chars == 0)
    add_line (self, self->end, 0);
  while (self->first < self->n_chars)
    {
      const char *stop = NULL;
      guint next = find_end (self, &stop);

      if (next == self->first)
        return FALSE;
      add_line (self, (gsize) (stop - text), next - self->first);
    }
  return TRUE;
}

/* Sets the paragraph from self->at to @end. */
static gboolean
set_paragraph (Paragraph *self, gsize end)
{
  gsize length = end - self->at;
  const char *text = self->passage->text + self->at;
  gboolean complete;

  self->first = 0;
  self->end = end;
  self->n_chars = (guint) g_utf8_strlen (text, (gssize) length);
  self->letters = g_new (PlumbSetLetter, self->n_chars + 1);
  self->marks = g_new (gboolean, self->n_chars + 1);
  complete = set_letters (self, end);
  if (complete)
    plumb_breaks_mark (plumb_type_set_get_breaks (self->set), text, length, self->marks);
  complete = complete && break_lines (self);
  g_free (self->letters);
  g_free (self->marks);
  return complete;
}

/* Whether all of the text is simple. A soft hyphen is there or not depending on where lines end. */
static gboolean
is_simple (const PlumbSetter *self)
{
  return !self->setting->rtl && !self->setting->by_pango
         && plumb_typeface_is_simple (self->text->str, self->text->len)
         && strstr (self->text->str, SOFT_HYPHEN) == NULL;
}

static gboolean
set_paragraphs (Paragraph *self)
{
  const char *text = self->passage->text;
  gsize length = self->setter->text->len;

  if (!divide (self))
    return FALSE;
  for (;;)
    {
      const char *newline = memchr (text + self->at, '\n', length - self->at);
      gsize end = newline != NULL ? (gsize) (newline - text) : length;

      if (!set_paragraph (self, end))
        return FALSE;
      if (newline == NULL)
        return TRUE;
      self->at = end + 1;
    }
}

gboolean
plumb_setter_set_simple (PlumbSetter *self, PlumbPassage *passage)
{
  Paragraph paragraph = {
    .setter = self,
    .passage = passage,
    .room = pango_units_from_double (MAX (self->setting->width, 1)),
  };

  if (!is_simple (self))
    return FALSE;
  paragraph.set = plumb_typeface_get_set (self->typeface, self->setting->language);
  paragraph.parts = g_array_new (FALSE, FALSE, sizeof (Part));
  paragraph.runs = g_array_new (FALSE, FALSE, sizeof (PlumbGlyphs));
  passage->is_simple = set_paragraphs (&paragraph);
  g_array_unref (paragraph.parts);
  g_array_unref (paragraph.runs);
  return passage->is_simple;
}
