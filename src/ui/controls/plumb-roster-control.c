/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-roster-control.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-roster-row.h"

struct _PlumbRosterControl
{
  PlumbControl parent_instance;
  GtkWidget *rows; /* box of PlumbRosterRow */
  char *fresh; /* id of a row that was added and holds nothing yet, so that the review does not know
                  it; or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbRosterControl, plumb_roster_control, PLUMB_TYPE_CONTROL)

static PlumbReview *
get_review (PlumbRosterControl *self)
{
  return plumb_workspace_get_review (plumb_control_get_workspace (PLUMB_CONTROL (self)));
}

/* A row whose last text is deleted is gone from the review, but must not vanish under whoever is
 * typing in it: it counts as fresh again. */
static void
on_row_commit (PlumbRosterRow *row, const char *column, const char *text, PlumbRosterControl *self)
{
  if (self->fresh == NULL)
    self->fresh = g_strdup (plumb_roster_row_get_id (row));
  g_autofree char *part = g_strdup_printf ("%s/%s", plumb_roster_row_get_id (row), column);
  plumb_control_set_value (PLUMB_CONTROL (self), part, text);
}

/* Takes all fields of the row away in one step. */
static void
on_row_remove (PlumbRosterRow *row, PlumbRosterControl *self)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  const PlumbQuestion *question = plumb_control_get_question (control);
  const char *id = plumb_roster_row_get_id (row);
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  g_autofree PlumbEdit *edits = g_new0 (PlumbEdit, question->n_columns);
  for (guint i = 0; i < question->n_columns; i++)
    {
      char *address = g_strdup_printf ("%s/%s/%s", question->id, id, question->columns[i].id);
      g_ptr_array_add (addresses, address);
      edits[i] = (PlumbEdit){ PLUMB_KIND_ANSWER, address, "value", NULL };
    }
  if (g_strcmp0 (self->fresh, id) == 0)
    g_clear_pointer (&self->fresh, g_free);
  plumb_workspace_apply (plumb_control_get_workspace (control), edits, question->n_columns);
  plumb_control_refresh (control);
}

static GtkWidget *
find_row (PlumbRosterControl *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (plumb_roster_row_get_id (PLUMB_ROSTER_ROW (row)), id) == 0)
      return row;
  return NULL;
}

static GtkWidget *
ensure_row (PlumbRosterControl *self, const char *id)
{
  GtkWidget *row = find_row (self, id);
  if (row != NULL)
    return row;
  PlumbControl *control = PLUMB_CONTROL (self);
  row = plumb_roster_row_new (plumb_control_get_workspace (control),
                              plumb_control_get_question (control), id);
  g_signal_connect_object (row, "commit", G_CALLBACK (on_row_commit), self, 0);
  g_signal_connect_object (row, "remove", G_CALLBACK (on_row_remove), self, 0);
  gtk_box_append (GTK_BOX (self->rows), row);
  return row;
}

static void
on_add (GtkButton *button, PlumbRosterControl *self)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  plumb_workspace_flush (plumb_control_get_workspace (control));
  if (self->fresh == NULL)
    self->fresh
        = plumb_review_make_row (get_review (self), plumb_control_get_question (control)->id);
  plumb_control_refresh (control);
  gtk_widget_child_focus (find_row (self, self->fresh), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbRosterControl *self = PLUMB_ROSTER_CONTROL (control);
  self->rows = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL,
                                     plumb_control_get_label (control));
  gtk_box_set_spacing (GTK_BOX (self->rows), 12);

  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("Add a _row"));
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, 0);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

static void
show_row (PlumbRosterControl *self, GtkWidget *row, const char *id)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  const PlumbQuestion *question = plumb_control_get_question (control);
  for (guint i = 0; i < question->n_columns; i++)
    {
      g_autofree char *part = g_strdup_printf ("%s/%s", id, question->columns[i].id);
      plumb_roster_row_show (PLUMB_ROSTER_ROW (row), i, plumb_control_get_value (control, part));
    }
}

/* The ids of the rows to show: those that hold something, and the fresh one. */
static GStrv
list_ids (PlumbRosterControl *self)
{
  const PlumbQuestion *question = plumb_control_get_question (PLUMB_CONTROL (self));
  g_auto (GStrv) filled = plumb_answers_list_rows (PLUMB_ANSWERS (get_review (self)), question->id);
  if (self->fresh == NULL)
    return g_steal_pointer (&filled);
  if (g_strv_contains ((const char *const *) filled, self->fresh))
    {
      g_clear_pointer (&self->fresh, g_free);
      return g_steal_pointer (&filled);
    }
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_strv_builder_addv (builder, (const char **) filled);
  g_strv_builder_add (builder, self->fresh);
  return g_strv_builder_end (builder);
}

static void
refresh (PlumbControl *control)
{
  PlumbRosterControl *self = PLUMB_ROSTER_CONTROL (control);
  g_auto (GStrv) ids = list_ids (self);
  GtkWidget *next;
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!g_strv_contains ((const char *const *) ids,
                            plumb_roster_row_get_id (PLUMB_ROSTER_ROW (row))))
        gtk_box_remove (GTK_BOX (self->rows), row);
    }

  GtkWidget *before = NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      GtkWidget *row = ensure_row (self, ids[i]);
      gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
      plumb_roster_row_set_number (PLUMB_ROSTER_ROW (row), i + 1);
      show_row (self, row, ids[i]);
      before = row;
    }
}

static void
plumb_roster_control_finalize (GObject *object)
{
  g_free (PLUMB_ROSTER_CONTROL (object)->fresh);
  G_OBJECT_CLASS (plumb_roster_control_parent_class)->finalize (object);
}

static void
plumb_roster_control_class_init (PlumbRosterControlClass *klass)
{
  PlumbControlClass *control_class = PLUMB_CONTROL_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = plumb_roster_control_finalize;
  control_class->build = build;
  control_class->refresh = refresh;
}

static void
plumb_roster_control_init (PlumbRosterControl *self)
{
}
