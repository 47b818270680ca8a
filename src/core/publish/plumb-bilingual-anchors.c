/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bilingual-anchors.h"

/* @parted: old ids → new ones. */
typedef void (*VisitFunc) (PlumbBlock *block, const char *language, GHashTable *parted);

static void
visit (PlumbBlock *block, VisitFunc function, const char *language, GHashTable *parted)
{
  function (block, language, parted);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    visit (block->children->pdata[i], function, language, parted);
}

static void
part_id (PlumbBlock *block, const char *language, GHashTable *parted)
{
  char *id = block->id;

  if (id == NULL)
    return;
  block->id = g_strconcat (language, "-", id, NULL);
  g_hash_table_insert (parted, id, block->id);
}

static void
lead (const PlumbInline *text, GHashTable *parted)
{
  for (guint i = 0; text != NULL && i < text->runs->len; i++)
    {
      PlumbRun *run = text->runs->pdata[i];
      const char *id = run->anchor != NULL ? g_hash_table_lookup (parted, run->anchor) : NULL;
      g_autofree char *old = NULL;

      if (id == NULL)
        continue;
      old = g_steal_pointer (&run->anchor);
      run->anchor = g_strdup (id);
    }
}

static void
lead_table (const PlumbTable *table, GHashTable *parted)
{
  lead (table->caption, parted);
  for (guint i = 0; i < table->columns->len; i++)
    lead (((const PlumbTableColumn *) table->columns->pdata[i])->header, parted);
  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];

      for (guint c = 0; c < row->cells->len; c++)
        lead (((const PlumbCell *) row->cells->pdata[c])->text, parted);
    }
}

static void
lead_block (PlumbBlock *block, const char *language, GHashTable *parted)
{
  lead (block->text, parted);
  lead (block->value, parted);
  if (block->table != NULL)
    lead_table (block->table, parted);
  if (block->figure != NULL)
    lead (block->figure->caption, parted);
}

void
plumb_bilingual_part_anchors (const GPtrArray *seconds, const char *language)
{
  g_autoptr (GHashTable) parted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < seconds->len; i++)
    visit (seconds->pdata[i], part_id, language, parted);
  for (guint i = 0; i < seconds->len; i++)
    visit (seconds->pdata[i], lead_block, language, parted);
}
