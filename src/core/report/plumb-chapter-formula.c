/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-method-score.h"

/* Of the method: how one effect is rated, as a formula or as a table of two fields. */

static const PlumbFieldId profile_fields[] = {
  PLUMB_FIELD_DIRECTION,  PLUMB_FIELD_NEED,  PLUMB_FIELD_MAGNITUDE,
  PLUMB_FIELD_LIKELIHOOD, PLUMB_FIELD_REACH, PLUMB_FIELD_DURATION,
};
static const PlumbFieldId riam_fields[] = {
  PLUMB_FIELD_IMPORTANCE, PLUMB_FIELD_DIRECTION,     PLUMB_FIELD_MAGNITUDE,
  PLUMB_FIELD_PERMANENCE, PLUMB_FIELD_REVERSIBILITY, PLUMB_FIELD_CUMULATIVE,
};
G_STATIC_ASSERT (G_N_ELEMENTS (profile_fields) == G_N_ELEMENTS (riam_fields));

static PlumbMethodKind
get_kind (const PlumbReporter *self)
{
  const PlumbMethod *method = self->score->settings.method;
  return method != NULL ? method->kind : PLUMB_METHOD_PROFILE;
}

/* The formula in words: the names of the fields as this instrument has them. */
static char *
dup_formula (PlumbReporter *self, PlumbMethodKind kind)
{
  const PlumbFieldId *fields = kind == PLUMB_METHOD_RIAM ? riam_fields : profile_fields;
  const char *names[G_N_ELEMENTS (profile_fields)];
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    names[i] = plumb_wording_appraisal_field (self->review, fields[i], self->language);
  if (kind == PLUMB_METHOD_RIAM)
    return plumb_language_fill (
        /* Translators: the formula of a score; keep the signs */
        plumb_say (self->language, "Score = ({importance} × {direction} × {magnitude}) × "
                                   "({permanence} + {reversibility} + {cumulative})"),
        "importance", names[0], "direction", names[1], "magnitude", names[2], "permanence",
        names[3], "reversibility", names[4], "cumulative", names[5], NULL);
  g_autofree char *hundred = plumb_language_format_number (self->language, 100, 0);
  g_autofree char *most = plumb_language_format_number (self->language, 1.5, 1);
  return plumb_language_fill (
      /* Translators: the formula of a score; keep the signs */
      plumb_say (self->language, "Score = {hundred} × {direction} × {need} × ({magnitude} × "
                                 "{likelihood} × {reach} × {duration})^¼ ÷ {most}"),
      "hundred", hundred, "direction", names[0], "need", names[1], "magnitude", names[2],
      "likelihood", names[3], "reach", names[4], "duration", names[5], "most", most, NULL);
}

/* From where to where the scores go. */
static void
add_range (PlumbReporter *self, PlumbMethodKind kind)
{
  double most = plumb_threshold_get_most (kind, PLUMB_THRESHOLD_PRIORITY_CAP);
  g_autofree char *low = plumb_language_format_number (self->language, -most, 0);
  g_autofree char *high = plumb_language_format_signed (self->language, most, 0);
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_language_fill (
          plumb_say (self->language, "Each effect with all its levels gets a score from {low} (the "
                                     "gravest harm) to {high} (the greatest benefit):"),
          "low", low, "high", high, NULL));
}

void
plumb_chapter_add_formula (PlumbReporter *self)
{
  PlumbMethodKind kind = get_kind (self);
  PlumbInline *passage = plumb_inline_new (NULL);
  g_autofree char *formula = dup_formula (self, kind);

  plumb_document_add_heading (self->document, 2, NULL,
                              plumb_say (self->language, "The score of one effect"));
  add_range (self, kind);
  plumb_document_begin_quote (self->document);
  plumb_inline_append_styled (passage, PLUMB_RUN_STRONG, formula);
  plumb_document_add_paragraph_inline (self->document, PLUMB_PARAGRAPH_BODY, passage);
  plumb_document_end (self->document);
  plumb_reporter_add (
      self, PLUMB_PARAGRAPH_BODY,
      kind == PLUMB_METHOD_RIAM
          ? plumb_say (self->language,
                       "The first bracket is what each criterion decides alone: the score is zero "
                       "as soon as one of them is. The second bracket adds up the criteria that "
                       "only count together. The formula is that of Pastakia and Jensen (1998).")
          : plumb_say (self->language,
                       "The power ¼ is the geometric mean of the four. It is cautious on purpose: "
                       "an unlikely but otherwise grave harm still counts for much."));
}

static const PlumbMethodCell *
find_cell (const PlumbMethod *method, const char *row, const char *column)
{
  for (guint i = 0; i < method->n_cells; i++)
    if (g_str_equal (method->cells[i].row, row) && g_str_equal (method->cells[i].column, column))
      return &method->cells[i];
  return NULL;
}

static void
add_significance_row (PlumbReporter *self,
                      PlumbTable *table,
                      const PlumbMethod *method,
                      const PlumbLevel *row)
{
  const PlumbField *columns = &self->instrument->appraisal->fields[method->column_field];

  plumb_table_begin_row (table);
  plumb_table_add_cell (table, plumb_wording_text (self->review, &row->label, self->language));
  for (guint i = 0; i < columns->n_levels; i++)
    {
      if (plumb_level_stands_for_no_number (columns->levels[i].id))
        continue;
      const PlumbMethodCell *cell = find_cell (method, row->id, columns->levels[i].id);
      plumb_table_add_cell (table, cell != NULL ? plumb_wording_text (
                                       self->review, &cell->band->label, self->language)
                                                : "");
    }
}

void
plumb_chapter_add_significance (PlumbReporter *self)
{
  if (get_kind (self) != PLUMB_METHOD_MATRIX)
    return;
  const PlumbMethod *method = self->score->settings.method;
  const PlumbField *rows = &self->instrument->appraisal->fields[method->row_field];
  const PlumbField *columns = &self->instrument->appraisal->fields[method->column_field];
  g_autofree char *caption = plumb_language_fill (
      /* Translators: {row} and {column} are what effects are rated by, such as “Magnitude” */
      plumb_say (self->language, "How significant an effect is: {row} by {column}"), "row",
      plumb_wording_text (self->review, &rows->label, self->language), "column",
      plumb_wording_text (self->review, &columns->label, self->language), NULL);
  PlumbTable *table = plumb_table_new (caption);

  plumb_table_set_id (table, "significance");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_wording_text (self->review, &rows->label, self->language), 1,
                          PLUMB_ALIGN_START);
  for (guint i = 0; i < columns->n_levels; i++)
    if (!plumb_level_stands_for_no_number (columns->levels[i].id))
      plumb_table_add_column (
          table, plumb_wording_text (self->review, &columns->levels[i].label, self->language), 1,
          PLUMB_ALIGN_START);
  for (guint i = 0; i < rows->n_levels; i++)
    if (!plumb_level_stands_for_no_number (rows->levels[i].id))
      add_significance_row (self, table, method, &rows->levels[i]);
  plumb_document_add_table (self->document, table);
}
