/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-beside.h"
#include "plumb-listing.h"
#include "plumb-place.h"
#include "plumb-wording-bounds.h"
#include "plumb-wording-settings.h"

static void
append (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
}

GtkWidget *
plumb_findings_heading_new (const char *text)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                      "xalign", 0., "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (label, "title-3");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return label;
}

static void
on_link (GtkButton *button, PlumbWorkspace *workspace)
{
  g_autofree char *place = g_strdup (g_object_get_data (G_OBJECT (button), "place"));
  plumb_place_show (workspace, place);
}

GtkWidget *
plumb_findings_link_new (PlumbWorkspace *workspace, const char *place, const char *text)
{
  GtkWidget *label = plumb_a11y_text_new (text, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button),
                        plumb_beside_new (GTK_ACCESSIBLE_ROLE_GROUP, 12, label,
                                          gtk_image_new_from_icon_name ("go-next-symbolic")));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plumb-place-link");
  plumb_a11y_name (button, text);
  g_object_set_data_full (G_OBJECT (button), "place", g_strdup (place), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_link), workspace, 0);
  return button;
}

static GtkWidget *
reasons_new (char **reasons)
{
  GtkWidget *list = plumb_listing_new (_ ("Reasons"));
  for (char **reason = reasons; *reason != NULL; reason++)
    append (list, plumb_listing_sentence_new (*reason));
  return list;
}

GtkWidget *
plumb_findings_callout_new (const char *sign,
                            const char *css_class,
                            const char *kind,
                            const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-callout");
  gtk_widget_add_css_class (card, css_class);

  append (card, plumb_a11y_text_new (kind, "dim-label"));
  /* In one text, so that the title wraps below the sign where there is little room. */
  g_autofree char *shown = g_strconcat (sign, "\302\240", title, NULL);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                      shown, "xalign", 0., "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (label, "title-2");
  plumb_a11y_name (label, title);
  append (card, label);
  return card;
}

static const struct
{
  const char *sign;
  const char *css_class;
} looks[] = {
  [PLUMB_CONCLUSION_CANNOT_CONCLUDE] = { "?", "plumb-callout-open" },
  [PLUMB_CONCLUSION_LIKELY_HARMS] = { "▼", "plumb-callout-harm" },
  [PLUMB_CONCLUSION_MIXED] = { "◆", "plumb-callout-mixed" },
  [PLUMB_CONCLUSION_NO_EFFECT] = { "○", "plumb-callout-open" },
  [PLUMB_CONCLUSION_LIKELY_ADVANCES] = { "△", "plumb-callout-benefit" },
  [PLUMB_CONCLUSION_ADVANCES] = { "▲", "plumb-callout-benefit" },
};

GtkWidget *
plumb_findings_banner_new (PlumbWorkspace *workspace)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_autofree char *words
      = plumb_wording_dup_banner (plumb_workspace_get_score (workspace), language);

  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL || words == NULL)
    return NULL;
  GtkWidget *card = plumb_findings_callout_new ("!", "plumb-callout-open", _ ("Before you read on"),
                                                plumb_wording_banner_title (language));
  append (card, plumb_a11y_text_new (words, NULL));
  return card;
}

GtkWidget *
plumb_findings_conclusion_new (PlumbWorkspace *workspace)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    return NULL;

  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  const PlumbConclusion conclusion = score->headlines->conclusion;
  GtkWidget *card = plumb_findings_callout_new (
      looks[conclusion].sign, looks[conclusion].css_class, _ ("Conclusion"),
      plumb_wording_conclusion_title (conclusion, language));
  append (card,
          plumb_a11y_text_new (plumb_wording_conclusion_explanation (conclusion, language), NULL));
  g_autofree char *cases = plumb_wording_dup_cases (score->draft, language);
  append (card, plumb_a11y_text_new (cases, NULL));
  g_autofree char *own = plumb_wording_dup_own_settings (review, &score->settings, language);
  if (own != NULL)
    append (card, plumb_a11y_text_new (own, NULL));
  g_auto (GStrv) reasons = plumb_wording_list_reasons (review, score, language);
  if (reasons != NULL && *reasons != NULL)
    {
      append (card, plumb_a11y_text_new (_ ("Why"), "heading"));
      append (card, reasons_new (reasons));
    }
  append (card, plumb_a11y_text_new (_ ("What to do"), "heading"));
  append (card, plumb_a11y_text_new (plumb_wording_conclusion_advice (conclusion, language), NULL));
  append (card, plumb_a11y_text_new (plumb_wording_caveat (language), "dim-label"));
  return card;
}

