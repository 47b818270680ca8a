/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain language: long sentences in any language that parts its words with spaces; in English also
 * the reading level and words that few people use. */

#include "plumb-lint-private.h"

#include <string.h>

#include "plumb-lint-texts.h"
#include "plumb-reading.h"

#define MOST_WORDS 25
/* The aim is grade 8. The formula is rough, and short texts leap: a text is reported when it is
 * past the aim by more than that. */
#define MOST_GRADE  8.0
#define ROUGHNESS   3.0
#define LEAST_WORDS 20

/* Words of offices, and what people say instead. The words are English, like the texts they are
 * looked for in. */
static const struct
{
  const char *word;
  const char *plain;
} jargon[] = {
  { "utilize", "use" },
  { "utilise", "use" },
  { "utilization", "use" },
  { "leverage", "use" },
  { "facilitate", "help" },
  { "commence", "begin" },
  { "terminate", "end" },
  { "endeavor", "try" },
  { "endeavour", "try" },
  { "ameliorate", "improve" },
  { "mitigate", "reduce" },
  { "mitigation", "reducing harm" },
  { "operationalize", "put into practice" },
  { "operationalise", "put into practice" },
  { "stakeholders", "people with a stake in it" },
  { "synergy", "working together" },
  { "synergies", "working together" },
  { "paradigm", "way of thinking" },
  { "heretofore", "until now" },
  { "pursuant", "under" },
  { "notwithstanding", "despite" },
  { "aforementioned", "this" },
  { "inter alia", "among others" },
  { "whilst", "while" },
  { "going forward", "from now on" },
  { "in order to", "to" },
  { "prior to", "before" },
  { "subsequent to", "after" },
  { "in the event that", "if" },
  { "with regard to", "about" },
  { "modality", "way" },
  { "modalities", "ways" },
  { "intersectionality", "belonging to several groups at once" },
  { "exacerbate", "make worse" },
  { "disaggregate", "split up" },
  { "disaggregated", "split up by group" },
  { "longitudinal", "over time" },
  { "granular", "detailed" },
  { "deliverables", "results" },
  { "actionable", "that can be acted on" },
  { "promulgate", "publish" },
  { "remuneration", "pay" },
  { "expeditiously", "quickly" },
};

static void
report_sentence (PlumbLint *self,
                 PlumbLintFault fault,
                 const PlumbText *text,
                 const PlumbSentence *sentence,
                 const char *detail)
{
  g_autofree char *excerpt = g_strndup (sentence->start, sentence->length);
  plumb_lint_report_text (self, fault, text, (int) (sentence->start - text->source), excerpt,
                          detail, NULL);
}

/* Answers whether a sentence was reported. */
static gboolean
check_sentences (PlumbLint *self, const PlumbText *text, const GArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const PlumbSentence *sentence = &g_array_index (sentences, PlumbSentence, i);
      if (sentence->n_words <= MOST_WORDS)
        continue;
      g_autofree char *detail = g_strdup_printf ("%u", sentence->n_words);
      report_sentence (self, PLUMB_LINT_SENTENCE_LONG, text, sentence, detail);
      return TRUE;
    }
  return FALSE;
}

static void
check_grade (PlumbLint *self, const PlumbText *text, const GArray *sentences)
{
  guint words = 0;
  const PlumbSentence *hardest = NULL;
  for (guint i = 0; i < sentences->len; i++)
    {
      const PlumbSentence *sentence = &g_array_index (sentences, PlumbSentence, i);
      words += sentence->n_words;
      if (hardest == NULL || plumb_reading_grade (sentence, 1) > plumb_reading_grade (hardest, 1))
        hardest = sentence;
    }
  if (words < LEAST_WORDS || hardest == NULL)
    return;
  double grade = plumb_reading_grade ((const PlumbSentence *) sentences->data, sentences->len);
  if (grade <= MOST_GRADE + ROUGHNESS)
    return;
  g_autofree char *detail = g_strdup_printf ("%.0f", grade);
  report_sentence (self, PLUMB_LINT_READING_GRADE, text, hardest, detail);
}

/* All the words of the table, as one pattern. */
static GRegex *
get_pattern (void)
{
  static GRegex *compiled = NULL;
  static gsize ready = 0;
  if (g_once_init_enter (&ready))
    {
      GString *pattern = g_string_new ("\\b(?:");
      for (gsize i = 0; i < G_N_ELEMENTS (jargon); i++)
        g_string_append_printf (pattern, "%s%s", i > 0 ? "|" : "", jargon[i].word);
      g_string_append (pattern, ")\\b");
      compiled = g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (compiled != NULL);
      g_string_free (pattern, TRUE);
      g_once_init_leave (&ready, 1);
    }
  return compiled;
}

static void
check_jargon (PlumbLint *self, const PlumbText *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start = 0;
  if (!g_regex_match (get_pattern (), text->source, 0, &match)
      || !g_match_info_fetch_pos (match, 0, &start, NULL))
    return;
  g_autofree char *word = g_match_info_fetch (match, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (jargon); i++)
    if (g_ascii_strcasecmp (word, jargon[i].word) == 0)
      plumb_lint_report_text (self, PLUMB_LINT_JARGON, text, start, text->source, jargon[i].word,
                              jargon[i].plain);
}

static void
check_text (PlumbLint *self, const PlumbText *text)
{
  /* A list of sources is no text to be read. */
  if (g_str_has_suffix (text->context, "sources"))
    return;
  const char *lang = self->instrument->lang;
  gboolean is_english
      = lang != NULL && (strcmp (lang, "en") == 0 || g_str_has_prefix (lang, "en-"));
  g_autoptr (GArray) sentences = plumb_reading_split (text->source);
  if (check_sentences (self, text, sentences) || !is_english)
    return;
  check_grade (self, text, sentences);
  check_jargon (self, text);
}

void
plumb_lint_check_reading (PlumbLint *self)
{
  plumb_lint_visit_texts (self, check_text);
}
