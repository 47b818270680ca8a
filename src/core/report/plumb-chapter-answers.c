/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* The answers, stage by stage: each question that is shown, its answer in words, notes and
 * evidence. */

static const char *
get_text (PlumbReporter *self, const PlumbText *text)
{
  return plumb_wording_text (self->review, text, self->language);
}

static void
add_guidance (PlumbReporter *self, const PlumbQuestion *question)
{
  const PlumbText *const texts[] = { &question->hint, &question->why, &question->guidance };
  if (!self->options.include_guidance)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*get_text (self, texts[i]) != '\0')
      plumb_document_add_paragraphs (self->document, PLUMB_PARAGRAPH_SMALL,
                                     get_text (self, texts[i]));
}

static void
add_note (PlumbReporter *self, const PlumbQuestion *question)
{
  const char *note = plumb_review_get (self->review, PLUMB_KIND_ANSWER, question->id, "note");
  if (note == NULL || !self->options.include_notes)
    return;
  g_autofree char *text
      /* Translators: before what was noted at an answer */
      = plumb_language_fill (plumb_say (self->language, "Note: {note}"), "note", note, NULL);
  plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_SMALL, text, "question", question->id);
}

/* The pieces of evidence for the answer, a line each; the register has their particulars. */
static void
add_evidence (PlumbReporter *self, const PlumbQuestion *question)
{
  g_autofree char *place = g_strconcat ("answer/", question->id, NULL);
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_EVIDENCE, &n_ids);

  for (guint i = 0; self->options.include_notes && i < n_ids; i++)
    {
      if (g_strcmp0 (plumb_review_get (self->review, PLUMB_KIND_EVIDENCE, ids[i], "for"), place)
          != 0)
        continue;
      const PlumbEvidence evidence = plumb_evidence_get (self->review, ids[i]);
      const char *strength = plumb_wording_evidence_strength (evidence.strength, self->language);
      g_autofree char *text = plumb_language_fill (
          /* Translators: before a source at an answer */
          plumb_say (self->language, "Evidence: {source} ({strength})"), "source",
          evidence.source != NULL ? evidence.source
                                  : plumb_say (self->language, "source not given"),
          "strength", strength, NULL);
      plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_SMALL, text, "evidence", evidence.id);
    }
}

static PlumbTable *
new_table (PlumbReporter *self, const PlumbQuestion *question)
{
  PlumbTable *table = plumb_table_new (get_text (self, &question->label));
  plumb_table_set_id (table, question->id);
  plumb_table_set_row_headers (table, TRUE);
  return table;
}

static PlumbBlock *
add_table (PlumbReporter *self, PlumbTable *table, const PlumbQuestion *question)
{
  PlumbBlock *block = plumb_document_add_table (self->document, table);
  plumb_reporter_mark (block, "question", question->id);
  return block;
}

/* A matrix: a line a row, its choice beside it. */
static void
add_matrix (PlumbReporter *self, const PlumbQuestion *question)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (self->logic, question, &n_rows);
  PlumbTable *table = new_table (self, question);

  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Item"), 3,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Answer"), 2,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < n_rows; i++)
    {
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, get_text (self, &rows[i].label));
      plumb_reporter_take_cell (table, plumb_wording_dup_matrix_cell (self->review, question,
                                                                      rows[i].id, self->language));
    }
  add_table (self, table, question);
}

/* A roster: its columns as they are, a line a row. */
static void
add_roster (PlumbReporter *self, const PlumbQuestion *question)
{
  g_auto (GStrv) rows = plumb_answers_list_rows (PLUMB_ANSWERS (self->review), question->id);
  PlumbTable *table = new_table (self, question);

  for (guint i = 0; i < question->n_columns; i++)
    {
      const gboolean is_text = question->columns[i].type == PLUMB_QUESTION_TEXT;
      plumb_table_add_column (table, get_text (self, &question->columns[i].label), is_text ? 2 : 1,
                              PLUMB_ALIGN_START);
    }
  for (guint i = 0; rows[i] != NULL; i++)
    {
      plumb_table_begin_row (table);
      for (guint j = 0; j < question->n_columns; j++)
        {
          g_autofree char *text = plumb_wording_dup_roster_cell (
              self->review, question, rows[i], &question->columns[j], self->language);
          plumb_reporter_add_typed_cell (self, table, text);
        }
    }
  add_table (self, table, question);
}

