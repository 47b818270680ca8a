/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "run.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);
  g_assert_no_error (error);
  return node;
}

/* A whole review without a window: started, answered, with impact records, scored, reported,
 * checked. */
static void
test_headless (void)
{
  char *folder = enter_folder ();
  write_file (
      "draft.txt",
      "Sec. 1. Fee.\nEach owner pays $50 a unit.\n\nSec. 2. Penalty.\nA fine of $300 a day.\n");
  assert_cli (0, "new", "--instrument", "heiap-full", "--title", "Fees", "--ordinance", "draft.txt",
              "-o", "r.plumbline");
  assert_cli (3, "new", "--instrument", "heiap-full", "-o", "r.plumbline"); /* never overwrites */

  write_file ("impacts.csv",
              "id,provision,groups,pathway,direction,magnitude,likelihood,reach,duration,need,"
              "evidence,gap,rationale\n"
              ",Sec. 1,renters,housing,harm,3,3,3,3,3,b,widens,Owners pass the fee on.\n"
              ",Sec. 2,renters,housing,benefit,2,2,2,2,3,c,narrows,Repairs are made.\n");
  assert_cli (0, "set", "r.plumbline", "people.in-scope=renters", "pathways.touched=housing",
              "draft.purpose=To pay for inspections.", "--from", "impacts.csv", "--author",
              "Clerk");
  assert_cli (0, "set", "r.plumbline", "mandate.sponsor=@not-applicable:No sponsor yet.",
              "mandate.body=@unknown");

  g_autoptr (Run) score
      = run_cli (NULL, "score", "r.plumbline", "--format", "json", "--trace", NULL);
  g_assert_cmpint (score->code, ==, 0);
  g_autoptr (JsonNode) root = parse (score->out);
  JsonObject *first = json_node_get_object (root);
  /* 100 × 1.5 × (0.75 × 0.65 × 0.75 × 0.85)^¼ ÷ 1.5 */
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (first, "harm_index"), -74.663,
                                  0.01);
  g_assert_cmpstr (json_object_get_string_member (first, "worst_record"), ==, "i1");
  g_assert_true (json_object_has_member (first, "trace"));

  g_autoptr (Run) show = run_cli (NULL, "show", "r.plumbline", "--format", "json", NULL);
  g_autoptr (JsonNode) shown = parse (show->out);
  g_assert_cmpuint (json_array_get_length (
                        json_object_get_array_member (json_node_get_object (shown), "impacts")),
                    ==, 2);
  g_assert_nonnull (strstr (show->out, "\"unknown\""));
  g_assert_nonnull (strstr (show->out, "\"not-applicable\""));
  g_assert_nonnull (strstr (show->out, "\"not-assessed\""));

  g_autoptr (Run) text = run_cli (NULL, "show", "r.plumbline", NULL);
  g_assert_nonnull (strstr (text->out, "To pay for inspections."));
  assert_cli (0, "check", "r.plumbline");
  leave_folder (folder);
}

/* What a review sets of the method itself comes from a table as well: here it refuses numbers, and
 * none is told, though the finding is. What the method cannot be is refused. */
static void
test_settings (void)
{
  char *folder = enter_folder ();
  assert_cli (0, "new", "--instrument", "heiap-full", "-o", "r.plumbline");
  write_file ("impacts.csv", "id,groups,direction,magnitude,likelihood,reach,duration,need,option\n"
                             "i1,renters,harm,3,3,3,3,3,o1\ni2,renters,harm,3,3,3,3,3,\n");
  write_file ("options.csv",
              "option,title,text\no1,A smaller fee,Fifty dollars instead of eighty.\n");
  write_file ("settings.csv", "setting,value,reason\nnumbers,0,The council scores nobody.\n");
  write_file ("wrong.csv", "setting,value,reason\nneed.2,7,Because.\n");
  assert_cli (0, "set", "r.plumbline", "people.in-scope=renters", "--from", "impacts.csv", "--from",
              "options.csv");
  g_autoptr (Run) with = run_cli (NULL, "score", "r.plumbline", "--format", "json", NULL);
  g_assert_nonnull (strstr (with->out, "-74.66"));
  assert_cli (0, "set", "r.plumbline", "--from", "settings.csv");
  g_autoptr (Run) without
      = run_cli (NULL, "score", "r.plumbline", "--format", "json", "--trace", NULL);
  g_assert_null (strstr (without->out, "-74.66"));
  g_autoptr (Run) text = run_cli (NULL, "score", "r.plumbline", "--trace", NULL);
  g_assert_null (strstr (text->out, "74.7"));
  g_autoptr (JsonNode) root = parse (without->out);
  g_assert_true (json_object_get_null_member (json_node_get_object (root), "harm_index"));
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (json_node_get_object (root), "options")),
      ==, 2);
  g_autoptr (Run) wrong = run_cli (NULL, "set", "r.plumbline", "--from", "wrong.csv", NULL);
  g_assert_cmpint (wrong->code, ==, 1);
  g_assert_nonnull (strstr (wrong->err, "wrong.csv:2:"));
  leave_folder (folder);
}

