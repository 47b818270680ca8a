/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a finding is, worked out at once: the same as each part by itself, in any thread, and
 * nothing when it was cancelled. */

#include "plumb-random-review.h"
#include "plumb-robustness.h"

static PlumbWhatIf *
make_what_if (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (PlumbReview) review = plumb_random_review_new (rand, 30);
  return plumb_what_if_new (review, NULL);
}

static void
note (double share, gpointer data)
{
  double *last = data;
  g_assert_cmpfloat (share, >=, *last);
  g_assert_cmpfloat (share, <=, 1);
  *last = share;
}

static void
test_whole (void)
{
  g_autoptr (PlumbWhatIf) what_if = make_what_if ();
  double share = 0;
  g_autoptr (PlumbRobustness) whole = plumb_robustness_new (what_if, NULL, note, &share);
  g_assert_nonnull (whole);
  g_assert_cmpfloat (share, ==, 1);

  g_autoptr (PlumbTornado) tornado
      = plumb_tornado_new (what_if, PLUMB_ROBUSTNESS_MAX_BARS, NULL, NULL, NULL);
  g_autofree PlumbWeightings *weightings = plumb_weightings_new (
      what_if, PLUMB_ROBUSTNESS_DRAWS, PLUMB_ROBUSTNESS_SEED, NULL, NULL, NULL);
  g_autoptr (PlumbInquiries) inquiries = plumb_inquiries_new (what_if, NULL, NULL, NULL);
  g_assert_cmpuint (whole->tornado->bars->len, ==, tornado->bars->len);
  g_assert_cmpuint (whole->tornado->n_changes, ==, tornado->n_changes);
  g_assert_cmpfloat (whole->weightings->share, ==, weightings->share);
  g_assert_cmpuint (whole->inquiries->list->len, ==, inquiries->list->len);
  g_assert_nonnull (whole->ranking);
}

static gpointer
work (gpointer what_if)
{
  return plumb_robustness_new (what_if, NULL, NULL, NULL);
}

/* What was worked out elsewhere stays when what it was made from is gone. */
static void
test_thread (void)
{
  PlumbWhatIf *what_if = make_what_if ();
  g_autoptr (PlumbRobustness) here = plumb_robustness_new (what_if, NULL, NULL, NULL);
  g_autoptr (PlumbRobustness) there = g_thread_join (g_thread_new ("work", work, what_if));
  plumb_what_if_free (what_if);
  g_autoptr (PlumbRobustness) shared = plumb_robustness_ref (there);

  g_assert_cmpfloat (here->weightings->share, ==, shared->weightings->share);
  g_assert_cmpfloat (here->weightings->harm.low, ==, shared->weightings->harm.low);
  g_assert_cmpuint (here->tornado->bars->len, >, 0);
  for (guint i = 0; i < here->tornado->bars->len; i++)
    g_assert_cmpstr (g_array_index (here->tornado->bars, PlumbTornadoBar, i).record, ==,
                     g_array_index (shared->tornado->bars, PlumbTornadoBar, i).record);
}

static void
cancel_at_once (double share, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled (void)
{
  g_autoptr (PlumbWhatIf) what_if = make_what_if ();
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_cancellable_cancel (before);
  g_assert_null (plumb_robustness_new (what_if, before, NULL, NULL));
  g_autoptr (GCancellable) within = g_cancellable_new ();
  g_assert_null (plumb_robustness_new (what_if, within, cancel_at_once, within));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/robustness/whole", test_whole);
  g_test_add_func ("/robustness/thread", test_thread);
  g_test_add_func ("/robustness/cancelled", test_cancelled);
  return g_test_run ();
}
