/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf.h"
#include "plumb-pdf-file.h"
#include "plumb-pdf-verify.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (plumb - pdf - error - quark, plumb_pdf_error)

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static gboolean
check_node (const PlumbLayout *layout, const PlumbNode *node, GError **error)
{
  if (node->role == PLUMB_ROLE_LINK && node->uri == NULL
      && plumb_layout_find_target (layout, node) == NULL)
    {
      g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT,
                   _ ("The link “%s” leads to “%s”, which is not in the document."), node->words,
                   node->anchor);
      return FALSE;
    }
  return TRUE;
}

/* What the document has to bring along. */
static gboolean
check_document (const PlumbLayout *layout, GError **error)
{
  const GPtrArray *nodes = layout->flow->tree->nodes;
  g_autofree char *unknown = NULL;

  if (is_blank (layout->document->title))
    {
      g_set_error_literal (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_CONTENT,
                           _ ("The document has no title. Give it one first."));
      return FALSE;
    }
  for (guint i = 0; i < nodes->len; i++)
    if (!check_node (layout, nodes->pdata[i], error))
      return FALSE;
  unknown = plumb_layout_dup_unknown_characters (layout);
  return plumb_pdf_verify_nodes (layout->flow->tree, error)
         && plumb_pdf_verify_characters (unknown, error);
}

GBytes *
plumb_pdf_write (PlumbLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbPdfFile) file = NULL;
  guint root;
  guint info;

  g_return_val_if_fail (layout != NULL, NULL);

  if (!check_document (layout, error))
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
