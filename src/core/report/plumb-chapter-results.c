/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-result-figures.h"

/* What an instrument shows of its answers, part by part; and the summary of that on one page. */

/* The summary stays on one page, and a picture's words are short. */
#define MAX_HEADLINES 3

static const char *
say_part (PlumbReporter *self, const PlumbText *text)
{
  return plumb_wording_text (self->review, text, self->language);
}

/* The first @max sentences of what @part comes to. */
static void
add_headlines (PlumbReporter *self, const PlumbPartResult *part, guint max)
{
  g_auto (GStrv) headlines
      = plumb_wording_list_part_headlines (self->review, self->results, part, self->language);
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; headlines[i] != NULL && i < max; i++)
    plumb_document_add_item (self->document, headlines[i]);
  plumb_document_end (self->document);
}

static void
add_figure (PlumbReporter *self, const PlumbPartResult *part)
{
  PlumbChart *chart = plumb_result_chart_new (self->review, self->results, part, self->language);
  if (chart == NULL)
    return;
  g_auto (GStrv) headlines
      = plumb_wording_list_part_headlines (self->review, self->results, part, self->language);
  for (guint i = g_strv_length (headlines); i > MAX_HEADLINES; i--)
    g_clear_pointer (&headlines[i - 1], g_free);
  g_autofree char *said = g_strjoinv (" ", headlines);
  g_autofree char *alternative = plumb_language_fill (
      /* Translators: what a picture says, for people who do not see it; {text} is sentences */
      plumb_say (self->language, "{label}. {text} The table below says the same in full."), "label",
      say_part (self, &part->part->label), "text", said, NULL);
  plumb_document_add_figure (self->document, plumb_chart_to_figure (chart, alternative, NULL));
}

static void
add_part (PlumbReporter *self, const PlumbPartResult *part)
{
  plumb_document_add_heading (self->document, 2, NULL, say_part (self, &part->part->label));
  plumb_document_add_paragraphs (self->document, PLUMB_PARAGRAPH_BODY,
                                 say_part (self, &part->part->purpose));
  add_headlines (self, part, G_MAXUINT);
  add_figure (self, part);
  PlumbTable *table = plumb_result_table_new (self->review, self->results, part, self->language);
  if (table != NULL)
    plumb_document_add_table (self->document, table);
  PlumbTable *more = plumb_result_more_new (self->review, self->results, part, self->language);
  if (more != NULL)
    plumb_document_add_table (self->document, more);
}

void
plumb_chapter_compose_results (PlumbReporter *self)
{
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_RESULTS);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, plumb_wording_results_caveat (self->language));
  for (guint i = 0; i < self->results->n_parts; i++)
    add_part (self, &self->results->parts[i]);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_NOTE,
      plumb_say (
          self->language,
          "Where several people rated the same thing, the median is shown, and how far they "
          "are apart beside it. What is unknown, does not apply or was not assessed is never "
          "counted as a level."));
  /* The findings tell it where there are any. */
  if (self->instrument->appraisal == NULL)
    plumb_chapter_add_hidden (self);
}

void
plumb_chapter_compose_profile (PlumbReporter *self)
{
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_SUMMARY);
  plumb_document_add_paragraphs (self->document, PLUMB_PARAGRAPH_BODY,
                                 say_part (self, &self->instrument->summary));
  if (self->instrument->n_outcomes > 0)
    plumb_chapter_add_outcome (self);
  for (guint i = 0; i < self->results->n_parts; i++)
    {
      const PlumbPartResult *part = &self->results->parts[i];
      plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, say_part (self, &part->part->label));
      add_headlines (self, part, MAX_HEADLINES);
    }
  PlumbInline *open = plumb_inline_new (NULL);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, plumb_say (self->language, "What is not known"));
  plumb_chapter_append_open (self, open);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, open);
}
