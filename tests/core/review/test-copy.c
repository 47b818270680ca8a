/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include "plumb-review-copy.h"
#include "plumb-store.h"

#include <string.h>

/* Copies of a review in which texts read otherwise. */

#define SECRET "between us"

static char *
keep (PlumbKind kind, const char *id, const char *field, const char *text, gpointer data)
{
  return g_strdup (text);
}

static const char *
keep_name (const char *who, gpointer data)
{
  return who;
}

/* Leaves out all that holds the secret. */
static char *
hide (PlumbKind kind, const char *id, const char *field, const char *text, gpointer data)
{
  return strstr (text, SECRET) != NULL ? NULL : g_strdup (text);
}

static const char *
hide_name (const char *who, gpointer data)
{
  return NULL;
}

/* As a step of its own. */
static void
set (PlumbReview *review, PlumbKind kind, const char *id, const char *field, const char *text)
{
  plumb_review_end_step (review);
  fixture_set (review, kind, id, field, text);
}

/* A review with a history of every act. */
static PlumbReview *
new_review (void)
{
  PlumbReview *review = fixture_review ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  plumb_review_set_author (review, "Ada");
  set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", "One");
  set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", SECRET);
  set (review, PLUMB_KIND_EVIDENCE, "e1", "note", SECRET);
  set (review, PLUMB_KIND_EVIDENCE, "e1", "source", "A book");
  plumb_review_undo (review, NULL);
  plumb_review_redo (review, NULL);
  set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", "Two");
  plumb_review_set_author (review, "Bo");
  fixture_edit_at_random (review, random, 200);
  return review;
}

/* A copy that keeps everything is the same file. */
static void
test_same (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  g_autoptr (PlumbReview) copy = plumb_review_new_rewritten (review, keep, keep_name, NULL);
  g_autoptr (GBytes) expected = plumb_store_to_bytes (review);
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (copy);

  g_assert_true (g_bytes_equal (bytes, expected));
}

/* What is left out is neither in the facts nor in the history; the steps are as many. */
static void
test_left_out (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  g_autoptr (PlumbReview) copy = plumb_review_new_rewritten (review, hide, hide_name, NULL);
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (copy);
  g_autoptr (GBytes) before = plumb_store_to_bytes (review);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (before, NULL), (gssize) g_bytes_get_size (before), SECRET));
  g_assert_null (g_strstr_len (data, (gssize) length, SECRET));
  g_assert_null (g_strstr_len (data, (gssize) length, "Ada"));
  g_assert_cmpuint (plumb_review_get_n_changes (copy), ==, plumb_review_get_n_changes (review));
  g_assert_cmpstr (plumb_review_get (copy, PLUMB_KIND_EVIDENCE, "e1", "source"), ==, "A book");
  g_assert_null (plumb_review_get (copy, PLUMB_KIND_EVIDENCE, "e1", "note"));
}

/* The copy is a review of its own: it can be read back, and what it was made from stays. */
static void
test_own (void)
{
  g_autoptr (PlumbReview) review = new_review ();
  g_autoptr (GBytes) before = plumb_store_to_bytes (review);
  g_autoptr (PlumbReview) copy = plumb_review_new_rewritten (review, hide, hide_name, NULL);
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (copy);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReview) read = plumb_store_from_bytes (bytes, "copy", NULL, &error);

  g_assert_no_error (error);
  set (copy, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", "Three");
  g_autoptr (GBytes) after = plumb_store_to_bytes (review);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copy/same", test_same);
  g_test_add_func ("/copy/left-out", test_left_out);
  g_test_add_func ("/copy/own", test_own);
  return g_test_run ();
}
