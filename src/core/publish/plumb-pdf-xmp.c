/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"

/* The metadata packet (ISO 16684-1). The identifications of PDF/UA (ISO 14289-1, clause 5) and
 * PDF/A (ISO 19005-3, 6.6.4) stand in it; PDF/A wants the schema of the former described, since it
 * is none of its own. */

#define PACKET_BEGIN "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
#define PACKET_END   "<?xpacket end=\"r\"?>\n"

#define NS_RDF   "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define NS_PDFUA "http://www.aiim.org/pdfua/ns/id/"

static const char identification[]
    = "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"" NS_PDFUA "\"\n"
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
      "<pdfuaid:part>1</pdfuaid:part>\n"
      "<pdfaid:part>3</pdfaid:part>\n"
      "<pdfaid:conformance>A</pdfaid:conformance>\n"
      "</rdf:Description>\n"
      "<rdf:Description rdf:about=\"\"\n"
      " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
      "<pdfaSchema:namespaceURI>" NS_PDFUA "</pdfaSchema:namespaceURI>\n"
      "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
      "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaProperty:name>part</pdfaProperty:name>\n"
      "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
      "<pdfaProperty:category>internal</pdfaProperty:category>\n"
      "<pdfaProperty:description>Part of the standard</pdfaProperty:description>\n"
      "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
      "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
      "</rdf:Description>\n";

static void
append_simple (GString *xmp, const char *element, const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xmp, "<%s>%s</%s>\n", element, escaped, element);
}

/* @container: "Alt" with a default language, "Seq" or "Bag". */
static void
append_listed (GString *xmp, const char *element, const char *container, const char *text)
{
  g_autofree char *escaped = NULL;
  gboolean alternatives = g_str_equal (container, "Alt");

  if (text == NULL)
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xmp, "<%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></%s>\n", element,
                          container, alternatives ? " xml:lang=\"x-default\"" : "", escaped,
                          container, element);
}

char *
plumb_pdf_xmp_new (const PlumbDocument *document)
{
  GString *xmp = g_string_new (PACKET_BEGIN);
  g_autofree char *date = plumb_pdf_dup_iso_date (document);
  g_autofree char *producer = plumb_pdf_dup_producer ();

  g_string_append (xmp, "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"" NS_RDF "\">\n"
                        "<rdf:Description rdf:about=\"\"\n"
                        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
                        "<dc:format>application/pdf</dc:format>\n");
  append_listed (xmp, "dc:title", "Alt", document->title);
  append_listed (xmp, "dc:creator", "Seq", document->author);
  append_listed (xmp, "dc:description", "Alt", document->subject);
  append_listed (xmp, "dc:language", "Bag", document->language);
  append_simple (xmp, "pdf:Keywords", document->keywords);
  append_simple (xmp, "pdf:Producer", producer);
  append_simple (xmp, "xmp:CreatorTool", document->creator);
  append_simple (xmp, "xmp:CreateDate", date);
  append_simple (xmp, "xmp:ModifyDate", date);
  g_string_append (xmp, "</rdf:Description>\n");
  g_string_append (xmp, identification);
  g_string_append (xmp, "</rdf:RDF></x:xmpmeta>\n" PACKET_END);
  return g_string_free (xmp, FALSE);
}
