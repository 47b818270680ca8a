/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-layout.h"
#include "plumb-report-fixture.h"
#include "plumb-round.h"
#include "plumb-say.h"
#include "plumb-wording.h"

#include <stdlib.h>
#include <string.h>

#define PSEUDO "it" /* a language pack made from the sources: every text in ⟦brackets⟧ */
#define LONG   "de" /* another, in which every text is more than a third longer */

/* The day of the review's last change, which is when the test runs, as reports in English write it.
 */
static char *
dup_today (PlumbReview *review)
{
  const PlumbChange *change
      = plumb_review_get_change (review, plumb_review_get_n_changes (review) - 1);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (change->when);
  g_autofree char *day
      = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (moment),
                         g_date_time_get_month (moment), g_date_time_get_day_of_month (moment));
  g_autoptr (PlumbLanguage) english = plumb_language_open ("en", NULL);
  return plumb_language_format_date (english, day);
}

/* The whole report as text. Run with PLUMB_TEST_UPDATE=1 to write the file anew, then read what has
 * changed. */
static void
test_golden (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *dump = plumb_fixture_dump (document, TRUE);
  g_autofree char *today = dup_today (review);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "small-review.txt", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_autoptr (GString) text = g_string_new (dump);
  g_string_replace (text, today, "TODAY", 0);
  if (g_getenv ("PLUMB_TEST_UPDATE") != NULL)
    g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text->str, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static guint
count_of (const char *text, const char *words)
{
  guint n = 0;
  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

/* Every record is in the chapter of effects, once to read and once as data, in whatever state it is
 * and whether or not it counts. */
static void
test_every_record_appears (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);
  char *chapter = strstr (dump, "heading 1 Effects on each group");
  g_assert_nonnull (chapter);
  char *data = strstr (chapter, "\n  data ");
  g_assert_nonnull (data);
  *data++ = '\0';
  *strstr (data, "heading 1 Measures") = '\0';

  for (guint i = 1; i <= 10; i++)
    {
      g_autofree char *reason = g_strdup_printf ("Reason of i%u.", i);
      g_autofree char *number = g_strdup_printf ("(record i%u)", i);
      g_autofree char *row = g_strdup_printf ("row | i%u |", i);
      g_assert_cmpuint (count_of (chapter, reason), ==, 1);
      g_assert_cmpuint (count_of (chapter, number), ==, 1);
      g_assert_cmpuint (count_of (data, reason), ==, 1);
      g_assert_cmpuint (count_of (data, row), ==, 1);
    }
}

static void
test_hidden_answers (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *dump = plumb_fixture_dump (document, TRUE);

  g_assert_null (strstr (dump, "4711"));
  g_assert_cmpuint (count_of (dump, "How high is the fee?"), ==, 1);
  g_assert_nonnull (
      strstr (dump, "item [question/zz.amount]\n      paragraph How high is the fee?"));
}

/* Unknown, none, not applicable and not assessed are four words, and each is where it belongs. */
static void
test_four_states (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);

  g_assert_nonnull (strstr (dump, "Unknown: No records are kept."));
  g_assert_nonnull (strstr (dump, "Not applicable: The draft does not touch it."));
  g_assert_nonnull (strstr (dump, "paragraph What did nobody ask? Not assessed"));
  g_assert_nonnull (strstr (dump, "None: no effect found"));
}

/* Ids are for files: only the numbers of records are shown, with the word "Record". */
static void
test_no_ids (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);

  g_assert_null (strstr (dump, "zz"));
  g_assert_null (strstr (dump, "draft.purpose"));
  g_assert_null (strstr (dump, "{"));
}

static int
compare_characters (gconstpointer a, gconstpointer b)
{
  return *(const char *) a - *(const char *) b;
}

/* The digits of @text in order of size: languages differ in their marks, and in whether the day or
 * the month comes first. */
static char *
dup_digits (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);
  qsort (digits->str, digits->len, 1, compare_characters);
  return g_strdup (digits->str);
}

