/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-html-private.h"

/* Each kind of block in HTML; tables and pictures are in plumb-html-parts.c. */

static void append_blocks (PlumbHtml *self, const PlumbBlock *container);

/* Ends the tag of an element that was begun: with the language of @block and, if not NULL, @class.
 */
static void
end_tag (PlumbHtml *self, const PlumbBlock *block, const char *class)
{
  if (class != NULL)
    g_string_append_printf (self->out, " class=\"%s\"", class);
  plumb_html_append_language (self, block->language);
  g_string_append_c (self->out, '>');
}

/* The same with its beginning. */
static void
open_element (PlumbHtml *self, const PlumbBlock *block, const char *element, const char *class)
{
  g_string_append_printf (self->out, "<%s", element);
  end_tag (self, block, class);
}

static void
close_element (PlumbHtml *self, const char *element)
{
  g_string_append_printf (self->out, "</%s>\n", element);
}

static void
append_text_element (PlumbHtml *self,
                     const PlumbBlock *block,
                     const char *element,
                     const char *class,
                     const PlumbInline *text)
{
  open_element (self, block, element, class);
  plumb_html_append_inline (self, text);
  close_element (self, element);
}

/* The title of the file stands above the headings, so that they begin at <h2>. */
static void
append_heading (PlumbHtml *self, const PlumbBlock *block)
{
  int level = block->level + 1;
  g_autofree char *element = level <= 6 ? g_strdup_printf ("h%d", level) : g_strdup ("div");

  g_string_append_printf (self->out, "<%s id=\"", element);
  plumb_markup_append (self->out, g_hash_table_lookup (self->ids, block));
  g_string_append_c (self->out, '"');
  if (level > 6)
    g_string_append_printf (self->out, " role=\"heading\" aria-level=\"%d\"", level);
  plumb_html_append_language (self, block->language);
  g_string_append_c (self->out, '>');
  plumb_html_append_inline (self, block->text);
  close_element (self, element);
}

static void
append_paragraph (PlumbHtml *self, const PlumbBlock *block)
{
  static const char *const classes[] = {
    [PLUMB_PARAGRAPH_BODY] = NULL,     [PLUMB_PARAGRAPH_LEAD] = "lead",
    [PLUMB_PARAGRAPH_SMALL] = "small", [PLUMB_PARAGRAPH_CAPTION] = "caption",
    [PLUMB_PARAGRAPH_LABEL] = "label", [PLUMB_PARAGRAPH_NOTE] = "small note-below",
  };

  if (!plumb_inline_is_empty (block->text))
    append_text_element (self, block, "p", classes[block->style], block->text);
}

static void
append_container (PlumbHtml *self, const PlumbBlock *block, const char *element)
{
  open_element (self, block, element, NULL);
  g_string_append_c (self->out, '\n');
  append_blocks (self, block);
  close_element (self, element);
}

/* An item of one paragraph needs no paragraph inside. */
static void
append_item (PlumbHtml *self, const PlumbBlock *block)
{
  const PlumbBlock *only = block->children->len == 1 ? block->children->pdata[0] : NULL;

  if (only != NULL && only->kind == PLUMB_BLOCK_PARAGRAPH && only->language == NULL)
    append_text_element (self, block, "li", NULL, only->text);
  else
    append_container (self, block, "li");
}

static void
append_pair (PlumbHtml *self, const PlumbBlock *block)
{
  g_string_append (self->out, "<div><dt>");
  plumb_html_append_inline (self, block->text);
  g_string_append (self->out, "</dt>");
  append_text_element (self, block, "dd", NULL, block->value);
  g_string_append (self->out, "</div>\n");
}

