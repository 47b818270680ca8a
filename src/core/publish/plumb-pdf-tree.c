/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "plumb-pdf-file.h"
#include "plumb-pdf-syntax.h"
#include "plumb-pdf.h"

#include <glib/gi18n-lib.h>

/* The structure tree (ISO 32000-1, 14.7): an element a node, its kids in the order in which they
 * were drawn, and the parent tree that leads from content and links back to their elements. */

typedef struct
{
  PlumbPdfFile *file;
  guint root;
  guint **owners; /* by page and number: the element that owns the content; 0 until found */
} Tree;

static const PlumbNode *
get_node (const PlumbPdfFile *file, guint index)
{
  return file->layout->flow->tree->nodes->pdata[index];
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

static void
append_list_attribute (GString *out, const PlumbNode *node)
{
  static const char *const numberings[] = {
    [PLUMB_NUMBERING_NONE] = "None",
    [PLUMB_NUMBERING_DISC] = "Disc",
    [PLUMB_NUMBERING_DECIMAL] = "Decimal",
  };

  g_string_append_printf (out, "/A <</O /List /ListNumbering /%s>> ", numberings[node->numbering]);
}

static void
append_cell_attribute (GString *out, const PlumbNode *node)
{
  if (node->role == PLUMB_ROLE_CELL && node->columns == 1 && node->rows == 1)
    return;
  g_string_append (out, "/A <</O /Table ");
  if (node->role == PLUMB_ROLE_HEADER_CELL)
    g_string_append (out, node->heads_row ? "/Scope /Row " : "/Scope /Column ");
  if (node->columns > 1)
    g_string_append_printf (out, "/ColSpan %u ", node->columns);
  if (node->rows > 1)
    g_string_append_printf (out, "/RowSpan %u ", node->rows);
  g_string_append (out, ">> ");
}

static void
append_figure_attribute (GString *out, const PlumbPdfElement *element, const PlumbNode *node)
{
  const cairo_rectangle_t *area = &element->area;
  const double corners[] = { area->x, area->y, area->x + area->width, area->y + area->height };

  g_string_append (out, "/A <</O /Layout /Placement /Block /BBox [");
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      plumb_pdf_append_real (out, corners[i]);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, "]>> /Alt ");
  plumb_pdf_append_text (out, node->alternative);
  g_string_append_c (out, ' ');
}

static void
append_note_id (GString *out, const PlumbNode *node)
{
  g_string_append_printf (out, "(note-%08u) ", node->index);
}

static void
append_attributes (const PlumbPdfFile *file, guint index, GString *out)
{
  const PlumbNode *node = get_node (file, index);

  if (node->language != NULL)
    {
      g_string_append (out, "/Lang ");
      plumb_pdf_append_ascii (out, node->language);
      g_string_append_c (out, ' ');
    }
  if (node->role == PLUMB_ROLE_LIST)
    append_list_attribute (out, node);
  else if (node->role == PLUMB_ROLE_HEADER_CELL || node->role == PLUMB_ROLE_CELL)
    append_cell_attribute (out, node);
  else if (node->role == PLUMB_ROLE_FIGURE)
    append_figure_attribute (out, get_element (file, index), node);
  else if (node->role == PLUMB_ROLE_NOTE)
    {
      g_string_append (out, "/ID ");
      append_note_id (out, node);
    }
}

/* The page on which an element begins, or -1. */
static int
find_home (const GArray *kids)
{
  for (guint i = 0; kids != NULL && i < kids->len; i++)
    if (g_array_index (kids, PlumbPdfKid, i).kind == PLUMB_PDF_KID_CONTENT)
      return (int) g_array_index (kids, PlumbPdfKid, i).index;
  return -1;
}

static void
append_kid (Tree *self, guint index, const PlumbPdfKid *kid, int home, GString *out)
{
  PlumbPdfFile *file = self->file;

  if (kid->kind == PLUMB_PDF_KID_ELEMENT)
    {
      plumb_pdf_append_reference (out, plumb_pdf_file_get_element (file, kid->index));
      return;
    }
  if (kid->kind == PLUMB_PDF_KID_LINK)
    {
      const PlumbPdfLink *link = file->record->links->pdata[kid->index];

      g_string_append_printf (out, "<</Type /OBJR /Obj %u 0 R /Pg %u 0 R>>",
                              plumb_pdf_file_get_link (file, kid->index),
                              plumb_pdf_file_get_page (file, link->page));
      return;
    }
  self->owners[kid->index][kid->mcid] = plumb_pdf_file_get_element (file, index);
  if (home == (int) kid->index)
    plumb_pdf_append_number (out, (gsize) kid->mcid);
  else
    g_string_append_printf (out, "<</Type /MCR /MCID %d /Pg %u 0 R>>", kid->mcid,
                            plumb_pdf_file_get_page (file, kid->index));
}

static void
append_kids (Tree *self, guint index, GString *out)
{
  const GArray *kids = get_element (self->file, index)->kids;
  int home = find_home (kids);

  if (home >= 0)
    plumb_pdf_append_entry (out, "/Pg", plumb_pdf_file_get_page (self->file, (guint) home));
  g_string_append (out, "/K [");
  for (guint i = 0; kids != NULL && i < kids->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_kid (self, index, &g_array_index (kids, PlumbPdfKid, i), home, out);
    }
  g_string_append (out, "] ");
}

