/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-outline.h"

#include <string.h>

typedef struct
{
  PlumbHeading heading;
  gboolean follows; /* on the heading before it, with no text between */
  guint repetition; /* index of the last heading of the same number and title */
} Entry;

static gboolean
has_letter (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Whether the text goes on behind @line, so that "Title 15." at the start of the next line is the
 * end of a sentence. */
static gboolean
is_unfinished (const char *start, const char *end)
{
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  if (end == start)
    return FALSE;
  gunichar last = g_utf8_get_char (g_utf8_prev_char (end));
  return g_unichar_islower (last) || last == ',' || last == ';';
}

/* All headings of @text with whether there is text between them. */
static GArray *
read_entries (const char *text)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  gboolean has_text = TRUE;
  gboolean unfinished = FALSE;

  for (const char *line = text; *line;)
    {
      const char *end = strchrnul (line, '\n');
      Entry entry = { .follows = !has_text };

      if (plumb_heading_read (line, end - line, &entry.heading)
          && !(unfinished && entry.heading.title.length == 0))
        {
          g_array_append_val (entries, entry);
          has_text = entry.heading.has_text;
          unfinished = FALSE;
        }
      else
        {
          has_text = has_text || has_letter (line, end);
          unfinished = is_unfinished (line, end);
        }
      line = *end ? end + 1 : end;
    }
  return entries;
}

/* What is the same of a heading in the table of contents and in the body. Free with g_free(). */
static char *
make_key (const PlumbHeading *heading)
{
  PlumbHeadingKind kind = heading->kind ? heading->kind : PLUMB_HEADING_SECTION;
  g_autofree char *title = g_utf8_casefold (heading->title.start, heading->title.length);
  return g_strdup_printf ("%d %.*s %s", kind, (int) heading->number.length, heading->number.start,
                          title);
}

static void
find_repetitions (GArray *entries)
{
  g_autoptr (GHashTable) last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = entries->len; i-- > 0;)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *key = make_key (&entry->heading);
      gpointer index;

      if (!g_hash_table_lookup_extended (last, key, NULL, &index))
        {
          index = GUINT_TO_POINTER (i);
          g_hash_table_insert (last, g_steal_pointer (&key), index);
        }
      entry->repetition = GPOINTER_TO_UINT (index);
    }
}

/* Adds the entries of the run from @start to before @end that are no contents to @headings. */
static void
keep_run (GArray *entries, guint start, guint end, GArray *headings)
{
  guint n_repeated[PLUMB_N_HEADING_KINDS] = { 0 };

  for (guint i = start; i < end; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      n_repeated[entry->heading.kind] += entry->repetition > i;
    }
  for (guint i = start; i < end; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      gboolean in_contents = entry->repetition > i
                             && (entry->repetition < end || n_repeated[entry->heading.kind] > 1);
      if (!in_contents)
        g_array_append_val (headings, entry->heading);
    }
}

GArray *
plumb_outline_read (const char *text)
{
  g_autoptr (GArray) entries = read_entries (text);
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (PlumbHeading));

  find_repetitions (entries);
  for (guint start = 0, end; start < entries->len; start = end)
    {
      for (end = start + 1; end < entries->len && g_array_index (entries, Entry, end).follows;
           end++)
        ;
      keep_run (entries, start, end, headings);
    }
  return headings;
}
