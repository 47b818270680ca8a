/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"
#include "plumb-store.h"

/* A review from XML. One that opens is undone and redone, saved, and opened again with the same
 * facts; and the same with a stock, where the second reading finds what the first one left. */

/* Enough steps for any corpus; a review of a million changes would only take time. */
#define MAX_STEPS 200

static void
check_saved (PlumbReview *review)
{
  g_autoptr (GBytes) facts = plumb_store_facts_to_bytes (review);
  g_autoptr (GBytes) saved = plumb_store_to_bytes (review);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbReview) again = plumb_store_from_bytes (saved, "again", NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) same = plumb_store_facts_to_bytes (again);
  g_assert_true (g_bytes_equal (facts, same));
}

static void
check_stock (GBytes *bytes, PlumbReview *review, const char *told)
{
  g_autoptr (PlumbStock) stock = plumb_stock_new ();
  g_autoptr (GBytes) facts = review != NULL ? plumb_store_facts_to_bytes (review) : NULL;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (PlumbReview) other
          = plumb_store_from_bytes_with (bytes, "fuzz", stock, i == 0, findings, NULL);
      g_autofree char *other_told = plumb_findings_to_text (findings);
      g_assert_cmpstr (other_told, ==, told);
      g_assert_true ((review == NULL) == (other == NULL));
      g_autoptr (GBytes) same = other != NULL ? plumb_store_facts_to_bytes (other) : NULL;
      g_assert_true (facts == NULL || g_bytes_equal (facts, same));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbReview) review = plumb_store_from_bytes (bytes, "fuzz", findings, NULL);
  g_autofree char *told = plumb_findings_to_text (findings);
  check_stock (bytes, review, told);
  if (review == NULL)
    return 0;

  g_autoptr (GPtrArray) hidden = plumb_review_list_hidden (review);
  guint steps = 0;
  while (steps < MAX_STEPS && plumb_review_undo (review, NULL))
    steps++;
  while (steps > 0 && plumb_review_redo (review, NULL))
    steps--;
  if (!plumb_review_is_read_only (review))
    check_saved (review);
  return 0;
}
