/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-report-fixture.h"

static const char *const kind_names[] = {
  [PLUMB_BLOCK_HEADING] = "heading",   [PLUMB_BLOCK_PARAGRAPH] = "paragraph",
  [PLUMB_BLOCK_LIST] = "list",         [PLUMB_BLOCK_ITEM] = "item",
  [PLUMB_BLOCK_TABLE] = "table",       [PLUMB_BLOCK_FIGURE] = "figure",
  [PLUMB_BLOCK_CALLOUT] = "call-out",  [PLUMB_BLOCK_QUOTE] = "quote",
  [PLUMB_BLOCK_KEY_VALUES] = "pairs",  [PLUMB_BLOCK_PAIR] = "pair",
  [PLUMB_BLOCK_CONTENTS] = "contents", [PLUMB_BLOCK_COVER] = "cover",
  [PLUMB_BLOCK_PAGE_BREAK] = "break",  [PLUMB_BLOCK_RULE] = "rule",
  [PLUMB_BLOCK_WRITING] = "writing",   [PLUMB_BLOCK_SPACER] = "spacer",
  [PLUMB_BLOCK_BODY] = "body",         [PLUMB_BLOCK_SHEET] = "sheet",
};

typedef struct
{
  GString *text;
  gboolean with_origins;
} Dump;

/* One line: indented, new lines inside shown as " / ". */
static void
add_words (Dump *self, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words != NULL ? words : "", "\n", -1);
  g_autofree char *line = g_strjoinv (" / ", lines);
  g_string_append_printf (self->text, " %s", line);
}

static void
add_inline (Dump *self, const PlumbInline *passage)
{
  if (passage == NULL)
    return;
  g_autofree char *words = plumb_inline_to_text (passage);
  add_words (self, words);
}

static void
end_line (Dump *self, const char *origin)
{
  if (self->with_origins && origin != NULL)
    g_string_append_printf (self->text, " [%s]", origin);
  g_string_append_c (self->text, '\n');
}

static void
add_table (Dump *self, const PlumbTable *table, int depth)
{
  add_inline (self, table->caption);
  end_line (self, NULL);
  g_string_append_printf (self->text, "%*scolumns", depth * 2 + 2, "");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const PlumbTableColumn *column = g_ptr_array_index (table->columns, i);
      g_string_append (self->text, " |");
      add_inline (self, column->header);
    }
  end_line (self, NULL);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const PlumbTableRow *row = g_ptr_array_index (table->rows, i);
      g_string_append_printf (self->text, "%*srow", depth * 2 + 2, "");
      for (guint j = 0; j < row->cells->len; j++)
        {
          const PlumbCell *cell = g_ptr_array_index (row->cells, j);
          g_string_append (self->text, " |");
          add_inline (self, cell->text);
        }
      end_line (self, row->origin);
    }
}

static void
add_block (Dump *self, const PlumbBlock *block, int depth)
{
  const gboolean is_data = block->kind == PLUMB_BLOCK_TABLE && block->table->data_only;
  g_string_append_printf (self->text, "%*s%s", depth * 2, "",
                          is_data ? "data" : kind_names[block->kind]);
  if (block->kind == PLUMB_BLOCK_HEADING)
    g_string_append_printf (self->text, " %d", block->level);
  if (block->kind == PLUMB_BLOCK_TABLE)
    add_table (self, block->table, depth);
  else
    {
      add_inline (self, block->text);
      if (block->value != NULL)
        g_string_append (self->text, " =");
      add_inline (self, block->value);
      if (block->figure != NULL)
        {
          add_words (self, block->figure->alternative);
          g_string_append (self->text, " =");
          add_inline (self, block->figure->caption);
        }
      end_line (self, block->origin);
    }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    add_block (self, g_ptr_array_index (block->children, i), depth + 1);
}

char *
plumb_fixture_dump (const PlumbDocument *document, gboolean with_origins)
{
  Dump dump = { g_string_new (NULL), with_origins };
  add_block (&dump, document->body, 0);
  return g_string_free (dump.text, FALSE);
}

char *
plumb_fixture_dump_report (PlumbReview *review)
{
  g_autoptr (PlumbDocument) document = plumb_fixture_compose (review, "en");
  return plumb_fixture_dump (document, FALSE);
}

/* The day of the review's last change, as reports in English write it. */
static char *
dup_today (PlumbReview *review)
{
  const PlumbChange *change
      = plumb_review_get_change (review, plumb_review_get_n_changes (review) - 1);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (change->when);
  g_autofree char *day = g_date_time_format (moment, "%Y-%m-%d");
  g_autoptr (PlumbLanguage) english = plumb_language_open ("en", NULL);
  return plumb_language_format_date (english, day);
}

void
plumb_fixture_assert_golden (const PlumbDocument *document, PlumbReview *review, const char *file)
{
  g_autofree char *dump = plumb_fixture_dump (document, TRUE);
  g_autofree char *today = dup_today (review);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_autoptr (GString) text = g_string_new (dump);
  g_string_replace (text, today, "TODAY", 0);
  if (g_getenv ("PLUMB_TEST_UPDATE") != NULL)
    g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text->str, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}
