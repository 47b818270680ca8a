/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-completeness.h"

#include <string.h>

#define SCHEME "checklist"

static const PlumbPhrase sections[PLUMB_N_CHECKLIST_SECTIONS] = {
  [PLUMB_CHECKLIST_POLICY] = NC_SAY ("checklist", "The policy"),
  [PLUMB_CHECKLIST_MANAGING] = NC_SAY ("checklist", "How the review was run"),
  [PLUMB_CHECKLIST_POPULATION] = NC_SAY ("checklist", "The people affected"),
  [PLUMB_CHECKLIST_RESULTS] = NC_SAY ("checklist", "Results"),
  [PLUMB_CHECKLIST_RECOMMENDATIONS] = NC_SAY ("checklist", "Recommendations"),
};

/* Translators: names of what a report should tell, the context “checklist” all through. */
static const PlumbChecklistPart parts[] = {
  { PLUMB_CHECKLIST_POLICY, "policy.title", NC_SAY ("checklist", "Title and identifier") },
  { PLUMB_CHECKLIST_POLICY, "policy.level", NC_SAY ("checklist", "Type, level and stage") },
  { PLUMB_CHECKLIST_POLICY, "policy.problem", NC_SAY ("checklist", "Problem and its history") },
  { PLUMB_CHECKLIST_POLICY, "policy.goals", NC_SAY ("checklist", "Goals") },
  { PLUMB_CHECKLIST_POLICY, "policy.means", NC_SAY ("checklist", "Means and clauses") },
  { PLUMB_CHECKLIST_POLICY, "policy.budget", NC_SAY ("checklist", "Budget and resources") },
  { PLUMB_CHECKLIST_POLICY, "policy.responsible",
    NC_SAY ("checklist", "Responsible body and partners") },
  { PLUMB_CHECKLIST_POLICY, "policy.timetable",
    NC_SAY ("checklist", "Timetable and date of decision") },
  { PLUMB_CHECKLIST_MANAGING, "managing.commissioner",
    NC_SAY ("checklist", "Who asked for the review") },
  { PLUMB_CHECKLIST_MANAGING, "managing.team", NC_SAY ("checklist", "Team and roles") },
  { PLUMB_CHECKLIST_MANAGING, "managing.interests", NC_SAY ("checklist", "Interests declared") },
  { PLUMB_CHECKLIST_MANAGING, "managing.method",
    NC_SAY ("checklist", "Method and version of the questionnaire") },
  { PLUMB_CHECKLIST_MANAGING, "managing.engagement", NC_SAY ("checklist", "People engaged") },
  { PLUMB_CHECKLIST_MANAGING, "managing.effort", NC_SAY ("checklist", "Time and cost") },
  { PLUMB_CHECKLIST_MANAGING, "managing.quality", NC_SAY ("checklist", "Check of quality") },
  { PLUMB_CHECKLIST_POPULATION, "population.who population.where population.count",
    NC_SAY ("checklist", "Who, where and how many") },
  { PLUMB_CHECKLIST_POPULATION, "population.baseline",
    NC_SAY ("checklist", "Inequities there are already") },
  { PLUMB_CHECKLIST_POPULATION, "population.uncovered",
    NC_SAY ("checklist", "Groups not covered, and why") },
  { PLUMB_CHECKLIST_RESULTS, "results.pathways", NC_SAY ("checklist", "Pathways") },
  { PLUMB_CHECKLIST_RESULTS, "results.positive", NC_SAY ("checklist", "Positive effects") },
  { PLUMB_CHECKLIST_RESULTS, "results.negative", NC_SAY ("checklist", "Negative effects") },
  { PLUMB_CHECKLIST_RESULTS, "results.unintended results.cumulative",
    NC_SAY ("checklist", "Unintended and cumulative effects") },
  { PLUMB_CHECKLIST_RESULTS, "results.distribution",
    NC_SAY ("checklist", "Distribution across groups") },
  { PLUMB_CHECKLIST_RESULTS, "results.evidence results.uncertainty",
    NC_SAY ("checklist", "Strength of evidence, and uncertainty") },
  { PLUMB_CHECKLIST_RESULTS, "results.dissent", NC_SAY ("checklist", "Agreement and dissent") },
  { PLUMB_CHECKLIST_RECOMMENDATIONS, "recommendations.recommendations",
    NC_SAY ("checklist", "What is recommended") },
  { PLUMB_CHECKLIST_RECOMMENDATIONS, "recommendations.owner recommendations.due",
    NC_SAY ("checklist", "Measures with owner and date") },
  { PLUMB_CHECKLIST_RECOMMENDATIONS,
    "recommendations.monitoring recommendations.review recommendations.dissemination",
    NC_SAY ("checklist", "Monitoring, later review and publication") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (parts) == PLUMB_N_CHECKLIST_PARTS);

const PlumbChecklistPart *
plumb_completeness_get_part (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (parts), NULL);
  return &parts[index];
}

const PlumbPhrase *
plumb_completeness_get_section (PlumbChecklistSection section)
{
  return &sections[section];
}

gboolean
plumb_completeness_is_meant_for (const PlumbInstrument *instrument)
{
  if (instrument->appraisal != NULL)
    return TRUE;
  for (guint i = 0; i < instrument->n_questions; i++)
    for (guint j = 0; j < instrument->questions[i]->n_tags; j++)
      if (g_str_equal (instrument->questions[i]->tags[j].scheme, SCHEME))
        return TRUE;
  return FALSE;
}

