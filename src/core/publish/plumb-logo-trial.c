/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-logo-trial.h"

#include <glib/gi18n-lib.h>
#include <pthread.h>
#include <time.h>

#include "plumb-logo-drawing.h"

/* The picture that is drawn: about as many pixels as the room for a logo has on a screen. */
#define PIXELS_ACROSS 400
#define PIXELS_DOWN   120

/* How often the clock is looked at, in microseconds. */
#define INTERVAL (10 * 1000)

/* Shared by the thread and whoever waits for it. */
typedef struct
{
  GBytes *bytes;
  GMutex mutex; /* of all below */
  GCond changed;
  gboolean has_clock;
  clockid_t clock; /* of the thread; good as long as it is not done */
  gboolean done;
  double width, height;
  GError *error; /* NULL where it was drawn */
} Trial;

static void
trial_clear (gpointer data)
{
  Trial *trial = data;
  g_bytes_unref (trial->bytes);
  g_mutex_clear (&trial->mutex);
  g_cond_clear (&trial->changed);
  g_clear_error (&trial->error);
}

static void
trial_unref (Trial *trial)
{
  g_atomic_rc_box_release_full (trial, trial_clear);
}

static void
draw (GBytes *bytes, double *width, double *height, GError **error)
{
  if (!plumb_logo_drawing_measure (bytes, width, height, error))
    return;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PIXELS_ACROSS, PIXELS_DOWN);
  cairo_t *cr = cairo_create (surface);
  plumb_logo_drawing_draw (bytes, cr, PIXELS_ACROSS, PIXELS_DOWN, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gpointer
draw_in_thread (gpointer data)
{
  Trial *trial = data;
  double width = 0, height = 0;
  GError *error = NULL;

  g_mutex_lock (&trial->mutex);
  trial->has_clock = pthread_getcpuclockid (pthread_self (), &trial->clock) == 0;
  g_mutex_unlock (&trial->mutex);
  draw (trial->bytes, &width, &height, &error);
  g_mutex_lock (&trial->mutex);
  trial->width = width;
  trial->height = height;
  trial->error = error;
  trial->done = TRUE;
  g_cond_signal (&trial->changed);
  g_mutex_unlock (&trial->mutex);
  trial_unref (trial);
  return NULL;
}

/* Whether the thread has had its time. That of the processor counts, so that it does not depend on
 * what else the computer does whether a logo is good. */
static gboolean
is_over (const Trial *trial)
{
  struct timespec spent;
  return trial->has_clock && clock_gettime (trial->clock, &spent) == 0
         && (gint64) spent.tv_sec * G_USEC_PER_SEC + spent.tv_nsec / 1000 > PLUMB_LOGO_TRIAL_TIME;
}

static gboolean
wait_for (Trial *trial, double *width, double *height, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&trial->mutex);

  while (!trial->done && !is_over (trial))
    g_cond_wait_until (&trial->changed, &trial->mutex, g_get_monotonic_time () + INTERVAL);
  if (!trial->done)
    {
      g_set_error_literal (
          error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
          _ ("The logo takes too long to draw. Save it as a simpler drawing, or as "
             "a PNG picture."));
      return FALSE;
    }
  *width = trial->width;
  *height = trial->height;
  if (trial->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&trial->error));
  return FALSE;
}

gboolean
plumb_logo_trial (GBytes *bytes, double *width, double *height, GError **error)
{
  g_return_val_if_fail (bytes != NULL && width != NULL && height != NULL, FALSE);

  Trial *trial = g_atomic_rc_box_new0 (Trial);
  trial->bytes = g_bytes_ref (bytes);
  g_mutex_init (&trial->mutex);
  g_cond_init (&trial->changed);
  g_thread_unref (g_thread_new ("logo", draw_in_thread, g_atomic_rc_box_acquire (trial)));
  const gboolean drawn = wait_for (trial, width, height, error);
  trial_unref (trial);
  return drawn;
}
