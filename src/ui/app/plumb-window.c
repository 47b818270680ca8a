/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-banner.h"
#include "plumb-draft-pane.h"
#include "plumb-focus.h"
#include "plumb-page-list.h"
#include "plumb-pages.h"
#include "plumb-settings.h"
#include "plumb-stage-list.h"
#include "plumb-start-page.h"
#include "plumb-version-actions.h"
#include "plumb-version-banner.h"

G_DEFINE_FINAL_TYPE (PlumbWindow, plumb_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *
kept_words (PlumbWindow *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (plumb_review_is_read_only (review))
    return _ ("Read-only");
  switch (plumb_workspace_get_kept (self->workspace))
    {
    case PLUMB_KEPT_NEW:
      return plumb_workspace_is_modified (self->workspace) ? _ ("Not saved as a file yet") : "";
    case PLUMB_KEPT_PENDING:
      return _ ("Saving soon");
    case PLUMB_KEPT_SAVED:
      /* Translators: the state of a file. */
      return C_ ("file", "Saved");
    case PLUMB_KEPT_FAILED:
    default:
      return _ ("Could not be saved");
    }
}

static void
update_titles (PlumbWindow *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (review == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), "Plumbline");
      return;
    }
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const char *title = plumb_review_get_title (review);
  /* Translators: the title of a window; %s is the title of a review. */
  g_autofree char *window_title = g_strdup_printf (_ ("%s – Plumbline"), title);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
  adw_window_title_set_title (self->review_title, title);
  adw_window_title_set_subtitle (self->review_title, kept_words (self));
  adw_window_title_set_title (self->instrument_title,
                              plumb_workspace_text (self->workspace, &instrument->title));
}

static void
update_pages_list (PlumbWindow *self)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  gtk_widget_set_visible (self->pages_separator, plumb_page_list_update (self->pages_list, review));
}

/* Selects what is shown, after the keyboard went through the list. */
static void
restore_page_row (gpointer data)
{
  PlumbWindow *self = data;
  if (self->workspace != NULL)
    plumb_page_list_select (self->pages_list, plumb_workspace_get_page (self->workspace));
}

static void
show_place (PlumbWindow *self)
{
  const PlumbPage *page = plumb_page_find (plumb_workspace_get_page (self->workspace));
  if (page == NULL)
    return;
  GtkWidget *child = gtk_stack_get_child_by_name (self->pages, page->id);
  if (child == NULL)
    {
      child = page->build (self->workspace);
      gtk_stack_add_named (self->pages, child, page->id);
      plumb_window_leave_page (self);
    }
  gtk_stack_set_visible_child (self->pages, child);
  plumb_page_list_select (self->pages_list, page->id);
  plumb_window_update_actions (self);
}

static void
on_navigate (PlumbWorkspace *workspace, PlumbWindow *self)
{
  show_place (self);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  plumb_window_focus_page (self);
}

static void
on_review_changed (PlumbReview *review, const PlumbChange *change, PlumbWindow *self)
{
  update_titles (self);
  update_pages_list (self);
  plumb_window_update_actions (self);
}

static void
on_read_only (PlumbReview *review, GParamSpec *pspec, PlumbWindow *self)
{
  update_titles (self);
  plumb_window_update_actions (self);
}

static void
clear_review (PlumbWindow *self)
{
  adw_bin_set_child (self->stages_bin, NULL);
  adw_bin_set_child (self->banner_bin, NULL);
  adw_bin_set_child (self->draft_bin, NULL);
  GtkWidget *page;
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

static GtkWidget *
make_banners (PlumbWorkspace *workspace)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), plumb_banner_new (workspace));
  gtk_box_append (GTK_BOX (box), plumb_version_banner_new (workspace));
  return box;
}

