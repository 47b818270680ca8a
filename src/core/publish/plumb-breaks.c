/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-breaks.h"

#include <string.h>

/* What may stand behind the letters of a plain word: no line is broken before any of these, and
 * one is after them and a space. */
#define PLAIN_ENDS ",.;:!?)%"

#define SECTION_SIGN "\302\247" /* U+00A7 */

/* Abbreviations before a number have at most so many letters. */
#define MAX_ABBREVIATION 4

struct _PlumbBreaks
{
  PangoLanguage *language;
  GHashTable *known; /* words → gboolean *, one for each character and for the end */
};

/* A word: what stands between spaces. */
typedef struct
{
  const char *text;
  gsize length;
  gsize n_chars;
  gboolean plain_start; /* begins with a letter or digit */
  gboolean plain_end;
  gboolean plain; /* letters and digits, and then perhaps signs that end a plain word */
} Word;

PlumbBreaks *
plumb_breaks_new (PangoLanguage *language)
{
  PlumbBreaks *self = g_new0 (PlumbBreaks, 1);

  self->language = language;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
plumb_breaks_free (PlumbBreaks *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  g_free (self);
}

/* A letter of ASCII or Latin-1, or a digit. */
static gboolean
is_letter (const char *p)
{
  guchar c = (guchar) *p;
  gunichar wide;

  if (c < 0x80)
    return g_ascii_isalnum (*p);
  wide = g_utf8_get_char (p);
  return wide >= 0xc0 && wide <= 0xff && wide != 0xd7 && wide != 0xf7;
}

/* The word at @text, up to a space or @end. */
static Word
read_word (const char *text, const char *end)
{
  Word word = { .text = text, .plain = TRUE };
  gboolean ended = FALSE;

  word.plain_start = is_letter (text);
  for (const char *p = text; p < end && *p != ' '; p = g_utf8_next_char (p))
    {
      gboolean letter = is_letter (p);

      word.plain_end = letter || strchr (PLAIN_ENDS, *p) != NULL;
      ended = ended || !letter;
      word.plain = word.plain && (ended ? !letter && word.plain_end : letter);
      word.length = (gsize) (g_utf8_next_char (p) - text);
      word.n_chars++;
    }
  word.plain = word.plain && word.plain_start;
  return word;
}

/* What Pango says of @text; lent. */
static const gboolean *
ask (PlumbBreaks *self, const char *text, gsize length)
{
  g_autofree char *key = g_strndup (text, length);
  gboolean *marks = g_hash_table_lookup (self->known, key);
  g_autofree PangoLogAttr *attributes = NULL;
  int n;

  if (marks != NULL)
    return marks;
  n = (int) g_utf8_strlen (text, (gssize) length) + 1;
  attributes = g_new0 (PangoLogAttr, n);
  marks = g_new0 (gboolean, n);
  pango_get_log_attrs (text, (int) length, 0, self->language, attributes, n);
  for (int i = 0; i < n; i++)
    marks[i] = attributes[i].is_line_break;
  g_hash_table_insert (self->known, g_steal_pointer (&key), marks);
  return marks;
}

/* Whether a line may be broken at the spaces before @word, which stand behind the word @before, or
 * at the start where that has no text. */
static gboolean
is_break (PlumbBreaks *self, const char *start, const Word *before, const Word *word)
{
  const char *from = before->text != NULL ? before->text : start;

  if (word->text == start)
    return FALSE;
  if (before->plain_end && word->plain_start)
    return TRUE;
  return ask (self, from,
              (gsize) (word->text + word->length - from))[g_utf8_strlen (from, word->text - from)];
}

void
plumb_breaks_mark (PlumbBreaks *self, const char *text, gsize length, gboolean *marks)
{
  const char *end = text + length;
  Word before = { 0 };

  for (const char *p = text; p < end;)
    {
      Word word;

      if (*p == ' ')
        {
          *marks++ = FALSE;
          p++;
          continue;
        }
      word = read_word (p, end);
      if (word.plain)
        memset (marks, 0, word.n_chars * sizeof *marks);
      else
        memcpy (marks, ask (self, p, word.length), word.n_chars * sizeof *marks);
      marks[0] = is_break (self, text, &before, &word);
      marks += word.n_chars;
      p += word.length;
      before = word;
    }
}

static gsize
count_digits (const char *p)
{
  return strspn (p, "0123456789");
}

static gsize
count_letters (const char *p)
{
  const char *end = p;

  while (is_letter (end) && !g_ascii_isdigit (*end))
    end = g_utf8_next_char (end);
  return (gsize) (end - p);
}

/* How many digits, or letters of ASCII, stand at the end of what is between @text and @end. */
static gsize
count_before (const char *text, const char *end, gboolean (*is_one) (char))
{
  const char *p = end;

  while (p > text && is_one (p[-1]))
    p--;
  return (gsize) (end - p);
}

static gboolean
is_digit (char c)
{
  return g_ascii_isdigit (c);
}

static gboolean
is_ascii_letter (char c)
{
  return g_ascii_isalpha (c);
}

static gboolean
ends_in (const char *text, const char *end, const char *what)
{
  gsize n = strlen (what);

  return (gsize) (end - text) >= n && memcmp (end - n, what, n) == 0;
}

/* Whether the day of a month ends at @end. */
static gboolean
is_day_before (const char *text, const char *end)
{
  gsize n = count_before (text, end, is_digit);

  return (n == 1 || n == 2) && (end - n == text || strchr (" (,;", end[-1 - (gssize) n]) != NULL);
}

/* Whether a month and a year begin at @p, perhaps with "de" between them. */
static gboolean
is_month_and_year (const char *p)
{
  gsize n = count_letters (p);

  if (n < 3 || p[n] != ' ')
    return FALSE;
  p += n + 1;
  if (g_str_has_prefix (p, "de "))
    p += strlen ("de ");
  return count_digits (p) == 4;
}

/* Whether @p, before which @end is the end of a word, is the number of a citation, or the day in
 * what follows a month. */
static gboolean
is_tied_number (const char *text, const char *end, const char *p)
{
  gsize n = count_digits (p);
  gsize letters;

  if (end[-1] == '.')
    {
      letters = count_before (text, end - 1, is_ascii_letter);
      return letters >= 1 && letters <= MAX_ABBREVIATION;
    }
  if (ends_in (text, end, SECTION_SIGN))
    return TRUE;
  return n <= 2 && p[n] == ',' && p[n + 1] == ' ' && count_digits (p + n + 2) == 4
         && g_ascii_isalpha (end[-1]);
}

/* The same where @p is a letter: of a record's number, or in a date that begins with the day. */
static gboolean
is_tied_word (const char *text, const char *end, const char *p)
{
  if (g_ascii_isdigit (p[1]))
    return g_ascii_isalpha (end[-1]) && !is_letter (p + 1 + count_digits (p + 1));
  if (g_ascii_isdigit (end[-1]))
    return is_day_before (text, end)
           && is_month_and_year (g_str_has_prefix (p, "de ") ? p + strlen ("de ") : p);
  return end[-1] == 'e' && ends_in (text, end, " de") && is_day_before (text, end - strlen (" de"))
         && is_month_and_year (p);
}

gboolean
plumb_breaks_is_tied (const char *text, const char *word)
{
  if (word - text < 2 || word[-1] != ' ')
    return FALSE;
  if (g_ascii_isdigit (*word))
    return is_tied_number (text, word - 1, word);
  return g_ascii_isalpha (*word) && is_tied_word (text, word - 1, word);
}
