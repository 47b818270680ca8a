/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-items.h"

#include <glib/gi18n-lib.h>

#include "plumb-impact-cell-button.h"
#include "plumb-impact-words.h"
#include "plumb-wording.h"

/* The provision and the reason. The option is said above the list, which shows one at a time. */
static char *
dup_detail (const PlumbImpact *impact)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  if (impact->provision != NULL)
    g_ptr_array_add (parts, (char *) impact->provision);
  if (impact->rationale != NULL)
    g_ptr_array_add (parts, (char *) impact->rationale);
  g_ptr_array_add (parts, NULL);
  g_autofree char *text = g_strjoinv (" · ", (char **) parts->pdata);
  return g_strdelimit (g_steal_pointer (&text), "\n", ' ');
}

void
plumb_impact_items_add_record (PlumbItemList *list, PlumbWorkspace *workspace, const char *id)
{
  if (!plumb_item_list_shows_next (list))
    return;
  const PlumbImpact impact = plumb_impact_get (plumb_workspace_get_review (workspace), id);
  const PlumbRecordScore *record
      = plumb_score_get_record (plumb_workspace_get_score (workspace), id);
  const gboolean scored = record != NULL && record->state == PLUMB_RECORD_SCORED;
  const PlumbCellState state
      = record != NULL ? plumb_cell_state_of (record->state) : PLUMB_CELL_INCOMPLETE;
  g_autofree char *mark = scored ? plumb_impact_words_dup_mark (workspace, record->score)
                                 : g_strdup (plumb_impact_words_sign (state));
  g_autofree char *title = plumb_impact_words_dup_subject (workspace, id);
  g_autofree char *outcome = plumb_impact_words_dup_outcome (workspace, id);
  g_autofree char *detail = dup_detail (&impact);
  const PlumbItem item = { id,
                           mark,
                           scored ? plumb_impact_scale_class (record->band, record->score < 0)
                                  : plumb_impact_state_class (state),
                           title,
                           outcome,
                           detail };
  plumb_item_list_add (list, &item);
}

/* Whether it counts, and what it lacks where it does not; first, that it is overdue. */
static char *
dup_measure_outcome (PlumbWorkspace *workspace, const PlumbMeasure *measure)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const char *state = plumb_wording_secured (plumb_measure_is_secured (measure), language);
  g_autofree char *lacking = plumb_wording_dup_lacking (measure, language);
  g_autofree char *overdue = plumb_impact_words_dup_overdue (workspace, measure);
  g_autofree char *counts
      = lacking != NULL
            /* Translators: a measure that does not count yet, as in “Potential: lacks an owner” */
            ? plumb_language_fill (_ ("{state}: lacks {things}"), "state", state, "things", lacking,
                                   NULL)
            : g_strdup (state);
  return overdue != NULL ? g_strjoin (" ", overdue, counts, NULL) : g_steal_pointer (&counts);
}

/* What it does, how far it has come, what was measured, and what it says. */
static char *
dup_measure_detail (PlumbWorkspace *workspace, const PlumbMeasure *measure)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const char *said = measure->became != NULL ? measure->became : measure->text;
  g_autofree char *measured
      /* Translators: {indicator} is what shows whether a measure worked, {value} what it is now */
      = measure->measured != NULL ? plumb_language_fill (
            _ ("{indicator}: {value}"), "indicator",
            measure->indicator != NULL ? measure->indicator : _ ("Latest value"), "value",
            measure->measured, NULL)
                                  : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_ptr_array_add (parts, (char *) plumb_wording_measure_kind (measure->kind, language));
  g_ptr_array_add (parts, (char *) plumb_wording_measure_status (measure->status, language));
  if (measured != NULL)
    g_ptr_array_add (parts, measured);
  if (said != NULL)
    g_ptr_array_add (parts, (char *) said);
  g_ptr_array_add (parts, NULL);
  g_autofree char *detail = g_strjoinv (" · ", (char **) parts->pdata);
  return g_strdelimit (g_steal_pointer (&detail), "\n", ' ');
}

/* What has to be looked at comes before what counts. */
static const char *
get_measure_mark (gboolean overdue, gboolean secured)
{
  if (overdue)
    return "!";
  return secured ? "✓" : "○";
}

void
plumb_impact_items_add_measure (PlumbItemList *list, PlumbWorkspace *workspace, const char *id)
{
  if (!plumb_item_list_shows_next (list))
    return;
  const PlumbMeasure measure = plumb_measure_get (plumb_workspace_get_review (workspace), id);
  const gboolean secured = plumb_measure_is_secured (&measure);
  g_autofree char *overdue = plumb_impact_words_dup_overdue (workspace, &measure);
  g_autofree char *outcome = dup_measure_outcome (workspace, &measure);
  g_autofree char *detail = dup_measure_detail (workspace, &measure);
  const PlumbItem item = { id,
                           get_measure_mark (overdue != NULL, secured),
                           overdue == NULL && secured ? "plumb-mark-secured" : NULL,
                           measure.title != NULL ? measure.title : _ ("Measure without a title"),
                           outcome,
                           detail };
  plumb_item_list_add (list, &item);
}
