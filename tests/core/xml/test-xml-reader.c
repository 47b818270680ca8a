/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-reader.h"

#include <glib/gstdio.h>

static xmlDoc *
read_text (const char *text, PlumbFindings *findings)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  return plumb_xml_read_bytes (bytes, "a.xml", findings);
}

static xmlDoc *
read_good (const char *text)
{
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  xmlDoc *doc = read_text (text, findings);
  g_assert_cmpuint (plumb_findings_get_length (findings), ==, 0);
  g_assert_nonnull (doc);
  return doc;
}

static void
test_nodes (void)
{
  g_autoptr (xmlDoc) doc = read_good ("<r xmlns='urn:x' id='1'><!-- c --> <a/>t<b xmlns=''/></r>");
  xmlNode *root = xmlDocGetRootElement (doc);
  g_assert_true (plumb_xml_is_element (root, "urn:x", "r"));
  g_assert_false (plumb_xml_is_element (root, "urn:y", "r"));
  g_assert_false (plumb_xml_is_element (root, NULL, "r"));
  g_assert_false (plumb_xml_is_element (NULL, NULL, "r"));
  xmlNode *a = plumb_xml_next_element (root->children);
  g_assert_true (plumb_xml_is_element (a, "urn:x", "a"));
  xmlNode *b = plumb_xml_next_element (a->next);
  g_assert_true (plumb_xml_is_element (b, NULL, "b"));
  g_assert_null (plumb_xml_next_element (b->next));
  g_autofree char *id = plumb_xml_dup_attribute (root, "id");
  g_assert_cmpstr (id, ==, "1");
  g_assert_null (plumb_xml_dup_attribute (root, "no"));
}

static void
test_text (void)
{
  g_autoptr (xmlDoc) doc
      = read_good ("<r> one &amp;\n two<![CDATA[ <3> ]]>\n \n\n  four\tfive&#160; </r>");
  xmlNode *root = xmlDocGetRootElement (doc);
  g_autofree char *text = plumb_xml_dup_text (root);
  g_assert_cmpstr (text, ==, " one &\n two <3> \n \n\n  four\tfive\302\240 ");
  g_autofree char *prose = plumb_xml_dup_prose (root);
  g_assert_cmpstr (prose, ==, "one & two <3>\n\nfour five\302\240");
}

static void
assert_canonical (const char *text, const char *expected)
{
  g_autoptr (xmlDoc) doc = read_good (text);
  g_autofree char *canonical = plumb_xml_dup_canonical (doc);
  g_assert_cmpstr (canonical, ==, expected);
}

static void
test_canonical (void)
{
  static const char form[] = "<r xmlns=\"urn:x\" a=\"1\" b=\"2\">&lt;ü<e></e></r>";
  assert_canonical (
      "<?xml version='1.0'?><r b='2' xmlns='urn:x' xmlns:y='urn:y' a='1'>&#60;ü<e/></r>", form);
  assert_canonical (
      "<!-- c --><r xmlns=\"urn:x\"  a=\"1\"\n b=\"2\" ><![CDATA[<]]>&#xFC;<e></e></r>", form);
  /* There is no canonical form of this one, which must not be the end of us. */
  g_autoptr (xmlDoc) doc = read_good ("<r xmlns:x='relative' x:a='1'/>");
  g_autofree char *text = plumb_xml_dup_canonical (doc);
  g_assert_nonnull (strstr (text, "relative"));
}

static void
test_empty_text (void)
{
  g_autoptr (xmlDoc) doc = read_good ("<r> \n\n </r>");
  g_autofree char *prose = plumb_xml_dup_prose (xmlDocGetRootElement (doc));
  g_assert_cmpstr (prose, ==, "");
}

static void
test_lines (void)
{
  g_autoptr (xmlDoc) doc = read_good ("<?xml version='1.0'?>\n"
                                      "<r xmlns='urn:x'\n"
                                      "   xmlns:y='urn:y'\n"
                                      "   one='1' two='a\n"
                                      "b'\n"
                                      "   three = '>'>\n"
                                      " <a\n"
                                      "  b=\"c\"/>\n"
                                      "</r>");
  xmlNode *root = xmlDocGetRootElement (doc);
  g_assert_cmpint (plumb_xml_get_line (root), ==, 2);
  g_assert_cmpint (plumb_xml_get_attribute_line (root, "one"), ==, 4);
  g_assert_cmpint (plumb_xml_get_attribute_line (root, "two"), ==, 4);
  g_assert_cmpint (plumb_xml_get_attribute_line (root, "three"), ==, 6);
  g_assert_cmpint (plumb_xml_get_attribute_line (root, "none"), ==, 2);
  xmlNode *a = plumb_xml_next_element (root->children);
  g_assert_cmpint (plumb_xml_get_line (a), ==, 7);
  g_assert_cmpint (plumb_xml_get_attribute_line (a, "b"), ==, 8);
}

/* libxml2 itself counts to 65,535. */
static void
test_many_lines (void)
{
  GString *text = g_string_new ("<r>");
  for (guint i = 1; i < 70000; i++)
    g_string_append_c (text, '\n');
  g_string_append (text, "<a/>\n<b\nc='d'/></r>");
  g_autoptr (xmlDoc) doc = read_good (text->str);
  g_string_free (text, TRUE);
  xmlNode *a = plumb_xml_next_element (xmlDocGetRootElement (doc)->children);
  g_assert_cmpint (plumb_xml_get_line (a), ==, 70000);
  xmlNode *b = plumb_xml_next_element (a->next);
  g_assert_cmpint (plumb_xml_get_line (b), ==, 70001);
  g_assert_cmpint (plumb_xml_get_attribute_line (b, "c"), ==, 70002);
}

