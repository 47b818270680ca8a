/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-review-private.h"

/* How the questionnaire's logic reads the answers of a review. */

static PlumbStatus
get_marked_status (PlumbAnswers *answers, const char *question)
{
  PlumbReview *self = PLUMB_REVIEW (answers);
  const char *mark = plumb_review_get (self, PLUMB_KIND_ANSWER, question, "status");
  if (g_strcmp0 (mark, "unknown") == 0)
    return PLUMB_STATUS_UNKNOWN;
  gboolean explained = plumb_review_get (self, PLUMB_KIND_ANSWER, question, "reason") != NULL;
  if (g_strcmp0 (mark, "not-applicable") == 0 && explained)
    return PLUMB_STATUS_NOT_APPLICABLE;
  return PLUMB_STATUS_NOT_ASSESSED;
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

static char **
list_rows (PlumbAnswers *answers, const char *question)
{
  guint n_ids;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (PLUMB_REVIEW (answers)),
                                             PLUMB_KIND_ANSWER, &n_ids);
  g_autofree char *stem = g_strconcat (question, "/", NULL);
  gsize length = strlen (stem);
  g_autoptr (GStrvBuilder) rows = g_strv_builder_new ();
  g_autofree char *last = NULL;
  for (guint i = 0; i < n_ids; i++)
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
