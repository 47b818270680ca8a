/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout-private.h"
#include "plumb-pdf-glyphs.h"
#include "plumb-pdf-source.h"

G_BEGIN_DECLS

/* What pages are made from and Cairo makes: fonts and pictures.
 *
 * Before the first page is written, all pages are looked through; Cairo then embeds the fonts and
 * draws each picture once. The stock lives as long as pages are written. */

typedef struct
{
  const PlumbLayout *layout;
  PlumbPdfGlyphs *glyphs;
  GArray *shown;    /* guint: the glyphs of all pages in the order in which they are shown */
  GArray *pictures; /* const PlumbBox *: one of those that show the picture */
  GArray *forms;    /* guint: the object that shows the picture */
  guint fonts;      /* object: their names and where they are */
} PlumbPdfStock;

/* Puts everything into @objects. */
PlumbPdfStock *plumb_pdf_stock_new (const PlumbLayout *layout,
                                    PlumbPdfObjects *objects,
                                    GCancellable *cancellable,
                                    GError **error);
void plumb_pdf_stock_free (PlumbPdfStock *self);

/* The object that shows the picture or sign of @box: a picture where it belongs, a sign in the
 * upper left corner of the page. */
guint plumb_pdf_stock_get_form (const PlumbPdfStock *self, const PlumbBox *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfStock, plumb_pdf_stock_free)

G_END_DECLS
