/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-record-score.h"

#include <math.h>

/* Levels as an instrument may declare them. */
static const PlumbLevel HARM = { .id = "harm", .has_value = TRUE, .value = -1 };
static const PlumbLevel NO_EFFECT = { .id = "none", .has_value = TRUE, .value = 0 };
static const PlumbLevel HALF = { .id = "half", .has_value = TRUE, .value = 0.5 };
static const PlumbLevel MIXED = { .id = "mixed" };
static const PlumbLevel UNKNOWN = { .id = "unknown" };
static const PlumbLevel NOT_APPLICABLE = { .id = "not-applicable" };
static const PlumbLevel NEED = { .id = "3", .has_value = TRUE, .value = 1.5 };
static const PlumbLevel WORD = { .id = "large" };
static const PlumbLevel ZERO = { .id = "0", .has_value = TRUE, .value = 0 };
static const PlumbLevel TOO_LARGE = { .id = "9", .has_value = TRUE, .value = 1.6 };
static const PlumbLevel NOT_A_NUMBER = { .id = "x", .has_value = TRUE, .value = NAN };

/* A record of which nothing is missing. */
static PlumbImpact
make_harm (void)
{
  return (PlumbImpact){
    .id = "i1",
    .groups = "renters",
    .option = "draft",
    .levels = { [PLUMB_FIELD_DIRECTION] = &HARM,
                [PLUMB_FIELD_MAGNITUDE] = &HALF,
                [PLUMB_FIELD_LIKELIHOOD] = &HALF,
                [PLUMB_FIELD_REACH] = &HALF,
                [PLUMB_FIELD_DURATION] = &HALF,
                [PLUMB_FIELD_NEED] = &NEED },
  };
}

static void
assert_state (const PlumbImpact *impact,
              gboolean has_evidence,
              const char *state,
              const char *missing)
{
  const PlumbSettings settings = plumb_settings_get_default (NULL);
  const PlumbSupport support = { impact->groups != NULL, impact->rationale != NULL, has_evidence };
  const PlumbLevels levels = plumb_levels_before (impact);
  g_autoptr (GString) lacks = g_string_new (NULL);
  PlumbRated rated = plumb_rate (&levels, &support, &settings, lacks);

  g_assert_cmpstr (plumb_record_state_get_id (rated.state), ==, state);
  g_assert_cmpstr (lacks->str, ==, missing ? missing : "");
  g_assert_true (isfinite (rated.score));
  g_assert_true (rated.has_score
                 == (rated.state == PLUMB_RECORD_SCORED || rated.state == PLUMB_RECORD_NONE));
  g_assert_true (rated.has_score || rated.score == 0);
}

static void
assert_direction (const PlumbLevel *direction,
                  const char *rationale,
                  gboolean has_evidence,
                  const char *state,
                  const char *missing)
{
  PlumbImpact impact = make_harm ();

  impact.levels[PLUMB_FIELD_DIRECTION] = direction;
  impact.rationale = rationale;
  assert_state (&impact, has_evidence, state, missing);
}

static void
test_directions (void)
{
  assert_direction (&HARM, NULL, FALSE, "scored", NULL);
  assert_direction (&NO_EFFECT, NULL, FALSE, "incomplete", "rationale");
  assert_direction (&NO_EFFECT, "It is so.", FALSE, "none", NULL);
  assert_direction (&NO_EFFECT, NULL, TRUE, "none", NULL);
  assert_direction (&UNKNOWN, NULL, FALSE, "unknown", NULL);
  assert_direction (&NOT_APPLICABLE, NULL, TRUE, "incomplete", "rationale");
  assert_direction (&NOT_APPLICABLE, "It is so.", FALSE, "not-applicable", NULL);
  assert_direction (NULL, "It is so.", TRUE, "incomplete", "direction");
  assert_direction (&MIXED, "It is so.", TRUE, "incomplete", "direction");
  assert_direction (&HALF, "It is so.", TRUE, "incomplete", "direction");
  assert_direction (&NOT_A_NUMBER, "It is so.", TRUE, "incomplete", "direction");
}

/* Each needed field, away, or with a level whose number the formula cannot take. */
static void
test_missing_fields (void)
{
  static const PlumbFieldId fields[]
      = { PLUMB_FIELD_MAGNITUDE, PLUMB_FIELD_LIKELIHOOD, PLUMB_FIELD_REACH, PLUMB_FIELD_DURATION,
          PLUMB_FIELD_NEED };
  static const PlumbLevel *const levels[] = { NULL, &WORD, &ZERO, &TOO_LARGE, &NOT_A_NUMBER };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
      {
        PlumbImpact impact = make_harm ();
        impact.levels[fields[i]] = levels[l];
        assert_state (&impact, TRUE, "incomplete", plumb_field_id_get_name (fields[i]));
      }
}

static void
test_all_missing (void)
{
  PlumbImpact impact = { .id = "i1", .option = "draft" };

  assert_state (&impact, FALSE, "incomplete", "groups direction");
  impact.levels[PLUMB_FIELD_DIRECTION] = &HARM;
  assert_state (&impact, FALSE, "incomplete", "groups magnitude likelihood reach duration need");
  impact.levels[PLUMB_FIELD_DIRECTION] = &UNKNOWN;
  assert_state (&impact, FALSE, "incomplete", "groups");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/directions", test_directions);
  g_test_add_func ("/record/missing-fields", test_missing_fields);
  g_test_add_func ("/record/all-missing", test_all_missing);
  return g_test_run ();
}
