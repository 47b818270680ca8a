/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-version-actions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-add-dialog.h"
#include "plumb-choose-file.h"
#include "plumb-sign-off.h"
#include "plumb-take-up-dialog.h"
#include "plumb-version-offer.h"
#include "plumb-xml-reader.h"

static const char ACTIONS[] = "plumb-version-actions";
static const char WORKSPACE[] = "plumb-workspace";

/* Belongs to the group of actions; the window outlives it. */
typedef struct
{
  GtkWindow *window;
  PlumbWorkspace *workspace;
  GSimpleActionGroup *group;
} Actions;

typedef enum
{
  NEEDS_EDITABLE,
  NEEDS_GROUPS,
  NEEDS_PATHWAYS,
  NEEDS_SIGNATURE,
} Need;

static void
tell (GtkWindow *window, const char *message)
{
  GtkWidget *dialog
      = adw_message_dialog_new (window, _ ("This version cannot be taken up"), message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
look_at (GtkWindow *window, PlumbWorkspace *workspace, PlumbInstrument *to)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog = plumb_take_up_dialog_new (window, workspace, to, &error);
  if (dialog != NULL)
    gtk_window_present (dialog);
  else
    tell (window, error->message);
}

/* Opens the dialog about taking up the questionnaire in the file at @path; tells what is wrong with
 * it where it is none. */
static void
take_up (GtkWindow *window, PlumbWorkspace *workspace, const char *path)
{
  if (plumb_workspace_get_review (workspace) == NULL)
    return;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, &error);
  if (bytes == NULL)
    {
      tell (window, error->message);
      return;
    }
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_bytes (bytes, name, findings);
  if (instrument != NULL)
    {
      look_at (window, workspace, instrument);
      return;
    }
  g_autofree char *text = plumb_findings_to_text (findings);
  tell (window, text);
}

static void
on_look (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *self = data;
  g_autoptr (PlumbInstrument) later
      = plumb_version_find_later (plumb_workspace_get_instrument (self->workspace));
  if (later != NULL)
    look_at (self->window, self->workspace, later);
  else
    plumb_workspace_notice (self->workspace,
                            _ ("The review is made with the latest version that is installed."));
}

static void
on_file_chosen (const char *path, gpointer owner)
{
  take_up (GTK_WINDOW (owner), g_object_get_data (G_OBJECT (owner), WORKSPACE), path);
}

static void
on_take_up (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *self = data;
  const PlumbFileKind kinds[] = {
    { _ ("Questionnaires"), "*.xml" },
    { _ ("All files"), "*" },
    { NULL, NULL },
  };
  plumb_choose_file (self->window, PLUMB_CHOOSE_OPEN, _ ("Take up another version"), NULL, kinds,
                     on_file_chosen, self->window);
}

static void
add (Actions *self, PlumbAddKind kind)
{
  gtk_window_present (plumb_add_dialog_new (self->window, self->workspace, kind));
}

static void
on_add_group (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add (data, PLUMB_ADD_GROUP);
}

static void
on_add_pathway (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add (data, PLUMB_ADD_PATHWAY);
}

static void
on_add_question (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add (data, PLUMB_ADD_QUESTION);
}

static void
on_sign_off (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *self = data;
  plumb_sign_off_ask (self->window, self->workspace);
}

static void
on_revise (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *self = data;
  plumb_sign_off_revise (self->window, self->workspace);
}

static void
on_take_signature_back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *self = data;
  plumb_sign_off_take_back (self->workspace);
}

static const struct
{
  const char *name;
  Need need;
  void (*activate) (GSimpleAction *action, GVariant *parameter, gpointer data);
} actions[] = {
  { "look", NEEDS_EDITABLE, on_look },
  { "take-up", NEEDS_EDITABLE, on_take_up },
  { "add-group", NEEDS_GROUPS, on_add_group },
  { "add-pathway", NEEDS_PATHWAYS, on_add_pathway },
  { "add-question", NEEDS_EDITABLE, on_add_question },
  { "sign-off", NEEDS_EDITABLE, on_sign_off },
  { "revise", NEEDS_SIGNATURE, on_revise },
  { "take-signature-back", NEEDS_SIGNATURE, on_take_signature_back },
};

static gboolean
is_met (Actions *self, Need need)
{
  PlumbReview *review = plumb_workspace_get_review (self->workspace);
  if (review == NULL || plumb_review_is_read_only (review))
    return FALSE;
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const gboolean editable = plumb_workspace_can_edit (self->workspace);
  switch (need)
    {
    case NEEDS_GROUPS:
      return editable && instrument->n_groups > 0;
    case NEEDS_PATHWAYS:
      return editable && instrument->n_pathways > 0;
    case NEEDS_SIGNATURE:
      return !editable;
    case NEEDS_EDITABLE:
    default:
      return editable;
    }
}

static void
update (Actions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), actions[i].name);
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_met (self, actions[i].need));
    }
}

static void
on_read_only (PlumbReview *review, GParamSpec *pspec, GSimpleActionGroup *group)
{
  update (g_object_get_data (G_OBJECT (group), ACTIONS));
}

/* Signing off and another questionnaire come with the same news as another review does. */
static void
on_review (PlumbWorkspace *workspace, GParamSpec *pspec, GSimpleActionGroup *group)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  if (review != NULL)
    {
      g_signal_handlers_disconnect_by_data (review, group);
      g_signal_connect_object (review, "notify::read-only", G_CALLBACK (on_read_only), group, 0);
    }
  update (g_object_get_data (G_OBJECT (group), ACTIONS));
}

static void
actions_free (gpointer data)
{
  Actions *self = data;
  g_object_unref (self->workspace);
  g_free (self);
}

/* Menus may keep the window's actions a while longer. */
static void
on_destroy (GtkWidget *window, gpointer data)
{
  gtk_widget_insert_action_group (window, "version", NULL);
}

void
plumb_version_actions_install (GtkWindow *window, PlumbWorkspace *workspace)
{
  g_return_if_fail (GTK_IS_WINDOW (window) && PLUMB_IS_WORKSPACE (workspace));

  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Actions *self = g_new0 (Actions, 1);
  self->window = window;
  self->workspace = g_object_ref (workspace);
  self->group = group;
  g_object_set_data_full (G_OBJECT (group), ACTIONS, self, actions_free);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const GActionEntry entry = { .name = actions[i].name, .activate = actions[i].activate };
      g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, self);
    }
  g_object_set_data_full (G_OBJECT (window), WORKSPACE, g_object_ref (workspace), g_object_unref);
  g_signal_connect_object (workspace, "notify::review", G_CALLBACK (on_review), group, 0);
  update (self);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "version", G_ACTION_GROUP (group));
  g_signal_connect (window, "destroy", G_CALLBACK (on_destroy), NULL);
}
