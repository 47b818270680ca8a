/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Trying an instrument out: a review that is thrown away. */

#include "plumb-workspace-private.h"

/* What does not fit the new version of the instrument is left out. */
static void
copy_answers (PlumbReview *from, PlumbReview *to)
{
  const PlumbFactKind *kind = plumb_kind_get (PLUMB_KIND_ANSWER);
  guint n;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (from), PLUMB_KIND_ANSWER, &n);
  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < kind->n_fields; f++)
      {
        const char *field = kind->fields[f].name;
        const char *text = plumb_review_get (from, PLUMB_KIND_ANSWER, ids[i], field);
        if (text != NULL)
          plumb_review_set (to, PLUMB_KIND_ANSWER, ids[i], field, text, NULL);
      }
}

void
plumb_workspace_try (PlumbWorkspace *self, PlumbInstrument *instrument, PlumbReview *before)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && self->review == NULL && instrument != NULL);

  g_autoptr (PlumbReview) review = plumb_review_new (instrument);
  if (before != NULL)
    copy_answers (before, review);
  PlumbKeeper *keeper = plumb_keeper_new (review, NULL, plumb_workspace_on_kept, self);
  plumb_keeper_set_trial (keeper);
  g_free (self->file_notes);
  self->file_notes = g_strdup ("");
  self->locked_by_other = FALSE;
  plumb_workspace_take_review (self, g_steal_pointer (&review), keeper);
}
