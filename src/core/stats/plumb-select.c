/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-select.h"

/* Moves those of the numbers from *@first to *@last that are below the one at @rank before those
 * above it, and draws *@first and *@last together around where the one of that rank is. */
static void
part (double *numbers, guint rank, gint64 *first, gint64 *last)
{
  const double pivot = numbers[rank];
  gint64 low = *first, high = *last;

  while (low <= high)
    {
      while (numbers[low] < pivot)
        low++;
      while (numbers[high] > pivot)
        high--;
      if (low > high)
        break;
      const double moved = numbers[low];
      numbers[low++] = numbers[high];
      numbers[high--] = moved;
    }
  if (high < rank)
    *first = low;
  if (low > rank)
    *last = high;
}

double
plumb_select (double *numbers, guint n_numbers, guint rank)
{
  g_return_val_if_fail (numbers != NULL && rank < n_numbers, 0);

  gint64 first = 0, last = (gint64) n_numbers - 1;
  while (first < last)
    part (numbers, rank, &first, &last);
  return numbers[rank];
}