/* The review may have been shown before, with another questionnaire. */
static void
show_review (PlumbWindow *self, PlumbReview *review)
{
  g_signal_handlers_disconnect_by_data (review, self);
  g_signal_connect_object (review, "changed", G_CALLBACK (on_review_changed), self, 0);
  g_signal_connect_object (review, "notify::read-only", G_CALLBACK (on_read_only), self, 0);
  g_signal_connect_object (review, "notify::can-undo", G_CALLBACK (plumb_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::can-redo", G_CALLBACK (plumb_window_update_actions),
                           self, G_CONNECT_SWAPPED);

  adw_bin_set_child (self->stages_bin, plumb_stage_list_new (self->workspace));
  adw_bin_set_child (self->banner_bin, make_banners (self->workspace));
  if (plumb_window_get_show_draft (self))
    plumb_window_set_show_draft (self, TRUE);
  update_pages_list (self);
  show_place (self);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

/* Pages are made for one review: they go before the next one is shown. */
static void
on_review (PlumbWorkspace *workspace, GParamSpec *pspec, PlumbWindow *self)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  clear_review (self);
  if (review != NULL)
    show_review (self, review);
  else
    plumb_start_page_refresh (PLUMB_START_PAGE (self->start_page));
  gtk_stack_set_visible_child_name (self->shell, review != NULL ? "review" : "start");
  update_titles (self);
  /* Before the focus: what begins a review can be pressed only while none is open. */
  plumb_window_update_actions (self);
  if (review != NULL)
    plumb_window_focus_page (self);
  else
    gtk_widget_child_focus (self->start_page, GTK_DIR_TAB_FORWARD);
}

static void
on_busy (PlumbWorkspace *workspace, GParamSpec *pspec, PlumbWindow *self)
{
  gboolean busy = plumb_workspace_is_busy (workspace);
  gtk_spinner_set_spinning (self->spinner, busy);
  if (plumb_workspace_get_review (workspace) == NULL)
    gtk_stack_set_visible_child_name (self->shell, busy ? "busy" : "start");
  plumb_window_update_actions (self);
}

static void
on_kept (PlumbWorkspace *workspace, GParamSpec *pspec, PlumbWindow *self)
{
  update_titles (self);
}

static void
on_page_activated (GtkListBox *list, GtkListBoxRow *row, PlumbWindow *self)
{
  plumb_workspace_show_page (self->workspace, plumb_page_list_get_id (row), NULL);
}

static void
on_back (GtkButton *button, PlumbWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

void
plumb_window_set_show_draft (PlumbWindow *self, gboolean show)
{
  gboolean has_review = plumb_workspace_get_review (self->workspace) != NULL;
  if (show && has_review && adw_bin_get_child (self->draft_bin) == NULL)
    adw_bin_set_child (self->draft_bin, plumb_draft_pane_new (self->workspace));
  adw_flap_set_reveal_flap (self->flap, show);
}

void
plumb_window_show_provision (PlumbWindow *self, const char *citations)
{
  g_autofree char *first = g_strstrip (g_strndup (citations, strcspn (citations, ";")));
  g_action_group_change_action_state (G_ACTION_GROUP (self), "show-draft",
                                      g_variant_new_boolean (TRUE));
  GtkWidget *pane = adw_bin_get_child (self->draft_bin);
  if (pane == NULL || !plumb_draft_pane_show_provision (PLUMB_DRAFT_PANE (pane), first))
    plumb_workspace_notice (self->workspace, _ ("The draft has no such provision."));
}

gboolean
plumb_window_get_show_draft (PlumbWindow *self)
{
  return adw_flap_get_reveal_flap (self->flap);
}

/* The flap also closes by itself, when somebody clicks beside it while it lies over the page. */
static void
on_reveal_flap (AdwFlap *flap, GParamSpec *pspec, PlumbWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "show-draft");
  if (action != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action),
                               g_variant_new_boolean (adw_flap_get_reveal_flap (flap)));
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, PlumbWindow *self)
{
  GSList *files = g_value_get_boxed (value);
  if (files == NULL)
    return FALSE;
  g_autofree char *path = g_file_get_path (files->data);
  if (path == NULL)
    return FALSE;
  plumb_window_open_path (self, path);
  return TRUE;
}

