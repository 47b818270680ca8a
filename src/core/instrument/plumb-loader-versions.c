/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: what things were called in earlier versions. */

#include "plumb-loader.h"

const char *const *
plumb_loader_read_was (PlumbLoader *self, const xmlNode *node)
{
  static const char *const none[] = { NULL };
  guint n = plumb_loader_count (node, "was");
  if (n == 0)
    return none;
  self->has_was = TRUE;
  const char **was = plumb_arena_alloc (&self->stored->arena, n + 1, sizeof (char *));
  guint i = 0;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "was"))
      was[i++] = plumb_loader_keep_id (self, child);
  return was;
}

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Adds the ids of the children of @parent that are called @name. */
static void
collect_ids (const xmlNode *parent, const char *name, GHashTable *ids)
{
  for (const xmlNode *child = parent->children; child != NULL; child = child->next)
    {
      char *id = plumb_loader_is (child, name) ? plumb_xml_dup_attribute (child, "id") : NULL;
      if (id != NULL)
        g_hash_table_add (ids, id);
    }
}

/* Reports what @thing was where something with one of @ids is or was called so. */
static void
check_thing (PlumbLoader *self, const xmlNode *thing, GHashTable *ids)
{
  for (const xmlNode *was = thing->children; was != NULL; was = was->next)
    {
      g_autofree char *id
          = plumb_loader_is (was, "was") ? plumb_xml_dup_attribute (was, "id") : NULL;
      if (id == NULL || g_hash_table_add (ids, g_strdup (id)))
        continue;
      PlumbLoaderPlace place = { .line = plumb_xml_get_line (was), .caret = -1 };
      plumb_loader_report (self, PLUMB_FAULT_WAS_TAKEN, &place, id, NULL);
    }
}

static void
check_things (PlumbLoader *self, const xmlNode *parent, const char *name, GHashTable *ids)
{
  for (const xmlNode *child = parent->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, name))
      check_thing (self, child, ids);
}

/* Checks the things called @name below @parent, which share their ids with nothing else. */
static void
check_list (PlumbLoader *self, const xmlNode *parent, const char *name)
{
  if (parent == NULL)
    return;
  g_autoptr (GHashTable) ids = new_ids ();
  collect_ids (parent, name, ids);
  check_things (self, parent, name, ids);
}

static void
check_question (PlumbLoader *self, const xmlNode *question)
{
  static const char *const lists[] = { "choice", "row", "column" };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    check_list (self, question, lists[i]);
  for (const xmlNode *child = question->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "column"))
      check_list (self, child, "choice");
}

/* All questions share their ids, whichever section they are in. */
static void
check_questions (PlumbLoader *self, const xmlNode *root)
{
  g_autoptr (GHashTable) ids = new_ids ();
  for (const xmlNode *section = root->children; section != NULL; section = section->next)
    if (plumb_loader_is (section, "section"))
      collect_ids (section, "question", ids);
  for (const xmlNode *section = root->children; section != NULL; section = section->next)
    if (plumb_loader_is (section, "section"))
      check_things (self, section, "question", ids);
  for (guint i = 0; i < self->stored->shown.n_questions; i++)
    check_question (self, self->nodes[i]);
}

void
plumb_loader_check_was (PlumbLoader *self, const xmlNode *root)
{
  if (!self->has_was)
    return;
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "scale"))
      check_list (self, child, "choice");
  check_list (self, plumb_loader_get_child (root, "groups"), "group");
  check_list (self, plumb_loader_get_child (root, "pathways"), "pathway");
  check_questions (self, root);
}
