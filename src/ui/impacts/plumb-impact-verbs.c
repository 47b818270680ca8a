/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-verbs.h"

#include <string.h>

#include "plumb-record.h"

/* Edits that are made together; the texts are kept until then. */
typedef struct
{
  GArray *edits;
  GPtrArray *texts;
} Step;

static void
step_init (Step *step)
{
  step->edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  step->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
step_add (Step *step, PlumbKind kind, const char *id, const char *field, const char *text)
{
  char *own_id = g_strdup (id);
  char *own_text = g_strdup (text != NULL ? text : "");
  g_ptr_array_add (step->texts, own_id);
  g_ptr_array_add (step->texts, own_text);
  const PlumbEdit edit = { kind, own_id, plumb_kind_get_field (kind, field)->name, own_text };
  g_array_append_val (step->edits, edit);
}

/* Takes the item away. */
static void
step_remove (Step *step, PlumbKind kind, const char *id)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  for (guint i = 0; i < table->n_fields; i++)
    step_add (step, kind, id, table->fields[i].name, NULL);
}

/* Makes the edits as one step of the history and frees them. */
static gboolean
step_apply (Step *step, PlumbWorkspace *workspace)
{
  plumb_review_end_step (plumb_workspace_get_review (workspace));
  gboolean done
      = plumb_workspace_apply (workspace, (const PlumbEdit *) step->edits->data, step->edits->len);
  plumb_review_end_step (plumb_workspace_get_review (workspace));
  g_array_unref (step->edits);
  g_ptr_array_unref (step->texts);
  return done;
}

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
  Step step;
  step_init (&step);
  step_add (&step, PLUMB_KIND_IMPACT, id, "option", option);
  step_add (&step, PLUMB_KIND_IMPACT, id, "groups", groups);
  step_add (&step, PLUMB_KIND_IMPACT, id, "pathway", pathway);
  step_add (&step, PLUMB_KIND_IMPACT, id, "direction", direction);
  return step_apply (&step, workspace) ? g_steal_pointer (&id) : NULL;
}

char *
plumb_impact_duplicate (PlumbWorkspace *workspace, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *copy = make_id (workspace, PLUMB_KIND_IMPACT);
  const PlumbFactKind *table = plumb_kind_get (PLUMB_KIND_IMPACT);
  Step step;
  step_init (&step);
  for (guint i = 0; i < table->n_fields; i++)
    step_add (&step, PLUMB_KIND_IMPACT, copy, table->fields[i].name,
              get (workspace, PLUMB_KIND_IMPACT, id, table->fields[i].name));
  return step_apply (&step, workspace) ? g_steal_pointer (&copy) : NULL;
}

char *
plumb_impact_split (PlumbWorkspace *workspace, const char *id)
{
  static const char *const kept[]
      = { "provision", "groups", "pathway", "option", "need", "rationale" };
  static const char *const rated[]
      = { "magnitude", "likelihood", "reach", "duration", "evidence", "gap" };
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *benefit = make_id (workspace, PLUMB_KIND_IMPACT);
  Step step;
  step_init (&step);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    step_add (&step, PLUMB_KIND_IMPACT, benefit, kept[i],
              get (workspace, PLUMB_KIND_IMPACT, id, kept[i]));
  for (guint i = 0; i < G_N_ELEMENTS (rated); i++)
    step_add (&step, PLUMB_KIND_IMPACT, id, rated[i], NULL);
  step_add (&step, PLUMB_KIND_IMPACT, id, "direction", "harm");
  step_add (&step, PLUMB_KIND_IMPACT, benefit, "direction", "benefit");
  return step_apply (&step, workspace) ? g_steal_pointer (&benefit) : NULL;
}

/* @words without @word. */
static char *
without (const char *words, const char *word)
{
  g_auto (GStrv) all = plumb_words_split (words);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  for (char **one = all; *one != NULL; one++)
    if (strcmp (*one, word) != 0)
      g_ptr_array_add (left, *one);
  g_ptr_array_add (left, NULL);
  return g_strjoinv (" ", (char **) left->pdata);
}

gboolean
plumb_impact_delete (PlumbWorkspace *workspace, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, FALSE);

  plumb_workspace_flush (workspace);
  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_autoptr (GPtrArray) evidence = plumb_evidence_list_for (review, id);
  g_autoptr (GPtrArray) measures = plumb_measure_list_for (review, id);
  Step step;
  step_init (&step);
  step_remove (&step, PLUMB_KIND_IMPACT, id);
  for (guint i = 0; i < evidence->len; i++)
    step_remove (&step, PLUMB_KIND_EVIDENCE, g_ptr_array_index (evidence, i));
  for (guint i = 0; i < measures->len; i++)
    {
      const char *measure = g_ptr_array_index (measures, i);
      g_autofree char *left = without (get (workspace, PLUMB_KIND_MEASURE, measure, "impacts"), id);
      step_add (&step, PLUMB_KIND_MEASURE, measure, "impacts", left);
    }
  return step_apply (&step, workspace);
}

char *
plumb_measure_add (PlumbWorkspace *workspace, const char *impact)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  plumb_workspace_flush (workspace);
  g_autofree char *id = make_id (workspace, PLUMB_KIND_MEASURE);
  const char *direction
      = impact != NULL ? get (workspace, PLUMB_KIND_IMPACT, impact, "direction") : NULL;
  Step step;
  step_init (&step);
  step_add (&step, PLUMB_KIND_MEASURE, id, "kind",
            g_strcmp0 (direction, "benefit") == 0 ? "amplify" : "mitigate");
  step_add (&step, PLUMB_KIND_MEASURE, id, "status", "proposed");
  step_add (&step, PLUMB_KIND_MEASURE, id, "impacts", impact);
  return step_apply (&step, workspace) ? g_steal_pointer (&id) : NULL;
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
  Step step;
  step_init (&step);
  step_add (&step, PLUMB_KIND_EVIDENCE, id, "for", supports);
  return step_apply (&step, workspace) ? g_steal_pointer (&id) : NULL;
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