static void
append_callout (PlumbHtml *self, const PlumbBlock *block)
{
  static const struct
  {
    const char *class;
    const char *sign;
  } styles[] = {
    [PLUMB_CALLOUT_NOTE] = { "note", "§" },
    [PLUMB_CALLOUT_INFO] = { "info", "i" },
    [PLUMB_CALLOUT_CAUTION] = { "caution", "!" },
    [PLUMB_CALLOUT_WARNING] = { "warning", "!!" },
  };
  guint number = ++self->n_callouts;

  /* A note and no <aside>: each of those is a landmark, and a landmark for each note is none. */
  g_string_append_printf (self->out,
                          "<div class=\"callout %s\" role=\"note\" aria-labelledby=\"callout-%u\"",
                          styles[block->callout].class, number);
  plumb_html_append_language (self, block->language);
  g_string_append_printf (self->out,
                          ">\n<p class=\"callout-title\" id=\"callout-%u\">"
                          "<span class=\"sign\" aria-hidden=\"true\">%s</span>",
                          number, styles[block->callout].sign);
  plumb_html_append_inline (self, block->text);
  g_string_append (self->out, "</p>\n");
  append_blocks (self, block);
  close_element (self, "div");
}

static void
append_cover (PlumbHtml *self, const PlumbBlock *block)
{
  open_element (self, block, self->in_main ? "section" : "header", NULL);
  if (!self->in_main && !self->has_title)
    plumb_html_append_letterhead (self, TRUE);
  append_text_element (self, block, self->has_title ? "p" : "h1", NULL, block->text);
  self->has_title = TRUE;
  if (!plumb_inline_is_empty (block->value))
    append_text_element (self, block, "p", "subtitle", block->value);
  append_blocks (self, block);
  close_element (self, self->in_main ? "section" : "header");
}

/* Entries nest as the headings do: @depth lists are open, each but the outermost in an item of the
 * one around it. */
static void
append_contents_entries (PlumbHtml *self, const PlumbBlock *block)
{
  g_autoptr (GPtrArray) headings = plumb_document_list_sections (self->document);
  int depth = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      const PlumbBlock *heading = headings->pdata[i];
      g_autoptr (PlumbInline) entry = plumb_block_dup_entry (heading);

      if (heading->level > block->level)
        continue;
      for (; depth > heading->level; depth--)
        g_string_append (self->out, "</li></ol>");
      if (depth == heading->level)
        g_string_append (self->out, "</li>\n");
      for (; depth < heading->level; depth++)
        g_string_append (self->out, "<ol>\n");
      g_string_append (self->out, "<li><a href=\"#");
      plumb_markup_append (self->out, g_hash_table_lookup (self->ids, heading));
      g_string_append_c (self->out, '"');
      plumb_html_append_language (self, plumb_block_get_language (heading));
      g_string_append_c (self->out, '>');
      plumb_html_append_inline (self, entry);
      g_string_append (self->out, "</a>");
    }
  for (; depth > 0; depth--)
    g_string_append (self->out, "</li></ol>");
}

static void
append_contents (PlumbHtml *self, const PlumbBlock *block)
{
  gboolean labelled = !plumb_inline_is_empty (block->text);

  g_string_append (self->out, labelled ? "<nav aria-labelledby=\"contents-title\"" : "<nav");
  plumb_html_append_language (self, block->language);
  g_string_append (self->out, ">\n");
  if (labelled)
    {
      g_string_append (self->out, "<h2 id=\"contents-title\">");
      plumb_html_append_inline (self, block->text);
      g_string_append (self->out, "</h2>\n");
    }
  append_contents_entries (self, block);
  g_string_append (self->out, "\n</nav>\n");
}

/* The name that CSS has for the digits of a list (CSS Counter Styles Level 3); NULL for those of
 * ASCII and where it has none. */
static const char *
get_counter (gunichar zero)
{
  static const struct
  {
    gunichar zero;
    const char *name;
  } counters[] = { { 0x660, "arabic-indic" }, { 0x6f0, "persian" },   { 0x966, "devanagari" },
                   { 0x9e6, "bengali" },      { 0xa66, "gurmukhi" },  { 0xae6, "gujarati" },
                   { 0xb66, "oriya" },        { 0xbe6, "tamil" },     { 0xc66, "telugu" },
                   { 0xce6, "kannada" },      { 0xd66, "malayalam" }, { 0xe50, "thai" },
                   { 0xed0, "lao" },          { 0xf20, "tibetan" },   { 0x1040, "myanmar" },
                   { 0x17e0, "khmer" },       { 0x1810, "mongolian" } };

  for (guint i = 0; i < G_N_ELEMENTS (counters); i++)
    if (counters[i].zero == zero)
      return counters[i].name;
  return NULL;
}

