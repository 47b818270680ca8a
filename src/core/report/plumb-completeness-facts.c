/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-chapters.h"
#include "plumb-completeness.h"

/* What a review tells of a report's parts without being asked: by its particulars, its records,
 * measures and evidence, and its history. */

static PlumbCoverage
cover (guint present, guint all)
{
  if (present == 0)
    return PLUMB_COVERAGE_MISSING;
  return present < all ? PLUMB_COVERAGE_PARTLY : PLUMB_COVERAGE_PRESENT;
}

static gboolean
has_particular (const PlumbReporter *self, const char *field)
{
  return plumb_review_get (self->review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, field) != NULL;
}

/* What is told of the draft; a review that need not be about one is not asked for it. */
static PlumbCoverage
cover_draft (const PlumbReporter *self, guint present, guint all)
{
  if (present == 0 && !plumb_reporter_has_draft (self))
    return PLUMB_COVERAGE_NOT_ASKED;
  return cover (present, all);
}

static PlumbCoverage
cover_title (const PlumbReporter *self)
{
  return cover_draft (self, has_particular (self, "ordinance-title"), 1);
}

/* Whose law it is, and how far the draft has come. */
static PlumbCoverage
cover_level (const PlumbReporter *self)
{
  return cover_draft (
      self, has_particular (self, "jurisdiction") + has_particular (self, "ordinance-version"), 2);
}

/* Those who changed the review are known by name, not by what they do. */
static PlumbCoverage
cover_team (const PlumbReporter *self)
{
  for (guint i = 0; i < plumb_review_get_n_changes (self->review); i++)
    if (plumb_review_get_change (self->review, i)->who != NULL)
      return PLUMB_COVERAGE_PARTLY;
  return PLUMB_COVERAGE_MISSING;
}

/* The questionnaire and its version are on the title page whatever else is. */
static PlumbCoverage
cover_method (const PlumbReporter *self)
{
  return PLUMB_COVERAGE_PRESENT;
}

static PlumbCoverage
cover_quality (const PlumbReporter *self)
{
  return cover (has_particular (self, "signed-off"), 1);
}

typedef gboolean (*ImpactTest) (const PlumbImpact *impact);

static guint
count_impacts (const PlumbReporter *self, ImpactTest test)
{
  guint n_ids = 0;
  guint n = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_IMPACT, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbImpact impact = plumb_impact_get (self->review, ids[i]);
      n += test (&impact) ? 1 : 0;
    }
  return n;
}

static gboolean
has_groups (const PlumbImpact *impact)
{
  return impact->groups != NULL;
}

static gboolean
has_provision (const PlumbImpact *impact)
{
  return impact->provision != NULL;
}

static gboolean
has_pathway (const PlumbImpact *impact)
{
  return impact->pathway != NULL;
}

static gboolean
has_cumulative (const PlumbImpact *impact)
{
  return impact->levels[PLUMB_FIELD_CUMULATIVE] != NULL;
}

static gboolean
has_evidence (const PlumbImpact *impact)
{
  return impact->levels[PLUMB_FIELD_EVIDENCE] != NULL;
}

/* The sign of its direction: -1 harm, 0 none, +1 benefit; -2 where that was not said. */
static int
get_sign (const PlumbImpact *impact)
{
  const PlumbLevel *direction = impact->levels[PLUMB_FIELD_DIRECTION];
  if (direction == NULL || !direction->has_value)
    return -2;
  return direction->value < 0 ? -1 : direction->value > 0;
}

static gboolean
is_benefit (const PlumbImpact *impact)
{
  return get_sign (impact) == 1;
}

static gboolean
is_harm (const PlumbImpact *impact)
{
  return get_sign (impact) == -1;
}

static gboolean
is_none (const PlumbImpact *impact)
{
  return get_sign (impact) == 0;
}

/* That somebody looked and found none is a beginning. */
static PlumbCoverage
cover_direction (const PlumbReporter *self, ImpactTest test)
{
  if (count_impacts (self, test) > 0)
    return PLUMB_COVERAGE_PRESENT;
  return count_impacts (self, is_none) > 0 ? PLUMB_COVERAGE_PARTLY : PLUMB_COVERAGE_MISSING;
}

static PlumbCoverage
cover_positive (const PlumbReporter *self)
{
  return cover_direction (self, is_benefit);
}

static PlumbCoverage
cover_negative (const PlumbReporter *self)
{
  return cover_direction (self, is_harm);
}

static PlumbCoverage
cover_means (const PlumbReporter *self)
{
  return cover (count_impacts (self, has_provision), 1);
}

static PlumbCoverage
cover_who (const PlumbReporter *self)
{
  return cover (count_impacts (self, has_groups), 1);
}

/* The report names the groups that no record is about, though not why. */
static PlumbCoverage
cover_uncovered (const PlumbReporter *self)
{
  return count_impacts (self, has_groups) > 0 ? PLUMB_COVERAGE_PARTLY : PLUMB_COVERAGE_MISSING;
}

static PlumbCoverage
cover_pathways (const PlumbReporter *self)
{
  return cover (count_impacts (self, has_pathway), 1);
}

static PlumbCoverage
cover_cumulative (const PlumbReporter *self)
{
  return cover (count_impacts (self, has_cumulative), 1);
}

/* Effects side by side need two groups. */
static PlumbCoverage
cover_distribution (const PlumbReporter *self)
{
  guint n_ids = 0;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_IMPACT, &n_ids);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbImpact impact = plumb_impact_get (self->review, ids[i]);
      if (impact.groups != NULL && impact.levels[PLUMB_FIELD_DIRECTION] != NULL)
        g_hash_table_add (groups, (gpointer) impact.groups);
    }
  return cover (g_hash_table_size (groups), 2);
}

