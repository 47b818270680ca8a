/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-results-sections.h"

#include "plumb-practice-links.h"

static void
add_need (GArray *needs, const PlumbQuestion *question, double score)
{
  const PlumbPracticeNeed need = { question, TRUE, score };
  g_array_append_val (needs, need);
}

static void
add_rating (GArray *needs, const PlumbRating *rating)
{
  if (rating->question != NULL && rating->active && rating->n_rated > 0)
    add_need (needs, rating->question, rating->median);
}

static void
add_items (GArray *needs, const PlumbResults *results, const PlumbPartResult *part)
{
  for (guint i = 0; i < part->n_items; i++)
    {
      if (part->items[i].moments == NULL)
        continue;
      const PlumbMoment *now = plumb_results_get_now (results, &part->items[i]);
      add_rating (needs, &now->left);
      add_rating (needs, &now->right);
    }
}

/* Each level in the table counts by itself: one low row wants help, whatever the others are. */
static void
add_grid (GArray *needs, const PlumbGrid *grid)
{
  for (guint r = 0; r < grid->n_rows; r++)
    for (guint c = 0; c < grid->n_columns; c++)
      {
        const PlumbChoice *choice = grid->rows[r].cells[c];
        if (choice != NULL && choice->has_score && choice->role == PLUMB_CHOICE_PLAIN)
          add_need (needs, grid->question, choice->score);
      }
}

GtkWidget *
plumb_results_practices_new (PlumbWorkspace *workspace,
                             const PlumbResults *results,
                             const PlumbPartResult *part)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (results != NULL && part != NULL, NULL);

  g_autoptr (GArray) needs = g_array_new (FALSE, FALSE, sizeof (PlumbPracticeNeed));
  add_items (needs, results, part);
  if (part->grid != NULL)
    add_grid (needs, part->grid);
  return plumb_practice_links_new (workspace, (const PlumbPracticeNeed *) needs->data, needs->len);
}