static void
append_list (PlumbHtml *self, const PlumbBlock *block)
{
  static const char *const classes[]
      = { [PLUMB_LIST_TICK] = "tick", [PLUMB_LIST_PICK] = "pick", [PLUMB_LIST_NUMBER] = NULL };
  const char *element = block->list == PLUMB_LIST_NUMBER ? "ol" : "ul";
  const char *counter = block->list == PLUMB_LIST_NUMBER ? get_counter (block->zero) : NULL;
  g_string_append_printf (self->out, "<%s", element);
  if (counter != NULL)
    g_string_append_printf (self->out, " style=\"list-style-type:%s\"", counter);
  end_tag (self, block, classes[block->list]);
  g_string_append_c (self->out, '\n');
  append_blocks (self, block);
  close_element (self, element);
}

static void
append_quote (PlumbHtml *self, const PlumbBlock *block)
{
  append_container (self, block, "blockquote");
}

static void
append_key_values (PlumbHtml *self, const PlumbBlock *block)
{
  append_container (self, block, "dl");
}

/* HTML has no pages: what the sheet holds, all of it. */
static void
append_sheet (PlumbHtml *self, const PlumbBlock *block)
{
  if (block->language == NULL)
    append_blocks (self, block);
  else
    append_container (self, block, "div");
}

/* A side whose language is told says it for all that is in it. */
static void
append_side (PlumbHtml *self, const PlumbBlock *block)
{
  append_container (self, block, "div");
}

static void
append_parallel (PlumbHtml *self, const PlumbBlock *block)
{
  open_element (self, block, "div", block->is_stacked ? NULL : "parallel");
  g_string_append_c (self->out, '\n');
  append_blocks (self, block);
  close_element (self, "div");
}

static void
append_page_break (PlumbHtml *self, const PlumbBlock *block)
{
  g_string_append (self->out, "<div class=\"page-break\"></div>\n");
}

static void
append_rule (PlumbHtml *self, const PlumbBlock *block)
{
  g_string_append (self->out, "<hr>\n");
}

static void
append_writing (PlumbHtml *self, const PlumbBlock *block)
{
  for (int i = 0; i < block->level; i++)
    g_string_append (self->out, "<div class=\"writing\"></div>\n");
}

/* A spacer has no function: distances are the style sheet's business. */
typedef void (*AppendFunc) (PlumbHtml *self, const PlumbBlock *block);

static const AppendFunc append_funcs[] = {
  [PLUMB_BLOCK_HEADING] = append_heading,
  [PLUMB_BLOCK_PARAGRAPH] = append_paragraph,
  [PLUMB_BLOCK_LIST] = append_list,
  [PLUMB_BLOCK_ITEM] = append_item,
  [PLUMB_BLOCK_TABLE] = plumb_html_append_table,
  [PLUMB_BLOCK_FIGURE] = plumb_html_append_figure,
  [PLUMB_BLOCK_CALLOUT] = append_callout,
  [PLUMB_BLOCK_QUOTE] = append_quote,
  [PLUMB_BLOCK_KEY_VALUES] = append_key_values,
  [PLUMB_BLOCK_PAIR] = append_pair,
  [PLUMB_BLOCK_CONTENTS] = append_contents,
  [PLUMB_BLOCK_COVER] = append_cover,
  [PLUMB_BLOCK_SHEET] = append_sheet,
  [PLUMB_BLOCK_PAGE_BREAK] = append_page_break,
  [PLUMB_BLOCK_RULE] = append_rule,
  [PLUMB_BLOCK_SPACER] = NULL,
  [PLUMB_BLOCK_WRITING] = append_writing,
  [PLUMB_BLOCK_PARALLEL] = append_parallel,
  [PLUMB_BLOCK_SIDE] = append_side,
};

void
plumb_html_append_block (PlumbHtml *self, const PlumbBlock *block)
{
  if (block->kind == PLUMB_BLOCK_TABLE && block->table->data_only)
    return;
  if (append_funcs[block->kind] != NULL)
    append_funcs[block->kind](self, block);
}

static void
append_blocks (PlumbHtml *self, const PlumbBlock *container)
{
  for (guint i = 0; i < container->children->len; i++)
    plumb_html_append_block (self, container->children->pdata[i]);
}
