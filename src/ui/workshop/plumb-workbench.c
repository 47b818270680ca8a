/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-workbench.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-check-job.h"
#include "plumb-children.h"
#include "plumb-file-watch.h"
#include "plumb-finding-list.h"
#include "plumb-form-dialog.h"
#include "plumb-ui-workshop-resources.h"
#include "plumb-wrap-layout.h"

struct _PlumbWorkbench
{
  GtkWidget parent_instance;

  GtkLabel *title_label;
  GtkLabel *path_label;
  GtkBox *tools;
  GtkWidget *problem_box;
  GtkLabel *problem_label;
  GtkWidget *switcher;
  GtkToggleButton *findings_toggle;
  GtkToggleButton *preview_toggle;
  AdwLeaflet *leaflet;
  GtkWidget *findings_box;
  GtkWidget *preview_box;
  GtkLabel *notice_label;
  GtkWidget *findings; /* PlumbFindingList */
  GtkWidget *trial;    /* PlumbTrial */

  PlumbLanguage *language;
  char *path;
  PlumbFileWatch *watch;
  GCancellable *checking; /* while a check is under way */
  GBytes *bytes;          /* the file as it was checked last; NULL when it could not be read */
  PlumbInstrument *instrument;
  guint folding; /* source, while the switcher is about to be shown or hidden */
};

G_DEFINE_FINAL_TYPE (PlumbWorkbench, plumb_workbench, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_BEGIN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* Says @text (NULL: nothing) above the findings. */
static void
say_problem (PlumbWorkbench *self, const char *text)
{
  gtk_label_set_label (self->problem_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->problem_box, text != NULL);
}

/* Says @text (NULL: nothing) above the preview. */
static void
say_notice (PlumbWorkbench *self, const char *text)
{
  gtk_label_set_label (self->notice_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice_label), text != NULL);
}

static void
update_actions (PlumbWorkbench *self)
{
  const gboolean usable = self->instrument != NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workbench.begin", usable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workbench.documents", usable);
}

static void
take_instrument (PlumbWorkbench *self, PlumbInstrument *instrument)
{
  g_clear_pointer (&self->instrument, plumb_instrument_unref);
  self->instrument = instrument != NULL ? plumb_instrument_ref (instrument) : NULL;
  if (instrument != NULL)
    {
      plumb_trial_show (PLUMB_TRIAL (self->trial), instrument);
      gtk_label_set_label (self->title_label, plumb_instrument_get_text (
                                                  instrument, &instrument->title, self->language));
    }
  const gboolean stale
      = instrument == NULL && plumb_trial_get_instrument (PLUMB_TRIAL (self->trial)) != NULL;
  say_notice (self,
              stale ? _ ("The file has errors now. This is the last version without them.") : NULL);
  update_actions (self);
}

static void
take_failure (PlumbWorkbench *self, const GError *error)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->instrument, plumb_instrument_unref);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    say_problem (self, _ ("The file is not there: it was moved, renamed or deleted. As soon as it "
                          "is back, it is checked again."));
  else
    say_problem (self, error->message);
  if (plumb_trial_get_instrument (PLUMB_TRIAL (self->trial)) != NULL)
    say_notice (self, _ ("The file cannot be read now. This is its last version."));
  update_actions (self);
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWorkbench) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbChecked) checked = plumb_check_job_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->path == NULL)
    return;
  g_clear_object (&self->checking);
  if (checked == NULL)
    {
      take_failure (self, error);
      return;
    }
  say_problem (self, NULL);
  /* Saving without a change, or coming back to the window, disturbs nothing. */
  if (self->bytes != NULL && g_bytes_equal (self->bytes, checked->bytes))
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_bytes_ref (checked->bytes);
  plumb_finding_list_show (PLUMB_FINDING_LIST (self->findings), checked->findings);
  take_instrument (self, checked->instrument);
}

static void
stop_checking (PlumbWorkbench *self)
{
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

void
plumb_workbench_check (PlumbWorkbench *self)
{
  g_return_if_fail (PLUMB_IS_WORKBENCH (self));

  stop_checking (self);
  self->checking = g_cancellable_new ();
  plumb_check_job_run (self->path, self->checking, on_checked, g_object_ref (self));
}

PlumbInstrument *
plumb_workbench_get_instrument (PlumbWorkbench *self)
{
  g_return_val_if_fail (PLUMB_IS_WORKBENCH (self), NULL);
  return self->instrument;
}

static void
on_file_changed (gpointer data)
{
  plumb_workbench_check (data);
}

/* ------- what people do ------- */

static GtkWindow *
get_window (PlumbWorkbench *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
on_begin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWorkbench *self = PLUMB_WORKBENCH (widget);
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_ref (self->instrument);
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0, instrument);
}

static void
on_documents (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWorkbench *self = PLUMB_WORKBENCH (widget);
  gtk_window_present (plumb_form_dialog_new (get_window (self), self->instrument, self->language));
}

