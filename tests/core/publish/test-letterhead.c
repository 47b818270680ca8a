/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-judge.h"
#include "publish-sample.h"

#include "plumb-html.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Letterheads and drafts: what is refused, in which colours text stays readable, and what pages,
 * files and HTML say. */

#define NAME     "Board of Health of Example Town"
#define SENTENCE "This is a draft."
#define SVG                                                                                        \
  "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' "  \
  "height='9'>"
#define DRAWING                                                                                    \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>"                                 \
  "<rect width='200' height='100' fill='#234'/>"                                                   \
  "<g><rect id='a' width='9' height='9'/></g><use href='#a' fill='url(#b)'/></svg>"

/* A picture of @width by @height pixels, half of it clear, in @format. */
static GBytes *
new_picture (int width, int height, const char *format)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, width, height);
  char *buffer = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixels, 0x20407f80);
  gdk_pixbuf_save_to_buffer (pixels, &buffer, &length, format, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, length);
}

static PlumbLogo *
new_logo (int width, int height)
{
  g_autoptr (GBytes) bytes = new_picture (width, height, "png");
  g_autoptr (GError) error = NULL;
  PlumbLogo *logo = plumb_logo_new (bytes, &error);

  g_assert_no_error (error);
  return logo;
}

static PlumbLetterhead *
new_letterhead (int width, int height, const char *color)
{
  g_autoptr (GError) error = NULL;
  PlumbLetterhead *letterhead
      = plumb_letterhead_new (NAME, new_logo (width, height), color, &error);

  g_assert_no_error (error);
  return letterhead;
}

