/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-tornado-chart.h"
#include "plumb-wording-robustness.h"

#include <math.h>

/* How firm the finding is: which single ratings it hangs on, and under how many weightings of the
 * groups it holds. */

/* Whether one level more or less would show: in the mean of all harms as it is told, or in the
 * finding. */
static gboolean
tells_something (PlumbReporter *self, const PlumbTornado *tornado, const PlumbTornadoStep *step)
{
  const double base = tornado->now.has_harm ? tornado->now.harm_index : 0;
  g_autofree char *now = plumb_wording_dup_value (&self->score->settings, base, self->language);
  g_autofree char *then
      = plumb_wording_dup_value (&self->score->settings, step->harm_index, self->language);
  return step->level != NULL && (step->changes || !g_str_equal (now, then));
}

/* The bars that show anything (const PlumbTornadoBar). */
static GPtrArray *
list_bars (PlumbReporter *self, const PlumbTornado *tornado)
{
  GPtrArray *bars = g_ptr_array_new ();
  for (guint i = 0; i < tornado->bars->len; i++)
    {
      PlumbTornadoBar *bar = &g_array_index (tornado->bars, PlumbTornadoBar, i);
      if (tells_something (self, tornado, &bar->lower)
          || tells_something (self, tornado, &bar->higher))
        g_ptr_array_add (bars, bar);
    }
  return bars;
}

static void
add_step (PlumbReporter *self, PlumbTornadoSide *side, const PlumbTornadoStep *step, char **text)
{
  *text
      = plumb_wording_dup_tornado_step (self->review, &self->score->settings, step, self->language);
  *side = (PlumbTornadoSide){
    .value = step->level != NULL ? step->harm_index : NAN,
    .text = *text,
    .marked = step->level != NULL && step->changes,
  };
}

static void
add_bar (PlumbReporter *self, PlumbChart *chart, const PlumbTornadoBar *bar)
{
  PlumbTornadoSide low, high;
  g_autofree char *low_text = NULL;
  g_autofree char *high_text = NULL;
  g_autofree char *label = plumb_wording_dup_tornado_label (self->review, bar, self->language);

  add_step (self, &low, &bar->lower, &low_text);
  add_step (self, &high, &bar->higher, &high_text);
  plumb_tornado_chart_add (chart, label, &low, &high);
}

/* What the chart shows: how many bars, the longest of them, and @summary. */
static char *
dup_alternative (PlumbReporter *self, const GPtrArray *bars, const char *base, const char *summary)
{
  const PlumbTornadoBar *first = g_ptr_array_index (bars, 0);
  const PlumbSettings *settings = &self->score->settings;
  g_autofree char *n = plumb_reporter_dup_count (self, bars->len);
  g_autofree char *label = plumb_wording_dup_tornado_label (self->review, first, self->language);
  g_autofree char *lower
      = plumb_wording_dup_tornado_step (self->review, settings, &first->lower, self->language);
  g_autofree char *higher
      = plumb_wording_dup_tornado_step (self->review, settings, &first->higher, self->language);
  return plumb_language_fill (
      plumb_say (self->language,
                 "Bars of how far single ratings would move the mean of all harms, which is {base} "
                 "today. Ratings shown: {n}. The one that moves it most: {rating}. One level "
                 "lower: {lower}. One level higher: {higher}. {summary}"),
      "base", base, "n", n, "rating", label, "lower", lower, "higher", higher, "summary", summary,
      NULL);
}

static void
add_chart (PlumbReporter *self,
           const PlumbTornado *tornado,
           const GPtrArray *bars,
           const char *summary)
{
  const double base = tornado->now.has_harm ? tornado->now.harm_index : 0;
  g_autofree char *base_text = plumb_wording_dup_number (base, self->language);
  PlumbChart *chart = plumb_tornado_chart_new (
      plumb_say_in (self->language, "column", "Rating"),
      plumb_say (self->language, "One level lower"), plumb_say (self->language, "One level higher"),
      base, plumb_say (self->language, "Mean of all harms today"), base_text,
      plumb_say (self->language, "The finding would change"));
  g_autofree char *alternative = dup_alternative (self, bars, base_text, summary);

  for (guint i = 0; i < bars->len; i++)
    add_bar (self, chart, g_ptr_array_index (bars, i));
  PlumbBlock *block = plumb_document_add_figure (
      self->document,
      plumb_chart_to_figure (
          chart, alternative,
          plumb_say (self->language, "What the mean of all harms would be if one rating were one "
                                     "level lower or higher, all else as it is.")));
  plumb_reporter_mark (block, "score", "tornado");
}

static void
add_table (PlumbReporter *self, const GPtrArray *bars)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "The ratings that the finding hangs on most, with the mean of all "
                                 "harms that one level less or more would make"));
  plumb_table_set_id (table, "tornado");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Rating"), 3,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say (self->language, "One level lower"), 1.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say (self->language, "One level higher"), 1.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "The finding"), 1.8,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < bars->len; i++)
    {
      const PlumbTornadoBar *bar = g_ptr_array_index (bars, i);
      plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", bar->record);
      plumb_reporter_take_cell (
          table, plumb_wording_dup_tornado_label (self->review, bar, self->language));
      plumb_reporter_take_cell (
          table, plumb_wording_dup_tornado_step (self->review, &self->score->settings, &bar->lower,
                                                 self->language));
      plumb_reporter_take_cell (
          table, plumb_wording_dup_tornado_step (self->review, &self->score->settings, &bar->higher,
                                                 self->language));
      plumb_reporter_take_cell (table, plumb_wording_dup_tornado_change (bar, self->language));
    }
  plumb_document_add_table (self->document, table);
}

static void
add_tornado (PlumbReporter *self, const PlumbTornado *tornado)
{
  g_autofree char *summary = plumb_wording_dup_tornado_summary (tornado, self->language);
  g_autoptr (GPtrArray) bars = list_bars (self, tornado);

  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "One rating at a time"));
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, summary);
  if (bars->len == 0)
    return;
  if (plumb_wording_has_numbers (&self->score->settings) && tornado->now.has_harm)
    add_chart (self, tornado, bars, summary);
  add_table (self, bars);
}

/* Between what a number is under nine weightings of ten. */
static void
add_spread (PlumbReporter *self, PlumbTable *table, const char *title, const PlumbSpread *spread)
{
  if (!spread->exists)
    return;
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, title);
  plumb_reporter_take_cell (table, plumb_wording_dup_number (spread->low, self->language));
  plumb_reporter_take_cell (table, plumb_wording_dup_number (spread->middle, self->language));
  plumb_reporter_take_cell (table, plumb_wording_dup_number (spread->high, self->language));
  plumb_reporter_take_cell (table, plumb_wording_dup_part (spread->same, self->language));
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
