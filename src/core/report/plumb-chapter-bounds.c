/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-interval-chart.h"
#include "plumb-wording-bounds.h"

#include <math.h>

/* Of the findings: how sure the figures are, as a picture and as a table; and the banner over every
 * figure of a review of which too little is settled. */

void
plumb_chapter_add_banner (PlumbReporter *self)
{
  g_autofree char *banner = plumb_wording_dup_banner (self->score, self->language);
  if (banner == NULL)
    return;
  plumb_document_begin_callout (self->document, PLUMB_CALLOUT_WARNING,
                                plumb_wording_banner_title (self->language));
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, banner);
  plumb_document_end (self->document);
}

/* One figure with all that is known of how sure it is. */
typedef struct
{
  const char *origin;
  const char *title;
  const PlumbBounds *bounds;
  gboolean exists, is_gap;
  double value;
  gboolean has_former; /* in the round before */
  double former;
} Figure;

static char *
dup_value (PlumbReporter *self, const Figure *figure)
{
  const PlumbSettings *settings = &self->score->settings;
  if (!figure->exists)
    return g_strdup (plumb_wording_none (self->language));
  return figure->is_gap ? plumb_wording_dup_gap_value (settings, figure->value, self->language)
                        : plumb_wording_dup_value (settings, figure->value, self->language);
}

static char *
dup_bounds (PlumbReporter *self, const Figure *figure)
{
  const PlumbSettings *settings = &self->score->settings;
  return figure->is_gap ? plumb_wording_dup_gap_bounds (settings, figure->bounds, self->language)
                        : plumb_wording_dup_bounds (settings, figure->bounds, self->language);
}

/* Of the gap there are no bands: only whether it could turn around. */
static const char *
say_crossing (PlumbReporter *self, const Figure *figure)
{
  if (!figure->is_gap)
    return plumb_wording_crossing (&self->score->settings, figure->bounds, self->language);
  return figure->bounds->exists && figure->bounds->lowest < 0 && figure->bounds->highest > 0
             /* Translators: this and the next: of the range that the gap index can still be in */
             ? plumb_say_in (self->language, "bounds", "could narrow or widen")
             : plumb_say_in (self->language, "bounds", "one direction");
}

static char *
dup_distances (PlumbReporter *self, const Figure *figure)
{
  const PlumbSettings *settings = &self->score->settings;
  if (!figure->exists)
    return NULL;
  return figure->is_gap ? plumb_wording_dup_gap_distance (settings, figure->value, self->language)
                        : plumb_wording_dup_distances (settings, figure->value, self->language);
}

static void
add_row (PlumbReporter *self, PlumbTable *table, const Figure *figure)
{
  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", figure->origin);
  plumb_table_add_cell (table, figure->title);
  PlumbCell *value = plumb_reporter_take_cell (table, dup_value (self, figure));
  PlumbCell *range = plumb_reporter_take_cell (table, dup_bounds (self, figure));
  plumb_table_add_cell (table, say_crossing (self, figure));
  if (!plumb_wording_has_numbers (&self->score->settings))
    return;
  if (figure->exists)
    plumb_data_set_number (value, figure->value, 1, NULL);
  plumb_data_set_range (range, figure->bounds);
  plumb_reporter_take_cell (table, dup_distances (self, figure));
}

static PlumbTable *
new_table (PlumbReporter *self)
{
  const gboolean has_numbers = plumb_wording_has_numbers (&self->score->settings);
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "What each figure can still come to be when all that is unknown "
                                 "comes out at its worst or at its best"));
  plumb_table_set_id (table, "bounds");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Figure"), 2.2,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Value"), 1.2,
                          PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Can still be"), 2.2,
                          PLUMB_ALIGN_START);
  if (has_numbers)
    plumb_data_split_range (table, plumb_say_in (self->language, "column", "Can still be"),
                            self->language);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Bands"), 1.7,
                          PLUMB_ALIGN_START);
  if (!has_numbers)
    return table;
  plumb_table_add_column (table,
                          plumb_say_in (self->language, "column", "To the limits of its band"), 3.4,
                          PLUMB_ALIGN_START);
  return table;
}

/* The bands, which are of the harms and the benefits, and where on the scale they are. */
static void
add_limits (PlumbReporter *self, PlumbChart *chart)
{
  for (int value = -100; value <= 100; value += 50)
    {
      g_autofree char *label = value == 0 ? plumb_language_format_number (self->language, 0, 0)
                                          : plumb_language_format_signed (self->language, value, 0);
      plumb_interval_chart_add_tick (chart, value, label, value == 0);
    }
  for (PlumbBand band = PLUMB_BAND_MODERATE; band <= PLUMB_BAND_SEVERE; band++)
    {
      const double start = plumb_band_get_start (&self->score->settings, band);
      plumb_interval_chart_add_limit (chart, -start,
                                      plumb_wording_band (band, TRUE, self->language));
      plumb_interval_chart_add_limit (chart, start,
                                      plumb_wording_band (band, FALSE, self->language));
    }
}

