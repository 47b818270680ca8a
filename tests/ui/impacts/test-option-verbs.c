/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with options as wholes, and what is said of measures and of reviews without
 * numbers, without any widget. */

#include "plumb-impact-map.h"
#include "plumb-impact-verbs.h"
#include "plumb-impact-words.h"
#include "plumb-option-list.h"
#include "plumb-option-verbs.h"
#include "plumb-page-test.h"
#include "plumb-record.h"

#include <string.h>

static guint
count_changes (PlumbWorkspace *workspace)
{
  return plumb_review_get_n_changes (plumb_workspace_get_review (workspace));
}

static guint
count_items (PlumbWorkspace *workspace, PlumbKind kind)
{
  guint n;
  plumb_facts_list (plumb_review_get_facts (plumb_workspace_get_review (workspace)), kind, &n);
  return n;
}

static guint
count_records (PlumbWorkspace *workspace, const char *option)
{
  g_autoptr (GPtrArray) entries = plumb_option_list_new (workspace);
  const PlumbOptionEntry *entry = plumb_option_list_find (entries, option);
  return entry != NULL ? entry->n_records : 0;
}

static void
test_list (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *id = plumb_option_add (workspace, "A smaller fee", NULL, NULL);
  /* An option that is nowhere: as a file from elsewhere can have it. */
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i3", "option", "o9");

  g_autoptr (GPtrArray) entries = plumb_option_list_new (workspace);
  static const char *const ids[] = { "no-action", "draft", "amended", "o1", "o9" };
  static const guint records[] = { 0, 3, 0, 0, 1 };
  g_assert_cmpstr (id, ==, "o1");
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < entries->len; i++)
    {
      const PlumbOptionEntry *entry = g_ptr_array_index (entries, i);
      g_assert_cmpstr (entry->id, ==, ids[i]);
      g_assert_cmpuint (entry->n_records, ==, records[i]);
      g_assert_cmpint (entry->own, ==, i == 3);
      g_assert_cmpint (entry->known, ==, i != 4);
    }
  g_autofree char *label = plumb_option_dup_label (g_ptr_array_index (entries, 1));
  g_assert_cmpstr (label, ==, "The draft (3 records)");
  g_autofree char *name = plumb_option_dup_name (workspace, "o1");
  g_assert_cmpstr (name, ==, "A smaller fee");
}

/* A new option that begins with the draft's records scores what the draft does, in one step. */
static void
test_add_with_copies (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *evidence = plumb_evidence_add (workspace, "i1");
  plumb_page_test_set (workspace, PLUMB_KIND_EVIDENCE, evidence, "source", "A survey");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "rationale", "They pay it all.");
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i1", "residual-reach", "1");
  const guint before = count_changes (workspace);

  g_autofree char *id = plumb_option_add (workspace, "A smaller fee", "Ten dollars.", "draft");
  g_assert_cmpuint (count_changes (workspace), ==, before + 1);
  g_assert_cmpuint (count_records (workspace, id), ==, 4);
  g_assert_cmpuint (count_records (workspace, "draft"), ==, 4);
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i5", "rationale"), ==,
                   "They pay it all.");
  g_assert_null (plumb_page_test_get (workspace, PLUMB_KIND_IMPACT, "i5", "residual-reach"));
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_EVIDENCE, "e2", "for"), ==,
                   "impact/i5");
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_EVIDENCE, "e2", "source"), ==,
                   "A survey");

  const PlumbScore *score = plumb_workspace_get_score (workspace);
  g_assert_cmpfloat (plumb_score_get_record (score, "i5")->score, ==,
                     plumb_score_get_record (score, "i1")->score);

  plumb_workspace_undo (workspace);
  g_assert_cmpuint (count_items (workspace, PLUMB_KIND_IMPACT), ==, 4);
  g_assert_cmpuint (count_items (workspace, PLUMB_KIND_EVIDENCE), ==, 1);
  g_assert_cmpuint (count_items (workspace, PLUMB_KIND_OPTION), ==, 0);
}

static void
test_copy_beside (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i4", "option", "amended");
  const guint before = count_changes (workspace);
  g_assert_true (plumb_option_copy_records (workspace, "draft", "amended"));
  g_assert_cmpuint (count_changes (workspace), ==, before + 1);
  g_assert_cmpuint (count_records (workspace, "amended"), ==, 4);
  g_assert_cmpuint (count_records (workspace, "draft"), ==, 3);
}

static void
test_describe (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *id = plumb_option_add (workspace, "A smaller fee", "Ten dollars.", NULL);
  g_assert_true (plumb_option_describe (workspace, id, "No fee", ""));
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_OPTION, id, "title"), ==, "No fee");
  g_assert_null (plumb_page_test_get (workspace, PLUMB_KIND_OPTION, id, "text"));
  plumb_workspace_undo (workspace);
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_OPTION, id, "text"), ==,
                   "Ten dollars.");
}

static void
test_remove_to_heir (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *id = plumb_option_add (workspace, "A smaller fee", NULL, "draft");
  g_assert_true (plumb_option_remove (workspace, id, "amended"));
  g_assert_cmpuint (count_records (workspace, "amended"), ==, 4);
  g_assert_cmpuint (count_items (workspace, PLUMB_KIND_OPTION), ==, 0);
  plumb_workspace_undo (workspace);
  g_assert_cmpuint (count_records (workspace, id), ==, 4);
}

