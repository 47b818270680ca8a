/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-review-copy.h"
#include "plumb-review-private.h"

typedef struct
{
  PlumbReview *from;
  PlumbReview *to;
  PlumbRewriteFunc rewrite;
  PlumbRenameFunc rename;
  gpointer data;
} Copy;

static char *
rewrite (const Copy *self, PlumbKind kind, const char *id, const char *field, const char *text)
{
  return text != NULL ? self->rewrite (kind, id, field, text, self->data) : NULL;
}

static void
copy_item (const Copy *self, PlumbKind kind, const char *id)
{
  const PlumbFactKind *table = plumb_kind_get (kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const char *field = table->fields[i].name;
      g_autofree char *text
          = rewrite (self, kind, id, field, plumb_facts_get (self->from->facts, kind, id, field));
      plumb_review_restore_fact (self->to, kind, id, field, text);
    }
}

static void
copy_facts (const Copy *self)
{
  for (guint kind = 0; kind < PLUMB_N_KINDS; kind++)
    {
      guint n_ids = 0;
      const char *const *ids = plumb_facts_list (self->from->facts, kind, &n_ids);
      for (guint i = 0; i < n_ids; i++)
        copy_item (self, kind, ids[i]);
    }
}

static void
copy_change (const Copy *self, const PlumbChange *change)
{
  const char *who = change->who != NULL ? self->rename (change->who, self->data) : NULL;
  PlumbChange *copy = plumb_change_new (change->act, change->number, change->of, who, change->when);

  for (guint i = 0; i < change->deltas->len; i++)
    {
      const PlumbDelta *delta = plumb_change_get (change, i);
      g_autofree char *before = rewrite (self, delta->kind, delta->id, delta->field, delta->before);
      g_autofree char *after = rewrite (self, delta->kind, delta->id, delta->field, delta->after);
      if (before != NULL || after != NULL)
        plumb_change_add (copy, delta->kind, delta->id, delta->field, before, after);
    }
  plumb_review_restore_change (self->to, copy);
}

PlumbReview *
plumb_review_new_rewritten (PlumbReview *self,
                            PlumbRewriteFunc rewrite_text,
                            PlumbRenameFunc rename_person,
                            gpointer data)
{
  g_return_val_if_fail (PLUMB_IS_REVIEW (self), NULL);
  g_return_val_if_fail (rewrite_text != NULL && rename_person != NULL, NULL);

  Copy copy = {
    .from = self,
    .to = plumb_review_new_for_file (self->instrument, self->uuid, self->created),
    .rewrite = rewrite_text,
    .rename = rename_person,
    .data = data,
  };
  copy_facts (&copy);
  for (guint i = 0; i < plumb_history_get_length (self->history); i++)
    copy_change (&copy, plumb_history_get (self->history, i));
  plumb_review_finish_restoring (copy.to);
  return copy.to;
}