/* One figure: in the chart, and in the sentence that @said tells it in. */
static void
add_interval (PlumbReporter *self, PlumbChart *chart, const Figure *figure, GString *said)
{
  g_autofree char *value = dup_value (self, figure);
  g_autofree char *bounds = dup_bounds (self, figure);
  g_autofree char *former
      = figure->has_former ? plumb_wording_dup_number (figure->former, self->language) : NULL;
  const PlumbIntervalRow row = {
    .from = figure->bounds->exists ? figure->bounds->lowest : NAN,
    .to = figure->bounds->exists ? figure->bounds->highest : NAN,
    .point = figure->exists ? figure->value : NAN,
    .former = figure->has_former ? figure->former : NAN,
    .potential = NAN,
    .is_apart = figure->is_gap,
    .text = value,
    .interval_text = bounds,
    .point_text = value,
    .former_text = former,
  };
  g_autofree char *sentence = plumb_language_fill (
      g_str_equal (value, bounds)
          ? plumb_say (self->language, "{figure}: {value}, whatever is still unknown.")
          : plumb_say (self->language, "{figure}: {value}, can still be {bounds}."),
      "figure", figure->title, "value", value, "bounds", bounds, NULL);

  plumb_interval_chart_add (chart, figure->title, &row);
  g_string_append_printf (said, " %s", sentence);
}

static void
add_chart (PlumbReporter *self, const Figure *figures, guint n_figures)
{
  PlumbChart *chart = plumb_interval_chart_new (
      plumb_say_in (self->language, "column", "Figure"), -100, 100,
      plumb_say_in (self->language, "column", "Can still be"),
      plumb_say_in (self->language, "column", "Value"),
      self->former != NULL ? plumb_say (self->language, "In the round before") : NULL, NULL);
  g_autoptr (GString) alternative = g_string_new (
      plumb_say (self->language, "Marks for the figures, and bars between what they can still "
                                 "come to be, on a scale from −100 to +100."));

  add_limits (self, chart);
  for (guint i = 0; i < n_figures; i++)
    {
      add_interval (self, chart, &figures[i], alternative);
    }
  PlumbBlock *block = plumb_document_add_figure (
      self->document,
      plumb_chart_to_figure (chart, alternative->str,
                             plumb_say (self->language, "The figures and between what they can "
                                                        "still come to be.")));
  plumb_reporter_mark (block, "score", "bounds");
}

/* The figures of the draft: harm, benefit, the worst effect, the gap. */
#define N_FIGURES 4

static void
list_figures (PlumbReporter *self, Figure *figures)
{
  const PlumbOptionScore *draft = self->score->draft;
  const PlumbHeadlines *now = draft->now;
  const PlumbHeadlines none = { 0 };
  const PlumbHeadlines *then = self->former != NULL ? self->former->headlines : &none;

  figures[0]
      = (Figure){ "harm",         plumb_say_in (self->language, "score", "Mean of all harms"),
                  &draft->harm,   now->has_harm,
                  FALSE,          now->harm_index,
                  then->has_harm, then->harm_index };
  figures[1] = (Figure){ "benefit",
                         plumb_say_in (self->language, "score", "Mean of all benefits"),
                         &draft->benefit,
                         now->has_benefit,
                         FALSE,
                         now->benefit_index,
                         then->has_benefit,
                         then->benefit_index };
  figures[2] = (Figure){ "worst",
                         plumb_say (self->language, "Worst affected"),
                         &draft->worst,
                         now->worst != NULL,
                         FALSE,
                         now->worst_score,
                         then->worst != NULL,
                         then->worst_score };
  figures[3]
      = (Figure){ "gap",         plumb_say_in (self->language, "score", "Gap between groups"),
                  &draft->gap,   now->has_gap,
                  TRUE,          now->gap_index,
                  then->has_gap, then->gap_index };
}

void
plumb_chapter_add_bounds (PlumbReporter *self)
{
  Figure figures[N_FIGURES];
  g_autofree char *cases = plumb_wording_dup_cases (self->score->draft, self->language);
  PlumbTable *table = new_table (self);

  list_figures (self, figures);
  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "How sure the figures are"));
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, cases);
  if (plumb_wording_has_numbers (&self->score->settings))
    add_chart (self, figures, G_N_ELEMENTS (figures));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add_row (self, table, &figures[i]);
  plumb_document_add_table (self->document, table);
}
