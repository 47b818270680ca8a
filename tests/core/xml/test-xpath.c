/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xpath.h"

#include <math.h>
#include <string.h>

/* The scope of the tests: $t is text, $e empty text, $n a number, $b true; join() puts its
 * arguments one behind the other, fail() always fails. */
static gboolean
get_variable (gpointer data, const char *name, PlumbXPathValue *value)
{
  if (strcmp (name, "t.x-y") == 0)
    *value = (PlumbXPathValue){ .text = g_strdup ("text") };
  else if (strcmp (name, "e") == 0)
    *value = (PlumbXPathValue){ .text = g_strdup ("") };
  else if (strcmp (name, "nothing") == 0)
    *value = (PlumbXPathValue){ 0 };
  else if (strcmp (name, "n") == 0)
    *value = (PlumbXPathValue){ .type = PLUMB_XPATH_NUMBER, .number = 2.5 };
  else if (strcmp (name, "b") == 0)
    *value = (PlumbXPathValue){ .type = PLUMB_XPATH_BOOLEAN, .boolean = TRUE };
  else
    return FALSE;
  return TRUE;
}

static gconstpointer
find_function (const char *name)
{
  return strcmp (name, "join") == 0 ? "join" : strcmp (name, "fail") == 0 ? "fail" : NULL;
}

static gboolean
call_function (gpointer data,
               gconstpointer function,
               const PlumbXPathValue *arguments,
               guint n_arguments,
               PlumbXPathValue *result)
{
  if (strcmp (function, "join") != 0)
    return FALSE;
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n_arguments; i++)
    {
      g_autofree char *argument = plumb_xpath_value_to_text (&arguments[i]);
      g_string_append (text, argument);
    }
  result->text = g_string_free (text, FALSE);
  return TRUE;
}

static PlumbXPathContext *
new_context (void)
{
  static const PlumbXPathScope scope = { get_variable, find_function, call_function };
  return plumb_xpath_context_new (&scope, NULL);
}

/* "type:text" of the value of @text, "failed" or "syntax:offset". */
static char *
evaluate_in (PlumbXPathContext *context, const char *text)
{
  static const char *const types[] = { "text", "number", "boolean" };
  int offset = -1;
  g_autoptr (PlumbXPath) xpath = plumb_xpath_compile (text, &offset);
  if (xpath == NULL)
    return g_strdup_printf ("syntax:%d", offset);
  PlumbXPathValue value = { 0 };
  if (!plumb_xpath_evaluate (xpath, context, &value))
    {
      g_assert_cmpstr (value.text, ==, "");
      plumb_xpath_value_clear (&value);
      return g_strdup ("failed");
    }
  g_autofree char *shown = plumb_xpath_value_to_text (&value);
  char *result = g_strdup_printf ("%s:%s", types[value.type], shown);
  plumb_xpath_value_clear (&value);
  return result;
}

static char *
evaluate (const char *text)
{
  g_autoptr (PlumbXPathContext) context = new_context ();
  return evaluate_in (context, text);
}

static const struct
{
  const char *expression;
  const char *result;
} cases[] = {
  { "'a'", "text:a" },
  { "\"it's\"", "text:it's" },
  { "$t.x-y", "text:text" },
  { "$t.x-y = 'text'", "boolean:true" },
  { "$e = ''", "boolean:true" },
  { "$nothing = ''", "boolean:true" },
  { "$e != 'a'", "boolean:true" },
  { "$n - 1", "number:1.5" },
  { "$n > 2 and $b", "boolean:true" },
  { "not($b)", "boolean:false" },
  { "boolean($e)", "boolean:false" },
  { "number($e) > 0", "boolean:false" },
  { "number($e) = 0", "boolean:false" },
  { "string(number('x'))", "text:NaN" },
  { "join('a', $n, $b, 1 div 3)", "text:a2.5true0.3333333333333333" },
  { "join()", "text:" },
  { "concat('a', 10000000000)", "text:a10000000000" },
  { "string(123456789012345)", "text:123456789012345" },
  { "string(0.1 + 0.2)", "text:0.30000000000000004" },
  { "string(-0.0000001)", "text:-0.0000001" },
  { "10000000000 * 10", "number:100000000000" },
  { "contains(10000000000, 'e')", "boolean:false" },
  { "starts-with(20000000000, '20')", "boolean:true" },
  { "string-length(10000000000)", "number:11" },
  { "normalize-space('  a  b ')", "text:a b" },
  { "substring('abcde', 2, 3)", "text:bcd" },
  { "substring-before('a-b', '-')", "text:a" },
  { "substring-after('a-b', '-')", "text:b" },
  { "translate('bar', 'abc', 'AB')", "text:BAr" },
  { "1 div 0", "number:Infinity" },
  { "-1 div 0", "number:-Infinity" },
  { "0 div 0", "number:NaN" },
  { "-7 mod 3", "number:-1" },
  { "round(-2.5)", "number:-2" },
  { "floor(-2.5) + ceiling(-2.5)", "number:-5" },
  { "'10' < '9'", "boolean:false" },
  { "true() = 'x'", "boolean:true" },
  { "((((1))))", "number:1" },
  /* What is unknown fails; it does not become something. */
  { "$unknown", "failed" },
  { "unknown()", "failed" },
  { "fail()", "failed" },
  { "not()", "failed" },
  { "string(1, 2)", "failed" },
  { "$n + $unknown", "failed" },
  { "true() or $unknown", "boolean:true" },
  /* There is no document, and no way to one. */
  { "id('a')", "failed" },
  { "count(1)", "failed" },
  { "sum(1)", "failed" },
  { "last()", "failed" },
  { "position()", "failed" },
  { "lang('en')", "failed" },
  { "document('/etc/passwd')", "failed" },
  { "key('a', 'b')", "failed" },
  { ".", "failed" },
  { "/a", "syntax:0" },
  { "1 + a/b", "syntax:4" },
  { "//*", "syntax:0" },
  { "@a", "syntax:0" },
  { "'a' | 'b'", "syntax:4" },
  { "$n[1]", "syntax:2" },
  { "$a:b", "syntax:2" },
  /* What cannot be read, and where. */
  { "", "syntax:0" },
  { "1 +", "syntax:3" },
  { "not $b", "syntax:0" },
  { "$n == 1", "syntax:4" },
  { "$n && $b", "syntax:3" },
  { "'abc", "syntax:0" },
  { "(1", "syntax:2" },
  { "1)", "syntax:1" },
  { "${n}", "syntax:0" },
  { "1e5", "syntax:1" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = evaluate (cases[i].expression);
      g_test_message ("%s → %s", cases[i].expression, result);
      g_assert_cmpstr (result, ==, cases[i].result);
    }
}

