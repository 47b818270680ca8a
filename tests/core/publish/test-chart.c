/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "publish-sample.h"

#include "plumb-csv.h"
#include "plumb-drawing.h"
#include "plumb-interval-chart.h"
#include "plumb-level-chart.h"
#include "plumb-matrix-chart.h"
#include "plumb-pair-chart.h"
#include "plumb-picture.h"
#include "plumb-share-chart.h"
#include "plumb-tornado-chart.h"

#include <math.h>
#include <string.h>

#define BORDER 20

/* WCAG 2.1, 1.4.3: text 4.5:1; 1.4.11: what carries a meaning 3:1. */
static void
test_contrast (void)
{
  for (guint kind = PLUMB_PALETTE_LIGHT; kind <= PLUMB_PALETTE_DARK; kind++)
    {
      const PlumbPalette *palette = plumb_palette_get (kind);
      const PlumbColor *texts[] = { &palette->ink, &palette->quiet, &palette->accent };

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_assert_cmpfloat (plumb_color_contrast (texts[i], &palette->paper), >=, 4.5);
          g_assert_cmpfloat (plumb_color_contrast (texts[i], &palette->fill), >=, 4.5);
        }
      g_assert_cmpfloat (plumb_color_contrast (&palette->line, &palette->paper), >=, 3);
      for (guint i = 0; i < G_N_ELEMENTS (palette->scale); i++)
        g_assert_cmpfloat (plumb_color_contrast (&palette->on_scale[i], &palette->scale[i]), >=,
                           4.5);
      /* Ink on the shades of cells. */
      g_assert_cmpfloat (plumb_color_contrast (&palette->ink, &palette->scale[3]), >=, 4.5);
      g_assert_cmpfloat (plumb_color_contrast (&palette->ink, &palette->scale[5]), >=, 4.5);
      /* The bars of the pairs. */
      g_assert_cmpfloat (plumb_color_contrast (&palette->scale[0], &palette->paper), >=, 3);
      g_assert_cmpfloat (plumb_color_contrast (&palette->scale[7], &palette->paper), >=, 3);
      /* The hatching and the frames of tornadoes, and the frames of intervals. */
      g_assert_cmpfloat (plumb_color_contrast (&palette->line, &palette->fill), >=, 3);
    }
}

static void
test_contrast_formula (void)
{
  const PlumbColor black = { 0, 0, 0 };
  const PlumbColor white = { 1, 1, 1 };
  /* #767676 on white is the well-known grey that just passes: 4.54. */
  const PlumbColor grey = { 0x76 / 255., 0x76 / 255., 0x76 / 255. };

  g_assert_cmpfloat_with_epsilon (plumb_color_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (plumb_color_contrast (&grey, &white), 4.54, 0.01);
}

/* Draws @figure with a border around it, and fails if anything reaches the border or if nothing is
 * drawn. */
static void
assert_inside (const PlumbFigure *figure, const PlumbDrawStyle *style, double width)
{
  double height = plumb_figure_measure (figure, style, width);
  int w = (int) ceil (width) + 2 * BORDER;
  int h = (int) ceil (height) + 2 * BORDER;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, w, h);
  cairo_t *cr = cairo_create (surface);
  guint drawn = 0;

  g_assert_cmpfloat (height, >, 0);
  cairo_translate (cr, BORDER, BORDER);
  plumb_figure_paint (figure, cr, style, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < h; y++)
    {
      const guint32 *row
          = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                               + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < w; x++)
        {
          gboolean outside = x < BORDER - 1 || y < BORDER - 1 || x > w - BORDER || y > h - BORDER;

          if (row[x] == 0)
            continue;
          g_assert_false (outside);
          drawn++;
        }
    }
  g_assert_cmpuint (drawn, >, 500);
  cairo_surface_destroy (surface);
}

