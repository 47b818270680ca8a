/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "plumb-wording-private.h"
#include "plumb-wording-results.h"

/* What the parts of an instrument's results come to, in sentences. */

static const PlumbMoment *
get_now (const PlumbResults *results, const PlumbItemResult *item)
{
  return plumb_results_get_now (results, item);
}

static const char *
say_item (PlumbReview *review, const PlumbItemResult *item, PlumbLanguage *language)
{
  return plumb_wording_text (review, &item->item->label, language);
}

/* Words counted in the order in which they first came. */
typedef struct
{
  GPtrArray *words; /* char * */
  GArray *counts;   /* guint */
} Tally;

static void
tally_add (Tally *self, char *word)
{
  for (guint i = 0; i < self->words->len; i++)
    if (g_str_equal (g_ptr_array_index (self->words, i), word))
      {
        g_array_index (self->counts, guint, i)++;
        g_free (word);
        return;
      }
  guint one = 1;
  g_ptr_array_add (self->words, word);
  g_array_append_val (self->counts, one);
}

static char *
tally_finish (Tally *self, PlumbLanguage *language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->words->len; i++)
    {
      g_autofree char *n
          = plumb_language_format_number (language, g_array_index (self->counts, guint, i), 0);
      g_ptr_array_add (parts,
                       plumb_language_fill (plumb_say (language, "{n} × {level}"), "n", n, "level",
                                            g_ptr_array_index (self->words, i), NULL));
    }
  g_ptr_array_add (parts, NULL);
  g_ptr_array_unref (self->words);
  g_array_unref (self->counts);
  return plumb_wording_join ((const char *const *) parts->pdata, language);
}

/* A rating by its place: what counts as one word when counted, highest levels first. */
static int
compare_ratings (const void *a, const void *b)
{
  const PlumbRating *left = *(const PlumbRating *const *) a;
  const PlumbRating *right = *(const PlumbRating *const *) b;
  if ((left->n_rated > 0) != (right->n_rated > 0))
    return left->n_rated > 0 ? -1 : 1;
  if (left->n_rated == 0)
    return (int) plumb_rating_get_status (right) - (int) plumb_rating_get_status (left);
  return (left->median < right->median) - (left->median > right->median);
}

static char *
dup_counted (PlumbReview *review, const PlumbRating *rating, PlumbLanguage *language)
{
  if (rating->n_rated > 0 && rating->lower_median != rating->upper_median)
    /* Translators: of several ratings whose median lies between two levels */
    return g_strdup (plumb_say_in (language, "rating", "between two levels"));
  return plumb_wording_dup_rating (review, rating, language);
}

static void
tally_items (Tally *tally,
             PlumbReview *review,
             const PlumbPartResult *part,
             guint now,
             PlumbLanguage *language)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  for (guint i = 0; i < part->n_items; i++)
    if (part->items[i].moments[now].left.active)
      g_ptr_array_add (ratings, &part->items[i].moments[now].left);
  g_ptr_array_sort (ratings, compare_ratings);
  for (guint i = 0; i < ratings->len; i++)
    tally_add (tally, dup_counted (review, g_ptr_array_index (ratings, i), language));
}

/* Levels, the highest first; then other choices; then what is not answered. */
static int
compare_cells (const void *a, const void *b)
{
  const PlumbChoice *left = *(const PlumbChoice *const *) a;
  const PlumbChoice *right = *(const PlumbChoice *const *) b;
  if (left == NULL || right == NULL)
    return (left == NULL) - (right == NULL);
  gboolean left_is_level = plumb_choice_is_level (left);
  gboolean right_is_level = plumb_choice_is_level (right);
  if (!left_is_level || !right_is_level)
    return right_is_level - left_is_level;
  return (left->score < right->score) - (left->score > right->score);
}

static void
tally_cells (Tally *tally, PlumbReview *review, const PlumbGrid *grid, PlumbLanguage *language)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  for (guint i = 0; i < grid->n_rows; i++)
    for (guint j = 0; j < grid->n_columns; j++)
      g_ptr_array_add (cells, (gpointer) grid->rows[i].cells[j]);
  g_ptr_array_sort (cells, compare_cells);
  for (guint i = 0; i < cells->len; i++)
    tally_add (tally,
               g_strdup (plumb_wording_grid_cell (review, g_ptr_array_index (cells, i), language)));
}

