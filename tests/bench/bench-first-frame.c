/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "plumb-application.h"
#include "plumb-locale.h"

/* Starts an application, prints how long after $BENCH_START (seconds of the monotonic clock) its
 * first frame was painted and the peak memory by then, and ends. With the argument "empty", an
 * empty libadwaita window: the least that any such application takes. */

static void
first_frame_painted (GdkFrameClock *clock, gpointer application)
{
  const char *start = g_getenv ("BENCH_START");
  double milliseconds = g_get_monotonic_time () / 1000.
                        - g_ascii_strtod (start != NULL ? start : "0", NULL) * 1000.;
  struct rusage usage;
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%.1f %.1f\n", milliseconds, usage.ru_maxrss / 1024.);
  exit (EXIT_SUCCESS);
}

static void
watch_window (GtkWidget *window, gpointer application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (first_frame_painted), application);
}

static void
window_added (GtkApplication *application, GtkWindow *window, gpointer data)
{
  g_signal_connect (window, "realize", G_CALLBACK (watch_window), application);
}

static void
open_empty (GApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gboolean empty = argc > 1 && strcmp (argv[1], "empty") == 0;
  plumb_locale_set_up ();
  g_autoptr (GApplication) application = NULL;
  if (empty)
    {
      application
          = G_APPLICATION (adw_application_new ("org.plumbline.Empty", G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (open_empty), NULL);
    }
  else
    application = G_APPLICATION (plumb_application_new ());
  g_signal_connect (application, "window-added", G_CALLBACK (window_added), NULL);
  return g_application_run (application, empty ? 1 : argc, argv);
}
