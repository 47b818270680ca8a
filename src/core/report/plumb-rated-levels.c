/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-rated-levels.h"

#include "plumb-record-score.h"

const PlumbFieldId plumb_rated_fields[] = {
  PLUMB_FIELD_MAGNITUDE,  PLUMB_FIELD_LIKELIHOOD, PLUMB_FIELD_REACH,         PLUMB_FIELD_DURATION,
  PLUMB_FIELD_IMPORTANCE, PLUMB_FIELD_PERMANENCE, PLUMB_FIELD_REVERSIBILITY, PLUMB_FIELD_CUMULATIVE,
  PLUMB_FIELD_NEED,       PLUMB_FIELD_GAP,
};
const guint plumb_n_rated_fields = G_N_ELEMENTS (plumb_rated_fields);

PlumbLevels
plumb_rated_levels (const PlumbImpact *impact, const PlumbRecordScore *record)
{
  return record->with_measures ? plumb_levels_after (impact) : plumb_levels_before (impact);
}

static void
take_labelled (const PlumbReporter *self, GPtrArray *parts, const char *label, char *value)
{
  g_autofree char *owned = value;
  if (owned != NULL)
    g_ptr_array_add (parts, plumb_reporter_dup_labelled (self, label, owned));
}

static void
add_level (const PlumbReporter *self, GPtrArray *parts, const PlumbLevels *levels, PlumbFieldId id)
{
  const PlumbField *field = &self->instrument->appraisal->fields[id];
  if (levels->of[id] != NULL)
    take_labelled (self, parts, plumb_wording_text (self->review, &field->label, self->language),
                   plumb_reporter_dup_level (self, field, levels->of[id]));
}

static char *
join (const PlumbReporter *self, GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return plumb_wording_join ((const char *const *) parts->pdata, self->language);
}

char *
plumb_rated_dup_levels (const PlumbReporter *self,
                        const PlumbImpact *impact,
                        const PlumbRecordScore *record)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const PlumbLevels levels = plumb_rated_levels (impact, record);
  const PlumbLevel *evidence = levels.of[PLUMB_FIELD_EVIDENCE];

  for (guint i = 0; i < plumb_n_rated_fields; i++)
    add_level (self, parts, &levels, plumb_rated_fields[i]);
  take_labelled (self, parts, plumb_say_in (self->language, "impact", "Evidence"),
                 g_strdup (plumb_wording_level (self->review, evidence, self->language)));
  return join (self, parts);
}

PlumbRated
plumb_rated_after (const PlumbReporter *self, const PlumbImpact *impact)
{
  const PlumbLevels levels = plumb_levels_after (impact);
  const PlumbSupport support = { TRUE, TRUE, TRUE };
  return plumb_rate (&levels, &support, &self->score->settings, NULL);
}

char *
plumb_rated_dup_result (const PlumbReporter *self, const PlumbRated *rated)
{
  return rated->has_score
             ? plumb_wording_dup_score (&self->score->settings, rated->score, self->language)
             : g_strdup (plumb_wording_record_state (rated->state, self->language));
}

char *
plumb_rated_dup_other (const PlumbReporter *self,
                       const PlumbImpact *impact,
                       const PlumbRecordScore *record)
{
  if (!impact->has_residual)
    return NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const gboolean with_measures = record->with_measures;
  const PlumbLevels counted = plumb_rated_levels (impact, record);
  const PlumbLevels other
      = with_measures ? plumb_levels_before (impact) : plumb_levels_after (impact);
  const PlumbRated rated
      = with_measures ? record->stages[PLUMB_STAGE_BEFORE] : plumb_rated_after (self, impact);

  g_ptr_array_add (parts, plumb_rated_dup_result (self, &rated));
  if (other.of[PLUMB_FIELD_DIRECTION] != counted.of[PLUMB_FIELD_DIRECTION])
    add_level (self, parts, &other, PLUMB_FIELD_DIRECTION);
  for (guint i = 0; i < plumb_n_rated_fields; i++)
    if (other.of[plumb_rated_fields[i]] != counted.of[plumb_rated_fields[i]])
      add_level (self, parts, &other, plumb_rated_fields[i]);
  return join (self, parts);
}

char *
plumb_rated_dup_other_sentence (const PlumbReporter *self,
                                const PlumbImpact *impact,
                                const PlumbRecordScore *record)
{
  g_autofree char *other = plumb_rated_dup_other (self, impact, record);
  if (other == NULL)
    return NULL;
  return plumb_language_fill (
      record->with_measures
          /* Translators: this and the next: an effect was rated without and with the measures;
           * {rating} is the score of the one that does not count, and its levels */
          ? plumb_say (self->language, "This is with the measures, and it counts. Without them: "
                                       "{rating}.")
          : plumb_say (self->language, "This is without the measures. With them, which does not "
                                       "count yet: {rating}."),
      "rating", other, NULL);
}
