/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-practices-window.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-focus.h"
#include "plumb-practice-view.h"
#include "plumb-ui-practices-resources.h"

static const char PRACTICE[] = "plumb-practice";

struct _PlumbPracticesWindow
{
  AdwWindow parent_instance;
  PlumbLanguage *language;
  AdwLeaflet *leaflet;
  GtkWidget *list_box;
  GtkWidget *entry_box;
  GtkSearchEntry *search;
  GtkLabel *count_label;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  AdwBin *entry_bin;
  const char *shown; /* the id of the practice that is read, or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbPracticesWindow, plumb_practices_window, ADW_TYPE_WINDOW)

static const char *
get_practice (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), PRACTICE);
}

static GtkWidget *
row_new (PlumbPracticesWindow *self, const PlumbLibraryEntry *entry)
{
  const PlumbPractice *practice = entry->practice;
  const char *label = plumb_practices_get_text (entry->library, &practice->label, self->language);
  const char *summary
      = plumb_practices_get_text (entry->library, &practice->summary, self->language);
  GtkWidget *about = plumb_a11y_text_new (summary, "caption");
  gtk_label_set_lines (GTK_LABEL (about), 2);
  gtk_label_set_ellipsize (GTK_LABEL (about), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (about, "dim-label");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (label, NULL));
  gtk_box_append (GTK_BOX (box), about);

  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), PRACTICE, (gpointer) practice->id);
  plumb_a11y_name (row, label);
  plumb_a11y_describe (row, summary);
  return row;
}

/* Selects what is read, where the list has it. */
static void
select_shown (gpointer data)
{
  PlumbPracticesWindow *self = data;
  GtkListBoxRow *row;
  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_practice (row), self->shown) == 0)
      gtk_list_box_select_row (self->list, row);
}

static char *
dup_count (guint n, gboolean searching)
{
  if (n == 0 && searching)
    return g_strdup (_ ("No practice has these words. Try fewer or other ones."));
  if (n == 0)
    return g_strdup (_ ("No library of practices is installed. Install Plumbline again, or put "
                        "one into its data folder."));
  return g_strdup_printf (searching ? ngettext ("%u practice found", "%u practices found", n)
                                    : ngettext ("%u practice", "%u practices", n),
                          n);
}

static void
refresh_list (PlumbPracticesWindow *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr (GArray) entries = plumb_practice_library_search (words, self->language);
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->list,
                         row_new (self, &g_array_index (entries, PlumbLibraryEntry, i)));
  g_autofree char *count = dup_count (entries->len, *words != '\0');
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), entries->len > 0);
  select_shown (self);
}

static void
show_about (PlumbPracticesWindow *self)
{
  const GPtrArray *libraries = plumb_practice_library_get_all ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 36);
  for (guint i = 0; i < libraries->len; i++)
    gtk_box_append (GTK_BOX (box), plumb_practice_view_new_about (g_ptr_array_index (libraries, i),
                                                                  self->language));
  adw_bin_set_child (self->entry_bin, box);
}

/* Side by side, the focus stays where it is: the arrow keys go on to the next practice. By itself
 * the leaflet would move it. */
static void
show_entry (PlumbPracticesWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  adw_leaflet_set_visible_child (self->leaflet, self->entry_box);
  if (focus != NULL && !adw_leaflet_get_folded (self->leaflet))
    gtk_widget_grab_focus (focus);
}

gboolean
plumb_practices_window_show (PlumbPracticesWindow *self, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_PRACTICES_WINDOW (self) && id != NULL, FALSE);

  PlumbLibraryEntry entry;
  if (!plumb_practice_library_find (id, &entry))
    return FALSE;
  self->shown = entry.practice->id;
  adw_bin_set_child (self->entry_bin, plumb_practice_view_new (&entry, self->language));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  select_shown (self);
  show_entry (self);
  return TRUE;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, PlumbPracticesWindow *self)
{
  plumb_practices_window_show (self, get_practice (row));
}

static void
on_search_changed (GtkSearchEntry *entry, PlumbPracticesWindow *self)
{
  refresh_list (self);
}

/* Return in the search goes to the first practice that was found. */
static void
on_search_activate (GtkSearchEntry *entry, PlumbPracticesWindow *self)
{
  refresh_list (self);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    plumb_practices_window_show (self, get_practice (row));
}

static void
on_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbPracticesWindow *self = PLUMB_PRACTICES_WINDOW (widget);
  adw_leaflet_set_visible_child (self->leaflet, self->list_box);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->search));
}

static void
on_find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbPracticesWindow *self = PLUMB_PRACTICES_WINDOW (widget);
  adw_leaflet_set_visible_child (self->leaflet, self->list_box);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
plumb_practices_window_dispose (GObject *object)
{
  PlumbPracticesWindow *self = PLUMB_PRACTICES_WINDOW (object);

  g_clear_pointer (&self->language, plumb_language_unref);
  G_OBJECT_CLASS (plumb_practices_window_parent_class)->dispose (object);
}

static void
plumb_practices_window_class_init (PlumbPracticesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_practices_window_dispose;
  gtk_widget_class_install_action (widget_class, "practices.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "practices.find", NULL, on_find);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "practices.find",
                                       NULL);

  plumb_ui_practices_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/practices/plumb-practices-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, list_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, entry_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, search);
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbPracticesWindow, entry_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
}

static void
plumb_practices_window_init (PlumbPracticesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_focus_make_one_stop (self->list, select_shown, self);
}

PlumbPracticesWindow *
plumb_practices_window_new (GtkApplication *application, PlumbLanguage *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  PlumbPracticesWindow *self
      = g_object_new (PLUMB_TYPE_PRACTICES_WINDOW, "application", application, NULL);
  self->language = plumb_language_ref (language);
  refresh_list (self);
  show_about (self);
  return self;
}
