/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-review.h"

/* What can be told of a review from its facts, its history and its logic alone. */

const char *
plumb_review_get_title (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);

  const char *title = plumb_review_get (self, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title");
  if (title == NULL)
    title = plumb_review_get (self, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "ordinance-title");
  return title != NULL ? title : plumb_review_get_instrument (self)->title.source;
}

static guint
highest_in_facts (PlumbReview *self, PlumbKind kind, const char *stem)
{
  guint n_ids;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (self), kind, &n_ids);
  guint highest = 0;
  for (guint i = 0; i < n_ids; i++)
    highest = MAX (highest, plumb_id_get_number (ids[i], stem));
  return highest;
}

static guint
highest_in_history (PlumbReview *self, PlumbKind kind, const char *stem)
{
  guint highest = 0;
  for (guint i = 0; i < plumb_review_get_n_changes (self); i++)
    {
      const PlumbChange *change = plumb_review_get_change (self, i);
      for (guint j = 0; j < change->deltas->len; j++)
        {
          const PlumbDelta *delta = plumb_change_get (change, j);
          if (delta->kind == kind)
            highest = MAX (highest, plumb_id_get_number (delta->id, stem));
        }
    }
  return highest;
}

static guint
next_number (PlumbReview *self, PlumbKind kind, const char *stem)
{
  return MAX (highest_in_facts (self, kind, stem), highest_in_history (self, kind, stem)) + 1;
}

char *
plumb_review_make_id (PlumbReview *self, PlumbKind kind)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  const PlumbFactKind *table = plumb_kind_get (kind);
  g_return_val_if_fail (table != NULL && table->prefix != NULL, NULL);
  return g_strdup_printf ("%s%u", table->prefix, next_number (self, kind, table->prefix));
}

char *
plumb_review_make_row (PlumbReview *self, const char *question)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);
  g_autofree char *stem = g_strconcat (question, "/r", NULL);
  return g_strdup_printf ("r%u", next_number (self, PLUMB_KIND_ANSWER, stem));
}

/* Whether any answer belongs to @question, itself or in its rows. */
static gboolean
holds_answer (PlumbReview *self, const PlumbQuestion *question)
{
  if (plumb_facts_has (plumb_review_get_facts (self), PLUMB_KIND_ANSWER, question->id))
    return TRUE;
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (self), PLUMB_KIND_ANSWER, &n_ids);
  gsize length = strlen (question->id);
  for (guint i = 0; i < n_ids; i++)
    if (strncmp (ids[i], question->id, length) == 0 && ids[i][length] == '/')
      return TRUE;
  return FALSE;
}

GPtrArray *
plumb_review_list_hidden (PlumbReview *self)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);

  const PlumbInstrument *instrument = plumb_review_get_instrument (self);
  PlumbLogic *logic = plumb_review_get_logic (self);
  GPtrArray *hidden = g_ptr_array_new ();
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      if (!plumb_logic_is_active (logic, question) && holds_answer (self, question))
        g_ptr_array_add (hidden, (gpointer) question);
    }
  return hidden;
}