static char **
list_becauses (PlumbWorkspace *workspace, const PlumbOutcome *outcome)
{
  PlumbLogic *logic = plumb_workspace_get_logic (workspace);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < outcome->n_becauses; i++)
    if (outcome->becauses[i].text.source != NULL && plumb_logic_because_holds (logic, i))
      g_strv_builder_add (builder, plumb_workspace_text (workspace, &outcome->becauses[i].text));
  return g_strv_builder_end (builder);
}

static GtkWidget *
no_outcome_new (PlumbWorkspace *workspace)
{
  GtkWidget *card
      = plumb_findings_callout_new ("?", "plumb-callout-open", _ ("Result"), _ ("No result yet"));
  append (card,
          plumb_a11y_text_new (
              _ ("The result follows from the answers. Answer more of the questions."), NULL));
  return card;
}

GtkWidget *
plumb_findings_outcome_new (PlumbWorkspace *workspace)
{
  if (plumb_workspace_get_instrument (workspace)->n_outcomes == 0)
    return NULL;
  const PlumbOutcome *outcome = plumb_logic_get_outcome (plumb_workspace_get_logic (workspace));
  if (outcome == NULL)
    return no_outcome_new (workspace);

  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  GtkWidget *card
      = plumb_findings_callout_new ("→", "plumb-callout-open", _ ("Result of the answers"),
                                    plumb_workspace_text (workspace, &outcome->label));
  g_auto (GStrv) becauses = list_becauses (workspace, outcome);
  if (*becauses != NULL)
    {
      append (card, plumb_a11y_text_new (_ ("Why"), "heading"));
      append (card, reasons_new (becauses));
    }
  if (outcome->advice.source != NULL)
    {
      append (card, plumb_a11y_text_new (_ ("What to do"), "heading"));
      append (card, plumb_a11y_text_new (plumb_workspace_text (workspace, &outcome->advice), NULL));
    }
  if (plumb_workspace_get_instrument (workspace)->appraisal == NULL)
    append (card, plumb_a11y_text_new (plumb_wording_caveat (language), "dim-label"));
  return card;
}

/* How far the worst effect is from the next bands, and between what it can still come to be. */
static void
append_certainty (GtkWidget *card, const PlumbScore *score, PlumbLanguage *language)
{
  g_autofree char *distance
      = plumb_wording_dup_distances (&score->settings, score->headlines->worst_score, language);
  g_autofree char *range = plumb_findings_dup_range (score, &score->draft->worst, FALSE, language);
  if (distance != NULL)
    append (card, plumb_a11y_text_new (distance, "dim-label"));
  if (range != NULL)
    append (card, plumb_a11y_text_new (range, "dim-label"));
}

GtkWidget *
plumb_findings_worst_new (PlumbWorkspace *workspace)
{
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  if (score->headlines->worst == NULL)
    return NULL;

  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  g_autofree char *sentence = plumb_wording_dup_worst (review, score, language);
  g_autofree char *place = g_strconcat ("impact/", score->headlines->worst->id, NULL);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "plumb-callout");
  gtk_widget_add_css_class (card, "plumb-callout-harm");
  append (card, plumb_a11y_text_new (sentence, "heading"));
  append_certainty (card, score, language);
  append (card, plumb_findings_link_new (workspace, place, _ ("Open this record")));
  return card;
}
