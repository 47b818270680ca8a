/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-day.h"
#include "plumb-wording.h"

const char *
plumb_impact_words_state (PlumbCellState state)
{
  switch (state)
    {
    case PLUMB_CELL_INCOMPLETE:
      /* Translators: an impact record that lacks something */
      return _ ("incomplete");
    case PLUMB_CELL_UNKNOWN:
      /* Translators: somebody looked, and cannot tell */
      return _ ("unknown");
    case PLUMB_CELL_NONE:
      /* Translators: somebody looked, and there is no effect */
      return _ ("no effect");
    case PLUMB_CELL_NOT_APPLICABLE:
      return _ ("not applicable");
    case PLUMB_CELL_EFFECT:
      /* Translators: a harm or a benefit */
      return _ ("effect");
    case PLUMB_CELL_NOT_ASSESSED:
    default:
      /* Translators: nobody has looked yet */
      return _ ("not assessed");
    }
}

const char *
plumb_impact_words_sign (PlumbCellState state)
{
  switch (state)
    {
    case PLUMB_CELL_INCOMPLETE:
      return "…";
    case PLUMB_CELL_UNKNOWN:
      return "?";
    case PLUMB_CELL_NONE:
      return "○";
    case PLUMB_CELL_NOT_APPLICABLE:
      return "⊘";
    case PLUMB_CELL_EFFECT:
    case PLUMB_CELL_NOT_ASSESSED:
    default:
      return "";
    }
}

gboolean
plumb_impact_words_have_numbers (PlumbWorkspace *workspace)
{
  return plumb_wording_has_numbers (&plumb_workspace_get_score (workspace)->settings);
}

char *
plumb_impact_words_dup_mark (PlumbWorkspace *workspace, double score)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const char *sign = score < 0 ? "▼" : "▲";
  if (!plumb_impact_words_have_numbers (workspace))
    return g_strdup (sign);
  g_autofree char *number = plumb_wording_dup_number (score, language);
  if (plumb_language_is_right_to_left (language))
    return g_strdup_printf ("%s %s", sign, number);
  /* Keeps the minus before the number although the interface runs from right to left: an isolate
   * (Unicode Standard Annex 9). */
  return g_strdup_printf ("\342\201\246%s %s\342\201\251", sign, number);
}

const char *
plumb_impact_words_strength (PlumbBand band, gboolean harm)
{
  switch (band)
    {
    case PLUMB_BAND_SLIGHT:
      /* Translators: this and the next four: how strong a harm or a benefit is, in one word */
      return C_ ("strength", "slight");
    case PLUMB_BAND_MODERATE:
      return C_ ("strength", "moderate");
    case PLUMB_BAND_SUBSTANTIAL:
      return C_ ("strength", "substantial");
    case PLUMB_BAND_SEVERE:
      return harm ? C_ ("strength", "severe") : C_ ("strength", "transformative");
    case PLUMB_BAND_NONE:
    default:
      return plumb_impact_words_state (PLUMB_CELL_NONE);
    }
}

/* "substantial harm, −53.5"; or without numbers "substantial harm". */
static char *
dup_score (PlumbWorkspace *workspace, double score, PlumbBand band)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const char *words = plumb_wording_band (band, score < 0, language);
  if (!plumb_impact_words_have_numbers (workspace))
    return g_strdup (words);
  g_autofree char *number = plumb_wording_dup_number (score, language);
  /* Translators: a harm or a benefit with its score, as in “substantial harm, −53.5” */
  return plumb_language_fill (_ ("{band}, {score}"), "band", words, "score", number, NULL);
}

/* "1 record", "2 records". */
static char *
dup_records (guint n)
{
  return g_strdup_printf (ngettext ("%u record", "%u records", n), n);
}

static char *
dup_content (PlumbWorkspace *workspace, const PlumbImpactCell *cell)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (cell->has_harm)
    g_ptr_array_add (parts, dup_score (workspace, cell->harm, cell->harm_band));
  if (cell->has_benefit)
    g_ptr_array_add (parts, dup_score (workspace, cell->benefit, cell->benefit_band));
  if (cell->state != PLUMB_CELL_EFFECT)
    g_ptr_array_add (parts, g_strdup (plumb_impact_words_state (cell->state)));
  else if (cell->n_open > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u unknown or incomplete",
                                                       "%u unknown or incomplete", cell->n_open),
                                             cell->n_open));
  if (cell->records->len > 0)
    g_ptr_array_add (parts, dup_records (cell->records->len));
  g_ptr_array_add (parts, NULL);
  /* Translators: stands between the parts of what a cell of the matrix says */
  return g_strjoinv (_ ("; "), (char **) parts->pdata);
}

