/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-wording-bounds.h"
#include "plumb-wording-inquiry.h"

/* Of what is not known: what to find out next, by how much it could change the finding. */

/* How many are shown; what comes after them changes the least. */
#define MAX_SHOWN 20

static void
add_row (PlumbReporter *self,
         PlumbTable *table,
         const PlumbInquiries *inquiries,
         const PlumbInquiry *inquiry)
{
  g_autofree char *fields
      = plumb_wording_dup_inquiry_fields (self->review, inquiry, self->language);

  plumb_reporter_mark_row (plumb_table_begin_row (table),
                           inquiry->record != NULL ? "impact" : "group",
                           inquiry->record != NULL ? inquiry->record : inquiry->group);
  plumb_reporter_take_cell (
      table, plumb_wording_dup_inquiry_title (self->review, inquiry, self->language));
  plumb_table_add_cell (
      table, fields != NULL ? fields : plumb_say (self->language, "A group, a reason or evidence"));
  plumb_reporter_take_cell (table, plumb_wording_dup_inquiry_change (inquiry, inquiries->now,
                                                                     &self->score->settings,
                                                                     self->language));
}

static void
add_table (PlumbReporter *self, const PlumbInquiries *inquiries)
{
  PlumbTable *table
      = plumb_table_new (plumb_say (self->language, "What to find out next, what could change the "
                                                    "finding most at the top"));
  plumb_table_set_id (table, "find-out-next");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Not known"), 2.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Open"), 1.8,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "What it could change"),
                          3.2, PLUMB_ALIGN_START);
  for (guint i = 0; i < MIN (inquiries->list->len, MAX_SHOWN); i++)
    add_row (self, table, inquiries, &g_array_index (inquiries->list, PlumbInquiry, i));
  plumb_document_add_table (self->document, table);
}

static gboolean
has_open_question (const PlumbReporter *self)
{
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (!plumb_question_takes_answer (question) || !plumb_logic_is_active (self->logic, question))
        continue;
      const PlumbStatus status = plumb_logic_get_status (self->logic, question);
      if (status == PLUMB_STATUS_UNKNOWN || status == PLUMB_STATUS_NOT_ASSESSED)
        return TRUE;
    }
  return FALSE;
}

void
plumb_chapter_add_inquiries (PlumbReporter *self)
{
  const PlumbRobustness *robustness = plumb_reporter_get_robustness (self);
  if (robustness == NULL)
    return;
  const PlumbInquiries *inquiries = robustness->inquiries;

  plumb_document_add_heading (self->document, 2, "find-out-next",
                              plumb_say (self->language, "Find this out next"));
  if (inquiries->list->len == 0)
    {
      plumb_reporter_take (self, PLUMB_PARAGRAPH_BODY,
                           plumb_wording_dup_cases (self->score->draft, self->language));
      return;
    }
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                      plumb_wording_inquiries_explanation (self->language));
  add_table (self, inquiries);
  if (has_open_question (self))
    plumb_reporter_add (self, PLUMB_PARAGRAPH_SMALL,
                        plumb_say (self->language, "Questions without an answer are not among "
                                                   "these: no score is made from them, and they "
                                                   "are listed by themselves."));
  if (inquiries->list->len <= MAX_SHOWN)
    return;
  const guint n = inquiries->list->len - MAX_SHOWN;
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_SMALL,
      plumb_say_fill_count (self->language,
                            plumb_say_count (self->language, "One more would change less.",
                                             "{n} more would change less.", n),
                            n));
}