/* Another method of the questionnaire than the first is chosen like any setting, with a reason. */
static void
test_method (void)
{
  char *folder = enter_folder ();
  assert_cli (0, "new", "--instrument", "heiap-full", "-o", "r.plumbline");
  g_autoptr (Run) choices = run_cli (NULL, "show", "r.plumbline", "--choices", NULL);
  g_assert_nonnull (strstr (choices->out, "in-words"));
  g_assert_nonnull (strstr (choices->out, "[need.2]"));
  write_file ("impacts.csv", "id,groups,direction,magnitude,likelihood,reach,duration,need\n"
                             "i1,renters,harm,3,3,3,3,3\n");
  write_file ("method.csv", "setting,value,reason\nmethod,in-words,The council scores nobody.\n");
  write_file ("wrong.csv", "setting,value,reason\nmethod,by-lot,Because.\n");
  assert_cli (0, "set", "r.plumbline", "people.in-scope=renters", "--from", "impacts.csv");
  g_autoptr (Run) profile = run_cli (NULL, "score", "r.plumbline", "--format", "json", NULL);
  g_assert_nonnull (strstr (profile->out, "-74.66"));
  assert_cli (0, "set", "r.plumbline", "--from", "method.csv");
  g_autoptr (Run) words = run_cli (NULL, "score", "r.plumbline", "--format", "json", NULL);
  g_autoptr (JsonNode) root = parse (words->out);
  JsonObject *settings = json_object_get_object_member (json_node_get_object (root), "settings");
  g_assert_cmpstr (json_object_get_string_member (settings, "method"), ==, "in-words");
  g_assert_null (strstr (words->out, "-74.66"));
  assert_cli (0, "report", "r.plumbline", "-o", "r.html");
  g_autofree char *report = read_file ("r.html", NULL);
  g_assert_nonnull (strstr (report, "In words, without numbers"));
  g_assert_nonnull (strstr (report, "The council scores nobody."));

  g_autoptr (Run) wrong = run_cli (NULL, "set", "r.plumbline", "--from", "wrong.csv", NULL);
  g_assert_cmpint (wrong->code, ==, 1);
  g_assert_nonnull (strstr (wrong->err, "profile, matrix, in-words"));
  leave_folder (folder);
}

/* A mistake in a table changes nothing, and tells the line. */
static void
test_table_fault (void)
{
  char *folder = enter_folder ();
  assert_cli (0, "new", "--instrument", "rapid-screening", "-o", "r.plumbline");
  g_autofree char *before = read_file ("r.plumbline", NULL);
  write_file ("answers.csv", "question,value\nscreen.nothing,yes\n");
  g_autoptr (Run) run = run_cli (NULL, "set", "r.plumbline", "--from", "answers.csv", NULL);
  g_assert_cmpint (run->code, ==, 1);
  g_assert_nonnull (strstr (run->err, "answers.csv:2:"));
  g_autofree char *after = read_file ("r.plumbline", NULL);
  g_assert_cmpstr (after, ==, before);
  leave_folder (folder);
}

/* The score is the same in every language. */
static void
test_language_of_score (void)
{
  g_autoptr (Run) english = run_cli (NULL, "score", g_getenv ("PLUMBLINE_SAMPLE"), "--format",
                                     "json", "--robustness", "--trace", NULL);
  g_autoptr (Run) spanish = run_cli ("es", "score", g_getenv ("PLUMBLINE_SAMPLE"), "--format",
                                     "json", "--robustness", "--trace", NULL);
  g_assert_cmpint (english->code, ==, 0);
  g_assert_cmpstr (english->out, ==, spanish->out);
  g_autoptr (Run) words = run_cli ("es", "score", g_getenv ("PLUMBLINE_SAMPLE"), NULL);
  g_autoptr (Run) english_words = run_cli (NULL, "score", g_getenv ("PLUMBLINE_SAMPLE"), NULL);
  g_assert_cmpstr (words->out, !=, english_words->out); /* under LC_ALL=C, too */
}

/* How firm a finding is comes where it is asked for and there are impacts; without numbers where
 * the review goes without them. */
