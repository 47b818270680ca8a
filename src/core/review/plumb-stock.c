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
  g_free (self->xml);
}

void
plumb_stocked_unref (PlumbStocked *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear_shelved);
}

/* Where it stands; the newest are looked at first. With the lock held. */
static gboolean
find (const PlumbStock *self, const char *tail, gsize length, guint *place)
{
  for (guint i = self->stocked->len; i-- > 0;)
    {
      const PlumbStocked *stocked = g_ptr_array_index (self->stocked, i);
      gsize size;
      const char *data = g_bytes_get_data (stocked->tail, &size);
      if (size != length || memcmp (data, tail, length) != 0)
        continue;
      *place = i;
      return TRUE;
    }
  return FALSE;
}

PlumbStocked *
plumb_stock_find (PlumbStock *self, const char *tail, gsize length)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  guint place;
  if (!find (self, tail, length, &place))
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
plumb_stock_add (PlumbStock *self,
                 const char *tail,
                 gsize length,
                 PlumbInstrument *instrument,
                 const char *xml)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (instrument != NULL);
  g_return_if_fail (xml != NULL);
  if (length > MAX_BYTES)
    return;

  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&self->mutex);
  guint place;
  if (find (self, tail, length, &place)) /* another thread was faster */
    return;
  while (self->stocked->len >= MAX_SHELVED || self->bytes > MAX_BYTES - length)
    drop_oldest (self);
  PlumbStocked *stocked = g_atomic_rc_box_new0 (PlumbStocked);
  stocked->tail = g_bytes_new (tail, length);
  stocked->instrument = plumb_instrument_ref (instrument);
  stocked->xml = g_strdup (xml);
  g_ptr_array_add (self->stocked, stocked);
  self->bytes += length;
}
