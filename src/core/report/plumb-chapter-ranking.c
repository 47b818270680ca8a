/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"

#include "plumb-share-chart.h"
#include "plumb-wording-robustness.h"

/* Of the robustness: which option comes first, by harm and by benefit apart. */

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
    plumb_reporter_take_cell (
        table,
        plumb_wording_dup_part (plumb_smaa_get_acceptability (smaa, option, rank), self->language));
  plumb_reporter_take_cell (
      table, is_ever_first
                 ? plumb_wording_dup_part (plumb_smaa_get_confidence (smaa, option), self->language)
                 : g_strdup (plumb_say (self->language, "Never first")));
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
    plumb_table_add_column (table, ranks[i], 1.2, PLUMB_ALIGN_END);
  plumb_table_add_column (table, plumb_say_in (self->language, "column", "Firmness"), 1.2,
                          PLUMB_ALIGN_END);
  for (guint i = 0; i < ranking->n_options; i++)
    add_row (self, table, ranking, TRUE, i);
  for (guint i = 0; i < ranking->n_options; i++)
    add_row (self, table, ranking, FALSE, i);
  plumb_document_add_table (self->document, table);
}

static void
add_ranked (PlumbReporter *self, const PlumbOptionRanking *ranking)
{
  g_autofree char *harm = plumb_wording_dup_ranking (self->review, ranking, TRUE, self->language);
  g_autofree char *benefit
      = plumb_wording_dup_ranking (self->review, ranking, FALSE, self->language);
  if (harm == NULL || benefit == NULL)
    {
      plumb_reporter_add (
          self, PLUMB_PARAGRAPH_BODY,
          plumb_say (
              self->language,
              "The options cannot be ranked: it takes at least two with effects recorded, and "
              "records of each of them about at least half of the groups in scope."));
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