/* A logo that @bytes make no picture of, with a sentence that says so. */
static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (plumb_logo_new (bytes, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
assert_text_refused (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  assert_refused (bytes);
}

/* Each of these drawings would be drawn by what draws SVG, but fetches something, runs something,
 * or asks for more work than a logo is worth. */
static void
test_drawing_refused (void)
{
  static const char *const contents[] = {
    "<filter id='f' x='-5000%' y='-5000%' width='10000%' height='10000%'>"
    "<feGaussianBlur stdDeviation='900'/></filter><rect width='9' height='9' filter='url(#f)'/>",
    "<feTurbulence numOctaves='1000000'/>",
    "<rect width='9' height='9' filter='blur(900px)'/>",
    "<rect width='9' height='9' style='FILTER:Blur(900px)'/>",
    "<path d='M0 0A9 9 0 0 1 9 9' stroke='#000' stroke-dasharray='0.001'/>",
    "<path d='M0 0A9 9 0 0 1 9 9' style='stroke:#000;Stroke-DashArray: 0.001'/>",
    "<style>path{stroke-dash<!-- -->array:0.001}</style>",
    "<mask id='m'/>",
    "<g id='a'><rect/></g><g id='b'><use href='#a'/><use href='#a'/></g><use href='#b'/>",
    "<rect id='a'/><g id='a'><rect/></g><use href='#a'/>",
    "<pattern id='p' width='0.001' height='0.001'/>",
    "<script>fetch('//a.b')</script>",
    "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
    "<svg:script xmlns:svg='http://www.w3.org/2000/svg'/>",
    "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
    "<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='http://a.b/c'/>",
    "<g xmlns='http://www.w3.org/1999/xhtml'/>",
    "<image href='data:image/svg+xml,%3Csvg/%3E'/>",
    "<a href='#a'/>",
    "<animate attributeName='href' to='http://a.b/c'/>",
    "<use href=' http://a.b/c#d'/>",
    "<use href='data:image/svg+xml,%3Csvg/%3E#a'/>",
    "<use y:href='http://a.b/c#d' xmlns:y='http://www.w3.org/1999/xlink'/>",
    "<g xml:base='http://a.b/'/>",
    "<g onload='fetch()'/>",
    "<g src='http://a.b/'/>",
    "<rect width='9' height='9' fill='URL(http://a.b/c#d)'/>",
    "<rect width='9' height='9' fill='&#117;rl(http://a.b/c#d)'/>",
    "<rect width='9' height='9' style='fill:u\\72l(http://a.b/c)'/>",
    "<rect width='9' height='9' style='mask:image-set(\"http://a.b/c\" 1x)'/>",
    "<rect width='9' height='9' style='fill:url(\"&apos;#a\")'/>",
    "<style>@ImPort 'http://a.b/c';</style>",
    "<style><![CDATA[@import 'http://a.b/c';]]></style>",
    "<style>rect{fill:u<!-- -->rl(http://a.b/c)}</style>",
    "<style>\\40 import 'http://a.b/c';</style>",
    "<?xml-stylesheet href='http://a.b/c'?>",
    "<!--><script/><!-- -->",
  };

  g_autofree char *points = g_strnfill (256 * 1024, 'z');
  g_autofree char *intricate = g_strconcat (SVG "<path d='M0 0", points, "'/></svg>", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *drawing = g_strconcat (SVG, contents[i], "</svg>", NULL);

      g_test_message ("%s", contents[i]);
      assert_text_refused (drawing);
    }
  assert_text_refused (intricate);
  assert_text_refused ("<!DOCTYPE svg>" SVG "</svg>");
  assert_text_refused ("<?xml version='1.0' encoding='utf-7'?>" SVG "</svg>");
  assert_text_refused ("<?xml version='1.0'?><?xml-stylesheet href='http://a.b/c'?>" SVG "</svg>");
}

/* Lines that cross each other thousands of times over, small as the file may be, would be drawn for
 * minutes: nobody waits for that, neither when the logo is chosen nor with every page. */
static void
test_drawing_slow (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GString) drawing = g_string_new (SVG "<path d='M0 0");
  while (drawing->len < 250 * 1024)
    g_string_append_printf (drawing, "L%d %d", g_rand_int_range (random, 0, 200),
                            g_rand_int_range (random, 0, 60));
  g_string_append (drawing, "'/></svg>");
  g_autoptr (GBytes) bytes = g_bytes_new (drawing->str, drawing->len);
  g_autoptr (GError) error = NULL;
  g_assert_null (plumb_logo_new (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "too long to draw"));
}

/* What drawing programs write beside the drawing keeps nobody from using it. */
static void
test_drawing_taken (void)
{
  static const char text[]
      = "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
        "<!-- Drawn by hand -->\n"
        "<svg:svg xmlns:svg='http://www.w3.org/2000/svg' xmlns='http://www.w3.org/2000/svg' "
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:n='http://a.b/notes' "
        "xmlns:xlink='http://www.w3.org/1999/xlink' width='20mm' height='10mm' n:version='1'>"
        "<n:view n:zoom='1(2)'/><metadata><rdf:RDF rdf:about='http://a.b/'/></metadata>"
        "<title>The town (its seal)</title><style><![CDATA[.a{fill:url( '#g' );}]]></style>"
        "<defs><linearGradient id='g' gradientTransform='rotate(45)'><stop offset='0' "
        "stop-color='rgb(1,2,3)'/></linearGradient></defs><g aria-label='a(b)'>"
        "<path id='b' class='a' d='M0 0h9v9z' style='stroke-dasharray:none' transform='scale "
        "(2)'/></g>"
        "<use xlink:href='#b' xlink:title='b'/><text x='1' y='9'>A (b)</text></svg:svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLogo) logo = plumb_logo_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (logo);
}

static void
test_logo_refused (void)
{
  g_autoptr (GBytes) large = new_picture (PLUMB_LOGO_MAX_PIXELS + 1, 2, "png");
  g_autoptr (GBytes) high = new_picture (2, PLUMB_LOGO_MAX_PIXELS + 1, "jpeg");
  g_autoptr (GBytes) whole = new_picture (300, 300, "png");
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autofree guint8 *zeros = g_malloc0 (PLUMB_LOGO_MAX_BYTES + 1);
  g_autoptr (GBytes) heavy = g_bytes_new (zeros, PLUMB_LOGO_MAX_BYTES + 1);

  assert_refused (large);
  assert_refused (high);
  assert_refused (empty);
  assert_refused (heavy);
  assert_text_refused ("Not a picture at all.");
  assert_text_refused ("\x89PNG\r\n\x1a\n and then nothing of the kind");
  assert_text_refused ("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>");
  assert_text_refused ("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                       "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>&x;</svg>");
  assert_text_refused (SVG "<image href='file:///etc/hostname' width='9' height='9'/></svg>");
  assert_text_refused (SVG "<use xlink:href = \"https://example.org/a.svg#b\"/></svg>");
  assert_text_refused (SVG "<rect width='9' height='9' style='fill: url( http://a.b/c )'/></svg>");
  assert_text_refused (SVG "<style>@import 'a.css';</style></svg>");
  for (gsize length = 1; length < g_bytes_get_size (whole) / 2; length += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);

      assert_refused (part);
    }
}

/* Draws @logo, where there is one. */
static void
draw (const PlumbLogo *logo)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);
  cairo_t *cr = cairo_create (surface);

  if (logo != NULL)
    plumb_logo_draw (logo, cr, 40, 40);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Files with a few bytes of chance: a picture or a sentence, never anything else. */
