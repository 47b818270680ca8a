/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"
#include "plumb-wording-settings.h"

/* The conclusion, and why it is what it is. */

/* How many records a sentence names before it only counts the others. */
#define MAX_NAMED 3

static const struct
{
  PlumbPhrase title;
  const char *explanation;
  const char *advice;
} conclusions[] = {
  [PLUMB_CONCLUSION_CANNOT_CONCLUDE]
  = { NC_SAY ("conclusion", "No conclusion yet"),
      N_SAY ("Too little was assessed, or too much of it rests on no evidence, to say what the "
             "draft would do."),
      N_SAY ("Complete what is missing before anyone relies on the figures, and ask for more time "
             "if the vote comes first.") },
  [PLUMB_CONCLUSION_LIKELY_HARMS]
  = { NC_SAY ("conclusion", "Likely to harm health equity: redesign"),
      N_SAY ("As it is written, the draft would likely leave some people clearly worse off. What "
             "it does for others does not make up for that."),
      N_SAY ("Redesign the provisions that cause the harm together with the people who would bear "
             "it, then review the new draft.") },
  [PLUMB_CONCLUSION_MIXED]
  = { NC_SAY ("conclusion", "Mixed: revise before proceeding"),
      N_SAY ("As it is written, the draft would help some people and harm others. Helping one "
             "group does not make up for harm to another."),
      N_SAY ("Revise the provisions that cause the harm, secure the measures that answer it, and "
             "review the new text before the vote.") },
  [PLUMB_CONCLUSION_NO_EFFECT]
  = { NC_SAY ("conclusion", "No effect on health equity found"),
      N_SAY ("Every effect that was looked at came out as none."),
      N_SAY (
          "Keep the reasons with the draft, and look again if the draft or its setting changes.") },
  [PLUMB_CONCLUSION_LIKELY_ADVANCES]
  = { NC_SAY ("conclusion", "Likely to advance health equity, with conditions"),
      N_SAY ("The draft would likely help, but something remains to be mended or found out first."),
      N_SAY ("Proceed once the conditions below are met, and keep measuring the effect on each "
             "group.") },
  [PLUMB_CONCLUSION_ADVANCES]
  = { NC_SAY ("conclusion", "Advances health equity"),
      N_SAY ("Benefits were found, no harm was found, and the gap between groups would narrow."),
      N_SAY ("Proceed, keep measuring the effect on each group, and open the review again when "
             "something turns out differently.") },
};

const char *
plumb_wording_conclusion_title (PlumbConclusion conclusion, PlumbLanguage *language)
{
  g_return_val_if_fail ((guint) conclusion < G_N_ELEMENTS (conclusions), "");
  return plumb_say_phrase (language, &conclusions[conclusion].title);
}

const char *
plumb_wording_conclusion_explanation (PlumbConclusion conclusion, PlumbLanguage *language)
{
  g_return_val_if_fail ((guint) conclusion < G_N_ELEMENTS (conclusions), "");
  return plumb_say (language, conclusions[conclusion].explanation);
}

const char *
plumb_wording_conclusion_advice (PlumbConclusion conclusion, PlumbLanguage *language)
{
  g_return_val_if_fail ((guint) conclusion < G_N_ELEMENTS (conclusions), "");
  return plumb_say (language, conclusions[conclusion].advice);
}

typedef gboolean (*RecordTest) (const PlumbScore *score, const PlumbRecordScore *record);

/* The harm that the record is, or is at least; 0 where it is none. */
static double
get_harm (const PlumbRecordScore *record)
{
  return record->has_score ? MIN (record->score, 0) : plumb_record_score_get_certain (record);
}

static gboolean
is_harm_from (const PlumbScore *score, const PlumbRecordScore *record, PlumbBand band)
{
  const double harm = get_harm (record);
  return harm < 0 && plumb_band_of (&score->settings, harm) >= band;
}

static gboolean
is_priority_harm (const PlumbScore *score, const PlumbRecordScore *record)
{
  return record->priority && get_harm (record) <= -score->settings.values[PLUMB_SETTING_CAP];
}

static gboolean
is_severe (const PlumbScore *score, const PlumbRecordScore *record)
{
  return is_harm_from (score, record, PLUMB_BAND_SEVERE);
}

static gboolean
is_moderate (const PlumbScore *score, const PlumbRecordScore *record)
{
  return is_harm_from (score, record, PLUMB_BAND_MODERATE);
}

static gboolean
is_harm (const PlumbScore *score, const PlumbRecordScore *record)
{
  return is_harm_from (score, record, PLUMB_BAND_SLIGHT);
}

