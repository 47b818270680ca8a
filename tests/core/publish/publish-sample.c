/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-matrix-chart.h"
#include "plumb-pair-chart.h"
#include "plumb-pdf.h"

#include <math.h>

#define PROSE                                                                                      \
  "The harbour was rebuilt in three stages, and each of them moved the boats a little farther "    \
  "from the market. "                                                                              \
  "People who had walked there began to drive, and those who had no car stopped coming; the "      \
  "count of stalls fell "                                                                          \
  "by a third in the first year and has not recovered since, though the ferry now calls twice as " \
  "often as before. "

#define ARABIC                                                                                                                                                   \
  "تعني العدالة أن لكل شخص فرصة عادلة (2024) لبلوغ أفضل مستوى ممكن. راجع الصفحة 12 من التقرير " \
  "لمزيد من التفاصيل."

static void
add_front_matter (PlumbDocument *document)
{
  plumb_document_begin_cover (document, "The harbour and its market", "A report to the council");
  plumb_document_begin_key_values (document);
  plumb_document_add_pair (document, "Date", "1 May 2026");
  plumb_document_add_pair (document, "Prepared by", "");
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_add_contents (document, "Contents", 3);
}

static void
add_prose (PlumbDocument *document)
{
  PlumbInline *text = plumb_inline_new ("Methods are given in ");

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_LEAD, "The market lost its visitors.");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, PROSE PROSE);
  plumb_inline_append_link (
      text, "https://example.org/a?b=(c)&d",
      "the handbook on counting visitors, which is long enough to run over the end of a line");
  plumb_inline_append (text, " and ");
  plumb_inline_append_styled (text, PLUMB_RUN_STRONG, "strong");
  plumb_inline_append_styled (text, PLUMB_RUN_EMPHASIS, " and leaning");
  plumb_inline_append (text, " words; see ");
  plumb_inline_append_reference (text, "end", "the end");
  plumb_inline_append (text, ". In Spanish: ");
  plumb_inline_append_language (text, "es", "¿quién se beneficia?");
  plumb_inline_append (text, " In Arabic: ");
  plumb_inline_append_language (text, "ar", "العدالة (2024)");
  plumb_inline_append (text, ".");
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, text);
  plumb_block_set_language (
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY,
                                    "¿Quién gana y quién pierde con el puerto?"),
      "es");
  plumb_block_set_language (plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, ARABIC),
                            "ar");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "One line.\nAnother line.");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "");
}

static void
add_lists (PlumbDocument *document)
{
  plumb_document_begin_list (document, PLUMB_LIST_BULLET);
  plumb_document_add_item (document, "Boats");
  plumb_document_begin_item (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "Stalls:");
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, "fish");
  plumb_document_add_item (document, "bread");
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_end (document);
}

static void
add_boxes (PlumbDocument *document)
{
  static const char *const titles[] = { "Note", "For information", "Caution", "Warning" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      plumb_document_begin_callout (document, i, titles[i]);
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, PROSE);
      plumb_document_end (document);
    }
  plumb_document_begin_quote (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "We used to walk there.");
  plumb_document_end (document);
}

PlumbTable *
publish_sample_new_table (guint n_rows, guint n_columns)
{
  PlumbTable *table = plumb_table_new ("Visitors by month");

  plumb_table_set_id (table, "visitors");
  plumb_table_set_row_headers (table, TRUE);
  for (guint c = 0; c < n_columns; c++)
    {
      g_autofree char *header = g_strdup_printf ("Column %u", c + 1);

      plumb_table_add_column (table, header, c == 0 ? 2 : 1,
                              c == 0 ? PLUMB_ALIGN_START : PLUMB_ALIGN_DECIMAL);
    }
  for (guint r = 0; r < n_rows; r++)
    {
      plumb_table_begin_row (table);
      for (guint c = 0; c < n_columns; c++)
        {
          g_autofree char *text = c == 0 ? g_strdup_printf ("Row %u", r + 1)
                                         : g_strdup_printf ("%u.%u", r * 7 % 100, c);

          plumb_table_add_cell (table, text);
        }
    }
  return table;
}

