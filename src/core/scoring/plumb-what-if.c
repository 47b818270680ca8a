/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-what-if.h"

#include "plumb-method-score.h"
#include "plumb-record-score.h"

static guint
get_place (const PlumbAssessed *record, guint index)
{
  return g_array_index (record->places, guint, index);
}

const PlumbAssessed *
plumb_what_if_get_record (const PlumbWhatIf *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->records->len, NULL);

  return self->records->pdata[index];
}

const PlumbLevels *
plumb_what_if_get_levels (const PlumbWhatIf *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->records->len, NULL);

  return &plumb_what_if_get_record (self, index)->levels[PLUMB_STAGE_RESIDUAL];
}

static const PlumbContribution *
get_contribution (const PlumbWhatIf *self, guint index)
{
  return &g_array_index (self->contributions, PlumbContribution, index);
}

/* Whether the record with @levels gives its groups priority: nobody chose the priority groups, and
 * its need is worse than average. Only records of the draft do. */
static gboolean
gives_priority (const PlumbWhatIf *self, const PlumbAssessed *record, const PlumbLevels *levels)
{
  const PlumbScope *scope = self->assessment->scope;
  double weight;

  return !scope->priority_is_answered && record->score->in_scope && plumb_levels_applies (levels)
         && plumb_levels_get_number (levels, PLUMB_FIELD_NEED, &self->assessment->settings, &weight)
         && levels->of[PLUMB_FIELD_NEED]->value >= scope->priority_need;
}

/* Whether the record as it is caps if its groups have priority. */
static gboolean
can_cap (const PlumbWhatIf *self, const PlumbAssessed *record)
{
  PlumbRecordScore score = *record->score;
  PlumbAssessed other = *record;

  if ((score.has_score ? score.score : plumb_record_score_get_certain (&score)) >= 0)
    return FALSE;
  score.priority = TRUE;
  other.score = &score;
  return plumb_assessed_contribute (&other, self->assessment->appraisal,
                                    &self->assessment->settings,
                                    &record->levels[PLUMB_STAGE_RESIDUAL])
      .caps;
}

/* Notes which groups have priority by which records, and where that would cap. */
static void
count_priorities (PlumbWhatIf *self)
{
  self->n_needing = g_new0 (guint, self->counts->len);
  self->n_capping = g_new0 (guint, self->counts->len);
  for (guint i = 0; i < self->assessment->records->len; i++)
    {
      const PlumbAssessed *record = self->assessment->records->pdata[i];
      gboolean gives = gives_priority (self, record, &record->levels[PLUMB_STAGE_RESIDUAL]);
      for (guint j = 0; gives && j < record->places->len; j++)
        self->n_needing[get_place (record, j)]++;
    }
  for (guint i = 0; i < self->n_records; i++)
    {
      const PlumbAssessed *record = plumb_what_if_get_record (self, i);
      gboolean can = can_cap (self, record);
      for (guint j = 0; can && j < record->places->len; j++)
        self->n_capping[get_place (record, j)]++;
    }
}

/* A record that says nothing at all about the group at @place. */
static PlumbAssessed *
unseen_new (const PlumbWhatIf *self, guint place)
{
  const PlumbScope *scope = self->assessment->scope;
  PlumbAssessed *record = g_new0 (PlumbAssessed, 1);

  record->groups = g_ptr_array_new ();
  g_ptr_array_add (record->groups, scope->groups->pdata[place]);
  record->places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (record->places, place);
  record->score = g_new0 (PlumbRecordScore, 1);
  record->score->state = PLUMB_RECORD_UNKNOWN;
  record->score->is_open = TRUE;
  record->score->counts = TRUE;
  record->score->in_scope = g_str_equal (self->option, PLUMB_OPTION_DRAFT);
  record->score->priority = g_hash_table_contains (scope->priority, scope->groups->pdata[place]);
  return record;
}

static void
unseen_free (PlumbAssessed *record)
{
  g_ptr_array_unref (record->groups);
  g_array_unref (record->places);
  g_free (record->score);
  g_free (record);
}

