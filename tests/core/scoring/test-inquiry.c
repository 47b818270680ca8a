/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-inquiry.h"
#include "plumb-random-review.h"

#include <math.h>

static PlumbInquiries *
inquire (PlumbReview *review, const char *option)
{
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, option);
  PlumbInquiries *inquiries = plumb_inquiries_new (what_if, NULL, NULL, NULL);
  g_assert_nonnull (inquiries);
  return inquiries;
}

static const PlumbInquiry *
get (const PlumbInquiries *inquiries, guint index)
{
  g_assert_cmpuint (index, <, inquiries->list->len);
  return &g_array_index (inquiries->list, PlumbInquiry, index);
}

static void
assert_close (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-6);
}

/* Everybody is seen to, with gaps. */
static PlumbReview *
make_settled (void)
{
  PlumbReview *review = plumb_fixture_new ();
  plumb_fixture_add (review, "i1", "benefit renters 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i2", "benefit low-income 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i3", "benefit children 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i4", "none owners - - - - - because");
  return review;
}

static void
test_settled (void)
{
  g_autoptr (PlumbReview) review = make_settled ();
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  g_assert_cmpuint (inquiries->list->len, ==, 0);
  g_assert_cmpint (inquiries->now, ==, PLUMB_CONCLUSION_ADVANCES);
}

/* A harm of which only the likelihood is open. Today it is unknown, so that the finding is "likely
 * advances"; a slight harm leaves that, a moderate one makes it mixed. 100·(½·L·¼·1)^¼ / 1.5 comes
 * to 22.3, 30.5, 35.6 and 38.6 for the four levels: the first is slight, the others are moderate.
 */
static void
test_likelihood (void)
{
  g_autoptr (PlumbReview) review = make_settled ();
  plumb_fixture_add (review, "i5", "harm owners 2 - 1 4 1 gap=unchanged");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  const PlumbInquiry *inquiry = get (inquiries, 0);
  double lowest = -100 * pow (0.5 * 0.9 * 0.25, 0.25) / 1.5;
  double highest = -100 * pow (0.5 * 0.1 * 0.25, 0.25) / 1.5;
  g_assert_cmpuint (inquiries->list->len, ==, 1);
  g_assert_cmpint (inquiries->now, ==, PLUMB_CONCLUSION_LIKELY_ADVANCES);
  g_assert_cmpint (inquiry->kind, ==, PLUMB_INQUIRY_RECORD);
  g_assert_cmpstr (inquiry->record, ==, "i5");
  g_assert_null (inquiry->group);
  g_assert_cmphex (inquiry->fields, ==, 1u << PLUMB_FIELD_LIKELIHOOD);
  g_assert_cmpuint (inquiry->n_ways, ==, 4);
  assert_close (inquiry->worst.lowest, lowest);
  assert_close (inquiry->worst.highest, highest);
  assert_close (inquiry->harm.lowest, lowest);
  g_assert_cmpuint (inquiry->n_changing, ==, 3);
  assert_close (inquiry->share, 0.75);
  g_assert_cmphex (inquiry->conclusions, ==,
                   1u << PLUMB_CONCLUSION_LIKELY_ADVANCES | 1u << PLUMB_CONCLUSION_MIXED);
}

/* All of a record is open: 3·4·4·4·4·3·5 ways; a third of them have no effect. */
static void
test_all_ways (void)
{
  g_autoptr (PlumbReview) review = make_settled ();
  plumb_fixture_add (review, "i5", "unknown renters - - - - -");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  const PlumbInquiry *inquiry = get (inquiries, 0);
  g_assert_cmpuint (inquiry->n_ways, ==, 11520);
  g_assert_true (inquiry->enumerated);
  g_assert_cmpuint (inquiry->n_changing, >, inquiry->n_ways / 3);
  assert_close (inquiry->worst.lowest, -100 * pow (0.9, 0.25));
  g_assert_cmpfloat (inquiry->worst.highest, ==, 0);
  /* Three gaps that narrow by one, of needs of 1, and one that widens by two, of a need of 1.5. */
  assert_close (inquiry->gap.lowest, 100. * (3 * 0.5 - 1.5) / 4.5);
}

