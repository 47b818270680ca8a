/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Methods of appraisal against published tables and cases worked by hand. */

#include <math.h>
#include <string.h>

#include "plumb-method-score.h"
#include "plumb-score-fixture.h"

#define HEAD                                                                                       \
  "<instrument xmlns='urn:plumbline:instrument:1' id='small' version='1.0.0' lang='en'>"           \
  "<title>Small</title><summary>For tests.</summary><duration min='1' max='2'/>"                   \
  "<groups><group id='g' kind='population'><label>G</label><definition>G.</definition></group>"    \
  "</groups><pathways><pathway id='p'><label>P</label><definition>P.</definition></pathway>"       \
  "</pathways><appraisal groups='who' priority='who' pathways='how'>"
#define TAIL                                                                                       \
  "</appraisal><section id='s'><label>S</label><purpose>S.</purpose>"                              \
  "<question id='who' type='multiple' choices-from='groups'><label>Who?</label></question>"        \
  "<question id='how' type='multiple' choices-from='pathways'><label>How?</label></question>"      \
  "</section></instrument>"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define WORD(id)         "<level id='" id "'><label>" id "</label></level>"
#define FIELD(id, all)   "<field id='" id "'><label>" id "</label>" all "</field>"
#define BASE                                                                                       \
  FIELD ("direction",                                                                              \
         LEVEL ("harm", "-1") LEVEL ("none", "0") LEVEL ("benefit", "1") WORD ("unknown"))         \
  FIELD ("evidence", WORD ("a") WORD ("b") WORD ("c") WORD ("d") WORD ("u"))
#define THREE LEVEL ("1", "1") LEVEL ("2", "2") LEVEL ("3", "3")

static PlumbInstrument *
load (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, "small.xml", findings);
  g_autofree char *said = plumb_findings_to_text (findings);
  g_assert_cmpstr (said, ==, "");
  return instrument;
}

static const char RIAM[] = HEAD BASE FIELD ("magnitude", THREE)
    FIELD ("importance", LEVEL ("0", "0") THREE LEVEL ("4", "4")) FIELD ("permanence", THREE)
        FIELD ("reversibility", THREE)
            FIELD ("cumulative",
                   THREE) "<method id='riam' kind='riam'><label>RIAM</label></method>" TAIL;

/* Worked by hand from the formula of Pastakia and Jensen (1998); the bands are theirs. */
static const struct
{
  int importance, magnitude, permanence, reversibility, cumulative;
  double score;
  const char *band;
} riam_cases[] = {
  { 4, 3, 3, 3, 3, 108, "e" }, { 1, -1, 1, 1, 1, -3, "a" },   { 2, -2, 2, 2, 3, -28, "c" },
  { 3, 2, 3, 2, 1, 36, "d" },  { 2, 1, 3, 3, 3, 18, "b" },    { 1, 3, 2, 2, 2, 18, "b" },
  { 4, 0, 3, 3, 3, 0, "n" },   { 4, -3, 3, 3, 3, -108, "e" }, { 3, -3, 2, 3, 3, -72, "e" },
};

static void
test_riam_score (void)
{
  g_autoptr (PlumbInstrument) instrument = load (RIAM);
  const PlumbMethod *method = plumb_appraisal_get_method (instrument->appraisal, "riam");
  for (guint i = 0; i < G_N_ELEMENTS (riam_cases); i++)
    {
      double score = plumb_riam_score (riam_cases[i].importance, riam_cases[i].magnitude,
                                       riam_cases[i].permanence, riam_cases[i].reversibility,
                                       riam_cases[i].cumulative);
      g_assert_cmpfloat (score, ==, riam_cases[i].score);
      g_assert_cmpstr (plumb_method_get_band (method, score)->id, ==, riam_cases[i].band);
    }
}

/* (A1 + A2)·(B1 + B2), which is found in programs, gives something else: nothing of no importance
 * counts, a harm is below 0 however important it is, and the third criterion of group B counts. */
static void
test_riam_is_not_the_wrong_one (void)
{
  g_assert_cmpfloat (plumb_riam_score (0, -3, 3, 3, 3), ==, 0);
  g_assert_cmpfloat (plumb_riam_score (4, -1, 1, 1, 1), ==, -12);
  g_assert_cmpfloat (plumb_riam_score (4, 3, 3, 3, 3), !=, (4 + 3) * (3 + 3));
  g_assert_cmpfloat (plumb_riam_score (1, 1, 1, 1, 3) - plumb_riam_score (1, 1, 1, 1, 1), ==, 2);
}

