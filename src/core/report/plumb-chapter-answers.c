/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"

#include <math.h>

/* The answers, stage by stage: each question that is shown, with its answer after it in the same
 * paragraph, and the notes and sources below. Only rosters are tables. */

/* A table of more columns of text than this has columns of a few words, and most of its page is
 * empty. */
#define MAX_TABLE_COLUMNS 5

static const char *
get_text (PlumbReporter *self, const PlumbText *text)
{
  return plumb_wording_text (self->review, text, self->language);
}

/* Prints the question by itself and its guidance below, where that was asked for. */
static gboolean
add_guidance (PlumbReporter *self, const PlumbQuestion *question)
{
  const PlumbText *const texts[] = { &question->hint, &question->why, &question->guidance };
  gboolean has_label = FALSE;

  for (guint i = 0; self->options.include_guidance && i < G_N_ELEMENTS (texts); i++)
    {
      if (*get_text (self, texts[i]) == '\0')
        continue;
      if (!has_label)
        plumb_reporter_mark (
            plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, get_text (self, &question->label)),
            "question", question->id);
      has_label = TRUE;
      plumb_document_add_paragraphs (self->document, PLUMB_PARAGRAPH_SMALL,
                                     get_text (self, texts[i]));
    }
  return has_label;
}

/* Below the answer, in small print: what was noted, and the numbers of its sources. */
static void
add_remarks (PlumbReporter *self, const PlumbQuestion *question)
{
  const char *note = plumb_review_get (self->review, PLUMB_KIND_ANSWER, question->id, "note");
  g_autofree char *place = g_strconcat ("answer/", question->id, NULL);
  g_autofree char *sources = plumb_chapter_dup_sources (self, place);

  if (note != NULL && self->options.include_notes)
    {
      g_auto (GStrv) paragraphs = g_strsplit (note, "\n\n", 2);
      PlumbInline *passage = plumb_inline_new (NULL);
      plumb_reporter_append_around (self, passage, PLUMB_RUN_PLAIN,
                                    /* Translators: before what was noted at an answer */
                                    plumb_say (self->language, "Note: {note}"), paragraphs[0], "");
      plumb_reporter_mark (
          plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_NOTE, passage),
          "question", question->id);
      if (paragraphs[0] != NULL && paragraphs[1] != NULL)
        plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_NOTE, paragraphs[1], "question",
                                  question->id);
    }
  if (sources != NULL)
    plumb_reporter_mark (plumb_reporter_add (self, PLUMB_PARAGRAPH_NOTE, sources), "question",
                         question->id);
}

/* The rows of a matrix by what was chosen for them, a line a choice: there are far fewer choices
 * than rows. */
static char *
dup_matrix (PlumbReporter *self, const PlumbQuestion *question)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (self->logic, question, &n_rows);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *choice
          = plumb_wording_dup_matrix_cell (self->review, question, rows[i].id, self->language);
      const char *label = get_text (self, &rows[i].label);
      guint at = 0;
      if (!g_ptr_array_find_with_equal_func (choices, choice, g_str_equal, &at))
        {
          g_ptr_array_add (lines, plumb_reporter_dup_labelled (self, choice, label));
          g_ptr_array_add (choices, g_steal_pointer (&choice));
          continue;
        }
      g_autofree char *line = g_steal_pointer (&lines->pdata[at]);
      const char *const parts[] = { line, label, NULL };
      lines->pdata[at] = plumb_wording_join (parts, self->language);
    }
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* The words of a cell of a roster. *@typed: whether they are a person's own, not chosen from a
 * list, counted, or missing. */
static char *
dup_roster_cell (PlumbReporter *self,
                 const PlumbQuestion *question,
                 const char *row,
                 const PlumbColumn *column,
                 gboolean *typed)
{
  g_autofree char *address = g_strjoin ("/", question->id, row, column->id, NULL);

  *typed = column->type == PLUMB_QUESTION_TEXT
           && plumb_review_get (self->review, PLUMB_KIND_ANSWER, address, "value") != NULL;
  return plumb_wording_dup_roster_cell (self->review, question, row, column, self->language);
}

