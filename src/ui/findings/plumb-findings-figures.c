/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-trace-view.h"
#include "plumb-wording-bounds.h"
#include "plumb-wrap-layout.h"

/* A key figure: what it is, the number, what it amounts to, between what it can still come to be,
 * and what follows. */
typedef struct
{
  const char *title;
  char *number;
  char *band;
  char *sentence;
  char *distance;
  char *range;
  const char *rule;
} Figure;

static void
figure_clear (Figure *figure)
{
  g_free (figure->number);
  g_free (figure->band);
  g_free (figure->sentence);
  g_free (figure->distance);
  g_free (figure->range);
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
  append_text (card, figure->range, "dim-label");
  append_text (card, figure->sentence, NULL);

  GtkWidget *why = plumb_trace_view_new (workspace);
  gtk_widget_set_margin_top (why, 6);
  plumb_trace_view_explain (PLUMB_TRACE_VIEW (why), figure->rule, NULL);
  gtk_box_append (GTK_BOX (card), why);
  return card;
}

/* Translators: there is no number to show: an en dash */
#define NO_NUMBER _ ("–")

char *
plumb_findings_dup_range (const PlumbScore *score,
                          const PlumbBounds *bounds,
                          gboolean gap,
                          PlumbLanguage *language)
{
  if (!bounds->exists || bounds->lowest == bounds->highest)
    return NULL;
  g_autofree char *range = gap ? plumb_wording_dup_gap_bounds (&score->settings, bounds, language)
                               : plumb_wording_dup_bounds (&score->settings, bounds, language);
  /* Translators: {range} is such as “from −60.0 to −20.0” */
  return plumb_language_fill (_ ("With all that is still unknown: {range}."), "range", range, NULL);
}

/* NULL where the review goes without numbers. */
static char *
dup_number (const PlumbScore *score, gboolean has_value, double value, PlumbLanguage *language)
{
  if (!plumb_wording_has_numbers (&score->settings))
    return NULL;
  return has_value ? plumb_wording_dup_number (value, language) : g_strdup (NO_NUMBER);
}

/* The harm index or the benefit index. */
static GtkWidget *
index_new (PlumbWorkspace *workspace, gboolean harm)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  const PlumbHeadlines *now = score->headlines;
  gboolean has_value = harm ? now->has_harm : now->has_benefit;
  double value = harm ? now->harm_index : now->benefit_index;
  g_auto (Figure) figure = {
    .title = harm ? _ ("Harm") : _ ("Benefit"),
    .rule = harm ? PLUMB_RULE_HARM_INDEX : PLUMB_RULE_BENEFIT_INDEX,
    .number = dup_number (score, has_value, value, language),
    .range = plumb_findings_dup_range (score, harm ? &score->draft->harm : &score->draft->benefit,
                                       FALSE, language),
    .sentence
    = harm ? plumb_wording_dup_harm (score, language) : plumb_wording_dup_benefit (score, language),
  };
  if (has_value)
    {
      PlumbBand band = plumb_band_of (&score->settings, value);
      figure.band = g_strdup (plumb_wording_band (band, harm, language));
      figure.distance = plumb_wording_dup_distances (&score->settings, value, language);
    }
  return card_new (workspace, &figure);
}

/* The gap index has a direction rather than a band. */
static GtkWidget *
gap_new (PlumbWorkspace *workspace, const PlumbScore *score)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_auto (Figure) figure = { .title = _ ("Gap between groups"), .rule = PLUMB_RULE_GAP_INDEX };
  figure.number
      = dup_number (score, score->headlines->has_gap, score->headlines->gap_index, language);
  figure.range = plumb_findings_dup_range (score, &score->draft->gap, TRUE, language);
  if (score->headlines->has_gap)
    {
      const double gap = score->headlines->gap_index;
      figure.band = g_strdup (gap > 0 ? _ ("narrows") : gap < 0 ? _ ("widens") : _ ("unchanged"));
      figure.distance = plumb_wording_dup_gap_distance (&score->settings, gap, language);
    }
  figure.sentence = plumb_wording_dup_gap (score, language);
  return card_new (workspace, &figure);
}

static GtkWidget *
completeness_new (PlumbWorkspace *workspace, const PlumbScore *score)
{
  const double enough = score->settings.values[PLUMB_SETTING_COMPLETENESS] / 100;
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_auto (Figure) figure = { .title = _ ("Completeness"), .rule = PLUMB_RULE_COMPLETENESS };
  figure.number = score->headlines->has_completeness
                      ? plumb_language_format_percent (language, score->headlines->completeness, 0)
                      : g_strdup (NO_NUMBER);
  if (score->headlines->has_completeness)
    {
      g_autofree char *needed = plumb_language_format_percent (language, enough, 0);
      figure.band
          = g_strdup (score->headlines->completeness >= enough ? _ ("enough to conclude")
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
  gtk_box_append (GTK_BOX (cards), index_new (workspace, TRUE));
  gtk_box_append (GTK_BOX (cards), index_new (workspace, FALSE));
  gtk_box_append (GTK_BOX (cards), gap_new (workspace, score));
  gtk_box_append (GTK_BOX (cards), completeness_new (workspace, score));
  gtk_box_append (GTK_BOX (box), cards);

  g_autofree char *evidence = plumb_wording_dup_evidence (score, language);
  append_text (box, evidence, NULL);
  g_autofree char *rule = plumb_wording_dup_no_compensation (&score->settings, language);
  append_text (box, rule, "dim-label");
  return box;
}
