/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A questionnaire as documents: nothing of it is left out, and each can be written. */

#include <string.h>

#include "plumb-csv.h"
#include "plumb-form.h"
#include "plumb-html.h"
#include "plumb-pdf.h"
#include "says.h"

static const char xml[]
    = "<instrument xmlns='urn:plumbline:instrument:1' id='tiny' version='1.2.0' lang='en'>"
      "<title>Tiny form</title><summary>For tests.</summary><duration min='1' max='2'/>"
      "<section id='s'><label>One</label><purpose>First.</purpose>"
      "<question id='fees' type='single' required='true()'><label>Does it set fees?</label>"
      "<choice id='yes' score='2'><label>Yes &amp; more</label></choice>"
      "<choice id='no' score='0'><label>No</label></choice>"
      "<choice id='unknown' role='unknown'><label>Nobody knows</label></choice>"
      "<tag scheme='heia' ref='1b'/></question>"
      "<question id='much' type='number' min='0' max='9' evidence='yes' relevant=\"$fees = 'yes'\">"
      "<label>How much?</label><unit>Dollars</unit>"
      "<check test='. &lt; 8' severity='warning'>That is a lot.</check></question>"
      "<question id='groups' type='matrix'><label>For whom?</label>"
      "<choice id='a'><label>Good</label></choice><choice id='b'><label>Bad</label></choice>"
      "<row id='x'><label>Renters</label></row><row id='y'><label>Owners</label></row></question>"
      "<question id='team' type='roster'><label>Who is there?</label>"
      "<column id='who' type='text'><label>Name of the office</label></column>"
      "<column id='say' type='single'><label>Its say</label>"
      "<choice id='s1'><label>Little</label></choice><choice id='s2'><label>Much</label></choice>"
      "</column>"
      "<column id='task' type='single'><label>Its task</label>"
      "<choice id='t1'><label>Write</label></choice><choice id='t2'><label>Check</label></choice>"
      "<choice id='t3'><label>Ask</label></choice><choice id='t4'><label>Count</label></choice>"
      "<choice id='t5'><label>Decide</label></choice><choice id='t6'><label>Tell</label></choice>"
      "</column></question>"
      "<question id='sum' type='computed' value=\"count-selected($fees)\"><label>Sum</label>"
      "</question>"
      "<question id='r1' type='text' relevant=\"answered('fees')\"><label>A</label></question>"
      "<question id='r2' type='text' relevant=\"$fees != 'no'\"><label>B</label></question>"
      "<question id='r3' type='text' relevant=\"any-of($fees,'yes "
      "no')\"><label>C</label></question>"
      "<question id='r4' type='text' relevant=\"answered('fees') or answered('much')\">"
      "<label>D</label></question>"
      "<question id='r5' type='text' relevant=\"count-cells('groups','a') = 1\n"
      "      and answered('fees')\"><label>E</label></question>"
      "</section></instrument>";

static PlumbInstrument *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbInstrument *instrument = plumb_instrument_load_bytes (bytes, "tiny.xml", findings);
  g_autofree char *text = plumb_findings_to_text (findings);
  g_assert_cmpstr (text, ==, "");
  return instrument;
}

typedef PlumbDocument *(*Compose) (const PlumbInstrument *, PlumbLanguage *);

static char *
compose_html (Compose compose)
{
  g_autoptr (PlumbInstrument) instrument = load ();
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  g_autoptr (PlumbDocument) document = compose (instrument, language);
  return plumb_html_write (document);
}

