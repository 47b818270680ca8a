/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include <math.h>

/* The table of key figures in the summary: each with its band, and how far it is from the next one.
 */

static PlumbTable *
new_table (PlumbReporter *self)
{
  g_autofree char *caption = plumb_reporter_fill_scale (
      self, plumb_say (self->language, "Key figures, from {low} (harm) to {high} (benefit)"));
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_id (table, "key-figures");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Figure"), 3.6,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Value"), 1.2,
                          PLUMB_ALIGN_DECIMAL);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "In words"), 2.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "To the next band"), 3,
                          PLUMB_ALIGN_START);
  return table;
}

/* A row for a mean or a single score; "none" where there is none. */
static void
add_score (PlumbReporter *self,
           PlumbTable *table,
           const char *origin,
           const char *label,
           gboolean has_score,
           double score)
{
  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", origin);
  plumb_table_add_cell (table, label);
  if (!has_score)
    {
      plumb_table_add_cell (table, plumb_wording_none (self->language));
      plumb_table_add_cell (table, plumb_wording_none (self->language));
      plumb_table_add_cell (table, NULL);
      return;
    }
  plumb_cell_set_strong (
      plumb_reporter_take_cell (table, plumb_wording_dup_number (score, self->language)), TRUE);
  plumb_table_add_cell (table,
                        plumb_wording_band (plumb_band_of (score), score < 0, self->language));
  plumb_reporter_take_cell (table, plumb_wording_dup_distance (score, self->language));
}

static void
add_gap (PlumbReporter *self, PlumbTable *table)
{
  const PlumbScore *score = self->score;
  const char *words;

  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", "gap");
  plumb_table_add_cell (table, plumb_say_in (self->language, "score", "Gap between groups"));
  if (!score->has_gap)
    {
      plumb_table_add_cell (table,
                            plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language));
      plumb_table_add_cell (table, NULL);
      plumb_table_add_cell (table, NULL);
      return;
    }
  if (score->gap_index > 0)
    words = plumb_say_in (self->language, "gap", "the gap narrows");
  else if (score->gap_index < 0)
    words = plumb_say_in (self->language, "gap", "the gap widens");
  else
    words = plumb_say_in (self->language, "gap", "the gap stays as it is");
  plumb_cell_set_strong (
      plumb_reporter_take_cell (table, plumb_wording_dup_number (score->gap_index, self->language)),
      TRUE);
  plumb_table_add_cell (table, words);
  g_autofree char *distance
      = plumb_language_format_number (self->language, fabs (score->gap_index), 1);
  plumb_reporter_take_cell (
      table, plumb_language_fill (plumb_say (self->language, "{distance} from no change"),
                                  "distance", distance, NULL));
}

static void
add_completeness (PlumbReporter *self, PlumbTable *table)
{
  const PlumbScore *score = self->score;
  const PlumbShare share = {
    score->questions.part + score->groups.part + score->records.part,
    score->questions.whole + score->groups.whole + score->records.whole,
  };

  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", "completeness");
  plumb_table_add_cell (table, plumb_say_in (self->language, "score", "Completeness"));
  plumb_cell_set_strong (
      plumb_reporter_take_cell (table, score->has_completeness ? plumb_language_format_percent (
                                           self->language, score->completeness, 0)
                                                               : NULL),
      TRUE);
  g_autofree char *text = plumb_wording_dup_share (share, self->language);
  plumb_reporter_take_cell (
      table,
      plumb_language_fill (plumb_say (self->language, "{share} settled"), "share", text, NULL));
  g_autofree char *least
      = plumb_language_format_percent (self->language, PLUMB_WORDING_LEAST_COMPLETENESS, 0);
  plumb_reporter_take_cell (
      table, plumb_language_fill (plumb_say (self->language, "A conclusion needs {least}"), "least",
                                  least, NULL));
}

/* How many effects rest on which strength of evidence. */
static void
add_evidence (PlumbReporter *self, PlumbTable *table)
{
  const guint *evidence = self->score->evidence;
  PlumbShare good = { evidence[0] + evidence[1], 0 };
  for (guint i = 0; i < G_N_ELEMENTS (self->score->evidence); i++)
    good.whole += evidence[i];
  g_autofree char *none = plumb_reporter_dup_count (self, evidence[4]);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", "evidence");
  plumb_table_add_cell (table, plumb_say_in (self->language, "score", "Evidence, strong or fair"));
  plumb_cell_set_strong (
      plumb_reporter_take_cell (table, good.whole > 0
                                           ? plumb_language_format_percent (
                                               self->language, (double) good.part / good.whole, 0)
                                           : g_strdup (plumb_wording_none (self->language))),
      TRUE);
  g_autofree char *share = plumb_wording_dup_share (good, self->language);
  plumb_reporter_take_cell (
      table,
      plumb_language_fill (plumb_say (self->language, "{share} effects"), "share", share, NULL));
  plumb_reporter_take_cell (
      table, plumb_language_fill (plumb_say (self->language, "Without any evidence: {n}"), "n",
                                  none, NULL));
}

void
plumb_chapter_add_key_figures (PlumbReporter *self)
{
  const PlumbScore *score = self->score;
  PlumbTable *table = new_table (self);

  add_score (self, table, "harm", plumb_say_in (self->language, "score", "Mean of all harms"),
             score->has_harm, score->harm_index);
  add_score (self, table, "benefit", plumb_say_in (self->language, "score", "Mean of all benefits"),
             score->has_benefit, score->benefit_index);
  add_gap (self, table);
  add_evidence (self, table);
  add_completeness (self, table);
  plumb_block_set_rank (plumb_document_add_table (self->document, table),
                        PLUMB_SUMMARY_RANK_FIGURES);
}
