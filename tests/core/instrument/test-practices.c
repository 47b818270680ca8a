/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-practices.h"

#include <locale.h>
#include <string.h>

#include "fixture.h"
#include "plumb-datadir.h"
#include "plumb-xml-reader.h"

static PlumbPractices *
load (const char *text, PlumbFindings *findings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  return plumb_practices_load_bytes (bytes, "practices.xml", findings);
}

static PlumbPractices *
load_sample (void)
{
  g_autofree char *text = fixture_load_text ("practices.xml");
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  PlumbPractices *practices = load (text, findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
  return practices;
}

static void
assert_text (const PlumbText *text, const char *context, const char *source)
{
  g_assert_cmpstr (text->context, ==, context);
  g_assert_cmpstr (text->source, ==, source);
}

static void
test_load (void)
{
  g_autoptr (PlumbPractices) sample = load_sample ();
  g_assert_cmpstr (sample->id, ==, "sample");
  g_assert_cmpstr (sample->version, ==, "1.2.3");
  g_assert_cmpstr (sample->lang, ==, "en");
  assert_text (&sample->title, "title", "Sample");
  assert_text (&sample->sources, "sources", "Ours.");
  g_assert_cmpuint (sample->n_practices, ==, 3);

  const PlumbPractice *money = plumb_practices_get (sample, "money");
  g_assert_true (money == &sample->practices[0]);
  assert_text (&money->label, "money|label", "Money that follows need");
  assert_text (&money->begin, "money|begin", "Draw a list.\n\nThen ask.");
  assert_text (&money->watch_out, "money|watch-out", "Grants end.");
  g_assert_cmpuint (money->n_cases, ==, 2);
  g_assert_cmpstr (money->cases[0].href, ==, "https://example.org/town");
  g_assert_cmpstr (money->cases[0].cite, ==, "Town, Report, 2015");
  assert_text (&money->cases[0].label, "money.town|label", "A town");
  g_assert_cmpstr (money->cases[1].year, ==, "2013-2017");
  g_assert_null (money->cases[1].href);
  g_assert_cmpuint (money->n_helps, ==, 2);
  g_assert_false (money->helps[0].has_below);
  g_assert_true (money->helps[1].has_below);
  g_assert_cmpfloat (money->helps[1].below, ==, 2.5);
  g_assert_cmpstr (money->helps[1].question, ==, "inside.money");
  g_assert_null (plumb_practices_get (sample, "nothing"));
}

static void
count_text (const PlumbText *text, gpointer data)
{
  g_assert_nonnull (text->source);
  g_hash_table_add (data, (gpointer) text->context);
}

/* Three texts of the library, four of each practice, two of each case, no key twice. */
static void
test_texts (void)
{
  g_autoptr (PlumbPractices) sample = load_sample ();
  g_autoptr (GHashTable) contexts = g_hash_table_new (g_str_hash, g_str_equal);
  plumb_practices_visit_texts (sample, count_text, contexts);
  g_assert_cmpuint (g_hash_table_size (contexts), ==, 3 + 3 * 4 + 2 * 2);

  g_autoptr (PlumbLanguage) english = plumb_language_open ("en", NULL);
  const PlumbText *label = &sample->practices[1].label;
  g_assert_cmpstr (plumb_practices_get_text (sample, label, NULL), ==, "Sharing power");
  g_assert_cmpstr (plumb_practices_get_text (sample, label, english), ==, "Sharing power");
  PlumbText silent = { "none", NULL };
  g_assert_cmpstr (plumb_practices_get_text (sample, &silent, english), ==, "");
}

typedef struct
{
  const char *from;
  const char *to;
  const char *tag;
} Fault;

static const Fault faults[] = {
  { "id=\"power\"", "id=\"money\"", "id-twice" },
  { "id=\"county\"", "id=\"town\"", "id-twice" },
  { "<text>It asked who gains.</text>", "<text>  </text>", "text-empty" },
  { "<label>Sharing power</label>", "<label/>", "text-empty" },
  { "<sources>Ours.</sources>", "<sources> </sources>", "text-empty" },
  { "<watch-out>Grants end.</watch-out>", "", "schema-missing-element" },
  { "<label>A town</label>", "<lable>A town</lable>", "schema-unknown-element" },
  { "id=\"power\"", "id=\"po.wer\"", "schema-bad-attribute" },
  { "<practice id=\"power\">", "<practice>", "schema-missing-attribute" },
  { "https://example.org/town", "example.org", "schema-bad-attribute" },
  { "https://example.org/town", "javascript:alert(1)", "schema-bad-attribute" },
  { "year=\"2015\"", "year=\"lately\"", "schema-bad-attribute" },
  { " cite=\"Town, Report, 2015\"", "", "schema-missing-attribute" },
  { "cite=\"Town, Report, 2015\"", "cite=\"\"", "schema-bad-attribute" },
  { "below=\"1\"", "below=\"low\"", "schema-bad-attribute" },
  { "below=\"1\"/>", "below=\"1\">text</helps>", "schema-stray-text" },
  { "</practices>", "", "xml-cut-off" },
};

/* One fault gives one finding, on its line, and no library. */
static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *sample = fixture_load_text ("practices.xml");
  g_autofree char *text = fixture_replace (sample, fault->from, fault->to);
  int line = 1;
  for (const char *p = sample; p < strstr (sample, fault->from); p++)
    line += *p == '\n';

  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbPractices) practices = load (text, findings);
  g_assert_null (practices);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
  const PlumbFinding *finding = plumb_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, fault->tag);
  g_assert_cmpint (finding->severity, ==, PLUMB_SEVERITY_ERROR);
  g_assert_cmpstr (finding->file, ==, "practices.xml");
  if (*fault->to != '\0')
    g_assert_cmpint (finding->line, ==, line);
}

