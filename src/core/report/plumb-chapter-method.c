/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"
#include "plumb-wording-settings.h"

/* The method: the formula with the numbers of this instrument's levels, the bands or the table of
 * significance, and the rules of the conclusion. */

/* The rules, a sentence each. The first few are about numbers and left out where there are none. */
#define N_NUMBER_RULES 2
static const char *const rules[] = {
  N_SAY ("The benefit index is the mean of all scores above zero, the harm index the mean of all "
         "scores below zero. They are never added up."),
  N_SAY ("The gap index is the mean effect on the gap between groups, weighted by the starting "
         "point of each group, from {low} (widens strongly) to {high} (narrows strongly)."),
  N_SAY ("An effect of which something is missing or unknown has no score. It lowers completeness "
         "and never counts as zero."),
  N_SAY (
      "Completeness is the smallest of three shares: of the required questions, of the groups in "
      "scope and of the effects that are settled. Many answers do not make up for effects that "
      "nobody knows. Below {least} there is no conclusion, and neither is there one when more "
      "than {unsupported} of the effects rest on no evidence."),
  N_SAY ("A severe harm, or a harm that is moderate or more where there is no benefit, leads to "
         "“redesign”; any other harm that is moderate or more leads to “revise”, and so do "
         "benefits where all effects together widen the gap."),
  /* Translators: {harm} is “a substantial harm” or “a harm of 50 or more” */
  N_SAY ("Where {harm} falls on a priority group, or an effect strongly widens the gap, the "
         "conclusion stays at “revise” or worse, whatever the benefits are."),
  N_SAY ("Benefits with no such harm beside them lead to “advances” where no harm is left at all, "
         "the gap narrows, and nothing is unknown, not even what a single effect does to the gap. "
         "Otherwise there are conditions."),
  N_SAY (
      "What is unknown widens each figure to a range, from the worst to the best it can still come "
      "to be. The figure itself is made from what is known."),
  N_SAY ("An effect that was rated once more for the time when the measures work counts with that "
         "rating once every measure that answers it is secured; until then, it counts as it is "
         "without them."),
  N_SAY ("Only the draft as it is written counts, and only groups in scope. A measure counts once "
         "it has an owner, a date and a resource, and is in the draft or in a binding "
         "commitment, unless it was dropped. It need not be agreed yet."),
};

/* The levels of one field with their numbers, as "Few = 0.25; Some = 0.5". */
static char *
dup_levels (PlumbReporter *self, const PlumbField *field)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < field->n_levels; i++)
    g_ptr_array_add (levels, plumb_reporter_dup_level (self, field, &field->levels[i]));
  g_ptr_array_add (levels, NULL);
  return plumb_wording_join ((const char *const *) levels->pdata, self->language);
}

static void
add_levels (PlumbReporter *self)
{
  PlumbTable *table
      = plumb_table_new (plumb_say (self->language, "The numbers that stand for the levels"));

  plumb_table_set_id (table, "levels");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Field"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table,
                          plumb_say_in (self->language, "column", "Levels and their numbers"), 4,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < PLUMB_N_RATINGS; i++)
    {
      const PlumbField *field = &self->instrument->appraisal->fields[i];
      if (field->id == NULL)
        continue;
      plumb_table_begin_row (table);
      plumb_table_add_cell (table,
                            plumb_wording_text (self->review, &field->label, self->language));
      plumb_reporter_take_cell (table, dup_levels (self, field));
    }
  plumb_document_add_table (self->document, table);
}

static char *
dup_band_range (PlumbReporter *self, PlumbBand band)
{
  g_autofree char *from = plumb_language_format_number (
      self->language, plumb_band_get_start (&self->score->settings, band), 0);
  if (band == PLUMB_BAND_NONE)
    return g_steal_pointer (&from);
  if (band == PLUMB_BAND_SEVERE)
    return plumb_language_fill (plumb_say (self->language, "{from} and more"), "from", from, NULL);
  g_autofree char *to = plumb_language_format_number (
      self->language, plumb_band_get_start (&self->score->settings, band + 1), 0);
  if (band == PLUMB_BAND_SLIGHT)
    return plumb_language_fill (plumb_say (self->language, "above {from}, below {to}"), "from",
                                from, "to", to, NULL);
  return plumb_language_fill (plumb_say (self->language, "from {from}, below {to}"), "from", from,
                              "to", to, NULL);
}

