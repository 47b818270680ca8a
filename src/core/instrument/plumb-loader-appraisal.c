/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: how impact records are appraised, and whether the score will find what it needs. */

#include "plumb-loader.h"

#include <string.h>

#include "plumb-suggest.h"

/* What the score needs of a field: whether there must be one, the levels it knows, and a number on
 * each of its levels but those that stand for no number. */
typedef struct
{
  gboolean needed;
  gboolean numbered;
  const char *const *levels; /* NULL-terminated */
} Need;

static const char *const four_steps[] = { "1", "2", "3", "4", NULL };
static const char *const three_steps[] = { "1", "2", "3", NULL };
static const char *const directions[] = { "harm", "none", "benefit", "unknown", NULL };
static const char *const gaps[]
    = { "widens-strongly", "widens", "unchanged", "narrows", "narrows-strongly", "unknown", NULL };
static const char *const evidences[] = { "a", "b", "c", "d", "u", NULL };
static const char *const no_levels[] = { NULL };

static const Need needs[PLUMB_N_FIELDS] = {
  [PLUMB_FIELD_DIRECTION] = { TRUE, TRUE, directions },
  [PLUMB_FIELD_MAGNITUDE] = { TRUE, TRUE, four_steps },
  [PLUMB_FIELD_LIKELIHOOD] = { TRUE, TRUE, four_steps },
  [PLUMB_FIELD_REACH] = { TRUE, TRUE, four_steps },
  [PLUMB_FIELD_DURATION] = { TRUE, TRUE, four_steps },
  [PLUMB_FIELD_NEED] = { TRUE, TRUE, three_steps },
  [PLUMB_FIELD_EVIDENCE] = { TRUE, FALSE, evidences },
  [PLUMB_FIELD_GAP] = { TRUE, TRUE, gaps },
  [PLUMB_FIELD_LENS] = { FALSE, FALSE, no_levels },
  [PLUMB_FIELD_OPTION] = { FALSE, FALSE, no_levels },
};

static gboolean
stands_for_no_number (const char *level)
{
  return strcmp (level, "unknown") == 0 || strcmp (level, "not-applicable") == 0;
}

/* The number of the field called @id; PLUMB_N_FIELDS where there is none such. */
static guint
parse_field (const char *id)
{
  guint field = 0;
  while (field < PLUMB_N_FIELDS && strcmp (plumb_field_id_get_name (field), id) != 0)
    field++;
  return field;
}

static void
read_level (PlumbLoader *self,
            const xmlNode *node,
            const PlumbField *field,
            GHashTable *ids,
            PlumbLevel *level)
{
  level->id = plumb_loader_keep_id (self, node);
  level->line = plumb_xml_get_line (node);
  plumb_loader_claim (self, ids, level->id, NULL, node);
  level->has_value = plumb_loader_read_number (node, "value", &level->value);
  g_autofree char *key = g_strdup_printf ("field:%s.%s", field->id, level->id);
  plumb_loader_read_text (self, node, "label", key, &level->label);
  plumb_loader_read_text (self, node, "hint", key, &level->hint);
  if (needs[parse_field (field->id)].numbered && !level->has_value
      && !stands_for_no_number (level->id))
    {
      PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .caret = -1 };
      g_autofree char *detail = g_strdup_printf ("%s.%s", field->id, level->id);
      plumb_loader_report (self, PLUMB_FAULT_LEVEL_VALUE, &place, detail, NULL);
    }
}

static void
read_field (PlumbLoader *self, const xmlNode *node, PlumbField *field)
{
  g_autofree char *key = g_strdup_printf ("field:%s", field->id);
  plumb_loader_read_text (self, node, "label", key, &field->label);
  plumb_loader_read_text (self, node, "guidance", key, &field->guidance);
  field->n_levels = plumb_loader_count (node, "level");
  PlumbLevel *level
      = plumb_arena_alloc (&self->stored->arena, field->n_levels, sizeof (PlumbLevel));
  field->levels = level;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "level"))
      read_level (self, child, field, ids, level++);
}