static void
test_same_numbers (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) english = plumb_fixture_compose (review, "en");
  g_autoptr (PlumbDocument) pseudo = plumb_fixture_compose (review, PSEUDO);
  g_autofree char *english_dump = plumb_fixture_dump (english, FALSE);
  g_autofree char *pseudo_dump = plumb_fixture_dump (pseudo, FALSE);
  g_auto (GStrv) english_lines = g_strsplit (english_dump, "\n", -1);
  g_auto (GStrv) pseudo_lines = g_strsplit (pseudo_dump, "\n", -1);

  g_assert_cmpuint (g_strv_length (english_lines), ==, g_strv_length (pseudo_lines));
  for (guint i = 0; english_lines[i] != NULL; i++)
    {
      g_autofree char *expected = dup_digits (english_lines[i]);
      g_autofree char *found = dup_digits (pseudo_lines[i]);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* @text without what stands in ⟦brackets⟧, however deep. */
static char *
dup_outside (const char *text)
{
  g_autoptr (GString) outside = g_string_new (NULL);
  int depth = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (c == 0x27E6)
        depth++;
      g_string_append_unichar (outside, depth == 0 ? c : ' ');
      if (c == 0x27E7)
        depth--;
    }
  g_assert_cmpint (depth, ==, 0);
  return g_strdup (outside->str);
}

static void
add_facts (GString *known, PlumbReview *review, PlumbKind kind)
{
  const PlumbFactKind *table = plumb_kind_get (kind);
  guint n_ids = 0;
  const char *const *ids = plumb_facts_list (plumb_review_get_facts (review), kind, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    for (guint j = 0; j < table->n_fields; j++)
      {
        const char *text = plumb_review_get (review, kind, ids[i], table->fields[j].name);
        g_string_append_printf (known, " %s", text != NULL ? text : "");
      }
}

/* The words that are not the report's own: the questionnaire's, what people typed, the names of
 * months, and the dump's names of blocks. */
static char *
dup_known_words (PlumbReview *review)
{
  g_autoptr (PlumbLanguage) pseudo = plumb_language_open (PSEUDO, NULL);
  GBytes *source = plumb_instrument_get_source (plumb_review_get_instrument (review));
  GString *known = g_string_new_len (g_bytes_get_data (source, NULL), g_bytes_get_size (source));

  for (guint kind = 0; kind < PLUMB_N_KINDS; kind++)
    add_facts (known, review, kind);
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *iso = g_strdup_printf ("2026-%02d-01", month);
      g_autofree char *date = plumb_language_format_date (pseudo, iso);
      g_string_append_printf (known, " %s", date);
    }
  g_string_append (known, " Tester body heading paragraph list item table figure call-out quote "
                          "pairs contents cover break columns sheet data ");
  return g_string_free (known, FALSE);
}

/* No sentence of the report's own escapes translation: outside the pseudo-translation's brackets
 * there are only words from elsewhere. */
static void
check_translated (PlumbReview *review)
{
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, PSEUDO);
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);
  g_autofree char *outside = dup_outside (dump);
  g_autofree char *known = dup_known_words (review);
  g_auto (GStrv) words = g_strsplit_set (outside, " \n|=/.,:;()?!0123456789[]-", -1);

  g_assert_nonnull (strstr (dump, "⟦"));
  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= 4 && strstr (known, words[i]) == NULL)
      g_error ("“%s” is not translated", words[i]);
}

/* Makes of @review one that meets what most do not: an option of its own, ratings with measures, a
 * closed round, changed numbers of the method, and what contradicts itself. */