/* Fills @levels from "field=level field=level". */
static void
choose (const PlumbInstrument *instrument,
        const char *said,
        const PlumbLevel *levels[PLUMB_N_FIELDS])
{
  g_auto (GStrv) words = g_strsplit (said, " ", -1);
  for (PlumbFieldId id = 0; id < PLUMB_N_FIELDS; id++)
    {
      g_autofree char *start = g_strconcat (plumb_field_id_get_name (id), "=", NULL);
      levels[id] = NULL;
      for (guint i = 0; words[i] != NULL; i++)
        if (g_str_has_prefix (words[i], start))
          levels[id] = plumb_field_get_level (&instrument->appraisal->fields[id],
                                              words[i] + strlen (start));
    }
}

static void
test_riam_rate (void)
{
  g_autoptr (PlumbInstrument) instrument = load (RIAM);
  const PlumbMethod *method = &instrument->appraisal->methods[0];
  const PlumbLevel *levels[PLUMB_N_FIELDS];
  choose (instrument, "importance=3 magnitude=2 permanence=3 reversibility=2 cumulative=1", levels);
  PlumbMethodRating rating = plumb_method_rate (method, -1, levels, NULL);
  g_assert_true (rating.is_rated && rating.has_score && rating.is_capping);
  g_assert_cmpfloat (rating.score, ==, -36);
  g_assert_cmpint (rating.class, ==, PLUMB_CLASS_SUBSTANTIAL);
  rating = plumb_method_rate (method, 1, levels, NULL);
  g_assert_cmpfloat (rating.score, ==, 36);
  g_assert_false (rating.is_capping);

  g_autoptr (GString) missing = g_string_new (NULL);
  choose (instrument, "importance=3 permanence=3 cumulative=1", levels);
  rating = plumb_method_rate (method, -1, levels, missing);
  g_assert_false (rating.is_rated || rating.has_score || rating.is_capping);
  g_assert_null (rating.band);
  g_assert_cmpstr (missing->str, ==, "magnitude reversibility");
}

#define BAND(id, of)    "<band id='" id "' class='" of "'><label>" id "</label></band>"
#define CELL(r, c, b)   "<cell row='" r "' column='" c "' band='" b "'/>"
#define ROW(r, a, b, c) CELL (r, "high", a) CELL (r, "medium", b) CELL (r, "low", c)
#define COLUMNS         FIELD ("need", WORD ("high") WORD ("medium") WORD ("low") WORD ("unknown"))

/* The magnitude of a change (rows) against the value of what it changes (columns): IEMA, The State
 * of Environmental Impact Assessment Practice in the UK (2011/2012). */
static const char IEMA[] = HEAD BASE COLUMNS FIELD (
    "magnitude",
    WORD ("major") WORD ("moderate")
        WORD ("minor")) "<method id='iema' kind='matrix'><label>Matrix</label>" BAND ("negligible",
                                                                                      "none")
    BAND ("minor", "slight") BAND ("moderate", "moderate")
        BAND ("major", "severe") "<cells rows='magnitude' columns='need'>" ROW ("major",
                                                                                "major",
                                                                                "major",
                                                                                "moderate")
            ROW ("moderate", "major", "moderate", "minor")
                ROW ("minor", "moderate", "minor", "negligible") "</cells></method>" TAIL;

/* The variant of assessments of wind farms at sea, with a fourth row. */
static const char OFFSHORE[] = HEAD BASE COLUMNS FIELD (
    "magnitude",
    WORD ("high") WORD ("medium") WORD ("low") WORD (
        "negligible")) "<method id='sea' kind='matrix'><label>Matrix</label>" BAND ("negligible",
                                                                                    "none")
    BAND ("minor", "slight") BAND ("moderate", "substantial")
        BAND ("major", "severe") "<cells rows='magnitude' columns='need'>" ROW ("high",
                                                                                "major",
                                                                                "major",
                                                                                "moderate")
            ROW ("medium", "major", "moderate", "minor") ROW ("low", "moderate", "minor", "minor")
                ROW ("negligible", "minor", "negligible", "negligible") "</cells></method>" TAIL;