void
plumb_loader_read_appraisal (PlumbLoader *self, const xmlNode *root)
{
  const xmlNode *node = plumb_loader_get_child (root, "appraisal");
  if (node == NULL)
    return;
  PlumbAppraisal *appraisal = plumb_arena_alloc (&self->stored->arena, 1, sizeof (PlumbAppraisal));
  self->stored->shown.appraisal = appraisal;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "field"))
        continue;
      const char *id = plumb_loader_keep_id (self, child);
      guint field = parse_field (id);
      if (!plumb_loader_claim (self, ids, id, NULL, child) || field == PLUMB_N_FIELDS)
        continue;
      appraisal->fields[field].id = id;
      read_field (self, child, &appraisal->fields[field]);
    }
}

/* The question that the attribute @name of <appraisal> names. */
static const PlumbQuestion *
resolve_question (PlumbLoader *self, const xmlNode *node, const char *name)
{
  const char *id = plumb_loader_keep_attribute (self, node, name);
  if (id == NULL)
    return NULL;
  PlumbLoaderPlace place = { .line = plumb_xml_get_attribute_line (node, name), .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("%s=\"%s\"", name, id);
  const PlumbQuestion *question = g_hash_table_lookup (self->stored->questions_by_id, id);
  if (question == NULL)
    {
      g_autofree const char **ids = plumb_loader_list_ids (self->stored->questions_by_id);
      plumb_loader_report (self, PLUMB_FAULT_APPRAISAL_UNKNOWN, &place, detail,
                           plumb_suggest (id, ids));
    }
  else if (question->type != PLUMB_QUESTION_MULTIPLE)
    plumb_loader_report (self, PLUMB_FAULT_APPRAISAL_TYPE, &place, detail, NULL);
  return question;
}

/* The level of @field that @missing was probably meant to be, mistyped; or NULL. */
static const PlumbLevel *
find_mistyped (const PlumbField *field, PlumbFieldId id, const char *missing)
{
  g_autofree const char **others = g_new0 (const char *, field->n_levels + 1);
  guint n = 0;
  for (guint i = 0; i < field->n_levels; i++)
    if (!g_strv_contains (needs[id].levels, field->levels[i].id))
      others[n++] = field->levels[i].id;
  const char *meant = plumb_suggest (missing, others);
  return meant != NULL ? plumb_field_get_level (field, meant) : NULL;
}

static void
check_field (PlumbLoader *self, const PlumbField *field, PlumbFieldId id, int line)
{
  const char *name = plumb_field_id_get_name (id);
  PlumbLoaderPlace place = { .line = line, .caret = -1 };
  if (field->id == NULL)
    {
      if (needs[id].needed)
        plumb_loader_report (self, PLUMB_FAULT_NO_FIELD, &place, name, name);
      return;
    }
  for (guint i = 0; needs[id].levels[i] != NULL; i++)
    {
      const char *level = needs[id].levels[i];
      if (plumb_field_get_level (field, level) != NULL)
        continue;
      g_autofree char *detail = g_strdup_printf ("%s.%s", name, level);
      const PlumbLevel *mistyped = find_mistyped (field, id, level);
      place.line = mistyped != NULL ? mistyped->line : line;
      plumb_loader_report (self, PLUMB_FAULT_NO_LEVEL, &place, detail, level);
    }
}

static const xmlNode *
find_field (const xmlNode *node, const char *name)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "field"))
        continue;
      g_autofree char *id = plumb_xml_dup_attribute (child, "id");
      if (g_strcmp0 (id, name) == 0)
        return child;
    }
  return node;
}

void
plumb_loader_resolve_appraisal (PlumbLoader *self, const xmlNode *root)
{
  PlumbAppraisal *appraisal = (PlumbAppraisal *) self->stored->shown.appraisal;
  const xmlNode *node = plumb_loader_get_child (root, "appraisal");
  if (appraisal == NULL || node == NULL)
    return;
  appraisal->groups = resolve_question (self, node, "groups");
  appraisal->priority = resolve_question (self, node, "priority");
  appraisal->pathways = resolve_question (self, node, "pathways");
  for (PlumbFieldId id = 0; id < PLUMB_N_FIELDS; id++)
    {
      const xmlNode *field = find_field (node, plumb_field_id_get_name (id));
      check_field (self, &appraisal->fields[id], id, plumb_xml_get_line (field));
    }
}
