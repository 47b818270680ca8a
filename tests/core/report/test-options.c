/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-csv.h"
#include "plumb-discretion.h"
#include "plumb-html.h"
#include "plumb-pdf.h"
#include "plumb-report-fixture.h"
#include "says.h"

#include <string.h>

/* What a report holds back: names, and internal notes. A name or a note that stands in every place
 * where one can stand must be nowhere in anything that is made. */

#define FIRST    "Ada Moreno"
#define LONGER   "Ada Moreno-Lynch"
#define SECOND   "Bao Thi Nguyen"
#define PREPARED "Cleo Abernathy"
#define SIGNED   "Dov Feldstein"
#define OWNER    "Esi Mensah"
#define MARKER   "zzz-between-us-zzz"

static const char *const names[] = { FIRST, SECOND, PREPARED, SIGNED, OWNER, "Lynch" };

/* Types @text as @who. */
static void
type_as (PlumbReview *review,
         const char *who,
         PlumbKind kind,
         const char *id,
         const char *field,
         const char *text)
{
  plumb_review_set_author (review, who);
  plumb_review_end_step (review);
  plumb_fixture_set (review, kind, id, field, text);
}

/* Names wherever the program keeps them, and in what people typed. */
static void
add_names (PlumbReview *review, const char *question)
{
  type_as (review, SECOND, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by", PREPARED);
  type_as (review, FIRST, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "title", "Review led by " SECOND);
  type_as (review, LONGER, PLUMB_KIND_ANSWER, question, "value",
           LONGER " and " FIRST " wrote this with " PREPARED ", asked by (" SECOND ").");
  type_as (review, FIRST, PLUMB_KIND_ANSWER, question, "note", "Ask " FIRST ".");
  type_as (review, FIRST, PLUMB_KIND_IMPACT, "i1", "rationale", "Rated by " FIRST "; " SECOND ".");
  type_as (review, SECOND, PLUMB_KIND_IMPACT, "i1", "magnitude", "zz2");
  type_as (review, SECOND, PLUMB_KIND_MEASURE, "m1", "owner", OWNER);
  type_as (review, SECOND, PLUMB_KIND_MEASURE, "m1", "text", SECOND " drafts it.");
  type_as (review, SECOND, PLUMB_KIND_EVIDENCE, "e1", "note", "Seen by " FIRST ".");
  type_as (review, LONGER, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off-by", SIGNED);
}

static void
append_pages (GString *said, PlumbDocument *document, const char *kind)
{
  g_autoptr (PlumbLayout) layout = plumb_fixture_lay_out (document, kind, PLUMB_PAPER_LETTER);
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = plumb_layout_dump (layout);
  g_string_append (said, dump);
  /* What is not compressed: what the file says of itself. */
  g_autoptr (GBytes) pdf = plumb_pdf_write (layout, NULL, &error);
  g_assert_no_error (error);
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);
  for (gsize i = 0; i < length; i++)
    g_string_append_c (said, bytes[i] != '\0' ? bytes[i] : ' ');
}

/* All that the report of @review with @options says, in every form and in every part. */
static char *
dup_all (PlumbReview *review, const PlumbReportOptions *options)
{
  g_autoptr (PlumbDocument) document = plumb_fixture_compose_with (review, "en", options);
  g_autofree char *dump = plumb_fixture_dump (document, TRUE);
  g_autofree char *html = plumb_html_write (document);
  g_autofree char *csv = plumb_csv_write (document);
  GString *said = g_string_new (NULL);

  g_string_append_printf (said, "%s\n%s\n%s\n", dump, html, csv);
  g_string_append_printf (said, "%s %s %s %s\n", document->title, document->author,
                          document->subject, document->running_header);
  for (guint i = 0; i < document->attachments->len; i++)
    {
      const PlumbAttachment *file = g_ptr_array_index (document->attachments, i);
      gsize length;
      const char *data = g_bytes_get_data (file->data, &length);
      g_string_append_len (said, data, (gssize) length);
    }
  append_pages (said, document, options->kind);
  return g_string_free (said, FALSE);
}

/* What the report of @review without names says. */
static char *
dup_without_names (PlumbReview *review)
{
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.include_names = FALSE;
  return dup_all (review, &options);
}

/* @review as every kind of report, without names and then with them. */
static void
assert_without_names (PlumbReview *review)
{
  const char *const *kinds = plumb_report_list_kinds ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      PlumbReportOptions options;
      plumb_report_options_init (&options);
      options.kind = kinds[i];
      options.include_names = FALSE;
      g_autofree char *said = dup_all (review, &options);
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        assert_not_says (said, names[j]);
    }
}

