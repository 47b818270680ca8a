/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-language.h"

#include "plumb-language-fixture.h"

#include <math.h>

/* Golden texts. Where a space is not the ordinary one it is written as an escape. */
#define NBSP  "\u00a0"
#define NNBSP "\u202f"
#define ALM   "\u061c"
#define LRM   "\u200e"
#define MINUS "\u2212"
#define DASH  "\u2014"

#define N_TAGS 6

static const char *const tags[N_TAGS] = { "en", "es", "ar", "ar-u-nu-latn", "zh-Hant", "ht" };

static PlumbLanguage *languages[N_TAGS];

/* Compares @text, which it takes, with what the language @index should give. */
static void
check (char *text, const char *const expected[N_TAGS], gsize index)
{
  if (g_strcmp0 (text, expected[index]) != 0)
    g_test_message ("in %s", tags[index]);
  g_assert_cmpstr (text, ==, expected[index]);
  g_free (text);
}

static void
check_number (double value, int decimals, const char *const expected[N_TAGS])
{
  for (gsize i = 0; i < N_TAGS; i++)
    check (plumb_language_format_number (languages[i], value, decimals), expected, i);
}

static void
check_signed (double value, int decimals, const char *const expected[N_TAGS])
{
  for (gsize i = 0; i < N_TAGS; i++)
    check (plumb_language_format_signed (languages[i], value, decimals), expected, i);
}

#define EXPECT(...) ((const char *const[N_TAGS]){ __VA_ARGS__ })

static void
test_numbers (void)
{
  check_number (0, 0, EXPECT ("0", "0", "٠", "0", "0", "0"));
  check_number (1234.5, 1,
                EXPECT ("1,234.5", "1234,5", "١٬٢٣٤٫٥", "1,234.5", "1,234.5", "1" NNBSP "234,5"));
  check_number (12345678, 0,
                EXPECT ("12,345,678", "12.345.678", "١٢٬٣٤٥٬٦٧٨", "12,345,678", "12,345,678",
                        "12" NNBSP "345" NNBSP "678"));
  check_number (-3.25, 2,
                EXPECT (MINUS "3.25", MINUS "3,25", ALM MINUS "٣٫٢٥", LRM MINUS "3.25",
                        MINUS "3.25", MINUS "3,25"));
}

/* The digits that a report numbers its pages with are those of its numbers. */
static void
test_zero (void)
{
  const gunichar expected[N_TAGS] = { '0', '0', 0x660, '0', '0', '0' };

  for (gsize i = 0; i < N_TAGS; i++)
    g_assert_cmphex (plumb_language_get_zero (languages[i]), ==, expected[i]);
}

static void
test_rounding (void)
{
  check_number (62.5, 0, EXPECT ("63", "63", "٦٣", "63", "63", "63"));
  check_number (
      -62.5, 0,
      EXPECT (MINUS "63", MINUS "63", ALM MINUS "٦٣", LRM MINUS "63", MINUS "63", MINUS "63"));
  check_number (0.285, 2, EXPECT ("0.29", "0,29", "٠٫٢٩", "0.29", "0.29", "0,29"));
  check_number (-0.04, 1, EXPECT ("0.0", "0,0", "٠٫٠", "0.0", "0.0", "0,0"));
  check_number (-0.0, 0, EXPECT ("0", "0", "٠", "0", "0", "0"));
  /* Decimals beyond what is possible are limited to it. */
  check_number (0.5, -3, EXPECT ("1", "1", "١", "1", "1", "1"));
  check_number (0.5, 99,
                EXPECT ("0.500000000", "0,500000000", "٠٫٥٠٠٠٠٠٠٠٠", "0.500000000", "0.500000000",
                        "0,500000000"));
}

static void
test_signs (void)
{
  check_signed (2, 0, EXPECT ("+2", "+2", ALM "+٢", LRM "+2", "+2", "+2"));
  check_signed (-2, 0,
                EXPECT (MINUS "2", MINUS "2", ALM MINUS "٢", LRM MINUS "2", MINUS "2", MINUS "2"));
  check_signed (0, 1, EXPECT ("0.0", "0,0", "٠٫٠", "0.0", "0.0", "0,0"));
  check_signed (0.04, 1, EXPECT ("0.0", "0,0", "٠٫٠", "0.0", "0.0", "0,0"));
}

