/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

#include <string.h>

/* Pages: their size, and the lines above and below the text, in which numbers are fields. */

/* Distances of the running lines from the text, in multiples of the base size: OpenDocument counts
 * them to the page's text, the rest to its margin. */
#define HEADER_ROOM 2.6
#define FOOTER_ROOM 3.2
#define LINE_ROOM   1.6

/* Whether pages have a header; @running: those that have running lines. */
static gboolean
has_header (const PlumbOdt *self, gboolean running)
{
  const PlumbDocument *document = self->document;

  return document->draft_word != NULL || (running && document->running_header != NULL);
}

/* @side: "header" or "footer"; @edge: the one that faces the text. */
static void
append_room (const PlumbOdt *self, GString *out, const char *side, const char *edge, double room)
{
  g_string_append_printf (out, "<style:%s-style><style:header-footer-properties", side);
  plumb_odt_append_length (out, "fo:min-height", room * self->setup->base_size);
  plumb_odt_append_length (out, edge, (room - LINE_ROOM) * self->setup->base_size);
  g_string_append_printf (out, "/></style:%s-style>\n", side);
}

/* @running: with the lines above and below the text. */
static void
append_layout (const PlumbOdt *self, GString *out, const char *name, gboolean running)
{
  const PlumbPageSetup *setup = self->setup;
  gboolean rtl = self->document->rtl;
  double header = has_header (self, running) ? HEADER_ROOM : 0;
  double footer = running ? FOOTER_ROOM : 0;

  g_string_append_printf (out, "<style:page-layout style:name=\"%s\"><style:page-layout-properties",
                          name);
  plumb_odt_append_length (out, "fo:page-width", setup->width);
  plumb_odt_append_length (out, "fo:page-height", setup->height);
  plumb_odt_append_length (out, "fo:margin-top", setup->margin_top - header * setup->base_size);
  plumb_odt_append_length (out, "fo:margin-bottom",
                           setup->margin_bottom - footer * setup->base_size);
  plumb_odt_append_length (out, "fo:margin-left", rtl ? setup->margin_end : setup->margin_start);
  plumb_odt_append_length (out, "fo:margin-right", rtl ? setup->margin_start : setup->margin_end);
  g_string_append_printf (out,
                          " style:print-orientation=\"portrait\" style:writing-mode=\"%s\"/>\n",
                          rtl ? "rl-tb" : "lr-tb");
  if (header > 0)
    append_room (self, out, "header", "fo:margin-bottom", HEADER_ROOM);
  if (footer > 0)
    append_room (self, out, "footer", "fo:margin-top", FOOTER_ROOM);
  g_string_append (out, "</style:page-layout>\n");
}

/* @format with {page} and {pages} as fields. */
static void
append_page_format (GString *out, const char *format)
{
  while (*format != '\0')
    {
      gsize length = strcspn (format, "{");
      g_autofree char *words = g_strndup (format, length);

      plumb_markup_append (out, words);
      format += length;
      if (g_str_has_prefix (format, "{page}"))
        {
          g_string_append (out, "<text:page-number text:select-page=\"current\">1"
                                "</text:page-number>");
          format += strlen ("{page}");
        }
      else if (g_str_has_prefix (format, "{pages}"))
        {
          g_string_append (out, "<text:page-count>1</text:page-count>");
          format += strlen ("{pages}");
        }
      else if (*format != '\0')
        g_string_append_c (out, *format++);
    }
}

/* The header, where there is something to stand in it: the running line, and behind the text the
 * word of a draft. */
static void
append_header (PlumbOdt *self, GString *out, gboolean running)
{
  const PlumbDocument *document = self->document;
  gboolean draft = document->draft_word != NULL;

  if (!has_header (self, running))
    return;
  g_string_append (out, "<style:header><text:p text:style-name=\"Header\">");
  if (draft)
    plumb_odt_append_watermark (self, out);
  if (draft && running)
    plumb_markup_append (out, document->draft_word);
  if (draft && running && document->running_header != NULL)
    g_string_append (out, " · ");
  if (running && document->running_header != NULL)
    plumb_markup_append (out, document->running_header);
  g_string_append (out, "</text:p></style:header>\n");
}

static void
append_footer (const PlumbOdt *self, GString *out)
{
  const PlumbDocument *document = self->document;

  g_string_append (out, "<style:footer><text:p text:style-name=\"Footer\">");
  if (document->running_footer != NULL)
    plumb_markup_append (out, document->running_footer);
  if (document->page_format != NULL)
    {
      g_string_append (out, "<text:tab/>");
      append_page_format (out, document->page_format);
    }
  g_string_append (out, "</text:p></style:footer>\n");
}

/* In styles.xml, headers find only styles that stand there too. */
static void
append_mark_style (GString *out)
{
  g_string_append (out, "<style:style style:name=\"Draft_20_mark\" style:family=\"graphic\">"
                        "<style:graphic-properties style:wrap=\"run-through\""
                        " style:run-through=\"background\" style:flow-with-text=\"false\""
                        " style:vertical-pos=\"middle\" style:vertical-rel=\"page\""
                        " style:horizontal-pos=\"center\" style:horizontal-rel=\"page\"/>"
                        "</style:style>\n");
}

void
plumb_odt_append_pages (PlumbOdt *self, GString *out)
{
  g_string_append (out, "<office:automatic-styles>\n");
  if (self->document->draft_word != NULL)
    append_mark_style (out);
  append_layout (self, out, "PL1", TRUE);
  append_layout (self, out, "PL2", FALSE);
  g_string_append (out, "</office:automatic-styles>\n<office:master-styles>\n"
                        "<style:master-page style:name=\"" PLUMB_ODT_STANDARD
                        "\" style:page-layout-name=\"PL1\">\n");
  append_header (self, out, TRUE);
  append_footer (self, out);
  g_string_append (out, "</style:master-page>\n"
                        "<style:master-page style:name=\"" PLUMB_ODT_FIRST
                        "\" style:display-name=\"First Page\" style:page-layout-name=\"PL2\""
                        " style:next-style-name=\"" PLUMB_ODT_STANDARD "\">\n");
  append_header (self, out, FALSE);
  g_string_append (out, "</style:master-page>\n</office:master-styles>\n");
}
