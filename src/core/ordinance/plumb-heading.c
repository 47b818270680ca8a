/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-heading.h"

#include <stdio.h>
#include <string.h>

/* How much of a line is read, and how long a title can be, in bytes. What is longer is the text
 * itself. */
#define MAX_READ  480
#define MAX_TITLE 160

/* The words that provisions begin with. Longer ones stand before those they begin with. */
static const struct
{
  const char *word; /* in lower case */
  PlumbHeadingKind kind;
} WORDS[] = {
  { "§§", PLUMB_HEADING_SECTION },        { "§", PLUMB_HEADING_SECTION },
  { "section", PLUMB_HEADING_SECTION },   { "sec.", PLUMB_HEADING_SECTION },
  { "sec", PLUMB_HEADING_SECTION },       { "sección", PLUMB_HEADING_SECTION },
  { "article", PLUMB_HEADING_ARTICLE },   { "artículo", PLUMB_HEADING_ARTICLE },
  { "art.", PLUMB_HEADING_ARTICLE },      { "chapter", PLUMB_HEADING_CHAPTER },
  { "chap.", PLUMB_HEADING_CHAPTER },     { "ch.", PLUMB_HEADING_CHAPTER },
  { "capítulo", PLUMB_HEADING_CHAPTER },  { "subchapter", PLUMB_HEADING_PART },
  { "title", PLUMB_HEADING_TITLE },       { "título", PLUMB_HEADING_TITLE },
  { "parte", PLUMB_HEADING_PART },        { "part", PLUMB_HEADING_PART },
  { "division", PLUMB_HEADING_DIVISION }, { "div.", PLUMB_HEADING_DIVISION },
  { "appendix", PLUMB_HEADING_ANNEX },    { "schedule", PLUMB_HEADING_ANNEX },
  { "exhibit", PLUMB_HEADING_ANNEX },     { "anexo", PLUMB_HEADING_ANNEX },
};

/* A place in a line. */
typedef struct
{
  const char *at;
  const char *end;
} Cursor;

static gunichar
peek (const Cursor *cursor)
{
  return cursor->at < cursor->end ? g_utf8_get_char (cursor->at) : 0;
}

static void
skip (Cursor *cursor)
{
  cursor->at = g_utf8_next_char (cursor->at);
}

static gboolean
skip_spaces (Cursor *cursor)
{
  const char *start = cursor->at;

  while (g_unichar_isspace (peek (cursor)))
    skip (cursor);
  return cursor->at > start;
}

/* The hyphen in all the forms that word processors make of it. */
static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

static gboolean
read_word_of_table (Cursor *cursor, const char *word)
{
  Cursor rest = *cursor;

  for (const char *p = word; *p; p = g_utf8_next_char (p), skip (&rest))
    if (g_unichar_tolower (peek (&rest)) != g_utf8_get_char (p))
      return FALSE;
  /* "Partial" does not begin with "Part", but "§12" and "Sec.12" are written without a space. */
  if (g_unichar_isalpha (peek (&rest)))
    return FALSE;
  *cursor = rest;
  return TRUE;
}

/* Makes @heading an empty one, and reads its word if there is one. */
static void
begin (Cursor *cursor, PlumbHeading *heading)
{
  skip_spaces (cursor);
  const char *start = cursor->at;

  *heading = (PlumbHeading){ .word = { start, 0 }, .number = { start, 0 }, .title = { start, 0 } };
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (read_word_of_table (cursor, WORDS[i].word))
      {
        heading->kind = WORDS[i].kind;
        heading->word.length = cursor->at - start;
        skip_spaces (cursor);
        return;
      }
}

/* One part of a number: digits and perhaps one letter ("4A"). */
static gboolean
read_digits (Cursor *cursor)
{
  Cursor rest = *cursor;

  while (g_ascii_isdigit (peek (&rest)))
    skip (&rest);
  if (rest.at == cursor->at)
    return FALSE;
  if (g_ascii_isalpha (peek (&rest)))
    skip (&rest);
  if (g_unichar_isalnum (peek (&rest)))
    return FALSE;
  *cursor = rest;
  return TRUE;
}

/* "9-104", "6.08.180", "12". Answers how many parts it has; 0 where there is no number. */
static guint
read_arabic (Cursor *cursor)
{
  guint n_parts = 0;

  for (Cursor rest = *cursor; read_digits (&rest); skip (&rest))
    {
      *cursor = rest;
      n_parts++;
      if (peek (&rest) != '.' && peek (&rest) != ':' && !is_dash (peek (&rest)))
        break;
    }
  return n_parts;
}

/* "XIV", or one capital letter. */
static gboolean
read_roman (Cursor *cursor)
{
  Cursor rest = *cursor;

  if (g_ascii_isupper (peek (&rest))
      && !g_unichar_isalnum (rest.at + 1 < rest.end ? rest.at[1] : 0))
    skip (&rest);
  else
    while (peek (&rest) && peek (&rest) < 0x80 && strchr ("IVXLCDM", peek (&rest)))
      skip (&rest);
  if (rest.at == cursor->at || g_unichar_isalnum (peek (&rest)))
    return FALSE;
  *cursor = rest;
  return TRUE;
}

