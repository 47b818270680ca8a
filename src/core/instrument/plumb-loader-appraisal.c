/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: how impact records are appraised, and whether the score will find what it needs. */

#include "plumb-loader.h"

#include <math.h>
#include <string.h>

#include "plumb-suggest.h"

/* What the methods that are declared need of @field, taken together. */
typedef struct
{
  gboolean is_needed;
  gboolean is_numbered;
  GPtrArray *levels; /* const char *, each once, and a NULL at the end */
} Need;

static void
need_init (Need *self, guint kinds, PlumbFieldId field)
{
  *self = (Need){ .levels = g_ptr_array_new () };
  for (PlumbMethodKind kind = PLUMB_METHOD_PROFILE; kind <= PLUMB_METHOD_QUALITATIVE; kind++)
    {
      const PlumbFieldNeed *need = plumb_method_kind_get_need (kind, field);
      if ((kinds & 1u << kind) == 0)
        continue;
      self->is_needed = self->is_needed || need->is_needed;
      self->is_numbered = self->is_numbered || need->is_numbered;
      for (guint i = 0; need->levels != NULL && need->levels[i] != NULL; i++)
        if (!g_ptr_array_find_with_equal_func (self->levels, need->levels[i], g_str_equal, NULL))
          g_ptr_array_add (self->levels, (gpointer) need->levels[i]);
    }
  g_ptr_array_add (self->levels, NULL);
}

/* The same of all fields. */
typedef struct
{
  guint kinds;
  Need of[PLUMB_N_FIELDS];
} Needs;

static void
needs_init (Needs *self, const xmlNode *appraisal)
{
  self->kinds = plumb_loader_collect_method_kinds (appraisal);
  for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
    need_init (&self->of[field], self->kinds, field);
}

static void
needs_clear (Needs *self)
{
  for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
    g_ptr_array_unref (self->of[field].levels);
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

/* The numbers of profile are a matter of taste that the linter looks at; RIAM knows only these. */
static void
check_range (PlumbLoader *self, const PlumbField *field, const PlumbLevel *level)
{
  const PlumbFieldNeed *need
      = plumb_method_kind_get_need (PLUMB_METHOD_RIAM, parse_field (field->id));
  gboolean fits = level->value >= need->least && level->value <= need->most
                  && (!need->is_whole || level->value == floor (level->value));
  if (!need->is_numbered || fits)
    return;
  PlumbLoaderPlace place = { .line = level->line, .subject = field->id, .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("%s.%s (%g)", field->id, level->id, level->value);
  g_autofree char *range = g_strdup_printf ("%g … %g", need->least, need->most);
  plumb_loader_report (self, PLUMB_FAULT_NUMBER_RANGE, &place, detail, range);
}

static void
read_level (PlumbLoader *self,
            const xmlNode *node,
            const Needs *needs,
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
  if (level->has_value && (needs->kinds & 1u << PLUMB_METHOD_RIAM) != 0)
    check_range (self, field, level);
  if (needs->of[parse_field (field->id)].is_numbered && !level->has_value
      && !plumb_level_stands_for_no_number (level->id))
    {
      PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .caret = -1 };
      g_autofree char *detail = g_strdup_printf ("%s.%s", field->id, level->id);
      plumb_loader_report (self, PLUMB_FAULT_LEVEL_VALUE, &place, detail, NULL);
    }
}

static void
read_field (PlumbLoader *self, const xmlNode *node, const Needs *needs, PlumbField *field)
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
      read_level (self, child, needs, field, ids, level++);
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
  Needs needs;
  needs_init (&needs, node);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "field"))
        continue;
      const char *id = plumb_loader_keep_id (self, child);
      guint field = parse_field (id);
      if (!plumb_loader_claim (self, ids, id, NULL, child) || field == PLUMB_N_FIELDS)
        continue;
      appraisal->fields[field].id = id;
      read_field (self, child, &needs, &appraisal->fields[field]);
    }
  needs_clear (&needs);
  plumb_loader_read_methods (self, node);
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
find_mistyped (const PlumbField *field, const Need *need, const char *missing)
{
  g_autofree const char **others = g_new0 (const char *, field->n_levels + 1);
  guint n = 0;
  for (guint i = 0; i < field->n_levels; i++)
    if (!g_strv_contains ((const char *const *) need->levels->pdata, field->levels[i].id))
      others[n++] = field->levels[i].id;
  const char *meant = plumb_suggest (missing, others);
  return meant != NULL ? plumb_field_get_level (field, meant) : NULL;
}

static void
check_field (PlumbLoader *self,
             const PlumbField *field,
             PlumbFieldId id,
             const Need *need,
             int line)
{
  const char *name = plumb_field_id_get_name (id);
  PlumbLoaderPlace place = { .line = line, .caret = -1 };
  if (field->id == NULL)
    {
      if (need->is_needed)
        plumb_loader_report (self, PLUMB_FAULT_NO_FIELD, &place, name, name);
      return;
    }
  for (guint i = 0; need->levels->pdata[i] != NULL; i++)
    {
      const char *level = need->levels->pdata[i];
      if (plumb_field_get_level (field, level) != NULL)
        continue;
      g_autofree char *detail = g_strdup_printf ("%s.%s", name, level);
      const PlumbLevel *mistyped = find_mistyped (field, need, level);
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
  Needs needs;
  needs_init (&needs, node);
  for (PlumbFieldId id = 0; id < PLUMB_N_FIELDS; id++)
    {
      const xmlNode *field = find_field (node, plumb_field_id_get_name (id));
      check_field (self, &appraisal->fields[id], id, &needs.of[id], plumb_xml_get_line (field));
    }
  needs_clear (&needs);
  plumb_loader_resolve_methods (self, node);
}
