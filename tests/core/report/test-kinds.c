/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf.h"
#include "plumb-report-fixture.h"
#include "plumb-say.h"
#include "says.h"

#include <string.h>

#define PSEUDO "it" /* every text of the report's own in ⟦brackets⟧ */
#define LONG   "de" /* every text of the report's own more than a third longer */

static const char *const languages[] = { "en", PSEUDO, LONG };
static const char *const short_kinds[] = { "brief", "community" };
static const PlumbPaper papers[] = { PLUMB_PAPER_LETTER, PLUMB_PAPER_A4 };
static const char *const instruments[]
    = { "small-instrument.xml", "small-screening.xml", PLUMB_FIXTURE_RESULTS };

static void
test_list (void)
{
  const char *const *kinds = plumb_report_list_kinds ();
  PlumbPageSetup full, community;

  g_assert_cmpuint (g_strv_length ((char **) kinds), ==, 3);
  g_assert_cmpstr (kinds[0], ==, "full");
  g_assert_true (g_strv_contains (kinds, "brief"));
  g_assert_true (g_strv_contains (kinds, "community"));
  plumb_report_set_up ("full", PLUMB_PAPER_A4, &full);
  plumb_report_set_up ("community", PLUMB_PAPER_A4, &community);
  g_assert_cmpfloat (community.base_size, >=, 14);
  g_assert_cmpfloat (full.base_size, <, 12);
  g_assert_cmpfloat (community.width, ==, full.width);
}

/* The short kinds of the small review as text. */
static void
test_golden (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();

  for (gsize i = 0; i < G_N_ELEMENTS (short_kinds); i++)
    {
      g_autofree char *file = g_strdup_printf ("small-%s.txt", short_kinds[i]);
      g_autoptr (PlumbDocument) document
          = plumb_fixture_compose_kind (review, "en", short_kinds[i]);
      plumb_fixture_assert_golden (document, review, file);
    }
}

/* The brief of @review is one page in every language and on every paper. */
static void
check_one_page (PlumbReview *review)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (PlumbDocument) document
          = plumb_fixture_compose_kind (review, languages[i], "brief");
      for (gsize j = 0; j < G_N_ELEMENTS (papers); j++)
        {
          g_autoptr (PlumbLayout) layout = plumb_fixture_lay_out (document, "brief", papers[j]);
          g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 1);
        }
    }
}

static void
test_one_page (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  check_one_page (review);
  for (gsize i = 0; i < G_N_ELEMENTS (instruments); i++)
    {
      g_autoptr (PlumbReview) empty = plumb_fixture_new_empty (instruments[i]);
      check_one_page (empty);
    }
  g_autoptr (PlumbReview) results = plumb_fixture_new_results ();
  check_one_page (results);
}

/* Whatever people typed, and however much of it. */
static void
test_one_page_of_much (void)
{
  static const char *const pieces[]
      = { "Nobody would read all of this. ", "Donaudampfschiff", "字" };
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
      g_autofree char *text = plumb_fixture_repeat (pieces[i], 20000);
      plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", text);
      plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "ordinance-title", text);
      plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "jurisdiction", text);
      plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by", text);
      plumb_fixture_set (review, PLUMB_KIND_ANSWER, "draft.purpose", "value", text);
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "provision", text);
      plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "title", text);
      plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m2", "title", text);
      plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m3", "status", "proposed");
      for (PlumbSettingId id = PLUMB_SETTING_CAP; id <= PLUMB_SETTING_NO_EVIDENCE; id++)
        plumb_fixture_set (review, PLUMB_KIND_SETTING, plumb_setting_get (id)->id, "value",
                           id == PLUMB_SETTING_PRIORITY_NEED ? "1.5" : "50.5");
      check_one_page (review);
    }
}

#define N_RECORDS 3000

