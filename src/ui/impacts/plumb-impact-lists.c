/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-lists.h"

#include <string.h>

#include "plumb-impact-words.h"
#include "plumb-option-list.h"
#include "plumb-record.h"

/* The ids chosen in @question, or NULL where it is not shown. */
static const char *
get_chosen (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  PlumbLogic *logic = plumb_workspace_get_logic (workspace);
  return plumb_logic_is_active (logic, question) ? plumb_logic_get_value (logic, question) : NULL;
}

static void
add_groups (PlumbPicker *picker, PlumbWorkspace *workspace, const char *chosen, gboolean among)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (workspace);
  for (guint i = 0; i < instrument->n_groups; i++)
    if (plumb_words_have (chosen, instrument->groups[i].id) == among)
      plumb_picker_add (picker, instrument->groups[i].id,
                        plumb_workspace_text (workspace, &instrument->groups[i].label),
                        plumb_workspace_text (workspace, &instrument->groups[i].definition));
}

void
plumb_impact_list_groups (PlumbPicker *picker, gpointer data)
{
  PlumbWorkspace *workspace = data;
  const char *chosen
      = get_chosen (workspace, plumb_workspace_get_instrument (workspace)->appraisal->groups);
  add_groups (picker, workspace, chosen, TRUE);
  add_groups (picker, workspace, chosen, FALSE);
}

static void
add_pathways (PlumbPicker *picker, PlumbWorkspace *workspace, const char *chosen, gboolean among)
{
  const PlumbInstrument *instrument = plumb_workspace_get_instrument (workspace);
  for (guint i = 0; i < instrument->n_pathways; i++)
    if (plumb_words_have (chosen, instrument->pathways[i].id) == among)
      plumb_picker_add (picker, instrument->pathways[i].id,
                        plumb_workspace_text (workspace, &instrument->pathways[i].label),
                        plumb_workspace_text (workspace, &instrument->pathways[i].definition));
}

void
plumb_impact_list_pathways (PlumbPicker *picker, gpointer data)
{
  PlumbWorkspace *workspace = data;
  const char *chosen
      = get_chosen (workspace, plumb_workspace_get_instrument (workspace)->appraisal->pathways);
  add_pathways (picker, workspace, chosen, TRUE);
  add_pathways (picker, workspace, chosen, FALSE);
}

void
plumb_impact_list_provisions (PlumbPicker *picker, gpointer data)
{
  const PlumbDraft *draft = plumb_workspace_get_draft (data);
  for (guint i = 0; draft != NULL && i < draft->n_provisions; i++)
    plumb_picker_add (picker, draft->provisions[i].label, draft->provisions[i].label,
                      draft->provisions[i].title);
}

void
plumb_impact_list_options (PlumbPicker *picker, gpointer data)
{
  g_autoptr (GPtrArray) entries = plumb_option_list_new (data);
  for (guint i = 0; i < entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (entries, i);
      if (entry->known)
        plumb_picker_add (picker, entry->id, entry->name, entry->text);
    }
}

/* What tells records apart that are about the same people and pathway. */
static char *
dup_record_detail (PlumbWorkspace *workspace, const char *id, const char *outcome)
{
  const PlumbImpact impact = plumb_impact_get (plumb_workspace_get_review (workspace), id);
  g_autofree char *option = strcmp (impact.option, PLUMB_OPTION_DRAFT) != 0
                                ? plumb_option_dup_name (workspace, impact.option)
                                : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_ptr_array_add (parts, (char *) outcome);
  if (option != NULL)
    g_ptr_array_add (parts, option);
  if (impact.provision != NULL)
    g_ptr_array_add (parts, (char *) impact.provision);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

void
plumb_impact_list_records (PlumbPicker *picker, gpointer data)
{
  PlumbWorkspace *workspace = data;
  guint n_ids;
  const char *const *ids = plumb_facts_list (
      plumb_review_get_facts (plumb_workspace_get_review (workspace)), PLUMB_KIND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      g_autofree char *subject = plumb_impact_words_dup_subject (workspace, ids[i]);
      g_autofree char *outcome = plumb_impact_words_dup_outcome (workspace, ids[i]);
      g_autofree char *detail = dup_record_detail (workspace, ids[i], outcome);
      plumb_picker_add (picker, ids[i], subject, detail);
    }
}
