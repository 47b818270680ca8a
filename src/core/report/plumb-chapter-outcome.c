/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* The summary where impacts are not appraised: the outcome that the answers lead to, its reasons
 * and what to do. */

static void
add_outcome_reasons (PlumbReporter *self, const PlumbOutcome *outcome)
{
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < outcome->n_becauses; i++)
    if (plumb_logic_because_holds (self->logic, i))
      plumb_document_add_item (
          self->document,
          plumb_wording_text (self->review, &outcome->becauses[i].text, self->language));
  plumb_document_end (self->document);
}

static void
add_callout (PlumbReporter *self, const PlumbOutcome *outcome)
{
  PlumbBlock *callout = plumb_document_begin_callout (
      self->document, PLUMB_CALLOUT_INFO,
      plumb_wording_text (self->review, &outcome->label, self->language));
  plumb_reporter_mark (callout, "score", "outcome");
  plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, plumb_say (self->language, "Reasons"));
  add_outcome_reasons (self, outcome);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, plumb_say (self->language, "What to do"));
  plumb_document_add_paragraphs (
      self->document, PLUMB_PARAGRAPH_BODY,
      plumb_wording_text (self->review, &outcome->advice, self->language));
  plumb_document_end (self->document);
}

void
plumb_chapter_add_outcome (PlumbReporter *self)
{
  const PlumbOutcome *outcome = plumb_logic_get_outcome (self->logic);
  if (outcome != NULL)
    add_callout (self, outcome);
  else if (self->instrument->n_outcomes > 0 || self->instrument->n_dimensions == 0)
    plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                        plumb_say (self->language, "The answers do not lead to a result yet."));
}

void
plumb_chapter_compose_outcome (PlumbReporter *self)
{
  PlumbInline *open = plumb_inline_new (NULL);

  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_SUMMARY);
  plumb_chapter_add_purpose (self);
  plumb_chapter_add_outcome (self);
  plumb_chapter_add_dimensions (self);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, plumb_say (self->language, "What is not known"));
  plumb_chapter_append_open (self, open);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, open);
  plumb_chapter_add_hidden (self);
}
