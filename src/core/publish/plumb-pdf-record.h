/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout-private.h"

G_BEGIN_DECLS

/* What every piece of content belongs to: kept while the pages are written, and what the structure
 * tree is made from.
 *
 * There is an element for each node of the layout. Content is counted page by page; its number
 * (MCID, ISO 32000-1, 14.7.4) stands in the page and in the record. Kids are in the order in which
 * they were drawn. */

typedef enum
{
  PLUMB_PDF_KID_ELEMENT,
  PLUMB_PDF_KID_CONTENT,
  PLUMB_PDF_KID_LINK,
} PlumbPdfKidKind;

typedef struct
{
  PlumbPdfKidKind kind;
  guint index; /* of the node; of the page; of the link */
  int mcid;    /* CONTENT */
} PlumbPdfKid;

/* What is known of the node with the same index. */
typedef struct
{
  GArray *kids; /* PlumbPdfKid, or NULL */
  gboolean attached;
  gboolean has_area;
  cairo_rectangle_t area; /* of a figure, from the page's lower left corner */
} PlumbPdfElement;

/* A link on one page: one annotation, an area for each line. */
typedef struct
{
  const PlumbNode *node;
  guint page;
  GArray *areas; /* cairo_rectangle_t, from the page's lower left corner */
} PlumbPdfLink;

typedef struct
{
  const PlumbLayout *layout;
  GArray *n_mcids;  /* int, by page */
  GArray *elements; /* PlumbPdfElement, by node index */
  GPtrArray *links; /* PlumbPdfLink */
} PlumbPdfRecord;

PlumbPdfRecord *plumb_pdf_record_new (const PlumbLayout *layout);
void plumb_pdf_record_free (PlumbPdfRecord *self);

/* A new piece of content of @node on @page; its number. */
int plumb_pdf_record_content (PlumbPdfRecord *self, guint page, const PlumbNode *node);

/* A piece of the link @node covers this area, from the page's upper left corner. */
void plumb_pdf_record_link (PlumbPdfRecord *self,
                            guint page,
                            const PlumbNode *node,
                            const cairo_rectangle_t *area);

/* The picture @node covers this area, from the page's upper left corner. */
void plumb_pdf_record_figure (PlumbPdfRecord *self,
                              const PlumbNode *node,
                              const cairo_rectangle_t *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfRecord, plumb_pdf_record_free)

G_END_DECLS
