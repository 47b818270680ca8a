/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-glyphs.h"
#include "plumb-pdf-syntax.h"

#include <hb.h>
#include <string.h>

/* The page that glyphs are drawn on, in points: one below the other, so that Cairo shows each by
 * itself. */
#define SHEET_WIDTH  200.
#define SHEET_MARGIN 100.
#define STEP         2.

/* The glyphs of one font. */
typedef struct
{
  PangoFont *font;
  GArray *indices;  /* guint */
  gboolean has_ink; /* at least one of them leaves a mark */
} Sort;

struct _PlumbPdfGlyphs
{
  GPtrArray *glyphs;   /* PlumbPdfGlyph */
  GHashTable *known;   /* PlumbPdfGlyph → its index + 1 */
  GPtrArray *sorts;    /* Sort, in the order in which fonts came */
  GHashTable *letters; /* PlumbTypeCase → guint[PLUMB_N_SIMPLE] */
  const PlumbTypeCase *last;
  guint *last_letters; /* of @last */
};

static guint
hash_glyph (gconstpointer data)
{
  const PlumbPdfGlyph *glyph = data;
  guint hash = g_direct_hash (glyph->font) * 31 + glyph->glyph;

  for (gsize i = 0; i < glyph->length; i++)
    hash = hash * 33 + (guchar) glyph->text[i];
  return hash;
}

static gboolean
equal_glyphs (gconstpointer a, gconstpointer b)
{
  const PlumbPdfGlyph *one = a;
  const PlumbPdfGlyph *other = b;

  return one->font == other->font && one->glyph == other->glyph && one->length == other->length
         && memcmp (one->text, other->text, one->length) == 0;
}

static void
sort_free (Sort *sort)
{
  g_array_unref (sort->indices);
  g_free (sort);
}

PlumbPdfGlyphs *
plumb_pdf_glyphs_new (void)
{
  PlumbPdfGlyphs *self = g_new0 (PlumbPdfGlyphs, 1);

  self->glyphs = g_ptr_array_new_with_free_func (g_free);
  self->known = g_hash_table_new (hash_glyph, equal_glyphs);
  self->sorts = g_ptr_array_new_with_free_func ((GDestroyNotify) sort_free);
  self->letters = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
plumb_pdf_glyphs_free (PlumbPdfGlyphs *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->letters);
  g_ptr_array_unref (self->glyphs);
  g_ptr_array_unref (self->sorts);
  g_free (self);
}

static Sort *
get_sort (PlumbPdfGlyphs *self, PangoFont *font)
{
  Sort *sort;

  for (guint i = 0; i < self->sorts->len; i++)
    if (((Sort *) self->sorts->pdata[i])->font == font)
      return self->sorts->pdata[i];
  sort = g_new0 (Sort, 1);
  sort->font = font;
  sort->indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->sorts, sort);
  return sort;
}

static gboolean
has_ink (PangoFont *font, PangoGlyph glyph)
{
  hb_glyph_extents_t extents;

  return hb_font_get_glyph_extents (pango_font_get_hb_font (font), glyph, &extents)
         && extents.width != 0 && extents.height != 0;
}

static guint
add_new (PlumbPdfGlyphs *self, const PlumbPdfGlyph *wanted)
{
  PlumbPdfGlyph *added = g_memdup2 (wanted, sizeof *wanted);
  guint index = self->glyphs->len;
  Sort *sort;

  added->advance = pango_units_to_double (
      hb_font_get_glyph_h_advance (pango_font_get_hb_font (wanted->font), wanted->glyph));
  g_ptr_array_add (self->glyphs, added);
  g_hash_table_insert (self->known, added, GUINT_TO_POINTER (index + 1));
  sort = get_sort (self, wanted->font);
  g_array_append_val (sort->indices, index);
  sort->has_ink = sort->has_ink || has_ink (wanted->font, wanted->glyph);
  return index;
}

guint
plumb_pdf_glyphs_add (PlumbPdfGlyphs *self,
                      PangoFont *font,
                      PangoGlyph glyph,
                      const char *text,
                      gsize length)
{
  const PlumbPdfGlyph wanted = { .font = font, .glyph = glyph, .text = text, .length = length };
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, &wanted));

  return known != 0 ? known - 1 : add_new (self, &wanted);
}

