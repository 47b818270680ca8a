/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"

/* Where every number comes from: each figure with the effects it was made from, and who rated which
 * field of these when. The numbers of each effect's levels stand below it in the chapter on
 * effects, and the formula in that on the method. Field by field as a table for files of data. */

#define SECONDS_OF_DAY 86400

/* The name under which a review keeps the level of @field, or of what was rated once more with the
 * measures. Free with g_free(). */
static char *
dup_name (PlumbFieldId field, gboolean with_measures)
{
  return g_strconcat (with_measures ? PLUMB_RESIDUAL_PREFIX : "", plumb_field_id_get_name (field),
                      NULL);
}

/* "i1: −53.5; i4: −20.0": the effects that a figure was made from. */
static char *
dup_parts (PlumbReporter *self, const PlumbTrace *trace)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < trace->parts->len; i++)
    {
      const PlumbTrace *part = g_ptr_array_index (trace->parts, i);
      if (!part->has_value || part->subject == NULL
          || !plumb_facts_has (plumb_review_get_facts (self->review), PLUMB_KIND_IMPACT,
                               part->subject))
        continue;
      g_autofree char *number = plumb_language_format_signed (
          self->language, part->value, g_str_equal (part->rule, PLUMB_RULE_GAP_EFFECT) ? 2 : 1);
      g_ptr_array_add (parts, plumb_reporter_dup_labelled (self, part->subject, number));
    }
  g_ptr_array_add (parts, NULL);
  return plumb_wording_join ((const char *const *) parts->pdata, self->language);
}

static void
add_figure (PlumbReporter *self, PlumbTable *table, const PlumbTrace *trace, const char *of)
{
  /* Which effect is the worst, the findings say. */
  g_autofree char *title
      = g_str_equal (trace->rule, PLUMB_RULE_WORST)
            ? g_strdup (plumb_say (self->language, "Worst affected"))
            : plumb_wording_dup_trace_title (self->review, trace, self->language);

  plumb_table_begin_row (table);
  plumb_reporter_take_cell (table, of != NULL ? plumb_reporter_dup_labelled (self, of, title)
                                              : g_strdup (title));
  plumb_reporter_take_cell (table,
                            plumb_wording_dup_trace_line (self->review, trace, self->language));
  /* The lowest is one of those that the harm index lists. */
  plumb_reporter_take_cell (
      table, g_str_equal (trace->rule, PLUMB_RULE_WORST) ? NULL : dup_parts (self, trace));
}

/* Which figures a table takes. */
typedef enum
{
  DRAFT_FIGURES,            /* those of the draft as a whole */
  GROUP_AND_OPTION_FIGURES, /* those of the groups, and of the other options */
} FigureSet;

/* The figures of @trace and, below their names, of what it holds. */
static void
add_figures_of (PlumbReporter *self,
                PlumbTable *table,
                FigureSet set,
                const PlumbTrace *trace,
                const char *of)
{
  for (guint i = 0; i < trace->parts->len; i++)
    {
      const PlumbTrace *part = g_ptr_array_index (trace->parts, i);
      if (g_str_equal (part->rule, PLUMB_RULE_IMPACT)
          || g_str_equal (part->rule, PLUMB_RULE_EVIDENCE))
        continue;
      if (part->has_value)
        {
          if (set == (of == NULL ? DRAFT_FIGURES : GROUP_AND_OPTION_FIGURES))
            add_figure (self, table, part, of);
          continue;
        }
      g_autofree char *title = plumb_wording_dup_trace_title (self->review, part, self->language);
      g_autofree char *name
          = of != NULL ? plumb_reporter_dup_labelled (self, of, title) : g_strdup (title);
      add_figures_of (self, table, set, part, name);
    }
}

static void
add_figures (PlumbReporter *self, FigureSet set, const char *name, const char *caption)
{
  /* The draft has few figures of many effects each, the groups many of few. */
  const gboolean is_of_draft = set == DRAFT_FIGURES;
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_id (table, name);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Figure"),
                          is_of_draft ? 1.5 : 3.6, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "How it was reached"),
                          is_of_draft ? 1.9 : 2.3, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "From the effects"),
                          is_of_draft ? 4.4 : 1.9, PLUMB_ALIGN_START);
  add_figures_of (self, table, set, self->score->trace, NULL);
  plumb_document_add_table (self->document, table);
}

