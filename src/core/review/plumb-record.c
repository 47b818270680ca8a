/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-private.h"

#include <string.h>

const PlumbRecordSlot *
plumb_record_get_slots (void)
{
  static PlumbRecordSlot *slots = NULL;
  if (g_once_init_enter (&slots))
    {
      const PlumbFactKind *kind = plumb_kind_get (PLUMB_KIND_IMPACT);
      PlumbRecordSlot *made = g_new0 (PlumbRecordSlot, kind->n_fields);
      for (guint i = 0; i < kind->n_fields; i++)
        {
          const char *name = kind->fields[i].name;
          made[i].residual = g_str_has_prefix (name, PLUMB_RESIDUAL_PREFIX);
          if (made[i].residual)
            name += strlen (PLUMB_RESIDUAL_PREFIX);
          while (made[i].field < PLUMB_N_FIELDS
                 && strcmp (plumb_field_id_get_name (made[i].field), name) != 0)
            made[i].field++;
        }
      g_once_init_leave (&slots, made);
    }
  return slots;
}

static void
read_levels (const PlumbAppraisal *appraisal,
             const PlumbFactKind *kind,
             const char *const *texts,
             PlumbImpact *impact)
{
  const PlumbRecordSlot *slots = plumb_record_get_slots ();
  for (guint i = 0; i < kind->n_fields; i++)
    {
      PlumbFieldId field = slots[i].field;
      if (texts[i] == NULL || field == PLUMB_N_FIELDS || field == PLUMB_FIELD_LENS)
        continue;
      const PlumbLevel *level = plumb_field_get_level (&appraisal->fields[field], texts[i]);
      (slots[i].residual ? impact->residual : impact->levels)[field] = level;
      impact->has_residual = impact->has_residual || (slots[i].residual && level != NULL);
    }
}

/* The record that is kept at @place among the items of @kind. */
static PlumbImpact
read_impact (PlumbReview *review, PlumbKind kind, const char *place, const char *id)
{
  const PlumbFacts *facts = plumb_review_get_facts (review);
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (review)->appraisal;
  const char *const *texts = plumb_facts_peek (facts, kind, place);
  PlumbImpact impact = { NULL };
  if (texts == NULL)
    return impact;

  impact.id = id;
  impact.provision = texts[PLUMB_IMPACT_FIELD_PROVISION];
  impact.groups = texts[PLUMB_IMPACT_FIELD_GROUPS];
  impact.pathway = texts[PLUMB_IMPACT_FIELD_PATHWAY];
  impact.option = texts[PLUMB_IMPACT_FIELD_OPTION];
  impact.rationale = texts[PLUMB_IMPACT_FIELD_RATIONALE];
  impact.lens = texts[PLUMB_IMPACT_FIELD_LENS];
  impact.residual_rationale = texts[PLUMB_IMPACT_FIELD_RESIDUAL_RATIONALE];
  if (impact.option == NULL)
    impact.option = PLUMB_OPTION_DRAFT;
  if (appraisal != NULL)
    read_levels (appraisal, plumb_kind_get (kind), texts, &impact);
  return impact;
}

PlumbImpact
plumb_impact_get (PlumbReview *review, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), (PlumbImpact){ NULL });
  return read_impact (review, PLUMB_KIND_IMPACT, id, id);
}

PlumbImpact
plumb_impact_get_in_round (PlumbReview *review, const char *round, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), (PlumbImpact){ NULL });
  g_autofree char *place = g_strconcat (round, "/", id, NULL);
  return read_impact (review, PLUMB_KIND_ROUND_IMPACT, place, id);
}

GArray *
plumb_option_list (PlumbReview *review)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  GArray *options = g_array_new (FALSE, FALSE, sizeof (PlumbOption));
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (review)->appraisal;
  const PlumbField *field = appraisal != NULL ? &appraisal->fields[PLUMB_FIELD_OPTION] : NULL;
  PlumbOption option = { .id = PLUMB_OPTION_DRAFT };
  if (field == NULL || plumb_field_get_level (field, PLUMB_OPTION_DRAFT) == NULL)
    g_array_append_val (options, option);
  for (guint i = 0; field != NULL && i < field->n_levels; i++)
    {
      option = (PlumbOption){ .id = field->levels[i].id, .level = &field->levels[i] };
      g_array_append_val (options, option);
    }

  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_OPTION, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      option = (PlumbOption){
        .id = ids[i],
        .title = plumb_review_get (review, PLUMB_KIND_OPTION, ids[i], "title"),
        .text = plumb_review_get (review, PLUMB_KIND_OPTION, ids[i], "text"),
      };
      g_array_append_val (options, option);
    }
  return options;
}

