/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking up another version of a questionnaire: what becomes of answers, and that none is lost. */

#include <string.h>

#include "fixture.h"
#include "plumb-migration.h"
#include "plumb-store.h"

#define HEAD(version)                                                                              \
  "<instrument xmlns='urn:plumbline:instrument:1' id='tiny' version='" version                     \
  "' lang='en'><title>Tiny</title><summary>For tests.</summary><duration min='1' max='2'/>"        \
  "<section id='s'><label>One</label><purpose>First.</purpose>"
#define END "</section></instrument>"

static PlumbInstrument *
load (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, "tiny.xml", findings);
  g_autofree char *text = plumb_findings_to_text (findings);
  g_assert_cmpstr (text, ==, "");
  return instrument;
}

static PlumbReview *
new_review (const char *xml)
{
  g_autoptr (PlumbInstrument) instrument = load (xml);
  return plumb_review_new (instrument);
}

static PlumbMigration *
plan (PlumbReview *review, const char *xml)
{
  g_autoptr (PlumbInstrument) to = load (xml);
  g_autoptr (GError) error = NULL;
  PlumbMigration *migration = plumb_migration_new (review, to, &error);
  g_assert_no_error (error);
  return migration;
}

static void
migrate (PlumbReview *review, const char *xml)
{
  g_autoptr (PlumbMigration) migration = plan (review, xml);
  g_autoptr (GError) error = NULL;
  plumb_migration_apply (migration, &error);
  g_assert_no_error (error);
}

static const char *
get (PlumbReview *review, const char *id, const char *field)
{
  return plumb_review_get (review, PLUMB_KIND_ANSWER, id, field);
}

