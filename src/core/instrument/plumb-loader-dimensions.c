/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: the dimensions, and whether what they count can be counted. */

#include "plumb-loader.h"

#include <string.h>

#include "plumb-dimension.h"
#include "plumb-suggest.h"

static double
read_weight (PlumbLoader *self, const xmlNode *node, const char *subject)
{
  double weight = 1;
  PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .subject = subject, .caret = -1 };
  if (!plumb_loader_read_number (node, "weight", &weight) || weight >= 0)
    return weight;
  g_autofree char *detail = g_strdup_printf ("%g", weight);
  plumb_loader_report (self, PLUMB_FAULT_WEIGHT, &place, detail, NULL);
  return 0;
}

static PlumbMissing
read_missing (const xmlNode *node)
{
  g_autofree char *word = plumb_xml_dup_attribute (node, "missing");
  for (PlumbMissing missing = PLUMB_MISSING_WORST; missing > PLUMB_MISSING_EXCLUDE; missing--)
    if (g_strcmp0 (plumb_missing_get_id (missing), word) == 0)
      return missing;
  return PLUMB_MISSING_EXCLUDE;
}

static PlumbDimensionDirection
read_direction (const xmlNode *node)
{
  g_autofree char *word = plumb_xml_dup_attribute (node, "direction");
  const char *lower = plumb_dimension_direction_get_id (PLUMB_DIMENSION_LOWER_BETTER);
  return g_strcmp0 (word, lower) == 0 ? PLUMB_DIMENSION_LOWER_BETTER
                                      : PLUMB_DIMENSION_HIGHER_BETTER;
}

static void
read_entries (PlumbLoader *self, const xmlNode *node, PlumbDimension *dimension)
{
  dimension->n_entries = plumb_loader_count (node, "score");
  PlumbDimensionEntry *entry = plumb_arena_alloc (&self->stored->arena, dimension->n_entries,
                                                  sizeof (PlumbDimensionEntry));
  dimension->entries = entry;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "score"))
        continue;
      const char *id = plumb_loader_keep_attribute (self, child, "question");
      entry->id = id != NULL ? id : "";
      entry->weight = read_weight (self, child, dimension->id);
      entry->line = plumb_xml_get_line (child);
      entry++;
    }
}

static double
read_share (PlumbLoader *self, const xmlNode *node, const char *name, const char *subject)
{
  double share = 1;
  PlumbLoaderPlace place = { .line = plumb_xml_get_line (node), .subject = subject, .caret = -1 };
  if (!plumb_loader_read_number (node, name, &share) || (share >= 0 && share <= 1))
    return share;
  g_autofree char *detail = g_strdup_printf ("%s=\"%g\"", name, share);
  plumb_loader_report (self, PLUMB_FAULT_NUMBER_RANGE, &place, detail, "0 … 1");
  return 1;
}

static void
read_discount (PlumbLoader *self, const xmlNode *node, PlumbDimension *dimension)
{
  const char *id = plumb_loader_keep_attribute (self, node, "dimension");
  g_autofree char *whole = plumb_xml_dup_attribute (node, "whole");
  dimension->discount = (PlumbDiscount){
    .id = id != NULL ? id : "",
    .share = read_share (self, node, "share", dimension->id),
    .factor = read_share (self, node, "factor", dimension->id),
    .is_whole = whole != NULL,
    .line = plumb_xml_get_line (node),
  };
}

static void
read_dimension (PlumbLoader *self, const xmlNode *node, PlumbDimension *dimension)
{
  dimension->line = plumb_xml_get_line (node);
  dimension->weight = read_weight (self, node, dimension->id);
  dimension->direction = read_direction (node);
  dimension->missing = read_missing (node);
  g_autofree char *key = g_strdup_printf ("dimension:%s", dimension->id);
  plumb_loader_read_text (self, node, "label", key, &dimension->label);
  plumb_loader_read_text (self, node, "guidance", key, &dimension->guidance);
  read_entries (self, node, dimension);
  const xmlNode *discount = plumb_loader_get_child (node, "discount");
  if (discount != NULL)
    read_discount (self, discount, dimension);
  dimension->bands = plumb_loader_read_bands (self, node, key, TRUE, &dimension->n_bands);
}

void
plumb_loader_read_dimensions (PlumbLoader *self, const xmlNode *root)
{
  g_return_if_fail (self != NULL && root != NULL);

  PlumbInstrument *shown = &self->stored->shown;
  shown->n_dimensions = plumb_loader_count (root, "dimension");
  PlumbDimension *dimension
      = plumb_arena_alloc (&self->stored->arena, shown->n_dimensions, sizeof (PlumbDimension));
  shown->dimensions = dimension;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint index = 0;
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "dimension"))
        continue;
      dimension->index = index++;
      dimension->id = plumb_loader_keep_id (self, child);
      plumb_loader_claim (self, ids, dimension->id, dimension, child);
      read_dimension (self, child, dimension);
      dimension++;
    }
  const xmlNode *overall = plumb_loader_get_child (root, "overall");
  if (overall != NULL)
    shown->overall_bands = plumb_loader_read_bands (
        self, overall, "dimension:" PLUMB_DIMENSION_OVERALL, TRUE, &shown->n_overall_bands);
}

