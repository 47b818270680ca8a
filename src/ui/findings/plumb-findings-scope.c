/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-wording.h"

/* So many records are listed at once, so that a long list does not hide the findings. */
#define MAX_LISTED 5

/* Whether the record is about the draft and names groups, and is left out only because one of them
 * is not in scope. Records of other options never count, and those without a group are incomplete.
 */
static gboolean
is_out_of_scope (PlumbReview *review, const PlumbRecordScore *record)
{
  const PlumbImpact impact = plumb_impact_get (review, record->id);
  return !record->in_scope && impact.groups != NULL && g_strcmp0 (impact.option, "draft") == 0;
}

static GPtrArray *
list_records (PlumbWorkspace *workspace)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  GPtrArray *records = g_ptr_array_new ();
  for (guint i = 0; i < score->record_scores->len; i++)
    if (is_out_of_scope (review, g_ptr_array_index (score->record_scores, i)))
      g_ptr_array_add (records, g_ptr_array_index (score->record_scores, i));
  return records;
}

/* A link to each of the @n records from @first. */
static GtkWidget *
links_new (PlumbWorkspace *workspace, const GPtrArray *records, guint first, guint n)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  for (guint i = first; i < first + n; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (records, i);
      g_autofree char *place = g_strconcat ("impact/", record->id, NULL);
      g_autofree char *text = plumb_wording_dup_impact (review, record->id, language);
      gtk_box_append (GTK_BOX (list), plumb_findings_link_new (workspace, place, text));
    }
  return list;
}

static GtkWidget *
others_new (PlumbWorkspace *workspace, const GPtrArray *records)
{
  const guint n = records->len - MAX_LISTED;
  g_autofree char *label = g_strdup_printf (ngettext ("%u more record", "%u more records", n), n);
  GtkWidget *expander = gtk_expander_new (label);
  plumb_a11y_name (expander, label);
  gtk_expander_set_child (GTK_EXPANDER (expander), links_new (workspace, records, MAX_LISTED, n));
  return expander;
}

GtkWidget *
plumb_findings_scope_new (PlumbWorkspace *workspace)
{
  const PlumbAppraisal *appraisal = plumb_workspace_get_instrument (workspace)->appraisal;
  g_autoptr (GPtrArray) records = list_records (workspace);
  if (appraisal == NULL || records->len == 0)
    return NULL;

  g_autofree char *title = g_strdup_printf (
      ngettext ("%u record does not count", "%u records do not count", records->len), records->len);
  GtkWidget *card
      = plumb_findings_callout_new ("!", "plumb-callout-open", _ ("Left out of the score"), title);
  gtk_box_append (
      GTK_BOX (card),
      plumb_a11y_text_new (_ ("A group that such a record names is not among the groups in scope. "
                              "Take the group into scope, or give the record another group."),
                           NULL));
  gtk_box_append (GTK_BOX (card),
                  links_new (workspace, records, 0, MIN (records->len, MAX_LISTED)));
  if (records->len > MAX_LISTED)
    gtk_box_append (GTK_BOX (card), others_new (workspace, records));

  g_autofree char *place = g_strconcat ("question/", appraisal->groups->id, NULL);
  GtkWidget *choose = plumb_findings_link_new (workspace, place, _ ("Go to the groups in scope"));
  gtk_box_append (GTK_BOX (card), choose);
  return card;
}
