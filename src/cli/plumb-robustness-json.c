/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a finding is, as JSON. */

#include "plumb-json.h"
#include "plumb-score-json.h"
#include "plumb-wording.h"

typedef struct
{
  PlumbJson *writer;
  gboolean numbers; /* the review goes with numbers */
} Adder;

/* What a review that goes without numbers does not tell. */
static void
add_number (const Adder *self, const char *name, gboolean exists, double number)
{
  plumb_json_add_number (self->writer, name, self->numbers && exists, number);
}

/* The ids in the set @conclusions, of 1 << PlumbConclusion. */
static void
add_conclusions (const Adder *self, guint conclusions)
{
  plumb_json_open_array (self->writer, "conclusions");
  for (PlumbConclusion i = 0; i <= PLUMB_CONCLUSION_ADVANCES; i++)
    if ((conclusions & 1u << i) != 0)
      plumb_json_put_text (self->writer, plumb_conclusion_get_id (i));
  plumb_json_end_array (self->writer);
}

/* ------- one rating at a time ------- */

static void
add_step (const Adder *self, const char *name, const PlumbTornadoStep *step)
{
  if (step->level == NULL)
    {
      plumb_json_add_text (self->writer, name, NULL);
      return;
    }
  plumb_json_open_object (self->writer, name);
  plumb_json_add_text (self->writer, "level", step->level->id);
  add_number (self, "score", step->has_score, step->score);
  add_number (self, "benefit_index", step->has_benefit, step->benefit_index);
  add_number (self, "harm_index", step->has_harm, step->harm_index);
  add_number (self, "gap_index", step->has_gap, step->gap_index);
  add_number (self, "worst_score", step->has_harm, step->worst_score);
  plumb_json_add_text (self->writer, "conclusion", plumb_conclusion_get_id (step->conclusion));
  plumb_json_end_object (self->writer);
}

static void
add_bar (const Adder *self, const PlumbTornadoBar *bar)
{
  plumb_json_begin_object (self->writer);
  plumb_json_add_text (self->writer, "record", bar->record);
  plumb_json_add_text (self->writer, "field", plumb_field_id_get_name (bar->field));
  plumb_json_add_text (self->writer, "level", bar->level->id);
  plumb_json_add_boolean (self->writer, "changes", bar->changes);
  add_step (self, "lower", &bar->lower);
  add_step (self, "higher", &bar->higher);
  plumb_json_end_object (self->writer);
}

static void
add_tornado (const Adder *self, const PlumbTornado *tornado)
{
  plumb_json_open_object (self->writer, "tornado");
  plumb_json_add_integer (self->writer, "ratings", tornado->n_bars);
  plumb_json_add_integer (self->writer, "changing", tornado->n_changes);
  plumb_json_add_integer (self->writer, "moving", tornado->n_moving);
  plumb_json_add_text (self->writer, "index", tornado->by_benefit ? "benefit_index" : "harm_index");
  plumb_json_open_array (self->writer, "bars");
  for (guint i = 0; i < tornado->bars->len; i++)
    add_bar (self, &g_array_index (tornado->bars, PlumbTornadoBar, i));
  plumb_json_end_array (self->writer);
  plumb_json_end_object (self->writer);
}

/* ------- weightings ------- */

static void
add_spread (const Adder *self, const char *name, const PlumbSpread *spread)
{
  plumb_json_open_object (self->writer, name);
  add_number (self, "low", spread->exists, spread->low);
  add_number (self, "middle", spread->exists, spread->middle);
  add_number (self, "high", spread->exists, spread->high);
  plumb_json_add_number (self->writer, "same", spread->exists, spread->same);
  plumb_json_end_object (self->writer);
}

static void
add_weightings (const Adder *self, const PlumbWeightings *weightings)
{
  plumb_json_open_object (self->writer, "weightings");
  plumb_json_add_integer (self->writer, "groups", weightings->n_groups);
  plumb_json_add_number (self->writer, "share", TRUE, weightings->share);
  plumb_json_add_boolean (self->writer, "cannot_move", weightings->cannot_move);
  add_conclusions (self, weightings->conclusions);
  add_spread (self, "benefit_index", &weightings->benefit);
  add_spread (self, "harm_index", &weightings->harm);
  add_spread (self, "gap_index", &weightings->gap);
  plumb_json_end_object (self->writer);
}

/* ------- options ------- */

static void
add_central (const Adder *self, const double *central, guint n_groups)
{
  if (central == NULL)
    {
      plumb_json_add_text (self->writer, "central_weights", NULL);
      return;
    }
  plumb_json_open_array (self->writer, "central_weights");
  for (guint i = 0; i < n_groups; i++)
    plumb_json_put_number (self->writer, central[i]);
  plumb_json_end_array (self->writer);
}

