/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-reporter.h"

#include "plumb-levels.h"
#include "plumb-report-plan.h"
#include "plumb-wording-settings.h"

#include <string.h>

/* Works out how firm the finding is; @what_if is taken. Any thread. */
static gpointer
work_out (gpointer what_if)
{
  PlumbRobustness *robustness = plumb_robustness_new (what_if, NULL, NULL, NULL);
  plumb_what_if_free (what_if);
  return robustness;
}

void
plumb_reporter_begin_robustness (PlumbReporter *self)
{
  if (self->options.robustness != NULL || self->worked_out != NULL || self->working != NULL)
    return;
  PlumbWhatIf *what_if = plumb_what_if_new (self->review, NULL);
  if (what_if != NULL)
    self->working = g_thread_new ("robustness", work_out, what_if);
}

const PlumbRobustness *
plumb_reporter_get_robustness (PlumbReporter *self)
{
  if (self->options.robustness != NULL)
    return self->options.robustness;
  if (self->working != NULL)
    self->worked_out = g_thread_join (g_steal_pointer (&self->working));
  if (self->worked_out == NULL)
    {
      PlumbWhatIf *what_if = plumb_what_if_new (self->review, NULL);
      if (what_if != NULL)
        self->worked_out = work_out (what_if);
    }
  return self->worked_out;
}

const PlumbInquiries *
plumb_reporter_peek_inquiries (PlumbReporter *self, PlumbInquiries **owned)
{
  const PlumbRobustness *known
      = self->options.robustness != NULL ? self->options.robustness : self->worked_out;
  if (known != NULL)
    return known->inquiries;
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (self->review, NULL);
  if (what_if != NULL)
    *owned = plumb_inquiries_new (what_if, NULL, NULL, NULL);
  return *owned;
}

PlumbBlock *
plumb_reporter_add (PlumbReporter *self, PlumbParagraphStyle style, const char *text)
{
  return plumb_document_add_paragraph (self->document, style, text);
}

PlumbBlock *
plumb_reporter_take (PlumbReporter *self, PlumbParagraphStyle style, char *text)
{
  g_autofree char *owned = text;
  return plumb_document_add_paragraph (self->document, style, owned);
}

const char *
plumb_reporter_get_particular (const PlumbReporter *self, const char *field)
{
  return plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, field);
}

const char *
plumb_reporter_get_chapter_title (const PlumbReporter *self, const char *id)
{
  const PlumbChapter *chapter = plumb_report_plan_find_chapter (self, id);
  g_return_val_if_fail (chapter != NULL, id);
  return plumb_say_phrase (self->language, &chapter->title);
}

void
plumb_reporter_begin_chapter (PlumbReporter *self, const char *id)
{
  PlumbBlock *heading = plumb_document_add_heading (self->document, 1, id,
                                                    plumb_reporter_get_chapter_title (self, id));
  plumb_reporter_mark (heading, "chapter", id);
}

void
plumb_reporter_begin_section (PlumbReporter *self, const char *id)
{
  PlumbBlock *heading = plumb_document_add_heading (self->document, 2, id,
                                                    plumb_reporter_get_chapter_title (self, id));
  plumb_reporter_mark (heading, "chapter", id);
}

static gboolean
has_chapter (const PlumbReporter *self, const char *id)
{
  for (guint i = 0; i < self->plan->n_chapters; i++)
    if (g_strcmp0 (self->plan->chapters[i].id, id) == 0
        && plumb_chapter_is_included (&self->plan->chapters[i], self))
      return TRUE;
  return FALSE;
}

void
plumb_reporter_append_linked (PlumbReporter *self,
                              PlumbInline *passage,
                              const char *text,
                              const char *id)
{
  static const char place[] = "{chapter}";
  const char *at = strstr (text, place);
  if (at == NULL)
    {
      plumb_inline_append (passage, text);
      return;
    }
  g_autofree char *before = g_strndup (text, at - text);
  plumb_inline_append (passage, before);
  if (has_chapter (self, id))
    plumb_inline_append_reference (passage, id, plumb_reporter_get_chapter_title (self, id));
  else
    plumb_inline_append (passage, plumb_reporter_get_chapter_title (self, id));
  plumb_inline_append (passage, at + strlen (place));
}

PlumbCell *
plumb_reporter_take_cell (PlumbTable *table, char *text)
{
  g_autofree char *owned = text;
  return plumb_table_add_cell (table, owned);
}

void
plumb_reporter_mark (PlumbBlock *block, const char *kind, const char *id)
{
  g_autofree char *origin = g_strconcat (kind, "/", id, NULL);
  plumb_block_set_origin (block, origin);
}

void
plumb_reporter_mark_row (PlumbTableRow *row, const char *kind, const char *id)
{
  g_autofree char *origin = g_strconcat (kind, "/", id, NULL);
  plumb_row_set_origin (row, origin);
}

