/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading: the named parts of expressions. */

#include "plumb-loader.h"

void
plumb_loader_read_lets (PlumbLoader *self, const xmlNode *root)
{
  PlumbInstrument *shown = &self->stored->shown;
  shown->n_lets = plumb_loader_count (root, "let");
  PlumbLet *let = plumb_arena_alloc (&self->stored->arena, shown->n_lets, sizeof (PlumbLet));
  shown->lets = let;
  guint index = 0;
  for (const xmlNode *child = root->children; child != NULL; child = child->next)
    {
      if (!plumb_loader_is (child, "let"))
        continue;
      let->id = plumb_loader_keep_id (self, child);
      let->line = plumb_xml_get_line (child);
      let->index = index++;
      plumb_loader_claim (self, self->stored->lets_by_id, let->id, let, child);
      plumb_loader_read_expression (self, child, "value", &let->value);
      g_autofree char *key = g_strdup_printf ("let:%s", let->id);
      plumb_loader_read_text (self, child, "label", key, &let->label);
      let++;
    }
}