/* Marks at both ends and beyond, between levels, with bands and rings, and none. */
static PlumbFigure *
new_levels (void)
{
  const char *const levels[] = { "Not started", "Under discussion", "Institutionalized", NULL };
  PlumbChart *chart
      = plumb_level_chart_new ("Item", levels, "The institution", "Community partners");
  PlumbLevelMark first = { 99, -1, 99, 2, "Institutionalized", NULL };
  PlumbLevelMark second = { 0.5, NAN, NAN, 0, "Between", NULL };
  PlumbLevelMark none
      = { NAN, NAN, NAN, NAN, "Nobody knows, and this is a rather long remark", NULL };
  plumb_level_chart_add (chart, "A practice with a rather long name", &first, &second);
  plumb_level_chart_add (chart, "B", &none, &first);
  plumb_level_chart_add (chart, "C", &none, &none);
  plumb_level_chart_set_before_label (chart, "Spring 2027 (April 30, 2027)");
  plumb_level_chart_set_band_label (chart, "From the lowest to the highest");
  return plumb_chart_to_figure (chart, "Levels.", NULL);
}

/* Bars to both sides, to one side, none at all, and marks with and without a bar. */
static PlumbFigure *
new_tornado (void)
{
  PlumbChart *chart
      = plumb_tornado_chart_new ("What changes", "One level lower", "One level higher", -32.4,
                                 "The harm index today", "−32.4", "What is found would change");
  PlumbTornadoSide none = { NAN, "the lowest level", TRUE };
  PlumbTornadoSide still = { -32.4, "−32.4", TRUE };
  PlumbTornadoSide less = { -21, "−21.0, and a rather long remark", FALSE };
  PlumbTornadoSide more = { -47.9, "−47.9", TRUE };
  PlumbTornadoSide some = { -40, "−40.0", FALSE };
  plumb_tornado_chart_add (chart, "Likelihood of a record with a rather long name", &less, &more);
  plumb_tornado_chart_add (chart, "B", &none, &some);
  plumb_tornado_chart_add (chart, "C", &more, &some);
  plumb_tornado_chart_add (chart, "D", &still, &still);
  plumb_tornado_chart_add (chart, "E", &none, &none);
  return plumb_chart_to_figure (chart, "A tornado.", NULL);
}

/* Everything a row can have, on the axis and off it. */
static PlumbFigure *
new_intervals (void)
{
  PlumbChart *chart = plumb_interval_chart_new ("Number", -100, 100, "As far as it could be",
                                                "Today", "April 30, 2027", "With all measures");
  PlumbIntervalRow all = { -200, 300, 12, -900, 900, "12 (from anything to anything)" };
  PlumbIntervalRow point = { 5, 5, 5, NAN, NAN, NULL };
  PlumbIntervalRow none = { NAN, NAN, NAN, NAN, NAN, "not assessed" };
  for (int limit = -60; limit <= 60; limit += 30)
    plumb_interval_chart_add_limit (chart, limit, "a limit with a long name");
  for (int tick = -100; tick <= 100; tick += 100)
    plumb_interval_chart_add_tick (chart, tick, "a value with a name", tick == 0);
  plumb_interval_chart_add (chart, "A number with a rather long name of many words", &all);
  plumb_interval_chart_add (chart, "B", &point);
  plumb_interval_chart_add (chart, "C", &none);
  return plumb_chart_to_figure (chart, "Intervals.", NULL);
}

/* More than the whole, less than it, and nothing. */
static PlumbFigure *
new_shares (void)
{
  const char *const titles[] = { "First", "Second", "A third part with a long name", NULL };
  const char *const texts[] = { "70%", "80%", "a long remark" };
  const double much[] = { 0.7, 0.8, 0.9 };
  const double some[] = { 0.1, NAN, 0.3 };
  const double none[] = { -1, 0, NAN };
  PlumbChart *chart = plumb_share_chart_new ("Option", titles);
  plumb_share_chart_add (chart, "The draft as it is written today, with its appendix", much, texts);
  plumb_share_chart_add (chart, "B", some, texts);
  plumb_share_chart_add (chart, "C", none, texts);
  return plumb_chart_to_figure (chart, "Shares.", NULL);
}

