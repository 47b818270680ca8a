/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record.h"

#include <string.h>

/* Where a record is kept: among the impacts, or in a round that was closed. */
typedef struct
{
  PlumbReview *review;
  PlumbKind kind;
  const char *id;
} Place;

static const char *
get (const Place *place, const char *field)
{
  return plumb_review_get (place->review, place->kind, place->id, field);
}

static const PlumbLevel *
get_level (const Place *place, PlumbFieldId field, const char *name)
{
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (place->review)->appraisal;
  if (appraisal == NULL || field == PLUMB_FIELD_LENS)
    return NULL;
  const char *text = get (place, name);
  return text != NULL ? plumb_field_get_level (&appraisal->fields[field], text) : NULL;
}

/* The levels of what can be rated again; the others have no such field. */
static void
read_residual (const Place *place, PlumbImpact *impact)
{
  const PlumbFactKind *kind = plumb_kind_get (place->kind);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *name = kind->fields[i].name;
      if (kind->fields[i].form != PLUMB_FORM_LEVEL
          || !g_str_has_prefix (name, PLUMB_RESIDUAL_PREFIX))
        continue;
      for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
        if (strcmp (plumb_field_id_get_name (field), name + strlen (PLUMB_RESIDUAL_PREFIX)) == 0)
          {
            impact->residual[field] = get_level (place, field, name);
            impact->has_residual = impact->has_residual || impact->residual[field] != NULL;
          }
    }
}

static PlumbImpact
read_impact (const Place *place, const char *id)
{
  PlumbImpact impact = { NULL };
  if (!plumb_facts_has (plumb_review_get_facts (place->review), place->kind, place->id))
    return impact;

  const char *option = get (place, "option");
  impact.id = id;
  impact.provision = get (place, "provision");
  impact.groups = get (place, "groups");
  impact.pathway = get (place, "pathway");
  impact.option = option != NULL ? option : PLUMB_OPTION_DRAFT;
  impact.rationale = get (place, "rationale");
  impact.lens = get (place, "lens");
  impact.residual_rationale = get (place, "residual-rationale");
  for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
    impact.levels[field] = get_level (place, field, plumb_field_id_get_name (field));
  read_residual (place, &impact);
  return impact;
}

PlumbImpact
plumb_impact_get (PlumbReview *review, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), (PlumbImpact){ NULL });
  return read_impact (&(Place){ review, PLUMB_KIND_IMPACT, id }, id);
}

PlumbImpact
plumb_impact_get_in_round (PlumbReview *review, const char *round, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), (PlumbImpact){ NULL });
  g_autofree char *place = g_strconcat (round, "/", id, NULL);
  return read_impact (&(Place){ review, PLUMB_KIND_ROUND_IMPACT, place }, id);
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
