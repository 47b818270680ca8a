/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-findings-pictures.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-block-view.h"
#include "plumb-data-table.h"
#include "plumb-figure-view.h"
#include "plumb-findings-sections.h"
#include "plumb-long-list.h"
#include "plumb-wording.h"

/* The charts are those of the report, so that both always say the same. */

static GtkWidget *
pairs_table_new (PlumbWorkspace *workspace)
{
  const char *const headers[] = { _ ("Group"), _ ("Largest harm"), _ ("Largest benefit"),
                                  _ ("Unknown or incomplete"), NULL };
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  GtkWidget *table = plumb_data_table_new (_ ("Largest harm and benefit of each group"), headers);

  for (guint i = 0; i < score->draft->group_scores->len; i++)
    {
      const PlumbGroupScore *group = g_ptr_array_index (score->draft->group_scores, i);
      g_autofree char *groups = plumb_wording_dup_groups (plumb_workspace_get_review (workspace),
                                                          group->groups, language);
      g_autofree char *harm
          = group->has_harm
                ? plumb_wording_dup_score (&score->settings, group->worst, language)
                : plumb_wording_dup_group_harm (&score->settings, group, group->worst, language);
      g_autofree char *benefit
          = group->has_benefit
                ? plumb_wording_dup_score (&score->settings, group->best, language)
                : plumb_wording_dup_group_benefit (&score->settings, group, group->best, language);
      g_autofree char *open = plumb_language_format_number (language, group->n_unknown, 0);
      plumb_data_table_add (table, (const char *const[]){ groups, harm, benefit, open, NULL });
    }
  return table;
}

static char *
dup_outcome (PlumbWorkspace *workspace, const PlumbRecordScore *record)
{
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  return record->state == PLUMB_RECORD_SCORED
             ? plumb_wording_dup_score (&plumb_workspace_get_score (workspace)->settings,
                                        record->score, language)
             : g_strdup (plumb_wording_record_state (record->state, language));
}

/* The records of the table. */
typedef struct
{
  PlumbWorkspace *workspace;
  GPtrArray *ids; /* char * */
} Records;

static void
records_free (gpointer data)
{
  Records *records = data;
  g_object_unref (records->workspace);
  g_ptr_array_unref (records->ids);
  g_free (records);
}

/* A record that was taken away since the table was made is left out. */
static void
add_record (GtkWidget *table, guint index, gpointer data)
{
  const Records *records = data;
  const char *id = g_ptr_array_index (records->ids, index);
  PlumbLanguage *language = plumb_workspace_get_language (records->workspace);
  PlumbReview *review = plumb_workspace_get_review (records->workspace);
  const PlumbRecordScore *record
      = plumb_score_get_record (plumb_workspace_get_score (records->workspace), id);
  if (record == NULL)
    return;
  const PlumbImpact impact = plumb_impact_get (review, id);
  g_autofree char *groups = plumb_wording_dup_groups (review, impact.groups, language);
  g_autofree char *outcome = dup_outcome (records->workspace, record);
  plumb_data_table_add (
      table,
      (const char *const[]){ groups, plumb_wording_pathway (review, impact.pathway, language),
                             impact.provision != NULL ? impact.provision : "–", outcome, NULL });
}

static GtkWidget *
matrix_table_new (PlumbWorkspace *workspace)
{
  const char *const headers[] = { _ ("Group"), _ ("Pathway"), _ ("Provision"), _ ("Effect"), NULL };
  const PlumbScore *score = plumb_workspace_get_score (workspace);
  GtkWidget *table = plumb_data_table_new (_ ("Effects by group and pathway"), headers);
  Records *records = g_new0 (Records, 1);
  records->workspace = g_object_ref (workspace);
  records->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < score->record_scores->len; i++)
    {
      const PlumbRecordScore *record = g_ptr_array_index (score->record_scores, i);
      if (record->in_scope)
        g_ptr_array_add (records->ids, g_strdup (record->id));
    }
  return plumb_long_list_new (table, records->ids->len, PLUMB_LONG_LIST_FIRST, add_record, records,
                              records_free);
}

typedef GtkWidget *(*TableFunc) (PlumbWorkspace *workspace);

/* A table is made when it is first asked for. */
static void
on_table_expanded (GtkExpander *expander, GParamSpec *pspec, PlumbWorkspace *workspace)
{
  TableFunc make = (TableFunc) g_object_get_data (G_OBJECT (expander), "make");
  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, make (workspace));
}

static GtkWidget *
table_expander_new (PlumbWorkspace *workspace, const char *title, TableFunc make)
{
  GtkWidget *expander = plumb_data_table_expander_new (title);
  g_object_set_data (G_OBJECT (expander), "make", (gpointer) make);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (on_table_expanded), workspace,
                           0);
  return expander;
}

static GtkWidget *
chart_new (PlumbWorkspace *workspace,
           PlumbDocument *document,
           const char *origin,
           const char *title,
           TableFunc make)
{
  const PlumbFigure *figure = plumb_figure_find (document, origin);
  if (figure == NULL)
    return NULL;
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (part), plumb_findings_heading_new (title));
  gtk_box_append (GTK_BOX (part), plumb_figure_view_new (document, figure, title));
  gtk_box_append (GTK_BOX (part), plumb_a11y_text_new (figure->alternative, NULL));
  gtk_box_append (GTK_BOX (part), table_expander_new (workspace, title, make));
  return part;
}

static const struct
{
  const char *origin;
  const char *title;
  TableFunc make;
} charts[] = {
  { "score/groups", N_ ("Largest harm and benefit of each group"), pairs_table_new },
  { "score/matrix", N_ ("Effects by group and pathway"), matrix_table_new },
};

/* The parts of the report that the page has as well, in their order. */
static const char *const chapters[]
    = { "options", "residual", "conflicts", "rounds", "follow-up", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (charts) + G_N_ELEMENTS (chapters) - 1 == PLUMB_N_FINDINGS_PICTURES);

GtkWidget *
plumb_findings_picture_new (PlumbWorkspace *workspace, PlumbDocument *document, guint index)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && document != NULL, NULL);
  g_return_val_if_fail (index < PLUMB_N_FINDINGS_PICTURES, NULL);

  if (index < G_N_ELEMENTS (charts))
    return chart_new (workspace, document, charts[index].origin, _ (charts[index].title),
                      charts[index].make);
  return plumb_block_view_new (workspace, document, chapters[index - G_N_ELEMENTS (charts)],
                               chapters);
}
