/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dimensions on the results page: all of them as a table, then each in sentences. */

#include "plumb-a11y.h"
#include "plumb-dimension-table.h"
#include "plumb-findings-sections.h"
#include "plumb-report-table.h"
#include "plumb-results-sections.h"
#include "plumb-wording-dimensions.h"

/* The sentences about one dimension; the first of them is its heading. */
static GtkWidget *
dimension_new (PlumbReview *review, const PlumbDimensionScore *score, PlumbLanguage *language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_auto (GStrv) lines = plumb_wording_list_dimension_headlines (review, score, language);
  gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (lines[0], "heading"));
  for (guint i = 1; lines[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (lines[i], NULL));
  if (score->sum.band != NULL && score->sum.band->hint.source != NULL)
    {
      const PlumbInstrument *instrument = plumb_review_get_instrument (review);
      const char *hint = plumb_instrument_get_text (instrument, &score->sum.band->hint, language);
      gtk_box_append (GTK_BOX (box), plumb_a11y_text_new (hint, "dim-label"));
    }
  return box;
}

GtkWidget *
plumb_results_dimensions_new (PlumbWorkspace *workspace)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);

  PlumbReview *review = plumb_workspace_get_review (workspace);
  PlumbLanguage *language = plumb_workspace_get_language (workspace);
  const PlumbDimensionScores *scores = plumb_workspace_get_score (workspace)->dimensions;
  if (scores == NULL || scores->n_scores == 0)
    return NULL;
  g_autoptr (PlumbTable) table = plumb_dimension_table_new (review, scores, language);
  g_autofree char *name = plumb_inline_to_text (table->caption);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), plumb_findings_heading_new (name));
  gtk_box_append (GTK_BOX (box),
                  plumb_a11y_text_new (plumb_wording_dimensions_caveat (language), "dim-label"));
  gtk_box_append (GTK_BOX (box), plumb_report_table_new (NULL, table, name));
  for (guint i = 0; i < scores->n_scores; i++)
    gtk_box_append (GTK_BOX (box), dimension_new (review, &scores->scores[i], language));
  return box;
}
