/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-day.h"

static void
test_dup (void)
{
  g_autoptr (GDateTime) early = g_date_time_new_utc (987, 1, 2, 23, 59, 59);
  g_autofree char *day = plumb_day_dup (early);
  g_assert_cmpstr (day, ==, "0987-01-02");
  g_autofree char *today = plumb_day_dup_today ();
  g_assert_true (plumb_day_read (today, NULL));
}

static void
test_read (void)
{
  GDate day;
  g_date_clear (&day, 1);
  g_assert_true (plumb_day_read ("2024-02-29", &day));
  g_assert_cmpint (g_date_get_year (&day), ==, 2024);
  g_assert_cmpint (g_date_get_month (&day), ==, 2);
  g_assert_cmpint (g_date_get_day (&day), ==, 29);
}

static void
test_read_wrong (void)
{
  static const char *const wrong[] = {
    "",           "2024",        "2023-02-29",  "2024-13-01",  "2024-00-10",
    "2024-01-00", "0000-01-01",  "2024-1-01",   "2024-01-1",   "24-01-01",
    "2024/01/01", " 2024-01-01", "2024-01-01 ", "2024-01-01T", "+024-01-01",
    "2024--1-01", "٢٠٢٤-٠١-٠١",
  };
  GDate day;
  g_date_clear (&day, 1);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (plumb_day_read (wrong[i], &day));
      g_assert_false (g_date_valid (&day));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/day/dup", test_dup);
  g_test_add_func ("/language/day/read", test_read);
  g_test_add_func ("/language/day/read-wrong", test_read_wrong);
  return g_test_run ();
}
