/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-judge.h"
#include "publish-sample.h"
#include "scripts-sample.h"

#include "plumb-layout-private.h"

#include <locale.h>
#include <string.h>

/* Reports in scripts that differ in direction, in how letters join and in how they pile up: judged
 * from the file alone, and read back letter by letter. */

#define SUMS "--sums" /* print a checksum of each document's file and nothing else */

static const char *program; /* this one */

/* @words without what only steers the direction of text, which leaves nothing in the file. */
static char *
strip_marks (const char *words)
{
  GString *out = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x2066 || c > 0x2069)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* That there is a passage of @type in @language which says @words, no more and no less. */
static void
assert_passage (const PdfJudge *judge, const char *type, const char *language, const char *words)
{
  const GPtrArray *passages = pdf_judge_get_passages (judge);

  for (guint i = 0; i < passages->len; i++)
    {
      const PdfPassage *passage = passages->pdata[i];
      g_autofree char *said = strip_marks (passage->text);

      if (g_str_equal (passage->type, type) && g_str_equal (passage->language, language)
          && g_str_equal (said, words))
        return;
    }
  g_error ("no %s in “%s” says “%s”", type, language, words);
}

static void
assert_chapter (const PdfJudge *judge, const ScriptsText *text)
{
  assert_passage (judge, "H1", text->tag, text->findings);
  assert_passage (judge, "P", text->tag, text->lead);
  assert_passage (judge, "P", text->tag, text->body);
  assert_passage (judge, "H2", text->tag, text->measures);
  assert_passage (judge, "P", text->tag, text->first);
  assert_passage (judge, "P", text->tag, text->renters);
  assert_passage (judge, "Lbl", text->tag, "•");
  assert_passage (judge, "Lbl", text->tag, "1.");
  assert_passage (judge, "TH", text->tag, text->group);
  assert_passage (judge, "TH", text->tag, text->renters);
  assert_passage (judge, "TD", text->tag, "1\u00a0204");
  assert_passage (judge, "TD", text->tag, "+2");
  assert_passage (judge, "P", text->tag, text->warning);
  assert_passage (judge, "P", text->tag, text->link);
}

static void
test_whole (gconstpointer data)
{
  const ScriptsText *text = data;
  g_autoptr (PlumbDocument) document = scripts_sample_new_whole (text);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PdfJudge) judge = NULL;
  g_autofree char *entry = NULL;

  bytes = publish_sample_write (document);
  judge = pdf_judge_new (bytes);
  g_assert_cmpuint (pdf_judge_get_n_pages (judge), ==, 3);
  g_assert_cmpuint (pdf_judge_count (judge, "Figure"), ==, 1);
  g_assert_cmpuint (pdf_judge_count (judge, "Note"), ==, 1);
  g_assert_cmpuint (pdf_judge_count (judge, "TOC"), ==, 2);
  g_assert_cmpuint (pdf_judge_count (judge, "TOCI"), ==, 2);
  assert_passage (judge, "Title", text->tag, text->title);
  entry = g_strdup_printf ("%s 3", text->findings);
  assert_passage (judge, "TOCI", text->tag, entry);
  assert_chapter (judge, text);
}

static void
test_passages (void)
{
  g_autoptr (PlumbDocument) document = scripts_sample_new_passages ();
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  g_autoptr (PdfJudge) judge = pdf_judge_new (bytes);
  guint n;
  const ScriptsText *texts = scripts_sample_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *mixed
          = g_strdup_printf ("The next chapter is called “%s” (2 pages).", texts[i].findings);

      assert_chapter (judge, &texts[i]);
      assert_passage (judge, "P", "en", mixed);
    }
  g_assert_cmpuint (pdf_judge_count (judge, "Figure"), ==, n);
  g_assert_cmpuint (pdf_judge_count (judge, "Table"), ==, n);
}

