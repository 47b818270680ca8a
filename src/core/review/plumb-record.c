/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record.h"

#include <string.h>

static const PlumbLevel *
get_level (PlumbReview *review, const char *id, PlumbFieldId field)
{
  const PlumbAppraisal *appraisal = plumb_review_get_instrument (review)->appraisal;
  if (appraisal == NULL || field == PLUMB_FIELD_LENS)
    return NULL;
  const char *text
      = plumb_review_get (review, PLUMB_KIND_IMPACT, id, plumb_field_id_get_name (field));
  return text != NULL ? plumb_field_get_level (&appraisal->fields[field], text) : NULL;
}

PlumbImpact
plumb_impact_get (PlumbReview *review, const char *id)
{
  PlumbImpact impact = { NULL };
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), impact);
  if (!plumb_facts_has (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, id))
    return impact;

  const char *option = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "option");
  impact.id = id;
  impact.provision = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "provision");
  impact.groups = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "groups");
  impact.pathway = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "pathway");
  impact.option = option != NULL ? option : "draft";
  impact.rationale = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "rationale");
  impact.lens = plumb_review_get (review, PLUMB_KIND_IMPACT, id, "lens");
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    impact.levels[i] = get_level (review, id, i);
  return impact;
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
         && (g_strcmp0 (measure->binding, "draft") == 0
             || g_strcmp0 (measure->binding, "commitment") == 0)
         && g_strcmp0 (measure->status, "proposed") != 0
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
