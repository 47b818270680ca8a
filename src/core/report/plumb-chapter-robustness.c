/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-tornado-chart.h"
#include "plumb-wording-robustness.h"

#include <math.h>

/* How firm the finding is: which single ratings it hangs on, and under how many weightings of the
 * groups it holds. */

/* How many of the bars are shown: those that move nothing come last and are left out. */
static guint
count_shown (const PlumbTornado *tornado)
{
  return MIN (tornado->bars->len, tornado->n_moving);
}

static const PlumbTornadoBar *
get_bar (const PlumbTornado *tornado, guint index)
{
  return &g_array_index (tornado->bars, PlumbTornadoBar, index);
}

static char *
dup_step (PlumbReporter *self, const PlumbTornado *tornado, const PlumbTornadoStep *step)
{
  return plumb_wording_dup_tornado_step (self->review, &self->score->settings, step,
                                         tornado->by_benefit, self->language);
}

static void
add_step (PlumbReporter *self,
          const PlumbTornado *tornado,
          PlumbTornadoSide *side,
          const PlumbTornadoStep *step,
          char **text)
{
  const double index = tornado->by_benefit ? step->benefit_index : step->harm_index;

  *text = dup_step (self, tornado, step);
  *side = (PlumbTornadoSide){
    .value = step->level != NULL ? index : NAN,
    .text = *text,
    .marked = step->level != NULL && step->changes,
  };
}

static void
add_bar (PlumbReporter *self,
         PlumbChart *chart,
         const PlumbTornado *tornado,
         const PlumbTornadoBar *bar)
{
  PlumbTornadoSide low, high;
  g_autofree char *low_text = NULL;
  g_autofree char *high_text = NULL;
  g_autofree char *label = plumb_wording_dup_tornado_label (self->review, bar, self->language);

  add_step (self, tornado, &low, &bar->lower, &low_text);
  add_step (self, tornado, &high, &bar->higher, &high_text);
  plumb_tornado_chart_add (chart, label, &low, &high);
}

/* What the chart shows: how many bars, the longest of them, and @summary. */
static char *
dup_alternative (PlumbReporter *self,
                 const PlumbTornado *tornado,
                 const char *base,
                 const char *summary)
{
  const PlumbTornadoBar *first = get_bar (tornado, 0);
  g_autofree char *n = plumb_reporter_dup_count (self, count_shown (tornado));
  g_autofree char *label = plumb_wording_dup_tornado_label (self->review, first, self->language);
  g_autofree char *lower = dup_step (self, tornado, &first->lower);
  g_autofree char *higher = dup_step (self, tornado, &first->higher);
  return plumb_language_fill (
      tornado->by_benefit
          ? plumb_say (self->language,
                       "Bars of how far single ratings would move the mean of all benefits, which "
                       "is {base} today. Ratings shown: {n}. The first: {rating}. One level lower: "
                       "{lower}. One level higher: {higher}. {summary}")
          : plumb_say (self->language,
                       "Bars of how far single ratings would move the mean of all harms, which is "
                       "{base} today. Ratings shown: {n}. The first: {rating}. One level lower: "
                       "{lower}. One level higher: {higher}. {summary}"),
      "base", base, "n", n, "rating", label, "lower", lower, "higher", higher, "summary", summary,
      NULL);
}

static void
add_chart (PlumbReporter *self, const PlumbTornado *tornado, const char *summary)
{
  const gboolean by_benefit = tornado->by_benefit;
  const double base = by_benefit ? tornado->now.benefit_index : tornado->now.harm_index;
  g_autofree char *base_text = plumb_wording_dup_number (base, self->language);
  PlumbChart *chart = plumb_tornado_chart_new (
      plumb_say_in (self->language, "column", "Rating"),
      plumb_say (self->language, "One level lower"), plumb_say (self->language, "One level higher"),
      base,
      by_benefit ? plumb_say (self->language, "Mean of all benefits today")
                 : plumb_say (self->language, "Mean of all harms today"),
      base_text, plumb_say (self->language, "The finding would change"));
  g_autofree char *alternative = dup_alternative (self, tornado, base_text, summary);

  for (guint i = 0; i < count_shown (tornado); i++)
    add_bar (self, chart, tornado, get_bar (tornado, i));
  PlumbBlock *block = plumb_document_add_figure (
      self->document,
      plumb_chart_to_figure (
          chart, alternative,
          by_benefit ? plumb_say (self->language,
                                  "What the mean of all benefits would be if one rating were one "
                                  "level lower or higher, all else as it is.")
                     : plumb_say (self->language,
                                  "What the mean of all harms would be if one rating were one "
                                  "level lower or higher, all else as it is.")));
  plumb_reporter_mark (block, "score", "tornado");
}

/* What the mean would be one level lower or higher. */
static void
add_step_cell (PlumbReporter *self,
               PlumbTable *table,
               const PlumbTornado *tornado,
               const PlumbTornadoStep *step)
{
  PlumbCell *cell = plumb_reporter_take_cell (table, dup_step (self, tornado, step));
  const gboolean exists = tornado->by_benefit ? step->has_benefit : step->has_harm;

  if (step->level != NULL && exists && plumb_wording_has_numbers (&self->score->settings))
    plumb_data_set_number (cell, tornado->by_benefit ? step->benefit_index : step->harm_index, 1,
                           plumb_wording_level (self->review, step->level, self->language));
}

