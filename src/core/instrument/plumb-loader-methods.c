/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: the methods of the appraisal, and whether a matrix says something of every pair. */

#include "plumb-loader.h"

#include <string.h>

#include "plumb-suggest.h"

gboolean
plumb_loader_read_method_kind (const xmlNode *node, PlumbMethodKind *kind)
{
  g_autofree char *word = plumb_xml_dup_attribute (node, "kind");
  for (PlumbMethodKind k = PLUMB_METHOD_PROFILE; k <= PLUMB_METHOD_QUALITATIVE; k++)
    if (g_strcmp0 (plumb_method_kind_get_id (k), word) == 0)
      {
        *kind = k;
        return TRUE;
      }
  return FALSE;
}

guint
plumb_loader_collect_method_kinds (const xmlNode *node)
{
  guint kinds = 0;
  PlumbMethodKind kind;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "method") && plumb_loader_read_method_kind (child, &kind))
      kinds |= 1u << kind;
  return plumb_loader_count (node, "method") > 0 ? kinds : 1u << PLUMB_METHOD_PROFILE;
}

static gboolean
has_numbers (PlumbMethodKind kind)
{
  return kind == PLUMB_METHOD_PROFILE || kind == PLUMB_METHOD_RIAM;
}

/* What belongs to a method whose kind is not known cannot be told. */
static void
report_part (PlumbLoader *self, const xmlNode *node, const PlumbMethod *method, const char *kinds)
{
  PlumbLoaderPlace place
      = { .line = plumb_xml_get_line (node), .subject = method->id, .caret = -1 };
  PlumbMethodKind kind;
  if (!plumb_loader_read_method_kind (node->parent, &kind))
    return;
  g_autofree char *detail = g_strdup_printf ("<%s>", (const char *) node->name);
  plumb_loader_report (self, PLUMB_FAULT_METHOD_PART, &place, detail, kinds);
}

/* The rules that lead from numbers to a conclusion ask from which number on something is moderate,
 * substantial and severe. */
static void
check_classes (PlumbLoader *self, const PlumbMethod *method)
{
  guint found = 0;
  PlumbBandClass before = PLUMB_CLASS_NONE;
  for (guint i = 0; i < method->n_bands; i++)
    {
      const PlumbDeclaredBand *band = &method->bands[i];
      PlumbLoaderPlace place = { .line = band->line, .subject = method->id, .caret = -1 };
      found |= 1u << band->class;
      if (band->class < before)
        plumb_loader_report (self, PLUMB_FAULT_CLASS_FALLS, &place, band->id, NULL);
      before = band->class;
    }
  for (PlumbBandClass class = PLUMB_CLASS_MODERATE; class <= PLUMB_CLASS_SEVERE; class ++)
    {
      PlumbLoaderPlace place = { .line = method->line, .subject = method->id, .caret = -1 };
      const char *name = plumb_band_class_get_id (class);
      if ((found & 1u << class) == 0)
        plumb_loader_report (self, PLUMB_FAULT_NO_CLASS, &place, name, name);
    }
}

/* Its own bands, or those of its kind. */
static void
read_bands (PlumbLoader *self, const xmlNode *node, PlumbMethod *method)
{
  g_autofree char *owner = g_strdup_printf ("method:%s", method->id);
  gboolean limited = has_numbers (method->kind);
  method->bands = plumb_loader_read_bands (self, node, owner, limited, &method->n_bands);
  if (method->kind == PLUMB_METHOD_QUALITATIVE && method->n_bands > 0)
    report_part (self, plumb_loader_get_child (node, "band"), method, "profile, riam, matrix");
  if (method->n_bands > 0 && limited)
    check_classes (self, method);
  if (method->n_bands > 0)
    return;
  method->bands = plumb_method_kind_get_bands (method->kind, &method->n_bands);
  PlumbLoaderPlace place = { .line = method->line, .subject = method->id, .caret = -1 };
  if (method->kind == PLUMB_METHOD_MATRIX)
    plumb_loader_report (self, PLUMB_FAULT_NO_BANDS, &place, NULL, NULL);
}

static void
set_defaults (PlumbMethod *method)
{
  for (PlumbThresholdId id = 0; id < PLUMB_N_THRESHOLDS; id++)
    method->thresholds[id].value = plumb_threshold_get_default (method->kind, id);
}