static void
test_not_numbers (void)
{
  const double values[] = { NAN, INFINITY, -INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    for (gsize j = 0; j < N_TAGS; j++)
      {
        const char *const expected[N_TAGS] = { DASH, DASH, DASH, DASH, DASH, DASH };
        check (plumb_language_format_number (languages[j], values[i], 1), expected, j);
        check (plumb_language_format_signed (languages[j], values[i], 1), expected, j);
        check (plumb_language_format_percent (languages[j], values[i], 1), expected, j);
        check (plumb_language_format_range (languages[j], 1, values[i], 1), expected, j);
        check (plumb_language_format_range (languages[j], values[i], 1, 1), expected, j);
      }
}

static void
test_percentages (void)
{
  const char *const whole[N_TAGS]
      = { "25%", "25" NBSP "%", "٢٥٪" ALM, "25" LRM "%" LRM, "25%", "25" NBSP "%" };
  const char *const tenth[N_TAGS]
      = { "12.5%", "12,5" NBSP "%", "١٢٫٥٪" ALM, "12.5" LRM "%" LRM, "12.5%", "12,5" NBSP "%" };

  for (gsize i = 0; i < N_TAGS; i++)
    {
      check (plumb_language_format_percent (languages[i], 0.25, 0), whole, i);
      check (plumb_language_format_percent (languages[i], 0.125, 1), tenth, i);
    }
}

static void
check_range (double low, double high, int decimals, const char *const expected[N_TAGS])
{
  for (gsize i = 0; i < N_TAGS; i++)
    check (plumb_language_format_range (languages[i], low, high, decimals), expected, i);
}

static void
test_ranges (void)
{
  check_range (3, 5, 0, EXPECT ("3–5", "3-5", "٣–٥", "3–5", "3-5", "3–5"));
  check_range (-2, 3, 0,
               EXPECT (MINUS "2 – 3", MINUS "2 - 3", ALM MINUS "٢ – ٣", LRM MINUS "2 – 3",
                       MINUS "2 - 3", MINUS "2 – 3"));
  check_range (3, 3, 1, EXPECT ("3.0", "3,0", "٣٫٠", "3.0", "3.0", "3,0"));
  check_range (-0.01, 0.01, 1, EXPECT ("0.0", "0,0", "٠٫٠", "0.0", "0.0", "0,0"));
}

static void
check_date (const char *iso_date, const char *const expected[N_TAGS])
{
  for (gsize i = 0; i < N_TAGS; i++)
    check (plumb_language_format_date (languages[i], iso_date), expected, i);
}

static void
test_dates (void)
{
  check_date ("2026-03-05", EXPECT ("March 5, 2026", "5 de marzo de 2026", "٥ مارس ٢٠٢٦",
                                    "5 مارس 2026", "2026年3月5日", "5 mas 2026"));
  check_date ("2024-02-29", EXPECT ("February 29, 2024", "29 de febrero de 2024", "٢٩ فبراير ٢٠٢٤",
                                    "29 فبراير 2024", "2024年2月29日", "29 fevriye 2024"));
  check_date ("1999-12-31",
              EXPECT ("December 31, 1999", "31 de diciembre de 1999", "٣١ ديسمبر ١٩٩٩",
                      "31 ديسمبر 1999", "1999年12月31日", "31 desanm 1999"));
}

static void
test_not_dates (void)
{
  const char *const texts[]
      = { "",          "2026",       "2026-02-29",  "2026-13-01", "2026-00-10",  "2026-3-5",
          "soon",      "2026/03/05", "2026-03-05 ", "+026-03-05", "2026-03-05T", "٢٠٢٦-٠٣-٠٥",
          "0000-01-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_date (texts[i], EXPECT (texts[i], texts[i], texts[i], texts[i], texts[i], texts[i]));
}

static void
test_moments (void)
{
  const char *const expected[N_TAGS] = {
    "March 5, 2026 at 2:30" NNBSP "PM UTC",
    "5 de marzo de 2026, 14:30 UTC",
    "٥ مارس ٢٠٢٦ في ٢:٣٠ م UTC",
    "5 مارس 2026 في 2:30 م UTC",
    "2026年3月5日 下午2:30 [UTC]",
    "5 mas 2026, 14:30 UTC",
  };

  for (gsize i = 0; i < N_TAGS; i++)
    {
      check (plumb_language_format_date_time (languages[i], 1772721000), expected, i);
      /* Far from any calendar, but no reason to crash. */
      g_free (plumb_language_format_date_time (languages[i], G_MAXINT64));
      g_free (plumb_language_format_date_time (languages[i], G_MININT64));
    }
}

static void
check_list (const char *const *items, const char *const expected[N_TAGS])
{
  for (gsize i = 0; i < N_TAGS; i++)
    check (plumb_language_format_list (languages[i], items), expected, i);
}

static void
test_lists (void)
{
  const char *const none[] = { NULL };
  const char *const one[] = { "x", NULL };
  const char *const two[] = { "x", "{0}", NULL };
  const char *const four[] = { "x", "y", "", "z", NULL };
  const char *const spanish[] = { "x", "inglés", NULL };

  check_list (none, EXPECT ("", "", "", "", "", ""));
  check_list (one, EXPECT ("x", "x", "x", "x", "x", "x"));
  check_list (two, EXPECT ("x and {0}", "x y {0}", "x و{0}", "x و{0}", "x和{0}", "x ak {0}"));
  check_list (four, EXPECT ("x, y, , and z", "x, y,  y z", "x وy و وz", "x وy و وz", "x、y、和z",
                            "x, y,  ak z"));
  g_autofree char *text = plumb_language_format_list (languages[1], spanish);
  g_assert_cmpstr (text, ==, "x e inglés");
}

/* More numbers than are kept, each in several ways and again once it is known. */
static void
test_many (void)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < 5000; i++)
      {
        const guint high = i / 1000, low = i % 1000;
        g_autofree char *whole
            = high > 0 ? g_strdup_printf ("%u,%03u", high, low) : g_strdup_printf ("%u", low);
        g_autofree char *tenth = g_strconcat (whole, ".0", NULL);
        g_autofree char *positive = g_strconcat (i > 0 ? "+" : "", whole, NULL);

        check (plumb_language_format_number (languages[0], i, 0), EXPECT (whole), 0);
        check (plumb_language_format_number (languages[0], i, 1), EXPECT (tenth), 0);
        check (plumb_language_format_signed (languages[0], i, 0), EXPECT (positive), 0);
      }
}

