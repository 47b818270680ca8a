/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "plumb-plain-reader.h"
#include "plumb-store-reader.h"
#include "plumb-store.h"

/* The short way of reading gives what the long way gives, or leaves it to the long way. */

static GBytes *
make_review (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (PlumbReview) review = fixture_review ();
  plumb_review_set_author (review, "Ana «& <Ó>\" \n ünd");
  fixture_edit_at_random (review, random, 120);
  fixture_answer (review, "sponsor", "The council");
  fixture_answer (review, "fees", "yes");
  return plumb_store_to_bytes (review);
}

static GBytes *
replace (GBytes *bytes, const char *from, const char *to)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *at = g_strstr_len (data, (gssize) size, from);
  g_assert_nonnull (at);
  GString *text = g_string_new_len (data, at - data);
  g_string_append (text, to);
  const char *rest = at + strlen (from);
  g_string_append_len (text, rest, data + size - rest);
  return g_string_free_to_bytes (text);
}

static char *
dup_findings (GBytes *bytes, PlumbStock *stock, gboolean with_history, PlumbReview **review)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  *review = stock != NULL
                ? plumb_store_from_bytes_with (bytes, "a", stock, with_history, findings, NULL)
                : plumb_store_read (bytes, "a", NULL, findings);
  return plumb_findings_to_text (findings);
}

/* Both ways with @stock; @bytes is what is read. A random identity, which a review without a good
 * one gets, is no difference. */
static void
assert_same (GBytes *bytes, PlumbStock *stock)
{
  g_autoptr (PlumbReview) slow = NULL;
  g_autoptr (PlumbReview) fast = NULL;
  g_autoptr (PlumbReview) facts = NULL;
  g_autofree char *told = dup_findings (bytes, NULL, TRUE, &slow);
  g_autofree char *told_fast = dup_findings (bytes, stock, TRUE, &fast);
  g_autofree char *told_facts = dup_findings (bytes, stock, FALSE, &facts);
  g_assert_cmpstr (told_fast, ==, told);
  g_assert_cmpstr (told_facts, ==, told);
  g_assert_true ((slow == NULL) == (fast == NULL) && (slow == NULL) == (facts == NULL));
  if (slow == NULL)
    return;

  g_assert_true (plumb_review_is_read_only (facts));
  g_assert_cmpstr (plumb_review_get_read_only_reason (fast), ==,
                   plumb_review_get_read_only_reason (slow));
  g_autofree char *facts_slow = fixture_facts (slow);
  g_autofree char *facts_only = fixture_facts (facts);
  g_assert_cmpstr (facts_only, ==, facts_slow);
  g_autoptr (GBytes) written = plumb_store_to_bytes (slow);
  g_autoptr (GBytes) written_fast = plumb_store_to_bytes (fast);
  if (g_strcmp0 (plumb_review_get_uuid (slow), plumb_review_get_uuid (fast)) == 0)
    g_assert_true (g_bytes_equal (written_fast, written));
}

static PlumbStock *
make_stock (GBytes *bytes)
{
  PlumbStock *stock = plumb_stock_new ();
  g_autoptr (PlumbReview) review = NULL;
  g_autofree char *told = dup_findings (bytes, stock, TRUE, &review);
  g_assert_cmpstr (told, ==, "");
  return stock;
}

/* What the program wrote does go the short way, and the history is left out where nobody wants it.
 */
static void
test_short_way (void)
{
  g_autoptr (GBytes) first = make_review (1);
  g_autoptr (PlumbStock) stock = make_stock (first);
  for (guint32 seed = 2; seed <= 20; seed++)
    {
      g_autoptr (GBytes) bytes = make_review (seed);
      g_autoptr (PlumbReview) review = plumb_plain_read (bytes, stock, TRUE);
      g_assert_nonnull (review);
      g_autoptr (GBytes) again = plumb_store_to_bytes (review);
      g_assert_true (g_bytes_equal (again, bytes));
      g_assert_false (plumb_review_is_modified (review));
      g_autoptr (PlumbReview) facts = plumb_plain_read (bytes, stock, FALSE);
      g_assert_nonnull (facts);
      g_assert_cmpuint (plumb_review_get_n_changes (facts), ==, 0);
      assert_same (bytes, stock);
    }
}

