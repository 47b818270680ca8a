/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: the outcomes. */

#include "plumb-loader.h"

static void
read_reasons (PlumbLoader *self, const xmlNode *node, PlumbOutcome *outcome)
{
  outcome->n_becauses = plumb_loader_count (node, "because");
  PlumbBecause *reasons
      = plumb_arena_alloc (&self->stored->arena, outcome->n_becauses, sizeof (PlumbBecause));
  outcome->becauses = reasons;
  guint n = 0;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "because"))
        continue;
      PlumbBecause *reason = &reasons[n++];
      plumb_loader_read_expression (self, child, "when", &reason->when);
      g_autofree char *context = g_strdup_printf ("outcome:%s|because%u", outcome->id, n);
      plumb_loader_read_node (self, child, context, &reason->text);
    }
}

void
plumb_loader_read_outcomes (PlumbLoader *self, const xmlNode *root)
{
  PlumbInstrument *shown = &self->stored->shown;
  shown->n_outcomes = plumb_loader_count (root, "outcome");
  PlumbOutcome *outcome
      = plumb_arena_alloc (&self->stored->arena, shown->n_outcomes, sizeof (PlumbOutcome));
  shown->outcomes = outcome;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "outcome"))
        continue;
      outcome->id = plumb_loader_keep_id (self, child);
      outcome->line = plumb_xml_get_line (child);
      plumb_loader_claim (self, ids, outcome->id, NULL, child);
      g_autofree char *key = g_strdup_printf ("outcome:%s", outcome->id);
      plumb_loader_read_text (self, child, "label", key, &outcome->label);
      plumb_loader_read_text (self, child, "advice", key, &outcome->advice);
      read_reasons (self, child, outcome);
      outcome++;
    }
}