static void
test_no_offset_wanted (void)
{
  g_assert_null (plumb_xpath_compile ("1 +", NULL));
}

static void
test_length (void)
{
  g_autofree char *blank = g_strnfill (PLUMB_XPATH_MAX_BYTES - 1, ' ');
  g_autofree char *most = g_strconcat (blank, "1", NULL);
  g_autofree char *result = evaluate (most);
  g_assert_cmpstr (result, ==, "number:1");
  g_autofree char *more = g_strconcat (blank, " 1", NULL);
  g_autofree char *refused = evaluate (more);
  g_assert_true (g_str_has_prefix (refused, "syntax:"));
}

static gboolean
get_long_variable (gpointer data, const char *name, PlumbXPathValue *value)
{
  *value = (PlumbXPathValue){ .text = g_strdup (data) };
  return TRUE;
}

/* Texts cannot grow without end, and neither can the work on them. */
static void
test_growth (void)
{
  static const PlumbXPathScope scope = { get_long_variable, find_function, call_function };
  g_autofree char *text = g_strnfill (PLUMB_XPATH_MAX_TEXT / 4, 'x');
  g_autoptr (PlumbXPathContext) context = plumb_xpath_context_new (&scope, text);
  g_autofree char *most = evaluate_in (context, "concat($a, $a, $a, $a)");
  g_assert_cmpuint (strlen (most), ==, strlen ("text:") + PLUMB_XPATH_MAX_TEXT);
  g_autofree char *more = evaluate_in (context, "concat($a, $a, $a, $a, 'x')");
  g_assert_cmpstr (more, ==, "failed");
  g_autofree char *inside = evaluate_in (context, "string-length(concat($a, $a, $a, $a, 'x'))");
  g_assert_cmpstr (inside, ==, "number:65537");

  GString *bomb = g_string_new ("$a");
  for (guint i = 0; i < 60; i++)
    {
      g_string_prepend (bomb, "concat(");
      g_string_append (bomb, i < 7 ? ", $a, $a, $a, $a, $a, $a)" : ", '')");
    }
  g_autofree char *small = evaluate_in (context, bomb->str);
  g_assert_cmpstr (small, ==, "failed");
  g_string_free (bomb, TRUE);
}

static char *
nest (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '(');
  g_autofree char *close = g_strnfill (depth, ')');
  return g_strconcat (open, "1", close, NULL);
}

static void
test_depth (void)
{
  g_autofree char *most = nest (64);
  g_autofree char *result = evaluate (most);
  g_assert_cmpstr (result, ==, "number:1");
  g_autofree char *more = nest (65);
  g_autofree char *refused = evaluate (more);
  g_assert_cmpstr (refused, ==, "syntax:64");
  g_autofree char *many = nest (2000);
  g_autofree char *refused_too = evaluate (many);
  g_assert_cmpstr (refused_too, ==, "syntax:64");
}

/* As long a chain of operators as fits neither overflows the stack nor stalls. */
static void
test_long_chains (void)
{
  static const char *const links[] = { "1 or ", "1+", "1=", "-", "1*" };
  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GString *text = g_string_new (NULL);
      while (text->len + strlen (links[i]) + 1 < PLUMB_XPATH_MAX_BYTES)
        g_string_append (text, links[i]);
      g_string_append_c (text, '1');
      g_autofree char *result = evaluate (text->str);
      g_assert_nonnull (result);
      g_string_free (text, TRUE);
    }
}

