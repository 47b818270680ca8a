/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plumb-pdf-objects.h"
#include "plumb-pdf-record.h"
#include "plumb-pdf-stock.h"

G_BEGIN_DECLS

/* The file that is being written: its objects, and what they are made from.
 *
 * The parts are written one after another, each by a file of its own, in the order in which their
 * functions stand here: pages say what belongs to what, links find their elements reserved, and
 * the catalogue takes in what the others have made. */

typedef struct
{
  const PlumbLayout *layout;
  PlumbPdfObjects *objects;
  PlumbPdfStock *stock;
  PlumbPdfRecord *record;
  GString *root;      /* entries of the catalogue */
  GArray *pages;      /* guint: objects, by page */
  GPtrArray *entries; /* GString, by page: those of its dictionary */
  GArray *elements;   /* guint: objects, by node; 0 for nodes that are not part of the tree */
  GArray *links;      /* guint: objects, by link */
} PlumbPdfFile;

/* A file with its stock and nothing else. */
PlumbPdfFile *
plumb_pdf_file_new (const PlumbLayout *layout, GCancellable *cancellable, GError **error);
void plumb_pdf_file_free (PlumbPdfFile *self);

/* Each puts its part into the file; where it can fail, it looks at what it wrote. */
gboolean plumb_pdf_write_pages (PlumbPdfFile *self, GError **error);
void plumb_pdf_write_links (PlumbPdfFile *self);
gboolean plumb_pdf_write_tree (PlumbPdfFile *self, GError **error);
void plumb_pdf_write_outline (PlumbPdfFile *self);
void plumb_pdf_write_attachments (PlumbPdfFile *self);

/* What is written last: the list of pages, and the catalogue with what the others put into it; its
 * number. Then the document information; its number. */
guint plumb_pdf_write_catalog (PlumbPdfFile *self);
guint plumb_pdf_write_info (PlumbPdfFile *self);

/* The number of a page, a node's element, a link's annotation. */
guint plumb_pdf_file_get_page (const PlumbPdfFile *self, guint page);
guint plumb_pdf_file_get_element (const PlumbPdfFile *self, guint node);
guint plumb_pdf_file_get_link (const PlumbPdfFile *self, guint link);

/* The type of @node's element: "H1". */
const char *plumb_pdf_get_type (const PlumbNode *node);

/* Appends @key, with its slash, and a reference: "/Pg 12 0 R ". */
void plumb_pdf_append_entry (GString *out, const char *key, guint number);

/* Appends the upper edge of a heading: "/Dest [12 0 R /XYZ 0 700 null] ". */
void
plumb_pdf_file_append_destination (const PlumbPdfFile *self, GString *out, const PlumbSpot *spot);

/* "D:20260102030405Z" of the document's creation; and the same in ISO 8601. */
char *plumb_pdf_dup_date (const PlumbDocument *document);
char *plumb_pdf_dup_iso_date (const PlumbDocument *document);

/* The metadata packet. */
char *plumb_pdf_xmp_new (const PlumbDocument *document);
/* The program and libraries that wrote the file. */
char *plumb_pdf_dup_producer (void);

/* An ICC profile of sRGB, made here. */
GBytes *plumb_pdf_srgb_profile_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfFile, plumb_pdf_file_free)

G_END_DECLS
