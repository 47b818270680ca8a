/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Outcomes: that each can come out, and that one does whatever the answers are. */

#include "plumb-lint-private.h"

#include <math.h>
#include <string.h>

#include "plumb-interval.h"

/* Beyond, outcomes are not looked at together: each reason is a condition to be taken in. */
#define MAX_REASONS 64

static const PlumbPremises unconditional;
static const PlumbPremises answered = { .all_filled = TRUE };

/* The numbers for which one reason holds: all that it says is how one thing compares. */
typedef struct
{
  const PlumbTerm *measured;
  PlumbInterval interval;
  PlumbSite *site;
} Band;

static PlumbSite *
find_site (PlumbLint *self, const PlumbExpression *expression)
{
  for (guint i = self->sites->len; i > 0; i--)
    {
      PlumbSite *site = &g_array_index (self->sites, PlumbSite, i - 1);
      if (site->expression == expression)
        return site;
    }
  return NULL;
}

/* All conditions can be read, and nothing was wrong with them. */
static gboolean
can_be_judged (PlumbLint *self)
{
  guint n = 0;
  for (guint i = 0; i < self->sites->len; i++)
    {
      const PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
      if (site->kind == PLUMB_SITE_BECAUSE && (site->term == NULL || site->is_reported))
        return FALSE;
      n += site->kind == PLUMB_SITE_BECAUSE;
    }
  return n > 0 && n <= MAX_REASONS;
}

/* The reasons of the outcomes up to @until, as conditions that do not hold. */
static GArray *
list_failures (PlumbLint *self, guint until)
{
  GArray *goals = g_array_new (FALSE, FALSE, sizeof (PlumbGoal));
  for (guint i = 0; i < until; i++)
    for (guint j = 0; j < self->instrument->outcomes[i].n_becauses; j++)
      {
        const PlumbExpression *when = &self->instrument->outcomes[i].becauses[j].when;
        PlumbGoal goal = { plumb_term_get (self->terms, when, NULL), FALSE };
        g_array_append_val (goals, goal);
      }
  return goals;
}

/* Whether any reason of @outcome can hold where those in @goals do not. */
static gboolean
can_come_out (PlumbLint *self, const PlumbOutcome *outcome, GArray *goals)
{
  for (guint j = 0; j < outcome->n_becauses; j++)
    {
      PlumbGoal goal = { plumb_term_get (self->terms, &outcome->becauses[j].when, NULL), TRUE };
      g_array_append_val (goals, goal);
      PlumbVerdict verdict = plumb_solver_try (self->solver, (const PlumbGoal *) goals->data,
                                               goals->len, &unconditional);
      g_array_set_size (goals, goals->len - 1);
      if (verdict != PLUMB_VERDICT_IMPOSSIBLE)
        return TRUE;
    }
  return FALSE;
}

/* Answers whether every outcome can come out; reports the first that cannot. */
static gboolean
check_reachable (PlumbLint *self)
{
  for (guint i = 1; i < self->instrument->n_outcomes; i++)
    {
      const PlumbOutcome *outcome = &self->instrument->outcomes[i];
      g_autoptr (GArray) goals = list_failures (self, i);
      if (outcome->n_becauses == 0 || can_come_out (self, outcome, goals))
        continue;
      PlumbLintPlace place
          = { .line = outcome->becauses[0].when.line, .subject = outcome->id, .caret = -1 };
      if (outcome->becauses[0].when.text != NULL)
        place.excerpt = outcome->becauses[0].when.text;
      plumb_lint_report (self, PLUMB_LINT_OUTCOME_NEVER, &place, outcome->id, NULL);
      return FALSE;
    }
  return TRUE;
}

/* Narrows @band by the comparison @term; FALSE where it is about something else. */
static gboolean
read_comparison (Band *band, const PlumbTerm *term)
{
  if (term->kind != PLUMB_TERM_COMPARE)
    return FALSE;
  gboolean is_right = term->parts[1]->kind == PLUMB_TERM_NUMBER;
  const PlumbTerm *literal = term->parts[is_right ? 1 : 0];
  const PlumbTerm *measured = term->parts[is_right ? 0 : 1];
  if (literal->kind != PLUMB_TERM_NUMBER || term->operator== PLUMB_OPERATOR_UNEQUAL)
    return FALSE;
  if (band->measured != NULL)
    {
      g_autofree char *key = plumb_term_dup_key (measured);
      g_autofree char *known = plumb_term_dup_key (band->measured);
      if (strcmp (key, known) != 0)
        return FALSE;
    }
  band->measured = measured;
  plumb_interval_restrict (&band->interval,
                           is_right ? term->operator: plumb_operator_mirror (term->operator),
                           literal->number);
  return TRUE;
}

