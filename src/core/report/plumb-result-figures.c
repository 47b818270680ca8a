/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of results. */

#include "plumb-result-figures.h"

#include <math.h>

#include "plumb-level-chart.h"
#include "plumb-wording-private.h"

/* The levels of a scale, lowest first. */
typedef struct
{
  const PlumbChoice **levels;
  guint n_levels;
} Levels;

static void
levels_clear (Levels *self)
{
  g_free (self->levels);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Levels, levels_clear)

static int
compare_scores (const void *a, const void *b)
{
  double left = (*(const PlumbChoice *const *) a)->score;
  double right = (*(const PlumbChoice *const *) b)->score;
  return (left > right) - (left < right);
}

static Levels
list_levels (const PlumbChoice *choices, guint n_choices)
{
  Levels levels = { g_new0 (const PlumbChoice *, n_choices + 1), 0 };
  for (guint i = 0; i < n_choices; i++)
    if (plumb_choice_is_level (&choices[i]))
      levels.levels[levels.n_levels++] = &choices[i];
  qsort (levels.levels, levels.n_levels, sizeof *levels.levels, compare_scores);
  return levels;
}

/* The place of @score among the levels; between two of them it is in proportion. */
static double
get_place (const Levels *self, double score)
{
  for (guint i = 0; i < self->n_levels; i++)
    {
      double here = self->levels[i]->score;
      if (score == here || (score < here && i == 0))
        return i;
      if (score < here)
        {
          double below = self->levels[i - 1]->score;
          return i - 1 + (score - below) / (here - below);
        }
    }
  return self->n_levels - 1;
}

static PlumbChart *
new_chart (PlumbReview *review,
           const Levels *levels,
           const char *label_header,
           const char *first_title,
           const char *second_title,
           PlumbLanguage *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < levels->n_levels; i++)
    g_strv_builder_add (builder, plumb_wording_text (review, &levels->levels[i]->label, language));
  g_auto (GStrv) names = g_strv_builder_end (builder);
  return plumb_level_chart_new (label_header, (const char *const *) names, first_title,
                                second_title);
}

static void
set_mark (PlumbLevelMark *mark,
          const Levels *levels,
          const PlumbRating *now,
          const PlumbRating *before,
          const char *text)
{
  gboolean has_level = now->n_rated > 0;
  *mark = (PlumbLevelMark){
    .place = has_level ? get_place (levels, now->median) : NAN,
    .from = has_level ? get_place (levels, now->lowest) : NAN,
    .to = has_level ? get_place (levels, now->highest) : NAN,
    .before = before != NULL && before->n_rated > 0 ? get_place (levels, before->median) : NAN,
    .text = text,
  };
}

/* Whose the words are that stand in the place of a mark. */
static char *
dup_stead (PlumbReview *review,
           const PlumbPartHead *side,
           const PlumbRating *rating,
           PlumbLanguage *language)
{
  if (rating->n_rated > 0)
    return NULL;
  g_autofree char *text = plumb_wording_dup_rating (review, rating, language);
  return plumb_language_fill (plumb_say (language, "{label}: {value}"), "label",
                              plumb_wording_text (review, &side->label, language), "value", text,
                              NULL);
}

static void
add_item (PlumbChart *chart,
          PlumbReview *review,
          const PlumbResults *results,
          const PlumbResultPart *part,
          const PlumbItemResult *item,
          const Levels *levels,
          PlumbLanguage *language)
{
  const PlumbMoment *now = plumb_results_get_now (results, item);
  const PlumbMoment *before = plumb_results_get_before (results, item);
  PlumbLevelMark left;
  PlumbLevelMark right;
  g_autofree char *left_text = plumb_wording_dup_rating (review, &now->left, language);
  set_mark (&left, levels, &now->left, before != NULL ? &before->left : NULL, left_text);
  const char *label = plumb_wording_text (review, &item->item->label, language);
  if (item->item->other == NULL)
    {
      plumb_level_chart_add (chart, label, &left, NULL);
      return;
    }
  g_autofree char *right_text = plumb_wording_dup_rating (review, &now->right, language);
  set_mark (&right, levels, &now->right, before != NULL ? &before->right : NULL, right_text);
  g_autofree char *left_stead = dup_stead (review, &part->heads[0], &now->left, language);
  g_autofree char *right_stead = dup_stead (review, &part->heads[1], &now->right, language);
  left.stead = left_stead;
  right.stead = right_stead;
  plumb_level_chart_add (chart, label, &left, &right);
}

