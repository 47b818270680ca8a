/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said about documents that do not follow a schema: every fault once, at its line, in
 * words. */

#include "plumb-xml-schema.h"

static GBytes *
load (const char *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = plumb_xml_load_bytes (g_test_get_filename (G_TEST_DIST, file, NULL), &error);
  g_assert_no_error (error);
  return bytes;
}

/* Replaces @from, which stands in the sample once, by @to, and validates. Answers the findings,
 * "tag line detail remedy" each. */
static char *
validate_with (const char *from, const char *to)
{
  g_autoptr (GBytes) schema = load ("library.rng");
  g_autoptr (GBytes) sample = load ("library.xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (sample, NULL), g_bytes_get_size (sample));
  g_auto (GStrv) parts = g_strsplit (text, from, 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_autofree char *changed = g_strjoinv (to, parts);
  g_autoptr (GBytes) bytes = g_bytes_new_static (changed, strlen (changed));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, "library.xml", findings);
  g_assert_nonnull (doc);
  gboolean valid = plumb_xml_validate (doc, schema, "library.xml", findings);
  g_assert_cmpint (valid, ==, !plumb_findings_has_errors (findings));

  GString *all = g_string_new (NULL);
  for (guint i = 0; i < plumb_findings_get_length (findings); i++)
    {
      const PlumbFinding *finding = plumb_findings_get (findings, i);
      g_string_append_printf (all, "%s%s:%d %s %s %s", i > 0 ? "\n" : "", finding->tag,
                              finding->line, finding->subject != NULL ? finding->subject : "-",
                              finding->message, finding->remedy != NULL ? finding->remedy : "-");
    }
  return g_string_free (all, FALSE);
}

static const struct
{
  const char *from;
  const char *to;
  const char *findings;
} cases[] = {
  { "Corner", "City", "" },
  { "<title>Bridges</title>", "<titel>Bridges</titel>",
    "schema-unknown-element:20 <book id=\"b2\"> An element is not known here: <titel> in <book>. "
    "Did you mean <title>?" },
  { "<title>Bridges</title>", "",
    "schema-missing-element:19 <book id=\"b2\"> An element is missing: <title> in <book>. "
    "Add <title>." },
  { "<title>Streets</title>", "",
    "schema-missing-element:13 - An element is missing: <title> in <book>. "
    "Add <title> before this element." },
  { "<title>Streets</title>\n      <subtitle>A walk</subtitle>",
    "<subtitle>A walk</subtitle>\n      <title>Streets</title>",
    "schema-order:12 - Elements are in the wrong order: <subtitle> comes before <title>. "
    "Move <title> in front of <subtitle>." },
  { "<subtitle>A walk</subtitle>\n      <author>Somebody</author>",
    "<author>Somebody</author>\n      <subtitle>A walk</subtitle>",
    "schema-order:14 - Elements are in the wrong order: <subtitle> comes after <author>. "
    "Move <subtitle> further up, in front of <author> at least." },
  { "<subtitle>A walk</subtitle>", "<subtitle>A</subtitle><subtitle>B</subtitle>",
    "schema-twice:13 - An element is there once too often: <subtitle> in <book>. "
    "Keep one of them." },
  { "<lid/>", "",
    "schema-missing-element:19 - An element is missing: <lid> in <shelf>. "
    "Add <lid> before this element." },
  { "<box/>", "text<box/>",
    "schema-stray-text:17 - Text stands where none belongs: “text” in <shelf>. "
    "Put the text into one of the elements inside, or remove it." },
  { "<label>Empty</label>", "<lable>Empty</lable>",
    "schema-unknown-element:24 - An element is not known here: <lable> in <shelf>. "
    "Did you mean <label>?" },
  { "pages=\"12\"", "page=\"12\"",
    "schema-unknown-attribute:19 - An attribute is not known here: page in <book>. "
    "Did you mean “pages”?" },
  { "pages=\"12\"", "",
    "schema-missing-attribute:19 - An attribute is missing: pages in <book>. "
    "Add pages=\"…\", which holds a whole number, 0 or more." },
  { "pages=\"12\"", "\n pages=\"-1\"",
    "schema-bad-attribute:20 - An attribute has a value that it cannot have: pages=\"-1\". "
    "Write a whole number, 0 or more." },
  { "open=\"yes\"", "open=\"yse\"",
    "schema-bad-attribute:4 - An attribute has a value that it cannot have: open=\"yse\". "
    "Write “yes”, or one of: yes, no." },
  { "rare=\"yes\"", "rare=\"no\"",
    "schema-bad-attribute:11 - An attribute has a value that it cannot have: rare=\"no\". "
    "Write the word “yes”." },
  { "height=\"1.5\"", "height=\"0.25\"",
    "schema-bad-attribute:9 - An attribute has a value that it cannot have: height=\"0.25\". "
    "Write a number such as 2.5, with a point." },
  { "id=\"b2\"", "id=\"B2\"",
    "schema-bad-attribute:19 - An attribute has a value that it cannot have: id=\"B2\". "
    "Write text of the form [a-z][a-z0-9]*." },
  { "code=\"x-1\"", "code=\"123456789\"",
    "schema-bad-attribute:11 - An attribute has a value that it cannot have: code=\"123456789\". "
    "Write text of at most 8 characters." },
  { "1911-05-02", "1911-13-02",
    "schema-bad-text:6 - A text is not of the right form: “1911-13-02” in <founded>. "
    "Write a date as YYYY-MM-DD." },
  { "urn:test:library\"", "urn:test:libary\"",
    "schema-root:4 - The file is of another kind: it begins with <library "
    "xmlns=\"urn:test:libary\">. "
    "A file of this kind begins with <library xmlns=\"urn:test:library\">." },
  { "xmlns=\"urn:test:other\"", "",
    "schema-unknown-element:26 - An element is not known here: <any> in <extra>. -" },
};

/* Subjects differ in the cases only where they are worth looking at: "-" stands for any. */
static char *
forget_subjects (const char *expected, const char *got)
{
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (got, "\n", -1);
  for (guint i = 0; wanted[i] != NULL && lines[i] != NULL; i++)
    {
      char *subject = strchr (lines[i], '<');
      const char *rest = subject != NULL ? strstr (subject, "\"> ") : NULL;
      if (strstr (wanted[i], " - ") == NULL || rest == NULL
          || strchr (lines[i], ' ') + 1 != subject)
        continue;
      char *shortened = g_strdup_printf ("%.*s-%s", (int) (subject - lines[i]), lines[i], rest + 2);
      g_free (lines[i]);
      lines[i] = shortened;
    }
  return g_strjoinv ("\n", lines);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = validate_with (cases[i].from, cases[i].to);
      g_autofree char *shown = forget_subjects (cases[i].findings, got);
      g_assert_cmpstr (shown, ==, cases[i].findings);
    }
}

/* Every one of several faults is reported. */
static void
test_many (void)
{
  g_autofree char *got = validate_with ("<shelf id=\"b\">", "<shelf id=\"B\" x=\"1\" y=\"2\"><z/>");
  g_auto (GStrv) lines = g_strsplit (got, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-schema/cases", test_cases);
  g_test_add_func ("/xml-schema/many", test_many);
  return g_test_run ();
}
