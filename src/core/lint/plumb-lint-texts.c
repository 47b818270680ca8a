/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that were not finished, not proof-read, or written for another program. */

#include "plumb-lint-texts.h"

#include <string.h>

typedef struct
{
  PlumbLint *lint;
  PlumbLintTextVisitor visit;
} Visit;

static void
on_text (const PlumbText *text, gpointer data)
{
  const Visit *self = data;
  if (text->source != NULL && text->context != NULL && plumb_lint_is_listening (self->lint))
    self->visit (self->lint, text);
}

void
plumb_lint_visit_texts (PlumbLint *self, PlumbLintTextVisitor visit)
{
  g_return_if_fail (self != NULL && visit != NULL);
  Visit data = { self, visit };
  plumb_instrument_visit_texts (self->instrument, on_text, &data);
}

/* The question that the key @context belongs to: "Q|label", "Q.CHOICE|label"; or NULL. */
static const PlumbQuestion *
find_owner (const PlumbLint *self, const char *context)
{
  g_autofree char *owner = g_strndup (context, strcspn (context, "|"));
  while (*owner != '\0')
    {
      const PlumbQuestion *question = plumb_instrument_get_question (self->instrument, owner);
      if (question != NULL)
        return question;
      char *dot = strrchr (owner, '.');
      if (dot == NULL)
        return NULL;
      *dot = '\0';
    }
  return NULL;
}

void
plumb_lint_report_text (PlumbLint *self,
                        PlumbLintFault fault,
                        const PlumbText *text,
                        int offset,
                        const char *excerpt,
                        const char *detail,
                        const char *remedy_detail)
{
  const PlumbQuestion *question = find_owner (self, text->context);
  g_autofree char *subject
      = question != NULL ? plumb_question_dup_name (question) : g_strdup (text->context);
  gboolean is_whole = excerpt == text->source;
  PlumbFindingPlace place = {
    .file = self->name, .subject = subject, .excerpt = excerpt, .caret = is_whole ? offset : -1
  };
  plumb_xml_source_locate_text (self->source, text->line, text->source, offset, &place);
  plumb_findings_add (self->findings, plumb_lint_fault_get_kind (fault), &place, detail,
                      remedy_detail);
}

/* Reports the @length bytes at @at of @text. */
static void
report_part (PlumbLint *self,
             PlumbLintFault fault,
             const PlumbText *text,
             const char *at,
             gsize length)
{
  g_autofree char *part = g_strndup (at, length);
  plumb_lint_report_text (self, fault, text, (int) (at - text->source), text->source, part, NULL);
}

/* A pattern that no text should have. */
typedef struct
{
  PlumbLintFault fault;
  const char *signs; /* one of which it has, so that most texts need no closer look; or NULL */
  const char *pattern;
} Blemish;

static const Blemish blemishes[] = {
  { PLUMB_LINT_TEXT_PLACEHOLDER, "{%<",
    "\\$\\{[^}]*\\}|\\{[^}]*\\}?|%[0-9]*\\$?[sd](?![a-z])|<<[^>]*>>" },
  { PLUMB_LINT_TEXT_UNFINISHED, NULL,
    "\\b(TODO|FIXME|TBD|TBC|XXX+)\\b|(?i:lorem ipsum|\\[(insert|placeholder|text "
    "here)[^\\]]*\\])" },
  { PLUMB_LINT_TEXT_MARKUP, "<*_&](",
    "</?[a-z][a-z0-9]*[^<>]*>|\\*\\*|__[^_]+__|&(amp|lt|gt|quot|nbsp|#[0-9]+);|\\]\\(http" },
  { PLUMB_LINT_TEXT_PUNCTUATION, ",;:?!.",
    "[?!,;:]{2,}|(?<![.])\\.\\.(?![.])| [,;:?!.](?=\\s|$)|,\\.|\\.,(?= )" },
};

/* The patterns, compiled once for all threads. */
static GRegex *
get_pattern (gsize i)
{
  static GRegex *compiled[G_N_ELEMENTS (blemishes)];
  static gsize ready = 0;
  if (g_once_init_enter (&ready))
    {
      for (gsize j = 0; j < G_N_ELEMENTS (blemishes); j++)
        {
          compiled[j] = g_regex_new (blemishes[j].pattern, G_REGEX_OPTIMIZE, 0, NULL);
          g_assert (compiled[j] != NULL);
        }
      g_once_init_leave (&ready, 1);
    }
  return compiled[i];
}