char *
plumb_impact_words_dup_cell (PlumbWorkspace *workspace,
                             const PlumbImpactMap *map,
                             guint row,
                             guint column)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_autofree char *groups = plumb_wording_dup_groups (review, map->rows[row].groups, language);
  g_autofree char *content = dup_content (workspace, plumb_impact_map_get (map, row, column));

  /* Translators: a cell of the matrix: whom it concerns, through what, and what was found */
  return plumb_language_fill (_ ("{groups}, {pathway}: {content}"), "groups", groups, "pathway",
                              plumb_wording_pathway (review, map->columns[column], language),
                              "content", content, NULL);
}

char *
plumb_impact_words_dup_row (PlumbWorkspace *workspace, const PlumbImpactRow *row)
{
  g_autofree char *groups
      = plumb_wording_dup_groups (plumb_workspace_get_review (workspace), row->groups,
                                  plumb_workspace_get_language (workspace));
  if (row->priority)
    /* Translators: a population group that was marked as one that comes first */
    return plumb_language_fill (_ ("{groups} (priority group)"), "groups", groups, NULL);
  if (!row->in_scope)
    /* Translators: a population group that the review does not cover */
    return plumb_language_fill (_ ("{groups} (not in scope)"), "groups", groups, NULL);
  return g_steal_pointer (&groups);
}

char *
plumb_impact_words_dup_rated (PlumbWorkspace *workspace, const PlumbRated *rated)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && rated != NULL, NULL);

  if (rated->state == PLUMB_RECORD_SCORED)
    return dup_score (workspace, rated->score, rated->band);
  return g_strdup (
      plumb_wording_record_state (rated->state, plumb_workspace_get_language (workspace)));
}

char *
plumb_impact_words_dup_outcome (PlumbWorkspace *workspace, const char *id)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbRecordScore *record
      = plumb_score_get_record (plumb_workspace_get_score (workspace), id);
  if (record == NULL)
    return g_strdup (plumb_wording_record_state (PLUMB_RECORD_INCOMPLETE, language));
  if (record->state == PLUMB_RECORD_SCORED)
    return dup_score (workspace, record->score, record->band);

  const char *state = plumb_wording_record_state (record->state, language);
  g_autofree char *missing = plumb_wording_dup_missing (review, record, language);
  if (missing == NULL)
    return g_strdup (state);
  /* Translators: a record that lacks something, as in “Incomplete: Reach and Likelihood missing” */
  return plumb_language_fill (_ ("{state}: {fields} missing"), "state", state, "fields", missing,
                              NULL);
}

char *
plumb_impact_words_dup_subject (PlumbWorkspace *workspace, const char *id)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbImpact impact = plumb_impact_get (review, id);
  g_autofree char *groups = plumb_wording_dup_groups (review, impact.groups, language);

  /* Translators: whom a record is about, and through what */
  return plumb_language_fill (_ ("{groups}: {pathway}"), "groups", groups, "pathway",
                              plumb_wording_pathway (review, impact.pathway, language), NULL);
}

char *
plumb_impact_words_dup_overdue (PlumbWorkspace *workspace, const PlumbMeasure *measure)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && measure != NULL, NULL);

  g_autofree char *today = plumb_day_dup_today ();
  if (measure->due == NULL || strcmp (measure->due, today) >= 0
      || g_strcmp0 (measure->status, "done") == 0 || g_strcmp0 (measure->status, "dropped") == 0)
    return NULL;
  g_autofree char *day
      = plumb_language_format_date (plumb_workspace_get_language (workspace), measure->due);
  /* Translators: a measure that should have been done by then */
  return plumb_language_fill (_ ("Overdue since {day}."), "day", day, NULL);
}

char *
plumb_impact_words_dup_summary (PlumbWorkspace *workspace, const PlumbImpactMap *map)
{
  guint records = map->unplaced->len, in_scope = 0;
  for (guint i = 0; i < map->n_rows * map->n_columns; i++)
    {
      records += map->cells[i].records->len;
      in_scope += map->rows[i / map->n_columns].in_scope;
    }
  guint open = plumb_impact_map_count (map, PLUMB_CELL_NOT_ASSESSED);
  g_autofree char *counted = dup_records (records);
  if (open == 0 && in_scope > 0)
    /* Translators: {records} is such as “44 records” */
    return plumb_language_fill (
        _ ("{records}. Every group in scope has been looked at for every pathway."), "records",
        counted, NULL);
  g_autofree char *left
      = plumb_language_format_number (plumb_workspace_get_language (workspace), open, 0);
  g_autofree char *whole
      = plumb_language_format_number (plumb_workspace_get_language (workspace), in_scope, 0);
  /* Translators: {records} is such as “44 records”; {left} and {all} count cells of the matrix */
  return plumb_language_fill (
      _ ("{records}. Nobody has looked at {left} of {all} combinations of a group in scope and a "
         "pathway yet."),
      "records", counted, "left", left, "all", whole, NULL);
}
