/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-facts.h"

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
  g_test_add_func ("/facts/order-is-kept", test_order_is_kept);
  g_test_add_func ("/facts/items", test_items);
  g_test_add_func ("/facts/tables", test_tables);
  return g_test_run ();
}