static void
find_records (PlumbWhatIf *self)
{
  g_autoptr (GArray) seen = plumb_assessment_new_counts (self->assessment);

  self->records = g_ptr_array_new ();
  self->contributions = g_array_new (FALSE, FALSE, sizeof (PlumbContribution));
  for (guint i = 0; i < self->assessment->records->len; i++)
    {
      PlumbAssessed *record = self->assessment->records->pdata[i];
      if (!plumb_assessed_counts (record, self->option))
        continue;
      PlumbContribution contribution = plumb_assessed_contribute (
          record, self->assessment->appraisal, &self->assessment->settings,
          &record->levels[PLUMB_STAGE_RESIDUAL]);
      g_ptr_array_add (self->records, record);
      g_array_append_val (self->contributions, contribution);
      for (guint j = 0; j < record->places->len; j++)
        g_array_index (seen, guint, get_place (record, j))++;
    }
  self->n_records = self->records->len;
  for (guint i = 0; i < self->assessment->scope->groups->len; i++)
    if (g_array_index (seen, guint, i) == 0)
      g_ptr_array_add (self->records, unseen_new (self, i));
}

static void
find_fields (PlumbWhatIf *self)
{
  static const PlumbMethod profile = { .kind = PLUMB_METHOD_PROFILE };
  static const PlumbFieldId always[] = { PLUMB_FIELD_NEED, PLUMB_FIELD_GAP };
  const PlumbMethod *method = self->assessment->settings.method;

  self->n_fields = plumb_method_list_fields (method ? method : &profile, self->fields);
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    {
      gboolean listed = FALSE;
      for (guint j = 0; j < self->n_fields; j++)
        listed = listed || self->fields[j] == always[i];
      if (!listed)
        self->fields[self->n_fields++] = always[i];
    }
}

/* The options of the questionnaire and of the review, then what else records are about. */
static char **
list_options (PlumbReview *review, const PlumbAssessment *assessment)
{
  g_autoptr (GArray) options = plumb_option_list (review);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < options->len; i++)
    {
      const char *id = g_array_index (options, PlumbOption, i).id;
      if (g_hash_table_add (listed, (gpointer) id))
        g_strv_builder_add (ids, id);
    }
  for (guint i = 0; i < assessment->records->len; i++)
    {
      const char *id = ((const PlumbAssessed *) assessment->records->pdata[i])->score->option;
      if (g_hash_table_add (listed, (gpointer) id))
        g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

PlumbWhatIf *
plumb_what_if_new (PlumbReview *review, const char *option)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);

  PlumbInstrument *instrument = plumb_review_get_instrument (review);
  if (!instrument->appraisal)
    return NULL;
  PlumbProgress progress = plumb_logic_get_progress (plumb_review_get_logic (review), NULL);
  PlumbWhatIf *self = g_new0 (PlumbWhatIf, 1);
  self->instrument = plumb_instrument_ref (instrument);
  self->assessment = plumb_assessment_new (review);
  self->option = g_strdup (option ? option : PLUMB_OPTION_DRAFT);
  self->options = list_options (review, self->assessment);
  self->questions = (PlumbShare){ progress.required_settled, progress.required };
  find_fields (self);
  find_records (self);
  self->counts = plumb_assessment_new_counts (self->assessment);
  self->tally
      = plumb_assessment_tally (self->assessment, self->option, PLUMB_STAGE_RESIDUAL, self->counts);
  self->now
      = plumb_tally_get_headlines (&self->tally, self->questions, &self->assessment->settings);
  count_priorities (self);
  return self;
}

void
plumb_what_if_free (PlumbWhatIf *self)
{
  if (self == NULL)
    return;
  for (guint i = self->n_records; i < self->records->len; i++)
    unseen_free (self->records->pdata[i]);
  g_ptr_array_unref (self->records);
  g_array_unref (self->contributions);
  g_array_unref (self->counts);
  g_free (self->n_needing);
  g_free (self->n_capping);
  g_free (self->option);
  g_strfreev (self->options);
  plumb_assessment_free (self->assessment);
  plumb_instrument_unref (self->instrument);
  g_free (self);
}

/* In a table, a level stands the higher the stronger its row or column is. */
static gboolean
get_position_in_table (const PlumbMethod *method,
                       PlumbFieldId field,
                       const PlumbLevel *level,
                       double *position)
{
  gboolean found = FALSE;

  *position = 0;
  for (guint i = 0; level && i < method->n_cells; i++)
    {
      const PlumbMethodCell *cell = &method->cells[i];
      if (!g_str_equal (field == method->row_field ? cell->row : cell->column, level->id))
        continue;
      found = TRUE;
      *position += cell->band->class;
    }
  return found;
}

