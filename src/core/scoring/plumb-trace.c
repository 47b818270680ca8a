/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-trace.h"

/* The node and what nobody else needs to know of it. */
typedef struct
{
  PlumbTrace shown;  /* first: a PlumbTrace * is a pointer to this */
  GHashTable *index; /* PlumbTrace → itself, the first of its rule and subject; lent. Atomic; NULL
                        until it is asked for */
} Stored;

/* Most nodes are leaves. They share one empty array. */
static GPtrArray *
ref_no_parts (void)
{
  static GPtrArray *none = NULL;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_ptr_array_new ());
  return g_ptr_array_ref (none);
}

PlumbTrace *
plumb_trace_new (const char *rule, const char *subject)
{
  g_return_val_if_fail (rule != NULL, NULL);

  PlumbTrace *self = (PlumbTrace *) g_new0 (Stored, 1);
  self->rule = rule;
  self->subject = g_strdup (subject);
  self->parts = ref_no_parts ();
  return self;
}

PlumbTrace *
plumb_trace_new_value (const char *rule, const char *subject, double value)
{
  PlumbTrace *self = plumb_trace_new (rule, subject);

  plumb_trace_set_value (self, value);
  return self;
}

void
plumb_trace_set_value (PlumbTrace *self, double value)
{
  g_return_if_fail (self != NULL);

  self->has_value = TRUE;
  self->value = value;
}

void
plumb_trace_free (PlumbTrace *self)
{
  if (self == NULL)
    return;
  g_free (self->subject);
  g_free (self->text);
  g_ptr_array_unref (self->parts);
  g_clear_pointer (&((Stored *) self)->index, g_hash_table_unref);
  g_free (self);
}

PlumbTrace *
plumb_trace_add (PlumbTrace *self, PlumbTrace *part)
{
  g_return_val_if_fail (self != NULL && part != NULL, NULL);

  if (self->parts->len == 0)
    {
      g_ptr_array_unref (self->parts);
      self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_trace_free);
    }
  g_ptr_array_add (self->parts, part);
  g_clear_pointer (&((Stored *) self)->index, g_hash_table_unref);
  return part;
}

void
plumb_trace_move_parts (PlumbTrace *self, PlumbTrace *to)
{
  g_autoptr (GPtrArray) parts = g_steal_pointer (&self->parts);

  self->parts = ref_no_parts ();
  g_clear_pointer (&((Stored *) self)->index, g_hash_table_unref);
  for (guint i = 0; i < parts->len; i++)
    plumb_trace_add (to, g_steal_pointer (&parts->pdata[i]));
}

static gboolean
fits (const PlumbTrace *self, const char *rule, const char *subject)
{
  return g_str_equal (self->rule, rule) && (!subject || g_strcmp0 (self->subject, subject) == 0);
}

/* Options are looked into only where somebody asks for options. */
static gboolean
is_closed (const PlumbTrace *part, const char *rule)
{
  return g_str_equal (part->rule, PLUMB_RULE_OPTION) && !g_str_equal (rule, PLUMB_RULE_OPTION);
}

static const PlumbTrace *
search (const PlumbTrace *self, const char *rule, const char *subject)
{
  if (fits (self, rule, subject))
    return self;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PlumbTrace *part = self->parts->pdata[i];
      const PlumbTrace *found = is_closed (part, rule) ? NULL : search (part, rule, subject);
      if (found)
        return found;
    }
  return NULL;
}

static guint
hash_node (gconstpointer key)
{
  const PlumbTrace *node = key;
  return g_str_hash (node->rule) ^ (node->subject ? g_str_hash (node->subject) : 0);
}

static gboolean
is_same_node (gconstpointer a, gconstpointer b)
{
  const PlumbTrace *x = a, *y = b;
  return g_str_equal (x->rule, y->rule) && g_strcmp0 (x->subject, y->subject) == 0;
}

/* The first of each rule and subject outside of options. */
static void
add_to_index (GHashTable *index, const PlumbTrace *node)
{
  if (!g_hash_table_contains (index, node))
    g_hash_table_add (index, (gpointer) node);
  for (guint i = 0; i < node->parts->len; i++)
    {
      const PlumbTrace *part = node->parts->pdata[i];
      if (!g_str_equal (part->rule, PLUMB_RULE_OPTION))
        add_to_index (index, part);
    }
}

/* Once the score is made, what is below @self does not change any more; then any thread may be the
 * first to ask. */
static GHashTable *
get_index (const PlumbTrace *self)
{
  Stored *stored = (Stored *) self;
  GHashTable *index = g_atomic_pointer_get (&stored->index);

  if (index)
    return index;
  index = g_hash_table_new (hash_node, is_same_node);
  add_to_index (index, self);
  if (g_atomic_pointer_compare_and_exchange (&stored->index, NULL, index))
    return index;
  g_hash_table_unref (index); /* another was faster */
  return g_atomic_pointer_get (&stored->index);
}

const PlumbTrace *
plumb_trace_find (const PlumbTrace *self, const char *rule, const char *subject)
{
  g_return_val_if_fail (self != NULL && rule != NULL, NULL);

  if (!subject || self->parts->len == 0 || g_str_equal (rule, PLUMB_RULE_OPTION))
    return search (self, rule, subject);
  PlumbTrace sought = { .rule = rule, .subject = (char *) subject };
  return g_hash_table_lookup (get_index (self), &sought);
}
