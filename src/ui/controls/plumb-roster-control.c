/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-roster-control.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-roster-row.h"
#include "plumb-suggested-rows.h"
#include "plumb-wrap-layout.h"

struct _PlumbRosterControl
{
  PlumbControl parent_instance;
  GtkWidget *rows;    /* box of PlumbRosterRow */
  GtkWidget *empty;   /* shown while rows that follow from elsewhere are not there yet */
  GtkWidget *suggest; /* button that takes the suggested rows over; NULL where there are none */
  char *fresh; /* id of a row that was added and holds nothing yet, so that the review does not know
                  it; or NULL */
};

G_DEFINE_FINAL_TYPE (PlumbRosterControl, plumb_roster_control, PLUMB_TYPE_CONTROL)

static PlumbReview *
get_review (PlumbRosterControl *self)
{
  return plumb_workspace_get_review (plumb_control_get_workspace (PLUMB_CONTROL (self)));
}

/* Whether the rows are not people's to add: written in the instrument, or following from another
 * answer. */
static gboolean
has_given_rows (const PlumbQuestion *question)
{
  return question->rows_kind == PLUMB_ROWS_FIXED || question->rows_kind == PLUMB_ROWS_FROM;
}

/* A row whose last text is deleted is gone from the review, but must not vanish under whoever is
 * typing in it: it counts as fresh again. */
static void
on_row_commit (PlumbRosterRow *row, const char *column, const char *text, PlumbRosterControl *self)
{
  if (self->fresh == NULL && !has_given_rows (plumb_control_get_question (PLUMB_CONTROL (self))))
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
  gtk_widget_grab_focus (find_row (self, self->fresh));
}

static GPtrArray *
find_missing (PlumbRosterControl *self)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  return plumb_suggested_rows_find_missing (plumb_control_get_workspace (control),
                                            plumb_control_get_question (control));
}

static void
on_suggest (GtkButton *button, PlumbRosterControl *self)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  plumb_workspace_flush (workspace);
  g_autoptr (GPtrArray) missing = find_missing (self);
  g_clear_pointer (&self->fresh, g_free);
  plumb_suggested_rows_take (workspace, plumb_control_get_question (control), missing);
  plumb_control_refresh (control);
  GtkWidget *last = gtk_widget_get_last_child (self->rows);
  if (last != NULL)
    gtk_widget_grab_focus (last);
}

static GtkWidget *
make_button (PlumbRosterControl *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static GtkWidget *
build (PlumbControl *control)
{
  PlumbRosterControl *self = PLUMB_ROSTER_CONTROL (control);
  const PlumbQuestion *question = plumb_control_get_question (control);
  self->rows = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL,
                                     plumb_control_get_label (control));
  gtk_box_set_spacing (GTK_BOX (self->rows), 12);
  plumb_control_set_target (control, self->rows, NULL);
  self->empty = plumb_a11y_text_new (_ ("There are no rows yet. They follow from another answer."),
                                     "dim-label");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->empty);
  if (has_given_rows (question))
    return box;

  GtkWidget *buttons = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 6, 6, 0);
  gtk_box_append (GTK_BOX (buttons), make_button (self, _ ("Add a _row"), G_CALLBACK (on_add)));
  if (question->rows_kind == PLUMB_ROWS_SUGGESTED)
    {
      self->suggest = make_button (self, _ ("_Use the suggested rows"), G_CALLBACK (on_suggest));
      gtk_box_append (GTK_BOX (buttons), self->suggest);
    }
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

/* Which rows would be added is told with the button; it goes when they are all there. */
static void
show_suggestion (PlumbRosterControl *self)
{
  if (self->suggest == NULL)
    return;
  g_autoptr (GPtrArray) missing = find_missing (self);
  g_autofree char *names = plumb_suggested_rows_dup_names (
      plumb_control_get_workspace (PLUMB_CONTROL (self)), missing);
  gtk_widget_set_visible (self->suggest, missing->len > 0);
  gtk_widget_set_tooltip_text (self->suggest, names);
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

/* Takes the rows that are shown and not among @ids away. */
static void
drop_rows (PlumbRosterControl *self, const char *const *ids)
{
  GtkWidget *next;
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!g_strv_contains (ids, plumb_roster_row_get_id (PLUMB_ROSTER_ROW (row))))
        gtk_box_remove (GTK_BOX (self->rows), row);
    }
}

/* The row @id, placed after the row @before and showing its answers. */
static GtkWidget *
place_row (PlumbRosterControl *self, const char *id, GtkWidget *before)
{
  GtkWidget *row = ensure_row (self, id);
  gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
  show_row (self, row, id);
  return row;
}

static void
refresh_given (PlumbRosterControl *self)
{
  PlumbControl *control = PLUMB_CONTROL (self);
  PlumbWorkspace *workspace = plumb_control_get_workspace (control);
  guint n_rows;
  const PlumbRow *rows = plumb_logic_get_rows (plumb_workspace_get_logic (workspace),
                                               plumb_control_get_question (control), &n_rows);
  g_autofree const char **ids = g_new0 (const char *, n_rows + 1);
  for (guint i = 0; i < n_rows; i++)
    ids[i] = rows[i].id;
  drop_rows (self, ids);
  GtkWidget *before = NULL;
  for (guint i = 0; i < n_rows; i++)
    {
      before = place_row (self, rows[i].id, before);
      plumb_roster_row_set_title (PLUMB_ROSTER_ROW (before),
                                  plumb_workspace_text (workspace, &rows[i].label));
    }
  gtk_widget_set_visible (self->empty, n_rows == 0);
}

static void
refresh (PlumbControl *control)
{
  PlumbRosterControl *self = PLUMB_ROSTER_CONTROL (control);
  if (has_given_rows (plumb_control_get_question (control)))
    {
      refresh_given (self);
      return;
    }
  g_auto (GStrv) ids = list_ids (self);
  drop_rows (self, (const char *const *) ids);
  GtkWidget *before = NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      before = place_row (self, ids[i], before);
      plumb_roster_row_set_number (PLUMB_ROSTER_ROW (before), i + 1);
    }
  gtk_widget_set_visible (self->empty, FALSE);
  show_suggestion (self);
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
