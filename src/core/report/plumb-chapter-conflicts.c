/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-wording-conflicts.h"

/* Of the findings: what contradicts itself or leaves nothing to score. */

/* How many are told; a review with more than these needs another look anyway. */
#define MAX_TOLD 30

void
plumb_chapter_add_conflicts (PlumbReporter *self)
{
  g_autoptr (GPtrArray) conflicts = plumb_conflicts_list (self->review, self->score);
  if (conflicts->len == 0)
    return;

  plumb_document_add_heading (self->document, 3, "conflicts",
                              plumb_say (self->language, "What does not fit together"));
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < MIN (conflicts->len, MAX_TOLD); i++)
    {
      const PlumbConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *text = plumb_wording_dup_conflict (self->review, conflict, self->language);
      PlumbBlock *item = plumb_document_add_item (self->document, text);
      if (conflict->record != NULL)
        plumb_reporter_mark (item, "impact", conflict->record);
      else if (conflict->option != NULL)
        plumb_reporter_mark (item, "option", conflict->option);
    }
  plumb_document_end (self->document);
  if (conflicts->len <= MAX_TOLD)
    return;
  const guint n = conflicts->len - MAX_TOLD;
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_SMALL,
      plumb_say_fill_count (self->language,
                            plumb_say_count (self->language, "And one more.", "And {n} more.", n),
                            n));
}
