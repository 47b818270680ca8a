/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* What is not known: effects and answers that are unknown, incomplete, not assessed or not
 * applicable, each kind by itself. */

static gboolean
takes_answer (const PlumbReporter *self, const PlumbQuestion *question)
{
  return plumb_question_takes_answer (question) && plumb_logic_is_active (self->logic, question);
}

/* The questions that are shown and have @status (const PlumbQuestion). */
static GPtrArray *
list_questions (const PlumbReporter *self, PlumbStatus status)
{
  GPtrArray *questions = g_ptr_array_new ();
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      if (takes_answer (self, question) && plumb_logic_get_status (self->logic, question) == status)
        g_ptr_array_add (questions, (gpointer) question);
    }
  return questions;
}

static const char *
get_answer_field (PlumbReporter *self, const PlumbQuestion *question, const char *field)
{
  return plumb_review_get (self->review, PLUMB_KIND_ANSWER, question->id, field);
}

/* What was said about an answer that is missing: the reason, the note, or both. */
static char *
dup_remarks (PlumbReporter *self, const PlumbQuestion *question)
{
  const char *reason = get_answer_field (self, question, "reason");
  const char *note = get_answer_field (self, question, "note");
  if (reason != NULL && note != NULL)
    return g_strconcat (reason, "\n", note, NULL);
  return g_strdup (reason != NULL ? reason : note);
}

/* What stands where nothing was said. Of a question that nobody has looked at, no reason is to be
 * expected. */
static const char *
get_silence (PlumbReporter *self, const PlumbQuestion *question)
{
  return plumb_logic_get_status (self->logic, question) == PLUMB_STATUS_NOT_ASSESSED
             ? NULL
             : plumb_say (self->language, "No reason was given.");
}

static void
add_questions (PlumbReporter *self,
               const char *name,
               const char *title,
               const char *why,
               const GPtrArray *questions)
{
  PlumbTable *table = plumb_table_new (why);
  plumb_document_add_heading (self->document, 3, NULL, title);
  plumb_table_set_id (table, name);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Question"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Stage"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Why, and what was noted"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  for (guint i = 0; i < questions->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *remarks = dup_remarks (self, question);
      plumb_reporter_mark_row (plumb_table_begin_row (table), "question", question->id);
      plumb_table_add_cell (table,
                            plumb_wording_text (self->review, &question->label, self->language));
      plumb_table_add_cell (
          table, plumb_wording_text (self->review, &question->section->label, self->language));
      if (remarks != NULL)
        plumb_reporter_add_typed_cell (self, table, remarks);
      else
        plumb_table_add_cell (table, get_silence (self, question));
    }
  plumb_document_add_table (self->document, table);
}

/* Why a record is not settled: what it lacks, or what was written about it. */
static void
add_record (PlumbReporter *self, PlumbTable *table, const PlumbRecordScore *record)
{
  const PlumbImpact impact = plumb_impact_get (self->review, record->id);
  g_autofree char *missing = plumb_wording_dup_missing (self->review, record, self->language);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", record->id);
  plumb_reporter_take_cell (table,
                            plumb_wording_dup_impact (self->review, record->id, self->language));
  if (missing != NULL)
    plumb_reporter_take_cell (
        table, plumb_language_fill (plumb_say (self->language, "Incomplete. Missing: {list}"),
                                    "list", missing, NULL));
  else
    plumb_table_add_cell (table, plumb_wording_record_state (record->state, self->language));
  plumb_reporter_add_typed_cell (self, table, impact.rationale);
}

static void
add_records (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "These have no score. They lower the completeness of the review "
                                 "and never count as “no effect”."));
  guint n = 0;

  plumb_table_set_id (table, "unknown-effects");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Effect"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "State"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "What is known about it"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      if (record->state != PLUMB_RECORD_UNKNOWN && record->state != PLUMB_RECORD_INCOMPLETE)
        continue;
      add_record (self, table, record);
      n++;
    }
  if (n == 0)
    {
      plumb_table_free (table);
      return;
    }
  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "Effects that are unknown or incomplete"));
  plumb_document_add_table (self->document, table);
}

