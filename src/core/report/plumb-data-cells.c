/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-data-cells.h"

#include "plumb-csv.h"
#include "plumb-wording-options.h"
#include "plumb-wording-robustness.h"
#include "plumb-wording-private.h"

#include <math.h>

/* So many decimals have scores on pages, and in files of data. */
#define SCORE_DECIMALS 1

/* @pattern with the column's name in the place of {column}. Free with g_free(). */
static char *
dup_header (const char *pattern, const char *header)
{
  return plumb_language_fill (pattern, "column", header, NULL);
}

void
plumb_data_split_words (PlumbTable *table, const char *header, PlumbLanguage *language)
{
  g_autofree char *words
      /* Translators: this and the next five: names of columns in a file of data, where {column} is
       * what the column is called in the report */
      = dup_header (plumb_say_in (language, "data", "{column}, in words"), header);
  plumb_table_split_column (table, (const char *const[]){ header, words, NULL });
}

void
plumb_data_split_range (PlumbTable *table, const char *header, PlumbLanguage *language)
{
  g_autofree char *low = dup_header (plumb_say_in (language, "data", "{column}, lowest"), header);
  g_autofree char *high = dup_header (plumb_say_in (language, "data", "{column}, highest"), header);
  g_autofree char *words
      = dup_header (plumb_say_in (language, "data", "{column}, in words"), header);
  plumb_table_split_column (table, (const char *const[]){ low, high, words, NULL });
}

void
plumb_data_split_share (PlumbTable *table, const char *header, PlumbLanguage *language)
{
  g_autofree char *whole = dup_header (plumb_say_in (language, "data", "{column}, of"), header);
  plumb_table_split_column (table, (const char *const[]){ header, whole, NULL });
}

void
plumb_data_split_unit (PlumbTable *table, const char *header, PlumbLanguage *language)
{
  g_autofree char *unit = dup_header (plumb_say_in (language, "data", "{column}, unit"), header);
  plumb_table_split_column (table, (const char *const[]){ header, unit, NULL });
}

void
plumb_data_name_percent (PlumbTable *table, const char *header, PlumbLanguage *language)
{
  g_autofree char *name = dup_header (plumb_say_in (language, "data", "{column} (%)"), header);
  plumb_table_split_column (table, (const char *const[]){ name, NULL });
}

void
plumb_data_set_number (PlumbCell *cell, double number, guint decimals, const char *words)
{
  g_autofree char *text = plumb_csv_number (number, decimals);
  plumb_cell_set_parts (cell, (const char *const[]){ text, words, NULL });
}

void
plumb_data_add_count (PlumbTable *table, guint count, PlumbLanguage *language)
{
  g_autofree char *text = plumb_language_format_number (language, count, 0);
  plumb_data_set_number (plumb_table_add_cell (table, text), count, 0, NULL);
}

PlumbCell *
plumb_data_take_score (PlumbTable *table,
                       char *text,
                       const PlumbSettings *settings,
                       gboolean exists,
                       double score,
                       PlumbLanguage *language)
{
  g_autofree char *owned = text;
  PlumbCell *cell = plumb_table_add_cell (table, text);
  if (exists && plumb_wording_has_numbers (settings))
    plumb_data_set_number (
        cell, score, SCORE_DECIMALS,
        plumb_wording_band (plumb_band_of (settings, score), score < 0, language));
  return cell;
}

PlumbCell *
plumb_data_add_worst (PlumbTable *table,
                      PlumbReview *review,
                      const PlumbSettings *settings,
                      const PlumbHeadlines *headlines,
                      PlumbLanguage *language)
{
  g_autofree char *text = plumb_wording_dup_worst_of (review, settings, headlines, language);
  PlumbCell *cell = plumb_table_add_cell (table, text);
  if (headlines->worst == NULL || !plumb_wording_has_numbers (settings))
    return cell;
  const PlumbImpact impact = plumb_impact_get (review, headlines->worst->id);
  g_autofree char *groups = plumb_wording_dup_groups (review, impact.groups, language);
  plumb_data_set_number (cell, headlines->worst_score, SCORE_DECIMALS, groups);
  return cell;
}

void
plumb_data_set_range (PlumbCell *cell, const PlumbBounds *bounds)
{
  if (!bounds->exists)
    return;
  g_autofree char *low = plumb_csv_number (bounds->lowest, SCORE_DECIMALS);
  g_autofree char *high = plumb_csv_number (bounds->highest, SCORE_DECIMALS);
  plumb_cell_set_parts (cell, (const char *const[]){ low, high, NULL });
}

PlumbCell *
plumb_data_add_part (PlumbTable *table, double share, PlumbLanguage *language)
{
  g_autofree char *text = plumb_wording_dup_part (share, language);
  PlumbCell *cell = plumb_table_add_cell (table, text);
  plumb_data_set_percent (cell, share, NULL);
  return cell;
}

void
plumb_data_set_share (PlumbCell *cell, guint part, guint whole)
{
  g_autofree char *text = plumb_csv_number (whole, 0);
  plumb_data_set_number (cell, part, 0, text);
}

/* Cut off and not rounded, so that only what is all of it is 100. */
void
plumb_data_set_percent (PlumbCell *cell, double share, const char *words)
{
  plumb_data_set_number (cell, floor (share * 1000 + 1e-9) / 10, SCORE_DECIMALS, words);
}
