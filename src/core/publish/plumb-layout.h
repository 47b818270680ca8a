/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "plumb-document.h"

G_BEGIN_DECLS

/* A document set on pages.
 *
 * A layout knows where everything stands: pages of boxes (lines of text, fills, rules, pictures) in
 * reading order. It is made once and never changes; it keeps its document. The preview and the PDF
 * are drawn from the same layout by the same code, so what is seen is what is written. All lengths
 * are points (1/72 inch); y grows downward; pages are counted from 0.
 *
 * What always holds: no box of the text lies outside the page's margins; boxes follow each other in
 * reading order; a heading is never the last thing on a page unless nothing follows it.
 *
 * Reference-counted; used by one thread at a time (it may be made in one and drawn in another). */

/* How pages are set up. Start and end follow the reading direction of the document. */
typedef struct
{
  double width;
  double height;
  double margin_top;
  double margin_bottom;
  double margin_start;
  double margin_end;
  double base_size; /* of body text */
} PlumbPageSetup;

typedef enum
{
  PLUMB_PAPER_LETTER, /* 8.5 × 11 inches */
  PLUMB_PAPER_A4,     /* 210 × 297 mm */
} PlumbPaper;

/* The house's setup for @paper. */
void plumb_page_setup_init (PlumbPageSetup *self, PlumbPaper paper);

typedef struct _PlumbLayout PlumbLayout;

/* Begins to look for the fonts of text in @language (a BCP-47 tag), which takes about as long as
 * setting ten pages, and comes back at once: to be called before a document is read and composed,
 * so that the first layout finds them. */
void plumb_layout_prepare (const char *language);

/* Sets @document on pages. Fails only with G_IO_ERROR_CANCELLED, or G_IO_ERROR_INVALID_ARGUMENT
 * where the margins leave no room. */
PlumbLayout *plumb_layout_new (PlumbDocument *document,
                               const PlumbPageSetup *setup,
                               GCancellable *cancellable,
                               GError **error);
PlumbLayout *plumb_layout_ref (PlumbLayout *self);
void plumb_layout_unref (PlumbLayout *self);

PlumbDocument *plumb_layout_get_document (const PlumbLayout *self);
const PlumbPageSetup *plumb_layout_get_setup (const PlumbLayout *self);
guint plumb_layout_get_n_pages (const PlumbLayout *self);

/* Draws a page with its top left corner at 0,0 of @cr, on any kind of surface. The paper itself is
 * not painted. */
void plumb_layout_draw_page (const PlumbLayout *self, guint page, cairo_t *cr);

/* The origin of what stands at @x,@y, lent; NULL where there is nothing that has one. */
const char *plumb_layout_hit (const PlumbLayout *self, guint page, double x, double y);

/* The first page on which something of @origin stands, and the top of it; FALSE if there is none.
 * Out parameters may be NULL. */
gboolean
plumb_layout_find_origin (const PlumbLayout *self, const char *origin, guint *page, double *y);

/* What a page says, in reading order, a line of the page a line, pictures by their alternative
 * text. */
char *plumb_layout_dup_page_text (const PlumbLayout *self, guint page);

/* Characters for which no font has a glyph, each once; NULL if there is none. A PDF cannot be
 * written while there are any. */
char *plumb_layout_dup_unknown_characters (const PlumbLayout *self);

/* The whole layout as text: a line a box, with role, place and words. For tests and for people who
 * hunt a fault. */
char *plumb_layout_dump (const PlumbLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLayout, plumb_layout_unref)

G_END_DECLS
