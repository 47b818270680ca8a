/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plumb-provenance.h"

static void
edit (PlumbReview *review, const char *who, const char *id, const char *value)
{
  plumb_review_end_step (review);
  plumb_review_set_author (review, who);
  fixture_answer (review, id, value);
}

static void
assert_change (PlumbReview *review, const char *id, guint number, const char *who)
{
  g_autoptr (PlumbProvenance) provenance = plumb_provenance_new (review);
  const PlumbChange *change
      = plumb_provenance_get_change (provenance, PLUMB_KIND_ANSWER, id, "value");
  g_assert_nonnull (change);
  g_assert_cmpuint (change->number, ==, number);
  g_assert_cmpstr (change->who, ==, who);
}

/* Whoever typed what stands there, also when somebody else undid what came after it. */
static void
test_change (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  edit (review, "Ana", "sponsor", "The council");
  edit (review, "Ben", "sponsor", "The mayor");
  edit (review, "Cem", "fees", "yes");
  assert_change (review, "sponsor", 2, "Ben");
  assert_change (review, "fees", 3, "Cem");

  plumb_review_set_author (review, "Dee");
  g_assert_true (plumb_review_undo (review, NULL));
  g_assert_true (plumb_review_undo (review, NULL));
  assert_change (review, "sponsor", 1, "Ana");
  g_assert_true (plumb_review_redo (review, NULL));
  assert_change (review, "sponsor", 2, "Ben");

  g_autoptr (PlumbProvenance) provenance = plumb_provenance_new (review);
  g_assert_null (plumb_provenance_get_change (provenance, PLUMB_KIND_ANSWER, "sponsor", "note"));
  g_assert_null (plumb_provenance_get_change (provenance, PLUMB_KIND_ANSWER, "sponsor", "nothing"));
  g_assert_null (plumb_provenance_get_change (provenance, PLUMB_KIND_IMPACT, "i1", "need"));
}

/* What was typed and taken back made nothing, also where the same text came back another way. */
static void
test_taken_back (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  edit (review, "Ana", "sponsor", "The council");
  edit (review, "Ben", "sponsor", "The mayor");
  edit (review, "Cem", "sponsor", "The council");
  assert_change (review, "sponsor", 3, "Cem");

  plumb_review_set_author (review, "Dee");
  g_assert_true (plumb_review_undo (review, NULL));
  assert_change (review, "sponsor", 2, "Ben");
  g_assert_true (plumb_review_undo (review, NULL));
  assert_change (review, "sponsor", 1, "Ana");
  g_assert_true (plumb_review_redo (review, NULL));
  g_assert_true (plumb_review_redo (review, NULL));
  assert_change (review, "sponsor", 3, "Cem");
}

static void
test_evidence (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  fixture_set (review, PLUMB_KIND_EVIDENCE, "e1", "for", "impact/i1");
  fixture_set (review, PLUMB_KIND_EVIDENCE, "e10", "for", "impact/i1");
  fixture_set (review, PLUMB_KIND_EVIDENCE, "e2", "for", "impact/i1");
  fixture_set (review, PLUMB_KIND_EVIDENCE, "e3", "for", "answer/fees");
  fixture_set (review, PLUMB_KIND_EVIDENCE, "e4", "source", "For nothing yet");
  g_autoptr (PlumbProvenance) provenance = plumb_provenance_new (review);
  guint n_ids;
  const char *const *ids
      = plumb_provenance_list_evidence (provenance, PLUMB_KIND_IMPACT, "i1", &n_ids);
  g_assert_cmpuint (n_ids, ==, 3);
  g_assert_cmpstr (ids[0], ==, "e1");
  g_assert_cmpstr (ids[1], ==, "e2");
  g_assert_cmpstr (ids[2], ==, "e10");
  ids = plumb_provenance_list_evidence (provenance, PLUMB_KIND_ANSWER, "fees", &n_ids);
  g_assert_cmpuint (n_ids, ==, 1);
  g_assert_cmpstr (ids[0], ==, "e3");
  plumb_provenance_list_evidence (provenance, PLUMB_KIND_IMPACT, "i2", &n_ids);
  g_assert_cmpuint (n_ids, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/provenance/change", test_change);
  g_test_add_func ("/provenance/taken-back", test_taken_back);
  g_test_add_func ("/provenance/evidence", test_evidence);
  return g_test_run ();
}