static void
check_threshold (PlumbLoader *self, const xmlNode *node, const PlumbMethod *method, guint id)
{
  if (id == PLUMB_THRESHOLD_PRIORITY_CAP && !has_numbers (method->kind))
    {
      report_part (self, node, method, "profile, riam");
      return;
    }
  double value = method->thresholds[id].value;
  double most = plumb_threshold_get_most (method->kind, id);
  if (value >= 0 && value <= most)
    return;
  PlumbLoaderPlace place
      = { .line = plumb_xml_get_line (node), .subject = method->id, .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("%s (%g)", plumb_threshold_get_id (id), value);
  g_autofree char *range = g_strdup_printf ("0 … %g", most);
  plumb_loader_report (self, PLUMB_FAULT_NUMBER_RANGE, &place, detail, range);
}

static void
read_threshold (PlumbLoader *self, const xmlNode *node, PlumbMethod *method, GHashTable *ids)
{
  const char *word = plumb_loader_keep_id (self, node);
  plumb_loader_claim (self, ids, word, NULL, node);
  for (PlumbThresholdId id = 0; id < PLUMB_N_THRESHOLDS; id++)
    {
      PlumbThreshold *threshold = &method->thresholds[id];
      if (strcmp (plumb_threshold_get_id (id), word) != 0)
        continue;
      threshold->is_declared = plumb_loader_read_number (node, "value", &threshold->value);
      threshold->line = plumb_xml_get_line (node);
      check_threshold (self, node, method, id);
    }
}

/* The names in a cell are looked up when the fields are known. */
static void
read_cells (PlumbLoader *self, const xmlNode *node, PlumbMethod *method)
{
  method->n_cells = plumb_loader_count (node, "cell");
  PlumbMethodCell *cell
      = plumb_arena_alloc (&self->stored->arena, method->n_cells, sizeof (PlumbMethodCell));
  method->cells = cell;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "cell"))
        continue;
      const char *row = plumb_loader_keep_attribute (self, child, "row");
      const char *column = plumb_loader_keep_attribute (self, child, "column");
      cell->row = row != NULL ? row : "";
      cell->column = column != NULL ? column : "";
      cell->line = plumb_xml_get_line (child);
      cell++;
    }
}

static void
read_method (PlumbLoader *self, const xmlNode *node, PlumbMethod *method, GHashTable *ids)
{
  method->id = plumb_loader_keep_id (self, node);
  method->line = plumb_xml_get_line (node);
  plumb_loader_claim (self, ids, method->id, method, node);
  if (!plumb_loader_read_method_kind (node, &method->kind))
    method->kind = PLUMB_METHOD_QUALITATIVE;
  g_autofree char *key = g_strdup_printf ("method:%s", method->id);
  plumb_loader_read_text (self, node, "label", key, &method->label);
  plumb_loader_read_text (self, node, "guidance", key, &method->guidance);
  read_bands (self, node, method);
  const xmlNode *cells = plumb_loader_get_child (node, "cells");
  if (cells != NULL)
    read_cells (self, cells, method);
  set_defaults (method);
  g_autoptr (GHashTable) thresholds = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "threshold"))
      read_threshold (self, child, method, thresholds);
}

void
plumb_loader_read_methods (PlumbLoader *self, const xmlNode *appraisal)
{
  g_return_if_fail (self != NULL && appraisal != NULL);

  PlumbAppraisal *shown = (PlumbAppraisal *) self->stored->shown.appraisal;
  guint n = plumb_loader_count (appraisal, "method");
  shown->n_methods = n > 0 ? n : 1;
  PlumbMethod *method
      = plumb_arena_alloc (&self->stored->arena, shown->n_methods, sizeof (PlumbMethod));
  shown->methods = method;
  if (n == 0)
    {
      method->id = plumb_method_kind_get_id (PLUMB_METHOD_PROFILE);
      method->line = plumb_xml_get_line (appraisal);
      method->bands = plumb_method_kind_get_bands (PLUMB_METHOD_PROFILE, &method->n_bands);
      set_defaults (method);
      return;
    }
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *child = appraisal->children; child != NULL; child = child->next)
    if (plumb_loader_is (child, "method"))
      read_method (self, child, method++, ids);
}

/* What is being looked up. */
typedef struct
{
  PlumbLoader *loader;
  const PlumbAppraisal *appraisal;
  PlumbMethod *method;
} Lookup;

static void
report_unknown (const Lookup *self,
                const xmlNode *node,
                const char *name,
                const char *word,
                const char *const *known)
{
  PlumbLoaderPlace place = { .line = plumb_xml_get_attribute_line (node, name),
                             .subject = self->method->id,
                             .caret = -1 };
  g_autofree char *detail = g_strdup_printf ("%s=\"%s\"", name, word);
  plumb_loader_report (self->loader, PLUMB_FAULT_CELL_UNKNOWN, &place, detail,
                       plumb_suggest (word, known));
}

/* The field that the attribute @name of @node names; PLUMB_N_FIELDS where there is none such. */
static guint
resolve_field (const Lookup *self, const xmlNode *node, const char *name)
{
  g_autofree char *word = plumb_xml_dup_attribute (node, name);
  const char *known[PLUMB_N_FIELDS + 1] = { NULL };
  guint n = 0;
  for (PlumbFieldId id = 0; word != NULL && id < PLUMB_N_FIELDS; id++)
    {
      if (self->appraisal->fields[id].id == NULL || id == PLUMB_FIELD_LENS)
        continue;
      if (strcmp (plumb_field_id_get_name (id), word) == 0)
        return id;
      known[n++] = plumb_field_id_get_name (id);
    }
  if (word != NULL)
    report_unknown (self, node, name, word, known);
  return PLUMB_N_FIELDS;
}

