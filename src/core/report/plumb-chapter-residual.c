/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-rated-levels.h"
#include "plumb-wording-options.h"

/* Of the measures: what they change, effect by effect and for each option; and whether it counts.
 */

static gboolean
is_rated_again (PlumbReporter *self, const PlumbRecordScore *record)
{
  return plumb_impact_get (self->review, record->id).has_residual;
}

static gboolean
any_is_rated_again (PlumbReporter *self)
{
  for (guint i = 0; i < self->score->record_scores->len; i++)
    if (is_rated_again (self, g_ptr_array_index (self->score->record_scores, i)))
      return TRUE;
  return FALSE;
}

/* The titles of all measures, which sentences about effects quote; NULL-terminated, lent. */
static GPtrArray *
list_titles (PlumbReporter *self)
{
  GPtrArray *titles = g_ptr_array_new ();
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_MEASURE, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (self->review, ids[i]);
      if (measure.title != NULL)
        g_ptr_array_add (titles, (char *) measure.title);
    }
  g_ptr_array_add (titles, NULL);
  return titles;
}

/* Whether that counts, and if not, which measure lacks what. */
static void
add_standing (PlumbReporter *self,
              PlumbTable *table,
              const PlumbRecordScore *record,
              const GPtrArray *titles)
{
  g_autofree char *text
      = plumb_wording_dup_residual_standing (self->review, record, self->language);
  PlumbInline *passage = plumb_inline_new (NULL);

  plumb_reporter_append_quotations (self, passage, text, (const char *const *) titles->pdata);
  plumb_table_take_cell (table, passage);
}

/* A column of scores, which is split in files of data. */
static void
add_score_column (PlumbReporter *self, PlumbTable *table, const char *header, double weight)
{
  plumb_table_add_column (table, header, weight, PLUMB_ALIGN_START);
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_data_split_words (table, header, self->language);
}

static void
add_rated (PlumbReporter *self, PlumbTable *table, const PlumbRated *rated)
{
  plumb_data_take_score (table, plumb_rated_dup_result (self, rated), &self->score->settings,
                         rated->has_score, rated->score, self->language);
}

static void
add_record (PlumbReporter *self,
            PlumbTable *table,
            const PlumbRecordScore *record,
            const GPtrArray *titles)
{
  const PlumbImpact impact = plumb_impact_get (self->review, record->id);
  const PlumbRated after = plumb_rated_after (self, &impact);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", record->id);
  plumb_reporter_take_cell (table, plumb_reporter_dup_record (self, record->id));
  add_rated (self, table, &record->stages[PLUMB_STAGE_BEFORE]);
  add_rated (self, table, &after);
  add_standing (self, table, record, titles);
}

static void
add_records (PlumbReporter *self)
{
  g_autoptr (GPtrArray) titles = list_titles (self);
  PlumbTable *table
      = plumb_table_new (plumb_say (self->language, "Effects that were rated once more, as they "
                                                    "will be when the measures work"));
  plumb_table_set_id (table, "residual");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Effect"), 2.4,
                          PLUMB_ALIGN_START);
  add_score_column (self, table, plumb_wording_stage (PLUMB_STAGE_BEFORE, self->language), 1.4);
  add_score_column (self, table, plumb_say_in (self->language, "column", "With the measures"), 1.4);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Whether it counts"), 2.6,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      if (is_rated_again (self, record))
        add_record (self, table, record, titles);
    }
  plumb_document_add_table (self->document, table);
}

static void
add_index (PlumbReporter *self, PlumbTable *table, gboolean exists, double index)
{
  const PlumbSettings *settings = &self->score->settings;
  plumb_data_take_score (table, plumb_wording_dup_index (settings, exists, index, self->language),
                         settings, exists, index, self->language);
}

static void
add_stage (PlumbReporter *self, PlumbTable *table, const PlumbOptionScore *option, PlumbStage stage)
{
  const PlumbHeadlines *headlines = &option->stages[stage];
  PlumbLanguage *language = self->language;

  plumb_reporter_mark_row (plumb_table_begin_row (table), "option", option->id);
  plumb_reporter_take_cell (table, plumb_wording_dup_option (self->review, option->id, language));
  plumb_table_add_cell (table, plumb_wording_stage (stage, language));
  add_index (self, table, headlines->has_harm, headlines->harm_index);
  add_index (self, table, headlines->has_benefit, headlines->benefit_index);
  plumb_data_add_worst (table, self->review, &self->score->settings, headlines, language);
  plumb_table_add_cell (table, plumb_wording_conclusion_title (headlines->conclusion, language));
}

static gboolean
has_rated_again (PlumbReporter *self, const PlumbOptionScore *option)
{
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      if (g_strcmp0 (record->option, option->id) == 0 && is_rated_again (self, record))
        return TRUE;
    }
  return FALSE;
}

static void
add_stages (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "The figures of each option without its measures, with those that "
                                 "count, and if every measure were secured"));
  plumb_table_set_id (table, "stages");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Option"), 1.5,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Looked at"), 1.5,
                          PLUMB_ALIGN_START);
  add_score_column (self, table, plumb_say (self->language, "Mean of the harms"), 1.3);
  add_score_column (self, table, plumb_say (self->language, "Mean of the benefits"), 1.3);
  add_score_column (self, table, plumb_say (self->language, "Worst affected"), 1.8);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Conclusion"), 1.7,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < self->score->options->len; i++)
    {
      const PlumbOptionScore *option = g_ptr_array_index (self->score->options, i);
      if (!has_rated_again (self, option))
        continue;
      for (PlumbStage stage = 0; stage < PLUMB_N_STAGES; stage++)
        add_stage (self, table, option, stage);
    }
  plumb_document_add_table (self->document, table);
}

void
plumb_chapter_add_residual (PlumbReporter *self)
{
  plumb_document_add_heading (self->document, 2, "residual",
                              plumb_say (self->language, "What the measures change"));
  if (!any_is_rated_again (self))
    {
      plumb_reporter_add (
          self, PLUMB_PARAGRAPH_BODY,
          plumb_say (self->language,
                     "No effect was rated once more for the time when the measures work. So every "
                     "figure is as it would be without them."));
      return;
    }
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "A rating with the measures counts once every measure that answers the effect is "
                 "secured: it has an owner, a date and a resource, and stands in the draft or in a "
                 "binding commitment. Until then it is only potential."));
  add_records (self);
  add_stages (self);
}
