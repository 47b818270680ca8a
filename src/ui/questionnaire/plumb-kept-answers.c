/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-kept-answers.h"

#include "plumb-a11y.h"
#include "plumb-answer-text.h"
#include "plumb-children.h"
#include "plumb-why.h"

static const char SHOWN[] = "plumb-kept-shown";

static GtkWidget *
make_kept (PlumbWorkspace *workspace,
           const PlumbQuestion *question,
           const char *answer,
           const char *why)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "plumb-inset");
  gtk_widget_add_css_class (box, "plumb-kept");
  gtk_box_append (GTK_BOX (box),
                  plumb_a11y_text_new (plumb_workspace_text (workspace, &question->label), NULL));
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (answer, "dim-label"));
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (why, "caption"));
  return box;
}

guint
plumb_kept_answers_show (PlumbWorkspace *workspace, const PlumbSection *section, GtkBox *list)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_BOX (list), 0);

  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (plumb_workspace_get_review (workspace));
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();
  g_autoptr (GString) signature = g_string_new (NULL);
  for (guint i = 0; i < hidden->len; i++)
    {
      const PlumbQuestion *question = g_ptr_array_index (hidden, i);
      if (section != NULL && question->section != section)
        continue;
      g_autofree char *answer = plumb_answer_to_text (workspace, question);
      g_autofree char *why = plumb_why_dup_hidden (workspace, question);
      g_string_append_printf (signature, "%s\n%s\n%s\n", question->id, answer, why);
      g_ptr_array_add (widgets, make_kept (workspace, question, answer, why));
    }

  gboolean same = g_strcmp0 (g_object_get_data (G_OBJECT (list), SHOWN), signature->str) == 0;
  if (!same)
    {
      plumb_children_remove (list);
      g_object_set_data_full (G_OBJECT (list), SHOWN, g_strdup (signature->str), g_free);
    }
  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);
      if (same)
        g_object_unref (g_object_ref_sink (widget));
      else
        gtk_box_append (list, widget);
    }
  return widgets->len;
}