static gboolean
plumb_window_close_request (GtkWindow *window)
{
  PlumbWindow *self = PLUMB_WINDOW (window);

  if (!self->closing && plumb_workspace_get_review (self->workspace) != NULL)
    {
      plumb_window_close_review (self, TRUE);
      return TRUE;
    }
  if (self->settings != NULL)
    {
      int width, height;
      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (self->settings, PLUMB_SETTING_WIDTH, width);
      g_settings_set_int (self->settings, PLUMB_SETTING_HEIGHT, height);
      g_settings_set_boolean (self->settings, PLUMB_SETTING_MAXIMIZED,
                              gtk_window_is_maximized (window));
      g_settings_set_boolean (self->settings, PLUMB_SETTING_SHOW_DRAFT,
                              plumb_window_get_show_draft (self));
    }
  return GTK_WINDOW_CLASS (plumb_window_parent_class)->close_request (window);
}

static void
plumb_window_dispose (GObject *object)
{
  PlumbWindow *self = PLUMB_WINDOW (object);

  if (self->workspace != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      clear_review (self);
    }
  plumb_window_forget_focus (self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->language, plumb_language_unref);

  G_OBJECT_CLASS (plumb_window_parent_class)->dispose (object);
}

static void
plumb_window_class_init (PlumbWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plumb_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/plumbline/Plumbline/plumb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, start_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, content);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, instrument_title);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, review_title);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, stages_bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, pages_separator);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, pages_list);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, banner_bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, draft_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_page_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal_flap);
}

static void
plumb_window_init (PlumbWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_page_list_fill (self->pages_list);
  plumb_focus_make_one_stop (self->pages_list, restore_page_row, self);
  plumb_window_watch_focus (self);

  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
restore (PlumbWindow *self)
{
  self->settings = plumb_settings_new ();
  if (self->settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, PLUMB_SETTING_WIDTH),
                               g_settings_get_int (self->settings, PLUMB_SETTING_HEIGHT));
  g_settings_bind (self->settings, PLUMB_SETTING_LETTERHEAD, self->workspace, "letterhead",
                   G_SETTINGS_BIND_DEFAULT);
  if (g_settings_get_boolean (self->settings, PLUMB_SETTING_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  plumb_window_set_show_draft (self,
                               g_settings_get_boolean (self->settings, PLUMB_SETTING_SHOW_DRAFT));
}

PlumbWindow *
plumb_window_new (GtkApplication *application, PlumbLanguage *language)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application) && language != NULL, NULL);

  PlumbWindow *self = g_object_new (PLUMB_TYPE_WINDOW, "application", application, NULL);
  self->language = plumb_language_ref (language);
  self->workspace = plumb_workspace_new (language);
  self->start_page = plumb_start_page_new (language);
  gtk_box_append (self->start_box, self->start_page);
  plumb_window_install_actions (self);
  plumb_version_actions_install (GTK_WINDOW (self), self->workspace);
  restore (self);

  g_signal_connect_object (self->workspace, "notify::review", G_CALLBACK (on_review), self, 0);
  g_signal_connect_object (self->workspace, "notify::busy", G_CALLBACK (on_busy), self, 0);
  g_signal_connect_object (self->workspace, "notify::kept", G_CALLBACK (on_kept), self, 0);
  g_signal_connect_object (self->workspace, "navigate", G_CALLBACK (on_navigate), self, 0);
  plumb_window_watch_notices (self);
  plumb_window_update_actions (self);
  return self;
}

PlumbWorkspace *
plumb_window_get_workspace (PlumbWindow *self)
{
  g_return_val_if_fail (PLUMB_IS_WINDOW (self), NULL);
  return self->workspace;
}

gboolean
plumb_window_is_free (PlumbWindow *self)
{
  g_return_val_if_fail (PLUMB_IS_WINDOW (self), FALSE);
  return plumb_workspace_get_review (self->workspace) == NULL
         && !plumb_workspace_is_busy (self->workspace);
}

void
plumb_window_suspend (PlumbWindow *self)
{
  g_return_if_fail (PLUMB_IS_WINDOW (self));
  plumb_workspace_suspend (self->workspace);
  self->closing = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}