static const struct
{
  const char *xml;
  const char *row;
  const char *bands; /* of high, medium and low */
} tables[] = {
  { IEMA, "major", "major major moderate" },
  { IEMA, "moderate", "major moderate minor" },
  { IEMA, "minor", "moderate minor negligible" },
  { OFFSHORE, "high", "major major moderate" },
  { OFFSHORE, "medium", "major moderate minor" },
  { OFFSHORE, "low", "moderate minor minor" },
  { OFFSHORE, "negligible", "minor negligible negligible" },
};

static void
test_matrix (void)
{
  static const char *const columns[] = { "high", "medium", "low" };
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (PlumbInstrument) instrument = load (tables[i].xml);
      const PlumbMethod *method = &instrument->appraisal->methods[0];
      g_auto (GStrv) bands = g_strsplit (tables[i].bands, " ", -1);
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        g_assert_cmpstr (plumb_method_get_cell (method, tables[i].row, columns[j])->id, ==,
                         bands[j]);
      g_assert_null (plumb_method_get_cell (method, tables[i].row, "unknown"));
      g_assert_null (plumb_method_get_band (method, 50));
    }
}

static void
test_matrix_rate (void)
{
  g_autoptr (PlumbInstrument) instrument = load (OFFSHORE);
  const PlumbMethod *method = &instrument->appraisal->methods[0];
  const PlumbLevel *levels[PLUMB_N_FIELDS];
  choose (instrument, "magnitude=medium need=medium", levels);
  PlumbMethodRating rating = plumb_method_rate (method, -1, levels, NULL);
  g_assert_true (rating.is_rated && rating.is_capping);
  g_assert_false (rating.has_score);
  g_assert_cmpstr (rating.band->id, ==, "moderate");
  choose (instrument, "magnitude=low need=medium", levels);
  g_assert_false (plumb_method_rate (method, -1, levels, NULL).is_capping);

  g_autoptr (GString) missing = g_string_new (NULL);
  choose (instrument, "magnitude=low need=unknown", levels);
  g_assert_false (plumb_method_rate (method, -1, levels, missing).is_rated);
  g_assert_cmpstr (missing->str, ==, "need");
}

static const char QUALITATIVE[]
    = HEAD BASE "<method id='words' kind='qualitative'><label>In words</label></method>" TAIL;

static void
test_qualitative (void)
{
  g_autoptr (PlumbInstrument) instrument = load (QUALITATIVE);
  const PlumbMethod *method = &instrument->appraisal->methods[0];
  const PlumbLevel *levels[PLUMB_N_FIELDS] = { NULL };
  PlumbMethodRating rating = plumb_method_rate (method, -1, levels, NULL);
  g_assert_true (rating.is_rated);
  g_assert_false (rating.has_score || rating.is_capping);
  g_assert_null (rating.band);
  g_assert_cmpuint (method->n_bands, ==, 0);
}

#define PART(a, b, c, d) LEVEL ("1", a) LEVEL ("2", b) LEVEL ("3", c) LEVEL ("4", d)
#define PROFILE_FIELDS                                                                             \
  FIELD ("magnitude", PART ("0.25", "0.5", "0.75", "1"))                                           \
  FIELD ("likelihood", PART ("0.1", "0.35", "0.65", "0.9"))                                        \
  FIELD ("reach", PART ("0.25", "0.5", "0.75", "1"))                                               \
  FIELD ("duration", PART ("0.5", "0.7", "0.85", "1"))                                             \
  FIELD ("need", LEVEL ("1", "1") LEVEL ("2", "1.25") LEVEL ("3", "1.5"))                          \
  FIELD ("gap", LEVEL ("widens-strongly", "-2") LEVEL ("widens", "-1") LEVEL ("unchanged", "0")    \
                    LEVEL ("narrows", "1") LEVEL ("narrows-strongly", "2") WORD ("unknown"))

static const char PROFILE[] = HEAD BASE PROFILE_FIELDS TAIL;

/* Levels can be chosen, and need not. */
static const char WORDS[] = HEAD BASE PROFILE_FIELDS
    "<method id='words' kind='qualitative'><label>In words</label></method>" TAIL;

