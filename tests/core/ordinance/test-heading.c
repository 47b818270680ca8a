/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "plumb-heading.h"

/* A line, and "word|number|title" where it is a heading. */
static const struct
{
  const char *line;
  const char *expected;
} CASES[] = {
  { "Sec. 9-104. Fees.", "Sec.|9-104|Fees" },
  { "  SECTION 1.  Short title", "SECTION|1|Short title" },
  { "Section 4A. Notice: who gives it", "Section|4A|Notice: who gives it" },
  { "§ 12 Penalties", "§|12|Penalties" },
  { "§12-3.5 Penalties", "§|12-3.5|Penalties" },
  { "6.08.180 Licensing", "|6.08.180|Licensing" },
  { "\t9–104. Fees", "|9–104|Fees" },
  { "7.08.010 (Reserved)", "|7.08.010|(Reserved)" },
  { "Article II", "Article|II|" },
  { "ARTICLE IV. - IN GENERAL", "ARTICLE|IV|IN GENERAL" },
  { "Chapter 5 — Animals", "Chapter|5|Animals" },
  { "CHAPTER 9-10", "CHAPTER|9-10|" },
  { "Appendix A: Fee schedule", "Appendix|A|Fee schedule" },
  { "Part D", "Part|D|" },
  { "Title VI", "Title|VI|" },
  { "ARTÍCULO 5. Definiciones", "ARTÍCULO|5|Definiciones" },
  { "Sección 12 Inspección", "Sección|12|Inspección" },
  { "§ 3 租金登记", "§|3|租金登记" },
  /* What a table of contents adds. */
  { "Sec. 9-104. Fees . . . . . . . 12", "Sec.|9-104|Fees" },
  { "9-104 Fees.....................7", "|9-104|Fees" },
  { "9-104 Fees\t7", "|9-104|Fees" },
  { "9-104 Fees for 2024", "|9-104|Fees for 2024" },
  /* The text begins on the same line. */
  { "Sec. 2. Fees. A fee of $50 is due each year.", "Sec.|2|Fees" },
  { "Sec. 3. U.S. Census tracts. These are meant.", "Sec.|3|U.S. Census tracts" },
  { "7.12.040 Repealed by Ord. 22-22", "|7.12.040|Repealed by Ord. 22-22" },
  /* No headings. */
  { "", NULL },
  { "   ", NULL },
  { "Fees", NULL },
  { "Section 9-104 of this code shall apply.", NULL },
  { "Section 9-104(b) Of This Code", NULL },
  { "Section 12, and what follows", NULL },
  { "Sectional titles", NULL },
  { "Sections 3 and 4", NULL },
  { "Partial 5 Payment", NULL },
  { "Article about nothing", NULL },
  { "Part time", NULL },
  { "Part Icy", NULL },
  { "I Am", NULL },
  { "1. The owner pays.", NULL },
  { "12 Dogs", NULL },
  { "1.5 miles from a school", NULL },
  { "10-15 days after notice", NULL },
  { "12-12-2023 Repealed", NULL },
  { "2023-12-12 Adopted", NULL },
  { "6.08.180", NULL },
  { "6.08.", NULL },
  { "§", NULL },
  { "Sec.", NULL },
  { "9-104abc Fees", NULL },
};

static char *
read_heading (const char *line)
{
  PlumbHeading heading;

  if (!plumb_heading_read (line, strlen (line), &heading))
    return NULL;
  return g_strdup_printf ("%.*s|%.*s|%.*s", (int) heading.word.length, heading.word.start,
                          (int) heading.number.length, heading.number.start,
                          (int) heading.title.length, heading.title.start);
}

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("%s", CASES[i].line);
      g_autofree char *read = read_heading (CASES[i].line);
      g_assert_cmpstr (read, ==, CASES[i].expected);
    }
}

static void
test_has_text (void)
{
  PlumbHeading heading;
  const char *run_in = "Sec. 2. Fees. A fee of $50 is due each year.";
  const char *alone = "Sec. 2. Fees.";

  g_assert_true (plumb_heading_read (run_in, strlen (run_in), &heading));
  g_assert_true (heading.has_text);
  g_assert_true (plumb_heading_read (alone, strlen (alone), &heading));
  g_assert_false (heading.has_text);
}

/* A sentence of any length is text, not a title; and the line may be as long as it likes. */
static void
test_long_line (void)
{
  g_autoptr (GString) line = g_string_new ("Sec. 1. That ");
  PlumbHeading heading;

  while (line->len < 2 * 1024 * 1024)
    g_string_append (line, "é words ");
  g_assert_true (plumb_heading_read (line->str, line->len, &heading));
  g_assert_cmpuint (heading.title.length, ==, 0);
  g_assert_true (heading.has_text);

  g_string_overwrite (line, 0, "9.1 That was ");
  g_assert_false (plumb_heading_read (line->str, line->len, &heading));
}

/* Every beginning of every case is read without stepping over its end. */
static void
test_cut_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (const char *end = CASES[i].line; *end; end = g_utf8_next_char (end))
      {
        gsize length = end - CASES[i].line;
        g_autofree char *cut = g_malloc (MAX (length, 1));
        PlumbHeading heading;

        memcpy (cut, CASES[i].line, length);
        if (plumb_heading_read (cut, length, &heading))
          g_assert_cmpuint (heading.number.length, <=, length);
      }
}

static void
test_citations (void)
{
  static const struct
  {
    const char *citation, *number;
  } cases[] = {
    { "Sec. 9-104(b)", "9-104" }, { "§9-104(b)(2), second sentence", "9-104" },
    { "9-104.B", "9-104" },       { " 6.08.180 (A)", "6.08.180" },
    { "Article II", "II" },       { "12", "12" },
  };
  PlumbHeading heading;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (plumb_heading_read_citation (cases[i].citation, &heading));
      g_autofree char *number = g_strndup (heading.number.start, heading.number.length);
      g_assert_cmpstr (number, ==, cases[i].number);
    }
  g_assert_false (plumb_heading_read_citation ("", &heading));
  g_assert_false (plumb_heading_read_citation ("the second sentence", &heading));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heading/lines", test_lines);
  g_test_add_func ("/heading/has-text", test_has_text);
  g_test_add_func ("/heading/long-line", test_long_line);
  g_test_add_func ("/heading/cut-lines", test_cut_lines);
  g_test_add_func ("/heading/citations", test_citations);
  return g_test_run ();
}
