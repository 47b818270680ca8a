/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-flow-columns.h"

#include <math.h>
#include <string.h>

/* No word, however long, claims more than this share of the table. */
#define MAX_SHARE 0.35
/* The longest word by letters is not always the widest. */
#define SLACK 1.05
/* So many letters are wider than that share; more need not be measured. */
#define MAX_LETTERS 120
/* Noto Sans' figures are all 572 thousandths of an em wide, its period 268. */
#define DIGIT_WIDTH 0.572
#define MARK_WIDTH  0.47 /* of a figure */

/* How the width of a column follows from the length of its cells, in letters: it grows more slowly,
 * or short cells would be broken for the sake of long ones. */
#define MIN_LENGTH   12
#define LENGTH_POWER 0.6

/* Where a line may be broken inside a cell, roughly. */
#define BREAKS " \n-/"

static const PlumbTableColumn *
get_column (const PlumbTable *table, guint index)
{
  return table->columns->pdata[index];
}

/* Keeps in *@longest the longest word of @text by letters. */
static void
find_longest_word (const PlumbInline *text, char **longest)
{
  g_autofree char *whole = plumb_inline_to_text (text);
  glong best = *longest != NULL ? g_utf8_strlen (*longest, -1) : 0;

  for (const char *p = whole; *p != '\0';)
    {
      gsize bytes = strcspn (p, BREAKS);
      glong letters;

      /* A hyphen or slash stays at the end of its word. */
      if (p[bytes] == '-' || p[bytes] == '/')
        bytes++;
      letters = g_utf8_strlen (p, (gssize) bytes);
      if (letters > best)
        {
          g_free (*longest);
          *longest = g_strndup (p, bytes);
          best = letters;
        }
      p += bytes;
      p += strspn (p, " \n");
    }
}

static double
measure_word (PlumbFlow *flow,
              const PlumbPlace *place,
              char *word,
              PlumbTextStyle style,
              gboolean bold)
{
  PlumbSetting setting = plumb_flow_get_setting (place, style);
  g_autoptr (PlumbPassage) passage = NULL;

  if (word == NULL)
    return 0;
  if (g_utf8_strlen (word, -1) > MAX_LETTERS)
    *g_utf8_offset_to_pointer (word, MAX_LETTERS) = '\0';
  setting.bold = bold;
  passage = plumb_passage_new_plain (flow->typeface, NULL, word, &setting);
  return plumb_passage_get_natural_width (passage);
}

/* The longest word of each column's cells; of cells that cover one column. */
static char **
find_longest_words (const PlumbTable *table)
{
  char **longest = g_new0 (char *, table->columns->len + 1);

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];

      /* Where spans shift the cells, their columns are not those of their order; the widths stay
       * right where it matters most. */
      for (guint c = 0; c < row->cells->len && row->cells->len == table->columns->len; c++)
        find_longest_word (((const PlumbCell *) row->cells->pdata[c])->text, &longest[c]);
    }
  return longest;
}

/* What each column needs, so that no word has to be broken. */
static double *
measure_needs (PlumbFlow *flow, const PlumbTable *table, const PlumbPlace *place, double pad)
{
  guint n = table->columns->len;
  double *needs = g_new0 (double, n);
  char **longest = find_longest_words (table);

  for (guint c = 0; c < n; c++)
    {
      g_autofree char *cell = g_steal_pointer (&longest[c]);
      g_autofree char *header = NULL;
      gboolean bold = table->row_headers && c == 0;
      double width = measure_word (flow, place, cell, PLUMB_TEXT_CELL, bold);

      find_longest_word (get_column (table, c)->header, &header);
      width = MAX (width, measure_word (flow, place, header, PLUMB_TEXT_CELL_HEADER, FALSE));
      needs[c] = MIN (SLACK * width + 2 * pad, MAX_SHARE * place->width);
    }
  g_free (longest);
  return needs;
}

/* Columns that lack something take it from the others, from each in proportion to what it has to
 * spare. */
static void
level_widths (double *widths, const double *needs, guint n)
{
  double lacking = 0;
  double spare = 0;

  for (guint c = 0; c < n; c++)
    if (widths[c] < needs[c])
      lacking += needs[c] - widths[c];
    else
      spare += widths[c] - needs[c];
  if (lacking <= 0 || lacking > spare)
    return;
  for (guint c = 0; c < n; c++)
    if (widths[c] < needs[c])
      widths[c] = needs[c];
    else
      widths[c] -= (widths[c] - needs[c]) * lacking / spare;
}