gboolean
plumb_what_if_get_position (const PlumbWhatIf *self,
                            PlumbFieldId field,
                            const PlumbLevel *level,
                            double *position)
{
  g_return_val_if_fail (self != NULL && position != NULL, FALSE);

  const PlumbMethod *method = self->assessment->settings.method;
  PlumbLevels levels = { { NULL } };

  if (method && method->kind == PLUMB_METHOD_MATRIX
      && (field == method->row_field || field == method->column_field))
    return get_position_in_table (method, field, level, position);
  levels.of[field] = level;
  return plumb_levels_get_number (&levels, field, &self->assessment->settings, position);
}

static gboolean
names (const PlumbAssessed *record, guint place)
{
  for (guint i = 0; i < record->places->len; i++)
    if (get_place (record, i) == place)
      return TRUE;
  return FALSE;
}

/* Whether any group of @record has priority by the need of a record other than @other, which gives
 * it. */
static gboolean
has_priority_without (const PlumbWhatIf *self,
                      const PlumbAssessed *record,
                      const PlumbAssessed *other)
{
  for (guint i = 0; i < record->places->len; i++)
    {
      guint place = get_place (record, i);
      if (self->n_needing[place] > (names (other, place) ? 1 : 0))
        return TRUE;
    }
  return FALSE;
}

/* How many records besides the one at @index cap now that its groups have got priority: 0 where
 * none does. */
static guint
count_new_caps (const PlumbWhatIf *self, guint index)
{
  const PlumbAssessed *changed = plumb_what_if_get_record (self, index);
  guint itself = can_cap (self, changed) ? 1 : 0;
  guint n = 0;

  for (guint i = 0; i < changed->places->len; i++)
    n += self->n_capping[get_place (changed, i)] - itself;
  return n;
}

/* How many records besides the one at @index still cap when it gives no priority any more. */
static guint
count_kept_caps (const PlumbWhatIf *self, guint index)
{
  const PlumbAssessed *changed = plumb_what_if_get_record (self, index);
  guint n = 0;

  for (guint i = 0; i < self->n_records; i++)
    n += i != index && get_contribution (self, i)->caps
         && has_priority_without (self, plumb_what_if_get_record (self, i), changed);
  return n;
}

/* Whether @record is the only one that gives a group priority. */
static gboolean
gives_alone (const PlumbWhatIf *self, const PlumbAssessed *record)
{
  for (guint i = 0; i < record->places->len; i++)
    if (self->n_needing[get_place (record, i)] == 1)
      return TRUE;
  return FALSE;
}

PlumbHeadlines
plumb_what_if_ask (const PlumbWhatIf *self,
                   guint index,
                   const PlumbLevels *levels,
                   gboolean supported,
                   PlumbContribution *added)
{
  const PlumbAssessed *record = plumb_what_if_get_record (self, index);
  gboolean is_new = index >= self->n_records;
  gboolean gave = !is_new && gives_priority (self, record, &record->levels[PLUMB_STAGE_RESIDUAL]);
  gboolean gives = gives_priority (self, record, levels);
  PlumbRecordScore score = *record->score;
  PlumbAssessed changed = *record;

  changed.score = &score;
  if (gave != gives)
    score.priority = gives ? record->places->len > 0 : has_priority_without (self, record, record);
  if (supported)
    changed.support = (PlumbSupport){ TRUE, TRUE, TRUE };
  PlumbContribution after
      = plumb_assessed_contribute (&changed, self->assessment->appraisal,
                                   &self->assessment->settings, levels);
  PlumbTally swapped
      = plumb_tally_swap (&self->tally, is_new ? NULL : get_contribution (self, index), &after);
  /* A need that changed gives priority to others as well, or takes it from them. Only whether any
   * of them caps counts. */
  if (gives && !gave && swapped.n_caps == 0)
    swapped.n_caps = count_new_caps (self, index);
  else if (gave && !gives && gives_alone (self, record))
    swapped.n_caps = after.caps + count_kept_caps (self, index);
  if (added)
    *added = after;
  return plumb_tally_get_headlines (&swapped, self->questions, &self->assessment->settings);
}
