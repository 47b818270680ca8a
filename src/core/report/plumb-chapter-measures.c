/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* Measures: who does what by when and with what, how each is followed up, and the text that is
 * proposed. */

typedef gboolean (*MeasureTest) (const PlumbMeasure *measure);

static gboolean
is_dropped (const PlumbMeasure *measure)
{
  return g_strcmp0 (measure->status, "dropped") == 0;
}

static gboolean
is_potential (const PlumbMeasure *measure)
{
  return !plumb_measure_is_secured (measure) && !is_dropped (measure);
}

static GPtrArray *
list_measures (PlumbReporter *self, MeasureTest test)
{
  GPtrArray *measures = g_ptr_array_new ();
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_MEASURE, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (self->review, ids[i]);
      if (test == NULL || test (&measure))
        g_ptr_array_add (measures, (char *) ids[i]);
    }
  return measures;
}

static const char *
get_field_name (PlumbReporter *self, const char *field)
{
  return plumb_wording_field (self->review, PLUMB_KIND_MEASURE, field, self->language);
}

/* The measure's title and the provision that it changes. */
static PlumbInline *
new_title (PlumbReporter *self, const PlumbMeasure *measure)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_reporter_append_around (self, passage, PLUMB_RUN_STRONG, "{measure}", measure->title,
                                plumb_say (self->language, "A measure without a title"));
  if (measure->provision != NULL)
    {
      plumb_inline_append (passage, "\n");
      plumb_inline_append (passage, measure->provision);
    }
  return passage;
}

/* How binding it is, and what it lacks where it does not count. */
static char *
dup_standing (PlumbReporter *self, const PlumbMeasure *measure)
{
  const char *binding = plumb_wording_measure_binding (measure->binding, self->language);
  g_autofree char *lacking = plumb_wording_dup_lacking (measure, self->language);
  if (lacking == NULL)
    return g_strdup (binding);
  g_autofree char *text
      = plumb_language_fill (plumb_say (self->language, "It lacks {list}."), "list", lacking, NULL);
  return g_strconcat (binding, "\n", text, NULL);
}

static void
add_duty_row (PlumbReporter *self, PlumbTable *table, const char *id)
{
  const PlumbMeasure measure = plumb_measure_get (self->review, id);

  plumb_reporter_mark_row (plumb_table_begin_row (table), "measure", id);
  plumb_table_take_cell (table, new_title (self, &measure));
  plumb_reporter_add_typed_cell (self, table, measure.owner);
  plumb_reporter_take_cell (
      table, measure.due != NULL
                 ? plumb_language_format_date (self->language, measure.due)
                 : g_strdup (plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language)));
  plumb_reporter_add_typed_cell (self, table, measure.resource);
  plumb_reporter_take_cell (table, dup_standing (self, &measure));
}

/* Who, by when, with what, how binding. */
static void
add_duties (PlumbReporter *self,
            const char *name,
            const char *title,
            const char *explanation,
            MeasureTest test)
{
  g_autoptr (GPtrArray) ids = list_measures (self, test);
  if (ids->len == 0)
    return;

  PlumbTable *table = plumb_table_new (explanation);
  plumb_document_add_heading (self->document, 3, NULL, title);
  plumb_table_set_id (table, name);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, get_field_name (self, "title"), PLUMB_WEIGHT_BY_TEXT,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, get_field_name (self, "owner"), PLUMB_WEIGHT_BY_TEXT,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, get_field_name (self, "due"), PLUMB_WEIGHT_BY_TEXT,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, get_field_name (self, "resource"), PLUMB_WEIGHT_BY_TEXT,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, get_field_name (self, "binding"), PLUMB_WEIGHT_BY_TEXT,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < ids->len; i++)
    add_duty_row (self, table, g_ptr_array_index (ids, i));
  plumb_document_add_table (self->document, table);
}

