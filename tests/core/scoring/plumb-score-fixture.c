/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-score-fixture.h"

#include <string.h>

#define HEAD                                                                                       \
  "<instrument xmlns='urn:plumbline:instrument:1' id='small' version='1.0.0' lang='en'>"           \
  "<title>Small</title><summary>For tests.</summary><duration min='1' max='2'/>"
#define GROUP(id)                                                                                  \
  "<group id='" id "' kind='population'><label>" id "</label>"                                     \
  "<definition>People.</definition></group>"
#define LEVEL(id, value)  "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define WORD(id)          "<level id='" id "'><label>" id "</label></level>"
#define FIELD(id, levels) "<field id='" id "'><label>" id "</label>" levels "</field>"
#define STEPS(a, b, c, d) LEVEL ("1", a) LEVEL ("2", b) LEVEL ("3", c) LEVEL ("4", d)
#define QUESTION(id)                                                                               \
  "<question id='" id "' type='text' required='true()'><label>" id "?</label></question>"

#define APPRAISAL                                                                                  \
  "<appraisal groups='people.scope' priority='people.priority' "                                   \
  "pathways='people.pathways'>" FIELD (                                                            \
      "direction",                                                                                 \
      LEVEL ("harm", "-1") LEVEL ("none", "0") LEVEL ("benefit", "1") WORD ("unknown")             \
          WORD ("not-applicable")) FIELD ("magnitude", STEPS ("0.25", "0.5", "0.75", "1"))         \
      FIELD ("likelihood", STEPS ("0.1", "0.35", "0.65", "0.9"))                                   \
          FIELD ("reach", STEPS ("0.25", "0.5", "0.75", "1"))                                      \
              FIELD ("duration", STEPS ("0.5", "0.7", "0.85", "1"))                                \
                  FIELD ("need", LEVEL ("1", "1.0") LEVEL ("2", "1.25") LEVEL ("3", "1.5"))        \
                      FIELD ("evidence", WORD ("a") WORD ("b") WORD ("c") WORD ("d") WORD ("u"))   \
                          FIELD ("gap", LEVEL ("widens-strongly", "-2") LEVEL ("widens", "-1")     \
                                            LEVEL ("unchanged", "0") LEVEL ("narrows", "1")        \
                                                LEVEL ("narrows-strongly", "2") WORD ("unknown"))  \
                              FIELD ("option", WORD ("no-action") WORD ("draft")                   \
                                                   WORD ("amended")) "</appraisal>"

static const char FULL[]
    = HEAD "<groups>" GROUP ("renters") GROUP ("low-income") GROUP ("children") GROUP (
        "owners") "</groups>"
                  "<pathways><pathway "
                  "id='housing'><label>Housing</label><definition>Homes.</definition>"
                  "</pathway></pathways>" APPRAISAL
                  "<section id='stage.people'><label>People</label><purpose>Whom.</purpose>"
                  "<question id='people.scope' type='multiple' "
                  "choices-from='groups'><label>Who?</label></question>"
                  "<question id='people.priority' type='multiple' relevant=\"$q.1 != 'hide'\">"
                  "<label>Who first?</label>"
                  "<choice id='renters'><label>Renters</label></choice>"
                  "<choice id='low-income'><label>Low income</label></choice>"
                  "<choice id='children'><label>Children</label></choice>"
                  "<choice id='owners'><label>Owners</label></choice>"
                  "<choice id='nobody' role='none'><label>None of these</label></choice></question>"
                  "<question id='people.pathways' type='multiple' choices-from='pathways'>"
                  "<label>How?</label></question>"
                  "</section>"
                  "<section id='stage.rest'><label>Rest</label><purpose>More.</purpose>" QUESTION (
                      "q.1") QUESTION ("q.2") QUESTION ("q.3")
                      QUESTION ("q.4") "</section></instrument>";

static const char WITHOUT_APPRAISAL[]
    = HEAD "<section id='stage.all'><label>All</label><purpose>All.</purpose>" QUESTION ("q.1")
        QUESTION ("q.2") "</section></instrument>";

static PlumbReview *
make_review (const char *xml)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_bytes (bytes, "small.xml", findings);
  g_autofree char *text = plumb_findings_to_text (findings);

  if (!instrument)
    g_error ("%s", text);
  return plumb_review_new (instrument);
}

PlumbReview *
plumb_fixture_new_empty (void)
{
  return make_review (FULL);
}

PlumbReview *
plumb_fixture_new_without_appraisal (void)
{
  return make_review (WITHOUT_APPRAISAL);
}

PlumbReview *
plumb_fixture_new (void)
{
  static const char *const questions[] = { "q.1", "q.2", "q.3", "q.4" };
  PlumbReview *review = plumb_fixture_new_empty ();

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.scope", "value",
                     "renters low-income children owners");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "people.priority", "value", "nobody");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    plumb_fixture_set (review, PLUMB_KIND_ANSWER, questions[i], "value", "Yes.");
  return review;
}

void
plumb_fixture_set (PlumbReview *review,
                   PlumbKind kind,
                   const char *id,
                   const char *field,
                   const char *text)
{
  g_autoptr (GError) error = NULL;

  plumb_review_set (review, kind, id, field, text, &error);
  g_assert_no_error (error);
}

static void
set_impact (PlumbReview *review, const char *id, const char *field, const char *text)
{
  if (strcmp (text, "-") != 0)
    plumb_fixture_set (review, PLUMB_KIND_IMPACT, id, field, text);
}

/* One of the words behind the first two: a level, or "name=level". */
static void
add_word (PlumbReview *review, const char *id, const char *word, guint *n_levels)
{
  static const char *const fields[] = { "magnitude", "likelihood", "reach", "duration", "need" };
  const char *equals = strchr (word, '=');

  if (strcmp (word, "because") == 0)
    set_impact (review, id, "rationale", "Because it is so.");
  else if (equals)
    {
      g_autofree char *field = g_strndup (word, equals - word);
      set_impact (review, id, field, equals + 1);
    }
  else
    {
      g_assert_cmpuint (*n_levels, <, G_N_ELEMENTS (fields));
      set_impact (review, id, fields[(*n_levels)++], word);
    }
}

void
plumb_fixture_add (PlumbReview *review, const char *id, const char *record)
{
  g_auto (GStrv) words = plumb_words_split (record);
  guint n_levels = 0;

  g_assert_cmpuint (g_strv_length (words), >=, 2);
  g_strdelimit (words[1], "+", ' ');
  set_impact (review, id, "direction", words[0]);
  set_impact (review, id, "groups", words[1]);
  set_impact (review, id, "evidence", "b");
  for (guint i = 2; words[i]; i++)
    add_word (review, id, words[i], &n_levels);
}
