/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The impact map and what can be done with whole records, without any widget. */

#include "plumb-impact-map.h"
#include "plumb-impact-verbs.h"
#include "plumb-impact-words.h"
#include "plumb-page-test.h"

#include <string.h>

static PlumbImpactMap *
map_of (PlumbWorkspace *workspace, const char *option)
{
  return plumb_impact_map_new (plumb_workspace_get_review (workspace),
                               plumb_workspace_get_score (workspace), option);
}

static const PlumbImpactCell *
cell_of (const PlumbImpactMap *map, const char *groups, const char *pathway)
{
  guint row, column;
  g_assert_true (plumb_impact_map_find (map, groups, pathway, &row, &column));
  return plumb_impact_map_get (map, row, column);
}

static void
test_shape (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autoptr (PlumbImpactMap) map = map_of (workspace, "draft");

  /* The groups in the instrument's order, then the intersection that a record names. */
  g_assert_cmpuint (map->n_rows, ==, 3);
  g_assert_cmpstr (map->rows[0].groups, ==, "low-income");
  g_assert_true (map->rows[0].priority);
  g_assert_cmpstr (map->rows[1].groups, ==, "renters");
  g_assert_false (map->rows[1].priority);
  g_assert_cmpstr (map->rows[2].groups, ==, "low-income renters");
  g_assert_cmpuint (map->n_columns, ==, 2);
}

static void
test_states (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autoptr (PlumbImpactMap) map = map_of (workspace, "draft");

  const PlumbImpactCell *both = cell_of (map, "low-income", "housing");
  g_assert_cmpint (both->state, ==, PLUMB_CELL_EFFECT);
  g_assert_true (both->has_harm && both->has_benefit);
  g_assert_cmpfloat (both->harm, <, 0);
  g_assert_cmpfloat (both->benefit, >, 0);
  g_assert_cmpuint (both->records->len, ==, 2);
  g_assert_cmpint (cell_of (map, "renters", "housing")->state, ==, PLUMB_CELL_UNKNOWN);
  g_assert_cmpint (cell_of (map, "low-income renters", "income-wealth")->state, ==,
                   PLUMB_CELL_INCOMPLETE);
  g_assert_cmpint (cell_of (map, "renters", "income-wealth")->state, ==, PLUMB_CELL_NOT_ASSESSED);

  /* None needs a reason; without one it is incomplete. */
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i3", "direction", "none");
  g_autoptr (PlumbImpactMap) bare = map_of (workspace, "draft");
  g_assert_cmpint (cell_of (bare, "renters", "housing")->state, ==, PLUMB_CELL_INCOMPLETE);
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i3", "rationale", "We looked.");
  g_autoptr (PlumbImpactMap) reasoned = map_of (workspace, "draft");
  g_assert_cmpint (cell_of (reasoned, "renters", "housing")->state, ==, PLUMB_CELL_NONE);
}

static void
test_option (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "option", "amended");
  g_autoptr (PlumbImpactMap) draft = map_of (workspace, "draft");
  g_autoptr (PlumbImpactMap) amended = map_of (workspace, "amended");
  g_assert_false (cell_of (draft, "low-income", "housing")->has_harm);
  g_assert_true (cell_of (amended, "low-income", "housing")->has_harm);
}

static void
test_unplaced (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i3", "pathway", NULL);
  g_autoptr (PlumbImpactMap) map = map_of (workspace, "draft");
  g_assert_cmpuint (map->unplaced->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (map->unplaced, 0), ==, "i3");
}

static void
test_filter (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autoptr (PlumbImpactMap) map = map_of (workspace, "draft");
  const PlumbImpactCell *harm = cell_of (map, "low-income", "housing");
  const PlumbImpactCell *unknown = cell_of (map, "renters", "housing");
  const PlumbImpactCell *open = cell_of (map, "renters", "income-wealth");

  g_assert_true (plumb_impact_filter_cell (PLUMB_IMPACT_FILTER_HARMS, harm));
  g_assert_false (plumb_impact_filter_cell (PLUMB_IMPACT_FILTER_HARMS, unknown));
  g_assert_true (plumb_impact_filter_cell (PLUMB_IMPACT_FILTER_UNKNOWN, unknown));
  g_assert_false (plumb_impact_filter_cell (PLUMB_IMPACT_FILTER_UNKNOWN, open));
  g_assert_true (plumb_impact_filter_cell (PLUMB_IMPACT_FILTER_NOT_ASSESSED, open));
  g_assert_false (plumb_impact_filter_cell (PLUMB_IMPACT_FILTER_NOT_ASSESSED, harm));
}

