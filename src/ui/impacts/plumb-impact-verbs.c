/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-verbs.h"

#include <string.h>

#include "plumb-record.h"
#include "plumb-step.h"

static char *
make_id (PlumbWorkspace *workspace, PlumbKind kind)
{
  return plumb_review_make_id (plumb_workspace_get_review (workspace), kind);
}

static const char *
get (PlumbWorkspace *workspace, PlumbKind kind, const char *id, const char *field)
{
  return plumb_review_get (plumb_workspace_get_review (workspace), kind, id, field);
}

char *
plumb_impact_add (PlumbWorkspace *workspace,
                  const char *groups,
                  const char *pathway,
                  const char *option,
                  const char *direction)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && option != NULL, NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *id = make_id (workspace, PLUMB_KIND_IMPACT);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  plumb_step_set (step, PLUMB_KIND_IMPACT, id, "option", option);
  plumb_step_set (step, PLUMB_KIND_IMPACT, id, "groups", groups);
  plumb_step_set (step, PLUMB_KIND_IMPACT, id, "pathway", pathway);
  plumb_step_set (step, PLUMB_KIND_IMPACT, id, "direction", direction);
  return plumb_step_apply (step, workspace) ? g_steal_pointer (&id) : NULL;
}

char *
plumb_impact_duplicate (PlumbWorkspace *workspace, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *copy = make_id (workspace, PLUMB_KIND_IMPACT);
  const PlumbFactKind *table = plumb_kind_get (PLUMB_KIND_IMPACT);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  for (guint i = 0; i < table->n_fields; i++)
    plumb_step_set (step, PLUMB_KIND_IMPACT, copy, table->fields[i].name,
                    get (workspace, PLUMB_KIND_IMPACT, id, table->fields[i].name));
  return plumb_step_apply (step, workspace) ? g_steal_pointer (&copy) : NULL;
}

char *
plumb_impact_split (PlumbWorkspace *workspace, const char *id)
{
  static const char *const kept[]
      = { "provision", "groups", "pathway", "option", "need", "rationale" };
  static const char *const rated[]
      = { "importance", "magnitude",     "likelihood", "reach",    "duration",
          "permanence", "reversibility", "cumulative", "evidence", "gap" };
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *benefit = make_id (workspace, PLUMB_KIND_IMPACT);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    plumb_step_set (step, PLUMB_KIND_IMPACT, benefit, kept[i],
                    get (workspace, PLUMB_KIND_IMPACT, id, kept[i]));
  for (guint i = 0; i < G_N_ELEMENTS (rated); i++)
    plumb_step_set (step, PLUMB_KIND_IMPACT, id, rated[i], NULL);
  const PlumbFactKind *table = plumb_kind_get (PLUMB_KIND_IMPACT);
  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].form == PLUMB_FORM_LEVEL
        && g_str_has_prefix (table->fields[i].name, PLUMB_RESIDUAL_PREFIX))
      plumb_step_set (step, PLUMB_KIND_IMPACT, id, table->fields[i].name, NULL);
  plumb_step_set (step, PLUMB_KIND_IMPACT, id, "direction", "harm");
  plumb_step_set (step, PLUMB_KIND_IMPACT, benefit, "direction", "benefit");
  return plumb_step_apply (step, workspace) ? g_steal_pointer (&benefit) : NULL;
}

/* @words without those that are among @gone. */
static char *
without (const char *words, GHashTable *gone)
{
  g_auto (GStrv) all = plumb_words_split (words);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  for (char **one = all; *one != NULL; one++)
    if (!g_hash_table_contains (gone, *one))
      g_ptr_array_add (left, *one);
  g_ptr_array_add (left, NULL);
  return g_strjoinv (" ", (char **) left->pdata);
}

/* The record that a piece of evidence is for, or NULL. */
static const char *
get_supported (PlumbReview *review, const char *evidence)
{
  const char *supports = plumb_review_get (review, PLUMB_KIND_EVIDENCE, evidence, "for");
  return supports != NULL && g_str_has_prefix (supports, "impact/") ? supports + strlen ("impact/")
                                                                    : NULL;
}