static void
write_element (Tree *self, guint index)
{
  PlumbPdfFile *file = self->file;
  const PlumbNode *node = get_node (file, index);
  GString *out = g_string_new ("<</Type /StructElem /S /");
  guint parent
      = node->parent != NULL ? plumb_pdf_file_get_element (file, node->parent->index) : self->root;

  g_string_append (out, plumb_pdf_get_type (node));
  plumb_pdf_append_entry (out, " /P", parent);
  append_attributes (file, index, out);
  append_kids (self, index, out);
  g_string_append (out, ">>");
  plumb_pdf_objects_set (file->objects, plumb_pdf_file_get_element (file, index), out);
}

/* The elements that own the contents of @page; NULL if some have none. */
static GString *
list_owners (const Tree *self, guint page)
{
  GString *owners = g_string_new ("[");

  for (int i = 0; i < count_mcids (self->file, page); i++)
    {
      if (self->owners[page][i] == 0)
        {
          g_string_free (owners, TRUE);
          return NULL;
        }
      plumb_pdf_append_reference (owners, self->owners[page][i]);
      g_string_append_c (owners, ' ');
    }
  g_string_append_c (owners, ']');
  return owners;
}

/* The numbers of pages' contents come first, then those of links. */
static gboolean
append_parent_tree (const Tree *self, GString *out, GError **error)
{
  PlumbPdfFile *file = self->file;

  g_string_append (out, "/ParentTree <</Nums [");
  for (guint page = 0; page < file->pages->len; page++)
    {
      GString *owners = list_owners (self, page);

      if (owners == NULL)
        {
          g_set_error (error, PLUMB_PDF_ERROR, PLUMB_PDF_ERROR_STRUCTURE,
                       _ ("Content of page %u belongs to nothing. Please report this."), page + 1);
          return FALSE;
        }
      g_string_append_printf (out, "%u %u 0 R ", page,
                              plumb_pdf_objects_add (file->objects, owners));
    }
  for (guint i = 0; i < file->record->links->len; i++)
    {
      const PlumbPdfLink *link = file->record->links->pdata[i];

      g_string_append_printf (out, "%u %u 0 R ", file->pages->len + i,
                              plumb_pdf_file_get_element (file, link->node->index));
    }
  g_string_append_printf (out, "]>> /ParentTreeNextKey %u ",
                          file->pages->len + file->record->links->len);
  return TRUE;
}

/* Notes are found by their ids; the ids are made so that reading order is alphabetical order. */
static void
append_id_tree (const PlumbPdfFile *file, GString *out)
{
  g_string_append (out, "/IDTree <</Names [");
  for (guint i = 0; i < file->elements->len; i++)
    if (get_node (file, i)->role == PLUMB_ROLE_NOTE)
      {
        append_note_id (out, get_node (file, i));
        plumb_pdf_append_reference (out, plumb_pdf_file_get_element (file, i));
        g_string_append_c (out, ' ');
      }
  g_string_append (out, "]>> ");
}

/* PDF 1.7 has no type for a document's title: PDF 2.0's is used, and mapped to a paragraph for
 * those who do not know it (ISO 32000-1, 14.7.3). It is no <H1>: readers who go by headings or
 * bookmarks find chapters, all of one level, and the title they hear first as that of the window
 * (see DisplayDocTitle) and then as the first words of the text. */
#define ROLE_MAP "/RoleMap <</Title /P>> "

static gboolean
write_root (const Tree *self, GError **error)
{
  PlumbPdfFile *file = self->file;
  GString *out = g_string_new ("<</Type /StructTreeRoot " ROLE_MAP);
  gboolean complete;

  plumb_pdf_append_entry (out, "/K", plumb_pdf_file_get_element (file, 0));
  complete = append_parent_tree (self, out, error);
  append_id_tree (file, out);
  g_string_append (out, ">>");
  plumb_pdf_objects_set (file->objects, self->root, out);
  plumb_pdf_append_entry (file->root, "/StructTreeRoot", self->root);
  return complete;
}

static void
reserve_elements (PlumbPdfFile *file)
{
  g_array_set_size (file->elements, file->record->elements->len);
  for (guint i = 0; i < file->elements->len; i++)
    if (get_element (file, i)->attached)
      g_array_index (file->elements, guint, i) = plumb_pdf_objects_reserve (file->objects);
}

gboolean
plumb_pdf_write_tree (PlumbPdfFile *file, GError **error)
{
  Tree tree = { .file = file, .root = plumb_pdf_objects_reserve (file->objects) };
  gboolean complete;

  reserve_elements (file);
  tree.owners = g_new0 (guint *, file->pages->len);
  for (guint i = 0; i < file->pages->len; i++)
    tree.owners[i] = g_new0 (guint, (gsize) count_mcids (file, i) + 1);
  for (guint i = 0; i < file->elements->len; i++)
    if (plumb_pdf_file_get_element (file, i) != 0)
      write_element (&tree, i);
  complete = write_root (&tree, error);
  for (guint i = 0; i < file->pages->len; i++)
    g_free (tree.owners[i]);
  g_free (tree.owners);
  return complete;
}
