/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Thousands of damaged documents, each judged by our validation and by libxml2's: both must come to
 * the same verdict. */

#include "plumb-xml-schema.h"

#include <libxml/relaxng.h>

static GBytes *
load (const char *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = plumb_xml_load_bytes (g_test_get_filename (G_TEST_DIST, file, NULL), &error);
  g_assert_no_error (error);
  return bytes;
}

/* Any element but <extra> and what is in it, which our validation leaves alone. */
static xmlNode *
pick_element (xmlDoc *doc)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  for (xmlNode *node = xmlDocGetRootElement (doc); node != NULL;)
    {
      gboolean is_ours
          = node->type == XML_ELEMENT_NODE && !xmlStrEqual (node->name, (const xmlChar *) "extra");
      if (is_ours)
        g_ptr_array_add (all, node);
      xmlNode *next = is_ours ? node->children : NULL;
      while (next == NULL && node != NULL && node->type != XML_DOCUMENT_NODE)
        {
          next = node->next;
          node = node->parent;
        }
      node = next;
    }
  return g_ptr_array_index (all, g_test_rand_int_range (0, all->len));
}

static const char *
pick_word (void)
{
  static const char *const words[]
      = { "",          "yes", "no",    "label", "title",      "author",     "book",
          "shelf",     "box", "lid",   "note",  "name",       "b9",         "-3",
          "7",         "2.5", "0.1",   "1.0",   "2001-02-03", "2001-02-30", " yes ",
          "123456789", "id",  "pages", "rare",  "open" };
  return words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
}

static void
remove_node (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

static void
damage (xmlDoc *doc)
{
  xmlNode *node = pick_element (doc);
  xmlNode *other = pick_element (doc);
  gboolean is_root = node == xmlDocGetRootElement (doc);
  const xmlChar *word = (const xmlChar *) pick_word ();
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      if (!is_root)
        remove_node (node);
      break;
    case 1:
      if (!is_root)
        xmlAddNextSibling (node, xmlCopyNode (node, 1));
      break;
    case 2:
      if (!is_root)
        xmlAddNextSibling (node, xmlCopyNode (other, 1));
      break;
    case 3:
      if (*word != '\0')
        xmlNodeSetName (node, word);
      break;
    case 4:
      if (*word != '\0')
        xmlSetProp (node, word, (const xmlChar *) pick_word ());
      break;
    case 5:
      if (node->properties != NULL)
        xmlRemoveProp (node->properties);
      break;
    case 6:
      if (node->properties != NULL)
        xmlSetProp (node, node->properties->name, word);
      break;
    default:
      xmlAddChild (node, xmlNewText (word));
      break;
    }
}

static void
ignore_message (void *data, const char *format, ...)
{
}

static void
test_verdicts (void)
{
  g_autoptr (GBytes) schema = load ("library.rng");
  g_autoptr (GBytes) sample = load ("library.xml");
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (schema, NULL),
                                                             (int) g_bytes_get_size (schema));
  xmlRelaxNG *oracle = xmlRelaxNGParse (parser);
  g_assert_nonnull (oracle);
  guint n_valid = 0;
  for (guint round = 0; round < 4000; round++)
    {
      g_autoptr (PlumbFindings) findings = plumb_findings_new ();
      g_autoptr (xmlDoc) doc = plumb_xml_read_bytes (sample, "library.xml", findings);
      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        damage (doc);

      gboolean valid = plumb_xml_validate (doc, schema, "library.xml", findings);
      xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (oracle);
      xmlRelaxNGSetValidErrors (context, ignore_message, ignore_message, NULL);
      gboolean expected = xmlRelaxNGValidateDoc (context, doc) == 0;
      xmlRelaxNGFreeValidCtxt (context);
      if (valid != expected)
        {
          xmlChar *text = NULL;
          int size = 0;
          xmlDocDumpMemory (doc, &text, &size);
          g_autofree char *said = plumb_findings_to_text (findings);
          g_test_message ("libxml2 says %d of\n%s\nwe say\n%s", expected, text, said);
          xmlFree (text);
        }
      g_assert_cmpint (valid, ==, expected);
      n_valid += valid;
    }
  g_test_message ("%u of 4000 were valid", n_valid);
  g_assert_cmpuint (n_valid, >, 200);
  g_assert_cmpuint (n_valid, <, 3800);
  xmlRelaxNGFree (oracle);
  xmlRelaxNGFreeParserCtxt (parser);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-schema-oracle/verdicts", test_verdicts);
  return g_test_run ();
}