/* A row of a roster as an item: the first cell in bold, the others after their columns' names. */
static void
add_roster_item (PlumbReporter *self, const PlumbQuestion *question, const char *row)
{
  PlumbInline *passage = plumb_inline_new (NULL);

  for (guint i = 0; i < question->n_columns; i++)
    {
      const PlumbColumn *column = &question->columns[i];
      gboolean typed = FALSE;
      g_autofree char *text = dup_roster_cell (self, question, row, column, &typed);
      g_autofree char *label
          = i == 0 ? NULL
                   : plumb_language_fill (plumb_say (self->language, "{label}: {value}"), "label",
                                          get_text (self, &column->label), NULL);

      if (i > 0)
        plumb_inline_append (passage, plumb_say_in (self->language, "list", "; "));
      plumb_reporter_append_around (self, passage, i == 0 ? PLUMB_RUN_STRONG : PLUMB_RUN_PLAIN,
                                    label != NULL ? label : "{value}", typed ? text : NULL, text);
    }
  plumb_document_begin_item (self->document);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_SMALL, passage);
  plumb_document_end (self->document);
}

/* A roster of more columns than a page has room for, as a list. */
static void
add_roster_list (PlumbReporter *self, const PlumbQuestion *question)
{
  g_auto (GStrv) rows = plumb_answers_list_rows (PLUMB_ANSWERS (self->review), question->id);

  plumb_reporter_mark (
      plumb_reporter_add (self, PLUMB_PARAGRAPH_LABEL, get_text (self, &question->label)),
      "question", question->id);
  plumb_reporter_mark (plumb_document_begin_list (self->document, PLUMB_LIST_BULLET), "question",
                       question->id);
  for (guint i = 0; rows[i] != NULL; i++)
    add_roster_item (self, question, rows[i]);
  plumb_document_end (self->document);
}

/* What files of data have in the place of a number that was typed. */
static void
set_number (PlumbReporter *self,
            PlumbCell *cell,
            const PlumbQuestion *question,
            const char *row,
            const PlumbColumn *column)
{
  g_autofree char *address = g_strjoin ("/", question->id, row, column->id, NULL);
  const char *text = plumb_review_get (self->review, PLUMB_KIND_ANSWER, address, "value");
  char *end = NULL;
  const double number = text != NULL ? g_ascii_strtod (text, &end) : NAN;

  if (isfinite (number) && end != text && *end == '\0')
    plumb_data_set_number (cell, number, 9, NULL);
}

static void
add_roster_row (PlumbReporter *self,
                PlumbTable *table,
                const PlumbQuestion *question,
                const char *row)
{
  plumb_table_begin_row (table);
  for (guint i = 0; i < question->n_columns; i++)
    {
      gboolean typed = FALSE;
      g_autofree char *text = dup_roster_cell (self, question, row, &question->columns[i], &typed);
      PlumbCell *cell = typed ? plumb_reporter_add_typed_cell (self, table, text)
                              : plumb_table_add_cell (table, text);
      if (question->columns[i].type == PLUMB_QUESTION_NUMBER)
        set_number (self, cell, question, row, &question->columns[i]);
    }
}

static gboolean
is_wide (const PlumbQuestion *question)
{
  return question->type == PLUMB_QUESTION_ROSTER && question->n_columns > MAX_TABLE_COLUMNS;
}

/* A roster: its columns as they are, a line a row; a wide one for files of data. */
static void
add_roster_table (PlumbReporter *self, const PlumbQuestion *question)
{
  g_auto (GStrv) rows = plumb_answers_list_rows (PLUMB_ANSWERS (self->review), question->id);
  PlumbTable *table = plumb_table_new (get_text (self, &question->label));

  plumb_table_set_id (table, question->id);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_set_data_only (table, is_wide (question));
  for (guint i = 0; i < question->n_columns; i++)
    plumb_table_add_column (
        table, get_text (self, &question->columns[i].label), PLUMB_WEIGHT_BY_TEXT,
        question->columns[i].type == PLUMB_QUESTION_NUMBER ? PLUMB_ALIGN_END : PLUMB_ALIGN_START);
  for (guint i = 0; rows[i] != NULL; i++)
    add_roster_row (self, table, question, rows[i]);
  plumb_reporter_mark (plumb_document_add_table (self->document, table), "question", question->id);
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

/* The answer in words. A matrix begins on a line of its own. */
static char *
dup_words (PlumbReporter *self, const PlumbQuestion *question)
{
  if (question->type != PLUMB_QUESTION_MATRIX || !has_rows (self, question))
    return plumb_wording_dup_answer (self->review, question, self->language);
  g_autofree char *matrix = dup_matrix (self, question);
  return g_strconcat ("\n", matrix, NULL);
}

/* The question and its answer in one paragraph; further paragraphs of the answer follow it. */
static void
add_words (PlumbReporter *self, const PlumbQuestion *question, gboolean has_label)
{
  g_autofree char *answer = dup_words (self, question);
  g_auto (GStrv) paragraphs = g_strsplit (answer, "\n\n", 2);
  const char *first = paragraphs[0] != NULL ? paragraphs[0] : "";
  PlumbInline *passage = plumb_inline_new (NULL);

  if (!has_label)
    {
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, get_text (self, &question->label));
      plumb_inline_append (passage, *first == '\n' ? "" : " ");
    }
  plumb_reporter_append_answer (self, passage, question, first);
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage),
      "question", question->id);
  if (paragraphs[0] != NULL && paragraphs[1] != NULL)
    plumb_reporter_add_typed (self, PLUMB_PARAGRAPH_BODY, paragraphs[1], "question", question->id);
}

