/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-random-review.h"

#include <string.h>

#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define WORD(id)         "<level id='" id "'><label>" id "</label></level>"
#define FIELD(id, all)   "<field id='" id "'><label>" id "</label>" all "</field>"
#define GROUP(id)                                                                                  \
  "<group id='" id "' kind='population'><label>" id "</label>"                                     \
  "<definition>People.</definition></group>"
#define HEAD                                                                                       \
  "<instrument xmlns='urn:plumbline:instrument:1' id='small' version='1.0.0' lang='en'>"           \
  "<title>Small</title><summary>For tests.</summary><duration min='1' max='2'/>"                   \
  "<groups>" GROUP ("renters")                                                                     \
      GROUP ("owners") "</groups><pathways><pathway id='p'>"                                       \
                       "<label>P</label><definition>P.</definition></pathway></pathways>"          \
                       "<appraisal groups='people.scope' priority='people.scope' pathways='how'>"
#define TAIL                                                                                       \
  "</appraisal><section id='s'><label>S</label><purpose>S.</purpose><question id='people.scope' "  \
  "type='multiple' choices-from='groups'><label>Who?</label></question><question id='how' "        \
  "type='multiple' choices-from='pathways'><label>How?</label></question></section></instrument>"
#define THREE         LEVEL ("1", "1") LEVEL ("2", "2") LEVEL ("3", "3")
#define BAND(id, of)  "<band id='" id "' class='" of "'><label>" id "</label></band>"
#define CELL(r, c, b) "<cell row='" r "' column='" c "' band='" b "'/>"

/* What every method has here. */
static const char BASE[]
    = HEAD FIELD ("direction",
                  LEVEL ("harm", "-1") LEVEL ("none", "0") LEVEL ("benefit", "1") WORD ("unknown")
                      WORD ("not-applicable"))
        FIELD ("evidence", WORD ("a") WORD ("b") WORD ("c") WORD ("d") WORD ("u"))
            FIELD ("gap",
                   LEVEL ("widens-strongly", "-2") LEVEL ("widens", "-1") LEVEL ("unchanged", "0")
                       LEVEL ("narrows", "1") LEVEL ("narrows-strongly", "2") WORD ("unknown"));

static const struct
{
  const char *id;
  const char *fields; /* and the method itself */
  const char *rated;  /* the names of the fields, whose levels are 1 to 3 */
} METHODS[] = {
  { "riam",
    FIELD ("need", LEVEL ("1", "1") LEVEL ("2", "1.25") LEVEL ("3", "1.5"))
        FIELD ("importance", LEVEL ("0", "0") THREE) FIELD ("magnitude", THREE)
            FIELD ("permanence", THREE) FIELD ("reversibility", THREE)
                FIELD ("cumulative",
                       THREE) "<method id='riam' kind='riam'><label>RIAM</label></method>",
    "need importance magnitude permanence reversibility cumulative" },
  { "matrix",
    FIELD ("need", WORD ("3") WORD ("2") WORD ("1") WORD ("unknown")) FIELD (
        "magnitude",
        WORD ("3") WORD ("2")
            WORD ("1")) "<method id='matrix' kind='matrix'><label>Matrix</label>" BAND ("n", "none")
        BAND ("s", "slight") BAND ("m", "moderate")
            BAND ("b", "severe") "<cells rows='magnitude' columns='need'>" CELL ("3", "3", "b")
                CELL ("3", "2", "b") CELL ("3", "1", "m") CELL ("2", "3", "b") CELL ("2", "2", "m")
                    CELL ("2", "1", "s") CELL ("1", "3", "m") CELL ("1", "2", "s")
                        CELL ("1", "1", "n") "</cells></method>",
    "need magnitude" },
  { "qualitative",
    FIELD ("need",
           LEVEL ("1", "1") LEVEL ("2", "1.25")
               LEVEL ("3",
                      "1.5")) "<method id='words' kind='qualitative'><label>Words</label></method>",
    "need" },
};

/* One of the words of @words, parted by spaces; NULL for "-". Lent by the interned strings. */
static const char *
pick (GRand *rand, const char *words)
{
  g_auto (GStrv) list = plumb_words_split (words);
  const char *word = list[g_rand_int_range (rand, 0, g_strv_length (list))];
  return g_str_equal (word, "-") ? NULL : g_intern_string (word);
}

static void
set (PlumbReview *review, PlumbKind kind, const char *id, const char *field, const char *text)
{
  if (text)
    plumb_fixture_set (review, kind, id, field, text);
}