static void
test_words (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autoptr (PlumbImpactMap) map = map_of (workspace, "draft");
  guint row, column;
  g_assert_true (plumb_impact_map_find (map, "low-income", "housing", &row, &column));
  g_autofree char *name = plumb_impact_words_dup_cell (workspace, map, row, column);
  g_assert_nonnull (strstr (name, "harm"));
  g_assert_nonnull (strstr (name, "benefit"));
  g_assert_nonnull (strstr (name, "2 records"));
  g_assert_true (plumb_impact_map_find (map, "renters", "income-wealth", &row, &column));
  g_autofree char *open = plumb_impact_words_dup_cell (workspace, map, row, column);
  g_assert_nonnull (strstr (open, "not assessed"));
}

static void
test_split (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  guint before = plumb_review_get_n_changes (plumb_workspace_get_review (workspace));
  g_autofree char *benefit = plumb_impact_split (workspace, "i1");
  g_assert_nonnull (benefit);
  g_assert_cmpuint (plumb_review_get_n_changes (plumb_workspace_get_review (workspace)), ==,
                    before + 1);
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i1", "direction"), ==,
                   "harm");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, benefit, "direction"), ==,
                   "benefit");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, benefit, "provision"), ==,
                   "Sec. 1");
  g_assert_null (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i1", "magnitude"));

  plumb_workspace_undo (workspace);
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i1", "magnitude"), ==, "3");
  g_assert_null (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, benefit, "direction"));
}

static void
test_delete (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *evidence = plumb_evidence_add (workspace, "i1");
  g_autofree char *measure = plumb_measure_add (workspace, "i1");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, measure, "impacts", "i1 i2");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_MEASURE, measure, "kind"), ==,
                   "mitigate");

  g_assert_true (plumb_impact_delete (workspace, "i1"));
  const PlumbFacts *facts = plumb_review_get_facts (plumb_workspace_get_review (workspace));
  g_assert_false (plumb_facts_has (facts, PLUMB_KIND_IMPACT, "i1"));
  g_assert_false (plumb_facts_has (facts, PLUMB_KIND_EVIDENCE, evidence));
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_MEASURE, measure, "impacts"), ==,
                   "i2");

  plumb_workspace_undo (workspace);
  g_assert_true (plumb_facts_has (facts, PLUMB_KIND_IMPACT, "i1"));
  g_assert_true (plumb_facts_has (facts, PLUMB_KIND_EVIDENCE, evidence));
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_MEASURE, measure, "impacts"), ==,
                   "i1 i2");
}

static void
test_duplicate (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *copy = plumb_impact_duplicate (workspace, "i1");
  g_assert_cmpstr (copy, ==, "i5");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, copy, "reach"), ==, "3");
}

static void
test_read_only (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_review_set_read_only (plumb_workspace_get_review (workspace), "It is locked.");
  g_assert_null (plumb_impact_duplicate (workspace, "i1"));
  g_assert_false (plumb_impact_delete (workspace, "i1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/impact-map/shape", test_shape);
  g_test_add_func ("/impact-map/states", test_states);
  g_test_add_func ("/impact-map/option", test_option);
  g_test_add_func ("/impact-map/unplaced", test_unplaced);
  g_test_add_func ("/impact-map/filter", test_filter);
  g_test_add_func ("/impact-map/words", test_words);
  g_test_add_func ("/impact-verbs/split", test_split);
  g_test_add_func ("/impact-verbs/delete", test_delete);
  g_test_add_func ("/impact-verbs/duplicate", test_duplicate);
  g_test_add_func ("/impact-verbs/read-only", test_read_only);
  return g_test_run ();
}
