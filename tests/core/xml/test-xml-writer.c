/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-xml-writer.h"

#include "plumb-xml-reader.h"

static void
test_form (void)
{
  PlumbXmlWriter *writer = plumb_xml_writer_new ();
  plumb_xml_writer_begin (writer, "r", "xmlns", "urn:x", "left-out", NULL, "b", "2", NULL);
  plumb_xml_writer_text (writer, "t", "a < b & c > \"d\"\r\n", "k", "1 < 2 & \"3\"\n\t", NULL);
  plumb_xml_writer_text (writer, "empty", "", NULL);
  plumb_xml_writer_text (writer, "nothing", NULL, NULL);
  plumb_xml_writer_begin (writer, "closed", NULL);
  plumb_xml_writer_end (writer);
  plumb_xml_writer_begin (writer, "in", NULL);
  plumb_xml_writer_raw (writer, "<as it='is'/>");
  plumb_xml_writer_end (writer);
  plumb_xml_writer_end (writer);
  g_autoptr (GBytes) bytes = plumb_xml_writer_finish (writer);
  static const char expected[]
      = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<r xmlns=\"urn:x\" b=\"2\">\n"
        "  <t k=\"1 &lt; 2 &amp; &quot;3&quot;&#10;&#9;\">a &lt; b &amp; c &gt; \"d\"&#13;\n</t>\n"
        "  <empty/>\n"
        "  <nothing/>\n"
        "  <closed/>\n"
        "  <in>\n"
        "<as it='is'/>\n"
        "  </in>\n"
        "</r>\n";
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   sizeof expected - 1);
}

/* Any text of characters that XML can hold comes back as it was. */
static char *
make_text (void)
{
  static const gunichar odd[] = { '\t', '\n', '\r', ' ',  '<',    '>',    '&',    '"',
                                  '\'', ']',  0x85, 0xA0, 0x2028, 0xFEFF, 0x1F600 };
  GString *text = g_string_new (NULL);
  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    g_string_append_unichar (text, g_test_rand_bit ()
                                       ? odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))]
                                       : (gunichar) g_test_rand_int_range (0x20, 0xD800));
  return g_string_free (text, FALSE);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = make_text ();
      g_autofree char *value = make_text ();
      g_assert_true (plumb_xml_is_text (text));
      PlumbXmlWriter *writer = plumb_xml_writer_new ();
      plumb_xml_writer_text (writer, "r", text, "a", value, NULL);
      g_autoptr (GBytes) bytes = plumb_xml_writer_finish (writer);
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, NULL, findings);
      g_assert_nonnull (doc);
      g_autofree char *read_text = plumb_xml_dup_text (xmlDocGetRootElement (doc));
      g_autofree char *read_value = plumb_xml_dup_attribute (xmlDocGetRootElement (doc), "a");
      g_assert_cmpstr (read_text, ==, text);
      g_assert_cmpstr (read_value, ==, value);
    }
}

static void
test_is_text (void)
{
  g_assert_true (plumb_xml_is_text (""));
  g_assert_true (plumb_xml_is_text ("a\tb\n東\xF0\x9F\x98\x80"));
  g_assert_false (plumb_xml_is_text ("a\x01"));
  g_assert_false (plumb_xml_is_text ("\x1b[31m"));
  g_assert_false (plumb_xml_is_text ("\xEF\xBF\xBF"));
  g_assert_false (plumb_xml_is_text ("\xFF"));
}

/* A slip of a caller must not make a file that cannot be opened again. */
static void
test_bad_text_stays_readable (void)
{
  PlumbXmlWriter *writer = plumb_xml_writer_new ();
  plumb_xml_writer_text (writer, "r",
                         "a\x01"
                         "b\xFF",
                         NULL);
  g_autoptr (GBytes) bytes = plumb_xml_writer_finish (writer);
  g_autoptr (PlumbFindings) findings = plumb_findings_new ();
  g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, NULL, findings);
  g_assert_nonnull (doc);
  g_autofree char *text = plumb_xml_dup_text (xmlDocGetRootElement (doc));
  g_assert_cmpstr (text, ==,
                   "a\xEF\xBF\xBD"
                   "b\xEF\xBF\xBD");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-writer/form", test_form);
  g_test_add_func ("/xml-writer/round-trip", test_round_trip);
  g_test_add_func ("/xml-writer/is-text", test_is_text);
  g_test_add_func ("/xml-writer/bad-text", test_bad_text_stays_readable);
  return g_test_run ();
}
