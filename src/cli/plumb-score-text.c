/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score-text.h"

#include <glib/gi18n-lib.h>

#include "plumb-wording-bounds.h"
#include "plumb-wording-dimensions.h"
#include "plumb-wording-inquiry.h"
#include "plumb-wording-results.h"
#include "plumb-wording-robustness.h"

/* The width of a column of numbers, in characters. */
#define NUMBER_WIDTH 12

/* How many of the things to find out next are told; all of them are in the JSON and the report. */
#define MAX_INQUIRIES 5

/* ------- one review ------- */

static void
add_list (GString *out, const char *bullet, char **lines)
{
  for (; *lines != NULL; lines++)
    g_string_append_printf (out, "  %s %s\n", bullet, *lines);
}

static void
add_dimensions (GString *out, PlumbReview *review, const PlumbScore *score, PlumbLanguage *language)
{
  const PlumbDimensionScores *dimensions = score->dimensions;
  for (guint i = 0; i < dimensions->n_scores; i++)
    {
      g_auto (GStrv) lines
          = plumb_wording_list_dimension_headlines (review, &dimensions->scores[i], language);
      g_string_append_printf (out, "\n%s\n", lines[0]);
      add_list (out, "–", lines + 1);
    }
  if (dimensions->n_scores > 0)
    g_string_append_printf (out, "\n%s\n", plumb_wording_dimensions_caveat (language));
}

static void
add_certainty (GString *out, const PlumbScore *score, PlumbLanguage *language)
{
  g_auto (GStrv) lines = plumb_wording_list_certainty (score, language);
  g_string_append_printf (out, "\n%s\n", _ ("How sure the figures are:"));
  add_list (out, "–", lines);
}

void
plumb_text_add_score (GString *out,
                      PlumbReview *review,
                      const PlumbScore *score,
                      const char *name,
                      PlumbLanguage *language)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (score != NULL);

  g_auto (GStrv) headlines = plumb_wording_list_headlines (review, score, language);
  g_string_append_printf (out, "%s\n%s\n\n", plumb_review_get_title (review), name);
  add_list (out, "•", headlines);
  g_auto (GStrv) reasons = plumb_wording_list_reasons (review, score, language);
  if (*reasons != NULL)
    g_string_append_printf (out, "\n%s\n", _ ("Why this conclusion:"));
  add_list (out, "–", reasons);
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  if (instrument->appraisal != NULL)
    add_certainty (out, score, language);
  gboolean is_profile = instrument->appraisal == NULL && instrument->n_results > 0;
  g_string_append_printf (out, "\n%s\n",
                          is_profile ? plumb_wording_results_caveat (language)
                                     : plumb_wording_caveat (language));
  add_dimensions (out, review, score, language);
}

/* ------- how firm a finding is ------- */

/* Appends @line, which is taken; NULL is none. */
static void
take_line (GString *out, char *line)
{
  g_autofree char *taken = line;
  if (taken != NULL)
    g_string_append_printf (out, "  – %s\n", taken);
}

/* Which option comes first; nothing where there is only one. */
static void
add_ranking (GString *out,
             PlumbReview *review,
             const PlumbScore *score,
             const PlumbOptionRanking *ranking,
             PlumbLanguage *language)
{
  if (score->options->len < 2)
    return;
  if (ranking->harm == NULL || ranking->benefit == NULL)
    {
      take_line (out, g_strdup (plumb_wording_no_ranking (language)));
      return;
    }
  take_line (out, plumb_wording_dup_ranking (review, ranking, TRUE, language));
  take_line (out, plumb_wording_dup_ranking (review, ranking, FALSE, language));
  take_line (out, plumb_wording_dup_ranking_gaps (review, ranking, language));
}

static void
add_inquiries (GString *out,
               PlumbReview *review,
               const PlumbScore *score,
               const PlumbInquiries *inquiries,
               PlumbLanguage *language)
{
  const guint n = MIN (inquiries->list->len, MAX_INQUIRIES);
  if (n > 0)
    g_string_append_printf (out, "\n%s\n", _ ("What to find out next:"));
  for (guint i = 0; i < n; i++)
    {
      const PlumbInquiry *inquiry = &g_array_index (inquiries->list, PlumbInquiry, i);
      g_autofree char *title = plumb_wording_dup_inquiry_title (review, inquiry, language);
      g_autofree char *change
          = plumb_wording_dup_inquiry_change (inquiry, inquiries->now, &score->settings, language);
      g_string_append_printf (out, "  – %s. %s\n", title, change);
    }
}