/* Without a method it is the profile, with its bands and thresholds. */
static void
test_profile (void)
{
  g_autoptr (PlumbInstrument) instrument = load (PROFILE);
  const PlumbMethod *method = &instrument->appraisal->methods[0];
  const PlumbLevel *levels[PLUMB_N_FIELDS];
  g_assert_cmpuint (instrument->appraisal->n_methods, ==, 1);
  g_assert_cmpstr (method->id, ==, "profile");
  g_assert_cmpfloat (method->thresholds[PLUMB_THRESHOLD_PRIORITY_CAP].value, ==, 45);
  g_assert_cmpfloat (method->thresholds[PLUMB_THRESHOLD_COMPLETENESS].value, ==, 0.70);
  g_assert_cmpfloat (method->thresholds[PLUMB_THRESHOLD_BANNER].value, ==, 0.60);
  g_assert_cmpfloat (method->thresholds[PLUMB_THRESHOLD_EVIDENCE].value, ==, 0.50);
  choose (instrument, "magnitude=2 likelihood=2 reach=2 duration=2 need=1", levels);
  PlumbMethodRating rating = plumb_method_rate (method, -1, levels, NULL);
  g_assert_cmpfloat_with_epsilon (rating.score, -33.1654, 1e-4);
  g_assert_cmpstr (rating.band->id, ==, "moderate");
  g_assert_false (rating.is_capping);
}

static const struct
{
  double score;
  const char *band;
  double up, down; /* -1: there is none */
} distances[] = {
  { 0, "none", 0, -1 },       { 0.5, "slight", 24.5, 0.5 },    { 24.75, "slight", 0.25, 24.75 },
  { -25, "moderate", 20, 0 }, { 44.5, "moderate", 0.5, 19.5 }, { -45, "substantial", 15, 0 },
  { 60, "severe", -1, 0 },    { -100, "severe", -1, 40 },
};

static void
test_distances (void)
{
  g_autoptr (PlumbInstrument) instrument = load (PROFILE);
  const PlumbMethod *method = &instrument->appraisal->methods[0];
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      double up = -1;
      double down = -1;
      double size = fabs (distances[i].score);
      plumb_bands_distance_up (method->bands, method->n_bands, size, &up);
      plumb_bands_distance_down (method->bands, method->n_bands, size, &down);
      g_assert_cmpstr (plumb_method_get_band (method, distances[i].score)->id, ==,
                       distances[i].band);
      g_assert_cmpfloat (up, ==, distances[i].up);
      g_assert_cmpfloat (down, ==, distances[i].down);
    }
}

static const char DECLARED[] = HEAD BASE PROFILE_FIELDS
    "<method id='ours' kind='profile'><label>Ours</label>"
    "<band id='small' from='0' class='slight'><label>Small</label></band>"
    "<band id='middle' above='10' class='moderate'><label>Middle</label></band>"
    "<band id='rather' from='15' class='substantial'><label>Rather big</label></band>"
    "<band id='big' from='20' class='severe'><label>Big</label></band>"
    "<threshold id='priority-cap' value='30'/><threshold id='banner' value='0.5'/></method>"
    "<method id='words' kind='qualitative'><label>In words</label></method>" TAIL;

static void
test_declared (void)
{
  g_autoptr (PlumbInstrument) instrument = load (DECLARED);
  const PlumbMethod *method = plumb_appraisal_get_method (instrument->appraisal, "ours");
  const PlumbLevel *levels[PLUMB_N_FIELDS];
  choose (instrument, "magnitude=2 likelihood=2 reach=2 duration=2 need=1", levels);
  PlumbMethodRating rating = plumb_method_rate (method, -1, levels, NULL);
  g_assert_cmpuint (instrument->appraisal->n_methods, ==, 2);
  g_assert_cmpstr (rating.band->id, ==, "big");
  g_assert_cmpint (rating.class, ==, PLUMB_CLASS_SEVERE);
  g_assert_true (rating.is_capping);
  g_assert_true (method->thresholds[PLUMB_THRESHOLD_BANNER].is_declared);
  g_assert_cmpfloat (method->thresholds[PLUMB_THRESHOLD_BANNER].value, ==, 0.5);
  g_assert_false (method->thresholds[PLUMB_THRESHOLD_EVIDENCE].is_declared);
  g_assert_null (plumb_appraisal_get_method (instrument->appraisal, "theirs"));
}