static void
check_level (const Lookup *self, const xmlNode *node, const char *name, PlumbFieldId id)
{
  const PlumbField *field = &self->appraisal->fields[id];
  g_autofree char *word = plumb_xml_dup_attribute (node, name);
  if (word == NULL || plumb_field_get_level (field, word) != NULL)
    return;
  g_autofree const char **known = g_new0 (const char *, field->n_levels + 1);
  for (guint i = 0; i < field->n_levels; i++)
    known[i] = field->levels[i].id;
  report_unknown (self, node, name, word, known);
}

static const PlumbDeclaredBand *
resolve_band (const Lookup *self, const xmlNode *node)
{
  const PlumbMethod *method = self->method;
  g_autofree char *word = plumb_xml_dup_attribute (node, "band");
  const PlumbDeclaredBand *band
      = word != NULL ? plumb_bands_get (method->bands, method->n_bands, word) : NULL;
  if (word == NULL || band != NULL)
    return band;
  g_autofree const char **known = g_new0 (const char *, method->n_bands + 1);
  for (guint i = 0; i < method->n_bands; i++)
    known[i] = method->bands[i].id;
  report_unknown (self, node, "band", word, known);
  return NULL;
}

/* Enters the pair of @cell in @pairs, which owns it. */
static void
claim_cell (const Lookup *self, const PlumbMethodCell *cell, GHashTable *pairs)
{
  PlumbLoaderPlace place = { .line = cell->line, .subject = self->method->id, .caret = -1 };
  char *pair = g_strdup_printf ("%s, %s", cell->row, cell->column);
  if (g_hash_table_contains (pairs, pair))
    plumb_loader_report (self->loader, PLUMB_FAULT_CELL_TWICE, &place, pair, NULL);
  g_hash_table_add (pairs, pair);
}

static void
check_pairs (const Lookup *self, const xmlNode *node, GHashTable *pairs)
{
  const PlumbField *rows = &self->appraisal->fields[self->method->row_field];
  const PlumbField *columns = &self->appraisal->fields[self->method->column_field];
  PlumbLoaderPlace place
      = { .line = plumb_xml_get_line (node), .subject = self->method->id, .caret = -1 };
  for (guint i = 0; i < rows->n_levels && plumb_loader_is_listening (self->loader); i++)
    for (guint j = 0; j < columns->n_levels; j++)
      {
        const char *row = rows->levels[i].id;
        const char *column = columns->levels[j].id;
        g_autofree char *pair = g_strdup_printf ("%s, %s", row, column);
        if (plumb_level_stands_for_no_number (row) || plumb_level_stands_for_no_number (column)
            || g_hash_table_contains (pairs, pair))
          continue;
        g_autofree char *remedy
            = g_strdup_printf ("<cell row=\"%s\" column=\"%s\" band=\"…\"/>", row, column);
        plumb_loader_report (self->loader, PLUMB_FAULT_NO_CELL, &place, pair, remedy);
      }
}

static void
resolve_cells (const Lookup *self, const xmlNode *node)
{
  PlumbMethod *method = self->method;
  guint rows = resolve_field (self, node, "rows");
  guint columns = resolve_field (self, node, "columns");
  if (rows == PLUMB_N_FIELDS || columns == PLUMB_N_FIELDS)
    return;
  method->row_field = rows;
  method->column_field = columns;
  PlumbLoaderPlace place
      = { .line = plumb_xml_get_line (node), .subject = method->id, .caret = -1 };
  if (rows == columns)
    {
      plumb_loader_report (self->loader, PLUMB_FAULT_CELLS_SAME, &place,
                           plumb_field_id_get_name (rows), NULL);
      return;
    }
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* The loader is still building what will be read-only. */
  PlumbMethodCell *cell = (PlumbMethodCell *) method->cells;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "cell"))
        continue;
      check_level (self, child, "row", rows);
      check_level (self, child, "column", columns);
      cell->band = resolve_band (self, child);
      claim_cell (self, cell++, pairs);
    }
  check_pairs (self, node, pairs);
}

static void
resolve_method (const Lookup *self, const xmlNode *node)
{
  const xmlNode *cells = plumb_loader_get_child (node, "cells");
  PlumbLoaderPlace place = { .line = self->method->line, .subject = self->method->id, .caret = -1 };
  if (self->method->kind == PLUMB_METHOD_MATRIX && cells == NULL)
    plumb_loader_report (self->loader, PLUMB_FAULT_NO_CELLS, &place, NULL, NULL);
  else if (self->method->kind == PLUMB_METHOD_MATRIX)
    resolve_cells (self, cells);
  else if (cells != NULL)
    report_part (self->loader, cells, self->method, "matrix");
}

void
plumb_loader_resolve_methods (PlumbLoader *self, const xmlNode *appraisal)
{
  g_return_if_fail (self != NULL && appraisal != NULL);

  const PlumbAppraisal *shown = self->stored->shown.appraisal;
  Lookup lookup = { .loader = self, .appraisal = shown, .method = (PlumbMethod *) shown->methods };
  for (const xmlNode *child = appraisal->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "method"))
        continue;
      resolve_method (&lookup, child);
      lookup.method++;
    }
}
