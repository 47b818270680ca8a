/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounds and results from the command line. */

#include <json-glib/json-glib.h>

#include "run.h"

static const char instrument[]
    = "<instrument xmlns='urn:plumbline:instrument:1' id='tiny' version='1.0.0' lang='en'>"
      "<title>Tiny</title><summary>For tests.</summary><duration min='1' max='2'/>"
      "<scale id='step'><choice id='low' score='0'><label>Low</label></choice>"
      "<choice id='high' score='1'><label>High</label></choice></scale>"
      "<section id='s'><label>S</label><purpose>P.</purpose>"
      "<question id='one' type='scale' scale='step'><label>One?</label></question></section>"
      "<results><profile id='p' scale='step'><label>Profile</label><purpose>To see.</purpose>"
      "<item question='one'/></profile></results></instrument>";

static char *
enter_with_review (void)
{
  char *folder = enter_folder ();
  write_file ("tiny.xml", instrument);
  assert_cli (0, "new", "--instrument", "tiny.xml", "-o", "r.plumbline");
  return folder;
}

static void
test_round (void)
{
  char *folder = enter_with_review ();
  assert_cli (1, "round", "r.plumbline", "--close", "Spring"); /* nothing is answered */
  assert_cli (0, "set", "r.plumbline", "one=low");
  assert_cli (1, "round", "r.plumbline", "--close", "Spring", "--date", "30 April");
  assert_cli (0, "round", "r.plumbline", "--close", "Spring", "--date", "2025-04-30");
  assert_cli (0, "set", "r.plumbline", "one=high");
  g_autoptr (Run) list = run_cli (NULL, "round", "r.plumbline", NULL);
  g_assert_cmpstr (list->out, ==, "r1   Spring (April 30, 2025)\n");

  g_autoptr (Run) score = run_cli (NULL, "score", "r.plumbline", NULL);
  g_assert_nonnull (strstr (score->out, "Spring"));
  g_assert_null (strstr (score->out, "The score supports"));
  g_autoptr (Run) json = run_cli (NULL, "score", "r.plumbline", "--format", "json", NULL);
  g_autoptr (JsonNode) root = json_from_string (json->out, NULL);
  JsonObject *review = json_node_get_object (root);
  JsonObject *part
      = json_array_get_object_element (json_object_get_array_member (review, "results"), 0);
  g_assert_cmpstr (json_object_get_string_member (part, "kind"), ==, "profile");
  JsonObject *item
      = json_array_get_object_element (json_object_get_array_member (part, "items"), 0);
  g_assert_cmpfloat (json_object_get_double_member (item, "change"), ==, 1);

  assert_cli (1, "round", "r.plumbline", "--remove", "r9");
  assert_cli (0, "round", "r.plumbline", "--remove", "r1");
  leave_folder (folder);
}

static void
test_usage (void)
{
  char *folder = enter_with_review ();
  assert_cli (2, "round");
  assert_cli (2, "round", "r.plumbline", "--date", "2025-04-30");
  assert_cli (2, "round", "r.plumbline", "--close", "A", "--remove", "r1");
  assert_cli (3, "round", "nowhere.plumbline");
  leave_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/round", test_round);
  g_test_add_func ("/cli/round/usage", test_usage);
  return g_test_run ();
}
