/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-inline.h"

#include <string.h>

static void
run_free (PlumbRun *run)
{
  g_free (run->text);
  g_free (run->uri);
  g_free (run->anchor);
  g_free (run->language);
  g_free (run);
}

/* The new run at the end, or NULL where @text has nothing to show. */
static PlumbRun *
append_run (PlumbInline *self, PlumbRunStyle style, const char *text)
{
  g_autofree char *clean = plumb_inline_clean (text);
  PlumbRun *run;

  if (*clean == '\0')
    return NULL;

  run = g_new0 (PlumbRun, 1);
  run->text = g_steal_pointer (&clean);
  run->style = style;
  g_ptr_array_add (self->runs, run);
  return run;
}

/* What every kind of file takes as it is: a scheme, a colon, then printable ASCII. A link that runs
 * a program (a script in a browser, a macro in a word processor) is no place to lead a reader to;
 * so only schemes are let through that fetch or call something. */
static gboolean
is_absolute_uri (const char *uri)
{
  static const char *const schemes[] = { "http", "https", "ftp", "mailto", "tel", "doi", "urn" };
  g_autofree char *scheme = g_uri_parse_scheme (uri);
  gboolean known = FALSE;

  if (scheme == NULL || uri[strlen (scheme) + 1] == '\0')
    return FALSE;
  for (const char *p = uri; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    known |= g_ascii_strcasecmp (scheme, schemes[i]) == 0;
  return known;
}

/* Reads @markup from @p up to the next asterisk that is not escaped, and returns where it stopped.
 */
static const char *
read_words (const char *p, GString *words)
{
  for (; *p != '\0' && *p != '*'; p++)
    {
      if (*p == '\\' && (p[1] == '*' || p[1] == '\\'))
        p++;
      g_string_append_c (words, *p);
    }
  return p;
}

/* The asterisks that close a passage opened with @n of them, or NULL. Words have to touch the marks
 * from inside. */
static const char *
find_closing (const char *p, gsize n)
{
  if (*p == '\0' || g_ascii_isspace (*p))
    return NULL;
  for (const char *q = p; *q != '\0'; q++)
    {
      if (*q == '\\' && q[1] != '\0')
        q++;
      else if (*q == '*' && strspn (q, "*") >= n && q > p && !g_ascii_isspace (q[-1]))
        return q;
    }
  return NULL;
}

/* Reads the marks at @p and what they enclose; returns where it stopped. */
static const char *
read_marked (PlumbInline *self, const char *p)
{
  gsize n = MIN (strspn (p, "*"), 2);
  const char *end = find_closing (p + n, n);
  g_autofree char *inner = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (end == NULL)
    {
      g_autofree char *marks = g_strndup (p, n);

      append_run (self, PLUMB_RUN_PLAIN, marks);
      return p + n;
    }
  inner = g_strndup (p + n, (gsize) (end - p) - n);
  for (const char *q = inner; *q != '\0';)
    {
      q = read_words (q, words);
      /* Marks inside marks stand for themselves. */
      for (; *q == '*'; q++)
        g_string_append_c (words, '*');
    }
  append_run (self, n == 2 ? PLUMB_RUN_STRONG : PLUMB_RUN_EMPHASIS, words->str);
  return end + n;
}

PlumbInline *
plumb_inline_new (const char *text)
{
  PlumbInline *self = g_new0 (PlumbInline, 1);

  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  append_run (self, PLUMB_RUN_PLAIN, text);
  return self;
}

PlumbInline *
plumb_inline_new_from_markup (const char *markup)
{
  PlumbInline *self = plumb_inline_new (NULL);
  const char *p = markup != NULL ? markup : "";

  while (*p != '\0')
    {
      g_autoptr (GString) words = g_string_new (NULL);

      p = read_words (p, words);
      append_run (self, PLUMB_RUN_PLAIN, words->str);
      if (*p == '*')
        p = read_marked (self, p);
    }
  return self;
}

void
plumb_inline_free (PlumbInline *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->runs);
  g_free (self);
}

void
plumb_inline_append (PlumbInline *self, const char *text)
{
  g_return_if_fail (self != NULL);

  append_run (self, PLUMB_RUN_PLAIN, text);
}

void
plumb_inline_append_styled (PlumbInline *self, PlumbRunStyle style, const char *text)
{
  g_return_if_fail (self != NULL);

  append_run (self, style, text);
}

void
plumb_inline_append_link (PlumbInline *self, const char *uri, const char *text)
{
  PlumbRun *run;

  g_return_if_fail (self != NULL);
  g_return_if_fail (uri != NULL);

  run = append_run (self, PLUMB_RUN_PLAIN, text);
  if (run != NULL && is_absolute_uri (uri))
    run->uri = g_strdup (uri);
}

void
plumb_inline_append_reference (PlumbInline *self, const char *anchor, const char *text)
{
  PlumbRun *run;

  g_return_if_fail (self != NULL);
  g_return_if_fail (anchor != NULL);

  run = append_run (self, PLUMB_RUN_PLAIN, text);
  if (run != NULL)
    run->anchor = g_strdup (anchor);
}

void
plumb_inline_append_language (PlumbInline *self, const char *language, const char *text)
{
  g_return_if_fail (language != NULL);

  plumb_inline_append_run (self, PLUMB_RUN_PLAIN, language, text);
}

void
plumb_inline_append_run (PlumbInline *self,
                         PlumbRunStyle style,
                         const char *language,
                         const char *text)
{
  PlumbRun *run;

  g_return_if_fail (self != NULL);

  run = append_run (self, style, text);
  if (run != NULL)
    run->language = g_strdup (language);
}

gboolean
plumb_inline_is_empty (const PlumbInline *self)
{
  if (self == NULL)
    return TRUE;
  for (guint i = 0; i < self->runs->len; i++)
    {
      const PlumbRun *run = self->runs->pdata[i];

      for (const char *p = run->text; *p != '\0'; p = g_utf8_next_char (p))
        if (!g_unichar_isspace (g_utf8_get_char (p)))
          return FALSE;
    }
  return TRUE;
}

char *
plumb_inline_to_text (const PlumbInline *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; self != NULL && i < self->runs->len; i++)
    g_string_append (text, ((const PlumbRun *) self->runs->pdata[i])->text);
  return g_string_free (text, FALSE);
}
