/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-question-marks.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-record.h"
#include "plumb-text-field.h"

static void
mark (PlumbWorkspace *workspace,
      const PlumbQuestion *question,
      const char *status,
      const char *reason)
{
  const PlumbEdit edits[] = {
    { PLUMB_KIND_ANSWER, question->id, "status", status },
    { PLUMB_KIND_ANSWER, question->id, "reason", reason },
  };
  plumb_workspace_flush (workspace);
  plumb_workspace_apply (workspace, edits, G_N_ELEMENTS (edits));
}

void
plumb_question_mark_unknown (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  mark (workspace, question, "unknown", NULL);
}

void
plumb_question_unmark (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  mark (workspace, question, NULL, NULL);
}

typedef struct
{
  PlumbWorkspace *workspace;
  PlumbInstrument *instrument; /* keeps question */
  const PlumbQuestion *question;
  AdwMessageDialog *dialog;
  PlumbTextField *field;
} Request;

static void
request_free (gpointer data, GClosure *closure)
{
  Request *request = data;
  g_object_unref (request->workspace);
  plumb_instrument_unref (request->instrument);
  g_free (request);
}

static gboolean
has_reason (PlumbTextField *field)
{
  g_autofree char *text = plumb_text_field_dup_text (field);
  return *g_strstrip (text) != '\0';
}

static void
on_reason_commit (PlumbTextField *field, const char *text, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "mark", has_reason (field));
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Request *request)
{
  if (g_strcmp0 (response, "mark") != 0 || !has_reason (request->field)
      || plumb_workspace_get_instrument (request->workspace) != request->instrument)
    return;
  g_autofree char *reason = plumb_text_field_dup_text (request->field);
  mark (request->workspace, request->question, "not-applicable", g_strstrip (reason));
}

static GtkWidget *
make_reason_field (PlumbWorkspace *workspace, const PlumbQuestion *question, PlumbTextField **field)
{
  GtkWidget *label = plumb_a11y_text_new (_ ("Reason"), "heading");
  GtkWidget *text = plumb_text_field_new (workspace, label);
  plumb_text_field_show (PLUMB_TEXT_FIELD (text),
                         plumb_review_get (plumb_workspace_get_review (workspace),
                                           PLUMB_KIND_ANSWER, question->id, "reason"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), text);
  *field = PLUMB_TEXT_FIELD (text);
  return box;
}

void
plumb_question_ask_not_applicable (GtkWindow *parent,
                                   PlumbWorkspace *workspace,
                                   const PlumbQuestion *question)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL);

  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Why does this not apply?"),
                                              plumb_workspace_text (workspace, &question->label));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "mark",
                                    _ ("_Mark"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "mark",
                                              ADW_RESPONSE_SUGGESTED);

  Request *request = g_new0 (Request, 1);
  request->workspace = g_object_ref (workspace);
  request->instrument = plumb_instrument_ref (plumb_workspace_get_instrument (workspace));
  request->question = question;
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      make_reason_field (workspace, question, &request->field));
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "mark",
                                           has_reason (request->field));
  g_signal_connect (request->field, "commit", G_CALLBACK (on_reason_commit), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), request, request_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (request->field));
}

/* Adds an edit that empties @address, which is taken. */
static void
add_edit (GArray *edits, GPtrArray *addresses, char *address, const char *field)
{
  const PlumbEdit edit = { PLUMB_KIND_ANSWER, address, field, NULL };
  g_ptr_array_add (addresses, address);
  g_array_append_val (edits, edit);
}

/* Every answer of @question that is there, whether or not its row is shown now. */
static void
add_answers (PlumbReview *review,
             const PlumbQuestion *question,
             GArray *edits,
             GPtrArray *addresses)
{
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ANSWER, &n_ids);
  g_autofree char *prefix = g_strconcat (question->id, "/", NULL);
  for (guint i = 0; i < n_ids; i++)
    if (g_strcmp0 (ids[i], question->id) == 0 || g_str_has_prefix (ids[i], prefix))
      add_edit (edits, addresses, g_strdup (ids[i]), "value");
}

void
plumb_question_clear (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL);

  plumb_workspace_flush (workspace);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  add_edit (edits, addresses, g_strdup (question->id), "status");
  add_edit (edits, addresses, g_strdup (question->id), "reason");
  add_answers (plumb_workspace_get_review (workspace), question, edits, addresses);
  plumb_workspace_apply (workspace, (const PlumbEdit *) edits->data, edits->len);
}

char *
plumb_question_mark_to_text (PlumbReview *review, const char *question, PlumbStatus marked)
{
  if (marked == PLUMB_STATUS_UNKNOWN)
    return g_strdup (
        _ ("Marked as unknown. This is shown as a gap in what is known, never as “none”."));
  const char *reason = plumb_review_get (review, PLUMB_KIND_ANSWER, question, "reason");
  if (reason == NULL)
    return g_strdup (_ ("Marked as not applicable, without a reason."));
  return g_strdup_printf (_ ("Marked as not applicable: %s"), reason);
}

/* Whether @choice is chosen, in a matrix in any of the rows that there are now. */
static gboolean
is_chosen (PlumbWorkspace *workspace, const PlumbQuestion *question, const PlumbChoice *choice)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  if (question->type != PLUMB_QUESTION_MATRIX)
    return plumb_words_have (plumb_review_get (review, PLUMB_KIND_ANSWER, question->id, "value"),
                             choice->id);
  guint n_rows;
  const PlumbRow *rows
      = plumb_logic_get_rows (plumb_workspace_get_logic (workspace), question, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *address = g_strdup_printf ("%s/%s", question->id, rows[i].id);
      if (g_strcmp0 (plumb_review_get (review, PLUMB_KIND_ANSWER, address, "value"), choice->id)
          == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
plumb_question_is_declined (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, FALSE);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  if (plumb_answers_get_marked_status (PLUMB_ANSWERS (review), question->id)
      == PLUMB_STATUS_NOT_APPLICABLE)
    return FALSE;
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].role == PLUMB_CHOICE_DECLINED
        && is_chosen (workspace, question, &question->choices[i]))
      return TRUE;
  return FALSE;
}
