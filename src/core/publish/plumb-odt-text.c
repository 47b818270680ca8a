/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"
#include "plumb-typeface.h"

#include <string.h>

/* Paragraphs and what stands in them. */

#define ISOLATE_LTR "\342\201\246" /* U+2066 */
#define ISOLATE_RTL "\342\201\247" /* U+2067 */
#define ISOLATE_END "\342\201\251" /* U+2069 */

void
plumb_odt_take_break (PlumbOdt *self, GString *style, GString *properties)
{
  if (self->break_page != NULL && *self->break_page != '\0')
    g_string_append_printf (style, " style:master-page-name=\"%s\"", self->break_page);
  else if (self->break_page != NULL)
    g_string_append (properties, " fo:break-before=\"page\"");
  self->break_page = NULL;
  self->filled = TRUE;
}

PlumbOdtPlace
plumb_odt_enter (PlumbOdt *self, const char *language)
{
  PlumbOdtPlace place = { .language = self->language, .rtl = self->rtl };

  if (language != NULL)
    {
      self->language = language;
      self->rtl = plumb_language_is_rtl (language);
    }
  return place;
}

void
plumb_odt_leave (PlumbOdt *self, const PlumbOdtPlace *place)
{
  self->language = place->language;
  self->rtl = place->rtl;
}

/* The direction of a paragraph in @style, and the edge that its lines stand at: said as left or
 * right, since not all programs turn "start" round with the direction. */
static void
append_direction (const PlumbOdt *self, GString *out, const char *style)
{
  gboolean end = g_str_has_suffix (style, "_20_end");

  g_string_append_printf (out, " style:writing-mode=\"%s\"", self->rtl ? "rl-tb" : "lr-tb");
  if (!g_str_has_suffix (style, "_20_center"))
    g_string_append_printf (out, " fo:text-align=\"%s\"", self->rtl == end ? "left" : "right");
}

/* Inside a call-out. What a paragraph says of its margins holds instead of what its list says. */
static void
append_inset (const PlumbOdt *self, GString *out)
{
  double indent = PLUMB_ODT_INDENT * self->setup->base_size;

  plumb_odt_append_length (out, "fo:margin-left", self->inset + self->lists->len * indent);
  plumb_odt_append_length (out, "fo:margin-right", self->inset);
  if (self->lists->len > 0)
    plumb_odt_append_length (out, "fo:text-indent", -indent);
}

/* The style of a paragraph: @style itself, or an automatic one with what is special here. */
static const char *
find_style (PlumbOdt *self, const char *style)
{
  const PlumbDocument *document = self->document;
  g_autoptr (GString) attributes = g_string_new (NULL);
  g_autoptr (GString) definition = g_string_new ("<style:paragraph-properties");
  gboolean inset = self->inset > 0 && !g_str_has_prefix (style, "Callout");
  gboolean plain = self->break_page == NULL && self->rtl == document->rtl && !inset
                   && g_str_equal (self->language, document->language);

  self->filled = TRUE;
  if (plain)
    return style;
  g_string_append_printf (attributes, " style:parent-style-name=\"%s\"", style);
  plumb_odt_take_break (self, attributes, definition);
  if (self->rtl != document->rtl)
    append_direction (self, definition, style);
  if (inset)
    append_inset (self, definition);
  g_string_append (definition, "/>");
  if (!g_str_equal (self->language, document->language))
    {
      g_string_append (definition, "<style:text-properties");
      plumb_odt_append_language (definition, self->language, FALSE);
      g_string_append (definition, "/>");
    }
  return plumb_odt_style (self, "paragraph", "P", attributes->str, definition->str);
}

void
plumb_odt_open_paragraph (PlumbOdt *self, int level, const char *style)
{
  plumb_odt_enter_lists (self);
  style = find_style (self, style);
  if (level > 0)
    g_string_append_printf (self->out, "<text:h text:style-name=\"%s\" text:outline-level=\"%d\">",
                            style, level);
  else
    g_string_append_printf (self->out, "<text:p text:style-name=\"%s\">", style);
  self->after_space = TRUE;
}

void
plumb_odt_close_paragraph (PlumbOdt *self, int level)
{
  g_string_append (self->out, level > 0 ? "</text:h>\n" : "</text:p>\n");
}

/* White space folds into one space in OpenDocument (6.1.2), and goes at the edges of a paragraph.
 */
