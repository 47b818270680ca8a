/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-wording-bounds.h"
#include "plumb-wording-settings.h"

#include <math.h>

/* The table of key figures in the summary: each with its band, what it can still come to be, and
 * how far it is from the next band. Without numbers, two of the columns are not there. */

static gboolean
has_numbers (const PlumbReporter *self)
{
  return plumb_wording_has_numbers (&self->score->settings);
}

static PlumbTable *
new_table (PlumbReporter *self)
{
  g_autofree char *caption
      = plumb_wording_has_numbers (&self->score->settings) ? plumb_reporter_fill_scale (
            self, plumb_say (self->language, "Key figures, from {low} (harm) to {high} (benefit)"))
                                                           : g_strdup (plumb_say (self->language,
                                                                                  "Key findings"));
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_id (table, "key-figures");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Figure"), 2.6,
                          PLUMB_ALIGN_START);
  if (has_numbers (self))
    {
      plumb_table_add_column (table, plumb_say_in (self->language, "column", "Value"), 1,
                              PLUMB_ALIGN_DECIMAL);
      plumb_data_split_unit (table, plumb_say_in (self->language, "column", "Value"),
                             self->language);
    }
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "In words"), 2.1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Can still be"), 2.1,
                          PLUMB_ALIGN_START);
  if (!has_numbers (self))
    return table;
  plumb_data_split_range (table, plumb_say_in (self->language, "column", "Can still be"),
                          self->language);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "To the next band"), 2.6,
                          PLUMB_ALIGN_START);
  plumb_data_split_words (table, plumb_say_in (self->language, "column", "To the next band"),
                          self->language);
  return table;
}

/* Begins the row of a figure, whose @value (taken) is shown where numbers are. Its cell is lent,
 * NULL where there are none. */
static PlumbCell *
begin_row (PlumbReporter *self,
           PlumbTable *table,
           const char *origin,
           const char *label,
           char *value)
{
  g_autofree char *owned = value;
  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", origin);
  plumb_table_add_cell (table, label);
  if (!has_numbers (self))
    return NULL;
  PlumbCell *cell = plumb_table_add_cell (table, value);
  plumb_cell_set_strong (cell, TRUE);
  return cell;
}

/* Between what a figure can still come to be. */
static void
add_range (PlumbReporter *self, PlumbTable *table, const PlumbBounds *bounds, char *text)
{
  PlumbCell *cell = plumb_reporter_take_cell (table, text);
  if (has_numbers (self))
    plumb_data_set_range (cell, bounds);
}

/* How far it is to the next band, in @text as well, which is taken. */
static void
add_distance (PlumbTable *table, gboolean exists, double distance, char *text)
{
  g_autofree char *owned = text;
  PlumbCell *cell = plumb_table_add_cell (table, text);
  if (exists)
    plumb_data_set_number (cell, distance, 1, text);
}

/* A row for a mean or a single score; "none" where there is none. */
static void
add_score (PlumbReporter *self,
           PlumbTable *table,
           const char *origin,
           const char *label,
           const PlumbBounds *bounds,
           gboolean has_score,
           double score)
{
  const PlumbSettings *settings = &self->score->settings;
  const char *none = plumb_wording_none (self->language);
  PlumbCell *cell
      = begin_row (self, table, origin, label,
                   has_score ? plumb_wording_dup_number (score, self->language) : g_strdup (none));

  if (cell != NULL && has_score)
    plumb_data_set_number (cell, score, 1, NULL);
  plumb_table_add_cell (table, has_score ? plumb_wording_band (plumb_band_of (settings, score),
                                                               score < 0, self->language)
                                         : none);
  add_range (self, table, bounds, plumb_wording_dup_bounds (settings, bounds, self->language));
  if (has_numbers (self))
    add_distance (table, has_score && plumb_band_of (settings, score) != PLUMB_BAND_SEVERE,
                  plumb_band_distance_to_next (settings, score),
                  has_score ? plumb_wording_dup_distance (settings, score, self->language) : NULL);
}