static const struct
{
  const char *from, *to;
} changes[] = {
  { "<facts>", "<facts><!-- \n  <instrument digest=\" -->" },
  { "<facts>", "<facts><![CDATA[\n  <instrument digest=\"]]>" },
  { "  <history>", "  <!--\n  <instrument digest=\"x\"/>-->\n  <history>" },
  { "  <instrument digest", "  <instrument digest=\"\"/>\n  <instrument digest" },
  { "  <facts>", "  <instrument digest=\"x\"><instrument/></instrument>\n  <facts>" },
  { "<facts>", "<facts>\n    <review id=\"this\">\n    </review>" },
  { "xmlns=\"urn:plumbline:review:1\"", "xmlns='urn:plumbline:review:1'" },
  { "xmlns=\"urn:plumbline:review:1\"", "xmlns=\"urn:plumbline:review:1\" xmlns:x=\"urn:x\"" },
  { "xmlns=\"urn:plumbline:review:1\"", "xmlns=\"urn:plumbline:review:2\"" },
  { "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"" },
  { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "" },
  { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE review>\n" },
  { "</facts>", "</facts>\n  <facts/>" },
  { "</facts>", "" },
  { "<history>", "<history><change/>" },
  { "act=\"edit\"", "act=\"undo\" of=\"9\"" },
  { "<change n=\"2\"", "<change n=\"7\"" },
  { "<change n=\"1\"", "<change n=\"0\"" },
  { "<change n=\"1\"", "<change n=\"01\"" },
  { "when=\"20", "when=\"0020" },
  { "<answer id=\"sponsor\">", "<answer id=\"patron\">" },
  { "<answer id=\"sponsor\">", "<answer id=\"fees\">" },
  { "<answer id=\"sponsor\">", "<answer id=\"spon&#115;or\">" },
  { "<value>", "<value>\xEF\xBF\xBE" },
  { "<value>", "<value>\x01" },
  { "<value>", "<value>\xFF" },
  { "<value>", "<value>\r\n" },
  { "<value>", "<value>&#xD;" },
  { "<value>", "<value>&unknown;" },
  { "<value>", "<value>]]>" },
  { "<value>", "<note>a</note>\n      <value>" },
  { "</review>", "</review><!-- more -->" },
  { "</review>", "" },
};

/* A file that was changed by hand is read as it always was. */
static void
test_changed (void)
{
  g_autoptr (GBytes) bytes = make_review (3);
  g_autoptr (PlumbStock) stock = make_stock (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GBytes) changed = replace (bytes, changes[i].from, changes[i].to);
      assert_same (changed, stock);
      /* And it leaves nothing behind in the stock that would make the first one another. */
      assert_same (bytes, stock);
      assert_same (changed, stock);
    }
}

/* One byte or a piece of a file is another, taken out or doubled. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = make_review (4);
  g_autoptr (PlumbStock) stock = make_stock (bytes);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GByteArray) damaged = g_byte_array_new ();
      guint at = (guint) g_rand_int_range (random, 0, (gint32) size);
      guint length = (guint) g_rand_int_range (random, 0, 40);
      length = MIN (length, (guint) size - at);
      g_byte_array_append (damaged, data, (guint) size);
      guint act = (guint) g_rand_int_range (random, 0, 4);
      if (act == 0)
        damaged->data[at] = "<>&\"' \n\tx9\xC3"[g_rand_int_range (random, 0, 11)];
      else if (act == 1)
        g_byte_array_remove_range (damaged, at, length);
      else if (act == 2)
        g_byte_array_append (damaged, data + at, length);
      else
        g_byte_array_set_size (damaged, at);
      g_autoptr (GBytes) copy = g_bytes_new (damaged->data, damaged->len);
      assert_same (copy, stock);
    }
}

/* What a fact was breaks off where a change could end. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) bytes = make_review (5);
  g_autoptr (PlumbStock) stock = make_stock (bytes);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *history = g_strstr_len (data, (gssize) size, "  <history>");
  const char *tail = g_strstr_len (data, (gssize) size, "  <instrument digest");
  g_assert_true (history != NULL && tail != NULL);
  GString *text = g_string_new_len (data, history - data);
  g_string_append (text, "  <history>\n"
                         "    <change n=\"1\" act=\"edit\" when=\"2026-11-09T08:00:00Z\">\n"
                         "      <was kind=\"    </change>\n"
                         "  </history>\n");
  g_string_append_len (text, tail, data + size - tail);
  g_autoptr (GBytes) cut = g_string_free_to_bytes (text);
  assert_same (cut, stock);
}

static void
test_sizes (void)
{
  g_autoptr (PlumbStock) stock = plumb_stock_new ();
  g_autoptr (PlumbInstrument) instrument = fixture_instrument ();
  g_autoptr (GBytes) xml = g_bytes_new_static ("<x/>", sizeof "<x/>");
  /* More than it keeps: the first are forgotten, the last are there. */
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *tail = g_strdup_printf ("tail %u", i);
      g_autoptr (PlumbStocked) stocked = plumb_stocked_new (tail, strlen (tail), instrument, xml);
      plumb_stock_add (stock, stocked);
    }
  g_assert_null (plumb_stock_find (stock, "tail 0", 6));
  g_autoptr (PlumbStocked) last = plumb_stock_find (stock, "tail 99", 7);
  g_assert_nonnull (last);
  g_assert_true (last->instrument == instrument);
  g_assert_null (plumb_stock_find (stock, "tail 99", 6));
  g_autoptr (PlumbStocked) after = plumb_stock_find (stock, "head, tail 99", 13);
  g_assert_true (after == last);

  gsize size = 5 * 1024 * 1024;
  g_autofree char *large = g_malloc0 (size);
  for (char c = 'a'; c < 'd'; c++)
    {
      large[0] = c;
      g_autoptr (PlumbStocked) stocked = plumb_stocked_new (large, size, instrument, xml);
      plumb_stock_add (stock, stocked);
    }
  g_autoptr (PlumbStocked) found = plumb_stock_find (stock, large, size);
  g_assert_nonnull (found);
  large[0] = 'b';
  g_assert_null (plumb_stock_find (stock, large, size));
  g_clear_pointer (&stock, plumb_stock_free);
  g_assert_true (found->xml == xml); /* stays alive without its stock */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/short-way", test_short_way);
  g_test_add_func ("/plain/changed", test_changed);
  g_test_add_func ("/plain/damaged", test_damaged);
  g_test_add_func ("/plain/cut-off", test_cut_off);
  g_test_add_func ("/plain/sizes", test_sizes);
  return g_test_run ();
}
