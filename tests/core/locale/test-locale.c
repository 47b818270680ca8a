/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which languages the environment asks for. */

#include "plumb-locale.h"

static const struct
{
  const char *language, *lc_all, *lc_messages, *lang;
  const char *chain;
} cases[] = {
  { NULL, NULL, NULL, NULL, "en" },
  { "", "C", NULL, "es_MX.UTF-8", "en" },
  { NULL, NULL, NULL, "C.UTF-8", "en" },
  { NULL, NULL, NULL, "POSIX", "en" },
  { NULL, NULL, NULL, "es_MX.UTF-8", "es_MX:es" },
  { NULL, NULL, "pt_BR", "es_MX.UTF-8", "pt_BR:pt" },
  { NULL, "", NULL, "es", "es" },
  { NULL, NULL, NULL, "ca_ES.UTF-8@valencia", "ca_ES:ca" },
  { "es:fr", "C", NULL, NULL, "es:fr" },
};

static guint current;

static const char *
get (const char *name)
{
  if (g_str_equal (name, "LANGUAGE"))
    return cases[current].language;
  if (g_str_equal (name, "LC_ALL"))
    return cases[current].lc_all;
  return g_str_equal (name, "LC_MESSAGES") ? cases[current].lc_messages : cases[current].lang;
}

static void
test_chain (void)
{
  for (current = 0; current < G_N_ELEMENTS (cases); current++)
    {
      g_autofree char *chain = plumb_locale_dup_chain (get);
      g_assert_cmpstr (chain, ==, cases[current].chain);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/chain", test_chain);
  return g_test_run ();
}