static void
add_row (PlumbReporter *self,
         PlumbTable *table,
         const PlumbTornado *tornado,
         const PlumbTornadoBar *bar)
{
  plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", bar->record);
  plumb_reporter_take_cell (table,
                            plumb_wording_dup_tornado_label (self->review, bar, self->language));
  add_step_cell (self, table, tornado, &bar->lower);
  add_step_cell (self, table, tornado, &bar->higher);
  plumb_reporter_take_cell (table, plumb_wording_dup_tornado_change (bar, self->language));
}

static void
add_step_column (PlumbReporter *self, PlumbTable *table, const char *header)
{
  plumb_table_add_column (table, header, 1.4, PLUMB_ALIGN_START);
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_data_split_words (table, header, self->language);
}

static void
add_table (PlumbReporter *self, const PlumbTornado *tornado)
{
  PlumbTable *table = plumb_table_new (
      tornado->by_benefit
          ? plumb_say (self->language, "The ratings that the finding hangs on most, with the mean "
                                       "of all benefits that one level less or more would make")
          : plumb_say (self->language, "The ratings that the finding hangs on most, with the mean "
                                       "of all harms that one level less or more would make"));
  plumb_table_set_id (table, "tornado");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Rating"), 3,
                          PLUMB_ALIGN_START);
  add_step_column (self, table, plumb_say (self->language, "One level lower"));
  add_step_column (self, table, plumb_say (self->language, "One level higher"));
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "The finding"), 1.8,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < count_shown (tornado); i++)
    add_row (self, table, tornado, get_bar (tornado, i));
  plumb_document_add_table (self->document, table);
}

/* What is varied where it is not the harm, and what is left out. */
static void
add_remarks (PlumbReporter *self, const PlumbTornado *tornado)
{
  g_autofree char *still = plumb_wording_dup_tornado_still (tornado, self->language);

  if (tornado->by_benefit)
    plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                        plumb_say (self->language, "There is no harm that a rating could move, so "
                                                   "it is the mean of all benefits that is "
                                                   "looked at."));
  else if (!tornado->now.has_harm)
    plumb_reporter_add (
        self, PLUMB_PARAGRAPH_BODY,
        plumb_say (self->language, "There is no harm and no benefit that a rating could move."));
  if (still != NULL)
    plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, still);
}

static void
add_tornado (PlumbReporter *self, const PlumbTornado *tornado)
{
  g_autofree char *summary = plumb_wording_dup_tornado_summary (tornado, self->language);

  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "One rating at a time"));
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, summary);
  if (tornado->n_bars == 0)
    return;
  add_remarks (self, tornado);
  if (count_shown (tornado) == 0)
    return;
  add_table (self, tornado);
  if (plumb_wording_has_numbers (&self->score->settings)
      && (tornado->now.has_harm || tornado->by_benefit))
    add_chart (self, tornado, summary);
}

/* Between what a number is under nine weightings of ten. */
static void
add_spread (PlumbReporter *self, PlumbTable *table, const char *title, const PlumbSpread *spread)
{
  if (!spread->exists)
    return;
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, title);
  const double values[] = { spread->low, spread->middle, spread->high };
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    plumb_data_set_number (
        plumb_reporter_take_cell (table, plumb_wording_dup_number (values[i], self->language)),
        values[i], 1, NULL);
  plumb_data_add_part (table, spread->same, self->language);
}

static void
add_spreads (PlumbReporter *self, const PlumbWeightings *weightings)
{
  if (!weightings->harm.exists && !weightings->benefit.exists && !weightings->gap.exists)
    return;
  PlumbTable *table = plumb_table_new (plumb_say (
      self->language, "The figures as means over groups instead of effects: between what "
                      "they are under nine weightings of ten"));
  plumb_table_set_id (table, "weightings");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Figure"), 3,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Low"), 1,
                          PLUMB_ALIGN_DECIMAL);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Middle"), 1,
                          PLUMB_ALIGN_DECIMAL);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "High"), 1,
                          PLUMB_ALIGN_DECIMAL);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "In the same band"), 1.6,
                          PLUMB_ALIGN_END);
  plumb_data_name_percent (table, plumb_say_in (self->language, "column", "In the same band"),
                           self->language);
  add_spread (self, table, plumb_say_in (self->language, "score", "Mean of all harms"),
              &weightings->harm);
  add_spread (self, table, plumb_say_in (self->language, "score", "Mean of all benefits"),
              &weightings->benefit);
  add_spread (self, table, plumb_say_in (self->language, "score", "Gap between groups"),
              &weightings->gap);
  plumb_document_add_table (self->document, table);
}

static void
add_weightings (PlumbReporter *self, const PlumbWeightings *weightings)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *sentence = plumb_wording_dup_weightings (weightings, self->language);

  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "How much each group weighs"));
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, sentence);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
  if (weightings->n_groups == 0)
    return;
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_wording_dup_draws (weightings->n_draws, weightings->seed, self->language));
  if (plumb_wording_has_numbers (&self->score->settings))
    add_spreads (self, weightings);
}

void
plumb_chapter_compose_robustness (PlumbReporter *self)
{
  const PlumbRobustness *robustness = plumb_reporter_get_robustness (self);
  if (robustness == NULL)
    return;
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_ROBUSTNESS);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "A finding is worth as much as it takes to overturn it. Here is what "
                 "it would take."));
  add_weightings (self, robustness->weightings);
  plumb_chapter_add_ranking (self);
  add_tornado (self, robustness->tornado);
}