static gboolean
widens_strongly (const PlumbScore *score, const PlumbRecordScore *record)
{
  return record->widens;
}

static gboolean
leaves_gap_open (const PlumbScore *score, const PlumbRecordScore *record)
{
  return record->gap_open;
}

/* The records in scope for which @test holds, the lowest score first. */
static GPtrArray *
list_records (const PlumbScore *score, RecordTest test)
{
  GPtrArray *records = g_ptr_array_new ();
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (record->in_scope && test (score, record))
        g_ptr_array_add (records, record);
    }
  g_ptr_array_sort (records, plumb_wording_compare_scores);
  return records;
}

/* The first few of @records by name, with their scores, and how many more there are. */
static char *
dup_names (PlumbReview *review,
           const PlumbScore *score,
           GPtrArray *records,
           PlumbLanguage *language)
{
  g_autoptr (GPtrArray) names
      = plumb_wording_list_effects (review, &score->settings, records, MAX_NAMED, language);
  if (records->len > MAX_NAMED)
    {
      const guint n = records->len - MAX_NAMED;
      /* Translators: ends a list of effects of which only the first are named */
      g_ptr_array_add (
          names, plumb_say_fill_count (language,
                                       plumb_say_count (language, "{n} more", "{n} more", n), n));
    }
  g_ptr_array_add (names, NULL);
  return plumb_wording_join ((const char *const *) names->pdata, language);
}

/* Reasons that single records give: which records, and what is said of them. Of two rows with the
 * same reason the first with any record is said. */
static const struct
{
  PlumbConclusionReason reason;
  RecordTest test;
  const char *singular;
  const char *plural;
} named[] = {
  { PLUMB_REASON_SEVERE_HARM, is_severe,
    NP_SAY ("One effect is a severe harm", "{n} effects are severe harms") },
  { PLUMB_REASON_SEVERE_HARM, is_harm,
    NP_SAY ("A harm was found, and no benefit", "{n} harms were found, and no benefit") },
  { PLUMB_REASON_PRIORITY_HARM, is_priority_harm,
    NP_SAY ("One harm that no benefit outweighs falls on a priority group",
            "{n} harms that no benefit outweighs fall on priority groups") },
  { PLUMB_REASON_WIDENS_STRONGLY, widens_strongly,
    NP_SAY ("One effect strongly widens the gap between groups",
            "{n} effects strongly widen the gap between groups") },
  { PLUMB_REASON_MODERATE_HARM, is_moderate,
    NP_SAY ("One harm is moderate or more", "{n} harms are moderate or more") },
  { PLUMB_REASON_SLIGHT_HARM, is_harm,
    NP_SAY ("The one harm that remains is slight", "The {n} harms that remain are slight") },
  { PLUMB_REASON_GAP_UNKNOWN, leaves_gap_open,
    NP_SAY ("What one effect does to the gap between groups is not known",
            "What {n} effects do to the gap between groups is not known") },
};

/* A sentence on the records that give @reason, with their names where @with_names; NULL where it is
 * no such reason. */
static char *
dup_named (PlumbReview *review,
           const PlumbScore *score,
           PlumbConclusionReason reason,
           gboolean with_names,
           PlumbLanguage *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    {
      if (named[i].reason != reason)
        continue;
      g_autoptr (GPtrArray) records = list_records (score, named[i].test);
      if (records->len == 0)
        continue;
      g_autofree char *statement = plumb_say_fill_count (
          language, plumb_say_count (language, named[i].singular, named[i].plural, records->len),
          records->len);
      if (!with_names)
        /* Translators: only ends a sentence */
        return plumb_language_fill (plumb_say (language, "{statement}."), "statement", statement,
                                    NULL);
      g_autofree char *effects = dup_names (review, score, records, language);
      return plumb_language_fill (plumb_say (language, "{statement}: {effects}."), "statement",
                                  statement, "effects", effects, NULL);
    }
  return NULL;
}

static char *
dup_incomplete (const PlumbScore *score, PlumbLanguage *language)
{
  g_autofree char *value
      = plumb_language_format_percent (language, score->headlines->completeness, 0);
  g_autofree char *least = plumb_wording_dup_setting (
      PLUMB_SETTING_COMPLETENESS, score->settings.values[PLUMB_SETTING_COMPLETENESS], language);
  return plumb_language_fill (
      plumb_say (language,
                 "The review is {completeness} complete. A conclusion needs at least {least}."),
      "completeness", value, "least", least, NULL);
}