static void
test_logo_damaged (void)
{
  g_autoptr (GBytes) png = new_picture (30, 20, "png");
  g_autoptr (GBytes) jpeg = new_picture (30, 20, "jpeg");
  g_autoptr (GBytes) svg = g_bytes_new_static (DRAWING, strlen (DRAWING));
  GBytes *const files[] = { png, jpeg, svg };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 600; i++)
    {
      gsize length;
      gconstpointer data = g_bytes_get_data (files[i % 3], &length);
      guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) bytes = g_bytes_new_take (copy, length);
      g_autoptr (PlumbLogo) logo = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 1 + i % 4; j++)
        copy[g_rand_int_range (random, 0, (int) length)] = (guint8) g_rand_int (random);
      logo = plumb_logo_new (bytes, &error);
      g_assert_true ((logo == NULL) == (error != NULL));
      draw (logo);
    }
}

/* Pixels are kept as a file of their own, without what else was in it, and no larger than paper can
 * show; drawings as they are. */
static void
test_logo_kept (void)
{
  g_autoptr (PlumbLogo) wide = new_logo (3900, 30);
  g_autoptr (PlumbLogo) small = new_logo (8, 8);
  g_autoptr (GBytes) photo = new_picture (60, 40, "jpeg");
  g_autoptr (PlumbLogo) jpeg = plumb_logo_new (photo, NULL);
  g_autoptr (GBytes) lines = g_bytes_new_static (DRAWING, strlen (DRAWING));
  g_autoptr (PlumbLogo) drawing = plumb_logo_new (lines, NULL);
  double width, height;

  g_assert_cmpstr (wide->mime, ==, "image/png");
  plumb_logo_fit (wide, 200, 60, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 200 * 30 / 3900., 0.01);
  plumb_logo_fit (small, 200, 60, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 6, 0.01);
  g_assert_nonnull (jpeg);
  g_assert_cmpstr (jpeg->mime, ==, "image/png");
  g_assert_nonnull (drawing);
  g_assert_cmpstr (drawing->mime, ==, "image/svg+xml");
  plumb_logo_fit (drawing, 200, 60, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 120, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 60, 0.01);
}

static void
assert_readable (const PlumbPalette *palette)
{
  const PlumbColor *const texts[] = { &palette->ink, &palette->quiet, &palette->accent };
  const PlumbColor *const grounds[] = { &palette->paper, &palette->fill, &palette->mark };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (grounds); j++)
      g_assert_cmpfloat (plumb_color_contrast (texts[i], grounds[j]), >=, 4.5);
}

