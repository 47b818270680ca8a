/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-suggest.h"

#include <string.h>

/* Longer words are names that a machine made; they are never mistyped. */
#define MAX_LENGTH 128

static guint
min3 (guint a, guint b, guint c)
{
  return MIN (MIN (a, b), c);
}

/* Fills the row for the first @i letters of @a from the two rows before it. Answers the smallest
 * number in the row. */
static guint
fill_row (const char *a, gsize i, const char *b, gsize b_length, guint rows[3][MAX_LENGTH + 1])
{
  guint *now = rows[i % 3];
  const guint *before = rows[(i - 1) % 3];
  now[0] = i;
  guint smallest = now[0];
  for (gsize j = 1; j <= b_length; j++)
    {
      guint replaced = before[j - 1] + (a[i - 1] != b[j - 1]);
      now[j] = min3 (before[j] + 1, now[j - 1] + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = MIN (now[j], rows[(i - 2) % 3][j - 2] + 1);
      smallest = MIN (smallest, now[j]);
    }
  return smallest;
}

guint
plumb_suggest_count_slips (const char *a, const char *b)
{
  g_return_val_if_fail (a != NULL, G_MAXUINT);
  g_return_val_if_fail (b != NULL, G_MAXUINT);

  static const guint far = PLUMB_SUGGEST_MAX_SLIPS + 1;
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);
  gsize difference = a_length > b_length ? a_length - b_length : b_length - a_length;
  if (difference >= far || MAX (a_length, b_length) > MAX_LENGTH)
    return far;

  guint rows[3][MAX_LENGTH + 1];
  for (gsize j = 0; j <= b_length; j++)
    rows[0][j] = j;
  /* A swap reaches back two rows, so one row that is too far does not yet decide. */
  gboolean was_far = FALSE;
  for (gsize i = 1; i <= a_length; i++)
    {
      gboolean is_far = fill_row (a, i, b, b_length, rows) >= far;
      if (is_far && was_far)
        return far;
      was_far = is_far;
    }
  return MIN (rows[a_length % 3][b_length], far);
}

const char *
plumb_suggest (const char *word, const char *const *known)
{
  g_return_val_if_fail (word != NULL, NULL);
  g_return_val_if_fail (known != NULL, NULL);

  gsize length = strlen (word);
  guint limit = length <= 2 ? 0 : length <= 4 ? 1 : PLUMB_SUGGEST_MAX_SLIPS;
  const char *best = NULL;
  for (guint i = 0; known[i] != NULL; i++)
    {
      guint slips = plumb_suggest_count_slips (word, known[i]);
      if (slips == 0 || slips > limit)
        continue;
      best = known[i];
      if (slips == 1)
        return best;
      limit = slips - 1;
    }
  return best;
}
