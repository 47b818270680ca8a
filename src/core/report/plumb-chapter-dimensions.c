/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-dimension-table.h"
#include "plumb-wording-dimensions.h"

/* What the questionnaire's dimensions come to: a table of all of them, then each in sentences. */

static void
add_dimension (PlumbReporter *self, const PlumbDimensionScore *score)
{
  g_auto (GStrv) lines
      = plumb_wording_list_dimension_headlines (self->review, score, self->language);
  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_wording_dimension (self->review, score, self->language));
  if (score->dimension != NULL && score->dimension->guidance.source != NULL)
    plumb_document_add_paragraphs (
        self->document, PLUMB_PARAGRAPH_BODY,
        plumb_wording_text (self->review, &score->dimension->guidance, self->language));
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; lines[i] != NULL; i++)
    plumb_document_add_item (self->document, lines[i]);
  if (score->sum.band != NULL && score->sum.band->hint.source != NULL)
    plumb_document_add_item (
        self->document, plumb_wording_text (self->review, &score->sum.band->hint, self->language));
  plumb_document_end (self->document);
}

void
plumb_chapter_compose_dimensions (PlumbReporter *self)
{
  const PlumbDimensionScores *scores = self->score->dimensions;
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_DIMENSIONS);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, plumb_wording_dimensions_caveat (self->language));
  plumb_document_add_table (self->document,
                            plumb_dimension_table_new (self->review, scores, self->language));
  for (guint i = 0; i < scores->n_scores; i++)
    add_dimension (self, &scores->scores[i]);
}

/* The result and how much it rests on, two sentences each. */
void
plumb_chapter_add_dimensions (PlumbReporter *self)
{
  const PlumbDimensionScores *scores = self->score->dimensions;
  if (scores->n_scores == 0)
    return;
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < scores->n_scores; i++)
    {
      g_auto (GStrv) lines = plumb_wording_list_dimension_headlines (
          self->review, &scores->scores[i], self->language);
      g_autofree char *both = g_strjoin (" ", lines[0], lines[1], NULL);
      plumb_document_add_item (self->document, both);
    }
  plumb_document_end (self->document);
}