static PlumbCoverage
cover_evidence (const PlumbReporter *self)
{
  guint n_pieces = 0;
  plumb_reporter_list (self, PLUMB_KIND_EVIDENCE, &n_pieces);
  return cover ((n_pieces > 0) + (count_impacts (self, has_evidence) > 0), 2);
}

/* The report says between what its figures can still come to be, once there is one. */
static PlumbCoverage
cover_uncertainty (const PlumbReporter *self)
{
  return cover (self->score->record_scores->len > 0, 1);
}

/* The best of the measures: whether it has the texts at both offsets. */
static PlumbCoverage
cover_measures (const PlumbReporter *self, gsize first, gsize second)
{
  guint n_ids = 0;
  PlumbCoverage best = PLUMB_COVERAGE_MISSING;
  const char *const *ids = plumb_reporter_list (self, PLUMB_KIND_MEASURE, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const PlumbMeasure measure = plumb_measure_get (self->review, ids[i]);
      const gboolean passes = G_STRUCT_MEMBER (const char *, &measure, first) != NULL
                              && G_STRUCT_MEMBER (const char *, &measure, second) != NULL;
      best = MAX (best, passes ? PLUMB_COVERAGE_PRESENT : PLUMB_COVERAGE_PARTLY);
    }
  return best;
}

static PlumbCoverage
cover_recommendations (const PlumbReporter *self)
{
  return cover_measures (self, G_STRUCT_OFFSET (PlumbMeasure, title),
                         G_STRUCT_OFFSET (PlumbMeasure, text));
}

/* The owner of one measure and the date of another make no measure that anybody has to carry out.
 */
static PlumbCoverage
cover_mitigation (const PlumbReporter *self)
{
  return cover_measures (self, G_STRUCT_OFFSET (PlumbMeasure, owner),
                         G_STRUCT_OFFSET (PlumbMeasure, due));
}

static PlumbCoverage
cover_monitoring (const PlumbReporter *self)
{
  return cover_measures (self, G_STRUCT_OFFSET (PlumbMeasure, indicator),
                         G_STRUCT_OFFSET (PlumbMeasure, target));
}

/* What a measure costs is a part of what the policy costs. */
static PlumbCoverage
cover_budget (const PlumbReporter *self)
{
  const PlumbCoverage measures = cover_measures (self, G_STRUCT_OFFSET (PlumbMeasure, resource),
                                                 G_STRUCT_OFFSET (PlumbMeasure, resource));
  return measures == PLUMB_COVERAGE_PRESENT ? PLUMB_COVERAGE_PARTLY : PLUMB_COVERAGE_MISSING;
}

static const struct
{
  const char *piece;
  PlumbCoverage (*cover) (const PlumbReporter *self);
  const char *chapter; /* NULL: the title page */
  const char *origin;
  gboolean needs_appraisal;
} facts[] = {
  { "policy.title", cover_title, NULL, "review/ordinance-title", FALSE },
  { "policy.level", cover_level, NULL, "review/jurisdiction", FALSE },
  { "policy.means", cover_means, PLUMB_CHAPTER_EFFECTS, NULL, TRUE },
  { "policy.budget", cover_budget, PLUMB_CHAPTER_MEASURES, NULL, TRUE },
  { "managing.team", cover_team, PLUMB_CHAPTER_HISTORY, NULL, FALSE },
  { "managing.method", cover_method, NULL, NULL, FALSE },
  { "managing.quality", cover_quality, NULL, "review/signed-off", FALSE },
  { "population.who", cover_who, PLUMB_CHAPTER_EFFECTS, NULL, TRUE },
  { "population.uncovered", cover_uncovered, PLUMB_CHAPTER_UNKNOWN, NULL, TRUE },
  { "results.pathways", cover_pathways, PLUMB_CHAPTER_EFFECTS, NULL, TRUE },
  { "results.positive", cover_positive, PLUMB_CHAPTER_EFFECTS, NULL, TRUE },
  { "results.negative", cover_negative, PLUMB_CHAPTER_EFFECTS, NULL, TRUE },
  { "results.cumulative", cover_cumulative, PLUMB_CHAPTER_EFFECTS, NULL, TRUE },
  { "results.distribution", cover_distribution, PLUMB_CHAPTER_EFFECTS, NULL, TRUE },
  { "results.evidence", cover_evidence, PLUMB_CHAPTER_EVIDENCE, NULL, TRUE },
  { "results.uncertainty", cover_uncertainty, PLUMB_CHAPTER_FINDINGS, NULL, TRUE },
  { "recommendations.recommendations", cover_recommendations, PLUMB_CHAPTER_MEASURES, NULL, TRUE },
  { "recommendations.owner", cover_mitigation, PLUMB_CHAPTER_MEASURES, NULL, TRUE },
  { "recommendations.due", cover_mitigation, PLUMB_CHAPTER_MEASURES, NULL, TRUE },
  { "recommendations.monitoring", cover_monitoring, PLUMB_CHAPTER_MEASURES, NULL, TRUE },
};

PlumbCoverage
plumb_completeness_find_fact (const PlumbReporter *reporter,
                              const char *name,
                              PlumbPlaceTold *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (!g_str_equal (facts[i].piece, name)
          || (facts[i].needs_appraisal && reporter->instrument->appraisal == NULL))
        continue;
      place->chapter = facts[i].chapter;
      place->origin = facts[i].origin != NULL    ? g_strdup (facts[i].origin)
                      : facts[i].chapter != NULL ? g_strconcat ("chapter/", facts[i].chapter, NULL)
                                                 : NULL;
      return facts[i].cover (reporter);
    }
  return PLUMB_COVERAGE_NOT_ASKED;
}