void
plumb_text_add_robustness (GString *out,
                           PlumbReview *review,
                           const PlumbScore *score,
                           const PlumbRobustness *robustness,
                           PlumbLanguage *language)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (robustness != NULL);

  const PlumbWeightings *weightings = robustness->weightings;
  g_string_append_printf (out, "\n%s\n", _ ("How firm the finding is:"));
  take_line (out, plumb_wording_dup_tornado_summary (robustness->tornado, language));
  take_line (out, plumb_wording_dup_weightings (weightings, language));
  add_ranking (out, review, score, robustness->ranking, language);
  take_line (out, plumb_wording_dup_draws (weightings->n_draws, weightings->seed, language));
  add_inquiries (out, review, score, robustness->inquiries, language);
}

/* ------- a row for each of many ------- */

/* Appends @text and fills up to @width characters: in front of numbers, after words. */
static void
add_cell (GString *out, const char *text, guint width, gboolean is_number)
{
  guint length = (guint) g_utf8_strlen (text, -1);
  guint fill = length < width ? width - length : 0;
  g_string_append_printf (out, "%*s%s%*s  ", is_number ? (int) fill : 0, "", text,
                          is_number ? 0 : (int) fill, "");
}

/* The width of the longest conclusion: rows are printed before anybody knows which ones come. */
static guint
get_conclusion_width (PlumbLanguage *language)
{
  glong width = g_utf8_strlen (_ ("Conclusion"), -1);
  for (PlumbConclusion i = 0; i <= PLUMB_CONCLUSION_ADVANCES; i++)
    {
      glong length = g_utf8_strlen (plumb_wording_conclusion_title (i, language), -1);
      width = MAX (width, length);
    }
  return (guint) width;
}

void
plumb_text_add_table_head (GString *out, PlumbLanguage *language)
{
  g_return_if_fail (out != NULL);

  add_cell (out, _ ("Completeness"), NUMBER_WIDTH, TRUE);
  add_cell (out, _ ("Benefit"), NUMBER_WIDTH, TRUE);
  add_cell (out, _ ("Harm"), NUMBER_WIDTH, TRUE);
  add_cell (out, _ ("Gap"), NUMBER_WIDTH, TRUE);
  add_cell (out, _ ("Worst effect"), NUMBER_WIDTH, TRUE);
  add_cell (out, _ ("Conclusion"), get_conclusion_width (language), FALSE);
  g_string_append_printf (out, "%s\n", _ ("File"));
}

static void
add_number (GString *out, gboolean exists, double value, PlumbLanguage *language)
{
  g_autofree char *number
      = exists ? plumb_language_format_number (language, value, 1) : g_strdup ("–");
  add_cell (out, number, NUMBER_WIDTH, TRUE);
}

static const char *
get_conclusion (PlumbReview *review, const PlumbScore *score, PlumbLanguage *language)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  if (instrument->appraisal != NULL)
    return plumb_wording_conclusion_title (score->headlines->conclusion, language);
  const PlumbOutcome *outcome = plumb_logic_get_outcome (plumb_review_get_logic (review));
  return outcome != NULL ? plumb_instrument_get_text (instrument, &outcome->label, language) : "–";
}

void
plumb_text_add_table_row (GString *out,
                          PlumbReview *review,
                          const PlumbScore *score,
                          const char *name,
                          PlumbLanguage *language)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (score != NULL);

  const PlumbHeadlines *headlines = score->headlines;
  gboolean has_numbers = plumb_wording_has_numbers (&score->settings);
  g_autofree char *share
      = headlines->has_completeness
            ? plumb_language_format_percent (language, headlines->completeness, 0)
            : g_strdup ("–");
  g_autofree char *marked = g_strconcat (score->needs_banner ? "* " : "", share, NULL);
  add_cell (out, marked, NUMBER_WIDTH, TRUE);
  add_number (out, has_numbers && headlines->has_benefit, headlines->benefit_index, language);
  add_number (out, has_numbers && headlines->has_harm, headlines->harm_index, language);
  add_number (out, has_numbers && headlines->has_gap, headlines->gap_index, language);
  add_number (out, has_numbers && headlines->worst != NULL, headlines->worst_score, language);
  add_cell (out, get_conclusion (review, score, language), get_conclusion_width (language), FALSE);
  g_string_append_printf (out, "%s\n", name);
}

void
plumb_text_add_table_foot (GString *out, gboolean has_marked, PlumbLanguage *language)
{
  g_return_if_fail (out != NULL);

  if (has_marked)
    g_string_append_printf (
        out, "\n* %s\n",
        _ ("Too little is settled for the numbers of this review to stand alone."));
  g_string_append_printf (out, "\n%s\n", plumb_wording_caveat (language));
}
