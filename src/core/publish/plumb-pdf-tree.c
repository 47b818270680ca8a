/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-content.h"
#include "plumb-pdf-file.h"

#include <glib/gi18n-lib.h>

/* The structure tree (ISO 32000-1, 14.7): an element a node, its kids in the order in which they
 * were drawn, and the parent tree that leads from content and links back to their elements. */

typedef struct
{
  PlumbPdfFile *file;
  qpdf_oh root;
  qpdf_oh **owners; /* by page and number: the element that owns the content; 0 until found */
} Tree;

static const PlumbNode *
get_node (const PlumbPdfFile *file, guint index)
{
  return file->record->layout->flow->tree->nodes->pdata[index];
}

static const PlumbPdfElement *
get_element (const PlumbPdfFile *file, guint index)
{
  return &g_array_index (file->record->elements, PlumbPdfElement, index);
}

static int
count_mcids (const PlumbPdfFile *file, guint page)
{
  return g_array_index (file->record->n_mcids, int, page);
}

static qpdf_oh
new_attribute (PlumbPdfFile *file, const char *owner)
{
  qpdf_oh attribute = qpdf_oh_new_dictionary (file->qpdf);

  plumb_pdf_set_name (file, attribute, "/O", owner);
  return attribute;
}

static void
write_list_attribute (PlumbPdfFile *file, const PlumbNode *node, qpdf_oh element)
{
  static const char *const numberings[] = {
    [PLUMB_NUMBERING_NONE] = "/None",
    [PLUMB_NUMBERING_DISC] = "/Disc",
    [PLUMB_NUMBERING_DECIMAL] = "/Decimal",
  };
  qpdf_oh attribute = new_attribute (file, "/List");

  plumb_pdf_set_name (file, attribute, "/ListNumbering", numberings[node->numbering]);
  plumb_pdf_set (file, element, "/A", attribute);
}

static void
write_cell_attribute (PlumbPdfFile *file, const PlumbNode *node, qpdf_oh element)
{
  qpdf_oh attribute;

  if (node->role == PLUMB_ROLE_CELL && node->columns == 1 && node->rows == 1)
    return;
  attribute = new_attribute (file, "/Table");
  if (node->role == PLUMB_ROLE_HEADER_CELL)
    plumb_pdf_set_name (file, attribute, "/Scope", node->heads_row ? "/Row" : "/Column");
  if (node->columns > 1)
    plumb_pdf_set_int (file, attribute, "/ColSpan", (int) node->columns);
  if (node->rows > 1)
    plumb_pdf_set_int (file, attribute, "/RowSpan", (int) node->rows);
  plumb_pdf_set (file, element, "/A", attribute);
  qpdf_oh_release (file->qpdf, attribute);
}

static void
write_figure_attribute (PlumbPdfFile *file, guint index, qpdf_oh element)
{
  const cairo_rectangle_t *area = &get_element (file, index)->area;
  qpdf_oh attribute = new_attribute (file, "/Layout");
  qpdf_oh box = qpdf_oh_new_array (file->qpdf);

  plumb_pdf_set_name (file, attribute, "/Placement", "/Block");
  plumb_pdf_append_real (file, box, area->x);
  plumb_pdf_append_real (file, box, area->y);
  plumb_pdf_append_real (file, box, area->x + area->width);
  plumb_pdf_append_real (file, box, area->y + area->height);
  plumb_pdf_set (file, attribute, "/BBox", box);
  plumb_pdf_set (file, element, "/A", attribute);
  plumb_pdf_set_text (file, element, "/Alt", get_node (file, index)->alternative);
}

static char *
make_note_id (const PlumbNode *node)
{
  return g_strdup_printf ("note-%08u", node->index);
}