static gboolean
read_number (Cursor *cursor, guint min_parts, PlumbHeading *heading)
{
  const char *start = cursor->at;
  guint n_parts = read_arabic (cursor);

  if (n_parts == 0 && min_parts == 1 && read_roman (cursor))
    n_parts = 1;
  heading->number = (PlumbSpan){ start, cursor->at - start };
  return n_parts >= min_parts;
}

/* "12-12-2023" and "2023-12-12" are no provisions. */
static gboolean
is_date (const PlumbSpan *number)
{
  int first, second, third, read = 0;
  char text[11] = "";

  if (number->length >= sizeof text)
    return FALSE;
  memcpy (text, number->start, number->length);
  if (sscanf (text, "%4d-%2d-%4d%n", &first, &second, &third, &read) != 3
      || read != (int) number->length)
    return FALSE;
  return (first >= 1900 && first < 2100) || (third >= 1900 && third < 2100);
}

/* What parts the number from the title: ". ", " - ", ".- ", or only space. Answers whether anything
 * but space does. */
static gboolean
skip_marks (Cursor *cursor)
{
  gboolean marked = FALSE;

  for (gunichar c = peek (cursor); c; c = peek (cursor))
    {
      if (c != '.' && c != ':' && !is_dash (c) && !g_unichar_isspace (c))
        break;
      marked = marked || !g_unichar_isspace (c);
      skip (cursor);
    }
  return marked;
}

/* A title begins with a capital, or a letter of a script that has none, or a sign that opens
 * something. A sentence that only mentions a section ("Section 9-104 of this code") goes on in
 * lower case. */
static gboolean
begins_title (gunichar c, gboolean marked)
{
  if (g_unichar_isalpha (c))
    return !g_unichar_islower (c);
  if (g_unichar_isdigit (c))
    return marked;
  return c < 0x80 ? strchr ("([\"'$", c) != NULL : g_unichar_ispunct (c);
}

static const char *
trim_end (const char *start, const char *end, const char *marks)
{
  while (end > start && ((guchar) end[-1] <= ' ' || strchr (marks, end[-1])))
    end--;
  return end;
}

/* Takes away the page number that a table of contents puts behind dots or a gap. */
static const char *
trim_page_number (const char *start, const char *end)
{
  const char *digits = end;
  while (digits > start && g_ascii_isdigit (digits[-1]))
    digits--;
  const char *leader = digits;
  while (leader > start && strchr (". \t", leader[-1]))
    leader--;

  gboolean is_leader
      = digits - leader >= 3 || (leader < digits && memchr (leader, '\t', digits - leader));
  return is_leader && digits < end ? leader : end;
}

/* Where the first sentence ends in @start…@end, behind its full stop. The stop of an initial ("U.S.
 * Census") or before a number
 * ("Ord. 12") does not end one. */
static const char *
find_sentence_end (const char *start, const char *end)
{
  for (const char *p = start; p + 1 < end; p++)
    if (*p == '.' && g_ascii_isspace (p[1]) && p - start >= 2
        && (g_ascii_isalnum (p[-2]) || (guchar) p[-2] >= 0x80)
        && !(p + 2 < end && (g_ascii_isdigit (p[2]) || g_ascii_islower (p[2]))))
      return p + 1;
  return end;
}

static void
read_title (const Cursor *cursor, gboolean whole, PlumbHeading *heading)
{
  const char *end = trim_page_number (cursor->at, trim_end (cursor->at, cursor->end, ""));
  const char *sentence = find_sentence_end (cursor->at, end);

  heading->has_text = sentence < end || !whole || sentence - cursor->at > MAX_TITLE;
  if (sentence - cursor->at > MAX_TITLE)
    return;
  end = trim_end (cursor->at, sentence, ".:");
  heading->title = (PlumbSpan){ cursor->at, end - cursor->at };
}

gboolean
plumb_heading_read (const char *line, gsize length, PlumbHeading *heading)
{
  gsize read = MIN (length, MAX_READ);
  while (read < length && ((guchar) line[read] & 0xc0) == 0x80)
    read--;
  Cursor cursor = { line, line + read };

  begin (&cursor, heading);
  gboolean has_word = heading->word.length > 0;
  if (!read_number (&cursor, has_word ? 1 : 2, heading))
    return FALSE;
  if (!has_word && is_date (&heading->number))
    return FALSE;

  const char *after = cursor.at;
  gboolean marked = skip_marks (&cursor);
  if (cursor.at == cursor.end)
    return has_word;
  if (cursor.at == after || !begins_title (peek (&cursor), marked))
    return FALSE;
  read_title (&cursor, read == length, heading);
  /* Without a mark behind the number, a long line is a sentence that begins with a number. */
  return marked || heading->title.length > 0;
}

gboolean
plumb_heading_read_citation (const char *citation, PlumbHeading *heading)
{
  Cursor cursor = { citation, citation + strlen (citation) };

  begin (&cursor, heading);
  return read_number (&cursor, 1, heading);
}
