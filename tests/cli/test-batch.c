/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#include "run.h"

/* Many reviews at once: the same result as one by one, in one order, whatever else is in the
 * folder. */

#define N_REVIEWS 40

/* A folder "all" of reviews, some in folders of their own, that differ in an answer. */
static void
make_reviews (void)
{
  assert_cli (0, "new", "--instrument", "rapid-screening", "-o", "first.plumbline");
  g_autofree char *text = read_file ("first.plumbline", NULL);
  g_assert_cmpint (g_mkdir_with_parents ("all/b", 0700), ==, 0);
  for (guint i = 0; i < N_REVIEWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("all/%s%02u.plumbline", i % 3 == 0 ? "b/" : "", i);
      g_autofree char *facts = g_strdup_printf (
          "<facts>\n    <review id=\"this\">\n      <title>Review %u</title>\n    </review>\n  "
          "</facts>",
          i);
      g_auto (GStrv) parts = g_strsplit (text, "<facts/>", 2);
      g_assert_nonnull (parts[1]);
      g_autofree char *review = g_strconcat (parts[0], facts, parts[1], NULL);
      write_file (name, review);
    }
  write_file ("all/notes.txt", "No review.");
}

static char **
split_lines (const char *text)
{
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  return g_strsplit (trimmed, "\n", -1);
}

static void
test_order (void)
{
  char *folder = enter_folder ();
  make_reviews ();
  g_autoptr (Run) one = run_cli (NULL, "score", "all", "--format", "json", "--jobs", "1", NULL);
  g_autoptr (Run) many = run_cli (NULL, "score", "all", "--format", "json", "-j", "7", NULL);
  g_assert_cmpint (many->code, ==, 0);
  g_assert_cmpstr (many->err, ==, "");
  g_assert_cmpstr (many->out, ==, one->out);

  g_auto (GStrv) lines = split_lines (many->out);
  g_assert_cmpuint (g_strv_length (lines), ==, N_REVIEWS);
  g_autofree char *last = NULL;
  for (guint i = 0; i < N_REVIEWS; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], NULL);
      g_assert_nonnull (node);
      const char *file = json_object_get_string_member (json_node_get_object (node), "file");
      g_assert_true (last == NULL || strcmp (last, file) < 0);
      g_free (last);
      last = g_strdup (file);
      g_autoptr (Run) alone = run_cli (NULL, "score", file, "--format", "json", NULL);
      g_auto (GStrv) line = split_lines (alone->out);
      g_assert_cmpstr (line[0], ==, lines[i]);
    }
  leave_folder (folder);
}

/* A file that cannot be read stops nothing, is told, and shows in the code at the end. */
static void
test_bad_file (void)
{
  char *folder = enter_folder ();
  make_reviews ();
  g_autofree char *whole = read_file ("all/01.plumbline", NULL);
  whole[strlen (whole) / 2] = '\0';
  write_file ("all/01.plumbline", whole);
  write_file ("all/b/03.plumbline", "");
  g_assert_cmpint (g_mkdir ("all/c.plumbline", 0700), ==, 0);

  g_autoptr (Run) run = run_cli (NULL, "score", "all", "--format", "json", NULL);
  g_assert_cmpint (run->code, ==, 3);
  g_auto (GStrv) lines = split_lines (run->out);
  g_assert_cmpuint (g_strv_length (lines), ==, N_REVIEWS - 2);
  g_assert_nonnull (strstr (run->err, "01.plumbline"));
  g_assert_nonnull (strstr (run->err, "03.plumbline"));
  g_assert_nonnull (strstr (run->err, "c.plumbline"));
  g_assert_null (strstr (run->err, "02.plumbline"));
  leave_folder (folder);
}

static void
test_table (void)
{
  char *folder = enter_folder ();
  make_reviews ();
  g_autoptr (Run) run = run_cli (NULL, "score", "all/01.plumbline", "all/b", NULL);
  g_assert_cmpint (run->code, ==, 0);
  g_auto (GStrv) lines = split_lines (run->out);
  g_assert_true (g_str_has_suffix (lines[0], "File"));
  g_assert_true (g_str_has_suffix (lines[1], "all/01.plumbline"));
  g_assert_true (g_str_has_suffix (lines[2], "all/b/00.plumbline"));
  g_assert_true (g_str_has_suffix (lines[3], "all/b/03.plumbline"));
  leave_folder (folder);
}

