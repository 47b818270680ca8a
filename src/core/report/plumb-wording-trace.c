/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

#include <math.h>

#include "plumb-wording-dimensions.h"

/* A score's trace, node by node: what a number is, and how it follows from the numbers below it. */

/* A sum with more parts than this is shown by what it comes to: its parts are listed below it
 * anyway. */
#define MAX_TERMS 8

static const struct
{
  const char *rule;
  PlumbPhrase phrase;
} titles[] = {
  { PLUMB_RULE_REVIEW, NC_SAY ("score", "Score of the review") },
  { PLUMB_RULE_BENEFIT_INDEX, NC_SAY ("score", "Benefit index") },
  { PLUMB_RULE_HARM_INDEX, NC_SAY ("score", "Harm index") },
  { PLUMB_RULE_GAP_INDEX, NC_SAY ("score", "Gap index") },
  { PLUMB_RULE_COMPLETENESS, NC_SAY ("score", "Completeness") },
  { PLUMB_RULE_EVIDENCE, NC_SAY ("score", "Evidence profile") },
  { PLUMB_RULE_WORST, NC_SAY ("score", "Worst affected: {subject}") },
  { PLUMB_RULE_GROUP, NC_SAY ("score", "{subject}") },
  { PLUMB_RULE_GROUP_BENEFIT, NC_SAY ("score", "Mean benefit of the group") },
  { PLUMB_RULE_GROUP_HARM, NC_SAY ("score", "Mean harm of the group") },
  { PLUMB_RULE_GAP_EFFECT, NC_SAY ("score", "Effect on the gap: {subject}") },
  { PLUMB_RULE_IMPACT, NC_SAY ("score", "Effect: {subject}") },
  { PLUMB_RULE_BEFORE, NC_SAY ("score", "Without the measures: {subject}") },
  /* Translators: a version of the policy, and all its figures */
  { PLUMB_RULE_OPTION, NC_SAY ("score", "Option: {subject}") },
  { PLUMB_RULE_SCORE_OF, NC_SAY ("score", "Score of the effect: {subject}") },
};

static const struct
{
  const char *subject;
  PlumbPhrase phrase;
} shares[] = {
  { "questions", NC_SAY ("score", "Required questions that are settled") },
  { "groups", NC_SAY ("score", "Groups in scope with an effect that is settled") },
  { "records", NC_SAY ("score", "Effects that are settled") },
};

char *
plumb_wording_dup_plain (double value, PlumbLanguage *language)
{
  int decimals = 0;
  for (double scaled = value; decimals < 3 && fabs (scaled - round (scaled)) > 1e-9; decimals++)
    scaled *= 10;
  return plumb_language_format_number (language, value, decimals);
}

/* The same, in brackets where it has a sign, for use as a term. */
static char *
dup_term (double value, int decimals, PlumbLanguage *language)
{
  g_autofree char *number = decimals < 0 ? plumb_wording_dup_plain (value, language)
                                         : plumb_language_format_number (language, value, decimals);
  return value < 0 ? g_strdup_printf ("(%s)", number) : g_steal_pointer (&number);
}

static const PlumbTrace *
get_part (const PlumbTrace *trace, const char *subject)
{
  for (guint i = 0; i < trace->parts->len; i++)
    {
      const PlumbTrace *part = g_ptr_array_index (trace->parts, i);
      if (g_strcmp0 (part->subject, subject) == 0)
        return part;
    }
  return NULL;
}

static double
get_number (const PlumbTrace *trace, const char *subject)
{
  const PlumbTrace *part = get_part (trace, subject);
  return part != NULL && part->has_value ? part->value : 0;
}

/* "a + b + c" of the parts' values, or of the parts' own parts named @subject; only the sum where
 * there are many. */
static char *
dup_sum (const PlumbTrace *trace, const char *subject, int decimals, PlumbLanguage *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double sum = 0;

  for (guint i = 0; i < trace->parts->len; i++)
    {
      const PlumbTrace *part = g_ptr_array_index (trace->parts, i);
      const double value = subject != NULL ? get_number (part, subject) : part->value;
      g_autofree char *term = dup_term (value, decimals, language);
      g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", term);
      sum += value;
    }
  if (trace->parts->len > MAX_TERMS)
    return dup_term (sum, decimals, language);
  if (trace->parts->len == 1)
    return g_string_free (g_steal_pointer (&text), FALSE);
  return g_strdup_printf ("(%s)", text->str);
}

static char *
dup_mean (const PlumbTrace *trace, PlumbLanguage *language)
{
  g_autofree char *sum = dup_sum (trace, NULL, 1, language);
  g_autofree char *count = plumb_language_format_number (language, trace->parts->len, 0);
  g_autofree char *value = plumb_wording_dup_number (trace->value, language);
  return g_strdup_printf ("%s ÷ %s = %s", sum, count, value);
}

