/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-scope.h"

/* The groups chosen in @question, ids of the instrument in its order; NULL where the question is
 * not answered. */
static GPtrArray *
list_chosen (PlumbLogic *logic, const PlumbQuestion *question)
{
  if (!plumb_logic_is_active (logic, question)
      || plumb_logic_get_status (logic, question) != PLUMB_STATUS_ANSWERED)
    return NULL;

  const char *value = plumb_logic_get_value (logic, question);
  GPtrArray *chosen = g_ptr_array_new ();
  for (guint i = 0; i < question->n_choices; i++)
    {
      const PlumbChoice *choice = &question->choices[i];
      gboolean is_group = choice->role == PLUMB_CHOICE_PLAIN || choice->role == PLUMB_CHOICE_OTHER;
      if (is_group && plumb_words_have (value, choice->id))
        g_ptr_array_add (chosen, (gpointer) choice->id);
    }
  return chosen;
}

PlumbScope *
plumb_scope_new (PlumbLogic *logic, const PlumbAppraisal *appraisal, double priority_need)
{
  g_return_val_if_fail (logic != NULL && appraisal != NULL, NULL);

  PlumbScope *self = g_new0 (PlumbScope, 1);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->priority = g_hash_table_new (g_str_hash, g_str_equal);
  self->priority_need = priority_need;
  self->groups = list_chosen (logic, appraisal->groups);
  if (!self->groups)
    self->groups = g_ptr_array_new ();
  for (guint i = 0; i < self->groups->len; i++)
    g_hash_table_insert (self->places, self->groups->pdata[i], GUINT_TO_POINTER (i));

  g_autoptr (GPtrArray) priority = list_chosen (logic, appraisal->priority);
  self->priority_is_answered = priority != NULL;
  for (guint i = 0; priority && i < priority->len; i++)
    g_hash_table_add (self->priority, priority->pdata[i]);
  return self;
}

void
plumb_scope_free (PlumbScope *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->priority);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const PlumbScope *self = data;
  guint place_a = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, *(char *const *) a));
  guint place_b = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, *(char *const *) b));
  return place_a < place_b ? -1 : place_a > place_b;
}

gboolean
plumb_scope_sort_groups (const PlumbScope *self, GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    if (!g_hash_table_contains (self->places, groups->pdata[i]))
      return FALSE;

  g_ptr_array_sort_with_data (groups, compare_places, (gpointer) self);
  for (guint i = groups->len; i-- > 1;)
    if (g_str_equal (groups->pdata[i], groups->pdata[i - 1]))
      g_ptr_array_remove_index (groups, i);
  return TRUE;
}

void
plumb_scope_add_need (PlumbScope *self, const GPtrArray *groups, double need)
{
  if (self->priority_is_answered || need < self->priority_need)
    return;
  for (guint i = 0; i < groups->len; i++)
    {
      gpointer group;
      if (g_hash_table_lookup_extended (self->places, groups->pdata[i], &group, NULL))
        g_hash_table_add (self->priority, group);
    }
}

gboolean
plumb_scope_has_priority (const PlumbScope *self, const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_hash_table_contains (self->priority, groups->pdata[i]))
      return TRUE;
  return FALSE;
}