/* Three thousand effects, of which every third is open. */
static void
test_one_page_of_many (void)
{
  static const char *const directions[] = { "harm", "benefit", "unknown" };
  static const char *const groups[]
      = { "zz-elders", "zz-renters",           "zz-owners",
          "zz-guests", "zz-renters zz-elders", "zz-owners zz-guests" };
  static const char *const rated[] = { "magnitude", "likelihood", "reach", "duration" };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (PlumbEdit));
  g_autoptr (GStringChunk) ids = g_string_chunk_new (4096);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RECORDS; i++)
    {
      char name[16];
      g_snprintf (name, sizeof name, "i%u", 100 + i);
      char *id = g_string_chunk_insert (ids, name);
#define ADD(field_, text_)                                                                         \
  g_array_append_vals (                                                                            \
      edits,                                                                                       \
      &(PlumbEdit){ .kind = PLUMB_KIND_IMPACT, .id = id, .field = (field_), .text = (text_) }, 1)
      ADD ("groups", groups[i % G_N_ELEMENTS (groups)]);
      ADD ("pathway", i % 2 ? "zz-housing" : "zz-income");
      ADD ("direction", directions[i % 3]);
      for (gsize j = 0; j < G_N_ELEMENTS (rated); j++)
        ADD (rated[j], "zz2");
      ADD ("need", "zz1");
#undef ADD
    }
  plumb_review_apply (review, (const PlumbEdit *) edits->data, edits->len, &error);
  g_assert_no_error (error);
  check_one_page (review);
}

/* Every block that says something leads back to the review. */
static void
check_origins (const PlumbBlock *block)
{
  const gboolean says = block->kind == PLUMB_BLOCK_HEADING || block->kind == PLUMB_BLOCK_PARAGRAPH
                        || block->kind == PLUMB_BLOCK_PAIR;
  if (says && block->level != 3)
    {
      g_autofree char *text = plumb_inline_to_text (block->text);
      if (plumb_block_get_origin (block) == NULL)
        g_error ("“%s” has no origin", text);
    }
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    g_assert_nonnull (((PlumbTableRow *) block->table->rows->pdata[i])->origin);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    check_origins (block->children->pdata[i]);
}

static void
test_origins (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbReview) results = plumb_fixture_new_results ();
  for (gsize i = 0; i < G_N_ELEMENTS (short_kinds); i++)
    {
      g_autoptr (PlumbDocument) document
          = plumb_fixture_compose_kind (review, "en", short_kinds[i]);
      g_autoptr (PlumbDocument) other = plumb_fixture_compose_kind (results, "en", short_kinds[i]);
      check_origins (document->body);
      check_origins (other->body);
      for (gsize j = 0; j < G_N_ELEMENTS (instruments); j++)
        {
          g_autoptr (PlumbReview) empty = plumb_fixture_new_empty (instruments[j]);
          g_autoptr (PlumbDocument) nothing
              = plumb_fixture_compose_kind (empty, "en", short_kinds[i]);
          check_origins (nothing->body);
        }
    }
}

/* The report of @kind in English as text. Free with g_free(). */
static char *
dump_kind (PlumbReview *review, const char *kind)
{
  g_autoptr (PlumbDocument) document = plumb_fixture_compose_kind (review, "en", kind);
  return plumb_fixture_dump (document, FALSE);
}

/* What is missing is said in plain words, and nothing is promised. */
static void
test_empty (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ("small-instrument.xml");
  g_autofree char *brief_text = dump_kind (review, "brief");
  g_autofree char *community_text = dump_kind (review, "community");

  assert_says (brief_text, "What the draft does has not been put in plain words yet.");
  assert_says (brief_text, "No conclusion yet");
  assert_says (brief_text, "No harm and no benefit was rated for any group");
  assert_says (brief_text,
               "4 questions of the review have no answer yet. Who will answer them? The "
               "first: “");
  assert_says (community_text, "Too much is still open");
  assert_says (community_text, "Nobody has looked at this yet.");
  assert_says (community_text, "does not say when this will be decided");
  assert_not_says (community_text, "no harm so far");
  assert_not_says (brief_text, "NULL");
  assert_not_says (community_text, "NULL");
}

/* A group that a record names together with another is not one that nobody has looked at; of a
 * record that says unknown, somebody has. */
static void
test_covered (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i7", "groups", "zz-renters zz-guests");
  g_autofree char *full_text = dump_kind (review, "full");
  g_autofree char *brief_text = dump_kind (review, "brief");
  g_autofree char *community_text = dump_kind (review, "community");

  assert_says (full_text, "row | Guests | No | Only together with another group, see there");
  assert_not_says (brief_text, "No effect was recorded for these groups");
  assert_not_says (community_text, "Nobody has said yet what the plan would do");
}

/* An effect that several measures answer waits for the one that is not secured. */
static void
test_waiting (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m2", "impacts", "i1 i2");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "residual-magnitude", "zz2");
  g_autofree char *text = dump_kind (review, "brief");

  assert_says (text, "row | Older adults | Housing: severe harm | B: fair | Help with repairs (not "
                     "secured)");
}

