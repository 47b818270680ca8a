/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-workshop-window.h"

#include <glib/gi18n-lib.h>

#include "plumb-choose-file.h"
#include "plumb-form-dialog.h"
#include "plumb-own-file.h"
#include "plumb-shelf.h"
#include "plumb-ui-workshop-resources.h"
#include "plumb-workbench.h"

#define EXTENSION ".xml"

struct _PlumbWorkshopWindow
{
  AdwWindow parent_instance;
  PlumbLanguage *language;
  PlumbTrialPageFunc make_page;
  GtkStack *pages;
  GtkBox *shelf_box;
  AdwBin *bench_bin;
  AdwWindowTitle *bench_title;
  char *copied; /* the id of what is to be copied while a file is chosen; NULL: a new one */
};

G_DEFINE_FINAL_TYPE (PlumbWorkshopWindow, plumb_workshop_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_BEGIN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
show_error (PlumbWorkshopWindow *self, const char *heading, const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
emit_begin (PlumbWorkshopWindow *self, PlumbInstrument *instrument)
{
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0, instrument);
}

static void
on_bench_begin (PlumbWorkbench *bench, PlumbInstrument *instrument, PlumbWorkshopWindow *self)
{
  emit_begin (self, instrument);
}

void
plumb_workshop_window_open (PlumbWorkshopWindow *self, const char *path)
{
  g_return_if_fail (PLUMB_IS_WORKSHOP_WINDOW (self) && path != NULL);

  GtkWidget *bench = plumb_workbench_new (self->language, self->make_page, path);
  g_signal_connect_object (bench, "begin", G_CALLBACK (on_bench_begin), self, 0);
  adw_bin_set_child (self->bench_bin, bench);
  g_autofree char *name = g_filename_display_basename (path);
  adw_window_title_set_title (self->bench_title, name);
  /* Translators: the title of a window; %s is the name of a file */
  g_autofree char *title = g_strdup_printf (_ ("%s – Questionnaires – Plumbline"), name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_stack_set_visible_child_name (self->pages, "bench");
  gtk_widget_child_focus (bench, GTK_DIR_TAB_FORWARD);
}

static void
show_shelf (PlumbWorkshopWindow *self)
{
  gtk_stack_set_visible_child_name (self->pages, "shelf");
  adw_bin_set_child (self->bench_bin, NULL);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Questionnaires – Plumbline"));
  gtk_widget_child_focus (GTK_WIDGET (self->shelf_box), GTK_DIR_TAB_FORWARD);
}

static char *
dup_text (const char *instrument, const char *path, GError **error)
{
  g_autofree char *id = plumb_own_file_dup_id (path);
  if (instrument == NULL)
    return plumb_own_file_new_empty (id);
  g_autoptr (PlumbInstrument) original = plumb_instrument_load_builtin (instrument, error);
  return original != NULL ? plumb_own_file_new_copy (original, id, error) : NULL;
}

void
plumb_workshop_window_make (PlumbWorkshopWindow *self, const char *instrument, const char *path)
{
  g_return_if_fail (PLUMB_IS_WORKSHOP_WINDOW (self) && path != NULL);

  g_autoptr (GError) error = NULL;
  g_autofree char *text = dup_text (instrument, path, &error);
  if (text != NULL && g_file_set_contents (path, text, -1, &error))
    plumb_workshop_window_open (self, path);
  else
    show_error (self, _ ("The questionnaire was not written"), error->message);
}

static const PlumbFileKind *
list_kinds (void)
{
  static PlumbFileKind kinds[3];
  kinds[0] = (PlumbFileKind){ _ ("Questionnaires"), "*" EXTENSION };
  kinds[1] = (PlumbFileKind){ _ ("All files"), "*" };
  return kinds;
}

static void
on_open_chosen (const char *path, gpointer owner)
{
  plumb_workshop_window_open (owner, path);
}

static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  plumb_choose_file (GTK_WINDOW (widget), PLUMB_CHOOSE_OPEN, _ ("Open a questionnaire"), NULL,
                     list_kinds (), on_open_chosen, widget);
}

static void
on_make_chosen (const char *chosen, gpointer owner)
{
  PlumbWorkshopWindow *self = owner;
  g_autofree char *path = g_str_has_suffix (chosen, EXTENSION)
                              ? g_strdup (chosen)
                              : g_strconcat (chosen, EXTENSION, NULL);
  plumb_workshop_window_make (self, self->copied, path);
}

static void
choose_make (PlumbWorkshopWindow *self, const char *copied, const char *title)
{
  g_free (self->copied);
  self->copied = g_strdup (copied);
  g_autofree char *name = plumb_file_name_from_title (title, EXTENSION);
  plumb_choose_file (GTK_WINDOW (self), PLUMB_CHOOSE_SAVE, _ ("Save your questionnaire"), name,
                     list_kinds (), on_make_chosen, self);
}

static void
on_empty (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_make (PLUMB_WORKSHOP_WINDOW (widget), NULL, _ ("Our questionnaire"));
}

static void
on_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *name = g_strconcat ("own-", id, NULL);
  choose_make (PLUMB_WORKSHOP_WINDOW (widget), id, name);
}