PlumbMeasure
plumb_measure_get (PlumbReview *review, const char *id)
{
  PlumbMeasure measure = { NULL };
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), measure);
  const char *const *texts
      = plumb_facts_peek (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, id);
  if (texts == NULL)
    return measure;

  measure.id = id;
  measure.title = texts[PLUMB_MEASURE_FIELD_TITLE];
  measure.kind = texts[PLUMB_MEASURE_FIELD_KIND];
  measure.impacts = texts[PLUMB_MEASURE_FIELD_IMPACTS];
  measure.provision = texts[PLUMB_MEASURE_FIELD_PROVISION];
  measure.text = texts[PLUMB_MEASURE_FIELD_TEXT];
  measure.owner = texts[PLUMB_MEASURE_FIELD_OWNER];
  measure.due = texts[PLUMB_MEASURE_FIELD_DUE];
  measure.resource = texts[PLUMB_MEASURE_FIELD_RESOURCE];
  measure.binding = texts[PLUMB_MEASURE_FIELD_BINDING];
  measure.indicator = texts[PLUMB_MEASURE_FIELD_INDICATOR];
  measure.baseline = texts[PLUMB_MEASURE_FIELD_BASELINE];
  measure.target = texts[PLUMB_MEASURE_FIELD_TARGET];
  measure.status = texts[PLUMB_MEASURE_FIELD_STATUS];
  measure.measured = texts[PLUMB_MEASURE_FIELD_MEASURED];
  measure.measured_on = texts[PLUMB_MEASURE_FIELD_MEASURED_ON];
  measure.became = texts[PLUMB_MEASURE_FIELD_BECAME];
  return measure;
}

PlumbEvidence
plumb_evidence_get (PlumbReview *review, const char *id)
{
  PlumbEvidence evidence = { NULL };
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), evidence);
  const char *const *texts
      = plumb_facts_peek (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, id);
  if (texts == NULL)
    return evidence;

  evidence.id = id;
  evidence.supports = texts[PLUMB_EVIDENCE_FIELD_FOR];
  evidence.kind = texts[PLUMB_EVIDENCE_FIELD_KIND];
  evidence.strength = texts[PLUMB_EVIDENCE_FIELD_STRENGTH];
  evidence.source = texts[PLUMB_EVIDENCE_FIELD_SOURCE];
  evidence.date = texts[PLUMB_EVIDENCE_FIELD_DATE];
  evidence.excerpt = texts[PLUMB_EVIDENCE_FIELD_EXCERPT];
  evidence.note = texts[PLUMB_EVIDENCE_FIELD_NOTE];
  return evidence;
}

gboolean
plumb_measure_is_secured (const PlumbMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, FALSE);
  return measure->owner != NULL && measure->due != NULL && measure->resource != NULL
         && ((g_strcmp0 (measure->binding, "draft") == 0
              && (measure->provision != NULL || measure->text != NULL))
             || g_strcmp0 (measure->binding, "commitment") == 0)
         && g_strcmp0 (measure->status, "dropped") != 0;
}

gboolean
plumb_words_have (const char *words, const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  gsize length = strlen (word);
  if (words == NULL || length == 0)
    return FALSE;
  for (const char *at = strstr (words, word); at != NULL; at = strstr (at + length, word))
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/* A copy of the next word at or behind *@at, which moves behind it; NULL where there is none. */
static char *
dup_next_word (const char **at)
{
  const char *word = *at;
  while (*word == ' ')
    word++;
  const char *end = word;
  while (*end != ' ' && *end != '\0')
    end++;
  *at = end;
  return end > word ? g_strndup (word, (gsize) (end - word)) : NULL;
}

GPtrArray *
plumb_words_list (const char *words)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *at = words != NULL ? words : "";
  for (char *word; (word = dup_next_word (&at)) != NULL;)
    g_ptr_array_add (parts, word);
  return parts;
}

char **
plumb_words_split (const char *words)
{
  const char *at = words != NULL ? words : "";
  gsize most = strlen (at) / 2 + 1;
  char **parts = g_new (char *, most + 1);
  gsize n = 0;
  while ((parts[n] = dup_next_word (&at)) != NULL)
    n++;
  return parts;
}
