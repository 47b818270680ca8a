/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-pair-chart.h"
#include "plumb-wording-bounds.h"
#include "plumb-wording-options.h"

#include <math.h>

/* The options side by side: what each is, its harm, its benefit and who is worst affected under it,
 * never netted. */

/* What the options change in the draft, where the review says so. */
static void
add_descriptions (PlumbReporter *self, const GArray *options)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < options->len; i++)
    {
      const PlumbOption *option = &g_array_index (options, PlumbOption, i);
      if (option->text == NULL)
        continue;
      if (!is_open)
        plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
      is_open = TRUE;
      g_autofree char *name = plumb_wording_dup_option (self->review, option->id, self->language);
      PlumbInline *passage = plumb_inline_new (NULL);
      plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, name);
      plumb_inline_append (passage, " – ");
      plumb_reporter_append_typed (self, passage, option->text);
      plumb_reporter_mark (plumb_document_add_item_inline (self->document, passage), "option",
                           option->id);
    }
  if (is_open)
    plumb_document_end (self->document);
}

/* The option with the lowest score of all; NULL where there is no harm. */
static const PlumbOptionScore *
find_worst (const PlumbScore *score)
{
  const PlumbOptionScore *worst = NULL;
  for (guint i = 0; i < score->options->len; i++)
    {
      const PlumbOptionScore *option = g_ptr_array_index (score->options, i);
      if (option->now->worst != NULL
          && (worst == NULL || option->now->worst_score < worst->now->worst_score))
        worst = option;
    }
  return worst;
}

static gboolean
has_bars (const PlumbScore *score)
{
  for (guint i = 0; i < score->options->len; i++)
    {
      const PlumbOptionScore *option = g_ptr_array_index (score->options, i);
      if (option->now->has_benefit || option->now->has_harm)
        return TRUE;
    }
  return FALSE;
}

/* The word where no effect has a score: as long as one can still come, nobody knows. */
static const char *
say_without (PlumbReporter *self, const PlumbBounds *bounds)
{
  return bounds->exists ? plumb_wording_status (PLUMB_STATUS_UNKNOWN, self->language)
                        : plumb_wording_none (self->language);
}

/* The bars of one option, and the sentence that @said tells them in. */
static void
add_pair (PlumbReporter *self,
          PlumbChart *chart,
          const PlumbOptionScore *option,
          gboolean is_worst,
          GString *said)
{
  const PlumbHeadlines *now = option->now;
  const PlumbSettings *settings = &self->score->settings;
  g_autofree char *name = plumb_wording_dup_option (self->review, option->id, self->language);
  g_autofree char *harm = now->has_harm
                              ? plumb_wording_dup_value (settings, now->harm_index, self->language)
                              : g_strdup (say_without (self, &option->harm));
  g_autofree char *benefit
      = now->has_benefit ? plumb_wording_dup_value (settings, now->benefit_index, self->language)
                         : g_strdup (say_without (self, &option->benefit));
  g_autofree char *sentence = plumb_language_fill (
      plumb_say (self->language,
                 "{option}: mean of the harms {harm}, mean of the benefits {benefit}."),
      "option", name, "harm", harm, "benefit", benefit, NULL);

  plumb_pair_chart_add (chart, name, now->has_harm ? fabs (now->harm_index) : NAN, harm,
                        now->has_benefit ? now->benefit_index : NAN, benefit, is_worst);
  g_string_append_printf (said, " %s", sentence);
}

static void
append_worst (PlumbReporter *self, const PlumbOptionScore *worst, GString *said)
{
  if (worst == NULL)
    return;
  g_autofree char *name = plumb_wording_dup_option (self->review, worst->id, self->language);
  g_autofree char *sentence = plumb_language_fill (
      plumb_say (self->language, "The worst effect of all comes with this option: {option}."),
      "option", name, NULL);
  g_string_append_printf (said, " %s", sentence);
}

static void
add_chart (PlumbReporter *self)
{
  if (!has_bars (self->score))
    return;
  PlumbChart *chart = plumb_pair_chart_new (plumb_say_in (self->language, "column", "Option"),
                                            plumb_say (self->language, "Mean of the harms"),
                                            plumb_say (self->language, "Mean of the benefits"),
                                            plumb_say (self->language, "Worst effect of all"));
  g_autoptr (GString) said = g_string_new (
      plumb_say (self->language, "Bars of the harm and the benefit of each option."));
  const PlumbOptionScore *worst = find_worst (self->score);

  for (guint i = 0; i < self->score->options->len; i++)
    {
      const PlumbOptionScore *option = g_ptr_array_index (self->score->options, i);
      if (option->n_records > 0)
        add_pair (self, chart, option, option == worst, said);
    }
  append_worst (self, worst, said);
  PlumbBlock *block = plumb_document_add_figure (
      self->document,
      plumb_chart_to_figure (chart, said->str,
                             plumb_say (self->language, "Harm and benefit of each option, side by "
                                                        "side and never added up.")));
  plumb_reporter_mark (block, "score", "options");
}

/* A column of scores, which is split in files of data. */
static void
add_score_column (PlumbReporter *self, PlumbTable *table, const char *header)
{
  plumb_table_add_column (table, header, 1.4, PLUMB_ALIGN_START);
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_data_split_words (table, header, self->language);
}

