/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-many-control.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-own-additions.h"
#include "plumb-record.h"
#include "plumb-wrap-layout.h"

/* From how many choices on a list can be searched, and its definitions are put away at first. */
#define LONG_LIST    12
#define COLUMN_WIDTH 250

struct _PlumbManyControl
{
  PlumbControl parent_instance;
  GPtrArray *checks; /* GtkCheckButton, one a choice */
  GPtrArray *hints;  /* the labels with the definitions in them; NULL where a choice has none */
  GtkWidget *search; /* NULL for a short list */
  GtkWidget *count;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlumbManyControl, plumb_many_control, PLUMB_TYPE_CONTROL)

/* The choices now checked, as the review writes them. @changed was checked last: where it or
 * another excludes the others, it wins. */
static char *
dup_words (PlumbManyControl *self, guint changed)
{
  const PlumbQuestion *question = plumb_control_get_question (PLUMB_CONTROL (self));
  gboolean excludes = plumb_choice_is_exclusive (&question->choices[changed])
                      && gtk_check_button_get_active (g_ptr_array_index (self->checks, changed));
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < question->n_choices; i++)
    {
      if (!gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        continue;
      if (i != changed && (excludes || plumb_choice_is_exclusive (&question->choices[i])))
        continue;
      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, question->choices[i].id);
    }
  return g_string_free (words, FALSE);
}

static void
on_toggled (GtkCheckButton *check, PlumbManyControl *self)
{
  guint index;
  if (self->showing || !g_ptr_array_find (self->checks, check, &index))
    return;
  g_autofree char *words = dup_words (self, index);
  plumb_control_set_value (PLUMB_CONTROL (self), NULL, words);
}

static void
on_search_changed (GtkSearchEntry *entry, PlumbManyControl *self)
{
  PlumbWorkspace *workspace = plumb_control_get_workspace (PLUMB_CONTROL (self));
  const PlumbQuestion *question = plumb_control_get_question (PLUMB_CONTROL (self));
  const char *sought = gtk_editable_get_text (GTK_EDITABLE (entry));
  for (guint i = 0; i < question->n_choices; i++)
    {
      const char *label = plumb_workspace_text (workspace, &question->choices[i].label);
      const char *hint = plumb_workspace_text (workspace, &question->choices[i].hint);
      gboolean found = *sought == '\0' || g_str_match_string (sought, label, TRUE)
                       || g_str_match_string (sought, hint, TRUE);
      gtk_widget_set_visible (g_ptr_array_index (self->checks, i), found);
    }
}

static void
on_search_stop (GtkSearchEntry *entry, gpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
on_definitions_toggled (GtkToggleButton *button, PlumbManyControl *self)
{
  gboolean shown = gtk_toggle_button_get_active (button);
  for (guint i = 0; i < self->hints->len; i++)
    if (g_ptr_array_index (self->hints, i) != NULL)
      gtk_widget_set_visible (g_ptr_array_index (self->hints, i), shown);
}

static GtkWidget *
build_tools (PlumbManyControl *self)
{
  GtkWidget *tools = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Find in this list"), NULL);
  plumb_a11y_name (self->search, _ ("Find in this list"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed), self, 0);
  g_signal_connect (self->search, "stop-search", G_CALLBACK (on_search_stop), NULL);
  gtk_box_append (GTK_BOX (tools), self->search);

  GtkWidget *definitions = gtk_toggle_button_new_with_label (_ ("Show what each one means"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (definitions))), TRUE);
  gtk_widget_add_css_class (definitions, "flat");
  gtk_widget_add_css_class (definitions, "plumb-extra");
  g_signal_connect_object (definitions, "toggled", G_CALLBACK (on_definitions_toggled), self, 0);
  gtk_box_append (GTK_BOX (tools), definitions);
  return tools;
}

/* The label with the definition, which a long list puts away until it is asked for. */
static GtkWidget *
find_hint (GtkWidget *check)
{
  GtkWidget *box = gtk_check_button_get_child (GTK_CHECK_BUTTON (check));
  GtkWidget *last = gtk_widget_get_last_child (box);
  return last != gtk_widget_get_first_child (box) ? last : NULL;
}

