/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-conflicts.h"

static const char *const sentences[PLUMB_N_CONFLICTS] = {
  [PLUMB_CONFLICT_NO_RECORDS]
  = N_SAY ("No effect of the draft was recorded. So there is nothing to score, and no conclusion; "
           "that is not the same as “no effect”."),
  [PLUMB_CONFLICT_ALL_OPEN]
  = N_SAY ("Every effect of the draft that was recorded is unknown or incomplete. So there is "
           "nothing to score, and no conclusion."),
  [PLUMB_CONFLICT_OPTION_EMPTY] = N_SAY (
      "No effect was recorded for the option “{option}”. It cannot be compared with the others, "
      "and it does not count as an option without effect."),
  [PLUMB_CONFLICT_RATED_TWICE]
  = N_SAY ("The same effect was rated twice, and differently: {effect} (records {record} and "
           "{other}). Both count until one of them is taken out or told apart."),
  [PLUMB_CONFLICT_NONE_MOVES_GAP]
  = N_SAY ("{effect} (record {record}) is said to be without effect, yet to change the gap between "
           "groups. Both statements count until one of them is mended."),
  [PLUMB_CONFLICT_RESIDUAL_WORSE]
  = N_SAY ("With the measures, {effect} (record {record}) is rated as worse than without them. It "
           "counts as it was rated once its measures are secured."),
  [PLUMB_CONFLICT_RESIDUAL_ALONE]
  = N_SAY ("{effect} (record {record}) was rated once more with measures, but no measure is named "
           "that answers it. That rating does not count."),
};

char *
plumb_wording_dup_conflict (PlumbReview *review,
                            const PlumbConflict *conflict,
                            PlumbLanguage *language)
{
  g_return_val_if_fail ((guint) conflict->kind < G_N_ELEMENTS (sentences), NULL);

  g_autofree char *effect = conflict->record != NULL
                                ? plumb_wording_dup_impact (review, conflict->record, language)
                                : g_strdup ("");
  g_autofree char *option = conflict->option != NULL
                                ? plumb_wording_dup_option (review, conflict->option, language)
                                : g_strdup ("");
  return plumb_language_fill (plumb_say (language, sentences[conflict->kind]), "effect", effect,
                              "option", option, "record",
                              conflict->record != NULL ? conflict->record : "", "other",
                              conflict->other != NULL ? conflict->other : "", NULL);
}