/* What follows the piece's name in @tag: "" for the whole question, "/interest" for a column; NULL
 * where the tag is about something else. */
static const char *
match (const PlumbTag *tag, const char *piece)
{
  const gsize length = strlen (piece);
  if (!g_str_equal (tag->scheme, SCHEME) || !g_str_has_prefix (tag->ref, piece))
    return NULL;
  return tag->ref[length] == '\0' || tag->ref[length] == '/' ? tag->ref + length : NULL;
}

/* Whether any row of the roster @question has something in @column. */
static gboolean
has_column (const PlumbReporter *self, const PlumbQuestion *question, const char *column)
{
  guint n_rows = 0;
  const PlumbRow *rows = plumb_logic_get_rows (self->logic, question, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *address = g_strjoin ("/", question->id, rows[i].id, column, NULL);
      if (plumb_review_get (self->review, PLUMB_KIND_ANSWER, address, "value") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* That something is not known, said plainly, is a part of the report; it is not the whole. */
static PlumbCoverage
cover_answer (const PlumbReporter *self, const PlumbQuestion *question, const char *rest)
{
  if (!plumb_logic_is_relevant (self->logic, question))
    return PLUMB_COVERAGE_MISSING;
  switch (plumb_logic_get_status (self->logic, question))
    {
    case PLUMB_STATUS_ANSWERED:
      return *rest == '\0' || has_column (self, question, rest + 1) ? PLUMB_COVERAGE_PRESENT
                                                                    : PLUMB_COVERAGE_MISSING;
    case PLUMB_STATUS_NOT_APPLICABLE:
      return PLUMB_COVERAGE_PRESENT;
    case PLUMB_STATUS_UNKNOWN:
      return PLUMB_COVERAGE_PARTLY;
    case PLUMB_STATUS_NOT_ASSESSED:
    default:
      return PLUMB_COVERAGE_MISSING;
    }
}

/* Takes @question into @place where it covers the piece better than what is there. */
static void
take_answer (const PlumbReporter *self,
             const PlumbQuestion *question,
             const char *piece,
             PlumbPlaceTold *place)
{
  for (guint i = 0; i < question->n_tags; i++)
    {
      const char *rest = match (&question->tags[i], piece);
      const PlumbCoverage coverage
          = rest != NULL ? cover_answer (self, question, rest) : PLUMB_COVERAGE_NOT_ASKED;
      if (coverage <= place->coverage)
        continue;
      g_free (place->origin);
      place->coverage = coverage;
      place->section = question->section;
      place->chapter = NULL;
      place->origin = g_strconcat ("question/", question->id, NULL);
    }
}

static void
tell_piece (const PlumbReporter *self, const char *piece, GArray *places)
{
  PlumbPlaceTold place = { 0 };
  PlumbPlaceTold fact = { 0 };

  for (guint i = 0; i < self->instrument->n_questions; i++)
    take_answer (self, self->instrument->questions[i], piece, &place);
  fact.coverage = plumb_completeness_find_fact (self, piece, &fact);
  const gboolean is_better = fact.coverage > place.coverage;
  g_free (is_better ? place.origin : fact.origin);
  if (is_better)
    place = fact;
  if (place.coverage != PLUMB_COVERAGE_NOT_ASKED)
    g_array_append_val (places, place);
}

/* What @n_pieces, of which those in @places are spoken of, come to. */
static PlumbCoverage
cover_part (const GArray *places, guint n_pieces)
{
  guint n_present = 0;
  gboolean is_begun = FALSE;

  if (places->len == 0)
    return PLUMB_COVERAGE_NOT_ASKED;
  for (guint i = 0; i < places->len; i++)
    {
      const PlumbCoverage coverage = g_array_index (places, PlumbPlaceTold, i).coverage;
      n_present += coverage == PLUMB_COVERAGE_PRESENT ? 1 : 0;
      is_begun = is_begun || coverage > PLUMB_COVERAGE_MISSING;
    }
  if (n_present == n_pieces)
    return PLUMB_COVERAGE_PRESENT;
  return is_begun ? PLUMB_COVERAGE_PARTLY : PLUMB_COVERAGE_MISSING;
}

static void
place_clear (PlumbPlaceTold *place)
{
  g_free (place->origin);
}

PlumbCompleteness *
plumb_completeness_new (const PlumbReporter *reporter)
{
  PlumbCompleteness *self = g_new0 (PlumbCompleteness, 1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_auto (GStrv) pieces = g_strsplit (parts[i].pieces, " ", -1);
      PlumbPartTold *part = &self->parts[i];
      part->places = g_array_new (FALSE, FALSE, sizeof (PlumbPlaceTold));
      g_array_set_clear_func (part->places, (GDestroyNotify) place_clear);
      for (guint j = 0; pieces[j] != NULL; j++)
        tell_piece (reporter, pieces[j], part->places);
      part->coverage = cover_part (part->places, g_strv_length (pieces));
      self->counts[parts[i].section][part->coverage]++;
    }
  return self;
}

void
plumb_completeness_free (PlumbCompleteness *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_array_unref (self->parts[i].places);
  g_free (self);
}
