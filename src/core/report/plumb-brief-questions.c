/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-asks.h"
#include "plumb-brief.h"

/* Of the brief: what to ask before the vote, and what a brief is not. */

#define MAX_QUESTIONS 7

static const char *
say_nothing_open (const PlumbReporter *self)
{
  if (!plumb_reporter_has_draft (self))
    return plumb_say (self->language, "Nothing was left open. Who will look again, and when?");
  return plumb_say (self->language, "Nothing was left open. How will the effect on each group be "
                                    "measured after the vote, and who will look again?");
}

static void
add_questions (PlumbReporter *self)
{
  g_autoptr (GArray) asks = plumb_asks_list (self, MAX_QUESTIONS);

  if (asks->len == 0)
    {
      plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, say_nothing_open (self)),
                           "score", "completeness");
      return;
    }
  plumb_document_begin_list (self->document, PLUMB_LIST_NUMBER);
  for (guint i = 0; i < asks->len; i++)
    {
      const PlumbAsk *ask = &g_array_index (asks, PlumbAsk, i);
      PlumbInline *passage = plumb_inline_new (NULL);
      plumb_reporter_append_quoting (self, passage, ask->text, ask->typed);
      PlumbBlock *item = plumb_document_add_item_inline (self->document, passage);
      plumb_block_set_origin (item, ask->origin);
      plumb_block_set_rank (item, PLUMB_BRIEF_RANK_QUESTION (i));
    }
  plumb_document_end (self->document);
}

void
plumb_brief_compose_questions (PlumbReporter *self)
{
  plumb_reporter_begin_section (self, PLUMB_CHAPTER_ASK);
  add_questions (self);
  PlumbBlock *caveat
      = plumb_reporter_add (self, PLUMB_PARAGRAPH_SMALL, plumb_chapter_get_caveat (self));
  plumb_reporter_mark (caveat, "score", "conclusion");
  plumb_block_set_rank (caveat, PLUMB_BRIEF_RANK_CAVEAT);
}