/* A context serves many expressions, and failing ones leave no trace. */
static void
test_reuse (void)
{
  g_autoptr (PlumbXPathContext) context = new_context ();
  g_autoptr (PlumbXPath) sum = plumb_xpath_compile ("$n + 1", NULL);
  for (guint i = 0; i < 20000; i++)
    {
      PlumbXPathValue value = { 0 };
      g_assert_true (plumb_xpath_evaluate (sum, context, &value));
      g_assert_cmpfloat (value.number, ==, 3.5);
      plumb_xpath_value_clear (&value);
      if (i % 1000 == 0)
        {
          g_autofree char *failed = evaluate_in (context, "1 + $unknown + unknown()");
          g_assert_cmpstr (failed, ==, "failed");
        }
    }
}

static gpointer
evaluate_in_thread (gpointer xpath)
{
  g_autoptr (PlumbXPathContext) context = new_context ();
  for (guint i = 0; i < 5000; i++)
    {
      PlumbXPathValue value = { 0 };
      g_assert_true (plumb_xpath_evaluate (xpath, context, &value));
      g_assert_cmpstr (value.text, ==, "2.5text");
      plumb_xpath_value_clear (&value);
    }
  return NULL;
}

/* A compiled expression may be shared by threads that each have a context. */
static void
test_threads (void)
{
  g_autoptr (PlumbXPath) xpath = plumb_xpath_compile ("concat(join($n), $t.x-y)", NULL);
  GThread *threads[4];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, evaluate_in_thread, xpath);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* Pieces of expressions in any order: each reads or does not, and nothing is printed. */
static void
evaluate_soup (void)
{
  static const char *const pieces[] = { "1",
                                        "'a'",
                                        "$n",
                                        "$t.x-y",
                                        "$u",
                                        "(",
                                        ")",
                                        ",",
                                        "+",
                                        "-",
                                        "*",
                                        "div",
                                        "and",
                                        "or",
                                        "=",
                                        "!=",
                                        "<",
                                        "join(",
                                        "not(",
                                        "concat(",
                                        "string(",
                                        "unknown(",
                                        ".",
                                        "/",
                                        "[",
                                        "]",
                                        "@",
                                        "|",
                                        "..",
                                        ":",
                                        "'",
                                        "&",
                                        "ä",
                                        "position()",
                                        "id('x')",
                                        "number()",
                                        "processing-instruction()",
                                        "::",
                                        "$" };
  g_autoptr (PlumbXPathContext) context = new_context ();
  for (guint round = 0; round < 20000; round++)
    {
      GString *text = g_string_new (NULL);
      for (int n = g_test_rand_int_range (1, 10); n > 0; n--)
        {
          g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_bit ())
            g_string_append_c (text, ' ');
        }
      g_free (evaluate_in (context, text->str));
      g_string_free (text, TRUE);
    }
}

static void
test_soup (void)
{
  if (g_test_subprocess ())
    {
      evaluate_soup ();
      test_cases ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

static void
test_conversions (void)
{
  static const struct
  {
    const char *text;
    double number;
  } numbers[]
      = { { "1", 1 },     { " -2.50 ", -2.5 }, { ".5", 0.5 },  { "5.", 5 },    { "", NAN },
          { "1e3", NAN }, { "0x10", NAN },     { "+1", NAN },  { "1,5", NAN }, { "- 1", NAN },
          { ".", NAN },   { "inf", NAN },      { "1 2", NAN }, { "-", NAN } };
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      PlumbXPathValue value = { .text = (char *) numbers[i].text };
      double got = plumb_xpath_value_to_number (&value);
      g_assert_true (got == numbers[i].number || (isnan (got) && isnan (numbers[i].number)));
    }
  PlumbXPathValue large = { .type = PLUMB_XPATH_NUMBER, .number = 1e308 };
  g_autofree char *text = plumb_xpath_value_to_text (&large);
  g_assert_cmpuint (strlen (text), ==, 309);
  g_assert_null (strchr (text, 'e'));
  PlumbXPathValue nan_value = { .type = PLUMB_XPATH_NUMBER, .number = NAN };
  g_assert_false (plumb_xpath_value_to_boolean (&nan_value));
  g_assert_true (plumb_xpath_value_equal (&nan_value, &nan_value));
  PlumbXPathValue empty = { 0 };
  PlumbXPathValue blank = { .text = (char *) "" };
  g_assert_true (plumb_xpath_value_equal (&empty, &blank));
  g_assert_false (plumb_xpath_value_equal (&empty, &nan_value));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xpath/cases", test_cases);
  g_test_add_func ("/xpath/no-offset-wanted", test_no_offset_wanted);
  g_test_add_func ("/xpath/length", test_length);
  g_test_add_func ("/xpath/depth", test_depth);
  g_test_add_func ("/xpath/long-chains", test_long_chains);
  g_test_add_func ("/xpath/growth", test_growth);
  g_test_add_func ("/xpath/reuse", test_reuse);
  g_test_add_func ("/xpath/threads", test_threads);
  g_test_add_func ("/xpath/soup", test_soup);
  g_test_add_func ("/xpath/conversions", test_conversions);
  return g_test_run ();
}