guint *
plumb_pdf_glyphs_get_letters (PlumbPdfGlyphs *self, const PlumbTypeCase *letters)
{
  if (self->last == letters)
    return self->last_letters;
  self->last = letters;
  self->last_letters = g_hash_table_lookup (self->letters, letters);
  if (self->last_letters == NULL)
    {
      self->last_letters = g_new0 (guint, PLUMB_N_SIMPLE);
      g_hash_table_insert (self->letters, (gpointer) letters, self->last_letters);
    }
  return self->last_letters;
}

guint
plumb_pdf_glyphs_get_n (const PlumbPdfGlyphs *self)
{
  return self->glyphs->len;
}

const PlumbPdfGlyph *
plumb_pdf_glyphs_get (const PlumbPdfGlyphs *self, guint index)
{
  return self->glyphs->pdata[index];
}

void
plumb_pdf_glyphs_get_size (const PlumbPdfGlyphs *self, double *width, double *height)
{
  *width = SHEET_WIDTH;
  *height = 2 * SHEET_MARGIN + STEP * self->glyphs->len;
}

static void
draw_sort (PlumbPdfGlyphs *self, const Sort *sort, double *y, cairo_t *cr)
{
  guint n = sort->indices->len;
  g_autofree cairo_glyph_t *shown = g_new0 (cairo_glyph_t, n);
  g_autofree cairo_text_cluster_t *clusters = g_new0 (cairo_text_cluster_t, n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const PlumbPdfGlyph *glyph
          = plumb_pdf_glyphs_get (self, g_array_index (sort->indices, guint, i));

      shown[i] = (cairo_glyph_t){ glyph->glyph, SHEET_MARGIN, *y };
      clusters[i] = (cairo_text_cluster_t){ (int) glyph->length, 1 };
      g_string_append_len (text, glyph->text, (gssize) glyph->length);
      *y += STEP;
    }
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (sort->font)));
  cairo_show_text_glyphs (cr, text->str, (int) text->len, shown, (int) n, clusters, (int) n, 0);
}

/* Cairo leaves out what leaves no mark at all; so are fonts of which only spaces are used. */
void
plumb_pdf_glyphs_draw (PlumbPdfGlyphs *self, cairo_t *cr)
{
  double y = SHEET_MARGIN;

  for (guint i = 0; i < self->sorts->len; i++)
    if (((const Sort *) self->sorts->pdata[i])->has_ink)
      draw_sort (self, self->sorts->pdata[i], &y, cr);
}

/* What was read so far of the page's content. */
typedef struct
{
  PlumbPdfScanner scanner;
  PlumbPdfToken string;  /* the last one */
  PlumbPdfToken name;    /* the last one */
  const char *font_name; /* in force */
  gboolean in_span;
} Reader;

/* On to the next string that is shown. */
static gboolean
find_shown (Reader *self)
{
  PlumbPdfToken token;

  while (plumb_pdf_scanner_next (&self->scanner, &token))
    {
      if (token.start[0] == '(' || (token.start[0] == '<' && token.start[1] != '<'))
        self->string = token;
      else if (token.start[0] == '/')
        self->name = token;
      else if (plumb_pdf_token_is (&token, "Tf"))
        {
          g_autofree char *name = g_strndup (self->name.start, self->name.length);

          self->font_name = g_intern_string (name);
        }
      else if (plumb_pdf_token_is (&token, "BDC") || plumb_pdf_token_is (&token, "EMC"))
        self->in_span = token.start[0] == 'B';
      else if (plumb_pdf_token_is (&token, "Tj") || plumb_pdf_token_is (&token, "TJ"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_glyph (Reader *reader, PlumbPdfGlyph *glyph)
{
  if (!find_shown (reader) || reader->font_name == NULL || reader->string.length < 3
      || reader->string.length - 2 >= sizeof glyph->code)
    return FALSE;
  glyph->font_name = reader->font_name;
  memcpy (glyph->code, reader->string.start + 1, reader->string.length - 2);
  glyph->is_hex = reader->string.start[0] == '<';
  glyph->is_told = !reader->in_span;
  return TRUE;
}

gboolean
plumb_pdf_glyphs_read (PlumbPdfGlyphs *self, const char *content, gsize length)
{
  Reader reader = { .scanner = { content, content + length } };

  for (guint i = 0; i < self->sorts->len; i++)
    {
      const Sort *sort = self->sorts->pdata[i];

      for (guint k = 0; k < sort->indices->len && sort->has_ink; k++)
        if (!read_glyph (&reader, self->glyphs->pdata[g_array_index (sort->indices, guint, k)]))
          return FALSE;
    }
  return !find_shown (&reader);
}
