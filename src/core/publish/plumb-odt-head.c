/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-odt-private.h"
#include "plumb-watermark.h"

/* What tells whose document it is and that it is a draft: above everything on the first page, and
 * behind the text of all. */

static void
append_logo (PlumbOdt *self)
{
  const PlumbFigure *logo = self->document->logo;
  PlumbDrawStyle style;
  PlumbOdtFrame frame = {
    .name = "Logo",
    .style = plumb_odt_style (self, "graphic", "G", "",
                              "<style:graphic-properties style:vertical-pos=\"middle\""
                              " style:vertical-rel=\"line\"/>"),
    .attributes = "text:anchor-type=\"as-char\"",
    .scale = 1,
  };

  plumb_draw_style_init (&style, self->typeface, self->language, self->rtl);
  frame.width = MIN (logo->natural_width, self->width / 2);
  frame.height = plumb_figure_measure (logo, &style, frame.width);
  plumb_odt_append_frame (self, self->out, &frame, logo);
  plumb_odt_append_words (self, "  ");
}

void
plumb_odt_append_head (PlumbOdt *self)
{
  const PlumbDocument *document = self->document;

  if (document->draft_sentence != NULL)
    {
      plumb_odt_open_paragraph (self, 0, "Draft_20_notice");
      plumb_odt_append_words (self, document->draft_sentence);
      plumb_odt_close_paragraph (self, 0);
    }
  if (document->letterhead == NULL)
    return;
  plumb_odt_open_paragraph (self, 0, "Letterhead");
  if (document->logo != NULL)
    append_logo (self);
  plumb_odt_append_words (self, document->letterhead->name);
  plumb_odt_close_paragraph (self, 0);
}

/* The style stands in styles.xml, where the headers are (plumb-odt-pages.c). */
void
plumb_odt_append_watermark (PlumbOdt *self, GString *out)
{
  g_autoptr (PlumbFigure) mark = plumb_watermark_new (self->document->draft_word);
  g_autofree char *name = g_strdup_printf ("Draft%u", ++self->n_marks);
  const PlumbOdtFrame frame = { .name = name,
                                .style = "Draft_20_mark",
                                .attributes = "text:anchor-type=\"paragraph\"",
                                .width = self->setup->width,
                                .height = self->setup->height,
                                .scale = 1 };

  plumb_odt_append_frame (self, out, &frame, mark);
}
