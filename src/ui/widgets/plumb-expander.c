/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-expander.h"

GtkWidget *
plumb_expander_new (const char *label)
{
  GtkWidget *expander = gtk_expander_new (label);
  /* Its own measuring says "constant size"; a layout manager asks what is inside. */
  gtk_widget_set_layout_manager (expander, gtk_bin_layout_new ());
  return expander;
}