/* Chosen options as a list where there are several, else as a line. */
static void
add_choices (PlumbReporter *self, const PlumbQuestion *question)
{
  g_auto (GStrv) ids = plumb_words_split (plumb_logic_get_value (self->logic, question));

  PlumbBlock *list = plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  plumb_reporter_mark (list, "question", question->id);
  for (guint i = 0; ids[i] != NULL; i++)
    plumb_document_add_item (self->document,
                             plumb_wording_choice (self->review, question->choices,
                                                   question->n_choices, ids[i], self->language));
  plumb_document_end (self->document);
}

static void
add_words (PlumbReporter *self, const PlumbQuestion *question, gboolean is_typed)
{
  g_autofree char *answer = plumb_wording_dup_answer (self->review, question, self->language);
  if (is_typed)
    plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_BODY, answer, "question", question->id);
  else
    plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, answer), "question",
                         question->id);
}

static gboolean
has_rows (PlumbReporter *self, const PlumbQuestion *question)
{
  if (plumb_answers_get_marked_status (PLUMB_ANSWERS (self->review), question->id)
      != PLUMB_STATUS_NOT_ASSESSED)
    return FALSE;
  if (question->type == PLUMB_QUESTION_ROSTER)
    return plumb_logic_get_status (self->logic, question) == PLUMB_STATUS_ANSWERED;
  guint n_rows = 0;
  if (question->type == PLUMB_QUESTION_MATRIX)
    plumb_logic_get_rows (self->logic, question, &n_rows);
  return n_rows > 0;
}

static void
add_answer (PlumbReporter *self, const PlumbQuestion *question)
{
  const gboolean is_answered
      = plumb_logic_get_status (self->logic, question) == PLUMB_STATUS_ANSWERED;

  if (has_rows (self, question))
    {
      if (question->type == PLUMB_QUESTION_MATRIX)
        add_matrix (self, question);
      else
        add_roster (self, question);
      return;
    }
  PlumbBlock *label
      = plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, get_text (self, &question->label));
  plumb_reporter_mark (label, "question", question->id);
  add_guidance (self, question);
  if (is_answered && question->type == PLUMB_QUESTION_MULTIPLE)
    add_choices (self, question);
  else
    add_words (self, question,
               is_answered
                   && (question->type == PLUMB_QUESTION_TEXT
                       || question->type == PLUMB_QUESTION_LONG_TEXT));
}

static gboolean
is_printed (PlumbReporter *self, const PlumbQuestion *question)
{
  if (question->type == PLUMB_QUESTION_NOTE || !plumb_logic_is_relevant (self->logic, question))
    return FALSE;
  return self->options.include_unanswered
         || plumb_logic_get_status (self->logic, question) != PLUMB_STATUS_NOT_ASSESSED;
}

static void
add_section (PlumbReporter *self, const PlumbSection *section)
{
  const PlumbProgress progress = plumb_logic_get_progress (self->logic, section);
  const PlumbShare share = { progress.settled, progress.shown };
  g_autofree char *count = plumb_wording_dup_share (share, self->language);

  plumb_reporter_mark (
      plumb_document_add_heading (self->document, 2, NULL, get_text (self, &section->label)),
      "section", section->id);
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_SMALL,
      plumb_language_fill (plumb_say (self->language, "Questions that are settled: {share}."),
                           "share", count, NULL));
  for (guint i = 0; i < section->n_questions; i++)
    {
      const PlumbQuestion *question = &section->questions[i];
      if (!is_printed (self, question))
        continue;
      add_answer (self, question);
      add_note (self, question);
      add_evidence (self, question);
    }
}

/* The stages that other answers have made unnecessary, by name. */
static void
add_skipped (PlumbReporter *self, const PlumbSection *section)
{
  plumb_reporter_mark (
      plumb_document_add_heading (self->document, 2, NULL, get_text (self, &section->label)),
      "section", section->id);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "This stage does not apply: other answers have made it unnecessary."));
}

void
plumb_chapter_compose_answers (PlumbReporter *self)
{
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_ANSWERS);
  for (guint i = 0; i < self->instrument->n_sections; i++)
    {
      const PlumbSection *section = &self->instrument->sections[i];
      if (plumb_logic_is_section_relevant (self->logic, section))
        add_section (self, section);
      else
        add_skipped (self, section);
    }
}