static void
remove_evidence (PlumbStep *step, PlumbReview *review, GHashTable *gone)
{
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const char *impact = get_supported (review, ids[i]);
      if (impact != NULL && g_hash_table_contains (gone, impact))
        plumb_step_remove (step, PLUMB_KIND_EVIDENCE, ids[i]);
    }
}

void
plumb_step_delete_impacts (PlumbStep *step,
                           PlumbReview *review,
                           const char *const *ids,
                           guint n_ids)
{
  g_return_if_fail (step != NULL && PLUMB_IS_REVIEW (review));

  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_ids; i++)
    {
      g_hash_table_add (gone, (gpointer) ids[i]);
      plumb_step_remove (step, PLUMB_KIND_IMPACT, ids[i]);
    }
  remove_evidence (step, review, gone);

  guint n_measures;
  const char *const *measures
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_measures);
  for (guint i = 0; i < n_measures; i++)
    {
      const char *words = plumb_review_get (review, PLUMB_KIND_MEASURE, measures[i], "impacts");
      g_autofree char *left = without (words, gone);
      if (words != NULL && strcmp (words, left) != 0)
        plumb_step_set (step, PLUMB_KIND_MEASURE, measures[i], "impacts", left);
    }
}

gboolean
plumb_impact_delete (PlumbWorkspace *workspace, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, FALSE);

  plumb_workspace_flush (workspace);
  const char *const ids[] = { id };
  g_autoptr (PlumbStep) step = plumb_step_new ();
  plumb_step_delete_impacts (step, plumb_workspace_get_review (workspace), ids, 1);
  return plumb_step_apply (step, workspace);
}

char *
plumb_measure_add (PlumbWorkspace *workspace, const char *impact)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *id = make_id (workspace, PLUMB_KIND_MEASURE);
  const char *direction
      = impact != NULL ? get (workspace, PLUMB_KIND_IMPACT, impact, "direction") : NULL;
  g_autoptr (PlumbStep) step = plumb_step_new ();
  plumb_step_set (step, PLUMB_KIND_MEASURE, id, "kind",
                  g_strcmp0 (direction, "benefit") == 0 ? "amplify" : "mitigate");
  plumb_step_set (step, PLUMB_KIND_MEASURE, id, "status", "proposed");
  plumb_step_set (step, PLUMB_KIND_MEASURE, id, "impacts", impact);
  return plumb_step_apply (step, workspace) ? g_steal_pointer (&id) : NULL;
}

gboolean
plumb_measure_delete (PlumbWorkspace *workspace, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, FALSE);

  plumb_workspace_flush (workspace);
  return plumb_workspace_remove (workspace, PLUMB_KIND_MEASURE, id);
}

char *
plumb_evidence_add (PlumbWorkspace *workspace, const char *impact)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && impact != NULL, NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *id = make_id (workspace, PLUMB_KIND_EVIDENCE);
  g_autofree char *supports = g_strconcat ("impact/", impact, NULL);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  plumb_step_set (step, PLUMB_KIND_EVIDENCE, id, "for", supports);
  return plumb_step_apply (step, workspace) ? g_steal_pointer (&id) : NULL;
}

GPtrArray *
plumb_evidence_list_for (PlumbReview *review, const char *impact)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && impact != NULL, NULL);

  g_autofree char *supports = g_strconcat ("impact/", impact, NULL);
  GPtrArray *list = g_ptr_array_new ();
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    if (g_strcmp0 (plumb_review_get (review, PLUMB_KIND_EVIDENCE, ids[i], "for"), supports) == 0)
      g_ptr_array_add (list, (char *) ids[i]);
  return list;
}

GPtrArray *
plumb_measure_list_for (PlumbReview *review, const char *impact)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review) && impact != NULL, NULL);

  GPtrArray *list = g_ptr_array_new ();
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    if (plumb_words_have (plumb_review_get (review, PLUMB_KIND_MEASURE, ids[i], "impacts"), impact))
      g_ptr_array_add (list, (char *) ids[i]);
  return list;
}
