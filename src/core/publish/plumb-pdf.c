/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf.h"
#include "plumb-pdf-file.h"
#include "plumb-pdf-verify.h"

G_DEFINE_QUARK (plumb - pdf - error - quark, plumb_pdf_error)

/* What the document has to bring along. */
static gboolean
verify_content (const PlumbLayout *layout, GError **error)
{
  g_autofree char *unknown = plumb_layout_dup_unknown_characters (layout);

  return plumb_pdf_verify_document (layout, error) && plumb_pdf_verify_characters (unknown, error);
}

GBytes *
plumb_pdf_write (PlumbLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbPdfFile) file = NULL;
  guint root;
  guint info;

  g_return_val_if_fail (layout != NULL, NULL);

  if (!verify_content (layout, error))
    return NULL;
  file = plumb_pdf_file_new (layout, cancellable, error);
  if (file == NULL)
    return NULL;
  if (!plumb_pdf_verify_glyphs (file->stock->glyphs, error) || !plumb_pdf_write_pages (file, error))
    return NULL;
  plumb_pdf_write_links (file);
  if (!plumb_pdf_write_tree (file, error))
    return NULL;
  plumb_pdf_write_outline (file);
  plumb_pdf_write_attachments (file);
  root = plumb_pdf_write_catalog (file);
  info = plumb_pdf_write_info (file);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return plumb_pdf_objects_write (file->objects, root, info);
}
