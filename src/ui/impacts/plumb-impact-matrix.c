/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-matrix.h"

#include "plumb-a11y.h"
#include "plumb-impact-cell-button.h"
#include "plumb-impact-words.h"
#include "plumb-table-cursor.h"
#include "plumb-ui-impacts-resources.h"
#include "plumb-wording.h"

struct _PlumbImpactMatrix
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkWidget *corner;
  GtkScrolledWindow *heads;
  GtkScrolledWindow *sides;
  GtkScrolledWindow *cells;
  GtkGrid *head_grid;
  GtkGrid *side_grid;
  GtkGrid *cell_grid;

  PlumbWorkspace *workspace;
  GPtrArray *rows;      /* char *: groups */
  GPtrArray *columns;   /* char *: pathways */
  GPtrArray *row_heads; /* GtkWidget, lent by side_grid */
  GPtrArray *buttons;   /* GtkWidget, row by row, lent by cell_grid */
  PlumbTableCursor cursor;
  GtkWidget *marked;
};

G_DEFINE_FINAL_TYPE (PlumbImpactMatrix, plumb_impact_matrix, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* The button at @row, @column (PLUMB_TABLE_HEAD for the row's head), or NULL outside of the table.
 */
static GtkWidget *
get_button (PlumbImpactMatrix *self, int row, int column)
{
  if (row < 0 || row >= (int) self->rows->len || column < PLUMB_TABLE_HEAD
      || column >= (int) self->columns->len)
    return NULL;
  if (column == PLUMB_TABLE_HEAD)
    return g_ptr_array_index (self->row_heads, row);
  return g_ptr_array_index (self->buttons, row * (int) self->columns->len + column);
}

/* For the cursor. */
static GtkWidget *
get_cursor_button (GtkWidget *table, int row, int column)
{
  return get_button (PLUMB_IMPACT_MATRIX (table), row, column);
}

static gboolean
plumb_impact_matrix_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return plumb_table_cursor_focus (&PLUMB_IMPACT_MATRIX (widget)->cursor, direction);
}

static gboolean
plumb_impact_matrix_grab_focus (GtkWidget *widget)
{
  return plumb_table_cursor_enter (&PLUMB_IMPACT_MATRIX (widget)->cursor);
}

/* ------- building ------- */

static int
place_of (GtkWidget *button, const char *key)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), key));
}

static void
on_clicked (GtkWidget *button, PlumbImpactMatrix *self)
{
  self->cursor.row = place_of (button, "row");
  self->cursor.column = place_of (button, "column");
  const char *pathway = self->cursor.column == PLUMB_TABLE_HEAD
                            ? NULL
                            : g_ptr_array_index (self->columns, self->cursor.column);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_ptr_array_index (self->rows, self->cursor.row),
                 pathway);
}

/* The pointer, too, moves the place that the arrow keys go on from. */
static void
on_focused (GtkEventControllerFocus *controller, PlumbImpactMatrix *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  self->cursor.row = place_of (button, "row");
  self->cursor.column = place_of (button, "column");
}

static void
set_up_button (PlumbImpactMatrix *self, GtkWidget *button, int row, int column)
{
  g_object_set_data (G_OBJECT (button), "row", GINT_TO_POINTER (row));
  g_object_set_data (G_OBJECT (button), "column", GINT_TO_POINTER (column));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (on_focused), self);
  gtk_widget_add_controller (button, focus);
}