static char *
dup_file (PlumbReview *review)
{
  g_autoptr (GBytes) bytes = plumb_store_to_bytes (review);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

static const char before[] = HEAD (
    "1.0.0") "<question id='name' type='text'><label>Name?</label></question>"
             "<question id='fees' type='single'><label>Fees?</label><choice "
             "id='yes'><label>Yes</label></choice>"
             "<choice id='no'><label>No</label></choice><choice "
             "id='some'><label>Some</label></choice></question>"
             "<question id='how-much' type='number' min='0' max='1000'><label>How "
             "much?</label></question>"
             "<question id='gone' type='long-text'><label>What was that?</label></question>"
             "<question id='kinds' type='multiple'><label>Kinds?</label><choice "
             "id='a'><label>A</label></choice>"
             "<choice id='b'><label>B</label></choice><choice "
             "id='c'><label>C</label></choice></question>"
             "<question id='levels' type='matrix'><label>Levels?</label><choice "
             "id='low'><label>Low</label>"
             "</choice><choice id='high'><label>High</label></choice><row "
             "id='plan'><label>Plan</label></row>"
             "<row id='act'><label>Act</label></row></question>"
             "<question id='team' type='roster'><label>Team?</label><column id='who' type='text'>"
             "<label>Who</label></column><column id='old' "
             "type='text'><label>Old</label></column></question>"
             "<question id='later' type='text' relevant=\"$fees = "
             "'no'\"><label>Later?</label></question>" END;

static const char after[] = HEAD (
    "2.0.0") "<question id='title' type='text'><label>Name?</label><was id='name'/></question>"
             "<question id='fees' type='single'><label>Does it set fees?</label>"
             "<choice id='yes'><label>Yes</label><was id='some'/></choice>"
             "<choice id='no'><label>No</label></choice></question>"
             "<question id='how-much' type='number' min='0' max='100'><label>How "
             "much?</label></question>"
             "<question id='kinds' type='multiple'><label>Kinds?</label><choice "
             "id='a'><label>A</label></choice>"
             "<choice id='b'><label>B</label></choice></question>"
             "<question id='levels' type='matrix'><label>Levels?</label><choice "
             "id='low'><label>Low</label>"
             "</choice><choice id='top'><label>High</label><was id='high'/></choice><row id='plan'>"
             "<label>Plan</label></row><row id='do'><label>Act</label><was "
             "id='act'/></row></question>"
             "<question id='team' type='roster'><label>Team?</label><column id='person' "
             "type='text'>"
             "<label>Who</label><was id='who'/></column></question>"
             "<question id='later' type='text' relevant=\"$fees = "
             "'yes'\"><label>Later?</label></question>"
             "<question id='new' type='date'><label>New?</label></question>" END;

static PlumbReview *
answered_review (void)
{
  PlumbReview *review = new_review (before);
  fixture_answer (review, "name", "Rental law");
  fixture_answer (review, "fees", "some");
  fixture_answer (review, "how-much", "250");
  fixture_answer (review, "gone", "Two\nlines");
  fixture_answer (review, "kinds", "a c");
  fixture_answer (review, "levels/plan", "low");
  fixture_answer (review, "levels/act", "high");
  fixture_answer (review, "team/r1/who", "Housing");
  fixture_answer (review, "team/r1/old", "Once");
  fixture_set (review, PLUMB_KIND_ANSWER, "gone", "note", "A note");
  fixture_set (review, PLUMB_KIND_ANSWER, "name", "note", "Another");
  fixture_set (review, PLUMB_KIND_EVIDENCE, "e1", "for", "answer/name");
  return review;
}

static void
test_everything (void)
{
  g_autoptr (PlumbReview) review = answered_review ();
  g_autofree char *facts = fixture_facts (review);
  {
    g_autoptr (PlumbMigration) migration = plan (review, after);
    g_autofree char *unchanged = fixture_facts (review);
    g_assert_cmpstr (unchanged, ==, facts); /* planning changes nothing */
    g_assert_cmpuint (plumb_migration_count (migration, PLUMB_FATE_RETIRED), ==, 5);
    g_assert_cmpuint (plumb_migration_get_appearing (migration)->len, ==, 1);
    g_assert_cmpuint (plumb_migration_get_disappearing (migration)->len, ==, 0);
    g_assert_cmpstr (get (plumb_migration_get_preview (migration), "title", "value"), ==,
                     "Rental law");
  }
  migrate (review, after);
  g_assert_cmpstr (plumb_review_get_instrument (review)->version, ==, "2.0.0");
  g_assert_cmpstr (get (review, "title", "value"), ==, "Rental law");
  g_assert_cmpstr (get (review, "title", "note"), ==, "Another");
  g_assert_null (get (review, "name", "value"));
  g_assert_cmpstr (get (review, "fees", "value"), ==, "yes");
  g_assert_cmpstr (get (review, "fees", "wording-was"), ==, "Fees?\nSome");
  g_assert_null (get (review, "how-much", "value"));
  g_assert_cmpstr (get (review, "kinds", "value"), ==, "a");
  g_assert_cmpstr (get (review, "levels/plan", "value"), ==, "low");
  g_assert_cmpstr (get (review, "levels/do", "value"), ==, "top");
  g_assert_cmpstr (get (review, "team/r1/person", "value"), ==, "Housing");
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_EVIDENCE, "e1", "for"), ==, "answer/title");
  g_autofree char *now = fixture_facts (review);
  g_assert_nonnull (strstr (now, "<from>answer/gone/value</from>"));
  g_assert_nonnull (strstr (now, "<asked>What was that?</asked>"));
  g_assert_nonnull (strstr (now, "<text>a c</text>"));
  g_assert_nonnull (strstr (now, "<words>A\nC</words>"));

  /* The new question can be answered, an answer given anew forgets the old words. */
  fixture_answer (review, "new", "2027-01-02");
  fixture_answer (review, "fees", "no");
  g_assert_null (get (review, "fees", "wording-was"));
}

static void
test_undo (void)
{
  g_autoptr (PlumbReview) review = answered_review ();
  g_autofree char *facts = fixture_facts (review);
  migrate (review, after);
  g_autofree char *migrated = fixture_facts (review);
  g_assert_true (plumb_review_undo (review, NULL));
  g_autofree char *back = fixture_facts (review);
  g_assert_cmpstr (back, ==, facts);
  g_assert_cmpstr (plumb_review_get_instrument (review)->version, ==, "1.0.0");
  fixture_answer (review, "gone", "Still there");
  g_assert_true (plumb_review_undo (review, NULL));

  /* The file keeps the way back, too. */
  g_autofree char *file = dup_file (review);
  g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbReview) again = plumb_store_from_bytes (bytes, "x", findings, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
  g_autofree char *same = dup_file (again);
  g_assert_true (strcmp (same, file) == 0); /* too long to print */
}

static void
test_file_after (void)
{
  g_autoptr (PlumbReview) review = answered_review ();
  g_autofree char *facts = fixture_facts (review);
  migrate (review, after);
  g_autofree char *file = dup_file (review);
  g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbReview) again = plumb_store_from_bytes (bytes, "x", findings, NULL);
  g_autofree char *text = plumb_findings_to_text (findings);
  g_assert_cmpstr (text, ==, "");
  g_autofree char *same = dup_file (again);
  g_assert_true (strcmp (same, file) == 0); /* too long to print */
  g_assert_true (plumb_review_undo (again, NULL));
  g_autofree char *back = fixture_facts (again);
  g_assert_cmpstr (back, ==, facts);
}