static void
add_levels (GRand *rand, PlumbReview *review, const char *id)
{
  static const char *const fields[] = { "magnitude", "likelihood", "reach", "duration" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set (review, PLUMB_KIND_IMPACT, id, fields[i], pick (rand, "1 2 3 4 1 2 3 4 -"));
  set (review, PLUMB_KIND_IMPACT, id, "need", pick (rand, "1 1 1 1 2 3 -"));
  set (review, PLUMB_KIND_IMPACT, id, "gap",
       pick (rand, "- unknown widens unchanged narrows narrows narrows-strongly widens-strongly"));
  set (review, PLUMB_KIND_IMPACT, id, "evidence", pick (rand, "a b c d u"));
}

/* Rates the record again, with a measure that counts. */
static void
add_residual (GRand *rand, PlumbReview *review, const char *id)
{
  static const char *const fields[][2] = { { "owner", "Office" },
                                           { "due", "2027-02-16" },
                                           { "resource", "Staff" },
                                           { "binding", "commitment" } };
  g_autofree char *measure = g_strconcat ("m-", id, NULL);

  set (review, PLUMB_KIND_IMPACT, id, "residual-magnitude", pick (rand, "1 2"));
  set (review, PLUMB_KIND_IMPACT, id, "residual-reach", pick (rand, "- - 1 3"));
  set (review, PLUMB_KIND_MEASURE, measure, "impacts", id);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set (review, PLUMB_KIND_MEASURE, measure, fields[i][0], fields[i][1]);
}

static void
add_record (GRand *rand, PlumbReview *review, const char *id)
{
  g_autofree char *groups = g_strdup (
      pick (rand, "renters low-income children owners renters+children owners+low-income -"));

  if (groups)
    g_strdelimit (groups, "+", ' ');
  set (review, PLUMB_KIND_IMPACT, id, "groups", groups);
  set (review, PLUMB_KIND_IMPACT, id, "direction",
       pick (rand, "harm harm benefit benefit benefit none unknown not-applicable -"));
  set (review, PLUMB_KIND_IMPACT, id, "option", pick (rand, "- - - draft amended no-action"));
  set (review, PLUMB_KIND_IMPACT, id, "rationale", pick (rand, "- Because"));
  add_levels (rand, review, id);
  if (g_rand_int_range (rand, 0, 5) == 0)
    add_residual (rand, review, id);
}

/* Mostly, everything is concluded, slight harms cap, and all else is slight, so that a rule that is
 * missed shows. */
static void
add_settings (GRand *rand, PlumbReview *review)
{
  static const char *const settings[][2]
      = { { "completeness", "0" },   { "no-evidence", "100" },     { "cap", "20" },
          { "band.moderate", "96" }, { "band.substantial", "98" }, { "band.severe", "99" } };

  if (g_rand_int_range (rand, 0, 4) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    set (review, PLUMB_KIND_SETTING, settings[i][0], "value", settings[i][1]);
}

PlumbReview *
plumb_random_review_new (GRand *rand, guint n_records)
{
  PlumbReview *review = plumb_fixture_new ();

  add_settings (rand, review);

  if (g_rand_boolean (rand))
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value", "renters children");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value",
                     pick (rand, "- - renters nobody"));
  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);
      add_record (rand, review, id);
    }
  return review;
}

static PlumbReview *
make_review (const char *method_and_fields)
{
  g_autofree char *xml = g_strconcat (BASE, method_and_fields, TAIL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "small.xml", findings);
  g_autofree char *said = plumb_findings_to_text (findings);

  g_assert_cmpstr (said, ==, "");
  return plumb_review_new (instrument);
}

static void
add_record_by_method (GRand *rand, PlumbReview *review, const char *id, const char *rated)
{
  g_auto (GStrv) fields = plumb_words_split (rated);

  set (review, PLUMB_KIND_IMPACT, id, "groups", pick (rand, "renters owners"));
  set (review, PLUMB_KIND_IMPACT, id, "direction",
       pick (rand, "harm harm harm benefit benefit benefit none unknown"));
  set (review, PLUMB_KIND_IMPACT, id, "rationale", pick (rand, "- Because"));
  set (review, PLUMB_KIND_IMPACT, id, "evidence", pick (rand, "a b c d u"));
  set (review, PLUMB_KIND_IMPACT, id, "gap",
       pick (rand, "- unknown widens-strongly widens unchanged narrows narrows-strongly"));
  for (guint i = 0; fields[i]; i++)
    set (review, PLUMB_KIND_IMPACT, id, fields[i], pick (rand, "1 2 3 1 2 3 1 2 3 1 2 3 -"));
}

PlumbReview *
plumb_random_review_new_by_method (GRand *rand, guint n_records, const char *method)
{
  for (guint i = 0; i < G_N_ELEMENTS (METHODS); i++)
    {
      if (!g_str_equal (METHODS[i].id, method))
        continue;
      PlumbReview *review = make_review (METHODS[i].fields);
      plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value",
                         pick (rand, "renters owners"));
      for (guint j = 0; j < n_records; j++)
        {
          g_autofree char *id = g_strdup_printf ("i%u", j + 1);
          add_record_by_method (rand, review, id, METHODS[i].rated);
        }
      return review;
    }
  g_assert_not_reached ();
}
