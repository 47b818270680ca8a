/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-results-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-expander.h"
#include "plumb-findings-sections.h"
#include "plumb-practice-links.h"
#include "plumb-wording-results.h"

/* "What was asked", and below it the answer; leads to the question. */
static GtkWidget *
answer_new (PlumbWorkspace *workspace, const PlumbQuestion *question)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  g_autofree char *answer
      = plumb_wording_dup_answer (review, question, plumb_workspace_get_language (workspace));
  g_autofree char *text
      = g_strdup_printf ("%s\n%s", plumb_workspace_text (workspace, &question->label), answer);
  g_autofree char *place = g_strconcat ("question/", question->id, NULL);
  return plumb_findings_link_new (workspace, place, text);
}

/* What helps with either of the two questions at its answer; NULL where nothing does. A choice
 * without a score wants whatever helps with the question. */
static GtkWidget *
practices_new (PlumbWorkspace *workspace, const PlumbPartItem *item)
{
  PlumbReview *review = plumb_workspace_get_review (workspace);
  const PlumbQuestion *questions[] = { item->question, item->other };
  PlumbPracticeNeed needs[G_N_ELEMENTS (questions)];
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const char *value = plumb_review_get (review, PLUMB_KIND_ANSWER, questions[i]->id, "value");
      const PlumbChoice *choice
          = value != NULL ? plumb_question_get_choice (questions[i], value) : NULL;
      gboolean has_score = choice != NULL && choice->has_score;
      needs[i] = (PlumbPracticeNeed){ questions[i], has_score, has_score ? choice->score : 0 };
    }
  return plumb_practice_links_new (workspace, needs, G_N_ELEMENTS (needs));
}

static GtkWidget *
pair_new (PlumbWorkspace *workspace, const PlumbItemResult *item)
{
  gboolean holds = item->contradiction == PLUMB_CONTRADICTION_HOLDS;
  GtkWidget *card = plumb_findings_callout_new (
      holds ? "≠" : "?", holds ? "plumb-callout-mixed" : "plumb-callout-open",
      plumb_wording_contradiction (item->contradiction, plumb_workspace_get_language (workspace)),
      plumb_workspace_text (workspace, &item->item->label));
  gtk_box_append (GTK_BOX (card), answer_new (workspace, item->item->question));
  gtk_box_append (GTK_BOX (card), answer_new (workspace, item->item->other));
  GtkWidget *practices = holds ? practices_new (workspace, item->item) : NULL;
  if (practices != NULL)
    gtk_box_append (GTK_BOX (card), practices);
  return card;
}

/* The pairs with @state, folded away below @title; NULL where there are none. */
static GtkWidget *
folded_new (PlumbWorkspace *workspace,
            const PlumbPartResult *part,
            PlumbContradiction state,
            const char *title)
{
  GtkWidget *list = NULL;
  for (guint i = 0; i < part->n_items; i++)
    {
      if (part->items[i].contradiction != state)
        continue;
      if (list == NULL)
        list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      gtk_box_append (GTK_BOX (list), pair_new (workspace, &part->items[i]));
    }
  if (list == NULL)
    return NULL;
  GtkWidget *expander = plumb_expander_new (NULL);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), plumb_a11y_text_new (title, NULL));
  plumb_a11y_name (expander, title);
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  return expander;
}

GtkWidget *
plumb_results_contradictions_new (PlumbWorkspace *workspace, const PlumbPartResult *part)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace) && part != NULL, NULL);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  for (guint i = 0; i < part->n_items; i++)
    if (part->items[i].contradiction == PLUMB_CONTRADICTION_HOLDS)
      gtk_box_append (GTK_BOX (box), pair_new (workspace, &part->items[i]));
  GtkWidget *open = folded_new (workspace, part, PLUMB_CONTRADICTION_OPEN,
                                _ ("Pairs of which it cannot be said yet"));
  GtkWidget *absent
      = folded_new (workspace, part, PLUMB_CONTRADICTION_ABSENT, _ ("Pairs that go together"));
  if (open != NULL)
    gtk_box_append (GTK_BOX (box), open);
  if (absent != NULL)
    gtk_box_append (GTK_BOX (box), absent);
  return box;
}