static void
test_idle (void)
{
  g_autoptr (PlumbReview) review = answered_review ();
  g_autofree char *file = dup_file (review);
  g_autoptr (PlumbMigration) migration = plan (review, before);
  g_assert_true (plumb_migration_is_idle (migration));
  g_assert_true (plumb_migration_apply (migration, NULL));
  g_autofree char *same = dup_file (review);
  g_assert_true (strcmp (same, file) == 0); /* too long to print */
}

static void
test_refused (void)
{
  g_autoptr (PlumbReview) review = answered_review ();
  g_autoptr (PlumbInstrument) to = load (after);
  g_autoptr (GError) error = NULL;
  fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off", "2026-12-01");
  g_assert_null (plumb_migration_new (review, to, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_SIGNED_OFF);
  g_clear_error (&error);

  /* Nothing else passes the gate either, until the signature is taken back. */
  g_assert_false (plumb_review_set (review, PLUMB_KIND_ANSWER, "name", "value", "X", &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_SIGNED_OFF);
  g_clear_error (&error);
  fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off", NULL);
  g_assert_true (plumb_review_undo (review, NULL));
  g_assert_true (plumb_review_undo (review, NULL));
  g_assert_false (plumb_review_is_signed_off (review));

  g_autoptr (PlumbInstrument) other = load (
      "<instrument xmlns='urn:plumbline:instrument:1' id='other' version='1.0.0' lang='en'>"
      "<title>T</title><summary>S.</summary><duration min='1' max='2'/><section id='s'>"
      "<label>One</label><purpose>P.</purpose><question id='q' type='text'><label>Q?</label>"
      "</question></section></instrument>");
  g_assert_null (plumb_migration_new (review, other, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE);
  g_clear_error (&error);

  /* The review was changed while somebody looked at the plan. */
  g_autoptr (PlumbMigration) migration = plan (review, after);
  fixture_answer (review, "name", "Y");
  g_assert_false (plumb_migration_apply (migration, &error));
  g_assert_error (error, PLUMB_REVIEW_ERROR, PLUMB_REVIEW_ERROR_BAD_VALUE);
}

/* Two questions that swap their ids keep their answers apart. */
static void
test_swap (void)
{
  g_autoptr (PlumbReview) review
      = new_review (HEAD ("1.0.0") "<question id='a' type='text'><label>A?</label></question>"
                                   "<question id='b' type='text'><label>B?</label></question>" END);
  fixture_answer (review, "a", "first");
  fixture_answer (review, "b", "second");
  migrate (review, HEAD ("1.1.0") "<question id='b2' type='text'><label>A?</label><was id='a'/>"
                                  "</question><question id='c' type='text'><label>B?</label>"
                                  "<was id='b'/></question>" END);
  g_assert_cmpstr (get (review, "b2", "value"), ==, "first");
  g_assert_cmpstr (get (review, "c", "value"), ==, "second");
}

/* Two questions become one: who kept the id keeps the place, and the other answer is kept apart. */
static void
test_merge (void)
{
  g_autoptr (PlumbReview) review = new_review (
      HEAD ("1.0.0") "<question id='how' type='text'><label>How?</label></question>"
                     "<question id='why' type='text'><label>Why?</label></question>" END);
  static const char together[]
      = HEAD ("2.0.0") "<question id='why' type='text'><label>Why and how?</label><was id='how'/>"
                       "</question>" END;
  fixture_answer (review, "how", "thus");
  fixture_answer (review, "why", "because");
  migrate (review, together);
  g_assert_cmpstr (get (review, "why", "value"), ==, "because");
  g_assert_cmpstr (get (review, "why", "wording-was"), ==, "Why?");
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_RETIRED, "x1", "text"), ==, "thus");
}

static void
check_narrowed (const char *now, const char *value, const char *reason)
{
  g_autoptr (PlumbReview) review = new_review (before);
  fixture_answer (review, "kinds", "a b");
  g_autoptr (PlumbMigration) migration = plan (review, now);
  g_autoptr (GError) error = NULL;
  if (reason != NULL)
    g_assert_cmpstr (plumb_migration_get (migration, 0)->reason, ==, reason);
  plumb_migration_apply (migration, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get (review, "kinds", "value"), ==, value);
}

/* Two things that were chosen, where one can be chosen now, or where both are one now. */
static void
test_choices (void)
{
  check_narrowed (HEAD ("2.0.0") "<question id='kinds' type='single'><label>Kinds?</label>"
                                 "<choice id='a'><label>A</label></choice><choice id='b'>"
                                 "<label>B</label></choice></question>" END,
                  NULL, "Only one thing can be chosen there now.");
  check_narrowed (HEAD ("2.0.0") "<question id='kinds' type='single'><label>Kinds?</label>"
                                 "<choice id='a'><label>A</label><was id='b'/></choice><choice "
                                 "id='c'><label>C</label></choice></question>" END,
                  "a", NULL);
  check_narrowed (HEAD ("2.0.0") "<question id='kinds' type='multiple'><label>Kinds?</label>"
                                 "<choice id='a'><label>A</label><was id='b'/></choice><choice "
                                 "id='c'><label>C</label></choice></question>" END,
                  "a", NULL);
  check_narrowed (HEAD ("2.0.0") "<question id='kinds' type='number'><label>Kinds?</label>"
                                 "</question>" END,
                  NULL, "This is not a number. Write digits, with a point before decimals.");
}

/* Renames in two steps come out where one step leads. */
static void
test_steps (void)
{
  static const char *const versions[] = {
    HEAD ("1.0.0") "<question id='a' type='text'><label>A?</label></question>" END,
    HEAD ("1.1.0") "<question id='b' type='text'><label>B?</label><was id='a'/></question>" END,
    HEAD ("1.2.0") "<question id='c' type='text'><label>C?</label><was id='a'/><was id='b'/>"
                   "</question>" END,
  };
  g_autoptr (PlumbReview) slow = new_review (versions[0]);
  g_autoptr (PlumbReview) quick = new_review (versions[0]);
  fixture_answer (slow, "a", "same");
  fixture_answer (quick, "a", "same");
  migrate (slow, versions[1]);
  migrate (slow, versions[2]);
  migrate (quick, versions[2]);
  g_autofree char *one = fixture_facts (slow);
  g_autofree char *other = fixture_facts (quick);
  g_assert_cmpstr (one, ==, other);
  g_assert_cmpstr (get (slow, "c", "wording-was"), ==, "A?");
}

/* What was answered in a closed round follows a rename, and stays where the question is gone. */
static void
test_rounds (void)
{
  g_autoptr (PlumbReview) review = answered_review ();
  fixture_set (review, PLUMB_KIND_ROUND, "r1", "label", "Spring");
  static const char *const places[][2] = {
    { "r1/name", "Rental law" },
    { "r1/levels/act", "high" },
    { "r1/gone", "Two lines" },
    { "r1/how-much", "250" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    fixture_set (review, PLUMB_KIND_ROUND_ANSWER, places[i][0], "value", places[i][1]);
  migrate (review, after);
  static const char *const expected[][2] = {
    { "r1/title", "Rental law" }, { "r1/levels/do", "top" }, { "r1/gone", "Two lines" },
    { "r1/how-much", "250" },     { "r1/name", NULL },       { "r1/levels/act", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ROUND_ANSWER, expected[i][0], "value"),
                     ==, expected[i][1]);
}

/* A random question of version @version, made from seeds that both versions share. */
static void
append_question (GString *xml, guint number, guint version, GRand *random)
{
  static const char *const types[]
      = { "single", "multiple", "text", "long-text", "number", "date" };
  guint type = g_rand_int_range (random, 0, 6);
  guint change = version == 1 ? 0 : (guint) g_rand_int_range (random, 0, 6);
  if (change == 1)
    return; /* removed */
  if (change == 2)
    type = g_rand_int_range (random, 0, 6);
  const char *prefix = change == 3 ? "n" : "q";
  g_string_append_printf (xml, "<question id='%s%u' type='%s'><label>%s %u?</label>", prefix,
                          number, types[type], change == 4 ? "Other words" : "Words", number);
  for (guint i = 0; type < 2 && i < 4; i++)
    {
      gboolean gone = change == 5 && i == number % 4;
      gboolean renamed = change == 5 && i == (number + 1) % 4;
      if (!gone && renamed)
        g_string_append_printf (xml, "<choice id='m%u'><label>C%u</label><was id='c%u'/></choice>",
                                i, i, i);
      else if (!gone)
        g_string_append_printf (xml, "<choice id='c%u'><label>C%u</label></choice>", i, i);
    }
  if (change == 3)
    g_string_append_printf (xml, "<was id='q%u'/>", number);
  g_string_append (xml, "</question>");
}

static char *
make_version (guint version, guint32 seed)
{
  GString *xml = g_string_new (NULL);
  g_string_append_printf (
      xml,
      "<instrument xmlns='urn:plumbline:instrument:1' id='tiny' version='%u.0.0' lang='en'>"
      "<title>T</title><summary>S.</summary><duration min='1' max='2'/><section id='s'>"
      "<label>One</label><purpose>P.</purpose><question id='keep' type='text'><label>K?</label>"
      "</question>",
      version);
  for (guint i = 0; i < 12; i++)
    {
      /* The types come from the same numbers in both versions. */
      GRand *random = g_rand_new_with_seed (seed * 31 + i);
      append_question (xml, i, version, random);
      g_rand_free (random);
    }
  g_string_append (xml, END);
  return g_string_free (xml, FALSE);
}

static void
answer_at_random (PlumbReview *review, GRand *random)
{
  static const char *const values[]
      = { "c1", "c0 c2 c3", "word 7", "two\nlines", "42", "2027-03-04" };
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  for (guint i = 0; i < instrument->n_questions; i++)
    for (guint j = 0; j < 3; j++)
      {
        const char *value = values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))];
        const char *id = instrument->questions[i]->id;
        plumb_review_set (review, PLUMB_KIND_ANSWER, id, "value", value, NULL);
        if (g_rand_boolean (random))
          plumb_review_set (review, PLUMB_KIND_ANSWER, id, "note", "A note", NULL);
      }
}

