/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-conclusion.h"

/* A set of reasons. */
typedef guint Reasons;
#define REASON(name) (1u << PLUMB_REASON_##name)

static const struct
{
  const char *id;
  Reasons explains; /* the reasons that can be given for it */
} CONCLUSIONS[] = {
  [PLUMB_CONCLUSION_CANNOT_CONCLUDE]
  = { "cannot-conclude", REASON (NO_RECORDS) | REASON (INCOMPLETE) | REASON (EVIDENCE_MISSING) },
  [PLUMB_CONCLUSION_LIKELY_HARMS]
  = { "likely-harms", REASON (SEVERE_HARM) | REASON (PRIORITY_HARM) | REASON (WIDENS_STRONGLY) },
  [PLUMB_CONCLUSION_MIXED]
  = { "mixed", REASON (PRIORITY_HARM) | REASON (WIDENS_STRONGLY) | REASON (MODERATE_HARM)
                   | REASON (SLIGHT_HARM) | REASON (GAP_WIDENED) | REASON (UNKNOWN_REMAINS) },
  [PLUMB_CONCLUSION_NO_EFFECT] = { "no-effect", REASON (NONE_FOUND) },
  [PLUMB_CONCLUSION_LIKELY_ADVANCES]
  = { "likely-advances", REASON (SLIGHT_HARM) | REASON (GAP_NOT_NARROWED) | REASON (GAP_UNKNOWN)
                             | REASON (UNKNOWN_REMAINS) },
  [PLUMB_CONCLUSION_ADVANCES] = { "advances", REASON (BENEFITS_ONLY) },
};

static const char *const REASON_IDS[PLUMB_N_REASONS] = {
  [PLUMB_REASON_NO_RECORDS] = "no-records",
  [PLUMB_REASON_INCOMPLETE] = "incomplete",
  [PLUMB_REASON_EVIDENCE_MISSING] = "evidence-missing",
  [PLUMB_REASON_SEVERE_HARM] = "severe-harm",
  [PLUMB_REASON_PRIORITY_HARM] = "priority-harm",
  [PLUMB_REASON_WIDENS_STRONGLY] = "widens-strongly",
  [PLUMB_REASON_MODERATE_HARM] = "moderate-harm",
  [PLUMB_REASON_SLIGHT_HARM] = "slight-harm",
  [PLUMB_REASON_GAP_WIDENED] = "gap-widened",
  [PLUMB_REASON_GAP_NOT_NARROWED] = "gap-not-narrowed",
  [PLUMB_REASON_GAP_UNKNOWN] = "gap-unknown",
  [PLUMB_REASON_UNKNOWN_REMAINS] = "unknown-remains",
  [PLUMB_REASON_BENEFITS_ONLY] = "benefits-only",
  [PLUMB_REASON_NONE_FOUND] = "none-found",
};

const char *
plumb_conclusion_get_id (PlumbConclusion conclusion)
{
  g_return_val_if_fail (conclusion <= PLUMB_CONCLUSION_ADVANCES, NULL);

  return CONCLUSIONS[conclusion].id;
}

const char *
plumb_reason_get_id (PlumbConclusionReason reason)
{
  g_return_val_if_fail (reason < PLUMB_N_REASONS, NULL);

  return REASON_IDS[reason];
}

/* The reasons that single records give, and whether any record was assessed at all. */
static Reasons
find_reasons_of_records (const PlumbTally *tally)
{
  Reasons found = 0;

  if (tally->n_assessed == 0)
    found |= REASON (NO_RECORDS);
  if (tally->n_open > 0)
    found |= REASON (UNKNOWN_REMAINS);
  if (tally->n_caps > 0)
    found |= REASON (PRIORITY_HARM);
  if (tally->n_widens > 0)
    found |= REASON (WIDENS_STRONGLY);
  return found;
}

