/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"

/* The findings: the conclusion and its reasons, and each headline with the formula by which it was
 * reached. */

/* A row of the table of figures: the finding in words, and how its number follows from others. */
static void
add_figure (PlumbReporter *self,
            PlumbTable *table,
            const char *title,
            char *sentence,
            const char *rule,
            const char *subject)
{
  const PlumbTrace *trace = plumb_trace_find (self->score->trace, rule, subject);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", rule);
  plumb_table_add_cell (table, title);
  plumb_reporter_take_cell (table, sentence);
  if (!plumb_wording_has_numbers (&self->score->settings))
    return;
  plumb_reporter_take_cell (table,
                            trace != NULL && trace->has_value
                                ? plumb_wording_dup_trace_line (self->review, trace, self->language)
                                : g_strdup (plumb_wording_none (self->language)));
}

static void
add_figures (PlumbReporter *self)
{
  const PlumbScore *score = self->score;
  PlumbTable *table = plumb_table_new (plumb_say (
      self->language, "Each figure opens down to what was chosen: see the levels below each "
                      "effect, and the method."));

  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "How the figures were reached"));
  plumb_table_set_id (table, "findings");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Figure"), 1.3,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Finding"), 4,
                          PLUMB_ALIGN_START);
  if (plumb_wording_has_numbers (&score->settings))
    plumb_table_add_column (table, plumb_say_in (self->language, "column", "How it was reached"), 3,
                            PLUMB_ALIGN_START);
  if (score->headlines->worst != NULL)
    add_figure (self, table, plumb_say (self->language, "Worst affected"),
                plumb_wording_dup_worst (self->review, score, self->language), PLUMB_RULE_IMPACT,
                score->headlines->worst->id);
  add_figure (self, table, plumb_say (self->language, "Harm"),
              plumb_wording_dup_harm (score, self->language), PLUMB_RULE_HARM_INDEX, NULL);
  add_figure (self, table, plumb_say (self->language, "Benefit"),
              plumb_wording_dup_benefit (score, self->language), PLUMB_RULE_BENEFIT_INDEX, NULL);
  add_figure (self, table, plumb_say_in (self->language, "score", "Gap between groups"),
              plumb_wording_dup_gap (score, self->language), PLUMB_RULE_GAP_INDEX, NULL);
  add_figure (self, table, plumb_say_in (self->language, "score", "Completeness"),
              plumb_wording_dup_completeness (score, self->language), PLUMB_RULE_COMPLETENESS,
              NULL);
  plumb_document_add_table (self->document, table);
}

static void
add_conclusion (PlumbReporter *self)
{
  const PlumbConclusion conclusion = self->score->headlines->conclusion;
  g_auto (GStrv) reasons = plumb_wording_list_reasons (self->review, self->score, self->language);
  PlumbInline *title = plumb_inline_new (NULL);

  plumb_document_add_heading (self->document, 2, NULL, plumb_say (self->language, "Conclusion"));
  plumb_inline_append_styled (title, PLUMB_RUN_STRONG,
                              plumb_wording_conclusion_title (conclusion, self->language));
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, title);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                      plumb_wording_conclusion_explanation (conclusion, self->language));
  if (reasons[0] != NULL)
    {
      plumb_reporter_add (
          self, PLUMB_PARAGRAPH_BODY,
          plumb_say (self->language, "These are the reasons, the strongest first:"));
      plumb_document_begin_list (self->document, PLUMB_LIST_NUMBER);
      for (guint i = 0; reasons[i] != NULL; i++)
        plumb_document_add_item (self->document, reasons[i]);
      plumb_document_end (self->document);
    }
}

static void
add_compensation (PlumbReporter *self)
{
  plumb_document_begin_callout (self->document, PLUMB_CALLOUT_NOTE,
                                plumb_say (self->language, "No benefit outweighs such a harm"));
  plumb_reporter_take (self, PLUMB_PARAGRAPH_BODY,
                       plumb_wording_dup_no_compensation (&self->score->settings, self->language));
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      self->score->headlines->capped
          ? plumb_say (self->language,
                       "In this review the rule applies: at least one effect is of that kind.")
          : plumb_say (self->language,
                       "In this review the rule does not apply: no effect is of that kind."));
  plumb_document_end (self->document);
}