/* Whether the fact is retired, or stands at the same question under the id it has now. */
static gboolean
is_somewhere (PlumbReview *review, const char *id, const char *field, const char *text)
{
  const PlumbFacts *facts = plumb_review_get_facts (review);
  g_autofree char *from = g_strdup_printf ("answer/%s/%s", id, field);
  guint n_ids;
  const char *const *ids = plumb_facts_list (facts, PLUMB_KIND_RETIRED, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    if (g_strcmp0 (plumb_facts_get (facts, PLUMB_KIND_RETIRED, ids[i], "from"), from) == 0
        && g_strcmp0 (plumb_facts_get (facts, PLUMB_KIND_RETIRED, ids[i], "text"), text) == 0)
      return TRUE;
  g_autofree char *renamed = g_strdup_printf ("n%s", id + 1);
  const char *now = get (review, id, field);
  if (now == NULL && *id == 'q')
    now = get (review, renamed, field);
  if (now == NULL)
    return FALSE;
  /* Choices may have other ids now; nothing but their letters differs. */
  g_autofree char *same = g_strdelimit (g_strdup (now), "m", 'c');
  return strcmp (now, text) == 0 || strcmp (same, text) == 0;
}

static void
test_nothing_is_lost (void)
{
  guint n_retired = 0;
  guint n_facts = 0;
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autofree char *one = make_version (1, seed);
      g_autofree char *two = make_version (2, seed);
      g_autoptr (PlumbReview) review = new_review (one);
      GRand *random = g_rand_new_with_seed (seed);
      answer_at_random (review, random);
      g_rand_free (random);
      g_autofree char *file = dup_file (review);
      g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));
      g_autoptr (PlumbReview) then = plumb_store_from_bytes (bytes, "x", NULL, NULL);
      g_autofree char *facts_before = fixture_facts (review);

      migrate (review, two);
      const PlumbFacts *facts = plumb_review_get_facts (then);
      guint n_ids;
      const char *const *ids = plumb_facts_list (facts, PLUMB_KIND_ANSWER, &n_ids);
      for (guint i = 0; i < n_ids; i++)
        {
          static const char *const fields[] = { "value", "note" };
          for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
            {
              const char *text = plumb_facts_get (facts, PLUMB_KIND_ANSWER, ids[i], fields[j]);
              if (text == NULL)
                continue;
              n_facts++;
              g_assert_true (is_somewhere (review, ids[i], fields[j], text));
            }
        }
      guint n;
      plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_RETIRED, &n);
      n_retired += n;
      g_assert_true (plumb_review_undo (review, NULL));
      g_autofree char *facts_after = fixture_facts (review);
      g_assert_cmpstr (facts_after, ==, facts_before);
    }
  /* The law means something only where things are retired and others are not. */
  g_assert_cmpuint (n_retired, >, 100);
  g_assert_cmpuint (n_facts, >, 2 * n_retired);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/migration/everything", test_everything);
  g_test_add_func ("/review/migration/undo", test_undo);
  g_test_add_func ("/review/migration/file-after", test_file_after);
  g_test_add_func ("/review/migration/idle", test_idle);
  g_test_add_func ("/review/migration/refused", test_refused);
  g_test_add_func ("/review/migration/swap", test_swap);
  g_test_add_func ("/review/migration/merge", test_merge);
  g_test_add_func ("/review/migration/choices", test_choices);
  g_test_add_func ("/review/migration/steps", test_steps);
  g_test_add_func ("/review/migration/rounds", test_rounds);
  g_test_add_func ("/review/migration/nothing-is-lost", test_nothing_is_lost);
  return g_test_run ();
}
