/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing what questions share: scales, groups, pathways, named conditions; the appraisal. */

#include <string.h>

#include "plumb-comparison-private.h"
#include "plumb-instrument-private.h"
#include "plumb-successor.h"

static char *
dup_score (const PlumbChoice *choice)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  return choice->has_score ? g_strdup (g_ascii_dtostr (buffer, sizeof buffer, choice->score))
                           : NULL;
}

static PlumbThing
describe_choice (const char *owner, const PlumbChoice *choice)
{
  return (PlumbThing){ "choice", owner, choice->id, choice->label.source };
}

static void
compare_choice (PlumbComparison *self,
                const char *owner,
                const PlumbChoice *then,
                const PlumbChoice *now,
                gboolean merged)
{
  const PlumbThing a = describe_choice (owner, then);
  const PlumbThing b = describe_choice (owner, now);
  if (merged)
    {
      plumb_comparison_add (self, PLUMB_DIFFERENCE_MERGED, &a, &b);
      return;
    }
  plumb_comparison_check_name (self, &a, &b);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->hint, &now->hint);
  plumb_comparison_check_logic (self, &a, &b, then->available.text, now->available.text);
  g_autofree char *was = dup_score (then);
  g_autofree char *is = dup_score (now);
  if (g_strcmp0 (was, is) != 0 || then->role != now->role)
    plumb_comparison_add_change (self, PLUMB_DIFFERENCE_SCORE, &a, &b, was, is);
}

void
plumb_comparison_compare_choices (PlumbComparison *self,
                                  const char *owner,
                                  const PlumbChoice *then,
                                  guint n_then,
                                  const PlumbChoice *now,
                                  guint n_now)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) was = g_ptr_array_new ();
  g_autoptr (GArray) is = g_array_new (FALSE, FALSE, sizeof (PlumbThing));
  for (guint i = 0; i < n_then; i++)
    {
      const PlumbThing thing = describe_choice (owner, &then[i]);
      const PlumbChoice *next = plumb_successor_get_choice (now, n_now, then[i].id);
      if (next == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &thing, NULL);
      else
        {
          /* What kept its id is that thing; what is called otherwise now and finds its place taken
           * was merged. */
          gboolean same = strcmp (next->id, then[i].id) == 0;
          gboolean shared = plumb_successor_get_choice (then, n_then, next->id) != NULL
                            || g_hash_table_contains (taken, next);
          if (g_hash_table_add (taken, (gpointer) next))
            g_ptr_array_add (was, (gpointer) next->id);
          compare_choice (self, owner, &then[i], next, !same && shared);
        }
    }
  for (guint i = 0; i < n_now; i++)
    {
      const PlumbThing thing = describe_choice (owner, &now[i]);
      if (g_hash_table_contains (taken, &now[i]))
        g_array_append_val (is, thing);
      else
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &thing);
    }
  plumb_comparison_check_order (self, was, is);
}

static const PlumbScale *
find_scale (const PlumbStoredInstrument *stored, const char *id)
{
  return g_hash_table_lookup (stored->scales_by_id, id);
}

/* A scale that is gone matters to the questions that used it, which say so themselves. */
static void
compare_scales (PlumbComparison *self)
{
  const PlumbStoredInstrument *then = (const PlumbStoredInstrument *) self->before;
  const PlumbStoredInstrument *now = (const PlumbStoredInstrument *) self->after;
  for (guint i = 0; i < then->n_scales; i++)
    {
      const PlumbScale *scale = &then->scales[i];
      const PlumbScale *next = find_scale (now, scale->id);
      if (next != NULL)
        plumb_comparison_compare_choices (self, scale->id, scale->choices, scale->n_choices,
                                          next->choices, next->n_choices);
    }
}

static PlumbThing
describe_group (const PlumbGroup *group)
{
  return (PlumbThing){ "group", NULL, group->id, group->label.source };
}

static void
compare_groups (PlumbComparison *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->before->n_groups; i++)
    {
      const PlumbGroup *then = &self->before->groups[i];
      const PlumbGroup *now = plumb_successor_get_group (self->after, then->id);
      const PlumbThing a = describe_group (then);
      if (now == NULL)
        {
          plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
          continue;
        }
      g_hash_table_add (taken, (gpointer) now);
      const PlumbThing b = describe_group (now);
      plumb_comparison_check_name (self, &a, &b);
      plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
      plumb_comparison_check_text (self, &a, &b, &then->definition, &now->definition);
      plumb_comparison_check_text (self, &a, &b, &then->barriers, &now->barriers);
      plumb_comparison_check_text (self, &a, &b, &then->prompt, &now->prompt);
      plumb_comparison_check_text (self, &a, &b, &then->data_sources, &now->data_sources);
      if (then->kind != now->kind)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_LOGIC, &a, &b);
    }
  for (guint i = 0; i < self->after->n_groups; i++)
    {
      const PlumbThing b = describe_group (&self->after->groups[i]);
      if (!g_hash_table_contains (taken, &self->after->groups[i]))
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
}

