/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-html-private.h"
#include "plumb-picture.h"
#include "plumb-typeface.h"

#include <string.h>

/* Words, tables and pictures in HTML. */

/* Pictures are drawn for this width, in points: the measure of the text. */
#define FIGURE_WIDTH 520.0

void
plumb_html_append_language (PlumbHtml *self, const char *language)
{
  if (language == NULL)
    return;
  g_string_append (self->out, " lang=\"");
  plumb_markup_append (self->out, language);
  g_string_append_printf (self->out, "\" dir=\"%s\"",
                          plumb_language_is_rtl (language) ? "rtl" : "ltr");
}

/* Line breaks are kept. */
static void
append_words (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      if (line != lines)
        g_string_append (out, "<br>");
      plumb_markup_append (out, *line);
    }
}

/* Opens the link of @run; FALSE if it leads nowhere. */
static gboolean
open_link (PlumbHtml *self, const PlumbRun *run)
{
  const char *id = run->anchor != NULL ? g_hash_table_lookup (self->anchors, run->anchor) : NULL;

  if (run->uri == NULL && id == NULL)
    return FALSE;
  g_string_append (self->out, run->uri != NULL ? "<a href=\"" : "<a href=\"#");
  plumb_markup_append (self->out, run->uri != NULL ? run->uri : id);
  g_string_append (self->out, "\">");
  return TRUE;
}

/* Keeps the direction of @run to itself; FALSE if it needs nothing. Figures with a sign read from
 * left to right everywhere, though none of their characters says so. */
static gboolean
open_isolate (PlumbHtml *self, const PlumbRun *run)
{
  gboolean figure = self->document->rtl && plumb_typeface_is_figure (run->text);

  if (run->language == NULL && !figure)
    return FALSE;
  g_string_append (self->out, "<bdi");
  if (run->language != NULL)
    plumb_html_append_language (self, run->language);
  else
    g_string_append (self->out, " dir=\"ltr\"");
  g_string_append_c (self->out, '>');
  return TRUE;
}

static void
append_run (PlumbHtml *self, const PlumbRun *run)
{
  gboolean link = open_link (self, run);
  gboolean isolate = open_isolate (self, run);

  if (run->style & PLUMB_RUN_STRONG)
    g_string_append (self->out, "<strong>");
  if (run->style & PLUMB_RUN_EMPHASIS)
    g_string_append (self->out, "<em>");
  append_words (self->out, run->text);
  if (run->style & PLUMB_RUN_EMPHASIS)
    g_string_append (self->out, "</em>");
  if (run->style & PLUMB_RUN_STRONG)
    g_string_append (self->out, "</strong>");
  if (isolate)
    g_string_append (self->out, "</bdi>");
  if (link)
    g_string_append (self->out, "</a>");
}

void
plumb_html_append_inline (PlumbHtml *self, const PlumbInline *text)
{
  for (guint i = 0; text != NULL && i < text->runs->len; i++)
    append_run (self, text->runs->pdata[i]);
}

static const char *
get_align_class (PlumbAlign align)
{
  switch (align)
    {
    case PLUMB_ALIGN_CENTER:
      return "center";
    case PLUMB_ALIGN_END:
    case PLUMB_ALIGN_DECIMAL:
      return "end";
    case PLUMB_ALIGN_START:
    default:
      return NULL;
    }
}

static void
append_classes (GString *out, const char *const *classes, guint n)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (classes[i] == NULL)
        continue;
      g_string_append (out, any ? " " : " class=\"");
      g_string_append (out, classes[i]);
      any = TRUE;
    }
  if (any)
    g_string_append_c (out, '"');
}

static void
append_cell (PlumbHtml *self, const PlumbTable *table, const PlumbCell *cell, guint column)
{
  static const char *const shades[] = { NULL, "shade-quiet", "shade-accent", "shade-warm" };
  /* A cell to write on heads nothing. */
  gboolean header = (cell->header || (table->row_headers && column == 0))
                    && !plumb_inline_is_empty (cell->text);
  const PlumbTableColumn *shape = table->columns->pdata[column];
  const char *const classes[]
      = { get_align_class (shape->align), shades[cell->shade], cell->strong ? "strong" : NULL };

  g_string_append (self->out, header ? "<th scope=\"row\"" : "<td");
  append_classes (self->out, classes, G_N_ELEMENTS (classes));
  if (cell->columns > 1)
    g_string_append_printf (self->out, " colspan=\"%u\"", cell->columns);
  if (cell->rows > 1)
    g_string_append_printf (self->out, " rowspan=\"%u\"", cell->rows);
  plumb_html_append_language (self, cell->language);
  g_string_append_c (self->out, '>');
  plumb_html_append_inline (self, cell->text);
  g_string_append (self->out, header ? "</th>" : "</td>");
}