static void
test_colors (void)
{
  static const char *const colors[] = { "#000000", "#0a5c36", "#ffd800", "#ffffff", "#00FF7f" };
  static const char *const none[]
      = { "", "red", "#fff", "#12345", "#1234567", "0a5c36", "#0a5c3g" };

  assert_readable (plumb_palette_get (PLUMB_PALETTE_LIGHT));
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_autoptr (PlumbLetterhead) letterhead = new_letterhead (10, 10, colors[i]);

      g_assert_true (letterhead->has_color);
      assert_readable (&letterhead->palette);
    }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (plumb_letterhead_new (NAME, NULL, none[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* A colour that is dark enough is left as it is. */
static void
test_color_kept (void)
{
  g_autoptr (PlumbLetterhead) letterhead = new_letterhead (10, 10, "#0a5c36");
  const PlumbColor *accent = &letterhead->palette.accent;

  g_assert_cmpfloat_with_epsilon (accent->red, 0x0a / 255., 1e-9);
  g_assert_cmpfloat_with_epsilon (accent->green, 0x5c / 255., 1e-9);
  g_assert_cmpfloat_with_epsilon (accent->blue, 0x36 / 255., 1e-9);
}

/* Writes @text as a key file and loads it; NULL with a sentence where it is refused. */
static PlumbLetterhead *
load (const char *folder, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "head.ini", NULL);
  g_autoptr (GError) error = NULL;
  PlumbLetterhead *letterhead;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  letterhead = plumb_letterhead_load (path, &error);
  g_assert_true ((letterhead == NULL) == (error != NULL));
  g_remove (path);
  return letterhead;
}

static void
test_key_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("letterhead-XXXXXX", NULL);
  g_autofree char *logo = g_build_filename (folder, "logo.svg", NULL);
  g_autofree char *large = g_strnfill (PLUMB_LETTERHEAD_MAX_BYTES + 1, '#');
  g_autoptr (PlumbLetterhead) whole = NULL;
  g_autoptr (PlumbLetterhead) bare = NULL;

  g_assert_true (g_file_set_contents (logo, DRAWING, -1, NULL));
  whole = load (folder, "[letterhead]\nname=" NAME "\nlogo=logo.svg\ncolor=#123456\n");
  g_assert_cmpstr (whole->name, ==, NAME);
  g_assert_nonnull (whole->logo);
  bare = load (folder, "[letterhead]\nname= " NAME " \n");
  g_assert_cmpstr (bare->name, ==, NAME);
  g_assert_null (bare->logo);
  g_assert_false (bare->has_color);
  g_assert_null (load (folder, "[letterhead]\nlogo=logo.svg\n"));
  g_assert_null (load (folder, "[letterhead]\nname=" NAME "\nlogo=gone.png\n"));
  g_assert_null (load (folder, "[letterhead]\nname=" NAME "\ncolor=blue\n"));
  g_assert_null (load (folder, "name=" NAME "\n"));
  g_assert_null (load (folder, ""));
  g_assert_null (load (folder, large));
  g_assert_null (plumb_letterhead_load (logo, NULL));
  g_remove (logo);
  g_rmdir (folder);
}

/* A pipe, a device and a folder have no end or no content; to read them must not be tried. */
static void
test_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("letterhead-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (load (folder, "[letterhead]\nname=" NAME "\nlogo=/dev/zero\n"));
  g_assert_null (load (folder, "[letterhead]\nname=" NAME "\nlogo=pipe\n"));
  g_assert_null (load (folder, "[letterhead]\nname=" NAME "\nlogo=.\n"));
  g_assert_null (plumb_letterhead_load (pipe, NULL));
  g_remove (pipe);
  g_rmdir (folder);
}

static void
test_name_cleaned (void)
{
  g_autoptr (PlumbLetterhead) letterhead
      = plumb_letterhead_new ("\tTown\x01 of\nExample\x7f\r\n", NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (letterhead->name, ==, "Town of Example");
  g_assert_null (plumb_letterhead_new ("\x01\x02", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* The sample with a head: a draft, on the paper of NAME. */
static PlumbDocument *
new_draft (PlumbDocument *document, PlumbLetterhead *letterhead)
{
  plumb_document_set_letterhead (document, letterhead);
  plumb_document_set_draft (document, "Draft", SENTENCE);
  return document;
}

/* The first that is read is that it is a draft, then whose it is; the word behind the text is no
 * part of it. Conforming, and the same again. */
static void
assert_judged (PlumbDocument *taken, PlumbLetterhead *letterhead)
{
  g_autoptr (PlumbDocument) document = new_draft (taken, letterhead);
  g_autoptr (GBytes) bytes = publish_sample_write (document);
  g_autoptr (GBytes) again = publish_sample_write (document);
  g_autoptr (PdfJudge) judge = pdf_judge_new (bytes);
  const GPtrArray *passages = pdf_judge_get_passages (judge);
  const PdfPassage *first = g_ptr_array_index (passages, 0);

  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpstr (first->text, ==, SENTENCE);
  for (guint i = 0; i < passages->len; i++)
    g_assert_cmpstr (((const PdfPassage *) passages->pdata[i])->text, !=, "Draft");
}

static void
test_pdf (void)
{
  g_autoptr (PlumbLetterhead) pixels = new_letterhead (400, 300, "#7a1f5c");
  g_autoptr (GBytes) lines = g_bytes_new_static (DRAWING, strlen (DRAWING));
  g_autoptr (PlumbLetterhead) drawing
      = plumb_letterhead_new (NAME, plumb_logo_new (lines, NULL), NULL, NULL);
  g_autoptr (PlumbLetterhead) bare = plumb_letterhead_new (NAME, NULL, NULL, NULL);

  assert_judged (publish_sample_new (), pixels);
  assert_judged (publish_sample_new (), drawing);
  assert_judged (publish_sample_new_rtl (), pixels);
  assert_judged (publish_sample_new_rtl (), bare);
}

/* Each page bears the word behind all else, and all but the cover say it in the running line. */
static void
test_pages (void)
{
  g_autoptr (PlumbLetterhead) letterhead = new_letterhead (400, 300, NULL);
  g_autoptr (PlumbDocument) document = new_draft (publish_sample_new (), letterhead);
  g_autoptr (PlumbLayout) layout = publish_sample_set (document);
  g_autofree char *dump = plumb_layout_dump (layout);
  g_auto (GStrv) pages = g_strsplit (dump, "page ", -1);
  const guint n_pages = plumb_layout_get_n_pages (layout);

  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *words = plumb_layout_dup_page_text (layout, i);
      const char *behind = strchr (pages[i + 1], '\n') + 1;

      g_assert_true (g_str_has_prefix (behind, "  decoration figure 0.0 0.0 612.0 792.0"));
      g_assert_cmpint (strstr (pages[i + 1], "| Draft · ") != NULL, ==, i > 0);
      g_assert_cmpint (strstr (words, SENTENCE) != NULL, ==, i == 0);
      g_assert_cmpint (strstr (words, NAME) != NULL, ==, i == 0);
    }
}

/* A sheet, which is one page, counts what stands above it. */
static void
test_sheet (void)
{
  g_autoptr (PlumbLetterhead) letterhead = new_letterhead (400, 400, NULL);
  g_autoptr (PlumbDocument) document = plumb_document_new ("en", "Sheet");
  g_autoptr (PlumbLayout) layout = NULL;
  g_autofree char *words = NULL;

  plumb_document_begin_sheet (document, plumb_inline_new ("There is more."));
  for (guint i = 0; i < 60; i++)
    plumb_block_set_rank (
        plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, "A line of the sheet."), i);
  plumb_document_end (document);
  layout = publish_sample_set (new_draft (document, letterhead));
  words = plumb_layout_dup_page_text (layout, 0);
  g_assert_cmpuint (plumb_layout_get_n_pages (layout), ==, 1);
  g_assert_nonnull (strstr (words, NAME));
  g_assert_nonnull (strstr (words, "There is more."));
}

static void
test_html (void)
{
  g_autoptr (PlumbLetterhead) letterhead = new_letterhead (40, 30, "#ffd800");
  g_autoptr (PlumbDocument) document = new_draft (publish_sample_new (), letterhead);
  g_autofree char *html = plumb_html_write (document);
  const char *head = strstr (html, "<header");

  g_assert_nonnull (head);
  g_assert_true (strstr (head, SENTENCE) < strstr (head, "<h1"));
  g_assert_null (strstr (head + 1, "<header"));
  g_assert_nonnull (strstr (head, "<p class=\"draft\">" SENTENCE "</p>"));
  g_assert_nonnull (strstr (head, "alt=\"" NAME "\" src=\"data:image/png;base64,"));
  g_assert_nonnull (strstr (html, ":root{--accent:#"));
  g_assert_null (strstr (html, "--accent:#ffd800"));
}

/* A document without a head is as it was. */
static void
test_plain (void)
{
  g_autoptr (PlumbDocument) document = publish_sample_new ();
  g_autofree char *html = plumb_html_write (document);

  g_assert_false (plumb_document_has_head (document));
  g_assert_null (strstr (html, "class=\"draft\""));
  g_assert_null (strstr (html, "class=\"letterhead\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letterhead/logo-refused", test_logo_refused);
  g_test_add_func ("/letterhead/drawing-refused", test_drawing_refused);
  g_test_add_func ("/letterhead/drawing-slow", test_drawing_slow);
  g_test_add_func ("/letterhead/drawing-taken", test_drawing_taken);
  g_test_add_func ("/letterhead/logo-damaged", test_logo_damaged);
  g_test_add_func ("/letterhead/logo-kept", test_logo_kept);
  g_test_add_func ("/letterhead/colors", test_colors);
  g_test_add_func ("/letterhead/color-kept", test_color_kept);
  g_test_add_func ("/letterhead/key-file", test_key_file);
  g_test_add_func ("/letterhead/no-file", test_no_file);
  g_test_add_func ("/letterhead/name-cleaned", test_name_cleaned);
  g_test_add_func ("/letterhead/pdf", test_pdf);
  g_test_add_func ("/letterhead/pages", test_pages);
  g_test_add_func ("/letterhead/sheet", test_sheet);
  g_test_add_func ("/letterhead/html", test_html);
  g_test_add_func ("/letterhead/plain", test_plain);
  return g_test_run ();
}
