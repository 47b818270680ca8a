/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-bilingual.h"
#include "plumb-csv.h"
#include "plumb-html.h"
#include "plumb-report-fixture.h"

#include <string.h>

/* Tables that only files of data show: left out where nobody asks for them, and whatever else a
 * report says is the same with them and without. */

static PlumbDocument *
compose (PlumbReview *review, const char *tag, gboolean include_data)
{
  PlumbReportOptions options;
  plumb_report_options_init (&options);
  options.include_data = include_data;
  return plumb_fixture_compose_with (review, tag, &options);
}

static guint
count_data (const PlumbBlock *block)
{
  guint n = block->table != NULL && block->table->data_only;
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    n += count_data (block->children->pdata[i]);
  return n;
}

static void
remove_data (PlumbBlock *block)
{
  for (guint i = 0; block->children != NULL && i < block->children->len;)
    {
      PlumbBlock *child = block->children->pdata[i];
      if (child->table != NULL && child->table->data_only)
        {
          g_ptr_array_remove_index (block->children, i);
          continue;
        }
      remove_data (child);
      i++;
    }
}

static void
assert_same_html (const PlumbDocument *with, const PlumbDocument *without)
{
  g_autofree char *said = plumb_html_write (with);
  g_autofree char *said_without = plumb_html_write (without);
  g_assert_cmpstr (said, ==, said_without);
}

static void
assert_independent (PlumbReview *review)
{
  g_autoptr (PlumbDocument) with = compose (review, "en", TRUE);
  g_autoptr (PlumbDocument) without = compose (review, "en", FALSE);

  g_assert_cmpuint (count_data (with->body), >, 0);
  g_assert_cmpuint (count_data (without->body), ==, 0);
  assert_same_html (with, without);
  g_autofree char *data = plumb_csv_write (with);
  g_autofree char *less = plumb_csv_write (without);
  g_assert_cmpuint (strlen (less), <, strlen (data));
  remove_data (with->body);
  g_autofree char *rest = plumb_fixture_dump (with, TRUE);
  g_autofree char *all = plumb_fixture_dump (without, TRUE);
  g_assert_cmpstr (rest, ==, all);
}

static void
test_left_out (void)
{
  g_autoptr (PlumbReview) small = plumb_fixture_new_review ();
  g_autoptr (PlumbReview) sample = plumb_fixture_load_sample ();
  assert_independent (small);
  assert_independent (sample);
}

/* Nor does data part what stands side by side. */
static void
test_bilingual (void)
{
  g_autoptr (PlumbReview) sample = plumb_fixture_load_sample ();
  g_autoptr (PlumbDocument) with
      = plumb_bilingual_new (compose (sample, "en", TRUE), compose (sample, "de", TRUE));
  g_autoptr (PlumbDocument) without
      = plumb_bilingual_new (compose (sample, "en", FALSE), compose (sample, "de", FALSE));
  assert_same_html (with, without);
}

/* That no cell of @csv is a number which spreadsheets would take for text: signed, grouped or
 * with its unit, as people write it. */
static void
assert_plain_numbers (const char *csv)
{
  static const char *const wrong[] = { "(^|,)'?(\\+|\\x{2212})[\\d.\\x{a0}\\x{202f}]+%?(?=,|$)",
                                       "(^|,)\\d[\\d.\\x{a0}\\x{202f}]*%(?=,|$)",
                                       "(^|,)\"'?[+\\x{2212}-]?[\\d.,\\x{a0}]+%?\"(?=,|$)" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GRegex) regex
          = g_regex_new (wrong[i], G_REGEX_MULTILINE | G_REGEX_NEWLINE_CRLF, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      if (!g_regex_match (regex, csv, 0, &match))
        continue;
      g_autofree char *cell = g_match_info_fetch (match, 0);
      g_error ("“%s” is no number that can be counted with", cell);
    }
}

static void
test_numbers (void)
{
  g_autoptr (PlumbReview) sample = plumb_fixture_load_sample ();
  const char *const tags[] = { "en", "de" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (PlumbDocument) document = compose (sample, tags[i], TRUE);
      g_autofree char *csv = plumb_csv_write (document);
      assert_plain_numbers (csv);
      g_assert_nonnull (strstr (csv, ",-40.2,"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/data/left-out", test_left_out);
  g_test_add_func ("/report/data/numbers", test_numbers);
  g_test_add_func ("/report/data/bilingual", test_bilingual);
  return g_test_run ();
}