/* How many rules a drawing of @chart, which is taken, has of so many points' width. */
static guint
count_rules (PlumbChart *chart, double width)
{
  g_autoptr (PlumbFigure) figure = plumb_chart_to_figure (chart, "Intervals.", NULL);
  PlumbTypeface *typeface = plumb_typeface_new ("en", PLUMB_BASE_SIZE);
  PlumbDrawStyle style;
  guint n = 0;

  plumb_draw_style_init (&style, typeface, "en", FALSE);
  PlumbDrawing *drawing = plumb_figure_trace (figure, &style, 460);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const PlumbMark *mark = &g_array_index (drawing->marks, PlumbMark, i);
      n += mark->kind == PLUMB_MARK_FILL && fabs (mark->width - width) < 0.01;
    }
  plumb_drawing_free (drawing);
  plumb_typeface_free (typeface);
  return n;
}

/* A chart of two rows, the second of which knows no limits. */
static PlumbChart *
new_apart (void)
{
  PlumbChart *chart = plumb_interval_chart_new ("Number", -100, 100, "Reach", NULL, NULL, NULL);
  const PlumbIntervalRow row = { -40, -20, NAN, NAN, NAN, NULL };
  PlumbIntervalRow apart = row;

  apart.is_apart = TRUE;
  plumb_interval_chart_add_limit (chart, -60, "severe");
  plumb_interval_chart_add_limit (chart, 45, "moderate");
  plumb_interval_chart_add_tick (chart, -100, "-100", FALSE);
  plumb_interval_chart_add_tick (chart, 0, "0", TRUE);
  plumb_interval_chart_add_tick (chart, 900, "off the axis", TRUE);
  plumb_interval_chart_add (chart, "A", &row);
  plumb_interval_chart_add (chart, "B", &apart);
  return chart;
}

/* The axis begins where all rows see it, and limits stand behind those that they hold for. */
static void
test_interval_axis (void)
{
  g_assert_cmpuint (count_rules (new_apart (), 0.7), ==, 2);
  g_assert_cmpuint (count_rules (new_apart (), 1.4), ==, 2);
}

/* How long the longest bar is of a chart in whose second row @text stands in the place of a bar. */
static double
measure_bars (const char *text)
{
  PlumbChart *chart = plumb_pair_chart_new ("Group", "Harm", "Benefit", "Worst");
  double longest = 0;

  plumb_pair_chart_add (chart, "A", 40, "40", 20, "20", FALSE);
  plumb_pair_chart_add (chart, "B", NAN, text, 10, "10", FALSE);
  g_autoptr (PlumbFigure) figure = plumb_chart_to_figure (chart, "Bars.", NULL);
  PlumbTypeface *typeface = plumb_typeface_new ("en", PLUMB_BASE_SIZE);
  PlumbDrawStyle style;
  plumb_draw_style_init (&style, typeface, "en", FALSE);
  PlumbDrawing *drawing = plumb_figure_trace (figure, &style, 460);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const PlumbMark *mark = &g_array_index (drawing->marks, PlumbMark, i);
      if (mark->kind == PLUMB_MARK_FILL)
        longest = fmax (longest, mark->width);
    }
  plumb_drawing_free (drawing);
  plumb_typeface_free (typeface);
  return longest;
}

/* What stands in the place of a bar takes no room from the others. */
static void
test_words_for_bars (void)
{
  g_assert_cmpfloat_with_epsilon (measure_bars ("None that anybody recorded"), measure_bars ("0"),
                                  0.01);
}

static void
assert_all_inside (PlumbFigure **figures, guint n, const char *language, double size)
{
  static const double widths[] = { 460, 320, 200 };
  PlumbTypeface *typeface = plumb_typeface_new (language, size / PLUMB_CHART_SCALE);
  PlumbDrawStyle style;

  plumb_draw_style_init (&style, typeface, language, plumb_language_is_rtl (language));
  g_assert_cmpfloat_with_epsilon (style.size, size, 0.001);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint kind = PLUMB_PALETTE_LIGHT; kind <= PLUMB_PALETTE_DARK; kind++)
      for (guint i = 0; i < n; i++)
        {
          style.palette = plumb_palette_get (kind);
          assert_inside (figures[i], &style, widths[w]);
        }
  plumb_typeface_free (typeface);
}

