/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-step.h"

struct _PlumbStep
{
  GArray *edits;       /* PlumbEdit */
  GStringChunk *texts; /* what they point to */
};

PlumbStep *
plumb_step_new (void)
{
  PlumbStep *self = g_new0 (PlumbStep, 1);
  self->edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  self->texts = g_string_chunk_new (4096);
  return self;
}

void
plumb_step_free (PlumbStep *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->edits);
  g_string_chunk_free (self->texts);
  g_free (self);
}

void
plumb_step_set (PlumbStep *self,
                PlumbKind kind,
                const char *id,
                const char *field,
                const char *text)
{
  g_return_if_fail (self != NULL && id != NULL);
  const PlumbFactField *known = plumb_kind_get_field (kind, field);
  g_return_if_fail (known != NULL);

  const PlumbEdit edit = { kind, g_string_chunk_insert_const (self->texts, id), known->name,
                           g_string_chunk_insert_const (self->texts, text != NULL ? text : "") };
  g_array_append_val (self->edits, edit);
}

void
plumb_step_remove (PlumbStep *self, PlumbKind kind, const char *id)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  g_return_if_fail (table != NULL);

  for (guint i = 0; i < table->n_fields; i++)
    plumb_step_set (self, kind, id, table->fields[i].name, NULL);
}

gboolean
plumb_step_apply (PlumbStep *self, PlumbWorkspace *workspace)
{
  g_return_val_if_fail (self != NULL && PLUMB_IS_WORKSPACE (workspace), FALSE);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  plumb_review_end_step (review);
  gboolean done = plumb_workspace_apply (
      workspace, (const PlumbEdit *) (gpointer) self->edits->data, self->edits->len);
  plumb_review_end_step (review);
  return done;
}
