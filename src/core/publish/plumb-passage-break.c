/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-breaks.h"
#include "plumb-passage-private.h"

/* Breaking text that runs from left to right into lines.
 *
 * Pango shapes what is left of a paragraph anew for each line, and so each letter several times.
 * Here a paragraph is shaped once, as one long line, and its glyphs are dealt out to lines. That is
 * right as long as no glyph depends on where lines end: where text runs both ways, where a soft
 * hyphen becomes visible, and where a word has to be broken, Pango does it all. */

/* A paragraph that is being broken. Characters are counted from its start. */
typedef struct
{
  PlumbSetter *setter;
  PlumbPassage *passage;
  const char *text;          /* of the layout */
  gsize offset;              /* of the layout's text in the passage's */
  const PangoLogAttr *attrs; /* of the paragraph's characters and its end */
  int n_chars;
  int *widths;          /* of each character, in Pango's units */
  int room;             /* of a line, in Pango's units */
  GSList *runs;         /* PangoGlyphItem: not dealt out yet, lent by the layout */
  PangoGlyphItem *rest; /* of the run that is being dealt out, or NULL */
  const char *at;       /* start of the line in the text */
} Breaker;

static gboolean
collect_widths (Breaker *self)
{
  int *widths = self->widths;

  for (GSList *l = self->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      if ((run->item->analysis.level & 1) != 0)
        return FALSE;
      pango_glyph_item_get_logical_widths (run, self->text, widths);
      widths += run->item->num_chars;
    }
  return TRUE;
}

/* The last place after @start and not after @end where a line may begin and nothing is torn that
 * belongs together; @end itself where there is none. */
static int
find_untied (const Breaker *self, int start, int end)
{
  const char *p = g_utf8_offset_to_pointer (self->at, end - start);

  if (!plumb_breaks_is_tied (self->text, p))
    return end;
  for (int i = end - 1; i > start; i--)
    {
      p = g_utf8_prev_char (p);
      if (self->attrs[i].is_line_break && !plumb_breaks_is_tied (self->text, p))
        return i;
    }
  return end;
}

/* Where the line that begins at character @start ends; -1 if a word would have to be broken. */
static int
find_end (const Breaker *self, int start)
{
  int end = -1;
  int width = 0;

  for (int i = start; i < self->n_chars; i++)
    {
      if (i > start && self->attrs[i].is_line_break)
        end = i;
      width += self->widths[i];
      if (width > self->room && !self->attrs[i].is_white)
        return end > start ? find_untied (self, start, end) : end;
    }
  return self->n_chars;
}

/* The next glyphs, up to @end in the layout's text; NULL where they are dealt out. Given. */
static PangoGlyphItem *
take_glyphs (Breaker *self, int end)
{
  PangoItem *item;

  if (self->rest == NULL && self->runs != NULL)
    {
      self->rest = pango_glyph_item_copy (self->runs->data);
      self->runs = self->runs->next;
    }
  if (self->rest == NULL || self->rest->item->offset >= end)
    return NULL;
  item = self->rest->item;
  if (item->offset + item->length <= end)
    return g_steal_pointer (&self->rest);
  return pango_glyph_item_split (self->rest, self->text, end - item->offset);
}

/* Spaces at the end of a line take no room, and stay for readers of the file. */
static void
flatten_spaces (const Breaker *self, PangoGlyphItem *glyphs)
{
  const char *text = self->text + glyphs->item->offset;

  for (int i = glyphs->glyphs->num_glyphs - 1; i >= 0; i--)
    {
      if (text[glyphs->glyphs->log_clusters[i]] != ' ')
        return;
      glyphs->glyphs->glyphs[i].geometry.width = 0;
    }
}

/* Deals out the glyphs up to @end, a pointer into the text, as the next line. */
static void
add_line (Breaker *self, const char *end)
{
  PlumbLine line = {
    .start = self->offset + (gsize) (self->at - self->text),
    .length = (gsize) (end - self->at),
    .offset = self->offset,
  };
  g_autoptr (GPtrArray) dealt = g_ptr_array_new ();
  PangoGlyphItem *glyphs;

  while ((glyphs = take_glyphs (self, (int) (end - self->text))) != NULL)
    g_ptr_array_add (dealt, glyphs);
  if (dealt->len > 0)
    flatten_spaces (self, dealt->pdata[dealt->len - 1]);
  plumb_setter_add_items (self->setter, self->passage, &line, (PangoGlyphItem **) dealt->pdata,
                          dealt->len, TRUE);
  self->at = end;
}

static gboolean
break_paragraph (Breaker *self, const PangoLayoutLine *paragraph)
{
  const char *end = self->text + paragraph->start_index + paragraph->length;

  self->at = self->text + paragraph->start_index;
  self->runs = paragraph->runs;
  self->n_chars = (int) g_utf8_strlen (self->at, paragraph->length);
  self->widths = g_new0 (int, self->n_chars + 1);
  if (!collect_widths (self))
    return FALSE;
  for (int start = 0; start < self->n_chars;)
    {
      int stop = find_end (self, start);

      if (stop <= start)
        return FALSE;
      add_line (self,
                stop < self->n_chars ? g_utf8_offset_to_pointer (self->at, stop - start) : end);
      start = stop;
    }
  if (self->n_chars == 0)
    add_line (self, end);
  return TRUE;
}

gboolean
plumb_setter_break (PlumbSetter *self, PlumbPassage *passage, PangoLayout *layout, gsize offset)
{
  const char *text = pango_layout_get_text (layout);
  int n_attrs = 0;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);
  const char *counted = text;
  gboolean complete = TRUE;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL && complete; l = l->next)
    {
      const PangoLayoutLine *paragraph = l->data;
      Breaker breaker = {
        .setter = self,
        .passage = passage,
        .text = text,
        .offset = offset,
        .room = pango_units_from_double (MAX (self->setting->width, 1)),
      };

      attrs += g_utf8_pointer_to_offset (counted, text + paragraph->start_index);
      counted = text + paragraph->start_index;
      breaker.attrs = attrs;
      complete = break_paragraph (&breaker, paragraph);
      g_free (breaker.widths);
      if (breaker.rest != NULL)
        pango_glyph_item_free (breaker.rest);
    }
  return complete;
}
