/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-fact-place.h"
#include "plumb-review-private.h"

/* There is room for so many rows of a table at first. */
#define USUAL_ROWS 16

/* How the questionnaire's logic reads the answers of a review. */

PlumbStatus
plumb_review_read_mark (const char *mark, const char *reason)
{
  if (g_strcmp0 (mark, "unknown") == 0)
    return PLUMB_STATUS_UNKNOWN;
  if (g_strcmp0 (mark, "not-applicable") == 0 && reason != NULL)
    return PLUMB_STATUS_NOT_APPLICABLE;
  return PLUMB_STATUS_NOT_ASSESSED;
}

/* The texts of the answer at @address; NULL where there is none. */
static const char *const *
peek (PlumbAnswers *answers, const char *address)
{
  return plumb_facts_peek (((PlumbReview *) answers)->facts, PLUMB_KIND_ANSWER, address);
}

static PlumbStatus
get_marked_status (PlumbAnswers *answers, const char *question)
{
  const char *const *texts = peek (answers, question);
  return texts != NULL
             ? plumb_review_read_mark (texts[PLUMB_ANSWER_STATUS], texts[PLUMB_ANSWER_REASON])
             : PLUMB_STATUS_NOT_ASSESSED;
}

/* A question that is marked unknown or not applicable reads as unanswered; what was typed before is
 * kept. One that is said not to apply without a reason is not assessed, but its value is set aside
 * all the same. */
static const char *
get_value (PlumbAnswers *answers, const char *address)
{
  const char *const *texts = peek (answers, address);
  if (texts == NULL)
    return NULL;
  const char *slash = strchr (address, '/');
  char name[PLUMB_ID_SIZE];
  g_autofree char *long_name = NULL;
  const char *const *whole
      = slash != NULL ? peek (answers, plumb_text_cut (address, slash, name, &long_name)) : texts;
  gboolean is_marked = whole != NULL && whole[PLUMB_ANSWER_STATUS] != NULL;
  return is_marked ? NULL : texts[PLUMB_ANSWER_VALUE];
}

/* The first of @ids, which are in their order, that is not before @id. */
static guint
find_first (const char *const *ids, guint n_ids, const char *id)
{
  guint from = 0;
  guint to = n_ids;
  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      if (plumb_facts_compare_ids (ids[middle], id) < 0)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

char **
plumb_review_list_rows (PlumbReview *self, PlumbKind kind, const char *stem)
{
  guint n_ids;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (self), kind, &n_ids);
  gsize length = strlen (stem);
  /* After every address in the table, of which none has such a character. */
  g_autofree char *end = g_strconcat (stem, "\x7f", NULL);
  guint n_before_end = find_first (ids, n_ids, end);
  GPtrArray *rows = g_ptr_array_sized_new (USUAL_ROWS);
  const char *last = NULL; /* the first address in the last row, and how much names that row */
  gsize last_length = 0;
  for (guint i = find_first (ids, n_ids, stem); i < n_before_end; i++)
    {
      if (last != NULL && strncmp (ids[i], last, last_length) == 0)
        continue;
      const char *row = ids[i] + length;
      const char *slash = strncmp (ids[i], stem, length) == 0 ? strchr (row, '/') : NULL;
      if (slash == NULL)
        continue;
      g_ptr_array_add (rows, g_strndup (row, (gsize) (slash - row)));
      last = ids[i];
      last_length = (gsize) (slash + 1 - last);
    }
  g_ptr_array_add (rows, NULL);
  return (char **) g_ptr_array_free (rows, FALSE);
}

static char **
list_rows (PlumbAnswers *answers, const char *question)
{
  g_autofree char *stem = g_strconcat (question, "/", NULL);
  return plumb_review_list_rows (PLUMB_REVIEW (answers), PLUMB_KIND_ANSWER, stem);
}

static guint
count_impacts (PlumbAnswers *answers, const char *direction)
{
  const PlumbFacts *facts = plumb_review_get_facts (PLUMB_REVIEW (answers));
  guint n_ids;
  const char *const *ids = plumb_facts_list (facts, PLUMB_KIND_IMPACT, &n_ids);
  if (direction == NULL)
    return n_ids;
  guint count = 0;
  for (guint i = 0; i < n_ids; i++)
    {
      const char *const *texts = plumb_facts_peek (facts, PLUMB_KIND_IMPACT, ids[i]);
      count += g_strcmp0 (texts[PLUMB_IMPACT_FIELD_DIRECTION], direction) == 0;
    }
  return count;
}

void
plumb_review_answers_init (PlumbAnswersInterface *iface)
{
  iface->get_value = get_value;
  iface->get_marked_status = get_marked_status;
  iface->list_rows = list_rows;
  iface->count_impacts = count_impacts;
}
