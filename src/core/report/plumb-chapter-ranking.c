/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-data-cells.h"
#include "plumb-share-chart.h"
#include "plumb-wording-robustness.h"

/* Of the robustness: which option comes first, by harm and by benefit apart. */

/* In a cell of which there is nothing to say. */
#define NO_SHARE "–"

static char **
list_ranks (PlumbReporter *self, guint n_options)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint rank = 1; rank <= n_options; rank++)
    {
      g_autofree char *number = plumb_reporter_dup_count (self, rank);
      g_autofree char *title
          = plumb_language_fill (plumb_say (self->language, "Rank {n}"), "n", number, NULL);
      g_strv_builder_add (builder, title);
    }
  return g_strv_builder_end (builder);
}

static void
add_chart (PlumbReporter *self,
           const PlumbOptionRanking *ranking,
           const PlumbSmaa *smaa,
           const char *alternative,
           const char *caption)
{
  const guint n = ranking->n_options;
  g_auto (GStrv) ranks = list_ranks (self, n);
  PlumbChart *chart = plumb_share_chart_new (plumb_say_in (self->language, "column", "Option"),
                                             (const char *const *) ranks);
  for (guint i = 0; i < n; i++)
    {
      g_autofree double *shares = g_new0 (double, n);
      g_auto (GStrv) texts = g_new0 (char *, n + 1);
      g_autofree char *name
          = plumb_wording_dup_option (self->review, ranking->options[i], self->language);
      for (guint rank = 0; rank < n; rank++)
        {
          shares[rank] = plumb_smaa_get_acceptability (smaa, i, rank);
          texts[rank] = plumb_wording_dup_part (shares[rank], self->language);
        }
      plumb_share_chart_add (chart, name, shares, (const char *const *) texts);
    }
  plumb_document_add_figure (self->document, plumb_chart_to_figure (chart, alternative, caption));
}

/* The option's row for one of the two rankings. */
static void
add_row (PlumbReporter *self,
         PlumbTable *table,
         const PlumbOptionRanking *ranking,
         gboolean harm,
         guint option)
{
  const PlumbSmaa *smaa = harm ? ranking->harm : ranking->benefit;
  const gboolean is_ever_first = plumb_smaa_get_central (smaa, option) != NULL;

  plumb_reporter_mark_row (plumb_table_begin_row (table), "option", ranking->options[option]);
  plumb_reporter_take_cell (
      table, plumb_wording_dup_option (self->review, ranking->options[option], self->language));
  plumb_table_add_cell (table, harm ? plumb_say_in (self->language, "ranking", "Least harm")
                                    : plumb_say_in (self->language, "ranking", "Most benefit"));
  for (guint rank = 0; rank < ranking->n_options; rank++)
    plumb_data_add_part (table, plumb_smaa_get_acceptability (smaa, option, rank), self->language);
  if (is_ever_first)
    plumb_data_add_part (table, plumb_smaa_get_confidence (smaa, option), self->language);
  else
    plumb_table_add_cell (table, plumb_say (self->language, "Never first"));
}

static void
add_table (PlumbReporter *self, const PlumbOptionRanking *ranking)
{
  g_auto (GStrv) ranks = list_ranks (self, ranking->n_options);
  PlumbTable *table = plumb_table_new (plumb_say (
      self->language, "How often each option has which rank. Firmness: how often it stays "
                      "first under the weights that suit it best, with what is unknown."));
  plumb_table_set_id (table, "ranking");
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Option"), 3,
                          PLUMB_ALIGN_START);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Ranked by"), 1.6,
                          PLUMB_ALIGN_START);
  for (guint i = 0; ranks[i] != NULL; i++)
    {
      plumb_table_add_column (table, ranks[i], 1.2, PLUMB_ALIGN_END);
      plumb_data_name_percent (table, ranks[i], self->language);
    }
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Firmness"), 1.2,
                          PLUMB_ALIGN_END);
  plumb_data_name_percent (table, plumb_say_in (self->language, "column", "Firmness"),
                           self->language);
  for (guint i = 0; i < ranking->n_options; i++)
    add_row (self, table, ranking, TRUE, i);
  for (guint i = 0; i < ranking->n_options; i++)
    add_row (self, table, ranking, FALSE, i);
  plumb_document_add_table (self->document, table);
}

/* A table with a column for each option; its first column is called @head. */
static PlumbTable *
new_table_of_options (PlumbReporter *self,
                      const PlumbOptionRanking *ranking,
                      const char *caption,
                      const char *id,
                      const char *head)
{
  PlumbTable *table = plumb_table_new (caption);
  plumb_table_set_id (table, id);
  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, head, 3, PLUMB_ALIGN_START);
  for (guint i = 0; i < ranking->n_options; i++)
    {
      g_autofree char *name
          = plumb_wording_dup_option (self->review, ranking->options[i], self->language);
      plumb_table_add_column (table, name, 1.6, PLUMB_ALIGN_END);
      plumb_data_name_percent (table, name, self->language);
    }
  return table;
}