/* A harm that is not rated to the end is at least what it can be at its least. */
static Reasons
find_reasons_of_harm (const PlumbHeadlines *headlines,
                      const PlumbTally *tally,
                      const PlumbSettings *settings)
{
  PlumbBand band = plumb_band_of (settings, MIN (headlines->worst_score, tally->certain));

  if (band == PLUMB_BAND_NONE)
    return 0;
  if (band == PLUMB_BAND_SLIGHT)
    return REASON (SLIGHT_HARM);
  if (band == PLUMB_BAND_SEVERE || !headlines->has_benefit)
    return REASON (MODERATE_HARM) | REASON (SEVERE_HARM);
  return REASON (MODERATE_HARM);
}

/* Whether @share is less than @limit percent; of nothing, it is. */
static gboolean
is_below (PlumbShare share, double limit)
{
  return share.whole == 0 || 100. * share.part < limit * share.whole;
}

static Reasons
find_reasons (const PlumbHeadlines *headlines,
              const PlumbTally *tally,
              const PlumbSettings *settings)
{
  Reasons found
      = find_reasons_of_records (tally) | find_reasons_of_harm (headlines, tally, settings);
  gboolean narrows = headlines->has_gap && headlines->gap_index > 0;
  guint n_statements = 0;

  for (guint i = 0; i < G_N_ELEMENTS (headlines->evidence); i++)
    n_statements += headlines->evidence[i];
  if (is_below (headlines->settled, settings->values[PLUMB_SETTING_COMPLETENESS]))
    found |= REASON (INCOMPLETE);
  if (100. * headlines->evidence[G_N_ELEMENTS (headlines->evidence) - 1]
      > settings->values[PLUMB_SETTING_NO_EVIDENCE] * n_statements)
    found |= REASON (EVIDENCE_MISSING);
  if (headlines->has_benefit && headlines->has_gap && headlines->gap_index < 0)
    found |= REASON (GAP_WIDENED);
  else if (headlines->has_benefit && !narrows)
    found |= REASON (GAP_NOT_NARROWED);
  if (headlines->has_gap && tally->n_gaps_open > 0)
    found |= REASON (GAP_UNKNOWN);
  if (headlines->has_benefit && !headlines->has_harm && narrows)
    found |= REASON (BENEFITS_ONLY);
  if (!headlines->has_benefit && !headlines->has_harm)
    found |= REASON (NONE_FOUND);
  return found;
}

static PlumbConclusion
conclude (const PlumbHeadlines *headlines, Reasons found)
{
  if (found & CONCLUSIONS[PLUMB_CONCLUSION_CANNOT_CONCLUDE].explains)
    return PLUMB_CONCLUSION_CANNOT_CONCLUDE;
  if (found & REASON (SEVERE_HARM))
    return PLUMB_CONCLUSION_LIKELY_HARMS;
  if (found
      & (REASON (PRIORITY_HARM) | REASON (WIDENS_STRONGLY) | REASON (MODERATE_HARM)
         | REASON (GAP_WIDENED)))
    return PLUMB_CONCLUSION_MIXED;
  if (found & REASON (NONE_FOUND) && !(found & REASON (UNKNOWN_REMAINS)))
    return PLUMB_CONCLUSION_NO_EFFECT;
  if (!headlines->has_benefit)
    return PLUMB_CONCLUSION_MIXED;
  if (found & CONCLUSIONS[PLUMB_CONCLUSION_LIKELY_ADVANCES].explains)
    return PLUMB_CONCLUSION_LIKELY_ADVANCES;
  return PLUMB_CONCLUSION_ADVANCES;
}

void
plumb_conclusion_set (PlumbHeadlines *headlines,
                      const PlumbTally *tally,
                      const PlumbSettings *settings)
{
  Reasons found = find_reasons (headlines, tally, settings);

  headlines->conclusion = conclude (headlines, found);
  headlines->capped = (found & (REASON (PRIORITY_HARM) | REASON (WIDENS_STRONGLY))) != 0;
  for (PlumbConclusionReason reason = 0; reason < PLUMB_N_REASONS; reason++)
    if (found & CONCLUSIONS[headlines->conclusion].explains & (1u << reason))
      headlines->reasons[headlines->n_reasons++] = reason;
}
