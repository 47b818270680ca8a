/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-a11y.h"

#include "plumb-beside.h"

void
plumb_a11y_name (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
plumb_a11y_name_with_tooltip (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
}

void
plumb_a11y_describe (GtkWidget *widget, const char *description)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  if (description != NULL && *description != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static const char INVALID[] = "plumb-invalid";

void
plumb_a11y_set_invalid (GtkWidget *widget, PlumbInvalid reason, gboolean holds)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  guint had = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), INVALID));
  guint has = holds ? had | reason : had & ~(guint) reason;
  if (has == had)
    return;
  g_object_set_data (G_OBJECT (widget), INVALID, GUINT_TO_POINTER (has));
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
      has != 0 ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
plumb_a11y_label (GtkWidget *label, GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_LABEL (label) && GTK_IS_WIDGET (widget));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

GtkWidget *
plumb_a11y_group_new (GtkAccessibleRole role, GtkOrientation orientation, GtkWidget *label)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", role, "orientation", orientation,
                                 "spacing", 6, NULL);
  if (label != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label, NULL, -1);
  return box;
}

/* Between the mark of a check button and its words, in pixels. */
#define MARK_SPACING 9

static void
fill_check (GtkWidget *check, const char *name, const char *hint)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (name, NULL));
  if (hint != NULL && *hint != '\0')
    {
      GtkWidget *small = plumb_a11y_text_new (hint, "plumb-choice-hint");
      gtk_widget_add_css_class (small, "dim-label");
      gtk_box_append (GTK_BOX (box), small);
      plumb_a11y_describe (check, hint);
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_widget_set_layout_manager (check, plumb_beside_layout_new (MARK_SPACING));
  gtk_widget_add_css_class (check, "plumb-choice");
  plumb_a11y_name (check, name);
}

GtkWidget *
plumb_a11y_radio_new (GtkWidget *sibling, const char *name, const char *hint)
{
  GtkWidget *radio
      = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  if (sibling != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), GTK_CHECK_BUTTON (sibling));
  fill_check (radio, name, hint);
  return radio;
}

GtkWidget *
plumb_a11y_check_new (const char *name, const char *hint)
{
  GtkWidget *check = gtk_check_button_new ();
  fill_check (check, name, hint);
  return check;
}

/* The choice is a label inside the button, which nobody reads once the button has a name. */
static void
describe_choice (GtkDropDown *drop_down, GParamSpec *pspec, GtkWidget *inner)
{
  gpointer chosen = gtk_drop_down_get_selected_item (drop_down);
  plumb_a11y_describe (inner, GTK_IS_STRING_OBJECT (chosen)
                                  ? gtk_string_object_get_string (GTK_STRING_OBJECT (chosen))
                                  : NULL);
}

void
plumb_a11y_name_drop_down (GtkWidget *drop_down, const char *name)
{
  plumb_a11y_name (drop_down, name);
  GtkWidget *inner = gtk_widget_get_first_child (drop_down);
  if (inner == NULL)
    return;
  plumb_a11y_name (inner, name);
  if (g_signal_handler_find (drop_down, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, describe_choice, NULL)
      == 0)
    g_signal_connect_object (drop_down, "notify::selected-item", G_CALLBACK (describe_choice),
                             inner, 0);
  describe_choice (GTK_DROP_DOWN (drop_down), NULL, inner);
}

GtkWidget *
plumb_a11y_text_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
plumb_a11y_icon_button_new (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  plumb_a11y_name_with_tooltip (button, name);
  return button;
}
