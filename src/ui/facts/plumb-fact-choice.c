/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-fact-field.h"
#include "plumb-focus.h"
#include "plumb-record.h"

struct _PlumbFactChoice
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *group; /* of the buttons */
  GtkWidget *clear;
  GPtrArray *ids;     /* char * */
  GPtrArray *buttons; /* GtkWidget, lent by box */
  gboolean several;
  gboolean editable;
  gboolean showing; /* while the review's choice is being shown */
};

G_DEFINE_FINAL_TYPE (PlumbFactChoice, plumb_fact_choice, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static gboolean
is_active (PlumbFactChoice *self, guint index)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->buttons, index));
}

static char *
dup_chosen (PlumbFactChoice *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  for (guint i = 0; i < self->ids->len; i++)
    if (is_active (self, i))
      g_ptr_array_add (chosen, g_ptr_array_index (self->ids, i));
  g_ptr_array_add (chosen, NULL);
  return g_strjoinv (" ", (char **) chosen->pdata);
}

static void
emit (PlumbFactChoice *self)
{
  g_autofree char *chosen = dup_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, chosen);
}

static void
on_toggled (GtkCheckButton *button, PlumbFactChoice *self)
{
  /* Of two radio buttons that change, the one that is chosen speaks. */
  if (!self->showing && (self->several || gtk_check_button_get_active (button)))
    emit (self);
}

static void
on_clear (GtkButton *button, PlumbFactChoice *self)
{
  gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, "");
}

static void
add_option (PlumbFactChoice *self, const PlumbFactOption *option)
{
  GtkWidget *sibling = self->buttons->len > 0 ? g_ptr_array_index (self->buttons, 0) : NULL;
  GtkWidget *button = self->several ? plumb_a11y_check_new (option->label, option->hint)
                                    : plumb_a11y_radio_new (sibling, option->label, option->hint);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (self->group), button);
  g_ptr_array_add (self->ids, g_strdup (option->id));
  g_ptr_array_add (self->buttons, button);
}

static GtkWidget *
clear_button_new (const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear"));
  /* Translators: takes back what was chosen; {field} is what it was chosen for */
  g_autofree char *full = plumb_language_fill (_ ("Clear: {field}"), "field", name, NULL);
  plumb_a11y_name (button, full);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plumb-clear");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

/* From the radio buttons to what takes the choice back, and the other way around. */
static gboolean
plumb_fact_choice_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PlumbFactChoice *self = PLUMB_FACT_CHOICE (widget);
  if (self->several)
    return plumb_focus_pass_on (widget, direction);
  if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_child_focus (self->clear, direction))
    return TRUE;
  if (!(direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (self->clear))
      && plumb_focus_one_of (self->group, direction))
    return TRUE;
  return direction != GTK_DIR_TAB_BACKWARD && gtk_widget_child_focus (self->clear, direction);
}

static void
plumb_fact_choice_dispose (GObject *object)
{
  PlumbFactChoice *self = PLUMB_FACT_CHOICE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_fact_choice_parent_class)->dispose (object);
}

static void
plumb_fact_choice_finalize (GObject *object)
{
  PlumbFactChoice *self = PLUMB_FACT_CHOICE (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->buttons);
  G_OBJECT_CLASS (plumb_fact_choice_parent_class)->finalize (object);
}

static void
plumb_fact_choice_class_init (PlumbFactChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->dispose = plumb_fact_choice_dispose;
  object_class->finalize = plumb_fact_choice_finalize;
  GTK_WIDGET_CLASS (klass)->focus = plumb_fact_choice_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PLUMB_TYPE_FACT_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plumb_fact_choice_init (PlumbFactChoice *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->buttons = g_ptr_array_new ();
  self->editable = TRUE;
}

GtkWidget *
plumb_fact_choice_new (GtkWidget *label,
                       const char *name,
                       const PlumbFactOption *options,
                       guint n_options,
                       gboolean several)
{
  g_return_val_if_fail (options != NULL && n_options > 0, NULL);

  PlumbFactChoice *self = g_object_new (PLUMB_TYPE_FACT_CHOICE, NULL);
  self->several = several;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->group
      = plumb_a11y_group_new (several ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                              GTK_ORIENTATION_VERTICAL, label);
  gtk_box_set_spacing (GTK_BOX (self->group), 2);
  gtk_box_append (GTK_BOX (self->box), self->group);
  for (guint i = 0; i < n_options; i++)
    add_option (self, &options[i]);
  self->clear = clear_button_new (name);
  g_signal_connect (self->clear, "clicked", G_CALLBACK (on_clear), self);
  gtk_box_append (GTK_BOX (self->box), self->clear);
  return GTK_WIDGET (self);
}

void
plumb_fact_choice_show (PlumbFactChoice *self, const char *ids)
{
  g_return_if_fail (PLUMB_IS_FACT_CHOICE (self));

  gboolean any = FALSE;
  self->showing = TRUE;
  for (guint i = 0; i < self->ids->len; i++)
    {
      const gboolean chosen = plumb_words_have (ids, g_ptr_array_index (self->ids, i));
      any = any || chosen;
      if (chosen != is_active (self, i))
        gtk_check_button_set_active (g_ptr_array_index (self->buttons, i), chosen);
    }
  self->showing = FALSE;
  gtk_widget_set_visible (self->clear, any && !self->several && self->editable);
}

void
plumb_fact_choice_set_editable (PlumbFactChoice *self, gboolean editable)
{
  g_return_if_fail (PLUMB_IS_FACT_CHOICE (self));
  self->editable = editable;
  gtk_widget_set_sensitive (self->box, editable);
}