/* Whether all items are rated on one list of choices. */
static gboolean
share_scale (const PlumbPartResult *part)
{
  for (guint i = 1; i < part->n_items; i++)
    if (part->items[i].item->question->choices != part->items[0].item->question->choices)
      return FALSE;
  return part->n_items > 0;
}

static PlumbChart *
new_items_chart (PlumbReview *review,
                 const PlumbResults *results,
                 const PlumbPartResult *part,
                 PlumbLanguage *language)
{
  if (!share_scale (part))
    return NULL;
  const PlumbQuestion *question = part->items[0].item->question;
  g_auto (Levels) levels = list_levels (question->choices, question->n_choices);
  if (levels.n_levels == 0)
    return NULL;
  gboolean pair = part->part->kind == PLUMB_PART_COMPARISON;
  PlumbChart *chart = new_chart (
      review, &levels, plumb_say_in (language, "column", "Item"),
      pair ? plumb_wording_text (review, &part->part->heads[0].label, language)
           : plumb_say_in (language, "round", "Now"),
      pair ? plumb_wording_text (review, &part->part->heads[1].label, language) : NULL, language);
  if (results->n_points > 1)
    {
      g_autofree char *before
          = plumb_wording_dup_point (&results->points[results->n_points - 2], language);
      plumb_level_chart_set_before_label (chart, before);
    }
  plumb_level_chart_set_band_label (
      chart, plumb_say (language, "From the lowest to the highest of several ratings; the mark is "
                                  "the median"));
  for (guint i = 0; i < part->n_items; i++)
    if (plumb_results_get_now (results, &part->items[i])->left.active)
      add_item (chart, review, results, part->part, &part->items[i], &levels, language);
  return chart;
}

static void
add_grid_row (PlumbChart *chart,
              PlumbReview *review,
              const PlumbGridRow *row,
              const Levels *levels,
              PlumbLanguage *language)
{
  const PlumbChoice *choice = row->cells[0];
  gboolean has_level = choice != NULL && plumb_choice_is_level (choice);
  PlumbLevelMark mark = { .place = has_level ? get_place (levels, choice->score) : NAN,
                          .from = NAN,
                          .to = NAN,
                          .before = NAN,
                          .text = plumb_wording_grid_cell (review, choice, language) };
  plumb_level_chart_add (chart, plumb_wording_text (review, &row->label, language), &mark, NULL);
}

/* A table of one column is drawn as levels; of several, the table itself says more. */
static PlumbChart *
new_grid_chart (PlumbReview *review, const PlumbGrid *grid, PlumbLanguage *language)
{
  if (grid->n_columns != 1 || grid->n_rows == 0)
    return NULL;
  const PlumbGridColumn *column = &grid->columns[0];
  g_auto (Levels) levels = list_levels (column->choices, column->n_choices);
  if (levels.n_levels < 2)
    return NULL;
  PlumbChart *chart
      = new_chart (review, &levels, plumb_say_in (language, "column", "Item"),
                   plumb_wording_text (review, &column->label, language), NULL, language);
  for (guint i = 0; i < grid->n_rows; i++)
    add_grid_row (chart, review, &grid->rows[i], &levels, language);
  return chart;
}

PlumbChart *
plumb_result_chart_new (PlumbReview *review,
                        const PlumbResults *results,
                        const PlumbPartResult *part,
                        PlumbLanguage *language)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (results != NULL && part != NULL, NULL);

  if (part->grid != NULL)
    return new_grid_chart (review, part->grid, language);
  return part->part->kind != PLUMB_PART_CONTRADICTIONS
             ? new_items_chart (review, results, part, language)
             : NULL;
}
