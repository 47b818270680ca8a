/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-inquiry.h"
#include "plumb-option-ranking.h"
#include "plumb-random-review.h"
#include "plumb-tornado.h"
#include "plumb-weightings.h"

/* Times of the questions about how firm a finding is, on random reviews: the fastest of three runs
 * of each, in milliseconds. */

typedef struct
{
  PlumbReview *review;
  PlumbWhatIf *what_if;
} Bench;

typedef void (*Step) (Bench *bench);

static void
make_what_if (Bench *bench)
{
  g_clear_pointer (&bench->what_if, plumb_what_if_free);
  bench->what_if = plumb_what_if_new (bench->review, NULL);
}

static void
score (Bench *bench)
{
  g_autoptr (PlumbScore) made = plumb_score_new (bench->review);
  g_assert_nonnull (made);
}

static void
make_tornado (Bench *bench)
{
  g_autoptr (PlumbTornado) made = plumb_tornado_new (bench->what_if, 50, NULL, NULL, NULL);
  g_assert_nonnull (made);
}

static void
inquire (Bench *bench)
{
  g_autoptr (PlumbInquiries) made = plumb_inquiries_new (bench->what_if, NULL, NULL, NULL);
  g_assert_nonnull (made);
}

static void
weigh (Bench *bench)
{
  g_autofree PlumbWeightings *made
      = plumb_weightings_new (bench->what_if, 10000, 1, NULL, NULL, NULL);
  g_assert_nonnull (made);
}

static void
rank (Bench *bench)
{
  g_autoptr (PlumbOptionRanking) made
      = plumb_option_ranking_new (bench->what_if, 10000, 1, NULL, NULL, NULL);
  g_assert_nonnull (made);
}

static void
measure (const char *name, guint n_records, Step step, Bench *bench)
{
  double best = G_MAXDOUBLE;
  for (guint i = 0; i < 3; i++)
    {
      gint64 start = g_get_monotonic_time ();
      step (bench);
      double time = (g_get_monotonic_time () - start) / 1000.;
      best = MIN (best, time);
    }
  g_print ("%6u records: %-40s %9.3f ms\n", n_records, name, best);
}

static void
run (PlumbReview *review, guint n_records)
{
  Bench bench = { .review = review };
  measure ("score with trace", n_records, score, &bench);
  measure ("take what is needed from the review", n_records, make_what_if, &bench);
  measure ("tornado", n_records, make_tornado, &bench);
  measure ("find this out next", n_records, inquire, &bench);
  measure ("10,000 weightings of the conclusion", n_records, weigh, &bench);
  measure ("10,000 rankings of the options, twice", n_records, rank, &bench);
  plumb_what_if_free (bench.what_if);
}

/* Records of which everything is unknown. */
static void
bench_unknown (guint n_records)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, id, "groups", "renters");
    }
  Bench bench = { .review = review };
  make_what_if (&bench);
  measure ("find out next, all being unknown", n_records, inquire, &bench);
  plumb_what_if_free (bench.what_if);
}

int
main (void)
{
  static const guint sizes[] = { 30, 1000, 4000 };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (1);
      g_autoptr (PlumbReview) review = plumb_random_review_new (rand, sizes[i]);
      run (review, sizes[i]);
    }
  bench_unknown (PLUMB_INQUIRY_MAX_ENUMERATED);
  bench_unknown (50000);
  return 0;
}