static void
complicate (PlumbReview *review)
{
  static const struct
  {
    PlumbKind kind;
    const char *id;
    const char *field;
    const char *text;
  } facts[] = {
    { PLUMB_KIND_OPTION, "o1", "title", "A smaller fee" },
    { PLUMB_KIND_IMPACT, "i1", "residual-magnitude", "zz2" },
    { PLUMB_KIND_IMPACT, "i2", "residual-magnitude", "zz1" },
    { PLUMB_KIND_IMPACT, "i8", "residual-magnitude", "zz1" },
    { PLUMB_KIND_IMPACT, "i3", "gap", "zz-wider" },
    { PLUMB_KIND_MEASURE, "m1", "due", "2020-03-01" },
    { PLUMB_KIND_MEASURE, "m1", "measured", "12 of 40" },
    { PLUMB_KIND_SETTING, "need.3", "value", "1.4" },
    { PLUMB_KIND_SETTING, "banner", "value", "90" },
    { PLUMB_KIND_SETTING, "banner", "reason", "The council wants it so." },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *round = plumb_round_close (review, "Spring", "2027-04-30", &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    plumb_fixture_set (review, facts[i].kind, facts[i].id, facts[i].field, facts[i].text);
}

static void
test_all_is_translated (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  check_translated (review);
  complicate (review);
  check_translated (review);
  plumb_fixture_set (review, PLUMB_KIND_SETTING, "numbers", "value", "0");
  check_translated (review);
  g_autoptr (PlumbReview) results = plumb_fixture_new_results ();
  check_translated (results);
}

/* A questionnaire that shows results and leads to nothing else: no chapter of effects, no grade. */
static void
test_results (void)
{
  static const char *const wanted[] = {
    "heading 1 Summary",
    "heading 1 Results",
    "heading 2 Practices",
    "paragraph Where things stand: 1 × Settled; 1 × Tried; 1 × Talked about.",
    "paragraph Since “Spring”: 2 higher; 1 lower.",
    "paragraph The two sides are furthest apart on “Training”: “We” rates it higher, by 3.",
    "paragraph Pairs of answers that contradict each other: 1 of 2.",
    "paragraph Training is settled, but no figures show it.",
    "3 rated; from “Not begun” to “Settled”",
    "What does not go together",
    "The other pairs of answers",
    "No contradiction",
    "Lower; it was: Between “Tried” and “Settled”",
  };
  static const char *const unwanted[]
      = { "Effects", "Measures", "Conclusion", "No result", "achieved", "score", "impact" };
  g_autoptr (PlumbReview) review = plumb_fixture_new_results ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (dump, wanted[i]) == NULL)
      g_error ("“%s” is missing in\n%s", wanted[i], dump);
  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    if (strstr (dump, unwanted[i]) != NULL)
      g_error ("“%s” is in\n%s", unwanted[i], dump);
}

static void
test_screening (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ("small-screening.xml");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "screen.summary", "value",
                     "Owners would register homes.");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "zz.fee", "value", "zz-yes");
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);

  g_assert_nonnull (strstr (dump, "call-out Full review"));
  g_assert_nonnull (strstr (dump, "paragraph The draft brings a fee."));
  g_assert_nonnull (strstr (dump, "paragraph Ask for time."));
  g_assert_null (strstr (dump, "Nobody knows whether"));
  g_assert_nonnull (strstr (dump, "Owners would register homes."));
  g_assert_null (strstr (dump, "Method"));
  g_assert_null (strstr (dump, "score"));
}

/* An empty review has a report too, which says that nothing was assessed. */
static void
test_empty (void)
{
  static const char *const files[]
      = { "small-instrument.xml", "small-screening.xml", PLUMB_FIXTURE_RESULTS };
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (PlumbReview) review = plumb_fixture_new_empty (files[i]);
      g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
      g_autofree char *dump = plumb_fixture_dump (document, FALSE);
      g_assert_nonnull (strstr (dump, "Not assessed"));
      g_assert_null (strstr (dump, "NULL"));
      g_assert_null (strstr (dump, "(null)"));
    }
}

static void
test_options (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.include_guidance = TRUE;
  options.include_unanswered = FALSE;
  options.include_notes = FALSE;
  g_autoptr (PlumbDocument) document = plumb_report_compose (review, score, language, &options);
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);

  g_assert_nonnull (strstr (dump, "Everybody should know."));
  g_assert_null (strstr (dump, "From the title of the draft."));
  char *chapter = strstr (dump, "heading 1 Answers");
  g_assert_nonnull (chapter);
  g_assert_null (strstr (chapter, "What did nobody ask?"));
}

/* How many blocks of a report of a review kept in the language @told are marked as of @tag. */
static guint
count_marked (const char *told, const char *tag)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "language", told);
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, PSEUDO);
  guint n_marked = 0;
  for (guint i = 0; i < document->body->children->len; i++)
    {
      const PlumbBlock *block = g_ptr_array_index (document->body->children, i);
      n_marked += tag == NULL ? block->language != NULL : g_strcmp0 (block->language, tag) == 0;
    }
  return n_marked;
}

