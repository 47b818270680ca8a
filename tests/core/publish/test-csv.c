/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-csv.h"

static void
assert_field (const char *text, const char *expected)
{
  g_autoptr (PlumbTable) table = plumb_table_new (NULL);
  g_autofree char *csv = NULL;
  g_autofree char *whole = g_strdup_printf ("H\r\n%s\r\n", expected);

  plumb_table_add_column (table, "H", 1, PLUMB_ALIGN_START);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, text);
  csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, whole);
}

static void
test_quoting (void)
{
  assert_field ("plain", "plain");
  assert_field (NULL, "");
  assert_field ("a,b", "\"a,b\"");
  assert_field ("say \"so\"", "\"say \"\"so\"\"\"");
  assert_field ("two\nlines", "\"two\nlines\"");
  assert_field ("é – ✓", "é – ✓");
}

static void
test_formulas (void)
{
  assert_field ("=1+2", "'=1+2");
  assert_field ("+SUM(A1)", "'+SUM(A1)");
  assert_field ("-cmd|x", "'-cmd|x");
  assert_field ("@import", "'@import");
  assert_field ("  =1", "'  =1");
  assert_field ("\t=1", "' =1");
  assert_field ("\r=1", "\"\n'=1\"");
  assert_field ("=\"a\"", "\"'=\"\"a\"\"\"");
  assert_field ("-", "'-");
  assert_field ("+1+1", "'+1+1");
  assert_field ("-2 (burden)", "'-2 (burden)");
}

/* What runs a program when a spreadsheet opens the file, in the disguises that are known. */
static void
test_disguised_formulas (void)
{
  assert_field ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0");
  assert_field ("@SUM(1+1)*cmd|'/C calc'!A0", "'@SUM(1+1)*cmd|'/C calc'!A0");
  assert_field ("-2+3+cmd|'/C calc'!A0", "'-2+3+cmd|'/C calc'!A0");
  assert_field ("+1,5%+x", "\"'+1,5%+x\"");
  assert_field ("=HYPERLINK(\"https://example.org\",\"x\")",
                "\"'=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")\"");
  assert_field ("\302\240=1", "'\302\240=1");
  assert_field ("\342\200\213=1", "'\342\200\213=1");
  assert_field ("\342\200\217=1", "'\342\200\217=1");
  assert_field ("\357\273\277=1", "'=1");
  assert_field ("\343\200\200=1", "'\343\200\200=1");
  assert_field ("\357\274\235 1", "'\357\274\235 1");
  assert_field ("\357\274\240x", "'\357\274\240x");
  assert_field ("one\n=2", "\"one\n'=2\"");
  assert_field ("one;=cmd|x", "\"one;'=cmd|x\"");
  assert_field ("one; -2", "\"one; -2\"");
  assert_field ("a=b", "a=b");
}

static void
test_numbers (void)
{
  assert_field ("-2", "-2");
  assert_field ("+3.5", "+3.5");
  assert_field ("-12,5%", "\"-12,5%\"");
  assert_field ("-1\302\240200", "-1\302\240200");
  assert_field ("+1\342\200\257200", "+1\342\200\257200");
  assert_field ("1e5", "1e5");
}

static void
assert_number (double number, guint decimals, const char *expected)
{
  g_autofree char *text = plumb_csv_number (number, decimals);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_written_numbers (void)
{
  assert_number (-40.2, 1, "-40.2");
  assert_number (-40.25, 1, "-40.2");
  assert_number (45, 1, "45");
  assert_number (1200, 0, "1200");
  assert_number (100, 0, "100");
  assert_number (0.625, 4, "0.625");
  assert_number (-0.01, 1, "0");
  g_autofree char *largest = plumb_csv_number (-G_MAXDOUBLE, 9);
  g_assert_cmpfloat (g_ascii_strtod (largest, NULL), ==, -G_MAXDOUBLE);
}

/* What is one cell on pages stands in as many as there are headers: the parts, and in the last the
 * words of a cell that has none. */
static void
test_parts (void)
{
  g_autoptr (PlumbTable) table = plumb_table_new (NULL);
  g_autofree char *csv = NULL;

  plumb_table_add_column (table, "Group", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "Score", 1, PLUMB_ALIGN_START);
  plumb_table_split_column (table, (const char *const[]){ "Score", "In words", NULL });
  plumb_table_add_column (table, "Share", 1, PLUMB_ALIGN_END);
  plumb_table_split_column (table, (const char *const[]){ "Share (%)", NULL });
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, "One");
  plumb_cell_set_parts (plumb_table_add_cell (table, "\342\210\22240.2 (moderate harm)"),
                        (const char *const[]){ "-40.2", "moderate harm", NULL });
  plumb_cell_set_parts (plumb_table_add_cell (table, "12%"), (const char *const[]){ "12", NULL });
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, "Other");
  plumb_table_add_cell (table, "=Unknown");
  plumb_table_begin_row (table);
  plumb_cell_set_span (plumb_table_add_cell (table, "All"), 3, 1);
  plumb_table_begin_row (table);
  plumb_cell_set_parts (plumb_table_add_cell (table, "x"), (const char *const[]){ "-cmd", NULL });
  plumb_cell_set_parts (plumb_table_add_cell (table, "y"), (const char *const[]){ "1", NULL });
  csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==,
                   "Group,Score,In words,Share (%)\r\n"
                   "One,-40.2,moderate harm,12\r\n"
                   "Other,,'=Unknown,\r\n"
                   "All,,,\r\n"
                   "'-cmd,1,,\r\n");
}

static void
test_spans (void)
{
  g_autoptr (PlumbTable) table = plumb_table_new (NULL);
  g_autofree char *csv = NULL;

  plumb_table_add_column (table, "A", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "B", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "C", 1, PLUMB_ALIGN_START);
  plumb_table_begin_row (table);
  plumb_cell_set_span (plumb_table_add_cell (table, "tall"), 1, 2);
  plumb_table_add_cell (table, "b1");
  plumb_table_add_cell (table, "c1");
  plumb_table_begin_row (table);
  plumb_cell_set_span (plumb_table_add_cell (table, "wide"), 2, 1);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, "short");
  csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, "A,B,C\r\ntall,b1,c1\r\n,wide,\r\nshort,,\r\n");
}

static void
test_document (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  g_autofree char *csv = NULL;

  plumb_document_add_table (document, publish_sample_new_table (1, 2));
  plumb_document_begin_callout (document, PLUMB_CALLOUT_NOTE, "Note");
  plumb_document_add_table (document, publish_sample_new_table (0, 1));
  plumb_document_end (document);
  csv = plumb_csv_write (document);
  g_assert_cmpstr (csv, ==,
                   "Visitors by month\r\nColumn 1,Column 2\r\nRow 1,0.1\r\n"
                   "\r\n"
                   "Visitors by month\r\nColumn 1\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/csv/quoting", test_quoting);
  g_test_add_func ("/publish/csv/formulas", test_formulas);
  g_test_add_func ("/publish/csv/disguised-formulas", test_disguised_formulas);
  g_test_add_func ("/publish/csv/numbers", test_numbers);
  g_test_add_func ("/publish/csv/written-numbers", test_written_numbers);
  g_test_add_func ("/publish/csv/parts", test_parts);
  g_test_add_func ("/publish/csv/spans", test_spans);
  g_test_add_func ("/publish/csv/document", test_document);
  return g_test_run ();
}
