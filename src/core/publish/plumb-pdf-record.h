/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-layout-private.h"
#include "plumb-pdf.h"

G_BEGIN_DECLS

/* Draws all pages with Cairo's PDF surface and records what every piece of content belongs to.
 *
 * Cairo's own tags are used as brackets only: each piece of content is enclosed in a flat tag of
 * one and the same name, and the n-th bracket of a page is the n-th chunk of its record. The
 * brackets are renamed afterwards (plumb-pdf-content.h). The record is what the structure tree is
 * made from. Brackets never nest, and one stays open while the same element goes on. */

/* One bracket of a page. */
typedef struct
{
  const PlumbNode *node; /* NULL for decoration */
  int mcid;              /* in its page; -1 for decoration */
  PlumbArtifact artifact;
  gboolean has_marker; /* begins with a speck of text, to be taken out again */
} PlumbPdfChunk;

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
  GByteArray *bytes; /* what Cairo wrote */
  GPtrArray *pages;  /* GArray of PlumbPdfChunk */
  GArray *n_mcids;   /* int, by page */
  GArray *elements;  /* PlumbPdfElement, by node index */
  GPtrArray *links;  /* PlumbPdfLink */
} PlumbPdfRecord;

PlumbPdfRecord *
plumb_pdf_record_new (const PlumbLayout *layout, GCancellable *cancellable, GError **error);
void plumb_pdf_record_free (PlumbPdfRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfRecord, plumb_pdf_record_free)

G_END_DECLS