static char *
dup_unsupported (const PlumbScore *score, PlumbLanguage *language)
{
  PlumbShare share = { score->headlines->evidence[4], 0 };
  for (guint i = 0; i < G_N_ELEMENTS (score->headlines->evidence); i++)
    share.whole += score->headlines->evidence[i];
  g_autofree char *text = plumb_wording_dup_share (share, language);
  g_autofree char *limit = plumb_wording_dup_setting (
      PLUMB_SETTING_NO_EVIDENCE, score->settings.values[PLUMB_SETTING_NO_EVIDENCE], language);
  return plumb_language_fill (
      plumb_say (language, "More than {limit} of the effects rest on no evidence: {share}."),
      "limit", limit, "share", text, NULL);
}

static char *
dup_gap_not_narrowed (const PlumbScore *score, PlumbLanguage *language)
{
  if (!score->headlines->has_gap)
    return g_strdup (plumb_say (
        language,
        "There are benefits, but whether they narrow the gap between groups was not assessed."));
  if (!plumb_wording_has_numbers (&score->settings))
    return g_strdup (plumb_say (
        language,
        "There are benefits, but taken together they do not narrow the gap between groups."));
  g_autofree char *gap = plumb_wording_dup_number (score->headlines->gap_index, language);
  return plumb_language_fill (
      plumb_say (language, "There are benefits, but taken together they do not narrow the gap "
                           "between groups: the gap index is {gap}."),
      "gap", gap, NULL);
}

static char *
dup_gap_widened (const PlumbScore *score, PlumbLanguage *language)
{
  if (!plumb_wording_has_numbers (&score->settings))
    return g_strdup (plumb_say (language,
                                "There are benefits, but taken together the effects widen "
                                "the gap between groups."));
  g_autofree char *gap = plumb_wording_dup_number (score->headlines->gap_index, language);
  return plumb_language_fill (
      plumb_say (language, "There are benefits, but taken together the effects widen the gap "
                           "between groups: the gap index is {gap}."),
      "gap", gap, NULL);
}

static char *
dup_unknown (const PlumbScore *score, PlumbLanguage *language)
{
  const guint n = plumb_wording_count_open (score);
  return plumb_say_fill_count (language,
                               plumb_say_count (language,
                                                "One effect is still unknown or incomplete.",
                                                "{n} effects are still unknown or incomplete.", n),
                               n);
}

static char *
dup_reason (PlumbReview *review,
            const PlumbScore *score,
            PlumbConclusionReason reason,
            gboolean with_names,
            PlumbLanguage *language)
{
  switch (reason)
    {
    case PLUMB_REASON_NO_RECORDS:
      return g_strdup (plumb_say (language, "No effect on any group was assessed."));
    case PLUMB_REASON_INCOMPLETE:
      return dup_incomplete (score, language);
    case PLUMB_REASON_EVIDENCE_MISSING:
      return dup_unsupported (score, language);
    case PLUMB_REASON_GAP_WIDENED:
      return dup_gap_widened (score, language);
    case PLUMB_REASON_GAP_NOT_NARROWED:
      return dup_gap_not_narrowed (score, language);
    case PLUMB_REASON_UNKNOWN_REMAINS:
      return dup_unknown (score, language);
    case PLUMB_REASON_BENEFITS_ONLY:
      return g_strdup (plumb_say (
          language, "Benefits were found, no harm was found, and the gap between groups narrows."));
    case PLUMB_REASON_NONE_FOUND:
      return g_strdup (plumb_say (language, "Every effect that was assessed came out as none."));
    default:
      return dup_named (review, score, reason, with_names, language);
    }
}

char *
plumb_wording_dup_reason (PlumbReview *review,
                          const PlumbScore *score,
                          PlumbConclusionReason reason,
                          PlumbLanguage *language)
{
  return dup_reason (review, score, reason, TRUE, language);
}

char *
plumb_wording_dup_short_reason (PlumbReview *review,
                                const PlumbScore *score,
                                PlumbConclusionReason reason,
                                PlumbLanguage *language)
{
  return dup_reason (review, score, reason, FALSE, language);
}

/* Whether the records of @reason are among those that a stronger reason of @score has named
 * already. */
static gboolean
is_named_before (const PlumbScore *score, guint place)
{
  return place > 0
         && (score->headlines->reasons[place] == PLUMB_REASON_MODERATE_HARM
             || score->headlines->reasons[place] == PLUMB_REASON_SLIGHT_HARM);
}

char **
plumb_wording_list_reasons (PlumbReview *review, const PlumbScore *score, PlumbLanguage *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < score->headlines->n_reasons; i++)
    {
      g_autofree char *reason = dup_reason (review, score, score->headlines->reasons[i],
                                            !is_named_before (score, i), language);
      if (reason != NULL)
        g_strv_builder_add (builder, reason);
    }
  return g_strv_builder_end (builder);
}
