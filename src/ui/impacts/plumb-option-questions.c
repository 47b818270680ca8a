/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-questions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-drop-down.h"
#include "plumb-option-list.h"
#include "plumb-option-verbs.h"

/* What is asked: about the option @id, one of the others as the drop-down lists them. */
typedef struct
{
  PlumbWorkspace *workspace;
  char *id;
  GPtrArray *others; /* char *: ids */
  GtkDropDown *choice;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->workspace);
  g_free (question->id);
  g_ptr_array_unref (question->others);
  g_free (question);
}

/* The other that is chosen; NULL for the entry after all of them. */
static const char *
get_choice (const Question *question)
{
  guint selected = gtk_drop_down_get_selected (question->choice);
  return selected < question->others->len ? g_ptr_array_index (question->others, selected) : NULL;
}

/* A dialog with the choice below its text. Its drop-down has an entry for each of the @question's
 * others. */
static AdwMessageDialog *
dialog_new (GtkWindow *parent,
            Question *question,
            const char *heading,
            const char *body,
            const char *name,
            const char *const *labels)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  GtkWidget *drop_down = plumb_drop_down_new (labels);
  question->choice = GTK_DROP_DOWN (drop_down);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (name, "heading"));
  gtk_box_append (GTK_BOX (box), drop_down);
  plumb_a11y_name_drop_down (drop_down, name);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "question", question, (GDestroyNotify) question_free);
  return ADW_MESSAGE_DIALOG (dialog);
}

static Question *
question_new (PlumbWorkspace *workspace, const char *id)
{
  Question *question = g_new0 (Question, 1);
  question->workspace = g_object_ref (workspace);
  question->id = g_strdup (id);
  question->others = g_ptr_array_new_with_free_func (g_free);
  return question;
}

/* ------- copying ------- */

static void
on_copy (AdwMessageDialog *dialog, const char *response, Question *question)
{
  const char *from = get_choice (question);
  if (g_strcmp0 (response, "copy") != 0 || from == NULL
      || plumb_workspace_get_review (question->workspace) == NULL)
    return;
  if (plumb_option_copy_records (question->workspace, from, question->id))
    plumb_workspace_tell_done (question->workspace, _ ("The records were copied."));
}

void
plumb_option_ask_copy (GtkWindow *parent, PlumbWorkspace *workspace, const char *to)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace) && to != NULL);

  g_autoptr (GPtrArray) entries = plumb_option_list_new (workspace);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Question *question = question_new (workspace, to);
  for (guint i = 0; i < entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (entries, i);
      if (g_strcmp0 (entry->id, to) == 0 || entry->n_records == 0)
        continue;
      g_autofree char *label = plumb_option_dup_label (entry);
      g_strv_builder_add (builder, label);
      g_ptr_array_add (question->others, g_strdup (entry->id));
    }
  g_auto (GStrv) labels = g_strv_builder_end (builder);
  g_autofree char *name = plumb_option_dup_name (workspace, to);
  g_autofree char *heading
      /* Translators: {option} is a version of the policy */
      = plumb_language_fill (_ ("Copy records to “{option}”?"), "option", name, NULL);
  AdwMessageDialog *dialog = dialog_new (parent, question, heading, plumb_option_copy_note (),
                                         _ ("Copy the records of"), (const char *const *) labels);
  adw_message_dialog_add_response (dialog, "copy", _ ("C_opy"));
  adw_message_dialog_set_response_appearance (dialog, "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "copy");
  g_signal_connect (dialog, "response", G_CALLBACK (on_copy), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ------- removing ------- */

static void
remove_option (PlumbWorkspace *workspace, const char *id, const char *heir)
{
  if (plumb_option_remove (workspace, id, heir))
    plumb_workspace_tell_done (workspace, _ ("The option was removed."));
}

static void
on_remove (AdwMessageDialog *dialog, const char *response, Question *question)
{
  if (g_strcmp0 (response, "remove") == 0
      && plumb_workspace_get_review (question->workspace) != NULL)
    remove_option (question->workspace, question->id, get_choice (question));
}

/* What can become of the records: they go to one of the others, or they are deleted. */
static char **
list_heirs (GPtrArray *entries, Question *question)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  /* The draft first, so that nothing is lost when nothing is chosen. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < entries->len; i++)
      {
        const PlumbOptionEntry *entry = g_ptr_array_index (entries, i);
        const gboolean draft = g_strcmp0 (entry->id, PLUMB_OPTION_DRAFT) == 0;
        if (draft != (pass == 0) || !entry->known || g_strcmp0 (entry->id, question->id) == 0)
          continue;
        g_autofree char *label
            /* Translators: what becomes of the records of an option that is removed */
            = plumb_language_fill (_ ("They go to “{option}”"), "option", entry->name, NULL);
        g_strv_builder_add (builder, label);
        g_ptr_array_add (question->others, g_strdup (entry->id));
      }
  g_strv_builder_add (builder, _ ("They are deleted, with their evidence"));
  return g_strv_builder_end (builder);
}

void
plumb_option_ask_remove (GtkWindow *parent, PlumbWorkspace *workspace, const char *id)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL);

  g_autoptr (GPtrArray) entries = plumb_option_list_new (workspace);
  const PlumbOptionEntry *entry = plumb_option_list_find (entries, id);
  if (entry == NULL || entry->n_records == 0)
    {
      remove_option (workspace, id, NULL);
      return;
    }
  Question *question = question_new (workspace, id);
  g_auto (GStrv) labels = list_heirs (entries, question);
  g_autofree char *heading
      = plumb_language_fill (_ ("Remove “{option}”?"), "option", entry->name, NULL);
  g_autofree char *body = g_strdup_printf (
      ngettext ("%u record is about it. Undo brings everything back.",
                "%u records are about it. Undo brings everything back.", entry->n_records),
      entry->n_records);
  AdwMessageDialog *dialog
      = dialog_new (parent, question, heading, body, _ ("What becomes of its records"),
                    (const char *const *) labels);
  adw_message_dialog_add_response (dialog, "remove", _ ("_Remove"));
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_remove), question);
  gtk_window_present (GTK_WINDOW (dialog));
}