static gboolean
read_band (Band *band, const PlumbTerm *term)
{
  band->interval = plumb_interval_all ();
  if (term->kind != PLUMB_TERM_ALL)
    return read_comparison (band, term);
  for (guint i = 0; i < term->n_parts; i++)
    if (!read_comparison (band, term->parts[i]))
      return FALSE;
  return TRUE;
}

static int
compare_bands (const void *a, const void *b)
{
  const Band *x = a;
  const Band *y = b;
  if (x->interval.low != y->interval.low)
    return x->interval.low < y->interval.low ? -1 : 1;
  return (int) x->interval.is_low_open - (int) y->interval.is_low_open;
}

/* The reasons that are bands of the same number as the first, sorted. */
static GArray *
list_bands (PlumbLint *self)
{
  GArray *bands = g_array_new (FALSE, TRUE, sizeof (Band));
  g_autofree char *first = NULL;
  for (guint i = 0; i < self->sites->len; i++)
    {
      PlumbSite *site = &g_array_index (self->sites, PlumbSite, i);
      Band band = { .site = site };
      if (site->kind != PLUMB_SITE_BECAUSE || !read_band (&band, site->term))
        continue;
      g_autofree char *key = plumb_term_dup_key (band.measured);
      if (first == NULL)
        first = g_steal_pointer (&key);
      else if (strcmp (key, first) != 0)
        continue;
      g_array_append_val (bands, band);
    }
  g_array_sort (bands, compare_bands);
  return bands;
}

/* Whether nothing comes out for numbers in @gap, although they can be. */
static gboolean
is_gap (PlumbLint *self, const PlumbTerm *measured, const PlumbInterval *gap)
{
  const PlumbTerm *low = plumb_term_number (self->terms, gap->low);
  const PlumbTerm *high = plumb_term_number (self->terms, gap->high);
  g_autoptr (GArray) goals = list_failures (self, self->instrument->n_outcomes);
  PlumbGoal above = {
    plumb_term_compare (self->terms,
                        gap->is_low_open ? PLUMB_OPERATOR_MORE : PLUMB_OPERATOR_AT_LEAST, measured,
                        low),
    TRUE,
  };
  PlumbGoal below = {
    plumb_term_compare (self->terms,
                        gap->is_high_open ? PLUMB_OPERATOR_LESS : PLUMB_OPERATOR_AT_MOST, measured,
                        high),
    TRUE,
  };
  g_array_append_val (goals, above);
  g_array_append_val (goals, below);
  PlumbVerdict verdict
      = plumb_solver_try (self->solver, (const PlumbGoal *) goals->data, goals->len, &answered);
  /* The number of the bands is one; with another, nothing is certain. */
  return (verdict == PLUMB_VERDICT_POSSIBLE || verdict == PLUMB_VERDICT_CERTAIN)
         && plumb_solver_count_wholes (self->solver) <= 1;
}