static void
add_ranked (const Adder *self, const PlumbOptionRanking *ranking, const PlumbSmaa *smaa, guint i)
{
  const double *central = plumb_smaa_get_central (smaa, i);
  plumb_json_begin_object (self->writer);
  plumb_json_add_text (self->writer, "id", ranking->options[i]);
  plumb_json_open_array (self->writer, "rank_acceptability");
  for (guint rank = 0; rank < ranking->n_options; rank++)
    plumb_json_put_number (self->writer, plumb_smaa_get_acceptability (smaa, i, rank));
  plumb_json_end_array (self->writer);
  plumb_json_open_array (self->writer, "pairwise_winning");
  for (guint other = 0; other < ranking->n_options; other++)
    plumb_json_put_number (self->writer, plumb_smaa_get_pairwise (smaa, i, other));
  plumb_json_end_array (self->writer);
  add_central (self, central, ranking->n_groups);
  plumb_json_add_number (self->writer, "confidence_factor", central != NULL,
                         plumb_smaa_get_confidence (smaa, i));
  plumb_json_end_object (self->writer);
}

static void
add_ranks (const Adder *self,
           const char *name,
           const PlumbOptionRanking *ranking,
           const PlumbSmaa *smaa)
{
  plumb_json_open_array (self->writer, name);
  for (guint i = 0; smaa != NULL && i < ranking->n_options; i++)
    add_ranked (self, ranking, smaa, i);
  plumb_json_end_array (self->writer);
}

static void
add_ranking (const Adder *self, const PlumbOptionRanking *ranking)
{
  plumb_json_open_object (self->writer, "ranking");
  plumb_json_add_ids (self->writer, "options", ranking->options, ranking->n_options);
  plumb_json_add_ids (self->writer, "groups", ranking->groups, ranking->n_groups);
  plumb_json_add_ids (self->writer, "left_out_options", ranking->left_out_options,
                      g_strv_length (ranking->left_out_options));
  plumb_json_add_ids (self->writer, "left_out_groups", ranking->left_out_groups,
                      g_strv_length (ranking->left_out_groups));
  add_ranks (self, "harm", ranking, ranking->harm);
  add_ranks (self, "benefit", ranking, ranking->benefit);
  plumb_json_end_object (self->writer);
}

/* ------- what to find out next ------- */

static void
add_fields (const Adder *self, guint fields)
{
  plumb_json_open_array (self->writer, "fields");
  for (PlumbFieldId field = 0; field < PLUMB_N_FIELDS; field++)
    if ((fields & 1u << field) != 0)
      plumb_json_put_text (self->writer, plumb_field_id_get_name (field));
  plumb_json_end_array (self->writer);
}

static void
add_inquiry (const Adder *self, const PlumbInquiry *inquiry)
{
  static const char *const kinds[] = { "record", "gap", "group" };
  plumb_json_begin_object (self->writer);
  plumb_json_add_text (self->writer, "kind", kinds[inquiry->kind]);
  plumb_json_add_text (self->writer, "record", inquiry->record);
  plumb_json_add_text (self->writer, "group", inquiry->group);
  add_fields (self, inquiry->fields);
  plumb_json_add_number (self->writer, "ways", inquiry->enumerated, inquiry->n_ways);
  plumb_json_add_number (self->writer, "changing", inquiry->enumerated, inquiry->n_changing);
  plumb_json_add_number (self->writer, "share", inquiry->enumerated, inquiry->share);
  add_conclusions (self, inquiry->enumerated ? inquiry->conclusions : 0);
  plumb_json_open_object (self->writer, "bounds");
  plumb_json_add_all_bounds (self->writer, self->numbers, &inquiry->benefit, &inquiry->harm,
                             &inquiry->gap, &inquiry->worst);
  plumb_json_end_object (self->writer);
  plumb_json_end_object (self->writer);
}

static void
add_inquiries (const Adder *self, const PlumbInquiries *inquiries)
{
  plumb_json_open_array (self->writer, "inquiries");
  for (guint i = 0; i < inquiries->list->len; i++)
    add_inquiry (self, &g_array_index (inquiries->list, PlumbInquiry, i));
  plumb_json_end_array (self->writer);
}

void
plumb_json_add_robustness (PlumbJson *writer,
                           const PlumbSettings *settings,
                           const PlumbRobustness *robustness)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (robustness != NULL);

  const Adder self = { writer, plumb_wording_has_numbers (settings) };
  plumb_json_open_object (writer, "robustness");
  plumb_json_add_integer (writer, "draws", robustness->weightings->n_draws);
  plumb_json_add_integer (writer, "seed", robustness->weightings->seed);
  add_tornado (&self, robustness->tornado);
  add_weightings (&self, robustness->weightings);
  add_ranking (&self, robustness->ranking);
  add_inquiries (&self, robustness->inquiries);
  plumb_json_end_object (writer);
}
