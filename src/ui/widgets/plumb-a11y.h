/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names, descriptions and roles for assistive technology, where GTK 4.8 does not find them by
 * itself. A control is named by a label that everybody sees wherever there is one. */

/* Names @widget, which has no visible label, such as a button with an icon. */
void plumb_a11y_name (GtkWidget *widget, const char *name);

/* Names @widget and shows the same as its tooltip. A tooltip by itself would become the description
 * as well, and the same words would be read twice. */
void plumb_a11y_name_with_tooltip (GtkWidget *widget, const char *name);

/* Says more about @widget than its name: a hint, a unit. NULL takes it away. */
void plumb_a11y_describe (GtkWidget *widget, const char *description);

/* Why what a control holds is called invalid; both can hold at once. */
typedef enum
{
  PLUMB_INVALID_UNREADABLE = 1 << 0, /* what is typed is no number, no date: it is not recorded */
  PLUMB_INVALID_CHECK = 1 << 1,      /* what is recorded has to be changed */
} PlumbInvalid;

/* Says whether @reason holds of @widget, which is invalid while any reason does. */
void plumb_a11y_set_invalid (GtkWidget *widget, PlumbInvalid reason, gboolean holds);

/* Makes @label the name of @widget, and its mnemonic lead there. */
void plumb_a11y_label (GtkWidget *label, GtkWidget *widget);

/* A vertical or horizontal box that is a group of controls with the role @role, named by @label,
 * which is not put into it. */
GtkWidget *
plumb_a11y_group_new (GtkAccessibleRole role, GtkOrientation orientation, GtkWidget *label);

/* A radio button of the group of @sibling (NULL: the first of a group) that says it is one, named
 * @name, with @hint below in small where it is not NULL. */
GtkWidget *plumb_a11y_radio_new (GtkWidget *sibling, const char *name, const char *hint);

/* The same as a check box. */
GtkWidget *plumb_a11y_check_new (const char *name, const char *hint);

/* A drop-down's name belongs to the button inside, which has the focus; what is chosen is told with
 * it, where the model is of GtkStringObjects. */
void plumb_a11y_name_drop_down (GtkWidget *drop_down, const char *name);

/* A label whose text wraps and starts at the start edge, with @css_class where it is not NULL. */
GtkWidget *plumb_a11y_text_new (const char *text, const char *css_class);

/* A flat button that shows an icon, named @name, which is also its tooltip. */
GtkWidget *plumb_a11y_icon_button_new (const char *icon, const char *name);

G_END_DECLS