/* The weight of a column that says none, from the root of the mean square of its cells' lengths:
 * long cells, which make rows high, count for more than short ones. */
static double
weigh_text (const PlumbTable *table, guint column)
{
  double squares = 0;

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];
      g_autofree char *text
          = column < row->cells->len
                ? plumb_inline_to_text (((const PlumbCell *) row->cells->pdata[column])->text)
                : g_strdup ("");
      double letters = (double) g_utf8_strlen (text, -1);

      squares += letters * letters / table->rows->len;
    }
  return pow (MAX (sqrt (squares), MIN_LENGTH), LENGTH_POWER);
}

static double
get_weight (const PlumbTable *table, guint column)
{
  double weight = get_column (table, column)->weight;

  return weight > 0 ? weight : weigh_text (table, column);
}

static void
set_edges (PlumbColumns *self, PlumbFlow *flow, const PlumbTable *table, const PlumbPlace *place)
{
  g_autofree double *needs = measure_needs (flow, table, place, self->pad);
  g_autofree double *widths = g_new0 (double, self->n);
  double total = 0;
  double x = place->x;

  for (guint c = 0; c < self->n; c++)
    total += widths[c] = get_weight (table, c);
  for (guint c = 0; c < self->n; c++)
    widths[c] *= place->width / total;
  level_widths (widths, needs, self->n);
  for (guint c = 0; c < self->n; c++)
    {
      self->edges[c] = x;
      x += widths[c];
    }
  self->edges[self->n] = place->x + place->width;
}

/* How many figures follow the decimal mark of @text. A mark before exactly three figures may as
 * well group thousands, unless what stands before it is a lone zero. */
static gsize
count_decimals (const char *text)
{
  const char *mark = strpbrk (text, ".,");
  gsize n;

  while (mark != NULL && strpbrk (mark + 1, ".,") != NULL)
    mark = strpbrk (mark + 1, ".,");
  if (mark == NULL || mark == text || !g_ascii_isdigit (mark[-1]))
    return 0;
  n = strspn (mark + 1, "0123456789");
  return n == 3 && !(mark - text == 1 && *text == '0') ? 0 : n;
}

static double
get_fraction (const PlumbColumns *self, const PlumbCell *cell)
{
  g_autofree char *text = plumb_inline_to_text (cell->text);
  gsize n = count_decimals (text);

  return n > 0 ? ((double) n + MARK_WIDTH) * self->digit : 0;
}

static void
set_fractions (PlumbColumns *self, const PlumbTable *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      const PlumbTableRow *row = table->rows->pdata[r];

      for (guint c = 0; c < row->cells->len && c < self->n; c++)
        if (get_column (table, c)->align == PLUMB_ALIGN_DECIMAL)
          self->fractions[c] = MAX (self->fractions[c], get_fraction (self, row->cells->pdata[c]));
    }
}

PlumbColumns *
plumb_columns_new (PlumbFlow *flow, const PlumbTable *table, const PlumbPlace *place)
{
  PlumbColumns *self = g_new0 (PlumbColumns, 1);

  self->n = table->columns->len;
  self->edges = g_new0 (double, self->n + 1);
  self->fractions = g_new0 (double, self->n);
  self->pad = 0.5 * plumb_flow_get_base (flow);
  self->digit = DIGIT_WIDTH * plumb_typeface_get_style (flow->typeface, PLUMB_TEXT_CELL)->size;
  set_edges (self, flow, table, place);
  set_fractions (self, table);
  return self;
}

void
plumb_columns_free (PlumbColumns *self)
{
  if (self == NULL)
    return;
  g_free (self->edges);
  g_free (self->fractions);
  g_free (self);
}

double
plumb_columns_get_text_width (const PlumbColumns *self, guint column, guint columns)
{
  return self->edges[column + columns] - self->edges[column] - 2 * self->pad;
}

double
plumb_columns_get_shift (const PlumbColumns *self, guint column, const PlumbCell *cell)
{
  return self->fractions[column] > 0 ? self->fractions[column] - get_fraction (self, cell) : 0;
}