/* The installed questionnaire that an action is about; NULL where it cannot be used, which is told.
 */
static PlumbInstrument *
load (PlumbWorkshopWindow *self, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  PlumbInstrument *instrument
      = plumb_instrument_load_builtin (g_variant_get_string (parameter, NULL), &error);
  if (instrument == NULL)
    show_error (self, _ ("This questionnaire cannot be used"), error->message);
  return instrument;
}

static void
on_documents (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWorkshopWindow *self = PLUMB_WORKSHOP_WINDOW (widget);
  g_autoptr (PlumbInstrument) instrument = load (self, parameter);
  if (instrument != NULL)
    gtk_window_present (plumb_form_dialog_new (GTK_WINDOW (self), instrument, self->language));
}

static void
on_begin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWorkshopWindow *self = PLUMB_WORKSHOP_WINDOW (widget);
  g_autoptr (PlumbInstrument) instrument = load (self, parameter);
  if (instrument != NULL)
    emit_begin (self, instrument);
}

static void
on_shelf (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_shelf (PLUMB_WORKSHOP_WINDOW (widget));
}

/* Whoever comes back from the editor finds the file as it is now, even where it cannot be watched.
 */
static void
on_active (PlumbWorkshopWindow *self)
{
  GtkWidget *bench = adw_bin_get_child (self->bench_bin);
  if (bench != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    plumb_workbench_check (PLUMB_WORKBENCH (bench));
}

static void
plumb_workshop_window_dispose (GObject *object)
{
  PlumbWorkshopWindow *self = PLUMB_WORKSHOP_WINDOW (object);

  g_clear_pointer (&self->language, plumb_language_unref);
  g_clear_pointer (&self->copied, g_free);
  G_OBJECT_CLASS (plumb_workshop_window_parent_class)->dispose (object);
}

static void
plumb_workshop_window_class_init (PlumbWorkshopWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_workshop_window_dispose;
  signals[SIGNAL_BEGIN] = g_signal_new ("begin", PLUMB_TYPE_WORKSHOP_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_install_action (widget_class, "workshop.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "workshop.empty", NULL, on_empty);
  gtk_widget_class_install_action (widget_class, "workshop.copy", "s", on_copy);
  gtk_widget_class_install_action (widget_class, "workshop.documents", "s", on_documents);
  gtk_widget_class_install_action (widget_class, "workshop.begin", "s", on_begin);
  gtk_widget_class_install_action (widget_class, "workshop.shelf", NULL, on_shelf);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "workshop.open",
                                       NULL);

  plumb_ui_workshop_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/workshop/plumb-workshop-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkshopWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkshopWindow, shelf_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkshopWindow, bench_bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkshopWindow, bench_title);
}

static void
plumb_workshop_window_init (PlumbWorkshopWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
}

PlumbWorkshopWindow *
plumb_workshop_window_new (GtkApplication *application,
                           PlumbLanguage *language,
                           PlumbTrialPageFunc make_page)
{
  g_return_val_if_fail (language != NULL && make_page != NULL, NULL);

  PlumbWorkshopWindow *self
      = g_object_new (PLUMB_TYPE_WORKSHOP_WINDOW, "application", application, NULL);
  self->language = plumb_language_ref (language);
  self->make_page = make_page;
  GtkWidget *shelf = plumb_shelf_new (language);
  gtk_widget_set_vexpand (shelf, TRUE);
  gtk_box_append (self->shelf_box, shelf);
  return self;
}