/* The label of @choice, which says so where it was added in this review. */
static char *
dup_choice_label (PlumbWorkspace *workspace, const PlumbChoice *choice)
{
  const char *label = plumb_workspace_text (workspace, &choice->label);
  return plumb_own_additions_has (plumb_workspace_get_instrument (workspace), choice->id)
             /* Translators: %s is the name of a group or a choice. */
             ? g_strdup_printf (_ ("%s (added in this review)"), label)
             : g_strdup (label);
}

static GtkWidget *
build_list (PlumbManyControl *self, gboolean is_long)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  const PlumbQuestion *question = plumb_control_get_question (control);
  GtkWidget *list = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 0,
                                        question->n_choices > 5 ? COLUMN_WIDTH : 2000);
  gtk_widget_add_css_class (list, "plumb-bleed");
  plumb_control_set_target (control, list, _ ("Choose any that apply."));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  plumb_control_get_label (control), NULL, -1);
  for (guint i = 0; i < question->n_choices; i++)
    {
      const char *hint = plumb_workspace_text (workspace, &question->choices[i].hint);
      g_autofree char *label = dup_choice_label (workspace, &question->choices[i]);
      GtkWidget *check = plumb_a11y_check_new (label, hint);
      gtk_widget_set_valign (check, GTK_ALIGN_START);
      GtkWidget *hint_label = find_hint (check);
      if (is_long && hint_label != NULL)
        {
          gtk_widget_set_visible (hint_label, FALSE);
          gtk_widget_set_tooltip_text (check, hint);
        }
      g_ptr_array_add (self->checks, check);
      g_ptr_array_add (self->hints, hint_label);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
      gtk_box_append (GTK_BOX (list), check);
    }
  return list;
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbManyControl *self = PLUMB_MANY_CONTROL (control);
  gboolean is_long = plumb_control_get_question (control)->n_choices >= LONG_LIST;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (is_long)
    gtk_box_append (GTK_BOX (box), build_tools (self));
  gtk_box_append (GTK_BOX (box), build_list (self, is_long));
  self->count = plumb_a11y_text_new ("", "dim-label");
  gtk_widget_add_css_class (self->count, "caption");
  gtk_box_append (GTK_BOX (box), self->count);
  return box;
}

static void
refresh (PlumbControl *control)
{
  PlumbManyControl *self = PLUMB_MANY_CONTROL (control);
  const PlumbQuestion *question = plumb_control_get_question (control);
  PlumbLogic *logic = plumb_workspace_get_logic (plumb_control_get_workspace (control));
  const char *words = plumb_control_get_value (control, NULL);
  guint n = 0;
  self->showing = TRUE;
  for (guint i = 0; i < question->n_choices; i++)
    {
      gboolean chosen = plumb_words_have (words, question->choices[i].id);
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      if (gtk_check_button_get_active (check) != chosen)
        gtk_check_button_set_active (check, chosen);
      /* What is chosen can always be taken back. */
      gtk_widget_set_sensitive (
          GTK_WIDGET (check),
          chosen || plumb_logic_is_choice_available (logic, question, &question->choices[i]));
      n += chosen ? 1 : 0;
    }
  self->showing = FALSE;

  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n)
                                 : g_strdup (_ ("Choose any that apply."));
  gtk_label_set_label (GTK_LABEL (self->count), count);
}

/* To what the question is answered with, not to what explains it. */
static gboolean
plumb_many_control_grab_focus (GtkWidget *widget)
{
  PlumbManyControl *self = PLUMB_MANY_CONTROL (widget);
  if (self->search != NULL && gtk_widget_grab_focus (self->search))
    return TRUE;
  return GTK_WIDGET_CLASS (plumb_many_control_parent_class)->grab_focus (widget);
}

static void
plumb_many_control_dispose (GObject *object)
{
  PlumbManyControl *self = PLUMB_MANY_CONTROL (object);

  G_OBJECT_CLASS (plumb_many_control_parent_class)->dispose (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->hints, g_ptr_array_unref);
}

static void
plumb_many_control_class_init (PlumbManyControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_many_control_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = plumb_many_control_grab_focus;
  control_class->build = build;
  control_class->refresh = refresh;
}

static void
plumb_many_control_init (PlumbManyControl *self)
{
  self->checks = g_ptr_array_new ();
  self->hints = g_ptr_array_new ();
}
