/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-layout.h"
#include "plumb-report-fixture.h"
#include "plumb-round.h"
#include "plumb-say.h"
#include "plumb-wording.h"
#include "says.h"

#include <stdlib.h>
#include <string.h>

#define PSEUDO "it" /* a language pack made from the sources: every text in ⟦brackets⟧ */
#define LONG   "de" /* another, in which every text is more than a third longer */

/* The whole report as text. */
static void
test_golden (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  plumb_fixture_assert_golden (document, review, "small-review.txt");
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
  g_autofree char *dump = plumb_fixture_dump_report (review);
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

  assert_not_says (dump, "4711");
  g_assert_cmpuint (count_of (dump, "How high is the fee?"), ==, 1);
  assert_says (dump, "item [question/zz.amount]\n      paragraph How high is the fee?");
}

/* Unknown, none, not applicable and not assessed are four words, and each is where it belongs. */
static void
test_four_states (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *dump = plumb_fixture_dump_report (review);

  assert_says (dump, "Unknown: No records are kept.");
  assert_says (dump, "Not applicable: The draft does not touch it.");
  assert_says (dump, "paragraph What did nobody ask? Not assessed");
  assert_says (dump, "None: no effect found");
}

/* Ids are for files: only the numbers of records are shown, with the word "Record". */
static void
test_no_ids (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autofree char *dump = plumb_fixture_dump_report (review);

  assert_not_says (dump, "zz");
  assert_not_says (dump, "draft.purpose");
  assert_not_says (dump, "{");
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

  assert_says (dump, "⟦");
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
  g_autofree char *round = plumb_round_close (review, "Spring", "2025-04-30", &error);
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
      = { "Effects", "Measures and follow-up", "Conclusion", "No result", "achieved", "score",
          "impact" };
  g_autoptr (PlumbReview) review = plumb_fixture_new_results ();
  g_autofree char *dump = plumb_fixture_dump_report (review);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    assert_says (dump, wanted[i]);
  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    assert_not_says (dump, unwanted[i]);
}

static void
test_screening (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_empty ("small-screening.xml");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "screen.summary", "value",
                     "Owners would register homes.");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "zz.fee", "value", "zz-yes");
  g_autofree char *dump = plumb_fixture_dump_report (review);

  assert_says (dump, "call-out Full review");
  assert_says (dump, "paragraph The draft brings a fee.");
  assert_says (dump, "paragraph Ask for time.");
  assert_not_says (dump, "Nobody knows whether");
  assert_says (dump, "Owners would register homes.");
  assert_not_says (dump, "Method and formulas");
  assert_not_says (dump, "score");
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
      g_autofree char *dump = plumb_fixture_dump_report (review);
      assert_says (dump, "Not assessed");
      assert_not_says (dump, "NULL");
      assert_not_says (dump, "(null)");
    }
}

static void
test_options (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.include_guidance = TRUE;
  options.include_unanswered = FALSE;
  options.include_notes = FALSE;
  g_autoptr (PlumbDocument) document = plumb_fixture_compose_with (review, "en", &options);
  g_autofree char *dump = plumb_fixture_dump (document, FALSE);

  assert_says (dump, "Everybody should know.");
  assert_not_says (dump, "From the title of the draft.");
  char *chapter = strstr (dump, "heading 1 Answers");
  g_assert_nonnull (chapter);
  assert_not_says (chapter, "What did nobody ask?");
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

/* Of a cell with words that were chosen or are missing only the report's language is told; of what
 * was typed, in cells and among other words, its own. */
static void
test_typed_words (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "language", "es");
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autoptr (GPtrArray) tables = plumb_document_list_tables (document);
  guint n_typed = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const PlumbTable *table = g_ptr_array_index (tables, i);
      if (g_strcmp0 (table->id, "follow-up") != 0)
        continue;
      for (guint r = 0; r < table->rows->len; r++)
        {
          const PlumbTableRow *row = g_ptr_array_index (table->rows, r);
          for (guint c = 0; c < row->cells->len; c++)
            {
              const PlumbCell *cell = g_ptr_array_index (row->cells, c);
              g_autofree char *text = plumb_inline_to_text (cell->text);
              if (g_str_equal (text, "Not assessed") || g_str_equal (text, "March 1, 2027"))
                g_assert_null (cell->language);
              n_typed += g_strcmp0 (cell->language, "es") == 0;
            }
        }
    }
  /* Three titles and an indicator. */
  g_assert_cmpuint (n_typed, ==, 4);
}

