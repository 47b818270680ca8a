/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

/* The table of contents: a field that a word processor makes anew on request, filled with what it
 * would say. Its page numbers are fields of their own, which are right as soon as there are pages.
 */

#define MAX_DEPTH 6

/* How an entry is made when the field is. */
static void
append_template (PlumbOdt *self, int level)
{
  g_string_append_printf (
      self->out,
      "<text:table-of-content-entry-template text:outline-level=\"%d\""
      " text:style-name=\"Contents_20_%d\"><text:index-entry-link-start/><text:index-entry-text/>"
      "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/>"
      "<text:index-entry-page-number/><text:index-entry-link-end/>"
      "</text:table-of-content-entry-template>\n",
      level, level);
}

static void
append_source (PlumbOdt *self, const PlumbBlock *block, int depth)
{
  g_autofree char *title = block->text != NULL ? plumb_inline_to_text (block->text) : NULL;

  g_string_append_printf (self->out,
                          "<text:table-of-content-source text:outline-level=\"%d\""
                          " text:use-index-marks=\"false\">"
                          "<text:index-title-template"
                          " text:style-name=\"Contents_20_Heading\">",
                          depth);
  plumb_markup_append (self->out, title != NULL ? title : "");
  g_string_append (self->out, "</text:index-title-template>\n");
  for (int level = 1; level <= MAX_DEPTH; level++)
    append_template (self, level);
  g_string_append (self->out, "</text:table-of-content-source>\n");
}

static void
append_title (PlumbOdt *self, const PlumbBlock *block)
{
  if (plumb_inline_is_empty (block->text))
    return;
  g_string_append_printf (self->out, "<text:index-title text:name=\"Contents%u_Head\">",
                          self->n_sections);
  plumb_odt_append_passage (self, "Contents_20_Heading", block->text);
  g_string_append (self->out, "</text:index-title>\n");
}

static void
append_entry (PlumbOdt *self, const PlumbBlock *heading)
{
  const char *mark = g_hash_table_lookup (self->marks, heading);
  g_autoptr (PlumbInline) words = plumb_block_dup_entry (heading);
  g_autofree char *style = g_strdup_printf ("Contents_20_%d", heading->level);
  PlumbOdtPlace place = plumb_odt_enter (self, plumb_block_get_language (heading));

  plumb_odt_open_paragraph (self, 0, style);
  g_string_append_printf (self->out,
                          "<text:a xlink:type=\"simple\" xlink:href=\"#%s\""
                          " text:style-name=\"Index_20_Link\""
                          " text:visited-style-name=\"Index_20_Link\">",
                          mark);
  plumb_odt_append_inline (self, words, FALSE);
  g_string_append_printf (self->out,
                          "<text:tab/><text:bookmark-ref text:reference-format=\"page\""
                          " text:ref-name=\"%s\"/></text:a>",
                          mark);
  plumb_odt_close_paragraph (self, 0);
  plumb_odt_leave (self, &place);
}

void
plumb_odt_append_contents (PlumbOdt *self, const PlumbBlock *block)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_sections (self->document);
  int depth = CLAMP (block->level, 1, MAX_DEPTH);
  GArray *lists;

  if (headings->len == 0)
    return;
  lists = plumb_odt_leave_lists (self);
  g_string_append_printf (self->out,
                          "<text:table-of-content text:style-name=\"%s\" text:protected=\"false\""
                          " text:name=\"Contents%u\">\n",
                          plumb_odt_style (self, "section", "S", "", "<style:section-properties/>"),
                          ++self->n_sections);
  append_source (self, block, depth);
  g_string_append (self->out, "<text:index-body>\n");
  append_title (self, block);
  for (guint i = 0; i < headings->len; i++)
    if (((const PlumbBlock *) headings->pdata[i])->level <= depth)
      append_entry (self, headings->pdata[i]);
  g_string_append (self->out, "</text:index-body>\n</text:table-of-content>\n");
  plumb_odt_return_to_lists (self, lists);
}