/* What is open is asked as questions, and each once. */
static void
test_asks (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ("small-instrument.xml");
  const char *const ids[] = { "i1", "i2" };
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "zz.scope", "value", "zz-elders");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, ids[i], "groups", "zz-elders");
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, ids[i], "pathway", "zz-housing");
      plumb_fixture_set (review, PLUMB_KIND_IMPACT, ids[i], "direction", "unknown");
    }
  g_autofree char *text = dump_kind (review, "brief");
  const char *ask = "What would the draft do to Older adults through “Housing”?";
  const char *first = strstr (text, ask);

  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, ask));
  assert_says (text, "Who will answer this question of the review: “");
  assert_not_says (text, "Not assessed: ");
}

static void
test_unknown_only (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ("small-instrument.xml");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "zz.scope", "value", "zz-elders");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "groups", "zz-elders");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "direction", "unknown");
  g_autofree char *text = dump_kind (review, "community");

  assert_says (text, "The review has looked at this and cannot tell yet.");
  assert_not_says (text, "Nobody has looked at this yet.");
}

/* What is computed from the day is as of the report's day, not of the day it is made. */
static void
test_any_day (void)
{
  static const char *const days[] = { "2026-01-01", "2031-12-31" };
  g_autoptr (PlumbReview) review = plumb_fixture_load_sample ();
  char *dumps[G_N_ELEMENTS (days)];

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      plumb_logic_set_today (plumb_review_get_logic (review), days[i]);
      dumps[i] = dump_kind (review, "full");
    }
  assert_says (dumps[0], "Days left until the decision");
  g_assert_true (g_str_equal (dumps[0], dumps[1]));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_free (dumps[i]);
}

/* A questionnaire about practices knows no draft, no vote and no hearing. */
static void
test_no_draft (void)
{
  static const char *const words[] = { "draft", "plan", "vote", "hearing", "Who is affected" };
  g_autoptr (PlumbReview) review = plumb_fixture_new_results ();
  for (gsize i = 0; i < G_N_ELEMENTS (short_kinds); i++)
    {
      g_autoptr (PlumbDocument) document
          = plumb_fixture_compose_kind (review, "en", short_kinds[i]);
      g_autofree char *dump = plumb_fixture_dump (document, FALSE);
      for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
        assert_not_says (dump, words[j]);
    }
}

/* What the pages of the community summary say. */
static char *
dup_words_of (PlumbReview *review, const char *tag)
{
  g_autoptr (PlumbDocument) document = plumb_fixture_compose_kind (review, tag, "community");
  g_autoptr (PlumbLayout) layout
      = plumb_fixture_lay_out (document, "community", PLUMB_PAPER_LETTER);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < plumb_layout_get_n_pages (layout); i++)
    {
      g_autofree char *page = plumb_layout_dup_page_text (layout, i);
      g_string_append (text, page);
    }
  return g_string_free (text, FALSE);
}

/* No score, no formula and no per cent: nothing that takes a method to understand. */
static void
test_no_formulas (void)
{
  static const char *const signs[] = { "×", "÷", "−", "=", "%", "+" };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *text = dup_words_of (review, "en");

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    assert_not_says (text, signs[i]);
  g_assert_false (g_regex_match_simple ("[0-9][.,][0-9]", text, 0, 0));
  assert_not_says (text, "band");
  assert_not_says (text, "achiev");
  assert_not_says (text, "substantial");
}

static gboolean
is_vowel (char c)
{
  return strchr ("aeiouyAEIOUY", c) != NULL;
}

/* Groups of vowels, without a silent e at the end: about the syllables of an English word. */
static guint
count_syllables (const char *word)
{
  guint n = 0;
  for (const char *at = word; *at != '\0'; at++)
    n += is_vowel (*at) && (at == word || !is_vowel (at[-1]));
  if (n > 1 && g_str_has_suffix (word, "e") && !g_str_has_suffix (word, "le"))
    n--;
  return MAX (n, 1);
}

/* The school grade that @text takes to read: J. P. Kincaid and others, "Derivation of new
 * readability formulas", 1975. */
static double
find_grade (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n“”,;:()", -1);
  double n_words = 0, n_syllables = 0, n_sentences = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!g_ascii_isalpha (*words[i]))
        continue;
      n_sentences += strpbrk (words[i], ".!?") != NULL;
      words[i][strcspn (words[i], ".!?")] = '\0';
      n_words++;
      n_syllables += count_syllables (words[i]);
    }
  return 0.39 * n_words / MAX (n_sentences, 1) + 11.8 * n_syllables / MAX (n_words, 1) - 15.59;
}

