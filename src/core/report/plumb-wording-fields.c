/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-wording-private.h"

/* The names of the fields of a review's items, and which of them something lacks. */

typedef struct
{
  PlumbKind kind;
  const char *field;
  PlumbPhrase phrase;
} FieldWord;

static const FieldWord fields[] = {
  { PLUMB_KIND_REVIEW, "title", NC_SAY ("review", "Title") },
  { PLUMB_KIND_REVIEW, "jurisdiction", NC_SAY ("review", "Jurisdiction") },
  { PLUMB_KIND_REVIEW, "ordinance-title", NC_SAY ("review", "Draft under review") },
  { PLUMB_KIND_REVIEW, "ordinance-version", NC_SAY ("review", "Version of the draft") },
  { PLUMB_KIND_REVIEW, "prepared-by", NC_SAY ("review", "Prepared by") },
  { PLUMB_KIND_REVIEW, "language", NC_SAY ("review", "Language of the answers") },
  { PLUMB_KIND_DRAFT, "source", NC_SAY ("review", "File of the draft") },
  { PLUMB_KIND_DRAFT, "text", NC_SAY ("review", "Text of the draft") },
  /* Translators: the particulars of a piece of evidence: what statement it supports */
  { PLUMB_KIND_EVIDENCE, "for", NC_SAY ("evidence", "Supports") },
  { PLUMB_KIND_EVIDENCE, "kind", NC_SAY ("evidence", "Kind") },
  { PLUMB_KIND_EVIDENCE, "strength", NC_SAY ("evidence", "Strength") },
  { PLUMB_KIND_EVIDENCE, "source", NC_SAY ("evidence", "Source") },
  { PLUMB_KIND_EVIDENCE, "date", NC_SAY ("evidence", "Date") },
  { PLUMB_KIND_EVIDENCE, "excerpt", NC_SAY ("evidence", "What it says") },
  { PLUMB_KIND_EVIDENCE, "note", NC_SAY ("evidence", "Note") },
  { PLUMB_KIND_IMPACT, "provision", NC_SAY ("impact", "Provision") },
  { PLUMB_KIND_IMPACT, "groups", NC_SAY ("impact", "Group") },
  /* Translators: a way in which a policy reaches health, such as housing or income */
  { PLUMB_KIND_IMPACT, "pathway", NC_SAY ("impact", "Pathway") },
  { PLUMB_KIND_IMPACT, "rationale", NC_SAY ("impact", "Reason") },
  /* Translators: this and the next nine: what is rated once more, as it will be once the measures
   * work */
  { PLUMB_KIND_IMPACT, "residual-direction", NC_SAY ("residual", "Direction with the measures") },
  { PLUMB_KIND_IMPACT, "residual-magnitude",
    NC_SAY ("residual", "Size of the change with the measures") },
  { PLUMB_KIND_IMPACT, "residual-likelihood", NC_SAY ("residual", "Likelihood with the measures") },
  { PLUMB_KIND_IMPACT, "residual-reach", NC_SAY ("residual", "Reach with the measures") },
  { PLUMB_KIND_IMPACT, "residual-duration",
    NC_SAY ("residual", "How long it lasts with the measures") },
  { PLUMB_KIND_IMPACT, "residual-permanence", NC_SAY ("residual", "Permanence with the measures") },
  { PLUMB_KIND_IMPACT, "residual-reversibility",
    NC_SAY ("residual", "Reversibility with the measures") },
  { PLUMB_KIND_IMPACT, "residual-cumulative", NC_SAY ("residual", "Adding up with the measures") },
  { PLUMB_KIND_IMPACT, "residual-gap", NC_SAY ("residual", "Effect on the gap with the measures") },
  { PLUMB_KIND_IMPACT, "residual-rationale",
    NC_SAY ("residual", "Why it will be so with the measures") },
  { PLUMB_KIND_MEASURE, "title", NC_SAY ("measure", "Measure") },
  { PLUMB_KIND_MEASURE, "kind", NC_SAY ("measure", "What it does") },
  { PLUMB_KIND_MEASURE, "impacts", NC_SAY ("measure", "Effects it answers") },
  { PLUMB_KIND_MEASURE, "provision", NC_SAY ("measure", "Provision") },
  { PLUMB_KIND_MEASURE, "text", NC_SAY ("measure", "Proposed text") },
  /* Translators: who is answerable for a measure */
  { PLUMB_KIND_MEASURE, "owner", NC_SAY ("measure", "Owner") },
  /* Translators: the day by which a measure is due */
  { PLUMB_KIND_MEASURE, "due", NC_SAY ("measure", "Due") },
  { PLUMB_KIND_MEASURE, "resource", NC_SAY ("measure", "Resource") },
  { PLUMB_KIND_MEASURE, "binding", NC_SAY ("measure", "How binding") },
  { PLUMB_KIND_MEASURE, "indicator", NC_SAY ("measure", "Indicator") },
  { PLUMB_KIND_MEASURE, "baseline", NC_SAY ("measure", "Baseline") },
  { PLUMB_KIND_MEASURE, "target", NC_SAY ("measure", "Target") },
  { PLUMB_KIND_MEASURE, "status", NC_SAY ("measure", "Status") },
  /* Translators: the latest value of a measure's indicator */
  { PLUMB_KIND_MEASURE, "measured", NC_SAY ("measure", "Latest value") },
  { PLUMB_KIND_MEASURE, "measured-on", NC_SAY ("measure", "Measured on") },
  { PLUMB_KIND_MEASURE, "became", NC_SAY ("measure", "What became of it") },
  /* Translators: a version of the policy, besides the draft */
  { PLUMB_KIND_OPTION, "title", NC_SAY ("option", "Name of the option") },
  { PLUMB_KIND_OPTION, "text", NC_SAY ("option", "What it changes in the draft") },
  { PLUMB_KIND_SETTING, "value", NC_SAY ("setting", "Value in this review") },
  { PLUMB_KIND_SETTING, "reason", NC_SAY ("setting", "Why it was changed") },
};