static gboolean
check_blemishes (PlumbLint *self, const PlumbText *text)
{
  /* French sets a space before its signs. */
  gboolean is_french
      = self->instrument->lang != NULL && g_str_has_prefix (self->instrument->lang, "fr");
  for (gsize i = 0; i < G_N_ELEMENTS (blemishes); i++)
    {
      gboolean is_out = is_french && blemishes[i].fault == PLUMB_LINT_TEXT_PUNCTUATION;
      if (is_out
          || (blemishes[i].signs != NULL && strpbrk (text->source, blemishes[i].signs) == NULL))
        continue;
      g_autoptr (GMatchInfo) match = NULL;
      int start = 0;
      int end = 0;
      if (!g_regex_match (get_pattern (i), text->source, 0, &match)
          || !g_match_info_fetch_pos (match, 0, &start, &end))
        continue;
      report_part (self, blemishes[i].fault, text, text->source + start, end - start);
      return TRUE;
    }
  return FALSE;
}

/* A "*" begins or ends emphasis where it touches a word on one side; every one has a partner. */
static void
check_emphasis (PlumbLint *self, const PlumbText *text)
{
  const char *open = NULL;
  for (const char *p = text->source; *p != '\0'; p++)
    {
      gboolean touches = *p == '*'
                         && ((p > text->source && !g_ascii_isspace (p[-1]))
                             || (p[1] != '\0' && !g_ascii_isspace (p[1])));
      if (touches)
        open = open == NULL ? p : NULL;
    }
  if (open != NULL)
    report_part (self, PLUMB_LINT_TEXT_EMPHASIS, text, open, strcspn (open, " \n"));
}

static const struct
{
  const char *open;
  const char *close;
} brackets[] = { { "(", ")" }, { "[", "]" }, { "“", "”" }, { "«", "»" } };

/* Round brackets also stand alone after a letter that counts: "a) …". */
static gboolean
is_list_mark (const char *text, const char *at)
{
  return *at == ')' && at > text && g_ascii_isalnum (at[-1])
         && (at - text == 1 || at[-2] == ' ' || at[-2] == '\n');
}

static void
check_brackets (PlumbLint *self, const PlumbText *text)
{
  /* Bytes with which one of them begins; most texts have none. */
  if (strpbrk (text->source, "()[]\xC2\xE2") == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      const char *open = NULL;
      for (const char *p = text->source; *p != '\0'; p = g_utf8_next_char (p))
        {
          gboolean closes = g_str_has_prefix (p, brackets[i].close);
          if (g_str_has_prefix (p, brackets[i].open))
            open = p;
          else if (closes && open == NULL && !is_list_mark (text->source, p))
            {
              report_part (self, PLUMB_LINT_TEXT_BRACKET, text, p, strlen (brackets[i].close));
              return;
            }
          else if (closes)
            open = NULL;
        }
      if (open == NULL)
        continue;
      report_part (self, PLUMB_LINT_TEXT_BRACKET, text, open, strlen (brackets[i].open));
      return;
    }
}

static gboolean
may_repeat (const char *word, gsize length)
{
  static const char *const words[] = { "that", "had", "is", "her", "nous", "vous", NULL };
  g_autofree char *small = g_ascii_strdown (word, length);
  return length < 2 || g_strv_contains (words, small);
}

/* The same word twice with nothing but a space between. */
static void
check_words (PlumbLint *self, const PlumbText *text)
{
  const char *before = NULL;
  gsize before_length = 0;
  for (const char *p = text->source; *p != '\0';)
    {
      gsize length = 0;
      while (g_ascii_isalpha (p[length]) || (p[length] & 0x80) != 0 || p[length] == '\'')
        length++;
      if (length == 0)
        {
          /* Anything but a single space parts them. */
          before = *p == ' ' && before != NULL && p == before + before_length ? before : NULL;
          p++;
          continue;
        }
      if (before != NULL && length == before_length && g_ascii_strncasecmp (before, p, length) == 0
          && !may_repeat (p, length))
        {
          report_part (self, PLUMB_LINT_TEXT_WORD_TWICE, text, p, length);
          return;
        }
      before = p;
      before_length = length;
      p += length;
    }
}

/* Several words, and no small letter among them. */
static void
check_capitals (PlumbLint *self, const PlumbText *text)
{
  static const guint least_letters = 12;
  guint letters = 0;
  for (const char *p = text->source; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_islower (c))
        return;
      letters += g_unichar_isupper (c);
    }
  if (letters >= least_letters && strchr (text->source, ' ') != NULL)
    plumb_lint_report_text (self, PLUMB_LINT_TEXT_CAPITALS, text, 0, text->source, text->source,
                            NULL);
}

static void
check_text (PlumbLint *self, const PlumbText *text)
{
  if (check_blemishes (self, text))
    return;
  check_emphasis (self, text);
  check_brackets (self, text);
  check_words (self, text);
  check_capitals (self, text);
}

void
plumb_lint_check_texts (PlumbLint *self)
{
  plumb_lint_visit_texts (self, check_text);
}
