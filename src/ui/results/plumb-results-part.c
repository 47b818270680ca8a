/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-results-sections.h"

#include <glib/gi18n-lib.h>

#include "plumb-a11y.h"
#include "plumb-data-table.h"
#include "plumb-expander.h"
#include "plumb-figure-view.h"
#include "plumb-findings-sections.h"
#include "plumb-listing.h"
#include "plumb-report-table.h"
#include "plumb-result-figures.h"

typedef struct
{
  PlumbWorkspace *workspace;
  const PlumbResults *results;
  const PlumbPartResult *part;
  PlumbReview *review;
  PlumbLanguage *language;
  const char *title;
  GtkWidget *box;
} Section;

static void
append (const Section *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

/* The contradictions themselves stand below as cards. */
static guint
count_headlines (const Section *self, char **headlines)
{
  guint n = g_strv_length (headlines);
  return n - MIN (n, self->part->n_holding);
}

static void
add_headlines (const Section *self, char **headlines)
{
  GtkWidget *list = plumb_listing_new (self->title);
  for (guint i = 0; i < count_headlines (self, headlines); i++)
    gtk_box_append (GTK_BOX (list), plumb_listing_sentence_new (headlines[i]));
  append (self, list);
}

/* The picture is that of the report, so that both always say the same. */
static gboolean
add_picture (const Section *self, char **headlines)
{
  PlumbChart *chart
      = plumb_result_chart_new (self->review, self->results, self->part, self->language);
  if (chart == NULL)
    return FALSE;
  g_autofree char *said = g_strjoinv (" ", headlines);
  g_autoptr (PlumbDocument) document
      = plumb_document_new (plumb_language_get_tag (self->language), self->title);
  plumb_document_set_zero (document, plumb_language_get_zero (self->language));
  PlumbBlock *block
      = plumb_document_add_figure (document, plumb_chart_to_figure (chart, said, NULL));
  append (self, plumb_figure_view_new (document, block->figure, self->title));
  return TRUE;
}

static void
on_expanded (GtkExpander *expander, GParamSpec *pspec, GHashTable *open)
{
  const char *part = g_object_get_data (G_OBJECT (expander), "part");
  if (gtk_expander_get_expanded (expander))
    g_hash_table_add (open, g_strdup (part));
  else
    g_hash_table_remove (open, part);
}

static void
add_table (const Section *self, const PlumbTable *table, gboolean folded, GHashTable *open)
{
  GtkWidget *shown = plumb_report_table_new (NULL, table, self->title);
  if (!folded)
    {
      append (self, shown);
      return;
    }
  GtkWidget *expander = plumb_data_table_expander_new (self->title);
  gtk_expander_set_child (GTK_EXPANDER (expander), shown);
  gtk_expander_set_expanded (GTK_EXPANDER (expander),
                             g_hash_table_contains (open, self->part->part->id));
  g_object_set_data_full (G_OBJECT (expander), "part", g_strdup (self->part->part->id), g_free);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (on_expanded),
                         g_hash_table_ref (open),
                         (GClosureNotify) (void (*) (void)) g_hash_table_unref, 0);
  append (self, expander);
}

static void
add_link (GtkWidget *list, const Section *self, const PlumbQuestion *question, const char *text)
{
  g_autofree char *place = g_strconcat ("question/", question->id, NULL);
  gtk_box_append (GTK_BOX (list), plumb_findings_link_new (self->workspace, place, text));
}

/* To each question that the part shows. */
static void
add_links (const Section *self)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  for (guint i = 0; i < self->part->n_items; i++)
    {
      const PlumbPartItem *item = self->part->items[i].item;
      const char *label = plumb_workspace_text (self->workspace, &item->label);
      if (item->other == NULL)
        {
          add_link (list, self, item->question, label);
          continue;
        }
      for (guint side = 0; side < 2; side++)
        {
          g_autofree char *text = plumb_language_fill (
              /* Translators: an item, and which of two sides rates it */
              _ ("{label}: {side}"), "label", label, "side",
              plumb_workspace_text (self->workspace, &self->part->part->heads[side].label), NULL);
          add_link (list, self, side == 0 ? item->question : item->other, text);
        }
    }
  if (self->part->grid != NULL)
    add_link (list, self, self->part->grid->question,
              plumb_workspace_text (self->workspace, &self->part->grid->question->label));
  GtkWidget *expander = plumb_expander_new (_ ("Go to the questions"));
  /* Translators: {title} is the title of a part of the page */
  g_autofree char *name
      = plumb_language_fill (_ ("Go to the questions: {title}"), "title", self->title, NULL);
  plumb_a11y_name (expander, name);
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  append (self, expander);
}

GtkWidget *
plumb_results_part_new (PlumbWorkspace *workspace,
                        const PlumbResults *results,
                        const PlumbPartResult *part,
                        GHashTable *open)
{
  g_return_val_if_fail (PLUMB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (results != NULL && part != NULL && open != NULL, NULL);

  Section self = {
    .workspace = workspace,
    .results = results,
    .part = part,
    .review = plumb_workspace_get_review (workspace),
    .language = plumb_workspace_get_language (workspace),
    .title = plumb_workspace_text (workspace, &part->part->label),
    .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12),
  };
  g_auto (GStrv) headlines
      = plumb_wording_list_part_headlines (self.review, results, part, self.language);
  append (&self, plumb_findings_heading_new (self.title));
  append (&self, plumb_a11y_text_new (plumb_workspace_text (workspace, &part->part->purpose),
                                      "dim-label"));
  add_headlines (&self, headlines);
  if (part->part->kind == PLUMB_PART_CONTRADICTIONS)
    {
      append (&self, plumb_results_contradictions_new (workspace, part));
      return self.box;
    }
  gboolean pictured = add_picture (&self, headlines);
  g_autoptr (PlumbTable) table = plumb_result_table_new (self.review, results, part, self.language);
  if (table != NULL)
    add_table (&self, table, pictured, open);
  g_autoptr (PlumbTable) themes = plumb_result_more_new (self.review, results, part, self.language);
  if (themes != NULL)
    append (&self, plumb_report_table_new (NULL, themes, self.title));
  GtkWidget *practices = plumb_results_practices_new (workspace, results, part);
  if (practices != NULL)
    append (&self, practices);
  add_links (&self);
  return self.box;
}
