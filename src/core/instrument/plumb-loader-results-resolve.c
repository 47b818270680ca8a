/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: the questions, scales and themes that the parts of <results> name, and whether a part
 * can show them. */

#include "plumb-loader-results.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-suggest.h"

gboolean
plumb_question_is_rating (const PlumbQuestion *question)
{
  g_return_val_if_fail (question != NULL, FALSE);
  return question->type == PLUMB_QUESTION_SINGLE || question->type == PLUMB_QUESTION_SCALE
         || question->type == PLUMB_QUESTION_MATRIX;
}

/* What is being looked up. */
typedef struct
{
  PlumbLoader *loader;
  PlumbResultPart *part;
  GHashTable *scored; /* lists of choices whose scores were looked at: each is reported once */
} Lookup;

/* Reports at the attribute @name of @node, or at @node itself where @name is NULL. */
static void
report (const Lookup *self,
        PlumbInstrumentFault fault,
        const xmlNode *node,
        const char *name,
        const char *detail,
        const char *remedy_detail)
{
  PlumbLoaderPlace place = {
    .line = name != NULL ? plumb_xml_get_attribute_line (node, name) : plumb_xml_get_line (node),
    .subject = self->part->id,
    .caret = -1,
  };
  plumb_loader_report (self->loader, fault, &place, detail, remedy_detail);
}

static const PlumbScale *
resolve_scale (const Lookup *self, const xmlNode *node)
{
  const char *id = plumb_loader_keep_attribute (self->loader, node, "scale");
  if (id == NULL)
    return NULL;
  const PlumbScale *scale = g_hash_table_lookup (self->loader->stored->scales_by_id, id);
  if (scale != NULL)
    return scale;
  g_autofree const char **ids = plumb_loader_list_ids (self->loader->stored->scales_by_id);
  report (self, PLUMB_FAULT_UNKNOWN_SCALE, node, "scale", id, plumb_suggest (id, ids));
  return NULL;
}

static const PlumbQuestion *
resolve_question (const Lookup *self, const xmlNode *node, const char *name)
{
  const char *id = plumb_loader_keep_attribute (self->loader, node, name);
  if (id == NULL)
    return NULL;
  const PlumbQuestion *question = g_hash_table_lookup (self->loader->stored->questions_by_id, id);
  if (question != NULL)
    return question;
  g_autofree char *detail = g_strdup_printf ("%s=\"%s\"", name, id);
  g_autofree const char **ids = plumb_loader_list_ids (self->loader->stored->questions_by_id);
  report (self, PLUMB_FAULT_RESULT_UNKNOWN, node, name, detail, plumb_suggest (id, ids));
  return NULL;
}

/* Levels are compared by their scores: a choice without one must say what else it means. */
static void
check_scores (const Lookup *self, const xmlNode *node, const PlumbChoice *choices, guint n_choices)
{
  if (!g_hash_table_add (self->scored, (gpointer) choices))
    return;
  for (guint i = 0; i < n_choices; i++)
    if (!choices[i].has_score && choices[i].role == PLUMB_CHOICE_PLAIN)
      {
        report (self, PLUMB_FAULT_RESULT_SCORE, node, NULL, choices[i].id, NULL);
        return;
      }
}

/* Whether the types of the part's questions let it show them; a profile and a comparison want their
 * own scale besides. */
static void
check_rating (const Lookup *self,
              const xmlNode *node,
              const char *name,
              const PlumbQuestion *question)
{
  if (!plumb_question_is_rating (question))
    report (self, PLUMB_FAULT_RESULT_TYPE, node, name, question->id, "single, scale, matrix");
  else if (self->part->scale != NULL && question->choices != self->part->scale->choices)
    report (self, PLUMB_FAULT_RESULT_SCALE, node, name, question->id, self->part->scale->id);
  else if (self->part->scale == NULL)
    check_scores (self, node, question->choices, question->n_choices);
}

