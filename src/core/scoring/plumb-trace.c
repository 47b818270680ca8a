/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-trace.h"

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

  PlumbTrace *self = g_new0 (PlumbTrace, 1);
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
  return part;
}

void
plumb_trace_move_parts (PlumbTrace *self, PlumbTrace *to)
{
  g_autoptr (GPtrArray) parts = g_steal_pointer (&self->parts);

  self->parts = ref_no_parts ();
  for (guint i = 0; i < parts->len; i++)
    plumb_trace_add (to, g_steal_pointer (&parts->pdata[i]));
}

const PlumbTrace *
plumb_trace_find (const PlumbTrace *self, const char *rule, const char *subject)
{
  g_return_val_if_fail (self != NULL && rule != NULL, NULL);

  if (g_str_equal (self->rule, rule) && (!subject || g_strcmp0 (self->subject, subject) == 0))
    return self;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PlumbTrace *part = self->parts->pdata[i];
      gboolean is_closed
          = g_str_equal (part->rule, PLUMB_RULE_OPTION) && !g_str_equal (rule, PLUMB_RULE_OPTION);
      const PlumbTrace *found = is_closed ? NULL : plumb_trace_find (part, rule, subject);
      if (found)
        return found;
    }
  return NULL;
}