/* Deleted records leave nothing that points to them, and undo brings everything back. */
static void
test_remove_with_records (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_autofree char *evidence = plumb_evidence_add (workspace, "i1");
  g_autofree char *id = plumb_option_add (workspace, "A smaller fee", NULL, "draft");
  g_autofree char *measure = plumb_measure_add (workspace, "i5");
  plumb_page_test_set (workspace, PLUMB_KIND_MEASURE, measure, "impacts", "i1 i5 i6");

  g_assert_true (plumb_option_remove (workspace, id, NULL));
  g_assert_cmpuint (count_items (workspace, PLUMB_KIND_IMPACT), ==, 4);
  g_assert_cmpuint (count_items (workspace, PLUMB_KIND_EVIDENCE), ==, 1);
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_MEASURE, measure, "impacts"), ==,
                   "i1");
  plumb_workspace_undo (workspace);
  g_assert_cmpuint (count_records (workspace, id), ==, 4);
  g_assert_cmpuint (count_items (workspace, PLUMB_KIND_EVIDENCE), ==, 2);
  g_assert_cmpstr (plumb_page_test_get (workspace, PLUMB_KIND_MEASURE, measure, "impacts"), ==,
                   "i1 i5 i6");
}

static void
test_read_only (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_review_set_read_only (plumb_workspace_get_review (workspace), "It is locked.");
  g_assert_null (plumb_option_add (workspace, "A smaller fee", NULL, NULL));
  g_assert_false (plumb_option_copy_records (workspace, "draft", "amended"));
}

/* An intersection that only another option names is in scope as its groups are. */
static void
test_scope (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  plumb_page_test_set (workspace, PLUMB_KIND_IMPACT, "i4", "option", "amended");
  g_autoptr (PlumbImpactMap) map = plumb_impact_map_new (
      plumb_workspace_get_review (workspace), plumb_workspace_get_score (workspace), "amended");
  g_assert_cmpuint (map->n_rows, ==, 3);
  g_assert_cmpstr (map->rows[2].groups, ==, "low-income renters");
  g_assert_true (map->rows[2].in_scope);
}

static void
assert_no_digit (const char *text)
{
  g_assert_null (strpbrk (text, "0123456789"));
}

static void
test_without_numbers (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  g_assert_true (plumb_impact_words_have_numbers (workspace));
  g_autofree char *with = plumb_impact_words_dup_outcome (workspace, "i1");
  g_assert_nonnull (strpbrk (with, "0123456789"));

  plumb_page_test_set (workspace, PLUMB_KIND_SETTING, "numbers", "value", "0");
  g_assert_false (plumb_impact_words_have_numbers (workspace));
  g_autofree char *outcome = plumb_impact_words_dup_outcome (workspace, "i1");
  g_autofree char *mark = plumb_impact_words_dup_mark (workspace, -53.5);
  g_assert_nonnull (strstr (outcome, "harm"));
  assert_no_digit (outcome);
  assert_no_digit (mark);

  /* The sentence of a cell still counts its records. */
  g_autoptr (PlumbImpactMap) map = plumb_impact_map_new (
      plumb_workspace_get_review (workspace), plumb_workspace_get_score (workspace), "draft");
  guint row, column;
  g_assert_true (plumb_impact_map_find (map, "low-income", "housing", &row, &column));
  g_autofree char *cell = plumb_impact_words_dup_cell (workspace, map, row, column);
  g_assert_true (g_str_has_suffix (cell, "harm; slight benefit; 2 records"));
}

/* The bands that the review sets are the ones that are shown. */
static void
test_bands (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  const double score = plumb_score_get_record (plumb_workspace_get_score (workspace), "i1")->score;
  g_assert_cmpfloat (score, <, -60);
  plumb_page_test_set (workspace, PLUMB_KIND_SETTING, "band.severe", "value", "99");
  g_autofree char *outcome = plumb_impact_words_dup_outcome (workspace, "i1");
  g_assert_true (g_str_has_prefix (outcome, "substantial harm"));
}

static void
test_overdue (void)
{
  g_autoptr (PlumbWorkspace) workspace = plumb_page_test_workspace_new_filled ();
  static const struct
  {
    const char *due, *status;
    gboolean overdue;
  } cases[] = {
    { "2020-03-05", "agreed", TRUE },     { "2020-03-05", NULL, TRUE },
    { "2020-03-05", "done", FALSE },      { "2020-03-05", "dropped", FALSE },
    { "2999-03-05", "under-way", FALSE }, { NULL, "agreed", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlumbMeasure measure = { .id = "m1", .due = cases[i].due, .status = cases[i].status };
      g_autofree char *overdue = plumb_impact_words_dup_overdue (workspace, &measure);
      g_assert_cmpstr (overdue, ==, cases[i].overdue ? "Overdue since March 5, 2020." : NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/option-verbs/list", test_list);
  g_test_add_func ("/option-verbs/add-with-copies", test_add_with_copies);
  g_test_add_func ("/option-verbs/copy-beside", test_copy_beside);
  g_test_add_func ("/option-verbs/describe", test_describe);
  g_test_add_func ("/option-verbs/remove-to-heir", test_remove_to_heir);
  g_test_add_func ("/option-verbs/remove-with-records", test_remove_with_records);
  g_test_add_func ("/option-verbs/read-only", test_read_only);
  g_test_add_func ("/option-verbs/scope", test_scope);
  g_test_add_func ("/impact-words/without-numbers", test_without_numbers);
  g_test_add_func ("/impact-words/bands", test_bands);
  g_test_add_func ("/impact-words/overdue", test_overdue);
  return g_test_run ();
}