/* All faults at once. */
static void
test_several (void)
{
  g_autofree char *sample = fixture_load_text ("practices.xml");
  g_autofree char *once = fixture_replace (sample, "id=\"power\"", "id=\"money\"");
  g_autofree char *twice = fixture_replace (once, "year=\"2015\"", "year=\"15\"");
  g_autofree char *text = fixture_replace (twice, "<begin>Read ten texts.</begin>", "<begin/>");
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (load (text, findings));
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 3);
}

/* What is no library, and a library cut off anywhere: a finding, never a crash. */
static void
test_damage (void)
{
  static const char *const others[]
      = { "",
          "practices",
          "<practices/>",
          "<instrument xmlns=\"urn:plumbline:instrument:1\"/>",
          "<practices xmlns=\"urn:plumbline:practices:1\"/>",
          "<practices xmlns=\"urn:plumbline:practices:1\"><practice><case/><helps/></practice>"
          "<practice><case/></practice></practices>" };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_assert_null (load (others[i], findings));
      g_assert_true (plumb_findings_has_errors (findings));
    }
  g_autofree char *sample = fixture_load_text ("practices.xml");
  gsize end = strstr (sample, "</practices>") - sample + strlen ("</practices>");
  for (gsize length = 0; length < end; length++)
    {
      g_autofree char *cut = g_strndup (sample, length);
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_assert_null (load (cut, findings));
      g_assert_true (plumb_findings_has_errors (findings));
    }
}

static void
assert_meant (const char *text, gboolean meant)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_assert_cmpint (plumb_practices_are_meant (bytes), ==, meant);
}

static void
test_meant (void)
{
  assert_meant ("", FALSE);
  assert_meant ("<practices/>", FALSE);
  assert_meant ("<practices xmlns='urn:plumbline:practices:1'", TRUE);
  assert_meant ("<practices xmlns='urn:plumbline:practices:2'>urn:plumbline:review:1", TRUE);
  assert_meant ("<instrument xmlns='urn:plumbline:instrument:1'>urn:plumbline:practices:1", FALSE);
}

/* Asserts that @found, which is freed, has the practices @ids, in this order. */
static void
assert_found (GPtrArray *found, const char *ids)
{
  g_autoptr (GString) got = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (got, "%s%s", i > 0 ? " " : "",
                            ((const PlumbPractice *) g_ptr_array_index (found, i))->id);
  g_assert_cmpstr (got->str, ==, ids);
  g_ptr_array_unref (found);
}

