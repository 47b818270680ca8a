/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bad-text.h"
#include "pdf-judge.h"
#include "publish-sample.h"

#include "plumb-html.h"
#include "plumb-odt.h"
#include "plumb-pdf.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* Text that nobody should have to think of: a correct PDF comes out, or a plain refusal. */

#define NO_FONTS "--no-fonts" /* say what writing a PDF comes to, and nothing else */

#define EMPTY_CONFIGURATION                                                                        \
  "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>"

static const char *program; /* this one */

static PlumbDocument *
new_document (const char *text)
{
  PlumbDocument *document = plumb_document_new ("en", "Title");

  plumb_document_add_heading (document, 1, NULL, "Heading");
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "What follows (1).");
  return document;
}

static PdfJudge *
judge (PlumbDocument *document)
{
  g_autoptr (GBytes) bytes = publish_sample_write (document);

  return pdf_judge_new (bytes);
}

/* What the paragraph at @index says. */
static const char *
get_paragraph (const PdfJudge *self, guint index)
{
  const GPtrArray *passages = pdf_judge_get_passages (self);

  for (guint i = 0; i < passages->len; i++)
    {
      const PdfPassage *passage = passages->pdata[i];

      if (g_str_equal (passage->type, "P") && index-- == 0)
        return passage->text;
    }
  g_assert_not_reached ();
}

static void
assert_said (const char *text)
{
  g_autoptr (PlumbDocument) document = new_document (text);
  g_autoptr (PdfJudge) judged = judge (document);

  g_assert_cmpstr (get_paragraph (judged, 0), ==, text);
}

static void
test_much (void)
{
  bad_text_check_much (assert_said);
}

static void
test_controls (void)
{
  g_autofree char *text = bad_text_new_controls ();
  g_autoptr (PlumbDocument) document = new_document (text);
  g_autoptr (PdfJudge) judged = judge (document);

  g_assert_true (g_str_has_suffix (get_paragraph (judged, 0), "xxx end"));
}

/* Directions of text that are opened and never closed end with the text that opened them. */
static void
test_directions (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autofree char *text = bad_text_new_directions ();
      g_autoptr (PlumbDocument) document = new_document (text);
      g_autoptr (PdfJudge) judged = judge (document);

      g_assert_cmpstr (get_paragraph (judged, 1), ==, "What follows (1).");
    }
}

/* An override does not turn round what stands beside it in the same paragraph. */
static void
test_override (void)
{
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Title");
  PlumbInline *text = plumb_inline_new ("Said: ");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autofree char *line = NULL;

  plumb_inline_append (text, "\342\200\256turned");
  plumb_inline_append (text, " and (after) it");
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, text);
  layout = publish_sample_set (document);
  line = plumb_layout_dup_page_text (layout, 0);
  g_assert_nonnull (strstr (line, "\342\200\254 and (after) it"));
}

/* Pictures that people type: as letters of one colour, or refused by name. */
static void
test_pictures (void)
{
  g_autoptr (PlumbDocument) document = new_document ("So \360\237\230\200!");
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plumb_pdf_write (layout, NULL, &error);

  if (bytes != NULL)
    {
      g_autoptr (PdfJudge) judged = pdf_judge_new (bytes);

      g_assert_cmpstr (get_paragraph (judged, 0), ==, "So \360\237\230\200!");
      return;
    }
  g_assert_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, "U+1F600"));
  g_assert_nonnull (strstr (error->message, "Noto Emoji"));
}

/* With @text, which has no glyph anywhere, the document is refused with @hint. */
static void
test_hints (void)
{
  static const struct
  {
    const char *text;
    const char *hint;
  } cases[] = {
    { "\363\260\200\200", "U+F0000" },
    { "\363\260\200\200", "Install a font for them, or" },
    { "\357\270\217\360\237\207\272\360\237\207\270\342\200\215", "(U+1F1F8), " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbDocument) document = new_document (cases[i].text);
      g_autoptr (PlumbLayout) layout = publish_sample_set (document);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = plumb_pdf_write (layout, NULL, &error);

      /* Some machine may have a font for a flag. */
      if (bytes != NULL && i == 2)
        continue;
      g_assert_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT);
      g_assert_nonnull (strstr (error->message, cases[i].hint));
      /* What joins pictures is nothing that anybody could replace. */
      g_assert_null (strstr (error->message, "U+200D"));
      g_assert_null (strstr (error->message, "U+FE0F"));
    }
}

static void
say_refusal (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PlumbDocument) document = NULL;
  g_autoptr (PlumbLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *html = NULL;
  g_autoptr (GBytes) odt = NULL;
  PlumbPageSetup setup;

  for (guint i = 0; i < 400; i++)
    g_string_append (words, "Words → ");
  document = new_document (words->str);
  plumb_document_add_figure (document, publish_sample_new_matrix ());
  /* These leave fonts to their readers. */
  plumb_page_setup_init (&setup, PLUMB_PAPER_LETTER);
  html = plumb_html_write (document);
  odt = plumb_odt_write (document, &setup, NULL, NULL);
  g_assert_true (html != NULL && odt != NULL);
  layout = publish_sample_set (document);
  bytes = plumb_pdf_write (layout, NULL, &error);
  g_print ("%s\n", bytes != NULL ? "written" : error->message);
}

static void
test_no_fonts (void)
{
  g_autofree char *directory = g_dir_make_tmp ("plumb-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "fonts.conf", NULL);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "FONTCONFIG_FILE", path, TRUE);
  char *argv[] = { (char *) program, NO_FONTS, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_assert_true (g_file_set_contents (path, EMPTY_CONFIGURATION, -1, NULL));
  g_spawn_sync (NULL, argv, environment, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_str_has_prefix (said, "No font for text is installed"));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  program = argv[0];
  if (argc == 2 && g_str_equal (argv[1], NO_FONTS))
    {
      say_refusal ();
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/bad-input/much", test_much);
  g_test_add_func ("/publish/bad-input/controls", test_controls);
  g_test_add_func ("/publish/bad-input/directions", test_directions);
  g_test_add_func ("/publish/bad-input/override", test_override);
  g_test_add_func ("/publish/bad-input/pictures", test_pictures);
  g_test_add_func ("/publish/bad-input/hints", test_hints);
  g_test_add_func ("/publish/bad-input/no-fonts", test_no_fonts);
  return g_test_run ();
}
