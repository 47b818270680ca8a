/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-legend.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-impact-words.h"
#include "plumb-wrap-layout.h"

static void
add (GtkWidget *legend, const char *sign, const char *css_class, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *key = gtk_label_new (sign);
  gtk_widget_add_css_class (key, "plumb-legend-key");
  gtk_widget_add_css_class (key, css_class);
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), gtk_label_new (words));
  gtk_box_append (GTK_BOX (legend), box);
}

GtkWidget *
plumb_impact_legend_new (void)
{
  GtkWidget *legend = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 18, 4, 0);
  plumb_a11y_name (legend, _ ("What the signs mean"));
  gtk_widget_add_css_class (legend, "plumb-legend");
  /* Translators: this and the next: the stronger the colour, the stronger the effect */
  add (legend, "▼", "plumb-scale-harm-3", _ ("harm: the more color, the stronger"));
  add (legend, "▲", "plumb-scale-benefit-3", _ ("benefit: the more color, the stronger"));
  add (legend, plumb_impact_words_sign (PLUMB_CELL_NONE), "plumb-cell-none",
       plumb_impact_words_state (PLUMB_CELL_NONE));
  add (legend, plumb_impact_words_sign (PLUMB_CELL_UNKNOWN), "plumb-cell-unknown",
       plumb_impact_words_state (PLUMB_CELL_UNKNOWN));
  add (legend, plumb_impact_words_sign (PLUMB_CELL_INCOMPLETE), "plumb-cell-incomplete",
       plumb_impact_words_state (PLUMB_CELL_INCOMPLETE));
  add (legend, plumb_impact_words_sign (PLUMB_CELL_NOT_APPLICABLE), "plumb-cell-not-applicable",
       plumb_impact_words_state (PLUMB_CELL_NOT_APPLICABLE));
  add (legend, " ", "plumb-cell-not-assessed", plumb_impact_words_state (PLUMB_CELL_NOT_ASSESSED));
  /* Translators: a population group that was marked as one that comes first */
  add (legend, "★", "plumb-legend-star", _ ("priority group"));
  return legend;
}
