/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in a file something stands: in values with references, over several lines, past letters of
 * several bytes. */

#include <libxml/tree.h>
#include <locale.h>
#include <string.h>

#include "plumb-xml-reader.h"
#include "plumb-xml-source.h"

typedef struct
{
  const char *xml;   /* of an element with the attribute "a" */
  const char *value; /* what is looked for in the value: the byte where this begins */
  int line;
  int column;
} Case;

static const Case values[] = {
  { "<r a='one'/>", "one", 1, 7 },
  { "<r a='one two'/>", "two", 1, 11 },
  { "<r\n  a=\"one two\"/>", "two", 2, 10 },
  { "<r b='x' a = 'one two'/>", "two", 1, 19 },
  { "<r a='1 &lt; 2 and x'/>", "2 and", 1, 14 },
  { "<r a='1 &#60; &#x20AC; x'/>", "x", 1, 24 },
  { "<r a='one\n   two'/>", "two", 2, 4 },
  { "<r a='one\r\n   two'/>", "two", 2, 4 },
  { "<r a='äöü two'/>", "two", 1, 11 },
  { "<r b='äöü' a='two'/>", "two", 1, 15 },
  { "<r a='one'/>", "", 1, 10 },
};

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const Case *one = &values[i];
      g_test_message ("%s", one->xml);
      g_autoptr (GBytes) bytes = g_bytes_new_static (one->xml, strlen (one->xml));
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, "a.xml", findings);
      g_assert_nonnull (doc);
      const xmlNode *root = xmlDocGetRootElement (doc);
      g_autofree char *value = plumb_xml_dup_attribute (root, "a");
      const char *at = *one->value != '\0' ? strstr (value, one->value) : value + strlen (value);
      g_assert_nonnull (at);

      g_autoptr (PlumbXmlSource) source = plumb_xml_source_new (bytes);
      PlumbFindingPlace place = { 0 };
      plumb_xml_source_locate (source, plumb_xml_get_attribute_line (root, "a"),
                               plumb_xml_get_attribute_column (root, "a"), (int) (at - value),
                               &place);
      g_assert_cmpint (place.line, ==, one->line);
      g_assert_cmpint (place.column, ==, one->column);
    }
}

static const Case texts[] = {
  { "<r><t>one two</t></r>", "two", 1, 11 },
  { "<r><u>one</u><t>one two</t></r>", "two", 1, 21 },
  { "<r><t>\n    one\n    two\n  </t></r>", "two", 3, 5 },
  { "<r><t>a &amp; b two</t></r>", "two", 1, 17 },
  { "<r><t>one\n\n  two</t></r>", "two", 3, 3 },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const Case *one = &texts[i];
      g_test_message ("%s", one->xml);
      g_autoptr (GBytes) bytes = g_bytes_new_static (one->xml, strlen (one->xml));
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (bytes, "a.xml", findings);
      const xmlNode *node = xmlDocGetRootElement (doc)->last;
      g_autofree char *text = plumb_xml_dup_prose (node);
      g_autoptr (PlumbXmlSource) source = plumb_xml_source_new (bytes);
      PlumbFindingPlace place = { 0 };
      plumb_xml_source_locate_text (source, plumb_xml_get_line (node), text,
                                    (int) (strstr (text, one->value) - text), &place);
      g_assert_cmpint (place.line, ==, one->line);
      g_assert_cmpint (place.column, ==, one->column);
    }
}

/* What is not there, or not in UTF-8, has a line and no more. */
static void
test_nowhere (void)
{
  static const char xml[] = "<r>\n  <a b='c'/>\n</r>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (PlumbXmlSource) source = plumb_xml_source_new (bytes);
  PlumbFindingPlace place = { 0 };
  plumb_xml_source_locate (source, 2, 0, -1, &place);
  g_assert_cmpint (place.line, ==, 2);
  g_assert_cmpint (place.column, ==, 3);
  plumb_xml_source_locate (source, 2, 1000, 5, &place);
  g_assert_cmpint (place.column, ==, 3);
  plumb_xml_source_locate (source, 17, 1, 5, &place);
  g_assert_cmpint (place.line, ==, 17);
  g_assert_cmpint (place.column, ==, 0);
  plumb_xml_source_locate_text (source, 2, "something else", 3, &place);
  g_assert_cmpint (place.line, ==, 2);
  g_assert_cmpint (place.column, ==, 3);

  static const char latin[] = "<r a='\xE4'/>";
  g_autoptr (GBytes) other = g_bytes_new_static (latin, strlen (latin));
  g_autoptr (PlumbXmlSource) latin_source = plumb_xml_source_new (other);
  plumb_xml_source_locate (latin_source, 1, 4, 0, &place);
  g_assert_cmpint (place.line, ==, 1);
  g_assert_cmpint (place.column, ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-source/values", test_values);
  g_test_add_func ("/xml-source/texts", test_texts);
  g_test_add_func ("/xml-source/nowhere", test_nowhere);
  return g_test_run ();
}
