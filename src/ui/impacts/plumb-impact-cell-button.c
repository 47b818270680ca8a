/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-impact-cell-button.h"

#include "plumb-a11y.h"
#include "plumb-impact-words.h"

static const char *const state_classes[] = {
  [PLUMB_CELL_NOT_ASSESSED] = "plumb-cell-not-assessed",
  [PLUMB_CELL_EFFECT] = "plumb-cell-effect",
  [PLUMB_CELL_INCOMPLETE] = "plumb-cell-incomplete",
  [PLUMB_CELL_UNKNOWN] = "plumb-cell-unknown",
  [PLUMB_CELL_NONE] = "plumb-cell-none",
  [PLUMB_CELL_NOT_APPLICABLE] = "plumb-cell-not-applicable",
};

const char *
plumb_impact_state_class (PlumbCellState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (state_classes), NULL);
  return state_classes[state];
}

const char *
plumb_impact_scale_class (PlumbBand band, gboolean harm)
{
  static const char *const harms[] = { NULL, "plumb-scale-harm-1", "plumb-scale-harm-2",
                                       "plumb-scale-harm-3", "plumb-scale-harm-4" };
  static const char *const benefits[] = { NULL, "plumb-scale-benefit-1", "plumb-scale-benefit-2",
                                          "plumb-scale-benefit-3", "plumb-scale-benefit-4" };
  g_return_val_if_fail ((guint) band < G_N_ELEMENTS (harms), NULL);
  return harm ? harms[band] : benefits[band];
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Two lines in the middle: the sign, and the word. */
static GtkWidget *
half_new (const char *sign, const char *word, const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "plumb-cell-half");
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);

  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (middle, TRUE);
  if (*sign != '\0')
    gtk_box_append (GTK_BOX (middle), label_new (sign, "plumb-cell-mark"));
  if (*word != '\0')
    gtk_box_append (GTK_BOX (middle), label_new (word, "plumb-cell-word"));
  gtk_box_append (GTK_BOX (box), middle);
  return box;
}

/* Beside another half there is room for the number alone; without numbers, for the word. */
static GtkWidget *
score_half_new (PlumbWorkspace *workspace, double score, PlumbBand band, gboolean alone)
{
  const char *scale = plumb_impact_scale_class (band, score < 0);
  const char *strength = plumb_impact_words_strength (band, score < 0);
  g_autofree char *mark = plumb_impact_words_dup_mark (workspace, score);
  if (alone)
    return half_new (mark, strength, scale);
  if (plumb_impact_words_have_numbers (workspace))
    return half_new (mark, "", scale);
  g_autofree char *word = g_strconcat (mark, " ", strength, NULL);
  return half_new ("", word, scale);
}

static GtkWidget *
content_new (PlumbWorkspace *workspace, const PlumbImpactCell *cell)
{
  if (cell->state != PLUMB_CELL_EFFECT)
    return half_new (plumb_impact_words_sign (cell->state), plumb_impact_words_state (cell->state),
                     NULL);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const gboolean both = cell->has_harm && cell->has_benefit;
  if (cell->has_harm)
    gtk_box_append (GTK_BOX (box), score_half_new (workspace, cell->harm, cell->harm_band, !both));
  if (cell->has_benefit)
    gtk_box_append (GTK_BOX (box),
                    score_half_new (workspace, cell->benefit, cell->benefit_band, !both));
  return box;
}

GtkWidget *
plumb_impact_cell_button_new (void)
{
  GtkWidget *button = gtk_button_new ();
  gtk_widget_add_css_class (button, "plumb-cell");
  return button;
}

void
plumb_impact_cell_button_show (GtkWidget *button,
                               PlumbWorkspace *workspace,
                               const PlumbImpactMap *map,
                               guint row,
                               guint column,
                               gboolean muted)
{
  const PlumbImpactCell *cell = plumb_impact_map_get (map, row, column);
  g_autofree char *name = plumb_impact_words_dup_cell (workspace, map, row, column);

  gtk_widget_set_opacity (button, muted ? 0 : 1);
  gtk_widget_set_sensitive (button, !muted);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (button), "name"), name) == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (state_classes); i++)
    gtk_widget_remove_css_class (button, state_classes[i]);
  gtk_widget_add_css_class (button, state_classes[cell->state]);
  gtk_button_set_child (GTK_BUTTON (button), content_new (workspace, cell));
  plumb_a11y_name_with_tooltip (button, name);
  g_object_set_data_full (G_OBJECT (button), "name", g_steal_pointer (&name), g_free);
}
