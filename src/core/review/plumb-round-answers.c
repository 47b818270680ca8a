/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the questionnaire's logic reads the answers of a closed round. */

#include "plumb-round.h"

#include <string.h>

#include "plumb-review-private.h"

#define PLUMB_TYPE_ROUND_ANSWERS (plumb_round_answers_get_type ())
G_DECLARE_FINAL_TYPE (PlumbRoundAnswers, plumb_round_answers, PLUMB, ROUND_ANSWERS, GObject)

struct _PlumbRoundAnswers
{
  GObject parent_instance;

  PlumbReview *review;
  char *stem; /* "r2/" */
};

static const char *
get_fact (PlumbRoundAnswers *self, const char *address, const char *field)
{
  g_autofree char *place = g_strconcat (self->stem, address, NULL);
  return plumb_review_get (self->review, PLUMB_KIND_ROUND_ANSWER, place, field);
}

static PlumbStatus
get_marked_status (PlumbAnswers *answers, const char *question)
{
  PlumbRoundAnswers *self = PLUMB_ROUND_ANSWERS (answers);
  return plumb_review_read_mark (get_fact (self, question, "status"),
                                 get_fact (self, question, "reason"));
}

static const char *
get_value (PlumbAnswers *answers, const char *address)
{
  PlumbRoundAnswers *self = PLUMB_ROUND_ANSWERS (answers);
  g_autofree char *question = g_strndup (address, strcspn (address, "/"));
  return get_fact (self, question, "status") == NULL ? get_fact (self, address, "value") : NULL;
}

static char **
list_rows (PlumbAnswers *answers, const char *question)
{
  PlumbRoundAnswers *self = PLUMB_ROUND_ANSWERS (answers);
  g_autofree char *stem = g_strconcat (self->stem, question, "/", NULL);
  return plumb_review_list_rows (self->review, PLUMB_KIND_ROUND_ANSWER, stem);
}

static guint
count_impacts (PlumbAnswers *answers, const char *direction)
{
  PlumbRoundAnswers *self = PLUMB_ROUND_ANSWERS (answers);
  guint n_ids, n = 0;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (self->review), PLUMB_KIND_ROUND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    if (g_str_has_prefix (ids[i], self->stem))
      n += direction == NULL
           || g_strcmp0 (
                  plumb_review_get (self->review, PLUMB_KIND_ROUND_IMPACT, ids[i], "direction"),
                  direction)
                  == 0;
  return n;
}

static void
init_answers (PlumbAnswersInterface *iface)
{
  iface->get_value = get_value;
  iface->get_marked_status = get_marked_status;
  iface->list_rows = list_rows;
  iface->count_impacts = count_impacts;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlumbRoundAnswers,
                               plumb_round_answers,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLUMB_TYPE_ANSWERS, init_answers))

static void
finalize (GObject *object)
{
  PlumbRoundAnswers *self = PLUMB_ROUND_ANSWERS (object);
  g_clear_object (&self->review);
  g_free (self->stem);
  G_OBJECT_CLASS (plumb_round_answers_parent_class)->finalize (object);
}

static void
plumb_round_answers_class_init (PlumbRoundAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
}

static void
plumb_round_answers_init (PlumbRoundAnswers *self)
{
}

PlumbAnswers *
plumb_round_answers_new (PlumbReview *review, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (review), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  PlumbRoundAnswers *self = g_object_new (PLUMB_TYPE_ROUND_ANSWERS, NULL);
  self->review = g_object_ref (review);
  self->stem = g_strconcat (id, "/", NULL);
  return PLUMB_ANSWERS (self);
}
