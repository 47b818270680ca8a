/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-change.h"

G_DEFINE_BOXED_TYPE (PlumbChange, plumb_change, plumb_change_copy, plumb_change_free)

static void
delta_clear (gpointer data)
{
  PlumbDelta *delta = data;
  g_free (delta->id);
  g_free (delta->before);
  g_free (delta->after);
}

PlumbChange *
plumb_change_new (PlumbAct act, guint number, guint of, const char *who, gint64 when)
{
  PlumbChange *self = g_new0 (PlumbChange, 1);
  self->act = act;
  self->number = number;
  self->of = of;
  self->who = g_strdup (who);
  self->when = when;
  self->deltas = g_array_new (FALSE, FALSE, sizeof (PlumbDelta));
  g_array_set_clear_func (self->deltas, delta_clear);
  return self;
}

void
plumb_change_free (PlumbChange *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->deltas);
  g_free (self->who);
  g_free (self);
}

PlumbChange *
plumb_change_copy (const PlumbChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  PlumbChange *copy = plumb_change_new (self->act, self->number, self->of, self->who, self->when);
  for (guint i = 0; i < self->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (self, i);
      plumb_change_add (copy, delta->kind, delta->id, delta->field, delta->before, delta->after);
    }
  return copy;
}

void
plumb_change_add (PlumbChange *self,
                  PlumbKind kind,
                  const char *id,
                  const char *field,
                  const char *before,
                  const char *after)
{
  g_return_if_fail (self != NULL);
  const PlumbFactField *found = plumb_kind_get_field (kind, field);
  g_return_if_fail (found != NULL);

  PlumbDelta delta = { kind, g_strdup (id), found->name, g_strdup (before), g_strdup (after) };
  g_array_append_val (self->deltas, delta);
}

const PlumbDelta *
plumb_change_get (const PlumbChange *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->deltas->len, NULL);
  return &g_array_index (self->deltas, PlumbDelta, index);
}

const char *
plumb_act_get_id (PlumbAct act)
{
  static const char *const ids[] = { "edit", "undo", "redo" };
  g_return_val_if_fail ((guint) act < G_N_ELEMENTS (ids), ids[PLUMB_ACT_EDIT]);
  return ids[act];
}