static void
add_bands (PlumbReporter *self)
{
  PlumbTable *table = plumb_table_new (plumb_say (
      self->language, "A band is a reading aid. Two scores on either side of a border may differ "
                      "by little, so the distance to the next band is always told."));

  plumb_document_add_heading (self->document, 3, NULL,
                              plumb_say (self->language, "Bands: scores in words"));
  plumb_table_set_id (table, "bands");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Score without its sign"),
                          1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Of a harm"), 1,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Of a benefit"), 1,
                          PLUMB_ALIGN_START);
  for (PlumbBand band = PLUMB_BAND_NONE; band <= PLUMB_BAND_SEVERE; band++)
    {
      plumb_table_begin_row (table);
      plumb_reporter_take_cell (table, dup_band_range (self, band));
      plumb_table_add_cell (table, plumb_wording_band (band, TRUE, self->language));
      plumb_table_add_cell (table, plumb_wording_band (band, FALSE, self->language));
    }
  plumb_document_add_table (self->document, table);
}

static void
add_rules (PlumbReporter *self)
{
  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "From effects to the conclusion"));
  plumb_document_begin_list (self->document, PLUMB_LIST_BULLET);
  const guint first = plumb_wording_has_numbers (&self->score->settings) ? 0 : N_NUMBER_RULES;
  for (guint i = first; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *rule
          = plumb_reporter_fill_scale (self, plumb_say (self->language, rules[i]));
      plumb_document_add_item (self->document, rule);
    }
  plumb_document_end (self->document);
}

/* The formula, what it is fed with, and what its scores are called. */
static void
add_numbers (PlumbReporter *self)
{
  plumb_chapter_add_formula (self);
  add_levels (self);
  plumb_chapter_add_example (self);
  add_bands (self);
}

/* By which method effects are rated, as the questionnaire explains it. */
static void
add_name (PlumbReporter *self)
{
  const PlumbMethod *method = self->score->settings.method;
  const char *guidance
      = method != NULL ? plumb_wording_text (self->review, &method->guidance, self->language) : "";

  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_language_fill (
          /* Translators: {method} is the name of a way to rate effects */
          plumb_say (self->language, "Effects are rated by the method “{method}”."), "method",
          plumb_wording_method_name (self->review, method, self->language), NULL));
  if (*guidance != '\0')
    plumb_document_add_paragraphs (self->document, PLUMB_PARAGRAPH_BODY, guidance);
}

/* Scores that are not shown are one thing, a method that does not say how strong an effect is is
 * another. */
static const char *
say_without_numbers (PlumbReporter *self)
{
  const PlumbMethod *method = self->score->settings.method;
  return method != NULL && method->kind == PLUMB_METHOD_QUALITATIVE
             ? plumb_say (self->language,
                          "This review goes without scores, and its method does not ask how strong "
                          "an effect is. Where all levels of an effect were chosen anyway, "
                          "its strength is found by the same rules and said in words; every other "
                          "harm or benefit counts as moderate.")
             : plumb_say (self->language,
                          "This review goes without scores. How strong an effect is, and what "
                          "follows from it, is found by the same rules and said in words.");
}

void
plumb_chapter_compose_method (PlumbReporter *self)
{
  const char *sources
      = plumb_wording_text (self->review, &self->instrument->sources, self->language);

  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_METHOD);
  add_name (self);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, plumb_wording_caveat (self->language));
  plumb_chapter_add_settings (self);
  if (plumb_wording_has_numbers (&self->score->settings))
    add_numbers (self);
  else
    plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, say_without_numbers (self));
  plumb_chapter_add_significance (self);
  add_rules (self);
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_chapter_add_defaults (self);
  if (*sources == '\0')
    return;
  plumb_document_add_heading (self->document, 3, NULL,
                              plumb_say (self->language, "Sources of the questionnaire"));
  plumb_document_add_paragraphs (self->document, PLUMB_PARAGRAPH_BODY, sources);
}