static void
write_attributes (Tree *self, guint index, qpdf_oh element)
{
  const PlumbNode *node = get_node (self->file, index);

  if (node->language != NULL)
    plumb_pdf_set_ascii (self->file, element, "/Lang", node->language);
  switch ((int) node->role)
    {
    case PLUMB_ROLE_LIST:
      write_list_attribute (self->file, node, element);
      break;
    case PLUMB_ROLE_HEADER_CELL:
    case PLUMB_ROLE_CELL:
      write_cell_attribute (self->file, node, element);
      break;
    case PLUMB_ROLE_FIGURE:
      write_figure_attribute (self->file, index, element);
      break;
    case PLUMB_ROLE_NOTE:
      {
        g_autofree char *id = make_note_id (node);

        plumb_pdf_set_ascii (self->file, element, "/ID", id);
        break;
      }
    default:
      break;
    }
}

static void
append_content (Tree *self, qpdf_oh kids, qpdf_oh element, const PlumbPdfKid *kid, int *home)
{
  PlumbPdfFile *file = self->file;
  qpdf_oh reference;

  self->owners[kid->index][kid->mcid] = element;
  if (*home < 0)
    {
      *home = (int) kid->index;
      plumb_pdf_set (file, element, "/Pg", file->pages[kid->index]);
    }
  if (*home == (int) kid->index)
    {
      plumb_pdf_append_int (file, kids, kid->mcid);
      return;
    }
  reference = plumb_pdf_new_dictionary (file, "/MCR");
  plumb_pdf_set_int (file, reference, "/MCID", kid->mcid);
  plumb_pdf_set (file, reference, "/Pg", file->pages[kid->index]);
  qpdf_oh_append_item (file->qpdf, kids, reference);
  qpdf_oh_release (file->qpdf, reference);
}

static void
append_link (Tree *self, qpdf_oh kids, const PlumbPdfKid *kid)
{
  PlumbPdfFile *file = self->file;
  const PlumbPdfLink *link = file->record->links->pdata[kid->index];
  qpdf_oh reference = plumb_pdf_new_dictionary (file, "/OBJR");

  plumb_pdf_set (file, reference, "/Obj", file->links[kid->index]);
  plumb_pdf_set (file, reference, "/Pg", file->pages[link->page]);
  qpdf_oh_append_item (file->qpdf, kids, reference);
  qpdf_oh_release (file->qpdf, reference);
}

static void
write_kids (Tree *self, guint index, qpdf_oh element)
{
  PlumbPdfFile *file = self->file;
  const GArray *kids = get_element (file, index)->kids;
  qpdf_oh array = qpdf_oh_new_array (file->qpdf);
  int home = -1;

  for (guint i = 0; kids != NULL && i < kids->len; i++)
    {
      const PlumbPdfKid *kid = &g_array_index (kids, PlumbPdfKid, i);

      if (kid->kind == PLUMB_PDF_KID_ELEMENT)
        qpdf_oh_append_item (file->qpdf, array, file->elements[kid->index]);
      else if (kid->kind == PLUMB_PDF_KID_CONTENT)
        append_content (self, array, element, kid, &home);
      else
        append_link (self, array, kid);
    }
  plumb_pdf_set (file, element, "/K", array);
  qpdf_oh_release (file->qpdf, array);
}

static void
write_element (Tree *self, guint index)
{
  PlumbPdfFile *file = self->file;
  const PlumbNode *node = get_node (file, index);
  qpdf_oh element = file->elements[index];
  g_autofree char *type = g_strconcat ("/", plumb_pdf_get_type (node), NULL);

  plumb_pdf_set_name (file, element, "/Type", "/StructElem");
  plumb_pdf_set_name (file, element, "/S", type);
  plumb_pdf_set (file, element, "/P",
                 node->parent != NULL ? file->elements[node->parent->index] : self->root);
  write_attributes (self, index, element);
  write_kids (self, index, element);
}