static char *
dup_tally (PlumbReview *review,
           const PlumbResults *results,
           const PlumbPartResult *part,
           PlumbLanguage *language)
{
  Tally tally
      = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (guint)) };
  if (part->grid != NULL)
    tally_cells (&tally, review, part->grid, language);
  else
    tally_items (&tally, review, part, results->n_points - 1, language);
  return tally_finish (&tally, language);
}

static void
take (GStrvBuilder *builder, char *text)
{
  if (text != NULL)
    g_strv_builder_add (builder, text);
  g_free (text);
}

/* How many items changed how since the last closed round. */
typedef struct
{
  guint up;
  guint down;
  guint same;
  guint open;
} Changes;

static Changes
count_changes (const PlumbPartResult *part)
{
  Changes changes = { 0 };
  for (guint i = 0; i < part->n_items; i++)
    {
      const PlumbItemResult *item = &part->items[i];
      changes.open += !item->has_change;
      changes.up += item->has_change && item->change > 0;
      changes.down += item->has_change && item->change < 0;
      changes.same += item->has_change && item->change == 0;
    }
  return changes;
}

static void
add_count (GPtrArray *parts, PlumbLanguage *language, const char *text, guint n)
{
  if (n > 0)
    g_ptr_array_add (parts, plumb_say_fill_count (language, text, n));
}

/* "Since “Spring”: 3 higher; 1 lower; 5 as before." */
static char *
dup_changes (const PlumbResults *results, const PlumbPartResult *part, PlumbLanguage *language)
{
  if (results->n_points < 2)
    return NULL;
  Changes n = count_changes (part);
  gboolean pair = part->part->kind == PLUMB_PART_COMPARISON;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  /* Translators: this and the next five: how many ratings, or pairs of ratings, changed how */
  add_count (parts, language,
             pair ? plumb_say_count (language, "{n} further apart", "{n} further apart", n.up)
                  : plumb_say_count (language, "{n} higher", "{n} higher", n.up),
             n.up);
  add_count (parts, language,
             pair ? plumb_say_count (language, "{n} closer together", "{n} closer together", n.down)
                  : plumb_say_count (language, "{n} lower", "{n} lower", n.down),
             n.down);
  add_count (parts, language, plumb_say_count (language, "{n} as before", "{n} as before", n.same),
             n.same);
  add_count (parts, language,
             plumb_say_count (language, "{n} not comparable", "{n} not comparable", n.open),
             n.open);
  g_ptr_array_add (parts, NULL);
  g_autofree char *list = plumb_wording_join ((const char *const *) parts->pdata, language);
  const PlumbPoint *point = &results->points[results->n_points - 2];
  return plumb_language_fill (plumb_say (language, "Since “{round}”: {list}."), "round",
                              point->label != NULL ? point->label : point->id, "list", list, NULL);
}

/* Where the raters of one thing differ most. */
static char *
dup_widest_spread (PlumbReview *review,
                   const PlumbResults *results,
                   const PlumbPartResult *part,
                   PlumbLanguage *language)
{
  const PlumbItemResult *widest = NULL;
  double most = 0;
  for (guint i = 0; i < part->n_items; i++)
    {
      const PlumbRating *rating = &get_now (results, &part->items[i])->left;
      if (rating->n_rated < 2 || rating->highest - rating->lowest <= most)
        continue;
      most = rating->highest - rating->lowest;
      widest = &part->items[i];
    }
  if (widest == NULL)
    return NULL;
  g_autofree char *spread
      = plumb_wording_dup_spread (review, &get_now (results, widest)->left, language);
  return plumb_language_fill (
      plumb_say (language, "Those who rated differ most on “{item}”: {spread}."), "item",
      say_item (review, widest, language), "spread", spread, NULL);
}

static void
add_profile (GStrvBuilder *builder,
             PlumbReview *review,
             const PlumbResults *results,
             const PlumbPartResult *part,
             PlumbLanguage *language)
{
  g_autofree char *tally = dup_tally (review, results, part, language);
  take (builder, plumb_language_fill (plumb_say (language, "Where things stand: {list}."), "list",
                                      tally, NULL));
  take (builder, dup_changes (results, part, language));
  take (builder, dup_widest_spread (review, results, part, language));
}