static void
test_nothing (void)
{
  char *folder = enter_folder ();
  g_assert_cmpint (g_mkdir ("empty", 0700), ==, 0);
  g_assert_cmpint (symlink (".", "empty/again"), ==, 0);
  g_autoptr (Run) run = run_cli (NULL, "score", "empty", NULL);
  g_assert_cmpint (run->code, ==, 3);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, "empty"));
  assert_cli (2, "score", "empty", "--jobs", "-1");
  assert_cli (2, "score", "empty", "--jobs", "1000");
  assert_cli (3, "score", "empty", "missing.plumbline");
  leave_folder (folder);
}

/* The node of @rule about @subject (NULL: any) in the trace below @node, or NULL. */
static JsonObject *
find_node (JsonObject *node, const char *rule, const char *subject)
{
  const char *own_rule = json_object_get_string_member (node, "rule");
  const char *own_subject = json_object_get_string_member_with_default (node, "subject", NULL);
  if (g_str_equal (own_rule, rule) && (subject == NULL || g_strcmp0 (own_subject, subject) == 0))
    return node;
  JsonArray *parts = json_object_get_array_member (node, "parts");
  for (guint i = 0; i < json_array_get_length (parts); i++)
    {
      JsonObject *found = find_node (json_array_get_object_element (parts, i), rule, subject);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The trace leads to who typed a level, when, and to the evidence. */
static void
test_trace (void)
{
  char *folder = enter_folder ();
  assert_cli (0, "new", "--instrument", "heiap-full", "-o", "r.plumbline");
  write_file ("impacts.csv",
              "id,provision,groups,pathway,direction,magnitude,likelihood,reach,duration,need,"
              "evidence,gap,rationale\n"
              ",Sec. 1,renters,housing,harm,3,3,3,3,3,b,widens,Owners pass the fee on.\n");
  write_file ("evidence.csv", "id,for,kind,strength,source\n,impact/i1,survey,b,City survey\n");
  assert_cli (0, "set", "r.plumbline", "people.in-scope=renters", "--from", "impacts.csv",
              "--author", "Clerk");
  assert_cli (0, "set", "r.plumbline", "--from", "evidence.csv", "--author", "Analyst");

  g_autoptr (Run) run = run_cli (NULL, "score", "r.plumbline", "--format", "json", "--trace", NULL);
  g_assert_cmpint (run->code, ==, 0);
  g_autoptr (JsonNode) root = json_from_string (run->out, NULL);
  JsonObject *trace = json_object_get_object_member (json_node_get_object (root), "trace");
  JsonObject *impact = find_node (trace, "impact-score", "i1");
  g_assert_nonnull (impact);
  g_assert_nonnull (strstr (json_object_get_string_member (impact, "formula"), "magnitude"));
  JsonObject *evidence
      = json_array_get_object_element (json_object_get_array_member (impact, "evidence"), 0);
  g_assert_cmpstr (json_object_get_string_member (evidence, "source"), ==, "City survey");
  g_assert_cmpstr (json_object_get_string_member (evidence, "strength"), ==, "b");

  JsonObject *level = find_node (impact, "level", "magnitude");
  JsonObject *typed = json_object_get_object_member (level, "typed");
  g_assert_cmpstr (json_object_get_string_member (typed, "id"), ==, "i1");
  g_assert_cmpstr (json_object_get_string_member (typed, "field"), ==, "magnitude");
  g_assert_cmpstr (json_object_get_string_member (typed, "text"), ==, "3");
  g_assert_cmpstr (json_object_get_string_member (typed, "who"), ==, "Clerk");
  g_assert_true (g_str_has_suffix (json_object_get_string_member (typed, "when"), "Z"));

  g_autoptr (Run) text = run_cli (NULL, "score", "r.plumbline", "--trace", NULL);
  g_assert_nonnull (strstr (text->out, "by Clerk"));
  g_assert_nonnull (strstr (text->out, "City survey"));
  leave_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/batch/order", test_order);
  g_test_add_func ("/cli/batch/bad-file", test_bad_file);
  g_test_add_func ("/cli/batch/table", test_table);
  g_test_add_func ("/cli/batch/nothing", test_nothing);
  g_test_add_func ("/cli/batch/trace", test_trace);
  return g_test_run ();
}