/* Figures stand flush, those that people typed too. */
static void
test_aligned_figures (void)
{
  static const struct
  {
    const char *table;
    guint column;
    PlumbAlign align;
  } columns[] = { { "zz.team", 0, PLUMB_ALIGN_START },
                  { "zz.team", 2, PLUMB_ALIGN_END },
                  { "bounds", 1, PLUMB_ALIGN_END },
                  { "options", 4, PLUMB_ALIGN_END } };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autoptr (GPtrArray) tables = plumb_document_list_tables (document);
  guint n_found = 0;

  for (guint i = 0; i < tables->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
      {
        const PlumbTable *table = g_ptr_array_index (tables, i);
        if (g_strcmp0 (table->id, columns[k].table) != 0)
          continue;
        const PlumbTableColumn *column = g_ptr_array_index (table->columns, columns[k].column);
        g_assert_cmpint (column->align, ==, columns[k].align);
        n_found++;
      }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (columns));
}

#define MARK "Zwqx"

static guint
assert_typed (const PlumbInline *passage, const char *language)
{
  guint n = 0;

  for (guint i = 0; passage != NULL && i < passage->runs->len; i++)
    {
      const PlumbRun *run = g_ptr_array_index (passage->runs, i);
      if (strstr (run->text, MARK) == NULL)
        continue;
      g_test_message ("%s", run->text);
      g_assert_cmpstr (run->language != NULL ? run->language : language, ==, "es");
      n++;
    }
  return n;
}

/* How many passages of @block have the mark; all of them say that they are Spanish. */
static guint
count_typed (const PlumbBlock *block)
{
  const char *language = plumb_block_get_language (block);
  guint n = assert_typed (block->text, language) + assert_typed (block->value, language);

  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    n += count_typed (g_ptr_array_index (block->children, i));
  if (block->figure != NULL)
    g_assert_null (strstr (block->figure->alternative, MARK));
  /* Files of data tell no languages. */
  for (guint r = 0; block->table != NULL && !block->table->data_only && r < block->table->rows->len;
       r++)
    {
      const PlumbTableRow *row = g_ptr_array_index (block->table->rows, r);
      for (guint c = 0; c < row->cells->len; c++)
        {
          const PlumbCell *cell = g_ptr_array_index (row->cells, c);
          n += assert_typed (cell->text, cell->language != NULL ? cell->language : language);
        }
    }
  return n;
}

/* The same where sentences of the report quote what was typed, in every kind of report. */
static void
test_quoted_words (void)
{
  static const struct
  {
    const char *kind;
    guint n;
  } kinds[] = { { "full", 6 }, { "brief", 3 }, { "community", 2 } };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);

  plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "language", "es");
  plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by", MARK " oficina");
  plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "jurisdiction", MARK " ciudad");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "title", MARK " avisar");
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "resource", "");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "residual-magnitude", "zz2");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, instrument->questions[0]->id, "value", "");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, instrument->questions[0]->id, "status",
                     "not-applicable");
  plumb_fixture_set (review, PLUMB_KIND_ANSWER, instrument->questions[0]->id, "reason",
                     MARK " motivo");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbDocument) document = plumb_fixture_compose_kind (review, "en", kinds[i].kind);
      g_test_message ("%s", kinds[i].kind);
      g_assert_cmpuint (count_typed (document->body), >=, kinds[i].n);
    }
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
  guint page = 0;
  g_autoptr (PlumbLayout) layout = plumb_fixture_lay_out (document, "full", paper);
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
  g_autofree char *purpose = plumb_fixture_repeat ("Owners would register homes and pay. ", 570);
  g_autofree char *endless = plumb_fixture_repeat ("Nobody would read all of this. ", 5000);
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
      assert_says (summary, "Help with repairs");
      g_assert_true (says (summary, "Key figures, from {low} (harm) to {high} (benefit)"));
      g_assert_false (says (summary, MORE));

      g_assert_cmpuint (find_contents (full, papers[i], &cut), ==, 2);
      g_assert_true (says (cut, "Harmed most:"));
      g_assert_true (says (cut, "Not known:"));
      assert_says (cut, "Give notice");
      assert_not_says (cut, "Nobody would");
      g_assert_true (says (cut, MORE));
    }
}

/* Each rating has its author and day: by effect, and by field where several rated one. */
static void
test_raters (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  plumb_review_set_author (review, "Second Reader");
  plumb_fixture_set (review, PLUMB_KIND_IMPACT, "i1", "likelihood", "zz2");
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *text = plumb_fixture_dump (document, FALSE);

  assert_says (text, "row | Tester, ");
  assert_says (text, "row | Second Reader, ");
  assert_says (text, "i1 (");
}

/* A measure that answers an effect of another version than the draft says which. */
static void
test_other_version (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_load_sample ();
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  g_autofree char *text = plumb_fixture_dump (document, FALSE);

  assert_says (text, "(record i36), under “The amended draft”: −41.8");
  assert_says (text, "(record i07): −35.2");
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
  g_test_add_func ("/report/typed-words", test_typed_words);
  g_test_add_func ("/report/quoted-words", test_quoted_words);
  g_test_add_func ("/report/aligned-figures", test_aligned_figures);
  g_test_add_func ("/report/summary-is-one-page", test_summary_is_one_page);
  g_test_add_func ("/report/raters", test_raters);
  g_test_add_func ("/report/other-version", test_other_version);
  return g_test_run ();
}
