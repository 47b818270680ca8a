/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-stock.h"

#include <string.h>

/* How many questionnaires a stock holds, and how many bytes of them. */
#define MAX_SHELVED 16
#define MAX_BYTES   (8 * 1024 * 1024)

struct _PlumbStock
{
  GMutex mutex;
  GPtrArray *stocked; /* PlumbStocked, the one asked for last at the end */
  gsize bytes;        /* of all tails */
};

PlumbStock *
plumb_stock_new (void)
{
  PlumbStock *self = g_new0 (PlumbStock, 1);
  g_mutex_init (&self->mutex);
  self->stocked = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_stocked_unref);
  return self;
}

void
plumb_stock_free (PlumbStock *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->stocked);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
clear_shelved (gpointer data)
{
  PlumbStocked *self = data;
  g_bytes_unref (self->tail);
  plumb_instrument_unref (self->instrument);
  g_bytes_unref (self->xml);
}

PlumbStocked *
plumb_stocked_new (const char *tail, gsize length, PlumbInstrument *instrument, GBytes *xml)
{
  g_return_val_if_fail (tail != NULL && instrument != NULL && xml != NULL, NULL);

  PlumbStocked *self = g_atomic_rc_box_new0 (PlumbStocked);
  self->tail = g_bytes_new (tail, length);
  self->instrument = plumb_instrument_ref (instrument);
  self->xml = g_bytes_ref (xml);
  return self;
}

void
plumb_stocked_unref (PlumbStocked *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear_shelved);
}

/* Where the one stands whose tail @data ends with; the newest are looked at first. With the lock
 * held. */
static gboolean
find (const PlumbStock *self, const char *data, gsize size, guint *place)
{
  for (guint i = self->stocked->len; i-- > 0;)
    {
      const PlumbStocked *stocked = g_ptr_array_index (self->stocked, i);
      gsize length;
      const char *tail = g_bytes_get_data (stocked->tail, &length);
      if (size < length || memcmp (data + size - length, tail, length) != 0)
        continue;
      *place = i;
      return TRUE;
    }
  return FALSE;
}

PlumbStocked *
plumb_stock_find (PlumbStock *self, const char *data, gsize size)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  guint place;
  if (!find (self, data, size, &place))
    return NULL;
  PlumbStocked *found = g_ptr_array_steal_index (self->stocked, place);
  g_ptr_array_add (self->stocked, found);
  return g_atomic_rc_box_acquire (found);
}

static void
drop_oldest (PlumbStock *self)
{
  const PlumbStocked *oldest = g_ptr_array_index (self->stocked, 0);
  self->bytes -= g_bytes_get_size (oldest->tail);
  g_ptr_array_remove_index (self->stocked, 0);
}

void
plumb_stock_add (PlumbStock *self, PlumbStocked *stocked)
{
  g_return_if_fail (self != NULL && stocked != NULL);
  gsize length;
  const char *tail = g_bytes_get_data (stocked->tail, &length);
  if (length > MAX_BYTES)
    return;

  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  guint place;
  if (find (self, tail, length, &place)) /* another thread was faster */
    return;
  while (self->stocked->len >= MAX_SHELVED || self->bytes > MAX_BYTES - length)
    drop_oldest (self);
  g_ptr_array_add (self->stocked, g_atomic_rc_box_acquire (stocked));
  self->bytes += length;
}
