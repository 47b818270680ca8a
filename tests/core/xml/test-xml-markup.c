/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-xml-markup.h"

static const struct
{
  const char *a, *b;
  gboolean same;
} cases[] = {
  { "<a/>", "<a/>", TRUE },
  { "<a b=\"1\" c=\"2\"/>", "<a b=\"1\"\n     c=\"2\"/>", TRUE },
  { "<a b=\"1\"/>", "<a b=\"1\"  />", TRUE },
  { "<a b=\"1\" />", "<a b=\"1\"/>", TRUE },
  { "<a b=\"1\">x</a>", "<a b=\"1\" >x</a >", TRUE },
  { "<a b=\"1 2\"/>", "<a b=\"1\n2\"/>", TRUE },
  { "<a b=\"1 > 2\"/>", "<a  b=\"1 > 2\"/>", TRUE },
  { "<a b=\"/\" c=''/>", "<a b=\"/\"\tc=''/>", TRUE },
  { "<a><!-- <b c=\"1\"> --><b/></a>", "<a><!-- <b c=\"1\"> --><b /></a>", TRUE },
  { "<a><!-- x y --></a>", "<a><!-- x\ny --></a>", FALSE },
  { "<a>x y</a>", "<a>x\ny</a>", FALSE },
  { "<a>x</a>", "<a>x </a>", FALSE },
  { "<a b=\"1\"c=\"2\"/>", "<a b=\"1\" c=\"2\"/>", FALSE },
  { "<a b=\"1\"/>", "<a b=\"1 \"/>", FALSE },
  { "<a b=\"1\"/>", "<a b='1'/>", FALSE },
  { "<a b=\"1\"/>", "<a b=\"2\"/>", FALSE },
  { "<a b=\"1\"/>", "<a\r b=\"1\"/>", FALSE },
  { "<a b=\"1\"/>", "<a b=\"1\"/ >", FALSE },
  { "<a b=\"1\"/ >", "<a b=\"1\"/>", FALSE },
  { "<a/>", "<a/>x", FALSE },
  { "<a/>x", "<a/>", FALSE },
  { "<a><b/></a>", "<a></a>", FALSE },
  { "<a", "<a", FALSE },
  { "<a b=\"1", "<a b=\"1", FALSE },
  { "<a><!-- x", "<a><!-- x", FALSE },
  { "<a><![CDATA[ < ]]></a>", "<a><![CDATA[ < ]]></a>", FALSE },
  { "<a><?x y?></a>", "<a><?x y?></a>", FALSE },
  { "<", "<", FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s and %s", cases[i].a, cases[i].b);
      g_assert_cmpint (plumb_xml_is_same_markup (cases[i].a, strlen (cases[i].a), cases[i].b,
                                                 strlen (cases[i].b)),
                       ==, cases[i].same);
    }
}

/* However the texts are cut off, nothing behind them is looked at. */
static void
test_cut (void)
{
  static const char text[] = "<a b=\"1\" c='2'><!-- x -->y<d e=\"f\" /></a >";
  gsize length = strlen (text);
  for (gsize i = 0; i <= length; i++)
    for (gsize j = 0; j <= length; j++)
      {
        g_autofree char *a = g_memdup2 (text, i);
        g_autofree char *b = g_memdup2 (text, j);
        gboolean same = plumb_xml_is_same_markup (a != NULL ? a : "", i, b != NULL ? b : "", j);
        g_assert_true (!same || i == j);
      }
  g_assert_true (plumb_xml_is_same_markup (text, length, text, length));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-markup/cases", test_cases);
  g_test_add_func ("/xml-markup/cut", test_cut);
  return g_test_run ();
}
