/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-id-index.h"

#include <string.h>

/* At first, and by how much there are more when there are too few: making the table anew costs more
 * than room. */
#define MIN_SLOTS 32
#define GROWTH    4

/* Multiplied with this, an odd number whose bits look random (2^64 by the golden ratio), a word
 * spreads into its upper half. */
#define SPREAD G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

static guint64
spread (guint64 sum, guint64 word)
{
  sum = (sum ^ word) * SPREAD;
  return sum ^ (sum >> 32);
}

/* Of a longer id, the last word begins among the bytes of the one before. */
static guint
hash (const char *id, gsize length)
{
  guint64 sum = length;
  guint64 word = 0;
  if (length < sizeof word)
    {
      memcpy (&word, id, length);
      return (guint) spread (sum, word);
    }
  const char *last = id + length - sizeof word;
  for (; id < last; id += sizeof word)
    {
      memcpy (&word, id, sizeof word);
      sum = spread (sum, word);
    }
  memcpy (&word, last, sizeof word);
  return (guint) spread (sum, word);
}

static guint
next_slot (const PlumbIdIndex *self, guint slot)
{
  return (slot + 1) & (self->n_slots - 1);
}

static void
put (PlumbIdIndex *self, PlumbIndexed *item)
{
  guint slot = item->hash & (self->n_slots - 1);
  while (self->slots[slot] != NULL)
    slot = next_slot (self, slot);
  self->slots[slot] = item;
}

static void
grow (PlumbIdIndex *self)
{
  g_autofree PlumbIndexed **old = self->slots;
  guint n_old = self->n_slots;
  self->n_slots = n_old > 0 ? GROWTH * n_old : MIN_SLOTS;
  self->slots = g_new0 (PlumbIndexed *, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i] != NULL)
      put (self, old[i]);
}

void
plumb_id_index_clear (PlumbIdIndex *self)
{
  g_free (self->slots);
  *self = (PlumbIdIndex){ NULL };
}

void
plumb_id_index_add (PlumbIdIndex *self, PlumbIndexed *item, gsize length)
{
  if (2 * (self->n_items + 1) >= self->n_slots)
    grow (self);
  item->hash = hash (item->id, length);
  put (self, item);
  self->n_items++;
}

/* The items behind the gap move up, so that none is cut off from its slot. */
void
plumb_id_index_remove (PlumbIdIndex *self, const PlumbIndexed *item)
{
  guint slot = item->hash & (self->n_slots - 1);
  while (self->slots[slot] != item)
    slot = next_slot (self, slot);
  self->slots[slot] = NULL;
  self->n_items--;
  for (slot = next_slot (self, slot); self->slots[slot] != NULL; slot = next_slot (self, slot))
    {
      PlumbIndexed *moved = self->slots[slot];
      self->slots[slot] = NULL;
      put (self, moved);
    }
}

PlumbIndexed *
plumb_id_index_find (const PlumbIdIndex *self, const char *id)
{
  if (self->n_items == 0)
    return NULL;
  guint wanted = hash (id, strlen (id));
  guint slot = wanted & (self->n_slots - 1);
  for (; self->slots[slot] != NULL; slot = next_slot (self, slot))
    if (self->slots[slot]->hash == wanted && strcmp (self->slots[slot]->id, id) == 0)
      return self->slots[slot];
  return NULL;
}
