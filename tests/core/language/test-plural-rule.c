/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language-error.h"
#include "plumb-plural-rule.h"

typedef struct
{
  const char *plural_forms;
  gulong n;
  guint form;
} Case;

#define RUSSIAN                                                                                    \
  "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? "  \
  "1 "                                                                                             \
  ": 2;"
#define ARABIC                                                                                     \
  "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 " \
  ": 5;"

static const Case cases[] = {
  { "nplurals=1; plural=0;", 0, 0 },
  { "nplurals=1; plural=0", 17, 0 },
  { "nplurals=2; plural=n != 1;", 0, 1 },
  { "nplurals=2; plural=n != 1;", 1, 0 },
  { "nplurals=2; plural=n != 1;", 2, 1 },
  { " nplurals = 2 ;plural = ( n>1 ) ", 1, 0 },
  { " nplurals = 2 ;plural = ( n>1 ) ", 2, 1 },
  { RUSSIAN, 1, 0 },
  { RUSSIAN, 2, 1 },
  { RUSSIAN, 5, 2 },
  { RUSSIAN, 11, 2 },
  { RUSSIAN, 12, 2 },
  { RUSSIAN, 21, 0 },
  { RUSSIAN, 24, 1 },
  { RUSSIAN, 111, 2 },
  { RUSSIAN, 1001, 0 },
  { ARABIC, 0, 0 },
  { ARABIC, 1, 1 },
  { ARABIC, 2, 2 },
  { ARABIC, 3, 3 },
  { ARABIC, 10, 3 },
  { ARABIC, 11, 4 },
  { ARABIC, 99, 4 },
  { ARABIC, 100, 5 },
  { ARABIC, 102, 5 },
  { ARABIC, 103, 3 },
  /* Precedence and grouping, as C has them. */
  { "nplurals=8; plural=1+2*3;", 0, 7 },
  { "nplurals=8; plural=(1+2)*2;", 0, 6 },
  { "nplurals=8; plural=7-2-3;", 0, 2 },
  { "nplurals=8; plural=6/2/3;", 0, 1 },
  { "nplurals=8; plural=1||0&&0;", 0, 1 },
  { "nplurals=8; plural=2==1<2;", 0, 0 },
  { "nplurals=8; plural=1?2:0?3:4;", 0, 2 },
  { "nplurals=8; plural=0?2:0?3:4;", 0, 4 },
  { "nplurals=8; plural=1?0?3:4:5;", 0, 4 },
  { "nplurals=8; plural=!n+2;", 0, 3 },
  { "nplurals=8; plural=!!n;", 9, 1 },
  { "nplurals=8; plural=n<=3?1:n>=5;", 4, 0 },
  { "nplurals=8; plural=5||0;", 0, 1 },
  /* Division by zero, and forms that do not exist, give the first form; what is not reached does
     not matter. */
  { "nplurals=2; plural=1/n;", 0, 0 },
  { "nplurals=2; plural=1%n;", 0, 0 },
  { "nplurals=2; plural=1+1/n;", 0, 0 },
  { "nplurals=2; plural=n&&1/n;", 0, 0 },
  { "nplurals=2; plural=!n||1/n;", 0, 1 },
  { "nplurals=2; plural=n?1/n:1;", 0, 1 },
  { "nplurals=2; plural=n;", 2, 0 },
  { "nplurals=2; plural=n-1;", 0, 0 },
  { "nplurals=2; plural=n;", G_MAXULONG, 0 },
  { "nplurals=2; plural=n*n*n>1;", G_MAXULONG, 1 },
};

static const char *const broken[] = {
  "",
  "plural=0;",
  "nplurals=2;",
  "nplurals=; plural=0;",
  "nplurals=0; plural=0;",
  "nplurals=9; plural=0;",
  "nplurals=-1; plural=0;",
  "nplurals=two; plural=0;",
  "nplurals=99999999999999999999; plural=0;",
  "nplurals=2; plural=;",
  "nplurals=2; plural=m;",
  "nplurals=2; plural=nn;",
  "nplurals=2; plural=n n;",
  "nplurals=2; plural=n !;",
  "nplurals=2; plural=n=1;",
  "nplurals=2; plural=n!=;",
  "nplurals=2; plural=(n;",
  "nplurals=2; plural=n);",
  "nplurals=2; plural=n?1;",
  "nplurals=2; plural=n?1:;",
  "nplurals=2; plural=n:1;",
  "nplurals=2; plural=-1;",
  "nplurals=2; plural=n&1;",
  "nplurals=2; plural=n|1;",
  "nplurals=2; plural=99999999999999999999;",
  "nplurals=2; plural=system(\"date\");",
  "nplurals=INTEGER; plural=EXPRESSION;",
};

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbPluralRule) rule = plumb_plural_rule_new (cases[i].plural_forms, &error);
      g_assert_no_error (error);

      guint form = plumb_plural_rule_select (rule, cases[i].n);
      if (form != cases[i].form)
        g_test_message ("%s with n = %lu", cases[i].plural_forms, cases[i].n);
      g_assert_cmpuint (form, ==, cases[i].form);
    }
}

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbPluralRule) rule = plumb_plural_rule_new (broken[i], &error);
      if (rule)
        g_test_message ("“%s” was accepted", broken[i]);
      g_assert_null (rule);
      g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_message_names_the_place (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (plumb_plural_rule_new ("nplurals=2; plural=n != x;", &error));
  g_assert_nonnull (strstr (error->message, "character 6"));
  g_assert_nonnull (strstr (error->message, "n != x"));
}

/* @n_times @part around "n", then @end as often. */
static char *
nest (const char *part, const char *end, guint n_times)
{
  GString *text = g_string_new ("nplurals=2; plural=");

  for (guint i = 0; i < n_times; i++)
    g_string_append (text, part);
  g_string_append_c (text, 'n');
  for (guint i = 0; i < n_times; i++)
    g_string_append (text, end);
  return g_string_free (text, FALSE);
}

static void
test_nesting_is_capped (void)
{
  const char *const parts[][2] = {
    { "(", ")" }, { "!", "" }, { "n+", "" }, { "n||", "" }, { "n?n:", "" }, { "n?", ":n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint n_times = 1; n_times < 100000; n_times *= 4)
      {
        g_autofree char *text = nest (parts[i][0], parts[i][1], n_times);
        g_autoptr (GError) error = NULL;
        g_autoptr (PlumbPluralRule) rule = plumb_plural_rule_new (text, &error);
        if (n_times <= 16)
          g_assert_no_error (error);
        else if (n_times >= 1024)
          g_assert_error (error, PLUMB_LANGUAGE_ERROR, PLUMB_LANGUAGE_ERROR_MALFORMED);
        if (rule)
          g_assert_cmpuint (plumb_plural_rule_select (rule, 3), <, 2);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/plural-rule/values", test_values);
  g_test_add_func ("/language/plural-rule/broken", test_broken);
  g_test_add_func ("/language/plural-rule/message-names-the-place", test_message_names_the_place);
  g_test_add_func ("/language/plural-rule/nesting-is-capped", test_nesting_is_capped);
  return g_test_run ();
}