/* The same characters, drawn as each region writes them. */
static void
test_han (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("zh-Hant", "骨直返角");
  g_autoptr (PlumbDocument) other = plumb_document_new ("zh-Hans", "骨直返角");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PdfJudge) judge = NULL;

  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "骨直返角");
  plumb_document_add_paragraph (other, PLUMB_PARAGRAPH_BODY, "骨直返角");
  bytes = publish_sample_write (document);
  judge = pdf_judge_new (bytes);
  g_assert_true (pdf_judge_has_font (judge, "CJKtc"));
  g_assert_false (pdf_judge_has_font (judge, "CJKsc"));
  g_clear_pointer (&judge, pdf_judge_free);
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = publish_sample_write (other);
  judge = pdf_judge_new (bytes);
  g_assert_true (pdf_judge_has_font (judge, "CJKsc"));
  g_assert_false (pdf_judge_has_font (judge, "CJKtc"));
}

/* The middle of the first line whose node has @role, from the left of the page; -1 for none. */
static double
find_middle (const PlumbLayout *layout, PlumbRole role)
{
  for (guint p = 0; p < plumb_layout_get_n_pages (layout); p++)
    {
      const GArray *boxes = plumb_layout_get_page (layout, p)->boxes;

      for (guint i = 0; i < boxes->len; i++)
        {
          const PlumbBox *box = &g_array_index (boxes, PlumbBox, i);

          if (box->kind == PLUMB_BOX_LINE && box->node != NULL && box->node->role == role)
            {
              const PlumbLine *line = plumb_passage_get_line (box->passage, box->line);

              return box->x + line->x + line->width / 2;
            }
        }
    }
  return -1;
}

/* Labels stand before what they number, and rows begin where reading does. */
static void
test_direction (gconstpointer data)
{
  const ScriptsText *text = data;
  g_autoptr (PlumbDocument) document = scripts_sample_new_whole (text);
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  gboolean rtl = plumb_language_is_rtl (text->tag);
  double label = find_middle (layout, PLUMB_ROLE_LABEL);
  double words = find_middle (layout, PLUMB_ROLE_ITEM_BODY);
  double head = find_middle (layout, PLUMB_ROLE_HEADER_CELL);
  double cell = find_middle (layout, PLUMB_ROLE_CELL);

  g_assert_cmpfloat (MIN (MIN (label, words), MIN (head, cell)), >, 0);
  g_assert_true ((label > words) == rtl);
  g_assert_true ((head > cell) == rtl);
}

/* A checksum for each document's file, a line each. */
static char *
sum_up (void)
{
  GString *sums = g_string_new (NULL);
  guint n;
  const ScriptsText *texts = scripts_sample_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlumbDocument) document = scripts_sample_new_whole (&texts[i]);
      g_autoptr (GBytes) bytes = publish_sample_write (document);
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

      g_string_append_printf (sums, "%s\n", sum);
    }
  return g_string_free (sums, FALSE);
}

/* Neither a second time, nor another process with another home, place and language, changes a
 * byte. */
static void
test_same_bytes (void)
{
  g_autofree char *here = sum_up ();
  g_autofree char *again = sum_up ();
  g_autofree char *there = NULL;
  char *argv[] = { (char *) program, SUMS, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status = -1;

  environment = g_environ_setenv (environment, "TZ", "Asia/Kathmandu", TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", "C.UTF-8", TRUE);
  environment = g_environ_setenv (environment, "LANGUAGE", "ar:de", TRUE);
  environment = g_environ_setenv (environment, "HOME", g_get_tmp_dir (), TRUE);
  g_spawn_sync (NULL, argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &there, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (here, ==, again);
  g_assert_cmpstr (here, ==, there);
}

static void
add_tests (void)
{
  guint n;
  const ScriptsText *texts = scripts_sample_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *whole = g_strconcat ("/publish/scripts/whole/", texts[i].tag, NULL);
      g_autofree char *direction = g_strconcat ("/publish/scripts/direction/", texts[i].tag, NULL);

      g_test_add_data_func (whole, &texts[i], test_whole);
      g_test_add_data_func (direction, &texts[i], test_direction);
    }
  g_test_add_func ("/publish/scripts/passages", test_passages);
  g_test_add_func ("/publish/scripts/han", test_han);
  g_test_add_func ("/publish/scripts/same-bytes", test_same_bytes);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  program = argv[0];
  if (argc == 2 && g_str_equal (argv[1], SUMS))
    {
      g_autofree char *sums = sum_up ();

      g_print ("%s", sums);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  add_tests ();
  return g_test_run ();
}