/* The effects that a measure answers, by name. */
static void
add_answered_effects (PlumbReporter *self, const PlumbMeasure *measure)
{
  g_auto (GStrv) impacts = plumb_words_split (measure->impacts);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; impacts[i] != NULL; i++)
    {
      const PlumbRecordScore *record = plumb_score_get_record (self->score, impacts[i]);
      if (record == NULL)
        continue;
      g_autofree char *impact = plumb_reporter_dup_record (self, impacts[i]);
      g_autofree char *result = plumb_reporter_dup_record_result (self, record);
      g_autofree char *option
          = plumb_wording_dup_option (self->review, record->option, self->language);
      const gboolean is_of_draft = g_strcmp0 (record->option, self->score->draft->id) == 0;
      g_ptr_array_add (names,
                       plumb_language_fill (
                           is_of_draft
                               ? plumb_say (self->language, "{effect}: {result}")
                               /* Translators: an effect of another version than the draft */
                               : plumb_say (self->language, "{effect}, under “{option}”: {result}"),
                           "effect", impact, "option", option, "result", result, NULL));
    }
  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) names->pdata, self->language);
  plumb_reporter_take (self, PLUMB_PARAGRAPH_NOTE,
                       plumb_reporter_dup_labelled (self, get_field_name (self, "impacts"), list));
}

/* "{measure} ({kind}).", or "{measure}.": whether it is against a harm or for a benefit. */
static char *
dup_label (PlumbReporter *self, const PlumbMeasure *measure)
{
  if (measure->kind == NULL)
    /* Translators: a title, before a sentence */
    return g_strdup (plumb_say_in (self->language, "title", "{measure}."));
  return plumb_language_fill (plumb_say (self->language, "{measure} ({kind})."), "kind",
                              plumb_wording_measure_kind (measure->kind, self->language), NULL);
}

/* The title and the text that is proposed, and below them the effects that it answers. */
static void
add_proposal (PlumbReporter *self, const PlumbMeasure *measure)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *label = dup_label (self, measure);

  plumb_reporter_append_around (self, passage, PLUMB_RUN_STRONG, label, measure->title,
                                plumb_say (self->language, "A measure without a title"));
  if (measure->text != NULL)
    {
      plumb_inline_append (passage, " ");
      plumb_reporter_append_typed (self, passage, measure->text);
    }
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage),
      "measure", measure->id);
  add_answered_effects (self, measure);
}

static gboolean
has_proposal (const PlumbMeasure *measure)
{
  return measure->text != NULL || measure->impacts != NULL;
}

static void
add_proposals (PlumbReporter *self)
{
  g_autoptr (GPtrArray) ids = list_measures (self, has_proposal);
  if (ids->len == 0)
    return;

  plumb_document_add_heading (
      self->document, 2, NULL,
      plumb_say (self->language, "Proposed text, and the effects that it answers"));
  for (guint i = 0; i < ids->len; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (self->review, g_ptr_array_index (ids, i));
      add_proposal (self, &measure);
    }
}

void
plumb_chapter_compose_measures (PlumbReporter *self)
{
  guint n_ids = 0;
  plumb_reporter_list (self, PLUMB_KIND_MEASURE, &n_ids);

  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_MEASURES);
  plumb_reporter_take (self, PLUMB_PARAGRAPH_BODY,
                       plumb_wording_dup_measures (self->score, self->language));
  if (n_ids == 0)
    return;
  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "Who does what by when"));
  add_duties (
      self, "secured-measures", plumb_say (self->language, "Secured measures"),
      plumb_say (
          self->language,
          "These have an owner, a date and a resource, and stand in the draft or in a binding "
          "commitment. They need not be agreed yet."),
      plumb_measure_is_secured);
  add_duties (self, "potential-measures", plumb_say (self->language, "Potential measures"),
              plumb_say (self->language,
                         "These do not count yet. The last column says what each of them lacks."),
              is_potential);
  add_duties (self, "dropped-measures", plumb_say (self->language, "Dropped measures"),
              plumb_say (self->language, "These were considered and given up."), is_dropped);
  plumb_chapter_add_residual (self);
  plumb_chapter_add_follow_up (self);
  add_proposals (self);
}
