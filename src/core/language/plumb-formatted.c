/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-formatted.h"

#include <string.h>

/* More than any report has; the texts of so many take some hundred kilobytes. */
#define MAX_KEPT 8192

typedef struct
{
  guint64 value;
  guint format;
  char text[]; /* none in what is only looked for */
} Entry;

struct _PlumbFormatted
{
  GHashTable *entries; /* Entry, as a set */
};

/* The bits of numbers differ in their upper half, those of days in the lower one. */
static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;
  const guint64 mixed = (entry->value ^ entry->format) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (guint) (mixed >> 32);
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  return one->value == other->value && one->format == other->format;
}

PlumbFormatted *
plumb_formatted_new (void)
{
  PlumbFormatted *self = g_new0 (PlumbFormatted, 1);

  self->entries = g_hash_table_new_full (entry_hash, entry_equal, g_free, NULL);
  return self;
}

void
plumb_formatted_free (PlumbFormatted *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->entries);
  g_free (self);
}

const char *
plumb_formatted_find (const PlumbFormatted *self, guint format, guint64 value)
{
  const Entry wanted = { .value = value, .format = format };
  const Entry *found = g_hash_table_lookup (self->entries, &wanted);

  return found ? found->text : NULL;
}

void
plumb_formatted_keep (PlumbFormatted *self, guint format, guint64 value, const char *text)
{
  const gsize size = strlen (text) + 1;
  Entry *entry = g_malloc (sizeof *entry + size);

  *entry = (Entry){ .value = value, .format = format };
  memcpy (entry->text, text, size);
  if (g_hash_table_size (self->entries) == MAX_KEPT)
    g_hash_table_remove_all (self->entries);
  g_hash_table_add (self->entries, entry);
}
