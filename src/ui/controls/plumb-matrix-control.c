/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-matrix-control.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-radio-row.h"

struct _PlumbMatrixControl
{
  PlumbControl parent_instance;
  GtkWidget *rows;  /* box of the rows, each a box with a label and a PlumbRadioRow */
  GtkWidget *empty; /* shown while there are no rows */
  GPtrArray *ids;   /* char *, ids of the rows shown */
};

G_DEFINE_FINAL_TYPE (PlumbMatrixControl, plumb_matrix_control, PLUMB_TYPE_CONTROL)

static const char ROW_ID[] = "plumb-row-id";

/* A row that people added to a roster and that has no name yet is called by its number. */
static void
show_name (PlumbControl *control, GtkWidget *label, const PlumbRow *row, guint index)
{
  const char *name = plumb_workspace_text (plumb_control_get_workspace (control), &row->label);
  /* Translators: the heading of one row of a list that people fill in. */
  g_autofree char *number = g_strdup_printf (_ ("Row %u"), index + 1);
  const char *shown = *name != '\0' ? name : number;
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), shown) != 0)
    gtk_label_set_label (GTK_LABEL (label), shown);
}

static void
on_chosen (PlumbRadioRow *radios, const char *id, PlumbControl *self)
{
  plumb_control_set_value (self, g_object_get_data (G_OBJECT (radios), ROW_ID), id);
}

static GtkWidget *
make_row (PlumbControl *control, const PlumbRow *row)
{
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  const PlumbQuestion *question = plumb_control_get_question (control);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "plumb-matrix-row");

  GtkWidget *label = plumb_a11y_text_new ("", "heading");
  gtk_box_append (GTK_BOX (box), label);
  const char *hint = plumb_workspace_text (workspace, &row->hint);
  if (*hint != '\0')
    gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (hint, "dim-label"));

  GtkWidget *radios
      = plumb_radio_row_new (workspace, question->choices, question->n_choices, label, FALSE);
  plumb_a11y_describe (plumb_radio_row_get_group (PLUMB_RADIO_ROW (radios)), hint);
  g_object_set_data_full (G_OBJECT (radios), ROW_ID, g_strdup (row->id), g_free);
  g_signal_connect_object (radios, "chosen", G_CALLBACK (on_chosen), control, 0);
  gtk_box_append (GTK_BOX (box), radios);
  return box;
}

/* What the choices mean, once above all rows. */
static GtkWidget *
make_legend (PlumbControl *control)
{
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  const PlumbQuestion *question = plumb_control_get_question (control);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < question->n_choices; i++)
    {
      const char *hint = plumb_workspace_text (workspace, &question->choices[i].hint);
      if (*hint == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("%s: %s"),
                              plumb_workspace_text (workspace, &question->choices[i].label), hint);
    }
  return text->len > 0 ? plumb_a11y_text_new (text->str, "dim-label") : NULL;
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbMatrixControl *self = PLUMB_MATRIX_CONTROL (control);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *legend = make_legend (control);
  if (legend != NULL)
    gtk_box_append (GTK_BOX (box), legend);
  self->rows = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL,
                                     plumb_control_get_label (control));
  gtk_box_set_spacing (GTK_BOX (self->rows), 0);
  plumb_control_set_target (control, self->rows, NULL);
  self->empty = plumb_a11y_text_new (_ ("There are no rows yet. They follow from another answer."),
                                     "dim-label");
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->empty);
  return box;
}

static gboolean
rows_are_shown (PlumbMatrixControl *self, const PlumbRow *rows, guint n_rows)
{
  if (self->ids->len != n_rows)
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), rows[i].id) != 0)
      return FALSE;
  return TRUE;
}

static GtkWidget *
find_row (PlumbMatrixControl *self, const char *id)
{
  guint i = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), id) == 0)
      return row;
  return NULL;
}

/* Rows that stay keep their widgets, so that nothing under the focus is made anew. */
static void
show_rows (PlumbMatrixControl *self, const PlumbRow *rows, guint n_rows)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = find_row (self, rows[i].id);
      if (row == NULL)
        row = make_row (PLUMB_CONTROL (self), &rows[i]);
      g_ptr_array_add (kept, g_object_ref_sink (row));
      g_ptr_array_add (ids, g_strdup (rows[i].id));
    }

  GtkWidget *next;
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!g_ptr_array_find (kept, row, NULL))
        gtk_box_remove (GTK_BOX (self->rows), row);
    }
  GtkWidget *before = NULL;
  for (guint i = 0; i < kept->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (kept, i);
      if (gtk_widget_get_parent (row) == NULL)
        gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
      else
        gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
      before = row;
    }
  g_ptr_array_unref (self->ids);
  self->ids = g_steal_pointer (&ids);
}

static void
refresh (PlumbControl *control)
{
  PlumbMatrixControl *self = PLUMB_MATRIX_CONTROL (control);
  PlumbLogic *logic = plumb_workspace_get_logic (plumb_control_get_workspace (control));
  guint n_rows;
  const PlumbRow *rows
      = plumb_logic_get_rows (logic, plumb_control_get_question (control), &n_rows);
  if (!rows_are_shown (self, rows, n_rows))
    show_rows (self, rows, n_rows);
  gtk_widget_set_visible (self->empty, n_rows == 0);

  const gboolean required = plumb_logic_is_required (logic, plumb_control_get_question (control));
  guint i = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    {
      PlumbRadioRow *radios = PLUMB_RADIO_ROW (gtk_widget_get_last_child (row));
      show_name (control, gtk_widget_get_first_child (row), &rows[i], i);
      plumb_radio_row_show (radios, plumb_control_get_value (control, rows[i].id));
      plumb_radio_row_show_available (radios, plumb_control_get_question (control));
      gtk_accessible_update_property (GTK_ACCESSIBLE (plumb_radio_row_get_group (radios)),
                                      GTK_ACCESSIBLE_PROPERTY_REQUIRED, required, -1);
    }
}

static void
plumb_matrix_control_finalize (GObject *object)
{
  g_ptr_array_unref (PLUMB_MATRIX_CONTROL (object)->ids);
  G_OBJECT_CLASS (plumb_matrix_control_parent_class)->finalize (object);
}

static void
plumb_matrix_control_class_init (PlumbMatrixControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = plumb_matrix_control_finalize;
  control_class->build = build;
  control_class->refresh = refresh;
}

static void
plumb_matrix_control_init (PlumbMatrixControl *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}