static GtkWidget *
head_label_new (const char *text, const char *css_class, int chars, int lines)
{
  GtkWidget *label = plumb_a11y_text_new (text, css_class);
  gtk_label_set_max_width_chars (GTK_LABEL (label), chars);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* Heads and cells have their sizes from the style, in ems, so that rows and columns meet although
 * they scroll apart. */
static void
add_row_head (PlumbImpactMatrix *self, guint row)
{
  GtkWidget *button = gtk_button_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plumb-matrix-side");
  /* Several groups together have long names, which three lines must hold. */
  const gboolean several = strchr (g_ptr_array_index (self->rows, row), ' ') != NULL;
  gtk_button_set_child (GTK_BUTTON (button),
                        head_label_new (NULL, several ? "caption" : NULL, 30, 3));
  set_up_button (self, button, (int) row, PLUMB_TABLE_HEAD);
  gtk_grid_attach (self->side_grid, button, 0, (int) row, 1, 1);
  g_ptr_array_add (self->row_heads, button);
}

static void
add_column_head (PlumbImpactMatrix *self, guint column)
{
  const char *pathway = g_ptr_array_index (self->columns, column);
  const char *label = plumb_wording_pathway (plumb_workspace_get_review (self->workspace), pathway,
                                             plumb_workspace_get_language (self->workspace));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (head, "plumb-matrix-head");
  gtk_widget_set_tooltip_text (head, label);
  GtkWidget *words = head_label_new (label, "plumb-matrix-head-label", 11, 4);
  gtk_widget_set_valign (words, GTK_ALIGN_END);
  gtk_widget_set_vexpand (words, TRUE);
  gtk_box_append (GTK_BOX (head), words);
  gtk_grid_attach (self->head_grid, head, (int) column, 0, 1, 1);
}

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
copy_shape (PlumbImpactMatrix *self, const PlumbImpactMap *map)
{
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < map->n_rows; i++)
    g_ptr_array_add (self->rows, g_strdup (map->rows[i].groups));
  for (guint i = 0; i < map->n_columns; i++)
    g_ptr_array_add (self->columns, g_strdup (map->columns[i]));
}

static void
build (PlumbImpactMatrix *self, const PlumbImpactMap *map)
{
  self->marked = NULL;
  clear_grid (self->head_grid);
  clear_grid (self->side_grid);
  clear_grid (self->cell_grid);
  g_ptr_array_set_size (self->row_heads, 0);
  g_ptr_array_set_size (self->buttons, 0);
  copy_shape (self, map);

  for (guint column = 0; column < map->n_columns; column++)
    add_column_head (self, column);
  for (guint row = 0; row < map->n_rows; row++)
    {
      add_row_head (self, row);
      for (guint column = 0; column < map->n_columns; column++)
        {
          GtkWidget *button = plumb_impact_cell_button_new ();
          set_up_button (self, button, (int) row, (int) column);
          gtk_grid_attach (self->cell_grid, button, (int) column, (int) row, 1, 1);
          g_ptr_array_add (self->buttons, button);
        }
    }
  plumb_table_cursor_clamp (&self->cursor, map->n_rows, map->n_columns);
}

