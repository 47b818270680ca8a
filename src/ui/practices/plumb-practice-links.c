/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-practice-links.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-practice-library.h"

static GtkWidget *
link_new (const PlumbLibraryEntry *entry, PlumbLanguage *language)
{
  const PlumbPractice *practice = entry->practice;
  const char *label = plumb_practices_get_text (entry->library, &practice->label, language);
  GtkWidget *text = plumb_a11y_text_new (label, NULL);
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plumb-extra");
  plumb_a11y_name (button, label);
  plumb_a11y_describe (button,
                       plumb_practices_get_text (entry->library, &practice->summary, language));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-practice");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", practice->id);
  return button;
}

/* The ids of the practices that any of @needs wants, as a set; lent strings. */
static GHashTable *
collect (const char *instrument, const PlumbPracticeNeed *needs, guint n_needs)
{
  GHashTable *wanted = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_needs; i++)
    {
      g_autoptr (GArray) entries = plumb_practice_library_list_helping (
          instrument, needs[i].question->id, needs[i].has_score ? &needs[i].score : NULL);
      for (guint e = 0; e < entries->len; e++)
        g_hash_table_add (wanted,
                          (gpointer) g_array_index (entries, PlumbLibraryEntry, e).practice->id);
    }
  return wanted;
}

GtkWidget *
plumb_practice_links_new (PlumbWorkspace *workspace, const PlumbPracticeNeed *needs, guint n_needs)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (needs != NULL || n_needs == 0, NULL);

  g_autoptr (GHashTable) wanted
      = collect (plumb_workspace_get_instrument (workspace)->id, needs, n_needs);
  if (g_hash_table_size (wanted) == 0)
    return NULL;
  GtkWidget *heading = plumb_a11y_text_new (_ ("Practices that help"), "caption-heading");
  GtkWidget *box
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, heading);
  gtk_box_append (GTK_BOX (box), heading);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_autoptr (GArray) all = plumb_practice_library_search ("", language);
  for (guint i = 0; i < all->len; i++)
    {
      const PlumbLibraryEntry *entry = &g_array_index (all, PlumbLibraryEntry, i);
      if (g_hash_table_contains (wanted, entry->practice->id))
        gtk_box_append (GTK_BOX (box), link_new (entry, language));
    }
  return box;
}