/* What is being looked up. */
typedef struct
{
  PlumbLoader *loader;
  PlumbDimension *dimension;
  GHashTable *scored; /* lists of choices whose scores were looked at: each is reported once */
} Lookup;

static void
report (const Lookup *self,
        PlumbInstrumentFault fault,
        int line,
        const char *detail,
        const char *remedy_detail)
{
  PlumbLoaderPlace place = { .line = line, .subject = self->dimension->id, .caret = -1 };
  plumb_loader_report (self->loader, fault, &place, detail, remedy_detail);
}

/* Expressions name questions, lets and dimensions in the same places. */
static void
check_id (const Lookup *self)
{
  const PlumbStoredInstrument *stored = self->loader->stored;
  const char *id = self->dimension->id;
  if (g_hash_table_contains (stored->questions_by_id, id)
      || g_hash_table_contains (stored->lets_by_id, id)
      || strcmp (id, PLUMB_DIMENSION_OVERALL) == 0)
    report (self, PLUMB_FAULT_DIMENSION_ID, self->dimension->line, id, NULL);
}

static void
check_scores (const Lookup *self, const PlumbDimensionEntry *entry)
{
  const PlumbQuestion *question = entry->question;
  if (question->n_choices == 0 || !g_hash_table_add (self->scored, (gpointer) question->choices))
    return;
  for (guint i = 0; i < question->n_choices; i++)
    if (!question->choices[i].has_score && question->choices[i].role == PLUMB_CHOICE_PLAIN)
      {
        report (self, PLUMB_FAULT_DIMENSION_SCORE, entry->line, question->choices[i].id, NULL);
        return;
      }
}

static void
resolve_entry (const Lookup *self, PlumbDimensionEntry *entry, GHashTable *seen)
{
  GHashTable *questions = self->loader->stored->questions_by_id;
  entry->question = g_hash_table_lookup (questions, entry->id);
  if (entry->question == NULL)
    {
      g_autofree const char **ids = plumb_loader_list_ids (questions);
      report (self, PLUMB_FAULT_DIMENSION_QUESTION, entry->line, entry->id,
              plumb_suggest (entry->id, ids));
      return;
    }
  if (!g_hash_table_add (seen, (gpointer) entry->question))
    report (self, PLUMB_FAULT_DIMENSION_TWICE, entry->line, entry->id, NULL);
  if (plumb_question_can_count (entry->question))
    check_scores (self, entry);
  else if (plumb_loader_has_type (self->loader, entry->question))
    report (self, PLUMB_FAULT_DIMENSION_TYPE, entry->line, entry->id, NULL);
}

static void
resolve_discount (const Lookup *self)
{
  const PlumbInstrument *shown = &self->loader->stored->shown;
  PlumbDiscount *discount = &self->dimension->discount;
  discount->dimension = plumb_instrument_get_dimension (shown, discount->id);
  if (discount->dimension == NULL)
    {
      g_autofree const char **ids = g_new0 (const char *, shown->n_dimensions + 1);
      for (guint i = 0; i < shown->n_dimensions; i++)
        ids[i] = shown->dimensions[i].id;
      report (self, PLUMB_FAULT_DISCOUNT_UNKNOWN, discount->line, discount->id,
              plumb_suggest (discount->id, ids));
    }
  else if (discount->dimension->discount.id != NULL)
    {
      discount->dimension = NULL;
      report (self, PLUMB_FAULT_DISCOUNT_CHAIN, discount->line, discount->id, NULL);
    }
}

void
plumb_loader_resolve_dimensions (PlumbLoader *self)
{
  g_return_if_fail (self != NULL);

  const PlumbInstrument *shown = &self->stored->shown;
  g_autoptr (GHashTable) scored = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < shown->n_dimensions; i++)
    {
      /* The loader is still building what will be read-only. */
      PlumbDimension *dimension = (PlumbDimension *) &shown->dimensions[i];
      Lookup lookup = { .loader = self, .dimension = dimension, .scored = scored };
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      check_id (&lookup);
      for (guint j = 0; j < dimension->n_entries; j++)
        resolve_entry (&lookup, (PlumbDimensionEntry *) &dimension->entries[j], seen);
      if (dimension->discount.id != NULL)
        resolve_discount (&lookup);
    }
}
