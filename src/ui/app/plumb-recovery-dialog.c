/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-recovery-dialog.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-day.h"

typedef struct
{
  GPtrArray *found;
  guint n_open; /* of them, not thrown away */
  AdwMessageDialog *dialog;
  PlumbRecoverFunc recover;
  gpointer data;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;
  g_ptr_array_unref (offer->found);
  g_free (offer);
}

static const char INDEX[] = "plumb-recovery-index";

static const PlumbRecovery *
recovery_of (Offer *offer, GtkButton *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX));
  return g_ptr_array_index (offer->found, index);
}

static void
on_open (GtkButton *button, Offer *offer)
{
  offer->recover (recovery_of (offer, button), offer->data);
  gtk_window_close (GTK_WINDOW (offer->dialog));
}

static void
on_discard (GtkButton *button, Offer *offer)
{
  plumb_recovery_forget (recovery_of (offer, button));
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_set_visible (row, FALSE);
  offer->n_open--;
  if (offer->n_open == 0)
    gtk_window_close (GTK_WINDOW (offer->dialog));
}

static char *
dup_when (PlumbLanguage *language, gint64 when)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (when);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *iso = plumb_day_dup (local);
  g_autofree char *day = plumb_language_format_date (language, iso);
  g_autofree char *time = g_date_time_format (local, "%H:%M");
  /* Translators: a day and a time, such as "March 5, 2026, 14:30". */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

static GtkWidget *
make_row (Offer *offer, PlumbLanguage *language, guint index)
{
  const PlumbRecovery *recovery = g_ptr_array_index (offer->found, index);
  g_autofree char *when = dup_when (language, recovery->when);
  g_autofree char *origin = recovery->origin != NULL
                                ? g_filename_display_basename (recovery->origin)
                                : g_strdup (_ ("never saved as a file"));
  g_autofree char *about = g_strdup_printf ("%s · %s", when, origin);

  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (texts), plumb_a11y_text_new (recovery->title, "heading"));
  gtk_box_append (GTK_BOX (texts), plumb_a11y_text_new (about, "caption"));

  GtkWidget *open = gtk_button_new_with_label (_ ("Open"));
  GtkWidget *discard = gtk_button_new_with_label (_ ("Throw away"));
  gtk_widget_add_css_class (open, "suggested-action");
  plumb_a11y_describe (open, recovery->title);
  plumb_a11y_describe (discard, recovery->title);
  g_object_set_data (G_OBJECT (open), INDEX, GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (discard), INDEX, GUINT_TO_POINTER (index));
  g_signal_connect (open, "clicked", G_CALLBACK (on_open), offer);
  g_signal_connect (discard, "clicked", G_CALLBACK (on_discard), offer);

  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (buttons), open);
  gtk_box_append (GTK_BOX (buttons), discard);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (box, "plumb-result");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), buttons);

  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  plumb_a11y_name (row, recovery->title);
  return row;
}

void
plumb_recovery_dialog_present (GtkWindow *parent,
                               PlumbLanguage *language,
                               GPtrArray *found,
                               PlumbRecoverFunc recover,
                               gpointer data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && found != NULL && recover != NULL);

  GtkWidget *dialog = adw_message_dialog_new (
      parent, _ ("Work was found that was not saved"),
      _ ("Plumbline ended before these were saved. Nothing in them is lost."));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "later", _ ("Decide _later"));

  Offer *offer = g_new0 (Offer, 1);
  offer->found = found;
  offer->n_open = found->len;
  offer->dialog = ADW_MESSAGE_DIALOG (dialog);
  offer->recover = recover;
  offer->data = data;
  g_object_set_data_full (G_OBJECT (dialog), "plumb-offer", offer, offer_free);

  GtkWidget *list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  plumb_a11y_name (list, _ ("Work that was not saved"));
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (offer, language, i));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  gtk_window_present (GTK_WINDOW (dialog));
}
