/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-verify.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

gboolean
plumb_pdf_refuse (GError **error, PlumbPdfError code, const char *message)
{
  g_set_error_literal (error, PLUMB_PDF_ERROR, code, message);
  return FALSE;
}

/* What was seen so far of a page. Each operator that matters ends a line of the content. */
typedef struct
{
  guint depth;  /* of brackets */
  int n_pieces; /* so far */
} Scan;

static gboolean
ends_with (const char *line, gsize length, const char *word)
{
  gsize n = strlen (word);

  return length >= n && memcmp (line + length - n, word, n) == 0;
}

static gboolean
open_bracket (Scan *self, const char *line, gsize length)
{
  static const char key[] = "/MCID ";
  const char *number = g_strstr_len (line, (gssize) length, key);

  /* Only words beside glyphs stand in a bracket that stands in another. */
  if (self->depth++ > 0)
    return number == NULL && g_str_has_prefix (line, "/Span <</ActualText ");
  if (number == NULL)
    return g_str_has_prefix (line, "/Artifact ");
  return strtol (number + strlen (key), NULL, 10) == self->n_pieces++;
}

static gboolean
scan_line (Scan *self, const char *line, gsize length)
{
  if (ends_with (line, length, " BDC"))
    return open_bracket (self, line, length);
  if (length == 3 && ends_with (line, length, "EMC"))
    return self->depth-- > 0;
  if (ends_with (line, length, "TJ") || ends_with (line, length, " f")
      || ends_with (line, length, " Do Q"))
    return self->depth > 0;
  return TRUE;
}

gboolean
plumb_pdf_verify_page (guint page, const char *content, gsize length, int n_pieces, GError **error)
{
  const char *end = content + length;
  Scan scan = { 0 };
  gboolean holds = TRUE;

  for (const char *line = content; line < end && holds;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));

      if (stop == NULL)
        stop = end;
      holds = scan_line (&scan, line, (gsize) (stop - line));
      line = stop + 1;
    }
  if (holds && scan.depth == 0 && scan.n_pieces == n_pieces)
    return TRUE;
  g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
               _ ("What page %u shows is not marked as content or decoration throughout. Please "
                  "report this."),
               page + 1);
  return FALSE;
}

gboolean
plumb_pdf_verify_glyphs (const PlumbPdfGlyphs *glyphs, GError **error)
{
  for (guint i = 0; i < plumb_pdf_glyphs_get_n (glyphs); i++)
    {
      PangoGlyph glyph = plumb_pdf_glyphs_get (glyphs, i)->glyph;

      if (glyph == 0 || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        return plumb_pdf_refuse (error, PLUMB_PDF_ERROR_STRUCTURE,
                                 _ ("A character would be printed as a box. Please report this."));
    }
  return TRUE;
}