/* importance × magnitude × (permanence + reversibility + adding up), with the sign of the
 * direction.
 */
static char *
dup_riam_score (const PlumbTrace *trace, PlumbLanguage *language)
{
  double magnitude = get_number (trace, "direction") * get_number (trace, "magnitude");
  g_autofree char *a1 = dup_term (get_number (trace, "importance"), -1, language);
  g_autofree char *a2 = dup_term (magnitude, -1, language);
  g_autofree char *b1 = dup_term (get_number (trace, "permanence"), -1, language);
  g_autofree char *b2 = dup_term (get_number (trace, "reversibility"), -1, language);
  g_autofree char *b3 = dup_term (get_number (trace, "cumulative"), -1, language);
  g_autofree char *value = plumb_wording_dup_plain (trace->value, language);
  return g_strdup_printf ("(%s × %s) × (%s + %s + %s) = %s", a1, a2, b1, b2, b3, value);
}

static char *
dup_impact_score (const PlumbTrace *trace, PlumbLanguage *language)
{
  if (g_strcmp0 (trace->text, plumb_method_kind_get_id (PLUMB_METHOD_RIAM)) == 0)
    return dup_riam_score (trace, language);
  static const char *const factors[] = { "magnitude", "likelihood", "reach", "duration" };
  g_autofree char *value = plumb_wording_dup_number (trace->value, language);
  if (trace->value == 0)
    return plumb_language_fill (plumb_say (language, "No effect: {score}"), "score", value, NULL);

  g_autoptr (GString) product = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      g_autofree char *factor = plumb_wording_dup_plain (get_number (trace, factors[i]), language);
      g_string_append_printf (product, "%s%s", i > 0 ? " × " : "", factor);
    }
  g_autofree char *hundred = plumb_language_format_number (language, 100, 0);
  g_autofree char *direction = dup_term (get_number (trace, "direction"), 0, language);
  g_autofree char *need = plumb_wording_dup_plain (get_number (trace, "need"), language);
  g_autofree char *most = plumb_language_format_number (language, 1.5, 1);
  return g_strdup_printf ("%s × %s × %s × (%s)^¼ ÷ %s = %s", hundred, direction, need, product->str,
                          most, value);
}

static char *
dup_gap_effect (const PlumbTrace *trace, PlumbLanguage *language)
{
  g_autofree char *need = plumb_wording_dup_plain (get_number (trace, "need"), language);
  g_autofree char *gap = dup_term (get_number (trace, "gap"), 0, language);
  g_autofree char *two = plumb_language_format_number (language, 2, 0);
  g_autofree char *value = plumb_wording_dup_plain (trace->value, language);
  return g_strdup_printf ("%s × %s ÷ %s = %s", need, gap, two, value);
}

static char *
dup_gap_index (const PlumbTrace *trace, PlumbLanguage *language)
{
  g_autofree char *hundred = plumb_language_format_number (language, 100, 0);
  g_autofree char *effects = dup_sum (trace, NULL, -1, language);
  g_autofree char *needs = dup_sum (trace, "need", -1, language);
  g_autofree char *value = plumb_wording_dup_number (trace->value, language);
  return g_strdup_printf ("%s × %s ÷ %s = %s", hundred, effects, needs, value);
}

static char *
dup_share (const PlumbTrace *trace, PlumbLanguage *language)
{
  g_autofree char *part = plumb_wording_dup_plain (get_number (trace, "part"), language);
  g_autofree char *whole = plumb_wording_dup_plain (get_number (trace, "whole"), language);
  g_autofree char *value = plumb_language_format_percent (language, trace->value, 0);
  return g_strdup_printf ("%s ÷ %s = %s", part, whole, value);
}

static char *
dup_completeness (const PlumbTrace *trace, PlumbLanguage *language)
{
  guint n = 0;

  for (guint i = 0; i < trace->parts->len; i++)
    n += ((const PlumbTrace *) trace->parts->pdata[i])->has_value;
  g_autofree char *count = plumb_language_format_number (language, n, 0);
  g_autofree char *value = plumb_language_format_percent (language, trace->value, 0);
  return plumb_language_fill (plumb_say (language, "The lowest of {n}: {score}"), "n", count,
                              "score", value, NULL);
}

static char *
dup_lowest (const PlumbTrace *trace, PlumbLanguage *language)
{
  g_autofree char *count = plumb_language_format_number (language, trace->parts->len, 0);
  g_autofree char *value = plumb_wording_dup_number (trace->value, language);
  return plumb_language_fill (plumb_say (language, "The lowest of {n}: {score}"), "n", count,
                              "score", value, NULL);
}

static char *
dup_score_of (const PlumbTrace *trace, PlumbLanguage *language)
{
  return plumb_wording_dup_number (trace->value, language);
}

static char *
dup_count (const PlumbTrace *trace, PlumbLanguage *language)
{
  return plumb_wording_dup_plain (trace->value, language);
}