static void
add_answer (PlumbReporter *self, const PlumbQuestion *question)
{
  if (question->type != PLUMB_QUESTION_ROSTER || !has_rows (self, question))
    add_words (self, question, add_guidance (self, question));
  else if (is_wide (question))
    add_roster_list (self, question);
  else
    add_roster_table (self, question);
}

static gboolean
is_printed (PlumbReporter *self, const PlumbQuestion *question)
{
  if (question->type == PLUMB_QUESTION_NOTE || !plumb_logic_is_relevant (self->logic, question))
    return FALSE;
  return self->options.include_unanswered
         || plumb_logic_get_status (self->logic, question) != PLUMB_STATUS_NOT_ASSESSED;
}

char *
plumb_chapter_dup_stage_anchor (const PlumbSection *section)
{
  return g_strconcat ("answers-", section->id, NULL);
}

static void
add_stage_heading (PlumbReporter *self, const PlumbSection *section)
{
  g_autofree char *anchor = plumb_chapter_dup_stage_anchor (section);
  plumb_reporter_mark (
      plumb_document_add_heading (self->document, 2, anchor, get_text (self, &section->label)),
      "section", section->id);
}

static void
add_section (PlumbReporter *self, const PlumbSection *section)
{
  const PlumbProgress progress = plumb_logic_get_progress (self->logic, section);
  const PlumbShare share = { progress.settled, progress.shown };
  g_autofree char *count = plumb_wording_dup_share (share, self->language);

  add_stage_heading (self, section);
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
      add_remarks (self, question);
    }
}

/* The stages that other answers have made unnecessary, by name. */
static void
add_skipped (PlumbReporter *self, const PlumbSection *section)
{
  add_stage_heading (self, section);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "This stage does not apply: other answers have made it unnecessary."));
}

/* The rosters that pages show as lists, as tables. */
static void
add_wide_rosters (PlumbReporter *self)
{
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (is_wide (question) && is_printed (self, question) && has_rows (self, question))
        add_roster_table (self, question);
    }
}

/* All answers as a table. */
static void
add_all_answers (PlumbReporter *self)
{
  PlumbTable *table
      = plumb_table_new (plumb_reporter_get_chapter_title (self, PLUMB_CHAPTER_ANSWERS));

  plumb_table_set_data_only (table, TRUE);
  plumb_table_set_id (table, "answers");
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Stage"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Question"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Answer"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Note"), 1,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (!is_printed (self, question))
        continue;
      plumb_reporter_mark_row (plumb_table_begin_row (table), "question", question->id);
      plumb_table_add_cell (table, get_text (self, &question->section->label));
      plumb_table_add_cell (table, get_text (self, &question->label));
      plumb_reporter_take_cell (table,
                                plumb_wording_dup_answer (self->review, question, self->language));
      plumb_table_add_cell (table, self->options.include_notes ? plumb_review_get (
                                       self->review, PLUMB_KIND_ANSWER, question->id, "note")
                                                               : NULL);
    }
  plumb_document_add_table (self->document, table);
}

/* What only files of data show, below all that pages do, lest it part what is side by side there.
 */
static void
add_data (PlumbReporter *self)
{
  add_wide_rosters (self);
  add_all_answers (self);
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
  if (self->options.include_data)
    add_data (self);
}
