/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plumb-csv-import.h"

static int
import (PlumbReview *review, const char *text, gssize length, PlumbFindings *findings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  return plumb_csv_import (review, bytes, "table.csv", findings);
}

static void
take (PlumbReview *review, const char *text, int rows)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  int taken = import (review, text, -1, findings);
  g_autofree char *told = plumb_findings_to_text (findings);
  g_assert_cmpstr (told, ==, "");
  g_assert_cmpint (taken, ==, rows);
}

static void
test_answers (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  take (review,
        "\xEF\xBB\xBFquestion,value,status,reason,note\r\n"
        "purpose,\"To help, \"\"really\"\"\nand soon\",,,A note\r\n"
        "\r\n"
        "fees,,not-applicable,No fees in it,\r\n"
        "levels/plan,high,,,\r\n"
        "team/r1/role,Clerk\r\n",
        4);
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value"), ==,
                   "To help, \"really\"\nand soon");
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "note"), ==, "A note");
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "fees", "reason"), ==,
                   "No fees in it");
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "team/r1/role", "value"), ==,
                   "Clerk");
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 1); /* one step, so one undo */
  g_assert_true (plumb_review_undo (review, NULL));
  g_assert_null (plumb_review_get (review, PLUMB_KIND_ANSWER, "purpose", "value"));
}

static void
test_records (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  take (review,
        "id,groups,direction,rationale\ni5,renters youth,harm,Rents "
        "rise\n,owners,benefit,\n,owners,none,Looked at\n",
        3);
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_IMPACT, "i5", "groups"), ==,
                   "renters youth");
  take (review, "direction,groups\nunknown,elders\n", 1);
  guint n_ids;
  plumb_facts_list (plumb_review_get_facts (review), PLUMB_KIND_IMPACT, &n_ids);
  g_assert_cmpuint (n_ids, ==, 4);
  take (review, "id,title,owner\nm1,Waive the fee,Housing\n", 1);
  take (review, "id,for,source\ne1,impact/i5,Survey\n", 1);
  take (review, "field,value\ntitle,The title\nprepared-by,A task force\n", 2);
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_REVIEW, PLUMB_ID_REVIEW, "prepared-by"), ==,
                   "A task force");
  take (review, "id,direction,rationale\ni5,,Only this cell\n", 1);
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_IMPACT, "i5", "direction"), ==,
                   "harm"); /* empty cells leave what is there */
}

/* An id that the program makes is none that a later row of the table gives. */
static void
test_made_ids_are_new (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  take (review, "id,direction\n,harm\ni1,benefit\n,none\n,,\n", 3);
  static const char *const directions[] = { "benefit", "harm", "none" };
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);
      g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_IMPACT, id, "direction"), ==,
                       directions[i]);
    }
}

/* What a spreadsheet leaves around a table means nothing. */
static void
test_untidy (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  take (review, " question ,value\n , \n,\nfees ,yes\n,,,\n", 1);
  g_assert_cmpstr (plumb_review_get (review, PLUMB_KIND_ANSWER, "fees", "value"), ==, "yes");
}

static void
test_too_many_columns (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autofree char *row = g_strnfill (1000000, ',');
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_cmpint (import (review, row, -1, findings), ==, -1);
  g_assert_cmpstr (plumb_findings_get (findings, 0)->tag, ==, "table-malformed");
}

typedef struct
{
  const char *name;
  const char *text;
  gssize length;
  const char *tag;
  int line;
} Fault;

static const Fault faults[] = {
  { "empty", "", -1, "table-empty", 1 },
  { "no-kind", "name,colour\na,b\n", -1, "table-unknown-kind", 1 },
  { "wrong-column", "question,value,colour\nfees,yes,red\n", -1, "table-unknown-column", 1 },
  { "repeated-column", "question,value,value\nfees,yes,no\n", -1, "table-repeated-column", 1 },
  { "too-wide", "question,value\nfees,yes\npurpose,a,b\n", -1, "table-wrong-width", 3 },
  { "no-question", "question,value\n,yes\n", -1, "table-missing-id", 2 },
  { "unknown-question", "question,value\nfees,yes\nshoes,yes\n", -1, "table-bad-cell", 3 },
  { "bad-choice", "question,value\npurpose,\"a\nb\nc\"\nfees,often\n", -1, "table-bad-cell", 5 },
  { "repeated-id", "id,direction\ni4,harm\n,none\ni4,benefit\n", -1, "table-repeated-id", 4 },
  { "bad-particular", "field,value\ncolour,red\n", -1, "table-bad-cell", 2 },
  { "open-quote", "question,value\nfees,\"yes\n", -1, "table-malformed", 2 },
  { "text-after-quote", "question,value\nfees,\"yes\"no\n", -1, "table-malformed", 2 },
  { "not-utf8", "question,value\nsponsor,caf\xe9\n", -1, "table-malformed", 1 },
  { "nul", "question,value\nsponsor,a\0b\n", 27, "table-malformed", 1 },
};

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_cmpint (import (review, fault->text, fault->length, findings), ==, -1);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  const PlumbFinding *finding = plumb_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, fault->tag);
  g_assert_cmpint (finding->line, ==, fault->line);
  g_assert_cmpstr (finding->file, ==, "table.csv");
  g_assert_cmpuint (plumb_review_get_n_changes (review), ==, 0); /* nothing was taken in */
}

static void
test_all_faults_are_told (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  import (review, "question,value\nfees,often\ndate,soon\nnothing,x\nsponsor,Council\n", -1,
          findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 3);
}

/* What stands against the whole table blames no line and no cell of it. */
static void
test_not_taken (void)
{
  g_autoptr (PlumbReview) review = fixture_review ();
  plumb_review_set_read_only (review, "It is locked.");
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_cmpint (import (review, "question,value\nsponsor,Council\n", -1, findings), ==, -1);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  const PlumbFinding *finding = plumb_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, "table-not-taken");
  g_assert_cmpint (finding->line, ==, 0);
  g_assert_nonnull (strstr (finding->message, "It is locked."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-import/answers", test_answers);
  g_test_add_func ("/csv-import/records", test_records);
  g_test_add_func ("/csv-import/made-ids-are-new", test_made_ids_are_new);
  g_test_add_func ("/csv-import/untidy", test_untidy);
  g_test_add_func ("/csv-import/too-many-columns", test_too_many_columns);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv-import/fault/%s", faults[i].name);
      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/csv-import/all-faults-are-told", test_all_faults_are_told);
  g_test_add_func ("/csv-import/not-taken", test_not_taken);
  return g_test_run ();
}
