/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-review-private.h"

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

static PlumbStatus
get_marked_status (PlumbAnswers *answers, const char *question)
{
  PlumbReview *self = PLUMB_REVIEW (answers);
  return plumb_review_read_mark (plumb_review_get (self, PLUMB_KIND_ANSWER, question, "status"),
                                 plumb_review_get (self, PLUMB_KIND_ANSWER, question, "reason"));
}

/* Whether @question is marked at all; one that is said not to apply without a reason is not
 * assessed, but its value is set aside all the same. */
static gboolean
is_marked (PlumbReview *self, const char *question)
{
  return plumb_review_get (self, PLUMB_KIND_ANSWER, question, "status") != NULL;
}

/* A question that is marked unknown or not applicable reads as unanswered; what was typed before is
 * kept. */
static const char *
get_value (PlumbAnswers *answers, const char *address)
{
  g_autofree char *question = g_strndup (address, strcspn (address, "/"));
  if (is_marked (PLUMB_REVIEW (answers), question))
    return NULL;
  return plumb_review_get (PLUMB_REVIEW (answers), PLUMB_KIND_ANSWER, address, "value");
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
  g_autoptr (GStrvBuilder) rows = g_strv_builder_new ();
  g_autofree char *last = NULL;
  for (guint i = find_first (ids, n_ids, stem);
       i < n_ids && plumb_facts_compare_ids (ids[i], end) < 0; i++)
    {
      const char *slash
          = strncmp (ids[i], stem, length) == 0 ? strchr (ids[i] + length, '/') : NULL;
      if (slash == NULL)
        continue;
      g_autofree char *row = g_strndup (ids[i] + length, slash - ids[i] - length);
      if (g_strcmp0 (row, last) == 0)
        continue;
      g_strv_builder_add (rows, row);
      g_free (last);
      last = g_steal_pointer (&row);
    }
  return g_strv_builder_end (rows);
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
    if (g_strcmp0 (plumb_facts_get (facts, PLUMB_KIND_IMPACT, ids[i], "direction"), direction) == 0)
      count++;
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