static void
test_inside (void)
{
  PlumbFigure *figures[] = { new_tornado (),
                             new_intervals (),
                             new_shares (),
                             publish_sample_new_matrix (),
                             publish_sample_new_pairs (),
                             new_levels () };

  assert_all_inside (figures, G_N_ELEMENTS (figures), "en", 9);
  assert_all_inside (figures, G_N_ELEMENTS (figures), "ar", 9);
  /* Those with a narrow form. */
  assert_all_inside (figures, 3, "en", 18);
  assert_all_inside (figures, 3, "ar", 18);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    plumb_figure_free (figures[i]);
}

static void
test_many_columns (void)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlumbFigure) figure = NULL;
  const char *const rows[] = { "One", "Two", NULL };
  PlumbTypeface *typeface = plumb_typeface_new ("en", PLUMB_BASE_SIZE);
  PlumbDrawStyle style;

  plumb_draw_style_init (&style, typeface, "en", FALSE);
  for (guint i = 0; i < 18; i++)
    g_ptr_array_add (labels, g_strdup_printf ("A rather long label for column %u", i + 1));
  g_ptr_array_add (labels, NULL);
  figure = plumb_chart_to_figure (
      plumb_matrix_chart_new ("Row", rows, (const char *const *) labels->pdata),
      "Nothing was looked at yet.", NULL);
  assert_inside (figure, &style, 460);
  /* Numbered columns are explained below. */
  g_assert_cmpfloat (plumb_figure_measure (figure, &style, 460), >, 120);
  plumb_typeface_free (typeface);
}

static void
test_matrix_table (void)
{
  const char *const rows[] = { "A", "B", NULL };
  const char *const columns[] = { "X", "Y", NULL };
  g_autoptr (PlumbChart) chart = plumb_matrix_chart_new ("Group", rows, columns);
  g_autoptr (PlumbTable) table = NULL;
  g_autofree char *csv = NULL;

  plumb_matrix_chart_set (chart, 0, 0, PLUMB_MATRIX_VALUE, 99, "+4");
  plumb_matrix_chart_set (chart, 0, 1, PLUMB_MATRIX_VALUE, -2, NULL);
  plumb_matrix_chart_set (chart, 1, 0, PLUMB_MATRIX_UNKNOWN, 0, NULL);
  plumb_matrix_chart_set_value_label (chart, 4, "much");
  plumb_matrix_chart_set_state_label (chart, PLUMB_MATRIX_UNKNOWN, "unknown");
  plumb_matrix_chart_set_state_label (chart, PLUMB_MATRIX_NOT_ASSESSED, "not assessed");
  table = plumb_chart_to_table (chart, "Caption");
  csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, "Group,X,Y\r\nA,'+4 (much),−2\r\nB,unknown,not assessed\r\n");
}

static void
test_pair_table (void)
{
  g_autoptr (PlumbChart) chart = plumb_pair_chart_new ("Group", "Less", "More", "most");
  g_autoptr (PlumbTable) table = NULL;
  g_autofree char *csv = NULL;

  plumb_pair_chart_add (chart, "A", 1, "1", 2.5, "2.5", FALSE);
  plumb_pair_chart_add (chart, "B", NAN, "unknown", -3, "0", TRUE);
  table = plumb_chart_to_table (chart, NULL);
  csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, "Group,Less,More\r\nA,1,2.5\r\nB (most),unknown,0\r\n");
}

static PlumbChart *
pairs_with_former_new (void)
{
  PlumbChart *chart = plumb_pair_chart_new ("Group", "Less", "More", NULL);

  plumb_pair_chart_set_former (chart, "Last year", "Less then", "More then");
  plumb_pair_chart_add (chart, "A", 1, "1", 2.5, "2.5", FALSE);
  plumb_pair_chart_add_former (chart, 7, "7", NAN, "unknown");
  plumb_pair_chart_add (chart, "B", 3, "3", 4, "4", FALSE);
  return chart;
}