static PlumbTable *
new_table (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (plumb_say (
      self->language, "The options side by side, with the measures that count. No row is "
                      "the sum of others."));
  plumb_table_set_id (table, "options");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Option"), 2.2,
                          PLUMB_ALIGN_START);
  add_score_column (self, table, plumb_say (self->language, "Mean of the harms"));
  add_score_column (self, table, plumb_say (self->language, "Mean of the benefits"));
  plumb_table_add_column (table, plumb_say (self->language, "Worst affected"), 2,
                          PLUMB_ALIGN_START);
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_data_split_words (table, plumb_say (self->language, "Worst affected"), self->language);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Gap"), 1.1,
                          PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Complete"), 1.2,
                          PLUMB_ALIGN_END);
  plumb_data_name_percent (table, plumb_say_in (self->language, "column", "Complete"),
                           self->language);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Conclusion"), 1.8,
                          PLUMB_ALIGN_START);
  return table;
}

static void
add_index (PlumbReporter *self,
           PlumbTable *table,
           gboolean exists,
           double index,
           const PlumbBounds *bounds)
{
  const PlumbSettings *settings = &self->score->settings;

  if (exists)
    plumb_data_take_score (table, plumb_wording_dup_score (settings, index, self->language),
                           settings, TRUE, index, self->language);
  else
    plumb_table_add_cell (table, say_without (self, bounds));
}

static void
add_gap (PlumbReporter *self, PlumbTable *table, const PlumbHeadlines *now)
{
  const PlumbSettings *settings = &self->score->settings;
  PlumbCell *cell = plumb_reporter_take_cell (
      table, plumb_wording_dup_gap_index (settings, now, self->language));

  if (now->has_gap && plumb_wording_has_numbers (settings))
    plumb_data_set_number (cell, now->gap_index, 1, NULL);
}

static void
add_completeness (PlumbReporter *self, PlumbTable *table, const PlumbHeadlines *now)
{
  if (!now->has_completeness)
    {
      plumb_table_add_cell (table, plumb_wording_none (self->language));
      return;
    }
  plumb_data_set_percent (
      plumb_reporter_take_cell (
          table, plumb_language_format_percent (self->language, now->completeness, 0)),
      now->completeness, NULL);
}

static void
add_row (PlumbReporter *self, PlumbTable *table, const char *id)
{
  const PlumbOptionScore *option = plumb_score_get_option (self->score, id);
  PlumbLanguage *language = self->language;

  plumb_reporter_mark_row (plumb_table_begin_row (table), "option", id);
  plumb_reporter_take_cell (table, plumb_wording_dup_option (self->review, id, language));
  if (option == NULL || option->n_records == 0)
    {
      plumb_cell_set_span (
          plumb_table_add_cell (table, plumb_say (language, "No effect was recorded")), 6, 1);
      return;
    }
  const PlumbHeadlines *now = option->now;
  add_index (self, table, now->has_harm, now->harm_index, &option->harm);
  add_index (self, table, now->has_benefit, now->benefit_index, &option->benefit);
  plumb_cell_set_strong (
      plumb_data_add_worst (table, self->review, &self->score->settings, now, language), TRUE);
  add_gap (self, table, now);
  add_completeness (self, table, now);
  plumb_table_add_cell (table, plumb_wording_conclusion_title (now->conclusion, language));
}

/* What the option can still come to, where something about it is open. */
static void
add_open (PlumbReporter *self, const char *id)
{
  const PlumbOptionScore *option = plumb_score_get_option (self->score, id);
  if (option == NULL || option->n_records == 0 || option->n_open + option->n_unseen == 0)
    return;
  const PlumbSettings *settings = &self->score->settings;
  g_autofree char *name = plumb_wording_dup_option (self->review, id, self->language);
  g_autofree char *harm = plumb_wording_dup_bounds (settings, &option->harm, self->language);
  g_autofree char *benefit = plumb_wording_dup_bounds (settings, &option->benefit, self->language);
  g_autofree char *cases = plumb_wording_dup_cases (option, self->language);
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_language_fill (
          /* Translators: {harm} and {benefit} are such as “from −60.0 to −20.0”; {cases} is a
           * sentence */
          plumb_say (self->language, "{option}: the mean of the harms can still be {harm}, the "
                                     "mean of the benefits {benefit}. {cases}"),
          "option", name, "harm", harm, "benefit", benefit, "cases", cases, NULL));
}

void
plumb_chapter_compose_options (PlumbReporter *self)
{
  g_autoptr (GArray) options = plumb_option_list (self->review);
  if (options->len < 2)
    return;

  PlumbTable *table = new_table (self);
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_OPTIONS);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, plumb_wording_options_caveat (self->language));
  add_descriptions (self, options);
  add_chart (self);
  for (guint i = 0; i < options->len; i++)
    add_row (self, table, g_array_index (options, PlumbOption, i).id);
  plumb_document_add_table (self->document, table);
  for (guint i = 0; i < options->len; i++)
    add_open (self, g_array_index (options, PlumbOption, i).id);
}