static const char *
get_severity_word (PlumbSeverity severity, PlumbLanguage *language)
{
  switch (severity)
    {
    case PLUMB_SEVERITY_ERROR:
      /* Translators: how grave a failed check is */
      return plumb_say_in (language, "check", "To be mended");
    case PLUMB_SEVERITY_WARNING:
      return plumb_say_in (language, "check", "To be considered");
    default:
      return plumb_say_in (language, "check", "For information");
    }
}

/* The questionnaire's own checks that fail. */
static void
add_checks (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "Answers that the questionnaire asks to look at again"));
  guint n = 0;

  plumb_table_set_id (table, "checks");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Question"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "What to look at"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Weight"),
                          PLUMB_WEIGHT_BY_TEXT, PLUMB_ALIGN_START);
  for (guint i = 0; i < self->instrument->n_questions; i++)
    {
      const PlumbQuestion *question = self->instrument->questions[i];
      for (guint j = 0; j < question->n_checks; j++)
        {
          if (!plumb_logic_is_relevant (self->logic, question)
              || !plumb_logic_check_fails (self->logic, question, j))
            continue;
          plumb_reporter_mark_row (plumb_table_begin_row (table), "question", question->id);
          plumb_table_add_cell (
              table, plumb_wording_text (self->review, &question->label, self->language));
          plumb_table_add_cell (
              table,
              plumb_wording_text (self->review, &question->checks[j].message, self->language));
          plumb_table_add_cell (table,
                                get_severity_word (question->checks[j].severity, self->language));
          n++;
        }
    }
  if (n == 0)
    {
      plumb_table_free (table);
      return;
    }
  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "Answers to look at again"));
  plumb_document_add_table (self->document, table);
}

static gboolean
is_everything_known (PlumbReporter *self)
{
  static const PlumbStatus open[] = { PLUMB_STATUS_UNKNOWN, PLUMB_STATUS_NOT_ASSESSED };
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr (GPtrArray) questions = list_questions (self, open[i]);
      if (questions->len > 0)
        return FALSE;
    }
  return plumb_wording_count_open (self->score) == 0;
}

/* Questions by what became of them, a table each. */
static void
add_all_questions (PlumbReporter *self)
{
  static const struct
  {
    PlumbStatus status;
    const char *name;
    const char *title;
    const char *why;
  } tables[] = {
    { PLUMB_STATUS_UNKNOWN, "unknown-answers", N_SAY ("Answers that are unknown"),
      N_SAY ("These questions were asked, and nobody could answer them.") },
    { PLUMB_STATUS_NOT_ASSESSED, "not-assessed", N_SAY ("Questions that were not assessed"),
      N_SAY ("Nobody has answered these questions, or not in full.") },
    { PLUMB_STATUS_NOT_APPLICABLE, "not-applicable", N_SAY ("Questions that do not apply"),
      N_SAY ("The reviewers found that these questions do not concern this draft.") },
  };
  gboolean has_heading = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) questions = list_questions (self, tables[i].status);
      if (questions->len == 0)
        continue;
      if (!has_heading)
        plumb_document_add_heading (self->document, 2, NULL,
                                    plumb_say (self->language, "Questions without an answer"));
      has_heading = TRUE;
      add_questions (self, tables[i].name, plumb_say (self->language, tables[i].title),
                     plumb_say (self->language, tables[i].why), questions);
    }
}

void
plumb_chapter_compose_unknown (PlumbReporter *self)
{
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_UNKNOWN);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "Four things are kept apart throughout: “unknown” (somebody looked and cannot "
                 "tell), “not assessed” (nobody has looked), “not applicable” (it does not concern "
                 "this draft, for a reason) and “none” (somebody looked, and there is nothing)."));
  if (is_everything_known (self))
    plumb_reporter_add (
        self, PLUMB_PARAGRAPH_BODY,
        plumb_say (self->language, "Nothing is unknown, and nothing was left open."));
  plumb_chapter_add_inquiries (self);
  add_records (self);
  add_all_questions (self);
  add_checks (self);
}