static char *
dup_range (const PlumbInterval *gap)
{
  char low[G_ASCII_DTOSTR_BUF_SIZE];
  char high[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (low, sizeof low, "%.15g", gap->low);
  g_ascii_formatd (high, sizeof high, "%.15g", gap->high);
  return gap->low == gap->high ? g_strdup (low) : g_strdup_printf ("%s … %s", low, high);
}

/* Reports @gap at @band if it is one. */
static gboolean
check_one_gap (PlumbLint *self, const Band *band, const PlumbInterval *gap)
{
  if (plumb_interval_is_empty (gap) || !is_gap (self, band->measured, gap))
    return FALSE;
  g_autofree char *detail = dup_range (gap);
  plumb_lint_report_term (self, PLUMB_LINT_BAND_GAP, band->site, band->site->term, detail, NULL);
  return TRUE;
}

/* Below the lowest band and above the highest, as far as the number can go. */
static gboolean
check_ends (PlumbLint *self, const Band *first, const Band *last)
{
  PlumbInterval all = plumb_solver_measure (self->solver, first->measured);
  PlumbInterval below = plumb_interval_new (all.low, first->interval.low, FALSE);
  below.is_high_open = !first->interval.is_low_open;
  PlumbInterval above = plumb_interval_new (last->interval.high, all.high, FALSE);
  above.is_low_open = !last->interval.is_high_open;
  return (isfinite (below.low) && isfinite (below.high) && check_one_gap (self, first, &below))
         || (isfinite (above.low) && isfinite (above.high) && check_one_gap (self, last, &above));
}

/* Answers whether a gap was reported. */
static gboolean
check_bands (PlumbLint *self, const GArray *bands)
{
  if (bands->len < 2)
    return FALSE;
  const Band *highest = &g_array_index (bands, Band, 0);
  for (guint i = 1; i < bands->len; i++)
    {
      const Band *band = &g_array_index (bands, Band, i);
      PlumbInterval gap = plumb_interval_new (highest->interval.high, band->interval.low, FALSE);
      gap.is_low_open = !highest->interval.is_high_open;
      gap.is_high_open = !band->interval.is_low_open;
      if (check_one_gap (self, band, &gap))
        return TRUE;
      if (band->interval.high >= highest->interval.high)
        highest = band;
    }
  return check_ends (self, &g_array_index (bands, Band, 0), highest);
}

/* Bands of different outcomes that share numbers, unless one lies in the other: such are meant to
 * be tried in order. */
static void
check_overlaps (PlumbLint *self, const GArray *bands)
{
  for (guint i = 1; i < bands->len; i++)
    {
      const Band *low = &g_array_index (bands, Band, i - 1);
      const Band *high = &g_array_index (bands, Band, i);
      PlumbInterval shared = plumb_interval_new (high->interval.low, low->interval.high, FALSE);
      shared.is_low_open = high->interval.is_low_open;
      shared.is_high_open = low->interval.is_high_open;
      gboolean is_inside
          = high->interval.low == low->interval.low || high->interval.high <= low->interval.high;
      if (low->site->subject == high->site->subject || is_inside || high->site->is_reported
          || plumb_interval_is_empty (&shared))
        continue;
      g_autofree char *detail = dup_range (&shared);
      plumb_lint_report_term (self, PLUMB_LINT_BAND_OVERLAP, high->site, high->site->term, detail,
                              NULL);
      return;
    }
}

/* The whole: whether with everything answered no reason may hold. Where numbers are counted from
 * answers, what they have to do with each other is not understood, and nothing is said. */
static void
check_gap (PlumbLint *self)
{
  g_autoptr (GArray) goals = list_failures (self, self->instrument->n_outcomes);
  if (plumb_solver_try (self->solver, (const PlumbGoal *) goals->data, goals->len, &answered)
      != PLUMB_VERDICT_CERTAIN)
    return;
  const PlumbOutcome *last = &self->instrument->outcomes[self->instrument->n_outcomes - 1];
  PlumbSite *site = find_site (self, &last->becauses[last->n_becauses - 1].when);
  if (site != NULL)
    plumb_lint_report_term (self, PLUMB_LINT_OUTCOME_GAP, site, site->term, NULL, NULL);
}

/* Reasons of one outcome that say the same. */
static void
check_repeated (PlumbLint *self, const PlumbOutcome *outcome)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < outcome->n_becauses; i++)
    {
      PlumbSite *site = find_site (self, &outcome->becauses[i].when);
      if (site == NULL || site->term == NULL || site->is_reported)
        continue;
      if (!g_hash_table_add (seen, plumb_term_dup_key (site->term)))
        plumb_lint_report_term (self, PLUMB_LINT_REASON_TWICE, site, site->term, NULL, NULL);
    }
}

void
plumb_lint_check_outcomes (PlumbLint *self)
{
  for (guint i = 0; i < self->instrument->n_outcomes; i++)
    check_repeated (self, &self->instrument->outcomes[i]);
  if (!can_be_judged (self))
    return;
  if (!check_reachable (self))
    return;
  g_autoptr (GArray) bands = list_bands (self);
  if (check_bands (self, bands))
    return;
  check_gap (self);
  check_overlaps (self, bands);
}