/* Names of the appraisal's fields, for instruments that do not declare one of them. */
static const PlumbPhrase appraisal_fields[PLUMB_N_FIELDS] = {
  [PLUMB_FIELD_DIRECTION] = NC_SAY ("impact", "Direction"),
  [PLUMB_FIELD_MAGNITUDE] = NC_SAY ("impact", "Size of the change"),
  [PLUMB_FIELD_LIKELIHOOD] = NC_SAY ("impact", "Likelihood"),
  [PLUMB_FIELD_REACH] = NC_SAY ("impact", "Reach"),
  [PLUMB_FIELD_DURATION] = NC_SAY ("impact", "How long it lasts"),
  [PLUMB_FIELD_NEED] = NC_SAY ("impact", "Starting point"),
  [PLUMB_FIELD_EVIDENCE] = NC_SAY ("impact", "Strength of evidence"),
  [PLUMB_FIELD_GAP] = NC_SAY ("impact", "Effect on the gap"),
  [PLUMB_FIELD_IMPORTANCE] = NC_SAY ("impact", "Importance"),
  [PLUMB_FIELD_PERMANENCE] = NC_SAY ("impact", "Permanence"),
  [PLUMB_FIELD_REVERSIBILITY] = NC_SAY ("impact", "Reversibility"),
  [PLUMB_FIELD_CUMULATIVE] = NC_SAY ("impact", "Adding up"),
  [PLUMB_FIELD_LENS] = NC_SAY ("impact", "What changes"),
  [PLUMB_FIELD_OPTION] = NC_SAY ("impact", "Option"),
};

const char *
plumb_wording_appraisal_field (PlumbReview *review, PlumbFieldId field, PlumbLanguage *language)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  if (instrument->appraisal != NULL && instrument->appraisal->fields[field].id != NULL)
    return plumb_instrument_get_text (instrument, &instrument->appraisal->fields[field].label,
                                      language);
  return plumb_say_phrase (language, &appraisal_fields[field]);
}

const char *
plumb_wording_field (PlumbReview *review,
                     PlumbKind kind,
                     const char *field,
                     PlumbLanguage *language)
{
  if (kind == PLUMB_KIND_IMPACT)
    for (guint i = 0; i < PLUMB_N_FIELDS; i++)
      if (g_strcmp0 (plumb_field_id_get_name (i), field) == 0)
        return plumb_wording_appraisal_field (review, i, language);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == kind && g_strcmp0 (fields[i].field, field) == 0)
      return plumb_say_phrase (language, &fields[i].phrase);
  return field;
}

char *
plumb_wording_dup_missing (PlumbReview *review,
                           const PlumbRecordScore *record,
                           PlumbLanguage *language)
{
  g_auto (GStrv) names = plumb_words_split (record->missing);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (words,
                     (char *) plumb_wording_field (review, PLUMB_KIND_IMPACT, names[i], language));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return plumb_language_format_list (language, (const char *const *) words->pdata);
}

char *
plumb_wording_dup_lacking (const PlumbMeasure *measure, PlumbLanguage *language)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (plumb_measure_is_secured (measure) || g_strcmp0 (measure->status, "dropped") == 0)
    return NULL;
  if (measure->owner == NULL)
    /* Translators: this and the next three: in a list of what a measure lacks, as in “It lacks an
     * owner and a due date.” */
    g_ptr_array_add (words, (char *) plumb_say_in (language, "lacking", "an owner"));
  if (measure->due == NULL)
    g_ptr_array_add (words, (char *) plumb_say_in (language, "lacking", "a due date"));
  if (measure->resource == NULL)
    g_ptr_array_add (words, (char *) plumb_say_in (language, "lacking", "a resource"));
  if (g_strcmp0 (measure->binding, "draft") != 0 && g_strcmp0 (measure->binding, "commitment") != 0)
    g_ptr_array_add (words, (char *) plumb_say_in (language, "lacking", "a binding form"));
  if (g_strcmp0 (measure->binding, "draft") == 0 && measure->provision == NULL
      && measure->text == NULL)
    /* Translators: also in that list: nobody said where in the draft the measure is */
    g_ptr_array_add (words, (char *) plumb_say_in (language, "lacking", "its place in the draft"));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return plumb_language_format_list (language, (const char *const *) words->pdata);
}