/* A review of @xml with one effect on the one group. */
static PlumbReview *
make_review (const char *xml, const char *said)
{
  g_autoptr (PlumbInstrument) instrument = load (xml);
  g_auto (GStrv) words = g_strsplit (said, " ", -1);
  PlumbReview *review = plumb_review_new (instrument);
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "who", "value", "g");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "how", "value", "p");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "groups", "g");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "evidence", "a");
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", pair[0], pair[1]);
    }
  return review;
}

/* Whole reviews: what the first method of the instrument makes of an effect. */
static const struct
{
  const char *xml;
  const char *said;
  const char *state;
  double score;
  PlumbBand band;
  gboolean has_numbers;
  const char *conclusion;
} reviews[] = {
  { RIAM, "direction=harm importance=3 magnitude=2 permanence=3 reversibility=2 cumulative=1",
    "scored", -36, PLUMB_BAND_SUBSTANTIAL, TRUE, "likely-harms" },
  { RIAM, "direction=benefit importance=4 magnitude=3 permanence=3 reversibility=3 cumulative=3",
    "scored", 108, PLUMB_BAND_SEVERE, TRUE, "likely-advances" },
  { RIAM, "direction=harm importance=3 magnitude=2", "incomplete", 0, PLUMB_BAND_NONE, TRUE,
    "cannot-conclude" },
  { OFFSHORE, "direction=harm magnitude=low need=medium", "scored", -12.5, PLUMB_BAND_SLIGHT, FALSE,
    "mixed" },
  { OFFSHORE, "direction=harm magnitude=high need=high", "scored", -60, PLUMB_BAND_SEVERE, FALSE,
    "likely-harms" },
  { OFFSHORE, "direction=harm magnitude=negligible need=low", "scored", 0, PLUMB_BAND_NONE, FALSE,
    "no-effect" },
  { QUALITATIVE, "direction=harm", "scored", -25, PLUMB_BAND_MODERATE, FALSE, "likely-harms" },
  { WORDS, "direction=harm magnitude=4 likelihood=4 reach=4 duration=4", "scored", -25,
    PLUMB_BAND_MODERATE, FALSE, "likely-harms" },
  { WORDS, "direction=harm magnitude=4 likelihood=4 reach=4 duration=4 need=3", "scored", -97.4004,
    PLUMB_BAND_SEVERE, FALSE, "likely-harms" },
  { WORDS, "direction=harm magnitude=1 likelihood=1 reach=1 duration=1 need=1", "scored", -15.7624,
    PLUMB_BAND_SLIGHT, FALSE, "mixed" },
  { QUALITATIVE, "direction=benefit", "scored", 25, PLUMB_BAND_MODERATE, FALSE, "likely-advances" },
  { DECLARED, "direction=harm magnitude=2 likelihood=2 reach=2 duration=2 need=1", "scored",
    -33.1654, PLUMB_BAND_SEVERE, TRUE, "likely-harms" },
};

static void
test_reviews (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    {
      g_autoptr (PlumbReview) review = make_review (reviews[i].xml, reviews[i].said);
      g_autoptr (PlumbScore) score = plumb_score_new (review);
      const PlumbRecordScore *record = plumb_score_get_record (score, "i1");
      const PlumbTrace *trace = plumb_trace_find (score->trace, PLUMB_RULE_IMPACT, "i1");
      gboolean shows_number = reviews[i].has_numbers && record->has_score;
      g_assert_cmpstr (plumb_record_state_get_id (record->state), ==, reviews[i].state);
      g_assert_cmpfloat_with_epsilon (record->score, reviews[i].score, 1e-4);
      g_assert_cmpint (record->band, ==, reviews[i].band);
      g_assert_cmpstr (plumb_conclusion_get_id (score->headlines->conclusion), ==,
                       reviews[i].conclusion);
      g_assert_cmpint (score->settings.values[PLUMB_SETTING_NUMBERS], ==, reviews[i].has_numbers);
      g_assert_cmpint (trace->has_value, ==, shows_number);
      if (shows_number)
        g_assert_cmpfloat_with_epsilon (plumb_trace_recompute (trace), trace->value, 1e-9);
    }
}

/* The thresholds and bands of the first method are the standard of a review, which can set others
 * only where the method has numbers. */
