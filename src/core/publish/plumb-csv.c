/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-csv.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define NO_BREAK_SPACE        "\302\240"     /* U+00A0 */
#define NARROW_NO_BREAK_SPACE "\342\200\257" /* U+202F */

/* Past the digits of a number and what groups them. */
static const char *
skip_figures (const char *p)
{
  for (;;)
    {
      if (g_ascii_isdigit (*p) || *p == '.' || *p == ',')
        p++;
      else if (g_str_has_prefix (p, NO_BREAK_SPACE))
        p += strlen (NO_BREAK_SPACE);
      else if (g_str_has_prefix (p, NARROW_NO_BREAK_SPACE))
        p += strlen (NARROW_NO_BREAK_SPACE);
      else
        return p;
    }
}

/* A sign, figures with the marks that group them, perhaps a per cent sign, up to @end: nothing that
 * could be calculated with. */
static gboolean
is_plain_number (const char *text, const char *end)
{
  const char *p = text;

  if (*p == '+' || *p == '-')
    p++;
  if (!g_ascii_isdigit (*p))
    return FALSE;
  p = skip_figures (p);
  if (*p == '%')
    p++;
  return p >= end;
}

/* Spreadsheets look for the beginning of a formula behind white space and behind characters that
 * nobody sees. */
static const char *
skip_unseen (const char *p)
{
  for (;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0 || (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT))
        return p;
    }
}

/* Also the wide forms of the signs, which spreadsheets of East Asia take for the others. */
static gboolean
is_formula_sign (gunichar c)
{
  static const gunichar signs[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20 };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (c == signs[i])
      return TRUE;
  return FALSE;
}

/* Whether spreadsheets would take @text, up to @end, for a formula. */
static gboolean
looks_like_formula (const char *text, const char *end)
{
  const char *p = skip_unseen (text);

  if (*text == '\t' || *text == '\r')
    return TRUE;
  return p < end && is_formula_sign (g_utf8_get_char (p)) && !is_plain_number (p, end);
}

/* A spreadsheet that separates cells by semicolons, as those of many countries do, does not take
 * the quotation marks for what they are, and begins a cell behind each semicolon and line end: so
 * what stands there is guarded as well. */
static char *
dup_guarded (const char *text)
{
  GString *out = g_string_new (NULL);

  for (;;)
    {
      const char *end = text + strcspn (text, ";\n");

      if (looks_like_formula (text, end))
        g_string_append_c (out, '\'');
      g_string_append_len (out, text, end - text);
      if (*end == '\0')
        return g_string_free (out, FALSE);
      g_string_append_c (out, *end);
      text = end + 1;
    }
}

static void
append_field (GString *out, const char *text, gboolean first)
{
  g_autofree char *guarded = dup_guarded (text);

  if (!first)
    g_string_append_c (out, ',');
  if (strpbrk (guarded, ",;\"\r\n") == NULL)
    {
      g_string_append (out, guarded);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = guarded; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_inline (GString *out, const PlumbInline *text, gboolean first)
{
  g_autofree char *words = plumb_inline_to_text (text);

  append_field (out, words, first);
}

/* How many columns the file has in the place of @column. */
static guint
count_parts (const PlumbTableColumn *column)
{
  return column->parts != NULL ? g_strv_length (column->parts) : 1;
}

static void
append_empty (GString *out, const PlumbTableColumn *column, gboolean first)
{
  const guint n = count_parts (column);

  for (guint i = 0; i < n; i++)
    append_field (out, "", first && i == 0);
}

/* What has no @parts stands in the last column, which is that of words. */
static void
append_cell (GString *out,
             const PlumbTableColumn *column,
             const PlumbInline *text,
             char *const *parts,
             gboolean first)
{
  const guint n = count_parts (column);
  const guint n_parts = parts != NULL ? g_strv_length ((char **) parts) : 0;

  for (guint i = 0; i < n; i++)
    if (parts == NULL && i + 1 == n)
      append_inline (out, text, first && i == 0);
    else
      append_field (out, i < n_parts ? parts[i] : "", first && i == 0);
}

/* @covered counts, per column, the rows below that a span still covers. */
static void
append_row (GString *out, const PlumbTable *table, const PlumbTableRow *row, guint *covered)
{
  const guint n_columns = table->columns->len;
  guint next = 0;

  for (guint c = 0; c < n_columns;)
    {
      const PlumbCell *cell;

      if (covered[c] > 0 || next >= row->cells->len)
        {
          if (covered[c] > 0)
            covered[c]--;
          append_empty (out, table->columns->pdata[c], c == 0);
          c++;
          continue;
        }
      cell = row->cells->pdata[next++];
      append_cell (out, table->columns->pdata[c], cell->text, cell->parts, c == 0);
      covered[c++] = cell->rows - 1;
      for (guint i = 1; i < cell->columns && c < n_columns && covered[c] == 0; i++, c++)
        {
          append_empty (out, table->columns->pdata[c], FALSE);
          covered[c] = cell->rows - 1;
        }
    }
  g_string_append (out, "\r\n");
}

static void
append_table (GString *out, const PlumbTable *table)
{
  g_autofree guint *covered = g_new0 (guint, table->columns->len);

  for (guint c = 0; c < table->columns->len; c++)
    {
      const PlumbTableColumn *column = table->columns->pdata[c];
      append_cell (out, column, column->header, column->parts, c == 0);
    }
  g_string_append (out, "\r\n");
  for (guint r = 0; r < table->rows->len; r++)
    append_row (out, table, table->rows->pdata[r], covered);
}

char *
plumb_csv_number (double number, guint decimals)
{
  const char format[] = { '%', '.', (char) ('0' + MIN (decimals, 9)), 'f', '\0' };
  char text[DBL_MAX_10_EXP + 16];
  char *end;

  g_return_val_if_fail (isfinite (number), g_strdup (""));

  g_ascii_formatd (text, sizeof text, format, number);
  end = text + strlen (text);
  if (strchr (text, '.') != NULL)
    while (end[-1] == '0' || end[-1] == '.')
      if (*--end == '.')
        break;
  *end = '\0';
  return g_strdup (g_str_equal (text, "-0") ? "0" : text);
}

char *
plumb_csv_write_table (const PlumbTable *table)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (table != NULL, g_string_free (out, FALSE));

  append_table (out, table);
  return g_string_free (out, FALSE);
}

char *
plumb_csv_write (const PlumbDocument *document)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) tables = NULL;

  g_return_val_if_fail (document != NULL, g_string_free (out, FALSE));

  tables = plumb_document_list_tables (document);
  for (guint i = 0; i < tables->len; i++)
    {
      const PlumbTable *table = tables->pdata[i];

      if (i > 0)
        g_string_append (out, "\r\n");
      if (!plumb_inline_is_empty (table->caption))
        {
          append_inline (out, table->caption, TRUE);
          g_string_append (out, "\r\n");
        }
      append_table (out, table);
    }
  return g_string_free (out, FALSE);
}
