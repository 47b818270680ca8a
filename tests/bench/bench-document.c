/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf.h"

#include <sys/resource.h>

/* A document of several hundred pages, laid out and written once, each step with its time: sections
 * of headings, paragraphs, a list, a call-out and a table that breaks over pages. Usage:
 * bench-document [SECTIONS]. */

#define N_SECTIONS   "200"
#define N_PARAGRAPHS 8
#define N_ROWS       24

static const char *const sentences[] = {
  "Every landlord registers each dwelling once a year, and anyone can look the register up.",
  "A dwelling is inspected before it is let again, and at least every third year.",
  "Where somebody complains of damp, mold or a broken heater, the city comes within ten days.",
  "Nobody may be put out of a dwelling, or asked for more rent, because of a complaint.",
  "Where repairs make a dwelling unfit to live in, the owner pays for another one nearby.",
  "The council is told once a year how many dwellings were seen, mended and lost, by district.",
  "Owners of fewer than four dwellings may ask for a loan without interest from the repair fund.",
};

static const char *
pick (guint number)
{
  return sentences[number * 31 % G_N_ELEMENTS (sentences)];
}

static void
add_paragraphs (PlumbDocument *document, guint section)
{
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < 6; k++)
        g_string_append_printf (text, "%s%s (%u)", k > 0 ? " " : "",
                                pick (section * 101 + i * 13 + k), section + i + k);
      plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->str);
    }
}

static void
add_table (PlumbDocument *document, guint section)
{
  PlumbTable *table = plumb_table_new ("Dwellings by district");

  plumb_table_add_column (table, "District", 1, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "What was found", 3, PLUMB_ALIGN_START);
  plumb_table_add_column (table, "Dwellings", 1, PLUMB_ALIGN_DECIMAL);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *district = g_strdup_printf ("District %u", i + 1);
      g_autofree char *number = g_strdup_printf ("%u.%u", section * 37 + i, i % 10);

      plumb_table_begin_row (table);
      plumb_table_add_cell (table, district);
      plumb_table_add_cell (table, pick (section + i));
      plumb_table_add_cell (table, number);
    }
  plumb_document_add_table (document, table);
}

static void
add_section (PlumbDocument *document, guint section)
{
  g_autofree char *title = g_strdup_printf ("Part %u: what was asked and what was found", section);

  plumb_document_add_heading (document, 1, NULL, title);
  add_paragraphs (document, section);
  plumb_document_add_heading (document, 2, NULL, "What follows from it");
  plumb_document_begin_list (document, PLUMB_LIST_BULLET);
  for (guint i = 0; i < 5; i++)
    plumb_document_add_item (document, pick (section + i));
  plumb_document_end (document);
  plumb_document_begin_callout (document, PLUMB_CALLOUT_INFO, "Not known yet");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, pick (section * 3));
  plumb_document_end (document);
  add_table (document, section);
}

/* Prints what took the time since @since, and returns the time. */
static gint64
report (const char *what, gint64 since)
{
  gint64 now = g_get_monotonic_time ();

  g_print ("%-44s %8.1f ms\n", what, (double) (now - since) / 1000);
  return now;
}

int
main (int argc, char **argv)
{
  guint64 n_sections = g_ascii_strtoull (argc > 1 ? argv[1] : N_SECTIONS, NULL, 10);
  g_autoptr (PlumbDocument) document = plumb_document_new ("en-US", "A long document");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gint64 time = g_get_monotonic_time ();
  PlumbPageSetup setup;
  struct rusage usage;

  plumb_page_setup_init (&setup, PLUMB_PAPER_LETTER);
  plumb_document_add_contents (document, "Contents", 1);
  for (guint i = 0; i < n_sections; i++)
    add_section (document, i);
  time = report ("compose a long document", time);
  layout = plumb_layout_new (document, &setup, NULL, NULL);
  time = report ("lay it out", time);
  pdf = plumb_pdf_write (layout, NULL, NULL);
  report ("write its PDF", time);
  g_assert_nonnull (pdf);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%-44s %u pages, %" G_GSIZE_FORMAT " KB, %ld MB of memory at most\n", "it has",
           plumb_layout_get_n_pages (layout), g_bytes_get_size (pdf) / 1000,
           usage.ru_maxrss / 1024);
  return 0;
}