static void
add_comparison (GStrvBuilder *builder,
                PlumbReview *review,
                const PlumbResults *results,
                const PlumbPartResult *part,
                PlumbLanguage *language)
{
  const PlumbItemResult *widest = NULL;
  guint n_compared = 0;
  for (guint i = 0; i < part->n_items; i++)
    {
      const PlumbMoment *now = get_now (results, &part->items[i]);
      n_compared += now->has_gap;
      if (now->has_gap && now->gap != 0
          && (widest == NULL || fabs (now->gap) > fabs (get_now (results, widest)->gap)))
        widest = &part->items[i];
    }
  if (widest != NULL)
    {
      g_autofree char *gap
          = plumb_wording_dup_gap_between (review, part->part, get_now (results, widest), language);
      take (builder,
            plumb_language_fill (
                plumb_say (language, "The two sides are furthest apart on “{item}”: {gap}."),
                "item", say_item (review, widest, language), "gap", gap, NULL));
    }
  else if (n_compared > 0)
    g_strv_builder_add (builder, plumb_say (language, "Both sides rate everything the same."));
  PlumbShare share = { n_compared, part->n_items };
  g_autofree char *compared = plumb_wording_dup_share (share, language);
  take (builder, plumb_language_fill (plumb_say (language, "Rated by both sides: {share}."),
                                      "share", compared, NULL));
  take (builder, dup_changes (results, part, language));
}

static void
add_grid (GStrvBuilder *builder,
          PlumbReview *review,
          const PlumbResults *results,
          const PlumbPartResult *part,
          PlumbLanguage *language)
{
  const PlumbGrid *grid = part->grid;
  if (!grid->active)
    {
      g_strv_builder_add (builder,
                          plumb_say (language, "This is not asked, because of other answers."));
      return;
    }
  if (grid->n_rows == 0)
    {
      g_strv_builder_add (builder, grid->marked == PLUMB_STATUS_NOT_ASSESSED
                                       ? plumb_say (language, "Nobody has answered this yet.")
                                       : plumb_wording_status (grid->marked, language));
      return;
    }
  g_autofree char *tally = dup_tally (review, results, part, language);
  take (builder, plumb_language_fill (plumb_say (language, "Where things stand: {list}."), "list",
                                      tally, NULL));
}

static void
add_contradictions (GStrvBuilder *builder,
                    PlumbReview *review,
                    const PlumbPartResult *part,
                    PlumbLanguage *language)
{
  PlumbShare holding = { part->n_holding, part->n_items };
  g_autofree char *share = plumb_wording_dup_share (holding, language);
  take (builder, plumb_language_fill (
                     plumb_say (language, "Pairs of answers that contradict each other: {share}."),
                     "share", share, NULL));
  if (part->n_open > 0)
    take (builder,
          plumb_say_fill_count (
              language,
              plumb_say_count (
                  language, "Of one pair it cannot be said yet, since an answer is missing.",
                  "Of {n} pairs it cannot be said yet, since an answer is missing.", part->n_open),
              part->n_open));
  for (guint i = 0; i < part->n_items; i++)
    if (part->items[i].contradiction == PLUMB_CONTRADICTION_HOLDS)
      g_strv_builder_add (builder, say_item (review, &part->items[i], language));
}

static void
add_rounds (GStrvBuilder *builder,
            const PlumbResults *results,
            const PlumbPartResult *part,
            PlumbLanguage *language)
{
  guint n_rounds = results->n_points - 1;
  if (n_rounds == 0)
    {
      g_strv_builder_add (
          builder,
          plumb_say (language, "No round was closed yet, so there is nothing to compare."));
      return;
    }
  take (builder, plumb_say_fill_count (language,
                                       plumb_say_count (language, "One round was closed so far.",
                                                        "{n} rounds were closed so far.", n_rounds),
                                       n_rounds));
  take (builder, dup_changes (results, part, language));
}

char **
plumb_wording_list_part_headlines (PlumbReview *review,
                                   const PlumbResults *results,
                                   const PlumbPartResult *part,
                                   PlumbLanguage *language)
{
  g_return_val_if_fail (results != NULL && part != NULL, NULL);

  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  switch (part->part->kind)
    {
    case PLUMB_PART_PROFILE:
      add_profile (builder, review, results, part, language);
      break;
    case PLUMB_PART_COMPARISON:
      add_comparison (builder, review, results, part, language);
      break;
    case PLUMB_PART_GRID:
      add_grid (builder, review, results, part, language);
      break;
    case PLUMB_PART_CONTRADICTIONS:
      add_contradictions (builder, review, part, language);
      break;
    case PLUMB_PART_ROUNDS:
      add_rounds (builder, results, part, language);
      break;
    }
  return g_strv_builder_end (builder);
}
