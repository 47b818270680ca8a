/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-items.h"

#include <glib/gi18n-lib.h>

#include "plumb-impact-cell-button.h"
#include "plumb-impact-words.h"
#include "plumb-wording.h"

/* The option where it is not the draft as written, the provision, and the reason. */
static char *
dup_detail (PlumbWorkspace *workspace, const PlumbImpact *impact)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  if (g_strcmp0 (impact->option, "draft") != 0 && impact->levels[PLUMB_FIELD_OPTION] != NULL)
    g_ptr_array_add (parts,
                     (char *) plumb_wording_level (plumb_workspace_get_review (workspace),
                                                   impact->levels[PLUMB_FIELD_OPTION],
                                                   plumb_workspace_get_language (workspace)));
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
  g_autofree char *detail = dup_detail (workspace, &impact);
  const PlumbItem item
      = { id,
          mark,
          scored ? plumb_impact_scale_class (record->score) : plumb_impact_state_class (state),
          title,
          outcome,
          detail };
  plumb_item_list_add (list, &item);
}

void
plumb_impact_items_add_measure (PlumbItemList *list, PlumbWorkspace *workspace, const char *id)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbMeasure measure = plumb_measure_get (plumb_workspace_get_review (workspace), id);
  const gboolean secured = plumb_measure_is_secured (&measure);
  g_autofree char *lacking = plumb_wording_dup_lacking (&measure, language);
  g_autofree char *outcome
      = lacking != NULL
            /* Translators: a measure that does not count yet, as in “Potential: lacks an owner” */
            ? plumb_language_fill (_ ("{state}: lacks {things}"), "state",
                                   plumb_wording_secured (secured, language), "things", lacking,
                                   NULL)
            : g_strdup (plumb_wording_secured (secured, language));
  g_autofree char *detail = g_strdup_printf (
      "%s · %s", plumb_wording_measure_kind (measure.kind, language),
      measure.text != NULL ? measure.text
                           : plumb_wording_measure_status (measure.status, language));
  g_strdelimit (detail, "\n", ' ');
  const PlumbItem item = { id,
                           secured ? "✓" : "○",
                           secured ? "plumb-mark-secured" : NULL,
                           measure.title != NULL ? measure.title : _ ("Measure without a title"),
                           outcome,
                           detail };
  plumb_item_list_add (list, &item);
}
