/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-roster-row.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-date-field.h"
#include "plumb-drop-down.h"
#include "plumb-focus.h"
#include "plumb-line-field.h"
#include "plumb-text-field.h"
#include "plumb-wrap-layout.h"

#define COLUMN_WIDTH 220

struct _PlumbRosterRow
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  const PlumbQuestion *question;
  char *id;
  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *remove;
  GPtrArray *fields; /* GtkWidget, one a column */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlumbRosterRow, plumb_roster_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT,
  SIGNAL_REMOVE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
emit_commit (PlumbRosterRow *self, gpointer field, const char *text)
{
  guint index;
  if (!self->showing && g_ptr_array_find (self->fields, field, &index))
    g_signal_emit (self, signals[SIGNAL_COMMIT], 0, self->question->columns[index].id, text);
}

static void
on_field_commit (GtkWidget *field, const char *text, PlumbRosterRow *self)
{
  emit_commit (self, field, text);
}

/* The drop-down's first item stands for no choice. */
static void
on_selected (GtkDropDown *drop_down, GParamSpec *pspec, PlumbRosterRow *self)
{
  guint index;
  if (!g_ptr_array_find (self->fields, drop_down, &index))
    return;
  guint selected = gtk_drop_down_get_selected (drop_down);
  const PlumbColumn *column = &self->question->columns[index];
  emit_commit (self, drop_down,
               selected == 0 || selected == GTK_INVALID_LIST_POSITION
                   ? ""
                   : column->choices[selected - 1].id);
}

static void
on_remove (GtkButton *button, PlumbRosterRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static GtkWidget *
make_drop_down (PlumbRosterRow *self, const PlumbColumn *column, const char *name)
{
  g_autoptr (GtkStringList) items = gtk_string_list_new (NULL);
  /* Translators: the item of a list of choices that stands for no choice. */
  gtk_string_list_append (items, _ ("Not chosen"));
  for (guint i = 0; i < column->n_choices; i++)
    gtk_string_list_append (items,
                            plumb_workspace_text (self->workspace, &column->choices[i].label));

  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&items)), NULL);
  plumb_drop_down_fit (GTK_DROP_DOWN (drop_down));
  plumb_a11y_name_drop_down (drop_down, name);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_selected), self, 0);
  return drop_down;
}

static GtkWidget *
make_field (PlumbRosterRow *self, const PlumbColumn *column)
{
  GtkWidget *label = plumb_a11y_text_new (plumb_workspace_text (self->workspace, &column->label),
                                          "caption-heading");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *field;
  if (column->type == PLUMB_QUESTION_SINGLE)
    field = make_drop_down (self, column, gtk_label_get_label (GTK_LABEL (label)));
  else if (column->type == PLUMB_QUESTION_DATE)
    field = plumb_date_field_new (self->workspace, label);
  else if (column->type == PLUMB_QUESTION_NUMBER)
    field = plumb_line_field_new (self->workspace, label);
  else
    {
      field = plumb_text_field_new (self->workspace, label);
      plumb_text_field_set_one_paragraph (PLUMB_TEXT_FIELD (field));
    }
  if (column->type != PLUMB_QUESTION_SINGLE)
    g_signal_connect_object (field, "commit", G_CALLBACK (on_field_commit), self, 0);

  g_ptr_array_add (self->fields, field);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  return box;
}

/* To the first field: the button that removes the row stands before it. */
static gboolean
plumb_roster_row_grab_focus (GtkWidget *widget)
{
  PlumbRosterRow *self = PLUMB_ROSTER_ROW (widget);
  return self->fields->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->fields, 0));
}

static void
plumb_roster_row_dispose (GObject *object)
{
  PlumbRosterRow *self = PLUMB_ROSTER_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (plumb_roster_row_parent_class)->dispose (object);
}

static void
plumb_roster_row_class_init (PlumbRosterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_roster_row_dispose;
  widget_class->focus = plumb_focus_pass_on;
  widget_class->grab_focus = plumb_roster_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_COMMIT]
      = g_signal_new ("commit", PLUMB_TYPE_ROSTER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", PLUMB_TYPE_ROSTER_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_roster_row_init (PlumbRosterRow *self)
{
  self->fields = g_ptr_array_new ();
}

GtkWidget *
plumb_roster_row_new (PlumbWorkspace *workspace, const PlumbQuestion *question, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL && id != NULL, NULL);

  PlumbRosterRow *self = g_object_new (PLUMB_TYPE_ROSTER_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->question = question;
  self->id = g_strdup (id);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0., "ellipsize", PANGO_ELLIPSIZE_END,
                              "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->title, "heading");
  self->remove = plumb_a11y_icon_button_new ("user-trash-symbolic", _ ("Remove this row"));
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (on_remove), self, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->remove);

  GtkWidget *columns = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 9, COLUMN_WIDTH);
  for (guint i = 0; i < question->n_columns; i++)
    gtk_box_append (GTK_BOX (columns), make_field (self, &question->columns[i]));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "plumb-inset");
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), columns);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

const char *
plumb_roster_row_get_id (PlumbRosterRow *self)
{
  g_return_val_if_fail (PLUMB_IS_ROSTER_ROW (self), NULL);
  return self->id;
}

void
plumb_roster_row_set_number (PlumbRosterRow *self, guint number)
{
  g_return_if_fail (PLUMB_IS_ROSTER_ROW (self));

  /* Translators: the heading of one row of a list that people fill in. */
  g_autofree char *title = g_strdup_printf (_ ("Row %u"), number);
  g_autofree char *remove = g_strdup_printf (_ ("Remove row %u"), number);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  plumb_a11y_name (GTK_WIDGET (self), title);
  plumb_a11y_name_with_tooltip (self->remove, remove);
}

void
plumb_roster_row_set_title (PlumbRosterRow *self, const char *title)
{
  g_return_if_fail (PLUMB_IS_ROSTER_ROW (self) && title != NULL);

  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->title)), title) != 0)
    {
      gtk_label_set_label (GTK_LABEL (self->title), title);
      gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
      plumb_a11y_name (GTK_WIDGET (self), title);
    }
  gtk_widget_set_visible (self->remove, FALSE);
}

static guint
choice_index (const PlumbColumn *column, const char *id)
{
  for (guint i = 0; i < column->n_choices; i++)
    if (g_strcmp0 (column->choices[i].id, id) == 0)
      return i + 1;
  return 0;
}

void
plumb_roster_row_show (PlumbRosterRow *self, guint column, const char *text)
{
  g_return_if_fail (PLUMB_IS_ROSTER_ROW (self) && column < self->fields->len);

  GtkWidget *field = g_ptr_array_index (self->fields, column);
  self->showing = TRUE;
  if (GTK_IS_DROP_DOWN (field))
    {
      guint index = choice_index (&self->question->columns[column], text);
      if (gtk_drop_down_get_selected (GTK_DROP_DOWN (field)) != index)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (field), index);
    }
  else if (PLUMB_IS_DATE_FIELD (field))
    plumb_date_field_show (PLUMB_DATE_FIELD (field), text);
  else if (PLUMB_IS_TEXT_FIELD (field))
    plumb_text_field_show (PLUMB_TEXT_FIELD (field), text);
  else
    plumb_line_field_show (PLUMB_LINE_FIELD (field), text);
  self->showing = FALSE;
}