static void
test_blank (void)
{
  g_autofree char *html = compose_html (plumb_form_compose_blank);
  static const char *const words[] = {
    "1.1  Does it set fees?",
    "Yes &amp; more",
    "Nobody knows",
    "1.2  How much?",
    "Dollars",
    "1.2",
    "Answer this only if the answer to 1.1 is “Yes &amp; more”.",
    "Renters",
    "Owners",
    "Good",
    "Bad",
    "Name of the office",
    "○ Little",
    /* So many have no room in each row. */
    "Its task: write one of these numbers. 1\302\240Write; 2\302\240Check; 3\302\240Ask",
    "Evidence: what it says",
    "class=\"pick\"",
    "class=\"writing\"",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    assert_says (html, words[i]);
  /* What the program works out is nothing to fill in. */
  assert_not_says (html, "Sum");
  assert_not_says (html, "○ Write");
  /* A question whose choices have an unknown does not offer it twice. */
  const char *first = strstr (html, "1.1  Does");
  const char *second = strstr (html, "1.2  How");
  g_autofree char *between = g_strndup (first, second - first);
  assert_not_says (between, "We do not know");
  assert_says (second, "We do not know");
}

/* Conditions that people meet often are sentences; others are as they are written, with labels in
 * the place of ids. */
static void
test_rules (void)
{
  g_autofree char *form = compose_html (plumb_form_compose_blank);
  g_autofree char *dossier = compose_html (plumb_form_compose_dossier);

  assert_says (form, "Answer this only if 1.1 is answered.");
  assert_says (form, "Answer this unless the answer to 1.1 is “No”.");
  assert_says (form,
               "Answer this only if you chose this, or one of these, in 1.1: “Yes &amp; more” "
               "and “No”.");
  assert_says (form, "Answer this only if one of these is answered: 1.1 and 1.2.");
  assert_says (form, "The rule is: count-cells(1.3,“Good”) = 1 and answered(1.1)");
  assert_says (dossier,
               "count-cells(&#39;groups&#39;,&#39;a&#39;) = 1 and answered(&#39;fees&#39;)");
}

static void
test_dossier (void)
{
  g_autofree char *html = compose_html (plumb_form_compose_dossier);
  static const char *const words[] = {
    "1.2.0",
    "sha256:",
    "Does it set fees?",
    "(counts 2)",
    "(counts 0)",
    "$fees = &#39;yes&#39;",
    "That is a lot.",
    ". &lt; 8",
    "count-selected($fees)",
    "heia",
    "1b",
    "Always",
    "Least",
    "Most",
    "Asked for",
    "Name of the office",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    assert_says (html, words[i]);
}

static void
test_bank (void)
{
  g_autoptr (PlumbInstrument) instrument = load ();
  g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
  g_autoptr (PlumbDocument) document = plumb_form_compose_bank (instrument, language);
  g_autofree char *csv = plumb_csv_write (document);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  /* The caption, the heads, a line a question, and what follows the last line's end. */
  g_assert_cmpuint (g_strv_length (lines), ==, 2 + instrument->n_questions + 1);
  g_assert_true (g_str_has_prefix (lines[1], "section,id,type,label"));
  assert_says (lines[2], "yes = Yes & more; no = No; unknown = Nobody knows");
  assert_says (lines[3], "warning (. < 8): That is a lot.");
}

/* Every installed questionnaire can be set on pages, and as a form be written. */
static void
test_installed (void)
{
  g_auto (GStrv) ids = plumb_instrument_list_builtin ();
  g_assert_cmpuint (g_strv_length (ids), >=, 2);
  static const Compose composers[] = { plumb_form_compose_blank, plumb_form_compose_dossier };
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (PlumbInstrument) instrument = plumb_instrument_load_builtin (*id, NULL);
      g_autoptr (PlumbLanguage) language = plumb_language_open ("en", NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (composers); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (PlumbDocument) document = composers[i](instrument, language);
          PlumbPageSetup setup;
          plumb_page_setup_init (&setup, PLUMB_PAPER_A4);
          g_autoptr (PlumbLayout) layout = plumb_layout_new (document, &setup, NULL, &error);
          g_assert_no_error (error);
          if (composers[i] != plumb_form_compose_blank)
            continue;
          g_autoptr (GBytes) pdf = plumb_pdf_write (layout, NULL, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (g_bytes_get_size (pdf), >, 10000);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/blank", test_blank);
  g_test_add_func ("/form/rules", test_rules);
  g_test_add_func ("/form/dossier", test_dossier);
  g_test_add_func ("/form/bank", test_bank);
  g_test_add_func ("/form/installed", test_installed);
  return g_test_run ();
}
