/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"
#include "plumb-picture.h"

/* Pictures: drawn, packed, and put into a paragraph with their alternative text. */

/* Dots a point of the picture for programs that cannot draw the other: 108 an inch. */
#define PNG_SCALE 1.5
/* What a caption needs below a picture that fills the page, in multiples of the base size. */
#define CAPTION_ROOM 5

static void
append_image (GString *out, const char *name)
{
  g_string_append_printf (out,
                          "<draw:image xlink:href=\"%s\" xlink:type=\"simple\""
                          " xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>",
                          name);
}

static void
add_svg (PlumbOdt *self,
         const char *name,
         const PlumbFigure *figure,
         const PlumbDrawStyle *style,
         double width,
         double height)
{
  GString *svg;

  if (figure->mime != NULL && g_str_equal (figure->mime, "image/svg+xml"))
    {
      plumb_odt_add_file (self, name, figure->mime, g_bytes_get_data (figure->file, NULL),
                          g_bytes_get_size (figure->file));
      return;
    }
  svg = plumb_picture_new_svg (figure, style, width, height, PLUMB_PICTURE_OUTLINES, "");
  plumb_odt_add_file (self, name, "image/svg+xml", svg->str, svg->len);
  g_string_free (svg, TRUE);
}

static void
add_png (PlumbOdt *self, const char *name, GBytes *png)
{
  plumb_odt_add_file (self, name, "image/png", g_bytes_get_data (png, NULL),
                      g_bytes_get_size (png));
}

/* Packs @figure in both forms and refers to them, the better one first (OpenDocument 10.4.4: a
 * program takes the first that it can draw). What is a PNG file already is packed as it is. */
static void
append_images (PlumbOdt *self,
               GString *out,
               const char *name,
               const PlumbFigure *figure,
               const PlumbDrawStyle *style,
               double width,
               double height)
{
  g_autofree char *svg_name = g_strdup_printf ("Pictures/%s.svg", name);
  g_autofree char *png_name = g_strdup_printf ("Pictures/%s.png", name);
  gboolean is_png = figure->mime != NULL && g_str_equal (figure->mime, "image/png");
  g_autoptr (GBytes) png = is_png ? g_bytes_ref (figure->file)
                                  : plumb_picture_new_png (figure, style, width, height, PNG_SCALE);

  if (!is_png)
    {
      add_svg (self, svg_name, figure, style, width, height);
      append_image (out, svg_name);
    }
  if (png == NULL)
    return;
  add_png (self, png_name, png);
  append_image (out, png_name);
}

/* The title is the short name by which a list of pictures goes, the description says what is to be
 * seen. */
static void
append_alternative (GString *out, const PlumbFigure *figure)
{
  g_autofree char *caption
      = plumb_inline_is_empty (figure->caption) ? NULL : plumb_inline_to_text (figure->caption);

  g_string_append (out, "<svg:title>");
  plumb_markup_append (out, caption != NULL ? caption : figure->alternative);
  g_string_append (out, "</svg:title><svg:desc>");
  plumb_markup_append (out, figure->alternative);
  g_string_append (out, "</svg:desc>");
}

void
plumb_odt_append_frame (PlumbOdt *self,
                        GString *out,
                        const PlumbOdtFrame *frame,
                        const PlumbFigure *figure)
{
  PlumbDrawStyle style;

  plumb_draw_style_init (&style, self->typeface, self->language, self->rtl);
  g_string_append_printf (out, "<draw:frame draw:name=\"%s\" draw:style-name=\"%s\" %s",
                          frame->name, frame->style, frame->attributes);
  plumb_odt_append_length (out, "svg:width", frame->width * frame->scale);
  plumb_odt_append_length (out, "svg:height", frame->height * frame->scale);
  g_string_append_c (out, '>');
  append_images (self, out, frame->name, figure, &style, frame->width, frame->height);
  append_alternative (out, figure);
  g_string_append (out, "</draw:frame>");
}

/* The size of @figure: what is higher than a page with its caption is made smaller. */
static void
measure (const PlumbOdt *self, const PlumbFigure *figure, PlumbOdtFrame *frame)
{
  const PlumbPageSetup *setup = self->setup;
  PlumbDrawStyle style;
  double room
      = setup->height - setup->margin_top - setup->margin_bottom - CAPTION_ROOM * setup->base_size;

  plumb_draw_style_init (&style, self->typeface, self->language, self->rtl);
  plumb_picture_measure (figure, &style, self->width, &frame->width, &frame->height);
  frame->scale = MIN (1, MIN (room / frame->height, self->width / frame->width));
}

void
plumb_odt_append_figure (PlumbOdt *self, const PlumbBlock *block)
{
  g_autofree char *name = g_strdup_printf ("Figure%u", ++self->n_figures);
  PlumbOdtFrame frame = {
    .name = name,
    .style = plumb_odt_style (self, "graphic", "G", "",
                              "<style:graphic-properties style:vertical-pos=\"top\""
                              " style:vertical-rel=\"baseline\"/>"),
    .attributes = "text:anchor-type=\"as-char\"",
  };

  measure (self, block->figure, &frame);
  plumb_odt_open_paragraph (self, 0, "Picture");
  plumb_odt_append_frame (self, self->out, &frame, block->figure);
  plumb_odt_close_paragraph (self, 0);
  plumb_odt_append_passage (self, "Figure", block->figure->caption);
}
