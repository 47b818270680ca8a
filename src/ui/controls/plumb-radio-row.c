/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-radio-row.h"

#include "plumb-a11y.h"
#include "plumb-focus.h"
#include "plumb-wrap-layout.h"

struct _PlumbRadioRow
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  const PlumbChoice *choices;
  GtkWidget *box;
  GPtrArray *buttons; /* GtkCheckButton, one a choice, owned by box */
  gboolean showing;   /* while plumb_radio_row_show() sets them */
};

G_DEFINE_FINAL_TYPE (PlumbRadioRow, plumb_radio_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_toggled (GtkCheckButton *button, PlumbRadioRow *self)
{
  guint index;
  if (self->showing || !gtk_check_button_get_active (button)
      || !g_ptr_array_find (self->buttons, button, &index))
    return;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->choices[index].id);
}

static gboolean
plumb_radio_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return plumb_focus_one_of (PLUMB_RADIO_ROW (widget)->box, direction);
}

static gboolean
plumb_radio_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (PLUMB_RADIO_ROW (widget)->box, GTK_DIR_TAB_FORWARD);
}

static void
plumb_radio_row_dispose (GObject *object)
{
  PlumbRadioRow *self = PLUMB_RADIO_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_radio_row_parent_class)->dispose (object);
}

static void
plumb_radio_row_class_init (PlumbRadioRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_radio_row_dispose;
  widget_class->focus = plumb_radio_row_focus;
  widget_class->grab_focus = plumb_radio_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_RADIO_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_radio_row_init (PlumbRadioRow *self)
{
  self->buttons = g_ptr_array_new ();
}

GtkWidget *
plumb_radio_row_new (PlumbWorkspace *workspace,
                     const PlumbChoice *choices,
                     guint n_choices,
                     GtkWidget *label,
                     gboolean vertical)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && GTK_IS_LABEL (label), NULL);

  PlumbRadioRow *self = g_object_new (PLUMB_TYPE_RADIO_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->choices = choices;
  self->box
      = plumb_a11y_group_new (GTK_ACCESSIBLE_ROLE_RADIO_GROUP, GTK_ORIENTATION_VERTICAL, label);
  gtk_box_set_spacing (GTK_BOX (self->box), 0);
  gtk_widget_add_css_class (self->box, "plumb-bleed");
  if (!vertical)
    gtk_widget_set_layout_manager (self->box, plumb_wrap_layout_new (6, 0, 0));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  for (guint i = 0; i < n_choices; i++)
    {
      GtkWidget *sibling = i > 0 ? g_ptr_array_index (self->buttons, 0) : NULL;
      const char *hint = plumb_workspace_text (workspace, &choices[i].hint);
      GtkWidget *button = plumb_a11y_radio_new (
          sibling, plumb_workspace_text (workspace, &choices[i].label), vertical ? hint : NULL);
      plumb_a11y_describe (button, hint);
      g_ptr_array_add (self->buttons, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, 0);
      gtk_box_append (GTK_BOX (self->box), button);
    }
  return GTK_WIDGET (self);
}

void
plumb_radio_row_show (PlumbRadioRow *self, const char *id)
{
  g_return_if_fail (PLUMB_IS_RADIO_ROW (self));

  self->showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkCheckButton *button = g_ptr_array_index (self->buttons, i);
      gboolean active = g_strcmp0 (self->choices[i].id, id) == 0;
      if (gtk_check_button_get_active (button) != active)
        gtk_check_button_set_active (button, active);
    }
  self->showing = FALSE;
}

void
plumb_radio_row_show_available (PlumbRadioRow *self, const PlumbQuestion *question)
{
  g_return_if_fail (PLUMB_IS_RADIO_ROW (self) && question != NULL);

  PlumbLogic *logic = plumb_workspace_get_logic (self->workspace);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      gtk_widget_set_sensitive (
          button, gtk_check_button_get_active (GTK_CHECK_BUTTON (button))
                      || plumb_logic_is_choice_available (logic, question, &self->choices[i]));
    }
}

GtkWidget *
plumb_radio_row_get_group (PlumbRadioRow *self)
{
  g_return_val_if_fail (PLUMB_IS_RADIO_ROW (self), NULL);
  return self->box;
}
