/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-why-button.h"

#include "plumb-a11y.h"
#include "plumb-focus.h"
#include "plumb-why.h"

/* The popover is not higher than this, in pixels; what is longer scrolls. */
#define MAX_HEIGHT 360

struct _PlumbWhyButton
{
  GtkWidget parent_instance;
  PlumbWorkspace *workspace;
  const PlumbQuestion *question;
  GtkMenuButton *button;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PlumbWhyButton, plumb_why_button, GTK_TYPE_WIDGET)

static void
leave (gpointer data)
{
  gtk_menu_button_popdown (PLUMB_WHY_BUTTON (data)->button);
}

/* Made anew each time: the answers may have changed. */
static void
create_popup (GtkMenuButton *button, gpointer data)
{
  PlumbWhyButton *self = data;
  GtkWidget *view = plumb_why_view_new (self->workspace, self->question, leave, self);
  gtk_widget_add_css_class (view, "plumb-why");
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "propagate-natural-width", TRUE, "max-content-height", MAX_HEIGHT, "child", view,
                NULL);
  GtkWidget *popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  plumb_a11y_name (popover, gtk_label_get_label (self->label));
  gtk_menu_button_set_popover (button, popover);
}

static void
plumb_why_button_dispose (GObject *object)
{
  PlumbWhyButton *self = PLUMB_WHY_BUTTON (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (plumb_why_button_parent_class)->dispose (object);
}

static void
plumb_why_button_class_init (PlumbWhyButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = plumb_why_button_dispose;
  widget_class->focus = plumb_focus_pass_on;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plumb_why_button_init (PlumbWhyButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_natural_wrap_mode (self->label, GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  /* By itself a menu button asks for one line's width whatever its label does. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self->button), gtk_bin_layout_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "plumb-why-button");
  gtk_menu_button_set_create_popup_func (self->button, create_popup, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

GtkWidget *
plumb_why_button_new (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && question != NULL, NULL);

  PlumbWhyButton *self = g_object_new (PLUMB_TYPE_WHY_BUTTON, NULL);
  self->workspace = g_object_ref (workspace);
  self->question = question;
  plumb_why_button_refresh (self);
  return GTK_WIDGET (self);
}

void
plumb_why_button_refresh (PlumbWhyButton *self)
{
  g_return_if_fail (PLUMB_IS_WHY_BUTTON (self));

  const char *prompt = plumb_why_get_prompt (self->workspace, self->question);
  gtk_widget_set_visible (GTK_WIDGET (self), prompt != NULL);
  if (prompt == NULL || g_strcmp0 (gtk_label_get_label (self->label), prompt) == 0)
    return;
  gtk_label_set_label (self->label, prompt);
  plumb_a11y_name (GTK_WIDGET (self->button), prompt);
  plumb_a11y_describe (GTK_WIDGET (self->button),
                       plumb_workspace_text (self->workspace, &self->question->label));
}