static void
test_plain_language (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbReview) empty = plumb_fixture_new_empty ("small-instrument.xml");
  g_autofree char *text = dup_words_of (review, "en");
  g_autofree char *less = dup_words_of (empty, "en");

  /* The formula itself: one that is known to be easy, one that is known not to be. */
  g_assert_cmpfloat (find_grade ("The cat sat on the mat. It was a good cat."), <, 2);
  g_assert_cmpfloat (find_grade ("Intersectional considerations necessitate methodological "
                                 "differentiation of administrative responsibilities."),
                     >, 15);
  g_test_message ("grades %.1f and %.1f", find_grade (text), find_grade (less));
  g_assert_cmpfloat (find_grade (text), <=, 8);
  g_assert_cmpfloat (find_grade (less), <=, 8);
}

/* Both kinds are written as PDF, whatever the questionnaire, and the community summary is a few
 * pages. */
static void
test_pdf (void)
{
  const char *const tags[] = { "en", LONG };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  for (gsize i = 0; i < G_N_ELEMENTS (short_kinds); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (tags); j++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (PlumbDocument) document
            = plumb_fixture_compose_kind (review, tags[j], short_kinds[i]);
        g_autoptr (PlumbLayout) layout
            = plumb_fixture_lay_out (document, short_kinds[i], PLUMB_PAPER_LETTER);
        g_autoptr (GBytes) bytes = plumb_pdf_write (layout, NULL, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
        g_assert_cmpuint (plumb_layout_get_n_pages (layout), <=, 4);
      }
}

/* No sentence of the report's own escapes translation. */
static void
test_translated (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  for (gsize i = 0; i < G_N_ELEMENTS (short_kinds); i++)
    {
      g_autoptr (PlumbDocument) english = plumb_fixture_compose_kind (review, "en", short_kinds[i]);
      g_autoptr (PlumbDocument) pseudo
          = plumb_fixture_compose_kind (review, PSEUDO, short_kinds[i]);
      g_autofree char *english_dump = plumb_fixture_dump (english, FALSE);
      g_autofree char *pseudo_dump = plumb_fixture_dump (pseudo, FALSE);
      g_auto (GStrv) lines = g_strsplit (english_dump, "\n", -1);
      g_auto (GStrv) others = g_strsplit (pseudo_dump, "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (others));
      for (guint j = 0; lines[j] != NULL; j++)
        if (strlen (lines[j]) > 60 && strstr (lines[j], "To know who") == NULL
            && strstr (others[j], "⟦") == NULL)
          g_error ("“%s” is not translated", lines[j]);
    }
}

/* A kind that does not exist is the full report. */
static void
test_unknown_kind (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) full = plumb_fixture_compose_kind (review, "en", "full");
  g_autoptr (PlumbDocument) novel = plumb_fixture_compose_kind (review, "en", "novel");
  g_autofree char *expected = plumb_fixture_dump (full, TRUE);
  g_autofree char *found = plumb_fixture_dump (novel, TRUE);
  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/kinds/list", test_list);
  g_test_add_func ("/report/kinds/golden", test_golden);
  g_test_add_func ("/report/kinds/one-page", test_one_page);
  g_test_add_func ("/report/kinds/one-page-of-much", test_one_page_of_much);
  g_test_add_func ("/report/kinds/one-page-of-many", test_one_page_of_many);
  g_test_add_func ("/report/kinds/origins", test_origins);
  g_test_add_func ("/report/kinds/empty", test_empty);
  g_test_add_func ("/report/kinds/covered", test_covered);
  g_test_add_func ("/report/kinds/waiting", test_waiting);
  g_test_add_func ("/report/kinds/asks", test_asks);
  g_test_add_func ("/report/kinds/unknown-only", test_unknown_only);
  g_test_add_func ("/report/kinds/any-day", test_any_day);
  g_test_add_func ("/report/kinds/no-draft", test_no_draft);
  g_test_add_func ("/report/kinds/no-formulas", test_no_formulas);
  g_test_add_func ("/report/kinds/plain-language", test_plain_language);
  g_test_add_func ("/report/kinds/pdf", test_pdf);
  g_test_add_func ("/report/kinds/translated", test_translated);
  g_test_add_func ("/report/kinds/unknown-kind", test_unknown_kind);
  return g_test_run ();
}