/* What one would have to find important for an option to come first: its central weights. */
static void
add_weights (PlumbReporter *self, const PlumbOptionRanking *ranking, gboolean harm)
{
  const PlumbSmaa *smaa = harm ? ranking->harm : ranking->benefit;
  PlumbTable *table = new_table_of_options (
      self, ranking,
      harm ? plumb_say (self->language, "By harm: how much each group weighs, on average, where an "
                                        "option comes first")
           : plumb_say (self->language, "By benefit: how much each group weighs, on average, where "
                                        "an option comes first"),
      harm ? "weights-harm" : "weights-benefit", plumb_say_in (self->language, "column", "Group"));

  for (guint group = 0; group < ranking->n_groups; group++)
    {
      plumb_reporter_mark_row (plumb_table_begin_row (table), "group", ranking->groups[group]);
      plumb_reporter_take_cell (
          table, plumb_wording_dup_groups (self->review, ranking->groups[group], self->language));
      for (guint option = 0; option < ranking->n_options; option++)
        {
          const double *weights = plumb_smaa_get_central (smaa, option);
          if (weights != NULL)
            plumb_data_add_part (table, weights[group], self->language);
          else
            plumb_table_add_cell (table, NO_SHARE);
        }
    }
  plumb_document_add_table (self->document, table);
}

/* How often one option is before another. */
static void
add_pairs (PlumbReporter *self, const PlumbOptionRanking *ranking, gboolean harm)
{
  const PlumbSmaa *smaa = harm ? ranking->harm : ranking->benefit;
  PlumbTable *table = new_table_of_options (
      self, ranking,
      harm ? plumb_say (self->language, "By harm: how often the option of a row is before the "
                                        "option of a column")
           : plumb_say (self->language, "By benefit: how often the option of a row is before the "
                                        "option of a column"),
      harm ? "pairs-harm" : "pairs-benefit", plumb_say_in (self->language, "column", "Option"));

  for (guint row = 0; row < ranking->n_options; row++)
    {
      plumb_reporter_mark_row (plumb_table_begin_row (table), "option", ranking->options[row]);
      plumb_reporter_take_cell (
          table, plumb_wording_dup_option (self->review, ranking->options[row], self->language));
      for (guint column = 0; column < ranking->n_options; column++)
        if (column != row)
          plumb_data_add_part (table, plumb_smaa_get_pairwise (smaa, row, column), self->language);
        else
          plumb_table_add_cell (table, NO_SHARE);
    }
  plumb_document_add_table (self->document, table);
}

static void
add_weights_and_pairs (PlumbReporter *self, const PlumbOptionRanking *ranking)
{
  g_autofree char *equal = plumb_wording_dup_part (1.0 / ranking->n_groups, self->language);
  plumb_reporter_take (
      self, PLUMB_PARAGRAPH_BODY,
      plumb_language_fill (
          plumb_say (self->language,
                     "An option comes first for those who weigh the groups about as its column "
                     "says; if all weighed the same, each would have {share}. “–” means that the "
                     "option never comes first."),
          "share", equal, NULL));
  add_weights (self, ranking, TRUE);
  add_weights (self, ranking, FALSE);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY,
                      plumb_say (self->language,
                                 "Two options side by side: the share of the weightings under "
                                 "which one is before the other. Where they tie, each has half."));
  add_pairs (self, ranking, TRUE);
  add_pairs (self, ranking, FALSE);
}

static void
add_ranked (PlumbReporter *self, const PlumbOptionRanking *ranking)
{
  g_autofree char *harm = plumb_wording_dup_ranking (self->review, ranking, TRUE, self->language);
  g_autofree char *benefit
      = plumb_wording_dup_ranking (self->review, ranking, FALSE, self->language);
  if (harm == NULL || benefit == NULL)
    {
      plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, plumb_wording_no_ranking (self->language));
      return;
    }
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, harm);
  plumb_reporter_add (self, PLUMB_PARAGRAPH_BODY, benefit);
  add_chart (self, ranking, ranking->harm, harm,
             plumb_say (self->language,
                        "How often each option has which rank by harm, the one with "
                        "the least harm first."));
  add_chart (self, ranking, ranking->benefit, benefit,
             plumb_say (self->language, "How often each option has which rank by benefit, the one "
                                        "with the most benefit first."));
  add_table (self, ranking);
  add_weights_and_pairs (self, ranking);
}

void
plumb_chapter_add_ranking (PlumbReporter *self)
{
  if (self->score->options->len < 2)
    return;
  const PlumbOptionRanking *ranking = plumb_reporter_get_robustness (self)->ranking;
  g_autofree char *gaps = plumb_wording_dup_ranking_gaps (self->review, ranking, self->language);

  plumb_document_add_heading (self->document, 3, NULL,
                              plumb_say (self->language, "Which option comes first"));
  add_ranked (self, ranking);
  if (gaps != NULL)
    plumb_reporter_add (self, PLUMB_PARAGRAPH_SMALL, gaps);
}
