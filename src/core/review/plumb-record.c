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
  impact.provision = plumb_facts_get (facts, kind, place, "provision");
  impact.groups = plumb_facts_get (facts, kind, place, "groups");
  impact.pathway = plumb_facts_get (facts, kind, place, "pathway");
  impact.option = plumb_facts_get (facts, kind, place, "option");
  impact.rationale = plumb_facts_get (facts, kind, place, "rationale");
  impact.lens = plumb_facts_get (facts, kind, place, "lens");
  impact.residual_rationale = plumb_facts_get (facts, kind, place, "residual-rationale");
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
  if (!plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_MEASURE, id))
    return measure;

  measure.id = id;
  measure.title = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "title");
  measure.kind = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "kind");
  measure.impacts = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "impacts");
  measure.provision = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "provision");
  measure.text = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "text");
  measure.owner = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "owner");
  measure.due = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "due");
  measure.resource = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "resource");
  measure.binding = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "binding");
  measure.indicator = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "indicator");
  measure.baseline = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "baseline");
  measure.target = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "target");
  measure.status = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "status");
  measure.measured = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "measured");
  measure.measured_on = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "measured-on");
  measure.became = plumb_review_get (review, PLUMB_KIND_MEASURE, id, "became");
  return measure;
}

PlumbEvidence
plumb_evidence_get (PlumbReview *review, const char *id)
{
  PlumbEvidence evidence = { NULL };
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), evidence);
  if (!plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, id))
    return evidence;

  evidence.id = id;
  evidence.supports = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "for");
  evidence.kind = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "kind");
  evidence.strength = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "strength");
  evidence.source = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "source");
  evidence.date = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "date");
  evidence.excerpt = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "excerpt");
  evidence.note = plumb_review_get (review, PLUMB_KIND_EVIDENCE, id, "note");
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
  for (const char *at = words; at != NULL && *at != '\0'; at = strchr (at, ' '))
    {
      at += strspn (at, " ");
      if (strncmp (at, word, length) == 0 && (at[length] == ' ' || at[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

char **
plumb_words_split (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (builder, *part);
  return g_strv_builder_end (builder);
}