static void
test_names (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  PlumbReportOptions options;

  add_names (review, "draft.purpose");
  plumb_report_options_init (&options);
  g_autofree char *named = dup_all (review, &options);
  assert_says (named, FIRST);
  assert_says (named, SECOND);
  assert_says (named, PREPARED);
  assert_says (named, OWNER);
  assert_without_names (review);
}

/* Roles are the same everywhere, in the order in which people came; the fixture's own changes were
 * the first. */
static void
test_roles (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();

  add_names (review, "draft.purpose");
  g_autofree char *said = dup_without_names (review);
  assert_says (said, "Rated by reviewer 3; reviewer 2.");
  assert_says (said, "Reviewer 4 and reviewer 3 wrote this with "
                     "one of those who prepared the review, asked by (reviewer 2).");
  assert_says (said, "The person responsible for measure 1");
  assert_says (said, "Review led by reviewer 2");
  /* Who published evidence is not one of those who made the review. */
  assert_says (said, "Listening session");
  assert_says (said, "Seen by reviewer 3.");
}

/* Owners, signers and those who prepared the review, now or once, are nowhere in typed text. */
static void
test_typed_names (void)
{
  static const char *const hidden[]
      = { "Ana Diaz", "Ben Cole", "Caro Ruiz", "Dee Fox", "Eli Park", "Fay Wong", "Gus Hale" };
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();

  type_as (review, SECOND, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by", "Gus Hale");
  type_as (review, SECOND, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by",
           "Ana Diaz, Ben Cole & Caro Ruiz; Health Department");
  type_as (review, SECOND, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off-by", "Dee Fox");
  type_as (review, SECOND, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "signed-off-by", SIGNED);
  type_as (review, SECOND, PLUMB_KIND_MEASURE, "m1", "owner", "Eli Park");
  type_as (review, SECOND, PLUMB_KIND_MEASURE, "m1", "owner", "Fay Wong and Law Department");
  type_as (review, SECOND, PLUMB_KIND_IMPACT, "i1", "rationale",
           "We asked Ana Diaz, Ben Cole and Caro Ruiz. Dee Fox saw it; the Eli Park plan is by Fay "
           "Wong, once by Gus Hale.");
  g_autofree char *said = dup_without_names (review);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    assert_not_says (said, hidden[i]);
  assert_says (said, "The person who signed off saw it; the person responsible for "
                     "measure 1 plan is by the person responsible for measure 1");
  assert_says (said, "Health Department");
}

/* An office is not a person, and neither is a role. */
static void
test_offices (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();

  type_as (review, "Planning Office", PLUMB_KIND_MEASURE, "m1", "owner", "Law Department");
  type_as (review, SECOND, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by",
           "Task Force on Health, convened by the Health Department");
  type_as (review, SECOND, PLUMB_KIND_IMPACT, "i1", "rationale", "The Law Department said so.");
  g_autofree char *said = dup_without_names (review);
  assert_says (said, "The Law Department said so.");
  assert_says (said, "Task Force on Health, convened by the Health Department");
  assert_says (said, "Planning Office");
  assert_not_says (said, "The person responsible for measure 1");
}

/* A name of one word is a word, too. */
static void
test_short_names (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();

  type_as (review, "May", PLUMB_KIND_ANSWER, "draft.purpose", "value", "It begins in May.");
  g_autofree char *said = dup_without_names (review);
  assert_says (said, "It begins in May.");
  assert_not_says (said, "| May |");
}

static void
test_sample_names (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_load_sample ();

  type_as (review, SECOND, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by", PREPARED);
  type_as (review, LONGER, PLUMB_KIND_ANSWER, "draft.purpose", "value",
           LONGER " and " FIRST " wrote this with " PREPARED ".");
  type_as (review, FIRST, PLUMB_KIND_IMPACT, "i01", "rationale", "Rated by " FIRST "; " SECOND ".");
  type_as (review, FIRST, PLUMB_KIND_MEASURE, "m01", "owner", OWNER);
  assert_without_names (review);
}

/* Columns that were declared to hold names do not tell them, and the sample's offices stay. */
static void
test_sample_columns (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_load_sample ();

  type_as (review, FIRST, PLUMB_KIND_ANSWER, "mandate.team/r1/member", "value",
           "Hal Osei, Health Department");
  type_as (review, FIRST, PLUMB_KIND_IMPACT, "i01", "rationale", "Hal Osei wrote to Hal Osei.");
  g_autofree char *said = dup_without_names (review);
  assert_not_says (said, "Hal Osei");
  assert_says (said, "Person 1, Health Department");
  assert_says (said, "Person 1 wrote to person 1.");
  assert_says (said, "Law Department");
  assert_not_says (said, "The person responsible for measure 2");
}

/* What a newer questionnaire has no place for: a note there is a note still. */
static void
test_retired_notes (void)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  PlumbReportOptions options;

  plumb_fixture_set (review, PLUMB_KIND_RETIRED, "x1", "from", "answer/old/note");
  plumb_fixture_set (review, PLUMB_KIND_RETIRED, "x1", "text", MARKER);
  plumb_fixture_set (review, PLUMB_KIND_RETIRED, "x2", "from", "answer/old/value");
  plumb_fixture_set (review, PLUMB_KIND_RETIRED, "x2", "text", "An answer that was retired");
  plumb_report_options_init (&options);
  options.include_notes = FALSE;
  g_autoptr (PlumbReview) copy = plumb_discretion_new_review (review, &options, language);
  g_assert_null (plumb_review_get (copy, PLUMB_KIND_RETIRED, "x1", "from"));
  g_assert_null (plumb_review_get (copy, PLUMB_KIND_RETIRED, "x1", "text"));
  g_assert_cmpstr (plumb_review_get (copy, PLUMB_KIND_RETIRED, "x2", "text"), ==,
                   "An answer that was retired");
  for (guint i = 0; i < plumb_review_get_n_changes (copy); i++)
    for (guint j = 0; j < plumb_review_get_change (copy, i)->deltas->len; j++)
      g_assert_cmpstr (plumb_change_get (plumb_review_get_change (copy, i), j)->after, !=, MARKER);
}

static guint
count_sources (PlumbReview *review, gboolean include_notes)
{
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  PlumbReportOptions options;
  guint n = 0;

  plumb_report_options_init (&options);
  options.include_notes = include_notes;
  g_autoptr (PlumbDocument) document = plumb_report_compose (review, score, language, &options);
  g_autofree char *dump = plumb_fixture_dump (document, TRUE);
  for (const char *at = strstr (dump, "Sources: "); at != NULL; at = strstr (at + 1, "Sources: "))
    n++;
  return n;
}

/* Evidence is told with notes or without. */
static void
test_sources_stay (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  const guint n_sources = count_sources (review, TRUE);

  g_assert_cmpuint (count_sources (review, FALSE), ==, n_sources);
  /* It is an answer's that count, among others. */
  plumb_fixture_set (review, PLUMB_KIND_EVIDENCE, "e2", "for", NULL);
  g_assert_cmpuint (count_sources (review, FALSE), ==, n_sources - 1);
}

/* Every place in which a note can stand, now and in the history. */
static void
plant_notes (PlumbReview *review)
{
  const PlumbInstrument *instrument = plumb_review_get_instrument (review);
  guint n_ids = 0;

  for (guint i = 0; i < instrument->n_questions; i++)
    if (instrument->questions[i]->type != PLUMB_QUESTION_NOTE
        && instrument->questions[i]->type != PLUMB_QUESTION_COMPUTED)
      plumb_fixture_set (review, PLUMB_KIND_ANSWER, instrument->questions[i]->id, "note", MARKER);
  const char *const *ids
      = plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_EVIDENCE, &n_ids);
  g_auto (GStrv) evidence = g_strdupv ((char **) ids);
  for (guint i = 0; i < n_ids; i++)
    plumb_fixture_set (review, PLUMB_KIND_EVIDENCE, evidence[i], "note", MARKER);
}

static void
assert_without_notes (PlumbReview *review)
{
  const char *const *kinds = plumb_report_list_kinds ();

  plant_notes (review);
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      PlumbReportOptions options;
      plumb_report_options_init (&options);
      options.kind = kinds[i];
      if (i == 0)
        {
          g_autofree char *told = dup_all (review, &options);
          assert_says (told, MARKER);
        }
      options.include_notes = FALSE;
      g_autofree char *said = dup_all (review, &options);
      assert_not_says (said, MARKER);
    }
}