static const struct
{
  const char *rule;
  char *(*dup) (const PlumbTrace *trace, PlumbLanguage *language);
} lines[] = {
  { PLUMB_RULE_BENEFIT_INDEX, dup_mean },
  { PLUMB_RULE_HARM_INDEX, dup_mean },
  { PLUMB_RULE_GROUP_BENEFIT, dup_mean },
  { PLUMB_RULE_GROUP_HARM, dup_mean },
  { PLUMB_RULE_GAP_INDEX, dup_gap_index },
  { PLUMB_RULE_GAP_EFFECT, dup_gap_effect },
  { PLUMB_RULE_COMPLETENESS, dup_completeness },
  { PLUMB_RULE_SHARE, dup_share },
  { PLUMB_RULE_WORST, dup_lowest },
  { PLUMB_RULE_IMPACT, dup_impact_score },
  { PLUMB_RULE_BEFORE, dup_impact_score },
  { PLUMB_RULE_SCORE_OF, dup_score_of },
  { PLUMB_RULE_COUNT, dup_count },
};

/* The level that a leaf stands for, in words, and its number where it has one. */
static char *
dup_level_line (PlumbReview *review, const PlumbTrace *trace, PlumbLanguage *language)
{
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (review)->appraisal;
  const char *label = trace->text != NULL ? trace->text : "";

  for (guint i = 0; appraisal != NULL && trace->text != NULL && i < PLUMB_N_FIELDS; i++)
    if (g_strcmp0 (plumb_field_id_get_name (i), trace->subject) == 0)
      {
        const PlumbLevel *level = plumb_field_get_level (&appraisal->fields[i], trace->text);
        label = level != NULL ? plumb_wording_level (review, level, language) : label;
      }
  if (!trace->has_value)
    return g_strdup (label);
  g_autofree char *number = plumb_wording_dup_plain (trace->value, language);
  /* Translators: a level and the number that stands for it, as in “Likely = 0.65” */
  return plumb_language_fill (plumb_say (language, "{level} = {number}"), "level", label, "number",
                              number, NULL);
}

char *
plumb_wording_dup_trace_line (PlumbReview *review, const PlumbTrace *trace, PlumbLanguage *language)
{
  g_return_val_if_fail (trace != NULL, NULL);

  g_autofree char *line = plumb_wording_dup_dimension_trace_line (review, trace, language);
  if (line != NULL)
    return g_steal_pointer (&line);
  if (g_str_equal (trace->rule, PLUMB_RULE_LEVEL))
    return dup_level_line (review, trace, language);
  if (!trace->has_value)
    return g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i].rule, trace->rule))
      return lines[i].dup (trace, language);
  return plumb_wording_dup_plain (trace->value, language);
}

static const char *
get_share_title (const char *subject, PlumbLanguage *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (g_strcmp0 (shares[i].subject, subject) == 0)
      return plumb_say_phrase (language, &shares[i].phrase);
  return plumb_wording_evidence_strength (subject, language);
}

static char *
dup_subject (PlumbReview *review, const PlumbTrace *trace, PlumbLanguage *language)
{
  if (trace->subject == NULL)
    return g_strdup ("");
  if (g_str_equal (trace->rule, PLUMB_RULE_GROUP))
    return plumb_wording_dup_groups (review, trace->subject, language);
  if (g_str_equal (trace->rule, PLUMB_RULE_OPTION))
    return plumb_wording_dup_option (review, trace->subject, language);
  return plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, trace->subject)
             ? plumb_wording_dup_impact (review, trace->subject, language)
             : g_strdup ("");
}

char *
plumb_wording_dup_trace_title (PlumbReview *review,
                               const PlumbTrace *trace,
                               PlumbLanguage *language)
{
  g_return_val_if_fail (trace != NULL, NULL);

  g_autofree char *title = plumb_wording_dup_dimension_trace_title (review, trace, language);
  if (title != NULL)
    return g_steal_pointer (&title);
  if (g_str_equal (trace->rule, PLUMB_RULE_LEVEL))
    return g_strdup (plumb_wording_field (review, PLUMB_KIND_IMPACT, trace->subject, language));
  if (g_str_equal (trace->rule, PLUMB_RULE_SHARE))
    return g_strdup (get_share_title (trace->subject, language));
  if (g_str_equal (trace->rule, PLUMB_RULE_COUNT))
    /* Translators: the two counts of a share: how many there are, out of how many */
    return g_strdup (g_strcmp0 (trace->subject, "part") == 0
                         ? plumb_say_in (language, "score", "Count")
                         : plumb_say_in (language, "score", "Out of"));
  g_autofree char *subject = dup_subject (review, trace, language);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].rule, trace->rule))
      return plumb_language_fill (plumb_say_phrase (language, &titles[i].phrase), "subject",
                                  subject, NULL);
  return g_strdup (subject);
}