static void
test_gap_and_group (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_add (review, "i1", "benefit renters 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i2", "benefit low-income 2 2 2 2 1 gap=unknown");
  plumb_fixture_add (review, "i3", "benefit children 2 2 2 2 1 gap=narrows");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  g_assert_cmpuint (inquiries->list->len, ==, 2);
  const PlumbInquiry *gap = get (inquiries, 0);
  const PlumbInquiry *group = get (inquiries, 1);
  g_assert_cmpint (group->kind, ==, PLUMB_INQUIRY_GROUP);
  g_assert_cmpstr (group->group, ==, "owners");
  g_assert_null (group->record);
  g_assert_cmpuint (group->n_ways, ==, 11520);
  g_assert_cmpint (gap->kind, ==, PLUMB_INQUIRY_GAP);
  g_assert_cmpstr (gap->record, ==, "i2");
  g_assert_cmphex (gap->fields, ==, 1u << PLUMB_FIELD_GAP);
  g_assert_cmpuint (gap->n_ways, ==, 5);
  /* While it is not known, there are conditions. "Widens strongly" caps; of −1 + 1 + 1 and better
   * the mean is above 0, and the conditions are met. */
  g_assert_cmpint (inquiries->now, ==, PLUMB_CONCLUSION_LIKELY_ADVANCES);
  g_assert_cmpuint (gap->n_changing, ==, 5);
  g_assert_cmphex (gap->conclusions, ==,
                   1u << PLUMB_CONCLUSION_MIXED | 1u << PLUMB_CONCLUSION_ADVANCES);
  g_assert_false (gap->harm.exists);
  assert_close (gap->gap.lowest, 0);
  assert_close (gap->gap.highest, 100 * 2. / 3);
}

/* What is found out is supported: that a record has no evidence yet leads to no "cannot conclude".
 */
static void
test_supported (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", "renters");
  plumb_fixture_add (review, "i1", "benefit renters 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i2", "unknown renters 2 2 2 2 1 gap=narrows");
  plumb_fixture_add (review, "i3", "unknown renters 2 2 2 2 1 gap=narrows");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "evidence", "u");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i2", "evidence", NULL);
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i3", "evidence", "u");
  plumb_fixture_set (review, PLUMB_KIND_SETTING, "completeness", "value", "0");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  g_assert_cmpint (inquiries->now, ==, PLUMB_CONCLUSION_CANNOT_CONCLUDE);
  g_assert_cmpuint (get (inquiries, 0)->n_ways, ==, 3);
  g_assert_cmpuint (get (inquiries, 0)->n_changing, ==, 3);
}

/* A record that lacks nothing but its groups has one way. */
static void
test_without_groups (void)
{
  g_autoptr (PlumbReview) review = make_settled ();
  plumb_fixture_add (review, "i5", "benefit - 2 2 2 2 1 gap=narrows");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  const PlumbInquiry *inquiry = get (inquiries, 0);
  g_assert_cmpuint (inquiry->fields, ==, 0);
  g_assert_cmpuint (inquiry->n_ways, ==, 1);
  assert_close (inquiry->share, 1);
  g_assert_cmphex (inquiry->conclusions, ==, 1u << PLUMB_CONCLUSION_ADVANCES);
}

static void
assert_bounds (const PlumbBounds *bounds, double lowest, double highest)
{
  g_assert_cmpfloat (bounds->lowest, <=, bounds->highest);
  g_assert_cmpfloat (bounds->lowest, >=, lowest);
  g_assert_cmpfloat (bounds->highest, <=, highest);
}

/* Shares are shares, bounds are in range, the order is what it is said to be. */
static void
test_laws (void)
{
  for (guint round = 0; round < 25; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review = plumb_random_review_new (rand, round / 2);
      g_autoptr (PlumbInquiries) inquiries = inquire (review, round % 3 == 0 ? "amended" : NULL);
      for (guint i = 0; i < inquiries->list->len; i++)
        {
          const PlumbInquiry *inquiry = get (inquiries, i);
          g_assert_true (inquiry->enumerated);
          g_assert_cmpuint (inquiry->n_changing, <=, inquiry->n_ways);
          g_assert_cmpfloat (inquiry->share, >=, 0);
          g_assert_cmpfloat (inquiry->share, <=, 1);
          g_assert_true ((inquiry->n_changing < inquiry->n_ways)
                         == ((inquiry->conclusions & 1u << inquiries->now) != 0));
          assert_bounds (&inquiry->harm, -100, 0);
          assert_bounds (&inquiry->worst, -100, 0);
          assert_bounds (&inquiry->benefit, 0, 100);
          assert_bounds (&inquiry->gap, -100, 100);
          if (i > 0)
            g_assert_cmpfloat (get (inquiries, i - 1)->share, >=, inquiry->share);
        }
    }
}