static void
add_all_figures (PlumbReporter *self)
{
  add_figures (self, DRAFT_FIGURES, "trace-figures",
               plumb_say (self->language, "Every figure of the draft, and the effects it was made "
                                          "from"));
  add_figures (self, GROUP_AND_OPTION_FIGURES, "trace-groups",
               plumb_say (self->language, "Every figure of the groups and of the other options"));
  plumb_reporter_add (self, PLUMB_PARAGRAPH_SMALL,
                      plumb_say (self->language,
                                 "The levels and numbers that make the score of an effect stand "
                                 "below it; the method says how. A line for each of them, with the "
                                 "formula of each score, is in the data of this report."));
}

/* Those who rated effects, each on one day, with what they rated. */
typedef struct
{
  GPtrArray *names; /* char: who, and when */
  GPtrArray *words; /* GString, at the same places: numbers of effects, some with their fields */
} Raters;

static void
free_words (gpointer words)
{
  g_string_free (words, TRUE);
}

/* @name is taken. */
static void
raters_add (Raters *self, char *name, const char *words)
{
  guint index = 0;
  if (g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, &index))
    {
      g_string_append_printf (self->words->pdata[index], "; %s", words);
      g_free (name);
      return;
    }
  g_ptr_array_add (self->names, name);
  g_ptr_array_add (self->words, g_string_new (words));
}

/* What one person rated of one effect on one day. */
typedef struct
{
  const PlumbChange *change; /* one of those that did it */
  GPtrArray *fields;         /* const char: what they are called */
} Share;

static void
share_free (gpointer data)
{
  Share *self = data;
  g_ptr_array_unref (self->fields);
  g_free (self);
}

static gboolean
reads_the_same (const PlumbChange *one, const PlumbChange *other)
{
  return one == other
         || (g_strcmp0 (one->who, other->who) == 0
             && one->when / SECONDS_OF_DAY == other->when / SECONDS_OF_DAY);
}

static Share *
find_share (GPtrArray *shares, const PlumbChange *change)
{
  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = shares->pdata[i];
      if (reads_the_same (share->change, change))
        return share;
    }
  Share *share = g_new0 (Share, 1);
  share->change = change;
  share->fields = g_ptr_array_new ();
  g_ptr_array_add (shares, share);
  return share;
}

/* Who rated the record @id, and which fields. */
static GPtrArray *
list_shares (PlumbReporter *self, const char *id)
{
  GPtrArray *shares = g_ptr_array_new_with_free_func (share_free);
  for (guint i = 0; i < 2 * PLUMB_N_RATINGS; i++)
    {
      g_autofree char *field = dup_name (i % PLUMB_N_RATINGS, i >= PLUMB_N_RATINGS);
      const PlumbChange *change
          = plumb_provenance_get_change (self->provenance, PLUMB_KIND_IMPACT, id, field);
      if (change != NULL)
        g_ptr_array_add (
            find_share (shares, change)->fields,
            (char *) plumb_wording_field (self->review, PLUMB_KIND_IMPACT, field, self->language));
    }
  return shares;
}

/* "i3 (Likelihood, Reach)": the fields where several rated the effect. */
static char *
dup_share (PlumbReporter *self, const char *id, const Share *share)
{
  g_ptr_array_add (share->fields, NULL);
  g_autofree char *fields
      = plumb_wording_join ((const char *const *) share->fields->pdata, self->language);
  return plumb_language_fill (
      /* Translators: an effect's number for reference, and those of its fields that one person
       * rated */
      plumb_say (self->language, "{id} ({fields})"), "id", id, "fields", fields, NULL);
}

