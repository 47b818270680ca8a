/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-results-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-listing.h"
#include "plumb-round.h"
#include "plumb-wording-results.h"

static void
on_remove (GtkButton *button, PlumbWorkspace *workspace)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "round"));
  g_autoptr (GError) error = NULL;
  if (plumb_round_remove (plumb_workspace_get_review (workspace), id, &error))
    plumb_workspace_notice (workspace, _ ("The round was taken away. Undo brings it back."));
  else
    plumb_workspace_notice (workspace, error->message);
}

static GtkWidget *
round_new (PlumbWorkspace *workspace, const PlumbPoint *point)
{
  g_autofree char *words
      = plumb_wording_dup_point (point, plumb_workspace_get_language (workspace));
  GtkWidget *row = plumb_listing_item_new (GTK_ORIENTATION_HORIZONTAL, 12, words);
  GtkWidget *label = plumb_a11y_text_new (words, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);

  /* Translators: {round} is the name of a round of the review */
  g_autofree char *name
      = plumb_language_fill (_ ("Take away the round {round}"), "round", words, NULL);
  GtkWidget *button = plumb_a11y_icon_button_new ("user-trash-symbolic", name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, plumb_workspace_can_edit (workspace));
  g_object_set_data_full (G_OBJECT (button), "round", g_strdup (point->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), workspace, 0);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

GtkWidget *
plumb_results_rounds_new (PlumbWorkspace *workspace, const PlumbResults *results)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && results != NULL, NULL);

  if (results->n_points < 2)
    return plumb_a11y_text_new (
        _ ("No round was closed yet. Close one when everybody has answered: the answers are kept "
           "as they are, and the next round is compared with them."),
        "dim-label");
  GtkWidget *list = plumb_listing_new (_ ("Rounds closed so far"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (_ ("Rounds closed so far"), "heading"));
  for (guint i = 0; i + 1 < results->n_points; i++)
    gtk_box_append (GTK_BOX (list), round_new (workspace, &results->points[i]));
  gtk_box_append (GTK_BOX (box), list);
  return box;
}
