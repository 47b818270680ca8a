/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-trace-view.h"
#include "plumb-wording.h"
#include "plumb-wrap-layout.h"

/* A key figure: what it is, the number, what it amounts to, and what follows. */
typedef struct
{
  const char *title;
  char *number;
  char *band;
  char *sentence;
  char *distance;
  const char *rule;
} Figure;

static void
figure_clear (Figure *figure)
{
  g_free (figure->number);
  g_free (figure->band);
  g_free (figure->sentence);
  g_free (figure->distance);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figure, figure_clear)

static void
append_text (GtkWidget *box, const char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (text, css_class));
}

static GtkWidget *
card_new (PlumbWorkspace *workspace, const Figure *figure)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-card");
  plumb_a11y_name (card, figure->title);
  append_text (card, figure->title, "heading");
  append_text (card, figure->number, "plumb-number");
  append_text (card, figure->band, "plumb-band");
  append_text (card, figure->distance, "dim-label");
  append_text (card, figure->sentence, NULL);

  GtkWidget *why = plumb_trace_view_new (workspace);
  gtk_widget_set_margin_top (why, 6);
  plumb_trace_view_explain (PLUMB_TRACE_VIEW (why), figure->rule, NULL);
  gtk_box_append (GTK_BOX (card), why);
  return card;
}

/* Translators: there is no number to show: an en dash */
#define NO_NUMBER _ ("–")

static GtkWidget *
index_new (PlumbWorkspace *workspace,
           const char *title,
           const char *rule,
           gboolean has_value,
           double value,
           gboolean harm,
           char *sentence)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_auto (Figure) figure = { .title = title, .rule = rule, .sentence = sentence };
  figure.number = has_value ? plumb_wording_dup_number (value, language) : g_strdup (NO_NUMBER);
  if (has_value)
    {
      figure.band = g_strdup (plumb_wording_band (plumb_band_of (value), harm, language));
      figure.distance = plumb_wording_dup_distance (value, language);
    }
  return card_new (workspace, &figure);
}

/* The gap index has a direction rather than a band. */
static GtkWidget *
gap_new (PlumbWorkspace *workspace, const PlumbScore *score)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_auto (Figure) figure = { .title = _ ("Gap between groups"), .rule = PLUMB_RULE_GAP_INDEX };
  figure.number = score->has_gap ? plumb_wording_dup_number (score->gap_index, language)
                                 : g_strdup (NO_NUMBER);
  if (score->has_gap)
    figure.band = g_strdup (score->gap_index > 0   ? _ ("narrows")
                            : score->gap_index < 0 ? _ ("widens")
                                                   : _ ("unchanged"));
  figure.sentence = plumb_wording_dup_gap (score, language);
  return card_new (workspace, &figure);
}

static GtkWidget *
completeness_new (PlumbWorkspace *workspace, const PlumbScore *score)
{
  /* The least share of a review that must be settled before it can conclude. */
  const double enough = 0.7;
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_auto (Figure) figure = { .title = _ ("Completeness"), .rule = PLUMB_RULE_COMPLETENESS };
  figure.number = score->has_completeness
                      ? plumb_language_format_percent (language, score->completeness, 0)
                      : g_strdup (NO_NUMBER);
  if (score->has_completeness)
    {
      g_autofree char *needed = plumb_language_format_percent (language, enough, 0);
      figure.band = g_strdup (score->completeness >= enough ? _ ("enough to conclude")
                                                            : _ ("not enough to conclude"));
      figure.distance
          = plumb_language_fill (_ ("At least {percent} is needed."), "percent", needed, NULL);
    }
  figure.sentence = plumb_wording_dup_completeness (score, language);
  return card_new (workspace, &figure);
}

GtkWidget *
plumb_findings_figures_new (PlumbWorkspace *workspace)
{
  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    return NULL;

  const PlumbScore *score = plumb_workspace_get_score (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), plumb_findings_heading_new (_ ("Key figures")));

  GtkWidget *cards = plumb_wrap_box_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, 12, 260);
  plumb_a11y_name (cards, _ ("Key figures"));
  gtk_box_append (GTK_BOX (cards),
                  index_new (workspace, _ ("Harm"), PLUMB_RULE_HARM_INDEX, score->has_harm,
                             score->harm_index, TRUE, plumb_wording_dup_harm (score, language)));
  gtk_box_append (GTK_BOX (cards), index_new (workspace, _ ("Benefit"), PLUMB_RULE_BENEFIT_INDEX,
                                              score->has_benefit, score->benefit_index, FALSE,
                                              plumb_wording_dup_benefit (score, language)));
  gtk_box_append (GTK_BOX (cards), gap_new (workspace, score));
  gtk_box_append (GTK_BOX (cards), completeness_new (workspace, score));
  gtk_box_append (GTK_BOX (box), cards);

  g_autofree char *evidence = plumb_wording_dup_evidence (score, language);
  append_text (box, evidence, NULL);
  append_text (box, plumb_wording_no_compensation (language), "dim-label");
  return box;
}