static void
test_robustness (void)
{
  char *folder = enter_folder ();
  const char *sample = g_getenv ("PLUMBLINE_SAMPLE");
  g_autoptr (Run) asked = run_cli (NULL, "score", sample, "--robustness", NULL);
  g_autoptr (Run) silent = run_cli (NULL, "score", sample, NULL);
  g_assert_cmpint (asked->code, ==, 0);
  g_assert_true (g_str_has_prefix (asked->out, silent->out));
  g_assert_nonnull (strstr (asked->out, "How firm the finding is:"));
  g_assert_nonnull (strstr (asked->out, "What to find out next:"));
  g_assert_null (strstr (silent->out, "How firm the finding is:"));

  assert_cli (0, "new", "--instrument", "rapid-screening", "-o", "screening.plumbline");
  g_autoptr (Run) screening
      = run_cli (NULL, "score", "screening.plumbline", "--robustness", "--format", "json", NULL);
  g_autoptr (JsonNode) screened = parse (screening->out);
  g_assert_false (json_object_has_member (json_node_get_object (screened), "robustness"));

  assert_cli (0, "new", "--instrument", "heiap-full", "-o", "r.plumbline");
  write_file ("impacts.csv", "id,groups,pathway,direction,magnitude,likelihood,reach,duration,need,"
                             "evidence,gap,rationale\n"
                             ",renters,housing,harm,3,3,3,3,3,b,widens,Owners pass the fee on.\n");
  write_file ("settings.csv", "setting,value,reason\nnumbers,0,The board wants words.\n");
  assert_cli (0, "set", "r.plumbline", "people.in-scope=renters", "--from", "impacts.csv");
  assert_cli (0, "set", "r.plumbline", "--from", "settings.csv");
  g_autoptr (Run) words
      = run_cli (NULL, "score", "r.plumbline", "--robustness", "--format", "json", NULL);
  g_autoptr (JsonNode) root = parse (words->out);
  JsonObject *robustness
      = json_object_get_object_member (json_node_get_object (root), "robustness");
  JsonObject *harm = json_object_get_object_member (
      json_object_get_object_member (robustness, "weightings"), "harm_index");
  g_assert_true (json_object_get_null_member (harm, "middle"));
  g_assert_false (json_object_get_null_member (harm, "same"));
  leave_folder (folder);
}

/* The sample is complete: at least 20 records with reasons, measures with owners, every stage
 * answered. */
static void
test_sample (void)
{
  assert_cli (0, "check", g_getenv ("PLUMBLINE_SAMPLE"));
  g_autoptr (Run) run
      = run_cli (NULL, "show", g_getenv ("PLUMBLINE_SAMPLE"), "--format", "json", NULL);
  g_autoptr (JsonNode) root = parse (run->out);
  JsonObject *review = json_node_get_object (root);
  JsonArray *impacts = json_object_get_array_member (review, "impacts");
  g_assert_cmpuint (json_array_get_length (impacts), >=, 20);
  for (guint i = 0; i < json_array_get_length (impacts); i++)
    g_assert_false (
        json_object_get_null_member (json_array_get_object_element (impacts, i), "rationale"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (review, "measures")), >=,
                    5);

  JsonArray *questions = json_object_get_array_member (review, "questions");
  for (guint i = 0; i < json_array_get_length (questions); i++)
    {
      JsonObject *question = json_array_get_object_element (questions, i);
      if (!json_object_get_boolean_member (question, "required"))
        continue;
      g_test_message ("%s", json_object_get_string_member (question, "id"));
      g_assert_cmpstr (json_object_get_string_member (question, "status"), !=, "not-assessed");
    }
}

/* Why questions are shown, in words and for programs. */
static void
test_why (void)
{
  const char *sample = g_getenv ("PLUMBLINE_SAMPLE");
  g_autoptr (Run) all = run_cli (NULL, "show", sample, "--why", NULL);
  g_assert_cmpint (all->code, ==, 0);
  g_assert_nonnull (
      strstr (all->out, "Shown because “How deep will this review go?” is answered."));
  g_assert_nonnull (strstr (all->out, "Must always be answered."));

  g_autoptr (Run) one
      = run_cli (NULL, "show", sample, "--why", "mandate.short-notice", "--format", "json", NULL);
  g_autoptr (JsonNode) root = parse (one->out);
  JsonArray *why = json_object_get_array_member (json_node_get_object (root), "why");
  g_assert_cmpuint (json_array_get_length (why), ==, 1);
  JsonObject *question = json_array_get_object_element (why, 0);
  g_assert_cmpstr (json_object_get_string_member (question, "question"), ==,
                   "mandate.short-notice");
  JsonObject *shown
      = json_array_get_object_element (json_object_get_array_member (question, "explanations"), 0);
  g_assert_cmpstr (json_object_get_string_member (shown, "aspect"), ==, "shown");
  JsonObject *reason = json_object_get_object_member (shown, "reason");
  g_assert_cmpstr (json_object_get_string_member (reason, "kind"), ==, "all");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (reason, "parts")), ==, 2);

  assert_cli (2, "show", sample, "--why", "nothing");
  assert_cli (2, "show", sample, "mandate.draft");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/review/headless", test_headless);
  g_test_add_func ("/cli/review/settings", test_settings);
  g_test_add_func ("/cli/review/method", test_method);
  g_test_add_func ("/cli/review/table-fault", test_table_fault);
  g_test_add_func ("/cli/review/language-of-score", test_language_of_score);
  g_test_add_func ("/cli/review/robustness", test_robustness);
  g_test_add_func ("/cli/review/sample", test_sample);
  g_test_add_func ("/cli/review/why", test_why);
  return g_test_run ();
}