static gboolean
has_shape_of (PlumbImpactMatrix *self, const PlumbImpactMap *map)
{
  if (self->rows->len != map->n_rows || self->columns->len != map->n_columns)
    return FALSE;
  for (guint i = 0; i < map->n_rows; i++)
    if (g_strcmp0 (g_ptr_array_index (self->rows, i), map->rows[i].groups) != 0)
      return FALSE;
  for (guint i = 0; i < map->n_columns; i++)
    if (g_strcmp0 (g_ptr_array_index (self->columns, i), map->columns[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
show_row_head (PlumbImpactMatrix *self, const PlumbImpactMap *map, guint row)
{
  GtkWidget *button = g_ptr_array_index (self->row_heads, row);
  g_autofree char *name = plumb_impact_words_dup_row (self->workspace, &map->rows[row]);
  g_autofree char *groups = plumb_wording_dup_groups (
      plumb_workspace_get_review (self->workspace), map->rows[row].groups,
      plumb_workspace_get_language (self->workspace));
  g_autofree char *text
      = map->rows[row].priority ? g_strconcat ("★ ", groups, NULL) : g_strdup (groups);

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
  plumb_a11y_name_with_tooltip (button, name);
}

static void
show_row (PlumbImpactMatrix *self, const PlumbImpactMap *map, guint row, PlumbImpactFilter filter)
{
  gboolean any = FALSE;
  for (guint column = 0; column < map->n_columns; column++)
    {
      const gboolean shown
          = plumb_impact_filter_cell (filter, plumb_impact_map_get (map, row, column));
      plumb_impact_cell_button_show (get_button (self, (int) row, (int) column), self->workspace,
                                     map, row, column, !shown);
      any = any || shown;
    }
  show_row_head (self, map, row);
  for (int column = PLUMB_TABLE_HEAD; column < (int) map->n_columns; column++)
    gtk_widget_set_visible (get_button (self, (int) row, column), any);
}

void
plumb_impact_matrix_show (PlumbImpactMatrix *self,
                          const PlumbImpactMap *map,
                          PlumbImpactFilter filter)
{
  g_return_if_fail (PLUMB_IS_IMPACT_MATRIX (self) && map != NULL);

  if (!has_shape_of (self, map))
    build (self, map);
  for (guint row = 0; row < map->n_rows; row++)
    show_row (self, map, row, filter);
}

void
plumb_impact_matrix_mark (PlumbImpactMatrix *self, const char *groups, const char *pathway)
{
  g_return_if_fail (PLUMB_IS_IMPACT_MATRIX (self));

  if (self->marked != NULL)
    gtk_widget_unset_state_flags (self->marked, GTK_STATE_FLAG_SELECTED);
  self->marked = NULL;
  guint row, column = 0;
  if (groups == NULL || !g_ptr_array_find_with_equal_func (self->rows, groups, g_str_equal, &row)
      || (pathway != NULL
          && !g_ptr_array_find_with_equal_func (self->columns, pathway, g_str_equal, &column)))
    return;
  self->marked = get_button (self, (int) row, pathway != NULL ? (int) column : PLUMB_TABLE_HEAD);
  gtk_widget_set_state_flags (self->marked, GTK_STATE_FLAG_SELECTED, FALSE);
}

/* When the room for the cells changes, as it does when something opens beside them, the marked one
 * stays in sight. */
static void
reveal_marked (PlumbImpactMatrix *self)
{
  graphene_rect_t bounds;
  if (self->marked == NULL || gtk_widget_get_parent (self->marked) != GTK_WIDGET (self->cell_grid)
      || !gtk_widget_compute_bounds (self->marked, GTK_WIDGET (self->cell_grid), &bounds))
    return;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (self->cells), bounds.origin.x,
                             bounds.origin.x + bounds.size.width);
}

static void
plumb_impact_matrix_dispose (GObject *object)
{
  PlumbImpactMatrix *self = PLUMB_IMPACT_MATRIX (object);

  if (self->frame != NULL)
    g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_hadjustment (self->cells), self);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (plumb_impact_matrix_parent_class)->dispose (object);
}

static void
plumb_impact_matrix_finalize (GObject *object)
{
  PlumbImpactMatrix *self = PLUMB_IMPACT_MATRIX (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->row_heads);
  g_ptr_array_unref (self->buttons);
  G_OBJECT_CLASS (plumb_impact_matrix_parent_class)->finalize (object);
}

static void
plumb_impact_matrix_class_init (PlumbImpactMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = plumb_impact_matrix_dispose;
  object_class->finalize = plumb_impact_matrix_finalize;
  widget_class->focus = plumb_impact_matrix_focus;
  widget_class->grab_focus = plumb_impact_matrix_grab_focus;
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", PLUMB_TYPE_IMPACT_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  plumb_ui_impacts_get_resource ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/plumbline/Plumbline/impacts/plumb-impact-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, frame);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, corner);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, heads);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, sides);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, cells);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, head_grid);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, side_grid);
  gtk_widget_class_bind_template_child (widget_class, PlumbImpactMatrix, cell_grid);
}

static void
plumb_impact_matrix_init (PlumbImpactMatrix *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->row_heads = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();

  self->cursor.get_button = get_cursor_button;
  self->cursor.table = GTK_WIDGET (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_table_cursor_add_keys (&self->cursor);
  /* The heads scroll with the cells. */
  gtk_scrolled_window_set_hadjustment (self->heads,
                                       gtk_scrolled_window_get_hadjustment (self->cells));
  gtk_scrolled_window_set_vadjustment (self->sides,
                                       gtk_scrolled_window_get_vadjustment (self->cells));
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->cells), "notify::page-size",
                            G_CALLBACK (reveal_marked), self);
}

GtkWidget *
plumb_impact_matrix_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbImpactMatrix *self = g_object_new (PLUMB_TYPE_IMPACT_MATRIX, NULL);
  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}
