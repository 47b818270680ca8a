/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

/* The method: the formula with the numbers of this instrument's levels, the bands, and the rules of
 * the conclusion. */

/* The fields that enter the formula, in its order. */
static const PlumbFieldId formula_fields[] = {
  PLUMB_FIELD_DIRECTION,  PLUMB_FIELD_NEED,  PLUMB_FIELD_MAGNITUDE,
  PLUMB_FIELD_LIKELIHOOD, PLUMB_FIELD_REACH, PLUMB_FIELD_DURATION,
};

/* The rules, a sentence each. The first few are about numbers and left out where there are none. */
#define N_NUMBER_RULES 2
static const char *const rules[] = {
  N_SAY ("The benefit index is the mean of all scores above zero, the harm index the mean of all "
         "scores below zero. They are never added up."),
  N_SAY ("The gap index is the mean effect on the gap between groups, weighted by the starting "
         "point of each group, from {low} (widens strongly) to {high} (narrows strongly)."),
  N_SAY ("An effect of which something is missing or unknown has no score. It lowers completeness "
         "and never counts as zero."),
  N_SAY ("Completeness counts required questions, groups in scope and effects that are settled. "
         "Below {least} there is no conclusion, and neither is there one when more than half of "
         "the effects rest on no evidence."),
  N_SAY ("A severe harm, or a harm that is moderate or more where there is no benefit, leads to "
         "“redesign”; any other harm that is moderate or more leads to “revise”."),
  N_SAY ("A substantial harm to a priority group, or an effect that strongly widens the gap, keeps "
         "the conclusion at “revise” or worse, whatever the benefits are."),
  N_SAY (
      "What is unknown widens each figure to a range, from the worst to the best it can still come "
      "to be. The figure itself is made from what is known."),
  N_SAY ("An effect that was rated once more for the time when the measures work counts with that "
         "rating once every measure that answers it is secured; until then, it counts as it is "
         "without them."),
  N_SAY ("Only the draft as it is written counts, and only groups in scope. A measure counts once "
         "it is agreed, has an owner, a date and a resource, and is in the draft or in a binding "
         "commitment."),
};

/* The formula in words: the names of the fields as this instrument has them. */
static char *
dup_formula (PlumbReporter *self)
{
  const char *names[G_N_ELEMENTS (formula_fields)];
  for (guint i = 0; i < G_N_ELEMENTS (formula_fields); i++)
    names[i] = plumb_wording_appraisal_field (self->review, formula_fields[i], self->language);
  g_autofree char *hundred = plumb_language_format_number (self->language, 100, 0);
  g_autofree char *most = plumb_language_format_number (self->language, 1.5, 1);
  /* Translators: the formula of a score; keep the signs */
  return plumb_language_fill (
      plumb_say (self->language, "Score = {hundred} × {direction} × {need} × ({magnitude} × "
                                 "{likelihood} × {reach} × {duration})^¼ ÷ {most}"),
      "hundred", hundred, "direction", names[0], "need", names[1], "magnitude", names[2],
      "likelihood", names[3], "reach", names[4], "duration", names[5], "most", most, NULL);
}

static void
add_formula (PlumbReporter *self)
{
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *formula = dup_formula (self);

  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "The score of one effect"));
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_reporter_fill_scale (
          self,
          plumb_say (self->language, "Each effect with all its levels gets a score from {low} (the "
                                     "gravest harm) to {high} (the greatest benefit):")));
  plumb_document_begin_quote (self->document);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, formula);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
  plumb_document_end (self->document);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_say (self->language,
                 "The power ¼ is the geometric mean of the four. It is cautious on purpose: an "
                 "unlikely but otherwise grave harm still counts for much."));
}

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
  for (guint i = 0; i < PLUMB_N_FIELDS; i++)
    {
      const PlumbField *field = &self->instrument->appraisal->fields[i];
      if (field->id == NULL || i == PLUMB_FIELD_LENS || i == PLUMB_FIELD_OPTION)
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
  add_formula (self);
  add_levels (self);
  plumb_chapter_add_example (self);
  add_bands (self);
}

void
plumb_chapter_compose_method (PlumbReporter *self)
{
  const char *sources
      = plumb_wording_text (self->review, &self->instrument->sources, self->language);

  plumb_reporter_begin_chapter (self, PLUMB_CHAPTER_METHOD);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, plumb_wording_caveat (self->language));
  plumb_chapter_add_settings (self);
  if (plumb_wording_has_numbers (&self->score->settings))
    add_numbers (self);
  else
    plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                        plumb_say (self->language,
                                   "This review goes without scores. How strong an effect is, and "
                                   "what follows from it, is found by the same rules and said in "
                                   "words."));
  add_rules (self);
  if (plumb_wording_has_numbers (&self->score->settings))
    plumb_chapter_add_defaults (self);
  if (*sources == '\0')
    return;
  plumb_document_add_heading (self->document, 3, NULL,
                              plumb_say (self->language, "Sources of the questionnaire"));
  plumb_document_add_paragraphs (self->document, PLUMB_PARAGRAPH_BODY, sources);
}