/* Each way is what scoring the review with it gives. */
static void
test_scored_anew (void)
{
  static const char *const directions[] = { "harm", "none", "benefit" };
  static const char *const gaps[]
      = { "widens-strongly", "widens", "unchanged", "narrows", "narrows-strongly" };
  g_autoptr (PlumbReview) review = make_settled ();
  plumb_fixture_add (review, "i5", "unknown renters 3 3 3 3 2 because evidence=b");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  const PlumbInquiry *inquiry = get (inquiries, 0);
  guint n_changing = 0;
  double lowest = 0;
  g_assert_cmpuint (inquiry->n_ways, ==, 15);
  for (guint i = 0; i < 15; i++)
    {
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i5", "direction", directions[i / 5]);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i5", "gap", i / 5 == 1 ? NULL : gaps[i % 5]);
      g_autoptr (PlumbScore) score = plumb_score_new (review);
      n_changing += score->headlines->conclusion != inquiries->now;
      lowest = fmin (lowest, score->headlines->harm_index);
    }
  g_assert_cmpuint (inquiry->n_changing, ==, n_changing);
  assert_close (inquiry->harm.lowest, lowest);
}

static void
set_level (PlumbReview *review, const char *field, guint number)
{
  const char level[] = { (char) ('1' + number), '\0' };
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i5", field, level);
}

/* So are the ways where there are so many that they are scored in shares: with an effect,
 * 2·4·4·4·5; without one, as many as half of these. */
static void
test_shares (void)
{
  static const char *const gaps[]
      = { "widens-strongly", "widens", "unchanged", "narrows", "narrows-strongly" };
  const guint n_effects = 2 * 4 * 4 * 4 * 5;
  g_autoptr (PlumbReview) review = make_settled ();
  plumb_fixture_add (review, "i5", "unknown renters - - - 3 2 because evidence=b");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  const PlumbInquiry *inquiry = get (inquiries, 0);
  PlumbBounds harm = { TRUE, 0, 0 }, gap = { TRUE, INFINITY, -INFINITY };
  guint n_changing = 0;

  for (guint i = 0; i < n_effects; i++)
    {
      set_level (review, "magnitude", i % 4);
      set_level (review, "likelihood", i / 4 % 4);
      set_level (review, "reach", i / 16 % 4);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i5", "gap", gaps[i / 64 % 5]);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i5", "direction",
                         i < n_effects / 2 ? "harm" : "benefit");
      g_autoptr (PlumbScore) score = plumb_score_new (review);
      n_changing += score->headlines->conclusion != inquiries->now;
      harm.lowest = fmin (harm.lowest, score->headlines->harm_index);
      gap.lowest = fmin (gap.lowest, score->headlines->gap_index);
      gap.highest = fmax (gap.highest, score->headlines->gap_index);
    }
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i5", "direction", "none");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i5", "gap", NULL);
  g_autoptr (PlumbScore) none = plumb_score_new (review);
  n_changing += none->headlines->conclusion != inquiries->now ? n_effects / 2 : 0;

  g_assert_cmpuint (inquiry->n_ways, ==, n_effects + n_effects / 2);
  g_assert_cmpuint (inquiry->n_changing, ==, n_changing);
  assert_close (inquiry->harm.lowest, harm.lowest);
  assert_close (inquiry->harm.highest, harm.highest);
  assert_close (inquiry->gap.lowest, gap.lowest);
  assert_close (inquiry->gap.highest, gap.highest);
}

/* Other methods have other ratings, and ways of their own. */
static void
test_methods (void)
{
  static const char *const methods[] = { "riam", "matrix", "qualitative" };
  guint n_open = 0;

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autoptr (PlumbReview) review
          = plumb_random_review_new_by_method (rand, 6, methods[round % 3]);
      g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
      for (guint i = 0; i < inquiries->list->len; i++)
        {
          const PlumbInquiry *inquiry = get (inquiries, i);
          g_assert_true (inquiry->enumerated);
          g_assert_cmpuint (inquiry->n_ways, >=, 1);
          g_assert_cmpuint (inquiry->n_changing, <=, inquiry->n_ways);
          n_open++;
        }
    }
  g_assert_cmpuint (n_open, >, 30);
}

