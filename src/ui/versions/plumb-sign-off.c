/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-sign-off.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-choose-file.h"
#include "plumb-day.h"
#include "plumb-store.h"

#define SIGNED_OFF    "signed-off"
#define SIGNED_OFF_BY "signed-off-by"

typedef struct
{
  PlumbWorkspace *workspace;
  PlumbReview *review;
  AdwMessageDialog *dialog;
  GtkEditable *name;
  GtkEditable *date;
} Request;

static void
request_free (gpointer data, GClosure *closure)
{
  Request *request = data;
  g_object_unref (request->workspace);
  g_object_unref (request->review);
  g_free (request);
}

static char *
dup_stripped (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Request *request)
{
  if (g_strcmp0 (response, "sign") != 0
      || plumb_workspace_get_review (request->workspace) != request->review)
    return;
  g_autofree char *name = dup_stripped (request->name);
  g_autofree char *date = dup_stripped (request->date);
  const PlumbEdit edits[] = {
    { PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, SIGNED_OFF, date },
    { PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, SIGNED_OFF_BY, name },
  };
  plumb_workspace_flush (request->workspace);
  if (plumb_workspace_apply (request->workspace, edits, G_N_ELEMENTS (edits)))
    plumb_workspace_tell_done (request->workspace, _ ("The review is signed off."));
}

/* A signature has a name and a day. */
static gboolean
is_complete (const Request *request)
{
  g_autofree char *name = dup_stripped (request->name);
  g_autofree char *date = dup_stripped (request->date);
  return *name != '\0' && plumb_day_read (date, NULL);
}

static void
on_changed (GtkEditable *entry, Request *request)
{
  adw_message_dialog_set_response_enabled (request->dialog, "sign", is_complete (request));
}

static GtkEditable *
append_entry (GtkWidget *box, const char *name, const char *text)
{
  GtkWidget *label = plumb_a11y_text_new (name, "heading");
  GtkWidget *entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  plumb_a11y_label (label, entry);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  return GTK_EDITABLE (entry);
}

void
plumb_sign_off_ask (GtkWindow *parent, PlumbWorkspace *workspace)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace) && plumb_workspace_can_edit (workspace));

  GtkWidget *dialog = adw_message_dialog_new (
      parent, _ ("Sign this review off?"),
      _ ("Afterwards nothing in it can be changed, and it stays with its version of the "
         "questionnaire. You can go on in a revision, or take the signature back."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "sign",
                                    _ ("_Sign off"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "sign",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "sign");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  Request *request = g_new0 (Request, 1);
  request->workspace = g_object_ref (workspace);
  request->review = g_object_ref (plumb_workspace_get_review (workspace));
  request->dialog = ADW_MESSAGE_DIALOG (dialog);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *today = plumb_day_dup_today ();
  request->name = append_entry (box, _ ("Name"), plumb_review_get_author (request->review));
  request->date = append_entry (box, _ ("Day, as year-month-day"), today);
  adw_message_dialog_set_extra_child (request->dialog, box);
  g_signal_connect (request->name, "changed", G_CALLBACK (on_changed), request);
  g_signal_connect (request->date, "changed", G_CALLBACK (on_changed), request);
  on_changed (request->name, request);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), request, request_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (request->name));
}

static gboolean
remove_signature (PlumbReview *review, GError **error)
{
  const PlumbEdit edits[] = {
    { PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, SIGNED_OFF, NULL },
    { PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, SIGNED_OFF_BY, NULL },
  };
  return plumb_review_apply (review, edits, G_N_ELEMENTS (edits), error);
}

void
plumb_sign_off_take_back (PlumbWorkspace *workspace)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace));

  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_autoptr (GError) error = NULL;
  if (review == NULL)
    return;
  if (remove_signature (review, &error))
    plumb_workspace_tell_done (workspace, _ ("The signature is taken back."));
  else
    plumb_workspace_notice (workspace, error->message);
}

gboolean
plumb_sign_off_revise_at (PlumbWorkspace *workspace, const char *path, GError **error)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && path != NULL, FALSE);

  /* What was signed is on the disk before anything else happens. */
  if (plumb_workspace_get_path (workspace) != NULL && plumb_workspace_is_modified (workspace)
      && !plumb_workspace_save (workspace, error))
    return FALSE;
  return plumb_workspace_save_as (workspace, path, error)
         && remove_signature (plumb_workspace_get_review (workspace), error)
         && plumb_workspace_save (workspace, error);
}

static void
on_chosen (const char *chosen, gpointer owner)
{
  PlumbWorkspace *workspace = owner;
  if (plumb_workspace_get_review (workspace) == NULL)
    return;
  g_autofree char *path = g_str_has_suffix (chosen, PLUMB_STORE_EXTENSION)
                              ? g_strdup (chosen)
                              : g_strconcat (chosen, PLUMB_STORE_EXTENSION, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *here = plumb_workspace_get_path (workspace);
  g_autoptr (GFile) signed_file = here != NULL ? g_file_new_for_path (here) : NULL;
  g_autoptr (GError) error = NULL;
  if (signed_file != NULL && g_file_equal (file, signed_file))
    plumb_workspace_notice (workspace, _ ("Choose another name: this is the signed review."));
  else if (plumb_sign_off_revise_at (workspace, path, &error))
    plumb_workspace_notice (workspace,
                            _ ("This is the revision now. The signed review stays as it is."));
  else
    plumb_workspace_notice (workspace, error->message);
}

void
plumb_sign_off_revise (GtkWindow *parent, PlumbWorkspace *workspace)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace));

  PlumbReview *review = plumb_workspace_get_review (workspace);
  if (review == NULL)
    return;
  /* Translators: the name of a file; %s is the title of a review. */
  g_autofree char *title = g_strdup_printf (_ ("%s, revision"), plumb_review_get_title (review));
  g_autofree char *name = plumb_file_name_from_title (title, PLUMB_STORE_EXTENSION);
  const PlumbFileKind kinds[] = { { _ ("Reviews"), "*" PLUMB_STORE_EXTENSION }, { NULL, NULL } };
  plumb_choose_file (parent, PLUMB_CHOOSE_SAVE, _ ("Save the revision"), name, kinds, on_chosen,
                     workspace);
}