static void
test_pair_former (void)
{
  PlumbChart *chart = pairs_with_former_new ();
  g_autoptr (PlumbTable) table = plumb_chart_to_table (chart, NULL);
  g_autofree char *csv = plumb_csv_write_table (table);
  g_autoptr (PlumbFigure) figure = plumb_chart_to_figure (chart, "What changed.", NULL);
  PlumbTypeface *typeface = plumb_typeface_new ("en", PLUMB_BASE_SIZE);
  PlumbDrawStyle style;

  plumb_draw_style_init (&style, typeface, "en", FALSE);
  g_assert_cmpstr (csv, ==,
                   "Group,Less,More,Less then,More then\r\nA,1,2.5,7,unknown\r\nB,3,4,,\r\n");
  assert_inside (figure, &style, 200);
  assert_inside (figure, &style, 500);
  plumb_typeface_free (typeface);
}

static void
test_level_table (void)
{
  const char *const levels[] = { "Low", "Middle", "High", NULL };
  g_autoptr (PlumbChart) chart = plumb_level_chart_new ("Item", levels, "We", "They");
  PlumbLevelMark first = { 1.5, 0, 2, NAN, "Between Middle and High", NULL };
  PlumbLevelMark second = { NAN, NAN, NAN, 99, "unknown", "They: unknown" };
  plumb_level_chart_add (chart, "A", &first, &second);
  g_autoptr (PlumbTable) table = plumb_chart_to_table (chart, NULL);
  g_autofree char *csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, "Item,We,They\r\nA,Between Middle and High,unknown\r\n");
}

static void
test_tornado_table (void)
{
  g_autoptr (PlumbChart) chart
      = plumb_tornado_chart_new ("Step", "Lower", "Higher", 3, "Today", "3", "else");
  PlumbTornadoSide low = { 1, "1", TRUE };
  PlumbTornadoSide high = { INFINITY, "none", TRUE };
  plumb_tornado_chart_add (chart, "A", &low, &high);
  g_autoptr (PlumbTable) table = plumb_chart_to_table (chart, NULL);
  g_autofree char *csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, "Step,Lower,Today,Higher\r\nA,1 (else),3,none\r\n");
  g_assert_true (table->row_headers);
}

static void
test_interval_table (void)
{
  g_autoptr (PlumbChart) chart
      = plumb_interval_chart_new ("Number", 0, 1, "Reach", "Now", NULL, "Then");
  PlumbIntervalRow row = { 0, 1, 0.5, NAN, 2, "end", "0 to 1", "0.5", "left out", NULL };
  plumb_interval_chart_add_limit (chart, 7, "off the axis");
  plumb_interval_chart_add (chart, "A", &row);
  g_autoptr (PlumbTable) table = plumb_chart_to_table (chart, NULL);
  g_autofree char *csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, "Number,Now,Reach,Then\r\nA,0.5,0 to 1,\r\n");
}

static void
test_share_table (void)
{
  const char *const titles[] = { "First", "Second", NULL };
  const char *const texts[] = { "25%", "75%" };
  const double shares[] = { 0.25, 0.75 };
  g_autoptr (PlumbChart) chart = plumb_share_chart_new ("Option", titles);
  plumb_share_chart_add (chart, "A", shares, texts);
  g_autoptr (PlumbTable) table = plumb_chart_to_table (chart, NULL);
  g_autofree char *csv = plumb_csv_write_table (table);
  g_assert_cmpstr (csv, ==, "Option,First,Second\r\nA,25%,75%\r\n");
}

