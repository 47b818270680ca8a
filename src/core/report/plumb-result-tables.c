/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of results. */

#include "plumb-reporter.h"
#include "plumb-result-figures.h"

/* More columns than this do not fit on a page; the latest are shown. */
#define MAX_POINTS 5

typedef struct
{
  PlumbReview *review;
  const PlumbResults *results;
  const PlumbPartResult *part;
  PlumbLanguage *language;
  PlumbTable *table;
} Maker;

static const char *
say (const Maker *self, const PlumbText *text)
{
  return plumb_wording_text (self->review, text, self->language);
}

static void
add_column (const Maker *self, const char *header)
{
  plumb_table_add_column (self->table, *header != '\0' ? header : "–", PLUMB_WEIGHT_BY_TEXT,
                          PLUMB_ALIGN_START);
}

static void
begin_table (Maker *self, const char *label_header)
{
  self->table = plumb_table_new (say (self, &self->part->part->label));
  plumb_table_set_id (self->table, self->part->part->id);
  plumb_table_set_row_headers (self->table, TRUE);
  add_column (self, label_header);
}

static void
begin_row (const Maker *self, const PlumbQuestion *question, const char *label)
{
  plumb_reporter_mark_row (plumb_table_begin_row (self->table), "question", question->id);
  plumb_table_add_cell (self->table, label);
}

static void
add_rating (const Maker *self, const PlumbRating *rating)
{
  PlumbCell *cell = plumb_reporter_take_cell (
      self->table, plumb_wording_dup_rating (self->review, rating, self->language));
  plumb_cell_set_strong (cell, rating->n_rated > 0);
}

static const PlumbMoment *
get_now (const Maker *self, const PlumbItemResult *item)
{
  return plumb_results_get_now (self->results, item);
}

/* Whether any item was rated by several people. */
static gboolean
has_spread (const Maker *self)
{
  for (guint i = 0; i < self->part->n_items; i++)
    if (get_now (self, &self->part->items[i])->left.n_raters > 1)
      return TRUE;
  return FALSE;
}

static void
add_change_column (const Maker *self)
{
  if (self->results->n_points < 2)
    return;
  const PlumbPoint *last = &self->results->points[self->results->n_points - 2];
  g_autofree char *header = plumb_language_fill (
      /* Translators: {round} is the name of the round before this one */
      plumb_say_in (self->language, "column", "Since “{round}”"), "round",
      last->label != NULL ? last->label : last->id, NULL);
  add_column (self, header);
}

static void
add_change (const Maker *self, const PlumbItemResult *item)
{
  if (self->results->n_points > 1)
    plumb_reporter_take_cell (
        self->table, plumb_wording_dup_change (self->review, self->results, item, self->language));
}

static void
fill_profile (Maker *self)
{
  gboolean spread = has_spread (self);
  begin_table (self, plumb_say_in (self->language, "column", "Item"));
  add_column (self, plumb_say_in (self->language, "round", "Now"));
  if (spread)
    add_column (self, plumb_say_in (self->language, "column", "Who rated"));
  add_change_column (self);
  for (guint i = 0; i < self->part->n_items; i++)
    {
      const PlumbItemResult *item = &self->part->items[i];
      const PlumbRating *now = &get_now (self, item)->left;
      begin_row (self, item->item->question, say (self, &item->item->label));
      add_rating (self, now);
      if (spread)
        plumb_reporter_take_cell (self->table,
                                  plumb_wording_dup_spread (self->review, now, self->language));
      add_change (self, item);
    }
}

static void
fill_comparison (Maker *self)
{
  const PlumbResultPart *part = self->part->part;
  begin_table (self, plumb_say_in (self->language, "column", "Item"));
  add_column (self, say (self, &part->heads[0].label));
  add_column (self, say (self, &part->heads[1].label));
  /* Translators: how far two ratings of the same thing are apart */
  add_column (self, plumb_say_in (self->language, "column", "Gap"));
  add_change_column (self);
  for (guint i = 0; i < self->part->n_items; i++)
    {
      const PlumbItemResult *item = &self->part->items[i];
      const PlumbMoment *now = get_now (self, item);
      begin_row (self, item->item->question, say (self, &item->item->label));
      add_rating (self, &now->left);
      add_rating (self, &now->right);
      plumb_reporter_take_cell (
          self->table, plumb_wording_dup_gap_between (self->review, part, now, self->language));
      add_change (self, item);
    }
}