static void
add_tables (PlumbDocument *document)
{
  PlumbTable *table = publish_sample_new_table (50, 4);
  PlumbTable *spans = plumb_table_new ("Spans");

  plumb_document_add_table (document, table);
  plumb_table_add_column (spans, "A", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (spans, "B", 1, PLUMB_ALIGN_CENTER);
  plumb_table_add_column (spans, "C", 1, PLUMB_ALIGN_END);
  plumb_table_begin_row (spans);
  plumb_cell_set_span (plumb_table_add_cell (spans, "two rows"), 1, 2);
  plumb_cell_set_shade (plumb_table_add_cell (spans, "accent"), PLUMB_SHADE_ACCENT);
  plumb_cell_set_strong (plumb_table_add_cell (spans, "strong"), TRUE);
  plumb_table_begin_row (spans);
  plumb_cell_set_span (plumb_table_add_cell (spans, "two columns"), 2, 1);
  plumb_table_begin_row (spans);
  plumb_cell_set_header (plumb_table_add_cell (spans, "header"), TRUE);
  plumb_document_add_table (document, spans);
}

PlumbFigure *
publish_sample_new_matrix (void)
{
  static const char *const rows[] = { "Boats", "Stalls", "Visitors on foot", NULL };
  static const char *const columns[] = { "Spring", "Summer", "Autumn and early winter", NULL };
  PlumbChart *chart = plumb_matrix_chart_new ("Who", rows, columns);

  plumb_matrix_chart_set (chart, 0, 0, PLUMB_MATRIX_VALUE, 4, "+4");
  plumb_matrix_chart_set (chart, 0, 1, PLUMB_MATRIX_VALUE, -3, "−3");
  plumb_matrix_chart_set (chart, 0, 2, PLUMB_MATRIX_VALUE, 0, "0");
  plumb_matrix_chart_set (chart, 1, 0, PLUMB_MATRIX_NONE, 0, NULL);
  plumb_matrix_chart_set (chart, 1, 1, PLUMB_MATRIX_UNKNOWN, 0, NULL);
  plumb_matrix_chart_set (chart, 1, 2, PLUMB_MATRIX_NOT_APPLICABLE, 0, NULL);
  plumb_matrix_chart_set_value_label (chart, 4, "much better");
  plumb_matrix_chart_set_value_label (chart, -3, "worse");
  plumb_matrix_chart_set_state_label (chart, PLUMB_MATRIX_NOT_ASSESSED, "not looked at");
  plumb_matrix_chart_set_state_label (chart, PLUMB_MATRIX_UNKNOWN, "cannot be said");
  return plumb_chart_to_figure (chart, "Boats gained much in spring and lost in summer.",
                                "Gains and losses by season");
}

PlumbFigure *
publish_sample_new_pairs (void)
{
  PlumbChart *chart = plumb_pair_chart_new ("Who", "Losses", "Gains", "hardest hit");

  plumb_pair_chart_add (chart, "Boats", 3, "3", 5, "5", FALSE);
  plumb_pair_chart_add (chart, "Stalls", 8, "8", 1, "1", TRUE);
  plumb_pair_chart_add (chart, "Visitors", NAN, "unknown", 2, "2", FALSE);
  return plumb_chart_to_figure (chart, "Stalls lost eight and gained one; they are hardest hit.",
                                "Losses and gains");
}

PlumbDocument *
publish_sample_new (void)
{
  PlumbDocument *document = plumb_document_new ("en-US", "The harbour & its <market>");
  g_autoptr (GBytes) data = g_bytes_new_static ("a,b\r\n", 5);

  plumb_document_set_author (document, "Harbour office");
  plumb_document_set_subject (document, "Market & boats");
  plumb_document_set_keywords (document, "harbour, market");
  plumb_document_set_creator (document, "Test");
  plumb_document_set_created (document, 1735787045);
  plumb_document_set_running (document, "Harbour", "The harbour & its market", "{page} / {pages}");
  plumb_document_set_skip_label (document, "Skip to the content");
  plumb_document_attach (document, "data.csv", "text/csv", "Data behind the tables", data);
  plumb_document_attach (document, "annex.csv", "text/csv", "More data", data);
  add_front_matter (document);
  plumb_block_set_origin (plumb_document_add_heading (document, 1, "start", "The market"),
                          "market");
  add_prose (document);
  plumb_document_add_heading (document, 2, NULL, "Boxes and lists");
  add_lists (document);
  add_boxes (document);
  plumb_document_add_heading (document, 3, NULL, "Tables");
  add_tables (document);
  plumb_document_add_heading (document, 2, NULL, "Pictures");
  plumb_document_add_figure (document, publish_sample_new_matrix ());
  plumb_document_add_figure (document, publish_sample_new_pairs ());
  plumb_document_add_rule (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_LABEL, "Source");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_SMALL, "Counts by the harbour office.");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_CAPTION, "As of May.");
  plumb_document_add_spacer (document, 12);
  plumb_document_add_page_break (document);
  plumb_document_add_heading (document, 1, "end", "The end");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, PROSE);
  return document;
}

PlumbDocument *
publish_sample_new_rtl (void)
{
  PlumbDocument *document = plumb_document_new ("ar", "تقرير العدالة");
  PlumbTable *table;

  plumb_document_set_running (document, NULL, "تقرير العدالة", "{page} / {pages}");
  plumb_document_add_heading (document, 1, "start", "ملخص النتائج");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, ARABIC);
  plumb_document_begin_list (document, PLUMB_LIST_BULLET);
  plumb_document_add_item (document, "الإسكان");
  plumb_document_end (document);
  table = plumb_table_new ("جدول");
  plumb_table_add_column (table, "المجموعة", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "قبل", 1, PLUMB_ALIGN_DECIMAL);
  plumb_table_begin_row (table);
  plumb_table_add_cell (table, "المهاجرون");
  plumb_table_add_cell (table, "+2");
  plumb_document_add_table (document, table);
  return document;
}

PlumbLayout *
publish_sample_set (PlumbDocument *document)
{
  g_autoptr (GError) error = NULL;
  PlumbPageSetup setup;
  PlumbLayout *layout;

  plumb_page_setup_init (&setup, PLUMB_PAPER_LETTER);
  layout = plumb_layout_new (document, &setup, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (layout);
  return layout;
}

GBytes *
publish_sample_write (PlumbDocument *document)
{
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = plumb_pdf_write (layout, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}