static void
test_settings (void)
{
  g_autoptr (PlumbReview) review = make_review (DECLARED, "direction=harm");
  PlumbSettings settings = plumb_settings_get (review);
  g_assert_cmpfloat (settings.defaults[PLUMB_SETTING_CAP], ==, 30);
  g_assert_cmpfloat (settings.defaults[PLUMB_SETTING_SEVERE], ==, 20);
  g_assert_cmpfloat (settings.defaults[PLUMB_SETTING_BANNER], ==, 50);
  g_assert_cmpfloat (settings.defaults[PLUMB_SETTING_NO_EVIDENCE], ==, 50);
  g_assert_false (settings.contradictory);

  g_autoptr (PlumbReview) words = make_review (QUALITATIVE, "direction=harm");
  plumb_fixture_set (words, PLUMB_KIND_SETTING, "numbers", "value", "1");
  g_assert_cmpfloat (plumb_settings_get (words).values[PLUMB_SETTING_NUMBERS], ==, 0);
}

/* A review may choose another method than the first. The numbers are then those of that method, and
 * the records are the same. One that the questionnaire does not have is refused. */
static void
test_chosen (void)
{
  g_autoptr (PlumbReview) review
      = make_review (DECLARED, "direction=harm magnitude=2 likelihood=2 reach=2 duration=2 need=1");
  g_assert_false (plumb_settings_get (review).method_changed);
  plumb_fixture_set (review, PLUMB_KIND_SETTING, PLUMB_SETTING_METHOD, "value", "words");
  const PlumbSettings settings = plumb_settings_get (review);
  g_assert_true (settings.method_changed);
  g_assert_cmpstr (settings.method->id, ==, "words");
  g_assert_cmpfloat (settings.values[PLUMB_SETTING_NUMBERS], ==, 0);
  g_assert_cmpfloat (settings.defaults[PLUMB_SETTING_BANNER], ==, 60);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_assert_cmpint (plumb_score_get_record (score, "i1")->band, ==, PLUMB_BAND_MODERATE);

  g_autoptr (GError) error = NULL;
  g_assert_false (plumb_review_set (review, PLUMB_KIND_SETTING, PLUMB_SETTING_METHOD, "value",
                                    "by-lot", &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE);
  g_assert_nonnull (strstr (error->message, "ours, words"));
  plumb_fixture_set (review, PLUMB_KIND_SETTING, PLUMB_SETTING_METHOD, "value", NULL);
  g_assert_cmpstr (plumb_settings_get (review).method->id, ==, "ours");
}

/* The limits that a review sets go as far as the scores of its questionnaire's methods. */
static void
test_limits (void)
{
  g_autoptr (PlumbReview) riam = make_review (RIAM, "direction=harm");
  plumb_fixture_set (riam, PLUMB_KIND_SETTING, "band.severe", "value", "105");
  g_assert_cmpfloat (plumb_settings_get (riam).values[PLUMB_SETTING_SEVERE], ==, 105);
  g_autoptr (GError) error = NULL;
  g_assert_false (
      plumb_review_set (riam, PLUMB_KIND_SETTING, "band.severe", "value", "109", &error));
  g_assert_nonnull (strstr (error->message, "from 1 to 108"));
  g_clear_error (&error);

  g_autoptr (PlumbReview) profile = make_review (DECLARED, "direction=harm");
  g_assert_false (
      plumb_review_set (profile, PLUMB_KIND_SETTING, "band.severe", "value", "105", &error));
  g_assert_nonnull (strstr (error->message, "from 1 to 100"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/method/riam/score", test_riam_score);
  g_test_add_func ("/method/riam/not-the-wrong-one", test_riam_is_not_the_wrong_one);
  g_test_add_func ("/method/riam/rate", test_riam_rate);
  g_test_add_func ("/method/limits", test_limits);
  g_test_add_func ("/method/matrix/tables", test_matrix);
  g_test_add_func ("/method/matrix/rate", test_matrix_rate);
  g_test_add_func ("/method/qualitative", test_qualitative);
  g_test_add_func ("/method/profile", test_profile);
  g_test_add_func ("/method/distances", test_distances);
  g_test_add_func ("/method/declared", test_declared);
  g_test_add_func ("/method/reviews", test_reviews);
  g_test_add_func ("/method/settings", test_settings);
  g_test_add_func ("/method/chosen", test_chosen);
  return g_test_run ();
}
