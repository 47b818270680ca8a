/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-option-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-impact-verbs.h"
#include "plumb-option-list.h"
#include "plumb-step.h"

/* Ids for several new items of a kind: those after the one that the review would make. */
typedef struct
{
  PlumbKind kind;
  guint next;
} Ids;

static Ids
ids_of (PlumbReview *review, PlumbKind kind)
{
  g_autofree char *first = plumb_review_make_id (review, kind);
  return (Ids){ kind, plumb_id_get_number (first, plumb_kind_get (kind)->prefix) };
}

static char *
ids_make (Ids *self)
{
  return g_strdup_printf ("%s%u", plumb_kind_get (self->kind)->prefix, self->next++);
}

/* Every field of @id becomes the new item @copy's, but for @field, which is @text there. What was
 * rated with the measures is left out. */
static void
copy_item (PlumbStep *step,
           PlumbReview *review,
           PlumbKind kind,
           const char *id,
           const char *copy,
           const char *field,
           const char *text)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const char *name = table->fields[i].name;
      if (strcmp (name, field) == 0)
        plumb_step_set (step, kind, copy, name, text);
      else if (!g_str_has_prefix (name, PLUMB_RESIDUAL_PREFIX))
        plumb_step_set (step, kind, copy, name, plumb_review_get (review, kind, id, name));
    }
}

static void
copy_evidence (PlumbStep *step, PlumbReview *review, const char *record, const char *copy, Ids *ids)
{
  g_autoptr (GPtrArray) evidence = plumb_evidence_list_for (review, record);
  g_autofree char *supports = g_strconcat ("impact/", copy, NULL);
  for (guint i = 0; i < evidence->len; i++)
    {
      g_autofree char *id = ids_make (ids);
      copy_item (step, review, PLUMB_KIND_EVIDENCE, g_ptr_array_index (evidence, i), id, "for",
                 supports);
    }
}

static void
copy_records (PlumbStep *step, PlumbReview *review, const char *from, const char *to)
{
  g_autoptr (GPtrArray) records = plumb_option_list_records (review, from);
  Ids impacts = ids_of (review, PLUMB_KIND_IMPACT);
  Ids evidence = ids_of (review, PLUMB_KIND_EVIDENCE);
  for (guint i = 0; i < records->len; i++)
    {
      const char *record = g_ptr_array_index (records, i);
      g_autofree char *copy = ids_make (&impacts);
      copy_item (step, review, PLUMB_KIND_IMPACT, record, copy, "option", to);
      copy_evidence (step, review, record, copy, &evidence);
    }
}

char *
plumb_option_add (PlumbWorkspace *workspace, const char *title, const char *text, const char *from)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && title != NULL, NULL);

  plumb_workspace_flush (workspace);
  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_autofree char *id = plumb_review_make_id (review, PLUMB_KIND_OPTION);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  plumb_step_set (step, PLUMB_KIND_OPTION, id, "title", title);
  plumb_step_set (step, PLUMB_KIND_OPTION, id, "text", text);
  if (from != NULL)
    copy_records (step, review, from, id);
  return plumb_step_apply (step, workspace) ? g_steal_pointer (&id) : NULL;
}

gboolean
plumb_option_describe (PlumbWorkspace *workspace,
                       const char *id,
                       const char *title,
                       const char *text)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL && title != NULL, FALSE);

  plumb_workspace_flush (workspace);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  plumb_step_set (step, PLUMB_KIND_OPTION, id, "title", title);
  plumb_step_set (step, PLUMB_KIND_OPTION, id, "text", text);
  return plumb_step_apply (step, workspace);
}

gboolean
plumb_option_copy_records (PlumbWorkspace *workspace, const char *from, const char *to)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && from != NULL && to != NULL, FALSE);

  plumb_workspace_flush (workspace);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  copy_records (step, plumb_workspace_get_review (workspace), from, to);
  return plumb_step_apply (step, workspace);
}

const char *
plumb_option_copy_note (void)
{
  return _ (
      "Each record is copied with its ratings, its reason and its evidence. Measures are not: "
      "they answer the records they name. Change in the copies what is different then.");
}

gboolean
plumb_option_remove (PlumbWorkspace *workspace, const char *id, const char *heir)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && id != NULL, FALSE);

  plumb_workspace_flush (workspace);
  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_autoptr (GPtrArray) records = plumb_option_list_records (review, id);
  g_autoptr (PlumbStep) step = plumb_step_new ();
  plumb_step_remove (step, PLUMB_KIND_OPTION, id);
  for (guint i = 0; heir != NULL && i < records->len; i++)
    plumb_step_set (step, PLUMB_KIND_IMPACT, g_ptr_array_index (records, i), "option", heir);
  if (heir == NULL)
    plumb_step_delete_impacts (step, review, (const char *const *) records->pdata, records->len);
  return plumb_step_apply (step, workspace);
}
