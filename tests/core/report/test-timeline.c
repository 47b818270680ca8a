/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-fixture.h"

#include <string.h>

/* When measures are due: a chart that says in words what it shows. */

#define CAPTION "When the measures are due."

/* The chart's words in the report of @review; NULL where there is none. */
static char *
dup_words (PlumbReview *review)
{
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");

  for (guint i = 0; i < document->body->children->len; i++)
    {
      const PlumbBlock *block = document->body->children->pdata[i];
      g_autofree char *caption = NULL;

      if (block->kind != PLUMB_BLOCK_FIGURE)
        continue;
      caption = plumb_inline_to_text (block->figure->caption);
      if (g_str_equal (caption, CAPTION))
        return g_strdup (block->figure->alternative);
    }
  return NULL;
}

static void
test_order (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *none = dup_words (review);
  g_autofree char *late = NULL;
  g_autofree char *done = NULL;

  /* One day makes no line; neither does that of a measure that was dropped. */
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m3", "due", "2027-04-01");
  g_assert_null (none);
  none = dup_words (review);
  g_assert_null (none);

  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m2", "due", "2020-01-31");
  late = dup_words (review);
  g_assert_nonnull (late);
  g_assert_true (g_str_has_suffix (late, " All: 2; overdue: 1; done: 0."
                                         " First: January 31, 2020, overdue: Help with repairs."
                                         " Last: March 1, 2027: Give notice."));

  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "due", "2019-03-01");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "status", "done");
  done = dup_words (review);
  g_assert_true (g_str_has_suffix (done, " All: 2; overdue: 1; done: 1."
                                         " First: March 1, 2019, done: Give notice."
                                         " Last: January 31, 2020, overdue: Help with repairs."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/timeline/order", test_order);
  return g_test_run ();
}
