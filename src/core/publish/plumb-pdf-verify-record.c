/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-verify.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who has been seen; one each for elements, for links and for a page's pieces. */
typedef struct
{
  const PlumbPdfRecord *record;
  guint8 *elements;
  guint8 *links;
  guint8 **pieces; /* by page */
  GError **error;
} Audit;

static const PlumbNode *
get_node (const PlumbPdfRecord *record, guint index)
{
  return record->layout->flow->tree->nodes->pdata[index];
}

static int
count_pieces (const PlumbPdfRecord *record, guint page)
{
  return g_array_index (record->n_mcids, int, page);
}

static gboolean
refuse_structure (const Audit *self)
{
  return plumb_pdf_refuse (
      self->error, PLUMB_PDF_ERROR_STRUCTURE,
      _ ("A part of the document is missing in its structure, or there twice. Please "
         "report this."));
}

static gboolean
audit_content (const Audit *self, const PlumbPdfKid *kid)
{
  guint8 *seen;

  if (kid->index >= self->record->n_mcids->len || kid->mcid < 0
      || kid->mcid >= count_pieces (self->record, kid->index))
    return refuse_structure (self);
  seen = &self->pieces[kid->index][kid->mcid];
  return (*seen)++ == 0 || refuse_structure (self);
}

static gboolean
audit_kid (const Audit *self, const PlumbNode *node, const PlumbPdfKid *kid)
{
  const PlumbPdfRecord *record = self->record;

  if (kid->kind == PLUMB_PDF_KID_CONTENT)
    return audit_content (self, kid);
  if (kid->kind == PLUMB_PDF_KID_LINK)
    return (kid->index < record->links->len
            && ((const PlumbPdfLink *) record->links->pdata[kid->index])->node == node
            && self->links[kid->index]++ == 0)
           || refuse_structure (self);
  return (kid->index < record->elements->len && get_node (record, kid->index)->parent == node
          && self->elements[kid->index]++ == 0)
         || refuse_structure (self);
}

/* What an element of its kind has to have. */
static gboolean
audit_needs (const Audit *self, const PlumbNode *node, const PlumbPdfElement *element)
{
  gboolean has_link = FALSE;

  if (node->role == PLUMB_ROLE_FIGURE && !element->has_area)
    return plumb_pdf_refuse (self->error, PLUMB_PDF_ERROR_STRUCTURE,
                             _ ("A picture is on no page. Please report this."));
  if (node->role != PLUMB_ROLE_LINK)
    return TRUE;
  for (guint i = 0; element->kids != NULL && i < element->kids->len; i++)
    has_link = has_link || g_array_index (element->kids, PlumbPdfKid, i).kind == PLUMB_PDF_KID_LINK;
  if (has_link)
    return TRUE;
  g_set_error (self->error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
               _ ("The link “%s” cannot be followed. Please report this."), node->words);
  return FALSE;
}

static gboolean
audit_elements (const Audit *self)
{
  for (guint i = 0; i < self->record->elements->len; i++)
    {
      const PlumbPdfElement *element = &g_array_index (self->record->elements, PlumbPdfElement, i);
      const PlumbNode *node = get_node (self->record, i);

      if (!element->attached && (element->kids != NULL || !node->is_inline))
        return refuse_structure (self);
      if (element->attached && !audit_needs (self, node, element))
        return FALSE;
      for (guint k = 0; element->kids != NULL && k < element->kids->len; k++)
        if (!audit_kid (self, node, &g_array_index (element->kids, PlumbPdfKid, k)))
          return FALSE;
    }
  return TRUE;
}

/* That nothing is missing; that nothing is there twice has been seen. */
static gboolean
audit_rest (const Audit *self)
{
  const PlumbPdfRecord *record = self->record;

  for (guint i = 0; i < record->elements->len; i++)
    if (get_node (record, i)->parent != NULL
        && self->elements[i] != g_array_index (record->elements, PlumbPdfElement, i).attached)
      return refuse_structure (self);
  for (guint i = 0; i < record->links->len; i++)
    if (self->links[i] == 0)
      return refuse_structure (self);
  for (guint page = 0; page < record->n_mcids->len; page++)
    if (memchr (self->pieces[page], 0, (gsize) count_pieces (record, page)) != NULL)
      return refuse_structure (self);
  return TRUE;
}

gboolean
plumb_pdf_verify_record (const PlumbPdfRecord *record, GError **error)
{
  g_autofree guint8 *elements = g_new0 (guint8, record->elements->len + 1);
  g_autofree guint8 *links = g_new0 (guint8, record->links->len + 1);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);
  Audit audit = { .record = record, .elements = elements, .links = links, .error = error };

  for (guint page = 0; page < record->n_mcids->len; page++)
    g_ptr_array_add (pieces, g_new0 (guint8, count_pieces (record, page) + 1));
  audit.pieces = (guint8 **) pieces->pdata;
  return audit_elements (&audit) && audit_rest (&audit);
}