static void
test_notes (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();

  assert_without_notes (review);
}

static void
test_sample_notes (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_load_sample ();

  assert_without_notes (review);
}

/* Without anything to hold back but the name of the one who typed it all, all is as it was: the
 * copy says what the review says. */
static void
test_nothing_held_back (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  PlumbReportOptions options;

  plumb_fixture_set (review, PLUMB_KIND_ANSWER, "draft.purpose", "note", NULL);
  plumb_fixture_set (review, PLUMB_KIND_EVIDENCE, "e1", "note", NULL);
  plumb_fixture_set (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by", NULL);
  plumb_fixture_set (review, PLUMB_KIND_MEASURE, "m1", "owner", NULL);
  plumb_report_options_init (&options);
  g_autoptr (PlumbScore) score = plumb_score_new (review);
  g_autoptr (PlumbDocument) whole = plumb_report_compose (review, score, language, &options);
  options.include_names = FALSE;
  g_autoptr (PlumbDocument) copied = plumb_report_compose (review, score, language, &options);
  g_autofree char *expected = plumb_fixture_dump (whole, TRUE);
  g_autofree char *dump = plumb_fixture_dump (copied, TRUE);
  const char *who = plumb_review_get_change (review, 0)->who;
  g_autoptr (GString) renamed = g_string_new (expected);
  g_string_replace (renamed, who, "Reviewer 1", 0);
  /* That the review was prepared by somebody was a step, of which nothing is told any more. */
  *strstr (dump, "heading 1 History") = '\0';
  *strstr (renamed->str, "heading 1 History") = '\0';
  g_assert_cmpstr (dump, ==, renamed->str);
}

static void
test_draft (void)
{
  g_autoptr (PlumbReview) review = plumb_fixture_new_review ();
  const char *const *kinds = plumb_report_list_kinds ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      PlumbReportOptions options;
      plumb_report_options_init (&options);
      options.kind = kinds[i];
      g_autofree char *final = dup_all (review, &options);
      options.is_draft = TRUE;
      g_autofree char *draft = dup_all (review, &options);
      assert_not_says (final, "This report is a draft.");
      assert_says (draft, "paragraph line");
      assert_says (draft, "| This report is a draft.");
      assert_says (draft, "<p class=\"draft\">This report is a draft.");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/options/names", test_names);
  g_test_add_func ("/options/roles", test_roles);
  g_test_add_func ("/options/short-names", test_short_names);
  g_test_add_func ("/options/sample-names", test_sample_names);
  g_test_add_func ("/options/typed-names", test_typed_names);
  g_test_add_func ("/options/offices", test_offices);
  g_test_add_func ("/options/sample-columns", test_sample_columns);
  g_test_add_func ("/options/retired-notes", test_retired_notes);
  g_test_add_func ("/options/sources-stay", test_sources_stay);
  g_test_add_func ("/options/notes", test_notes);
  g_test_add_func ("/options/sample-notes", test_sample_notes);
  g_test_add_func ("/options/nothing-held-back", test_nothing_held_back);
  g_test_add_func ("/options/draft", test_draft);
  return g_test_run ();
}