static void
check_grid (const Lookup *self, const xmlNode *node, const PlumbQuestion *question)
{
  if (question->type == PLUMB_QUESTION_MATRIX)
    return;
  if (question->type != PLUMB_QUESTION_ROSTER)
    {
      report (self, PLUMB_FAULT_RESULT_TYPE, node, "question", question->id, "matrix, roster");
      return;
    }
  for (guint i = 0; i < question->n_columns; i++)
    if (question->columns[i].type == PLUMB_QUESTION_SINGLE)
      return;
  report (self, PLUMB_FAULT_RESULT_GRID, node, "question", question->id, NULL);
}

static void
check_question (const Lookup *self,
                const xmlNode *node,
                const char *name,
                const PlumbQuestion *question)
{
  if (question == NULL)
    return;
  if (self->part->kind == PLUMB_PART_GRID)
    check_grid (self, node, question);
  else if (self->part->kind != PLUMB_PART_CONTRADICTIONS)
    check_rating (self, node, name, question);
  else if (question->type == PLUMB_QUESTION_NOTE)
    report (self, PLUMB_FAULT_RESULT_TYPE, node, name, question->id, _ ("one that is answered"));
}

static const PlumbPartHead *
resolve_theme (const Lookup *self, const xmlNode *node)
{
  const char *id = plumb_loader_keep_attribute (self->loader, node, "theme");
  if (id == NULL)
    return NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < self->part->n_heads; i++)
    {
      if (strcmp (self->part->heads[i].id, id) == 0)
        return &self->part->heads[i];
      g_ptr_array_add (ids, (gpointer) self->part->heads[i].id);
    }
  g_ptr_array_add (ids, NULL);
  report (self, PLUMB_FAULT_RESULT_THEME, node, "theme", id,
          plumb_suggest (id, (const char *const *) ids->pdata));
  return NULL;
}

static void
resolve_item (const Lookup *self, const xmlNode *node, PlumbPartItem *item)
{
  const PlumbPartNames *names = plumb_part_kind_get_names (self->part->kind);
  item->question = resolve_question (self, node, names->question);
  check_question (self, node, names->question, item->question);
  item->theme = resolve_theme (self, node);
  if (names->other != NULL)
    {
      item->other = resolve_question (self, node, names->other);
      check_question (self, node, names->other, item->other);
      if (item->question != NULL && item->question == item->other)
        report (self, PLUMB_FAULT_RESULT_SAME, node, names->other, item->question->id, NULL);
    }
  else if (item->label.source == NULL && item->question != NULL)
    item->label = item->question->label;
}

/* A question that a part lists twice would be counted twice. */
static void
claim_question (const Lookup *self,
                const xmlNode *node,
                const PlumbPartItem *item,
                GHashTable *seen)
{
  if (item->other == NULL && item->question != NULL
      && !g_hash_table_add (seen, (gpointer) item->question))
    report (self, PLUMB_FAULT_RESULT_TWICE, node, "question", item->question->id, NULL);
}

static void
resolve_part (const Lookup *self, const xmlNode *node)
{
  PlumbResultPart *part = self->part;
  /* The loader is still building what will be read-only. */
  PlumbPartItem *item = (PlumbPartItem *) part->items;
  part->scale = resolve_scale (self, node);
  if (part->scale != NULL)
    check_scores (self, node, part->scale->choices, part->scale->n_choices);
  if (part->kind == PLUMB_PART_GRID)
    {
      resolve_item (self, node, item);
      return;
    }
  const char *name = plumb_part_kind_get_names (part->kind)->item;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, name))
        continue;
      resolve_item (self, child, item);
      claim_question (self, child, item, seen);
      item++;
    }
}

void
plumb_loader_resolve_results (PlumbLoader *self, const xmlNode *root)
{
  const xmlNode *node = plumb_loader_get_child (root, "results");
  g_autoptr (GHashTable) scored = g_hash_table_new (NULL, NULL);
  Lookup lookup = {
    .loader = self,
    .part = (PlumbResultPart *) self->stored->shown.results,
    .scored = scored,
  };
  PlumbPartKind kind;
  for (const xmlNode *child = node != NULL ? node->children : NULL; child != NULL;
       child = child->next)
    {
      if (!plumb_part_kind_from_node (child, &kind))
        continue;
      resolve_part (&lookup, child);
      lookup.part++;
    }
}