static void
add_gap (PlumbReporter *self, PlumbTable *table)
{
  const PlumbHeadlines *now = self->score->headlines;
  const PlumbSettings *settings = &self->score->settings;
  const char *none = plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language);
  PlumbCell *cell = begin_row (
      self, table, "gap", plumb_say_in (self->language, "score", "Gap between groups"),
      now->has_gap ? plumb_wording_dup_number (now->gap_index, self->language) : g_strdup (none));

  if (cell != NULL && now->has_gap)
    plumb_data_set_number (cell, now->gap_index, 1, NULL);
  plumb_table_add_cell (
      table, now->has_gap ? plumb_wording_gap_direction (now->gap_index, self->language) : none);
  add_range (self, table, &self->score->draft->gap,
             plumb_wording_dup_gap_bounds (settings, &self->score->draft->gap, self->language));
  if (has_numbers (self) && now->has_gap)
    add_distance (table, TRUE, fabs (now->gap_index),
                  plumb_wording_dup_gap_distance (settings, now->gap_index, self->language));
}

/* What is neither a score nor open: the last cell of its row covers what is left. */
static void
add_remark (PlumbReporter *self, PlumbTable *table, char *text)
{
  plumb_cell_set_span (plumb_reporter_take_cell (table, text), has_numbers (self) ? 2 : 1, 1);
}

static void
add_completeness (PlumbReporter *self, PlumbTable *table)
{
  const PlumbScore *score = self->score;

  PlumbCell *cell = begin_row (
      self, table, "completeness", plumb_say_in (self->language, "score", "Completeness"),
      score->headlines->has_completeness
          ? plumb_language_format_percent (self->language, score->headlines->completeness, 0)
          : NULL);
  if (cell != NULL && score->headlines->has_completeness)
    plumb_data_set_percent (cell, score->headlines->completeness, "%");
  g_autofree char *text = plumb_wording_dup_share (score->headlines->settled, self->language);
  plumb_reporter_take_cell (
      table,
      plumb_language_fill (plumb_say (self->language, "{share} settled"), "share", text, NULL));
  g_autofree char *least = plumb_wording_dup_setting (
      PLUMB_SETTING_COMPLETENESS, score->settings.values[PLUMB_SETTING_COMPLETENESS],
      self->language);
  add_remark (self, table,
              plumb_language_fill (plumb_say (self->language, "A conclusion needs {least}"),
                                   "least", least, NULL));
}

/* How many effects rest on which strength of evidence. */
static void
add_evidence (PlumbReporter *self, PlumbTable *table)
{
  const guint *evidence = self->score->headlines->evidence;
  PlumbShare good = { evidence[0] + evidence[1], 0 };
  for (guint i = 0; i < G_N_ELEMENTS (self->score->headlines->evidence); i++)
    good.whole += evidence[i];
  g_autofree char *none = plumb_reporter_dup_count (self, evidence[4]);

  PlumbCell *cell = begin_row (
      self, table, "evidence", plumb_say_in (self->language, "score", "Evidence, strong or fair"),
      good.whole > 0
          ? plumb_language_format_percent (self->language, (double) good.part / good.whole, 0)
          : g_strdup (plumb_wording_none (self->language)));
  if (cell != NULL && good.whole > 0)
    plumb_data_set_percent (cell, (double) good.part / good.whole, "%");
  g_autofree char *share = plumb_wording_dup_share (good, self->language);
  plumb_reporter_take_cell (
      table,
      plumb_language_fill (plumb_say (self->language, "{share} effects"), "share", share, NULL));
  add_remark (self, table,
              plumb_language_fill (plumb_say (self->language, "Without any evidence: {n}"), "n",
                                   none, NULL));
}

void
plumb_chapter_add_key_figures (PlumbReporter *self)
{
  const PlumbScore *score = self->score;
  PlumbTable *table = new_table (self);

  add_score (self, table, "harm", plumb_say_in (self->language, "score", "Mean of all harms"),
             &score->draft->harm, score->headlines->has_harm, score->headlines->harm_index);
  add_score (self, table, "benefit", plumb_say_in (self->language, "score", "Mean of all benefits"),
             &score->draft->benefit, score->headlines->has_benefit,
             score->headlines->benefit_index);
  add_gap (self, table);
  add_evidence (self, table);
  add_completeness (self, table);
  plumb_block_set_rank (plumb_document_add_table (self->document, table),
                        PLUMB_SUMMARY_RANK_FIGURES);
}