static gboolean
write_parent_tree (Tree *self, GError **error)
{
  PlumbPdfFile *file = self->file;
  qpdf_oh tree = plumb_pdf_new_object (file, NULL);
  qpdf_oh numbers = qpdf_oh_new_array (file->qpdf);

  for (guint page = 0; page < file->n_pages; page++)
    {
      qpdf_oh owners = qpdf_oh_new_array (file->qpdf);

      for (int i = 0; i < count_mcids (file, page); i++)
        {
          if (self->owners[page][i] == 0)
            {
              g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
                           _ ("Content of page %u belongs to nothing. Please report this."),
                           page + 1);
              return FALSE;
            }
          qpdf_oh_append_item (file->qpdf, owners, self->owners[page][i]);
        }
      plumb_pdf_append_int (file, numbers, (int) page);
      qpdf_oh_append_item (file->qpdf, numbers, qpdf_make_indirect_object (file->qpdf, owners));
    }
  for (guint i = 0; i < file->record->links->len; i++)
    {
      const PlumbPdfLink *link = file->record->links->pdata[i];

      plumb_pdf_append_int (file, numbers, (int) (file->n_pages + i));
      qpdf_oh_append_item (file->qpdf, numbers, file->elements[link->node->index]);
    }
  plumb_pdf_set (file, tree, "/Nums", numbers);
  plumb_pdf_set (file, self->root, "/ParentTree", tree);
  plumb_pdf_set_int (file, self->root, "/ParentTreeNextKey",
                     (int) (file->n_pages + file->record->links->len));
  return TRUE;
}

/* Notes are found by their ids; the ids are made so that reading order is alphabetical order. */
static void
write_id_tree (Tree *self)
{
  PlumbPdfFile *file = self->file;
  qpdf_oh names = qpdf_oh_new_array (file->qpdf);
  qpdf_oh tree;

  for (guint i = 0; i < file->record->elements->len; i++)
    {
      const PlumbNode *node = get_node (file, i);
      g_autofree char *id = make_note_id (node);

      if (node->role != PLUMB_ROLE_NOTE)
        continue;
      qpdf_oh_append_item (file->qpdf, names, qpdf_oh_new_string (file->qpdf, id));
      qpdf_oh_append_item (file->qpdf, names, file->elements[i]);
    }
  if (qpdf_oh_get_array_n_items (file->qpdf, names) == 0)
    return;
  tree = plumb_pdf_new_object (file, NULL);
  plumb_pdf_set (file, tree, "/Names", names);
  plumb_pdf_set (file, self->root, "/IDTree", tree);
}

static void
make_elements (PlumbPdfFile *file)
{
  for (guint i = 0; i < file->record->elements->len; i++)
    if (get_element (file, i)->attached)
      {
        qpdf_oh dictionary = qpdf_oh_new_dictionary (file->qpdf);

        file->elements[i] = qpdf_make_indirect_object (file->qpdf, dictionary);
        qpdf_oh_release (file->qpdf, dictionary);
      }
}

gboolean
plumb_pdf_write_tree (PlumbPdfFile *file, GError **error)
{
  Tree tree = { .file = file, .root = plumb_pdf_new_object (file, "/StructTreeRoot") };
  gboolean complete;

  make_elements (file);
  tree.owners = g_new0 (qpdf_oh *, file->n_pages);
  for (guint i = 0; i < file->n_pages; i++)
    tree.owners[i] = g_new0 (qpdf_oh, MAX (count_mcids (file, i), 1));
  for (guint i = 0; i < file->record->elements->len; i++)
    if (file->elements[i] != 0)
      write_element (&tree, i);
  plumb_pdf_set (file, tree.root, "/K", file->elements[0]);
  complete = write_parent_tree (&tree, error);
  write_id_tree (&tree);
  plumb_pdf_set (file, file->root, "/StructTreeRoot", tree.root);
  for (guint i = 0; i < file->n_pages; i++)
    g_free (tree.owners[i]);
  g_free (tree.owners);
  return complete;
}
