/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: choices, and the lists that questions share: scales, groups, pathways. */

#include "plumb-loader.h"

#include <string.h>

static PlumbChoiceRole
read_role (const xmlNode *node)
{
  static const char *const roles[] = {
    [PLUMB_CHOICE_UNKNOWN] = "unknown",   [PLUMB_CHOICE_NONE] = "none",
    [PLUMB_CHOICE_OTHER] = "other",       [PLUMB_CHOICE_NOT_APPLICABLE] = "not-applicable",
    [PLUMB_CHOICE_DECLINED] = "declined",
  };
  g_autofree char *role = plumb_xml_dup_attribute (node, "role");
  for (guint i = PLUMB_CHOICE_UNKNOWN; role != NULL && i < G_N_ELEMENTS (roles); i++)
    if (strcmp (roles[i], role) == 0)
      return i;
  return PLUMB_CHOICE_PLAIN;
}

const PlumbChoice *
plumb_loader_read_choices (PlumbLoader *self,
                           const xmlNode *node,
                           const char *owner,
                           GHashTable *ids,
                           guint *n)
{
  *n = plumb_loader_count (node, "choice");
  PlumbChoice *choices = plumb_arena_alloc (&self->stored->arena, *n, sizeof (PlumbChoice));
  PlumbChoice *choice = choices;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "choice"))
        continue;
      choice->id = plumb_loader_keep_id (self, child);
      choice->line = plumb_xml_get_line (child);
      plumb_loader_claim (self, ids, choice->id, NULL, child);
      choice->role = read_role (child);
      choice->has_score = plumb_loader_read_number (child, "score", &choice->score);
      plumb_loader_read_expression (self, child, "available", &choice->available);
      g_autofree char *key = g_strdup_printf ("%s.%s", owner, choice->id);
      plumb_loader_read_text (self, child, "label", key, &choice->label);
      plumb_loader_read_text (self, child, "hint", key, &choice->hint);
      choice->was = plumb_loader_read_was (self, child);
      choice++;
    }
  return choices;
}

static void
read_scales (PlumbLoader *self, const xmlNode *root)
{
  PlumbStoredInstrument *stored = self->stored;
  stored->n_scales = plumb_loader_count (root, "scale");
  stored->scales = plumb_arena_alloc (&stored->arena, stored->n_scales, sizeof (PlumbScale));
  stored->shown.scales = stored->scales;
  stored->shown.n_scales = stored->n_scales;
  PlumbScale *scale = stored->scales;
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "scale"))
        continue;
      scale->id = plumb_loader_keep_id (self, child);
      scale->line = plumb_xml_get_line (child);
      plumb_loader_claim (self, stored->scales_by_id, scale->id, scale, child);
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *key = g_strdup_printf ("scale:%s", scale->id);
      scale->choices = plumb_loader_read_choices (self, child, key, ids, &scale->n_choices);
      scale++;
    }
}

static PlumbGroupKind
read_kind (const xmlNode *node)
{
  g_autofree char *kind = plumb_xml_dup_attribute (node, "kind");
  if (g_strcmp0 (kind, "place") == 0)
    return PLUMB_GROUP_PLACE;
  return g_strcmp0 (kind, "role") == 0 ? PLUMB_GROUP_ROLE : PLUMB_GROUP_POPULATION;
}

static void
read_group (PlumbLoader *self, const xmlNode *node, PlumbGroup *group)
{
  group->id = plumb_loader_keep_id (self, node);
  group->line = plumb_xml_get_line (node);
  plumb_loader_claim (self, self->stored->groups_by_id, group->id, group, node);
  group->kind = read_kind (node);
  g_autofree char *key = g_strdup_printf ("group:%s", group->id);
  plumb_loader_read_text (self, node, "label", key, &group->label);
  plumb_loader_read_text (self, node, "definition", key, &group->definition);
  plumb_loader_read_text (self, node, "barriers", key, &group->barriers);
  plumb_loader_read_text (self, node, "prompt", key, &group->prompt);
  plumb_loader_read_text (self, node, "data-sources", key, &group->data_sources);
  group->was = plumb_loader_read_was (self, node);
}

static void
read_groups (PlumbLoader *self, const xmlNode *list)
{
  PlumbInstrument *shown = &self->stored->shown;
  shown->n_groups = plumb_loader_count (list, "group");
  PlumbGroup *group
      = plumb_arena_alloc (&self->stored->arena, shown->n_groups, sizeof (PlumbGroup));
  shown->groups = group;
  for (const xmlNode *child = list->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "group"))
      read_group (self, child, group++);
}

static void
read_pathway (PlumbLoader *self, const xmlNode *node, PlumbPathway *pathway)
{
  pathway->id = plumb_loader_keep_id (self, node);
  pathway->line = plumb_xml_get_line (node);
  plumb_loader_claim (self, self->stored->pathways_by_id, pathway->id, pathway, node);
  g_autofree char *key = g_strdup_printf ("pathway:%s", pathway->id);
  plumb_loader_read_text (self, node, "label", key, &pathway->label);
  plumb_loader_read_text (self, node, "definition", key, &pathway->definition);
  plumb_loader_read_text (self, node, "prompt", key, &pathway->prompt);
  pathway->was = plumb_loader_read_was (self, node);
}

static void
read_pathways (PlumbLoader *self, const xmlNode *list)
{
  PlumbInstrument *shown = &self->stored->shown;
  shown->n_pathways = plumb_loader_count (list, "pathway");
  PlumbPathway *pathway
      = plumb_arena_alloc (&self->stored->arena, shown->n_pathways, sizeof (PlumbPathway));
  shown->pathways = pathway;
  for (const xmlNode *child = list->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "pathway"))
      read_pathway (self, child, pathway++);
}

void
plumb_loader_read_lists (PlumbLoader *self, const xmlNode *root)
{
  read_scales (self, root);
  const xmlNode *groups = plumb_loader_get_child (root, "groups");
  if (groups != NULL)
    read_groups (self, groups);
  const xmlNode *pathways = plumb_loader_get_child (root, "pathways");
  if (pathways != NULL)
    read_pathways (self, pathways);
}
