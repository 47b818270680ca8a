/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The traces of dimensions in words and formulas. */

#include "plumb-wording-dimensions.h"
#include "plumb-wording-private.h"

static const PlumbPhrase numbers[] = {
  /* Translators: numbers in a calculation */
  NC_SAY ("dimension", "Points of the answer"),
  NC_SAY ("dimension", "Points of what is not answered"),
  NC_SAY ("dimension", "Weight"),
  NC_SAY ("dimension", "Least that can be reached"),
  NC_SAY ("dimension", "Most that can be reached"),
  NC_SAY ("dimension", "Share that counts"),
  NC_SAY ("dimension", "Number of 100"),
};
static const char *const subjects[]
    = { "counted", "open", "weight", "least", "most", "factor", "value" };
G_STATIC_ASSERT (G_N_ELEMENTS (numbers) == G_N_ELEMENTS (subjects));

static const char *
name_number (const char *subject, PlumbLanguage *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_strcmp0 (subjects[i], subject) == 0)
      return plumb_say_phrase (language, &numbers[i]);
  return subject;
}

static const char *
name_dimension (PlumbReview *review, const char *id, PlumbLanguage *language)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  const PlumbDimension *dimension
      = id != NULL ? plumb_instrument_get_dimension (instrument, id) : NULL;
  return dimension != NULL ? plumb_wording_text (review, &dimension->label, language) : id;
}

static const char *
name_question (PlumbReview *review, const char *id, PlumbLanguage *language)
{
  const PlumbQuestion *question
      = plumb_instrument_get_question (plumb_review_get_instrument (review), id);
  return question != NULL ? plumb_wording_text (review, &question->label, language) : id;
}

char *
plumb_wording_dup_dimension_trace_title (PlumbReview *review,
                                         const PlumbTrace *trace,
                                         PlumbLanguage *language)
{
  g_return_val_if_fail (trace != NULL, NULL);

  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSIONS))
    return g_strdup (plumb_say_in (language, "score", "Dimensions"));
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION)
      || g_str_equal (trace->rule, PLUMB_RULE_DIMENSION_SHARE))
    return g_strdup (name_dimension (review, trace->subject, language));
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION_OVERALL))
    return g_strdup (plumb_say (language, "All dimensions together"));
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION_SUM))
    return g_strdup (plumb_say_in (language, "dimension", "Points"));
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION_POINTS))
    return g_strdup (name_question (review, trace->subject, language));
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION_NUMBER))
    return g_strdup (name_number (trace->subject, language));
  return NULL;
}

static double
get_number (const PlumbTrace *trace, const char *subject)
{
  const PlumbTrace *part = plumb_trace_find (trace, PLUMB_RULE_DIMENSION_NUMBER, subject);
  return part != NULL ? part->value : 0;
}

/* 100 × (sum − least) ÷ (most − least) = value */
static char *
dup_dimension (const PlumbTrace *trace, const char *value, PlumbLanguage *language)
{
  const PlumbTrace *points = plumb_trace_find (trace, PLUMB_RULE_DIMENSION_SUM, NULL);
  g_autofree char *hundred = plumb_wording_dup_plain (100, language);
  g_autofree char *sum = plumb_wording_dup_plain (points != NULL ? points->value : 0, language);
  g_autofree char *least = plumb_wording_dup_plain (get_number (trace, "least"), language);
  g_autofree char *most = plumb_wording_dup_plain (get_number (trace, "most"), language);
  return g_strdup_printf ("%s × (%s − %s) ÷ (%s − %s) = %s", hundred, sum, least, most, least,
                          value);
}

/* weight × points = value */
static char *
dup_product (const PlumbTrace *trace, double factor, const char *value, PlumbLanguage *language)
{
  g_autofree char *weight = plumb_wording_dup_plain (get_number (trace, "weight"), language);
  g_autofree char *points = plumb_wording_dup_plain (factor, language);
  return g_strdup_printf ("%s × %s = %s", weight, points, value);
}

char *
plumb_wording_dup_dimension_trace_line (PlumbReview *review,
                                        const PlumbTrace *trace,
                                        PlumbLanguage *language)
{
  g_return_val_if_fail (trace != NULL, NULL);

  g_autofree char *value
      = trace->has_value ? plumb_wording_dup_plain (trace->value, language) : g_strdup ("–");
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSIONS))
    return g_strdup ("");
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION) && trace->has_value)
    return dup_dimension (trace, value, language);
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION_SHARE))
    return dup_product (trace, get_number (trace, "value"), value, language);
  if (g_str_equal (trace->rule, PLUMB_RULE_DIMENSION_POINTS))
    return dup_product (trace, get_number (trace, "counted") + get_number (trace, "open"), value,
                        language);
  return g_str_has_prefix (trace->rule, PLUMB_RULE_DIMENSION) ? g_steal_pointer (&value) : NULL;
}
