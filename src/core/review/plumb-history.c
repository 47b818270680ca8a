/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-history.h"

#include <string.h>

/* How long typing in one place goes on being one step, in seconds between two edits. */
#define STEP_SECONDS 30

/* How much of the text, in bytes, typing may take away and still go on in its step: a slip, a word.
 * What is longer must be found again, so taking it away is a step of its own. */
#define STEP_BYTES 32

struct _PlumbHistory
{
  GPtrArray *changes; /* PlumbChange */
  GArray *undoable;   /* guint: numbers of changes, the next to undo last */
  GArray *redoable;   /* guint */
  gboolean step_open;
  gsize weight; /* what a change found before never changes, so this only grows */
};

PlumbHistory *
plumb_history_new (void)
{
  PlumbHistory *self = g_new0 (PlumbHistory, 1);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_change_free);
  self->undoable = g_array_new (FALSE, FALSE, sizeof (guint));
  self->redoable = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
plumb_history_free (PlumbHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->changes);
  g_array_unref (self->undoable);
  g_array_unref (self->redoable);
  g_free (self);
}

guint
plumb_history_get_length (const PlumbHistory *self)
{
  return self->changes->len;
}

const PlumbChange *
plumb_history_get (const PlumbHistory *self, guint index)
{
  g_return_val_if_fail (index < self->changes->len, NULL);
  return g_ptr_array_index (self->changes, index);
}

gsize
plumb_history_get_weight (const PlumbHistory *self)
{
  return self->weight;
}

static gsize
weigh (const PlumbChange *change)
{
  gsize weight = PLUMB_WEIGHT_CHANGE;
  for (guint i = 0; i < change->deltas->len; i++)
    {
      const char *before = plumb_change_get (change, i)->before;
      weight += PLUMB_WEIGHT_DELTA + (before != NULL ? strlen (before) : 0);
    }
  return weight;
}

/* Moves the number @of from the end of one stack to the end of the other. */
static gboolean
move_top (GArray *from, GArray *to, guint of)
{
  if (from->len == 0 || g_array_index (from, guint, from->len - 1) != of)
    return FALSE;
  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, of);
  return TRUE;
}

static gboolean
account_for (PlumbHistory *self, const PlumbChange *change)
{
  switch (change->act)
    {
    case PLUMB_ACT_EDIT:
      g_array_append_val (self->undoable, change->number);
      g_array_set_size (self->redoable, 0);
      return TRUE;
    case PLUMB_ACT_UNDO:
      return move_top (self->undoable, self->redoable, change->of);
    case PLUMB_ACT_REDO:
      return move_top (self->redoable, self->undoable, change->of);
    default:
      return FALSE;
    }
}

gboolean
plumb_history_take (PlumbHistory *self, PlumbChange *change)
{
  g_return_val_if_fail (change != NULL, FALSE);

  if (change->number != self->changes->len + 1 || !account_for (self, change))
    {
      plumb_change_free (change);
      return FALSE;
    }
  g_ptr_array_add (self->changes, change);
  self->weight += weigh (change);
  self->step_open = change->act == PLUMB_ACT_EDIT;
  return TRUE;
}

static const PlumbChange *
peek (const PlumbHistory *self, const GArray *stack)
{
  if (stack->len == 0)
    return NULL;
  return plumb_history_get (self, g_array_index (stack, guint, stack->len - 1) - 1);
}

const PlumbChange *
plumb_history_peek_undo (const PlumbHistory *self)
{
  return peek (self, self->undoable);
}

const PlumbChange *
plumb_history_peek_redo (const PlumbHistory *self)
{
  return peek (self, self->redoable);
}

/* How many bytes of @from are gone in @to, what they begin and end with alike left aside. */
static gsize
count_taken_away (const char *from, const char *to)
{
  if (from == NULL || to == NULL)
    return from != NULL ? strlen (from) : 0;
  gsize head = 0;
  while (from[head] != '\0' && from[head] == to[head])
    head++;
  gsize m = strlen (from), n = strlen (to);
  while (m > head && n > head && from[m - 1] == to[n - 1])
    {
      m--;
      n--;
    }
  return m - head;
}

gboolean
plumb_history_extend (PlumbHistory *self, const PlumbEdit *edit, const char *who, gint64 when)
{
  if (!self->step_open || self->changes->len == 0)
    return FALSE;

  PlumbChange *last = g_ptr_array_index (self->changes, self->changes->len - 1);
  if (last->deltas->len != 1 || g_strcmp0 (last->who, who) != 0 || when < last->when
      || when - last->when > STEP_SECONDS)
    return FALSE;

  PlumbDelta *delta = &g_array_index (last->deltas, PlumbDelta, 0);
  if (delta->kind != edit->kind || strcmp (delta->id, edit->id) != 0
      || strcmp (delta->field, edit->field) != 0 || g_strcmp0 (delta->before, edit->text) == 0
      || count_taken_away (delta->after, edit->text) > STEP_BYTES)
    return FALSE;

  g_free (delta->after);
  delta->after = g_strdup (edit->text);
  last->when = when;
  return TRUE;
}

void
plumb_history_end_step (PlumbHistory *self)
{
  self->step_open = FALSE;
}
