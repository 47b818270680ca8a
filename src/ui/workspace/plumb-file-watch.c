/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-file-watch.h"

#include <gio/gio.h>

/* How long nothing must have happened before the change is told, in milliseconds: an editor moves
 * the old file away, writes the new one and sets its times within less. */
#define PATIENCE 150

struct _PlumbFileWatch
{
  GFileMonitor *monitor; /* NULL where the file cannot be watched */
  guint wait;
  PlumbFileWatchFunc changed;
  gpointer data;
};

static gboolean
on_wait_over (gpointer data)
{
  PlumbFileWatch *self = data;
  self->wait = 0;
  self->changed (self->data);
  return G_SOURCE_REMOVE;
}

static void
on_event (GFileMonitor *monitor,
          GFile *file,
          GFile *other,
          GFileMonitorEvent event,
          PlumbFileWatch *self)
{
  g_clear_handle_id (&self->wait, g_source_remove);
  self->wait = g_timeout_add (PATIENCE, on_wait_over, self);
}

PlumbFileWatch *
plumb_file_watch_new (const char *path, PlumbFileWatchFunc changed, gpointer data)
{
  g_return_val_if_fail (path != NULL && changed != NULL, NULL);

  PlumbFileWatch *self = g_new0 (PlumbFileWatch, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  self->changed = changed;
  self->data = data;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    {
      g_file_monitor_set_rate_limit (self->monitor, PATIENCE);
      g_signal_connect (self->monitor, "changed", G_CALLBACK (on_event), self);
    }
  return self;
}

void
plumb_file_watch_free (PlumbFileWatch *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->wait, g_source_remove);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_free (self);
}
