/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-long-list.h"
#include "plumb-wording.h"

/* So many records are listed at once, so that a long list does not hide the findings. */
#define N_FIRST 5

/* Whether the record is about the draft and names groups, and is left out only because one of them
 * is not in scope. Records of other options never count, and those without a group are incomplete.
 */
static gboolean
is_out_of_scope (PlumbReview *review, const PlumbRecordScore *record)
{
  const PlumbImpact impact = plumb_impact_get (review, record->id);
  return !record->in_scope && impact.groups != NULL && g_strcmp0 (impact.option, "draft") == 0;
}

typedef struct
{
  PlumbWorkspace *workspace;
  GPtrArray *ids; /* char *; of the records */
} Left;

static void
left_free (gpointer data)
{
  Left *left = data;
  g_object_unref (left->workspace);
  g_ptr_array_unref (left->ids);
  g_free (left);
}

static Left *
left_new (PlumbWorkspace *workspace)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  Left *left = g_new0 (Left, 1);
  left->workspace = g_object_ref (workspace);
  left->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (is_out_of_scope (review, record))
        g_ptr_array_add (left->ids, g_strdup (record->id));
    }
  return left;
}

static void
add_link (GtkWidget *box, guint index, gpointer data)
{
  const Left *left = data;
  const char *id = g_ptr_array_index (left->ids, index);
  g_autofree char *place = g_strconcat ("impact/", id, NULL);
  g_autofree char *text
      = plumb_wording_dup_impact (plumb_workspace_get_review (left->workspace), id,
                                  plumb_workspace_get_language (left->workspace));
  gtk_box_append (GTK_BOX (box), plumb_findings_link_new (left->workspace, place, text));
}

GtkWidget *
plumb_findings_scope_new (PlumbWorkspace *workspace)
{
  const PlumbAppraisal *appraisal = plumb_workspace_get_instrument (workspace)->appraisal;
  Left *left = left_new (workspace);
  const guint n = left->ids->len;
  if (appraisal == NULL || n == 0)
    {
      left_free (left);
      return NULL;
    }

  g_autofree char *title
      = g_strdup_printf (ngettext ("%u record does not count", "%u records do not count", n), n);
  GtkWidget *card
      = plumb_findings_callout_new ("!", "plumb-callout-open", _ ("Left out of the score"), title);
  gtk_box_append (
      GTK_BOX (card),
      plumb_a11y_text_new (_ ("A group that such a record names is not among the groups in scope. "
                              "Take the group into scope, or give the record another group."),
                           NULL));
  gtk_box_append (GTK_BOX (card), plumb_long_list_new (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), n,
                                                       N_FIRST, add_link, left, left_free));

  g_autofree char *place = g_strconcat ("question/", appraisal->groups->id, NULL);
  GtkWidget *choose = plumb_findings_link_new (workspace, place, _ ("Go to the groups in scope"));
  gtk_box_append (GTK_BOX (card), choose);
  return card;
}