char *
plumb_reporter_dup_record_result (PlumbReporter *self, const PlumbRecordScore *record)
{
  if (record->state == PLUMB_RECORD_SCORED)
    return plumb_wording_dup_score (&self->score->settings, record->score, self->language);
  return g_strdup (plumb_wording_record_state (record->state, self->language));
}

const char *const *
plumb_reporter_list (const PlumbReporter *self, PlumbKind kind, guint *n_ids)
{
  return plumb_facts_list (plumb_review_get_facts (self->review), kind, n_ids);
}

char *
plumb_reporter_dup_count (const PlumbReporter *self, guint count)
{
  return plumb_language_format_number (self->language, count, 0);
}

double
plumb_reporter_get_level_number (const PlumbReporter *self,
                                 const PlumbField *field,
                                 const PlumbLevel *level)
{
  PlumbLevels levels = { { NULL } };
  double number = level->value;
  if (g_strcmp0 (field->id, plumb_field_id_get_name (PLUMB_FIELD_NEED)) != 0)
    return number;
  levels.of[PLUMB_FIELD_NEED] = level;
  plumb_levels_get_number (&levels, PLUMB_FIELD_NEED, &self->score->settings, &number);
  return number;
}

char *
plumb_reporter_dup_level (const PlumbReporter *self,
                          const PlumbField *field,
                          const PlumbLevel *level)
{
  g_autoptr (PlumbTrace) trace = plumb_trace_new (PLUMB_RULE_LEVEL, field->id);
  trace->text = g_strdup (level->id);
  if (level->has_value && plumb_wording_has_numbers (&self->score->settings))
    plumb_trace_set_value (trace, plumb_reporter_get_level_number (self, field, level));
  return plumb_wording_dup_trace_line (self->review, trace, self->language);
}

char *
plumb_reporter_dup_labelled (const PlumbReporter *self, const char *label, const char *value)
{
  return plumb_language_fill (plumb_say (self->language, "{label}: {value}"), "label", label,
                              "value", value, NULL);
}

char *
plumb_reporter_dup_day (gint64 when)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (when);
  int year = 1970, month = 1, day = 1;
  if (moment != NULL)
    g_date_time_get_ymd (moment, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
plumb_reporter_dup_author (const PlumbReporter *self, const PlumbChange *change)
{
  g_autofree char *day = plumb_reporter_dup_day (change->when);
  g_autofree char *date = plumb_language_format_date (self->language, day);
  return plumb_language_fill (
      /* Translators: who made a change, and when */
      plumb_say (self->language, "{who}, {date}"), "who",
      change->who != NULL ? change->who : plumb_say (self->language, "Somebody without a name"),
      "date", date, NULL);
}

static gboolean
have_all (const char *groups, const char *wanted)
{
  gsize length = 0;
  for (const char *at = wanted; at != NULL && *at != '\0'; at += length)
    {
      at += strspn (at, " ");
      length = strcspn (at, " ");
      g_autofree char *id = g_strndup (at, length);
      if (length > 0 && !plumb_words_have (groups, id))
        return FALSE;
    }
  return TRUE;
}

gboolean
plumb_reporter_are_same_groups (const char *one, const char *other)
{
  return have_all (one, other) && have_all (other, one);
}

char *
plumb_reporter_fill_scale (const PlumbReporter *self, const char *text)
{
  g_autofree char *low = plumb_language_format_number (self->language, -100, 0);
  g_autofree char *high = plumb_language_format_signed (self->language, 100, 0);
  g_autofree char *least = plumb_wording_dup_setting (
      PLUMB_SETTING_COMPLETENESS, self->score->settings.values[PLUMB_SETTING_COMPLETENESS],
      self->language);
  g_autofree char *unsupported = plumb_wording_dup_setting (
      PLUMB_SETTING_NO_EVIDENCE, self->score->settings.values[PLUMB_SETTING_NO_EVIDENCE],
      self->language);
  g_autofree char *harm = plumb_wording_dup_capping_harm (&self->score->settings, self->language);
  return plumb_language_fill (text, "low", low, "high", high, "least", least, "unsupported",
                              unsupported, "harm", harm, NULL);
}

char *
plumb_reporter_dup_short_groups (const PlumbReporter *self, const char *groups)
{
  g_auto (GStrv) ids = plumb_words_split (groups);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = plumb_wording_dup_groups (self->review, ids[i], self->language);
      g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", label);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
plumb_reporter_dup_record (const PlumbReporter *self, const char *id)
{
  const PlumbImpact impact = plumb_impact_get (self->review, id);
  g_autofree char *groups = plumb_wording_dup_groups (self->review, impact.groups, self->language);
  return plumb_language_fill (
      /* Translators: an effect: whom it concerns, through what, and its number for reference */
      plumb_say (self->language, "{groups}: {pathway} (record {id})"), "groups", groups, "pathway",
      plumb_wording_pathway (self->review, impact.pathway, self->language), "id", id, NULL);
}
