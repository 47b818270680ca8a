/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-brief.h"
#include "plumb-effects.h"
#include "plumb-excerpt.h"

/* Of the brief: who is affected worst, and the likely effects both ways in a table. */

/* In columns. */
#define MAX_WORST  330
#define MAX_GROUPS 76
#define MAX_EFFECT 84
#define MAX_ANSWER 90

/* How many harms and how many benefits the table has at most. */
#define MAX_EACH 4

static void
take_excerpt (PlumbTable *table, char *text, guint width)
{
  g_autofree char *owned = text;
  plumb_reporter_take_cell (table, plumb_excerpt_new (owned, width, NULL));
}

/* Through what, and how strong: "Housing: severe harm". */
static char *
dup_effect (PlumbReporter *self, const PlumbRecordScore *record, const PlumbImpact *impact)
{
  return plumb_reporter_dup_labelled (
      self, plumb_wording_pathway (self->review, impact->pathway, self->language),
      plumb_wording_band (record->band, record->score < 0, self->language));
}

/* What answers the effect, and whether it counts; what is missing where nothing does. */
static PlumbInline *
new_answer (PlumbReporter *self, const PlumbRecordScore *record)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  PlumbMeasure measure;

  if (!plumb_effects_find_measure (self, record->id, &measure))
    {
      plumb_inline_append (passage, record->score < 0
                                        ? plumb_say (self->language, "No measure answers it")
                                        : plumb_say (self->language, "No measure strengthens it"));
      return passage;
    }
  if (measure.title != NULL)
    {
      g_autofree char *title = plumb_excerpt_new (measure.title, MAX_ANSWER, NULL);
      plumb_reporter_append_typed (self, passage, title);
    }
  else
    plumb_inline_append (passage, plumb_say (self->language, "A measure without a title"));
  plumb_inline_append (passage, " ");
  plumb_inline_append (passage, plumb_measure_is_secured (&measure)
                                    /* Translators: this and the next: after a measure's title */
                                    ? plumb_say_in (self->language, "measure", "(secured)")
                                    : plumb_say_in (self->language, "measure", "(not secured)"));
  return passage;
}

static void
add_row (PlumbReporter *self, PlumbTable *table, const PlumbRecordScore *record, guint rank)
{
  const PlumbImpact impact = plumb_impact_get (self->review, record->id);
  const PlumbLevel *evidence = impact.levels[PLUMB_FIELD_EVIDENCE];
  PlumbTableRow *row = plumb_table_begin_row (table);

  plumb_reporter_mark_row (row, "impact", record->id);
  plumb_row_set_rank (row, rank);
  take_excerpt (table, plumb_reporter_dup_short_groups (self, impact.groups), MAX_GROUPS);
  take_excerpt (table, dup_effect (self, record, &impact), MAX_EFFECT);
  plumb_table_add_cell (table, plumb_wording_evidence_strength (
                                   evidence != NULL ? evidence->id : NULL, self->language));
  plumb_table_take_cell (table, new_answer (self, record));
}

/* A line across the table. */
static void
take_way (PlumbTable *table, char *text)
{
  g_autofree char *owned = text;
  plumb_reporter_mark_row (plumb_table_begin_row (table), "score", "groups");
  PlumbCell *cell = plumb_table_add_cell (table, text);
  plumb_cell_set_span (cell, 4, 1);
  plumb_cell_set_shade (cell, PLUMB_SHADE_QUIET);
}

static void
add_harms (PlumbReporter *self, PlumbTable *table)
{
  g_autoptr (GPtrArray) records = plumb_effects_list (self, TRUE);

  take_way (table, records->len == 0
                       ? g_strdup (
                           plumb_say (self->language, "No harm was found, as far as was assessed."))
                       : plumb_say_fill_count (
                           self->language,
                           plumb_say_count (self->language, "Harm: to one group",
                                            "Harm: to {n} groups, the worst first", records->len),
                           records->len));
  for (guint i = 0; i < MIN (records->len, MAX_EACH); i++)
    add_row (self, table, g_ptr_array_index (records, i), PLUMB_BRIEF_RANK_HARM (i));
}

static void
add_benefits (PlumbReporter *self, PlumbTable *table)
{
  g_autoptr (GPtrArray) records = plumb_effects_list (self, FALSE);

  take_way (
      table,
      records->len == 0
          ? g_strdup (plumb_say (self->language, "No benefit was found, as far as was assessed."))
          : plumb_say_fill_count (self->language,
                                  plumb_say_count (self->language, "Benefit: for one group",
                                                   "Benefit: for {n} groups, the greatest first",
                                                   records->len),
                                  records->len));
  for (guint i = 0; i < MIN (records->len, MAX_EACH); i++)
    add_row (self, table, g_ptr_array_index (records, i), PLUMB_BRIEF_RANK_BENEFIT (i));
}

static PlumbTable *
new_table (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "The strongest effect on each group, both ways. Benefit and harm "
                                 "are never set off against each other."));

  plumb_table_set_id (table, "likely-effects");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Group"), 2.6,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Likely effect"), 2.7,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Evidence"), 1.3,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "What would change it"),
                          3.4, PLUMB_ALIGN_START);
  return table;
}

/* The worst effect in one sentence, in bold and without numbers. */
static void
add_worst (PlumbReporter *self)
{
  PlumbScore in_words = *self->score;
  in_words.settings.values[PLUMB_SETTING_NUMBERS] = 0;
  g_autofree char *worst = plumb_wording_dup_worst (self->review, &in_words, self->language);
  if (worst == NULL)
    return;
  g_autofree char *excerpt = plumb_excerpt_new (worst, MAX_WORST, NULL);
  PlumbInline *passage = plumb_inline_new (NULL);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, excerpt);
  plumb_reporter_mark (
      plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage), "impact",
      self->score->headlines->worst->id);
}

void
plumb_brief_compose_effects (PlumbReporter *self)
{
  const PlumbHeadlines *now = self->score->headlines;

  plumb_reporter_begin_section (self, PLUMB_CHAPTER_EFFECTS);
  if (!now->has_harm && !now->has_benefit)
    {
      plumb_reporter_mark (
          plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                              plumb_say (self->language,
                                         "No harm and no benefit was rated for any group, so this "
                                         "page cannot say who would be helped or harmed.")),
          "score", "groups");
      return;
    }
  add_worst (self);
  PlumbTable *table = new_table (self);
  add_harms (self, table);
  add_benefits (self, table);
  plumb_document_add_table (self->document, table);
}
