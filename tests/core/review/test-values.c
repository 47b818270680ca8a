/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

/* What the gate makes of a text: the text it keeps, or the error it answers with. */
typedef struct
{
  PlumbKind kind;
  const char *id;
  const char *field;
  const char *text;
  const char *kept; /* NULL: refused, or taken away */
  int code;         /* -1: accepted */
} Case;

#define GOOD    -1
#define BAD     PLUMB_REVIEW_ERROR_BAD_VALUE
#define NOWHERE PLUMB_REVIEW_ERROR_UNKNOWN_PLACE

static const Case cases[] = {
  { PLUMB_KIND_ANSWER, "purpose", "value", "One\r\nTwo\rThree", "One\nTwo\nThree", GOOD },
  { PLUMB_KIND_ANSWER, "purpose", "value", "", NULL, GOOD },
  { PLUMB_KIND_ANSWER, "purpose", "value", "bell\a", NULL, BAD },
  { PLUMB_KIND_ANSWER, "purpose", "value", "\xff\xfe", NULL, BAD },
  { PLUMB_KIND_ANSWER, "sponsor", "value", " One\nTwo ", "One Two", GOOD },
  { PLUMB_KIND_ANSWER, "nowhere", "value", "x", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "purpose", "colour", "x", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "total", "value", "3", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "hint", "value", "3", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "fees", "value", "yes", "yes", GOOD },
  { PLUMB_KIND_ANSWER, "fees", "value", "Yes", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fees/yes", "value", "yes", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", "12.50", "12.50", GOOD },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", "12,50", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", "1e3", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", "12.505", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", "-1", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", "1000.01", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", ".5", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fee-amount", "value", "5.", NULL, BAD },
  { PLUMB_KIND_ANSWER, "date", "value", "2028-02-29", "2028-02-29", GOOD },
  { PLUMB_KIND_ANSWER, "date", "value", "2027-02-29", NULL, BAD },
  { PLUMB_KIND_ANSWER, "date", "value", "2027-2-09", NULL, BAD },
  { PLUMB_KIND_ANSWER, "date", "value", "2027- 2-09", NULL, BAD },
  { PLUMB_KIND_ANSWER, "date", "value", "tomorrow", NULL, BAD },
  { PLUMB_KIND_ANSWER, "scope", "value", "youth  renters youth", "renters youth", GOOD },
  { PLUMB_KIND_ANSWER, "scope", "value", "youth martians", NULL, BAD },
  { PLUMB_KIND_ANSWER, "clauses", "value", "nothing", "nothing", GOOD },
  { PLUMB_KIND_ANSWER, "clauses", "value", "nothing ban", NULL, BAD },
  { PLUMB_KIND_ANSWER, "levels/plan", "value", "low", "low", GOOD },
  { PLUMB_KIND_ANSWER, "levels/plan", "value", "medium", NULL, BAD },
  { PLUMB_KIND_ANSWER, "levels/dream", "value", "low", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "levels", "value", "low", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "levels/plan", "note", "x", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "harms/renters", "value", "high", "high", GOOD },
  { PLUMB_KIND_ANSWER, "harms/martians", "value", "high", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "team/r1/role", "value", "Clerk", "Clerk", GOOD },
  { PLUMB_KIND_ANSWER, "team/r0/role", "value", "Clerk", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "team/x/role", "value", "Clerk", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "team/r1/shoe", "value", "Clerk", NULL, NOWHERE },
  { PLUMB_KIND_ANSWER, "team/r1/level", "value", "low", "low", GOOD },
  { PLUMB_KIND_ANSWER, "team/r1/level", "value", "lower", NULL, BAD },
  { PLUMB_KIND_ANSWER, "team/r1/hours", "value", "many", NULL, BAD },
  { PLUMB_KIND_ANSWER, "team/r1/since", "value", "2026-13-01", NULL, BAD },
  { PLUMB_KIND_ANSWER, "fees", "status", "unknown", "unknown", GOOD },
  { PLUMB_KIND_ANSWER, "fees", "status", "answered", NULL, BAD },
  { PLUMB_KIND_IMPACT, "i1", "groups", "renters youth", "renters youth", GOOD },
  { PLUMB_KIND_IMPACT, "i1", "groups", "renters owners youth elders", NULL, BAD },
  { PLUMB_KIND_IMPACT, "i1", "groups", "martians", NULL, BAD },
  { PLUMB_KIND_IMPACT, "i1", "pathway", "housing", "housing", GOOD },
  { PLUMB_KIND_IMPACT, "i1", "pathway", "magic", NULL, BAD },
  { PLUMB_KIND_IMPACT, "i1", "direction", "harm", "harm", GOOD },
  { PLUMB_KIND_IMPACT, "i1", "direction", "terrible", NULL, BAD },
  { PLUMB_KIND_IMPACT, "i1", "lens", "access power", "access power", GOOD },
  { PLUMB_KIND_IMPACT, "i1", "lens", "camera", NULL, BAD },
  { PLUMB_KIND_IMPACT, "I 1", "direction", "harm", NULL, NOWHERE },
  { PLUMB_KIND_MEASURE, "m1", "due", "2027-06-30", "2027-06-30", GOOD },
  { PLUMB_KIND_MEASURE, "m1", "due", "June", NULL, BAD },
  { PLUMB_KIND_MEASURE, "m1", "binding", "maybe", NULL, BAD },
  { PLUMB_KIND_EVIDENCE, "e1", "strength", "e", NULL, BAD },
  { PLUMB_KIND_REVIEW, "this", "title", "A title", "A title", GOOD },
  { PLUMB_KIND_REVIEW, "that", "title", "A title", NULL, NOWHERE },
  { PLUMB_KIND_DRAFT, "d2", "text", "x", NULL, NOWHERE },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autoptr (GError) error = NULL;
  gboolean taken = plumb_review_set (review, expected->kind, expected->id, expected->field,
                                     expected->text, &error);
  if (expected->code == GOOD)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (plumb_review_get (review, expected->kind, expected->id, expected->field), ==,
                       expected->kept);
      return;
    }
  g_assert_false (taken);
  g_assert_error (error, PLUMB_REVIEW_ERROR, expected->code);
  g_assert_nonnull (strstr (error->message, expected->id)); /* the message names the place */
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 0);
}

static void
test_too_long (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autofree char *text = g_strnfill (PLUMB_FACT_MAX_BYTES + 1, 'x');
  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_review_set (review, PLUMB_KIND_ANSWER, "purpose", "value", text, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/values/%03u-%s", i, cases[i].field);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/values/too-long", test_too_long);
  return g_test_run ();
}
