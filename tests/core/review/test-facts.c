/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-facts.h"

#include "plumb-id-index.h"

static void
test_order (void)
{
  static const char *const sorted[]
      = { "a", "i2", "i10", "i010", "team/r2/role", "team/r10/level", "team/r10/role", "z" };
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = plumb_facts_compare_ids (sorted[i], sorted[j]);
        if (i == j)
          g_assert_cmpint (order, ==, 0);
        else if (g_strcmp0 (sorted[i], "i10") == 0 && g_strcmp0 (sorted[j], "i010") == 0)
          g_assert_cmpint (order, >,
                           0); /* equal numbers: bytes decide, so that no two ids are the same */
        else if (g_strcmp0 (sorted[i], "i010") == 0 && g_strcmp0 (sorted[j], "i10") == 0)
          g_assert_cmpint (order, <, 0);
        else
          g_assert_cmpint (order < 0, ==, i < j);
      }
}

/* An id of up to nine characters that are easily confused. */
static char *
dup_random_id (GRand *rand)
{
  static const char characters[] = "ab/012";
  char *id = g_malloc0 (10);
  gint32 length = g_rand_int_range (rand, 1, 10);
  for (gint32 i = 0; i < length; i++)
    id[i] = characters[g_rand_int_range (rand, 0, sizeof characters - 1)];
  return id;
}

/* What two ids begin with alike changes nothing, and neither does what they end with, nor in which
 * order they are given. */
static void
test_order_laws (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260911);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *a = dup_random_id (rand);
      g_autofree char *b = dup_random_id (rand);
      g_autofree char *longer_a = g_strconcat ("r10/", a, NULL);
      g_autofree char *longer_b = g_strconcat ("r10/", b, NULL);
      int order = plumb_facts_compare_ids (a, b);
      int longer = plumb_facts_compare_ids (longer_a, longer_b);
      g_assert_cmpint ((order > 0) - (order < 0), ==, (longer > 0) - (longer < 0));
      int back = plumb_facts_compare_ids (b, a);
      g_assert_cmpint ((order > 0) - (order < 0), ==, (back < 0) - (back > 0));
      g_assert_cmpint (order == 0, ==, g_str_equal (a, b));
    }
}

/* An index finds what is in it and nothing else, whatever was taken out before. */
static void
test_index (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260911);
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PlumbIdIndex index = { 0 };
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = dup_random_id (rand);
      id[3] = '\0'; /* so that many come again */
      PlumbIndexed *item = g_hash_table_lookup (expected, id);
      g_assert_true (plumb_id_index_find (&index, id) == item);
      if (item != NULL)
        {
          plumb_id_index_remove (&index, item);
          g_hash_table_remove (expected, id);
          continue;
        }
      item = g_new0 (PlumbIndexed, 1);
      item->id = id;
      g_hash_table_insert (expected, g_steal_pointer (&id), item);
      plumb_id_index_add (&index, item, strlen (item->id));
      g_assert_cmpuint (index.n_items, ==, g_hash_table_size (expected));
    }
  g_assert_cmpuint (index.n_items, >, 20);
  plumb_id_index_clear (&index);
}

static void
test_items (void)
{
  g_autoptr (PlumbFacts) facts = plumb_facts_new ();
  g_assert_null (plumb_facts_get (facts, PLUMB_KIND_IMPACT, "i1", "rationale"));
  plumb_facts_set (facts, PLUMB_KIND_IMPACT, "i10", "rationale", "ten");
  plumb_facts_set (facts, PLUMB_KIND_IMPACT, "i2", "rationale", "two");
  plumb_facts_set (facts, PLUMB_KIND_IMPACT, "i2", "provision", "Sec. 2");
  g_assert_cmpuint (plumb_facts_count (facts), ==, 3);

  guint n_ids;
  const char *const *ids = plumb_facts_list (facts, PLUMB_KIND_IMPACT, &n_ids);
  g_assert_cmpuint (n_ids, ==, 2);
  g_assert_cmpstr (ids[0], ==, "i2");
  g_assert_cmpstr (ids[1], ==, "i10");
  g_assert_null (ids[2]);

  plumb_facts_set (facts, PLUMB_KIND_IMPACT, "i2", "provision", "");
  g_assert_true (plumb_facts_has (facts, PLUMB_KIND_IMPACT, "i2"));
  plumb_facts_set (facts, PLUMB_KIND_IMPACT, "i2", "rationale", NULL);
  g_assert_false (plumb_facts_has (facts, PLUMB_KIND_IMPACT, "i2"));
  g_assert_cmpuint (plumb_facts_count (facts), ==, 1);
}

static void
test_tables (void)
{
  for (guint i = 0; i < PLUMB_N_KINDS; i++)
    {
      PlumbKind kind;
      g_assert_true (plumb_kind_from_name (plumb_kind_get (i)->name, &kind));
      g_assert_cmpuint (kind, ==, i);
      for (guint j = 0; j < plumb_kind_get (i)->n_fields; j++)
        g_assert_true (plumb_kind_get_field (i, plumb_kind_get (i)->fields[j].name)
                       == &plumb_kind_get (i)->fields[j]);
    }
  g_assert_null (plumb_kind_get (PLUMB_N_KINDS));
  g_assert_null (plumb_kind_get_field (PLUMB_KIND_IMPACT, "colour"));
}

/* Law: however items come and go, their ids are listed in order, each once. */
static void
test_order_is_kept (void)
{
  g_autoptr (PlumbFacts) facts = plumb_facts_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  for (guint step = 0; step < 3000; step++)
    {
      g_autofree char *id = g_strdup_printf ("i%d", g_rand_int_range (random, 0, 60));
      const char *text = g_rand_boolean (random) ? "x" : NULL;
      plumb_facts_set (facts, PLUMB_KIND_IMPACT, id, "rationale", text);
      guint n_ids;
      const char *const *ids = plumb_facts_list (facts, PLUMB_KIND_IMPACT, &n_ids);
      g_assert_cmpuint (n_ids, ==, plumb_facts_count (facts));
      g_assert_null (ids[n_ids]);
      for (guint i = 0; i < n_ids; i++)
        {
          g_assert_nonnull (plumb_facts_get (facts, PLUMB_KIND_IMPACT, ids[i], "rationale"));
          g_assert_true (i == 0 || plumb_facts_compare_ids (ids[i - 1], ids[i]) < 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/order", test_order);
  g_test_add_func ("/facts/order-laws", test_order_laws);
  g_test_add_func ("/facts/index", test_index);
  g_test_add_func ("/facts/order-is-kept", test_order_is_kept);
  g_test_add_func ("/facts/items", test_items);
  g_test_add_func ("/facts/tables", test_tables);
  return g_test_run ();
}
