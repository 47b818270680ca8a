/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-workspace-private.h"

gboolean
plumb_workspace_set (PlumbWorkspace *self,
                     PlumbKind kind,
                     const char *id,
                     const char *field,
                     const char *text)
{
  const PlumbEdit edit = { kind, id, field, text };
  return plumb_workspace_apply (self, &edit, 1);
}

gboolean
plumb_workspace_apply (PlumbWorkspace *self, const PlumbEdit *edits, guint n_edits)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL, FALSE);

  g_autoptr (GError) error = NULL;
  if (plumb_review_apply (self->review, edits, n_edits, &error))
    return TRUE;
  plumb_workspace_notice (self, error->message);
  return FALSE;
}

gboolean
plumb_workspace_remove (PlumbWorkspace *self, PlumbKind kind, const char *id)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL, FALSE);

  g_autoptr (GError) error = NULL;
  if (plumb_review_remove (self->review, kind, id, &error))
    return TRUE;
  plumb_workspace_notice (self, error->message);
  return FALSE;
}

/* The question that @address ("levels/plan") belongs to. */
static const PlumbQuestion *
question_of_address (PlumbWorkspace *self, const char *address)
{
  g_autofree char *id = g_strndup (address, strcspn (address, "/"));
  return plumb_instrument_get_question (plumb_review_get_instrument (self->review), id);
}

/* Shows where the last change was made, so that an undo is never out of sight. */
static void
go_to_last_change (PlumbWorkspace *self)
{
  guint n = plumb_review_get_n_changes (self->review);
  if (n == 0)
    return;
  const PlumbDelta *delta = plumb_change_get (plumb_review_get_change (self->review, n - 1), 0);
  if (delta->kind == PLUMB_KIND_IMPACT || delta->kind == PLUMB_KIND_MEASURE
      || delta->kind == PLUMB_KIND_OPTION)
    plumb_workspace_show_page (self, PLUMB_PAGE_IMPACTS, delta->id);
  if (delta->kind == PLUMB_KIND_ROUND || delta->kind == PLUMB_KIND_ROUND_ANSWER)
    plumb_workspace_show_page (self, PLUMB_PAGE_RESULTS, NULL);
  if (delta->kind != PLUMB_KIND_ANSWER)
    return;
  const PlumbQuestion *question = question_of_address (self, delta->id);
  if (question != NULL && question != self->question)
    plumb_workspace_show_question (self, question);
}

static void
step (PlumbWorkspace *self, gboolean (*make) (PlumbReview *, GError **))
{
  plumb_workspace_flush (self);
  plumb_review_end_step (self->review);
  g_autoptr (GError) error = NULL;
  if (make (self->review, &error))
    go_to_last_change (self);
  else
    plumb_workspace_notice (self, error->message);
}

void
plumb_workspace_undo (PlumbWorkspace *self)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL);
  step (self, plumb_review_undo);
}

void
plumb_workspace_redo (PlumbWorkspace *self)
{
  g_return_if_fail (PLUMB_IS_WORKSPACE (self) && self->review != NULL);
  step (self, plumb_review_redo);
}