/* The end of the scale that a level is at, as a shade beside its words. */
static PlumbShade
get_shade (const PlumbGridColumn *column, const PlumbChoice *choice)
{
  if (choice == NULL || !plumb_choice_is_level (choice))
    return PLUMB_SHADE_NONE;
  gboolean is_lowest = TRUE;
  gboolean is_highest = TRUE;
  for (guint i = 0; i < column->n_choices; i++)
    {
      const PlumbChoice *other = &column->choices[i];
      if (!plumb_choice_is_level (other))
        continue;
      is_lowest = is_lowest && other->score >= choice->score;
      is_highest = is_highest && other->score <= choice->score;
    }
  if (is_lowest == is_highest)
    return PLUMB_SHADE_NONE;
  return is_highest ? PLUMB_SHADE_ACCENT : PLUMB_SHADE_WARM;
}

static void
fill_grid (Maker *self)
{
  const PlumbGrid *grid = self->part->grid;
  begin_table (self, plumb_say_in (self->language, "column", "Item"));
  for (guint i = 0; i < grid->n_columns; i++)
    add_column (self, say (self, &grid->columns[i].label));
  for (guint i = 0; i < grid->n_rows; i++)
    {
      const PlumbGridRow *row = &grid->rows[i];
      const char *label = say (self, &row->label);
      begin_row (self, grid->question,
                 *label != '\0' ? label
                                : plumb_wording_status (PLUMB_STATUS_NOT_ASSESSED, self->language));
      for (guint j = 0; j < grid->n_columns; j++)
        plumb_cell_set_shade (
            plumb_table_add_cell (
                self->table, plumb_wording_grid_cell (self->review, row->cells[j], self->language)),
            get_shade (&grid->columns[j], row->cells[j]));
    }
}

/* "What was asked", and below it what was answered. */
static void
add_answer (const Maker *self, const PlumbQuestion *question)
{
  g_autofree char *answer = plumb_wording_dup_answer (self->review, question, self->language);
  PlumbInline *text = plumb_inline_new (say (self, &question->label));
  plumb_inline_append (text, "\n");
  plumb_inline_append_styled (text, PLUMB_RUN_STRONG, answer);
  plumb_table_take_cell (self->table, text);
}

/* The pairs that contradict each other, with both answers. */
static void
fill_contradictions (Maker *self)
{
  if (self->part->n_holding == 0)
    return;
  begin_table (self, plumb_say_in (self->language, "column", "What does not go together"));
  /* Translators: this and the next: two answers that are held against each other */
  add_column (self, plumb_say_in (self->language, "column", "One answer"));
  add_column (self, plumb_say_in (self->language, "column", "The other answer"));
  for (guint i = 0; i < self->part->n_items; i++)
    {
      const PlumbItemResult *item = &self->part->items[i];
      if (item->contradiction != PLUMB_CONTRADICTION_HOLDS)
        continue;
      begin_row (self, item->item->question, say (self, &item->item->label));
      add_answer (self, item->item->question);
      add_answer (self, item->item->other);
    }
}

/* The other pairs: first those of which it cannot be said yet. */
static void
fill_other_pairs (Maker *self)
{
  static const PlumbContradiction order[]
      = { PLUMB_CONTRADICTION_OPEN, PLUMB_CONTRADICTION_ABSENT };
  if (self->part->n_holding == self->part->n_items)
    return;
  self->table = plumb_table_new (plumb_say (self->language, "The other pairs of answers"));
  plumb_table_set_row_headers (self->table, TRUE);
  add_column (self, plumb_say_in (self->language, "column", "What would not go together"));
  add_column (self, plumb_say_in (self->language, "column", "Result"));
  for (guint pass = 0; pass < G_N_ELEMENTS (order); pass++)
    for (guint i = 0; i < self->part->n_items; i++)
      {
        const PlumbItemResult *item = &self->part->items[i];
        if (item->contradiction != order[pass])
          continue;
        begin_row (self, item->item->question, say (self, &item->item->label));
        plumb_table_add_cell (self->table,
                              plumb_wording_contradiction (item->contradiction, self->language));
      }
}