/* What people typed in another language than the report's is marked as such, however the tag is
 * spelled; a language's name is none. */
static void
test_typed_language (void)
{
  g_assert_cmpuint (count_marked ("en", "en"), >, 0);
  g_assert_cmpuint (count_marked ("en_US", "en-US"), >, 0);
  g_assert_cmpuint (count_marked ("Español", NULL), ==, 0);
  g_assert_cmpuint (count_marked ("it", NULL), ==, 0);
}

/* @sentence again and again, at least @length letters in all. */
static char *
dup_words (const char *sentence, gsize length)
{
  GString *text = g_string_new (NULL);
  while (text->len < length)
    g_string_append (text, sentence);
  return g_string_free (text, FALSE);
}

/* Whether @summary says @phrase, a text of the report's own that begins with at most a line. */
static gboolean
says (const char *summary, const char *phrase)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open (LONG, NULL);
  g_autofree char *words = g_utf8_substring (plumb_say (language, phrase), 0, 12);
  return strstr (summary, words) != NULL;
}

/* The page on which the contents begin: right after the summary. */
static guint
find_contents (PlumbDocument *document, PlumbPaper paper, char **summary)
{
  PlumbPageSetup setup;
  guint page = 0;
  plumb_page_setup_init (&setup, paper);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLayout) layout = plumb_layout_new (document, &setup, NULL, &error);
  g_assert_no_error (error);
  *summary = plumb_layout_dup_page_text (layout, 1);
  for (page = 1; page < plumb_layout_get_n_pages (layout); page++)
    {
      g_autofree char *text = plumb_layout_dup_page_text (layout, page);
      if (says (text, "Contents"))
        break;
    }
  return page;
}

#define MORE "Not everything has room on this page: read on in “{chapter}”."

/* The summary is on one page in a language that needs much more room than English, and when people
 * have written a lot; what it leaves out then is said to be elsewhere, and is not what matters
 * most. */
static void
test_summary_is_one_page (void)
{
  static const PlumbPaper papers[] = { PLUMB_PAPER_LETTER, PLUMB_PAPER_A4 };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  /* About the longest purpose that is shown in full, and a title that fills a page. */
  g_autofree char *purpose = dup_words ("Owners would register homes and pay. ", 570);
  g_autofree char *endless = dup_words ("Nobody would read all of this. ", 5000);
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "draft.purpose", "value", purpose);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m3", "status", "proposed");

  g_autoptr (PlumbDocument) usual = plumb_fixture_compose (review, LONG);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m2", "title", endless);
  g_autoptr (PlumbDocument) full = plumb_fixture_compose (review, LONG);
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *summary = NULL;
      g_autofree char *cut = NULL;
      g_assert_cmpuint (find_contents (usual, papers[i], &summary), ==, 2);
      g_assert_nonnull (strstr (summary, "Help with repairs"));
      g_assert_true (says (summary, "Key figures, from {low} (harm) to {high} (benefit)"));
      g_assert_false (says (summary, MORE));

      g_assert_cmpuint (find_contents (full, papers[i], &cut), ==, 2);
      g_assert_true (says (cut, "Harmed most:"));
      g_assert_true (says (cut, "Not known:"));
      g_assert_nonnull (strstr (cut, "Give notice"));
      g_assert_null (strstr (cut, "Nobody would"));
      g_assert_true (says (cut, MORE));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/golden", test_golden);
  g_test_add_func ("/report/every-record-appears", test_every_record_appears);
  g_test_add_func ("/report/hidden-answers", test_hidden_answers);
  g_test_add_func ("/report/four-states", test_four_states);
  g_test_add_func ("/report/no-ids", test_no_ids);
  g_test_add_func ("/report/same-numbers", test_same_numbers);
  g_test_add_func ("/report/all-is-translated", test_all_is_translated);
  g_test_add_func ("/report/screening", test_screening);
  g_test_add_func ("/report/results", test_results);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/options", test_options);
  g_test_add_func ("/report/typed-language", test_typed_language);
  g_test_add_func ("/report/summary-is-one-page", test_summary_is_one_page);
  return g_test_run ();
}