/* What ICU knows nothing of is written as in English, whatever the locale of the process; and dates
 * that law is made by are Gregorian, unless one asks for another calendar. */
static void
test_other_languages (void)
{
  const struct
  {
    const char *tag, *number, *date;
  } cases[] = {
    { "qqq", "1,234.5", "March 5, 2026" },
    { "fa", "۱٬۲۳۴٫۵", "۵ مارس ۲۰۲۶" },
    { "fa-u-ca-persian", "۱٬۲۳۴٫۵", "۱۴ اسفند ۱۴۰۴" },
    { "kea", "1" NBSP "234,5", "5 di Marsu di 2026" },
    { "en-u-ca-nosuch", "1,234.5", "March 5, 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pack = g_strndup (cases[i].tag, strcspn (cases[i].tag, "-"));
      plumb_language_fixture_install ("es-report.mo", PLUMB_LANGUAGE_FIXTURE_SITE, pack, "report");
      g_autoptr (PlumbLanguage) language = plumb_language_open (cases[i].tag, NULL);
      g_autofree char *number = plumb_language_format_number (language, 1234.5, 1);
      g_autofree char *date = plumb_language_format_date (language, "2026-03-05");
      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

int
main (int argc, char **argv)
{
  plumb_language_fixture_set_up ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < N_TAGS; i++)
    {
      g_autofree char *pack = g_strdup (g_str_has_prefix (tags[i], "ar") ? "ar" : tags[i]);
      plumb_language_fixture_install ("es-report.mo", PLUMB_LANGUAGE_FIXTURE_SITE, pack, "report");
      languages[i] = plumb_language_open (tags[i], NULL);
      g_assert_nonnull (languages[i]);
    }

  g_test_add_func ("/language/formats/numbers", test_numbers);
  g_test_add_func ("/language/formats/zero", test_zero);
  g_test_add_func ("/language/formats/rounding", test_rounding);
  g_test_add_func ("/language/formats/signs", test_signs);
  g_test_add_func ("/language/formats/not-numbers", test_not_numbers);
  g_test_add_func ("/language/formats/percentages", test_percentages);
  g_test_add_func ("/language/formats/ranges", test_ranges);
  g_test_add_func ("/language/formats/dates", test_dates);
  g_test_add_func ("/language/formats/not-dates", test_not_dates);
  g_test_add_func ("/language/formats/moments", test_moments);
  g_test_add_func ("/language/formats/lists", test_lists);
  g_test_add_func ("/language/formats/many", test_many);
  g_test_add_func ("/language/formats/other-languages", test_other_languages);

  int result = g_test_run ();
  for (gsize i = 0; i < N_TAGS; i++)
    plumb_language_unref (languages[i]);
  plumb_language_fixture_tear_down ();
  return result;
}