static void
add_share (PlumbReporter *self,
           PlumbTable *table,
           const char *title,
           PlumbShare share,
           const char *origin)
{
  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", origin);
  plumb_table_add_cell (table, title);
  plumb_data_add_count (table, share.part, self->language);
  plumb_data_add_count (table, share.whole, self->language);
  if (share.whole == 0)
    {
      plumb_table_add_cell (table, plumb_wording_none (self->language));
      return;
    }
  const double of_one = (double) share.part / share.whole;
  plumb_data_set_percent (
      plumb_reporter_take_cell (table, plumb_language_format_percent (self->language, of_one, 0)),
      of_one, NULL);
}

static void
add_completeness (PlumbReporter *self)
{
  const PlumbScore *score = self->score;
  PlumbTable *table = plumb_table_new (plumb_say (self->language, "What completeness is made of"));

  plumb_table_set_id (table, "completeness");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Part"), 5,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Settled"), 1,
                          PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Of"), 1, PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Share"), 1,
                          PLUMB_ALIGN_END);
  plumb_data_name_percent (table, plumb_say_in (self->language, "column", "Share"), self->language);
  add_share (
      self, table,
      plumb_say (self->language, "Required questions answered, or not applicable with a reason"),
      score->questions, "questions");
  add_share (self, table,
             plumb_say (self->language, "Groups in scope with at least one settled effect"),
             score->headlines->groups, "groups");
  add_share (self, table,
             plumb_say (self->language,
                        "Effects with a score, with none found, or not applicable with a reason"),
             score->headlines->records, "records");
  plumb_document_add_table (self->document, table);
}

static void
add_evidence (PlumbReporter *self)
{
  static const char *const strengths[] = { "a", "b", "c", "d", "u" };
  PlumbTable *table
      = plumb_table_new (plumb_say (self->language, "Effects by the strength of their evidence"));
  PlumbShare share = { 0 };

  plumb_table_set_id (table, "evidence-profile");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Strength"), 5,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Effects"), 1,
                          PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Of"), 1, PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Share"), 1,
                          PLUMB_ALIGN_END);
  plumb_data_name_percent (table, plumb_say_in (self->language, "column", "Share"), self->language);
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    share.whole += self->score->headlines->evidence[i];
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    {
      share.part = self->score->headlines->evidence[i];
      add_share (self, table, plumb_wording_evidence_strength (strengths[i], self->language), share,
                 "evidence");
    }
  plumb_document_add_table (self->document, table);
}

void
plumb_chapter_add_hidden (PlumbReporter *self)
{
  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (self->review);

  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "Answers that do not count"));
  if (hidden->len == 0)
    {
      plumb_reporter_add (
          self, PLUMB_PARAGRAPH_BODY,
          plumb_say (self->language,
                     "Every answer that was given counts: none is hidden by another answer."));
      return;
    }
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (
          self->language,
          "These questions were answered, but other answers mean that they do not apply now. Their "
          "answers are kept in the review, are not printed here and do not count:"));
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < hidden->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (hidden, i);
      PlumbBlock *item = plumb_document_add_item (
          self->document, plumb_wording_text (self->review, &question->label, self->language));
      plumb_reporter_mark (item, "question", question->id);
    }
  plumb_document_end (self->document);
}

void
plumb_chapter_compose_findings (PlumbReporter *self)
{
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_FINDINGS);
  plumb_chapter_add_banner (self);
  add_conclusion (self);
  add_compensation (self);
  plumb_chapter_add_bounds (self);
  plumb_chapter_add_rounds (self);
  plumb_chapter_add_conflicts (self);
  add_figures (self);
  add_completeness (self);
  add_evidence (self);
  plumb_chapter_add_hidden (self);
}