static void
test_nothing (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ();
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  g_assert_cmpuint (inquiries->list->len, ==, 0);
}

/* More than can be enumerated, no two alike: the rest is listed last, by reach. */
static void
test_many (void)
{
  const guint n_records = 4 * 4 * 4 * 3 * 2;
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      g_autofree char *record = g_strdup_printf ("harm renters %u - %u %u %u gap=%s", i % 4 + 1,
                                                 i / 4 % 4 + 1, i / 16 % 4 + 1, i / 64 % 3 + 1,
                                                 i < n_records / 2 ? "widens" : "narrows");
      plumb_fixture_add (review, id, record);
    }
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  guint n = inquiries->list->len;
  g_assert_cmpuint (n_records, >, PLUMB_INQUIRY_MAX_ENUMERATED);
  g_assert_cmpuint (n, ==, n_records + 3);
  g_assert_cmpuint (inquiries->n_enumerated, ==, PLUMB_INQUIRY_MAX_ENUMERATED);
  g_assert_true (get (inquiries, PLUMB_INQUIRY_MAX_ENUMERATED - 1)->enumerated);
  g_assert_false (get (inquiries, PLUMB_INQUIRY_MAX_ENUMERATED)->enumerated);
  g_assert_cmpfloat (get (inquiries, n - 2)->reach, >=, get (inquiries, n - 1)->reach);
}

/* Records that are alike have the same answer, each under its own id. */
static void
test_alike (void)
{
  g_autoptr (PlumbReview) review = make_settled ();
  plumb_fixture_add (review, "i5", "harm owners 2 - 1 4 1");
  plumb_fixture_add (review, "i6", "harm owners 2 - 1 4 1");
  plumb_fixture_add (review, "i7", "harm renters 2 - 1 4 3");
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  g_assert_cmpuint (inquiries->list->len, ==, 3);
  g_assert_cmpstr (get (inquiries, 0)->record, ==, "i7");
  g_assert_cmpstr (get (inquiries, 1)->record, ==, "i5");
  g_assert_cmpstr (get (inquiries, 2)->record, ==, "i6");
  g_assert_cmpfloat (get (inquiries, 1)->reach, ==, get (inquiries, 2)->reach);
  g_assert_cmpfloat (get (inquiries, 0)->reach, >, get (inquiries, 1)->reach);
}

/* So many that nothing is known of: they are all there, and take no longer than a few. */
static void
test_thousands (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new ();
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, id, "groups", i % 2 ? "renters" : "owners");
    }
  g_autoptr (PlumbInquiries) inquiries = inquire (review, NULL);
  g_assert_cmpuint (inquiries->list->len, ==, 20000 + 2);
  g_assert_cmpuint (inquiries->n_enumerated, ==, 20000 + 2);
}

static void
cancel (double share, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr (PlumbReview) review = make_settled ();
  plumb_fixture_add (review, "i5", "harm renters - 1 1 1 1");
  plumb_fixture_add (review, "i6", "harm owners - 1 1 1 1");
  g_autoptr (PlumbWhatIf) what_if = plumb_what_if_new (review, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_assert_null (plumb_inquiries_new (what_if, cancellable, cancel, cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scoring/inquiry/settled", test_settled);
  g_test_add_func ("/scoring/inquiry/likelihood", test_likelihood);
  g_test_add_func ("/scoring/inquiry/all-ways", test_all_ways);
  g_test_add_func ("/scoring/inquiry/gap-and-group", test_gap_and_group);
  g_test_add_func ("/scoring/inquiry/supported", test_supported);
  g_test_add_func ("/scoring/inquiry/without-groups", test_without_groups);
  g_test_add_func ("/scoring/inquiry/laws", test_laws);
  g_test_add_func ("/scoring/inquiry/scored-anew", test_scored_anew);
  g_test_add_func ("/scoring/inquiry/shares", test_shares);
  g_test_add_func ("/scoring/inquiry/methods", test_methods);
  g_test_add_func ("/scoring/inquiry/nothing", test_nothing);
  g_test_add_func ("/scoring/inquiry/many", test_many);
  g_test_add_func ("/scoring/inquiry/alike", test_alike);
  g_test_add_func ("/scoring/inquiry/thousands", test_thousands);
  g_test_add_func ("/scoring/inquiry/cancel", test_cancel);
  return g_test_run ();
}