/* @covered counts, per column, the rows below that a span still covers. */
static void
append_row (PlumbHtml *self, const PlumbTable *table, const PlumbTableRow *row, guint *covered)
{
  guint n = table->columns->len;
  guint next = 0;

  g_string_append (self->out, "<tr>");
  for (guint c = 0; c < n;)
    {
      const PlumbCell *cell;

      if (covered[c] > 0)
        {
          covered[c++]--;
          continue;
        }
      if (next >= row->cells->len)
        {
          g_string_append (self->out, "<td></td>");
          c++;
          continue;
        }
      cell = row->cells->pdata[next++];
      append_cell (self, table, cell, c);
      for (guint i = 0; i < cell->columns && c < n; i++)
        covered[c++] = cell->rows - 1;
    }
  g_string_append (self->out, "</tr>\n");
}

static void
append_head (PlumbHtml *self, const PlumbTable *table)
{
  g_string_append (self->out, "<thead>\n<tr>");
  for (guint c = 0; c < table->columns->len; c++)
    {
      const PlumbTableColumn *column = table->columns->pdata[c];
      const char *const classes[] = { get_align_class (column->align) };

      g_string_append (self->out, "<th scope=\"col\"");
      append_classes (self->out, classes, G_N_ELEMENTS (classes));
      g_string_append_c (self->out, '>');
      plumb_html_append_inline (self, column->header);
      g_string_append (self->out, "</th>");
    }
  g_string_append (self->out, "</tr>\n</thead>\n");
}

/* A table with more columns may be too wide for a phone, or for a window at twice the size. */
#define MAX_NARROW_COLUMNS 3

/* A table that is too wide scrolls by itself; to scroll it by keyboard, one has to be able to get
 * there and to know what it is. A group and no region: regions are landmarks, and a landmark for
 * each table is none. */
static void
open_table (PlumbHtml *self, const PlumbBlock *block)
{
  self->n_tables++;
  g_string_append (self->out, "<div class=\"table\"");
  if (block->table->columns->len > MAX_NARROW_COLUMNS)
    g_string_append (self->out, " tabindex=\"0\" role=\"group\"");
  if (block->table->columns->len > MAX_NARROW_COLUMNS
      && !plumb_inline_is_empty (block->table->caption))
    g_string_append_printf (self->out, " aria-labelledby=\"table-%u\"", self->n_tables);
  g_string_append (self->out, "><table");
  plumb_html_append_language (self, block->language);
  g_string_append (self->out, ">\n");
}

void
plumb_html_append_table (PlumbHtml *self, const PlumbBlock *block)
{
  const PlumbTable *table = block->table;
  g_autofree guint *covered = g_new0 (guint, table->columns->len);

  open_table (self, block);
  if (!plumb_inline_is_empty (table->caption))
    {
      g_string_append_printf (self->out, "<caption><span id=\"table-%u\">", self->n_tables);
      plumb_html_append_inline (self, table->caption);
      g_string_append (self->out, "</span></caption>\n");
    }
  append_head (self, table);
  g_string_append (self->out, "<tbody>\n");
  for (guint r = 0; r < table->rows->len; r++)
    append_row (self, table, table->rows->pdata[r], covered);
  g_string_append (self->out, "</tbody>\n</table></div>\n");
}

void
plumb_html_append_figure (PlumbHtml *self, const PlumbBlock *block)
{
  const char *language = block->language != NULL ? block->language : self->document->language;
  PlumbDrawStyle style;
  g_autofree char *prefix = g_strdup_printf ("f%u-", ++self->n_figures);
  g_autoptr (GString) svg = NULL;
  const char *start;
  double width;
  double height;

  plumb_draw_style_init (&style, self->typeface, language,
                         block->language != NULL ? plumb_language_is_rtl (language)
                                                 : self->document->rtl);
  plumb_picture_measure (block->figure, &style, FIGURE_WIDTH, &width, &height);
  svg = plumb_picture_new_svg (block->figure, &style, width, height, PLUMB_PICTURE_WORDS, prefix);
  start = strstr (svg->str, "<svg ");
  g_string_append (self->out, "<figure tabindex=\"0\"");
  plumb_html_append_language (self, block->language);
  g_string_append (self->out, ">\n");
  if (start != NULL)
    {
      g_string_append (self->out, "<svg role=\"img\" aria-label=\"");
      plumb_markup_append (self->out, block->figure->alternative);
      g_string_append (self->out, "\" ");
      g_string_append (self->out, start + strlen ("<svg "));
    }
  if (!plumb_inline_is_empty (block->figure->caption))
    {
      g_string_append (self->out, "<figcaption>");
      plumb_html_append_inline (self, block->figure->caption);
      g_string_append (self->out, "</figcaption>\n");
    }
  g_string_append (self->out, "</figure>\n");
}
