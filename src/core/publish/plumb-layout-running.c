/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-digits.h"
#include "plumb-layout-private.h"
#include "plumb-watermark.h"

/* What depends on the number of pages: the numbers in tables of contents, the lines above and below
 * the text. */

/* Distances of the running lines from the text, in multiples of the base size. */
#define HEADER_GAP 2.6
#define FOOTER_GAP 2.0

static char *
replace (const char *text, const char *what, const char *digits)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  return g_strjoinv (digits, parts);
}

static char *
format_page (const PlumbDocument *document, guint page, guint n_pages)
{
  g_autofree char *number = plumb_digits_write (document->zero, page + 1);
  g_autofree char *last = plumb_digits_write (document->zero, n_pages);
  g_autofree char *half = replace (document->page_format, "{page}", number);

  return replace (half, "{pages}", last);
}

/* A passage of one running line or number. */
static const PlumbPassage *
set_words (PlumbLayout *self,
           PlumbNode *node,
           const char *words,
           PlumbTextStyle style,
           PangoAlignment align,
           double width)
{
  PlumbSetting setting = { .style = style,
                           .align = align,
                           .rtl = self->document->rtl,
                           .language = self->document->language,
                           .width = width };

  return plumb_flow_take_passage (
      self->flow, plumb_passage_new_plain (self->flow->typeface, node, words, &setting));
}

static void
resolve_numbers (PlumbLayout *self, PlumbPage *page)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      PlumbBox *box = &g_array_index (page->boxes, PlumbBox, i);
      const PlumbSpot *spot;
      g_autofree char *digits = NULL;
      g_autofree char *number = NULL;

      if (box->kind != PLUMB_BOX_NUMBER)
        continue;
      spot = g_hash_table_lookup (self->spots, box->heading);
      g_assert (spot != NULL);
      /* The space keeps it apart from the heading for those who have the line read to them. */
      digits = plumb_digits_write (self->document->zero, spot->page + 1);
      number = g_strconcat (" ", digits, NULL);
      box->kind = PLUMB_BOX_LINE;
      box->passage
          = set_words (self, box->node, number,
                       box->heading->level == 1 ? PLUMB_TEXT_CONTENTS_1 : PLUMB_TEXT_CONTENTS_2,
                       PANGO_ALIGN_RIGHT, box->width);
    }
}

/* Puts a running line in front of all boxes: it is no part of the text. */
static void
add_running_line (PlumbLayout *self,
                  PlumbPage *page,
                  const char *words,
                  PangoAlignment align,
                  double y,
                  PlumbArtifact artifact)
{
  const PlumbPageSetup *setup = &self->setup;
  double width = setup->width - setup->margin_start - setup->margin_end;
  /* At the foot, the page number stands on the same line. */
  double share = artifact == PLUMB_ARTIFACT_HEADER
                     ? width
                     : (align == PANGO_ALIGN_LEFT ? 0.72 : 0.26) * width;
  gboolean left = (align == PANGO_ALIGN_LEFT) != self->document->rtl;
  double text_left = self->document->rtl ? setup->margin_end : setup->margin_start;
  PlumbBox box = { .kind = PLUMB_BOX_LINE, .artifact = artifact, .y = y, .width = share };

  if (words == NULL || *words == '\0')
    return;
  box.passage = set_words (self, NULL, words, PLUMB_TEXT_RUNNING, align, share);
  box.height = plumb_passage_get_line (box.passage, 0)->leading;
  box.x = left ? text_left : text_left + width - share;
  g_array_prepend_val (page->boxes, box);
}

/* The running header, which begins with the word of a draft. */
static char *
dup_header (const PlumbDocument *document)
{
  if (document->draft_word == NULL)
    return g_strdup (document->running_header);
  if (document->running_header == NULL)
    return g_strdup (document->draft_word);
  return g_strdup_printf ("%s · %s", document->draft_word, document->running_header);
}

/* The word of a draft behind all else. */
static void
add_watermark (PlumbLayout *self, PlumbPage *page)
{
  PlumbBox box = { .kind = PLUMB_BOX_FIGURE,
                   .artifact = PLUMB_ARTIFACT_BACKGROUND,
                   .width = self->setup.width,
                   .height = self->setup.height,
                   .figure = self->watermark,
                   .scale = 1 };

  if (self->watermark != NULL)
    g_array_prepend_val (page->boxes, box);
}

static void
add_lines (PlumbLayout *self, guint index)
{
  const PlumbDocument *document = self->document;
  PlumbPage *page = self->pages->pdata[index];
  double base = self->setup.base_size;
  double foot = self->setup.height - self->setup.margin_bottom + FOOTER_GAP * base;
  g_autofree char *number = NULL;
  g_autofree char *header = dup_header (document);

  if (page->is_cover)
    return;
  if (document->page_format != NULL)
    number = format_page (document, index, self->pages->len);
  add_running_line (self, page, header, PANGO_ALIGN_LEFT,
                    self->setup.margin_top - HEADER_GAP * base, PLUMB_ARTIFACT_HEADER);
  add_running_line (self, page, document->running_footer, PANGO_ALIGN_LEFT, foot,
                    PLUMB_ARTIFACT_FOOTER);
  add_running_line (self, page, number, PANGO_ALIGN_RIGHT, foot, PLUMB_ARTIFACT_FOOTER);
}

void
plumb_layout_add_running (PlumbLayout *self)
{
  if (self->document->draft_word != NULL)
    self->watermark = plumb_watermark_new (self->document->draft_word);
  for (guint i = 0; i < self->pages->len; i++)
    {
      resolve_numbers (self, self->pages->pdata[i]);
      add_lines (self, i);
      add_watermark (self, self->pages->pdata[i]);
    }
}