static void
assert_reads_in (const char *encoding, const char *prefix)
{
  const char *text = "<?xml version='1.0'?><r a='ü'>Straße 東</r>";
  gsize size = 0;
  g_autofree char *converted = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);
  g_assert_nonnull (converted);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_byte_array_append (all, (const guint8 *) prefix, strlen (prefix));
  g_byte_array_append (all, (const guint8 *) converted, size);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, encoding, findings);
  g_assert_nonnull (doc);
  g_autofree char *read = plumb_xml_dup_text (xmlDocGetRootElement (doc));
  g_assert_cmpstr (read, ==, "Straße 東");
}

static void
test_encodings (void)
{
  assert_reads_in ("UTF-8", "");
  assert_reads_in ("UTF-8", "\xEF\xBB\xBF");
  assert_reads_in ("UTF-16LE", "\xFF\xFE");
  assert_reads_in ("UTF-16BE", "\xFE\xFF");
  assert_reads_in ("UTF-16LE", "");
}

/* What is wrong, and what is said about it: the tag, the line, the column or 0 for any. */
static const struct
{
  const char *text;
  const char *tag;
  int line;
  int column;
} faults[] = {
  { "", "xml-empty", 0, 0 },
  { "   \n", "xml-not-xml", 2, 0 },
  { "just text", "xml-not-xml", 1, 0 },
  { "{\"json\": true}", "xml-not-xml", 1, 0 },
  { "<r>", "xml-cut-off", 1, 0 },
  { "<r>\n<a>\ntext", "xml-cut-off", 3, 0 },
  { "<r>\n<a></b></r>", "xml-mismatch", 2, 0 },
  { "<r/>\n<r/>", "xml-after-end", 2, 1 },
  { "<r/>\ntext", "xml-after-end", 2, 1 },
  { "<r a=b/>", "xml-attribute", 1, 6 },
  { "<r a/>", "xml-attribute", 1, 0 },
  { "<r a='1'b='2'/>", "xml-attribute", 1, 0 },
  { "<r a='1' a='2'/>", "xml-attribute-twice", 1, 0 },
  { "<r>\n&nbsp;</r>", "xml-entity", 2, 0 },
  { "<r>fish & chips</r>", "xml-ampersand", 1, 0 },
  { "<r>fish &chips</r>", "xml-ampersand", 1, 0 },
  { "<r a='1 < 2'/>", "xml-less-than", 1, 0 },
  { "<r>\x01</r>", "xml-character", 1, 0 },
  { "<r>&#0;</r>", "xml-character", 1, 0 },
  { "<r>Stra\xDF"
    "e</r>",
    "xml-encoding", 1, 0 },
  { "<?xml version='1.0' encoding='none-such'?><r/>", "xml-encoding", 1, 0 },
  { "<x:r/>", "xml-namespace", 1, 0 },
  { "<r><!-- a -- b --></r>", "xml-syntax", 1, 0 },
  { "<!DOCTYPE r><r/>", "xml-doctype", 1, 0 },
  { "<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>", "xml-doctype", 1, 0 },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (xmlDoc) doc = read_text (faults[i].text, findings);
      g_assert_null (doc);
      g_assert_cmpuint (plumb_findings_get_length (findings), ==, 1);
      const PlumbFinding *finding = plumb_findings_get (findings, 0);
      g_autofree char *shown = g_utf8_make_valid (faults[i].text, -1);
      g_test_message ("%s → %s", shown, finding->message);
      g_assert_cmpstr (finding->tag, ==, faults[i].tag);
      g_assert_cmpstr (finding->file, ==, "a.xml");
      g_assert_cmpint (finding->line, ==, faults[i].line);
      if (faults[i].column > 0)
        g_assert_cmpint (finding->column, ==, faults[i].column);
      g_assert_nonnull (finding->remedy);
      g_assert_true (g_utf8_validate (finding->message, -1, NULL));
    }
}

static void
test_binary (void)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
  g_autoptr (GBytes) bytes = g_bytes_new_static (png, sizeof png);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_assert_null (plumb_xml_read_bytes (bytes, NULL, findings));
  g_assert_cmpstr (plumb_findings_get (findings, 0)->tag, ==, "xml-not-xml");
}

static void
test_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plumb-xml-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_assert_true (g_file_set_contents (path, "<r/>", -1, &error));
  g_autoptr (GBytes) bytes = plumb_xml_load_bytes (path, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "<r/>", 4);

  g_assert_null (plumb_xml_load_bytes (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_remove (path);
  g_assert_null (plumb_xml_load_bytes (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, path));
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-reader/nodes", test_nodes);
  g_test_add_func ("/xml-reader/text", test_text);
  g_test_add_func ("/xml-reader/canonical", test_canonical);
  g_test_add_func ("/xml-reader/empty-text", test_empty_text);
  g_test_add_func ("/xml-reader/lines", test_lines);
  g_test_add_func ("/xml-reader/many-lines", test_many_lines);
  g_test_add_func ("/xml-reader/encodings", test_encodings);
  g_test_add_func ("/xml-reader/faults", test_faults);
  g_test_add_func ("/xml-reader/binary", test_binary);
  g_test_add_func ("/xml-reader/load", test_load);
  return g_test_run ();
}
