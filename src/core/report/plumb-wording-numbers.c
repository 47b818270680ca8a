/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

/* Scores, bands and shares in words and figures. */

static const PlumbPhrase harm_bands[] = {
  /* Translators: this and the next nine: how strong a harm or a benefit is */
  [PLUMB_BAND_NONE] = NC_SAY ("band", "no effect"),
  [PLUMB_BAND_SLIGHT] = NC_SAY ("band", "slight harm"),
  [PLUMB_BAND_MODERATE] = NC_SAY ("band", "moderate harm"),
  [PLUMB_BAND_SUBSTANTIAL] = NC_SAY ("band", "substantial harm"),
  [PLUMB_BAND_SEVERE] = NC_SAY ("band", "severe harm"),
};

static const PlumbPhrase benefit_bands[] = {
  [PLUMB_BAND_NONE] = NC_SAY ("band", "no effect"),
  [PLUMB_BAND_SLIGHT] = NC_SAY ("band", "slight benefit"),
  [PLUMB_BAND_MODERATE] = NC_SAY ("band", "moderate benefit"),
  [PLUMB_BAND_SUBSTANTIAL] = NC_SAY ("band", "substantial benefit"),
  [PLUMB_BAND_SEVERE] = NC_SAY ("band", "transformative benefit"),
};

const char *
plumb_wording_band (PlumbBand band, gboolean harm, PlumbLanguage *language)
{
  g_return_val_if_fail ((guint) band < G_N_ELEMENTS (harm_bands), "");
  return plumb_say_phrase (language, harm ? &harm_bands[band] : &benefit_bands[band]);
}

char *
plumb_wording_dup_number (double score, PlumbLanguage *language)
{
  return plumb_language_format_signed (language, score, 1);
}

gboolean
plumb_wording_has_numbers (const PlumbSettings *settings)
{
  return settings->values[PLUMB_SETTING_NUMBERS] != 0;
}

static const char *
get_band (const PlumbSettings *settings, double score, PlumbLanguage *language)
{
  return plumb_wording_band (plumb_band_of (settings, score), score < 0, language);
}

char *
plumb_wording_dup_value (const PlumbSettings *settings, double score, PlumbLanguage *language)
{
  return plumb_wording_has_numbers (settings) ? plumb_wording_dup_number (score, language)
                                              : g_strdup (get_band (settings, score, language));
}

const char *
plumb_wording_gap_direction (double gap, PlumbLanguage *language)
{
  if (gap > 0)
    return plumb_say_in (language, "gap", "the gap narrows");
  if (gap < 0)
    return plumb_say_in (language, "gap", "the gap widens");
  return plumb_say_in (language, "gap", "the gap stays as it is");
}

char *
plumb_wording_dup_gap_value (const PlumbSettings *settings, double gap, PlumbLanguage *language)
{
  return plumb_wording_has_numbers (settings)
             ? plumb_wording_dup_number (gap, language)
             : g_strdup (plumb_wording_gap_direction (gap, language));
}

char *
plumb_wording_dup_score (const PlumbSettings *settings, double score, PlumbLanguage *language)
{
  if (!plumb_wording_has_numbers (settings))
    return g_strdup (get_band (settings, score, language));
  g_autofree char *number = plumb_wording_dup_number (score, language);
  /* Translators: a score and what it amounts to, as in “−33.2 (moderate harm)” */
  return plumb_language_fill (plumb_say (language, "{score} ({band})"), "score", number, "band",
                              get_band (settings, score, language), NULL);
}

char *
plumb_wording_dup_distance (const PlumbSettings *settings, double score, PlumbLanguage *language)
{
  const PlumbBand band = plumb_band_of (settings, score);
  if (band == PLUMB_BAND_SEVERE)
    return g_strdup (plumb_say (language, "In the highest band"));
  g_autofree char *number
      = plumb_language_format_number (language, plumb_band_distance_to_next (settings, score), 1);
  /* Translators: how far a score is from the next band, as in “11.8 below substantial harm” */
  return plumb_language_fill (plumb_say (language, "{distance} below {band}"), "distance", number,
                              "band", plumb_wording_band (band + 1, score < 0, language), NULL);
}

char *
plumb_wording_dup_share (PlumbShare share, PlumbLanguage *language)
{
  g_autofree char *part = plumb_language_format_number (language, share.part, 0);
  g_autofree char *whole = plumb_language_format_number (language, share.whole, 0);
  /* Translators: a count of a count, as in “12 of 14” */
  return plumb_language_fill (plumb_say (language, "{part} of {whole}"), "part", part, "whole",
                              whole, NULL);
}

guint
plumb_wording_count_in_state (const PlumbScore *score, PlumbRecordState state)
{
  guint n = 0;
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      n += record->in_scope && record->state == state;
    }
  return n;
}

guint
plumb_wording_count_open (const PlumbScore *score)
{
  return plumb_wording_count_in_state (score, PLUMB_RECORD_UNKNOWN)
         + plumb_wording_count_in_state (score, PLUMB_RECORD_INCOMPLETE);
}

static char *
dup_group_score (const PlumbSettings *settings,
                 const PlumbGroupScore *group,
                 gboolean has_score,
                 double score,
                 PlumbLanguage *language)
{
  if (has_score)
    return plumb_wording_dup_value (settings, score, language);
  if (group->n_records == 0)
    return g_strdup (plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, language));
  if (group->n_unknown > 0)
    return g_strdup (plumb_wording_status (PLUMB_STATUS_UNKNOWN, language));
  /* Translators: what of a group's largest harm or benefit stands where there is none, which is not
   * to say that somebody looked for one */
  return g_strdup (plumb_say (language, "None recorded"));
}

char *
plumb_wording_dup_group_harm (const PlumbSettings *settings,
                              const PlumbGroupScore *group,
                              double score,
                              PlumbLanguage *language)
{
  return dup_group_score (settings, group, group->has_harm, score, language);
}

char *
plumb_wording_dup_group_benefit (const PlumbSettings *settings,
                                 const PlumbGroupScore *group,
                                 double score,
                                 PlumbLanguage *language)
{
  return dup_group_score (settings, group, group->has_benefit, score, language);
}