static void
append_spaces (PlumbOdt *self, gsize n)
{
  if (n > 0 && !self->after_space)
    {
      g_string_append_c (self->out, ' ');
      n--;
    }
  if (n == 1)
    g_string_append (self->out, "<text:s/>");
  else if (n > 1)
    g_string_append_printf (self->out, "<text:s text:c=\"%" G_GSIZE_FORMAT "\"/>", n);
  self->after_space = TRUE;
}

void
plumb_odt_append_words (PlumbOdt *self, const char *text)
{
  while (*text != '\0')
    {
      gsize words = strcspn (text, " \n\t");
      gsize spaces = strspn (text + words, " ");
      g_autofree char *plain = g_strndup (text, words);

      if (words > 0)
        {
          plumb_markup_append (self->out, plain);
          self->after_space = FALSE;
        }
      if (spaces > 0)
        append_spaces (self, spaces);
      text += words + spaces;
      if (*text != '\n' && *text != '\t')
        continue;
      g_string_append (self->out, *text == '\n' ? "<text:line-break/>" : "<text:tab/>");
      self->after_space = TRUE;
      text++;
    }
}

static void
open_span (PlumbOdt *self, const char *style)
{
  g_string_append_printf (self->out, "<text:span text:style-name=\"%s\">", style);
}

/* Opens the link of @run; FALSE if it leads nowhere. */
static gboolean
open_link (PlumbOdt *self, const PlumbRun *run)
{
  const char *mark = run->anchor != NULL ? g_hash_table_lookup (self->anchors, run->anchor) : NULL;

  if (run->uri == NULL && mark == NULL)
    return FALSE;
  g_string_append (self->out, "<text:a xlink:type=\"simple\" xlink:href=\"");
  if (run->uri == NULL)
    g_string_append_c (self->out, '#');
  plumb_markup_append (self->out, run->uri != NULL ? run->uri : mark);
  g_string_append (self->out, "\" text:style-name=\"Internet_20_link\""
                              " text:visited-style-name=\"Visited_20_Internet_20_Link\">");
  return TRUE;
}

/* The span of a run in a language of its own. */
static void
open_language (PlumbOdt *self, const char *language)
{
  g_autoptr (GString) definition = g_string_new ("<style:text-properties");

  plumb_odt_append_language (definition, language, FALSE);
  g_string_append (definition, "/>");
  open_span (self, plumb_odt_style (self, "text", "T", "", definition->str));
}

/* The mark that keeps the direction of @run to itself; NULL where it needs none. */
static const char *
get_isolate (const PlumbOdt *self, const PlumbRun *run)
{
  if (run->language != NULL && plumb_language_is_rtl (run->language) != self->rtl)
    return self->rtl ? ISOLATE_LTR : ISOLATE_RTL;
  return self->rtl && plumb_typeface_is_figure (run->text) ? ISOLATE_LTR : NULL;
}

static void
append_run (PlumbOdt *self, const PlumbRun *run, gboolean strong)
{
  const char *isolate = get_isolate (self, run);
  gboolean link = open_link (self, run);
  guint n_spans = 0;

  if (strong || (run->style & PLUMB_RUN_STRONG) != 0)
    {
      open_span (self, "Strong_20_Emphasis");
      n_spans++;
    }
  if (run->style & PLUMB_RUN_EMPHASIS)
    {
      open_span (self, "Emphasis");
      n_spans++;
    }
  if (run->language != NULL)
    {
      open_language (self, run->language);
      n_spans++;
    }
  g_string_append (self->out, isolate != NULL ? isolate : "");
  plumb_odt_append_words (self, run->text);
  g_string_append (self->out, isolate != NULL ? ISOLATE_END : "");
  for (; n_spans > 0; n_spans--)
    g_string_append (self->out, "</text:span>");
  if (link)
    g_string_append (self->out, "</text:a>");
}

void
plumb_odt_append_inline (PlumbOdt *self, const PlumbInline *text, gboolean strong)
{
  for (guint i = 0; text != NULL && i < text->runs->len; i++)
    append_run (self, text->runs->pdata[i], strong);
}

void
plumb_odt_append_passage (PlumbOdt *self, const char *style, const PlumbInline *text)
{
  if (plumb_inline_is_empty (text))
    return;
  plumb_odt_open_paragraph (self, 0, style);
  plumb_odt_append_inline (self, text, FALSE);
  plumb_odt_close_paragraph (self, 0);
}

void
plumb_odt_append_empty (PlumbOdt *self, const char *style)
{
  plumb_odt_open_paragraph (self, 0, style);
  plumb_odt_close_paragraph (self, 0);
}