static void
test_search (void)
{
  g_autoptr (PlumbPractices) sample = load_sample ();
  static const struct
  {
    const char *words;
    const char *ids;
  } cases[] = {
    { "", "money power story" },
    { " …  ", "money power story" },
    { "money", "money power story" }, /* in the label, in the summary, in the rest */
    { "POWER", "power" },
    { "pow", "power" },
    { "ower", "" },
    { "need money", "money" },
    { "money vote", "power" },
    { "money, decision", "power" },
    { "cafe", "money" },
    { "CAFÉ", "money" },
    { "mónéy", "money power story" },
    { "county 2018", "money" },
    { "2015", "money" },
    { "money elephant", "" },
    { "\xff", "money power story" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (plumb_practices_search (sample, cases[i].words, NULL), cases[i].ids);
}

static void
test_search_wide (void)
{
  g_autofree char *text = fixture_load_text ("practices.xml");
  g_autofree char *changed = fixture_replace (text, "Say what causes what.", "健康公平与权力");
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbPractices) practices = load (changed, findings);
  assert_found (plumb_practices_search (practices, "公平", NULL), "story");
  assert_found (plumb_practices_search (practices, "平公", NULL), "");
}

static void
test_helping (void)
{
  g_autoptr (PlumbPractices) sample = load_sample ();
  const char *own = "strategic-practices";
  double score = 0;
  assert_found (plumb_practices_list_helping (sample, own, "inside.money", NULL), "money story");
  assert_found (plumb_practices_list_helping (sample, own, "inside.money", &score), "money story");
  score = 1;
  assert_found (plumb_practices_list_helping (sample, own, "inside.money", &score), "money");
  score = 2.5;
  assert_found (plumb_practices_list_helping (sample, own, "inside.money", &score), "");
  assert_found (plumb_practices_list_helping (sample, own, "options.funding", NULL), "");
  assert_found (plumb_practices_list_helping (sample, "heiap-full", "options.funding", &score),
                "money power");
}

static void
assert_reference (const char *from, const char *to, const char *tag, const char *remedy)
{
  g_autofree char *sample = fixture_load_text ("practices.xml");
  g_autofree char *text = fixture_replace (sample, from, to);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbPractices) practices = load (text, findings);
  plumb_practices_check_references (practices, "practices.xml", findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, tag != NULL);
  if (tag == NULL)
    return;
  const PlumbFinding *finding = plumb_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, tag);
  g_assert_cmpint (finding->severity, ==, PLUMB_SEVERITY_WARNING);
  g_assert_cmpstr (finding->subject, ==, "Money that follows need");
  g_assert_cmpint (finding->line, >, 0);
  if (remedy == NULL)
    g_assert_null (finding->remedy);
  else
    g_assert_nonnull (strstr (finding->remedy, remedy));
}

static void
test_references (void)
{
  assert_reference ("sample", "sample", NULL, NULL);
  assert_reference ("options.funding", "options.fundng", "helps-question-unknown",
                    "options.funding");
  assert_reference ("options.funding", "weather", "helps-question-unknown", NULL);
  assert_reference ("heiap-full", "heiap-ful", "helps-instrument-unknown", "heiap-full");
  assert_reference ("options.funding\"", "options.funding\" below=\"2\"", "helps-no-scores",
                    "below");
}

/* A hundred thousand wrong references are no more trouble than a few: what was left out is
 * counted. */
static void
test_many (void)
{
  enum
  {
    N = 100000
  };
  g_autofree char *sample = fixture_load_text ("practices.xml");
  const char *at = strstr (sample, "    <helps");
  g_autoptr (GString) text = g_string_new_len (sample, at - sample);
  for (int i = 0; i < N; i++)
    g_string_append_printf (text, "<helps instrument=\"absent-%d\" question=\"q\"/>\n", i);
  g_string_append (text, at);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (PlumbPractices) practices = load (text->str, findings);
  g_assert_nonnull (practices);
  plumb_practices_check_references (practices, "practices.xml", findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, PLUMB_FINDINGS_MAX);
  g_assert_cmpuint (plumb_findings_count (findings, PLUMB_SEVERITY_WARNING), ==, N);
}