/* A chart that is narrow for its text has its labels above the bars, so that it is higher. */
static void
test_narrow (void)
{
  g_autoptr (PlumbFigure) shares = new_shares ();
  g_autoptr (PlumbFigure) pairs = publish_sample_new_pairs ();
  PlumbTypeface *typeface = plumb_typeface_new ("en", PLUMB_BASE_SIZE);
  PlumbDrawStyle style;
  double wide;

  plumb_draw_style_init (&style, typeface, "en", FALSE);
  wide = plumb_figure_measure (shares, &style, 460);
  g_assert_cmpfloat (plumb_figure_measure (shares, &style, 200), >, 1.3 * wide);
  wide = plumb_figure_measure (pairs, &style, 460);
  g_assert_cmpfloat (plumb_figure_measure (pairs, &style, 200), >, 1.3 * wide);
  plumb_typeface_free (typeface);
}

/* The sign of a figure stays before it in words that a browser sets from right to left. */
static void
test_figures (void)
{
  PlumbChart *chart = plumb_pair_chart_new ("Group", "Less", "More", NULL);
  g_autoptr (PlumbFigure) figure = NULL;
  PlumbTypeface *typeface = plumb_typeface_new ("ar", PLUMB_BASE_SIZE);
  PlumbDrawStyle style;
  GString *svg;

  plumb_pair_chart_add (chart, "A", 1, "−40.2", 2, "+30.1", FALSE);
  figure = plumb_chart_to_figure (chart, "Two figures.", NULL);
  plumb_draw_style_init (&style, typeface, "ar", TRUE);
  svg = plumb_picture_new_svg (figure, &style, 300, 100, PLUMB_PICTURE_WORDS, "f-");
  g_assert_nonnull (strstr (svg->str, ">\342\201\246−40.2\342\201\251</text>"));
  g_assert_nonnull (strstr (svg->str, ">\342\201\246+30.1\342\201\251</text>"));
  g_string_free (svg, TRUE);
  plumb_typeface_free (typeface);
}

/* A chart of one kind is not taken for one of another. */
static void
test_wrong_kind (void)
{
  const char *const titles[] = { "First", NULL };
  const double shares[] = { 1 };
  g_autoptr (PlumbChart) shares_chart = plumb_share_chart_new ("Option", titles);
  g_autoptr (PlumbChart) pairs = plumb_pair_chart_new ("Group", "Less", "More", NULL);
  g_test_expect_message ("plumbline", G_LOG_LEVEL_CRITICAL, "*share_class*");
  g_test_expect_message ("plumbline", G_LOG_LEVEL_CRITICAL, "*self != NULL*");
  plumb_share_chart_add (pairs, "A", shares, titles);
  g_test_expect_message ("plumbline", G_LOG_LEVEL_CRITICAL, "*interval_class*");
  g_test_expect_message ("plumbline", G_LOG_LEVEL_CRITICAL, "*self != NULL*");
  plumb_interval_chart_add_limit (shares_chart, 1, "A");
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/chart/contrast", test_contrast);
  g_test_add_func ("/publish/chart/contrast-formula", test_contrast_formula);
  g_test_add_func ("/publish/chart/inside", test_inside);
  g_test_add_func ("/publish/chart/many-columns", test_many_columns);
  g_test_add_func ("/publish/chart/matrix-table", test_matrix_table);
  g_test_add_func ("/publish/chart/pair-table", test_pair_table);
  g_test_add_func ("/publish/chart/pair-former", test_pair_former);
  g_test_add_func ("/publish/chart/level-table", test_level_table);
  g_test_add_func ("/publish/chart/tornado-table", test_tornado_table);
  g_test_add_func ("/publish/chart/words-for-bars", test_words_for_bars);
  g_test_add_func ("/publish/chart/interval-axis", test_interval_axis);
  g_test_add_func ("/publish/chart/interval-table", test_interval_table);
  g_test_add_func ("/publish/chart/share-table", test_share_table);
  g_test_add_func ("/publish/chart/narrow", test_narrow);
  g_test_add_func ("/publish/chart/figures", test_figures);
  g_test_add_func ("/publish/chart/wrong-kind", test_wrong_kind);
  return g_test_run ();
}