/* In the editor for plain text: XML is often opened by a web browser, which only shows it. */
static void
on_edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWorkbench *self = PLUMB_WORKBENCH (widget);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GAppInfo) editor = g_app_info_get_default_for_type ("text/plain", FALSE);
  g_autoptr (GError) error = NULL;
  GList files = { file, NULL, NULL };
  if (editor == NULL)
    say_problem (self, _ ("No text editor was found. Open the file in the editor you like."));
  else if (!g_app_info_launch (editor, &files, NULL, &error))
    say_problem (self, error->message);
}

static void
on_check (GtkWidget *widget, const char *action, GVariant *parameter)
{
  plumb_workbench_check (PLUMB_WORKBENCH (widget));
}

static void
show_side (PlumbWorkbench *self, GtkWidget *side)
{
  adw_leaflet_set_visible_child (self->leaflet, side);
}

static void
on_findings_toggled (GtkToggleButton *toggle, PlumbWorkbench *self)
{
  show_side (self, gtk_toggle_button_get_active (toggle) ? self->findings_box : self->preview_box);
}

static void
on_visible_child (AdwLeaflet *leaflet, GParamSpec *pspec, PlumbWorkbench *self)
{
  const gboolean preview = adw_leaflet_get_visible_child (leaflet) == self->preview_box;
  gtk_toggle_button_set_active (preview ? self->preview_toggle : self->findings_toggle, TRUE);
}

static gboolean
on_folded_idle (gpointer data)
{
  PlumbWorkbench *self = data;
  self->folding = 0;
  gtk_widget_set_visible (self->switcher, adw_leaflet_get_folded (self->leaflet));
  return G_SOURCE_REMOVE;
}

/* The leaflet folds while it is given its size, when nothing around it may change its own. */
static void
on_folded (AdwLeaflet *leaflet, GParamSpec *pspec, PlumbWorkbench *self)
{
  if (self->folding == 0)
    self->folding = g_idle_add (on_folded_idle, self);
}

static void
on_finding_chosen (PlumbFindingList *list, int line, PlumbWorkbench *self)
{
  if (plumb_trial_show_line (PLUMB_TRIAL (self->trial), line))
    show_side (self, self->preview_box);
}

static void
on_notice (PlumbTrial *trial, const char *text, PlumbWorkbench *self)
{
  say_notice (self, text);
}

/* ------- object ------- */

static void
plumb_workbench_dispose (GObject *object)
{
  PlumbWorkbench *self = PLUMB_WORKBENCH (object);

  stop_checking (self);
  g_clear_handle_id (&self->folding, g_source_remove);
  g_clear_pointer (&self->watch, plumb_file_watch_free);
  plumb_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->instrument, plumb_instrument_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->language, plumb_language_unref);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (plumb_workbench_parent_class)->dispose (object);
}

static void
plumb_workbench_class_init (PlumbWorkbenchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_workbench_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_BEGIN] = g_signal_new ("begin", PLUMB_TYPE_WORKBENCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_install_action (widget_class, "workbench.begin", NULL, on_begin);
  gtk_widget_class_install_action (widget_class, "workbench.documents", NULL, on_documents);
  gtk_widget_class_install_action (widget_class, "workbench.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "workbench.check", NULL, on_check);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "workbench.check", NULL);

  plumb_ui_workshop_get_resource ();
  g_type_ensure (ADW_TYPE_LEAFLET);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/workshop/plumb-workbench.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, path_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, tools);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, problem_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, problem_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, switcher);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, findings_toggle);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, preview_toggle);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, findings_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, preview_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbWorkbench, notice_label);
  gtk_widget_class_bind_template_callback (widget_class, on_findings_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_child);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
}

static void
plumb_workbench_init (PlumbWorkbench *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->tools), plumb_wrap_layout_new (6, 6, 0));
}

static void
show_name (PlumbWorkbench *self)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *whole = g_filename_display_name (self->path);
  gtk_label_set_label (self->title_label, name);
  gtk_label_set_label (self->path_label, whole);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->path_label), whole);
}

GtkWidget *
plumb_workbench_new (PlumbLanguage *language, PlumbTrialPageFunc make_page, const char *path)
{
  g_return_val_if_fail (language != NULL && make_page != NULL && path != NULL, NULL);

  PlumbWorkbench *self = g_object_new (PLUMB_TYPE_WORKBENCH, NULL);
  self->language = plumb_language_ref (language);
  self->path = g_strdup (path);
  show_name (self);

  self->findings = plumb_finding_list_new ();
  gtk_widget_set_vexpand (self->findings, TRUE);
  g_signal_connect_object (self->findings, "chosen", G_CALLBACK (on_finding_chosen), self, 0);
  gtk_box_append (GTK_BOX (self->findings_box), self->findings);
  self->trial = plumb_trial_new (language, make_page);
  gtk_widget_set_vexpand (self->trial, TRUE);
  g_signal_connect_object (self->trial, "notice", G_CALLBACK (on_notice), self, 0);
  gtk_box_append (GTK_BOX (self->preview_box), self->trial);

  update_actions (self);
  self->watch = plumb_file_watch_new (path, on_file_changed, self);
  plumb_workbench_check (self);
  return GTK_WIDGET (self);
}
