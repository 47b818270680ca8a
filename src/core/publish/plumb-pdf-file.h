/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <qpdf/qpdf-c.h>

#include "plumb-pdf-record.h"

G_BEGIN_DECLS

/* The file that is being finished: qpdf's objects, and short ways to make some.
 *
 * Handles (qpdf_oh) belong to the file and go with it. Objects that are made once per element are
 * built key by key; parsing source text for them would be what takes the time. */

typedef struct
{
  qpdf_data qpdf;
  const PlumbPdfRecord *record;
  qpdf_oh root;
  guint n_pages;
  qpdf_oh *pages;
  qpdf_oh *elements; /* by node index; 0 for nodes that are not part of the tree */
  qpdf_oh *links;    /* by link index */
  GHashTable *names; /* the names and */
  GArray *integers;  /* the small numbers that were used so far: one object each */
} PlumbPdfFile;

/* Reads what Cairo wrote. */
PlumbPdfFile *plumb_pdf_file_new (const PlumbPdfRecord *record, GError **error);
void plumb_pdf_file_free (PlumbPdfFile *self);

/* Setting a key of a dictionary; @key and names with their slash, text in UTF-8. */
void plumb_pdf_set (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, qpdf_oh value);
void plumb_pdf_set_name (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, const char *name);
void plumb_pdf_set_int (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, int value);
void plumb_pdf_set_text (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, const char *text);
void
plumb_pdf_set_ascii (PlumbPdfFile *self, qpdf_oh dictionary, const char *key, const char *text);

/* A new dictionary, direct; or an object of its own. */
qpdf_oh plumb_pdf_new_dictionary (PlumbPdfFile *self, const char *type);
qpdf_oh plumb_pdf_new_object (PlumbPdfFile *self, const char *type);

/* A stream; more keys may be set on its dictionary. */
qpdf_oh plumb_pdf_new_stream (PlumbPdfFile *self, gconstpointer data, gsize length);

void plumb_pdf_append_real (PlumbPdfFile *self, qpdf_oh array, double value);
void plumb_pdf_append_int (PlumbPdfFile *self, qpdf_oh array, int value);

/* [page /XYZ x y null]: the upper edge of a heading. */
qpdf_oh plumb_pdf_new_destination (PlumbPdfFile *self, const PlumbSpot *spot);

/* Each puts its part into the file. */
gboolean plumb_pdf_write_contents (PlumbPdfFile *self, GError **error);
void plumb_pdf_mend_objects (PlumbPdfFile *self);
void plumb_pdf_write_links (PlumbPdfFile *self);
gboolean plumb_pdf_write_tree (PlumbPdfFile *self, GError **error);
void plumb_pdf_write_outline (PlumbPdfFile *self);
void plumb_pdf_write_catalog (PlumbPdfFile *self);
void plumb_pdf_write_attachments (PlumbPdfFile *self);

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
