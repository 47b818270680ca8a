/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-wording-settings.h"

/* Of the method: the numbers that this review sets itself, who set them and why; and what they are
 * where nobody does, with the reasons. */

/* Who set the number @id, and when. */
static char *
dup_author (PlumbReporter *self, const char *id)
{
  const PlumbChange *change
      = plumb_provenance_get_change (self->provenance, PLUMB_KIND_SETTING, id, "value");
  if (change == NULL)
    return g_strdup (plumb_wording_status (PLUMB_STATUS_UNKNOWN, self->language));
  return plumb_reporter_dup_author (self, change);
}

static void
add_changed_row (PlumbReporter *self, PlumbTable *table, PlumbSettingId id)
{
  const PlumbSettings *settings = &self->score->settings;
  const char *fact = plumb_setting_get (id)->id;
  const char *set = plumb_review_get (self->review, PLUMB_KIND_SETTING, fact, "value");

  plumb_reporter_mark_row (plumb_table_begin_row (table), "setting", fact);
  plumb_table_add_cell (table, plumb_wording_setting_name (id, self->language));
  plumb_reporter_take_cell (table,
                            plumb_wording_dup_setting (id, settings->defaults[id], self->language));
  plumb_cell_set_strong (
      plumb_reporter_take_cell (
          table, plumb_wording_dup_setting (id, g_ascii_strtod (set, NULL), self->language)),
      TRUE);
  plumb_reporter_take_cell (table, dup_author (self, fact));
  plumb_reporter_add_typed_cell (
      self, table, plumb_review_get (self->review, PLUMB_KIND_SETTING, fact, "reason"));
}

/* The method that was chosen, beside the questionnaire's first. */
static void
add_method_row (PlumbReporter *self, PlumbTable *table)
{
  plumb_reporter_mark_row (plumb_table_begin_row (table), "setting", PLUMB_SETTING_METHOD);
  plumb_table_add_cell (table, plumb_wording_method_setting (self->language));
  plumb_table_add_cell (table, plumb_wording_method_name (self->review,
                                                          &self->instrument->appraisal->methods[0],
                                                          self->language));
  plumb_cell_set_strong (
      plumb_table_add_cell (table, plumb_wording_method_name (
                                       self->review, self->score->settings.method, self->language)),
      TRUE);
  plumb_reporter_take_cell (table, dup_author (self, PLUMB_SETTING_METHOD));
  plumb_reporter_add_typed_cell (
      self, table,
      plumb_review_get (self->review, PLUMB_KIND_SETTING, PLUMB_SETTING_METHOD, "reason"));
}

static gboolean
is_set (PlumbReporter *self, PlumbSettingId id)
{
  return plumb_review_get (self->review, PLUMB_KIND_SETTING, plumb_setting_get (id)->id, "value")
         != NULL;
}

static guint
count_set (PlumbReporter *self)
{
  guint n = self->score->settings.method_changed;
  for (PlumbSettingId id = 0; id < PLUMB_N_SETTINGS; id++)
    n += is_set (self, id);
  return n;
}

static void
add_changed (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "What this review sets otherwise than its questionnaire"));
  plumb_table_set_id (table, "settings");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Setting"), 2.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Otherwise"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "In this review"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Who and when"), 1.6,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Why"), 2.4,
                          PLUMB_ALIGN_START);
  if (self->score->settings.method_changed)
    add_method_row (self, table);
  for (PlumbSettingId id = 0; id < PLUMB_N_SETTINGS; id++)
    if (is_set (self, id))
      add_changed_row (self, table, id);
  plumb_document_add_table (self->document, table);
}

void
plumb_chapter_add_settings (PlumbReporter *self)
{
  const char *contradiction
      = plumb_wording_settings_contradiction (&self->score->settings, self->language);
  const guint n = count_set (self);

  plumb_document_add_heading (self->document, 2, "settings",
                              plumb_say (self->language, "What this review changed in the method"));
  if (contradiction != NULL)
    {
      plumb_document_begin_callout (
          self->document, PLUMB_CALLOUT_CAUTION,
          plumb_say (self->language, "The changed numbers contradict each other"));
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, contradiction);
      plumb_document_end (self->document);
    }
  if (n > 0)
    add_changed (self);
  else
    plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                        plumb_say (self->language, "Nothing: the numbers of the method are those "
                                                   "of the questionnaire or the standard."));
}

/* What a number does and, where it is the standard and not the questionnaire's own, why it is what
 * it is. */
static char *
dup_reasons (PlumbReporter *self, PlumbSettingId id)
{
  const char *explanation = plumb_wording_setting_explanation (id, self->language);
  if (self->score->settings.defaults[id] != plumb_setting_get (id)->standard)
    return g_strdup (explanation);
  return g_strconcat (explanation, " ", plumb_wording_setting_standard (id, self->language), NULL);
}

static void
add_value (PlumbReporter *self, PlumbTable *table, PlumbSettingId id, double value)
{
  PlumbCell *cell
      = plumb_reporter_take_cell (table, plumb_wording_dup_setting (id, value, self->language));
  const char *unit = plumb_wording_setting_unit (id);
  if (unit != NULL)
    plumb_data_set_number (cell, value, 6, unit);
}

void
plumb_chapter_add_defaults (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (plumb_say (
      self->language, "The numbers of the method where a review changes nothing, and why "
                      "they are what they are"));
  plumb_document_add_heading (self->document, 3, NULL,
                              plumb_say (self->language, "The numbers of the method"));
  plumb_table_set_id (table, "defaults");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Setting"), 1.6,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Standard"), 0.9,
                          PLUMB_ALIGN_START);
  plumb_data_split_unit (table, plumb_say_in (self->language, "column", "Standard"),
                         self->language);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "What it does, and why"),
                          4, PLUMB_ALIGN_START);
  for (PlumbSettingId id = 0; id < PLUMB_N_SETTINGS; id++)
    {
      plumb_reporter_mark_row (plumb_table_begin_row (table), "setting",
                               plumb_setting_get (id)->id);
      plumb_table_add_cell (table, plumb_wording_setting_name (id, self->language));
      add_value (self, table, id, self->score->settings.defaults[id]);
      plumb_reporter_take_cell (table, dup_reasons (self, id));
    }
  plumb_document_add_table (self->document, table);
}