/* The libraries that come with the program: nothing at all is wrong with them. */
static void
test_builtin (void)
{
  g_auto (GStrv) ids = plumb_practices_list_builtin ();
  g_assert_true (g_strv_contains ((const char *const *) ids, "strategic-practices"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *file = g_strconcat (ids[i], ".xml", NULL);
      g_autofree char *path = plumb_datadir_find ("practices", file);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, &error);
      g_assert_no_error (error);
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (PlumbPractices) practices = plumb_practices_load_bytes (bytes, file, findings);
      g_assert_nonnull (practices);
      g_assert_cmpstr (practices->id, ==, ids[i]);
      plumb_practices_check_references (practices, file, findings);
      g_autofree char *text = plumb_findings_to_text (findings);
      g_assert_cmpstr (text, ==, "");
    }
}

/* The questionnaire for departments asks three things of each of fifteen practices, and six more.
 * It has no outcome, since it gives no grade. */
static void
test_questionnaire (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_builtin ("strategic-practices", &error);
  g_assert_no_error (error);
  guint asked = 0, ratings = 0;
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      asked += question->type != PLUMB_QUESTION_COMPUTED;
      if (question->type != PLUMB_QUESTION_MATRIX || g_str_has_prefix (question->id, "cycle."))
        continue;
      ratings++;
      g_autofree char *example = g_strconcat (question->id, "-example", NULL);
      g_autofree char *next = g_strconcat (question->id, "-next", NULL);
      g_assert_true (plumb_instrument_get_question (instrument, example)->wants_evidence);
      g_assert_cmpint (plumb_instrument_get_question (instrument, next)->type, ==,
                       PLUMB_QUESTION_ROSTER);
    }
  g_assert_cmpuint (asked, ==, 15 * 3 + 6);
  g_assert_cmpuint (ratings, ==, 15);
  g_assert_cmpuint (instrument->n_outcomes, ==, 0);
}

/* Each of the fifteen ratings has one practice that helps where it is low, with a case. */
static void
test_strategic (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbPractices) practices
      = plumb_practices_load_builtin ("strategic-practices", &error);
  g_assert_no_error (error);
  g_autoptr (PlumbInstrument) instrument
      = plumb_instrument_load_builtin ("strategic-practices", &error);
  g_assert_no_error (error);
  guint rated = 0;
  for (guint i = 0; i < instrument->n_questions; i++)
    {
      const PlumbQuestion *question = instrument->questions[i];
      if (question->type != PLUMB_QUESTION_MATRIX || g_str_has_prefix (question->id, "cycle."))
        continue;
      double low = 1, high = 4;
      g_autoptr (GPtrArray) found
          = plumb_practices_list_helping (practices, instrument->id, question->id, &low);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpuint (((const PlumbPractice *) g_ptr_array_index (found, 0))->n_cases, >, 0);
      assert_found (plumb_practices_list_helping (practices, instrument->id, question->id, &high),
                    "");
      rated++;
    }
  g_assert_cmpuint (rated, ==, 15);
  g_assert_cmpuint (practices->n_practices, ==, 15);
  assert_found (plumb_practices_search (practices, "braided funding", NULL), "money");
  g_autoptr (GPtrArray) found = plumb_practices_search (practices, "race to justice", NULL);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (((const PlumbPractice *) g_ptr_array_index (found, 0))->id, ==, "capacity");
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (plumb_practices_load_builtin ("no-such", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "strategic-practices"));
  g_clear_error (&error);
  /* An id is no path. */
  g_assert_null (plumb_practices_load_builtin ("../practices/strategic-practices", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practices/load", test_load);
  g_test_add_func ("/practices/texts", test_texts);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/practices/fault/%u-%s", i + 1, faults[i].tag);
      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/practices/several", test_several);
  g_test_add_func ("/practices/damage", test_damage);
  g_test_add_func ("/practices/meant", test_meant);
  g_test_add_func ("/practices/search", test_search);
  g_test_add_func ("/practices/search-wide", test_search_wide);
  g_test_add_func ("/practices/helping", test_helping);
  g_test_add_func ("/practices/references", test_references);
  g_test_add_func ("/practices/many", test_many);
  g_test_add_func ("/practices/builtin", test_builtin);
  g_test_add_func ("/practices/questionnaire", test_questionnaire);
  g_test_add_func ("/practices/strategic", test_strategic);
  g_test_add_func ("/practices/unknown", test_unknown);
  return g_test_run ();
}
