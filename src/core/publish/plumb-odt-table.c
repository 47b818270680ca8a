/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"

#include <math.h>

/* Tables: those of the document, and pairs of a label and a value. */

/* How the width of a column follows from the length of its cells, in letters: it grows more slowly,
 * or short cells would be broken for the sake of long ones. */
#define MIN_LENGTH   12.
#define LENGTH_POWER 0.6

/* A letter of a cell in bold, and the padding of a cell, in multiples of the base size; no column
 * is widened for longer words than this. */
#define LETTER_WIDTH 0.55
#define PADDING      0.35
#define MAX_WORD     24

/* Of a table of pairs: the share of the labels. */
#define KEY_SHARE 0.3

/* The look of a cell. */
typedef struct
{
  PlumbShade shade;
  gboolean header;
} CellLook;

glong
plumb_odt_count_letters (const PlumbInline *text)
{
  glong n = 0;

  for (guint i = 0; text != NULL && i < text->runs->len; i++)
    n += g_utf8_strlen (((const PlumbRun *) text->runs->pdata[i])->text, -1);
  return n;
}

/* The weight of a column that says none: from the root of the mean square of its cells' lengths. */
static double
weigh_text (const PlumbTable *table, guint column)
{
  double squares = 0;

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];
      double letters = column < row->cells->len ? (double) plumb_odt_count_letters (
                           ((const PlumbCell *) row->cells->pdata[column])->text)
                                                : 0;

      squares += letters * letters / table->rows->len;
    }
  return pow (fmax (sqrt (squares), MIN_LENGTH), LENGTH_POWER);
}

/* The letters of the longest word of @text; what is joined by a hyphen can be parted. */
static glong
measure_word (const PlumbInline *text)
{
  g_autofree char *words = plumb_inline_to_text (text);
  glong longest = 0;
  glong length = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      length = g_unichar_isspace (c) || c == '-' ? 0 : length + 1;
      longest = MAX (longest, length);
    }
  return longest;
}

/* The width of the longest word of the column, and of its cells' padding. Nothing is set here: it
 * is reckoned by the letter. */
static double
measure_column (const PlumbOdt *self, const PlumbTable *table, guint column)
{
  const PlumbTableColumn *shape = table->columns->pdata[column];
  glong letters = measure_word (shape->header);

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];
      const PlumbCell *cell = column < row->cells->len ? row->cells->pdata[column] : NULL;

      if (cell != NULL && cell->columns == 1)
        letters = MAX (letters, measure_word (cell->text));
    }
  return self->setup->base_size * (MIN (letters, MAX_WORD) * LETTER_WIDTH + 2 * PADDING);
}

/* Widens columns that would part a word, at the cost of those that have room. */
static void
fit_words (const PlumbOdt *self, const PlumbTable *table, double *widths)
{
  guint n = table->columns->len;
  g_autofree double *least = g_new0 (double, n);
  double lacking = 0;
  double spare = 0;

  for (guint c = 0; c < n; c++)
    {
      least[c] = measure_column (self, table, c);
      lacking += fmax (least[c] - widths[c], 0);
      spare += fmax (widths[c] - least[c], 0);
    }
  if (lacking > spare)
    return;
  for (guint c = 0; c < n; c++)
    if (widths[c] < least[c])
      widths[c] = least[c];
    else
      widths[c] -= (widths[c] - least[c]) * lacking / fmax (spare, 1);
}

/* The columns' widths, in points. */
static double *
size_columns (const PlumbOdt *self, const PlumbTable *table)
{
  double *widths = g_new0 (double, table->columns->len);
  double total = 0;

  for (guint c = 0; c < table->columns->len; c++)
    {
      const PlumbTableColumn *column = table->columns->pdata[c];

      widths[c] = column->weight > 0 ? column->weight : weigh_text (table, c);
      total += widths[c];
    }
  for (guint c = 0; c < table->columns->len; c++)
    widths[c] *= self->width / total;
  fit_words (self, table, widths);
  return widths;
}

/* The columns of a table, the first @n_headers of them heading its rows. */
static void
append_columns (PlumbOdt *self, const double *weights, guint n, guint n_headers)
{
  double total = 0;

  for (guint c = 0; c < n; c++)
    total += weights[c];
  if (n_headers > 0)
    g_string_append (self->out, "<table:table-header-columns>");
  for (guint c = 0; c < n; c++)
    {
      g_autoptr (GString) definition = g_string_new ("<style:table-column-properties");

      plumb_odt_append_length (definition, "style:column-width", self->width * weights[c] / total);
      g_string_append_printf (definition, " style:rel-column-width=\"%d*\"/>",
                              (int) lround (65535 * weights[c] / total));
      g_string_append_printf (self->out, "<table:table-column table:style-name=\"%s\"/>",
                              plumb_odt_style (self, "table-column", "C", "", definition->str));
      if (n_headers > 0 && c + 1 == n_headers)
        g_string_append (self->out, "</table:table-header-columns>\n");
    }
  g_string_append_c (self->out, '\n');
}

