/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Migration: what was asked in other words when it was answered. */

#include "plumb-migration-fate.h"

#include <string.h>

#include "plumb-review-values.h"
#include "plumb-successor.h"

/* All that is answered to @question, parted by spaces: what was chosen in its rows, too. */
static char *
dup_answered (PlumbReview *review, const PlumbQuestion *question)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint n_ids;
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_ANSWER, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const char *value = plumb_review_get (review, PLUMB_KIND_ANSWER, ids[i], "value");
      if (value != NULL
          && plumb_address_get_question (plumb_review_get_instrument (review), ids[i]) == question)
        g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", value);
    }
  return all->len > 0 ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

/* Whether something of the answer to @then will be an answer to @now. */
static gboolean
is_kept (PlumbMigration *self, const PlumbQuestion *now)
{
  g_autofree char *stem = g_strdup_printf ("answer/%s/", now->id);
  GHashTableIter iter;
  gpointer to;
  g_hash_table_iter_init (&iter, self->taken);
  while (g_hash_table_iter_next (&iter, &to, NULL))
    if (g_str_has_prefix (to, stem) && g_str_has_suffix (to, "/value"))
      return TRUE;
  return FALSE;
}

/* What of @value is still a choice of @now, as it was called then. */
static char *
dup_kept_choices (const char *value, const PlumbQuestion *now)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GString) kept = g_string_new (NULL);
  for (char **id = ids; *id != NULL; id++)
    if (plumb_successor_get_choice (now->choices, now->n_choices, *id) != NULL)
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", *id);
  return g_string_free (g_steal_pointer (&kept), FALSE);
}

/* Notes at an answer that stays what was asked when it was given, where that is asked in other
 * words now. The oldest words stand: nobody has looked at the answer since. */
static void
note_wording (PlumbMigration *self, const PlumbQuestion *then, const PlumbQuestion *now)
{
  static const char field[] = "wording-was";
  g_autofree char *value = dup_answered (self->review, then);
  const PlumbQuestion *holder = plumb_instrument_get_question (self->from, now->id);
  g_autofree char *held
      = holder != NULL && holder != then ? dup_answered (self->review, holder) : NULL;
  if (value == NULL || held != NULL || !is_kept (self, now))
    return;
  gboolean whole;
  g_autofree char *mapped
      = plumb_migration_map_choices (value, now->choices, now->n_choices, &whole);
  g_autofree char *kept = dup_kept_choices (value, now);
  g_autofree char *was = plumb_migration_dup_asked (then, kept);
  g_autofree char *is = plumb_migration_dup_asked (now, mapped);
  const char *noted = plumb_review_get (self->review, PLUMB_KIND_ANSWER, then->id, field);
  if (noted != NULL)
    {
      /* It has been placed with the answer; back to the words of then, nothing is to be noted. */
      if (strcmp (noted, is) == 0)
        plumb_migration_add_edit (self, PLUMB_KIND_ANSWER, now->id, field, NULL);
      return;
    }
  if (strcmp (was, is) == 0)
    return;
  const PlumbMovingFact fact = {
    .kind = PLUMB_KIND_ANSWER, .id = then->id, .field = field, .text = was, .question = then
  };
  PlumbFate *fate = plumb_migration_add_fate (self, PLUMB_FATE_REWORDED, &fact);
  fate->to = plumb_migration_dup_place (PLUMB_KIND_ANSWER, now->id, field);
  plumb_migration_add_edit (self, PLUMB_KIND_ANSWER, now->id, field, was);
}

void
plumb_migration_note_wordings (PlumbMigration *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->from->n_questions; i++)
    {
      const PlumbQuestion *then = self->from->questions[i];
      const PlumbQuestion *now = plumb_successor_get_question (self->to, then->id);
      if (now != NULL)
        note_wording (self, then, now);
    }
}