static void
add_shares (PlumbReporter *self, Raters *raters, const char *id)
{
  g_autoptr (GPtrArray) shares = list_shares (self, id);
  if (shares->len == 0)
    raters_add (raters, g_strdup (plumb_wording_status (PLUMB_STATUS_UNKNOWN, self->language)), id);
  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = shares->pdata[i];
      g_autofree char *words = shares->len > 1 ? dup_share (self, id, share) : g_strdup (id);
      raters_add (raters, plumb_reporter_dup_author (self, share->change), words);
    }
}

static void
add_raters_table (PlumbReporter *self, const Raters *raters)
{
  PlumbTable *table = plumb_table_new (plumb_say (self->language, "Who rated which effects"));
  plumb_table_set_id (table, "trace-raters");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Rated by"), 2.4,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Records"), 4.4,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < raters->names->len; i++)
    {
      plumb_table_begin_row (table);
      plumb_table_add_cell (table, raters->names->pdata[i]);
      plumb_table_add_cell (table, ((const GString *) raters->words->pdata[i])->str);
    }
  plumb_document_add_table (self->document, table);
}

static void
add_raters (PlumbReporter *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (free_words);
  Raters raters = { names, words };

  for (guint i = 0; i < self->score->record_scores->len; i++)
    add_shares (self, &raters,
                ((const PlumbRecordScore *) self->score->record_scores->pdata[i])->id);
  if (names->len > 1)
    add_raters_table (self, &raters);
  else
    plumb_reporter_take (
        self, PLUMB_PARAGRAPH_BODY,
        plumb_language_fill (plumb_say (self->language, "All effects were rated by: {author}."),
                             "author", names->pdata[0], NULL));
}

static void
add_field (PlumbReporter *self,
           PlumbTable *table,
           const PlumbImpact *impact,
           PlumbFieldId id,
           gboolean with_measures)
{
  const PlumbLevel *level = with_measures ? impact->residual[id] : impact->levels[id];
  const PlumbField *field = &self->instrument->appraisal->fields[id];
  g_autofree char *name = dup_name (id, with_measures);
  const PlumbChange *change
      = plumb_provenance_get_change (self->provenance, PLUMB_KIND_IMPACT, impact->id, name);
  if (level == NULL)
    return;

  plumb_reporter_mark_row (plumb_table_begin_row (table), "impact", impact->id);
  plumb_table_add_cell (table, impact->id);
  plumb_table_add_cell (
      table, plumb_wording_field (self->review, PLUMB_KIND_IMPACT, name, self->language));
  PlumbCell *cell = plumb_reporter_take_cell (table, plumb_reporter_dup_level (self, field, level));
  if (level->has_value && plumb_wording_has_numbers (&self->score->settings))
    plumb_data_set_number (cell, plumb_reporter_get_level_number (self, field, level), 4,
                           plumb_wording_level (self->review, level, self->language));
  plumb_reporter_take_cell (table,
                            change != NULL ? plumb_reporter_dup_author (self, change) : NULL);
}

static void
add_data (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (
      plumb_say (self->language, "Every rating: its level and number, who chose it and when"));
  plumb_table_set_data_only (table, TRUE);
  plumb_table_set_id (table, "trace-ratings");
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Record"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Field"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Level and number"), 1,
                          PLUMB_ALIGN_START);
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_table_split_column (
        table, (const char *const[]){ plumb_say_in (self->language, "column", "Number"),
                                      plumb_say_in (self->language, "column", "Level"), NULL });
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Rated by"), 1,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < self->score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (self->score->record_scores, i);
      const PlumbImpact impact = plumb_impact_get (self->review, record->id);
      for (guint j = 0; j < 2 * PLUMB_N_RATINGS; j++)
        add_field (self, table, &impact, j % PLUMB_N_RATINGS, j >= PLUMB_N_RATINGS);
    }
  plumb_document_add_table (self->document, table);
}

void
plumb_chapter_compose_trace (PlumbReporter *self)
{
  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_TRACE);
  if (self->score->record_scores->len == 0)
    {
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                          plumb_say (self->language, "No effect was recorded."));
      return;
    }
  if (plumb_wording_has_numbers (&self->score->settings))
    add_all_figures (self);
  add_raters (self);
  if (self->options.include_data)
    add_data (self);
}