static void
open_table (PlumbOdt *self, const char *name)
{
  g_autoptr (GString) attributes = g_string_new (NULL);
  g_autoptr (GString) definition = g_string_new ("<style:table-properties");
  double base = self->setup->base_size;

  plumb_odt_take_break (self, attributes, definition);
  plumb_odt_append_length (definition, "style:width", self->width);
  plumb_odt_append_length (definition, "fo:margin-left", self->inset);
  plumb_odt_append_length (definition, "fo:margin-right", self->inset);
  plumb_odt_append_length (definition, "fo:margin-top", 0.2 * base);
  plumb_odt_append_length (definition, "fo:margin-bottom", 1.2 * base);
  g_string_append_printf (definition,
                          " table:align=\"margins\" table:border-model=\"collapsing\""
                          " style:may-break-between-rows=\"true\" style:writing-mode=\"%s\"/>",
                          self->rtl ? "rl-tb" : "lr-tb");
  g_string_append (self->out, "<table:table table:name=\"");
  plumb_markup_append (self->out, name);
  g_string_append_printf (self->out, "%u\" table:style-name=\"%s\">\n", ++self->n_tables,
                          plumb_odt_style (self, "table", "B", attributes->str, definition->str));
}

void
plumb_odt_open_row (PlumbOdt *self, gboolean kept)
{
  g_string_append_printf (
      self->out, "<table:table-row table:style-name=\"%s\">",
      plumb_odt_style (self, "table-row", "R", "",
                       kept ? "<style:table-row-properties fo:keep-together=\"always\"/>"
                            : "<style:table-row-properties fo:keep-together=\"auto\"/>"));
}

static const char *
get_cell_style (PlumbOdt *self, const CellLook *look)
{
  const PlumbPalette *palette = self->palette;
  const PlumbColor *const shades[] = { [PLUMB_SHADE_NONE] = NULL,
                                       [PLUMB_SHADE_QUIET] = &palette->fill,
                                       [PLUMB_SHADE_ACCENT] = &palette->scale[5],
                                       [PLUMB_SHADE_WARM] = &palette->scale[3] };
  g_autoptr (GString) definition = g_string_new ("<style:table-cell-properties");
  const PlumbColor *fill = look->header ? &palette->fill : shades[look->shade];

  plumb_odt_append_length (definition, "fo:padding", PADDING * self->setup->base_size);
  if (fill != NULL)
    plumb_odt_append_color (definition, "fo:background-color", fill);
  plumb_odt_append_border (definition, "bottom", look->header ? 1 : 0.5,
                           look->header ? &palette->accent : &palette->rule);
  g_string_append (definition, look->header ? " style:vertical-align=\"bottom\"/>" : "/>");
  return plumb_odt_style (self, "table-cell", "D", "", definition->str);
}

static const char *
get_paragraph_style (gboolean header, PlumbAlign align)
{
  static const char *const names[][2]
      = { { "Table_20_Contents", "Table_20_Heading" },
          { "Table_20_Contents_20_center", "Table_20_Heading_20_center" },
          { "Table_20_Contents_20_end", "Table_20_Heading_20_end" } };
  guint row = align == PLUMB_ALIGN_CENTER ? 1 : align == PLUMB_ALIGN_START ? 0 : 2;

  return names[row][header ? 1 : 0];
}

/* What stands in a cell is inset by the table. */
static void
append_cell (PlumbOdt *self,
             const CellLook *look,
             const char *spans,
             const char *style,
             const PlumbInline *text,
             gboolean strong)
{
  double inset = self->inset;

  g_string_append_printf (self->out,
                          "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\""
                          "%s>",
                          get_cell_style (self, look), spans);
  self->inset = 0;
  plumb_odt_open_paragraph (self, 0, style);
  self->inset = inset;
  plumb_odt_append_inline (self, text, strong);
  plumb_odt_close_paragraph (self, 0);
  g_string_append (self->out, "</table:table-cell>");
}

static void
append_table_cell (PlumbOdt *self,
                   const PlumbTable *table,
                   const PlumbCell *cell,
                   guint column,
                   guint n_rows)
{
  const PlumbTableColumn *shape = table->columns->pdata[column];
  gboolean heads = cell->header || (table->row_headers && column == 0);
  CellLook look = { .shade = cell->shade };
  g_autoptr (GString) spans = g_string_new (NULL);
  PlumbOdtPlace place = plumb_odt_enter (self, cell->language);

  if (cell->columns > 1)
    g_string_append_printf (spans, " table:number-columns-spanned=\"%u\"", cell->columns);
  if (n_rows > 1)
    g_string_append_printf (spans, " table:number-rows-spanned=\"%u\"", n_rows);
  append_cell (self, &look, spans->str, get_paragraph_style (FALSE, shape->align), cell->text,
               cell->strong || heads);
  plumb_odt_leave (self, &place);
}