static void
fill_rounds (Maker *self)
{
  guint n = self->results->n_points;
  guint first = n > MAX_POINTS ? n - MAX_POINTS : 0;
  begin_table (self, plumb_say_in (self->language, "column", "Item"));
  for (guint i = first; i < n; i++)
    {
      g_autofree char *point = plumb_wording_dup_point (&self->results->points[i], self->language);
      add_column (self, point);
    }
  add_change_column (self);
  for (guint i = 0; i < self->part->n_items; i++)
    {
      const PlumbItemResult *item = &self->part->items[i];
      begin_row (self, item->item->question, say (self, &item->item->label));
      for (guint j = first; j < n; j++)
        add_rating (self, &item->moments[j].left);
      if (n > 1)
        plumb_table_add_cell (self->table, plumb_wording_change (item, self->language));
    }
}

static gboolean
has_rows (const PlumbPartResult *part)
{
  return part->grid != NULL ? part->grid->n_rows > 0 : part->n_items > 0;
}

PlumbTable *
plumb_result_table_new (PlumbReview *review,
                        const PlumbResults *results,
                        const PlumbPartResult *part,
                        PlumbLanguage *language)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (results != NULL && part != NULL, NULL);

  static void (*const fill[]) (Maker * self) = {
    [PLUMB_PART_PROFILE] = fill_profile, [PLUMB_PART_COMPARISON] = fill_comparison,
    [PLUMB_PART_GRID] = fill_grid,       [PLUMB_PART_CONTRADICTIONS] = fill_contradictions,
    [PLUMB_PART_ROUNDS] = fill_rounds,
  };
  Maker maker = { review, results, part, language, NULL };
  if (has_rows (part))
    fill[part->part->kind](&maker);
  return maker.table;
}

/* The items of @theme (NULL: of none) in one cell. */
static char *
dup_theme_items (const Maker *self, const PlumbPartHead *theme)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->part->n_items; i++)
    {
      const PlumbItemResult *item = &self->part->items[i];
      if (item->item->theme != theme)
        continue;
      g_autofree char *rating
          = plumb_wording_dup_rating (self->review, &get_now (self, item)->left, self->language);
      g_ptr_array_add (lines,
                       plumb_language_fill (plumb_say (self->language, "{label}: {value}"), "label",
                                            say (self, &item->item->label), "value", rating, NULL));
    }
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
fill_themes (Maker *self)
{
  const PlumbResultPart *part = self->part->part;
  if (part->n_heads == 0)
    return;
  self->table = plumb_table_new (plumb_say (self->language, "The same by theme"));
  plumb_table_set_row_headers (self->table, TRUE);
  add_column (self, plumb_say_in (self->language, "column", "Theme"));
  add_column (self, plumb_say_in (self->language, "round", "Now"));
  for (guint i = 0; i <= part->n_heads; i++)
    {
      const PlumbPartHead *theme = i < part->n_heads ? &part->heads[i] : NULL;
      g_autofree char *items = dup_theme_items (self, theme);
      if (*items == '\0')
        continue;
      plumb_table_begin_row (self->table);
      plumb_table_add_cell (self->table, theme != NULL
                                             ? say (self, &theme->label)
                                             : plumb_say_in (self->language, "theme", "No theme"));
      plumb_table_add_cell (self->table, items);
    }
}

PlumbTable *
plumb_result_more_new (PlumbReview *review,
                       const PlumbResults *results,
                       const PlumbPartResult *part,
                       PlumbLanguage *language)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (results != NULL && part != NULL, NULL);

  Maker maker = { review, results, part, language, NULL };
  if (part->part->kind == PLUMB_PART_PROFILE)
    fill_themes (&maker);
  else if (part->part->kind == PLUMB_PART_CONTRADICTIONS)
    fill_other_pairs (&maker);
  return maker.table;
}