static PlumbThing
describe_pathway (const PlumbPathway *pathway)
{
  return (PlumbThing){ "pathway", NULL, pathway->id, pathway->label.source };
}

static void
compare_pathways (PlumbComparison *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->before->n_pathways; i++)
    {
      const PlumbPathway *then = &self->before->pathways[i];
      const PlumbPathway *now = plumb_successor_get_pathway (self->after, then->id);
      const PlumbThing a = describe_pathway (then);
      if (now == NULL)
        {
          plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
          continue;
        }
      g_hash_table_add (taken, (gpointer) now);
      const PlumbThing b = describe_pathway (now);
      plumb_comparison_check_name (self, &a, &b);
      plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
      plumb_comparison_check_text (self, &a, &b, &then->definition, &now->definition);
      plumb_comparison_check_text (self, &a, &b, &then->prompt, &now->prompt);
    }
  for (guint i = 0; i < self->after->n_pathways; i++)
    {
      const PlumbThing b = describe_pathway (&self->after->pathways[i]);
      if (!g_hash_table_contains (taken, &self->after->pathways[i]))
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
}

static PlumbThing
describe_let (const PlumbLet *let)
{
  return (PlumbThing){ "let", NULL, let->id, let->label.source };
}

/* A condition that speaks of a named part changes with that part. */
static void
compare_lets (PlumbComparison *self)
{
  for (guint i = 0; i < self->before->n_lets; i++)
    {
      const PlumbLet *then = &self->before->lets[i];
      const PlumbLet *now = plumb_instrument_get_let (self->after, then->id);
      const PlumbThing a = describe_let (then);
      const PlumbThing b = now != NULL ? describe_let (now) : a;
      plumb_comparison_check_logic (self, &a, &b, then->value.text,
                                    now != NULL ? now->value.text : NULL);
      if (now != NULL)
        plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
    }
  for (guint i = 0; i < self->after->n_lets; i++)
    {
      const PlumbThing b = describe_let (&self->after->lets[i]);
      if (plumb_instrument_get_let (self->before, b.id) == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &b);
    }
}

void
plumb_comparison_compare_lists (PlumbComparison *self)
{
  compare_scales (self);
  compare_groups (self);
  compare_pathways (self);
  compare_lets (self);
}

static PlumbThing
describe_level (const PlumbField *field, const PlumbLevel *level)
{
  return (PlumbThing){ "level", field->id, level->id, level->label.source };
}

static void
compare_level (PlumbComparison *self,
               const PlumbField *field,
               const PlumbLevel *then,
               const PlumbLevel *now)
{
  const PlumbThing a = describe_level (field, then);
  if (now == NULL)
    {
      plumb_comparison_add (self, PLUMB_DIFFERENCE_REMOVED, &a, NULL);
      return;
    }
  const PlumbThing b = describe_level (field, now);
  plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
  plumb_comparison_check_text (self, &a, &b, &then->hint, &now->hint);
  if (then->has_value != now->has_value || then->value != now->value)
    plumb_comparison_add (self, PLUMB_DIFFERENCE_SCORE, &a, &b);
}

static void
compare_field (PlumbComparison *self, const PlumbField *then, const PlumbField *now)
{
  const PlumbThing a = { "field", NULL, then->id, then->label.source };
  const PlumbThing b = { "field", NULL, now->id, now->label.source };
  if (then->id != NULL && now->id != NULL)
    {
      plumb_comparison_check_text (self, &a, &b, &then->label, &now->label);
      plumb_comparison_check_text (self, &a, &b, &then->guidance, &now->guidance);
    }
  for (guint i = 0; i < then->n_levels; i++)
    compare_level (self, then, &then->levels[i], plumb_field_get_level (now, then->levels[i].id));
  for (guint i = 0; i < now->n_levels; i++)
    {
      const PlumbThing level = describe_level (now, &now->levels[i]);
      if (plumb_field_get_level (then, now->levels[i].id) == NULL)
        plumb_comparison_add (self, PLUMB_DIFFERENCE_ADDED, NULL, &level);
    }
}

/* The question that the appraisal takes a list from is another one, not only called otherwise. */
static void
compare_source (PlumbComparison *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  if (then == NULL || now == NULL || plumb_successor_get_question (self->after, then->id) == now)
    return;
  const PlumbThing a = { "question", NULL, then->id, then->label.source };
  const PlumbThing b = { "question", NULL, now->id, now->label.source };
  plumb_comparison_add_change (self, PLUMB_DIFFERENCE_LOGIC, &a, &b, then->id, now->id);
}

void
plumb_comparison_compare_appraisal (PlumbComparison *self)
{
  static const PlumbAppraisal none;
  const PlumbAppraisal *then = self->before->appraisal != NULL ? self->before->appraisal : &none;
  const PlumbAppraisal *now = self->after->appraisal != NULL ? self->after->appraisal : &none;
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    compare_field (self, &then->fields[i], &now->fields[i]);
  compare_source (self, then->groups, now->groups);
  compare_source (self, then->priority, now->priority);
  compare_source (self, then->pathways, now->pathways);
}
