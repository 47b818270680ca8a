/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The objects of a PDF file that is being made, and the file itself (ISO 32000-1, 7.3 and 7.5).
 *
 * An object is the text of its value; it has a number from the moment it is reserved, so that
 * others can refer to it before it is set. Streams are compressed by a second thread while the
 * caller goes on. What comes out depends on what was set alone: the same objects give the same
 * bytes. Used by one thread at a time. */

typedef struct _PlumbPdfObjects PlumbPdfObjects;

PlumbPdfObjects *plumb_pdf_objects_new (void);
void plumb_pdf_objects_free (PlumbPdfObjects *self);

/* The number of a new object, which has to be set later. */
guint plumb_pdf_objects_reserve (PlumbPdfObjects *self);

/* Sets the value of an object that is no stream. @value is taken. */
void plumb_pdf_objects_set (PlumbPdfObjects *self, guint number, GString *value);

/* The same for a new object; its number. */
guint plumb_pdf_objects_add (PlumbPdfObjects *self, GString *value);

/* Makes a reserved object a stream of @data, which is compressed for the file. @entries: what its
 * dictionary holds besides the length and the filter, such as "/Type /XObject"; may be empty. */
void plumb_pdf_objects_set_stream (PlumbPdfObjects *self,
                                   guint number,
                                   const char *entries,
                                   GBytes *data);

/* The same for data that stays as it is; @entries names its filter, if it has one. */
void plumb_pdf_objects_set_raw_stream (PlumbPdfObjects *self,
                                       guint number,
                                       const char *entries,
                                       GBytes *data);

/* The file: PDF 1.7 with object streams. @root, @info: the numbers of the catalogue and of the
 * document information. Every reserved object has been set; nothing may be set afterwards. */
GBytes *plumb_pdf_objects_write (PlumbPdfObjects *self, guint root, guint info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPdfObjects, plumb_pdf_objects_free)

G_END_DECLS
