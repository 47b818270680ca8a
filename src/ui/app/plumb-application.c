/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "plumb-config.h"
#include "plumb-focus.h"
#include "plumb-locale.h"
#include "plumb-recovery-dialog.h"
#include "plumb-side-windows.h"
#include "plumb-ui-app-resources.h"
#include "plumb-window-private.h"

struct _PlumbApplication
{
  AdwApplication parent_instance;
  PlumbLanguage *language;
  gboolean recovery_offered;
};

G_DEFINE_FINAL_TYPE (PlumbApplication, plumb_application, ADW_TYPE_APPLICATION)

static void
on_recover (const PlumbRecovery *recovery, gpointer data)
{
  PlumbApplication *self = data;
  PlumbWindow *window = plumb_window_find_free (data, self->language);
  gtk_window_present (GTK_WINDOW (window));
  plumb_window_recover (window, recovery);
}

/* Once a start, when there is a window to ask in. */
static void
offer_recovery (PlumbApplication *self, GtkWindow *window)
{
  if (self->recovery_offered)
    return;
  self->recovery_offered = TRUE;
  g_autoptr (GPtrArray) found = plumb_recovery_list ();
  if (found->len > 0)
    plumb_recovery_dialog_present (window, self->language, g_steal_pointer (&found), on_recover,
                                   self);
}

static void
plumb_application_activate (GApplication *application)
{
  PlumbApplication *self = PLUMB_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (window == NULL)
    window = GTK_WINDOW (plumb_window_find_free (GTK_APPLICATION (self), self->language));
  gtk_window_present (window);
  offer_recovery (self, window);
}

static GtkWindow *
open_review (PlumbApplication *self, GFile *file)
{
  PlumbWindow *window = plumb_window_find_free (GTK_APPLICATION (self), self->language);
  g_autofree char *path = g_file_get_path (file);
  gtk_window_present (GTK_WINDOW (window));
  if (path != NULL)
    plumb_window_open (window, path);
  else
    plumb_window_show_error (
        window, _ ("This file cannot be opened"),
        _ ("Plumbline opens files on this computer. Copy the file here first."));
  return GTK_WINDOW (window);
}

static void
plumb_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  PlumbApplication *self = PLUMB_APPLICATION (application);
  for (int i = 0; i < n_files; i++)
    {
      if (plumb_window_present_file (GTK_APPLICATION (self), files[i]))
        continue;
      GtkWindow *workshop = plumb_side_windows_open_questionnaire (GTK_APPLICATION (self),
                                                                   self->language, files[i]);
      offer_recovery (self, workshop != NULL ? workshop : open_review (self, files[i]));
    }
}

static gboolean
on_terminate (gpointer data)
{
  GtkApplication *application = data;
  GList *windows = g_list_copy (gtk_application_get_windows (application));
  for (GList *l = windows; l != NULL; l = l->next)
    if (PLUMB_IS_WINDOW (l->data))
      plumb_window_suspend (l->data);
  g_list_free (windows);
  g_application_quit (G_APPLICATION (application));
  return G_SOURCE_CONTINUE;
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
plumb_application_startup (GApplication *application)
{
  PlumbApplication *self = PLUMB_APPLICATION (application);
  G_APPLICATION_CLASS (plumb_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (PLUMB_APPLICATION_ID);
  self->language = plumb_locale_open_language ();
  static const GActionEntry entries[] = { { .name = "quit", .activate = on_quit } };
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  static const char *const quit_accels[] = { "<Ctrl>q", NULL };
  static const char *const close_accels[] = { "<Ctrl>w", NULL };
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_accels);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "window.close", close_accels);
  plumb_window_install_accels (GTK_APPLICATION (self));
  plumb_focus_keep_rings ();
  g_unix_signal_add (SIGTERM, on_terminate, self);
  g_unix_signal_add (SIGINT, on_terminate, self);
}

static int
plumb_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("Plumbline %s\n", PLUMB_VERSION);
  return 0;
}

static void
plumb_application_finalize (GObject *object)
{
  g_clear_pointer (&PLUMB_APPLICATION (object)->language, plumb_language_unref);
  G_OBJECT_CLASS (plumb_application_parent_class)->finalize (object);
}

static void
plumb_application_class_init (PlumbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = plumb_application_finalize;
  application_class->startup = plumb_application_startup;
  application_class->activate = plumb_application_activate;
  application_class->open = plumb_application_open;
  application_class->handle_local_options = plumb_application_handle_local_options;
  plumb_ui_app_get_resource ();
}

static void
plumb_application_init (PlumbApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version and end"), NULL },
    { NULL },
  };
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

PlumbApplication *
plumb_application_new (void)
{
  return g_object_new (PLUMB_TYPE_APPLICATION, "application-id", PLUMB_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/plumbline/Plumbline",
                       NULL);
}
