/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-heap.h"

struct _PlumbHeap
{
  GArray
      *numbers; /* guint; each no greater than the two at twice its place and one and two further */
};

PlumbHeap *
plumb_heap_new (void)
{
  PlumbHeap *self = g_new0 (PlumbHeap, 1);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
plumb_heap_free (PlumbHeap *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->numbers);
  g_free (self);
}

gboolean
plumb_heap_is_empty (const PlumbHeap *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->numbers->len == 0;
}

void
plumb_heap_push (PlumbHeap *self, guint number)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->numbers, number);
  guint *numbers = (guint *) self->numbers->data;
  guint place = self->numbers->len - 1;
  while (place > 0 && numbers[(place - 1) / 2] > number)
    {
      numbers[place] = numbers[(place - 1) / 2];
      place = (place - 1) / 2;
    }
  numbers[place] = number;
}

guint
plumb_heap_pop (PlumbHeap *self)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->numbers->len > 0, 0);

  guint *numbers = (guint *) self->numbers->data;
  guint lowest = numbers[0];
  guint length = self->numbers->len - 1;
  guint last = numbers[length];
  g_array_set_size (self->numbers, length);
  guint place = 0;
  for (;;)
    {
      guint child = 2 * place + 1;
      if (child >= length)
        break;
      if (child + 1 < length && numbers[child + 1] < numbers[child])
        child++;
      if (numbers[child] >= last)
        break;
      numbers[place] = numbers[child];
      place = child;
    }
  if (length > 0)
    numbers[place] = last;
  return lowest;
}