static void
append_empty_cell (PlumbOdt *self)
{
  const CellLook look = { .shade = PLUMB_SHADE_NONE };

  append_cell (self, &look, "", "Table_20_Contents", NULL, FALSE);
}

static gboolean
is_kept (const PlumbTableRow *row)
{
  glong letters = 0;

  for (guint i = 0; i < row->cells->len; i++)
    letters += plumb_odt_count_letters (((const PlumbCell *) row->cells->pdata[i])->text);
  return letters <= PLUMB_ODT_MAX_KEPT;
}

/* @covered counts, per column, the rows below that a span still covers; @n_left: rows from this one
 * to the last, beyond which no span may reach. */
static void
append_row (PlumbOdt *self,
            const PlumbTable *table,
            const PlumbTableRow *row,
            guint *covered,
            guint n_left)
{
  guint n = table->columns->len;
  guint next = 0;

  plumb_odt_open_row (self, is_kept (row));
  for (guint c = 0; c < n;)
    {
      const PlumbCell *cell;
      guint n_rows;

      if (covered[c] > 0)
        {
          g_string_append (self->out, "<table:covered-table-cell/>");
          covered[c++]--;
          continue;
        }
      if (next >= row->cells->len)
        {
          append_empty_cell (self);
          c++;
          continue;
        }
      cell = row->cells->pdata[next++];
      n_rows = MIN (cell->rows, n_left);
      append_table_cell (self, table, cell, c, n_rows);
      covered[c++] = n_rows - 1;
      for (guint i = 1; i < cell->columns && c < n; i++)
        {
          g_string_append (self->out, "<table:covered-table-cell/>");
          covered[c++] = n_rows - 1;
        }
    }
  g_string_append (self->out, "</table:table-row>\n");
}

static void
append_head (PlumbOdt *self, const PlumbTable *table)
{
  const CellLook look = { .header = TRUE };

  g_string_append (self->out, "<table:table-header-rows>\n");
  plumb_odt_open_row (self, TRUE);
  for (guint c = 0; c < table->columns->len; c++)
    {
      const PlumbTableColumn *column = table->columns->pdata[c];

      append_cell (self, &look, "", get_paragraph_style (TRUE, column->align), column->header,
                   FALSE);
    }
  g_string_append (self->out, "</table:table-row>\n</table:table-header-rows>\n");
}

void
plumb_odt_append_table (PlumbOdt *self, const PlumbBlock *block)
{
  const PlumbTable *table = block->table;
  guint n = table->columns->len;
  g_autofree double *weights = size_columns (self, table);
  g_autofree guint *covered = g_new0 (guint, n);
  GArray *lists = plumb_odt_leave_lists (self);

  plumb_odt_append_passage (self, "Table", table->caption);
  open_table (self, "Table");
  append_columns (self, weights, n, table->row_headers ? 1 : 0);
  append_head (self, table);
  for (guint r = 0; r < table->rows->len; r++)
    append_row (self, table, table->rows->pdata[r], covered, table->rows->len - r);
  g_string_append (self->out, "</table:table>\n");
  plumb_odt_return_to_lists (self, lists);
}

static void
append_pair (PlumbOdt *self, const PlumbBlock *pair)
{
  const CellLook look = { .shade = PLUMB_SHADE_NONE };
  g_autoptr (PlumbInline) dash = plumb_inline_new ("–");
  gboolean empty = plumb_inline_is_empty (pair->value);
  PlumbOdtPlace place;

  plumb_odt_open_row (self, plumb_odt_count_letters (pair->value) <= PLUMB_ODT_MAX_KEPT);
  append_cell (self, &look, "", "Key", pair->text, FALSE);
  place = plumb_odt_enter (self, pair->language);
  append_cell (self, &look, "", "Table_20_Contents", empty ? dash : pair->value, FALSE);
  plumb_odt_leave (self, &place);
  g_string_append (self->out, "</table:table-row>\n");
}

void
plumb_odt_append_key_values (PlumbOdt *self, const PlumbBlock *block)
{
  static const double weights[] = { KEY_SHARE, 1 - KEY_SHARE };
  GArray *lists;

  if (block->children->len == 0)
    return;
  lists = plumb_odt_leave_lists (self);
  open_table (self, "Facts");
  append_columns (self, weights, G_N_ELEMENTS (weights), 1);
  for (guint i = 0; i < block->children->len; i++)
    append_pair (self, block->children->pdata[i]);
  g_string_append (self->out, "</table:table>\n");
  plumb_odt_return_to_lists (self, lists);
}
